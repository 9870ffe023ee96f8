"""Commands that tell history: a timeline, and what changed between two dates or with the last reading."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import InvalidQuestion
from graph.filters import Filters
from graph.schema import EDGE_KINDS, Factuality
from ingest.cli.limits import limited
from ingest.cli.lines import (
    References,
    describe_ends,
    describe_relation,
    support_lines,
)
from ingest.cli.output import (
    DEFAULT_STORE,
    AsCsv,
    AsJson,
    Form,
    StoreFile,
    choose_form,
    clean,
    load_graph,
    print_rows,
    say,
    to_json,
    write,
)

if TYPE_CHECKING:
    from graph.build import Graph
    from graph.changes import DatedChange
    from graph.collection import Collection
    from graph.reading_changes import EdgeChange, NodeChange
    from graph.timeline import Moment

_QUALIFIERS = tuple(dict.fromkeys(name for kind in EDGE_KINDS.values() for name in (*kind.key, *kind.other)))
_QUOTE = ("text", "document", "start", "end", "citation", "reference")
_ENDS = ("type", "source", "source_name", "target", "target_name", "factuality")


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("timeline")(timeline)
    app.command("diff")(diff)


@limited
def timeline(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A state, official or bloc as you would write it.")],
    filters: Filters,
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Only from here on: 2021, 2021-09 or 2021-09-16.")
    ] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only up to and with this date.")] = None,
    references: References = False,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List every dated thing of a state, official or bloc in order, with its sentences.

    What is known only to a year or a month comes before the days of it. What began and ended is listed twice.
    """
    form = choose_form(as_json, as_csv)
    from graph.relations import find_node
    from graph.timeline import make_timeline

    graph = load_graph(store, filters.without("labels", "factuality"))
    node = find_node(graph, name)
    wanted = [Factuality(each) for each in filters.factuality or (Factuality.ACTUAL,)]
    found = make_timeline(graph, node, since=since, until=until, factuality=wanted)
    moments = [moment for moment in found.moments if filters.admits_node(moment.relation.other)]
    if form is Form.JSON:
        about = {"id": node, "name": graph.nodes[node]["name"], "undated": found.undated, "outside": found.outside}
        write(to_json({**about, "moments": [_moment_as_json(moment) for moment in moments]}))
    elif form is Form.CSV:
        print_rows(_moment_rows(moments), _MOMENT_COLUMNS, form, "")
    else:
        write("".join(f"{line}\n" for line in _timeline_page(graph, node, moments, references)))
    if not moments:
        where = " in that span" if since or until else ""
        say(f"nothing that is known of {graph.nodes[node]['name']} has a date{where}")
    if found.undated:
        say(f"without a date of their own: {found.undated}; `diplograph show` has them")
    if found.outside:
        say(f"outside the span: {found.outside}")


@limited
def diff(
    filters: Filters,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DATE DATE] [NAME]", help="Two dates, and whom to limit it to; or only the latter."),
    ] = None,
    since_reading: Annotated[
        bool, typer.Option("--since-reading", help="What the last ingest or forget changed, in place of two dates.")
    ] = False,
    references: References = False,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Tell what changed between two dates: what began, ended, took another status, and happened.

    With --since-reading: which nodes and edges the last ingest or forget added, lost or changed.
    """
    form = choose_form(as_json, as_csv)
    since, until, name = _split(words or [], since_reading)
    if since_reading:
        _tell_reading(store, filters, name, form, references)
    else:
        _tell_dates(store, filters, (since, until), name, form, references)


def _split(words: Sequence[str], since_reading: bool) -> tuple[str, str, str | None]:
    dates = 0 if since_reading else 2
    if not dates <= len(words) <= dates + 1:
        form = (
            "`diff --since-reading [NAME]`" if since_reading else "`diff 2015 2020 [NAME]`, or `diff --since-reading`"
        )
        raise InvalidQuestion(f"{len(words)} words were given to diff; write {form}")
    name = words[dates] if len(words) > dates else None
    return ("", "", name) if since_reading else (words[0], words[1], name)


def _tell_dates(
    store: Path, filters: Filters, dates: tuple[str, str], name: str | None, form: Form, references: bool
) -> None:
    from graph.build import build_graph
    from graph.changes import compare_dates
    from graph.relations import find_node

    collection = _load(store)
    whole = build_graph(collection)
    node = None if name is None else find_node(whole, name)
    limits = filters.or_else(factuality=(Factuality.ACTUAL,))
    changes = compare_dates(collection, *dates, limits, node)
    if form is Form.JSON:
        write(to_json([_plain(change) for change in changes]))
    elif form is Form.CSV:
        print_rows(_quoted_rows(changes), ("turn", "when", *_ENDS, "was", *_QUALIFIERS, *_TAIL), form, "")
    else:
        write("".join(f"{line}\n" for line in _change_lines(whole, changes, references)))
    if not changes:
        say(f"nothing is known to have changed between {dates[0]} and {dates[1]}")


def _tell_reading(store: Path, filters: Filters, name: str | None, form: Form, references: bool) -> None:
    from graph.build import build_graph
    from graph.collection import load_collection, load_past
    from graph.reading_changes import compare_graphs
    from graph.relations import find_node
    from graph.store import open_store

    with open_store(store) as kept:
        then, now = load_past(kept), load_collection(kept)
    before, after = build_graph(then, filters), build_graph(now, filters)
    found = compare_graphs(before, after)
    nodes, edges = list(found.nodes), list(found.edges)
    if name is not None:
        node = find_node(after if _is_known(after, name) else before, name)
        nodes = [each for each in nodes if each.id == node]
        edges = [each for each in edges if node in (each.source, each.target)]
    if form is Form.JSON:
        write(to_json({"nodes": [asdict(each) for each in nodes], "edges": [_plain(each) for each in edges]}))
    elif form is Form.CSV:
        columns = ("change", "id", "label", "name", *_ENDS, "detail", *_QUALIFIERS, *_TAIL)
        print_rows([*map(asdict, nodes), *_quoted_rows(edges)], columns, form, "")
    else:
        write("".join(f"{line}\n" for line in _reading_lines(before, after, nodes, edges, references)))
    if not nodes and not edges:
        say(f"the last reading changed nothing in the graph of {store}")


def _load(store: Path) -> "Collection":
    from graph.collection import load_collection
    from graph.store import open_store

    with open_store(store) as kept:
        return load_collection(kept)


def _is_known(graph: "Graph", name: str) -> bool:
    from graph.errors import UnknownName
    from graph.relations import find_node

    try:
        find_node(graph, name)
    except UnknownName:
        return False
    return True


_MOMENT_COLUMNS = (
    *("when", "precision", "point", "vaguely", "type", "direction", "other", "other_name", "factuality"),
    *(*_QUALIFIERS, "said_by", "sources", *_QUOTE, "corrected"),
)
_TAIL = ("vaguely", "by_document", *_QUOTE, "corrected")


def _timeline_page(graph: "Graph", node: str, moments: Sequence["Moment"], references: bool) -> Iterator[str]:
    yield clean(f"{graph.nodes[node]['name']} ({graph.nodes[node]['label']}, {node})")
    for moment in moments:
        relation = moment.relation
        vaguely = " (perhaps outside the span)" if moment.vaguely else ""
        said = describe_relation(graph, relation, without=("date", "year"))
        yield f"\n{moment.date} {moment.point}{vaguely}  {relation.type} {clean(said)}"
        yield from support_lines(graph, relation, references=references)


def _moment_as_json(moment: "Moment") -> dict[str, Any]:
    relation = asdict(moment.relation) | {"qualifiers": dict(moment.relation.qualifiers)}
    return {**asdict(moment), "relation": relation}


def _moment_rows(moments: Sequence["Moment"]) -> Iterator[dict[str, object]]:
    for moment in moments:
        relation = moment.relation
        shared = {**asdict(relation), **dict(relation.qualifiers), **asdict(moment), "when": moment.date}
        shared["date"] = dict(relation.qualifiers).get("date")
        for quote in map(asdict, relation.quotes) if relation.quotes else [{}]:
            yield {**shared, **quote, "said_by": relation.said_by}


def _plain(change: "DatedChange | EdgeChange") -> dict[str, Any]:
    return asdict(change) | {"qualifiers": dict(change.qualifiers)}


def _quoted_rows(changes: Sequence["DatedChange"] | Sequence["EdgeChange"]) -> Iterator[dict[str, object]]:
    for change in changes:
        plain = asdict(change)
        shared = {**plain, "when": plain.get("date"), "date": None, **dict(change.qualifiers)}
        for quote in map(asdict, change.quotes) if change.quotes else [{}]:
            yield {**shared, **quote}


def _change_lines(graph: "Graph", changes: Sequence["DatedChange"], references: bool) -> Iterator[str]:
    for number, change in enumerate(changes):
        marks = [
            mark
            for mark, holds in (("or near it", change.vaguely), ("by a document's date", change.by_document))
            if holds
        ]
        when = " ".join((change.date or "no date", *(f"({mark})" for mark in marks)))
        was = f", was {', '.join(change.was)}" if change.was else ""
        yield f"{'' if number == 0 else chr(10)}{when}  {change.turn}  {clean(describe_ends(graph, change))}{was}"
        yield from support_lines(graph, change, references=references)


def _reading_lines(
    before: "Graph",
    after: "Graph",
    nodes: Sequence["NodeChange"],
    edges: Sequence["EdgeChange"],
    references: bool,
) -> Iterator[str]:
    for node in nodes:
        detail = f": {node.detail}" if node.detail else ""
        yield clean(f"{node.change}  {node.name} ({node.label}, {node.id}){detail}")
    for edge in edges:
        graph = before if edge.change == "lost" else after
        detail = f" [{edge.detail}]" if edge.detail else ""
        yield clean(f"{edge.change}  {describe_ends(graph, edge)}{detail}")
        yield from support_lines(graph, edge, references=references)
