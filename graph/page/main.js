// Everything together: what is in the middle, what is chosen, and what mouse, keys and the address do.

function start() {
  const graph = readGraph();
  const app = { graph, picture: makePicture(graph), scene: null, filters: null, focus: -1, pair: null };
  describe(graph);
  if (graph.size === 0) {
    document.getElementById("status").textContent = "The graph is empty.";
    return;
  }
  fillLimits(graph);
  app.go = (node) => { location.hash = `#${encodeURIComponent(graph.nodes[node][0])}`; };
  app.choose = (node) => choosePair(app, app.focus, node, [], true);
  app.back = () => leavePair(app);
  app.filters = makeFilters(graph, (filters) => { app.filters = filters; refresh(app); });
  makeSearch(graph, (node) => { if (node === app.focus) leavePair(app); else app.go(node); });
  listenToCanvas(app);
  listenToKeys(app);
  document.getElementById("save").addEventListener("click", () => savePicture(app));
  window.addEventListener("hashchange", () => followAddress(app));
  followAddress(app);
  document.documentElement.dataset.drawn = Math.round(performance.now());
}

function describe(graph) {
  const parts = [countOf(graph.size, "node", "nodes"), countOf(graph.count, "relation", "relations"), countOf(graph.documents, "document", "documents")];
  if (graph.limits !== "") parts.push(`limited to ${graph.limits}`);
  document.getElementById("about").textContent = parts.join(" · ");
}

function fillLimits(graph) {
  const select = document.getElementById("limit");
  for (const limit of [15, 30, 60, 120]) {
    select.append(make("option", { value: limit, text: `${limit} neighbours`, selected: limit === 30 }));
  }
  if (graph.size <= 400) select.append(make("option", { value: 0, text: "everything" }));
}

// The address names the node in the middle, so that Back of the browser and a bookmark lead to it.
function followAddress(app) {
  let id = "";
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* an address typed wrong names nobody */ }
  const named = app.graph.nodes.findIndex((node) => node[0] === id);
  app.focus = named >= 0 ? named : app.graph.best;
  app.pair = null;
  refresh(app);
}

function refresh(app) {
  app.scene = makeScene(app.graph, app.filters, app.focus);
  app.picture.chosen = app.picture.pointed = null;
  const { pair } = app;
  showScene(app.picture, app.scene);
  if (pair === null) showNode(app);
  else choosePair(app, pair.one, pair.other, [], false);
  tellStatus(app);
}

function tellStatus(app) {
  const { graph, scene } = app;
  const name = graph.nodes[scene.focus][2];
  const drawn = scene.nodes.length - 1, all = scene.neighbours.filter(({ node }) => node !== scene.focus).length;
  const lines = scene.links.reduce((sum, { edges }) => sum + edges.length, 0);
  const text = all === 0 && !scene.isWhole ? `Nothing joins ${name} to anybody under these filters.`
    : scene.isWhole ? `Everything: ${countOf(scene.nodes.length, "node", "nodes")}, ${countOf(lines, "relation", "relations")}.`
    : `${name}: ${drawn === all ? countOf(all, "neighbour", "neighbours") : `${drawn} of ${countOf(all, "neighbour", "neighbours")}`} drawn, ${countOf(lines, "relation", "relations")}.`;
  const mixed = scene.links.some((link) => link.type === null) ? " Grey lines hold relations of several kinds." : "";
  document.getElementById("status").textContent = text + mixed;
  app.picture.canvas.setAttribute("aria-label", text);
}

function choosePair(app, one, other, open, takeFocus) {
  const { graph, filters, scene, picture } = app;
  const edges = graph.incident[one].filter((edge) => otherEnd(graph, edge, one) === other && isShown(graph, filters, edge));
  app.pair = { one, other };
  const node = scene.nodes.indexOf(one === scene.focus ? other : one);
  const link = scene.links.find((each) => each.edges.some((edge) => open.includes(edge)));
  picture.chosen = link !== undefined ? { link } : node >= 0 ? { node } : null;
  paint(picture);
  const panel = showPair(app, one, other, edges, open);
  const first = panel.querySelector('[aria-expanded="true"]');
  if (takeFocus && first !== null) first.focus();
}

function leavePair(app) {
  const { pair, picture } = app;
  app.pair = null;
  picture.chosen = picture.pointed = null;
  paint(picture);
  const panel = showNode(app);
  const row = pair === null ? null : panel.querySelector(`[data-node="${pair.other}"]`);
  if (row !== null) row.focus();
}

function listenToCanvas(app) {
  const { canvas } = app.picture;
  let drag = null;
  canvas.addEventListener("pointerdown", (event) => {
    drag = { x: event.offsetX, y: event.offsetY, moved: false };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (drag === null) { point(app, event); return; }
    const dx = event.offsetX - drag.x, dy = event.offsetY - drag.y;
    if (!drag.moved && Math.hypot(dx, dy) < 4) return;
    Object.assign(drag, { x: event.offsetX, y: event.offsetY, moved: true });
    app.picture.left += dx;
    app.picture.top += dy;
    paint(app.picture);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (drag !== null && !drag.moved) pick(app, findUnder(app.picture, event.offsetX, event.offsetY));
    drag = null;
  });
  canvas.addEventListener("pointerleave", () => point(app, null));
  canvas.addEventListener("dblclick", (event) => {
    const under = findUnder(app.picture, event.offsetX, event.offsetY);
    if (under?.node !== undefined) app.go(app.scene.nodes[under.node]);
  });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomBy(app.picture, 1.0015 ** -event.deltaY, event.offsetX, event.offsetY);
  }, { passive: false });
}

function pick(app, under) {
  const { scene, graph } = app;
  if (under === null) { if (app.pair !== null) leavePair(app); return; }
  if (under.link !== undefined) {
    const { a, b, edges } = under.link;
    const [one, other] = a === 0 || b !== 0 ? [a, b] : [b, a];
    choosePair(app, scene.nodes[one], scene.nodes[other], edges, false);
  } else if (under.node === 0) leavePair(app);
  else {
    const node = scene.nodes[under.node];
    const isNeighbour = graph.incident[node].some((edge) => otherEnd(graph, edge, node) === scene.focus);
    if (isNeighbour) choosePair(app, scene.focus, node, [], false);
    else app.go(node);
  }
}

function point(app, event) {
  const { picture, graph, scene } = app;
  const under = event === null ? null : findUnder(picture, event.offsetX, event.offsetY);
  const hint = document.getElementById("hint");
  picture.canvas.style.cursor = under === null ? "grab" : "pointer";
  hint.hidden = under === null;
  if (under !== null) {
    const name = (node) => graph.nodes[scene.nodes[node]][2];
    hint.textContent = under.node !== undefined
      ? `${name(under.node)} · ${graph.labels[graph.nodes[scene.nodes[under.node]][1]]} · ${countOf(graph.incident[scene.nodes[under.node]].length, "relation", "relations")}`
      : `${name(under.link.a)} ${under.link.mutual ? "—" : "→"} ${name(under.link.b)}: ${countTypes(graph, under.link.edges).map((each) => sayType(graph, each)).join(", ")}`;
    hint.style.left = `${Math.min(event.offsetX + 14, picture.canvas.clientWidth - 200)}px`;
    hint.style.top = `${event.offsetY + 16}px`;
  }
  const same = under?.node === picture.pointed?.node && under?.link === picture.pointed?.link;
  if (same) return;
  picture.pointed = under;
  paint(picture);
}

function listenToKeys(app) {
  const { picture } = app;
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input[type=search], select");
    if (event.key === "/" && !isTyping) { event.preventDefault(); document.getElementById("search").focus(); }
    if (event.key === "Escape" && !isTyping && app.pair !== null) app.back();
  });
  picture.canvas.addEventListener("keydown", (event) => {
    const middle = [picture.canvas.clientWidth / 2, picture.canvas.clientHeight / 2];
    if (event.key.startsWith("Arrow")) walk(app, findToward(picture, event.key));
    else if (event.key === "Enter") enter(app);
    else if (event.key === "+" || event.key === "=") zoomBy(picture, 1.25, ...middle);
    else if (event.key === "-") zoomBy(picture, 0.8, ...middle);
    else if (event.key === "0") fitView(picture);
    else return;
    event.preventDefault();
  });
}

function walk(app, node) {
  if (node === null) return;
  const { graph, scene, picture } = app;
  picture.chosen = { node };
  paint(picture);
  const id = scene.nodes[node];
  const shared = scene.neighbours.find((neighbour) => neighbour.node === id);
  const text = node === 0 ? `${graph.nodes[id][2]}, in the middle.`
    : `${graph.nodes[id][2]}, ${graph.labels[graph.nodes[id][1]]}: ${countOf(shared?.edges.length ?? 0, "relation", "relations")} with ${graph.nodes[scene.focus][2]}.`;
  document.getElementById("status").textContent = text;
}

function enter(app) {
  const { picture, scene } = app;
  const node = picture.chosen?.node;
  if (node === undefined || node === 0) { app.back(); return; }
  const id = scene.nodes[node];
  if (app.pair !== null && app.pair.other === id) app.go(id);
  else choosePair(app, scene.focus, id, [], false);
}

function savePicture(app) {
  const { canvas, pen } = app.picture;
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = "destination-over";
  pen.fillStyle = app.picture.colors.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.restore();
  canvas.toBlob((blob) => {
    const link = make("a", { href: URL.createObjectURL(blob), download: `${app.graph.nodes[app.focus][0].replace(":", "-")}.png` });
    link.click();
    URL.revokeObjectURL(link.href);
    paint(app.picture);
  });
}

start();
