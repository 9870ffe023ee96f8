// Two statuses of one state in one bloc of which no date says that one came after the other, or which one document denies; $graph = "diplograph"
MATCH (state:State {graph: $graph})-[one:MEMBER_OF]->(bloc:Bloc)<-[two:MEMBER_OF]-(state)
WHERE one.id < two.id
  AND one.factuality IN ['actual', 'denied']
  AND two.factuality IN ['actual', 'denied']
  AND (one.status <> two.status OR one.factuality <> two.factuality)
  AND (one.starts IS NULL OR two.starts IS NULL OR one.starts = two.starts)
RETURN bloc.name AS bloc, state.name AS state, one.status AS status, one.factuality AS factuality,
       one.date AS date, two.status AS other_status, two.factuality AS other_factuality, two.date AS other_date
ORDER BY bloc, state, status, factuality, date, other_status, other_factuality, other_date
