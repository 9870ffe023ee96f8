"""What `report` lists and writes, and how it answers what cannot be done."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import open_store
from tests.conftest import Run

NAMES = ["bloc-profile", "centrality", "country-profile", "neo4j", "overview", "paths-and-brokers"]
FAILING = {
    "cells": [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": "a",
            "metadata": {"tags": ["parameters"]},
            "outputs": [],
            "source": "part = 1  # of the whole\nflag = False\nshare = 0.5",
        },
        {"cell_type": "markdown", "id": "b", "metadata": {}, "source": "# My own\n\nWhat it tells."},
        {
            "cell_type": "code",
            "execution_count": None,
            "id": "c",
            "metadata": {},
            "outputs": [],
            "source": "print('<b>', part)\n1 / (part - 1)",
        },
    ],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 5,
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.ipynb"
    path.write_text(json.dumps(FAILING), encoding="utf-8")
    return path


def test_without_a_place_the_notebooks_are_listed(run: Run) -> None:
    answer = run("report", "--json")
    rows = {row["notebook"]: row for row in json.loads(answer.stdout)}
    assert (answer.returncode, answer.stderr) == (0, "")
    assert list(rows) == NAMES
    assert rows["country-profile"]["tells"].startswith("Where a country stands in blocs, ")
    assert rows["country-profile"]["parameters"] == {"country": None, "as_of": None, "rows": 25}
    assert "  country, as_of, rows=25\n" in run("report").stdout


def test_of_one_that_is_named_the_parameters_are_listed(run: Run) -> None:
    first, *_ = json.loads(run("report", "country-profile", "--json").stdout)
    assert (first["parameter"], first["default"]) == ("country", None)
    assert first["meaning"].startswith("a state as you would write it: belarus, BLR")


def test_a_page_is_written_for_a_country(run: Run, filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pages" / "of today"
    answer = run("report", "country-profile", "--param", "country=belarus", "--param", "rows=3", "--to", folder)
    assert (answer.returncode, answer.stdout) == (0, "")
    assert answer.stderr.splitlines()[-1] == f"wrote {folder / 'country-profile-belarus.html'}"
    page = (folder / "country-profile-belarus.html").read_text(encoding="utf-8")
    assert "<title>Belarus: Country profile</title>" in page
    assert "Belarus became an observer in the SCO in 2015" in page
    assert "diplograph report country-profile --param country=belarus --param rows=3 --to DIR" in page
    assert str(tmp_path) not in page
    assert "profile_country" not in page


def test_the_same_store_gives_the_same_bytes_alone_or_with_others(run: Run, filled: Path, tmp_path: Path) -> None:
    assert run("report", "overview", "centrality", "--to", tmp_path / "both").returncode == 0
    assert run("report", "centrality", "--to", tmp_path / "one").returncode == 0
    pages = {path.name: path.read_bytes() for path in (tmp_path / "both").iterdir()}
    assert sorted(pages) == ["centrality.html", "overview.html"]
    assert (tmp_path / "one" / "centrality.html").read_bytes() == pages["centrality.html"]


def test_the_sample_needs_no_store(run: Run, tmp_path: Path) -> None:
    answer = run("report", "overview", "--sample", "--code", "--to", tmp_path / "pages")
    assert answer.returncode == 0
    page = (tmp_path / "pages" / "overview.html").read_text(encoding="utf-8")
    assert "diplograph report overview --sample --code --to DIR" in page
    assert '<pre class="code">' in page
    assert "describe_holdings" in page
    assert not (tmp_path / "store.db").exists()


def test_a_cell_that_fails_is_one_line_and_leaves_no_page(run: Run, filled: Path, own: Path, tmp_path: Path) -> None:
    answer = run("report", own, "overview", "--param", "part=1", "--to", tmp_path / "pages")
    assert answer.returncode == 1
    assert answer.stderr.splitlines()[1:] == [
        "error: own, cell 3: ZeroDivisionError: division by zero; no page was written"
    ]
    assert not (tmp_path / "pages").exists()


def test_a_notebook_of_ones_own_is_a_page_too(run: Run, filled: Path, own: Path, tmp_path: Path) -> None:
    answer = run("report", own, "--param", "part=2", "--param", "flag=yes", "--to", tmp_path / "pages")
    assert answer.returncode == 0
    page = (tmp_path / "pages" / "own.html").read_text(encoding="utf-8")
    assert "<title>My own</title>" in page
    assert "&lt;b&gt; 2" in page
    assert "diplograph report own.ipynb --param part=2 --param flag=True --to DIR" in page


@pytest.mark.parametrize(
    ("arguments", "code", "part"),
    [
        (["country-profile", "--param", "country=Belarsu"], 1, "the nearest are state:BLR (Belarus)"),
        (["country-profile", "--param", "as_of=soon"], 2, "'soon' is not a date"),
        (["overview", "--param", "rows=few"], 2, "--param rows=few: rows is a whole number from 1 on"),
        (["overview", "--param", "rows=0"], 2, "rows is a whole number from 1 on"),
        (["overview", "--param", "country=BLR"], 2, "no parameter of overview is called 'country'; it has rows"),
        (["overview", "--param", "rows"], 2, "write KEY=VALUE"),
        (["own.ipynb", "--param", "flag=perhaps"], 2, "flag is yes or no"),
        (["own.ipynb", "--param", "share=half"], 2, "share is a number"),
        (["county-profile"], 1, "no notebook and no file is called 'county-profile'; the nearest are country-profile"),
        (["broken.ipynb"], 2, "broken.ipynb: it is no notebook that can be read"),
        (["computed.ipynb"], 2, "computed.ipynb: its first cell has to be lines like `name = value`"),
        (["overview", "--json"], 2, "--json and --csv list the notebooks"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    run: Run,
    filled: Path,
    own: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    code: int,
    part: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.ipynb").write_text("{}", encoding="utf-8")
    Path("computed.ipynb").write_text(own.read_text(encoding="utf-8").replace("part = 1", "part = 1 + x"))
    answer = run("report", *arguments, "--to", "pages")
    assert (answer.returncode, answer.stdout) == (code, "")
    *before, line = answer.stderr.splitlines()
    assert all(each.startswith("running ") for each in before)
    assert line.startswith("error: ")
    assert part in line
    assert not Path("pages").exists()


def test_two_pages_never_have_one_name(run: Run, filled: Path, own: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    again = own.rename(tmp_path / "sub" / "overview.ipynb")
    answer = run("report", "overview", again, "--to", tmp_path / "pages")
    assert (answer.returncode, answer.stderr) == (
        2,
        "error: two notebooks are called overview, and so would be their pages; rename one of them\n",
    )


def test_a_place_has_to_be_given_and_to_be_a_folder(run: Run, filled: Path, tmp_path: Path) -> None:
    answer = run("report", "overview", "--param", "rows=3")
    assert (answer.returncode, answer.stderr) == (2, "error: say where the pages go: --to DIR\n")
    (tmp_path / "taken").write_text("", encoding="utf-8")
    answer = run("report", "overview", "--to", tmp_path / "taken")
    assert answer.returncode == 1
    assert answer.stderr == f"error: {tmp_path / 'taken'}: cannot be made (File exists); choose another place\n"


def test_a_store_without_documents_gives_pages_that_say_what_is_missing(run: Run, tmp_path: Path) -> None:
    with open_store(tmp_path / "store.db", write=True):
        pass
    answer = run("report", "--to", tmp_path / "pages")
    assert answer.returncode == 0
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "pages").iterdir()}
    assert sorted(texts) == NAMES
    assert "Nothing was read yet" in texts["overview"]
    assert "nothing that was read names a state" in texts["country-profile"]
    assert "nothing that was read names a bloc" in texts["bloc-profile"]
    assert "Nothing that was read ties anybody to anybody." in texts["centrality"]
    assert "nothing that was read names two states" in texts["paths-and-brokers"]
    assert "Nobody to ask about" in texts["neo4j"]


def test_parts_that_are_not_installed_are_named(filled: Path, tmp_path: Path) -> None:
    script = (
        "import sys; sys.modules['nbclient'] = None; from ingest.cli import main; "
        "sys.exit(main(['report', 'overview', '--to', 'pages']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"DIPLOGRAPH_STORE": str(filled)},
        timeout=60,
    )
    line = "error: reports need parts that are not installed (nbclient): pip install 'diplograph[report]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", line)
