// Marks the nodes that left the graph and are kept for what others tied to them; $graph, $ids
UNWIND $ids AS id
MATCH (n:NODE_LABELS {graph: $graph, id: id})
SET n.stale = true, n.hash = null
RETURN collect(n.id) AS ids
