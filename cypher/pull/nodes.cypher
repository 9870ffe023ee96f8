// A page of a graph's nodes of one label, in the order of their ids; $graph, $after, $page
MATCH (n:NODE_LABELS {graph: $graph})
WHERE n.id > $after AND n.stale IS NULL
WITH n ORDER BY n.id LIMIT $page
RETURN collect(properties(n)) AS nodes
