// A page of a graph's relationships of one type, in the order of their ids; $graph, $after, $page, $names of properties
MATCH (source)-[r:RELATION_TYPE {graph: $graph}]->(target)
WHERE r.id > $after
WITH source, r, target ORDER BY r.id LIMIT $page
RETURN collect([source.id, target.id, r.id] + [name IN $names | r[name]]) AS relationships
