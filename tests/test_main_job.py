"""Documents in, a graph out: how right it is, that every sentence is exact, and that the same comes out every time."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpus import make_corpus
from graph.join import is_mutual
from graph.schema import EdgeType
from tests.conftest import Run
from tests.graph.conftest import dump_store

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "ingest" / "sample"
SHARED = ROOT.parent / "shared"
Row = dict[str, Any]


@pytest.fixture(scope="module")
def sample_rows(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    return [json.loads(line) for line in export_bytes(tmp_path_factory.mktemp("sample"), [[SAMPLE]]).splitlines()]


def export_bytes(folder: Path, calls: Iterable[Iterable[Path]], seed: str = "0") -> bytes:
    """What the program exports after these calls of ingest, each in a process of its own with that hash seed."""
    store, graph = folder / "store.db", folder / "graph.jsonl"
    for arguments in (*(["ingest", *map(str, paths)] for paths in calls), ["export", str(graph)]):
        command = [sys.executable, "-c", "import sys; from ingest.cli import main; sys.exit(main(sys.argv[1:]))"]
        subprocess.run(
            [*command, *arguments, "--store", str(store)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
    return graph.read_bytes()


def test_the_same_bytes_come_out_whatever_the_order_the_runs_and_the_hash_seed(tmp_path: Path) -> None:
    files = sorted(path for path in SAMPLE.iterdir() if path.suffix in {".txt", ".md", ".html", ".jsonl"})
    # All stores end with the same documents; only the way there differs.
    ways = [([[SAMPLE]], "1"), ([files[::-1], [SAMPLE]], "2"), ([files[3:5], files[:4], [SAMPLE, *files]], "3")]
    exports = []
    for number, (calls, seed) in enumerate(ways):
        folder = tmp_path / str(number)
        folder.mkdir()
        exports.append(export_bytes(folder, calls, seed))
    assert exports[0] == exports[1] == exports[2]
    assert len(exports[0]) > 50_000


def test_every_piece_of_evidence_stands_in_its_document_as_it_is_quoted(sample_rows: list[Row], run: Run) -> None:
    assert run("ingest", SAMPLE).returncode == 0
    texts: dict[str, str] = {}
    spans = [span for row in sample_rows for span in row.get("evidence", ())]
    for span in spans:
        name = span["document"]
        if name not in texts:
            texts[name] = run("documents", "--text", name).stdout
        assert texts[name][span["start"] : span["end"]] == span["text"]
    assert len(spans) > 150


def test_the_samples_are_read_as_they_were_annotated(sample_rows: list[Row]) -> None:
    gold = [json.loads(line) for line in (ROOT / "tests/data/sample_gold.jsonl").read_text("utf-8").splitlines()]
    names = {(r["doc"], r["id"]): {r["id"], r["name"], *r["aliases"]} for r in gold if r["kind"] == "node"}
    ours = _our_edges(sample_rows)

    def is_found(row: Row) -> bool:
        ends = names[row["doc"], row["source"]], names[row["doc"], row["target"]]
        pairs = ours[row["doc"], row["type"]]
        if is_mutual(EdgeType(row["type"]), row["qualifiers"]):
            pairs = [*pairs, *((b, a) for a, b in pairs)]
        return any(a & ends[0] and b & ends[1] for a, b in pairs)

    edges = [row for row in gold if row["kind"] == "edge"]
    said = {(row["doc"], row["type"], row["source"], row["target"]) for row in edges if row["factuality"] == "actual"}
    actual = [row for row in edges if row["factuality"] == "actual" and not row.get("optional")]
    traps = [
        row
        for row in edges
        if row["factuality"] != "actual" and (row["doc"], row["type"], row["source"], row["target"]) not in said
    ]
    assert sum(map(is_found, actual)) >= 0.8 * len(actual)
    assert [row for row in traps if is_found(row)] == []
    assert len(traps) > 20


def _our_edges(rows: Iterable[Row]) -> dict[tuple[str, str], list[tuple[set[str], set[str]]]]:
    """Document and type -> the names of both ends of each actual edge."""
    rows = list(rows)
    known = {
        row["id"]: {row["id"].split(":", 1)[1], row["name"], *row.get("aliases", ())}
        for row in rows
        if row["kind"] == "node"
    }
    found: dict[tuple[str, str], list[tuple[set[str], set[str]]]] = defaultdict(list)
    for row in rows:
        if row["kind"] == "edge" and row["factuality"] == "actual":
            for document in {span["document"][:3] for span in row["evidence"]}:
                found[document, row["type"]].append((known[row["source"]], known[row["target"]]))
    return found


@pytest.mark.skipif(not (SHARED / "eval").is_dir(), reason="the annotated texts are not beside this checkout")
def test_the_texts_it_was_started_from_are_read_as_well_as_promised(tmp_path: Path) -> None:
    export_bytes(tmp_path, [[SHARED / "seeds"]])
    files = [SHARED / "eval/score.py", tmp_path / "graph.jsonl", SHARED / "eval/gold.jsonl"]
    score = [sys.executable, *map(str, files), "--documents", str(SHARED / "seeds"), "--json"]
    told = subprocess.run(score, check=True, capture_output=True, text=True)
    result = json.loads(told.stdout)
    assert result["core strict"]["f1"] >= 0.92
    assert result["core macro"]["f1"] >= 0.85
    assert result["all"]["f1"] >= 0.85
    assert result["not actual"]["f1"] >= 0.7
    assert result["traps"].get("sprung", 0) == 0
    assert (result["identity"]["split"], result["identity"]["merged"]) == (0, 0)
    assert result["evidence"]["exact"] == result["evidence"]["spans"] > 0


def write_corpus(file: Path, size: int) -> int:
    """Make a file of documents, one a line, of that many bytes of text, and return how many they are."""
    rows = [{"text": d.text, "title": d.title, "date": d.date} for d in make_corpus(size)]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return len(rows)


@pytest.mark.long
def test_a_large_collection_is_read_whole_and_exported_alike_twice(tmp_path: Path) -> None:
    count = write_corpus(tmp_path / "corpus.jsonl", 4_000_000)
    exports = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        exports.append(export_bytes(folder, [[tmp_path / "corpus.jsonl"]], seed))
    assert exports[0] == exports[1]
    rows = [json.loads(line) for line in exports[0].splitlines()]
    assert len({span["document"] for row in rows for span in row.get("evidence", ())}) > 0.9 * count
    assert sum(row["kind"] == "edge" for row in rows) > 5_000


@pytest.mark.long
def test_reading_and_forgetting_over_and_over_leaves_nothing_behind(tmp_path: Path, run: Run) -> None:
    store = tmp_path / "soak.db"
    corpus = tmp_path / "corpus.jsonl"
    write_corpus(corpus, 30_000)
    assert run("ingest", SAMPLE, "--store", store).returncode == 0
    before, sizes = dump_store(store), []
    for _ in range(40):
        assert run("ingest", corpus, "--store", store).returncode == 0
        assert run("forget", corpus.name, "--store", store).returncode == 0
        assert dump_store(store) == before
        sizes.append(store.stat().st_size)
    # Pages are cut up a little; a single round left behind would be more than this.
    assert sizes[-1] < 1.1 * sizes[0]
