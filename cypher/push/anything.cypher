// Whether the database answers at all; no parameters
RETURN 1 AS answer
