// The names of the indexes that are there by themselves, not made by a constraint; no parameters
SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NULL
RETURN collect(name) AS names
