// The documents on which the most relations rest; $graph = "diplograph"
MATCH (:Entity {graph: $graph})-[r]->(:Entity)
UNWIND r.documents AS path
WITH path, count(DISTINCT r) AS relations
OPTIONAL MATCH (document:Document {graph: $graph, path: path})
RETURN path, document.title AS title, document.date AS date, relations
ORDER BY relations DESC, path
LIMIT 50
