"""How far nodes are from each other: closeness and harmonic centrality of all nodes at once.

Unweighted distances by breadth-first searches from all nodes together, a bit for each source (the multi-source search
of Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal", PVLDB 8, 2014); weighted ones by
Dijkstra's algorithm from scipy. Distances are those to a node from the others, as in networkx.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from scipy.sparse.csgraph import dijkstra

from graph.projection import Floats, Matrix, Projection

#: How many bytes of bits are gathered at once.
_GATHERED = 1 << 26
#: How many sources Dijkstra's algorithm is run from at once.
_BATCH = 256

_Sums = tuple[Floats, Floats, Floats]


def closeness(projection: Projection) -> Floats:
    """Return for each node the share of the others that reach it, over their mean distance (Wasserman and Faust 1994).

    Ties are as long as one over their weight; 0 where nobody reaches a node.
    """
    reached, total, _ = sum_distances(projection)
    others = max(len(projection) - 1, 1)
    return np.divide(reached * reached, total * others, out=np.zeros(len(projection)), where=total > 0)


def harmonic(projection: Projection) -> Floats:
    """Return for each node the sum of one over the distance of every node that reaches it (Boldi and Vigna 2014)."""
    return sum_distances(projection)[2]


def sum_distances(projection: Projection) -> _Sums:
    """Return for each node how many others reach it, the sum of their distances, and the sum of one over each."""
    inward = projection.matrix.T.tocsr()
    if projection.is_weighted:
        return _sum_weighted(inward)
    sums = np.zeros(len(projection)), np.zeros(len(projection)), np.zeros(len(projection))
    for distance, found in _count_by_distance(inward):
        sums[0][:] += found
        sums[1][:] += found * distance
        sums[2][:] += found / distance
    return sums


def _sum_weighted(inward: Matrix) -> _Sums:
    lengths = inward.copy()
    lengths.data = 1 / lengths.data
    parts = []
    for first in range(0, inward.shape[0], _BATCH):
        distances = dijkstra(lengths, indices=np.arange(first, min(first + _BATCH, inward.shape[0])))
        others = np.isfinite(distances) & (distances > 0)
        finite = np.where(others, distances, 0)
        inverse = np.divide(1, distances, out=np.zeros_like(distances), where=others)
        parts.append((others.sum(axis=1), finite.sum(axis=1), inverse.sum(axis=1)))
    if not parts:
        return np.zeros(0), np.zeros(0), np.zeros(0)
    reached, total, inverse = (np.concatenate(part) for part in zip(*parts, strict=True))
    return reached.astype(float), total, inverse


def _count_by_distance(inward: Matrix) -> Iterator[tuple[int, npt.NDArray[np.int64]]]:
    """Yield distances, in no order, and how many nodes reach each node at just that distance."""
    nodes = inward.shape[0]
    words = max(1, min(-(-nodes // 64), _GATHERED // 8 // max(inward.nnz, 1)))
    held = np.flatnonzero(np.diff(inward.indptr))
    for first in range(0, nodes, words * 64):
        sources = np.arange(first, min(first + words * 64, nodes))
        seen = np.zeros((nodes, words), np.uint64)
        bits = np.uint64(1) << (np.arange(len(sources)) % 64).astype(np.uint64)
        seen[sources, np.arange(len(sources)) // 64] = bits
        yield from _search(inward, held, seen)


def _search(
    inward: Matrix, held: npt.NDArray[np.int64], seen: npt.NDArray[np.uint64]
) -> Iterator[tuple[int, npt.NDArray[np.int64]]]:
    """Let the bits of every node flow along the ties, step by step, until nothing new arrives."""
    frontier, distance = seen, 0
    starts = inward.indptr[held]
    while len(held):
        distance += 1
        arrived = np.zeros_like(seen)
        arrived[held] = np.bitwise_or.reduceat(frontier[inward.indices], starts, axis=0)
        arrived &= ~seen
        found = np.bitwise_count(arrived).sum(axis=1, dtype=np.int64)
        if not found.any():
            return
        yield distance, found
        seen = seen | arrived
        frontier = arrived
