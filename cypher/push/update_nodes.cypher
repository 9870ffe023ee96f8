// Sets our properties of nodes that are there, and leaves those of others alone; $graph, $rows of [id, properties]
UNWIND $rows AS row
MATCH (n:NODE_LABELS {graph: $graph, id: row[0]})
SET n += row[1]
