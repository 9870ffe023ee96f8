// Planned things of which no document says that they came about; $graph = "diplograph"
MATCH (one:Entity {graph: $graph})-[plan {factuality: 'planned'}]->(two:Entity)
WHERE NOT EXISTS {
  MATCH (one)-[done {factuality: 'actual'}]-(two)
  WHERE type(done) = type(plan)
    AND coalesce(done.status, '') = coalesce(plan.status, '')
    AND (plan.starts IS NULL OR done.ends IS NULL OR done.ends >= plan.starts)
}
RETURN type(plan) AS relation, one.name AS first, two.name AS second, plan.status AS status, plan.date AS date,
       plan.sentences[0] AS sentence
ORDER BY relation, first, second, status, date, sentence
