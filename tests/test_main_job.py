"""Documents in, a graph out: how right it is, that every sentence is exact, and that the same comes out every time."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpus import make_corpus
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


def test_the_samples_are_read_at_least_as_well_as_they_were(run: Run) -> None:
    assert run("ingest", "--sample").returncode == 0
    told = run("evaluate", "--sample", "--json")
    assert (told.returncode, told.stderr) == (0, "")
    figures = json.loads(told.stdout)
    assert figures["edges"]["core"]["strict"]["f1"] >= 0.90
    assert figures["edges"]["core"]["strict"]["precision"] >= 0.98
    assert figures["edges"]["all"]["lenient"]["f1"] >= 0.89
    assert figures["edges"]["all"]["lenient"]["precision"] >= 0.97
    assert figures["macro"]["core"]["f1"] >= 0.91
    assert figures["not_actual"]["f1"] >= 0.52
    assert figures["dates"]["recall"] >= 0.65
    assert figures["nodes"]["Official"]["f1"] >= 0.97
    assert figures["traps"] == {"set": 31, "sprung": 0}
    assert (figures["identity"]["split"] <= 1, figures["identity"]["merged"]) == (True, 0)
    assert figures["evidence"]["exact"] == figures["evidence"]["spans"] > 150


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
    before, after, sizes = dump_store(store), [], []
    for _ in range(40):
        assert run("ingest", corpus, "--store", store).returncode == 0
        assert run("forget", corpus.name, "--store", store).returncode == 0
        after.append(dump_store(store))
        sizes.append(store.stat().st_size)
    # What the last reading changed is remembered until the next one; it may not pile up.
    assert all(dump == after[0] for dump in after)
    assert [part for part in after[0] if part[0] != "past"] == [part for part in before if part[0] != "past"]
    # Pages are cut up a little; a single round left behind would be more than this.
    assert sizes[-1] < 1.1 * sizes[0]
