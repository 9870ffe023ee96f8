// The missions of a state abroad and of others in it; $graph = "diplograph", $state = "Qatar"
MATCH (state:State {graph: $graph})-[r:HAS_MISSION]-(other:Entity)
WHERE any(name IN [state.id, split(state.id, ':')[1], state.name] + state.aliases
          WHERE toLower(name) = toLower($state))
RETURN startNode(r).name AS sender, endNode(r).name AS host, r.mission AS mission, r.place AS place, r.date AS date,
       r.factuality AS factuality
ORDER BY sender, host, mission, place, date, factuality
