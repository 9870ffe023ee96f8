// Who attended, was to attend or is denied to have attended what of a bloc; $graph = "diplograph", $bloc = "Arab League"
MATCH (guest:Entity {graph: $graph})-[r:ATTENDED]->(bloc:Bloc)
WHERE any(name IN [bloc.id, split(bloc.id, ':')[1], bloc.name] + bloc.aliases
          WHERE toLower(name) = toLower($bloc))
RETURN r.event AS event, r.date AS date, guest.name AS guest, r.factuality AS factuality
ORDER BY event, date, guest, factuality
