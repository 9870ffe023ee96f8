"""Who is best connected: measures of the nodes of a projection."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import pandas as pd

from graph.betweenness import EXACT_UP_TO, betweenness
from graph.measure import Measure as Measure
from graph.projection import Floats, Projection
from graph.reach import closeness, harmonic
from graph.spectral import DAMPING, authorities, eigenvector, hubs, katz, pagerank

#: Columns of every ranking: three of text, the score, its standard error (0 where exact), and how many are tied to it.
COLUMNS = ("id", "label", "name", "score", "error", "neighbours")
#: Digits after the point, so that noise in the last ones of a sum neither shows nor puts one node before another.
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Ranking:
    """Nodes, the best connected first, and how they were measured."""

    frame: pd.DataFrame  #: as ``COLUMNS``
    method: str


def rank_nodes(
    projection: Projection,
    by: Measure = Measure.DEGREE,
    *,
    labels: Collection[str] | None = None,
    exact_up_to: int = EXACT_UP_TO,
) -> Ranking:
    """Return the nodes (of the labels given, or all) by a measure; scores hang on all nodes, whichever are listed.

    Scores are those of the networkx function of that name on ``projection.to_networkx()``, with ``weight`` where more
    makes stronger and ``distance`` where it makes nearer; weighted degrees too are divided by the number of others.
    Katz has the attenuation that the method names. Betweenness is estimated above ``exact_up_to`` nodes times ties.
    Raises ``NoConvergence`` where a measure has no answer.

    >>> import networkx as nx
    >>> from graph.projection import project_graph
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_nodes_from([("state:BLR", {"label": "State", "name": "Belarus"})])
    >>> graph.add_nodes_from([("bloc:SCO", {"label": "Bloc", "name": "SCO"})])
    >>> for status in ("observer", "applicant"):
    ...     _ = graph.add_edge("state:BLR", "bloc:SCO", type="MEMBER_OF", factuality="actual", status=status)
    >>> rank_nodes(project_graph(graph), labels=["State"]).frame
              id  label     name  score  error  neighbours
    0  state:BLR  State  Belarus    1.0    0.0           1
    """
    found = _MEASURES[by](projection) if by is not Measure.BETWEENNESS else _betweenness(projection, exact_up_to)
    frame = describe_nodes(projection)
    frame["score"] = np.round(found.scores, _DIGITS)
    frame["error"] = 0.0 if found.errors is None else np.round(found.errors, _DIGITS)
    if labels is not None:
        frame = frame[frame["label"].isin(list(labels))]
    frame = frame.sort_values(["score", "name", "id"], ascending=[False, True, True], kind="stable")
    return Ranking(frame[list(COLUMNS)].reset_index(drop=True), f"{by}, {found.how}; {projection.words()}")


def describe_nodes(projection: Projection) -> pd.DataFrame:
    """Return ``id``, ``label``, ``name`` of the nodes, and to how many others each is tied in either direction."""
    ends = np.stack((projection.sources, projection.targets))
    either = np.unique(np.concatenate((ends, ends[::-1]), axis=1), axis=1)
    frame = pd.DataFrame({"id": projection.nodes, "label": projection.labels, "name": projection.names}, dtype=str)
    frame["neighbours"] = np.bincount(either[0], minlength=len(projection))
    return frame


@dataclass(frozen=True, slots=True)
class _Found:
    scores: Floats
    how: str = "exact"
    errors: Floats | None = None


_Measure: TypeAlias = Callable[[Projection], _Found]


def _exactly(measure: Callable[[Projection], Floats], how: str = "exact") -> _Measure:
    return lambda projection: _Found(measure(projection), how)


def _degree(axis: int | None) -> _Measure:
    """The weights of ties per other node: those out (1), in (0), or both where there is direction."""

    def measure(projection: Projection) -> _Found:
        matrix = projection.matrix
        sums = matrix.sum(axis=1 if axis is None else axis)
        if axis is None and projection.directed:
            sums = sums + matrix.sum(axis=0)
        return _Found(np.asarray(sums, np.float64) / max(len(projection) - 1, 1))

    return measure


def _katz(projection: Projection) -> _Found:
    found = katz(projection)
    return _Found(found.scores, f"exact, attenuation {found.alpha}")


def _betweenness(projection: Projection, exact_up_to: int) -> _Found:
    found = betweenness(projection, exact_up_to=exact_up_to)
    if found.sampled is None:
        return _Found(found.scores)
    error = float(found.errors.max(initial=0))
    how = f"sampled from {found.sampled} of {len(projection)} nodes, standard error at most {error:.2g}"
    return _Found(found.scores, how, found.errors)


_MEASURES: Mapping[Measure, _Measure] = {
    Measure.DEGREE: _degree(None),
    Measure.IN_DEGREE: _degree(0),
    Measure.OUT_DEGREE: _degree(1),
    Measure.CLOSENESS: _exactly(closeness),
    Measure.HARMONIC: _exactly(harmonic),
    Measure.EIGENVECTOR: _exactly(eigenvector),
    Measure.KATZ: _katz,
    Measure.PAGERANK: _exactly(pagerank, f"exact, damping {DAMPING}"),
    Measure.HUBS: _exactly(hubs),
    Measure.AUTHORITIES: _exactly(authorities),
}
