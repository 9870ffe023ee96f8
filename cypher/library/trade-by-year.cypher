// What is stated of the trade of two states or blocs, year by year; $graph = "diplograph", $first = "China", $second = "ASEAN"
MATCH (first:Entity {graph: $graph})-[r:TRADE_WITH {factuality: 'actual'}]-(second:Entity)
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
  AND any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
RETURN r.year AS year, startNode(r).name AS seen_from, r.flow AS flow, r.item AS item, r.value AS value, r.unit AS unit,
       r.change_pct AS change_pct, r.share_pct AS share_pct
ORDER BY year, seen_from, flow, item, value, unit, change_pct, share_pct
