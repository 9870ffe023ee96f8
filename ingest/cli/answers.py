"""Commands that answer from the graph and from what was left undecided."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated, Any

import typer

from graph.filters import Filters
from graph.schema import EdgeType, Factuality
from ingest.cli.limits import limited
from ingest.cli.output import (
    DEFAULT_STORE,
    AsCsv,
    AsJson,
    Form,
    StoreFile,
    choose_form,
    load_graph,
    mention_left_out,
    print_rows,
    say,
    to_json,
    write,
)


class Measure(StrEnum):
    """How to measure who is well connected."""

    DEGREE = "degree"


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    for command in (summary, centrality, doubts, candidates):
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


@limited
def centrality(
    filters: Filters,
    by: Annotated[Measure, typer.Option("--by", help="The measure.")] = Measure.DEGREE,
    top: Annotated[int | None, typer.Option("--top", min=1, metavar="N", help="List only the first N.")] = None,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List who is best connected.

    Only what is actual counts, whatever its direction, parallel edges once; opposition only where --type asks for it.
    """
    form = choose_form(as_json, as_csv)
    from graph.centrality import COLUMNS, degree_centrality

    graph = load_graph(store, filters.without("labels").or_else(factuality=(Factuality.ACTUAL,)))
    leave_out = () if filters.types else (EdgeType.OPPOSES,)
    frame = {Measure.DEGREE: degree_centrality}[by](graph, labels=filters.labels, leave_out=leave_out)
    rows = frame.head(len(frame) if top is None else top).to_dict("records")
    print_rows(
        [{str(name): cell for name, cell in row.items()} for row in rows], COLUMNS, form, "there is nobody to list"
    )
    mention_left_out(graph)


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
            yield from ({"what": what, "which": which, "count": count} for which, count in value.items())
        else:
            yield {"what": what, "count": value}
