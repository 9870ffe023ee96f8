"""What the tests of the database share: a connection, a graph of the sample, a small made-up world."""

from collections.abc import Iterator

import pytest

from benchmarks.world import make_world
from graph.build import Graph, build_graph
from graph.neo4j.connection import Address, Database, connect
from tests.server import Server


@pytest.fixture
def address(neo4j: Server) -> Address:
    return Address(neo4j.uri, neo4j.username, neo4j.password, neo4j.database)


@pytest.fixture
def database(address: Address) -> Iterator[Database]:
    with connect(address) as opened:
        yield opened


@pytest.fixture(scope="session")
def world() -> Graph:
    """300 nodes and 3,000 edges of every type."""
    return build_graph(make_world(0.05).collection())
