// Sets our properties of relationships that are there, and leaves those of others alone; $graph, $rows as for creating
UNWIND $rows AS row
MATCH ()-[r:RELATION_TYPE {graph: $graph, id: row[0]}]->()
SET r += row[5], r.starts = date(row[3]), r.ends = date(row[4])
