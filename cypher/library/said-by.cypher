// What is only ascribed to somebody, and to whom; $graph = "diplograph"
MATCH (one:Entity {graph: $graph})-[r]->(two:Entity)
WHERE size(r.said_by) > 0
UNWIND r.said_by AS speaker
OPTIONAL MATCH (source:Entity {graph: $graph}) WHERE source.id = speaker
RETURN coalesce(source.name, speaker) AS said_by, type(r) AS relation, one.name AS first, two.name AS second,
       r.factuality AS factuality, r.sentences[0] AS sentence
ORDER BY said_by, relation, first, second, factuality, sentence
LIMIT 200
