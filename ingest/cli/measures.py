"""Commands that measure: who is best connected, who belongs together, what holds the graph."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InvalidQuestion
from graph.filters import Filters
from graph.measure import Count, Measure
from ingest.cli.limits import limited
from ingest.cli.output import (
    DEFAULT_STORE,
    AsCsv,
    AsJson,
    Origin,
    StoreFile,
    choose_form,
    load_graph,
    mention_left_out,
    print_frame,
    say,
)

if TYPE_CHECKING:
    from pathlib import Path

    from graph.build import Graph
    from graph.projection import Projection


class Of(StrEnum):
    """What is measured."""

    WHOLE = "whole"
    INDUCED = "induced"
    COMEMBERSHIP = "comembership"


Projected = Annotated[
    Of,
    typer.Option(
        "--projection",
        case_sensitive=False,
        metavar="PROJECTION",
        help="What is measured: the whole graph, of which --label chooses what is listed; induced: only nodes of those "
        "labels and what ties them to each other; comembership: states, tied by the blocs that both are in.",
    ),
]
Counted = Annotated[
    Count | None,
    typer.Option(
        "--count",
        case_sensitive=False,
        metavar="COUNT",
        help="How parallel edges count: once a pair, each, or by evidence (their different sentences).  "
        "[default: pair; of comembership: each shared bloc]",
    ),
]
Directed = Annotated[bool, typer.Option("--directed", help="Heed the direction of edges that have one.")]
Top = Annotated[int | None, typer.Option("--top", min=1, metavar="N", help="List only the first N.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    for command in (centrality, communities, cores):
        app.command(command.__name__)(command)


@limited
def centrality(
    filters: Filters,
    by: Annotated[
        Measure,
        typer.Option("--by", case_sensitive=False, metavar="MEASURE", help=f"One of {', '.join(Measure)}."),
    ] = Measure.DEGREE,
    projection: Projected = Of.WHOLE,
    count: Counted = None,
    directed: Directed = False,
    top: Top = None,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List who is best connected.

    What is actual counts, and opposition does not, unless --factuality or --type says otherwise. In- and out-degree,
    hubs and authorities heed direction, the others where --directed is given.
    """
    form = choose_form(as_json, as_csv)
    from graph.centrality import rank_nodes

    graph, ties = _project((store, origin), filters, projection, count, directed or by.needs_direction)
    ranking = rank_nodes(ties, by, labels=filters.labels)
    exact = not ranking.frame["error"].any()
    print_frame(ranking.frame.head(top or len(ranking.frame)), ranking.method, form, hidden=("error",) if exact else ())
    _mention_nothing(graph, ties)


@limited
def communities(
    filters: Filters,
    projection: Projected = Of.WHOLE,
    count: Counted = None,
    directed: Directed = False,
    resolution: Annotated[
        float, typer.Option("--resolution", min=0.01, metavar="R", help="More than 1 makes smaller ones.")
    ] = 1.0,
    top: Annotated[int | None, typer.Option("--top", min=1, metavar="N", help="List only the N largest.")] = None,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Divide the graph into communities, numbered from the largest.

    Nodes are listed by community, the best connected first.
    """
    form = choose_form(as_json, as_csv)
    from graph.groups import find_communities

    graph, ties = _project((store, origin), filters, projection, count, directed)
    found = find_communities(ties, resolution=resolution)
    frame = found.frame[found.frame["community"] <= (top or len(found.frame))]
    if filters.labels is not None:
        frame = frame[frame["label"].isin(list(filters.labels))]
    print_frame(frame, found.method, form)
    _mention_nothing(graph, ties)


@limited
def cores(
    filters: Filters,
    projection: Projected = Of.WHOLE,
    least: Annotated[
        int, typer.Option("-k", min=0, metavar="K", show_default=False, help="List only who is in the K-core.")
    ] = 0,
    top: Top = None,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List who is in the innermost cores: in a k-core each is tied to k others of it."""
    form = choose_form(as_json, as_csv)
    from graph.groups import find_cores

    graph, ties = _project((store, origin), filters, projection, Count.PAIR, directed=False)
    found = find_cores(ties)
    frame = found.frame[found.frame["core"] >= least]
    if filters.labels is not None:
        frame = frame[frame["label"].isin(list(filters.labels))]
    print_frame(frame.head(top or len(frame)), found.method, form)
    _mention_nothing(graph, ties)


def _project(
    place: "tuple[Path, str | None]", filters: Filters, projection: Of, count: Count | None, directed: bool
) -> "tuple[Graph, Projection]":
    if projection is Of.COMEMBERSHIP and directed:
        raise InvalidQuestion("blocs that states share give them ties without direction; leave direction out")
    from graph.projection import project_comembership, project_graph

    graph = load_graph(place[0], filters if projection is Of.INDUCED else filters.without("labels"), place[1])
    if projection is Of.COMEMBERSHIP:
        return graph, project_comembership(graph, count=count or Count.EACH)
    return graph, project_graph(graph, count=count or Count.PAIR, directed=directed)


def _mention_nothing(graph: "Graph", ties: "Projection") -> None:
    """Say it where nothing is tied, and what a date leaves out."""
    if len(ties) and not ties.ties:
        from graph.projection import say_limits

        say(f"nothing ties anybody to anybody ({say_limits(ties.limits)}); ask with fewer filters")
    mention_left_out(graph)
