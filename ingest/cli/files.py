"""Commands that write the graph to files."""

from pathlib import Path
from typing import Annotated

import typer

from ingest.cli.output import DEFAULT_STORE, StoreFile, load_graph, say


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("export")(export)


def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file to write; its ending chooses the format: .jsonl.")
    ],
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Write the whole graph to a file.

    What was planned, cancelled or denied is in it too, and marked so.
    """
    from graph.export import write_graph

    graph = load_graph(store)
    write_graph(graph, file)
    say(f"{file}: {len(graph)} nodes, {graph.number_of_edges()} edges")
