// Deletes nodes to which nobody has tied anything, with no label or property that is not ours; $graph, $ids, $properties, $labels
UNWIND $ids AS id
MATCH (n:NODE_LABELS {graph: $graph, id: id})
WHERE NOT EXISTS { (n)--() }
  AND all(name IN keys(n) WHERE name IN $properties)
  AND size(labels(n)) = $labels
DELETE n
