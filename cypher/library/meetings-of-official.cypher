// Whom an official met, and when; $graph = "diplograph", $official = "Wang Yi"
MATCH (official:Entity {graph: $graph})-[r:MET_WITH {factuality: 'actual'}]-(other:Entity)
WHERE any(name IN [official.id, split(official.id, ':')[1], official.name] + official.aliases
          WHERE toLower(name) = toLower($official))
RETURN r.date AS date, other.name AS other, r.place AS place, r.sentences[0] AS sentence
ORDER BY date, other, place, sentence
