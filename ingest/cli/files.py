"""Commands that write the graph to files."""

from pathlib import Path
from typing import Annotated

import typer

from graph.filters import Filters
from ingest.cli.limits import limited
from ingest.cli.output import DEFAULT_STORE, StoreFile, load_graph, mention_left_out, say


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("export")(export)


@limited
def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file to write; its ending chooses the format: .jsonl.")
    ],
    filters: Filters,
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Write the graph to a file.

    What was planned, cancelled or denied is in it too, and marked so.
    """
    from graph.export import write_graph

    graph = load_graph(store, filters)
    write_graph(graph, file)
    say(f"{file}: {len(graph)} nodes, {graph.number_of_edges()} edges")
    mention_left_out(graph)
