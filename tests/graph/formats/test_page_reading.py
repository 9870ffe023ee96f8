"""What the page says of an edge or a node, read by mouse and by keyboard."""

from tests.graph.formats.browsing import Open
from tests.graph.formats.conftest import BLR, MAKEI, SCO, star_graph


def test_a_line_is_read_by_mouse(show: Open) -> None:
    seen = show(star_graph())
    seen.page.mouse.click(*seen.find_line("member of"))
    assert seen.text("h2") == "Belarus – Shanghai Cooperation Organisation"
    assert seen.text("blockquote") == "Belarus became an\nobserver in 2015"
    assert seen.text(".cite") == (
        "MFA, “On talks”, 2015-07-10, a.txt, characters 0–33; also in https://example.org/b, characters 7–40."
    )
    assert "observer, since 2015" in seen.text(".relation .row")
    seen.page.click("text=← Back")
    assert seen.text("h2") == "Belarus"


def test_a_neighbour_is_read_by_mouse_and_gone_to_by_two_clicks(show: Open) -> None:
    seen = show(star_graph())
    seen.page.click("text=Россия")
    assert seen.text("h2") == "Belarus – Россия"
    assert len(seen.page.query_selector_all("blockquote")) == 2
    seen.page.click(".relation .row")
    assert seen.page.is_hidden("blockquote")
    seen.page.click("text=Go to")
    seen.wait_for_title("Россия")
    box = seen.page.locator("#canvas").bounding_box()
    assert box is not None
    seen.page.mouse.move(box["x"] + 5, box["y"] + 5)
    assert seen.page.is_hidden("#hint")


def test_everything_is_read_and_reached_by_keyboard(show: Open) -> None:
    seen = show(star_graph())
    press = seen.page.keyboard.press
    seen.page.focus("#canvas")
    press("ArrowRight")
    assert "Belarus." in seen.text("#status")
    chosen = seen.text("#status").split(",")[0]
    press("Enter")
    assert seen.text("h2") == f"Belarus – {chosen}"
    assert seen.page.is_visible("blockquote")
    press("Escape")
    assert seen.text("h2") == "Belarus"
    assert seen.page.evaluate("document.activeElement.textContent").startswith(("●", "■", "▲", "⬢"))
    press("Home")
    first = seen.rows()[0]
    press("ArrowDown")
    press("ArrowUp")
    press("Enter")
    assert seen.text("h2") == f"Belarus – {first}"
    press("Enter")
    assert seen.page.is_hidden("blockquote >> nth=0")
    press("Escape")
    seen.page.focus("#canvas")
    press("ArrowLeft")
    chosen = seen.text("#status").split(",")[0]
    press("Enter")
    press("Enter")
    seen.wait_for_title(chosen)


_PLACE = """() => {
    const part = document.activeElement.closest(".search, #filters, #picture, #panel");
    return part && (part.id || part.className);
}"""


def test_tab_leads_through_search_filters_picture_and_panel(show: Open) -> None:
    seen = show(star_graph())
    places: list[str] = []
    while places.count("search") < 2:
        seen.page.keyboard.press("Tab")
        places.append(seen.page.evaluate(_PLACE) or "")
    order = list(dict.fromkeys(filter(None, places)))
    assert order == ["search", "filters", "picture", "panel"]
    # Of the rows one alone takes part: arrows lead through the rest.
    assert places.count("panel") == 1


def test_qualifiers_read_as_one_writes_them(show: Open) -> None:
    graph = star_graph()
    graph.edges[MAKEI, BLR, "edge:3"].update(former=True, until="2022", dated_vaguely=True)
    graph.edges[BLR, "region:AFRICA", "edge:8"].update(year=2018, share_pct=2.5, place="Minsk", said_by=(BLR, "TASS"))
    seen = show(graph)
    seen.page.click("text=Vladimir Makei")
    assert "holds office foreign minister, former, until 2022, dated vaguely · Vladimir Makei → Belarus" in seen.text(
        ".relation .row"
    ).replace("\n", " ")
    seen.page.click("text=← Back")
    seen.page.click("text=Africa")
    said = "exports, 2018, 1,200,000,000 USD, share 2.5 %, at Minsk, said by Belarus, TASS"
    assert said in seen.text(".relation .row")


def test_what_a_person_corrected_is_shown_as_such(show: Open) -> None:
    graph = star_graph()
    graph.edges[BLR, SCO, "edge:1"]["corrected"] = (
        {"kind": "set", "was": {"status": "member"}, "note": "see the charter", "by": "A. B."},
    )
    graph.edges[BLR, "state:RUS", "edge:6"].update(corrected=({"kind": "add", "on": "2024-05-01"},), evidence=())
    seen = show(graph)
    seen.page.click("text=Shanghai Cooperation Organisation")
    assert "observer, since 2015, corrected: was status member (see the charter, A. B.)" in seen.text("#panel")
    seen.page.click("text=← Back")
    seen.page.click("text=Россия")
    assert "gas, added by a person (2024-05-01)" in seen.text("#panel")
    assert "no document says so" in seen.text("#panel")
