// Officials whose state stands in two blocs: they link the two; $graph = "diplograph", $first = "BRICS", $second = "SCO"
MATCH (one:Bloc {graph: $graph})<-[a:MEMBER_OF {factuality: 'actual'}]-(state:State)-[b:MEMBER_OF {factuality: 'actual'}]->(two:Bloc)
WHERE any(name IN [one.id, split(one.id, ':')[1], one.name] + one.aliases
          WHERE toLower(name) = toLower($first))
  AND any(name IN [two.id, split(two.id, ':')[1], two.name] + two.aliases
          WHERE toLower(name) = toLower($second))
MATCH (official:Official)-[r:HOLDS_OFFICE {factuality: 'actual'}]->(state)
RETURN DISTINCT official.name AS official, r.office AS office, r.former AS former, state.name AS state,
       a.status AS first_status, b.status AS second_status
ORDER BY state, official, office, former, first_status, second_status
