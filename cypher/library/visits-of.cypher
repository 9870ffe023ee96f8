// The travels of an official or state, planned and cancelled ones too; $graph = "diplograph", $visitor = "Lula"
MATCH (visitor:Entity {graph: $graph})-[r:VISITED]->(place:Entity)
WHERE any(name IN [visitor.id, split(visitor.id, ':')[1], visitor.name] + visitor.aliases
          WHERE toLower(name) = toLower($visitor))
RETURN r.date AS date, place.name AS visited, r.place AS place, r.factuality AS factuality
ORDER BY date, visited, place, factuality
