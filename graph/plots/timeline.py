"""Visits, meetings and consultations by date, a lane for each type."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from graph.plots.days import scale_days
from graph.plots.lanes import Ends, Event, Placed, count_rows, gather_events, limits_of, pack_lanes
from graph.plots.lettering import widest
from graph.plots.plot import Plot
from graph.plots.style import (
    BLACK,
    BLUE,
    GREEN,
    LIGHT,
    PAGE,
    POINTS,
    PURPLE,
    SMALL,
    VERMILLION,
    Handle,
    Look,
    Options,
    add_legend,
    finish_plot,
    in_house_style,
    open_figure,
    place_axes,
    say_missing,
    shade_rows,
)
from graph.plots.words import count, join_words
from graph.schema import EdgeType, Factuality

#: Rows that a page takes; inches of one and between lanes.
_ROWS = 50
_ROW, _GAP, _RIGHT = 0.17, 0.08, 0.15
_NOUNS: Mapping[str, tuple[str, str, str]] = {
    EdgeType.VISITED: ("visit", "visits", BLUE),
    EdgeType.MET_WITH: ("meeting", "meetings", VERMILLION),
    EdgeType.CONSULTED_WITH: ("consultation", "consultations", GREEN),
    EdgeType.ATTENDED: ("attendance", "attendances", PURPLE),
}
#: The mark of a day, and the hatch of what is known less precisely.
_MARKS: Mapping[str, tuple[str, bool, str]] = {
    Factuality.ACTUAL: ("o", True, ""),
    Factuality.PLANNED: ("o", False, "//////"),
    Factuality.CANCELLED: ("X", False, "xxxxxx"),
    Factuality.DENIED: ("D", False, "||||||"),
}


@in_house_style
def draw_timeline(events: pd.DataFrame, *, source: str = "") -> Plot:
    """Draw events on lanes by ``type``, at their ``date`` with ``who`` beside it, ``factuality`` by mark and hatch.

    What is known to a month, a year or a span is a bar over all of it. Where the page has no room for all, the latest
    are drawn.
    """
    found, undated = gather_events(events)
    if not found:
        return say_missing("There are no dated visits, meetings or consultations in these documents.", source)
    left = widest([_noun(event.type, 2).capitalize() for event in found], SMALL) / POINTS + 0.15
    width = (PAGE - left - _RIGHT) * POINTS
    shown = _latest_that_fit(found, width)
    limits = limits_of(shown)
    figure, axes = _lay_out(pack_lanes(shown, limits, width), left, limits)
    scale_days(axes, *limits)
    notes = [
        f"The {len(shown):,} latest of {len(found):,}" if len(shown) < len(found) else "",
        "A bar is a date known to the month, the year or as a span" if any(not e.days.is_day for e in shown) else "",
        f"Not drawn for want of a year: {undated:,}" if undated else "",
    ]
    return finish_plot(figure, _describe(found), *notes, source=source)


def _latest_that_fit(events: list[Event], width: float) -> list[Event]:
    """Grown from the last ones, each of which takes a row at most: to pack thousands takes long."""
    shown = more = events[-_ROWS:]
    while len(shown) < len(events) and count_rows(pack_lanes(more, limits_of(more), width)) <= _ROWS:
        shown = more
        more = events[-(len(shown) + max(1, len(shown) // 20)) :]
    return shown


def _lay_out(lanes: Mapping[str, Sequence[Sequence[Placed]]], left: float, limits: Ends) -> tuple[Figure, Axes]:
    heights = [_ROW * len(rows) + _GAP for rows in lanes.values()]
    figure = open_figure(sum(heights) + 0.65)
    axes = place_axes(figure, left, _RIGHT, 0.05, 0.6)
    middles = shade_rows(axes, heights, [_noun(kind, 2).capitalize() for kind in lanes])
    axes.tick_params("y", labelsize=SMALL)
    scale = (limits[1] - limits[0]) / ((PAGE - left - _RIGHT) * POINTS)
    for middle, rows in zip(middles, lanes.values(), strict=True):
        for at, row in enumerate(rows):
            for placed in row:
                _draw_event(axes, placed, middle + _ROW * (at + 0.5 - len(rows) / 2), (limits[0], scale))
    drawn = [placed for rows in lanes.values() for row in rows for placed in row]
    add_legend(figure, _legend_handles(drawn), top=0.2, columns=4)
    return figure, axes


def _draw_event(axes: Axes, placed: Placed, middle: float, axis: Ends) -> None:
    """A bar where one is wider than a mark, else the mark; ``axis`` is where it begins, and days a point."""
    event, (origin, scale) = placed.event, axis
    start, end = (origin + at * scale for at in placed.mark)
    color = _color(event.type)
    mark, filled, hatch = _MARKS.get(event.factuality, _MARKS[Factuality.PLANNED])
    if placed.is_bar:
        look = Look(color if filled else "white", hatch)
        look.fill(axes, (start, middle - _ROW * 0.28), end - start, _ROW * 0.56)
    else:
        line: Options = {"ms": 6 if mark != "D" else 5, "mfc": color if filled else "white", "mec": BLACK, "mew": 0.7}
        axes.plot([(start + end) / 2], [middle], mark, zorder=4, **line)
    over = placed.mark[0] < placed.label < placed.mark[1]
    paper: Options = {"bbox": {"boxstyle": "square,pad=0.1", "fc": "white", "ec": "none"}} if over else {}
    place = (origin + placed.label * scale, middle)
    axes.text(*place, event.who, size=SMALL, va="center_baseline", zorder=5, **paper)


def _legend_handles(drawn: Sequence[Placed]) -> list[Handle]:
    """What is drawn of each factuality: a mark, a bar, or both."""
    handles: list[Handle] = []
    for factuality, (mark, filled, hatch) in _MARKS.items():
        bars = {placed.is_bar for placed in drawn if placed.event.factuality == factuality}
        look: Options = {"mfc": LIGHT if filled else "white", "mec": BLACK, "mew": 0.7}
        line = Line2D([], [], ls="", marker=mark, ms=6, label=str(factuality), **look)
        bar = Look(LIGHT if filled else "white", hatch).swatch(str(factuality))
        if bars:
            handles.append((line, bar) if len(bars) == 2 else bar if True in bars else line)
    return handles


def _noun(kind: str, number: int) -> str:
    one, many, _ = _NOUNS.get(kind, (kind.replace("_", " ").lower(), kind.replace("_", " ").lower(), ""))
    return one if number == 1 else many


def _color(kind: str) -> str:
    return _NOUNS[kind][2] if kind in _NOUNS else BLUE


def _describe(events: Sequence[Event]) -> str:
    types = Counter(event.type for event in events)
    kinds = [count(number, _noun(kind, 1), _noun(kind, 2)) for kind, number in sorted(types.items(), key=_most_first)]
    unreal = Counter(event.factuality for event in events if event.factuality != Factuality.ACTUAL)
    marked = [f"{number:,} {factuality}" for factuality, number in sorted(unreal.items(), key=_most_first)]
    latest = [f"{event.who} ({event.date})" for event in events[-3:]]
    of_them = f", of them {join_words(marked)}" if marked else ""
    return f"Timeline of {join_words(kinds)}{of_them}. The latest: {'; '.join(latest)}."


def _most_first(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]
