"""Dates on an axis."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.plots.days import Days, parse_days, scale_days
from graph.plots.style import open_figure, place_axes


def ticks(first: str, last: str) -> list[str]:
    axes = place_axes(open_figure(2), 0, 0, 0, 0)
    scale_days(axes, *(float(dt.date.fromisoformat(day).toordinal()) for day in (first, last)))
    return [label.get_text().strip() for label in axes.get_xticklabels()]


def test_a_date_is_all_the_days_that_it_can_mean() -> None:
    january = dt.date(2021, 1, 1).toordinal()
    assert parse_days("2021") == Days(january, january + 365)
    assert parse_days("2021-01") == Days(january, january + 31)
    assert parse_days("2021-01-01/2021-01-02") == Days(january, january + 2)
    assert parse_days("../2020") == Days(None, january)
    assert parse_days("2021/..") == Days(january, None)
    assert [date for date in ("XXXX-12-15", None, float("nan"), "last week", "") if parse_days(date)] == []


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2000-01-01", "2024-12-31", ["2005", "2010", "2015", "2020"]),
        ("2021-02-01", "2021-08-01", ["Mar\n2021", "Apr", "May", "Jun", "Jul"]),
        ("2021-11-15", "2022-03-15", ["Dec\n2021", "Jan\n2022", "Feb", "Mar"]),
        ("2021-03-01", "2021-03-08", ["2 Mar\n2021", "3 Mar", "4 Mar", "5 Mar", "6 Mar", "7 Mar"]),
    ],
)
def test_ticks_are_as_fine_as_the_span_asks_for(first: str, last: str, expected: list[str]) -> None:
    assert ticks(first, last) == expected


@given(st.dates(), st.dates())
def test_any_span_has_a_few_ticks_or_none(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    if first != last:
        assert len(ticks(first.isoformat(), last.isoformat())) <= 12
