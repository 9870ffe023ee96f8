import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_doubts_say_where_what_and_in_which_sentence(run: Run, filled: Path) -> None:
    (row,) = json.loads(run("doubts", "--json").stdout)
    assert row == {
        "document": "news/=report.txt",
        "start": 34,
        "end": 64,
        "kind": "office without state",
        "text": "The minister spoke =1+1 times.",
        "detail": "=minister",
        "sentence": "The minister spoke =1+1 times.",
    }


def test_csv_cells_are_no_formulas(run: Run, filled: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("doubts", "--csv").stdout))
    assert row["detail"] == "'=minister"
    assert row["document"] == "news/=report.txt"


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["--kind", "office without state"], 1),
        (["--kind", "no rule", "--kind", "OFFICE WITHOUT STATE"], 1),
        (["--kind", "no rule"], 0),
        (["--document", "news/=report.txt"], 1),
        (["--document", "00000000000000bb"], 1),
        (["--document", "accession.txt"], 0),
        (["--document", "accession.txt", "--document", "news/=report.txt", "--kind", "office without state"], 1),
    ],
)
def test_doubts_are_listed_by_kind_and_document(run: Run, filled: Path, arguments: list[str], count: int) -> None:
    told = run("doubts", *arguments, "--json")
    assert (told.returncode, len(json.loads(told.stdout))) == (0, count)
    assert told.stderr == ("" if count else "nothing was left in doubt\n")


def test_a_kind_or_document_that_there_is_not_is_one_line(run: Run, filled: Path) -> None:
    told = run("doubts", "--kind", "no idea")
    assert (told.returncode, told.stdout, len(told.stderr.splitlines())) == (2, "", 1)
    told = run("doubts", "--document", "accesion.txt")
    assert (told.returncode, told.stdout) == (1, "")
    assert "the nearest: accession.txt" in told.stderr


def test_the_summary_counts_doubts_by_kind_in_the_documents_asked_for(run: Run, filled: Path) -> None:
    assert json.loads(run("summary", "--json").stdout)["in_doubt"] == {"office without state": 1}
    assert json.loads(run("summary", "--json", "--document", "accession.txt").stdout)["in_doubt"] == {}
    lines = run("summary").stdout.splitlines()
    assert lines[-1].split() == ["in", "doubt", "office", "without", "state", "1"]


def test_what_is_left_out_of_the_sample_is_listed_with_its_sentence(run: Run) -> None:
    assert run("ingest", "--sample").returncode == 0
    rows = json.loads(run("doubts", "--json").stdout)
    assert all(row["text"] in row["sentence"] for row in rows)
    assert json.loads(run("summary", "--json").stdout)["in_doubt"] == {
        kind: sum(row["kind"] == kind for row in rows) for kind in {row["kind"] for row in rows}
    }
