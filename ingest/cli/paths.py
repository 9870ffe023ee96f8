"""Commands about ways: from one to another, between two, around one, and those that hang by one tie."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import InvalidQuestion
from graph.filters import Filters
from ingest.cli.limits import limited
from ingest.cli.lines import correction_lines
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
    print_frame,
    say,
    to_csv,
    to_json,
    write,
)

if TYPE_CHECKING:
    from graph.build import Graph
    from graph.neighbourhood import Common
    from graph.paths import Path
    from graph.steps import Step

Name = Annotated[str, typer.Argument(metavar="NAME", help="A state, official or bloc as you would write it.")]
Other = Annotated[str, typer.Argument(metavar="NAME", help="Another one.")]
Directed = Annotated[bool, typer.Option("--directed", help="Go along the direction of edges that have one.")]

_STEP_COLUMNS = (
    *("source", "source_name", "target", "target_name", "sentence", "type", "direction", "factuality", "date"),
    *("edges", "sources", "text", "document", "start", "end", "citation", "reference", "corrected"),
)
#: So many quotes of a step are on the page; --json and --csv have them all.
_QUOTES = 3


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    for command in (path, common, neighbours, bridges):
        app.command(command.__name__)(command)


@limited
def path(
    start: Annotated[str, typer.Argument(metavar="FROM", help="A state, official or bloc as you would write it.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="Where the path leads.")],
    filters: Filters,
    every: Annotated[bool, typer.Option("--all", help="List every path that is as good as the best.")] = False,
    most: Annotated[
        int | None, typer.Option("-k", min=1, metavar="K", help="List the K best paths, from the shortest on.")
    ] = None,
    max_length: Annotated[
        int | None, typer.Option("--max-length", min=1, metavar="N", help="Only paths of N steps or fewer.")
    ] = None,
    avoid: Annotated[
        list[str] | None, typer.Option("--avoid", metavar="NAME", help="No path through this one; may be repeated.")
    ] = None,
    weighted: Annotated[
        bool,
        typer.Option(
            "--weighted",
            help="Few and well-supported steps first: each costs 1, and 1 over the sentences that say so.",
        ),
    ] = False,
    directed: Directed = False,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Find how one is joined to another, each step with its sentence and citation.

    The shortest path; of several the one whose steps most sentences say. --label limits whom it goes through.
    """
    form = choose_form(as_json, as_csv)
    if every and most is not None:
        raise InvalidQuestion("--all and -k were both given: choose one")
    from graph.paths import find_paths
    from graph.projection import say_direction
    from graph.relations import find_node

    graph = load_graph(store, filters.without("labels"), origin)
    ends = find_node(graph, start), find_node(graph, end)
    found = find_paths(
        graph,
        *ends,
        most=None if every else most or 1,
        weighted=weighted,
        directed=directed,
        max_length=max_length,
        avoid=[find_node(graph, name) for name in avoid or ()],
        labels=filters.labels,
    )
    order = "well supported first" if weighted else "shortest first"
    method = "; ".join(filter(None, (order, _within(max_length), say_direction(directed), _limits(graph))))
    _print_paths(found, method, form)
    if not found:
        names = " to ".join(graph.nodes[node]["name"] for node in ends)
        say(f"no path joins {names} ({method}); ask with fewer filters")
    mention_left_out(graph)


@limited
def common(
    first: Name,
    second: Other,
    filters: Filters,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show what joins two: what ties them to each other, and whom both are tied to.

    --label limits whom both are tied to.
    """
    form = choose_form(as_json, as_csv)
    from graph.neighbourhood import find_common
    from graph.relations import find_node

    graph = load_graph(store, filters.without("labels"), origin)
    ends = find_node(graph, first), find_node(graph, second)
    found = find_common(graph, *ends, labels=filters.labels)
    if form is Form.JSON:
        write(to_json(_common_as_json(found)))
    elif form is Form.CSV:
        write(to_csv(_common_rows(found), ("shared", "shared_name", *_STEP_COLUMNS)))
    else:
        write("".join(f"{line}\n" for line in _common_pages(found)))
    if found.direct is None and not found.shared:
        names = " and ".join(graph.nodes[node]["name"] for node in ends)
        say(f"nothing that is known joins {names} ({_limits(graph)}); ask with fewer filters")
    mention_left_out(graph)


@limited
def neighbours(
    name: Name,
    filters: Filters,
    depth: Annotated[int, typer.Option("--depth", min=1, metavar="N", help="How many steps away at most.")] = 1,
    directed: Directed = False,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List who is at most so many steps away from one, the nearest first.

    Counted are the edges that tie each to those one step nearer. --label limits who is listed.
    """
    form = choose_form(as_json, as_csv)
    from graph.neighbourhood import find_neighbours
    from graph.projection import say_direction
    from graph.relations import find_node

    graph = load_graph(store, filters.without("labels"), origin)
    node = find_node(graph, name)
    frame = find_neighbours(graph, node, depth=depth, directed=directed, labels=filters.labels)
    about = f"{depth} steps from {node}; {say_direction(directed)}; {_limits(graph)}"
    print_frame(frame, about, form, hidden=("via",) if depth == 1 else (), nothing=f"nobody is within {about}")
    mention_left_out(graph)


@limited
def bridges(
    filters: Filters,
    top: Annotated[int | None, typer.Option("--top", min=1, metavar="N", help="List only the first N.")] = None,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List the ties whose loss parts two sides, those first that cut off most.

    --label limits who can be tied.
    """
    form = choose_form(as_json, as_csv)
    from graph.bridges import find_bridges

    graph = load_graph(store, filters, origin)
    found = find_bridges(graph)
    shown = ("source", "target", "text", "citation")
    nothing = f"no tie is a bridge ({found.method})"
    print_frame(found.frame.head(top or len(found.frame)), found.method, form, hidden=shown, nothing=nothing)
    mention_left_out(graph)


def _limits(graph: "Graph") -> str:
    from graph.projection import limits_of, say_limits

    return say_limits(limits_of(graph))


def _within(max_length: int | None) -> str:
    return "" if max_length is None else f"of {max_length} steps or fewer"


def _print_paths(found: Sequence["Path"], method: str, form: Form) -> None:
    if form is Form.JSON:
        write(to_json([_path_as_json(way) | {"method": method} for way in found]))
    elif form is Form.CSV:
        rows = (
            {"path": number, "length": way.length, "cost": way.cost, "step": at, "method": method, **row}
            for number, way in enumerate(found, start=1)
            for at, step in enumerate(way.steps, start=1)
            for row in _step_rows(step)
        )
        write(to_csv(rows, ("path", "length", "cost", "step", *_STEP_COLUMNS, "method")))
    else:
        blocks = [[clean(" – ".join(way.names)), *_step_lines(way.steps)] for way in found]
        write("".join("".join(f"{line}\n" for line in (*block, "")) for block in blocks))
        write(f"{clean(method)}\n" if blocks else "")


def _step_lines(steps: Sequence["Step"]) -> Iterator[str]:
    for step in steps:
        more = f" (the best supported of {step.edges} edges)" if step.edges > 1 else ""
        yield f"  {clean(step.sentence)}{more}"
        yield from correction_lines(step.relation.corrected, partial(_name_at, step))
        for quote in step.relation.quotes[:_QUOTES]:
            yield f"      “{clean(quote.text)}”"
            yield f"      {clean(quote.citation)}"
        hidden = len(step.relation.quotes) - _QUOTES
        if hidden > 0:
            yield f"      and {hidden} more"


def _name_at(step: "Step", node: str) -> str:
    return {step.source: step.source_name, step.target: step.target_name}.get(node, node)


def _step_rows(step: "Step") -> Iterator[dict[str, object]]:
    """One row a quote."""
    known = {name: getattr(step, name) for name in _STEP_COLUMNS if hasattr(step, name)}
    relation = step.relation
    known |= {"type": relation.type, "direction": relation.direction, "factuality": relation.factuality}
    for quote in map(asdict, relation.quotes) if relation.quotes else [{}]:
        yield {**known, "date": relation.date, "corrected": relation.corrected, **quote}


def _step_as_json(step: "Step") -> dict[str, Any]:
    return {**asdict(step), "relation": {**asdict(step.relation), "qualifiers": dict(step.relation.qualifiers)}}


def _path_as_json(way: "Path") -> dict[str, Any]:
    steps = [_step_as_json(step) for step in way.steps]
    return {"length": way.length, "cost": way.cost, "nodes": way.nodes, "names": way.names, "steps": steps}


def _common_as_json(found: "Common") -> dict[str, Any]:
    shared = [
        {"id": each.id, "label": each.label, "name": each.name}
        | {"first": _step_as_json(each.first), "second": _step_as_json(each.second)}
        for each in found.shared
    ]
    return {"direct": None if found.direct is None else _step_as_json(found.direct), "shared": shared}


def _common_rows(found: "Common") -> Iterator[dict[str, object]]:
    """The step between the two first, with nobody shared; of each one shared the step from either."""
    for row in _step_rows(found.direct) if found.direct else ():
        yield row
    for each in found.shared:
        for step in (each.first, each.second):
            for row in _step_rows(step):
                yield {"shared": each.id, "shared_name": each.name, **row}


def _common_pages(found: "Common") -> Iterator[str]:
    if found.direct is not None:
        yield "directly"
        yield from _step_lines([found.direct])
    for at, each in enumerate(found.shared):
        yield ("\n" if at or found.direct else "") + clean(f"{each.name} ({each.label}, {each.id})")
        yield from _step_lines([each.first, each.second])
