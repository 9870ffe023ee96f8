"""How much every two have in common, as a square of numbered cells with those alike beside each other."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.spatial.distance import squareform

from graph.plots.lettering import clean, name_in_text, shorten, widest
from graph.plots.plot import Plot
from graph.plots.style import (
    BLACK,
    PAGE,
    POINTS,
    SMALL,
    Handle,
    Look,
    Options,
    add_legend,
    finish_plot,
    in_house_style,
    open_figure,
    place_axes,
    say_missing,
)
from graph.plots.words import count, figure_of

#: Names that a page takes; columns of a name; inches of the largest cell.
LIMIT = 40
_COLUMNS, _LARGEST = 22, 0.45
#: Points of the smallest number that can be read; the part of the colour map that is told from white, and readable.
_SMALLEST, _LIGHTEST, _DARKEST = 5.5, 0.1, 0.9
_SHADES = colormaps["Blues"]
Counts = npt.NDArray[np.float64]


@in_house_style
def draw_matrix(matrix: pd.DataFrame, *, title_of_values: str, source: str = "") -> Plot:
    """Draw a square symmetric frame of counts; index and columns are the same names.

    ``title_of_values`` says what is counted ("blocs that both are members of"). The order is that of the leaves of a
    hierarchical clustering (average linkage over one less the share of the largest count), so that groups are squares
    along the diagonal; what stands on the diagonal itself is printed but not shaded.
    """
    names, counts = _gather(matrix)
    between = _between(counts)
    if not between.any():
        words = f"There are no two names to compare in these documents ({title_of_values})."
        return say_missing(words, source)
    chosen = sorted(sorted(range(len(names)), key=lambda at: (-between[at].sum(), names[at]))[:LIMIT])
    order = [chosen[at] for at in _cluster(between[np.ix_(chosen, chosen)])]
    figure = _lay_out([shorten(names[at], _COLUMNS) for at in order], counts[np.ix_(order, order)])
    notes = [
        f"Numbers: {title_of_values}; the darker, the more",
        "On the diagonal each name's own number" if np.diag(counts).any() else "",
        f"The {LIMIT} of {len(names):,} with the most" if len(names) > LIMIT else "",
    ]
    return finish_plot(figure, _describe(names, between, title_of_values), *notes, source=source)


def _gather(matrix: pd.DataFrame) -> tuple[list[str], Counts]:
    """Return names and counts by name, so that the order of rows tells nothing; a gap is none in common."""
    labels = list(matrix.index)
    square = matrix if list(matrix.columns) == labels else matrix.reindex(columns=labels)
    places = sorted(range(len(labels)), key=lambda at: (clean(labels[at]), str(labels[at])))
    counts = square.to_numpy(dtype=np.float64, na_value=0.0)[np.ix_(places, places)]
    return [clean(labels[at]) for at in places], np.maximum(counts, counts.T)


def _cluster(counts: Counts) -> list[int]:
    if len(counts) < 3:
        return list(range(len(counts)))
    distances = 1 - counts / counts.max()
    np.fill_diagonal(distances, 0)
    tree = linkage(squareform(distances, checks=False), method="average", optimal_ordering=True)
    return [int(at) for at in leaves_list(tree)]


def _lay_out(names: Sequence[str], counts: Counts) -> Figure:
    """Cells as large as the page's width lets them be."""
    margin = widest(list(names), SMALL) / POINTS + 0.12
    cell = min(_LARGEST, (PAGE - margin - 0.1) / len(names))
    side = cell * len(names)
    size = min(SMALL, cell * POINTS * 0.58)
    numbered = size >= _SMALLEST and widest([figure_of(number) for number in np.unique(counts)], size) < cell * POINTS
    foot = 0.05 if numbered else 0.3
    figure = open_figure(side + margin + foot)
    axes = place_axes(figure, margin, PAGE - margin - side, margin, foot)
    _draw_cells(axes, counts, size if numbered else 0)
    if not numbered:
        add_legend(figure, _legend_handles(_between(counts)), top=0.2, columns=5)
    ticks = range(len(names))
    axes.set_xticks(ticks, names, rotation=90, size=SMALL)
    axes.set_yticks(ticks, names, size=SMALL)
    axes.tick_params(length=0, top=False, labeltop=True, bottom=False, labelbottom=False)
    for spine in axes.spines.values():
        spine.set_visible(False)
    return figure


def _draw_cells(axes: Axes, counts: Counts, size: float) -> None:
    """Shade the cells and write their numbers, if in a size at all."""
    between = _between(counts)
    shares = between / between.max()
    colors: Any = _SHADES(_LIGHTEST + (_DARKEST - _LIGHTEST) * shares)
    colors[shares == 0] = 1.0
    edges = np.arange(len(counts) + 1) - 0.5
    grid = np.zeros_like(counts)
    mesh = axes.pcolormesh(edges, edges, grid, edgecolors="#d0d0d0", linewidth=0.4)
    mesh.set_array(None)
    mesh.set_facecolor(colors.reshape(-1, 4))
    axes.set_xlim(-0.5, len(counts) - 0.5)
    axes.set_ylim(len(counts) - 0.5, -0.5)
    axes.set_aspect("equal")
    if size:
        _write_numbers(axes, counts, shares, size)


def _write_numbers(axes: Axes, counts: Counts, shares: Counts, size: float) -> None:
    middle: Options = {"ha": "center", "va": "center_baseline", "size": size}
    for row, column in zip(*(found.tolist() for found in np.nonzero(counts)), strict=True):
        middle |= {"color": "white" if shares[row, column] > 0.6 else BLACK}
        middle |= {"style": "italic" if row == column else "normal"}
        axes.text(column, row, figure_of(counts[row, column]), **middle)


def _legend_handles(between: Counts) -> list[Handle]:
    """Up to five numbers with their shades, from the least to the most."""
    numbers = np.unique(between[between > 0])
    chosen = numbers[np.unique(np.linspace(0, len(numbers) - 1, 5).round().astype(int))]
    shades = _SHADES(_LIGHTEST + (_DARKEST - _LIGHTEST) * chosen / numbers.max())
    return [
        Look(to_hex(shade)).swatch(figure_of(number)) for shade, number in zip(shades, chosen.tolist(), strict=True)
    ]


def _between(counts: Counts) -> Counts:
    return counts - np.diag(np.diag(counts))


def _describe(names: Sequence[str], between: Counts, title: str) -> str:
    rows, columns = (found.tolist() for found in np.nonzero(np.triu(between)))
    pairs = sorted(
        ((-between[row, column], names[row], names[column]) for row, column in zip(rows, columns, strict=True))
    )
    leading = [
        f"{name_in_text(one)} and {name_in_text(other)} {figure_of(-number)}" for number, one, other in pairs[:5]
    ]
    more = f"; {count(len(pairs), 'pair')} have any" if len(pairs) > 5 else ""
    return f"Matrix of {count(len(names), 'name')}, {title}: {'; '.join(leading)}{more}."
