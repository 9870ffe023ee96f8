"""One step from a node to one that it is tied to: the best supported edge, as a sentence, with its quotes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.build import Graph
from graph.join import is_mutual
from graph.phrases import phrase_edge
from graph.projection import limits_of
from graph.relations import Relation, as_relation
from graph.schema import EdgeType


@dataclass(frozen=True, slots=True)
class Step:
    """A step between two tied nodes: ``relation`` is the edge that most sentences say, as seen from ``source``."""

    source: str
    source_name: str
    target: str
    target_name: str
    sentence: str
    relation: Relation
    edges: int  #: how many edges tie the two
    sources: int  #: how many different sentences all of them have, an edge's by itself


def take_step(graph: Graph, source: str, target: str, *, directed: bool = False) -> Step:
    """Return the step between two nodes that edges which count (``limits_of``) tie; ``directed``: that lead there."""
    edges = list(edges_along(graph, source, target, directed=directed))
    start, end, key, data = max(edges, key=_support)
    names = {node: str(graph.nodes[node]["name"]) for node in (source, target)}
    return Step(
        *(source, names[source], target, names[target]),
        sentence=phrase_edge(data, names[start], names[end], lambda node: _name(graph, node)),
        relation=as_relation(graph, source, start, end, key, data),
        edges=len(edges),
        sources=sum(edge["sources"] for *_, edge in edges),
    )


def edges_along(
    graph: Graph, source: str, target: str, *, directed: bool = False
) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """Yield the edges that count and lead from one node to another, without ``directed`` also those that lead back."""
    limits = limits_of(graph)
    for start, end in ((source, target), (target, source)):
        for key, data in (graph.get_edge_data(start, end) or {}).items():
            leads = start == source or not directed or is_mutual(EdgeType(data["type"]), data)
            if leads and limits.admits_kind(data["type"], data["factuality"]):
                yield start, end, str(key), data


def _support(edge: tuple[str, str, str, Mapping[str, Any]]) -> tuple[Any, ...]:
    """Most sentences first, then the core types, then the latest, then by key."""
    _, _, key, data = edge
    dated = str(data.get("date", data.get("year", "")))
    return data["sources"], -list(EdgeType).index(EdgeType(data["type"])), dated.replace("XXXX", ""), key


def _name(graph: Graph, node: str) -> str:
    return str(graph.nodes[node]["name"]) if node in graph else node
