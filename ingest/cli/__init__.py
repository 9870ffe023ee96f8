"""Every command, one module a family; limits is what questions share, output is how answers are printed.

What is heavy is imported inside the command that needs it, so that `diplograph --help` answers at once.
"""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import DiplographError
from ingest.cli import (
    answers,
    corrections,
    database,
    files,
    history,
    measures,
    paths,
    profile,
    quality,
    questions,
    reading,
    report,
)
from ingest.cli.output import say

app = typer.Typer(
    help="Turn foreign-policy documents into a graph of states, officials and blocs, every edge with its sentence.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for family in (
    reading,
    answers,
    profile,
    history,
    corrections,
    measures,
    paths,
    quality,
    files,
    database,
    questions,
    report,
):
    family.register(app)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the answer is its exit code, and trouble is one line on stderr."""
    _prepare_streams()
    try:
        return _run(arguments)
    except DiplographError as trouble:
        return _fail(str(trouble), trouble.exit_code)
    except typer.TyperException as trouble:
        return _fail(f"{trouble.format_message()} (see `{_command(trouble)} --help`)", trouble.exit_code)
    except OSError as trouble:
        return _fail(_describe(trouble), 1)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = app(arguments, prog_name="diplograph", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit:  # typer's answer where whoever read the output has gone: `diplograph summary | head -1`
        return 0
    except KeyboardInterrupt:
        code = 130
    if code == 130:
        return _fail("interrupted; what was finished is kept, run the same command again for the rest", 130)
    return code if isinstance(code, int) else 0


def _prepare_streams() -> None:
    """Let what a terminal cannot encode be written out, and what nobody has open be written to nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _fail(message: str, code: int) -> int:
    say(f"error: {message}")
    return code


def _command(trouble: typer.TyperException) -> str:
    context = getattr(trouble, "ctx", None)
    return context.command_path if context is not None else "diplograph"


def _describe(trouble: OSError) -> str:
    where = "the output" if trouble.filename is None else str(trouble.filename)
    return f"{where}: {trouble.strerror or trouble}; check that place, its permissions and the space on its disk"


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"diplograph {version('diplograph')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
