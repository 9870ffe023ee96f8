"""Around a node and between two: who is so many steps away, and what two have in common."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd

from graph.build import Graph
from graph.errors import InvalidQuestion
from graph.join import is_mutual
from graph.projection import joining_edges
from graph.schema import EdgeType
from graph.steps import Step, take_step

#: Columns of neighbours: how many steps away, over whom (the best supported way; empty at one step), how many edges tie
#: it to nodes one step nearer, of which types, and how many different sentences these edges have.
NEIGHBOUR_COLUMNS = ("id", "label", "name", "distance", "via", "edges", "types", "sources")


@dataclass(frozen=True, slots=True)
class Shared:
    """A node that two others are tied to, with a step from each of them."""

    id: str
    label: str
    name: str
    first: Step
    second: Step


@dataclass(frozen=True, slots=True)
class Common:
    """What joins two nodes: the step between them, None where nothing ties them, and those that both are tied to."""

    direct: Step | None
    shared: tuple[Shared, ...]  #: the one whose weaker side most sentences say comes first


def find_common(graph: Graph, first: str, second: str, *, labels: Collection[str] | None = None) -> Common:
    """Return what joins two nodes by edges that count (``limits_of``), and the nodes (of these labels) between them."""
    if first == second:
        raise InvalidQuestion(f"both names mean {graph.nodes[first]['name']}; give two")
    ties = _tie_up(graph, directed=False)
    shared = [
        Shared(node, about["label"], about["name"], take_step(graph, first, node), take_step(graph, second, node))
        for node, about in ((node, graph.nodes[node]) for node in ties[first].keys() & ties[second].keys())
        if labels is None or about["label"] in labels
    ]
    shared.sort(key=lambda each: (-min(each.first.sources, each.second.sources), each.name, each.id))
    return Common(take_step(graph, first, second) if second in ties[first] else None, tuple(shared))


def find_neighbours(
    graph: Graph,
    node: str,
    *,
    depth: int = 1,
    directed: bool = False,
    labels: Collection[str] | None = None,
) -> pd.DataFrame:
    """Return who is at most so many steps away over edges that count (``limits_of``), the nearest first.

    ``directed``: along the direction of edges. Labels choose who is listed, not over whom. Columns as
    ``NEIGHBOUR_COLUMNS``.
    """
    ties = _tie_up(graph, directed)
    known, frontier, rows = {node}, [node], []
    for distance in range(1, depth + 1):
        over: dict[str, dict[str, list[tuple[str, int]]]] = defaultdict(dict)
        for one in frontier:
            for other, edges in ties[one].items():
                if other not in known:
                    over[other][one] = edges
        rows += [_describe(graph, other, distance, ways) for other, ways in over.items()]
        frontier = sorted(over)
        known.update(frontier)
    rows = [row for row in rows if labels is None or row[1] in labels]
    rows.sort(key=lambda row: (row[3], -row[7], row[2], row[0]))
    frame = pd.DataFrame(rows, columns=list(NEIGHBOUR_COLUMNS))
    return frame.astype(dict.fromkeys(("distance", "edges", "sources"), "int64"))


_Row = tuple[str, str, str, int, str, int, tuple[str, ...], int]


def _describe(graph: Graph, node: str, distance: int, ways: Mapping[str, list[tuple[str, int]]]) -> _Row:
    edges = [edge for way in ways.values() for edge in way]
    best = min(ways, key=lambda one: (-sum(said for _, said in ways[one]), one))
    via = "" if distance == 1 else str(graph.nodes[best]["name"])
    types = tuple(each.value for each in EdgeType if any(kind == each for kind, _ in edges))
    about = graph.nodes[node]
    return node, about["label"], about["name"], distance, via, len(edges), types, sum(said for _, said in edges)


def _tie_up(graph: Graph, directed: bool) -> Mapping[str, Mapping[str, list[tuple[str, int]]]]:
    """To each node its neighbours, and type and sentences of each edge that leads there."""
    ties: dict[str, dict[str, list[tuple[str, int]]]] = defaultdict(lambda: defaultdict(list))
    for source, target, _, data in joining_edges(graph):
        said = (str(data["type"]), int(data["sources"]))
        ties[source][target].append(said)
        if not directed or is_mutual(EdgeType(data["type"]), data):
            ties[target][source].append(said)
    return ties
