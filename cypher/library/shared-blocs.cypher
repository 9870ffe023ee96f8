// Blocs in which two states both stand, and as what; $graph = "diplograph", $first = "Rwanda", $second = "DR Congo"
MATCH (first:State {graph: $graph})-[one:MEMBER_OF {factuality: 'actual'}]->(bloc:Bloc)<-[two:MEMBER_OF {factuality: 'actual'}]-(second:State)
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
  AND any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
RETURN bloc.name AS bloc, one.status AS first_status, one.date AS first_date, two.status AS second_status,
       two.date AS second_date
ORDER BY bloc, first_date, first_status, second_date, second_status
