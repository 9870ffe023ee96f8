// What is drawn: one node with its neighbours, or everything; lines that join the same two in the same way are one link.

function findNeighbours(graph, filters, focus) {
  const found = new Map();
  for (const edge of graph.incident[focus]) {
    const other = otherEnd(graph, edge, focus);
    if (!isShown(graph, filters, edge) || !isNeighbourShown(graph, filters, other)) continue;
    if (!found.has(other)) found.set(other, []);
    found.get(other).push(edge);
  }
  const rank = ([node, edges]) => [-edges.length, -graph.incident[node].length, node];
  return [...found].sort((a, b) => compare(rank(a), rank(b))).map(([node, edges]) => ({ node, edges }));
}

function compare(one, other) {
  const place = one.findIndex((value, i) => value !== other[i]);
  return place < 0 ? 0 : one[place] < other[place] ? -1 : 1;
}

function makeScene(graph, filters, focus) {
  const neighbours = findNeighbours(graph, filters, focus);
  const isWhole = filters.limit === 0;
  const others = isWhole
    ? graph.nodes.map((_, node) => node).filter((node) => node !== focus && isNeighbourShown(graph, filters, node))
    : neighbours.map(({ node }) => node).filter((node) => node !== focus).slice(0, filters.limit);
  const nodes = [focus, ...others];
  const links = findLinks(graph, filters, nodes, isWhole || filters.among ? null : focus);
  return { focus, nodes, links, neighbours, isWhole };
}

// `only` keeps the links of one node.
function findLinks(graph, filters, nodes, only) {
  const places = new Map(nodes.map((node, place) => [node, place]));
  const { source, target, type, factuality, mutual } = graph.edges;
  const links = new Map();
  for (const node of only === null ? nodes : [only]) {
    for (const edge of graph.incident[node]) {
      const a = places.get(source[edge]), b = places.get(target[edge]);
      const isSecondSight = only === null && node !== source[edge];
      if (a === undefined || b === undefined || a === b || isSecondSight || !isShown(graph, filters, edge)) continue;
      const key = `${a} ${b} ${type[edge]} ${mutual[edge]}`;
      if (!links.has(key)) links.set(key, { a, b, type: type[edge], mutual: mutual[edge] === 1, edges: [], isActual: false });
      const link = links.get(key);
      link.edges.push(edge);
      link.isActual ||= graph.factualities[factuality[edge]] === "actual";
    }
  }
  return spread([...links.values()]);
}

// Links between the same two are bent apart: `bend` is how far, and to which side seen from the smaller place.
function spread(links) {
  const pairs = new Map();
  for (const link of links) {
    const key = `${Math.min(link.a, link.b)} ${Math.max(link.a, link.b)}`;
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(link);
  }
  for (const pair of pairs.values()) {
    pair.sort((one, other) => one.type - other.type || one.a - other.a);
    pair.forEach((link, place) => { link.bend = place - (pair.length - 1) / 2; });
  }
  return links;
}
