// Where a state stands in every bloc, planned and denied things too; $graph = "diplograph", $state = "Rwanda"
MATCH (state:State {graph: $graph})-[r:MEMBER_OF]->(bloc:Bloc)
WHERE any(name IN [state.id, split(state.id, ':')[1], state.name] + state.aliases
          WHERE toLower(name) = toLower($state))
RETURN bloc.name AS bloc, r.status AS status, r.factuality AS factuality, r.date AS since, r.until AS until
ORDER BY bloc, since, status, factuality, until
