"""A graph as Neo4j keeps it: nodes, relationships and documents as rows of properties, each with a hash of its content.

Neo4j keeps no maps and no lists of lists, so the evidence of an edge is lists side by side: ``sentences``,
``documents`` (paths), ``offsets`` (first and last, two a sentence), ``rules``, and, where any sentence has one,
``contexts``, ``speakers`` and ``claims`` (which of several in the sentence). What a person corrected is in
``corrected`` as JSON. ``starts`` and ``ends`` are its days as ``graph.spans`` has them, to compare with.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from hashlib import blake2b
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.schema import EdgeType, Label
from graph.spans import span_of
from graph.statements import MENTIONS

if TYPE_CHECKING:
    from graph.build import Graph

#: The name of a graph that is given none.
DEFAULT_GRAPH = "diplograph"
#: Names of the properties of a node that are ours; one that it does not have is taken away.
NODE_PROPERTIES = (
    "graph",
    "id",
    "hash",
    "stale",
    "name",
    "aliases",
    "corrected",
    "bloc_type",
    "iso2",
    "region",
    "wikidata",
)
DOCUMENT_PROPERTIES = (
    *("graph", "id", "hash", "stale", "path", "paths", "title", "date", "publisher", "url", "starts", "ends"),
)
_LONG = 2**63
_NOT_QUALIFIERS = frozenset({"type", "evidence", "said_by", "sources", "dated_by_document", "dated_vaguely"})


class Row(NamedTuple):
    """A node or relationship to be: what is sent, and its text by which its size and hash are known."""

    id: str
    source: str
    target: str
    starts: str | None
    ends: str | None
    properties: dict[str, Any]
    hash: int
    size: int


@dataclass(slots=True)
class Rows:
    """The rows of a graph; what Neo4j cannot keep is in ``refused`` with the reason once it has been passed."""

    graph: "Graph"
    name: str
    refused: dict[str, str] = field(default_factory=dict)
    _documents: dict[str, str] = field(default_factory=dict)
    _edges: dict[str, list[tuple[Any, str, str, dict[str, Any]]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for source, target, key, data in self.graph.edges(keys=True, data=True):
            self._edges[str(data.get("type"))].append((key, source, target, data))
        self._documents = {path: str(about["id"]) for path, about in self.graph.graph.get("documents", {}).items()}
        for _, data in self.graph.nodes(data=True):
            for path in data.get("documents", ()):
                self._documents.setdefault(path, f"document:{path}")
        self._check_kinds()

    def nodes(self, label: Label) -> Iterator[Row]:
        """Yield the nodes of a label in the order of their ids."""
        found = self._document_nodes() if label is Label.DOCUMENT else self._nodes(label)
        for identity, properties in sorted(found, key=lambda each: str(each[0])):
            row = self._row(identity, properties, required=("name",) if label is not Label.DOCUMENT else ())
            if row is not None:
                yield row

    def relationships(self, relation: str) -> Iterator[Row]:
        """Yield the relationships of a type in the order of their ids; their nodes must have been passed before."""
        if relation == MENTIONS:
            yield from self._mentions()
            return
        last = None
        for key, source, target, data in sorted(self._edges[relation], key=lambda edge: str(edge[0])):
            identity = str(key)
            broken = [end for end in (source, target) if end in self.refused]
            if broken:
                self.refused.setdefault(identity, f"its end {broken[0]} was refused: {self.refused[broken[0]]}")
            elif identity == last:
                self.refused.setdefault(identity, "another edge has this id")
            else:
                row = self._edge_row(key, source, target, data)
                if row is not None:
                    yield row
            last = identity

    def count(self) -> int:
        """How many nodes and relationships there are in all."""
        mentions = sum(len(data.get("documents", ())) for _, data in self.graph.nodes(data=True))
        return len(self.graph) + self.graph.number_of_edges() + len(self._documents) + mentions

    def more_names(self, label: Label) -> set[str]:
        """Names of properties that nodes of a label have beyond those that are known."""
        if label is Label.DOCUMENT:
            return {name for about in self.graph.graph.get("documents", {}).values() for name in about}
        return {name for _, data in self.graph.nodes(data=True) if data.get("label") == label for name in data}

    def _check_kinds(self) -> None:
        """Refuse nodes and edges of a kind that there is not."""
        labels, types = set(Label) - {Label.DOCUMENT}, set(EdgeType)
        for node, data in self.graph.nodes(data=True):
            if data.get("label") not in labels:
                self.refused[str(node)] = f"{data.get('label')!r} is no label of the graph"
        for _, _, key, data in self.graph.edges(keys=True, data=True):
            if data.get("type") not in types:
                self.refused[str(key)] = f"{data.get('type')!r} is no relationship type of the graph"

    def _nodes(self, label: Label) -> Iterator[tuple[str, dict[str, Any]]]:
        for node, data in self.graph.nodes(data=True):
            if data.get("label") == label:
                properties = {name: value for name, value in data.items() if name not in ("label", "documents")}
                if "corrected" in data:
                    properties["corrected"] = write_marks(data["corrected"])
                yield node, properties

    def _document_nodes(self) -> Iterator[tuple[str, dict[str, Any]]]:
        known = self.graph.graph.get("documents", {})
        for path, identity in self._documents.items():
            about = known.get(path, {})
            starts, ends = _days({"type": MENTIONS, "date": about.get("date")})
            days = {"starts": starts and date.fromisoformat(starts), "ends": ends and date.fromisoformat(ends)}
            yield identity, {**about, **days, "path": path}

    def _mentions(self) -> Iterator[Row]:
        """Yield who is named where, a document after the other: many, and nothing in them but their ends."""
        named: dict[str, list[str]] = defaultdict(list)
        for node in sorted(self.graph, key=str):
            if node not in self.refused:
                for path in self.graph.nodes[node].get("documents", ()):
                    named[self._documents[path]].append(node)
        for document in sorted(named.keys() - self.refused.keys()):
            for node in named[document]:
                identity = f"{document}>{node}"
                properties = {"graph": self.name, "id": identity}
                yield Row(identity, document, node, None, None, properties, 0, 2 * len(identity))

    def _edge_row(self, key: object, source: str, target: str, data: Mapping[str, Any]) -> Row | None:
        properties = {name: value for name, value in data.items() if name not in _NOT_QUALIFIERS}
        if "corrected" in data:
            properties["corrected"] = write_marks(data["corrected"])
        if "evidence" in data:
            properties["said_by"] = data.get("said_by", ())
            properties["sources"] = data.get("sources", 1)
            properties |= evidence_lists(data["evidence"])
        starts, ends = _days(data)
        return self._row(key, properties, source, target, starts, ends)

    def _row(
        self,
        identity: object,
        properties: dict[str, Any],
        source: str = "",
        target: str = "",
        starts: str | None = None,
        ends: str | None = None,
        required: tuple[str, ...] = (),
    ) -> Row | None:
        kept = {"graph": self.name, "id": identity}
        reason = None if isinstance(identity, str) else f"its id is a {type(identity).__name__}, not a text"
        for name in sorted(properties, key=str):
            value = properties[name]
            if value is not None:
                kept[name] = value = list(value) if type(value) is tuple else value
                reason = reason or _fault_of_name(name) or _fault(value)
                if reason is not None:
                    break
        reason = reason or _fault(identity)
        reason = reason or next((f"it has no {name}" for name in required if name not in kept), None)
        if reason is not None:
            self.refused[str(identity)] = reason
            return None
        text = repr((source, target, starts, ends, kept))
        content = blake2b(text.encode(), digest_size=8).digest()
        number = int.from_bytes(content, "big", signed=True)
        return Row(str(identity), source, target, starts, ends, kept | {"hash": number}, number, len(text))


def write_marks(marks: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return what a person corrected as texts, which Neo4j can keep and a reader can read."""
    return [json.dumps(mark, ensure_ascii=False) for mark in marks]


def read_marks(written: Iterable[str]) -> tuple[dict[str, Any], ...]:
    """Return what ``write_marks`` wrote."""
    marks = (json.loads(each) for each in written)
    return tuple(
        {name: tuple(value) if isinstance(value, list) else value for name, value in mark.items()} for mark in marks
    )


def evidence_lists(evidence: Iterable[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Return evidence as lists side by side."""
    entries = list(evidence)
    lists: dict[str, list[Any]] = {
        "sentences": [each["text"] for each in entries],
        "documents": [each["document"] for each in entries],
        "offsets": [place for each in entries for place in (each["start"], each["end"])],
        "rules": [each["rule"] for each in entries],
    }
    contexts = [each.get("context") for each in entries]
    if any(contexts):
        lists["contexts"] = [" ".join(f"{start}-{end}" for start, end in spans or ()) for spans in contexts]
    for name, key in (("speakers", "said_by"), ("claims", "which")):
        values = [each.get(key) or "" for each in entries]
        if any(values):
            lists[name] = values
    return lists


def node_property_names(label: Label) -> tuple[str, ...]:
    """Names of the properties of a node that are ours."""
    return DOCUMENT_PROPERTIES if label is Label.DOCUMENT else NODE_PROPERTIES


def _days(data: Mapping[str, Any]) -> tuple[str | None, str | None]:
    return span_of(data) or (None, None)


@cache
def _fault_of_name(name: object) -> str | None:
    return None if isinstance(name, str) and name and _is_text(name) else "a property without a name that can be kept"


def _fault(value: Any) -> str | None:
    """Say why Neo4j cannot keep a value; None where it can."""
    kind = type(value)
    if kind is str:
        return None if value.isascii() or _is_text(value) else f"{value[:40]!r} has half a character in it"
    if kind is bool:
        return None
    if kind is int:
        return None if -_LONG <= value < _LONG else f"{value} is a number of more than 64 bits"
    if kind is float:
        return None if isfinite(value) else f"{value} is not a finite number"
    if kind is list:
        return _fault_of_list(value)
    if isinstance(value, str | date | datetime | time):
        return None
    return f"a {kind.__name__} cannot be kept: {str(value)[:40]}"


def _fault_of_list(values: list[Any]) -> str | None:
    kinds = set(map(type, values))
    if kinds == {str} and "".join(values).isascii():
        return None
    if len(kinds) > 1:
        return f"a list of both {' and '.join(sorted(kind.__name__ for kind in kinds))} cannot be kept"
    if kinds & {list, tuple, type(None)}:
        return f"a list of {kinds.pop().__name__} cannot be kept"
    return next((fault for value in values if (fault := _fault(value))), None)


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
