// The scene on the canvas, and what lies under a point of it.

function makePicture(graph) {
  const canvas = document.getElementById("canvas");
  const picture = {
    graph, canvas, pen: canvas.getContext("2d"), scene: null, zoom: 1, left: 0, top: 0, pointed: null, chosen: null,
  };
  const redraw = () => { if (picture.scene !== null) { place(picture); paint(picture); } };
  new ResizeObserver(redraw).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  return picture;
}

function showScene(picture, scene) {
  picture.scene = scene;
  picture.layout = layOut(scene.nodes.length, scene.links, scene.isWhole);
  place(picture);
  fitView(picture);
}

function fitView(picture) {
  Object.assign(picture, { zoom: 1, left: 0, top: 0 });
  paint(picture);
}

function place(picture) {
  const { canvas, scene, pen, graph } = picture;
  const sharpness = window.devicePixelRatio || 1;
  const width = canvas.clientWidth, height = canvas.clientHeight;
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round(height * sharpness);
  pen.font = labelFont(false);
  const boxes = scene.nodes.map((node) => ({
    width: Math.max(pen.measureText(shorten(graph.nodes[node][2])).width + 8, 30),
    height: radiusOf(graph, node) * 2 + 22,
  }));
  picture.places = fit(picture.layout, boxes, width, height);
}

function labelFont(isBold) {
  return `${isBold ? "600 13.5px" : "12.5px"} system-ui, sans-serif`;
}

function shorten(name) {
  const letters = [...name];
  return letters.length > 26 ? `${letters.slice(0, 25).join("")}…` : name;
}

function radiusOf(graph, node) {
  return Math.min(4.2 + Math.log2(1 + graph.incident[node].length) * 0.85, 14);
}

function paint(picture) {
  const { pen, canvas, scene, zoom, left, top } = picture;
  const sharpness = window.devicePixelRatio || 1;
  picture.colors = readColors(picture.graph);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(sharpness * zoom, 0, 0, sharpness * zoom, left * sharpness, top * sharpness);
  const lit = litNodes(picture);
  for (const link of scene.links) paintLink(picture, link, lit);
  scene.nodes.forEach((_, node) => paintNode(picture, node, lit));
  const taken = [];
  const order = [...scene.nodes.keys()].sort((a, b) => Number(lit.has(b)) - Number(lit.has(a)) || a - b);
  for (const node of order) paintName(picture, node, lit, taken);
  if (scene.links.length <= 14 || picture.chosen !== null) paintTypes(picture);
}

function readColors(graph) {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: read("paper"), ink: read("ink"), soft: read("soft"), mark: read("mark"),
    types: graph.types.map((type) => read(`type-${type}`) || read("soft")),
    labels: graph.labels.map((label) => read(`label-${label}`) || read("soft")),
  };
}

// The places that a choice or the pointer brings out; empty where everything is equal.
function litNodes({ scene, chosen, pointed }) {
  const lit = new Set();
  for (const each of [chosen, pointed]) {
    if (each === null) continue;
    if (each.link !== undefined) lit.add(each.link.a).add(each.link.b);
    if (each.node !== undefined) lit.add(each.node);
    if (each === chosen && each.node !== undefined) lit.add(0);
    for (const link of scene.links) if (isLit(link, { chosen, pointed })) lit.add(link.a).add(link.b);
  }
  return lit;
}

function curveOf({ places }, link) {
  const [a, b] = [link.a, link.b];
  const x1 = places.x[a], y1 = places.y[a], x2 = places.x[b], y2 = places.y[b];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const side = (a < b ? 1 : -1) * link.bend * 18;
  const x = (x1 + x2) / 2 - ((y2 - y1) / length) * side, y = (y1 + y2) / 2 + ((x2 - x1) / length) * side;
  return { x1, y1, x, y, x2, y2 };
}

function pointOn({ x1, y1, x, y, x2, y2 }, part) {
  const rest = 1 - part;
  return [rest * rest * x1 + 2 * rest * part * x + part * part * x2, rest * rest * y1 + 2 * rest * part * y + part * part * y2];
}

// A chosen node brings out what joins it to the middle, the node under the pointer all that it is joined to.
function isLit(link, { chosen, pointed }) {
  const touches = (node) => link.a === node || link.b === node;
  return (chosen !== null && (chosen.link === link || (chosen.node !== undefined && touches(chosen.node) && touches(0))))
    || (pointed !== null && (pointed.link === link || (pointed.node !== undefined && touches(pointed.node))));
}

function paintLink(picture, link, lit) {
  const { pen, colors, graph } = picture;
  const curve = curveOf(picture, link);
  const isFront = isLit(link, picture);
  const isMiddle = picture.scene.isWhole || link.a === 0 || link.b === 0;
  const isCrowded = picture.scene.links.length > linksApart;
  pen.globalAlpha = lit.size > 0 ? (isFront ? 1 : 0.1) : isMiddle ? 0.9 : isCrowded ? 0.22 : 0.4;
  pen.strokeStyle = pen.fillStyle = colors.types[link.type] ?? colors.soft;
  const weight = Math.min(Math.log2(link.edges.length), 6) * (isMiddle ? 0.7 : 0.25);
  pen.lineWidth = (isMiddle ? 1.5 : 0.8) + weight + (isFront ? 0.6 : 0);
  const isEvent = link.edges.every((edge) => graph.events.includes(graph.types[graph.edges.type[edge]]));
  pen.setLineDash(!link.isActual ? [1.5, 4] : isEvent ? [8, 4] : []);
  pen.beginPath();
  pen.moveTo(curve.x1, curve.y1);
  pen.quadraticCurveTo(curve.x, curve.y, curve.x2, curve.y2);
  pen.stroke();
  pen.setLineDash([]);
  if (!link.mutual) paintArrow(picture, link, curve);
  pen.globalAlpha = 1;
}

function paintArrow({ pen, graph, scene }, link, curve) {
  const length = Math.hypot(curve.x2 - curve.x1, curve.y2 - curve.y1);
  const gap = radiusOf(graph, scene.nodes[link.b]) + (link.b === 0 ? 5 : 2);
  if (length < gap * 2) return;
  const [x, y] = pointOn(curve, 1 - gap / length);
  const turn = Math.atan2(y - curve.y, x - curve.x);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - 8 * Math.cos(turn - 0.4), y - 8 * Math.sin(turn - 0.4));
  pen.lineTo(x - 8 * Math.cos(turn + 0.4), y - 8 * Math.sin(turn + 0.4));
  pen.fill();
}

function paintNode(picture, node, lit) {
  const { pen, colors, graph, scene, places, chosen } = picture;
  const id = scene.nodes[node];
  const label = graph.nodes[id][1];
  traceShape(pen, graph.labels[label], places.x[node], places.y[node], radiusOf(graph, id));
  pen.fillStyle = colors.paper;
  pen.fill();
  pen.globalAlpha = lit.size > 0 && !lit.has(node) ? 0.25 : 1;
  pen.fillStyle = colors.labels[label];
  pen.fill();
  pen.lineWidth = node === 0 ? 3 : 1.2;
  pen.strokeStyle = node === 0 ? colors.ink : colors.paper;
  pen.stroke();
  if (chosen !== null && chosen.node === node) {
    traceShape(pen, "State", places.x[node], places.y[node], radiusOf(graph, id) + 5);
    pen.lineWidth = 2;
    pen.strokeStyle = colors.mark;
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

const corners = { Bloc: [4, Math.PI / 4, 1.2], Official: [3, -Math.PI / 2, 1.3], Region: [6, 0, 1.1] };

function traceShape(pen, label, x, y, radius) {
  pen.beginPath();
  if (corners[label] === undefined) { pen.arc(x, y, radius, 0, 2 * Math.PI); return; }
  const [count, turn, stretch] = corners[label];
  for (let corner = 0; corner < count; corner++) {
    const angle = turn + (corner * 2 * Math.PI) / count;
    pen.lineTo(x + radius * stretch * Math.cos(angle), y + radius * stretch * Math.sin(angle));
  }
  pen.closePath();
}

// A name that would cover another is left out: zooming in makes room for it.
function paintName(picture, node, lit, taken) {
  const { pen, colors, graph, scene, places, zoom } = picture;
  const id = scene.nodes[node];
  const text = shorten(graph.nodes[id][2]);
  pen.font = labelFont(node === 0);
  const width = (pen.measureText(text).width + 4) / zoom, height = 16 / zoom;
  const x = places.x[node], y = places.y[node] + radiusOf(graph, id) + 3;
  const box = [x - width / 2, y, x + width / 2, y + height];
  const isFree = taken.every((other) => box[2] <= other[0] || box[0] >= other[2] || box[3] <= other[1] || box[1] >= other[3]);
  if (node !== 0 && !isFree && !(lit.has(node) && lit.size < 12)) return;
  taken.push(box);
  pen.globalAlpha = lit.size > 0 && !lit.has(node) ? 0.35 : 1;
  paintText(pen, text, x, y, colors.ink, colors.paper, zoom);
  pen.globalAlpha = 1;
}

function paintText(pen, text, x, y, ink, paper, zoom) {
  pen.save();
  pen.translate(x, y);
  pen.scale(1 / zoom, 1 / zoom);
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = paper;
  pen.strokeText(text, 0, 0);
  pen.fillStyle = ink;
  pen.fillText(text, 0, 0);
  pen.restore();
}

function paintTypes(picture) {
  const { pen, colors, graph, scene, zoom, chosen } = picture;
  pen.font = "11.5px system-ui, sans-serif";
  const said = new Map();
  for (const link of scene.links) {
    if (chosen !== null && !isLit(link, { chosen, pointed: null })) continue;
    const key = `${pairKey(link)} ${link.type}`;
    said.set(key, { link: said.get(key)?.link ?? link, count: (said.get(key)?.count ?? 0) + link.edges.length });
  }
  for (const { link, count } of said.values()) {
    const [x, y] = pointOn(curveOf(picture, link), 0.5 + link.bend * 0.07);
    const text = link.type === null ? countOf(count, "relation", "relations") : sayType(graph, [link.type, count]);
    paintText(pen, text, x, y - 6 / zoom, colors.types[link.type] ?? colors.ink, colors.paper, zoom);
  }
}

// What lies under a point of the canvas: { node } by its place in the scene, { link }, or null.
function findUnder(picture, canvasX, canvasY) {
  const { graph, scene, places, zoom, left, top } = picture;
  const x = (canvasX - left) / zoom, y = (canvasY - top) / zoom;
  let nearest = null, distance = Infinity;
  scene.nodes.forEach((id, node) => {
    const away = Math.hypot(places.x[node] - x, places.y[node] - y);
    if (away <= radiusOf(graph, id) + 5 && away < distance) { nearest = { node }; distance = away; }
  });
  if (nearest !== null) return nearest;
  distance = 7 / zoom;
  for (const link of scene.links) {
    const curve = curveOf(picture, link);
    for (let part = 0.02; part < 1; part += 0.02) {
      const [px, py] = pointOn(curve, part);
      const away = Math.hypot(px - x, py - y);
      if (away < distance) { nearest = { link }; distance = away; }
    }
  }
  return nearest;
}

// The node that an arrow key leads to: the nearest in that direction from where one is.
function findToward(picture, key) {
  const { places, scene, chosen } = picture;
  const [sideX, sideY] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const from = chosen !== null && chosen.node !== undefined ? chosen.node : 0;
  let best = null, least = Infinity;
  for (let node = 0; node < scene.nodes.length; node++) {
    const dx = places.x[node] - places.x[from], dy = places.y[node] - places.y[from];
    const ahead = dx * sideX + dy * sideY, aside = Math.abs(dx * sideY) + Math.abs(dy * sideX);
    const cost = ahead + aside * 2.5;
    if (node !== from && ahead > 0 && cost < least) { best = node; least = cost; }
  }
  return best;
}

function zoomBy(picture, factor, x, y) {
  const zoom = Math.min(Math.max(picture.zoom * factor, 0.3), 12);
  picture.left = x - ((x - picture.left) * zoom) / picture.zoom;
  picture.top = y - ((y - picture.top) * zoom) / picture.zoom;
  picture.zoom = zoom;
  paint(picture);
}
