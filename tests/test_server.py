"""The server that tests talk to is a real one, and nothing is left of it when it stops."""

import os
from pathlib import Path

from neo4j import GraphDatabase

from tests.server import Installation, Server


def versions(server: Server) -> list[str]:
    with GraphDatabase.driver(server.uri, auth=(server.username, server.password)) as driver:
        records, _, _ = driver.execute_query("CALL dbms.components() YIELD versions RETURN versions")
        return list(records[0]["versions"])


def test_the_server_answers_and_is_empty(neo4j: Server) -> None:
    assert versions(neo4j)[0].startswith(os.environ.get("NEO4J_TEST_VERSION", "5."))
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.username, neo4j.password)) as driver:
        assert driver.execute_query("MATCH (n) RETURN count(n)").records[0].value() == 0
    assert os.environ["NEO4J_URI"] == neo4j.uri


def test_a_server_of_ones_own_takes_settings_and_ends_with_its_block(
    neo4j_installation: Installation, tmp_path: Path
) -> None:
    home = neo4j_installation.make_home(tmp_path / "home", {"initial.dbms.default_database": "archive"})
    with neo4j_installation.running(home) as server:
        with GraphDatabase.driver(server.uri, auth=(server.username, server.password)) as driver:
            shown = driver.execute_query("SHOW DATABASES YIELD name RETURN name", database_="system").records
        assert sorted(record.value() for record in shown) == ["archive", "system"]
    assert server.process is not None
    assert not Path(f"/proc/{server.process}").exists()
