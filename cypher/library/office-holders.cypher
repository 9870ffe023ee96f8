// Who holds or held an office of a state or bloc; $graph = "diplograph", $place = "Rwanda"
MATCH (official:Official {graph: $graph})-[r:HOLDS_OFFICE {factuality: 'actual'}]->(place:Entity)
WHERE any(name IN [place.id, split(place.id, ':')[1], place.name] + place.aliases
          WHERE toLower(name) = toLower($place))
RETURN official.name AS official, r.office AS office, r.former AS former, r.date AS since, r.until AS until
ORDER BY former, office, official, since, until
