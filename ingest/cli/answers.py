"""Commands that answer from the graph and from what was left undecided."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

import typer

from graph.filters import Filters
from ingest.cli.limits import limited
from ingest.cli.output import (
    DEFAULT_STORE,
    AsCsv,
    AsJson,
    Form,
    StoreFile,
    choose_form,
    load_graph,
    print_rows,
    say,
    to_json,
    write,
)


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    for command in (summary, doubts, candidates):
        app.command(command.__name__)(command)


@limited
def summary(filters: Filters, store: StoreFile = DEFAULT_STORE, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """Count what the graph holds."""
    form = choose_form(as_json, as_csv)
    from graph.summary import summarise_graph

    counted = asdict(summarise_graph(load_graph(store, filters)))
    if form is Form.JSON:
        write(to_json(counted))
    else:
        print_rows(_flatten(counted), ("what", "which", "count"), form, "")
    if not counted["documents"]:
        say(f"{store} holds no documents; `diplograph ingest` reads some")


def doubts(store: StoreFile = DEFAULT_STORE, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List the places that were left undecided."""
    form = choose_form(as_json, as_csv)
    from graph.store import open_store

    with open_store(store) as kept:
        paths = {document.id: document.paths[0] for document in kept.documents()}
        rows = [
            {
                "document": paths[identity],
                "start": doubt.start,
                "end": doubt.end,
                "kind": doubt.kind,
                "text": doubt.text,
                "detail": doubt.detail,
            }
            for identity, doubt in kept.doubts()
        ]
    rows.sort(key=lambda row: (row["document"], row["start"], row["end"], row["kind"]))
    print_rows(rows, ("document", "start", "end", "kind", "text", "detail"), form, "nothing was left in doubt")


def candidates(store: StoreFile = DEFAULT_STORE, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List officials who may be one but were kept apart."""
    form = choose_form(as_json, as_csv)
    from graph.identity import decide_identity
    from graph.store import open_store

    with open_store(store) as kept:
        decided = decide_identity(kept.persons())
    rows = [
        {
            "first": pair.first,
            "first_name": decided.officials[pair.first].name,
            "second": pair.second,
            "second_name": decided.officials[pair.second].name,
            "reasons": pair.reasons,
        }
        for pair in decided.candidates
    ]
    columns = ("first", "first_name", "second", "second_name", "reasons")
    print_rows(rows, columns, form, "nobody is suspected to be somebody else")


def _flatten(counted: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    for what, value in counted.items():
        if isinstance(value, Mapping):
            yield from ({"what": what, "which": which, "count": count} for which, count in value.items())
        else:
            yield {"what": what, "count": value}
