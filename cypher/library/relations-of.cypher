// All relations of a state, official or bloc; $graph = "diplograph", $name = "Belarus"
MATCH (subject:Entity {graph: $graph})-[r]-(other:Entity)
WHERE any(name IN [subject.id, split(subject.id, ':')[1], subject.name] + subject.aliases
          WHERE toLower(name) = toLower($name))
RETURN type(r) AS relation, CASE WHEN startNode(r).id = subject.id THEN 'to' ELSE 'from' END AS direction,
       other.name AS other, r.factuality AS factuality, coalesce(r.date, r.year) AS date,
       coalesce(r.status, r.office, r.role, r.topic, r.event, r.flow, r.mission) AS detail, r.sources AS sources
ORDER BY relation, direction, other, factuality, date, detail, sources
