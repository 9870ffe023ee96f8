// Ids that several relationships of a graph bear, which stands in the way of the constraints; no parameters
MATCH ()-[r:RELATION_TYPE]->()
WHERE r.graph IS NOT NULL AND r.id IS NOT NULL
WITH r.graph AS graph, r.id AS id, count(*) AS bearers
WHERE bearers > 1
RETURN collect(toString(graph) + ': ' + toString(id))[..5] AS ids
