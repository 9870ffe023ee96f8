"""Whatever a document names, the page shows it as it is, runs nothing and asks nobody for anything."""

import base64
import hashlib
import math
import re
from pathlib import Path

import networkx as nx
import pytest

from graph.build import Graph
from graph.export import write_graph
from graph.filters import Filters
from tests.graph.formats.browsing import Open
from tests.graph.formats.conftest import BLR, star_graph

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
