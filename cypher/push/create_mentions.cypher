// Creates what joins documents to the nodes that they name; $graph, $rows of [document, [node, ...]]
UNWIND $rows AS row
MATCH (document:Document {graph: $graph, id: row[0]})
UNWIND row[1] AS id
MATCH (n:Entity {graph: $graph, id: id})
CREATE (document)-[:MENTIONS {graph: $graph, id: row[0] + '>' + id}]->(n)
