"""What is judged: the nodes and edges of an export, from a file or straight from a graph."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import DiplographError
from graph.export import json_lines
from graph.schema import EdgeType, Factuality, Label, Value

if TYPE_CHECKING:
    from graph.build import Graph

#: Lines of an export that say something of the documents or of the whole, and draw nothing.
_ABOUT = frozenset({"document", "graph"})
_NO_QUALIFIERS = frozenset({"kind", "type", "source", "target", "factuality", "evidence"})


@dataclass(frozen=True, slots=True)
class Span:
    """The characters of a document that an edge quotes."""

    document: str
    start: int
    end: int
    text: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node of the graph with the documents that name it."""

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The id without its label."""
        return self.id.partition(":")[2]


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """An edge of the graph with the sentences that say so."""

    type: EdgeType
    source: str
    target: str
    factuality: Factuality
    qualifiers: Mapping[str, Value]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Nodes by their ids, and edges."""

    nodes: Mapping[str, DrawnNode]
    edges: tuple[DrawnEdge, ...]


def read_export(path: Path) -> Drawn:
    """Return what an exported file holds; a line that is no part of an export is an error, since figures need all."""
    return _read(path.read_bytes().split(b"\n"), path.name)


def draw_graph(graph: "Graph") -> Drawn:
    """Return what the export of a graph would hold."""
    return _read((line.encode() for line in json_lines(graph)), "the graph")


def _read(lines: Iterable[bytes], name: str) -> Drawn:
    nodes: list[DrawnNode] = []
    edges: list[DrawnEdge] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if row["kind"] not in _ABOUT:
                nodes.append(_node(row)) if row["kind"] == "node" else edges.append(_edge(row))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
            raise DiplographError(
                f"{name} line {number} is no node or edge of an export; give what `diplograph export` wrote"
            ) from fault
    if not nodes:
        raise DiplographError(f"{name} is an export of nothing; `diplograph ingest` reads documents, then export again")
    return Drawn({node.id: node for node in _placed(nodes, edges)}, tuple(edges))


def _node(row: Mapping[str, Any]) -> DrawnNode:
    documents, aliases = row.get("documents", ()), row.get("aliases", ())
    return DrawnNode(row["id"], Label(row["label"]), row["name"], tuple(aliases), tuple(documents))


def _edge(row: Mapping[str, Any]) -> DrawnEdge:
    spans = (
        Span(span["document"], int(span["start"]), int(span["end"]), span["text"], span.get("rule", ""))
        for span in row.get("evidence", ())
    )
    return DrawnEdge(
        *(EdgeType(row["type"]), row["source"], row["target"], Factuality(row.get("factuality", "actual"))),
        {name: value for name, value in row.items() if name not in _NO_QUALIFIERS},
        tuple(spans),
    )


def _placed(nodes: Iterable[DrawnNode], edges: Sequence[DrawnEdge]) -> Iterator[DrawnNode]:
    """Nodes; those without documents are in the documents of their edges."""
    for node in nodes:
        if node.documents:
            yield node
            continue
        own = {s.document for edge in edges if node.id in (edge.source, edge.target) for s in edge.evidence}
        yield DrawnNode(node.id, node.label, node.name, node.aliases, tuple(sorted(own)))
