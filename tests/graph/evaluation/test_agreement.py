"""The figures are those of the outside judge, on what is read today and on exports made worse in every way."""

import json
import random
import runpy
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.build import build_graph, collect_readings
from graph.evaluation.drawn import read_export
from graph.evaluation.figures import Evaluation, Score, evaluate
from graph.evaluation.gold import read_gold
from graph.export import json_lines
from graph.schema import Document
from ingest.documents import SourceFile, find_files, read_documents
from ingest.gazetteer import load_entities
from ingest.reading import read_text

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"
JUDGE = SHARED / "eval" / "score.py"
Row = dict[str, Any]
Change = Callable[[random.Random, list[Row], list[Row]], None]

COLLECTIONS = {
    "seeds": (SHARED / "seeds", SHARED / "eval" / "gold.jsonl"),
    "development": (SHARED / "eval" / "dev" / "texts", SHARED / "eval" / "dev" / "gold.jsonl"),
    "sample": (ROOT / "ingest" / "sample", ROOT / "ingest" / "sample_gold.jsonl"),
}


@cache
def read_collection(name: str) -> str:
    """Export a collection as JSON lines."""
    documents = [
        document
        for file in find_files([COLLECTIONS[name][0]])
        if isinstance(file, SourceFile)
        for document in read_documents(file)
    ]
    readings = [read_text(document) for document in documents if isinstance(document, Document)]
    return "\n".join(json_lines(build_graph(collect_readings(readings, load_entities().values()))))


def leave_all(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    pass


def drop_edges(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    edges[:] = [edge for edge in edges if chance.random() < 0.7]


def drop_all_edges(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    edges.clear()


def repeat_edges(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    edges += [{**edge, "date": "2001"} for edge in edges if chance.random() < 0.3]


def change_qualifiers(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    others: dict[str, list[Any]] = {
        "status": ["member", "observer", "former", None],
        "office": ["deputy minister", "Minister for Foreign Affairs", "president", None],
        "role": ["ambassador", "special envoy", "high commissioner", None],
        "sender": ["state:FRA", "BLR", None],
        "flow": ["total", "imports", "balance", None],
        "value": [1.0, "many", None, 5],
        "change_pct": [3.0, "3.0", None],
        "former": [True, False, None],
    }
    for edge in edges:
        for name, values in others.items():
            if chance.random() < 0.3 and (name in edge or chance.random() < 0.2):
                edge[name] = chance.choice(values)


def change_factuality(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for edge in edges:
        if chance.random() < 0.5:
            edge["factuality"] = chance.choice(["actual", "planned", "cancelled", "denied"])


def claim_all_actual(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for edge in edges:
        edge["factuality"] = "actual"


def change_types(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for edge in edges:
        if chance.random() < 0.3:
            edge["type"] = chance.choice(["MET_WITH", "OPPOSES", "COOPERATES_WITH", "CONSULTED_WITH", "VISITED"])


def change_dates(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for edge in edges:
        date = edge.get("date")
        if date is not None:
            edge["date"] = chance.choice([date[:4], date[:7], f"XXXX{date[4:]}", "1999-01-01", None, date])


def shift_evidence(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for edge in edges:
        for span in edge["evidence"]:
            if chance.random() < 0.3:
                span["start"] += chance.choice([-1, 1, 0])
                span["text"] = chance.choice([span["text"], span["text"] + ".", " "])
            elif chance.random() < 0.1:
                span["end"], span["text"] = span["start"], ""


def move_evidence(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    documents = sorted({span["document"] for edge in edges for span in edge["evidence"]})
    for edge in edges:
        if chance.random() < 0.3:
            edge["evidence"] = [{**span, "document": chance.choice(documents)} for span in edge["evidence"] * 2]
        elif chance.random() < 0.1:
            edge["evidence"] = []


def turn_edges(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for edge in edges:
        if chance.random() < 0.5:
            edge["source"], edge["target"] = edge["target"], edge["source"]


def split_people(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for node in [each for each in nodes if each["label"] == "Official" and chance.random() < 0.4]:
        twin = {**node, "id": f"{node['id']}-2"}
        nodes.append(twin)
        for edge in edges:
            for end in ("source", "target"):
                if edge[end] == node["id"] and chance.random() < 0.5:
                    edge[end] = twin["id"]


def merge_people(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    people = [each for each in nodes if each["label"] == "Official"]
    for kept, gone in zip(people[::4], people[1::4], strict=False):
        kept["aliases"] = [*kept["aliases"], gone["name"], *gone["aliases"]]
        kept["documents"] = sorted({*kept["documents"], *gone["documents"]})
        nodes.remove(gone)
        for edge in edges:
            for end in ("source", "target"):
                edge[end] = kept["id"] if edge[end] == gone["id"] else edge[end]


def rename_nodes(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for node in nodes:
        if chance.random() < 0.3:
            node["name"] = chance.choice([node["name"].upper(), f"The {node['name']}", *node["aliases"]])


def drop_nodes(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    nodes[:] = [node for node in nodes if chance.random() < 0.7] or nodes[:1]


def forget_documents(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for node in nodes:
        del node["documents"]


ALONE: tuple[Change, ...] = (
    *(leave_all, drop_edges, drop_all_edges, repeat_edges, change_qualifiers, change_factuality, claim_all_actual),
    *(change_types, change_dates, shift_evidence, move_evidence, turn_edges, split_people, merge_people),
    *(rename_nodes, drop_nodes, forget_documents),
)


def all_at_once(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for change in chance.sample(ALONE, 6):
        if not (change is merge_people and any("documents" not in node for node in nodes)):
            change(chance, nodes, edges)


def leave_gold(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    pass


def share_spellings(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    """A spelling that several people bear; the nodes that bear it are told apart by their other names."""
    for node in nodes:
        if node["label"] == "Official" and chance.random() < 0.6:
            node["aliases"] = [*node["aliases"], node["name"].split()[-1], "Xi Jinping", "Minister Smith"]


def loosen_gold(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for edge in edges:
        for end in ("source_label", "target_label"):
            if chance.random() < 0.5:
                del edge[end]
        if chance.random() < 0.3:
            edge["qualifiers"] = dict.fromkeys(edge["qualifiers"])


def flip_optional(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for row in (*nodes, *edges):
        if chance.random() < 0.4:
            row["optional"] = not row.get("optional")
        if "accept" in row and chance.random() < 0.4:
            row["accept"] = chance.choice([[], [{"factuality": "actual"}], [{"type": "MET_WITH"}]])


def change_gold_factuality(chance: random.Random, nodes: list[Row], edges: list[Row]) -> None:
    for edge in edges:
        edge["factuality"] = chance.choice(["actual", "actual", "planned", "denied"])


GOLD_CHANGES: tuple[Change, ...] = (share_spellings, loosen_gold, flip_optional, change_gold_factuality)
CASES: list[tuple[Change, Change, int]] = [
    *((change, leave_gold, 1) for change in ALONE),
    *((all_at_once, leave_gold, seed) for seed in range(3)),
    *((merge_people, change, 1) for change in GOLD_CHANGES),
    *((all_at_once, change, 1) for change in GOLD_CHANGES),
]


@pytest.mark.skipif(not JUDGE.is_file(), reason="the outside judge is not beside this checkout")
@pytest.mark.parametrize(
    ("change", "gold_change", "seed"), CASES, ids=lambda part: getattr(part, "__name__", str(part))
)
@pytest.mark.parametrize("collection", COLLECTIONS)
def test_the_figures_are_those_of_the_outside_judge(
    collection: str, change: Change, gold_change: Change, seed: int, tmp_path: Path
) -> None:
    folder, annotations = COLLECTIONS[collection]
    export = write_changed(tmp_path / "graph.jsonl", read_collection(collection), change, seed)
    gold = write_changed(tmp_path / "gold.jsonl", annotations.read_text(encoding="utf-8"), gold_change, seed)
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    ours = evaluate(read_export(export), read_gold(gold), texts)
    assert dict(figures_of(ours)) == dict(figures_of_the_judge(export, gold, folder))


def write_changed(file: Path, lines: str, change: Change, seed: int) -> Path:
    rows = [json.loads(line) for line in lines.splitlines()]
    nodes, edges = ([row for row in rows if row["kind"] == kind] for kind in ("node", "edge"))
    change(random.Random(seed), nodes, edges)
    file.write_text("\n".join(map(json.dumps, (*nodes, *edges))), encoding="utf-8")
    return file


@cache
def load_judge() -> Mapping[str, Any]:
    return runpy.run_path(str(JUDGE))


def figures_of_the_judge(export: Path, gold: Path, folder: Path) -> Iterator[tuple[str, Any]]:
    judge = load_judge()
    tally, _ = judge["score"](judge["read"](export), judge["read"](gold), folder)
    for name, row in judge["figures"](tally).items():
        if "types" in row:
            yield name, (row["f1"], row["types"])
        elif "f1" in row:
            counts = tuple(row.get(part, 0) for part in ("gold", "found", "ours", "right"))
            if any(counts):
                yield name, (row["precision"], row["recall"], row["f1"], *counts)
        elif name == "evidence":
            yield name, (row["spans"], row["exact"])
        else:
            yield name, tuple(row.get(part, 0) for part in ("gold", "set", "sprung", "split", "merged"))


def figures_of(ours: Evaluation) -> Iterator[tuple[str, Any]]:
    scores = {
        **ours.lenient,
        **{f"{name} strict": score for name, score in ours.strict.items()},
        **{f"nodes {label}": score for label, score in ours.nodes.items()},
        **{"not actual": ours.not_actual, "dates": ours.dates},
    }
    for name, score in scores.items():
        if any((score.gold, score.found, score.ours, score.right)):
            yield name, all_of(score)
    for group, mean in ours.macro.items():
        yield f"{group} macro", (mean.f1, mean.types)
    yield "traps", (0, ours.traps.set, ours.traps.sprung, 0, 0)
    yield "identity", (ours.identity.people, 0, 0, ours.identity.split, ours.identity.merged)
    if ours.evidence is not None and ours.evidence.spans:
        yield "evidence", (ours.evidence.spans, ours.evidence.exact)


def all_of(score: Score) -> tuple[float | None, ...]:
    return score.precision, score.recall, score.f1, score.gold, score.found, score.ours, score.right
