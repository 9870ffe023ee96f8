// The panel: a node with its neighbours, or what joins it to one of them, each relation with its sentences and footnotes.

const rowsAtOnce = 100;
const openAtOnce = 4;

function showNode(app) {
  const { graph, scene } = app;
  const [id, label, name, aliases, documents] = graph.nodes[scene.focus];
  const hidden = graph.incident[scene.focus].length - scene.neighbours.reduce((sum, { edges }) => sum + edges.length, 0);
  const rows = make("ul", { class: "rows", "aria-label": `Neighbours of ${name}` });
  const panel = fillPanel(
    make("h2", {}, named(name)),
    make("p", { class: "soft", text: `${graph.labels[label]} · ${id} · named in ${countOf(documents, "document", "documents")}` }),
    aliases.length > 0 ? make("p", { class: "soft", dir: "auto", text: `also: ${aliases.slice(0, 12).join(", ")}${aliases.length > 12 ? ", …" : ""}` }) : null,
    make("h3", { text: countOf(scene.neighbours.length, "neighbour", "neighbours") }),
    hidden > 0 ? make("p", { class: "soft", text: `${countOf(hidden, "relation", "relations")} hidden by the filters` }) : null,
    rows,
  );
  addRows(app, rows, 0);
  walkRows(rows);
  return panel;
}

function addRows(app, rows, start) {
  const { graph, scene } = app;
  for (const { node, edges } of scene.neighbours.slice(start, start + rowsAtOnce)) {
    const [, label, name] = graph.nodes[node];
    const types = [...new Set(edges.map((edge) => graph.edges.type[edge]))].sort((a, b) => a - b);
    const shape = make("span", { class: "shape", "aria-hidden": "true", text: shapes[graph.labels[label]] ?? "◆", "data-color": `label-${graph.labels[label]}` });
    const dots = make("span", { class: "dots", title: types.map((type) => spell(graph.types[type])).join(", ") },
      ...types.map((type) => make("span", { text: "●", "aria-hidden": "true", "data-color": `type-${graph.types[type]}` })));
    const spoken = `${name}, ${graph.labels[label]}, ${countOf(edges.length, "relation", "relations")}: ${types.map((type) => spell(graph.types[type])).join(", ")}`;
    rows.append(make("li", {}, make("button", { class: "row", "data-node": node, "aria-label": spoken, onclick: () => app.choose(node) },
      shape, make("span", { class: "wide" }, named(name)), dots, make("span", { class: "count", text: edges.length.toLocaleString("en") }))));
  }
  paintSwatches(rows);
  const rest = scene.neighbours.length - start - rowsAtOnce;
  if (rest <= 0) return;
  const more = make("li", {}, make("button", { text: `${Math.min(rest, rowsAtOnce)} more of ${rest.toLocaleString("en")}`, onclick: () => {
    more.remove();
    addRows(app, rows, start + rowsAtOnce);
    rows.children[start + rowsAtOnce].firstChild.focus();
  } }));
  rows.append(more);
}

// One row at a time takes part in the order of Tab; arrows lead from row to row.
function walkRows(rows) {
  const buttons = () => [...rows.querySelectorAll("button.row, li > button")];
  buttons().forEach((button, place) => { button.tabIndex = place === 0 ? 0 : -1; });
  rows.addEventListener("focusin", (event) => {
    for (const button of buttons()) button.tabIndex = button === event.target ? 0 : -1;
  });
  rows.addEventListener("keydown", (event) => {
    const all = buttons(), place = all.indexOf(document.activeElement);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || all[next] === undefined) return;
    event.preventDefault();
    all[next].focus();
  });
}

// What joins two nodes; the sentences of `open`, else of the first, stand open, and all of them where they are few.
function showPair(app, one, other, edges, open) {
  const { graph, scene } = app;
  const names = [one, other].map((node) => graph.nodes[node][2]);
  const ordered = [...edges].sort((a, b) => compare(orderOf(graph, a), orderOf(graph, b)));
  const isOpen = (edge) => ordered.length <= openAtOnce || (open.length > 0 ? open.includes(edge) : edge === ordered[0]);
  const target = one === scene.focus ? other : one;
  const panel = fillPanel(
    make("p", { class: "buttons" },
      make("button", { text: "← Back", onclick: app.back }),
      ...[...new Set([one, other])].filter((node) => node !== scene.focus).map((node) =>
        make("button", { id: node === target ? "go" : null, onclick: () => app.go(node) }, "Go to ", named(graph.nodes[node][2])))),
    make("h2", {}, named(names[0]), " – ", named(names[1])),
    make("p", { class: "soft", text: countOf(ordered.length, "relation", "relations") }),
    ...ordered.map((edge) => showRelation(app, edge, isOpen(edge))),
  );
  paintSwatches(panel);
  return panel;
}

function orderOf(graph, edge) {
  return [graph.edges.type[edge], graph.edges.first[edge] || graph.edges.last[edge] || Infinity, edge];
}

function showRelation(app, edge, isOpen) {
  const { graph } = app;
  const { source, target, type, factuality, mutual, said } = graph.edges;
  const [from, to] = [source[edge], target[edge]].map((node) => graph.nodes[node][2]);
  const how = graph.factualities[factuality[edge]];
  const body = make("div", { id: `quotes-of-${edge}`, hidden: !isOpen });
  const button = make("button", { class: "row", "aria-expanded": String(isOpen), "aria-controls": body.id, "data-edge": edge },
    make("span", { class: "swatch", "data-color": `type-${graph.types[type[edge]]}` }),
    make("span", { class: "wide" },
      make("b", { text: spell(graph.types[type[edge]]) }), " ",
      how === "actual" ? null : make("span", { class: "badge", text: how }), how === "actual" ? null : " ",
      make("span", { text: said[edge], dir: "auto" }),
      make("span", { class: "soft" }, said[edge] ? " · " : "", named(from), mutual[edge] ? " — " : " → ", named(to))));
  const fill = () => { if (body.children.length === 0) body.append(...showQuotes(app, edge)); };
  button.addEventListener("click", () => {
    fill();
    body.hidden = !body.hidden;
    button.setAttribute("aria-expanded", String(!body.hidden));
  });
  if (isOpen) fill();
  return make("div", { class: "relation" }, button, body);
}

function showQuotes(app, edge) {
  const quotes = readQuotes(app.graph, edge);
  if (quotes === null) return [make("p", { class: "note", text: "still loading; open it again in a moment" })];
  if (quotes.length === 0) return [make("p", { class: "note", text: "no document says so" })];
  return quotes.flatMap(([text, citation, url, saidBy]) => [
    make("blockquote", { text, dir: "auto" }),
    saidBy === null ? null : make("p", { class: "note" }, "said by ", named(saidBy)),
    make("p", { class: "note cite", text: citation, dir: "auto" }),
    make("p", { class: "tools" }, copyButton(citation), isWeb(url) ? make("a", { href: url, rel: "noreferrer noopener", target: "_blank", text: "Open the source" }) : null),
  ].filter((part) => part !== null));
}

function copyButton(text) {
  const button = make("button", { text: "Copy footnote" });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(button.parentElement.previousElementSibling);
      button.textContent = "Selected: press Ctrl+C";
    }
  });
  return button;
}

function isWeb(url) {
  return url !== null && /^https?:\/\//i.test(url);
}

function fillPanel(...parts) {
  const panel = document.getElementById("panel");
  panel.replaceChildren(...parts.filter((part) => part !== null));
  panel.scrollTop = 0;
  paintSwatches(panel);
  return panel;
}
