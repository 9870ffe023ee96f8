"""What the commands that measure print, and how they answer bad questions."""

import csv
import io
import json
from pathlib import Path

import pytest

from benchmarks.world import fill_store, make_world
from tests.conftest import Run

MEASURES = (
    "degree in-degree out-degree betweenness closeness harmonic eigenvector katz pagerank hubs authorities".split()
)


@pytest.fixture
def world(tmp_path: Path) -> Path:
    path = tmp_path / "store.db"
    fill_store(path, make_world(1 / 100))
    return path


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_ranks_everybody_and_says_how(run: Run, world: Path, measure: str) -> None:
    answer = run("centrality", "--by", measure, "--json")
    rows = json.loads(answer.stdout)
    assert (answer.returncode, answer.stderr, len(rows)) == (0, "", 60)
    assert list(rows[0]) == ["id", "label", "name", "score", "error", "neighbours", "method"]
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)
    heeded = (
        "direction heeded" if measure in ("in-degree", "out-degree", "hubs", "authorities") else "direction ignored"
    )
    assert rows[0]["method"].startswith(f"{measure}, exact")
    assert "; 60 nodes, " in rows[0]["method"]
    assert f"parallel edges once a pair; {heeded}; actual; no OPPOSES" in rows[0]["method"]


def test_a_table_says_below_how_it_was_measured(run: Run, world: Path) -> None:
    answer = run("centrality", "--top", 2, "--count", "each", "--directed", "--between", "2010", "2015")
    *table, blank, method = answer.stdout.splitlines()
    assert table[0].split() == ["id", "label", "name", "score", "neighbours"]
    assert len(table) == 4
    assert blank == ""
    assert method.startswith("degree, exact; 51 nodes, ")
    assert method.endswith("; each parallel edge; direction heeded; actual; between 2010 and 2015; no OPPOSES")


def test_csv_has_a_column_for_how_it_was_measured(run: Run, world: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("centrality", "--csv", "--by", "pagerank", "--top", 3).stdout)))
    assert len(rows) == 3
    assert rows[0]["method"].startswith("pagerank, exact, damping 0.85; ")


@pytest.mark.parametrize("labels", [["State"], ["bloc", "OFFICIAL"]])
def test_labels_are_listed_and_induced_only_measured(run: Run, world: Path, labels: list[str]) -> None:
    options = [part for label in labels for part in ("--label", label)]
    whole, induced = (
        json.loads(run("centrality", "--json", *options, "--projection", of).stdout) for of in ("whole", "induced")
    )
    assert {row["label"].lower() for row in whole} == {label.lower() for label in labels}
    assert {row["id"] for row in whole} == {row["id"] for row in induced}
    assert sum(row["neighbours"] for row in whole) > sum(row["neighbours"] for row in induced)
    assert "; 60 nodes, " in whole[0]["method"]
    assert f"; {len(induced)} nodes, " in induced[0]["method"]


def test_states_are_measured_by_the_blocs_that_they_share(run: Run, world: Path) -> None:
    rows = json.loads(run("centrality", "--projection", "comembership", "--by", "betweenness", "--json").stdout)
    assert {row["label"] for row in rows} == {"State"}
    assert rows[0]["method"].endswith("; each shared bloc; type MEMBER_OF; actual; status member, chair")
    assert rows[0]["score"] > 0 or rows[0]["neighbours"] > 0


def test_communities_are_numbered_from_the_largest(run: Run, world: Path) -> None:
    rows = json.loads(run("communities", "--json", "--top", 2).stdout)
    assert list(rows[0]) == ["id", "label", "name", "community", "size", "neighbours", "method"]
    assert {row["community"] for row in rows} == {1, 2}
    assert rows[0]["size"] >= rows[-1]["size"]
    assert rows[0]["method"].startswith("Louvain, resolution 1, modularity 0.")
    states = json.loads(run("communities", "--json", "--label", "State").stdout)
    assert {row["label"] for row in states} == {"State"}


def test_cores_list_the_innermost_first(run: Run, world: Path) -> None:
    rows = json.loads(run("cores", "--json").stdout)
    assert list(rows[0]) == ["id", "label", "name", "core", "neighbours", "method"]
    assert [row["core"] for row in rows] == sorted((row["core"] for row in rows), reverse=True)
    inner = json.loads(run("cores", "--json", "-k", rows[0]["core"]).stdout)
    assert inner == [row for row in rows if row["core"] == rows[0]["core"]]
    assert json.loads(run("cores", "--json", "-k", 3, "--label", "bloc", "--top", 1).stdout)[0]["label"] == "Bloc"


@pytest.mark.parametrize("command", ["centrality", "communities", "cores"])
def test_filters_that_leave_no_tie_are_said(run: Run, world: Path, command: str) -> None:
    answer = run(command, "--as-of", "1900")
    assert answer.returncode == 0
    first, *more = answer.stderr.splitlines()
    assert first == "nothing ties anybody to anybody (actual; as of 1900; no OPPOSES); ask with fewer filters"
    assert len(more) <= 1


@pytest.mark.parametrize(
    ("arguments", "code", "part"),
    [
        (["--by", "fame"], 2, "'fame'"),
        (["--count", "twice"], 2, "'twice'"),
        (["--projection", "both"], 2, "'both'"),
        (["--projection", "comembership", "--directed"], 2, "leave direction out"),
        (["--projection", "comembership", "--by", "hubs"], 2, "leave direction out"),
        (["--between", "2015", "2014"], 2, "2014 is before 2015"),
        (["--between", "2015", "soon"], 2, "'soon' is not a date"),
        (["--between", "2015"], 2, "--between"),
        (["--as-of", "2015", "--between", "2015", "2016"], 2, "choose one"),
        (["--status", "guest"], 2, "'guest'"),
        (["--min-evidence", "0"], 2, "min-evidence"),
        (["--document", "nowhere.txt"], 1, "no document is called 'nowhere.txt'"),
        (["--by", "eigenvector", "--directed", "--type", "HOLDS_OFFICE"], 1, "eigenvector does not settle"),
    ],
)
def test_a_bad_question_is_answered_in_one_line(
    run: Run, world: Path, arguments: list[str], code: int, part: str
) -> None:
    answer = run("centrality", *arguments)
    assert (answer.returncode, answer.stdout) == (code, "")
    assert answer.stderr.startswith("error: ")
    assert part in answer.stderr
    assert answer.stderr.count("\n") == 1
