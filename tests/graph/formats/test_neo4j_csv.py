import csv
import os
import shlex
import subprocess
import zipfile
from pathlib import Path

import neo4j
import pytest

from graph.build import Graph
from graph.errors import Unwritable
from graph.export import write_graph
from graph.neo4j.connection import connect, find_address
from graph.neo4j.push import push_graph
from tests.graph.formats.conftest import BLR, HARD, MAKEI, SCO
from tests.server import Installation

#: Texts on which an importer may stumble; half characters are refused, U+001F stands between the items of a list.
ODD = tuple(text for text in (*HARD, '"', '\\"', "a;b,c", "it's", "\\", "\n\n", "-", "NULL") if "\ud800" not in text)


def table(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return list(rows.fieldnames or ()), list(rows)


def test_there_is_a_file_a_label_and_a_type_with_typed_headers(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "csv")
    assert sorted(path.name for path in (tmp_path / "csv").iterdir()) == [
        *("constraints.cypher", "edges_HOLDS_OFFICE.csv", "edges_MEMBER_OF.csv", "edges_MENTIONS.csv"),
        *("edges_MET_WITH.csv", "edges_TRADE_WITH.csv", "import.sh"),
        *("nodes_Bloc.csv", "nodes_Document.csv", "nodes_Official.csv", "nodes_State.csv"),
    ]
    header, [state] = table(tmp_path / "csv" / "nodes_State.csv")
    assert header == ["id:ID", "name", "aliases:string[]", "graph", "hash:long", "iso2", ":LABEL"]
    assert state["aliases:string[]"].split("\x1f") == ["Minsk", "Беларусь"]
    header, [trade] = table(tmp_path / "csv" / "edges_TRADE_WITH.csv")
    assert {"year:long", "value:double", "change_pct:long", "starts:date", "ends:date", "sources:long"} < set(header)
    assert (trade[":START_ID"], trade[":END_ID"], trade[":TYPE"], trade["id"]) == (BLR, BLR, "TRADE_WITH", "edge:4")
    assert (trade["starts:date"], trade["ends:date"]) == ("2014-01-01", "2014-12-31")
    _, [member] = table(tmp_path / "csv" / "edges_MEMBER_OF.csv")
    assert (member["date"], member["starts:date"], member["ends:date"]) == ("2015", "2015-01-01", "")
    assert member["documents:string[]"].split("\x1f") == ["a.txt", "b.jsonl#2"]
    assert member["offsets:long[]"].split("\x1f") == ["0", "33", "7", "40"]
    assert member["contexts:string[]"].split("\x1f") == ["40-44", ""]
    assert state[":LABEL"].split("\x1f") == ["Entity", "State"]
    _, mentions = table(tmp_path / "csv" / "edges_MENTIONS.csv")
    assert {(row[":START_ID"], row[":END_ID"]) for row in mentions} == {
        *(("document:aa", BLR), ("document:aa", SCO), ("document:aa", MAKEI), ("document:bb", MAKEI)),
    }


def test_the_archive_holds_the_same_files(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "csv")
    write_graph(small, tmp_path / "csv.zip")
    with zipfile.ZipFile(tmp_path / "csv.zip") as archive:
        assert archive.testzip() is None
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held == {path.name: path.read_bytes() for path in (tmp_path / "csv").iterdir()}


def test_what_ends_an_item_of_a_list_and_what_no_file_can_be_called_is_refused(small: Graph, tmp_path: Path) -> None:
    small.nodes[BLR]["aliases"] = ("a\x1fb",)
    with pytest.raises(Unwritable, match=r"state:BLR: one of its lists holds U\+001F"):
        write_graph(small, tmp_path / "csv")
    small.nodes[BLR]["aliases"] = ("",)
    with pytest.raises(Unwritable, match="state:BLR: one of its lists is an empty text alone"):
        write_graph(small, tmp_path / "csv")
    small.nodes[BLR].update(aliases=(), label="../State")
    with pytest.raises(Unwritable, match="is no label of the graph"):
        write_graph(small, tmp_path / "csv")
    assert list(tmp_path.iterdir()) == []


def test_columns_of_mixed_values_are_json_text_and_what_neo4j_cannot_keep_is_refused(
    small: Graph, tmp_path: Path
) -> None:
    small.nodes[BLR]["mixed"] = 1
    small.add_node("state:RUS", label="State", name="Russia", aliases=(), documents=(), mixed="1", share=0.5)
    small.nodes[BLR]["share"] = 1
    write_graph(small, tmp_path / "csv")
    header, [state, _] = table(tmp_path / "csv" / "nodes_State.csv")
    assert {"mixed", "share:double"} < set(header)
    assert (state["mixed"], state["share:double"]) == ("1", "1")
    small.nodes[BLR]["mixed"] = 2**63
    with pytest.raises(Unwritable, match="9223372036854775808 is a number of more than 64 bits"):
        write_graph(small, tmp_path / "csv")


@pytest.mark.long
def test_a_real_neo4j_imports_it_whole(small: Graph, tmp_path: Path, neo4j_installation: Installation) -> None:
    for number, text in enumerate(ODD):
        aliases = (text, "x", text)
        small.add_node(f"state:{number}", label="State", name=text, aliases=aliases, documents=("a.txt",), odd=text)
        evidence = (
            {"document": "a.txt", "start": 0, "end": 1, "text": f"so it {text}", "rule": "rule", "context": ()},
        )
        known = {"type": "MET_WITH", "factuality": "actual", "place": text, "said_by": (), "sources": 1}
        small.add_edge(f"state:{number}", BLR, f"edge:odd{number}", **known, evidence=evidence)
    folder = tmp_path / "odd folder"
    write_graph(small, folder)
    server = neo4j_installation.make_home(tmp_path / "home")
    _run_script(folder / "import.sh", tmp_path, neo4j_installation)
    with (
        neo4j_installation.running(server),
        neo4j.GraphDatabase.driver(server.uri, auth=(server.username, server.password)) as driver,
    ):
        nodes = {
            row["n"]["id"]: (set(row["n"].labels), dict(row["n"]))
            for row in driver.execute_query("MATCH (n:Entity) RETURN n").records
        }
        edges = driver.execute_query(
            "MATCH (a)-[r]->(b) WHERE type(r) <> 'MENTIONS' RETURN a.id, b.id, type(r), r"
        ).records
        mentions = driver.execute_query("MATCH (d:Document)-[:MENTIONS]->(n) RETURN d.path, n.id").records
        for statement in (folder / "constraints.cypher").read_text("utf-8").split(";\n"):
            if statement.strip():
                driver.execute_query(statement)
        found = driver.execute_query("SHOW CONSTRAINTS").records
        with connect(find_address(server.environment)) as database:
            pushed = push_graph(small, database)
    counted = [*pushed.nodes.values(), *pushed.relationships.values()]
    assert sum(counts.changed for counts in counted) == 0
    assert sum(counts.unchanged for counts in counted) > len(small) + small.number_of_edges()
    assert len(found) >= 5
    assert set(nodes) == set(small)
    for node, about in small.nodes(data=True):
        labels, properties = nodes[node]
        assert labels == {"Entity", about["label"]}
        expected = {"id": node, "graph": "diplograph", **about, "aliases": list(about["aliases"])}
        del properties["hash"]
        assert properties == {
            name: value for name, value in expected.items() if name not in ("label", "documents") and value != []
        }
    assert {(a, b, kind, r["id"]) for a, b, kind, r in edges} == {
        (source, target, data["type"], key) for source, target, key, data in small.edges(keys=True, data=True)
    }
    for a, b, _, found_edge in edges:
        data = small.edges[a, b, found_edge["id"]]
        assert found_edge["sentences"] == [each["text"] for each in data["evidence"]]
        assert found_edge["documents"] == [each["document"] for each in data["evidence"]]
        assert found_edge["offsets"] == [each[name] for each in data["evidence"] for name in ("start", "end")]
        assert found_edge.get("place") == data.get("place")
    member = next(r for *_, r in edges if r["id"] == "edge:1")
    assert (str(member["starts"]), member.get("ends"), member["sources"]) == ("2015-01-01", None, 1)
    assert member["contexts"] == ["40-44", ""]
    assert {tuple(row) for row in mentions} == {
        (path, node) for node, about in small.nodes(data=True) for path in about["documents"]
    }


def _run_script(script: Path, folder: Path, installation: Installation) -> None:
    """Run import.sh where `neo4j-admin` is on the path, as it is beside a server."""
    home = folder / "home"
    command = shlex.join(installation._command("org.neo4j.cli.AdminTool"))
    (folder / "bin").mkdir()
    (folder / "bin" / "neo4j-admin").write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
    (folder / "bin" / "neo4j-admin").chmod(0o755)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(["sh", script], env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
