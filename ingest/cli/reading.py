"""Commands that read documents in, take them out and list them."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import InvalidQuestion, UnknownName
from ingest.cli.output import (
    DEFAULT_STORE,
    SOME_REFUSED,
    AsCsv,
    AsJson,
    Form,
    StoreFile,
    choose_form,
    print_rows,
    progress_bar,
    say,
    to_json,
    write,
)
from ingest.languages import is_read

if TYPE_CHECKING:
    from graph.store import StoredDocument
    from ingest.flow import IngestReport


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("ingest")(ingest)
    app.command("forget")(forget)
    app.command("documents")(documents)


def ingest(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH...", help="Files and folders.")] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Read the sample documents that come along.")] = False,
    date: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATE", help="The date (2021, 2021-09 or 2021-09-16) of a document that states none."
        ),
    ] = None,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Read documents into the store.

    Read are txt, md, html, pdf, docx, and jsonl with one document a line. What the store has already is passed over
    unless its bytes or the rules have changed.
    """
    if sample == bool(paths):
        raise InvalidQuestion("give either files and folders to read, or --sample")
    form = choose_form(as_json, as_csv)
    with ExitStack() as stack:
        if date is not None:
            _check_date(date)
        folders = [_sample_folder(stack)] if sample else paths or []
        from graph.store import open_store
        from ingest.flow import ingest_paths

        kept = stack.enter_context(open_store(store, write=True))
        with progress_bar() as progress:
            report = ingest_paths(folders, kept, date=date, progress=progress)
    _print_report(report, form)
    _judge(report, store)


def forget(
    names: Annotated[
        list[str],
        typer.Argument(metavar="DOCUMENT...", help="Paths as `documents` lists them, or ids or their beginnings."),
    ],
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Take documents out with everything that only they said."""
    from graph.store import open_store

    unknown = False
    with open_store(store, write=True) as kept:
        for name in names:
            try:
                for path in kept.forget(name):
                    say(f"forgot {path}")
            except UnknownName as trouble:
                say(f"error: {trouble}")
                unknown = True
    if unknown:
        raise typer.Exit(UnknownName.exit_code)


def documents(
    text: Annotated[
        str | None, typer.Option("--text", metavar="DOCUMENT", help="Print the text of one document as it was read.")
    ] = None,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List what was read and refused, or print a text."""
    form = choose_form(as_json, as_csv)
    from graph.store import open_store

    with open_store(store) as kept:
        if text is not None:
            typer.echo(kept.text(text).encode(), nl=False)
            return
        rows = [_describe(document) for document in kept.documents()]
        rows += [
            {"paths": (refusal.path,), "state": "refused", "note": f"{refusal.reason}; {refusal.advice}"}
            for refusal in kept.refusals()
        ]
    rows.sort(key=lambda row: row["paths"])
    columns = ("paths", "state", "date", "language", "title", "claims", "doubts", "id", "note")
    print_rows(rows, columns, form, f"{store} holds no documents; `diplograph ingest` reads some")


def _check_date(date: str) -> None:
    from graph.periods import last_day_of

    last_day_of(date)


def _sample_folder(stack: ExitStack) -> Path:
    from importlib.resources import as_file, files

    return stack.enter_context(as_file(files("ingest") / "sample"))


def _print_report(report: "IngestReport", form: Form) -> None:
    for refusal in report.refused:
        say(f"refused: {refusal.path} {refusal.reason}; {refusal.advice}")
    if form is Form.JSON:
        write(to_json(asdict(report)))
        return
    totals = {"read": report.read, "unchanged": report.unchanged, "refused": len(report.refused)}
    if report.replaced:
        totals["replaced"] = len(report.replaced)
    parts: dict[str, Mapping[Any, int]] = {
        "not in English": report.unread_language,
        "found": report.claims,
        "in doubt": report.doubts,
    }
    rows: list[dict[str, object]] = [{"what": what, "count": count} for what, count in totals.items()]
    rows += [
        {"what": what, "which": which, "count": count}
        for what, counts in parts.items()
        for which, count in counts.items()
    ]
    print_rows(rows, ("what", "which", "count"), form, "")


def _judge(report: "IngestReport", store: Path) -> None:
    """End with the exit code that the report amounts to."""
    refused = len(report.refused)
    if refused and not report.read and not report.unchanged:
        say("error: nothing could be read; each line above says what to do")
        raise typer.Exit(1)
    if refused:
        say(f"error: {refused} refused, what could be read is in {store}; each line above says what to do")
        raise typer.Exit(SOME_REFUSED)


def _describe(document: "StoredDocument") -> dict[str, Any]:
    return {
        "paths": document.paths,
        "state": "read" if is_read(document.language) else "not in English",
        "date": document.date,
        "language": document.language,
        "title": document.title,
        "claims": document.claims,
        "doubts": document.doubts,
        "id": document.id,
        "note": f"encoding guessed: {document.encoding}" if document.encoding_guessed else None,
    }
