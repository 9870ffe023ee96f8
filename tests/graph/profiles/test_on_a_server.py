"""The same questions asked in this process and on a real Neo4j."""

from graph.neo4j.connection import connect, find_address
from graph.neo4j.push import push_graph
from graph.profiles.holdings import Holdings
from graph.profiles.questions import ask_about
from tests.server import Server

QUESTIONS = ("state-memberships", "bloc-members")


def test_a_server_gives_the_same_rows_or_it_is_said(holdings: Holdings, neo4j: Server) -> None:
    asked = ask_about(holdings, "Belarus")
    assert asked["bloc-members"].server.endswith(
        "gives 0 rows, not these 4: another state of the graph was pushed there; diplograph push brings it up to date."
    )
    with connect(find_address(neo4j.environment)) as database:
        push_graph(holdings.whole, database)
    for name in QUESTIONS:
        answer = asked[name]
        count = len(answer.frame)
        assert count > 0
        assert answer.server.endswith(f"gives the same {count} row{'s' if count > 1 else ''}.")
