"""The page as it is drawn: around the best connected, alike each time, at every width, of any size."""

import re
import time
from pathlib import Path

import networkx as nx
import pytest

from benchmarks.world import make_world
from graph.build import Graph, build_graph
from graph.filters import Filters
from tests.graph.formats.browsing import Open, tick
from tests.graph.formats.conftest import BLR, star_graph


def test_it_is_drawn_around_the_best_connected_and_asks_nobody_for_anything(show: Open) -> None:
    seen = show(star_graph())
    assert seen.text("h2") == "Belarus"
    assert sorted(seen.rows()) == sorted(
        ["Shanghai Cooperation Organisation", "Vladimir Makei", "Россия", "محمد بن سلمان 🇸🇦", "Africa"]
    )
    assert seen.drawn() > 3000
    assert "5 neighbours drawn, 6 relations" in seen.text("#status")
    assert [url.rpartition("/")[2] for url in seen.requests] == ["graph.html"]
    assert (seen.dialogs, seen.complaints) == ([], [])


def test_it_is_drawn_alike_each_time_and_in_dark_and_light_otherwise(show: Open) -> None:
    images = [show(star_graph(), scheme=scheme).image() for scheme in ("light", "light", "dark")]
    assert images[0] == images[1] != images[2]


def test_the_picture_zooms_and_moves_and_fits_again(show: Open) -> None:
    seen = show(star_graph())
    whole = seen.image()
    seen.page.focus("#canvas")
    seen.page.keyboard.press("+")
    assert seen.image() != whole
    seen.page.keyboard.press("-")
    seen.page.keyboard.press("0")
    assert seen.image() == whole
    box = seen.page.locator("#canvas").bounding_box()
    assert box is not None
    seen.page.mouse.move(box["x"] + 20, box["y"] + 20)
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + 80, box["y"] + 60)
    seen.page.mouse.up()
    seen.page.mouse.wheel(0, -300)
    assert seen.image() != whole


def test_the_picture_can_be_saved_and_everything_be_drawn(show: Open, tmp_path: Path) -> None:
    seen = show(star_graph())
    seen.page.select_option("#limit", "0")
    assert "Everything: 7 nodes, 6 relations" in seen.text("#status")
    with seen.page.expect_download() as download:
        seen.page.click("#save")
    assert download.value.suggested_filename == "state-BLR.png"
    download.value.save_as(tmp_path / "saved.png")
    assert (tmp_path / "saved.png").read_bytes().startswith(b"\x89PNG")


def test_an_empty_graph_and_one_without_edges_say_so(show: Open) -> None:
    graph: Graph = nx.MultiDiGraph(documents={}, filters=Filters(as_of="2015"), as_of="2015", left_out=0)
    seen = show(graph)
    assert seen.text("#status") == "The graph is empty."
    assert seen.text("#about") == "0 nodes · 0 relations · 0 documents · limited to as of 2015"
    graph.add_node(BLR, label="State", name="Belarus", aliases=(), documents=())
    seen = show(graph)
    assert seen.text("#status") == "Nothing joins Belarus to anybody under these filters."
    assert seen.text("#from-shown") == "no dates"
    assert seen.complaints == []


def test_colours_are_told_from_their_ground() -> None:
    style = (Path(__file__).parents[3] / "graph" / "page" / "style.css").read_text("utf-8")
    for theme in re.findall(r":root \{(.*?)\}", style, re.DOTALL):
        colors = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", theme))
        assert len(colors) == 22
        for name, color in colors.items():
            if name in ("ink", "soft", "mark"):
                assert contrast(color, colors["paper"]) >= 4.5, name
            elif name.startswith(("type-", "label-")):
                assert contrast(color, colors["paper"]) >= 3, name


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 reckons it, 1 to 21."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.long
def test_sixty_thousand_edges_are_drawn_searched_filtered_and_read(
    show: Open, capsys: pytest.CaptureFixture[str]
) -> None:
    graph = build_graph(make_world().collection())
    assert graph.number_of_edges() >= 60_000
    start = time.perf_counter()
    seen = show(graph)
    loaded = time.perf_counter() - start
    with capsys.disabled():
        drawn = seen.page.evaluate("document.documentElement.dataset.drawn")
        print(
            f"\n60,000 edges: first picture {drawn} ms after the page was opened; written and loaded in {loaded:.1f} s"
        )
    assert "60,000 relations" in seen.text("#about")
    assert "30 of" in seen.text("#status")
    assert seen.drawn() > 10_000
    before = seen.image()
    tick(seen, "types", "trade with")
    assert seen.image() != before
    seen.page.click(".row[data-node]")
    assert seen.page.is_visible("blockquote")
    official = next(node for node in sorted(graph) if node.startswith("official:"))
    seen.page.fill("#search", official)
    seen.page.keyboard.press("Enter")
    seen.wait_for_title(graph.nodes[official]["name"])
    assert (len(seen.requests), seen.dialogs, seen.complaints) == (1, [], [])
