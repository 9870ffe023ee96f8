// What began or happened from one day to another; $graph = "diplograph", $since = "2023-06-01", $until = "2023-06-30"
MATCH (one:Entity {graph: $graph})-[r {factuality: 'actual'}]->(two:Entity)
WHERE date($since) <= r.starts AND r.starts <= date($until)
RETURN type(r) AS relation, one.name AS first, two.name AS second, coalesce(r.date, r.year) AS date,
       coalesce(r.status, r.office, r.role, r.topic, r.event, r.flow, r.mission) AS detail, r.place AS place
ORDER BY relation, date, first, second, detail, place
