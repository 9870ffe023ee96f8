// Deletes relationships of one type; $graph, $ids
UNWIND $ids AS id
MATCH ()-[r:RELATION_TYPE {graph: $graph, id: id}]->()
DELETE r
