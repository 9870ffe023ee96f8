// The search box: names, spellings and ids, as a combobox with a list below it.

function makeSearch(graph, go) {
  const input = document.getElementById("search"), list = document.getElementById("found");
  let names = null, found = [], active = -1;
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); active = -1; };
  const choose = (node) => { input.value = ""; close(); go(node); };
  const activate = (place) => {
    active = place;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (list.children[active] === undefined) return;
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `found-${active}`);
  };
  const look = () => {
    names ??= nameList(graph);
    found = search(graph, names, input.value);
    list.replaceChildren(...found.map((hit, place) => showHit(graph, hit, place, choose)));
    if (found.length === 0 && fold(input.value) !== "") list.append(make("li", { role: "option", "aria-disabled": "true", text: "Nobody here is called that." }));
    list.hidden = list.children.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (found.length > 0) activate(0);
  };
  input.addEventListener("input", look);
  input.addEventListener("focus", () => { if (input.value !== "") look(); });
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) activate((active + step + found.length) % found.length);
    else if (event.key === "Enter" && found.length > 0 && !list.hidden) choose(found[Math.max(active, 0)].node);
    else if (event.key === "Escape") { input.value = ""; close(); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function nameList(graph) {
  return graph.nodes.flatMap(([id, , name, aliases], node) =>
    [name, id, ...aliases].map((written, place) => ({ node, written, folded: fold(written), isAlias: place > 1 })));
}

// Whole names come before beginnings, these before words inside, and the better connected first among equals.
function search(graph, names, written) {
  const wanted = fold(written);
  if (wanted === "") return [];
  const best = new Map();
  for (const name of names) {
    const rank = rankOf(name.folded, wanted);
    if (rank !== null && !(best.has(name.node) && best.get(name.node).rank <= rank)) best.set(name.node, { ...name, rank });
  }
  const order = (hit) => [hit.rank, -graph.incident[hit.node].length, hit.node];
  return [...best.values()].sort((a, b) => compare(order(a), order(b))).slice(0, 12);
}

function rankOf(name, wanted) {
  if (name === wanted) return 0;
  if (name.indexOf(" ") >= 0 && name.slice(name.indexOf(" ") + 1) === wanted) return 1; // a last name
  if (name.startsWith(wanted)) return 2;
  if (` ${name}`.includes(` ${wanted}`)) return 3;
  return name.includes(wanted) ? 4 : null;
}

function showHit(graph, hit, place, choose) {
  const [id, label, name] = graph.nodes[hit.node];
  const more = [graph.labels[label], hit.isAlias ? `“${hit.written}”` : id, countOf(graph.incident[hit.node].length, "relation", "relations")];
  const item = make("li", { role: "option", id: `found-${place}`, "aria-selected": "false" },
    named(name), " ", make("small", { text: more.join(" · "), dir: "auto" }));
  item.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(hit.node); });
  return item;
}
