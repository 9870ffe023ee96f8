// With whom a state or bloc cooperates, and on what; $graph = "diplograph", $party = "China"
MATCH (party:Entity {graph: $graph})-[r:COOPERATES_WITH {factuality: 'actual'}]-(other:Entity)
WHERE any(name IN [party.id, split(party.id, ':')[1], party.name] + party.aliases
          WHERE toLower(name) = toLower($party))
RETURN other.name AS other, r.topic AS topic, r.date AS date, r.sources AS sources
ORDER BY other, topic, date
