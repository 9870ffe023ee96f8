"""The memory that a push of a large graph takes, beyond the graph itself, and how batches compare with single rows.

    python -m benchmarks.neo4j_memory [--nodes 100000] [--edges 500000] [--single 200]

The server is that of NEO4J_URI, which is emptied, else one that is started. One object of JSON is printed: what the
server holds at the end, the longest transaction in rows, the megabytes that this process had before the push and at
most during it, and rows a second in batches and one by one.
"""

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import networkx as nx

from graph.build import Graph
from graph.neo4j.connection import Address, Counters, Database, connect
from graph.neo4j.push import BATCH, push_graph
from tests.server import NoServer, empty, find_server

_SENTENCE = "{} and {} agreed on point {} of the programme for the coming years, " + 6 * "and on what follows from it, "


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the command line says and print the figures; return the exit code."""
    options = _parse(arguments)
    try:
        with find_server() as server:
            empty(server)
            address = Address(server.uri, server.username, server.password, server.database)
            print(json.dumps(measure_push(address, options.nodes, options.edges, options.single)))
    except NoServer as missing:
        print(f"error: {missing}", file=sys.stderr)
        return 1
    return 0


def make_pairs(nodes: int, edges: int) -> Graph:
    """Return a graph of states that cooperate, each edge with a sentence of 300 characters of its own."""
    rng = random.Random(f"{nodes} {edges}")
    graph: Graph = nx.MultiDiGraph(documents={})
    for number in range(nodes):
        graph.add_node(f"state:{number:06}", label="State", name=f"State {number}", aliases=(), documents=())
    for number in range(edges):
        one, two = sorted(rng.sample(range(nodes), 2))
        text = _SENTENCE.format(one, two, number).ljust(300, ".")[:300]
        evidence = {"document": f"{number // 20}.txt", "start": 0, "end": 300, "text": text, "rule": "made.up"}
        known = {"type": "COOPERATES_WITH", "factuality": "actual", "topic": f"point {number}"}
        graph.add_edge(f"state:{one:06}", f"state:{two:06}", f"edge:{number:06}", **known, evidence=(evidence,))
    return graph


def measure_push(address: Address, nodes: int, edges: int, single: int) -> dict[str, Any]:
    """Push, and return the figures."""
    with connect(address) as opened:
        database = Recorder(opened.address, opened.driver)
        slow = _rate(make_pairs(single, single), database, "single", batch=1) if single else None
        graph = make_pairs(nodes, edges)
        database.rows.clear()
        before = _forget_peak()
        quick = _rate(graph, database, "large")
        peak = _status("VmHWM")
        count = "MATCH (n:State) WHERE n.graph = 'large' AND n.id IS NOT NULL RETURN count(n)"
        held = database.read(count)[0][0], database.read(count.replace("RETURN", "MATCH (n)-[r]->() RETURN"))[0][0]
    return {
        "nodes": held[0],
        "edges": held[1],
        "longest transaction": max(database.rows),
        "MB before": round(before),
        "MB at most": round(peak),
        "rows a second in batches": round(quick),
        "rows a second one by one": slow and round(slow),
    }


@dataclass(frozen=True)
class Recorder(Database):
    """Writes down how many rows each transaction has."""

    rows: list[int] = field(default_factory=list)

    def write(self, query: str, **parameters: object) -> Counters:
        """Run a statement and note its rows."""
        given = parameters.get("rows")
        self.rows.append(len(given) if isinstance(given, list) else 0)
        return super().write(query, **parameters)


def _rate(graph: Graph, database: Database, name: str, batch: int = BATCH) -> float:
    start = time.perf_counter()
    report = push_graph(graph, database, name=name, batch=batch)
    return report.changed / (time.perf_counter() - start)


def _forget_peak() -> float:
    """Let the peak begin anew and return what is held now, in megabytes."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _status("VmRSS")


def _status(name: str) -> float:
    found = re.search(rf"{name}:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    assert found is not None
    return int(found[1]) / 1024


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.neo4j_memory", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--nodes", type=int, default=100_000, help="nodes of the graph (100000)")
    parser.add_argument("--edges", type=int, default=500_000, help="edges of the graph (500000)")
    parser.add_argument("--single", type=int, default=200, help="nodes and edges to push one by one (200)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
