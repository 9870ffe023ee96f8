"""Commands that write the graph to files."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from graph.filters import Filters
from ingest.cli.limits import limited
from ingest.cli.output import DEFAULT_STORE, Origin, StoreFile, load_graph, mention_left_out, say


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("export")(export)


@limited
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write; its ending chooses the format.")],
    filters: Filters,
    store: StoreFile = DEFAULT_STORE,
    origin: Origin = None,
) -> None:
    """Write the graph to a file.

    .html is one page to look at, .csv a table of its sentences, .gexf for Gephi, .graphml and .json for other programs,
    .jsonl one object a line; a name without an ending is a folder of CSV for neo4j-admin, and .zip that folder in one
    file. What was planned, cancelled or denied is in it too, and marked so.
    """
    from graph.export import is_folder_name, write_graph

    graph = load_graph(store, filters, origin)
    write_graph(graph, file)
    say(f"{file}: {len(graph)} nodes, {graph.number_of_edges()} edges")
    ending = file.suffix.lower()
    if is_folder_name(file):
        say(f"with the Neo4j server stopped, run: sh {shlex.quote(str(file / 'import.sh'))}")
    elif ending == ".zip":
        say("unpack it and, with the Neo4j server stopped, run its import.sh")
    elif ending == ".csv" and (alone := sum(1 for _, degree in graph.degree() if degree == 0)):
        say(f"it is a table of relations; {alone} nodes that have none are not in it")
    mention_left_out(graph)
