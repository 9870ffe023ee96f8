// Creates relationships of one type; $graph, $rows of [id, source, target, first day, last day, properties]
UNWIND $rows AS row
MATCH (source:SOURCE_LABEL {graph: $graph, id: row[1]})
MATCH (target:Entity {graph: $graph, id: row[2]})
CREATE (source)-[r:RELATION_TYPE]->(target)
SET r = row[5], r.starts = date(row[3]), r.ends = date(row[4])
