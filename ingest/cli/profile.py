"""The command that shows one state, official or bloc: whom it is joined to, by what, and which sentences say so."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.filters import Filters
from graph.schema import EDGE_KINDS, Factuality
from ingest.cli.limits import limited
from ingest.cli.lines import References, correction_lines, relation_lines
from ingest.cli.output import (
    DEFAULT_STORE,
    AsCsv,
    AsJson,
    Form,
    Origin,
    StoreFile,
    choose_form,
    clean,
    load_graph,
    mention_left_out,
    print_rows,
    say,
    to_json,
    write,
)

if TYPE_CHECKING:
    from graph.build import Graph
    from graph.relations import Relation

#: So many of the documents that name somebody are listed on the page; --json has them all.
_NAMED = 5


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("show")(show)


@limited
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A state, official or bloc as you would write it.")],
    filters: Filters,
    references: References = False,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show what joins a state, official or bloc to others.

    Each relation comes with its sentences and a citation of each. What is actual is shown unless --factuality asks for
    something else; --label limits the others to whom it is joined.
    """
    form = choose_form(as_json, as_csv)
    from graph.relations import find_node, relations_of

    graph = load_graph(store, filters.without("labels", "factuality"), origin)
    node = find_node(graph, name)
    wanted = filters.factuality or (Factuality.ACTUAL,)
    everything = relations_of(graph, node, factuality=tuple(Factuality))
    everything = [relation for relation in everything if filters.admits_node(relation.other)]
    relations = [relation for relation in everything if relation.factuality in wanted]
    if form is Form.JSON:
        write(to_json(_as_json(graph, node, relations)))
    elif form is Form.CSV:
        print_rows(_sentence_rows(relations), _SENTENCE_COLUMNS, form, "")
    else:
        write("".join(f"{line}\n" for line in _pages(graph, node, relations, references)))
    if not relations:
        say(f"nothing is known that joins {graph.nodes[node]['name']} to anybody")
    _mention_hidden([relation for relation in everything if relation.factuality not in wanted])
    mention_left_out(graph)


def _mention_hidden(hidden: Sequence["Relation"]) -> None:
    if hidden:
        counts = Counter(relation.factuality for relation in hidden)
        kinds = ", ".join(f"{counts[kind]} {kind}" for kind in Factuality if counts[kind])
        say(f"not shown: {kinds}; --factuality shows them")


def _pages(graph: "Graph", node: str, relations: Sequence["Relation"], references: bool) -> Iterator[str]:
    about = graph.nodes[node]
    yield clean(f"{about['name']} ({about['label']}, {node})")
    if about["aliases"]:
        yield clean(f"also: {', '.join(about['aliases'])}")
    named, more = about["documents"][:_NAMED], len(about["documents"]) - _NAMED
    yield clean(f"named in {', '.join(named) or 'no document'}{f' and {more} more' if more > 0 else ''}")
    yield from correction_lines(about.get("corrected", ()), indent="")
    kind = None
    for relation in relations:
        if relation.type is not kind:
            kind = relation.type
            yield f"\n{kind}"
        yield from relation_lines(graph, relation, references=references)


def _as_json(graph: "Graph", node: str, relations: Sequence["Relation"]) -> dict[str, Any]:
    return {
        "id": node,
        **graph.nodes[node],
        "as_of": graph.graph["as_of"],
        "left_out": graph.graph["left_out"],
        "relations": [{**asdict(relation), "qualifiers": dict(relation.qualifiers)} for relation in relations],
    }


_QUALIFIERS = tuple(dict.fromkeys(name for kind in EDGE_KINDS.values() for name in (*kind.key, *kind.other)))
_SENTENCE_COLUMNS = (
    *("type", "direction", "other", "other_name", "factuality", *_QUALIFIERS, "dated_by_document", "dated_vaguely"),
    *("said_by", "sources", "text", "document", "start", "end", "citation", "reference", "corrected"),
)


def _sentence_rows(relations: Sequence["Relation"]) -> Iterator[dict[str, object]]:
    for relation in relations:
        shared = {**asdict(relation), **dict(relation.qualifiers)}
        for quote in map(asdict, relation.quotes) if relation.quotes else [{}]:
            yield {**shared, **quote, "said_by": relation.said_by}
