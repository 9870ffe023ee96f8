// How two nodes are joined by way of two others, by what is actual; $graph = "diplograph", $first = "India", $second = "Iran"
MATCH (first:Entity {graph: $graph})-[:MEMBER_OF|ENVOY_TO|HOLDS_OFFICE|MET_WITH|VISITED|ATTENDED {factuality: 'actual'}]-(one:Entity)
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
WITH DISTINCT first, one
MATCH (one)-[:MEMBER_OF|ENVOY_TO|HOLDS_OFFICE|MET_WITH|VISITED|ATTENDED {factuality: 'actual'}]-(two:Entity)
WHERE two.id <> first.id
WITH DISTINCT first, one, two
MATCH (two)-[:MEMBER_OF|ENVOY_TO|HOLDS_OFFICE|MET_WITH|VISITED|ATTENDED {factuality: 'actual'}]-(second:Entity)
WHERE any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
  AND second.id <> first.id
  AND second.id <> one.id
RETURN DISTINCT first.name AS first, one.name AS one, two.name AS two, second.name AS second
ORDER BY first, one, two, second
LIMIT 200
