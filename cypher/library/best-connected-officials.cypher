// The officials who met the most others; $graph = "diplograph"
MATCH (official:Official {graph: $graph})-[r:MET_WITH {factuality: 'actual'}]-(other:Entity)
RETURN official.name AS official, official.id AS id, count(DISTINCT other) AS others, count(DISTINCT r) AS meetings
ORDER BY others DESC, meetings DESC, official, id
LIMIT 25
