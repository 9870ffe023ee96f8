// The nodes that each document names; $graph
MATCH (document:Document {graph: $graph})-[:MENTIONS {graph: $graph}]->(n:Entity)
RETURN document.path AS path, collect(n.id) AS nodes
ORDER BY path
