"""The bare import names `graph`, `ingest`, `cypher` and `notebooks` are this project's alone."""

import tomllib
from importlib.metadata import distribution, entry_points, packages_distributions
from pathlib import Path

import pytest

from ingest.cli import main

ROOT = Path(__file__).parent.parent
OURS = {"diplograph"}


@pytest.mark.parametrize("name", ["graph", "ingest", "cypher", "notebooks"])
def test_no_other_distribution_brings_the_name(name: str) -> None:
    assert set(packages_distributions().get(name, ())) <= OURS


def test_a_distribution_that_brings_a_name_would_be_seen() -> None:
    assert "networkx" in packages_distributions()["networkx"]


@pytest.mark.parametrize("name", ["graph", "ingest"])
def test_the_name_imports_this_checkout(name: str) -> None:
    module = __import__(name)
    assert module.__file__ is not None
    assert Path(module.__file__).parent == ROOT / name


def test_the_console_script_resolves_to_the_command_line() -> None:
    (script,) = (script for script in entry_points(group="console_scripts") if script.name == "diplograph")
    assert script.dist is not None
    assert script.dist.name == "diplograph"
    assert script.load() is main


def test_the_packages_of_the_wheel_are_the_guarded_names() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert sorted(packages) == ["cypher", "graph", "ingest", "notebooks"]
    assert distribution("diplograph").version == settings["project"]["version"]
