"""Neighbours, what two have in common, and bridges, against networkx."""

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bridges import BRIDGE_COLUMNS, find_bridges
from graph.build import Graph
from graph.errors import InvalidQuestion
from graph.neighbourhood import NEIGHBOUR_COLUMNS, find_common, find_neighbours
from graph.projection import joining_edges, project_graph
from tests.graph.graphs import graphs, label, make_graph


@settings(max_examples=100, deadline=None)
@given(graph=graphs(), depth=st.integers(1, 3), directed=st.booleans())
def test_neighbours_are_those_of_the_ego_graph(graph: Graph, depth: int, directed: bool) -> None:
    plain = project_graph(graph, directed=directed).to_networkx()
    for node in sorted(graph)[:3]:
        frame = find_neighbours(graph, node, depth=depth, directed=directed)
        assert tuple(frame.columns) == NEIGHBOUR_COLUMNS
        expected: Any = nx.single_source_shortest_path_length(plain, node, cutoff=depth)
        assert dict(zip(frame["id"], frame["distance"], strict=True)) == {
            other: distance for other, distance in expected.items() if distance
        }
        states = find_neighbours(graph, node, depth=depth, directed=directed, labels=["State"])
        assert list(states["id"]) == [other for other in frame["id"] if label(other) == "State"]


@settings(max_examples=50, deadline=None)
@given(graph=graphs())
def test_edges_to_neighbours_are_those_from_one_step_nearer(graph: Graph) -> None:
    node = next(iter(sorted(graph)), None)
    if node is None:
        return
    frame = find_neighbours(graph, node, depth=2).set_index("id")
    distance = {node: 0, **frame["distance"]}
    for other, row in frame.iterrows():
        edges = [
            edge
            for source, target, _, edge in joining_edges(graph)
            for one, far in ((source, target), (target, source))
            if far == other and distance.get(one) == row["distance"] - 1
        ]
        assert (row["edges"], row["sources"]) == (len(edges), sum(edge["sources"] for edge in edges))
        assert set(row["types"]) == {edge["type"] for edge in edges}
        assert (row["via"] == "") is (row["distance"] == 1)


def test_the_way_to_a_neighbour_is_the_best_supported_one() -> None:
    graph = make_graph(
        ("state:A", "state:B", "VISITED", "actual"),
        ("state:A", "state:C", "VISITED", "actual"),
        ("state:B", "state:D", "VISITED", "actual"),
        ("state:C", "state:D", "VISITED", "actual"),
        ("state:C", "state:D", "MET_WITH", "actual"),
    )
    far = find_neighbours(graph, "state:A", depth=2).set_index("id").loc["state:D"]
    assert (far["via"], far["edges"], far["types"]) == ("C", 3, ("MET_WITH", "VISITED"))


@settings(max_examples=100, deadline=None)
@given(graph=graphs(), labels=st.sampled_from([None, ["Bloc"], ["State", "Official"]]))
def test_common_neighbours_are_those_of_networkx(graph: Graph, labels: list[str] | None) -> None:
    plain = project_graph(graph).to_networkx()
    for first, second in zip(sorted(graph)[:4], sorted(graph)[1:5], strict=False):
        found = find_common(graph, first, second, labels=labels)
        expected = set(nx.common_neighbors(plain, first, second))
        assert {each.id for each in found.shared} == {
            node for node in expected if labels is None or label(node) in labels
        }
        assert (found.direct is not None) is plain.has_edge(first, second)
        for each in found.shared:
            assert (each.first.source, each.second.source) == (first, second)
            assert each.first.target == each.second.target == each.id
        weaker = [min(each.first.sources, each.second.sources) for each in found.shared]
        assert weaker == sorted(weaker, reverse=True)


def test_nobody_has_himself_in_common() -> None:
    graph = make_graph(("state:A", "state:B", "VISITED", "actual"))
    with pytest.raises(InvalidQuestion, match="both names mean A; give two"):
        find_common(graph, "state:A", "state:A")


@settings(max_examples=100, deadline=None)
@given(graph=graphs())
def test_bridges_are_those_of_networkx_and_cut_off_as_much_as_they_say(graph: Graph) -> None:
    plain = project_graph(graph).to_networkx()
    frame = find_bridges(graph).frame
    assert tuple(frame.columns) == BRIDGE_COLUMNS
    assert {frozenset(ends) for ends in zip(frame["source"], frame["target"], strict=True)} == set(
        map(frozenset, nx.bridges(plain))
    )
    assert list(frame["cut_off"]) == sorted(frame["cut_off"], reverse=True)
    for source, target, cut_off in zip(frame["source"], frame["target"], frame["cut_off"], strict=True):
        parted: Any = plain.copy()
        parted.remove_edge(source, target)
        sides = [len(nx.node_connected_component(parted, end)) for end in (source, target)]
        assert sides[0] <= sides[1]
        assert cut_off == sides[0]


def test_parallel_edges_are_one_bridge_with_its_best_sentence() -> None:
    graph = make_graph(
        ("state:A", "state:B", "VISITED", "actual"),
        ("state:B", "state:A", "HAS_MISSION", "actual"),
        ("state:B", "state:C", "VISITED", "actual"),
    )
    graph.edges["state:B", "state:A", "edge:1"]["sources"] = 3
    found = find_bridges(graph)
    assert found.frame[["source", "target", "cut_off", "edges", "sources", "sentence"]].to_numpy().tolist() == [
        ["state:A", "state:B", 1, 2, 4, "B has a mission in A."],
        ["state:C", "state:B", 1, 1, 1, "B visited C."],
    ]
    assert found.method.startswith("bridges; 3 nodes, 2 ties; parallel edges once a pair; direction ignored; ")


def test_nodes_that_nothing_ties_have_neither() -> None:
    graph = make_graph(("state:A", "state:B", "OPPOSES", "actual"))
    assert find_neighbours(graph, "state:A", depth=3).empty
    assert find_bridges(graph).frame.empty
    assert find_common(graph, "state:A", "state:B").shared == ()
