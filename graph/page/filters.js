// What is shown: types, labels, factualities and dates, as the form has them. Dates are numbers such as 20210916.

const shapes = { State: "●", Bloc: "■", Official: "▲", Region: "⬢" };

function makeFilters(graph, changed) {
  const form = document.getElementById("filters");
  fillBoxes("types", graph.types, graph.edges.type, (type) =>
    make("span", { class: graph.events.includes(type) ? "swatch event" : "swatch", "data-color": `type-${type}` }));
  fillBoxes("labels", graph.labels, graph.nodes.map((node) => node[1]), (label) =>
    make("span", { class: "shape", text: shapes[label] ?? "◆", "data-color": `label-${label}` }));
  fillBoxes("factualities", graph.factualities, graph.edges.factuality, (factuality) =>
    make("span", { class: factuality === "actual" ? "swatch" : "swatch unreal" }), ["actual"]);
  paintSwatches(form);
  fillDates(graph);
  const tell = () => changed(readFilters(graph));
  form.addEventListener("input", (event) => { keepOrder(event.target); showDates(); tell(); });
  form.addEventListener("reset", () => setTimeout(() => { showDates(); tell(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  showDates();
  return readFilters(graph);
}

function fillBoxes(id, names, column, swatch, checked = names) {
  const counts = new Array(names.length).fill(0);
  for (const each of column) counts[each]++;
  const fieldset = document.getElementById(id);
  names.forEach((name, place) => {
    if (counts[place] === 0) return;
    const box = make("input", { type: "checkbox", name: id, value: place, checked: checked.includes(name) });
    fieldset.append(make("label", { class: "box" }, box, swatch(name),
      make("span", { class: "wide", text: id === "labels" ? name : spell(name) }),
      make("span", { class: "count", text: counts[place].toLocaleString("en") })));
  });
}

// The page's policy lets no style stand in markup, so colours that depend on a name are set one by one.
function paintSwatches(root) {
  for (const element of root.querySelectorAll("[data-color]")) {
    element.style.color = `var(--${CSS.escape(element.dataset.color)}, var(--soft))`;
  }
}

function fillDates(graph) {
  const { first, last } = graph.edges;
  const known = [...first, ...last].filter((day) => day > 0);
  const months = known.map((day) => Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1);
  const low = months.reduce((a, b) => Math.min(a, b), Infinity);
  const high = months.reduce((a, b) => Math.max(a, b), -Infinity);
  for (const [id, value] of [["from", low], ["to", high]]) {
    const slider = document.getElementById(id);
    slider.disabled = months.length === 0;
    if (slider.disabled) continue;
    slider.min = low;
    slider.max = high;
    slider.defaultValue = value;
    slider.value = value;
  }
  const undated = first.filter((day, edge) => day === 0 && last[edge] === 0).length;
  document.getElementById("undated-count").textContent = undated.toLocaleString("en");
}

function keepOrder(changed) {
  const [from, to] = ["from", "to"].map((id) => document.getElementById(id));
  if (Number(from.value) <= Number(to.value)) return;
  if (changed === from) to.value = from.value;
  else from.value = to.value;
}

function showDates() {
  for (const id of ["from", "to"]) {
    const slider = document.getElementById(id);
    const text = slider.disabled ? "no dates" : showMonth(Number(slider.value));
    document.getElementById(`${id}-shown`).textContent = text;
    slider.setAttribute("aria-valuetext", text);
  }
}

function showMonth(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function readFilters(graph) {
  const chosen = (id) => new Set([...document.querySelectorAll(`#${id} input:checked`)].map((box) => Number(box.value)));
  const [from, to] = ["from", "to"].map((id) => document.getElementById(id));
  const day = (slider, of) => Math.floor(slider.value / 12) * 10000 + ((slider.value % 12) + 1) * 100 + of;
  return {
    types: chosen("types"),
    labels: chosen("labels"),
    factualities: chosen("factualities"),
    from: from.disabled || from.value === from.min ? 0 : day(from, 1),
    to: to.disabled || to.value === to.max ? Infinity : day(to, 31),
    undated: document.getElementById("undated").checked,
    limit: Number(document.getElementById("limit").value),
    among: document.getElementById("among").checked,
  };
}

function isShown(graph, filters, edge) {
  const { type, factuality, first, last } = graph.edges;
  if (!filters.types.has(type[edge]) || !filters.factualities.has(factuality[edge])) return false;
  if (first[edge] === 0 && last[edge] === 0) return filters.undated;
  return first[edge] <= filters.to && (last[edge] === 0 || last[edge] >= filters.from);
}

function isNeighbourShown(graph, filters, node) {
  return filters.labels.has(graph.nodes[node][1]);
}
