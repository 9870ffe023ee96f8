"""Betweenness: how much of what goes by shortest ways goes through a node.

Brandes's algorithm ("A Faster Algorithm for Betweenness Centrality", 2001) for many sources at once, a column for each,
as products with the sparse matrix of ties; from sampled sources where there are many nodes and ties (Brandes and Pich,
"Centrality Estimation in Large Networks", 2007).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from scipy.sparse.csgraph import dijkstra

from graph.projection import Floats, Integers, Matrix, Projection

#: Above so many nodes times ties sources are sampled; a weighted tie is so many times the work.
EXACT_UP_TO = 500_000_000
_WEIGHTED_WORK = 8
#: However large the graph, no fewer sources are sampled.
_FEWEST_SOURCES = 100
#: How many sources are searched from at once, and how much two ways may differ in length and still be equally long.
_BATCH = 64
_ALIKE = 1e-12


@dataclass(frozen=True, slots=True)
class Betweenness:
    """Scores and their standard errors, in the order of the nodes; ``sampled`` sources of all, None where exact."""

    scores: Floats
    errors: Floats
    sampled: int | None = None


def betweenness(projection: Projection, *, exact_up_to: int = EXACT_UP_TO, seed: int = 0) -> Betweenness:
    """Return the share of pairs of others on whose shortest ways a node lies, each pair by the share of its ways.

    Ties are as long as one over their weight. Above ``exact_up_to`` nodes times ties it is estimated from as many
    sources, drawn by ``seed``, as that allows; the errors are standard errors of a sample without replacement.
    """
    nodes = len(projection)
    sources = _choose_sources(projection, exact_up_to, seed)
    first, second = np.zeros(nodes), np.zeros(nodes)
    search = _search_weighted if projection.is_weighted else _search_levels
    for dependencies in search(projection.matrix, sources):
        first += dependencies.sum(axis=1)
        second += (dependencies * dependencies).sum(axis=1)
    scale = 1 / ((nodes - 1) * (nodes - 2)) if nodes > 2 else 1.0
    count = len(sources)
    if count == nodes:
        return Betweenness(first * scale, np.zeros(nodes))
    variance = np.maximum(second - first * first / count, 0) / (count - 1)
    errors = nodes * np.sqrt(variance / count * (1 - count / nodes))
    return Betweenness(first * scale * nodes / count, errors * scale, count)


def _choose_sources(projection: Projection, exact_up_to: int, seed: int) -> Integers:
    nodes = len(projection)
    work = max(projection.ties, 1) * (_WEIGHTED_WORK if projection.is_weighted else 1)
    wanted = max(exact_up_to // work, _FEWEST_SOURCES)
    if wanted >= nodes:
        return np.arange(nodes)
    return np.array(sorted(random.Random(seed).sample(range(nodes), wanted)), np.int64)  # noqa: S311 - no secret


def _search_levels(matrix: Matrix, sources: Integers) -> Iterator[Floats]:
    """Yield for batches of sources how much each node (row) is needed to get from each source (column) to others."""
    inward = matrix.T.tocsr()
    for first in range(0, len(sources), _BATCH):
        batch = sources[first : first + _BATCH]
        ways = np.zeros((matrix.shape[0], len(batch)))
        ways[batch, np.arange(len(batch))] = 1
        level = np.where(ways > 0, 0, -1).astype(np.int32)
        frontier, depth = ways, 0
        while True:
            frontier = inward @ frontier
            frontier[level >= 0] = 0
            arrived = frontier > 0
            if not arrived.any():
                break
            depth += 1
            level[arrived] = depth
            ways = ways + frontier
        yield _depend(matrix, ways, level, depth, batch)


def _depend(matrix: Matrix, ways: Floats, level: npt.NDArray[np.int32], depth: int, batch: Integers) -> Floats:
    per_way = np.divide(1, ways, out=np.zeros_like(ways), where=ways > 0)
    found = np.zeros_like(ways)
    for distance in range(depth, 0, -1):
        onward = np.where(level == distance, (1 + found) * per_way, 0)
        found += np.where(level == distance - 1, (matrix @ onward) * ways, 0)
    found[batch, np.arange(len(batch))] = 0
    return found


def _search_weighted(matrix: Matrix, sources: Integers) -> Iterator[Floats]:
    """Yield what ``_search_levels`` does, by the ties that lie on shortest ways from each source.

    These ties make no circle: the sum of the powers of their matrix counts ways, and that of its transpose spreads the
    dependencies back.
    """
    lengths = matrix.copy()
    lengths.data = 1 / lengths.data
    arcs = lengths.tocoo()
    nodes = matrix.shape[0]
    for first in range(0, len(sources), _BATCH):
        batch = sources[first : first + _BATCH]
        distances = dijkstra(lengths, indices=batch)
        reached = np.isfinite(distances)
        arrival = np.where(reached, distances, -1)[:, arcs.row] + arcs.data
        until = distances[:, arcs.col]
        column, arc = np.nonzero(reached[:, arcs.row] & (np.abs(arrival - until) <= _ALIKE * until))
        place = (column * nodes + arcs.row[arc], column * nodes + arcs.col[arc])
        onward = sp.csr_array((np.ones(len(arc)), place), shape=(distances.size, distances.size))
        start = np.zeros(distances.size)
        start[np.arange(len(batch)) * nodes + batch] = 1
        ways = _sum_powers(onward.T.tocsr(), start)
        per_way = np.divide(1, ways, out=np.zeros_like(ways), where=ways > 0)
        found = (ways * _sum_powers(onward, per_way) - (ways > 0)).reshape(len(batch), nodes).T
        found[batch, np.arange(len(batch))] = 0
        yield found


def _sum_powers(matrix: Matrix, start: Floats) -> Floats:
    total, term = start, start
    while True:
        term = matrix @ term
        if not term.any():
            return total
        total = total + term
