// The trade partners of a state in a year, with every figure stated; $graph = "diplograph", $state = "China", $year = "2023"
MATCH (state:State {graph: $graph})-[r:TRADE_WITH {factuality: 'actual'}]-(partner:Entity)
WHERE any(name IN [state.id, split(state.id, ':')[1], state.name] + state.aliases
          WHERE toLower(name) = toLower($state))
  AND r.year = $year
RETURN partner.name AS partner, CASE WHEN startNode(r).id = state.id THEN state.name ELSE partner.name END AS seen_from,
       r.flow AS flow, r.item AS item, r.value AS value, r.unit AS unit, r.change_pct AS change_pct, r.share_pct AS share_pct
ORDER BY partner, seen_from, flow, item, value, unit, change_pct, share_pct
