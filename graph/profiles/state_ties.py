"""What ties states to each other, by themselves and by their people, and the blocs that they share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import pandas as pd

from graph.build import Graph
from graph.profiles.events import EVENTS, homes_of
from graph.profiles.support import SUPPORT_COLUMNS, Placed, make_frame, name_node, support_of_all
from graph.projection import joining_edges, project_comembership
from graph.schema import EdgeType, Label

#: The state, how many relations tie the two (of states and of their officials), of which types, and the blocs shared.
CLOSEST_COLUMNS = ("state_id", "state", "relations", "types", "shared_blocs", *SUPPORT_COLUMNS)

Ties = Mapping[tuple[str, str], Sequence[Placed]]


def tie_states(graph: Graph) -> Ties:
    """Return for each two states, the smaller id first, the edges that tie them.

    Edges of an official tie every state whose office or post is theirs; an office itself ties nobody to another state.
    """
    homes = homes_of(graph)
    ties: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    for edge in joining_edges(graph):
        source, target, _, data = edge
        if data["type"] == EdgeType.HOLDS_OFFICE:
            continue
        ones, others = (_states_behind(graph, end, homes) for end in (source, target))
        for pair in sorted({(min(a, b), max(a, b)) for a in ones for b in others if a != b}):
            ties[pair].append(edge)
    return ties


def closest_states(graph: Graph, state: str, *, quotes: int = 5) -> pd.DataFrame:
    """Return the states tied to one, by how many different sentences say so, then by the blocs that both are in.

    Columns as ``CLOSEST_COLUMNS``, with the sentences of the relations that most say.
    """
    ties, shared = tie_states(graph), shared_blocs(graph)
    pairs = [pair for pair in sorted(ties.keys() | shared.keys()) if state in pair]
    rows = []
    for pair in pairs:
        other = pair[1] if pair[0] == state else pair[0]
        edges = ties.get(pair, ())
        types = tuple(kind.value for kind in EdgeType if any(edge[3]["type"] == kind for edge in edges))
        told = (len(edges), types, shared.get(pair, 0))
        rows.append((other, name_node(graph, other), *told, *support_of_all(graph, edges, quotes)))
    rows.sort(key=lambda row: (-int(str(row[5])), -int(str(row[4])), row[1]))
    return make_frame(rows, CLOSEST_COLUMNS)


def shared_blocs(graph: Graph, *, beside: str = "") -> dict[tuple[str, str], int]:
    """Return for each two states, the smaller id first, in how many blocs (``beside`` one) both are members."""
    ties = project_comembership(graph.subgraph([node for node in graph if node != beside]))
    found = zip(ties.sources.tolist(), ties.targets.tolist(), ties.weights.tolist(), strict=True)
    pairs = ((ties.nodes[one], ties.nodes[other], int(weight)) for one, other, weight in found)
    return {(min(one, other), max(one, other)): weight for one, other, weight in pairs}


def count_events(ties: Ties) -> dict[tuple[str, str], int]:
    """Return for each two states how many meetings, visits and consultations tie them."""
    return {pair: count for pair, edges in ties.items() if (count := sum(_is_event(edge) for edge in edges))}


def make_matrix(graph: Graph, states: Sequence[str], values: Mapping[tuple[str, str], int]) -> pd.DataFrame:
    """Return the values of pairs as a square frame of names, the state with the largest sum first; 0 where none."""
    sums = {state: sum(value for pair, value in values.items() if state in pair) for state in states}
    ordered = sorted(states, key=lambda state: (-sums[state], name_node(graph, state)))
    names = [name_node(graph, state) for state in ordered]
    matrix = pd.DataFrame(0, index=names, columns=names)
    for one, other in combinations(range(len(ordered)), 2):
        first, second = sorted((ordered[one], ordered[other]))
        matrix.iloc[one, other] = matrix.iloc[other, one] = values.get((first, second), 0)
    return matrix


def _is_event(edge: Placed) -> bool:
    return edge[3]["type"] in EVENTS


def _states_behind(graph: Graph, end: str, homes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    if graph.nodes[end]["label"] == Label.STATE:
        yield end
    else:
        yield from (home for home in homes.get(end, ()) if graph.nodes[home]["label"] == Label.STATE)
