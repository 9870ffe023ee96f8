// Creates relationships of one type; $graph, $rows of [id, source, target, first day, last day, hash, properties beyond the type's own, and those, one by one]
UNWIND $rows AS row
MATCH (source:Entity {graph: $graph, id: row[1]})
MATCH (target:Entity {graph: $graph, id: row[2]})
CREATE (source)-[r:RELATION_TYPE {graph: $graph, id: row[0], starts: date(row[3]), ends: date(row[4]), hash: row[5], OWN_PROPERTIES: row[7]}]->(target)
SET r += row[6]
