// Who left or was suspended from what, and when; $graph = "diplograph"
MATCH (state:State {graph: $graph})-[r:MEMBER_OF {factuality: 'actual'}]->(bloc:Bloc)
WHERE r.status IN ['former', 'suspended']
RETURN bloc.name AS bloc, state.name AS state, r.status AS status, r.date AS date, r.sentences[0] AS sentence
ORDER BY bloc, state, date, status, sentence
