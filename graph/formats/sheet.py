"""CSV for people: one line a sentence, with its edge and a footnote; no spreadsheet takes a cell for a formula.

An edge that three sentences support has three lines and one ``edge`` id; a reprint has none of its own. Nodes that no
edge holds are not in it. It begins with the mark by which spreadsheets know UTF-8; ``encoding="utf-8-sig"`` passes
over it.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.citations import Quote, quote_evidence
from graph.formats.csv_text import check_utf8, guard_text, write_csv_line
from graph.formats.records import Record, edge_records
from graph.formats.wording import describe_mark, name_of
from graph.schema import EDGE_KINDS

if TYPE_CHECKING:
    from graph.build import Graph

_MARK = "\ufeff"
_QUALIFIERS = tuple(dict.fromkeys(name for kind in EDGE_KINDS.values() for name in (*kind.key, *kind.other)))
_NAMES = ("type", "source_name", "target_name", "factuality")
_MARKS = ("dated_by_document", "dated_vaguely", "corrected", "said_by", "sources")
_QUOTE = ("text", "citation", "document", "start", "end")
_IDS = ("source", "target", "edge")
#: Columns of every file; an edge's further properties stand before its sentence.
COLUMNS = (*_NAMES, *_QUALIFIERS, *_MARKS, *_QUOTE, *_IDS)


def sentence_sheet(graph: "Graph") -> Iterator[str]:
    """Yield the lines of a CSV file of a graph's sentences."""
    edges = list(edge_records(graph))
    known = {*COLUMNS, "id", "evidence"}
    more = sorted({name for edge in edges for name in edge} - known)
    columns = (*_NAMES, *_QUALIFIERS, *_MARKS, *more, *_QUOTE, *_IDS)
    yield _MARK + write_csv_line(map(guard_text, columns))
    for edge in edges:
        shared = _describe(graph, edge)
        for quoted in [*map(_quoted, quote_evidence(graph, edge.get("evidence", ())))] or [{}]:
            row = shared | quoted
            yield write_csv_line(_text(row.get(column)) for column in columns)


def _describe(graph: "Graph", edge: Record) -> Record:
    names = {f"{end}_name": graph.nodes[edge[end]].get("name") for end in ("source", "target")}
    said_by = tuple(name_of(graph, each) for each in edge.get("said_by", ()))
    sender = {"sender": name_of(graph, edge["sender"])} if "sender" in edge else {}
    corrected = tuple(describe_mark(graph, mark) for mark in edge.get("corrected", ()))
    return {**edge, **names, **sender, "corrected": corrected, "edge": edge["id"], "said_by": said_by}


def _quoted(quote: Quote) -> Record:
    return {name: getattr(quote, name) for name in _QUOTE}


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
    return guard_text(check_utf8(_plain(value)))


def _plain(value: Any) -> str:
    match value:
        case None:
            return ""
        case Mapping():
            return ", ".join(f"{name} {_plain(part)}" for name, part in value.items())
        case list() | tuple():
            return "; ".join(map(_plain, value))
    return str(value)
