// The offices and posts of an official, in the order of time; $graph = "diplograph", $official = "Nicholas Burns"
MATCH (official:Official {graph: $graph})-[r:HOLDS_OFFICE|ENVOY_TO {factuality: 'actual'}]->(place:Entity)
WHERE any(name IN [official.id, split(official.id, ':')[1], official.name] + official.aliases
          WHERE toLower(name) = toLower($official))
RETURN coalesce(r.office, r.role) AS office, place.name AS place, r.date AS since, r.until AS until, r.former AS former
ORDER BY since, office, place, until, former
