// How two states are joined by two blocs and a state that stands in both; $graph = "diplograph", $first = "Belarus", $second = "Iran"
MATCH (first:State {graph: $graph})-[:MEMBER_OF {factuality: 'actual'}]->(one:Bloc)
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
WITH DISTINCT first, one
MATCH (one)<-[:MEMBER_OF {factuality: 'actual'}]-(between:State)
WHERE between.id <> first.id
WITH DISTINCT first, one, between
MATCH (between)-[:MEMBER_OF {factuality: 'actual'}]->(two:Bloc)
WHERE two.id <> one.id
WITH DISTINCT first, one, between, two
MATCH (two)<-[:MEMBER_OF {factuality: 'actual'}]-(second:State)
WHERE any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
  AND second.id <> first.id
  AND second.id <> between.id
RETURN DISTINCT one.name AS first_bloc, between.name AS between, two.name AS second_bloc
ORDER BY first_bloc, between, second_bloc
LIMIT 200
