"""Commands that answer from the graph."""

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
    for command in (summary, candidates):
        app.command(command.__name__)(command)


@limited
def summary(filters: Filters, store: StoreFile = DEFAULT_STORE, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """Count what the graph holds, and what was left in doubt in the same documents."""
    form = choose_form(as_json, as_csv)
    from graph.store import open_store
    from graph.summary import summarise_graph

    graph = load_graph(store, filters)
    with open_store(store) as kept:
        in_doubt = kept.count_doubts(document["id"] for document in graph.graph["documents"].values())
    counted = asdict(summarise_graph(graph)) | {"in_doubt": in_doubt}
    if form is Form.JSON:
        write(to_json(counted))
    else:
        print_rows(_flatten(counted), ("what", "which", "count"), form, "")
    if not counted["documents"]:
        say(f"{store} holds no documents; `diplograph ingest` reads some")


def candidates(store: StoreFile = DEFAULT_STORE, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List officials who may be one but were kept apart."""
    form = choose_form(as_json, as_csv)
    from graph.corrections import judgements_of
    from graph.identity import decide_identity
    from graph.store import open_store

    with open_store(store) as kept:
        judgements = judgements_of(correction for _, correction in kept.corrections())
        decided = decide_identity(kept.persons(), judgements)
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
            yield from (
                {"what": what.replace("_", " "), "which": which, "count": count} for which, count in value.items()
            )
        else:
            yield {"what": what.replace("_", " "), "count": value}
