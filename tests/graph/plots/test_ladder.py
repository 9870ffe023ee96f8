"""The membership ladder: what is known to the day, to the year, or not at all."""

import pytest

from graph.plots import draw_ladder
from graph.plots.days import parse_days
from graph.plots.stays import Spans, gather_stays, spans_of, stack_stays
from graph.schema import Status
from tests.graph.plots.pictures import STAYS, filled, frame_stays, marks, size_of, texts

MEMBER = "#0072b2"


def bars(since: str | None, until: str | None) -> Spans:
    (stay,) = gather_stays(frame_stays([("China", "member", since, until)]))["China"]
    return spans_of(stay, (0.0, 1e6))


def day(date: str) -> float:
    days = parse_days(date)
    assert days and days.first is not None
    return days.first


def test_a_day_is_certain_and_a_year_is_not() -> None:
    assert bars("2015-07-10", "2024-07-03") == Spans((day("2015-07-10"), day("2024-07-04")), (), None)
    vague = bars("2015", "2024-07")
    assert vague.firm == (day("2016-01-01"), day("2024-07-01"))
    assert vague.maybe == ((day("2015-01-01"), day("2016-01-01")), (day("2024-07-01"), day("2024-08-01")))
    assert bars("2015-07-10", None).firm == (day("2015-07-10"), 1e6)


def test_without_a_beginning_a_bar_fades() -> None:
    assert bars(None, "2021-08-15") == Spans(None, (), (0.0, day("2021-08-16")))
    assert bars(None, None) == Spans(None, (), (0.0, 1e6))
    assert bars("XXXX-12-15", None) == bars(None, None)
    assert bars("../2015", None) == Spans((day("2016-01-01"), 1e6), (), (0.0, day("2016-01-01")))


def test_what_may_all_lie_in_one_year_is_nowhere_certain() -> None:
    assert bars("2015", "2015") == Spans(None, ((day("2015-01-01"), day("2016-01-01")),), None)


def test_what_is_held_at_once_lies_side_by_side() -> None:
    stays = gather_stays(
        frame_stays(
            [
                ("A", "observer", "2005", "2017-06-09"),
                ("A", "member", "2017-06-09", None),
                ("A", "chair", "2018", "2019"),
            ]
        )
    )["A"]
    lanes = stack_stays(stays, (0.0, 1e6))
    assert [[stay.status for stay in lane] for lane in lanes] == [["observer", "member"], ["chair"]]


def test_rows_are_by_first_date_and_unknown_ones_come_last() -> None:
    plot = draw_ladder(frame_stays(STAYS), source="3 documents")
    names = [text for text in texts(plot) if text in {row[0] for row in STAYS}]
    assert names == ["China", "India", "Belarus", "Afghanistan", "Mongolia"]
    assert plot.alt.startswith(
        "Membership ladder of 5 states. With no end stated: 3 member, 1 observer. China member since 2001-06-15; "
        "India observer since 2005 until 2017-06-09 and member since 2017-06-09; "
    )
    assert "Afghanistan former since an unknown date until 2021-08" in plot.alt


def test_bars_legend_and_points_are_those_of_the_history() -> None:
    plot = draw_ladder(frame_stays(STAYS))
    assert {"member", "observer", "applicant", "former", "? since when is not known"} <= set(texts(plot))
    assert "chair" not in texts(plot)
    assert texts(plot).count("?") == 2
    assert len(filled(plot, MEMBER)) == 3
    assert len([mark for mark in marks(plot) if mark.fill == MEMBER]) == 3
    assert "Thin ends: known to the month or year only. A point at the right: no end is stated." in plot.caption


def test_nothing_that_the_history_has_not_is_explained() -> None:
    plot = draw_ladder(frame_stays([("China", "member", "2001-06-15", "2020-01-01")]))
    assert plot.caption == ""
    assert "? since when is not known" not in texts(plot)
    assert len(filled(plot, MEMBER)) == 1
    assert marks(plot) == []


def test_every_status_has_a_look_of_its_own() -> None:
    plot = draw_ladder(frame_stays([(f"S{at}", status, "2001-01-01", None) for at, status in enumerate(Status)]))
    assert {status.replace("_", " ") for status in Status} <= set(texts(plot))
    hatches = {part.split(")")[0] for part in plot.svg.split("fill: url(")[1:]}
    plain = {"#0072b2", "#1a1a1a", "#ffffff"}
    assert len(hatches) == len(Status) - len(plain)
    assert all(filled(plot, fill, legend=True) for fill in plain)


def test_a_status_that_we_do_not_know_is_drawn_too() -> None:
    assert "guest of honour" in texts(draw_ladder(frame_stays([("China", "guest_of_honour", "2001", None)])))


def test_without_any_date_the_axis_says_so() -> None:
    plot = draw_ladder(frame_stays([("China", "member", None, None), ("India", "observer", None, None)]))
    assert "no dates stated" in texts(plot)


@pytest.mark.parametrize("number", [1, 5, 40, 55])
def test_forty_rows_at_most(number: int) -> None:
    plot = draw_ladder(frame_stays([(f"State {at:02}", "member", f"19{at + 40}", None) for at in range(number)]))
    names = [text for text in texts(plot) if text.startswith("State")]
    assert names == [f"State {at:02}" for at in range(min(number, 40))]
    assert size_of(plot)[1] < 25.7
    assert ("The 40 of 55 that are known earliest." in plot.caption) == (number == 55)


def test_the_same_row_twice_is_one_bar() -> None:
    assert len(filled(draw_ladder(frame_stays([STAYS[0]] * 3)), MEMBER)) == 1
