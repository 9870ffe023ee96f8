"""Push, pull, queries and answers from Neo4j, as a person types them."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.server import Server

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def pushed(run: Run, neo4j: Server, filled: Path) -> Path:
    """The two small documents, in the store and in Neo4j."""
    result = run("push", "--json")
    assert result.returncode == 0, result.stderr
    created = {row["which"]: row["created"] for row in json.loads(result.stdout)}
    assert created["Document"] == 2
    assert created["MEMBER_OF"] == created["MET_WITH"] == created["OPPOSES"] == 1
    return filled


def test_push_counts_and_pull_gives_the_export_byte_for_byte(run: Run, pushed: Path) -> None:
    folder = pushed.parent
    again = run("push", "--csv")
    assert again.returncode == 0
    assert all(line.split(",")[2:5] == ["0", "0", "0"] for line in again.stdout.splitlines()[1:])
    assert run("pull", folder / "pulled.jsonl").returncode == 0
    assert run("export", folder / "exported.jsonl").returncode == 0
    assert (folder / "pulled.jsonl").read_bytes() == (folder / "exported.jsonl").read_bytes()
    run("forget", "accession.txt")
    dry = run("push", "--dry-run")
    assert "nothing was stored; a push would change" in dry.stderr
    assert run("push").returncode == 0
    assert run("pull", folder / "pulled.jsonl").returncode == 0
    assert "accession" not in (folder / "pulled.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [
        ("show", "Belarus"),
        ("show", "Makey", "--as-of", "2016"),
        ("show", "SCO", "--between", "2015", "2016", "--json"),
        ("centrality", "--csv"),
        ("centrality", "--by", "pagerank", "--label", "State", "--json"),
        ("path", "Belarus", "SCO"),
        ("neighbours", "Belarus"),
        ("export", "graph.csv"),
    ],
    ids=" ".join,
)
def test_the_answer_from_neo4j_is_that_of_the_store(
    run: Run, pushed: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(pushed.parent)
    here, there = run(*command), run(*command, "--from", "neo4j")
    assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)
    assert here.returncode == 0


def test_what_is_not_there_is_said(run: Run, pushed: Path) -> None:
    nobody = run("show", "Belarus", "--from", "neo4j:theirs")
    assert nobody.returncode == 1
    assert "holds no graph called 'theirs'; there is diplograph" in nobody.stderr
    wrong = run("show", "Belarus", "--from", "oracle")
    assert (wrong.returncode, "write store, neo4j, or neo4j:NAME" in wrong.stderr) == (2, True)
    chosen = run("centrality", "--from", "neo4j", "--document", "accession.txt")
    assert (chosen.returncode, "only in a store" in chosen.stderr) == (2, True)


def test_a_query_has_the_same_answer_here_and_there(run: Run, pushed: Path) -> None:
    arguments = ("query", "state-memberships", "--param", "state=belarus")
    here, there = run(*arguments), run(*arguments, "--on", "neo4j")
    assert (here.returncode, there.returncode) == (0, 0)
    assert here.stdout == there.stdout
    assert "observer" in here.stdout
    nothing = run("query", "state-memberships", "--param", "state=nowhere")
    assert (nothing.returncode, nothing.stdout) == (0, "")
    assert "no rows" in nothing.stderr


def test_the_library_is_listed(run: Run, filled: Path) -> None:
    listed = json.loads(run("query", "--json").stdout)
    assert len(listed) >= 30
    assert {"name", "answers", "parameters"} == set(listed[0])
    assert "shared-blocs" in run("query").stdout


def test_own_queries_and_their_parameters(run: Run, pushed: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.cypher"
    own.write_text("UNWIND range(1, $top) AS n RETURN n, $word AS word", encoding="utf-8")
    given = ("--param", "top=2", "--param", "word=a=b")
    for engine in ("embedded", "neo4j"):
        result = run("query", own, *given, "--on", engine, "--csv")
        assert result.stdout == "n,word\n1,a=b\n2,a=b\n"
    assert "needs a value for 'word'" in run("query", own, "--param", "top=2").stderr
    assert run("query", own, "--param", "top").returncode == 2
    own.write_text("CREATE (n:Scrap) RETURN 1 AS one", encoding="utf-8")
    assert "ask with --on neo4j --write" in run("query", own).stderr
    assert "has no effect on a store" in run("query", own, "--write").stderr
    assert "add --write" in run("query", own, "--on", "neo4j").stderr
    assert run("query", own, "--on", "neo4j", "--write").returncode == 0


def test_the_kit_is_written(run: Run, tmp_path: Path) -> None:
    result = run("browser-kit", "--to", tmp_path / "kit")
    assert result.returncode == 0
    assert "begin with" in result.stderr
    assert (tmp_path / "kit" / "style.grass").is_file()
