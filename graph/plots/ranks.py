"""How ranks change from one date, or one measure, to the next: a line a name, labelled at both ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from graph.plots.lettering import clean, name_in_text, shorten, widest, wrap
from graph.plots.plot import Plot
from graph.plots.style import (
    BLUE,
    GREY,
    PAGE,
    PLAIN,
    POINTS,
    SMALL,
    VERMILLION,
    Handle,
    Options,
    add_legend,
    finish_plot,
    in_house_style,
    open_figure,
    place_axes,
    say_missing,
)
from graph.plots.words import count, figure_of

#: Names that a page takes, inches between two of them, columns of a name.
LIMIT = 40
_ROW, _COLUMNS = 0.22, 20
#: Inches at least beside the outer columns, whose heads are centred over them.
_MARGIN = 0.6
#: How the line of a name looks that rose, that fell, and that did neither.
_ROSE: Options = {"color": BLUE, "lw": 1.8, "ls": "-"}
_FELL: Options = {"color": VERMILLION, "lw": 1.4, "ls": (0, (4, 1.6))}
_STAYED: Options = {"color": GREY, "lw": 0.9, "ls": "-"}


@dataclass(frozen=True, slots=True)
class _Line:
    """The ranks of one name, None where it has none, and its places among those that are drawn."""

    name: str
    ranks: tuple[float | None, ...]
    places: tuple[int | None, ...] = ()

    @property
    def change(self) -> float:
        """How far the last known rank is above the first."""
        known = [rank for rank in self.ranks if rank is not None]
        return known[0] - known[-1]

    @property
    def look(self) -> Options:
        return _ROSE if self.change > 0 else _FELL if self.change < 0 else _STAYED


@in_house_style
def draw_rank_changes(ranks: pd.DataFrame, *, source: str = "") -> Plot:
    """Draw a line a name through its ranks (1 = first, NaN where it has none), the columns in the order given.

    The names of a column stand in the order of their ranks, one below the other, each with its rank, those of equal
    rank by name. Whoever has none in the first or last column stands there below the others.
    """
    columns = [clean(column) for column in ranks.columns]
    found = _gather(ranks)
    if not found:
        return say_missing("There are no ranks to compare in these documents.", source)
    lines = _place(_best(found))
    figure = _lay_out(lines, columns)
    notes = [
        "Numbers are ranks, 1 the first",
        "–: no rank there" if any(None in (line.ranks[0], line.ranks[-1]) for line in lines) else "",
        f"The {len(lines)} of {len(found):,} that rank best" if len(lines) < len(found) else "",
    ]
    return finish_plot(figure, _describe(found, columns), *notes, source=source)


def _gather(ranks: pd.DataFrame) -> list[_Line]:
    rows = zip(ranks.index, ranks.itertuples(index=False, name=None), strict=True)
    lines = (
        _Line(clean(name), tuple(None if pd.isna(rank) else float(rank) for rank in values)) for name, values in rows
    )
    known = (line for line in lines if any(rank is not None for rank in line.ranks))
    return sorted(known, key=lambda line: (line.name, [rank or 0 for rank in line.ranks]))


def _best(lines: list[_Line]) -> list[_Line]:
    best = sorted(lines, key=lambda line: (min(rank for rank in line.ranks if rank is not None), line.name))
    return sorted(best[:LIMIT], key=lines.index)


def _place(lines: list[_Line]) -> list[_Line]:
    """Give each name its place in each column; who has no rank has one in the outer columns only."""
    places: list[list[int | None]] = [[None] * len(line.ranks) for line in lines]
    last = len(lines[0].ranks) - 1
    for column in range(last + 1):
        known = sorted((rank, at) for at, line in enumerate(lines) if (rank := line.ranks[column]) is not None)
        others = [at for at, line in enumerate(lines) if line.ranks[column] is None and column in (0, last)]
        for place, at in enumerate([*(at for _, at in known), *others]):
            places[at][column] = place
    return [_Line(line.name, line.ranks, tuple(of)) for line, of in zip(lines, places, strict=True)]


def _lay_out(lines: Sequence[_Line], columns: Sequence[str]) -> Figure:
    margin = max(widest([shorten(line.name, _COLUMNS) for line in lines], PLAIN) / POINTS + 0.25, _MARGIN)
    width = (PAGE - 2 * margin) / max(len(columns) - 1, 1)
    heads = [wrap(column, max(int(min(width, 2 * margin) * POINTS / 5.2), 6), lines=3) for column in columns]
    head = 0.2 + 0.12 * (1 + max(text.count("\n") for text in heads))
    figure = open_figure(_ROW * len(lines) + head + 0.32)
    axes = place_axes(figure, margin, margin, head, 0.32)
    axes.set_xlim(0, max(len(columns) - 1, 0.001))
    axes.set_ylim(len(lines) - 0.5, -0.5)
    axes.set_xticks(range(len(columns)), heads, size=SMALL)
    axes.tick_params(length=0, top=False, labeltop=True, bottom=False, labelbottom=False)
    axes.grid(axis="x", color="#dedede", lw=0.6)
    axes.set_axisbelow(True)
    axes.set_yticks([])
    axes.spines[:].set_visible(False)
    for line in lines:
        _draw_line(axes, line)
    add_legend(figure, _legend_handles(lines), top=0.2, columns=3)
    return figure


def _draw_line(axes: Axes, line: _Line) -> None:
    """A ringed rank in each column, joined by a line, dotted where there is none; the name at both ends."""
    known = [(at, place) for at, place in enumerate(line.places) if place is not None]
    for one, other in pairwise(known):
        gap = other[0] > one[0] + 1 or None in (line.ranks[one[0]], line.ranks[other[0]])
        look = line.look | ({"ls": ":", "lw": 0.9} if gap else {})
        axes.plot(*zip(one, other, strict=True), zorder=2 + (line.change != 0), **look)
    for at, place in known:
        rank = line.ranks[at]
        ring: Options = {"mfc": "white", "mec": line.look["color"], "mew": 0.9, "clip_on": False, "zorder": 4}
        axes.plot([at], [place], "o", ms=11, **ring)
        middle: Options = {"ha": "center", "va": "center_baseline", "size": 6.0, "zorder": 5}
        axes.text(at, place, "–" if rank is None else figure_of(rank), **middle)
    _write_name(axes, line, known[-1], left=False)
    if len(known) > 1:
        _write_name(axes, line, known[0], left=True)


def _write_name(axes: Axes, line: _Line, at: tuple[int, int], *, left: bool) -> None:
    side: Options = {"ha": "right" if left else "left", "va": "center_baseline", "textcoords": "offset points"}
    axes.annotate(shorten(line.name, _COLUMNS), at, (-9 if left else 9, 0), size=PLAIN, **side)


def _legend_handles(lines: Sequence[_Line]) -> list[Handle]:
    changes = [line.change for line in lines]
    looks = (
        ("higher than at first", _ROSE, max(changes) > 0),
        ("lower than at first", _FELL, min(changes) < 0),
        ("as at first", _STAYED, 0 in changes),
    )
    return [
        Line2D([], [], label=words, **look) for words, look, is_there in looks if is_there and len(lines[0].ranks) > 1
    ]


def _describe(lines: Sequence[_Line], columns: Sequence[str]) -> str:
    last = sorted((line.ranks[-1], line.name) for line in lines if line.ranks[-1] is not None)
    moved = sorted((line for line in lines if line.change), key=lambda line: (-abs(line.change), line.name))[:3]
    moves = [
        f"{name_in_text(line.name)} {'rose' if line.change > 0 else 'fell'} by {figure_of(abs(line.change))}"
        for line in moved
    ]
    leading = ", ".join(f"{name_in_text(name)} ({figure_of(rank or 0)})" for rank, name in last[:5])
    span = columns[0] if len(columns) == 1 else f"{columns[0]} to {columns[-1]}"
    parts = [
        f"Ranks of {count(len(lines), 'name')}, {span}",
        f"At the end {leading}" if leading else "",
        "; ".join(moves),
    ]
    return ". ".join(part for part in parts if part) + "."
