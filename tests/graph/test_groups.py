"""Communities and cores against networkx."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import Graph
from graph.groups import COMMUNITY_COLUMNS, CORE_COLUMNS, find_communities, find_cores
from graph.projection import Count, project_graph
from tests.graph.graphs import graphs, make_graph


@settings(max_examples=100, deadline=None)
@given(graph=graphs(), count=st.sampled_from(Count), directed=st.booleans())
def test_communities_divide_the_nodes_as_well_as_networkx_says(graph: Graph, count: Count, directed: bool) -> None:
    projection = project_graph(graph, count=count, directed=directed)
    found = find_communities(projection)
    assert tuple(found.frame.columns) == COMMUNITY_COLUMNS
    parts = [set(part["id"]) for _, part in found.frame.groupby("community")]
    plain = projection.to_networkx()
    assert nx.community.is_partition(plain, parts)
    assert list(found.frame["size"]) == [len(parts[at - 1]) for at in found.frame["community"]]
    assert list(found.frame["community"]) == sorted(found.frame["community"])
    assert [len(part) for part in parts] == sorted(map(len, parts), reverse=True)
    if projection.ties:
        assert found.modularity == pytest.approx(nx.community.modularity(plain, parts), abs=1e-9)
        assert found.modularity >= nx.community.modularity(plain, [{node} for node in plain]) - 1e-9


def two_cliques() -> Graph:
    sides = ["ABCD", "EFGH"]
    edges = [(one, other) for side in sides for one in side for other in side if one < other]
    return make_graph(
        *((f"state:{one}", f"state:{other}", "CONSULTED_WITH", "actual") for one, other in [*edges, ("D", "E")])
    )


def test_two_circles_with_one_tie_between_them_are_two_communities() -> None:
    found = find_communities(project_graph(two_cliques()))
    assert list(found.frame["name"]) == [*"DABC", *"EFGH"]
    assert list(found.frame["community"]) == [1] * 4 + [2] * 4
    assert found.method.startswith("Louvain, resolution 1, modularity 0.4231; 8 nodes, 13 ties; ")


def test_a_finer_resolution_gives_more_communities() -> None:
    projection = project_graph(two_cliques())
    assert find_communities(projection, resolution=5).frame["community"].max() > 2


@settings(max_examples=100, deadline=None)
@given(graph=graphs(), directed=st.booleans())
def test_cores_are_those_of_networkx(graph: Graph, directed: bool) -> None:
    projection = project_graph(graph, directed=directed)
    found = find_cores(projection)
    assert tuple(found.frame.columns) == CORE_COLUMNS
    expected = nx.core_number(projection.to_networkx().to_undirected())
    assert dict(zip(found.frame["id"], found.frame["core"], strict=True)) == expected
    assert list(found.frame["core"]) == sorted(found.frame["core"], reverse=True)


def test_an_empty_graph_has_neither() -> None:
    projection = project_graph(nx.MultiDiGraph())
    assert find_communities(projection).frame.empty
    assert find_cores(projection).frame.empty
