"""Whatever goes wrong with a database is one line within seconds, and what was stored is told truly."""

import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.world import fill_store, make_world
from graph.build import Graph, build_graph
from graph.errors import DatabaseUnavailable, InvalidQuestion
from graph.neo4j.connection import Address, Database, connect, find_address
from graph.neo4j.pull import pull_graph
from graph.neo4j.push import PushReport, push_graph
from tests.proxy import proxy
from tests.server import Installation, Server, empty, free_ports

Run = Callable[..., subprocess.CompletedProcess[str]]


def rows_of(database: Database) -> list[list[object]]:
    """Every node and relationship with its content, whatever wrote it."""
    nodes = database.read("MATCH (n) RETURN n.id, n.hash, labels(n) ORDER BY n.id")
    return nodes + database.read("MATCH (a)-[r]->(b) RETURN r.id, r.hash, type(r), a.id, b.id ORDER BY r.id")


@contextmanager
def mute_server() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"bolt://127.0.0.1:{listener.getsockname()[1]}"


def fails(run: Run, *arguments: object, within: float) -> str:
    """The one line of a push that fails as it should."""
    start = time.monotonic()
    result = run(*arguments)
    assert time.monotonic() - start < within
    assert result.returncode == 4
    assert result.stdout == ""
    *stored, line = result.stderr.splitlines()
    assert stored == ["nothing was stored"]
    assert line.startswith("error: ")
    assert "Traceback" not in result.stderr
    return line.removeprefix("error: ")


def test_nobody_listens(run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", f"bolt://127.0.0.1:{free_ports(1)[0]}")
    assert "does not answer; check that Neo4j runs there" in fails(run, "push", within=10)


def test_a_server_that_is_mute(run: Run, filled: Path) -> None:
    with mute_server() as uri:
        assert "does not answer" in fails(run, "push", "--uri", uri, within=10)


def test_a_wrong_password_is_told_at_once_and_shown_nowhere(
    run: Run, neo4j: Server, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-secret")
    line = fails(run, "push", within=10)
    assert "refuses the login of neo4j; check NEO4J_USERNAME and NEO4J_PASSWORD" in line
    assert "wrong-secret" not in line


def test_a_wrong_database(run: Run, neo4j: Server, filled: Path) -> None:
    assert "has no database 'nowhere'" in fails(run, "push", "--database", "nowhere", within=10)


def test_a_server_that_is_too_old(run: Run, neo4j: Server, filled: Path) -> None:
    def age(said: bytes) -> bytes:
        return re.sub(rb"Neo4j/(5|20..)", lambda found: b"Neo4j/" + b"4".rjust(len(found[1]), b"0"), said)

    with proxy(neo4j.port, change=age) as between:
        assert "or newer is needed" in fails(run, "push", "--uri", between.uri, within=15)


def test_no_address_is_wrong_usage(run: Run, filled: Path) -> None:
    for uri in ("localhost", "http://localhost:7474", "bolt://"):
        result = run("push", "--uri", uri)
        assert (result.returncode, len(result.stderr.splitlines())) == (2, 1)
        assert "is no address of a Neo4j server" in result.stderr


def test_the_password_is_no_option_and_is_never_shown(run: Run) -> None:
    assert "--password" not in run("push", "--help").stdout
    address = find_address(
        {"NEO4J_URI": "neo4j+s://db.example.org", "NEO4J_PASSWORD": "secret", "NEO4J_USERNAME": "ann"}
    )
    assert address == Address("neo4j+s://db.example.org", "ann", "secret")
    assert "secret" not in repr(address)
    assert find_address({"NEO4J_URI": "bolt://a"}, uri="bolt://b", username=None).uri == "bolt://b"
    with pytest.raises(InvalidQuestion):
        find_address({"NEO4J_URI": "ftp://a"})


@pytest.fixture(scope="module")
def village() -> Graph:
    """A graph so small that a push of it has few steps."""
    return build_graph(make_world(0.006).collection())


def cut_and_repair(address: Address, database: Database, village: Graph, at: int, deliver: bool, clean: object) -> None:
    """Cut a push at a step and push again."""
    report = PushReport("diplograph")
    with proxy(int(address.uri.rpartition(":")[2]), cut_at=at, deliver=deliver) as between:
        try:
            with connect(replace(address, uri=between.uri)) as opened:
                push_graph(village, opened, report=report, batch=20)
        except DatabaseUnavailable as trouble:
            assert "\n" not in str(trouble)
        assert between.sent >= at, "the push was over before it was cut"
    assert report.changed <= len(rows_of(database)), "more is claimed than was stored"
    push_graph(village, database)
    assert rows_of(database) == clean


@pytest.mark.parametrize("deliver", [False, True], ids=["before the server has it", "before the answer comes"])
def test_a_push_cut_at_some_steps_is_finished_by_the_next(
    neo4j: Server, address: Address, database: Database, village: Graph, deliver: bool
) -> None:
    push_graph(village, database)
    clean = rows_of(database)
    for at in (1, 9, 30, 45):
        empty(neo4j)
        cut_and_repair(address, database, village, at, deliver, clean)


def push_at_once(address: Address, graph: Graph, pushers: int) -> list[BaseException]:
    failures: list[BaseException] = []
    ready = threading.Barrier(pushers)

    def push() -> None:
        try:
            with connect(address) as opened:
                ready.wait(timeout=60)
                push_graph(graph, opened, batch=500)
        except BaseException as trouble:
            failures.append(trouble)

    threads = [threading.Thread(target=push) for _ in range(pushers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


def test_pushes_at_once_lose_nothing_and_double_nothing(
    neo4j: Server, address: Address, database: Database, village: Graph
) -> None:
    assert push_at_once(address, village, 4) == []
    found = rows_of(database)
    empty(neo4j)
    push_graph(village, database)
    assert found == rows_of(database)


@pytest.mark.long
def test_eight_pushes_at_once_again_and_again(neo4j: Server, address: Address, database: Database) -> None:
    graph = build_graph(make_world(0.1).collection())
    push_graph(graph, database)
    clean = rows_of(database)
    for _ in range(3):
        empty(neo4j)
        assert push_at_once(address, graph, 8) == []
        assert rows_of(database) == clean


@pytest.mark.long
def test_a_push_killed_at_any_moment_is_finished_by_the_same_command(
    neo4j: Server, address: Address, database: Database, tmp_path: Path
) -> None:
    store = tmp_path / "world.db"
    fill_store(store, make_world(0.03))
    push = [sys.executable, "-c", "import sys; from ingest.cli import main; sys.exit(main())"]
    push += ["push", "--store", str(store), "--batch", "200"]
    environment = {**os.environ, **neo4j.environment}
    start = time.monotonic()
    subprocess.run(push, check=True, env=environment, capture_output=True)
    whole = time.monotonic() - start
    clean = rows_of(database)
    rng = random.Random(7)
    for _ in range(6):
        empty(neo4j)
        with subprocess.Popen(push, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(rng.uniform(0, whole))
            process.send_signal(signal.SIGKILL)
        subprocess.run(push, check=True, env=environment, capture_output=True)
        assert rows_of(database) == clean


@pytest.mark.long
def test_a_database_that_may_only_be_read(
    neo4j_installation: Installation,
    tmp_path: Path,
    village: Graph,
    run: Run,
    filled: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server = neo4j_installation.make_home(tmp_path / "home")
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    address = Address(server.uri, server.username, server.password)
    with neo4j_installation.running(server), connect(address) as opened:
        push_graph(village, opened)
    with (tmp_path / "home" / "conf" / "neo4j.conf").open("a", encoding="utf-8") as settings:
        settings.write("server.databases.read_only=neo4j\n")
    with neo4j_installation.running(server):
        assert "may not be written by neo4j" in fails(run, "push", within=30)
        with connect(address) as opened:
            assert sorted(pull_graph(opened)) == sorted(village)
