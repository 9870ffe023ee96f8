// Visits during which the visitor met somebody who holds an office of the state visited; $graph = "diplograph"
MATCH (visitor:Official {graph: $graph})-[visit:VISITED {factuality: 'actual'}]->(state:State)
MATCH (state)<-[r:HOLDS_OFFICE {factuality: 'actual'}]-(host:Official)
MATCH (visitor)-[meeting:MET_WITH {factuality: 'actual'}]-(host)
WHERE meeting.starts <= visit.ends AND meeting.ends >= visit.starts
RETURN DISTINCT visit.date AS date, visitor.name AS visitor, state.name AS state, host.name AS host, r.office AS office,
       meeting.date AS met
ORDER BY date, visitor, state, host, office, met
