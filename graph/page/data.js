// The graph as the page holds it: columns of numbers, read once. Sentences are read when somebody asks for them.

function readGraph() {
  const graph = JSON.parse(document.getElementById("graph").textContent);
  graph.size = graph.nodes.length;
  graph.count = graph.edges.type.length;
  graph.incident = edgesByNode(graph);
  return graph;
}

function edgesByNode(graph) {
  const found = Array.from({ length: graph.size }, () => []);
  const { source, target } = graph.edges;
  for (let edge = 0; edge < graph.count; edge++) {
    found[source[edge]].push(edge);
    if (target[edge] !== source[edge]) found[target[edge]].push(edge);
  }
  return found;
}

function otherEnd(graph, edge, node) {
  const { source, target } = graph.edges;
  return source[edge] === node ? target[edge] : source[edge];
}

// Some hundred edges share one element, so that a large page is drawn before its sentences are read.
const quoteParts = new Map();

function readQuotes(graph, edge) {
  const part = Math.floor(edge / graph.part);
  if (!quoteParts.has(part)) {
    const element = document.getElementById(`quotes-${part}`);
    if (element === null) return null;
    quoteParts.set(part, JSON.parse(element.textContent));
  }
  return quoteParts.get(part)[edge % graph.part];
}

function spell(type) {
  return type.toLowerCase().replaceAll("_", " ");
}

function countOf(number, one, many) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function fold(name) {
  return name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// Elements are made here alone: whatever a document says becomes text, never markup.
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "text") element.textContent = value;
    else if (name === "onclick") element.addEventListener("click", value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function named(text, tag = "bdi") {
  return make(tag, { text, dir: "auto" });
}
