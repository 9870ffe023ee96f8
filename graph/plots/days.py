"""Dates on an axis: days counted, with ticks at years, months or days as the span asks for."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import pandas as pd
from matplotlib.axes import Axes

from graph.periods import parse_period

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_TICKS = 9
_OPEN_START, _OPEN_END = "0000", "9999-12-31"
_LAST_YEAR = 9998


@dataclass(frozen=True, slots=True)
class Days:
    """From the morning of the first day that a date can mean to the evening of the last, None for an open side."""

    first: float | None
    last: float | None

    @property
    def is_day(self) -> bool:
        """Whether the date is known to the day."""
        return self.first is not None and self.last is not None and self.last - self.first <= 1


def parse_days(date: object) -> Days | None:
    """Return the days of a date as ordinals of the Gregorian calendar, None where no year of it is known.

    >>> parse_days("2021-09-16")
    Days(first=738049.0, last=738050.0)
    >>> parse_days("XXXX-12-15") is None and parse_days(None) is None
    True
    """
    period = None if date is None or pd.isna(date) else parse_period(str(date))  # type: ignore[call-overload]
    if period is None or period.yearless:
        return None
    first = None if period.first.startswith(_OPEN_START) else float(_ordinal(period.first))
    last = None if period.last == _OPEN_END else float(_ordinal(period.last) + 1)
    return Days(first, last)


def scale_days(axes: Axes, low: float, high: float) -> None:
    """Set the limits of the time axis and its ticks: years, else months, else days."""
    axes.set_xlim(low, high)
    room = 0.025 * (high - low)  # a label at the very edge would be cut off
    ticks = _choose_ticks(low + room, high - room)
    lines = max((label.count("\n") for _, label in ticks), default=0)
    axes.set_xticks([at for at, _ in ticks], [label if "\n" in label else label + "\n " * lines for _, label in ticks])


def say_day(ordinal: float) -> str:
    """Return a day as ISO 8601."""
    return dt.date.fromordinal(int(ordinal)).isoformat()


def _choose_ticks(low: float, high: float) -> list[tuple[float, str]]:
    days = high - low
    if days > 365 * 2.5:
        step = next(step for step in _steps() if days / 365.25 / step <= _TICKS)
        return list(_years(low, high, step))
    if days > 75:
        step = next(step for step in (1, 2, 3, 6) if days / 30.4 / step <= _TICKS + 1)
        return list(_months(low, high, step))
    step = next(step for step in (1, 2, 5, 10) if days / step <= _TICKS)
    return list(_each_day(low, high, step))


def _steps() -> Iterator[int]:
    for power in count():
        yield from (step * 10**power for step in (1, 2, 5))


def _years(low: float, high: float, step: int) -> Iterator[tuple[float, str]]:
    first = dt.date.fromordinal(max(1, int(low))).year
    for year in range(first // step * step, min(dt.date.fromordinal(int(high)).year, _LAST_YEAR) + 2, step):
        at = dt.date(max(year, 1), 1, 1).toordinal()
        if low <= at <= high:
            yield at, str(max(year, 1))


def _months(low: float, high: float, step: int) -> Iterator[tuple[float, str]]:
    start = dt.date.fromordinal(int(low))
    named = None
    for month in range((start.month - 1) // step * step, 12 * 5, step):
        at = dt.date(start.year + month // 12, month % 12 + 1, 1)
        if low <= at.toordinal() <= high:
            label = _MONTHS[at.month - 1]
            yield at.toordinal(), label if at.year == named else f"{label}\n{at.year}"
            named = at.year


def _each_day(low: float, high: float, step: int) -> Iterator[tuple[float, str]]:
    named = None
    for ordinal in range(int(low), int(high) + 1, step):
        if low <= ordinal:
            day = dt.date.fromordinal(ordinal)
            label = f"{day.day} {_MONTHS[day.month - 1]}"
            yield ordinal, label if day.year == named else f"{label}\n{day.year}"
            named = day.year


def _ordinal(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()
