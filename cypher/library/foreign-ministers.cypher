// The foreign ministers of all states; $graph = "diplograph"
MATCH (official:Official {graph: $graph})-[r:HOLDS_OFFICE {factuality: 'actual'}]->(state:State)
WHERE r.office = 'foreign minister'
RETURN state.name AS state, official.name AS minister, r.former AS former, r.date AS since
ORDER BY state, former, minister, since
