// Where nodes lie: springs and repulsion (Fruchterman and Reingold 1991) from a fixed start, so that it is the same each time.

const goldenAngle = 2.399963229728653;

function layOut(count, links, isWhole) {
  const x = new Float64Array(count), y = new Float64Array(count);
  for (let node = 1; node < count; node++) {
    x[node] = Math.sqrt(node) * Math.cos(node * goldenAngle);
    y[node] = Math.sqrt(node) * Math.sin(node * goldenAngle);
  }
  const springs = findSprings(links);
  const rounds = count > 200 ? 150 : 300;
  for (let round = 0; round < rounds; round++) move(x, y, springs, Math.sqrt(count) * 0.25 * (1 - round / rounds), isWhole);
  return { x, y };
}

function findSprings(links) {
  const springs = new Map();
  for (const link of links) springs.set(pairKey(link), [Math.min(link.a, link.b), Math.max(link.a, link.b)]);
  return [...springs.values()];
}

function move(x, y, springs, step, isWhole) {
  const count = x.length;
  const dx = new Float64Array(count), dy = new Float64Array(count);
  const push = (a, b, force) => {
    dx[a] += (x[a] - x[b]) * force; dy[a] += (y[a] - y[b]) * force;
    dx[b] -= (x[a] - x[b]) * force; dy[b] -= (y[a] - y[b]) * force;
  };
  const squared = (a, b) => Math.max((x[a] - x[b]) ** 2 + (y[a] - y[b]) ** 2, 0.01);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) push(a, b, 1 / squared(a, b));
  }
  // What lies among the neighbours pulls less than what joins them to the middle, or all would be one knot.
  for (const [a, b] of springs) push(a, b, -Math.sqrt(squared(a, b)) * (isWhole ? 0.25 : a === 0 ? 0.5 : 0.12));
  for (let node = 1; node < count; node++) {
    const pullX = dx[node] - x[node] * 0.05, pullY = dy[node] - y[node] * 0.05;
    const length = Math.max(Math.sqrt(pullX ** 2 + pullY ** 2), 1e-9);
    x[node] += (pullX / length) * Math.min(length, step);
    y[node] += (pullY / length) * Math.min(length, step);
  }
}

// Pixels of the places in a frame of that size; boxes of { width, height } are pushed apart until none covers another.
function fit(places, boxes, width, height) {
  const margin = { x: 70, y: 34 };
  const share = Math.min(1, 0.4 + places.x.length / 20); // a few do not need the whole frame
  const scale = (values, size, edge) => {
    const reach = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
    return [...values].map((value) => size / 2 + (value / reach) * share * Math.max(size / 2 - edge, 10));
  };
  const x = scale(places.x, width, margin.x), y = scale(places.y, height, margin.y);
  for (let round = 0; round < 80 && partOverlaps(x, y, boxes); round++) keepInside(x, y, boxes, width, height);
  return { x, y };
}

function partOverlaps(x, y, boxes) {
  let found = false;
  for (let a = 0; a < x.length; a++) {
    for (let b = a + 1; b < x.length; b++) {
      const overX = (boxes[a].width + boxes[b].width) / 2 - Math.abs(x[a] - x[b]);
      const overY = (boxes[a].height + boxes[b].height) / 2 - Math.abs(y[a] - y[b]);
      if (overX <= 0 || overY <= 0) continue;
      found = true;
      const along = overX < overY ? x : y;
      const shift = Math.min(overX, overY) / 2 + 0.5;
      const side = along[a] < along[b] || (along[a] === along[b] && a < b) ? -1 : 1;
      if (a !== 0) along[a] += side * shift;
      along[b] -= side * shift * (a === 0 ? 2 : 1);
    }
  }
  return found;
}

function keepInside(x, y, boxes, width, height) {
  const clamp = (value, low, high) => Math.min(Math.max(value, low), Math.max(low, high));
  for (let node = 1; node < x.length; node++) {
    x[node] = clamp(x[node], boxes[node].width / 2 + 4, width - boxes[node].width / 2 - 4);
    y[node] = clamp(y[node], 16, height - boxes[node].height);
  }
}
