// What a graph has of one label in the database: ids and content hashes; $graph
MATCH (n:NODE_LABELS {graph: $graph})
WHERE n.id IS NOT NULL
RETURN collect(n.id) AS ids, collect(coalesce(n.hash, 0)) AS hashes
