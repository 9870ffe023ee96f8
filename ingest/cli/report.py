"""The command that runs notebooks and writes their pages."""

import tempfile
from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InvalidQuestion
from ingest.cli.output import DEFAULT_STORE, AsCsv, AsJson, Form, StoreFile, choose_form, print_rows, say

if TYPE_CHECKING:
    from graph.report.notebooks import Notebook, Parameter


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("report")(report)


def report(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NOTEBOOK...", help="Notebooks that come along, or files of your own; all if none."),
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", metavar="KEY=VALUE", help="The value of a parameter; may be repeated."),
    ] = None,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="The folder for the pages; made where there is none.")
    ] = None,
    code: Annotated[bool, typer.Option("--code", help="Show the code of the cells too.")] = False,
    sample: Annotated[
        bool, typer.Option("--sample", help="Report on the sample documents that come along, not on a store.")
    ] = False,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Run notebooks and write a page of each; without --to, list them, or the parameters of those named.

    A page is one file that needs no network and runs no script: tables with their sentences, pictures, the date of the
    data, and the command that makes it again. Where a cell fails no page is written.
    """
    from graph.report.notebooks import find_notebook, list_notebooks

    notebooks = [find_notebook(name) for name in dict.fromkeys(names or ())] or list(list_notebooks())
    if to is None:
        if param:
            raise InvalidQuestion("say where the pages go: --to DIR")
        list_them = _list_parameters if names else _list_notebooks
        list_them(notebooks, choose_form(as_json, as_csv))
        return
    if as_json or as_csv:
        raise InvalidQuestion("--json and --csv list the notebooks; leave out --to, or them")
    from graph.report.write import write_reports

    given = dict(_split(each) for each in param or ())
    with ExitStack() as stack:
        place = _read_sample(stack) if sample else store
        for path in write_reports(notebooks, place, to, given, code=code, sample=sample, progress=_tell):
            say(f"wrote {path}")


def _list_notebooks(notebooks: "list[Notebook]", form: Form) -> None:
    rows = [
        {
            "notebook": notebook.name,
            "tells": notebook.about if form is Form.JSON else notebook.title,
            "parameters": {each.name: each.default for each in notebook.parameters}
            if form is Form.JSON
            else ", ".join(_write_parameter(each) for each in notebook.parameters),
        }
        for notebook in notebooks
    ]
    print_rows(rows, ("notebook", "tells", "parameters"), form, "")


def _list_parameters(notebooks: "list[Notebook]", form: Form) -> None:
    rows = [
        {"notebook": notebook.name, "parameter": each.name, "default": each.default, "meaning": each.meaning}
        for notebook in notebooks
        for each in notebook.parameters
    ]
    print_rows(rows, ("notebook", "parameter", "default", "meaning"), form, "no parameters")


def _write_parameter(parameter: "Parameter") -> str:
    return f"{parameter.name}={parameter.default}" if parameter.default else parameter.name


def _read_sample(stack: ExitStack) -> Path:
    """A store of its own with the sample documents, for as long as it is needed."""
    from graph.store import open_store
    from ingest.flow import ingest_paths

    path = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="diplograph-"))) / "sample.db"
    folder = stack.enter_context(as_file(files("ingest") / "sample"))
    with open_store(path, write=True) as kept:
        ingest_paths([folder], kept)
    return path


def _split(written: str) -> tuple[str, str]:
    key, equals, value = written.partition("=")
    if not equals or not key:
        raise InvalidQuestion(f"--param {written!r}: write KEY=VALUE")
    return key, value


def _tell(name: str) -> None:
    say(f"running {name}")
