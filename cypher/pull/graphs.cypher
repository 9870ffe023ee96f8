// The names of the graphs that the database holds; no parameters
MATCH (n:Entity)
WHERE n.graph IS NOT NULL
RETURN DISTINCT n.graph AS graph
ORDER BY graph
