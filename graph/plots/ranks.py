"""How ranks change from one date, or one measure, to the next: a line a name, labelled at both ends."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from graph.plots.lettering import clean, shorten, widest, wrap
from graph.plots.plot import Plot
from graph.plots.style import (
    BLACK,
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

    The names of a column stand in the order of their ranks, one below the other, each with its rank; those of equal
    rank by name.
    """
    columns = [clean(column) for column in ranks.columns]
    found = _gather(ranks)
    if not found:
        return say_missing("There are no ranks to compare in these documents.", source)
    lines = _place(_best(found))
    figure = _lay_out(lines, columns)
    notes = [
        "Numbers are ranks, 1 the first",
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
    """Give each name its place in each column."""
    places: list[list[int | None]] = [[None] * len(line.ranks) for line in lines]
    for column in range(len(lines[0].ranks)):
        known = [(rank, at) for at, line in enumerate(lines) if (rank := line.ranks[column]) is not None]
        for place, (_, at) in enumerate(sorted(known)):
            places[at][column] = place
    return [_Line(line.name, line.ranks, tuple(of)) for line, of in zip(lines, places, strict=True)]


def _lay_out(lines: Sequence[_Line], columns: Sequence[str]) -> Figure:
    margin = widest([shorten(line.name, _COLUMNS) for line in lines], PLAIN) / POINTS + 0.25
    rows = 1 + max(place for line in lines for place in line.places if place is not None)
    figure = open_figure(_ROW * rows + 0.72)
    axes = place_axes(figure, margin, margin, 0.4, 0.32)
    axes.set_xlim(-0.02, max(len(columns) - 1, 0.001) + 0.02)
    axes.set_ylim(rows - 0.5, -0.5)
    width = (PAGE - 2 * margin) * POINTS / max(len(columns) - 1, 1)
    for at, column in enumerate(columns):
        axes.axvline(at, color="#dedede", lw=0.6, zorder=0)
    axes.set_xticks(range(len(columns)), [wrap(column, max(int(width / 5), 6)) for column in columns], size=SMALL)
    axes.tick_params(length=0, top=False, labeltop=True, bottom=False, labelbottom=False)
    axes.set_yticks([])
    axes.spines[:].set_visible(False)
    for line in lines:
        _draw_line(axes, line)
    add_legend(figure, _legend_handles(lines), top=0.2, columns=3)
    return figure


def _draw_line(axes: Axes, line: _Line) -> None:
    """A line, broken where there is no rank, a ringed rank in each column, the name at its first and last."""
    known = [(at, place, line.ranks[at]) for at, place in enumerate(line.places) if place is not None]
    steps = zip(known, known[1:], strict=False)
    for (one, from_place, _), (other, to_place, _) in steps:
        look = line.look if other == one + 1 else line.look | {"ls": ":", "lw": 0.9}
        axes.plot([one, other], [from_place, to_place], zorder=2 + (line.change != 0), **look)
    for at, place, rank in known:
        ring: Options = {"boxstyle": "circle,pad=0.22", "fc": "white", "ec": line.look["color"], "lw": 0.9}
        middle: Options = {"ha": "center", "va": "center_baseline", "size": 6.0, "zorder": 5}
        axes.text(at, place, figure_of(rank or 0), bbox=ring, **middle)
    _write_name(axes, line, known[0][:2], left=True)
    _write_name(axes, line, known[-1][:2], left=False)


def _write_name(axes: Axes, line: _Line, at: tuple[int, int], *, left: bool) -> None:
    """Beside the axes, or with paper behind it where the line begins or ends within."""
    inside = at[0] != (0 if left else len(line.ranks) - 1)
    paper: Options = (
        {"bbox": {"boxstyle": "square,pad=0.1", "fc": "white", "ec": "none", "alpha": 0.85}} if inside else {}
    )
    side: Options = {"ha": "right" if left else "left", "va": "center_baseline", "textcoords": "offset points"}
    name = shorten(line.name, _COLUMNS)
    axes.annotate(
        name, at, (-10 if left else 10, 0), size=SMALL if inside else PLAIN, color=BLACK, zorder=4, **side, **paper
    )


def _legend_handles(lines: Sequence[_Line]) -> list[Handle]:
    kinds = {"rose": any(line.change > 0 for line in lines), "fell": any(line.change < 0 for line in lines)}
    handles: list[Handle] = []
    for word, look in (("rose", _ROSE), ("fell", _FELL)):
        if kinds[word]:
            handles.append(Line2D([], [], label=word, **look))
    if any(line.change == 0 for line in lines):
        handles.append(Line2D([], [], label="stayed", **_STAYED))
    return handles


def _describe(lines: Sequence[_Line], columns: Sequence[str]) -> str:
    last = sorted((line.ranks[-1], line.name) for line in lines if line.ranks[-1] is not None)
    moved = sorted((line for line in lines if line.change), key=lambda line: (-abs(line.change), line.name))[:3]
    moves = [f"{line.name} {'rose' if line.change > 0 else 'fell'} by {figure_of(abs(line.change))}" for line in moved]
    leading = ", ".join(f"{name} ({figure_of(rank or 0)})" for rank, name in last[:5])
    span = columns[0] if len(columns) == 1 else f"{columns[0]} to {columns[-1]}"
    parts = [
        f"Ranks of {count(len(lines), 'name')}, {span}",
        f"At the end {leading}" if leading else "",
        "; ".join(moves),
    ]
    return ". ".join(part for part in parts if part) + "."
