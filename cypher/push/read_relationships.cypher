// What a graph has of one type in the database: ids and content hashes; $graph
MATCH ()-[r:RELATION_TYPE {graph: $graph}]->()
WHERE r.id IS NOT NULL
RETURN collect(r.id) AS ids, collect(coalesce(r.hash, 0)) AS hashes
