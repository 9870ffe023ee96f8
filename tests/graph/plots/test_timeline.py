"""The timeline: lanes, marks and bars, and what has no year."""

from itertools import pairwise

import pytest

from graph.plots import draw_timeline
from graph.plots.lanes import gather_events, limits_of, pack_lanes
from tests.graph.plots.pictures import EVENTS, filled, frame_events, marks, size_of, texts

VISIT, MEETING = "#0072b2", "#d55e00"


def test_events_stand_on_lanes_by_type_with_their_names() -> None:
    plot = draw_timeline(frame_events(EVENTS), source="3 documents")
    written = texts(plot)
    assert [text for text in written if text in {"Visits", "Meetings", "Consultations"}] == [
        "Visits",
        "Meetings",
        "Consultations",
    ]
    assert {who for date, _, who, _ in EVENTS if date and "XXXX" not in date} <= set(written)
    assert "C – D" not in written
    assert plot.alt == (
        "Timeline of 3 visits, 2 meetings and 1 consultation, of them 2 planned, 1 cancelled and 1 denied. The latest: "
        "Sergei Lavrov → China (2021-10-18/2021-10-19); A – B (2021-12-15); Qin Gang → Kenya (2022-03)."
    )
    assert plot.caption == (
        "A bar is a date known to the month, the year or as a span. Not drawn for want of a year: 2. "
        "Source: 3 documents."
    )


def test_a_day_is_a_mark_and_a_month_or_year_a_bar_over_all_of_it() -> None:
    plot = draw_timeline(
        frame_events(
            [
                ("2021-01-01", "VISITED", "a", "actual"),
                ("2021", "VISITED", "b", "actual"),
                ("2021-06", "VISITED", "c", "actual"),
            ]
        )
    )
    assert len([mark for mark in marks(plot) if mark.fill == VISIT]) == 1
    year, month = sorted(filled(plot, VISIT), key=lambda box: box[0] - box[2])
    assert (month[2] - month[0]) / (year[2] - year[0]) == pytest.approx(30 / 365, rel=0.01)
    (day,) = (mark for mark in marks(plot) if mark.fill == VISIT)
    assert day.x == pytest.approx(year[0], abs=1)


def test_what_did_not_happen_is_told_apart_by_shape_and_hatch() -> None:
    words = ("actual", "planned", "cancelled", "denied")
    days = [(f"2021-0{at}-01", "MET_WITH", word, word) for at, word in enumerate(words, 1)]
    months = [(f"2021-0{at}", "VISITED", word, word) for at, word in enumerate(words, 1)]
    plot = draw_timeline(frame_events(days + months))
    assert [mark.fill for mark in marks(plot) if mark.width > 4].count("#ffffff") == 3
    assert len({round(mark.width, 3) for mark in marks(plot) if mark.fill == "#ffffff"}) >= 2
    assert len(filled(plot, "url")) == 3
    assert len(filled(plot, VISIT)) == 1
    assert all(texts(plot).count(word) == 3 for word in words)


def test_labels_and_marks_of_one_row_do_not_touch() -> None:
    rows = [(f"2021-0{at % 9 + 1}-1{at % 7}", "VISITED", f"Somebody {at} → Somewhere", "actual") for at in range(60)]
    found, _ = gather_events(frame_events(rows))
    lanes = pack_lanes(found, limits_of(found), 350.0)
    for row in lanes["VISITED"]:
        rooms = sorted(placed.room for placed in row)
        assert all(one[1] <= other[0] for one, other in pairwise(rooms))
        assert all(placed.label >= 0 for placed in row)
    assert sum(map(len, lanes["VISITED"])) == 60


def test_where_the_page_has_no_room_the_latest_are_drawn() -> None:
    rows = [(f"{1900 + at}-05-05", "VISITED", f"Visit {at:03}", "actual") for at in range(100)]
    rows += [("1999-05-05", "MET_WITH", f"Meeting {at:03}", "actual") for at in range(60)]
    plot = draw_timeline(frame_events(rows))
    drawn = [text for text in texts(plot) if text.startswith(("Visit ", "Meeting "))]
    assert "Visit 000" not in drawn
    assert size_of(plot)[1] < 25.7
    assert f"The {len(drawn)} latest of 160." in plot.caption


def test_other_types_have_a_lane_too() -> None:
    plot = draw_timeline(frame_events([("2021", "HAS_MISSION", "a", "actual"), ("2021", "ATTENDED", "b", "actual")]))
    assert {"Has mission", "Attendances"} <= set(texts(plot))
    assert plot.alt.startswith("Timeline of 1 attendance and 1 has mission.")


def test_an_open_span_runs_to_the_edge() -> None:
    plot = draw_timeline(
        frame_events(
            [
                ("2021-01-01", "VISITED", "a", "actual"),
                ("2021-02/..", "VISITED", "b", "actual"),
                ("2022", "VISITED", "c", "actual"),
            ]
        )
    )
    assert len(filled(plot, VISIT)) == 2


def test_events_of_which_none_has_a_year_are_none() -> None:
    plot = draw_timeline(frame_events([("XXXX-12-15", "VISITED", "a", "actual"), (None, "MET_WITH", "b", "actual")]))
    assert plot.alt == "There are no dated visits, meetings or consultations in these documents."
