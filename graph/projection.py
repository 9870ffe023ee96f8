"""Who is tied to whom: the edges of a graph as weighted ties, the way every measure and path counts them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt
import scipy.sparse as sp

from graph.build import EVERYTHING, Graph
from graph.filters import Filters
from graph.join import is_mutual
from graph.measure import Count as Count
from graph.schema import EdgeType, Factuality, Label, Status

Floats: TypeAlias = npt.NDArray[np.float64]
Integers: TypeAlias = npt.NDArray[np.int64]
#: A square sparse matrix of numbers by row.
Matrix: TypeAlias = sp.csr_array

#: What joins two nodes unless a question names its types.
JOINING = tuple(edge_type for edge_type in EdgeType if edge_type is not EdgeType.OPPOSES)
#: Statuses of a state that is in a bloc.
IN_BLOC = (Status.MEMBER, Status.CHAIR)


_COUNTED = {
    (False, Count.PAIR): "parallel edges once a pair",
    (False, Count.EACH): "each parallel edge",
    (False, Count.EVIDENCE): "each sentence of parallel edges",
    (True, Count.PAIR): "shared blocs once a pair",
    (True, Count.EACH): "each shared bloc",
    (True, Count.EVIDENCE): "each sentence for shared blocs (of the state of which fewer say so)",
}


@dataclass(frozen=True)
class Projection:
    """Nodes by id, and ties between two of them, each pair (directed: each ordered pair) once, none to itself.

    ``sources`` and ``targets`` are positions in ``nodes``; without direction the source is the smaller one.
    """

    nodes: tuple[str, ...]
    labels: tuple[str, ...]
    names: tuple[str, ...]
    sources: Integers
    targets: Integers
    weights: Floats  #: 1 for each tie where parallel edges count once a pair
    directed: bool = False
    count: Count = Count.PAIR
    comembership: bool = False
    limits: Filters = field(default=EVERYTHING)

    def __len__(self) -> int:
        return len(self.nodes)

    @property
    def ties(self) -> int:
        """How many pairs are tied."""
        return len(self.sources)

    @property
    def is_weighted(self) -> bool:
        """Whether ties differ in strength."""
        return bool((self.weights != 1).any())

    @cached_property
    def matrix(self) -> Matrix:
        """Row to column the weight of the tie; symmetric without direction."""
        rows, columns, weights = self.sources, self.targets, self.weights
        if not self.directed:
            rows, columns = np.concatenate((rows, columns)), np.concatenate((columns, rows))
            weights = np.concatenate((weights, weights))
        return sp.csr_array((weights, (rows, columns)), shape=(len(self), len(self)))

    def to_networkx(self) -> "nx.Graph[str]":
        """Return the projection as a networkx graph; ties have ``weight`` and ``distance``, one over the weight."""
        found: nx.Graph[str] = nx.DiGraph() if self.directed else nx.Graph()
        found.add_nodes_from(self.nodes)
        for source, target, weight in zip(
            self.sources.tolist(), self.targets.tolist(), self.weights.tolist(), strict=True
        ):
            found.add_edge(self.nodes[source], self.nodes[target], weight=weight, distance=1 / weight)
        return found

    def words(self) -> str:
        """Return what was projected and how ties were counted, as a reader is told of it."""
        parts = [f"{len(self)} nodes, {self.ties} ties", _COUNTED[self.comembership, self.count]]
        if not self.comembership:
            parts.append(say_direction(self.directed))
        return "; ".join((*parts, say_limits(self.limits)))


def limits_of(graph: Graph) -> Filters:
    """Return what a graph is limited to and, where that is open, what answers count: the actual, no OPPOSES."""
    filters: Filters = graph.graph.get("filters", EVERYTHING)
    return filters.or_else(types=JOINING, factuality=(Factuality.ACTUAL,))


def joining_edges(graph: Graph) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """Yield source, target, key and data of the edges that tie two nodes, as ``limits_of`` says."""
    admits = _admits(graph)
    for source, targets in graph.adjacency():
        for target, parallel in targets.items():
            if source != target:
                yield from ((source, target, key, data) for key, data in parallel.items() if admits(data))


def say_limits(limits: Filters) -> str:
    """Return the limits in words, the types that join by default not one by one.

    >>> say_limits(Filters(types=JOINING, factuality="actual", as_of="2015"))
    'actual; as of 2015; no OPPOSES'
    """
    if limits.types == JOINING:
        return "; ".join(part for part in (limits.without("types").words(), "no OPPOSES") if part)
    return limits.words()


def say_direction(directed: bool) -> str:
    """Return in words whether direction was heeded."""
    return "direction heeded" if directed else "direction ignored"


def project_graph(graph: Graph, *, count: Count = Count.PAIR, directed: bool = False) -> Projection:
    """Return who is tied to whom by the edges that count (``limits_of``); every node but documents is in it.

    A tie weighs 1 (``pair``), as much as it has edges (``each``) or as its edges have different sentences
    (``evidence``). With direction, an edge that has none ties both ways.
    """
    nodes = sorted(node for node, of in graph.nodes(data=True) if of["label"] != Label.DOCUMENT)
    ties = _list_ties(graph, {node: at for at, node in enumerate(nodes)}, count, directed)
    return _project(graph, nodes, ties, count=count, directed=directed)


def project_comembership(graph: Graph, *, count: Count = Count.EACH) -> Projection:
    """Return which states are tied by blocs that both are in: of status member or chair unless the graph's filters say.

    A tie weighs 1 (``pair``), as much as there are such blocs (``each``), or for each of them the sentences that say
    so of the state of which fewer do (``evidence``). Every state of the graph is in it.
    """
    limits = limits_of(graph)
    statuses = limits.status or IN_BLOC
    nodes = sorted(node for node, of in graph.nodes(data=True) if of["label"] == Label.STATE)
    place = {node: at for at, node in enumerate(nodes)}
    blocs: dict[str, dict[int, int]] = defaultdict(dict)
    for state, bloc, _, data in joining_edges(graph):
        if data["type"] == EdgeType.MEMBER_OF and data["status"] in statuses:
            known = blocs[bloc].get(place[state], 0)
            blocs[bloc][place[state]] = max(known, data["sources"] if count is Count.EVIDENCE else 1)
    pairs = [_pair_up(members) for members in blocs.values()]
    ties = _Ties(*(np.concatenate([part[at] for part in pairs]) for at in range(3))) if pairs else _NO_TIES
    shown = limits.or_else(status=IN_BLOC)
    return _project(graph, nodes, ties, count=count, comembership=True, limits=replace(shown, types=("MEMBER_OF",)))


def _list_ties(graph: Graph, place: Mapping[str, int], count: Count, directed: bool) -> "_Ties":
    """Return the edges that join, those of a pair as one tie; with direction, what has none is a tie back as well."""
    # One plain loop: this is most of the time that the quick measures take.
    rows: list[int] = []
    columns: list[int] = []
    weights: list[int] = []
    admits, by_evidence = _admits(graph), count is Count.EVIDENCE
    for source, targets in graph.adjacency():
        for target, parallel in targets.items():
            weight = back = 0
            for data in filter(admits, parallel.values()):
                worth = data["sources"] if by_evidence else 1
                weight += worth
                if directed and is_mutual(EdgeType(data["type"]), data):
                    back += worth
            for one, other, weighs in ((source, target, weight), (target, source, back)):
                if weighs and source != target:
                    rows.append(place[one])
                    columns.append(place[other])
                    weights.append(weighs)
    return _Ties(np.array(rows, np.int64), np.array(columns, np.int64), np.array(weights, np.float64))


def _admits(graph: Graph) -> Callable[[Mapping[str, Any]], bool]:
    limits = limits_of(graph)
    # As plain text, as edges have it: an enum's member is compared anew each time.
    types, factuality = frozenset(map(str, limits.types or ())), frozenset(map(str, limits.factuality or ()))
    return lambda data: data["type"] in types and data["factuality"] in factuality


@dataclass(frozen=True, slots=True)
class _Ties:
    """Ties as they were met, some of them several times and in either order."""

    rows: Integers
    columns: Integers
    weights: Floats

    def gather(self, nodes: int, directed: bool) -> tuple[Integers, Integers, Floats]:
        rows, columns = self.rows, self.columns
        if not directed:
            rows, columns = np.minimum(rows, columns), np.maximum(rows, columns)
        pairs, place = np.unique(rows * nodes + columns, return_inverse=True)
        weights = np.bincount(place, self.weights, len(pairs)).astype(np.float64)
        return pairs // max(nodes, 1), pairs % max(nodes, 1), weights


_NO_TIES = _Ties(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))


def _pair_up(members: Mapping[int, int]) -> tuple[Integers, Integers, Floats]:
    """Every two members of a bloc, and the lesser of their two numbers."""
    states = np.array(sorted(members), np.int64)
    said = np.array([members[state] for state in sorted(members)], np.float64)
    one, other = np.triu_indices(len(states), 1)
    return states[one], states[other], np.minimum(said[one], said[other])


def _project(
    graph: Graph,
    nodes: Sequence[str],
    ties: _Ties,
    *,
    count: Count,
    directed: bool = False,
    comembership: bool = False,
    limits: Filters | None = None,
) -> Projection:
    sources, targets, weights = ties.gather(len(nodes), directed)
    known = dict(graph.nodes.items())
    return Projection(
        tuple(nodes),
        tuple(known[node]["label"] for node in nodes),
        tuple(known[node]["name"] for node in nodes),
        sources,
        targets,
        np.ones(len(sources)) if count is Count.PAIR else weights,
        directed=directed,
        count=count,
        comembership=comembership,
        limits=limits_of(graph) if limits is None else limits,
    )
