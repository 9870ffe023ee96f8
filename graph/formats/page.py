"""One HTML page that shows the graph from disk, without a network: drawing, search, filters, sentences with footnotes.

What documents say is in it as JSON in elements that no browser runs, every character of markup escaped, and the page's
own script makes text of it and nothing else. The page's policy names that script by its hash and allows no address at
all. The first part holds nodes and edges; sentences follow in parts of their own, so that a large graph is drawn before
these are read. The script and style are in ``graph/page``.
"""

import base64
import hashlib
import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.citations import quote_evidence
from graph.filters import Filters
from graph.formats.json_text import to_script_json
from graph.formats.records import Record, edge_records, graph_record, node_records
from graph.formats.wording import describe_mark, name_of
from graph.join import is_mutual
from graph.schema import EDGE_KINDS, EdgeType, Factuality, Label
from graph.spans import span_of

if TYPE_CHECKING:
    from graph.build import Graph

_PARTS = Path(__file__).resolve().parents[1] / "page"
_SCRIPTS = ("data", "filters", "scene", "layout", "draw", "search", "panel", "main")
#: Edges whose sentences share one element.
_PART = 500
_OUTSIDE = {"type", "source", "target", "factuality", "said_by", "sources", "id", "evidence", "corrected"}
#: What stands before a value and behind it; before any other its name.
_BEFORE = {
    **dict.fromkeys(
        ("status", "role", "office", "mission", "flow", "topic", "event", "level", "date", "year", "value"), ""
    ),
    **{"sender": "sent by ", "place": "at ", "change_pct": "change ", "share_pct": "share "},
}
_AFTER = {"change_pct": " %", "share_pct": " %"}


def html_page(graph: "Graph") -> Iterator[str]:
    """Yield the parts of the page."""
    edges = list(edge_records(graph))
    script = "\n".join(["(() => {", '"use strict";', *(_read(f"{name}.js") for name in _SCRIPTS), "})();"])
    style = _read("style.css")
    before, after = _read("page.html").split("@quotes@")
    values = {
        "@title@": html.escape("diplograph"),
        "@policy@": _policy(script, style),
        "@style@": style,
        "@graph@": to_script_json(_index(graph, edges)),
        "@script@": script,
    }
    yield from _filled(before, values)
    for part, start in enumerate(range(0, len(edges), _PART)):
        quotes = [_quotes(graph, edge) for edge in edges[start : start + _PART]]
        yield f'<script type="application/json" id="quotes-{part}">{to_script_json(quotes)}</script>\n'
    yield after


def _read(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _filled(text: str, values: dict[str, str]) -> Iterator[str]:
    """Put values into a text, once each and in the order in which they stand: no value is looked into."""
    for place in sorted(values, key=text.index):
        before, text = text.split(place)
        yield before
        yield values[place]
    yield text


def _policy(script: str, style: str) -> str:
    own = "; ".join(f"{kind}-src '{_hash(text)}'" for kind, text in (("script", script), ("style", style)))
    return f"default-src 'none'; {own}; img-src data: blob:; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _index(graph: "Graph", edges: Sequence[Record]) -> dict[str, Any]:
    nodes = list(node_records(graph))
    places = {node["id"]: place for place, node in enumerate(nodes)}
    labels = _kinds(Label, (node["label"] for node in nodes))
    types, factualities = (
        _kinds(EdgeType, (e["type"] for e in edges)),
        _kinds(Factuality, (e["factuality"] for e in edges)),
    )
    about, limits = graph_record(graph), graph.graph.get("filters")
    spans = [span_of(edge) or (None, None) for edge in edges]
    return {
        "labels": labels,
        "types": types,
        "factualities": factualities,
        "events": [kind.value for kind, of in EDGE_KINDS.items() if not of.lasting and "date" in of.key],
        "documents": len(about.get("documents", {})),
        "limits": limits.words() if isinstance(limits, Filters) else "",
        "best": _best_connected(graph, places),
        "part": _PART,
        "nodes": [
            (node["id"], labels.index(node["label"]), node["name"], node["aliases"], len(node["documents"]))
            for node in nodes
        ],
        "edges": {
            "source": [places[edge["source"]] for edge in edges],
            "target": [places[edge["target"]] for edge in edges],
            "type": [types.index(edge["type"]) for edge in edges],
            "factuality": [factualities.index(edge["factuality"]) for edge in edges],
            "mutual": [int(is_mutual(EdgeType(edge["type"]), edge)) for edge in edges],
            "first": [_day(first) for first, _ in spans],
            "last": [_day(last) for _, last in spans],
            "said": [_describe(graph, edge) for edge in edges],
        },
    }


def _kinds(kind: type[StrEnum], found: Iterable[str]) -> list[str]:
    """Return those that occur, in the order of the schema."""
    occurring = set(found)
    return [value for value in kind if value in occurring]


def _best_connected(graph: "Graph", places: Mapping[str, int]) -> int:
    """Return the place of the node with the most neighbours by what is actual and no opposition, 0 without nodes."""
    neighbours: dict[str, set[str]] = {node: set() for node in places}
    for source, target, edge in graph.edges(data=True):
        if source != target and edge["factuality"] == Factuality.ACTUAL and edge["type"] != EdgeType.OPPOSES:
            neighbours[source].add(target)
            neighbours[target].add(source)
    return places[min(neighbours, key=lambda node: (-len(neighbours[node]), node))] if places else 0


def _day(day: str | None) -> int:
    """Return a day as a number: 20210916; 0 where none is known."""
    return 0 if day is None else int(day.replace("-", ""))


def _describe(graph: "Graph", edge: Record) -> str:
    """Return an edge's qualifiers as one reads them in a list."""
    lasting = EDGE_KINDS[EdgeType(edge["type"])].lasting
    known = {name: value for name, value in edge.items() if name not in _OUTSIDE and value is not False}
    unit = known.pop("unit", None) if "value" in known else None
    words = [_word(graph, name, value, lasting=lasting) for name, value in known.items()]
    if unit is not None:
        place = list(known).index("value")
        words[place] += f" {unit}"
    if edge.get("said_by"):
        words.append(f"said by {', '.join(name_of(graph, each) for each in edge['said_by'])}")
    words += [describe_mark(graph, each) for each in edge.get("corrected", ())]
    return ", ".join(words)


def _word(graph: "Graph", name: str, value: Any, *, lasting: bool) -> str:
    if value is True:
        return name.replace("_", " ")
    if isinstance(value, int | float) and name != "year":
        return f"{_BEFORE.get(name, '')}{value:,}{_AFTER.get(name, '')}"
    before = "since " if name == "date" and lasting else _BEFORE.get(name, f"{name.replace('_', ' ')} ")
    return f"{before}{name_of(graph, value) if isinstance(value, str) else value}{_AFTER.get(name, '')}"


def _quotes(graph: "Graph", edge: Record) -> list[tuple[str, str, str | None, str | None]]:
    documents = graph.graph["documents"]
    return [
        (
            quote.text,
            quote.citation,
            documents.get(quote.document, {}).get("url"),
            None if quote.said_by is None else name_of(graph, quote.said_by),
        )
        for quote in quote_evidence(graph, edge["evidence"])
    ]
