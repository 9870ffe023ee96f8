// Who met whom from one day to another; $graph = "diplograph", $since = "2023-06-01", $until = "2023-06-30"
MATCH (one:Entity {graph: $graph})-[r:MET_WITH {factuality: 'actual'}]->(two:Entity)
WHERE r.starts <= date($until) AND r.ends >= date($since)
RETURN r.date AS date, one.name AS first, two.name AS second, r.place AS place, r.sentences[0] AS sentence
ORDER BY date, first, second, place, sentence
