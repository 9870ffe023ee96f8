"""The kit is complete, and the real Neo4j Browser takes it: style, saved queries, pictures."""

import csv
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.browser_kit import write_browser_kit
from graph.build import build_graph
from graph.collection import load_collection
from graph.errors import DiplographError
from graph.neo4j.connection import Address, connect
from graph.neo4j.push import push_graph
from graph.queries import list_questions
from graph.schema import EdgeType, Label
from graph.store import open_store
from ingest.flow import ingest_paths
from tests.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "cypher" / "browser"


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    write_browser_kit(tmp_path / "kit")
    return tmp_path / "kit"


def test_the_kit_is_complete(kit: Path) -> None:
    names = {path.relative_to(kit).as_posix() for path in kit.rglob("*") if path.is_file()}
    assert {"style.grass", "constraints.cypher", "guide.md", "saved-queries.csv"} <= names
    assert {f"queries/{question.name}.cypher" for question in list_questions()} <= names
    guide = (kit / "guide.md").read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([^)]+\.png)\)", guide)
    assert linked
    assert set(linked) <= names
    assert all(question.title in guide for question in list_questions())
    assert all((kit / name).stat().st_size < 200_000 for name in names)


def test_the_style_knows_every_label_and_type(kit: Path) -> None:
    style = (kit / "style.grass").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"^(\S+) \{\n(.*?)^\}", style, re.MULTILINE | re.DOTALL))
    assert set(blocks) >= {f"node.{label}" for label in Label} | {f"relationship.{kind}" for kind in EdgeType}
    colours = [re.findall(r"^  color: (\S+);", blocks[f"node.{label}"], re.MULTILINE)[0] for label in Label]
    assert len(set(colours)) == len(Label)


def test_the_saved_queries_have_the_columns_that_the_browser_imports(kit: Path) -> None:
    with (kit / "saved-queries.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["name", "description", "query", "id", "parentId", "isFolder"]
    folders = {row["id"] for row in rows if row["isFolder"] == "true"}
    queries = [row for row in rows if row["isFolder"] == "false"]
    assert {row["parentId"] for row in queries} == folders
    assert len({row["id"] for row in rows}) == len(rows)
    assert {question.name for question in list_questions()} <= {row["name"] for row in queries}
    assert all("$" not in row["query"] for row in queries)


def test_a_name_with_a_quote_stays_a_text(tmp_path: Path) -> None:
    write_browser_kit(tmp_path, name="it's \\ mine")
    query = (tmp_path / "queries" / "who-left.cypher").read_text(encoding="utf-8")
    assert r"{graph: 'it\'s \\ mine'}" in query


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DiplographError, match="cannot be written"):
        write_browser_kit(tmp_path / "file")


@pytest.fixture
def page(neo4j: Server, browser: "Browser", tmp_path: Path) -> "Iterator[Page]":
    """The Neo4j Browser, logged in, before the graph of the sample documents."""
    if neo4j.browser is None:
        pytest.skip("the server that NEO4J_URI names shows no Neo4j Browser that is known")
    with open_store(tmp_path / "store.db", write=True) as store:
        ingest_paths([ROOT / "ingest" / "sample"], store)
        graph = build_graph(load_collection(store))
    with connect(Address(neo4j.uri, neo4j.username, neo4j.password)) as database:
        push_graph(graph, database)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(90_000)
    page.goto(neo4j.browser)
    page.get_by_test_id("boltaddress").fill(neo4j.uri.partition("://")[2])
    page.get_by_test_id("username").fill(neo4j.username)
    page.get_by_test_id("password").fill(neo4j.password)
    page.get_by_test_id("connect").click()
    page.get_by_test_id("activeEditor").wait_for()
    page.keyboard.press("Escape")
    yield page
    page.close()


def ask(page: "Page", query: str) -> None:
    page.keyboard.press("Escape")
    page.get_by_test_id("activeEditor").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(" ".join(line for line in query.splitlines() if not line.startswith("//")))
    page.keyboard.press("Control+Enter")
    page.get_by_test_id("frameCommand").first.filter(has_text="MATCH").wait_for()


def drop(page: "Page", file: Path) -> None:
    """Drop a file onto the page as a person would."""
    page.evaluate(
        """([name, text]) => {
            const data = new DataTransfer();
            data.items.add(new File([text], name));
            const target = document.querySelector('[data-testid="activeEditor"]') || document.body;
            for (const kind of ['dragenter', 'dragover', 'drop'])
                target.dispatchEvent(new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}));
        }""",
        [file.name, file.read_text(encoding="utf-8")],
    )


def colours(page: "Page") -> set[str]:
    fills = page.eval_on_selector_all("svg g.node circle", "all => all.map(each => each.getAttribute('fill'))")
    return {str(fill).upper() for fill in fills if fill}


def test_the_browser_takes_style_and_queries_and_draws_in_their_colours(
    page: "Page", kit: Path, tmp_path: Path
) -> None:
    page.get_by_test_id("frameCommand").first.wait_for()
    page.wait_for_timeout(3_000)  # the first frame settles, else it takes what is typed away
    drop(page, kit / "style.grass")
    page.get_by_test_id("styleResetButton").wait_for()
    with (kit / "saved-queries.csv").open(encoding="utf-8", newline="") as file:
        saved = {row["name"]: row["query"] for row in csv.DictReader(file)}
    shown: Callable[[], set[str]] = lambda: colours(page)  # noqa: E731
    for name, query, wanted in (
        ("blocs", saved["Who stands in which bloc"], {"#2F6DB5", "#D9822B"}),
        ("graph", saved["The graph: two hundred relations"], {"#2F6DB5", "#D9822B", "#3E9B5F"}),
    ):
        ask(page, query)
        page.locator("svg g.node").first.wait_for(state="attached")
        page.wait_for_timeout(6_000)  # the drawing comes to rest
        assert wanted <= shown()
        picture = tmp_path / f"{name}.png"
        page.locator("[data-testid='frame']").first.screenshot(path=picture)
        assert picture.stat().st_size > 5_000
        if os.environ.get("KEEP_PICTURES"):
            PICTURES.joinpath(picture.name).write_bytes(picture.read_bytes())
