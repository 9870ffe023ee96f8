// Creates nodes of one label; $rows of [id, properties]
UNWIND $rows AS row
CREATE (n:NODE_LABELS)
SET n = row[1]
