// Where each state stands in a bloc; $graph = "diplograph", $bloc = "BRICS"
MATCH (state:State {graph: $graph})-[r:MEMBER_OF {factuality: 'actual'}]->(bloc:Bloc)
WHERE any(name IN [bloc.id, split(bloc.id, ':')[1], bloc.name] + bloc.aliases
          WHERE toLower(name) = toLower($bloc))
RETURN state.name AS state, r.status AS status, r.date AS since, r.until AS until, r.sources AS sources
ORDER BY state, since, status, until
