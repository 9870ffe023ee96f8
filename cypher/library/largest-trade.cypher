// The largest trade totals of a year; $graph = "diplograph", $year = "2023"
MATCH (first:Entity {graph: $graph})-[r:TRADE_WITH {factuality: 'actual'}]->(second:Entity)
WHERE r.year = $year AND r.flow = 'total' AND r.value IS NOT NULL
RETURN first.name AS first, second.name AS second, r.value AS value, r.unit AS unit, r.item AS item,
       r.change_pct AS change_pct
ORDER BY unit, value DESC, first, second, item, change_pct
LIMIT 25
