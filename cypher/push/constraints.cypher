// The names of the constraints and indexes that are there; no parameters
SHOW CONSTRAINTS YIELD name
RETURN collect(name) AS names
