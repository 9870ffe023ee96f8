// The documents and sentences behind all that joins two nodes; $graph = "diplograph", $first = "China", $second = "Georgia"
MATCH (first:Entity {graph: $graph})-[r]-(second:Entity)
WHERE any(name IN [first.id, split(first.id, ':')[1], first.name] + first.aliases
          WHERE toLower(name) = toLower($first))
  AND any(name IN [second.id, split(second.id, ':')[1], second.name] + second.aliases
          WHERE toLower(name) = toLower($second))
UNWIND range(0, size(r.sentences) - 1) AS i
WITH r, i, r.documents[i] AS path
OPTIONAL MATCH (document:Document {graph: $graph, path: path})
RETURN type(r) AS relation, r.factuality AS factuality, document.title AS title, document.date AS date,
       path AS document, r.offsets[2 * i] AS first_character, r.offsets[2 * i + 1] AS last_character,
       r.sentences[i] AS sentence
ORDER BY relation, factuality, document, first_character, last_character, sentence
