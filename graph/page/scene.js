// What is drawn: one node with its neighbours, or everything; edges that join the same two in the same way are one link.

// More links than these are drawn as one a pair.
const linksApart = 90;

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
  const all = [...links.values()];
  return spread(all.length > linksApart ? mergePairs(all) : all);
}

// Where lines are many, whatever joins the same two is one line: of its own kind, or of none where it is of several.
function mergePairs(links) {
  const pairs = new Map();
  for (const link of links) {
    const key = pairKey(link);
    const pair = pairs.get(key);
    if (pair === undefined) { pairs.set(key, link); continue; }
    if (pair.type !== link.type) pair.type = null;
    if (pair.a !== link.a) pair.mutual = true;
    pair.mutual ||= link.mutual || pair.type === null;
    pair.isActual ||= link.isActual;
    pair.edges.push(...link.edges);
  }
  return [...pairs.values()];
}

function pairKey({ a, b }) {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

// How often each type occurs among edges, the most frequent first: [[type, count], ...].
function countTypes(graph, edges) {
  const counts = new Map();
  for (const edge of edges) counts.set(graph.edges.type[edge], (counts.get(graph.edges.type[edge]) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
}

function sayType(graph, [type, count]) {
  return spell(graph.types[type]) + (count > 1 ? ` ×${count.toLocaleString("en")}` : "");
}

// Links between the same two are bent apart: `bend` is how far, and to which side seen from the smaller place.
function spread(links) {
  const pairs = new Map();
  for (const link of links) {
    const key = pairKey(link);
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(link);
  }
  for (const pair of pairs.values()) {
    pair.sort((one, other) => one.type - other.type || one.a - other.a);
    pair.forEach((link, place) => { link.bend = place - (pair.length - 1) / 2; });
  }
  return links;
}
