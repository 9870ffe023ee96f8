import csv
import io
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import open_store

Run = Callable[..., subprocess.CompletedProcess[str]]

FRENCH = (
    "Le ministre des affaires étrangères a reçu son homologue à Paris. Les deux ministres ont évoqué la coopération "
    "économique entre les deux pays et la situation dans la région."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "news").mkdir(parents=True)
    (folder / "talks.txt").write_text("The ministers met in Minsk.\r\n\nÉnd \u200bof\x1b text.", encoding="utf-8")
    (folder / "news" / "lines.jsonl").write_text(
        '{"text": "The ministers met in Minsk on Monday."}\n{"text": "They met again in Paris."}\n', encoding="utf-8"
    )
    return folder


def list_documents(run: Run) -> dict[str, dict[str, str]]:
    return {row["paths"]: row for row in csv.DictReader(io.StringIO(run("documents", "--csv").stdout))}


def test_ingest_reports_what_was_read(run: Run, folder: Path) -> None:
    result = run("ingest", folder, "--json")
    assert (result.returncode, result.stderr) == (0, "")
    report = json.loads(result.stdout)
    assert (report["read"], report["unchanged"], report["refused"]) == (3, 0, [])
    assert set(list_documents(run)) == {"talks.txt", "news/lines.jsonl#1", "news/lines.jsonl#2"}


def test_reading_again_changes_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    run("ingest", folder)
    before = (tmp_path / "store.db").read_bytes()
    report = json.loads(run("ingest", folder, "--json").stdout)
    assert (report["read"], report["unchanged"]) == (0, 3)
    assert (tmp_path / "store.db").read_bytes() == before


def test_a_changed_file_takes_the_place_of_what_it_was(run: Run, folder: Path) -> None:
    run("ingest", folder)
    (folder / "talks.txt").write_text("The ministers met in Vilnius.", encoding="utf-8")
    report = json.loads(run("ingest", folder, "--json").stdout)
    assert (report["read"], report["unchanged"], report["replaced"]) == (1, 2, ["talks.txt"])
    assert run("documents", "--text", "talks.txt").stdout == "The ministers met in Vilnius."


def test_no_absolute_path_is_stored(run: Run, folder: Path, tmp_path: Path) -> None:
    run("ingest", folder, folder / "talks.txt", tmp_path / "missing.txt")
    assert str(tmp_path).encode() not in (tmp_path / "store.db").read_bytes()


def test_forget_takes_a_document_out(run: Run, folder: Path) -> None:
    run("ingest", folder)
    result = run("forget", "talks.txt")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "forgot talks.txt\n")
    assert set(list_documents(run)) == {"news/lines.jsonl#1", "news/lines.jsonl#2"}
    assert run("forget", "news/lines.jsonl").returncode == 0
    assert list_documents(run) == {}


def test_forget_does_the_others_where_one_is_unknown(run: Run, folder: Path) -> None:
    run("ingest", folder)
    result = run("forget", "nonsense.pdf", "talks.txt")
    assert result.returncode == 1
    assert "nonsense.pdf" in result.stderr.splitlines()[0]
    assert "talks.txt" not in list_documents(run)


def test_the_text_of_a_document_is_printed_as_it_was_read(
    run: Run, program: Path, folder: Path, tmp_path: Path
) -> None:
    run("ingest", folder)
    with open_store(tmp_path / "store.db") as store:
        text = store.text("talks.txt")
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    printed = subprocess.run(
        [program, "documents", "--text", "talks.txt"], capture_output=True, check=True, env=latin, timeout=60
    )
    assert (printed.stdout, printed.stderr) == (text.encode(), b"")


def test_a_document_in_another_language_is_kept_and_counted_as_unread(run: Run, folder: Path) -> None:
    (folder / "paris.txt").write_text(FRENCH, encoding="utf-8")
    report = json.loads(run("ingest", folder, "--json").stdout)
    assert report["unread_language"] == {"fr": 1}
    assert report["read"] == 4
    row = list_documents(run)["paris.txt"]
    assert (row["state"], row["language"], row["claims"]) == ("not in English", "fr", "0")


def test_a_date_is_for_documents_that_state_none(run: Run, folder: Path) -> None:
    (folder / "dated.txt").write_text("16 September 2021\n\nThe ministers met in Minsk.", encoding="utf-8")
    run("ingest", folder, "--date", "2020-05")
    dates = {path: row["date"] for path, row in list_documents(run).items()}
    assert dates["talks.txt"] == "2020-05"
    assert dates["dated.txt"] == "2021-09-16"


def test_a_date_that_is_given_later_dates_what_is_there_and_stays(run: Run, folder: Path) -> None:
    run("ingest", folder)
    assert list_documents(run)["talks.txt"]["date"] == ""
    assert json.loads(run("ingest", folder, "--date", "2020-05", "--json").stdout)["read"] == 3
    assert list_documents(run)["talks.txt"]["date"] == "2020-05"
    for arguments in (["--date", "2020-05"], []):
        assert json.loads(run("ingest", folder, *arguments, "--json").stdout)["unchanged"] == 3
    assert list_documents(run)["talks.txt"]["date"] == "2020-05"


def test_the_store_is_where_the_option_or_the_environment_says(shell: Run, folder: Path, tmp_path: Path) -> None:
    assert shell("ingest", folder).returncode == 0
    assert (tmp_path / "diplograph.db").is_file()
    elsewhere = {**os.environ, "DIPLOGRAPH_STORE": str(tmp_path / "elsewhere.db")}
    assert shell("ingest", folder, env=elsewhere).returncode == 0
    assert (tmp_path / "elsewhere.db").is_file()
    assert shell("ingest", folder, "--store", "option.db", env=elsewhere).returncode == 0
    assert (tmp_path / "option.db").is_file()


def test_the_report_is_a_table_for_people_and_csv_for_programs(run: Run, folder: Path) -> None:
    table = run("ingest", folder).stdout
    assert [line.split() for line in table.splitlines()][2] == ["read", "3"]
    assert run("ingest", folder, "--csv").stdout.splitlines()[:3] == ["what,which,count", "read,,0", "unchanged,,3"]


def test_the_sample_is_read_without_a_refusal(run: Run) -> None:
    result = run("ingest", "--sample", "--json")
    assert (result.returncode, result.stderr) == (0, "")
    report = json.loads(result.stdout)
    assert report["read"] >= 12
    assert sum(report["claims"].values()) > 20


def test_a_folder_with_names_that_are_not_utf8(run: Run, folder: Path) -> None:
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("The ministers met in Rome.", encoding="utf-8")
    assert run("ingest", folder).returncode == 0
    assert "caf\\xe9.txt" in list_documents(run)
