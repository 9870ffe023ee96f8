"""The page in a real browser: drawn, searched, filtered, read by mouse and by keyboard, and nothing else happens."""

import base64
import hashlib
import math
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from benchmarks.world import make_world
from graph.build import Graph, build_graph
from graph.export import write_graph
from graph.filters import Filters
from tests.graph.formats.conftest import BLR, MAKEI, SCO, ascension

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

PAYLOADS = (
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "<svg onload=window.hacked=1>",
    "<svg><script>window.hacked=1</script></svg>",
    '"><script>window.hacked=1</script>',
    "'-alert(1)-'",
    "javascript:window.hacked=1",
    "<a href=javascript:window.hacked=1>go</a>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "<details open ontoggle=window.hacked=1>",
    "<input autofocus onfocus=window.hacked=1>",
    "<body onload=alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<style>@import 'http://127.0.0.1:9/x.css';</style>",
    "--><script>window.hacked=1</script><!--",
    "<!--<script>",
    "]]><script>window.hacked=1</script>",
    "${window.hacked=1}`${alert(1)}`",
    "\u2028window.hacked=1\u2029//<\x00script>alert(1)</script>",
)


@dataclass
class Seen:
    """What a page did beside drawing."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def dismiss(self, dialog: "Dialog") -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def wait_for_title(self, name: str) -> None:
        """Wait until that node is in the middle: the page's policy lets no test wait inside of it."""
        for _ in range(200):
            if self.text("h2") == name:
                return
            self.page.wait_for_timeout(25)
        raise AssertionError(f"{self.text('h2')!r} is shown, not {name!r}")

    def rows(self) -> list[str]:
        """The neighbours as the panel lists them."""
        return list(self.page.eval_on_selector_all(".row[data-node] .wide", "all => all.map(each => each.textContent)"))

    def drawn(self) -> int:
        """How many dots of the canvas are painted."""
        return int(
            self.page.evaluate(
                """() => {
                    const canvas = document.getElementById("canvas");
                    const dots = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
                    let painted = 0;
                    for (let place = 3; place < dots.length; place += 4) painted += dots[place] > 0;
                    return painted;
                }"""
            )
        )

    def image(self) -> str:
        return str(self.page.evaluate("() => document.getElementById('canvas').toDataURL()"))

    def find_line(self, words: str) -> tuple[float, float]:
        """A point near the middle of the canvas where the pointer is told of a line with these words."""
        box = self.page.locator("#canvas").bounding_box()
        assert box is not None
        for angle in range(0, 360, 2):
            x = box["x"] + box["width"] / 2 + 60 * math.cos(math.radians(angle))
            y = box["y"] + box["height"] / 2 + 60 * math.sin(math.radians(angle))
            self.page.mouse.move(x, y)
            if self.page.is_visible("#hint") and words in self.text("#hint"):
                return x, y
        raise AssertionError(f"no line with {words!r}")


Open = Callable[..., Seen]


@pytest.fixture
def show(browser: "Browser", tmp_path: Path) -> Iterator[Open]:
    """Write a graph as a page and open it from disk, without a network."""
    contexts: list[BrowserContext] = []

    def open_page(graph: Graph, address: str = "", width: int = 1280, height: int = 800, scheme: str = "light") -> Seen:
        path = tmp_path / "graph.html"
        write_graph(graph, path)
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, offline=True)  # type: ignore[arg-type]
        contexts.append(context)
        seen = Seen(context.new_page())
        seen.page.on("request", lambda request: seen.requests.append(request.url))
        seen.page.on("dialog", seen.dismiss)
        seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        seen.page.on("console", lambda message: seen.complaints.append(message.text))
        seen.page.goto(path.as_uri() + address)
        return seen

    yield open_page
    for context in contexts:
        context.close()


def star_graph() -> Graph:
    """Belarus with neighbours of every label, by edges of several types, dates and factualities."""
    graph = ascension()
    graph.add_node("state:RUS", label="State", name="Россия", aliases=("Russia", "Moscow"), documents=("a.txt",))
    graph.add_node("state:CIV", label="State", name="Côte d'Ivoire", aliases=(), documents=())
    graph.add_node("region:AFRICA", label="Region", name="Africa", aliases=(), documents=())
    graph.add_node("official:x", label="Official", name="محمد بن سلمان 🇸🇦", aliases=("MBS",), documents=())
    evidence = graph.edges[BLR, SCO, "edge:1"]["evidence"]

    def join(source: str, target: str, key: str, kind: str, factuality: str = "actual", **known: object) -> None:
        said = {"type": kind, "factuality": factuality, "said_by": (), "sources": 1, "evidence": evidence}
        graph.add_edge(source, target, key, **said, **known)

    join(BLR, "state:RUS", "edge:5", "CONSULTED_WITH", date="2019-05-06", place="Minsk")
    join(BLR, "state:RUS", "edge:6", "COOPERATES_WITH", topic="gas")
    join("official:x", BLR, "edge:7", "VISITED", date="2021-03")
    join(BLR, "region:AFRICA", "edge:8", "TRADE_WITH", flow="exports", year="2018", value=1200000000, unit="USD")
    join(BLR, "state:CIV", "edge:9", "HAS_MISSION", factuality="planned", mission="embassy", place="Abidjan")
    return graph


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


@pytest.mark.parametrize(
    ("written", "name"),
    [
        *(("minsk", "Belarus"), ("беларусь", "Belarus"), ("state:BLR", "Belarus"), ("Makey", "Vladimir Makei")),
        *(("cote d", "Côte d'Ivoire"), ("рос", "Россия"), ("محمد", "محمد بن سلمان 🇸🇦"), ("cooperation", SCO)),
    ],
)
def test_a_node_is_found_as_a_person_writes_it(show: Open, written: str, name: str) -> None:
    seen = show(star_graph(), "#region:AFRICA")
    assert seen.text("h2") == "Africa"
    seen.page.keyboard.press("/")
    seen.page.keyboard.type(written)
    assert seen.page.get_attribute("#search", "aria-expanded") == "true"
    assert seen.page.get_attribute("#search", "aria-activedescendant") == "found-0"
    seen.page.keyboard.press("Enter")
    expected = "Shanghai Cooperation Organisation" if name == SCO else name
    seen.wait_for_title(expected)
    assert seen.page.is_hidden("#found")


def test_arrows_choose_among_what_is_found_and_escape_leaves(show: Open) -> None:
    seen = show(star_graph())
    seen.page.click("#search")
    seen.page.keyboard.type("a")
    names = seen.page.eval_on_selector_all("#found li bdi", "all => all.map(each => each.textContent)")
    assert len(names) > 2
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("ArrowUp")
    seen.page.keyboard.press("Enter")
    seen.wait_for_title(names[1])
    seen.page.click("#search")
    seen.page.keyboard.type("nobody at all")
    assert "Nobody here is called that." in seen.text("#found")
    seen.page.keyboard.press("Escape")
    assert seen.page.is_hidden("#found")
    assert seen.page.input_value("#search") == ""


def test_the_address_names_the_node_and_back_of_the_browser_leads_back(show: Open) -> None:
    seen = show(star_graph(), "#official:x")
    assert seen.text("h2") == "محمد بن سلمان 🇸🇦"
    seen.page.click(".row[data-node]")
    seen.page.click("#go")
    seen.wait_for_title("Belarus")
    assert seen.page.url.endswith("#state%3ABLR")
    seen.page.go_back()
    seen.wait_for_title("محمد بن سلمان 🇸🇦")
    assert show(star_graph(), "#nobody%").text("h2") == "Belarus"


def boxes(seen: Seen, group: str) -> dict[str, str]:
    """Each box of a group of filters by its name: the count that stands beside it."""
    labels = seen.page.locator(f"#{group} label").all()
    return {label.locator(".wide").inner_text(): label.locator(".count").inner_text() for label in labels}


def tick(seen: Seen, group: str, name: str) -> None:
    seen.page.locator(f"#{group} label", has=seen.page.get_by_text(name, exact=True)).locator("input").click()


def test_types_labels_and_factualities_filter_what_is_listed_and_drawn(show: Open) -> None:
    seen = show(star_graph())
    assert boxes(seen, "types")["holds office"] == "1"
    assert boxes(seen, "factualities") == {"actual": "6", "planned": "2", "denied": "1"}
    before = seen.image()
    tick(seen, "types", "consulted with")
    tick(seen, "types", "cooperates with")
    assert "Россия" not in seen.rows()
    assert "4 relations hidden by the filters" in seen.text("#panel")
    assert seen.image() != before
    tick(seen, "labels", "Official")
    assert sorted(seen.rows()) == ["Africa", "Shanghai Cooperation Organisation"]
    tick(seen, "factualities", "planned")
    assert "Côte d'Ivoire" in seen.rows()
    seen.page.click("text=Reset")
    seen.page.locator(".row[data-node]").nth(4).wait_for()
    assert seen.image() == before


def test_filters_that_leave_nothing_say_so(show: Open) -> None:
    seen = show(star_graph())
    tick(seen, "factualities", "actual")
    assert seen.text("#status") == "Nothing joins Belarus to anybody under these filters."
    assert seen.rows() == []


def test_dates_filter_by_keyboard_and_what_lasts_stays(show: Open) -> None:
    seen = show(star_graph())
    assert (seen.text("#from-shown"), seen.text("#to-shown")) == ("2014-01", "2021-03")
    seen.page.focus("#from")
    seen.page.keyboard.press("End")
    assert (seen.text("#from-shown"), seen.text("#to-shown")) == ("2021-03", "2021-03")
    # The membership of 2015 has no end; the visit was in that month; an office and cooperation are undated.
    assert sorted(seen.rows()) == sorted(
        ["Shanghai Cooperation Organisation", "Vladimir Makei", "Россия", "محمد بن سلمان 🇸🇦"]
    )
    seen.page.click("#undated")
    assert sorted(seen.rows()) == sorted(["Shanghai Cooperation Organisation", "محمد بن سلمان 🇸🇦"])
    seen.page.focus("#to")
    seen.page.keyboard.press("Home")
    assert (seen.text("#from-shown"), seen.text("#to-shown")) == ("2014-01", "2014-01")
    assert seen.rows() == []


def test_a_line_is_read_by_mouse(show: Open) -> None:
    seen = show(star_graph())
    seen.page.mouse.click(*seen.find_line("member of"))
    assert seen.text("h2") == "Belarus – Shanghai Cooperation Organisation"
    assert seen.text("blockquote") == "Belarus became an\nobserver in 2015"
    assert seen.text(".cite") == (
        "MFA, “On talks”, 2015-07-10, a.txt, characters 0–33; also in https://example.org/b, characters 7–40."
    )
    assert "observer, since 2015" in seen.text(".relation .row")
    seen.page.click("text=← Back")
    assert seen.text("h2") == "Belarus"


def test_a_neighbour_is_read_by_mouse_and_gone_to_by_two_clicks(show: Open) -> None:
    seen = show(star_graph())
    seen.page.click("text=Россия")
    assert seen.text("h2") == "Belarus – Россия"
    assert len(seen.page.query_selector_all("blockquote")) == 2
    seen.page.click(".relation .row")
    assert seen.page.is_hidden("blockquote")
    seen.page.click("text=Go to")
    seen.wait_for_title("Россия")
    box = seen.page.locator("#canvas").bounding_box()
    assert box is not None
    seen.page.mouse.move(box["x"] + 5, box["y"] + 5)
    assert seen.page.is_hidden("#hint")


def test_everything_is_read_and_reached_by_keyboard(show: Open) -> None:
    seen = show(star_graph())
    press = seen.page.keyboard.press
    seen.page.focus("#canvas")
    press("ArrowRight")
    assert "Belarus." in seen.text("#status")
    chosen = seen.text("#status").split(",")[0]
    press("Enter")
    assert seen.text("h2") == f"Belarus – {chosen}"
    assert seen.page.is_visible("blockquote")
    press("Escape")
    assert seen.text("h2") == "Belarus"
    assert seen.page.evaluate("document.activeElement.textContent").startswith(("●", "■", "▲", "⬢"))
    press("Home")
    first = seen.rows()[0]
    press("ArrowDown")
    press("ArrowUp")
    press("Enter")
    assert seen.text("h2") == f"Belarus – {first}"
    press("Enter")
    assert seen.page.is_hidden("blockquote >> nth=0")
    press("Escape")
    seen.page.focus("#canvas")
    press("ArrowLeft")
    chosen = seen.text("#status").split(",")[0]
    press("Enter")
    press("Enter")
    seen.wait_for_title(chosen)


def test_tab_leads_through_search_filters_picture_and_panel(show: Open) -> None:
    seen = show(star_graph())
    places: list[str] = []
    while places.count("search") < 2:
        seen.page.keyboard.press("Tab")
        places.append(seen.page.evaluate(_PLACE) or "")
    order = list(dict.fromkeys(filter(None, places)))
    assert order == ["search", "filters", "picture", "panel"]
    # Of the rows one alone takes part: arrows lead through the rest.
    assert places.count("panel") == 1


_PLACE = """() => {
    const part = document.activeElement.closest(".search, #filters, #picture, #panel");
    return part && (part.id || part.className);
}"""


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


def test_only_a_source_on_the_web_is_a_link(show: Open) -> None:
    graph = star_graph()
    for path, url in (("a.txt", "https://example.org/a"), ("b.jsonl#2", "javascript:alert(1)")):
        graph.graph["documents"][path]["url"] = url
    graph.edges[BLR, "state:RUS", "edge:6"]["evidence"] = (
        {"document": "b.jsonl#2", "start": 0, "end": 3, "text": "gas", "rule": "rule", "context": ()},
    )
    seen = show(graph)
    seen.page.click("text=Россия")
    assert seen.page.eval_on_selector_all("a", "all => all.map(each => each.href)") == ["https://example.org/a"]
    assert "javascript:alert(1), characters 0–3." in seen.text("#panel")


def test_qualifiers_read_as_one_writes_them(show: Open) -> None:
    graph = star_graph()
    graph.edges[MAKEI, BLR, "edge:3"].update(former=True, until="2022", dated_vaguely=True)
    graph.edges[BLR, "region:AFRICA", "edge:8"].update(year=2018, share_pct=2.5, place="Minsk", said_by=(BLR, "TASS"))
    seen = show(graph)
    seen.page.click("text=Vladimir Makei")
    assert "holds office foreign minister, former, until 2022, dated vaguely · Vladimir Makei → Belarus" in seen.text(
        ".relation .row"
    ).replace("\n", " ")
    seen.page.click("text=← Back")
    seen.page.click("text=Africa")
    said = "exports, 2018, 1,200,000,000 USD, share 2.5 %, at Minsk, said by Belarus, TASS"
    assert said in seen.text(".relation .row")


def test_what_a_person_corrected_is_shown_as_such(show: Open) -> None:
    graph = star_graph()
    graph.edges[BLR, SCO, "edge:1"]["corrected"] = (
        {"kind": "set", "was": {"status": "member"}, "note": "see the charter", "by": "A. B."},
    )
    graph.edges[BLR, "state:RUS", "edge:6"].update(corrected=({"kind": "add", "on": "2024-05-01"},), evidence=())
    seen = show(graph)
    seen.page.click("text=Shanghai Cooperation Organisation")
    assert "observer, since 2015, corrected: was status member (see the charter, A. B.)" in seen.text("#panel")
    seen.page.click("text=← Back")
    seen.page.click("text=Россия")
    assert "gas, added by a person (2024-05-01)" in seen.text("#panel")
    assert "no document says so" in seen.text("#panel")


def test_twenty_payloads_are_shown_as_they_are_and_run_nothing(show: Open) -> None:
    assert len(PAYLOADS) == 20
    graph = hostile_graph()
    seen = show(graph)
    assert seen.text("h2") == "Belarus"
    for number, payload in enumerate(PAYLOADS):
        seen.page.click(f'.row[data-node="{sorted(graph).index(f"state:{number:02}")}"]')
        shown = seen.page.eval_on_selector_all("#panel *", "all => all.map(each => each.textContent)")
        for part in (payload, f"at {payload}", payload.replace("\r", "")):
            assert any(part in text for text in shown), part
        seen.page.click("text=← Back")
        seen.page.fill("#search", payload)
        seen.page.fill("#search", "")
    for angle in range(0, 360, 15):
        seen.page.mouse.move(640 + 80 * math.cos(angle), 400 + 80 * math.sin(angle))
    seen.page.wait_for_timeout(200)
    assert seen.page.evaluate("window.hacked") is None
    assert (seen.dialogs, seen.complaints) == ([], [])
    assert len(seen.requests) == 1
    assert (
        seen.page.eval_on_selector_all(
            "script:not([type]), img, iframe, svg, meta[http-equiv=refresh]", "all => all.length"
        )
        == 1
    )


def hostile_graph() -> Graph:
    """Belarus with twenty neighbours, a payload in all that documents and their names can say."""
    graph: Graph = nx.MultiDiGraph(documents={}, filters=Filters(), as_of=None, left_out=0)
    graph.add_node(BLR, label="State", name="Belarus", aliases=PAYLOADS, documents=())
    for number, payload in enumerate(PAYLOADS):
        about = {
            "id": payload,
            "title": payload,
            "date": payload,
            "publisher": payload,
            "url": payload,
            "paths": (payload,),
        }
        graph.graph["documents"][payload] = about
        graph.add_node(f"state:{number:02}", label="State", name=payload, aliases=(payload,), documents=(payload,))
        evidence = ({"document": payload, "start": 0, "end": 9, "text": payload, "rule": payload, "context": ()},)
        known = {"type": "MET_WITH", "factuality": "actual", "place": payload, "date": payload, payload: payload}
        graph.add_edge(BLR, f"state:{number:02}", payload, **known, said_by=(payload,), sources=1, evidence=evidence)
    return graph


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


@pytest.mark.parametrize("width", [360, 820, 1024, 1920])
def test_nothing_is_wider_than_the_window(show: Open, width: int) -> None:
    seen = show(hostile_graph(), width=width)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.drawn() > 1000


def test_the_policy_allows_its_own_script_and_style_and_no_address(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "graph.html")
    page = (tmp_path / "graph.html").read_text("utf-8")
    [policy] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    for kind in ("script", "style"):
        [text] = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        assert rules[f"{kind}-src"] == f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
    assert not re.search(r"https?:|\*|unsafe", policy)
    assert not re.search(r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function)\b", page)


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
