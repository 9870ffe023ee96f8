"""The pages in a real Chromium without a network: drawn, nothing asked for, no script run, and whole on paper."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest

from graph.report.notebooks import list_notebooks
from graph.report.write import write_reports
from graph.schema import (
    Claim,
    Document,
    Doubt,
    DoubtKind,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Named,
    Office,
    Person,
    Reading,
    Value,
    pack_qualifiers,
)
from graph.store import open_store
from tests.graph.formats.browsing import Seen, watch_page
from tests.graph.formats.test_page_safety import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

NAMES = [notebook.name for notebook in list_notebooks()]
PICTURES = {"overview": 2, "country-profile": 2, "bloc-profile": 4, "centrality": 3, "paths-and-brokers": 2, "neo4j": 0}
STATES = [f"state:{first}{second}X" for first in "AB" for second in "ABCDEFGHIJ"]

Open = Callable[[Path], Seen]


@pytest.fixture(scope="module")
def sample_pages(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_reports(list_notebooks(), sample_store, folder, {})
    return folder


@pytest.fixture(scope="module")
def hostile_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of a store in which every name, title, place, topic and sentence is one of the payloads."""
    folder = tmp_path_factory.mktemp("hostile")
    with open_store(folder / "store.db", write=True) as store:
        store.add_entities(Entity(state, Label.STATE, bad, (bad,)) for state, bad in zip(STATES, PAYLOADS, strict=True))
        store.add_entities([Entity("bloc:X", Label.BLOC, PAYLOADS[0]), Entity("bloc:Y", Label.BLOC, PAYLOADS[1])])
        for at, bad in enumerate(PAYLOADS):
            store.add_reading(read_hostile(at, bad))
    write_reports(list_notebooks(), folder / "store.db", folder, {"state": "AAX", "country": "AAX", "bloc": "X"})
    return folder


def read_hostile(at: int, bad: str) -> Reading:
    state, other = STATES[at], STATES[(at + 1) % len(STATES)]
    said: list[tuple[EdgeType, str, str, dict[str, Value]]] = [
        (EdgeType.MEMBER_OF, state, "bloc:X", {"status": "member", "date": f"{2001 + at}"}),
        (EdgeType.MEMBER_OF, state, "bloc:Y", {"status": "applicant"}),
        (EdgeType.HOLDS_OFFICE, "person:0", state, {"office": bad, "former": False}),
        (EdgeType.ENVOY_TO, "person:0", other, {"role": bad, "sender": state, "former": False}),
        (EdgeType.VISITED, "person:0", other, {"date": f"20{at + 10}-05", "place": bad}),
        (EdgeType.ATTENDED, state, "bloc:X", {"event": bad, "date": "2020"}),
        (EdgeType.COOPERATES_WITH, state, other, {"topic": bad}),
        (EdgeType.TRADE_WITH, state, other, {"flow": "exports", "year": "2023", "value": 5, "unit": bad, "item": bad}),
    ]
    text = bad * (len(said) + 1)
    spans = [(number * len(bad), (number + 1) * len(bad)) for number in range(len(said) + 1)]
    claims = [
        Claim(kind, source, target, Evidence(*spans[number], bad, "test.rule"), pack_qualifiers(values), said_by=bad)
        for number, (kind, source, target, values) in enumerate(said)
    ]
    planned = Claim(
        *(EdgeType.VISITED, "person:0", other, Evidence(*spans[-1], bad, "test.rule")), factuality=Factuality.PLANNED
    )
    person = Person("person:0", (f"{bad} Name{at}",), (Office(bad, state),), (state,), (bad,))
    document = Document(
        f"document:{at:016x}", f"{at}-{bad}", text, bad, f"20{at + 10}", "en", publisher=bad, url=f"javascript:{bad}"
    )
    names = (Named(state, 0, 1), Named(other, 0, 1), Named("bloc:X", 0, 1), Named("person:0", 0, 1))
    doubts = (Doubt(DoubtKind.NO_RULE, *spans[0], bad, bad),)
    return Reading(document, "test", names, (person,), (*claims, planned), doubts)


@pytest.fixture
def show(browser: "Browser") -> Iterator[Open]:
    """Open a page from disk, without a network."""
    contexts: list[BrowserContext] = []

    def open_page(path: Path) -> Seen:
        context = browser.new_context(viewport={"width": 1100, "height": 900}, offline=True)
        contexts.append(context)
        return watch_page(context, path.as_uri())

    yield open_page
    for context in contexts:
        context.close()


def lost_pictures(seen: Seen) -> int:
    return int(seen.page.evaluate("() => [...document.images].filter(each => !each.naturalWidth).length"))


def find_page(folder: Path, name: str) -> Path:
    (path,) = (path for path in folder.glob("*.html") if path.stem.startswith(name))
    return path


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_drawn_and_asks_nobody_for_anything(show: Open, sample_pages: Path, name: str) -> None:
    path = find_page(sample_pages, name)
    seen = show(path)
    outward = [url for url in seen.requests if not url.startswith("data:image/svg+xml;base64,")]
    assert outward == [path.as_uri()]
    assert seen.complaints == []
    assert seen.page.evaluate("document.images.length") == PICTURES[name]
    assert lost_pictures(seen) == 0
    assert all(seen.page.eval_on_selector_all("img", "all => all.map(each => each.alt.length > 20)"))
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    contents = seen.page.eval_on_selector_all("nav a", "all => all.map(each => each.textContent)")
    assert contents == seen.page.eval_on_selector_all("main h2", "all => all.map(each => each.textContent)")


def test_every_row_that_rests_on_sentences_opens_on_them(show: Open, sample_pages: Path) -> None:
    seen = show(find_page(sample_pages, "country-profile"))
    rows = seen.page.locator("details")
    assert rows.count() == seen.page.locator("tbody").count() > 20
    first = rows.first
    assert not first.locator("li").first.is_visible()
    first.locator("summary").click()
    assert "characters" in first.locator("cite").first.inner_text()


def test_contents_lead_there(show: Open, sample_pages: Path) -> None:
    seen = show(find_page(sample_pages, "country-profile"))
    seen.page.click("nav a:has-text('Closest states')")
    assert seen.page.url.endswith("#part-6")
    assert seen.page.locator("#part-6").bounding_box() is not None


def test_on_paper_the_sentences_stand_open_and_nothing_is_cut(show: Open, sample_pages: Path, tmp_path: Path) -> None:
    for name in NAMES:
        seen = show(find_page(sample_pages, name))
        quotes = seen.page.eval_on_selector_all("details q", "all => all.map(each => each.textContent)")
        seen.page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
        pages = pypdf.PdfReader(tmp_path / "page.pdf").pages
        printed = fold("".join(page.extract_text() for page in pages))
        assert [quote for quote in quotes if fold(quote) not in printed] == []
        seen.page.emulate_media(media="print")
        seen.page.set_viewport_size({"width": 665, "height": 940})  # what an A4 page leaves between its margins
        assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        heights = seen.page.eval_on_selector_all("img", "all => all.map(each => each.getBoundingClientRect().height)")
        assert [height for height in heights if not 20 < height < 900] == []


def fold(text: str) -> str:
    """Text without what the lines of a page change: spaces, hyphens at their ends, ligatures."""
    plain = text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff").replace("ﬃ", "ffi").replace("ﬄ", "ffl")
    return re.sub(r"[\s\u00ad]+", "", plain)


@pytest.mark.parametrize("name", NAMES)
def test_what_documents_say_is_text_and_nothing_else(show: Open, hostile_pages: Path, name: str) -> None:
    path = find_page(hostile_pages, name)
    seen = show(path)
    assert [url for url in seen.requests if not url.startswith("data:image/svg+xml;base64,")] == [path.as_uri()]
    assert (seen.dialogs, seen.complaints) == ([], [])
    assert seen.page.evaluate("window.hacked === undefined")
    assert lost_pictures(seen) == 0
    odd = (
        "script, iframe, svg, object, embed, form, input, link, base, [style], [onload], [onerror], a:not([href^='#'])"
    )
    assert seen.page.locator(odd).count() == 0
    for element in seen.page.locator("summary").all()[:30]:
        element.click()
    assert (seen.dialogs, seen.page.evaluate("window.hacked === undefined")) == ([], True)
    assert seen.page.locator("meta[http-equiv]").count() == 1


def test_the_payloads_can_be_read(show: Open, hostile_pages: Path) -> None:
    texts = "".join(show(find_page(hostile_pages, name)).text("main") for name in ("country", "bloc", "overview"))
    found = [bad for bad in PAYLOADS if fold(bad.replace("\x00", " ").replace("\u2029", " ")) in fold(texts)]
    assert len(found) == len(PAYLOADS)
