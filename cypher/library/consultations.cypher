// The consultations of a state, with whom and at what level; $graph = "diplograph", $state = "Egypt"
MATCH (state:State {graph: $graph})-[r:CONSULTED_WITH {factuality: 'actual'}]-(other:Entity)
WHERE any(name IN [state.id, split(state.id, ':')[1], state.name] + state.aliases
          WHERE toLower(name) = toLower($state))
RETURN r.date AS date, other.name AS other, r.level AS level, r.place AS place
ORDER BY date, other, level, place
