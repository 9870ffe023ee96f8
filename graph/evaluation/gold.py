"""Annotations: what careful readers say that documents state, one JSON object a line, as nodes and edges.

A node is a state, bloc or official that the document names, once a document::

    {"kind": "node", "doc": "003", "id": "vladimir-makei", "label": "Official", "name": "Vladimir Makei",
     "aliases": ["Makei", "Foreign Minister Makei"]}

An edge is what the document states, with the words that say so::

    {"kind": "edge", "doc": "003", "source": "BLR", "type": "MEMBER_OF", "target": "SCO",
     "qualifiers": {"status": "observer", "date": "2015"}, "factuality": "actual",
     "evidence": "Belarus, an observer since 2015", "accept": [{"qualifiers": {"status": "member"}}]}

``doc`` is the path or the name of a file, or the beginning of its name. Types, labels, factualities and qualifiers are
those of ``graph.schema``; an id stands without its label. Further keys: ``accept`` (other readings that count as right,
each with what differs), ``optional`` (missing it costs nothing, giving it costs nothing), ``source_label`` and
``target_label`` (where two nodes of different labels have one id).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from graph.errors import DiplographError
from graph.schema import EDGE_KINDS, EdgeType, Factuality, Label, Refusal, Value

_Kind = TypeVar("_Kind", bound=StrEnum)
_QUALIFIERS = frozenset(name for kind in EDGE_KINDS.values() for name in (*kind.key, *kind.other))
_ADVICE = "correct that line"


@dataclass(frozen=True, slots=True)
class GoldNode:
    """Whom a document names; ``optional`` where a careful reader might leave it out."""

    doc: str
    label: Label
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    optional: bool = False

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to call it, its id among them."""
        return self.id, self.name, *self.aliases


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say what an edge is; a label that is None leaves open which kind of node has that id."""

    type: EdgeType
    source: str
    target: str
    source_label: Label | None
    target_label: Label | None
    factuality: Factuality
    qualifiers: Mapping[str, Value | None]


@dataclass(frozen=True, slots=True)
class GoldEdge:
    """What a document states; ``others`` count as right too, and an optional edge costs nothing either way."""

    doc: str
    stated: Wording
    evidence: str
    others: tuple[Wording, ...] = ()
    optional: bool = False

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The edge as annotated, then each other that counts as right."""
        return self.stated, *self.others

    @property
    def is_actual(self) -> bool:
        """Whether the document states it as so or as having happened."""
        return self.stated.factuality is Factuality.ACTUAL


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotations of several documents, and the lines that are none."""

    nodes: tuple[GoldNode, ...]
    edges: tuple[GoldEdge, ...]
    refused: tuple[Refusal, ...] = field(default=())

    @property
    def docs(self) -> tuple[str, ...]:
        """The annotated documents, sorted, as the annotations call them."""
        return tuple(sorted({node.doc for node in self.nodes} | {edge.doc for edge in self.edges}))


def read_gold(path: Path) -> Gold:
    """Return the annotations of a file; a line that is none is refused by its number, and the rest goes on."""
    nodes: list[GoldNode] = []
    edges: list[GoldEdge] = []
    refused: list[Refusal] = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            read = _read_line(line)
        except ValueError as fault:
            refused.append(Refusal(f"{path.name}#{number}", str(fault), _ADVICE))
        else:
            nodes.append(read) if isinstance(read, GoldNode) else edges.append(read)
    if not nodes and not edges:
        first = f" ({refused[0].path} {refused[0].reason})" if refused else ""
        raise DiplographError(f"{path} holds no annotation{first}; give a file of annotations, last of the two")
    return Gold(tuple(nodes), tuple(edges), tuple(refused))


def _read_line(line: bytes) -> GoldNode | GoldEdge:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:  # a wrong encoding is a ValueError too
        raise ValueError("is no JSON object in UTF-8") from fault
    if not isinstance(row, dict):
        raise ValueError("is no JSON object")
    if row.get("kind") == "node":
        return _read_node(row)
    if row.get("kind") == "edge":
        return _read_edge(row)
    raise ValueError(f"is of kind {row.get('kind')!r}, neither node nor edge")


def _read_node(row: Mapping[str, Any]) -> GoldNode:
    aliases = row.get("aliases") or []
    if not isinstance(aliases, list) or not all(isinstance(each, str) for each in aliases):
        raise ValueError("has aliases that are no list of names")
    doc, identity, name = (_text(row, field) for field in ("doc", "id", "name"))
    return GoldNode(doc, _one_of(Label, row, "label"), identity, name, tuple(aliases), row.get("optional") is True)


def _read_edge(row: Mapping[str, Any]) -> GoldEdge:
    others = row.get("accept") or []
    if not isinstance(others, list) or not all(isinstance(each, dict) for each in others):
        raise ValueError("has an accept that is no list of readings")
    stated = Wording(
        _one_of(EdgeType, row, "type"),
        *(_text(row, "source"), _text(row, "target"), _label(row, "source_label"), _label(row, "target_label")),
        _one_of(Factuality, row, "factuality"),
        _qualifiers(row),
    )
    accepted = tuple(_accepted(stated, each) for each in others)
    return GoldEdge(_text(row, "doc"), stated, _text(row, "evidence"), accepted, row.get("optional") is True)


def _accepted(stated: Wording, other: Mapping[str, Any]) -> Wording:
    """The edge with what another reading changes; an end that changes has the label given with it, or any."""
    given = {end: _text(other, end) if other.get(end) else getattr(stated, end) for end in ("source", "target")}
    labels = {
        end: _label(other, f"{end}_label")
        if given[end] != getattr(stated, end) or f"{end}_label" in other
        else getattr(stated, f"{end}_label")
        for end in given
    }
    return Wording(
        _one_of(EdgeType, other, "type") if "type" in other else stated.type,
        *(given["source"], given["target"], labels["source"], labels["target"]),
        _one_of(Factuality, other, "factuality") if "factuality" in other else stated.factuality,
        {**stated.qualifiers, **_qualifiers(other)},
    )


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"has no {name}")
    return value


def _label(row: Mapping[str, Any], name: str) -> Label | None:
    return None if row.get(name) is None else _one_of(Label, row, name)


def _one_of(kind: type[_Kind], row: Mapping[str, Any], name: str) -> _Kind:
    value = row.get(name)
    if value not in list(kind):  # what is no text may not be hashable
        raise ValueError(f"has the {name} {value!r}, not one of {', '.join(kind)}")
    return kind(value)


def _qualifiers(row: Mapping[str, Any]) -> Mapping[str, Value | None]:
    values = row.get("qualifiers") or {}
    if not isinstance(values, dict):
        raise ValueError("has qualifiers that are no JSON object")
    return dict(_checked(values))


def _checked(values: Mapping[str, Any]) -> Iterator[tuple[str, Value | None]]:
    for name, value in values.items():
        if name not in _QUALIFIERS:
            raise ValueError(f"has the qualifier {name!r}, not one of {', '.join(sorted(_QUALIFIERS))}")
        if value is not None and not isinstance(value, str | int | float | bool):
            raise ValueError(f"has a {name} that is neither text nor a number")
        yield name, value
