// Who visited a state, and when; $graph = "diplograph", $state = "China"
MATCH (visitor:Entity {graph: $graph})-[r:VISITED {factuality: 'actual'}]->(state:State)
WHERE any(name IN [state.id, split(state.id, ':')[1], state.name] + state.aliases
          WHERE toLower(name) = toLower($state))
RETURN r.date AS date, visitor.name AS visitor, r.place AS place, r.sentences[0] AS sentence
ORDER BY date, visitor, place, sentence
