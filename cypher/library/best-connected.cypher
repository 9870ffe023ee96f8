// States, officials and blocs that are joined to the most others by what is actual, opposition left out; $graph = "diplograph"
MATCH (entity:Entity {graph: $graph})-[r {factuality: 'actual'}]-(other:Entity)
WHERE type(r) <> 'OPPOSES'
RETURN entity.name AS name, entity.id AS id, count(DISTINCT other) AS neighbours, count(DISTINCT r) AS relations
ORDER BY neighbours DESC, relations DESC, name, id
LIMIT 25
