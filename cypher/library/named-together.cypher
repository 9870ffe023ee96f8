// States named in the same documents most often that no relation joins; $graph = "diplograph"
MATCH (one:State)<-[:MENTIONS]-(document:Document {graph: $graph})-[:MENTIONS]->(two:State)
WHERE one.id < two.id
WITH one, two, count(document) AS documents
WHERE documents > 1 AND NOT (one)--(two)
RETURN one.name AS first, two.name AS second, documents
ORDER BY documents DESC, first, second
LIMIT 50
