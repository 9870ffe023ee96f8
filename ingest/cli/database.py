"""Commands that take the graph to a Neo4j database and back."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import DatabaseUnavailable
from graph.filters import Filters
from ingest.cli.output import (
    DEFAULT_STORE,
    AsCsv,
    AsJson,
    StoreFile,
    choose_form,
    load_graph,
    print_rows,
    progress_bar,
    say,
)

if TYPE_CHECKING:
    from graph.neo4j.connection import Address
    from graph.neo4j.push import Counts, PushReport

#: The exit code of a push that left out what Neo4j cannot keep.
SOME_REFUSED = 3
Uri = Annotated[
    str | None,
    typer.Option("--uri", metavar="URI", help="The server; NEO4J_URI if not given, else neo4j://localhost:7687."),
]
Username = Annotated[
    str | None,
    typer.Option(
        "--username",
        metavar="NAME",
        help="Who logs in (NEO4J_USERNAME, else neo4j); the password is in NEO4J_PASSWORD.",
    ),
]
DatabaseName = Annotated[
    str | None, typer.Option("--database", metavar="NAME", help="The database (NEO4J_DATABASE, else the server's own).")
]
GraphName = Annotated[
    str, typer.Option("--graph", metavar="NAME", help="The graph's name there: several share a database by it.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("push")(push)
    app.command("pull")(pull)
    app.command("browser-kit")(browser_kit)


def push(
    graph: GraphName = "diplograph",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count what would change.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Send also what has not changed.")] = False,
    batch: Annotated[int, typer.Option("--batch", min=1, metavar="N", help="Rows of a transaction at most.")] = 5_000,
    uri: Uri = None,
    username: Username = None,
    database: DatabaseName = None,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Make the graph in Neo4j equal to that of the store.

    Only what differs is sent; what others put into the database is left alone. Interrupted, the same command finishes
    the work.
    """
    form = choose_form(as_json, as_csv)
    address = _address(uri, username, database)
    local = load_graph(store, Filters())
    from graph.neo4j.connection import connect
    from graph.neo4j.push import PushReport, push_graph

    report = PushReport(graph, dry_run)
    try:
        with connect(address) as opened, progress_bar() as progress:
            push_graph(
                local, opened, name=graph, full=full, dry_run=dry_run, batch=batch, progress=progress, report=report
            )
    except (DatabaseUnavailable, KeyboardInterrupt):
        say(_say_stored(report))
        raise
    columns = ("what", "which", "created", "updated", "removed", "kept", "unchanged")
    print_rows(list(_count_rows(report)), columns, form, "the graph is empty here and there")
    _judge(report)


def pull(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write; its ending chooses the format.")],
    graph: GraphName = "diplograph",
    uri: Uri = None,
    username: Username = None,
    database: DatabaseName = None,
) -> None:
    """Write the graph that Neo4j holds to a file."""
    address = _address(uri, username, database)
    from graph.export import write_graph
    from graph.neo4j.connection import connect
    from graph.neo4j.pull import pull_graph

    with connect(address) as opened:
        pulled = pull_graph(opened, name=graph)
    write_graph(pulled, file)
    say(f"{file}: {len(pulled)} nodes, {pulled.number_of_edges()} edges")


def browser_kit(
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The folder to write, made where there is none.")],
    graph: GraphName = "diplograph",
) -> None:
    """Write what makes the Neo4j Browser at home with the graph.

    A style, the library as saved queries, the constraints, and a guide: five minutes from push to the first question.
    """
    from graph.browser_kit import write_browser_kit

    written = write_browser_kit(to, name=graph)
    say(f"{to}: {len(written)} files; begin with {to / 'guide.md'}")


def _address(uri: str | None, username: str | None, database: str | None) -> "Address":
    from graph.neo4j.connection import find_address

    return find_address(os.environ, uri=uri, username=username, database=database)


def _count_rows(report: "PushReport") -> Iterator[dict[str, object]]:
    for what, tables in (("nodes", report.nodes), ("relationships", report.relationships)):
        for which, counts in tables.items():
            row = _as_row(counts)
            if any(row.values()):
                yield {"what": what, "which": which, **row}


def _as_row(counts: "Counts") -> dict[str, object]:
    names = ("created", "updated", "removed", "kept", "unchanged")
    return {name: getattr(counts, name) for name in names}


def _say_stored(report: "PushReport") -> str:
    if report.dry_run or not report.changed:
        return "nothing was stored"
    return f"stored for certain until then: {report.changed} nodes and relationships"


def _judge(report: "PushReport") -> None:
    """Say what was left out or kept, and end with the exit code that it amounts to."""
    for identity in report.stale:
        say(f"kept, marked stale: {identity} is not in the graph any more, but others have tied something to it")
    for identity, reason in report.refused.items():
        say(f"refused: {identity}: {reason}")
    if report.dry_run:
        say(f"nothing was stored; a push would change {report.changed} nodes and relationships")
    if report.refused:
        say(f"error: {len(report.refused)} refused, all else was pushed; each line above says why")
        raise typer.Exit(SOME_REFUSED)
