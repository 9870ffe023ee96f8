"""Plain horizontal bars: edges by type, doubts by kind."""

from typing import Any

import pandas as pd

from graph.plots.lettering import clean, measure, name_in_text, widest, wrap
from graph.plots.plot import Plot
from graph.plots.style import (
    BLUE,
    PAGE,
    PLAIN,
    POINTS,
    SMALL,
    finish_plot,
    in_house_style,
    note_value,
    open_figure,
    place_axes,
    say_missing,
    strip_axes,
)
from graph.plots.words import figure_of, join_words

#: Inches that a bar takes, and bars that a page takes.
_ROW, LIMIT = 0.24, 40
_FOOT, _HEAD = 0.45, 0.08
_COLUMNS = 30


@in_house_style
def draw_bars(series: "pd.Series[Any]", *, unit: str, source: str = "") -> Plot:
    """Draw a number by name as bars, the largest first; ``unit`` says what the numbers count ("edges")."""
    unit = clean(unit)
    found = sorted(((clean(name), float(value)) for name, value in series.dropna().items()), key=_largest_first)
    if not found:
        return say_missing(f"There are no {unit} to show in these documents.", source)
    shown = found[:LIMIT]
    labels = [wrap(name, _COLUMNS) for name, _ in shown]
    heights = [max(_ROW, measure(label, PLAIN)[1] / POINTS + 0.06) for label in labels]
    figure = open_figure(sum(heights) + _FOOT + _HEAD)
    axes = place_axes(figure, widest(labels, PLAIN) / POINTS + 0.15, 0.15, _HEAD, _FOOT)
    places = [sum(heights[:at]) + height / 2 for at, height in enumerate(heights)]
    values = [value for _, value in shown]
    axes.barh(places, values, height=0.15, color=BLUE)
    room = 6 * max(map(len, map(figure_of, values))) / (POINTS * PAGE)
    low, high = min(0.0, *values), max(0.0, *values)
    axes.set_xlim(low - (high - low or 1) * room * (low < 0), high + (high - low or 1) * room * 1.4)
    for place, value in zip(places, values, strict=True):
        note_value(axes, figure_of(value), (value, place), left=value < 0)
    axes.set_ylim(sum(heights), 0)
    axes.set_yticks(places, labels)
    strip_axes(axes, keep="left")
    axes.tick_params("y", labelsize=PLAIN, length=0)
    axes.set_xticks([])
    axes.set_xlabel(unit, size=SMALL)
    left_out = f"the {LIMIT} largest of {len(found):,}" if len(found) > LIMIT else ""
    return finish_plot(figure, _describe(found, unit), f"Number of {unit}", left_out, source=source)


def _largest_first(entry: tuple[str, float]) -> tuple[float, str]:
    return -entry[1], entry[0]


def _describe(found: list[tuple[str, float]], unit: str) -> str:
    leading = [f"{name_in_text(name)} {figure_of(value)}" for name, value in found[:5]]
    more = f", and {len(found) - 5:,} more" if len(found) > 5 else ""
    return f"Bar chart of {unit}: {join_words(leading) if not more else ', '.join(leading)}{more}."
