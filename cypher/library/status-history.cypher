// Every status of a state in blocs that it changed its standing in, in the order of time; $graph = "diplograph"
MATCH (state:State {graph: $graph})-[r:MEMBER_OF {factuality: 'actual'}]->(bloc:Bloc)
WITH state, bloc, count(DISTINCT r.status) AS statuses
WHERE statuses > 1
MATCH (state)-[r:MEMBER_OF {factuality: 'actual'}]->(bloc)
RETURN bloc.name AS bloc, state.name AS state, r.status AS status, r.date AS since, r.until AS until
ORDER BY bloc, state, since, status, until
