// The shortest ways between two nodes by memberships, offices, posts, meetings, visits and events, whether they happened or were only planned; $graph = "diplograph", $first = "China", $second = "Egypt"
MATCH (first:Entity {graph: $graph}), (second:Entity {graph: $graph})
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
  AND any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
  AND first.id <> second.id
MATCH p = allShortestPaths((first)-[:MEMBER_OF|ENVOY_TO|HOLDS_OFFICE|MET_WITH|VISITED|ATTENDED*..8]-(second))
WITH DISTINCT length(p) AS steps, [n IN nodes(p) | n.name] AS names
RETURN steps, reduce(way = names[0], name IN names[1..] | way + ' - ' + name) AS way
ORDER BY steps, way
LIMIT 50
