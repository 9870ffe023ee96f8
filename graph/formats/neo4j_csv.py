"""A folder of CSV that ``neo4j-admin database import full`` reads, with its constraints and the command to run.

``nodes_State.csv`` and so on, a file a label: ``id:ID``, ``name``, ``aliases:string[]``, ``documents:string[]``
(paths), the node's other properties, ``:LABEL``. ``nodes_Document.csv``: ``id:ID`` (``document:...``), ``title``,
``date``, ``publisher``, ``url``, ``path`` (the one that evidence names), ``paths:string[]``, ``:LABEL``.
``edges_MEMBER_OF.csv`` and so on, a file a type: ``:START_ID``, ``:END_ID``, ``:TYPE``, ``id`` (the edge's key),
``factuality``, its qualifiers as in jsonl, and then

- ``starts:date`` and ``ends:date``: its days as ``graph.spans`` has them, empty where open or unknown; ``date`` and
  ``until`` stay text, since `2021-09` is no date to Neo4j
- ``said_by:string[]``, ``sources:long``
- ``documents:string[]``: the paths that say so; ``sentences:string[]`` and ``citations:string[]``: what they say and a
  footnote of each, side by side, reprints once
- ``evidence``: all of it as JSON text, so that nothing is lost

``edges_MENTIONS.csv`` joins each document to the nodes that it names: ``:START_ID``, ``:END_ID``, ``:TYPE``.

A column's type is that of its values: ``boolean``, ``long``, ``double``, ``string`` (the default, so not written),
``string[]``; what has no such type is JSON text. Every text is in quotes, so that an empty one is not an absent one;
between the items of a list stands U+001F, which no text may hold. A direction that an edge does not have is the one it
is stored in.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.citations import quote_evidence
from graph.errors import Unwritable
from graph.formats.csv_text import check_utf8
from graph.formats.records import Record, edge_records, graph_record, name_columns, node_records
from graph.schema import Label
from graph.spans import span_of

if TYPE_CHECKING:
    from graph.build import Graph

_BETWEEN = "\x1f"
_LONG = 2**63
_CONSTRAINTS, _SCRIPT = "constraints.cypher", "import.sh"
_CYPHER = Path(__file__).resolve().parents[2] / "cypher"
_DOCUMENT = ("id", "title", "date", "publisher", "url", "path", "paths", "label")
_ALWAYS_TYPED = {"starts": "date", "ends": "date", "sources": "long"}
_ALWAYS_LISTS = frozenset({"aliases", "documents", "paths", "said_by", "sentences", "citations"})
_ROLES = {"source": ":START_ID", "target": ":END_ID", "type": ":TYPE", "label": ":LABEL"}


def neo4j_files(graph: "Graph") -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each file and its parts."""
    nodes, edges = _nodes_by_label(graph), _edges_by_type(graph)
    names = []
    for prefix, tables in (("nodes", nodes), ("edges", edges)):
        for kind, rows in tables.items():
            names.append(f"{prefix}_{kind}.csv")
            yield names[-1], _table(rows, is_node=prefix == "nodes")
    yield _CONSTRAINTS, iter([(_CYPHER / _CONSTRAINTS).read_text(encoding="utf-8")])
    yield _SCRIPT, _script(names)


def is_neo4j_file(name: str) -> bool:
    """Whether a file of that name may be one of ours."""
    return name in (_CONSTRAINTS, _SCRIPT) or (name.startswith(("nodes_", "edges_")) and name.endswith(".csv"))


def _nodes_by_label(graph: "Graph") -> dict[str, list[Record]]:
    tables: dict[str, list[Record]] = defaultdict(list)
    for node in node_records(graph):
        tables[_plain_name(node["label"])].append(node)
    for path, about in _documents(graph).items():
        document = {**about, "path": path, "label": Label.DOCUMENT.value}
        tables[Label.DOCUMENT].append({name: document.get(name) for name in _DOCUMENT})
    return dict(sorted(tables.items()))


def _edges_by_type(graph: "Graph") -> dict[str, list[Record]]:
    tables: dict[str, list[Record]] = defaultdict(list)
    for edge in edge_records(graph):
        tables[_plain_name(edge["type"])].append(_edge_row(graph, edge))
    documents = _documents(graph)
    mentions = [
        {"source": documents[path]["id"], "target": node["id"], "type": "MENTIONS"}
        for node in node_records(graph)
        for path in node["documents"]
        if path in documents
    ]
    if mentions:
        tables["MENTIONS"] = mentions
    return dict(sorted(tables.items()))


def _plain_name(kind: str) -> str:
    if kind.isidentifier():
        return kind
    raise Unwritable(f"{kind!r}: no label or type that a file can be called after; export .jsonl instead")


def _documents(graph: "Graph") -> Mapping[str, Mapping[str, Any]]:
    documents: Mapping[str, Mapping[str, Any]] = graph_record(graph).get("documents", {})
    return documents


def _edge_row(graph: "Graph", edge: Record) -> Record:
    evidence = edge.pop("evidence", ())
    starts, ends = span_of(edge) or (None, None)
    quotes = quote_evidence(graph, evidence)
    return edge | {
        "starts": starts,
        "ends": ends,
        "documents": tuple(sorted({each["document"] for each in evidence})),
        "sentences": tuple(quote.text for quote in quotes),
        "citations": tuple(quote.citation for quote in quotes),
        "evidence": json.dumps(evidence, ensure_ascii=False, allow_nan=False),
    }


def _table(rows: Sequence[Record], *, is_node: bool) -> Iterator[str]:
    roles = {**_ROLES, "id": "id:ID"} if is_node else _ROLES
    names = sorted(name_columns(rows), key=lambda name: name == "label")
    values = {name: [row.get(name) for row in rows] for name in names}
    kinds = {name: "string" if name in roles else _kind(name, values[name]) for name in names}
    yield ",".join(roles.get(name) or _header(name, kinds[name]) for name in names) + "\n"
    for row in rows:
        yield ",".join(_cell(row.get(name), kinds[name], row) for name in names) + "\n"


def _header(name: str, kind: str) -> str:
    typed = name if kind in ("string", "json") else f"{name}:{kind}"
    return _quote(typed) if set(name) & set(':," \n') else typed


def _kind(name: str, values: Iterable[Any]) -> str:
    if name in _ALWAYS_TYPED:
        return _ALWAYS_TYPED[name]
    if name in _ALWAYS_LISTS:
        return "string[]"
    kinds = {_kind_of(value) for value in values if value is not None}
    if kinds == {"long", "double"}:
        return "double"
    return kinds.pop() if len(kinds) == 1 else "json" if kinds else "string"


def _kind_of(value: Any) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "long" if -_LONG <= value < _LONG else "json"
        case float():
            return "double"
        case str():
            return "string"
        case list() | tuple() if value and all(isinstance(item, str) for item in value):
            return "string[]"
    return "json"


def _cell(value: Any, kind: str, row: Record) -> str:
    if value is None:
        return ""
    match kind:
        case "boolean":
            return str(value).lower()
        case "long" | "double" | "date":
            return str(value)
        case "string[]":
            return _quote(_BETWEEN.join(_item(item, row) for item in value)) if value else ""
        case "json":
            return _quote(json.dumps(value, ensure_ascii=False, allow_nan=False))
    return _quote(value)


def _item(text: str, row: Record) -> str:
    if _BETWEEN in text:
        raise Unwritable(f"{row['id']}: one of its lists holds U+001F, which ends an item here; export .jsonl instead")
    return text


def _quote(text: str) -> str:
    return '"' + check_utf8(text).replace('"', '""') + '"'


def _script(names: Iterable[str]) -> Iterator[str]:
    yield "#!/bin/sh\n"
    yield "# sh import.sh [DATABASE] [OPTION...], with the server stopped. Where the database holds something,\n"
    yield "# --overwrite-destination replaces that. Then start the server and run the constraints:\n"
    yield "#   cypher-shell -f constraints.cypher\n"
    yield 'cd "$(dirname "$0")" || exit 1\n'
    yield "[ $# -gt 0 ] || set -- neo4j\n"
    yield 'exec neo4j-admin database import full "$@" \\\n'
    for name in names:
        option = "--nodes" if name.startswith("nodes_") else "--relationships"
        yield f"  {option}={name} \\\n"
    yield "  --array-delimiter=U+001F --multiline-fields=true --id-type=string\n"
