"""What tests of several modules start from."""

import os
import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from graph.schema import (
    Claim,
    Document,
    Doubt,
    DoubtKind,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Named,
    Office,
    Person,
    Reading,
    pack_qualifiers,
)
from graph.store import open_store
from ingest.cli import main
from tests.browser import NoBrowser, open_browser
from tests.extent import LONGEST
from tests.server import Installation, NoServer, Server, empty, find_server, install

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Run = Callable[..., subprocess.CompletedProcess[str]]

ACCESSION = "Belarus became an observer in the SCO in 2015. Vladimir Makei met Wang Yi. He will visit China."
REPORT = "Makey said that France was wrong. The minister spoke =1+1 times.\n\tThe \x1b[31mend\x1b[0m."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where tests run side by side, those of one file stay together, and all that need the one server.

    A long test may take longer before it is taken to hang.
    """
    for item in items:
        needs_server = not _SERVERS.isdisjoint(getattr(item, "fixturenames", ()))
        item.add_marker(pytest.mark.xdist_group("server" if needs_server else str(item.path)))
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.timeout(LONGEST))


#: Fixtures that hold the one Neo4j server, or the installation that others are started from.
_SERVERS = frozenset({"neo4j_server", "neo4j_installation"})


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, on a store in the test's own folder."""
    monkeypatch.setenv("DIPLOGRAPH_STORE", str(tmp_path / "store.db"))

    def run_here(*arguments: object) -> subprocess.CompletedProcess[str]:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return subprocess.CompletedProcess(list(map(str, arguments)), code, *capsys.readouterr())

    return run_here


@pytest.fixture(scope="session")
def program() -> Path:
    """The installed command."""
    return Path(sysconfig.get_path("scripts")) / "diplograph"


@pytest.fixture
def shell(tmp_path: Path, program: Path) -> Run:
    """Run the installed command in the test's own folder, as a person would."""

    def run_program(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
        settings = {"cwd": tmp_path, "env": {**os.environ, "DIPLOGRAPH_STORE": ""}, "timeout": 60} | options
        command = [str(part) for part in (program, *arguments)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **settings)  # type: ignore[call-overload, no-any-return]

    return run_program


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A store, where `run` looks for it, that holds two small documents written by hand."""
    path = tmp_path / "store.db"
    with open_store(path, write=True) as store:
        store.add_entities(ENTITIES)
        for reading in (read_accession(), read_report()):
            store.add_reading(reading)
    return path


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the sample documents; tests do not write to it."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    assert main(["ingest", "--sample", "--store", str(path)]) == 0
    return path


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Server]:
    """A Neo4j server for all tests of a run; `neo4j` is what a test wants."""
    try:
        with find_server() as server:
            yield server
    except NoServer as missing:
        do_without(f"a Neo4j server: {missing}")


@pytest.fixture
def neo4j(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, empty but for constraints, and in the environment, so that commands find it."""
    empty(neo4j_server)
    for name, value in neo4j_server.environment.items():
        monkeypatch.setenv(name, value)
    return neo4j_server


@pytest.fixture(scope="session")
def neo4j_installation() -> Installation:
    """Neo4j's jars and a Java to run them: for tests that need `neo4j-admin` or a server with settings of their own."""
    try:
        return install()
    except NoServer as missing:
        return do_without(f"a Neo4j server: {missing}")


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """A Chromium for all tests of a run."""
    try:
        with open_browser() as opened:
            yield opened
    except NoBrowser as missing:
        do_without(str(missing))


def do_without(need: str) -> NoReturn:
    """Skip a test by name for want of something; where everything has to be there, fail."""
    message = f"not run, it needs {need}"
    if os.environ.get("CI"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


ENTITIES = (
    Entity("state:BLR", Label.STATE, "Belarus", ("Republic of Belarus",), (("iso2", "BY"),)),
    Entity("state:CHN", Label.STATE, "China", ("PRC",), (("iso2", "CN"),)),
    Entity("state:FRA", Label.STATE, "France", (), (("iso2", "FR"),)),
    Entity("bloc:SCO", Label.BLOC, "Shanghai Cooperation Organisation", ("SCO",)),
)


def read_accession() -> Reading:
    makei = Person("person:0", ("Vladimir Makei", "Makei"), (Office("foreign minister", "state:BLR"),), ("state:BLR",))
    wang = Person("person:1", ("Wang Yi",), (Office("foreign minister", "state:CHN"),), ("state:CHN",))
    first, second, third = (_evidence(ACCESSION, part) for part in ACCESSION.split(". "))
    return Reading(
        Document("document:00000000000000aa", "accession.txt", ACCESSION, title="On the SCO", date="2015-07-10"),
        "test",
        names=(Named("state:BLR", 0, 7), Named("person:0", 47, 61), Named("bloc:SCO", 33, 36)),
        persons=(makei, wang),
        claims=(
            Claim(
                EdgeType.MEMBER_OF,
                "state:BLR",
                "bloc:SCO",
                first,
                pack_qualifiers({"status": "observer", "date": "2015"}),
            ),
            Claim(EdgeType.MET_WITH, "person:0", "person:1", second),
            Claim(EdgeType.VISITED, "person:0", "state:CHN", third, factuality=Factuality.PLANNED),
        ),
    )


def read_report() -> Reading:
    makey = Person("person:0", ("Makey",), (Office("foreign minister", "state:BLR"),), ("state:BLR",))
    spoke = _evidence(REPORT, "The minister spoke =1+1 times.")
    return Reading(
        Document("document:00000000000000bb", "news/=report.txt", REPORT, language="en"),
        "test",
        names=(Named("person:0", 0, 5), Named("state:FRA", 16, 22)),
        persons=(makey,),
        claims=(
            Claim(
                EdgeType.OPPOSES,
                "state:BLR",
                "state:FRA",
                _evidence(REPORT, "Makey said that France was wrong."),
                said_by="person:0",
            ),
        ),
        doubts=(Doubt(DoubtKind.NO_STATE, spoke.start, spoke.end, spoke.text, "=minister"),),
    )


def _evidence(text: str, part: str) -> Evidence:
    start = text.index(part)
    return Evidence(start, start + len(part), part, "test.rule")
