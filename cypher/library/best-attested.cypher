// The relations that the most different sentences say; $graph = "diplograph"
MATCH (one:Entity {graph: $graph})-[r]->(two:Entity)
WHERE r.sources > 1
RETURN r.sources AS sources, type(r) AS relation, one.name AS first, two.name AS second, r.factuality AS factuality,
       coalesce(r.date, r.year) AS date
ORDER BY sources DESC, relation, first, second, factuality, date, r.id
LIMIT 50
