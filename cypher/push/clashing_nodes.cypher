// Ids that several nodes of a graph bear, which stands in the way of the constraints; no parameters
MATCH (n:NODE_LABELS)
WHERE n.graph IS NOT NULL AND n.id IS NOT NULL
WITH n.graph AS graph, n.id AS id, count(*) AS bearers
WHERE bearers > 1
RETURN collect(toString(graph) + ': ' + toString(id))[..5] AS ids
