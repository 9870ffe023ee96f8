// States that have envoys in each other; $graph = "diplograph"
MATCH (envoy:Official {graph: $graph})-[r:ENVOY_TO {factuality: 'actual'}]->(post:State)
MATCH (other:Official {graph: $graph})-[back:ENVOY_TO {factuality: 'actual'}]->(home:State)
WHERE r.sender = home.id AND back.sender = post.id AND home.id < post.id
RETURN home.name AS first, post.name AS second, envoy.name AS first_envoy, other.name AS second_envoy
ORDER BY first, second, first_envoy, second_envoy
