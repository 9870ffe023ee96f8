"""Commands that say how good what was read is: figures against annotations, and what was left in doubt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import DiplographError, InvalidQuestion
from graph.schema import DoubtKind
from ingest.cli.output import (
    DEFAULT_STORE,
    SOME_REFUSED,
    AsCsv,
    AsJson,
    Form,
    StoreFile,
    choose_form,
    print_rows,
    say,
    to_json,
    write,
)

if TYPE_CHECKING:
    from graph.evaluation.drawn import Drawn
    from graph.evaluation.figures import Evaluation, Score
    from graph.evaluation.findings import Finding
    from graph.evaluation.gold import Gold
    from graph.schema import Doubt

_COLUMNS = ("what", "which", "precision", "recall", "f1", "gold", "found", "ours", "right", "count")
_FINDING_COLUMNS = (
    *(
        "fault",
        "document",
        "type",
        "source",
        "target",
        "qualifiers",
        "factuality",
        "start",
        "end",
        "rule",
        "text",
        "sentence",
    ),
)
_DOUBT_COLUMNS = ("document", "start", "end", "kind", "text", "detail", "sentence")
_STORE_MARK = b"SQLite format 3\x00"

Texts = Mapping[str, str]


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("doubts")(doubts)
    app.command("evaluate")(evaluate)


def doubts(
    kinds: Annotated[
        list[DoubtKind] | None,
        typer.Option("--kind", case_sensitive=False, help="List only doubts of this kind; may be repeated."),
    ] = None,
    documents: Annotated[
        list[str] | None,
        typer.Option("--document", metavar="DOCUMENT", help="Only in this document, by path or id; may be repeated."),
    ] = None,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List what was met and left out, why, and in which sentence."""
    form = choose_form(as_json, as_csv)
    from graph.store import open_store

    with open_store(store) as kept:
        paths = {document.id: document.paths[0] for document in kept.documents()}
        chosen = {found for name in documents for found in kept.find_documents(name)} if documents else set(paths)
        found = [
            (identity, doubt)
            for identity, doubt in kept.doubts()
            if identity in chosen and (not kinds or doubt.kind in kinds)
        ]
        texts = {identity: kept.text(identity) for identity, _ in found}
    rows = sorted(_doubt_rows(found, paths, texts), key=lambda row: (row["document"], row["start"], row["end"]))
    print_rows(rows, _DOUBT_COLUMNS, form, "nothing was left in doubt")


def evaluate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[EXPORT_OR_STORE] GOLD",
            help="What is judged (a .jsonl export or a store; else --store), and the annotations.",
        ),
    ] = None,
    sample: Annotated[
        bool, typer.Option("--sample", help="Take the annotations of the sample documents for GOLD.")
    ] = False,
    documents: Annotated[
        Path | None,
        typer.Option("--documents", metavar="FOLDER", help="The documents, for whether each quotation is exact."),
    ] = None,
    missed: Annotated[
        bool, typer.Option("--missed", "--verbose", help="List what was missed and what is wrong, with its sentence.")
    ] = False,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Hold what was read against annotations: precision, recall and F1.

    `lenient` compares type and ends, `strict` the telling qualifiers too (status, role and sender, flow and figures,
    office). A store brings the texts for whether each quotation is exact; an export needs --documents for it.
    """
    form = choose_form(as_json, as_csv)
    from graph.evaluation.figures import evaluate as hold_against
    from graph.evaluation.gold import read_gold

    with ExitStack() as stack:
        judged, gold_file = _choose_files(files or [], sample, store, stack)
        gold = read_gold(gold_file)
    drawn, texts = _load(judged)
    texts = texts if documents is None else _read_texts(documents)
    evaluation = hold_against(drawn, gold, texts)
    if missed:
        from graph.evaluation.findings import find_faults

        rows = _finding_rows(find_faults(evaluation), gold, texts or {})
        print_rows(rows, _FINDING_COLUMNS, form, "nothing was missed and nothing is wrong")
    elif form is Form.JSON:
        write(to_json(_figures(evaluation)))
    else:
        print_rows(_figure_rows(evaluation), _COLUMNS, form, "")
    _say_what_is_lacking(evaluation, gold, judged)


def _doubt_rows(found: Iterable[tuple[str, "Doubt"]], paths: Texts, texts: Texts) -> Iterator[dict[str, Any]]:
    from ingest.surroundings import Surroundings

    around = {identity: Surroundings(text) for identity, text in texts.items()}
    for identity, doubt in found:
        sentence = around[identity].around(doubt.start, doubt.end)
        yield {"document": paths[identity], **asdict(doubt), "sentence": sentence}


def _choose_files(files: Sequence[Path], sample: bool, store: Path, stack: ExitStack) -> tuple[Path, Path]:
    """What is judged and the annotations, of the files that were named."""
    if not sample and not files:
        raise InvalidQuestion("give a file of annotations, or --sample for those of the sample documents")
    if len(files) > (1 if sample else 2):
        raise InvalidQuestion("give at most one export or store, then the annotations (none with --sample)")
    if sample:
        from importlib.resources import as_file
        from importlib.resources import files as resources

        gold = stack.enter_context(as_file(resources("ingest") / "sample_gold.jsonl"))
        return (files[0] if files else store), gold
    return (files[0] if len(files) == 2 else store), files[-1]


def _load(judged: Path) -> tuple["Drawn", Texts | None]:
    """What is judged, and the texts of its documents where it is a store."""
    from graph.evaluation.drawn import draw_graph, read_export

    if judged.is_file() and not _is_store(judged):
        return read_export(judged), None
    from graph.build import build_graph, load_collection
    from graph.store import open_store

    with open_store(judged) as kept:
        texts = {document.paths[0]: kept.text(document.id) for document in kept.documents()}
        graph = build_graph(load_collection(kept))
    return draw_graph(graph), texts


def _is_store(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_STORE_MARK)) in (_STORE_MARK, b"")


def _read_texts(folder: Path) -> Texts:
    from graph.schema import Refusal
    from ingest.documents import find_files, read_documents

    texts: dict[str, str] = {}
    for file in find_files([folder]):
        for document in [file] if isinstance(file, Refusal) else read_documents(file):
            if isinstance(document, Refusal):
                say(f"refused: {document.path} {document.reason}; {document.advice}")
            else:
                texts[document.path] = document.text
    if not texts:
        raise DiplographError(f"{folder}: no document could be read there; give the folder that was ingested")
    return texts


def _figures(evaluation: "Evaluation") -> dict[str, Any]:
    return {
        "edges": {
            name: {"lenient": _ratios(score), "strict": _ratios(evaluation.strict[name])}
            for name, score in evaluation.lenient.items()
        },
        "macro": {group: asdict(mean) for group, mean in evaluation.macro.items()},
        "not_actual": _ratios(evaluation.not_actual),
        "traps": asdict(evaluation.traps),
        "dates": _ratios(evaluation.dates),
        "nodes": {label: _ratios(score) for label, score in evaluation.nodes.items()},
        "identity": asdict(evaluation.identity),
        "evidence": None if evaluation.evidence is None else asdict(evaluation.evidence),
    }


def _ratios(score: "Score") -> dict[str, Any]:
    return {"precision": score.precision, "recall": score.recall, "f1": score.f1, **asdict(score)}


def _figure_rows(evaluation: "Evaluation") -> Iterator[dict[str, Any]]:
    for name, score in evaluation.lenient.items():
        yield {"what": name, "which": "lenient", **_ratios(score)}
        yield {"what": name, "which": "strict", **_ratios(evaluation.strict[name])}
        if name in evaluation.macro:
            mean = evaluation.macro[name]
            yield {"what": name, "which": "mean over types, strict", "f1": mean.f1, "count": mean.types}
    yield {"what": "not actual", **_ratios(evaluation.not_actual)}
    dates = evaluation.dates
    yield {"what": "dates", "recall": dates.recall, "gold": dates.gold, "found": dates.found}
    for label, score in evaluation.nodes.items():
        yield {"what": "nodes", "which": label, **_ratios(score)}
    counted = {"traps": asdict(evaluation.traps), "identity": asdict(evaluation.identity)}
    counted["evidence"] = {} if evaluation.evidence is None else asdict(evaluation.evidence)
    for what, counts in counted.items():
        yield from ({"what": what, "which": which, "count": count} for which, count in counts.items())


def _finding_rows(findings: Iterable["Finding"], gold: "Gold", texts: Texts) -> Iterator[dict[str, Any]]:
    from graph.evaluation.verdicts import Places
    from ingest.surroundings import Surroundings

    places = Places(gold.docs)
    around = {path: Surroundings(text) for path, text in sorted(texts.items())}
    for each in findings:
        document, start, end = each.place or (each.doc, None, None)
        if document in around and start is not None and end is not None:
            sentence = around[document].around(start, end)
        else:
            own = (found for path, found in around.items() if places.find(path) == each.doc)
            whole = (found.around_words(each.text) for found in own) if each.text else ()
            sentence = next(filter(None, whole), each.text)
        yield {
            **{name: getattr(each, name) for name in ("fault", "type", "source", "target", "factuality", "rule")},
            "qualifiers": {name: value for name, value in each.qualifiers.items() if value is not None},
            **{"document": document, "start": start, "end": end, "text": each.text, "sentence": sentence},
        }


def _say_what_is_lacking(evaluation: "Evaluation", gold: "Gold", judged: Path) -> None:
    """Say what the figures do not show, and end with the exit code for lines that were refused."""
    missing = evaluation.verdicts.missing
    if missing:
        some = ", ".join(missing[:5]) + (", ..." if len(missing) > 5 else "")
        say(
            f"{judged} has nothing of {len(missing)} of {len(gold.docs)} annotated documents, so all of it counts as "
            f"missed: {some}; `diplograph ingest` reads documents, `diplograph ingest --sample` the sample"
        )
    if evaluation.evidence is None:
        say("whether quotations are exact was not checked: an export holds no texts; --documents FOLDER gives them")
    for refusal in gold.refused:
        say(f"refused: {refusal.path} {refusal.reason}; {refusal.advice}")
    if gold.refused:
        say(f"error: {len(gold.refused)} lines of annotations refused, the others are judged; see the lines above")
        raise typer.Exit(SOME_REFUSED)
