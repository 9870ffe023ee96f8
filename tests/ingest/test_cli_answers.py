import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def rows_of(result: subprocess.CompletedProcess[str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_show_prints_each_relation_with_its_sentence_and_citation(run: Run, filled: Path) -> None:
    shown = run("show", "Makei")
    assert shown.returncode == 0
    assert shown.stdout.startswith("Vladimir Makei (Official, official:vladimir-makei)\n")
    assert "MET_WITH\n  — Wang Yi (official:wang-yi)\n      “Vladimir Makei met Wang Yi”\n" in shown.stdout
    assert "“On the SCO”, 2015-07-10, accession.txt, characters 47–73." in shown.stdout


def test_show_says_what_it_does_not_show(run: Run, filled: Path) -> None:
    shown = run("show", "Makei")
    assert "VISITED" not in shown.stdout
    assert shown.stderr == "not shown: 1 planned; --factuality shows them\n"
    planned = run("show", "Makei", "--factuality", "planned")
    assert "→ China (state:CHN): planned" in planned.stdout
    assert "MET_WITH" not in planned.stdout


def test_show_as_of_a_date_leaves_out_what_came_later(run: Run, filled: Path) -> None:
    assert "MEMBER_OF" in run("show", "Belarus", "--as-of", "2016").stdout
    before = run("show", "Belarus", "--as-of", "2014")
    assert before.returncode == 0
    assert "MEMBER_OF" not in before.stdout
    assert "nothing is known that joins Belarus to anybody" in before.stderr


def test_show_as_json_holds_every_quote_whole(run: Run, filled: Path) -> None:
    shown = json.loads(run("show", "SCO", "--json").stdout)
    assert shown["id"] == "bloc:SCO"
    (relation,) = shown["relations"]
    assert relation["qualifiers"] == {"date": "2015", "status": "observer"}
    assert relation["quotes"][0]["text"] == "Belarus became an observer in the SCO in 2015"


def test_show_as_csv_has_one_line_a_sentence(run: Run, filled: Path) -> None:
    (row,) = rows_of(run("show", "SCO", "--csv"))
    assert (row["type"], row["direction"], row["other"], row["status"]) == ("MEMBER_OF", "in", "state:BLR", "observer")
    assert row["document"] == "accession.txt"


@pytest.mark.parametrize("name", ["belarus", "BLR", "state:BLR", "Republic of Belarus", "BELARUS"])
def test_a_state_is_found_as_a_person_writes_it(run: Run, filled: Path, name: str) -> None:
    assert run("show", name).stdout.startswith("Belarus (State, state:BLR)\n")


def test_a_name_that_nobody_bears_is_answered_with_the_nearest(run: Run, filled: Path) -> None:
    shown = run("show", "Belarsu")
    assert (shown.returncode, shown.stdout) == (1, "")
    assert shown.stderr.startswith("error: ")
    assert "state:BLR (Belarus)" in shown.stderr
    assert shown.stderr.count("\n") == 1


def test_centrality_lists_the_best_connected_first(run: Run, filled: Path) -> None:
    rows = rows_of(run("centrality", "--csv"))
    assert [(row["id"], row["neighbours"]) for row in rows] == [
        ("state:BLR", "1"),
        ("bloc:SCO", "1"),
        ("official:vladimir-makei", "1"),
        ("official:wang-yi", "1"),
        ("state:CHN", "0"),
        ("state:FRA", "0"),
    ]


def test_centrality_counts_opposition_only_where_it_is_asked_for(run: Run, filled: Path) -> None:
    rows = rows_of(run("centrality", "--type", "OPPOSES", "--label", "state", "--top", 2, "--csv"))
    assert [(row["name"], row["neighbours"]) for row in rows] == [("Belarus", "1"), ("France", "1")]


def test_summary_counts_what_the_graph_holds(run: Run, filled: Path) -> None:
    counted = json.loads(run("summary", "--json").stdout)
    assert counted["documents"] == 2
    assert counted["nodes"] == {"State": 3, "Bloc": 1, "Official": 2}
    assert counted["edges"] == {"MEMBER_OF": 1, "MET_WITH": 1, "VISITED": 1, "OPPOSES": 1}
    table = run("summary").stdout
    assert [line.split() for line in table.splitlines() if "MEMBER_OF" in line] == [["edges", "MEMBER_OF", "1"]]


@pytest.mark.parametrize("command", ["summary", "centrality", "doubts", "candidates", "documents"])
@pytest.mark.parametrize("form", ["--json", "--csv", None])
def test_an_empty_store_is_an_empty_answer_and_a_line_that_says_so(
    run: Run, tmp_path: Path, command: str, form: str | None
) -> None:
    from graph.store import open_store

    with open_store(tmp_path / "store.db", write=True):
        pass
    answer = run(command, *([form] if form else []))
    assert answer.returncode == 0
    assert len(answer.stderr.splitlines()) == 1
    if form == "--json":
        json.loads(answer.stdout)


def test_json_and_csv_at_once_are_refused(run: Run, filled: Path) -> None:
    answer = run("summary", "--json", "--csv")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == "error: --json and --csv were both given: choose one\n"
