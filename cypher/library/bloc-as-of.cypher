// Who stood in a bloc on a date, by the dates that the documents state; $graph = "diplograph", $bloc = "NATO", $date = "2023-12-31"
MATCH (state:State {graph: $graph})-[r:MEMBER_OF {factuality: 'actual'}]->(bloc:Bloc)
WHERE any(name IN [bloc.id, split(bloc.id, ':')[1], bloc.name] + bloc.aliases
          WHERE toLower(name) = toLower($bloc))
  AND r.starts <= date($date)
  AND coalesce(r.ends >= date($date), true)
WITH state, r ORDER BY r.starts DESC, r.id
WITH state, collect(r) AS statuses
WITH state, statuses[0] AS latest
WHERE latest.status <> 'former'
RETURN state.name AS state, latest.status AS status, latest.date AS since
ORDER BY state
