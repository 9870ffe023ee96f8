"""How commands print: tables, JSON and CSV to stdout, everything else to stderr."""

import io
import json
import os
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InvalidQuestion
from graph.filters import Filters
from graph.formats.csv_text import guard_text, write_csv_line

if TYPE_CHECKING:
    from pandas import DataFrame

    from graph.build import Graph

StoreFile = Annotated[
    Path, typer.Option("--store", envvar="DIPLOGRAPH_STORE", metavar="FILE", help="The store to work on.")
]
Origin = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="store|neo4j|neo4j:NAME",
        help="Answer from the store, or from the graph that was pushed to Neo4j.",
    ),
]
DEFAULT_STORE = Path("diplograph.db")
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV instead of a table.")]

#: The exit code of what went well except for documents or lines that were refused.
SOME_REFUSED = 3

Row = Mapping[str, object]
Progress = Callable[[int, int, str], None]
_WIDE = 100_000  #: a table in a file or pipe is as wide as its cells, so that one row is one line


class Form(StrEnum):
    """What an answer is printed as."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def choose_form(as_json: bool, as_csv: bool) -> Form:
    """The form that the options of a command ask for."""
    if as_json and as_csv:
        raise InvalidQuestion("--json and --csv were both given: choose one")
    return Form.JSON if as_json else Form.CSV if as_csv else Form.TABLE


def load_graph(store: Path, filters: Filters, origin: str | None = None) -> "Graph":
    """Return the graph of a store, or of the origin that ``--from`` names, limited by the filters."""
    if origin is not None and origin != "store":
        return _pull(origin, filters)
    from graph.build import build_graph, load_collection
    from graph.store import open_store

    with open_store(store) as kept:
        collection = load_collection(kept)
    return build_graph(collection, filters)


def _pull(origin: str, filters: Filters) -> "Graph":
    kind, _, name = origin.partition(":")
    if kind != "neo4j":
        raise InvalidQuestion(f"--from {origin}: write store, neo4j, or neo4j:NAME for the graph of that name")
    from graph.narrow import narrow_graph
    from graph.neo4j.connection import connect, find_address
    from graph.neo4j.pull import pull_graph
    from graph.neo4j.rows import DEFAULT_GRAPH

    with connect(find_address(os.environ)) as database:
        graph = pull_graph(database, name=name or DEFAULT_GRAPH)
    return narrow_graph(graph, filters)


def mention_left_out(graph: "Graph") -> None:
    """Say how many edges a question's date leaves out because nothing dates them."""
    if graph.graph["left_out"]:
        say(f"left out for want of any date: {graph.graph['left_out']} edges of the graph")


@contextmanager
def progress_bar() -> Iterator["Progress | None"]:
    """A bar on a terminal, nothing where nobody watches; it is told how much is done, of how much, and of what."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, description=clean(name))


def say(message: str) -> None:
    """Write one line to stderr."""
    typer.echo(clean(message), err=True)


def write(text: str) -> None:
    """Write to stdout at once, so that a reader who has gone is noticed here and not at the end of the program."""
    sys.stdout.write(text)
    sys.stdout.flush()


def print_rows(rows: Iterable[Row], columns: Sequence[str], form: Form, nothing: str) -> None:
    """Print rows in a form; ``nothing`` is said on stderr where there are none."""
    found = list(rows)
    if form is Form.JSON:
        write(to_json([{column: row.get(column) for column in columns} for row in found]))
    elif form is Form.CSV:
        write(to_csv(found, columns))
    elif found:
        write(to_table(found, columns))
    if not found and nothing:
        say(nothing)


def print_frame(
    frame: "DataFrame",
    method: str,
    form: Form,
    hidden: Sequence[str] = (),
    nothing: str = "there is nobody to list",
) -> None:
    """Print a frame and how it was found: below a table without its ``hidden`` columns, else in a column of its own."""
    rows = [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]
    columns = [str(column) for column in frame.columns]
    if form is Form.TABLE:
        print_rows(rows, [column for column in columns if column not in hidden], form, nothing)
        write(f"\n{clean(method)}\n" if rows else "")
    else:
        said = [row | {"method": method} for row in rows]
        print_rows(said, [*columns, "method"], form, nothing)


def to_json(value: object) -> str:
    """A value as indented JSON.

    >>> print(to_json([{"state": "state:CIV", "name": "Côte d'Ivoire"}]), end="")
    [
      {
        "state": "state:CIV",
        "name": "Côte d'Ivoire"
      }
    ]
    """
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def to_csv(rows: Iterable[Row], columns: Sequence[str]) -> str:
    """Rows as CSV that no spreadsheet takes for formulas.

    >>> print(to_csv([{"name": "=1+1", "change": -3.5}], ["name", "change"]), end="")
    name,change
    '=1+1,-3.5
    """
    lines = (write_csv_line(_csv_cell(row.get(column)) for column in columns) for row in rows)
    return "".join((write_csv_line(columns), *lines))


def to_table(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Rows as a table: as wide as the terminal, or in a file or pipe as wide as its cells."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        numbers = all(isinstance(row.get(column), int | float | None) for row in rows)
        table.add_column(Text(column.replace("_", " ")), justify="right" if numbers else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(clean(to_cell(row.get(column)))) for column in columns))
    lines = io.StringIO()
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDE
    Console(file=lines, width=width, color_system=None, legacy_windows=False).print(table)
    return "".join(f"{line.rstrip()}\n" for line in lines.getvalue().splitlines())


def to_cell(value: object) -> str:
    """A value as the text of one cell.

    >>> to_cell(("Makei", "Makey")), to_cell(None), to_cell(0.25)
    ('Makei; Makey', '', '0.2500')
    """
    match value:
        case None:
            return ""
        case Enum():
            return str(value.value)
        case str():
            return value
        case float():
            return _write_number(value)
        case Mapping():
            return ", ".join(f"{name} {to_cell(part)}" for name, part in value.items())
        case Iterable():
            return "; ".join(to_cell(part) for part in value)
    return str(value)


def clean(text: str) -> str:
    r"""One line of text that cannot steer a terminal: no control characters, no reversal of the writing direction.

    >>> clean("Minsk\n  hopes\x1b[2J")
    'Minsk hopes [2J'
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    shown = (" " if unicodedata.category(c) == "Cc" else c for c in text if not _turns(c))
    return " ".join("".join(shown).split())


def _write_number(value: float) -> str:
    if value.is_integer():
        return str(int(value))
    return f"{value:.4f}" if 0.001 <= abs(value) < 1 else f"{value:.12g}" if abs(value) >= 1 else f"{value:.3g}"


def _turns(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def _csv_cell(value: object) -> str:
    if isinstance(value, int | float):
        return str(value)
    return guard_text(to_cell(value))
