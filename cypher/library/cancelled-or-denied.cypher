// What was cancelled or is denied, and who says so; $graph = "diplograph"
MATCH (one:Entity {graph: $graph})-[r]->(two:Entity)
WHERE r.factuality IN ['cancelled', 'denied']
RETURN r.factuality AS factuality, type(r) AS relation, one.name AS first, two.name AS second, r.date AS date,
       r.sentences[0] AS sentence
ORDER BY factuality, relation, first, second, date, sentence
