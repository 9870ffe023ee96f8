import networkx as nx
import pytest

from graph.build import Graph
from graph.centrality import COLUMNS, degree_centrality, project_graph
from graph.schema import Label


def make_graph(*edges: tuple[str, str, str, str]) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    for source, target, kind, factuality in edges:
        for node in (source, target):
            graph.add_node(node, label=node.split(":")[0].capitalize(), name=node.split(":")[1])
        graph.add_edge(source, target, type=kind, factuality=factuality)
    return graph


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
def test_only_what_is_actual_and_no_opposition_joins_two_nodes(edge: tuple[str, str, str, str], joined: bool) -> None:
    projection = project_graph(make_graph(edge))
    assert projection.has_edge(*edge[:2]) is joined
    assert set(projection) == set(edge[:2])


def test_opposition_counts_where_nothing_is_left_out() -> None:
    graph = make_graph(("state:BLR", "state:FRA", "OPPOSES", "actual"))
    assert project_graph(graph, leave_out=()).has_edge("state:FRA", "state:BLR")


def test_parallel_and_opposite_edges_are_one_neighbour() -> None:
    graph = make_graph(
        ("state:BLR", "state:CHN", "TRADE_WITH", "actual"),
        ("state:BLR", "state:CHN", "TRADE_WITH", "actual"),
        ("state:CHN", "state:BLR", "VISITED", "actual"),
        ("state:CHN", "bloc:SCO", "MEMBER_OF", "actual"),
    )
    found = degree_centrality(graph)
    assert list(found["id"]) == ["state:CHN", "state:BLR", "bloc:SCO"]
    assert list(found["neighbours"]) == [2, 1, 1]
    assert list(found["score"]) == [1.0, 0.5, 0.5]


def test_a_label_chooses_what_is_listed_and_changes_no_score() -> None:
    graph = make_graph(
        ("state:BLR", "bloc:SCO", "MEMBER_OF", "actual"),
        ("state:CHN", "bloc:SCO", "MEMBER_OF", "actual"),
    )
    everything, states = degree_centrality(graph), degree_centrality(graph, labels=[Label.STATE])
    assert list(states["name"]) == ["BLR", "CHN"]
    assert list(states["score"]) == list(everything.set_index("id").loc[["state:BLR", "state:CHN"], "score"])


def test_an_empty_graph_has_no_rows_and_every_column() -> None:
    found = degree_centrality(nx.MultiDiGraph())
    assert found.empty
    assert tuple(found.columns) == COLUMNS


def test_agrees_with_networkx_on_the_projection() -> None:
    graph = make_graph(
        *((f"state:S{a:02}", f"state:S{b:02}", "VISITED", "actual") for a in range(12) for b in range(a) if a * b % 3)
    )
    expected = nx.degree_centrality(project_graph(graph))
    found = degree_centrality(graph)
    assert dict(zip(found["id"], found["score"], strict=True)) == pytest.approx(expected)
