"""Ties whose loss parts two sides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import networkx as nx
import pandas as pd

from graph.build import Graph
from graph.phrases import phrase_correction
from graph.projection import project_graph
from graph.steps import Step, take_step

#: Columns of bridges: an end on the smaller side, one on the other, how many nodes the smaller side has, how many edges
#: tie the two, how many different sentences these have, and what the best supported edge says, with its first quote.
BRIDGE_COLUMNS = (
    *("source", "source_name", "target", "target_name", "cut_off"),
    *("edges", "sources", "sentence", "text", "citation"),
)


@dataclass(frozen=True, slots=True)
class Bridges:
    """Bridges, those that cut off most first, and how they were found."""

    frame: pd.DataFrame  #: as ``BRIDGE_COLUMNS``
    method: str


def find_bridges(graph: Graph) -> Bridges:
    """Return the ties without which nodes fall apart that hang together by edges that count (``limits_of``).

    Parallel edges are one tie, and direction is of no account.
    """
    projection = project_graph(graph)
    rows = []
    for source, target, cut_off in _measure_bridges(projection.to_networkx()):
        step = take_step(graph, source, target)
        text, citation = _quote(step)
        ends = (source, step.source_name, target, step.target_name)
        rows.append((*ends, cut_off, step.edges, step.sources, step.sentence, text, citation))
    rows.sort(key=lambda row: (-row[4], row[1], row[3], row[0], row[2]))
    frame = pd.DataFrame(rows, columns=list(BRIDGE_COLUMNS))
    return Bridges(
        frame.astype(dict.fromkeys(("cut_off", "edges", "sources"), "int64")), f"bridges; {projection.words()}"
    )


def _quote(step: Step) -> tuple[str, str]:
    """The first sentence with its footnote; of an edge that no document states, who added it."""
    if step.relation.quotes:
        return step.relation.quotes[0].text, step.relation.quotes[0].citation
    return "", phrase_correction(step.relation.corrected[0])


def _measure_bridges(graph: "nx.Graph[str]") -> Iterator[tuple[str, str, int]]:
    """Yield the ends of each bridge, the first on the smaller side, and how many nodes that side has."""
    bridges: list[tuple[str, str]] = list(nx.bridges(graph))  # type: ignore[arg-type]
    graph.remove_edges_from(bridges)
    parts = list(nx.connected_components(graph))
    part_of = {node: at for at, part in enumerate(parts) for node in part}
    forest: nx.Graph[int] = nx.empty_graph(len(parts))
    forest.add_edges_from((part_of[one], part_of[other]) for one, other in bridges)
    below, whole = _weigh_trees(forest, [len(part) for part in parts])
    for one, other in bridges:
        lower, upper = sorted((one, other), key=lambda end: (below[part_of[end]], end))
        inside = below[part_of[lower]]
        outside = whole[part_of[lower]] - inside
        if (inside, lower) <= (outside, upper):
            yield lower, upper, inside
        else:
            yield upper, lower, outside


def _weigh_trees(forest: "nx.Graph[int]", sizes: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return how many nodes hang on each part as seen from the first of its tree, itself included, and on the tree."""
    below, whole = list(sizes), [0] * len(sizes)
    for tree in nx.connected_components(forest):
        for parent, child in reversed(list(nx.bfs_edges(forest, min(tree)))):
            below[parent] += below[child]
        for part in tree:
            whole[part] = sum(sizes[each] for each in tree)
    return below, whole
