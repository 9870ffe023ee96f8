"""Measures that rest on those of the neighbours: eigenvector, Katz, PageRank, hubs and authorities.

Each is found by going round until nothing changes, on the sparse matrix of ties, from the same start for every node: so
that the answer is one even where a graph falls apart into parts of equal weight.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from graph.errors import NoConvergence
from graph.projection import Floats, Projection

#: As in networkx: how often a walker goes on instead of jumping anywhere.
DAMPING = 0.85
#: Katz's attenuation as a share of the greatest that has an answer.
ATTENUATION = 0.85

_ROUNDS = 20_000
_SETTLED = 1e-13


@dataclass(frozen=True, slots=True)
class Katz:
    """Scores with the attenuation that they were found with."""

    scores: Floats
    alpha: float


def eigenvector(projection: Projection) -> Floats:
    """Return the leading eigenvector of the ties that come in, of length 1 (Bonacich 1972).

    ``NoConvergence`` where there is none to settle on: with direction heeded and no ties in a circle.
    """
    inward = projection.matrix.T.tocsr()

    def go_round(scores: Floats) -> Floats:
        # One's own score is added, as networkx does, so that two-sided graphs do not swing between their sides.
        scores = scores + inward @ scores
        return scores / _length(scores)

    return _settle("eigenvector", go_round, np.full(len(projection), 1 / max(len(projection), 1) ** 0.5))


def katz(projection: Projection) -> Katz:
    """Return Katz centrality, of length 1: walks that end at a node, each step of them worth ``alpha`` (Katz 1953).

    ``alpha`` is 0.85 of the greatest with which there is an answer, one over the largest eigenvalue.
    """
    inward = projection.matrix.T.tocsr()
    alpha = _attenuate(_bound_eigenvalue(projection))
    scores = _settle("katz", lambda last: alpha * (inward @ last) + 1, np.ones(len(projection)))
    return Katz(scores / _length(scores), alpha)


def pagerank(projection: Projection) -> Floats:
    """Return PageRank, which sums to 1 (Page, Brin, Motwani and Winograd 1999), with a damping of 0.85."""
    nodes = max(len(projection), 1)
    outward = projection.matrix.sum(axis=1)
    share = np.divide(1, outward, out=np.zeros_like(outward), where=outward > 0)
    inward = projection.matrix.T.tocsr()
    stuck = outward == 0

    def go_round(scores: Floats) -> Floats:
        walked: Floats = inward @ (scores * share) + scores[stuck].sum() / nodes
        return DAMPING * walked + (1 - DAMPING) / nodes

    return _settle("pagerank", go_round, np.full(len(projection), 1 / nodes))


def authorities(projection: Projection) -> Floats:
    """Return how much hubs point to each node; sums to 1 (Kleinberg 1999, HITS), or 0 for all where nothing is tied."""
    outward = projection.matrix
    inward = outward.T.tocsr()

    def go_round(scores: Floats) -> Floats:
        pointed: Floats = inward @ (outward @ scores)
        return pointed / max(float(pointed.sum()), np.finfo(float).tiny)

    return _settle("authorities", go_round, np.full(len(projection), 1 / max(len(projection), 1)))


def hubs(projection: Projection) -> Floats:
    """Return how much each node points to authorities; sums to 1 (HITS), or 0 for all where nothing is tied."""
    scores: Floats = projection.matrix @ authorities(projection)
    return scores / max(float(scores.sum()), np.finfo(float).tiny)


def _settle(measure: str, go_round: Callable[[Floats], Floats], scores: Floats) -> Floats:
    for _ in range(_ROUNDS):
        last, scores = scores, go_round(scores)
        if np.abs(scores - last).sum() <= _SETTLED * max(np.abs(scores).sum(), 1):
            return scores
    raise NoConvergence(f"{measure} does not settle on these ties within {_ROUNDS} rounds; try --by pagerank or degree")


def _bound_eigenvalue(projection: Projection) -> float:
    """Return no less than the largest eigenvalue, and closely so: by Collatz and Wielandt's bound after many rounds."""
    inward = projection.matrix.T.tocsr()
    scores, bound = np.ones(len(projection)), np.inf
    for _ in range(_ROUNDS if len(projection) else 0):
        grown = scores + inward @ scores
        last, bound = bound, min(bound, float((grown / scores).max()) - 1)
        if last - bound <= 1e-9 * bound:
            break
        scores = np.maximum(grown / grown.max(), 1e-100)
    return bound


def _attenuate(bound: float) -> float:
    """Return an attenuation of four digits, so that no noise of the last ones shows in it."""
    return float(f"{ATTENUATION / bound:.4g}") if 0 < bound < np.inf else ATTENUATION


def _length(scores: Floats) -> float:
    return max(float(np.sqrt((scores * scores).sum())), np.finfo(float).tiny)
