// Relations with a word in one of their sentences; $graph = "diplograph", $word = "summit"
MATCH (one:Entity {graph: $graph})-[r]->(two:Entity)
UNWIND range(0, size(r.sentences) - 1) AS i
WITH one, r, two, r.documents[i] AS document, r.sentences[i] AS sentence
WHERE toLower(sentence) CONTAINS toLower($word)
RETURN type(r) AS relation, one.name AS first, two.name AS second, r.factuality AS factuality, document, sentence
ORDER BY relation, first, second, factuality, document, sentence
LIMIT 200
