// States that do not stand in a bloc and are joined to one of its members, and by what; $graph = "diplograph", $bloc = "BRICS"
MATCH (bloc:Bloc {graph: $graph})<-[:MEMBER_OF {factuality: 'actual'}]-(member:State)-[r {factuality: 'actual'}]-(state:State)
WHERE any(name IN [bloc.id, split(bloc.id, ':')[1], bloc.name] + bloc.aliases
          WHERE toLower(name) = toLower($bloc))
  AND type(r) <> 'MENTIONS'
  AND NOT (state)-[:MEMBER_OF {factuality: 'actual'}]->(bloc)
RETURN DISTINCT state.name AS state, type(r) AS relation, member.name AS member
ORDER BY state, relation, member
