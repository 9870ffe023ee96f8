import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ACCESSION

Run = Callable[..., subprocess.CompletedProcess[str]]

GOLD = [
    {"kind": "node", "doc": "accession", "id": "BLR", "label": "State", "name": "Belarus", "aliases": []},
    {"kind": "node", "doc": "accession", "id": "SCO", "label": "Bloc", "name": "SCO", "aliases": []},
    {"kind": "node", "doc": "accession", "id": "makei", "label": "Official", "name": "Vladimir Makei"},
    {"kind": "node", "doc": "accession", "id": "wang", "label": "Official", "name": "Wang Yi"},
]
EDGE = {"kind": "edge", "doc": "accession", "factuality": "actual", "qualifiers": {}}
MEMBER = {**EDGE, "type": "MEMBER_OF", "source": "BLR", "target": "SCO", "evidence": "became an observer in the SCO"}
MEETING = {**EDGE, "type": "MET_WITH", "source": "makei", "target": "wang", "evidence": "met Wang Yi"}
OPPOSITION = {**EDGE, "type": "OPPOSES", "source": "BLR", "target": "SCO", "evidence": "met Wang Yi"}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold(tmp_path, {**MEMBER, "qualifiers": {"status": "member"}}, MEETING, OPPOSITION)


def write_gold(folder: Path, *rows: object) -> Path:
    file = folder / "gold.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row) for row in (*GOLD, *rows)]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def rows_of(answer: subprocess.CompletedProcess[str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.stdout)))


def test_a_store_is_judged_against_annotations(run: Run, filled: Path, gold: Path) -> None:
    told = run("evaluate", gold, "--json")
    assert (told.returncode, told.stderr) == (0, "")
    figures = json.loads(told.stdout)
    member = figures["edges"]["MEMBER_OF"]
    assert member["lenient"] == {
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
        "gold": 1,
        "found": 1,
        "ours": 1,
        "right": 1,
    }
    assert (member["strict"]["found"], member["strict"]["right"]) == (0, 0)
    assert figures["edges"]["all"]["strict"]["gold"] == 3
    assert figures["not_actual"]["ours"] == 1
    assert figures["evidence"] == {"spans": 4, "exact": 4}


def test_an_export_and_the_store_that_it_is_of_have_the_same_figures(
    run: Run, filled: Path, gold: Path, tmp_path: Path
) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "accession.txt").write_text(ACCESSION, encoding="utf-8")
    export = tmp_path / "graph.jsonl"
    assert run("export", export).returncode == 0
    by_path = json.loads(run("evaluate", filled, gold, "--json").stdout)
    of_export = run("evaluate", export, gold, "--json", "--documents", texts)
    assert of_export.stderr == ""
    figures = json.loads(of_export.stdout)
    assert figures["evidence"] == {"spans": 3, "exact": 3}
    assert by_path == json.loads(run("evaluate", gold, "--json").stdout) == {**figures, "evidence": by_path["evidence"]}
    alone = run("evaluate", export, gold)
    assert alone.returncode == 0
    assert "was not checked: an export holds no texts; --documents FOLDER gives them" in alone.stderr
    assert "evidence" not in alone.stdout


def test_the_table_and_csv_have_a_row_for_each_figure(run: Run, filled: Path, gold: Path) -> None:
    rows = rows_of(run("evaluate", gold, "--csv"))
    told = {(row["what"], row["which"]) for row in rows}
    assert {("MEMBER_OF", "lenient"), ("MEMBER_OF", "strict"), ("core", "strict"), ("all", "strict")} <= told
    assert {("core", "mean over types, strict"), ("not actual", ""), ("dates", ""), ("nodes", "Official")} <= told
    assert {("traps", "sprung"), ("identity", "split"), ("identity", "merged"), ("evidence", "exact")} <= told
    (met,) = (row for row in rows if (row["what"], row["which"]) == ("MET_WITH", "strict"))
    assert [met[name] for name in ("precision", "recall", "f1", "gold", "found", "ours", "right")] == [
        *("1.0", "1.0", "1.0", "1", "1", "1", "1")
    ]
    table = run("evaluate", gold).stdout.splitlines()
    assert table[0].split() == ["what", "which", "precision", "recall", "f1", "gold", "found", "ours", "right", "count"]
    assert len(table) == len(rows) + 2


def test_missed_lists_each_fault_with_its_sentence(run: Run, filled: Path, gold: Path) -> None:
    rows: list[dict[str, Any]] = json.loads(run("evaluate", gold, "--missed", "--json").stdout)
    by_fault = {row["fault"]: row for row in rows}
    unlike = by_fault["wrong qualifiers"]
    assert (unlike["document"], unlike["start"], unlike["rule"]) == ("accession.txt", 0, "test.rule")
    assert unlike["qualifiers"] == {"status": "observer", "date": "2015"}
    assert unlike["sentence"] == "Belarus became an observer in the SCO in 2015."
    missed = by_fault["missed"]
    assert (missed["type"], missed["text"], missed["sentence"]) == (
        *("OPPOSES", "met Wang Yi", "Vladimir Makei met Wang Yi."),
    )
    assert by_fault["node wrong"]["source"] == "CHN"
    assert rows_of(run("evaluate", gold, "--verbose", "--csv"))[0]["fault"] == rows[0]["fault"]


def test_missed_says_so_where_there_is_nothing_to_list(run: Run, filled: Path, tmp_path: Path) -> None:
    planned = {**EDGE, "type": "VISITED", "source": "makei", "target": "CHN", "evidence": "visit China"}
    gold = write_gold(
        *(tmp_path, {**MEMBER, "qualifiers": {"status": "observer"}}, MEETING, {**planned, "factuality": "planned"}),
        {"kind": "node", "doc": "accession", "id": "CHN", "label": "State", "name": "China"},
    )
    told = run("evaluate", gold, "--missed")
    assert (told.stdout, told.stderr) == ("", "nothing was missed and nothing is wrong\n")


def test_bad_lines_are_named_and_counted_and_the_rest_is_judged(run: Run, filled: Path, tmp_path: Path) -> None:
    told = run("evaluate", write_gold(tmp_path, MEETING, "{", {**EDGE, "type": "KNOWS"}), "--json")
    assert told.returncode == 3
    assert json.loads(told.stdout)["edges"]["MET_WITH"]["strict"]["found"] == 1
    first, second, last = told.stderr.splitlines()
    assert first == "refused: gold.jsonl#6 is no JSON object in UTF-8; correct that line"
    assert second.startswith("refused: gold.jsonl#7 has the type 'KNOWS'")
    assert last == "error: 2 lines of annotations refused, the others are judged; see the lines above"


def test_annotated_documents_that_were_not_read_are_named(run: Run, filled: Path) -> None:
    told = run("evaluate", "--sample")
    assert told.returncode == 0
    assert "has nothing of 11 of 11 annotated documents" in told.stderr
    assert "s01, s02, s03, s04, s05, ...; `diplograph ingest` reads documents" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "give a file of annotations, or --sample"),
        (["a.jsonl", "b.jsonl", "c.jsonl"], 2, "give at most one export or store, then the annotations"),
        (["a.jsonl", "b.jsonl", "--sample"], 2, "give at most one export or store, then the annotations"),
        (["absent.jsonl"], 1, "absent.jsonl: No such file or directory"),
        (["--sample", "--store", "absent.db"], 1, "absent.db does not exist; run `diplograph ingest` first"),
        (["absent.jsonl", "--sample"], 1, "absent.jsonl does not exist"),
    ],
)
def test_wrong_questions_get_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    told = run("evaluate", *arguments)
    assert (told.returncode, told.stdout) == (code, "")
    assert told.stderr.startswith("error: ")
    assert words in told.stderr
    assert len(told.stderr.splitlines()) == 1


def test_the_two_files_in_the_wrong_order_are_noticed(run: Run, filled: Path, gold: Path, tmp_path: Path) -> None:
    export = tmp_path / "graph.jsonl"
    run("export", export)
    told = run("evaluate", gold, export)
    assert told.returncode == 1
    assert "graph.jsonl holds no annotation (graph.jsonl#1 " in told.stderr


def test_documents_that_cannot_be_read_are_refused(run: Run, filled: Path, gold: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    told = run("evaluate", gold, "--documents", folder)
    assert told.returncode == 1
    assert "no document could be read there" in told.stderr.splitlines()[-1]
    shutil.copy(gold, folder / "lines.jsonl")
    (folder / "accession.txt").write_text(ACCESSION.replace("Wang Yi", "Wang Li"), encoding="utf-8")
    told = run("evaluate", gold, "--documents", folder, "--json")
    assert "refused: lines.jsonl#1" in told.stderr
    assert json.loads(told.stdout)["evidence"] == {"spans": 3, "exact": 2}
