"""The filters of the page, by mouse and by keyboard."""

from tests.graph.formats.browsing import Open, Seen, tick
from tests.graph.formats.conftest import star_graph


def boxes(seen: Seen, group: str) -> dict[str, str]:
    """Each box of a group of filters by its name: the count that stands beside it."""
    labels = seen.page.locator(f"#{group} label").all()
    return {label.locator(".wide").inner_text(): label.locator(".count").inner_text() for label in labels}


def test_types_labels_and_factualities_filter_what_is_listed_and_drawn(show: Open) -> None:
    seen = show(star_graph())
    assert boxes(seen, "types")["holds office"] == "1"
    assert boxes(seen, "factualities") == {"actual": "6", "planned": "2", "denied": "1"}
    before = seen.image()
    tick(seen, "types", "consulted with")
    tick(seen, "types", "cooperates with")
    assert "Россия" not in seen.rows()
    assert "4 relations hidden by the filters" in seen.text("#panel")
    assert seen.image() != before
    tick(seen, "labels", "Official")
    assert sorted(seen.rows()) == ["Africa", "Shanghai Cooperation Organisation"]
    tick(seen, "factualities", "planned")
    assert "Côte d'Ivoire" in seen.rows()
    seen.page.click("text=Reset")
    seen.page.locator(".row[data-node]").nth(4).wait_for()
    assert seen.image() == before


def test_filters_that_leave_nothing_say_so(show: Open) -> None:
    seen = show(star_graph())
    tick(seen, "factualities", "actual")
    assert seen.text("#status") == "Nothing joins Belarus to anybody under these filters."
    assert seen.rows() == []


def test_dates_filter_by_keyboard_and_what_lasts_stays(show: Open) -> None:
    seen = show(star_graph())
    assert (seen.text("#from-shown"), seen.text("#to-shown")) == ("2014-01", "2021-03")
    seen.page.focus("#from")
    seen.page.keyboard.press("End")
    assert (seen.text("#from-shown"), seen.text("#to-shown")) == ("2021-03", "2021-03")
    # The membership of 2015 has no end; the visit was in that month; an office and cooperation are undated.
    assert sorted(seen.rows()) == sorted(
        ["Shanghai Cooperation Organisation", "Vladimir Makei", "Россия", "محمد بن سلمان 🇸🇦"]
    )
    seen.page.click("#undated")
    assert sorted(seen.rows()) == sorted(["Shanghai Cooperation Organisation", "محمد بن سلمان 🇸🇦"])
    seen.page.focus("#to")
    seen.page.keyboard.press("Home")
    assert (seen.text("#from-shown"), seen.text("#to-shown")) == ("2014-01", "2014-01")
    assert seen.rows() == []
