// In how few steps two nodes are joined by memberships, offices, posts, meetings and visits, whether they happened or were only planned; $graph = "diplograph", $first = "China", $second = "Egypt"
MATCH (first:Entity {graph: $graph}), (second:Entity {graph: $graph})
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
  AND any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
  AND first.id <> second.id
MATCH p = shortestPath((first)-[:MEMBER_OF|ENVOY_TO|HOLDS_OFFICE|MET_WITH|VISITED*..8]-(second))
RETURN first.name AS first, second.name AS second, length(p) AS steps
ORDER BY first, second
