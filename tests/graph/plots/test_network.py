"""The network picture: who is drawn, how large, and labels that lie on nothing."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import Graph, build_graph, load_collection
from graph.plots import Plot, draw_network
from graph.plots.labels import place_labels
from graph.plots.layout import lay_out_nodes
from graph.store import open_store
from tests.conftest import Run
from tests.graph.graphs import make_graph
from tests.graph.plots.pictures import make_network, marks, texts

if TYPE_CHECKING:
    from playwright.sync_api import Browser

STATE, BLOC, OFFICIAL = "#0072b2", "#e69f00", "#009e73"
MADE = make_graph(
    ("state:A", "bloc:X", "MEMBER_OF", "actual"),
    ("state:B", "bloc:X", "MEMBER_OF", "actual"),
    ("state:C", "bloc:X", "MEMBER_OF", "actual"),
    ("official:p", "state:A", "VISITED", "actual"),
    ("official:p", "state:A", "VISITED", "actual"),
    ("state:D", "state:A", "OPPOSES", "actual"),
    ("official:q", "state:B", "VISITED", "planned"),
)


@pytest.fixture
def sample(run: Run, tmp_path: Path) -> Graph:
    assert run("ingest", "--sample").returncode == 0
    with open_store(tmp_path / "store.db") as store:
        return build_graph(load_collection(store))


def label_boxes(browser: "Browser", plot: Plot) -> list[tuple[str, float, float, float, float]]:
    """What a reader sees: each name (of several lines) and its box on the screen."""
    page = browser.new_page(viewport={"width": 700, "height": 900})
    page.set_content(f"<body style='margin:0'>{plot.svg}")
    boxes: list[tuple[str, float, float, float, float]] = page.evaluate(
        """() => [...document.querySelectorAll("g[id^=axes] g[id^=text]")].map((group) => {
            const boxes = [...group.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
            const [low, high] = [(side) => Math.min(...boxes.map(side)), (side) => Math.max(...boxes.map(side))];
            const [left, top] = [low((box) => box.left), low((box) => box.top)];
            return [group.textContent.trim(), left, top, high((box) => box.right), high((box) => box.bottom)];
        })"""
    )
    page.close()
    return boxes


def overlapping(boxes: list[tuple[str, float, float, float, float]]) -> list[tuple[str, str]]:
    return [
        (one[0], other[0])
        for at, one in enumerate(boxes)
        for other in boxes[:at]
        if one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]
    ]


def test_nodes_are_told_apart_by_label_and_only_ties_that_count_are_drawn() -> None:
    plot = draw_network(MADE, source="1 document")
    assert {"A", "B", "C", "X", "p", "state", "bloc", "official"} == set(texts(plot))
    assert plot.alt == (
        "Network of 3 states, 1 bloc and 1 official with 4 ties. Best connected: X (3 neighbours), A (2 neighbours), "
        "p (1 neighbour), B (1 neighbour) and C (1 neighbour)."
    )
    assert "Counted: actual; no OPPOSES." in plot.caption
    assert Counter(mark.fill for mark in marks(plot)) == {STATE: 3, BLOC: 1, OFFICIAL: 1}


def test_the_best_connected_of_a_large_graph_are_drawn_and_the_caption_says_so() -> None:
    graph = make_network(120, 0.1)
    plot = draw_network(graph)
    names = [text for text in texts(plot) if text.startswith("Name of")]
    assert len(names) == 40
    assert plot.caption.startswith("The 40 best connected of 120.")
    neighbours = {node: len(set(graph.pred[node]) | set(graph.succ[node])) for node in graph}
    best = sorted(neighbours, key=lambda node: (-neighbours[node], node))[:40]
    assert {graph.nodes[node]["name"] for node in best} == set(names)
    assert len([text for text in texts(draw_network(graph, limit=7)) if text.startswith("Name of")]) == 7


def test_a_group_is_a_number_in_its_nodes() -> None:
    plot = draw_network(MADE, groups={"state:A": 1, "official:p": 1, "state:B": 2, "bloc:X": 2})
    numbers = [text for text in texts(plot) if text.isdigit()]
    assert sorted(numbers) == ["1", "1", "2", "2"]
    assert "in 2 groups" in plot.alt
    assert "Numbers and colours: groups." in plot.caption


def test_a_node_without_a_line_is_explained() -> None:
    pairs = [("state:A", f"state:{at}") for at in range(5)] + [("state:B", f"official:{at}") for at in range(4)]
    graph = make_graph(*((one, other, "MET_WITH", "actual") for one, other in pairs))
    assert "Without a line: tied to none of these." in draw_network(graph, limit=3).caption
    assert "Without a line" not in draw_network(graph).caption


@pytest.mark.parametrize(("nodes", "share"), [(40, 0.05), (40, 0.5), (80, 0.3)])
def test_no_label_lies_on_another_in_a_dense_network(browser: "Browser", nodes: int, share: float) -> None:
    boxes = label_boxes(browser, draw_network(make_network(nodes, share)))
    assert len(boxes) == 40
    assert overlapping(boxes) == []


def test_no_label_lies_on_another_in_the_sample(browser: "Browser", sample: Graph) -> None:
    plot = draw_network(sample, source="15 documents")
    boxes = label_boxes(browser, plot)
    assert len(boxes) == 40
    assert overlapping(boxes) == []
    assert "China" in {name for name, *_ in boxes}
    assert "Best connected: China (15 neighbours), United States (11 neighbours)" in plot.alt


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 40), st.integers(0, 10_000))
def test_labels_lie_on_no_label_and_no_node(number: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    nodes = chance.uniform((20, 20), (460, 380), (number, 2))
    sizes = [(float(width), float(height)) for width, height in chance.uniform((10, 8), (90, 17), (number, 2))]
    lines = np.column_stack((nodes, nodes[::-1]))
    found = place_labels(nodes, [5.0] * number, sizes, lines, (480, 400))
    boxes = [box for box in found if box is not None]
    assert len(boxes) >= 0.9 * number
    for at, (left, bottom, right, top) in enumerate(boxes):
        assert left >= 0 and bottom >= 0 and right <= 480 and top <= 400
        assert all(other[2] < left or right < other[0] or other[3] < bottom or top < other[1] for other in boxes[:at])
        inside = (nodes > (left - 5, bottom - 5)).all(axis=1) & (nodes < (right + 5, top + 5)).all(axis=1)
        assert not inside.any()


def test_a_label_with_no_room_is_left_out() -> None:
    assert place_labels(np.array([[5.0, 5.0]]), [2.0], [(40.0, 8.0)], np.empty((0, 4)), (20, 20)) == [None]


@pytest.mark.parametrize("number", [1, 2, 5, 40])
def test_nodes_stay_in_their_box_and_apart(number: int) -> None:
    ties = [(at, at + 1) for at in range(number - 1)]
    places = lay_out_nodes(number, ties, (400, 300), gap=20)
    assert ((places >= 0) & (places <= (400, 300))).all()
    apart = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) + np.eye(number) * 99
    assert apart.min() > 19


def test_who_is_tied_stands_nearer_than_who_is_not() -> None:
    """Two cliques and one tie between them."""
    ties = [(one + side, other + side) for side in (0, 6) for one in range(6) for other in range(one)] + [(0, 6)]
    places = lay_out_nodes(12, ties, (400, 300), gap=20)
    apart = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    within = np.concatenate((apart[:6, :6].ravel(), apart[6:, 6:].ravel()))
    assert within.mean() < 0.6 * apart[:6, 6:].mean()


def test_nodes_that_nothing_ties_have_places_too() -> None:
    assert len({tuple(place) for place in lay_out_nodes(9, [], (400, 300), gap=20).tolist()}) == 9


def test_the_better_connected_are_larger() -> None:
    plot = draw_network(make_graph(*((f"state:{at}", "state:hub", "MET_WITH", "actual") for at in range(9))))
    *others, hub = sorted(mark.width for mark in marks(plot))
    assert len(set(others)) == 1
    assert hub > 1.4 * others[0]
