"""Who is tied to whom, and how strongly, against a plain count of the same edges."""

from collections import defaultdict
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from graph.build import Graph
from graph.filters import Filters
from graph.join import is_mutual
from graph.projection import Count, Projection, limits_of, project_comembership, project_graph, say_limits
from graph.schema import EdgeType
from tests.graph.graphs import graphs, make_graph


def ties_of(projection: Projection) -> dict[tuple[str, str], float]:
    return {
        (projection.nodes[source], projection.nodes[target]): weight
        for source, target, weight in zip(
            projection.sources.tolist(), projection.targets.tolist(), projection.weights.tolist(), strict=True
        )
    }


@pytest.mark.parametrize(
    ("edge", "joined"),
    [
        (("state:BLR", "bloc:SCO", "MEMBER_OF", "actual"), True),
        (("state:BLR", "state:FRA", "OPPOSES", "actual"), False),
        (("state:BLR", "state:FRA", "CONSULTED_WITH", "planned"), False),
        (("state:BLR", "state:FRA", "CONSULTED_WITH", "cancelled"), False),
        (("state:BLR", "state:FRA", "CONSULTED_WITH", "denied"), False),
        (("state:BLR", "state:BLR", "VISITED", "actual"), False),
    ],
)
def test_only_what_is_actual_and_no_opposition_ties_two_nodes(edge: tuple[str, str, str, str], joined: bool) -> None:
    projection = project_graph(make_graph(edge))
    assert (set(map(frozenset, ties_of(projection))) == {frozenset(edge[:2])}) is joined
    assert set(projection.nodes) == set(edge[:2])


def test_what_a_question_asks_for_ties_two_nodes() -> None:
    graph = make_graph(
        ("state:BLR", "state:FRA", "OPPOSES", "actual"), ("state:BLR", "state:CHN", "CONSULTED_WITH", "planned")
    )
    graph.graph["filters"] = Filters(types="OPPOSES")
    assert set(ties_of(project_graph(graph))) == {("state:BLR", "state:FRA")}
    graph.graph["filters"] = Filters(factuality="planned")
    assert set(ties_of(project_graph(graph))) == {("state:BLR", "state:CHN")}


def test_a_document_is_no_node() -> None:
    graph = make_graph(("state:BLR", "bloc:SCO", "MEMBER_OF", "actual"))
    graph.add_node("document:0", label="Document", name="a.txt")
    assert project_graph(graph).nodes == ("bloc:SCO", "state:BLR")


@pytest.mark.parametrize("count", Count)
@pytest.mark.parametrize("directed", [False, True])
@settings(deadline=None)
@given(graph=graphs())
def test_ties_weigh_what_a_plain_count_of_the_edges_gives(graph: Graph, count: Count, directed: bool) -> None:
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for source, target, edge in graph.edges(data=True):
        if source == target or edge["factuality"] != "actual" or edge["type"] == "OPPOSES":
            continue
        ways = [(source, target)] if directed else [(min(source, target), max(source, target))]
        if directed and is_mutual(EdgeType(edge["type"]), edge):
            ways.append((target, source))
        for way in ways:
            weights[way] += edge["sources"] if count is Count.EVIDENCE else 1
    if count is Count.PAIR:
        weights = dict.fromkeys(weights, 1.0)
    projection = project_graph(graph, count=count, directed=directed)
    assert ties_of(projection) == weights
    assert projection.nodes == tuple(sorted(graph))
    assert projection.is_weighted == any(weight != 1 for weight in weights.values())


@pytest.mark.parametrize("directed", [False, True])
@settings(deadline=None)
@given(graph=graphs())
def test_the_matrix_and_the_networkx_graph_are_the_ties(graph: Graph, directed: bool) -> None:
    projection = project_graph(graph, count=Count.EACH, directed=directed)
    found = projection.to_networkx()
    assert isinstance(found, nx.DiGraph) is directed
    assert list(found) == list(projection.nodes)
    known = {(one, other): tie["weight"] for one, other, tie in found.edges(data=True)}
    assert known == ties_of(projection)
    assert all(tie["distance"] == 1 / tie["weight"] for _, _, tie in found.edges(data=True))
    dense = nx.to_numpy_array(found, nodelist=projection.nodes)
    assert (projection.matrix.toarray() == dense).all()


def members(*said: tuple[str, str, str, int]) -> Graph:
    graph = make_graph(*((f"state:{state}", f"bloc:{bloc}", "MEMBER_OF", "actual") for state, bloc, _, _ in said))
    for (_, _, status, sources), (_, _, edge) in zip(said, graph.edges(data=True), strict=True):
        edge.update(status=status, sources=sources)
    return graph


def test_states_are_tied_by_the_blocs_that_both_are_in() -> None:
    graph = members(
        ("A", "X", "member", 3),
        ("A", "Y", "member", 1),
        ("A", "Y", "chair", 2),
        ("B", "X", "member", 2),
        ("B", "Y", "member", 4),
        ("C", "X", "observer", 9),
        ("C", "Y", "former", 9),
        ("D", "Z", "member", 1),
    )
    found = {count: ties_of(project_comembership(graph, count=count)) for count in Count}
    pair = ("state:A", "state:B")
    assert found == {Count.PAIR: {pair: 1}, Count.EACH: {pair: 2}, Count.EVIDENCE: {pair: 2 + 2}}
    projection = project_comembership(graph)
    assert projection.nodes == ("state:A", "state:B", "state:C", "state:D")
    assert projection.words() == ("4 nodes, 1 ties; each shared bloc; type MEMBER_OF; actual; status member, chair")


def test_statuses_that_are_asked_for_tie_states_in_place_of_membership() -> None:
    graph = members(("A", "X", "observer", 1), ("B", "X", "observer", 1), ("C", "X", "member", 1))
    graph.graph["filters"] = Filters(status="observer")
    assert ties_of(project_comembership(graph)) == {("state:A", "state:B"): 1}


@settings(deadline=None)
@given(graph=graphs())
def test_co_membership_is_the_bipartite_projection_of_networkx(graph: Graph) -> None:
    bipartite: nx.Graph[str] = nx.Graph()
    states = sorted(node for node in graph if node.startswith("state:"))
    bipartite.add_nodes_from([*states, "bloc:none"])
    for state, bloc, edge in graph.edges(data=True):
        inside = edge.get("status") in ("member", "chair") and edge["factuality"] == "actual"
        if edge["type"] == "MEMBER_OF" and inside:
            bipartite.add_edge(state, bloc)
    expected: Any = nx.bipartite.weighted_projected_graph(bipartite, states)
    found = ties_of(project_comembership(graph))
    assert found == {(min(one, other), max(one, other)): w for one, other, w in expected.edges(data="weight")}


def test_an_empty_graph_is_an_empty_projection() -> None:
    for projection in (project_graph(nx.MultiDiGraph()), project_comembership(nx.MultiDiGraph())):
        assert (len(projection), projection.ties, projection.matrix.shape) == (0, 0, (0, 0))


def test_words_say_what_was_counted_and_how() -> None:
    graph = make_graph(("state:BLR", "bloc:SCO", "MEMBER_OF", "actual"))
    assert project_graph(graph).words() == (
        "2 nodes, 1 ties; parallel edges once a pair; direction ignored; actual; no OPPOSES"
    )
    graph.graph["filters"] = Filters(types="MEMBER_OF", factuality=["actual", "planned"], as_of="2015")
    assert project_graph(graph, count=Count.EVIDENCE, directed=True).words() == (
        "2 nodes, 1 ties; each sentence of parallel edges; direction heeded; type MEMBER_OF; actual, planned; "
        "as of 2015"
    )
    assert say_limits(limits_of(nx.MultiDiGraph())) == "actual; no OPPOSES"
