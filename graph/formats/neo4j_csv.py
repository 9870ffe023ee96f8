"""A folder of CSV that ``neo4j-admin database import full`` reads, with its constraints and the command to run.

Labels, types and properties are those of ``diplograph push``, so that a push after an import finds what it would have
written. ``nodes_State.csv`` and so on, a file a label: ``id:ID``, ``graph``, ``name``, ``aliases:string[]``, the node's
other properties, ``:LABEL`` (``Entity`` and its own). ``nodes_Document.csv``: ``id:ID`` (``document:...``), ``graph``,
``title``, ``date``, ``publisher``, ``url``, ``path`` (the one that evidence names), ``paths:string[]``,
``starts:date``, ``ends:date``, ``:LABEL``. ``edges_MEMBER_OF.csv`` and so on, a file a type: ``:START_ID``,
``:END_ID``, ``:TYPE``, ``graph``, ``id`` (the edge's key), ``factuality``, its qualifiers as in jsonl, and then

- ``starts:date`` and ``ends:date``: its days as ``graph.spans`` has them, empty where open or unknown; ``date`` and
  ``until`` stay text, since `2021-09` is no date to Neo4j
- ``said_by:string[]``, ``sources:long``, and ``hash:long``, by which a push compares; nodes have one too
- its evidence in the lists of ``graph.neo4j.rows``: ``sentences:string[]``, ``documents:string[]`` (paths) and so on

``edges_MENTIONS.csv`` joins each document to the nodes that it names.

A column's type is that of its values: ``boolean``, ``long``, ``double``, ``string`` (the default, so not written), or a
list of one of them; what has no such type is JSON text. Every text is in quotes, so that an empty one is not an absent
one; between the items of a list stands U+001F, which no text may hold. A direction that an edge does not have is the
one it is stored in.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from graph.errors import Unwritable
from graph.formats.csv_text import check_utf8
from graph.formats.records import Record, edge_records, name_columns, node_records
from graph.neo4j.rows import DEFAULT_GRAPH, Row, Rows
from graph.schema import Label
from graph.statements import RELATION_TYPES, labels_of, read_statement

if TYPE_CHECKING:
    from graph.build import Graph

_BETWEEN = "\x1f"
_CONSTRAINTS, _SCRIPT = "constraints.cypher", "import.sh"
_ROLES = {"source": ":START_ID", "target": ":END_ID", "type": ":TYPE", "label": ":LABEL"}
_FIXED = {"starts": "date", "ends": "date", "offsets": "long[]"}


def neo4j_files(graph: "Graph") -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each file and its parts."""
    for _ in chain(node_records(graph), edge_records(graph)):
        pass  # what no file holds is refused in the words of all formats
    rows = Rows(graph, DEFAULT_GRAPH)
    tables = {f"nodes_{label}.csv": [_node(row, label) for row in rows.nodes(label)] for label in Label}
    tables |= {f"edges_{kind}.csv": [_edge(row, kind) for row in rows.relationships(kind)] for kind in RELATION_TYPES}
    for identity, reason in sorted(rows.refused.items(), key=lambda refused: "its end" in refused[1]):
        raise Unwritable(f"{identity}: {reason}; export .jsonl instead")
    filled = {name: table for name, table in tables.items() if table}
    for name, table in filled.items():
        yield name, _table(table)
    yield _CONSTRAINTS, iter([read_statement("constraints")])
    yield _SCRIPT, _script(filled)


def is_neo4j_file(name: str) -> bool:
    """Whether a file of that name may be one of ours."""
    return name in (_CONSTRAINTS, _SCRIPT) or (name.startswith(("nodes_", "edges_")) and name.endswith(".csv"))


def _node(row: Row, label: Label) -> Record:
    return {**row.properties, "label": _BETWEEN.join(labels_of(label))}


def _edge(row: Row, kind: str) -> Record:
    ends = {"source": row.source, "target": row.target, "type": kind}
    return {**ends, **row.properties, "starts": _day(row.starts), "ends": _day(row.ends)}


def _day(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)


def _table(rows: Sequence[Record]) -> Iterator[str]:
    roles = _ROLES if "source" in rows[0] else {**_ROLES, "id": "id:ID"}
    names = sorted(name_columns(rows), key=lambda name: name == "label")
    kinds = {name: _kind(name, [row.get(name) for row in rows]) for name in names}
    yield ",".join(roles.get(name) or _header(name, kinds[name]) for name in names) + "\n"
    for row in rows:
        yield ",".join(_cell(row.get(name), kinds[name], row) for name in names) + "\n"


def _header(name: str, kind: str) -> str:
    typed = name if kind in ("string", "json") else f"{name}:{kind}"
    return _quote(typed) if set(name) & set(':," \n') else typed


def _kind(name: str, values: Iterable[Any]) -> str:
    if name in _FIXED:
        return _FIXED[name]
    kinds = {_kind_of(value) for value in values if value is not None and value != []}
    if kinds == {"long", "double"}:
        return "double"
    return kinds.pop() if len(kinds) == 1 else "json" if kinds else "string"


def _kind_of(value: Any) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "long"
        case float():
            return "double"
        case date():
            return "date"
        case [*items]:
            return f"{_kind_of(items[0])}[]"
    return "string"


def _cell(value: Any, kind: str, row: Record) -> str:
    if value is None or value == []:
        return ""
    if kind.endswith("[]"):
        return _list_cell([_plain(item) for item in value], row)
    if kind == "json":
        return _quote(json.dumps(value, ensure_ascii=False))
    return _quote(value) if kind == "string" else _plain(value)


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


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
