// States and blocs to which two states are both joined, and by what; $graph = "diplograph", $first = "China", $second = "India"
MATCH (first:State {graph: $graph})-[one {factuality: 'actual'}]-(common:Entity)
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
  AND NOT common:Official
WITH DISTINCT common, type(one) AS first_relation
MATCH (common)-[two {factuality: 'actual'}]-(second:State)
WHERE any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
RETURN DISTINCT common.name AS common, first_relation, type(two) AS second_relation
ORDER BY common, first_relation, second_relation
