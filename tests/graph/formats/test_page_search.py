"""The page is searched as a person writes, and its address and the browser's buttons lead there and back."""

import pytest

from tests.graph.formats.browsing import Open
from tests.graph.formats.conftest import SCO, star_graph


@pytest.mark.parametrize(
    ("written", "name"),
    [
        *(("minsk", "Belarus"), ("беларусь", "Belarus"), ("state:BLR", "Belarus"), ("Makey", "Vladimir Makei")),
        *(("cote d", "Côte d'Ivoire"), ("рос", "Россия"), ("محمد", "محمد بن سلمان 🇸🇦"), ("cooperation", SCO)),
    ],
)
def test_a_node_is_found_as_a_person_writes_it(show: Open, written: str, name: str) -> None:
    seen = show(star_graph(), "#region:AFRICA")
    assert seen.text("h2") == "Africa"
    seen.page.keyboard.press("/")
    seen.page.keyboard.type(written)
    assert seen.page.get_attribute("#search", "aria-expanded") == "true"
    assert seen.page.get_attribute("#search", "aria-activedescendant") == "found-0"
    seen.page.keyboard.press("Enter")
    expected = "Shanghai Cooperation Organisation" if name == SCO else name
    seen.wait_for_title(expected)
    assert seen.page.is_hidden("#found")


def test_arrows_choose_among_what_is_found_and_escape_leaves(show: Open) -> None:
    seen = show(star_graph())
    seen.page.click("#search")
    seen.page.keyboard.type("a")
    names = seen.page.eval_on_selector_all("#found li bdi", "all => all.map(each => each.textContent)")
    assert len(names) > 2
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("ArrowUp")
    seen.page.keyboard.press("Enter")
    seen.wait_for_title(names[1])
    seen.page.click("#search")
    seen.page.keyboard.type("nobody at all")
    assert "Nobody here is called that." in seen.text("#found")
    seen.page.keyboard.press("Escape")
    assert seen.page.is_hidden("#found")
    assert seen.page.input_value("#search") == ""


def test_the_address_names_the_node_and_back_of_the_browser_leads_back(show: Open) -> None:
    seen = show(star_graph(), "#official:x")
    assert seen.text("h2") == "محمد بن سلمان 🇸🇦"
    seen.page.click(".row[data-node]")
    seen.page.click("#go")
    seen.wait_for_title("Belarus")
    assert seen.page.url.endswith("#state%3ABLR")
    seen.page.go_back()
    seen.wait_for_title("محمد بن سلمان 🇸🇦")
    assert show(star_graph(), "#nobody%").text("h2") == "Belarus"
