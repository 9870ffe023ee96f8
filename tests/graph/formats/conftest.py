"""Graphs that formats are tried on: one as documents make it, and any that a graph of ours could be."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from hypothesis import strategies as st

from graph.build import Graph
from graph.export import write_graph
from graph.filters import Filters
from graph.schema import EdgeType, Factuality, Label
from tests.graph.formats.browsing import Open, Seen, watch_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

BLR, SCO, MAKEI = "state:BLR", "bloc:SCO", "official:vladimir-makei"
#: Characters and texts on which readers have failed: right to left, emoji, controls, formulas, markup.
HARD = (
    "שלום",
    "محمد بن سلمان",
    "🇧🇾",
    "👩‍🚀",
    "\x0c",
    "\x00",
    "\x1b[2J",
    "\ud800",
    "\ufffe",
    "\u2028",
    "\r\n",
    "\t",
    " ",
    "",
)
HARD_TEXTS = (
    *HARD,
    "=1+1",
    "@SUM(A1)",
    "</script><script>",
    "a;b,c",
    '"',
    "&amp;",
    "]]>",
    "USA",
    "null",
    "[]",
    "\u202egnp",
)


def ascension() -> Graph:
    """A small graph with everything that edges of ours have: a period, a lasting status, a reprint, a speaker."""
    documents = {
        "a.txt": {"id": "document:aa", "title": "On talks", "date": "2015-07-10", "publisher": "MFA", "url": None},
        "b.jsonl#2": {
            "id": "document:bb",
            "title": None,
            "date": None,
            "publisher": None,
            "url": "https://example.org/b",
        },
    }
    for path, about in documents.items():
        about["paths"] = (path,)  # type: ignore[assignment]
    graph: Graph = nx.MultiDiGraph(documents=documents, filters=Filters(), as_of=None, left_out=0)
    graph.add_node(BLR, label="State", name="Belarus", aliases=("Minsk", "Беларусь"), iso2="BY", documents=("a.txt",))
    graph.add_node(SCO, label="Bloc", name="Shanghai Cooperation Organisation", aliases=(), documents=("a.txt",))
    graph.add_node(MAKEI, label="Official", name="Vladimir Makei", aliases=("Makey",), documents=("a.txt", "b.jsonl#2"))
    first = {
        "document": "a.txt",
        "start": 0,
        "end": 33,
        "text": "Belarus became an\nobserver in 2015",
        "rule": "membership",
    }
    again = {**first, "document": "b.jsonl#2", "start": 7, "end": 40, "context": ()}
    member = {
        "status": "observer",
        "date": "2015",
        "said_by": (),
        "sources": 1,
        "evidence": ({**first, "context": ((40, 44),)}, again),
    }
    graph.add_edge(BLR, SCO, "edge:1", type="MEMBER_OF", factuality="actual", **member)
    spoke = {
        "document": "a.txt",
        "start": 50,
        "end": 60,
        "text": "=1+1 met it",
        "rule": "meetings",
        "context": (),
        "said_by": BLR,
    }
    met = {"date": "2015-07-09/2015-07-10", "place": "Ufa", "said_by": (BLR,), "sources": 1, "evidence": (spoke,)}
    graph.add_edge(SCO, MAKEI, "edge:2", type="MET_WITH", factuality="planned", **met)
    held = {"office": "foreign minister", "former": False, "said_by": (), "sources": 1, "evidence": (spoke,)}
    graph.add_edge(MAKEI, BLR, "edge:3", type="HOLDS_OFFICE", factuality="actual", **held)
    trade = {
        "flow": "exports",
        "year": 2014,
        "value": 5.5,
        "change_pct": -3,
        "unit": "USD",
        "said_by": (),
        "sources": 1,
    }
    graph.add_edge(BLR, BLR, "edge:4", type="TRADE_WITH", factuality="denied", **trade, evidence=(spoke,))
    return graph


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


@pytest.fixture
def show(browser: "Browser", tmp_path: Path) -> Iterator[Open]:
    """Write a graph as a page and open it from disk, without a network."""
    contexts: list[BrowserContext] = []

    def open_page(graph: Graph, address: str = "", width: int = 1280, height: int = 800, scheme: str = "light") -> Seen:
        path = tmp_path / "graph.html"
        write_graph(graph, path)
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, offline=True)  # type: ignore[arg-type]
        contexts.append(context)
        return watch_page(context, path.as_uri() + address)

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def small() -> Graph:
    """The small graph, anew for each test."""
    return ascension()


_letters = st.characters(exclude_categories=()) | st.sampled_from([each for hard in HARD for each in hard])
texts = (st.text(_letters, max_size=8) | st.sampled_from(HARD_TEXTS)).filter(lambda text: not _halves_apart(text))
_plain = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=6)
_scalars: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers(-(2**80), 2**80) | st.floats(allow_nan=False, allow_infinity=False) | texts
)
values = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=4,
)
_reserved = {"id", "kind", "source", "target", "key", "label", "name", "type", "factuality", "evidence", "documents"}
_reserved |= {"aliases", "said_by", "sources", "node_label", "date", "until", "year", "former"}
_names = _plain.filter(lambda name: name not in _reserved and name.strip() == name)
_spans = st.dictionaries(_names, values, max_size=2).map(lambda more: {"context": (), "text": "So it is.", **more})


def _halves_apart(text: str) -> bool:
    pairs = pairwise(text)
    return any("\ud800" <= one <= "\udbff" and "\udc00" <= other <= "\udfff" for one, other in pairs)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph with our nodes and edges, whatever their texts and further properties are."""
    paths = draw(st.lists(texts, max_size=3, unique=True))
    documents = {path: {"id": f"document:{i}", "title": draw(st.none() | texts)} for i, path in enumerate(paths)}
    graph: Graph = nx.MultiDiGraph(documents=documents, filters=Filters(), as_of=None, left_out=draw(st.integers(0, 9)))
    nodes = draw(st.lists(_plain, min_size=1, max_size=4, unique=True))
    for node in nodes:
        label = draw(st.sampled_from(Label)).value
        about = {
            "label": label,
            "name": draw(texts),
            "aliases": tuple(draw(st.lists(texts, max_size=3))),
            "documents": (),
        }
        graph.add_node(node, **about, **draw(st.dictionaries(_names, values, max_size=3)))
    ends = st.sampled_from(nodes)
    for number in range(draw(st.integers(0, 4))):
        known = {"type": draw(st.sampled_from(EdgeType)).value, "factuality": draw(st.sampled_from(Factuality)).value}
        evidence = tuple({"document": path, "start": 0, "end": 1, **draw(_spans)} for path in paths)
        more = draw(st.dictionaries(_names, values, max_size=3))
        said = {"said_by": tuple(draw(st.lists(texts, max_size=2))), "sources": 1, "evidence": evidence}
        graph.add_edge(draw(ends), draw(ends), f"edge:{number}", **known, **more, **said)
    return graph
