"""Plain horizontal bars: edges by type, doubts by kind."""

from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from graph.plots.lettering import clean, name_in_text
from graph.plots.plot import Plot
from graph.plots.rows import fit_rows
from graph.plots.style import (
    BLACK,
    BLUE,
    SMALL,
    finish_plot,
    in_house_style,
    leave_room,
    note_value,
    open_figure,
    place_axes,
    say_missing,
    shade_rows,
)
from graph.plots.words import figure_of, join_words

#: Inches of a bar and between two, bars that a page takes.
_BAR, _GAP, LIMIT = 0.16, 0.08, 40
_FOOT, _HEAD = 0.42, 0.05
_COLUMNS = 30


@in_house_style
def draw_bars(series: "pd.Series[Any]", *, unit: str, source: str = "") -> Plot:
    """Draw a number by name as bars, the largest first; ``unit`` says what the numbers count ("edges")."""
    unit = clean(unit)
    found = sorted(((clean(name), float(value)) for name, value in series.dropna().items()), key=_largest_first)
    if not found:
        return say_missing(f"There are no {unit} to show in these documents.", source)
    left_out = f"The {LIMIT} largest of {len(found):,}" if len(found) > LIMIT else ""
    figure = _lay_out(found[:LIMIT], unit)
    return finish_plot(figure, _describe(found, unit), unit, left_out, source=source)


def _lay_out(shown: list[tuple[str, float]], unit: str) -> Figure:
    values = [value for _, value in shown]
    rows = fit_rows([name for name, _ in shown], [1] * len(shown), bar=_BAR, gap=_GAP, columns=_COLUMNS)
    figure = open_figure(rows.height + _FOOT + _HEAD)
    axes = place_axes(figure, rows.margin, 0.15, _HEAD, _FOOT)
    middles = shade_rows(axes, rows.heights, rows.labels)
    leave_room(axes, values, list(map(figure_of, values)))
    axes.axvline(0, color=BLACK, lw=0.8, zorder=3)
    for middle, value in zip(middles, values, strict=True):
        axes.barh(middle, value, height=rows.bar, color=BLUE, zorder=2)
        note_value(axes, figure_of(value), (value, middle), left=value < 0)
    axes.xaxis.set_major_formatter(lambda value, _: figure_of(value))
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=all(value.is_integer() for value in values)))
    axes.set_xlabel(unit, size=SMALL)
    return figure


def _largest_first(entry: tuple[str, float]) -> tuple[float, str]:
    return -entry[1], entry[0]


def _describe(found: list[tuple[str, float]], unit: str) -> str:
    leading = [f"{name_in_text(name)} {figure_of(value)}" for name, value in found[:5]]
    more = f", and {len(found) - 5:,} more" if len(found) > 5 else ""
    return f"Bar chart of {unit}: {join_words(leading) if not more else ', '.join(leading)}{more}."
