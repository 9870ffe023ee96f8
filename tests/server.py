"""A real Neo4j for tests and benchmarks: one that is given, else Docker's, else one that Maven brings and Java runs.

    python -m tests.server          starts one on free ports, prints how to reach it, stops it at Ctrl-C
    NEO4J_TEST_VERSION=2026.08.1 JAVA_HOME=/path/to/jdk-21 pytest ...      another version

`NEO4J_URI` (with `NEO4J_USERNAME` and `NEO4J_PASSWORD`) names a server that tests may empty. Neo4j is under the GPL:
tests talk to it, nothing of it is a part of diplograph.
"""

import fcntl
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

VERSION = os.environ.get("NEO4J_TEST_VERSION", "5.26.30")
BROWSER_VERSION = "5.24.0"
_START_SECONDS = 180
#: Bytes that the largest database of a test may need.
_ROOM = 4_000_000_000
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>test</groupId><artifactId>test</artifactId><version>1</version><dependencies>{}</dependencies></project>
"""
_DEPENDENCY = "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
_CONF = """server.default_listen_address=127.0.0.1
server.bolt.listen_address=:{bolt}
server.http.listen_address=:{http}
server.memory.heap.initial_size=512m
server.memory.heap.max_size=1g
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
"""


class NoServer(Exception):
    """There is none and none can be started here; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs: where it is and who may log in."""

    uri: str
    username: str
    password: str
    database: str = "neo4j"
    #: The address of the page of the Neo4j Browser, None where the server has none.
    browser: str | None = None
    #: The folder of its data and logs, None where it is not ours.
    home: Path | None = None
    process: int | None = None

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which every client finds it."""
        return {
            "NEO4J_URI": self.uri,
            "NEO4J_USERNAME": self.username,
            "NEO4J_PASSWORD": self.password,
            "NEO4J_DATABASE": self.database,
        }

    @property
    def port(self) -> int:
        """The port of Bolt."""
        return int(self.uri.rpartition(":")[2])


@dataclass(frozen=True, slots=True)
class Installation:
    """The jars of one version and the Java that runs them."""

    jars: Path
    java: str
    version: str

    def admin(self, home: Path, *arguments: object, timeout: float = 600) -> "subprocess.CompletedProcess[str]":
        """Run `neo4j-admin` with these arguments on a folder made by `make_home`; its server must not run."""
        command = self._command("org.neo4j.cli.AdminTool", *map(str, arguments))
        environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=timeout, cwd=home
        )

    def make_home(self, home: Path, settings: Mapping[str, str] | None = None) -> Server:
        """Lay out an empty server in a folder; it does not run yet."""
        for name in ("conf", "data", "logs", "plugins", "import", "run"):
            (home / name).mkdir(parents=True)
        bolt, http = free_ports(2)
        more = "".join(f"{name}={value}\n" for name, value in (settings or {}).items())
        (home / "conf" / "neo4j.conf").write_text(_CONF.format(bolt=bolt, http=http) + more, encoding="utf-8")
        password = secrets.token_hex(8)
        done = self.admin(home, "dbms", "set-initial-password", password)
        if done.returncode:
            raise NoServer(f"neo4j-admin failed: {done.stderr or done.stdout}")
        browser = f"http://127.0.0.1:{http}/browser/"
        return Server(f"bolt://127.0.0.1:{bolt}", "neo4j", password, browser=browser, home=home)

    @contextmanager
    def running(self, server: Server) -> Iterator[Server]:
        """Run the server that `make_home` laid out until the block ends."""
        assert server.home is not None
        assert server.browser is not None
        entry = "CommunityEntryPoint" if self.version.startswith("5.") else "Neo4jCommunity"
        home = server.home
        # What is in plugins is on the class path too, as the start script of Neo4j has it.
        command = self._command(
            *(f"org.neo4j.server.{entry}", f"--home-dir={home}", f"--config-dir={home / 'conf'}"),
            heap="-Xmx1g",
            more=f":{home}/plugins/*",
        )
        environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
        with (home / "logs" / "console.log").open("ab") as log:
            process = subprocess.Popen(
                command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=environment, start_new_session=True
            )
            try:
                _wait_for(server.browser.removesuffix("browser/"), process, home)
                yield replace(server, process=process.pid)
            finally:
                _stop(process)

    def _command(self, main: str, *arguments: str, heap: str = "-Xmx512m", more: str = "") -> list[str]:
        opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENS]
        if not self.version.startswith("5."):
            opens.append("--add-modules=jdk.incubator.vector")
        return [self.java, *opens, heap, "-cp", f"{self.jars}/*{more}", main, *arguments]


@contextmanager
def find_server() -> Iterator[Server]:
    """Yield a server: the one that NEO4J_URI names, else one of Docker's, else one of Maven's and Java's."""
    if os.environ.get("NEO4J_URI"):
        yield Server(
            os.environ["NEO4J_URI"],
            os.environ.get("NEO4J_USERNAME", "neo4j"),
            os.environ.get("NEO4J_PASSWORD", ""),
            os.environ.get("NEO4J_DATABASE", "neo4j"),
        )
    elif _docker_answers():
        with _docker_server() as server:
            yield server
    else:
        with own_server() as server:
            yield server


@contextmanager
def own_server(settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Yield a server of our own, with these settings, in a folder that goes with it."""
    installation = install()
    with (
        tempfile.TemporaryDirectory(prefix="neo4j-", dir=_quick_place(), ignore_cleanup_errors=True) as folder,
        installation.running(installation.make_home(Path(folder) / "home", settings)) as server,
    ):
        yield server


def _quick_place() -> Path | None:
    """Where a disk that is slow or busy holds nothing up: in memory, where there is room for a large database."""
    place = Path("/dev/shm")
    return place if place.is_dir() and shutil.disk_usage(place).free > _ROOM else None


def install(version: str = VERSION) -> Installation:
    """Return the installation of a version; Maven fetches its jars the first time, into the user's cache."""
    java = shutil.which("java", path=_java_path())
    if java is None:
        raise NoServer("no Java was found; install one (Debian, Ubuntu: apt-get install default-jre-headless)")
    artifacts = (f"org.neo4j:neo4j:{version}", f"org.neo4j.client:neo4j-browser:{BROWSER_VERSION}")
    return Installation(fetch_jars(f"neo4j-{version}-browser-{BROWSER_VERSION}", *artifacts), java, version)


def fetch_jars(name: str, *artifacts: str) -> Path:
    """Return the folder of the jars of artifacts and of what they need; Maven fetches them once, into the cache."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "diplograph-tests"
    cache.mkdir(parents=True, exist_ok=True)
    jars = cache / name
    with (cache / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not jars.is_dir():
            _fetch(artifacts, jars)
    return jars


def free_ports(count: int) -> list[int]:
    """Ports of this machine that nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def _java_path() -> str:
    home = os.environ.get("JAVA_HOME")
    return os.pathsep.join(([str(Path(home) / "bin")] if home else []) + [os.environ.get("PATH", os.defpath)])


def _fetch(artifacts: Sequence[str], jars: Path) -> None:
    if shutil.which("mvn") is None:
        raise NoServer("no Maven was found; install it (Debian, Ubuntu: apt-get install maven), or start Docker")
    partial = jars.with_suffix(".part")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    pom = partial / "pom.xml"
    pom.write_text(_POM.format("".join(_DEPENDENCY.format(*each.split(":")) for each in artifacts)), encoding="utf-8")
    goal = ("dependency:copy-dependencies", f"-DoutputDirectory={partial}", "-DincludeScope=runtime")
    done = subprocess.run(["mvn", "-q", "-B", "-f", pom, *goal], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoServer(f"Maven could not fetch {', '.join(artifacts)}: {(done.stdout + done.stderr).strip()[-400:]}")
    partial.rename(jars)


def _wait_for(address: str, process: "subprocess.Popen[bytes]", home: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (OSError, urllib.error.URLError):
            time.sleep(0.2)
    log = (home / "logs" / "console.log").read_text(encoding="utf-8", errors="replace")
    raise NoServer(f"Neo4j did not start: {log[-2000:]}")


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _docker_answers() -> bool:
    if shutil.which("docker") is None:
        return False
    return subprocess.run(["docker", "info"], capture_output=True, check=False, timeout=60).returncode == 0


@contextmanager
def _docker_server() -> Iterator[Server]:
    bolt, http = free_ports(2)
    password = secrets.token_hex(8)
    settings = {
        "NEO4J_AUTH": f"neo4j/{password}",
        "NEO4J_dbms_usage__report_enabled": "false",
        "NEO4J_server_bolt_advertised__address": f"127.0.0.1:{bolt}",
    }
    image = f"neo4j:{VERSION}-community"
    ports = ("-p", f"127.0.0.1:{bolt}:7687", "-p", f"127.0.0.1:{http}:7474")
    given = [part for name, value in settings.items() for part in ("-e", f"{name}={value}")]
    command = ["docker", "run", "--detach", "--rm", *ports, *given, image]
    container = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    address = f"http://127.0.0.1:{http}/"
    try:
        until = time.monotonic() + _START_SECONDS
        while True:
            try:
                with urllib.request.urlopen(address, timeout=5):
                    break
            except (OSError, urllib.error.URLError):
                if time.monotonic() > until:
                    raise NoServer(f"the container of {image} did not answer") from None
                time.sleep(0.5)
        yield Server(f"bolt://127.0.0.1:{bolt}", "neo4j", password, browser=f"{address}browser/")
    finally:
        subprocess.run(["docker", "kill", container], capture_output=True, check=False)


def empty(server: Server, *, schema: bool = False) -> None:
    """Take everything out of a server's database, and its constraints and indexes too if that is asked."""
    from neo4j import GraphDatabase

    with (
        GraphDatabase.driver(
            server.uri, auth=(server.username, server.password), notifications_min_severity="OFF"
        ) as driver,
        driver.session(database=server.database) as session,
    ):
        session.run("MATCH ()-[r]->() CALL { WITH r DELETE r } IN TRANSACTIONS OF 20000 ROWS").consume()
        session.run("MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS OF 20000 ROWS").consume()
        for kind in ("CONSTRAINT", "INDEX") if schema else ():
            for row in session.run(f"SHOW {kind} YIELD *").data():
                if row["type"] != "LOOKUP":
                    session.run(f"DROP {kind} `{row['name']}`").consume()


def _main() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        with find_server() as server:
            for name, value in server.environment.items():
                print(f"export {name}={value}", flush=True)
            print(f"# the Neo4j Browser: {server.browser}; Ctrl-C stops the server", flush=True)
            signal.sigwait({signal.SIGINT, signal.SIGTERM})
    except NoServer as trouble:
        sys.exit(f"error: {trouble}")


if __name__ == "__main__":
    _main()
