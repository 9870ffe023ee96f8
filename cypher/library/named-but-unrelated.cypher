// Who is named in documents but joined to nobody, and how often; $graph = "diplograph"
MATCH (document:Document {graph: $graph})-[:MENTIONS]->(entity:Entity)
WHERE NOT (entity)--(:Entity)
RETURN entity.name AS name, entity.id AS id, count(document) AS documents
ORDER BY documents DESC, name, id
