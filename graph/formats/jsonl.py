"""JSON Lines: one object a node, an edge and a document, the lines in the order of their characters.

What most lines would repeat is left out: ``said_by`` of an edge and ``context`` of evidence where they are empty.
Reading puts them back.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.formats.json_text import to_json_text
from graph.formats.records import Record, edge_records, graph_record, make_graph, node_records

if TYPE_CHECKING:
    from graph.build import Graph

_KINDS = ("node", "edge", "document", "graph")
#: What a whole graph says of itself beside its documents, so that its file need not.
_WHOLE: Mapping[str, Any] = {"as_of": None, "filters": {}, "left_out": 0}


def json_lines(graph: "Graph") -> Iterator[str]:
    """Yield the lines of a graph, without their ends."""
    yield from sorted(map(to_json_text, _records(graph)))


def read_json_lines(lines: Iterable[bytes]) -> "Graph":
    """Return the graph that lines are of; ``ValueError`` says in which line something is wrong."""
    found: dict[str, list[Record]] = {kind: [] for kind in _KINDS}
    for number, line in enumerate(lines, start=1):
        try:
            record = json.loads(line)
            found[record.pop("kind")].append(record)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError(
                f"line {number} is no JSON object of a kind that there is ({', '.join(_KINDS)})"
            ) from error
    about = found["graph"][0] if found["graph"] else _WHOLE
    documents = {document.pop("path"): document for document in found["document"]}
    return make_graph({"documents": documents, **about}, found["node"], map(_completed, found["edge"]))


def _records(graph: "Graph") -> Iterator[Record]:
    about = graph_record(graph)
    documents = about.pop("documents", {})
    if about != _WHOLE:
        yield {"kind": "graph", **about}
    for path, document in documents.items():
        yield {"kind": "document", "path": path, **document}
    for node in node_records(graph):
        yield {"kind": "node", **node}
    for edge in edge_records(graph):
        yield {"kind": "edge", **_shortened(edge)}


def _shortened(edge: Record) -> Record:
    short = {name: value for name, value in edge.items() if name != "said_by" or value != ()}
    if "evidence" in edge:
        short["evidence"] = [
            {name: value for name, value in each.items() if name != "context" or value != ()}
            for each in edge["evidence"]
        ]
    return short


def _completed(edge: Record) -> Record:
    evidence = [{"context": [], **each} for each in edge.get("evidence", ())]
    return {"said_by": [], **edge, "evidence": evidence}
