"""Ways between two nodes against every way that networkx finds."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.world import make_world
from graph.build import Graph, build_graph
from graph.errors import InvalidQuestion
from graph.filters import Filters
from graph.join import is_mutual
from graph.paths import Path, find_paths
from graph.projection import Count, project_graph
from graph.schema import EdgeType
from tests.graph.graphs import NODES, graphs, label, make_graph

START, END = "state:A", "state:B"


@st.composite
def questions(draw: st.DrawFn) -> tuple[Graph, dict[str, Any]]:
    graph = draw(graphs())
    for node in (START, END):
        graph.add_node(node, label="State", name=node[-1], aliases=(), documents=())
    others = [node for node in NODES if node not in (START, END)]
    return graph, {
        "directed": draw(st.booleans()),
        "max_length": draw(st.sampled_from([None, None, 1, 2, 3])),
        "avoid": draw(st.sets(st.sampled_from(others), max_size=2)),
        "labels": draw(st.sampled_from([None, None, ["State"], ["Bloc", "Official"]])),
    }


def every_path(graph: Graph, limits: dict[str, Any]) -> list[tuple[str, ...]]:
    plain: Any = project_graph(graph, directed=limits["directed"]).to_networkx()
    for node in list(plain):
        inside = limits["labels"] is None or label(node) in limits["labels"]
        if node not in (START, END) and (node in limits["avoid"] or not inside):
            plain.remove_node(node)
    return [tuple(way) for way in nx.all_simple_paths(plain, START, END, cutoff=limits["max_length"])]


def costs_of(graph: Graph, ways: Iterable[tuple[str, ...]], directed: bool) -> dict[tuple[str, ...], float]:
    """One a step, and one over the sentences of the edges that tie the two."""
    said: dict[tuple[str, str], int] = {}
    for source, target, edge in graph.edges(data=True):
        if edge["factuality"] == "actual" and edge["type"] != "OPPOSES":
            for one, other in ((source, target), (target, source)):
                if one == source or not directed or is_mutual(EdgeType(edge["type"]), edge):
                    said[one, other] = said.get((one, other), 0) + edge["sources"]
    return {way: sum(1 + 1 / said[step] for step in pairwise(way)) for way in ways}


@settings(max_examples=200, deadline=None)
@given(question=questions(), most=st.integers(1, 12))
def test_the_shortest_come_first_and_the_best_supported_of_them(
    question: tuple[Graph, dict[str, Any]], most: int
) -> None:
    graph, limits = question
    costs = costs_of(graph, every_path(graph, limits), limits["directed"])
    expected = sorted((len(way), round(cost, 6)) for way, cost in costs.items())[:most]
    found = find_paths(graph, START, END, most=most, **limits)
    # The support of a step is counted to a millionth, so that ways may pass as equals that differ by less.
    assert [len(way.nodes) for way in found] == [length for length, _ in expected]
    assert [way.cost for way in found] == pytest.approx([cost for _, cost in expected], abs=1e-4)
    check(graph, found, costs)


@settings(max_examples=200, deadline=None)
@given(question=questions(), most=st.integers(1, 12))
def test_weighted_those_of_least_cost_come_first(question: tuple[Graph, dict[str, Any]], most: int) -> None:
    graph, limits = question
    costs = costs_of(graph, every_path(graph, limits), limits["directed"])
    found = find_paths(graph, START, END, most=most, weighted=True, **limits)
    assert [way.cost for way in found] == pytest.approx(sorted(costs.values())[:most], abs=1e-4)
    check(graph, found, costs)


@settings(max_examples=200, deadline=None)
@given(question=questions(), weighted=st.booleans())
def test_all_are_all_that_are_as_good_as_the_best(question: tuple[Graph, dict[str, Any]], weighted: bool) -> None:
    graph, limits = question
    costs = costs_of(graph, every_path(graph, limits), limits["directed"])
    rank = {way: round(cost, 4) if weighted else len(way) for way, cost in costs.items()}
    found = find_paths(graph, START, END, most=None, weighted=weighted, **limits)
    assert {way.nodes for way in found} == {way for way in rank if rank[way] == min(rank.values())}
    assert [way.cost for way in found] == sorted(way.cost for way in found)
    check(graph, found, costs)


def check(graph: Graph, found: list[Path], costs: dict[tuple[str, ...], float]) -> None:
    assert len({way.nodes for way in found}) == len(found)
    for way in found:
        assert way.cost == pytest.approx(costs[way.nodes], abs=1e-9)
        assert way.length == len(way.steps) == len(way.nodes) - 1
        assert way.names == tuple(graph.nodes[node]["name"] for node in way.nodes)
        assert [(step.source, step.target) for step in way.steps] == list(pairwise(way.nodes))


@settings(max_examples=50, deadline=None)
@given(graph=graphs(), directed=st.booleans())
def test_a_step_is_the_edge_that_most_sentences_say(graph: Graph, directed: bool) -> None:
    ties = project_graph(graph, count=Count.EVIDENCE, directed=directed)
    for source, target, weight in zip(ties.sources, ties.targets, ties.weights, strict=True):
        one, other = ties.nodes[source], ties.nodes[target]
        (way,) = find_paths(graph, one, other, directed=directed)
        (step,) = way.steps
        assert step.sources == weight
        said = {
            key: (graph.edges[start, end, key], start)
            for start, end in ((one, other), (other, one))
            for key in graph.get_edge_data(start, end, default={})
        }
        edge, start = said[step.relation.key]
        assert edge["factuality"] == "actual"
        assert edge["type"] != "OPPOSES"
        assert not directed or start == one or is_mutual(EdgeType(edge["type"]), edge)
        counted = [
            known["sources"]
            for known, begins in said.values()
            if known["factuality"] == "actual"
            and known["type"] != "OPPOSES"
            and (not directed or begins == one or is_mutual(EdgeType(known["type"]), known))
        ]
        assert (edge["sources"], step.edges) == (max(counted), len(counted))


def test_what_a_question_asks_for_is_gone_along() -> None:
    graph = make_graph((START, "state:C", "OPPOSES", "actual"), ("state:C", END, "VISITED", "planned"))
    assert find_paths(graph, START, END) == []
    graph.graph["filters"] = Filters(types=["OPPOSES", "VISITED"], factuality=["actual", "planned"])
    (way,) = find_paths(graph, START, END)
    assert [step.sentence for step in way.steps] == ["A opposes C.", "Planned: C visited B."]


def test_a_step_has_its_quotes_with_citations() -> None:
    (way,) = find_paths(make_graph((END, START, "VISITED", "actual")), START, END)
    (step,) = way.steps
    assert (step.sentence, step.relation.direction) == ("B visited A.", "in")
    assert [(quote.text, quote.citation) for quote in step.relation.quotes] == [
        ("Sentence 0.", "“On ties”, 2021-01-01, a.txt, characters 0–9.")
    ]


def test_ends_that_are_one_or_avoided_are_refused() -> None:
    graph = make_graph((START, END, "VISITED", "actual"))
    with pytest.raises(InvalidQuestion, match="both ends of the path are A; give two"):
        find_paths(graph, START, START)
    with pytest.raises(InvalidQuestion, match="cannot avoid B, one of its own ends"):
        find_paths(graph, START, END, avoid=[END])


def layers(width: int, depth: int) -> Graph:
    rows = [[f"state:{row}-{at}" for at in range(width)] for row in range(depth)]
    edges = [(one, other) for row, onward in pairwise(rows) for one in row for other in onward]
    edges += [(START, node) for node in rows[0]] + [(node, END) for node in rows[-1]]
    return make_graph(*((one, other, "VISITED", "actual") for one, other in edges))


@pytest.mark.parametrize("weighted", [False, True])
def test_more_paths_than_anybody_reads_are_not_listed(weighted: bool) -> None:
    graph = layers(5, 6)
    with pytest.raises(InvalidQuestion, match="15,625 shortest paths" if not weighted else "1,000 paths cost the same"):
        find_paths(graph, START, END, most=None, weighted=weighted)
    assert len(find_paths(graph, START, END, most=50, weighted=weighted)) == 50


@pytest.fixture(scope="module")
def world() -> Graph:
    return build_graph(make_world(1 / 20).collection())


@pytest.mark.parametrize("weighted", [False, True])
def test_paths_of_a_larger_world_are_those_of_networkx(world: Graph, weighted: bool) -> None:
    plain: Any = project_graph(world, count=Count.EVIDENCE).to_networkx()
    for _, _, tie in plain.edges(data=True):
        tie["cost"] = (1 if weighted else 1_000_000) + 1 / tie["weight"]
    nodes = sorted(plain)
    for start, end in zip(nodes[:40:4], nodes[::-29], strict=False):
        expected = [
            nx.path_weight(plain, way, "cost")
            for way, _ in zip(nx.shortest_simple_paths(plain, start, end, weight="cost"), range(10), strict=False)
        ]
        found = find_paths(world, start, end, most=10, weighted=weighted)
        costs = [way.cost + (0 if weighted else 999_999 * way.length) for way in found]
        assert costs == pytest.approx(expected, abs=1e-4)
