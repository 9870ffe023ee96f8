// Everything dated that is said of a state, official or bloc, in the order of time; $graph = "diplograph", $name = "Rwanda"
MATCH (subject:Entity {graph: $graph})-[r]-(other:Entity)
WHERE any(name IN [subject.id, split(subject.id, ':')[1], subject.name] + subject.aliases
          WHERE toLower(name) = toLower($name))
  AND r.starts IS NOT NULL
RETURN coalesce(r.date, r.year) AS date, type(r) AS relation, other.name AS other, r.factuality AS factuality,
       coalesce(r.status, r.office, r.role, r.topic, r.event, r.flow, r.mission) AS detail
ORDER BY r.starts, r.ends, relation, other, factuality, detail
