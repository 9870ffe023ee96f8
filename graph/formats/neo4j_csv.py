"""A folder of CSV that ``neo4j-admin database import full`` reads, with its constraints and the command to run.

Labels, types and properties are those of ``diplograph push``, so that a push after an import finds what it would have
written. ``nodes_State.csv`` and so on, a file a label: ``id:ID``, ``graph``, ``name``, ``aliases:string[]``, the node's
other properties, ``:LABEL`` (``Entity`` and its own). ``nodes_Document.csv``: ``id:ID`` (``document:...``), ``graph``,
``title``, ``date``, ``publisher``, ``url``, ``path`` (the one that evidence names), ``paths:string[]``,
``starts:date``, ``ends:date``, ``:LABEL``. ``edges_MEMBER_OF.csv`` and so on, a file a type: ``:START_ID``,
``:END_ID``, ``:TYPE``,
``graph``, ``id`` (the edge's key), ``factuality``, its qualifiers as in jsonl, and then

- ``starts:date`` and ``ends:date``: its days as ``graph.spans`` has them, empty where open or unknown; ``date`` and
  ``until`` stay text, since `2021-09` is no date to Neo4j
- ``said_by:string[]`` and ``sources:long``
- its evidence in lists side by side: ``sentences:string[]``, ``documents:string[]`` (paths), ``offsets:long[]`` (first
  and last, two a sentence), ``rules:string[]``, and ``contexts:string[]`` and ``speakers:string[]`` where there are any

``edges_MENTIONS.csv`` joins each document to the nodes that it names.

A column's type is that of its values: ``boolean``, ``long``, ``double``, ``string`` (the default, so not written), or a
list of one of them; what has no such type is JSON text. Every text is in quotes, so that an empty one is not an absent
one; between the items of a list stands U+001F, which no text may hold. A direction that an edge does not have is the
one it is stored in.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import Unwritable
from graph.formats.csv_text import check_utf8
from graph.formats.records import Record, edge_records, graph_record, name_columns, node_records
from graph.schema import Label
from graph.spans import span_of

if TYPE_CHECKING:
    from graph.build import Graph

_GRAPH = "diplograph"
_BETWEEN = "\x1f"
_LONG = 2**63
_CONSTRAINTS, _SCRIPT = "constraints.cypher", "import.sh"
_CYPHER = Path(__file__).resolve().parents[2] / "cypher"
_KINDS = {
    **{"starts": "date", "ends": "date", "sources": "long", "offsets": "long[]"},
    **dict.fromkeys(
        ("aliases", "documents", "paths", "said_by", "sentences", "rules", "contexts", "speakers"), "string[]"
    ),
}
_ROLES = {"source": ":START_ID", "target": ":END_ID", "type": ":TYPE", "label": ":LABEL"}
_MARKS = ("dated_by_document", "dated_vaguely")


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
        label = _plain_name(node["label"])
        row = {name: value for name, value in node.items() if name != "documents"}
        tables[label].append({**row, "graph": _GRAPH, "label": f"Entity{_BETWEEN}{label}"})
    for path, about in _documents(graph).items():
        label = Label.DOCUMENT.value
        tables[label].append(
            {**about, **_days({"type": "MENTIONS", **about}), "path": path, "graph": _GRAPH, "label": label}
        )
    return dict(sorted(tables.items()))


def _edges_by_type(graph: "Graph") -> dict[str, list[Record]]:
    tables: dict[str, list[Record]] = defaultdict(list)
    for edge in edge_records(graph):
        tables[_plain_name(edge["type"])].append(_edge_row(edge))
    documents = _documents(graph)
    for node in node_records(graph):
        for path in node["documents"]:
            if path in documents:
                tables["MENTIONS"].append(_mention_row(documents[path]["id"], node["id"]))
    return dict(sorted(tables.items()))


def _plain_name(kind: str) -> str:
    if kind.isidentifier():
        return kind
    raise Unwritable(f"{kind!r}: no label or type that a file can be called after; export .jsonl instead")


def _documents(graph: "Graph") -> Mapping[str, Mapping[str, Any]]:
    documents: Mapping[str, Mapping[str, Any]] = graph_record(graph).get("documents", {})
    return documents


def _mention_row(document: str, node: str) -> Record:
    return {"source": document, "target": node, "type": "MENTIONS", "graph": _GRAPH, "id": f"{document}>{node}"}


def _edge_row(edge: Record) -> Record:
    plain = {name: value for name, value in edge.items() if name not in ("evidence", *_MARKS)}
    return {**plain, "graph": _GRAPH, **_days(edge), **_evidence_lists(edge.get("evidence", ()))}


def _days(record: Mapping[str, Any]) -> dict[str, str | None]:
    return dict(zip(("starts", "ends"), span_of(record) or (None, None), strict=True))


def _evidence_lists(evidence: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    lists = {
        "sentences": [each["text"] for each in evidence],
        "documents": [each["document"] for each in evidence],
        "offsets": [offset for each in evidence for offset in (each["start"], each["end"])],
        "rules": [each["rule"] for each in evidence],
        "contexts": [" ".join(f"{start}-{end}" for start, end in each.get("context", ())) for each in evidence],
        "speakers": [each.get("said_by") or "" for each in evidence],
    }
    return {name: values for name, values in lists.items() if name not in ("contexts", "speakers") or any(values)}


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
    if name in _KINDS:
        return _KINDS[name]
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
        case "string[]" | "long[]":
            return _list_cell([str(item) for item in value], row)
        case "json":
            return _quote(json.dumps(value, ensure_ascii=False, allow_nan=False))
    return _quote(value)


def _list_cell(items: Sequence[str], row: Record) -> str:
    if not items:
        return ""
    if any(_BETWEEN in item for item in items):
        raise Unwritable(f"{row['id']}: one of its lists holds U+001F, which ends an item here; export .jsonl instead")
    if list(items) == [""]:
        raise Unwritable(
            f"{row['id']}: one of its lists is an empty text alone, which Neo4j takes for none; export .jsonl instead"
        )
    return _quote(_BETWEEN.join(items))


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
