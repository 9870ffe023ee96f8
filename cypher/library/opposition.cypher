// Who opposes whom, over what, in which words; $graph = "diplograph"
MATCH (party:Entity {graph: $graph})-[r:OPPOSES {factuality: 'actual'}]->(other:Entity)
RETURN party.name AS party, other.name AS opposed, r.topic AS topic, r.date AS date, r.sentences[0] AS sentence
ORDER BY party, opposed, topic, date, sentence
