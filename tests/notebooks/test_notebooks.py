"""The notebooks as they lie in the repository, and all of them run on the stores that they have to bear."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.report.notebooks import list_notebooks
from graph.report.write import write_reports
from ingest.cli import main
from tests.conftest import do_without

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SEEDS = ROOT.parent / "shared" / "seeds"
NAMES = {"bloc-profile", "centrality", "country-profile", "neo4j", "overview", "paths-and-brokers"}
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read_cells(path: Path) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return cells


def read_code(path: Path) -> ast.Module:
    return ast.parse("\n".join("".join(cell["source"]) for cell in read_cells(path) if cell["cell_type"] == "code"))


def test_there_is_one_for_each_question() -> None:
    assert {path.stem for path in NOTEBOOKS} == NAMES


@each_notebook
def test_it_is_stored_without_outputs_and_ends_with_a_line_end(path: Path) -> None:
    code = [cell for cell in read_cells(path) if cell["cell_type"] == "code"]
    assert [(cell["outputs"], cell["execution_count"]) for cell in code] == [([], None)] * len(code)
    assert path.read_text(encoding="utf-8").endswith("}\n")


@each_notebook
def test_its_cells_are_numbered_so_that_a_change_shows_as_one(path: Path) -> None:
    ids = [cell["id"] for cell in read_cells(path)]
    assert ids == [f"cell-{number:02}" for number in range(1, len(ids) + 1)]


@each_notebook
def test_its_first_cell_holds_the_parameters_and_nothing_else(path: Path) -> None:
    first, second, *_ = read_cells(path)
    assert first["metadata"] == {"tags": ["parameters"]}
    lines = ast.parse("".join(first["source"])).body
    assert lines
    assert all(isinstance(line, ast.Assign) for line in lines)
    assert second["cell_type"] == "markdown"
    assert second["source"][0].startswith("# ")


@each_notebook
def test_it_computes_nothing_itself_and_imports_graph_alone(path: Path) -> None:
    tree = read_code(path)
    own = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.For, ast.While, ast.If, ast.Import)
    assert [type(node).__name__ for node in ast.walk(tree) if isinstance(node, own)] == []
    modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert modules
    assert {module.partition(".")[0] for module in modules} == {"graph"}


def test_all_run_on_the_sample(sample_store: Path, tmp_path: Path) -> None:
    """By nbmake, in a folder of its own and without what this run of pytest has set."""
    environment = {**os.environ, "DIPLOGRAPH_STORE": str(sample_store), "NEO4J_URI": ""}
    options = ["--nbmake", "-q", "-p", "no:cacheprovider", "-c", os.devnull, f"--rootdir={tmp_path}"]
    command = [sys.executable, "-m", "pytest", *options, *map(str, NOTEBOOKS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert f"{len(NAMES)} passed" in done.stdout


def test_all_run_on_the_seeds(tmp_path: Path) -> None:
    if not SEEDS.is_dir():
        do_without("the seed documents in ../shared/seeds")
    store = tmp_path / "seeds.db"
    assert main(["ingest", str(SEEDS), "--store", str(store)]) == 0
    pages = write_reports(list_notebooks(), store, tmp_path / "pages", {"country": "Belarus", "bloc": "SCO"})
    texts = {path.stem: path.read_text(encoding="utf-8") for path in pages}
    assert set(texts) == (NAMES - {"country-profile", "bloc-profile", "neo4j"}) | {
        *("country-profile-belarus", "bloc-profile-sco", "neo4j-sco"),
    }
    assert "Vladimir Makei met Wang Yi" in texts["country-profile-belarus"]
    assert "dialogue partner" in texts["bloc-profile-sco"]
