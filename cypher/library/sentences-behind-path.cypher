// How two nodes are joined by way of a third, with a sentence for each step; $graph = "diplograph", $first = "China", $second = "Türkiye"
MATCH (first:Entity {graph: $graph})-[r {factuality: 'actual'}]-(between:Entity)
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
WITH between, r ORDER BY r.id
WITH between, type(r) AS first_relation, collect(r)[0] AS one
MATCH (between)-[r {factuality: 'actual'}]-(second:Entity)
WHERE any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
WITH between, first_relation, one, r ORDER BY r.id
WITH between, first_relation, one, type(r) AS second_relation, collect(r)[0] AS two
RETURN between.name AS between, first_relation, one.sentences[0] AS first_sentence, one.documents[0] AS first_document,
       second_relation, two.sentences[0] AS second_sentence, two.documents[0] AS second_document
ORDER BY between, first_relation, second_relation
LIMIT 200
