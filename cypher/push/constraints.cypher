// The names of the constraints that are there; no parameters
SHOW CONSTRAINTS YIELD name
RETURN collect(name) AS names
