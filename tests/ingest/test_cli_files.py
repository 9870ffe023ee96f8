import csv
import json
import zipfile
from pathlib import Path

import pytest

from graph.export import read_graph
from tests.conftest import Run


@pytest.mark.parametrize("ending", ["jsonl", "json", "gexf", "graphml", "html"])
def test_export_writes_the_format_of_the_ending(run: Run, filled: Path, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"graph.{ending}"
    done = run("export", path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"{path}: 6 nodes, 4 edges\n"
    assert "Vladimir Makei met Wang Yi" in path.read_text("utf-8")


def test_what_is_exported_is_read_back_with_what_its_documents_say_of_themselves(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    assert run("export", tmp_path / "graph.graphml", "--as-of", "2016").returncode == 0
    graph = read_graph(tmp_path / "graph.graphml")
    assert graph.graph["documents"]["accession.txt"]["title"] == "On the SCO"
    assert graph.graph["filters"].as_of == "2016"


def test_filters_limit_what_is_exported(run: Run, filled: Path, tmp_path: Path) -> None:
    assert run("export", tmp_path / "graph.json", "--type", "OPPOSES").returncode == 0
    data = json.loads((tmp_path / "graph.json").read_text("utf-8"))
    assert [edge["type"] for edge in data["edges"]] == ["OPPOSES"]


def test_the_table_says_which_nodes_it_does_not_hold(run: Run, filled: Path, tmp_path: Path) -> None:
    done = run("export", tmp_path / "graph.csv", "--type", "MET_WITH")
    assert "4 nodes that have none are not in it" in done.stderr
    with (tmp_path / "graph.csv").open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert row["citation"] == "“On the SCO”, 2015-07-10, accession.txt, characters 47–73."


def test_a_name_without_an_ending_is_a_folder_and_the_command_to_run_is_said(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    done = run("export", tmp_path / "for neo4j")
    assert f"run: sh '{tmp_path}/for neo4j/import.sh'" in done.stderr
    assert "--relationships=edges_MEMBER_OF.csv" in (tmp_path / "for neo4j" / "import.sh").read_text("utf-8")
    again = run("export", tmp_path / "for neo4j", "--type", "OPPOSES")
    assert again.returncode == 0
    assert not (tmp_path / "for neo4j" / "edges_MEMBER_OF.csv").exists()


def test_an_archive_is_that_folder(run: Run, filled: Path, tmp_path: Path) -> None:
    done = run("export", tmp_path / "graph.zip")
    assert "run its import.sh" in done.stderr
    with zipfile.ZipFile(tmp_path / "graph.zip") as archive:
        assert "nodes_State.csv" in archive.namelist()


def test_a_folder_of_something_else_is_left_alone(run: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.docx").write_text("mine")
    done = run("export", tmp_path / "thesis")
    assert done.returncode == 1
    assert done.stderr == (
        f"error: {tmp_path}/thesis: holds 'chapter.docx', which no export wrote; give a folder that is new or empty\n"
    )
