"""The graph as a file; the ending of its name chooses the format."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import DiplographError, InvalidQuestion
from graph.schema import EDGE_KINDS, EdgeType

if TYPE_CHECKING:
    from graph.build import Graph

_NODE_FIRST = ("label", "name", "aliases", "documents")
_EDGE_FIRST = ("type", "source", "target", "factuality")
_EDGE_LAST = ("dated_by_document", "dated_vaguely", "said_by", "sources", "evidence")
#: Characters that JSON leaves bare and that many readers of lines take for the end of one.
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def write_graph(graph: "Graph", path: Path) -> None:
    """Write the graph to a file, whole or not at all; what was there before stays until then."""
    lines = _WRITERS.get(path.suffix.lower())
    if lines is None:
        raise InvalidQuestion(f"{path}: no format of that ending; there is {', '.join(sorted(_WRITERS))}")
    partial = path.with_name(f".diplograph-{os.getpid()}.part")
    try:
        try:
            with partial.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{line}\n" for line in lines(graph))
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise DiplographError(f"{path}: cannot be written ({reason}); choose another place or make room") from error


def json_lines(graph: "Graph") -> Iterator[str]:
    """Yield one JSON object a node and an edge, the lines in the order of their characters."""
    yield from sorted((*map(_as_line, _nodes(graph)), *map(_as_line, _edges(graph))))


def _nodes(graph: "Graph") -> Iterator[dict[str, Any]]:
    for node, data in graph.nodes(data=True):
        properties = sorted(set(data).difference(_NODE_FIRST))
        yield {"kind": "node", "id": node} | {name: data[name] for name in (*_NODE_FIRST, *properties)}


def _edges(graph: "Graph") -> Iterator[dict[str, Any]]:
    for source, target, data in graph.edges(data=True):
        edge = {**data, "source": source, "target": target, "evidence": [_filled(each) for each in data["evidence"]]}
        kind = EDGE_KINDS[EdgeType(data["type"])]
        known = (*kind.key, *kind.other)
        more = sorted(set(edge).difference(_EDGE_FIRST, known, _EDGE_LAST))
        order = (*_EDGE_FIRST, *known, *more, *_EDGE_LAST)
        yield {"kind": "edge"} | _filled({name: edge[name] for name in order if name in edge})


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None and value != ()}


def _as_line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS)


_WRITERS: Mapping[str, Callable[["Graph"], Iterator[str]]] = {".jsonl": json_lines}
