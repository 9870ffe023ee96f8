"""How one relation reads on a page: what joins two, whether it was corrected, and its sentences with footnotes."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.schema import Factuality, Value
from ingest.cli.output import clean, to_cell

if TYPE_CHECKING:
    from graph.build import Graph
    from graph.changes import DatedChange
    from graph.reading_changes import EdgeChange
    from graph.relations import Relation

References = Annotated[
    bool, typer.Option("--references", help="Print under each sentence the reference that `correct` takes.")
]

_ARROWS = {"out": "→", "in": "←", "both": "—"}
_INDENT = "      "


def relation_lines(graph: "Graph", relation: "Relation", *, references: bool) -> Iterator[str]:
    """Yield the lines of a relation: one that says it, its corrections, then each sentence with its footnote."""
    yield "  " + clean(describe_relation(graph, relation))
    yield from support_lines(graph, relation, references=references)


def describe_relation(graph: "Graph", relation: "Relation", without: Collection[str] = ()) -> str:
    """Return one line that says what joins a node to another; ``without`` are qualifiers that are said elsewhere."""
    values = [(name, value) for name, value in relation.qualifiers if name not in without]
    tail = _tail(graph, values, relation.factuality, relation.said_by)
    return f"{_ARROWS[relation.direction]} {relation.other_name} ({relation.other}){tail}"


def describe_ends(graph: "Graph", edge: "DatedChange | EdgeChange") -> str:
    """Return one line that says what joins two nodes, as seen from neither."""
    from graph.join import is_mutual

    tail = _tail(graph, edge.qualifiers, edge.factuality)
    arrow = _ARROWS["both" if is_mutual(edge.type, dict(edge.qualifiers)) else "out"]
    return f"{edge.type} {edge.source_name} ({edge.source}) {arrow} {edge.target_name} ({edge.target}){tail}"


def support_lines(
    graph: "Graph", relation: "Relation | DatedChange | EdgeChange", *, references: bool
) -> Iterator[str]:
    """Yield what a relation rests on: its corrections, then each sentence with its footnote."""
    yield from correction_lines(relation.corrected, lambda node: _name(graph, node))
    for quote in relation.quotes:
        yield f"{_INDENT}“{clean(quote.text)}”"
        yield f"{_INDENT}{clean(quote.citation)}"
        if references:
            yield f"{_INDENT}{clean(quote.reference)}"


def correction_lines(
    marks: Iterable[Mapping[str, Any]], name_of: Callable[[str], str] = str, indent: str = _INDENT
) -> Iterator[str]:
    """Yield a line for each mark of a node or an edge that was corrected; ``name_of`` names nodes by their ids."""
    from graph.phrases import phrase_correction

    for mark in marks:
        yield indent + clean(phrase_correction(mark, name_of))


def _tail(graph: "Graph", values: Iterable[tuple[str, Value]], factuality: str, said_by: Iterable[str] = ()) -> str:
    said = [_qualifier(graph, name, value) for name, value in values if value is not False]
    if factuality != Factuality.ACTUAL:
        said.insert(0, factuality)
    speakers = ", ".join(_name(graph, each) for each in said_by)
    if speakers:
        said.append(f"said by {speakers}")
    return f": {'; '.join(said)}" if said else ""


def _qualifier(graph: "Graph", name: str, value: Value) -> str:
    readable = name.replace("_", " ")
    if value is True:
        return readable
    return f"{readable} {_name(graph, value) if isinstance(value, str) else to_cell(value)}"


def _name(graph: "Graph", value: str) -> str:
    return str(graph.nodes[value]["name"]) if value in graph else value
