"""Push and pull beside what else puts a graph into Neo4j and takes it out, on one real server.

    python -m benchmarks.neo4j_speed [--scale 1] [--rounds 3] [--ours-only]

Beside `push` stand neo4j-graphrag's `Neo4jWriter` (given the same nodes and relationships; it wants the plugin APOC,
which Maven brings and nothing else here uses) and, as the limit, `neo4j-admin database import full` of the exported
CSV: its process alone, and from its start until the server, which has to be down meanwhile, answers from the database;
writing the CSV is not counted. Beside `pull` stands `MATCH (a)-[r]->(b) RETURN a, r, b`, made into a MultiDiGraph.
Every round starts with an empty database. Ratios are of the wall clock, round by round.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import networkx as nx

from benchmarks.world import make_world
from graph.build import Graph, build_graph
from graph.export import write_graph
from graph.neo4j.connection import Address, Database, connect
from graph.neo4j.pull import pull_graph
from graph.neo4j.push import push_graph
from graph.neo4j.rows import DEFAULT_GRAPH, Rows
from graph.schema import Label
from graph.statements import RELATION_TYPES
from tests.server import NoServer, Server, empty, fetch_jars, install

Seconds = dict[str, list[float]]
INSTALL = "neo4j-graphrag is not installed; `make bench` does that"
FIRST, AGAIN, PULL = "push, first", "push, nothing new", "pull"
WRITER, WRITER_AGAIN = "graphrag's writer, first", "graphrag's writer, again"
IMPORT, ONLINE, PLAIN = "admin import, its process", "admin import, until it answers", "RETURN a, r, b"
RATIOS = ((WRITER, FIRST), (ONLINE, FIRST), (IMPORT, FIRST), (FIRST, AGAIN), (PLAIN, PULL))
APOC = "5.26.12"
#: Nodes of a graph that takes too long to be pushed only to warm up.
LARGE = 20_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the command line says and print the report; return the exit code."""
    options = _parse(arguments)
    graph = build_graph(make_world(options.scale).collection())
    peer = find_spec("neo4j_graphrag") is not None and not options.ours_only
    try:
        seconds, kept = measure_database(graph, rounds=options.rounds, peer=peer, limit=not options.ours_only)
    except NoServer as missing:
        print(f"error: {missing}", file=sys.stderr)
        return 1
    print("\n".join(format_report(graph, seconds, kept)))
    if not peer and not options.ours_only:
        print(INSTALL)
    return 0


def measure_database(graph: Graph, *, rounds: int, peer: bool, limit: bool) -> tuple[Seconds, dict[str, int]]:
    """Return the seconds of every round, and how many relationships each writer left in the database."""
    seconds: Seconds = defaultdict(list)
    kept: dict[str, int] = {}
    with _server(peer) as server, connect(Address(server.uri, server.username, server.password)) as database:
        _warm_up(graph, database, peer)
        for _ in range(rounds):
            empty(server)
            push_graph(nx.MultiDiGraph(documents={}), database)  # constraints are made once in the life of a server
            _clock(seconds, FIRST, lambda: push_graph(graph, database))
            kept[FIRST] = _count(database)
            _clock(seconds, AGAIN, lambda: push_graph(graph, database))
            kept[AGAIN] = _count(database)
            _clock(seconds, PULL, lambda: pull_graph(database))
            _clock(seconds, PLAIN, lambda: _pull_plainly(database))
            if peer:
                empty(server, schema=True)  # it writes its nodes twice over, which the constraints would forbid
                for name in (WRITER, WRITER_AGAIN):
                    _clock(seconds, name, lambda: _write_with_peer(graph, database))
                    kept[name] = _count(database)
    for _ in range(rounds if limit else 0):
        kept[IMPORT] = kept[ONLINE] = _import(graph, seconds)
    return seconds, kept


def format_report(graph: Graph, seconds: Seconds, kept: dict[str, int]) -> list[str]:
    """The lines of the report."""
    rows = Rows(graph, DEFAULT_GRAPH)
    lines = [
        f"{len(graph):,} nodes, {graph.number_of_edges():,} edges; with documents and mentions {rows.count():,} in all"
    ]
    lines += ["", f"{'wall clock':<32}{'s':>8}{'relationships kept':>20}"]
    for name, measured in seconds.items():
        lines.append(f"  {name:<30}{median(measured):>8.2f}{f'{kept[name]:,}' if name in kept else '':>20}")
    lines.append("")
    for slow, quick in RATIOS:
        if slow in kept and not kept[slow]:
            lines.append(f"{slow}: it wrote no relationship here (its reason stands above), so there is no ratio")
        elif seconds.get(slow) and seconds.get(quick):
            ratios = [one / other for one, other in zip(seconds[slow], seconds[quick], strict=False)]
            span = f"{min(ratios):.2f} to {max(ratios):.2f} in single rounds"
            lines.append(f"{slow} : {quick} = {median(ratios):.2f} : 1 ({span})")
    return lines


@contextmanager
def _server(peer: bool) -> Iterator[Server]:
    """Run a server, with APOC where the peer needs it."""
    installation = install()
    with tempfile.TemporaryDirectory(prefix="neo4j-", ignore_cleanup_errors=True) as folder:
        server = installation.make_home(Path(folder) / "home", {"dbms.security.procedures.unrestricted": "apoc.*"})
        if peer:
            artifacts = (f"org.neo4j.procedure:apoc-{part}:{APOC}" for part in ("core", "common"))
            shutil.copytree(fetch_jars(f"apoc-{APOC}", *artifacts), Path(folder) / "home/plugins", dirs_exist_ok=True)
        with installation.running(server) as running:
            yield running


def _warm_up(graph: Graph, database: Database, peer: bool) -> None:
    """Let the server compile what all of them make it do, so that nobody pays for being the first."""
    small = build_graph(make_world(0.1).collection())
    for each in (small, small, graph if len(graph) < LARGE else small):
        push_graph(each, database, full=True)
        pull_graph(database)
        _pull_plainly(database)
        push_graph(nx.MultiDiGraph(documents={}), database)
    if peer:
        with suppress(Exception):
            _write_with_peer(small, database)


def _clock(seconds: Seconds, name: str, work: Callable[[], object]) -> None:
    start = time.perf_counter()
    work()
    seconds[name].append(time.perf_counter() - start)


def _count(database: Database) -> int:
    return int(database.read("MATCH ()-[r]->() RETURN count(r)")[0][0])


def _pull_plainly(database: Database) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    with database.driver.session(database=database.address.database) as session:
        for one, edge, two in session.run("MATCH (a)-[r]->(b) RETURN a, r, b"):
            for node in (one, two):
                graph.add_node(node["id"], **dict(node))
            graph.add_edge(one["id"], two["id"], key=edge["id"], type=edge.type, **dict(edge))
    return graph


def _write_with_peer(graph: Graph, database: Database) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from neo4j_graphrag.components.kg_writer import Neo4jWriter
        from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship
    rows = Rows(graph, DEFAULT_GRAPH)
    nodes = [
        Neo4jNode(id=row.id, label=label.value, properties=row.properties)
        for label in Label
        for row in rows.nodes(label)
    ]
    edges = [
        Neo4jRelationship(start_node_id=row.source, end_node_id=row.target, type=relation, properties=row.properties)
        for relation in RELATION_TYPES
        for row in rows.relationships(relation)
    ]
    writer = Neo4jWriter(database.driver, neo4j_database=database.address.database, batch_size=5_000)
    asyncio.run(writer.run(Neo4jGraph(nodes=nodes, relationships=edges)))


def _import(graph: Graph, seconds: Seconds) -> int:
    """Import the exported folder with neo4j-admin into a server that has not run yet, and ask that server."""
    installation = install()
    with tempfile.TemporaryDirectory(prefix="neo4j-") as folder:
        server: Server = installation.make_home(Path(folder) / "home")
        csv = Path(folder) / "csv"
        write_graph(graph, csv)
        nodes = [f"--nodes={file}" for file in sorted(csv.glob("nodes_*.csv"))]
        edges = [f"--relationships={file}" for file in sorted(csv.glob("edges_*.csv"))]
        command = ("database", "import", "full", "neo4j", "--multiline-fields=true", "--array-delimiter=U+001F")
        assert server.home is not None
        start = time.perf_counter()
        done = installation.admin(server.home, *command, "--id-type=string", *nodes, *edges)
        if done.returncode:
            raise NoServer(f"neo4j-admin could not import: {done.stderr[-300:]}")
        seconds[IMPORT].append(time.perf_counter() - start)
        with installation.running(server), connect(Address(server.uri, server.username, server.password)) as database:
            count = _count(database)
            seconds[ONLINE].append(time.perf_counter() - start)
    return count


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.neo4j_speed", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--scale", type=float, default=1, help="times 6,000 nodes and 60,000 edges (1)")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is done (3)")
    parser.add_argument("--ours-only", action="store_true", help="push and pull alone")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
