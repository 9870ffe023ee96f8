"""Whatever goes wrong with a database is one line within seconds, and what was stored is told truly."""

import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.world import fill_store, make_world
from graph.build import Graph, build_graph
from graph.errors import DatabaseUnavailable, InvalidQuestion
from graph.neo4j.connection import PATIENCE, Address, Database, Patience, connect, find_address
from graph.neo4j.pull import pull_graph
from graph.neo4j.push import push_graph
from tests.proxy import proxy
from tests.server import Installation, Server, free_ports

Run = Callable[..., subprocess.CompletedProcess[str]]


@contextmanager
def mute_server() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"bolt://127.0.0.1:{listener.getsockname()[1]}"


def fails(run: Run, *arguments: object, **options: object) -> str:
    """The one line of a push that fails as it should."""
    result = run(*arguments, **options)
    assert result.returncode == 4
    assert result.stdout == ""
    *stored, line = result.stderr.splitlines()
    assert stored == ["nothing was stored"]
    assert line.startswith("error: ")
    assert "Traceback" not in result.stderr
    return line.removeprefix("error: ")


def test_a_server_is_waited_for_less_than_ten_seconds(filled: Path, shell: Run) -> None:
    """The longest waits are those set; a push that were to wait for ever is ended by `shell`, which fails the test."""
    assert PATIENCE.answer + 0.5 < 10
    assert PATIENCE.retry < 10
    with mute_server() as uri:
        assert "does not answer" in fails(shell, "push", "--store", filled, "--uri", uri)
        with pytest.raises(DatabaseUnavailable, match="does not answer"), connect(Address(uri), Patience(answer=0.1)):
            pass


def test_nobody_listens(run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", f"bolt://127.0.0.1:{free_ports(1)[0]}")
    assert "does not answer; check that Neo4j runs there" in fails(run, "push")


def test_a_wrong_password_is_told_once_and_shown_nowhere(
    run: Run, neo4j: Server, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-secret")
    with proxy(neo4j.port) as between:
        line = fails(run, "push", "--uri", between.uri)
        assert between.opened == 1, "it was tried again"
    assert "refuses the login of neo4j; check NEO4J_USERNAME and NEO4J_PASSWORD" in line
    assert "wrong-secret" not in line


def test_a_wrong_database(run: Run, neo4j: Server, filled: Path) -> None:
    assert "has no database 'nowhere'" in fails(run, "push", "--database", "nowhere")


def test_a_server_that_is_too_old(run: Run, neo4j: Server, filled: Path) -> None:
    def age(said: bytes) -> bytes:
        return re.sub(rb"Neo4j/(5|20..)", lambda found: b"Neo4j/" + b"4".rjust(len(found[1]), b"0"), said)

    with proxy(neo4j.port, change=age) as between:
        assert "or newer is needed" in fails(run, "push", "--uri", between.uri)


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


def test_what_another_keeps_locked_is_waited_for_so_long_and_no_longer(
    address: Address, database: Database, world: Graph
) -> None:
    push_graph(world, database)
    with database.driver.session(database=address.database) as session, session.begin_transaction() as another:
        another.run("MATCH (n:Entity) SET n.note = 'mine'").consume()
        with (
            pytest.raises(DatabaseUnavailable, match=r"waited too long for what another is writing; .*SHOW TRANS"),
            connect(address, Patience(statement=1)) as opened,
        ):
            push_graph(world, opened, full=True)
        another.rollback()
    assert push_graph(world, database).changed == 0


def test_an_interrupted_push_does_not_wait_for_a_server_that_waits(
    neo4j: Server, address: Address, database: Database, filled: Path, run: Run, program: Path
) -> None:
    assert run("push").returncode == 0
    with database.driver.session(database=address.database) as session, session.begin_transaction() as another:
        another.run("MATCH ()-[r]->() SET r.note = 'mine'").consume()
        command = [str(program), "push", "--full", "--store", str(filled)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as pushing:
            while not database.read("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status"):
                time.sleep(0.05)
            pushing.send_signal(signal.SIGINT)
            _, said = pushing.communicate(timeout=60)
        another.rollback()
    assert pushing.returncode == 130
    assert said.splitlines()[-1].startswith("error: interrupted; what was finished is kept")


@pytest.mark.long
def test_a_database_that_may_only_be_read(
    neo4j_installation: Installation,
    tmp_path: Path,
    world: Graph,
    run: Run,
    filled: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server = neo4j_installation.make_home(tmp_path / "home")
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    address = Address(server.uri, server.username, server.password)
    with neo4j_installation.running(server), connect(address) as opened:
        push_graph(world, opened)
    with (tmp_path / "home" / "conf" / "neo4j.conf").open("a", encoding="utf-8") as settings:
        settings.write("server.databases.read_only=neo4j\n")
    with neo4j_installation.running(server):
        assert "may not be written by neo4j" in fails(run, "push")
        with connect(address) as opened:
            assert sorted(pull_graph(opened)) == sorted(world)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 24 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"not run, it needs the right to mount a small file system: {mounted.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.mark.long
def test_a_disk_that_is_full_is_told_and_what_was_stored_is_there(
    neo4j_installation: Installation, small_disk: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = make_world(0.3)
    fill_store(tmp_path / "store.db", town)
    server = neo4j_installation.make_home(small_disk / "home", {"db.tx_log.rotation.size": "1m"})
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    address = Address(server.uri, server.username, server.password)
    with neo4j_installation.running(server):
        result, again = run("push", "--batch", "1000"), run("push")
    stored, line = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (4, "")
    assert "cannot store more; make room on its disk, restart the server, then run the same command again" in line
    assert (again.returncode, again.stderr.splitlines()[0]) == (4, "nothing was stored")
    assert "has stopped" in again.stderr.splitlines()[1]
    subprocess.run(["mount", "-o", "remount,size=400m", small_disk], check=True)
    with neo4j_installation.running(server), connect(address) as opened:
        there = count_all(opened)
        claimed = int(re.sub("[^0-9]", "", stored))
        # Of two batches that were under way either may have been stored without an answer.
        assert 0 < claimed <= there <= claimed + 2 * 1000
        assert run("push").returncode == 0
        assert list(pull_graph(opened).edges(keys=True)) == list(build_graph(town.collection()).edges(keys=True))


def count_all(database: Database) -> int:
    nodes, relationships = database.read("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)")[0]
    return int(nodes) + int(relationships)
