// The envoys of a state and their posts; $graph = "diplograph", $state = "United States"
MATCH (sender:State {graph: $graph})
WHERE any(name IN [sender.id, split(sender.id, ':')[1], sender.name] + sender.aliases
          WHERE toLower(name) = toLower($state))
MATCH (envoy:Official {graph: $graph})-[r:ENVOY_TO {factuality: 'actual'}]->(post:Entity)
WHERE r.sender = sender.id
RETURN envoy.name AS envoy, r.role AS role, post.name AS post, r.former AS former, r.date AS since, r.until AS until
ORDER BY envoy, post, since, role, former, until
