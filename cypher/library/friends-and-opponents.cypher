// Pairs that cooperate, consult or trade and also oppose each other; $graph = "diplograph"
MATCH (party:Entity {graph: $graph})-[against:OPPOSES {factuality: 'actual'}]->(other:Entity)
MATCH (party)-[r {factuality: 'actual'}]-(other)
WHERE type(r) IN ['COOPERATES_WITH', 'CONSULTED_WITH', 'TRADE_WITH']
RETURN party.name AS party, other.name AS other, min(against.topic) AS topic, count(DISTINCT r) AS relations
ORDER BY relations DESC, party, other
