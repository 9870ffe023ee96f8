// Who is accredited to a state, and from where; $graph = "diplograph", $state = "India"
MATCH (envoy:Official {graph: $graph})-[r:ENVOY_TO {factuality: 'actual'}]->(post:State)
WHERE any(name IN [post.id, split(post.id, ':')[1], post.name] + post.aliases
          WHERE toLower(name) = toLower($state))
OPTIONAL MATCH (sender:State {graph: $graph}) WHERE sender.id = r.sender
RETURN envoy.name AS envoy, r.role AS role, sender.name AS sender, r.former AS former, r.date AS since
ORDER BY envoy, since, role, sender, former
