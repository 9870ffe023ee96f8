"""What all pictures share: type, colours that the colour-blind tell apart (Okabe and Ito 2008), a page's width."""

import io
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeAlias

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.legend_handler import HandlerTuple
from matplotlib.patches import Patch, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import ScaledTranslation, Transform

from graph.plots.lettering import clean, lacks_letters, widest, wrap
from graph.plots.plot import Plot

BLACK, GREY, LIGHT, FAINT = "#1a1a1a", "#666666", "#c8c8c8", "#e8e8e8"
ORANGE, SKY, GREEN, YELLOW = "#e69f00", "#56b4e9", "#009e73", "#f0e442"
BLUE, VERMILLION, PURPLE = "#0072b2", "#d55e00", "#cc79a7"

#: Inches: 17 cm, what an A4 page leaves between its margins.
PAGE = 17 / 2.54
POINTS = 72  #: in an inch
SMALL, PLAIN = 7.0, 8.0  #: sizes of type in points

_SETTINGS: dict[str, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "diplograph",
    "text.parse_math": False,
    "text.usetex": False,
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": PLAIN,
    "hatch.linewidth": 0.6,
    "axes.linewidth": 0.6,
    "axes.edgecolor": GREY,
    "text.color": BLACK,
    "axes.labelcolor": BLACK,
    "xtick.color": BLACK,
    "ytick.color": BLACK,
    "legend.frameon": False,
    "legend.fontsize": SMALL,
    "legend.borderpad": 0.0,
    "legend.borderaxespad": 0.0,
    "legend.handlelength": 2.4,
}
#: Which a picture that is only written to a file does not have.
_BACKEND = {"backend", "backend_fallback"}
#: What several calls of matplotlib are told alike.
Options: TypeAlias = dict[str, Any]
Handle: TypeAlias = Artist | tuple[Artist, ...]
_Given = ParamSpec("_Given")


def in_house_style(draw: Callable[_Given, Plot]) -> Callable[_Given, Plot]:
    """Draw the same whatever the reader's own settings of matplotlib are."""

    @wraps(draw)
    def drawn(*args: _Given.args, **kwargs: _Given.kwargs) -> Plot:
        with house_style():
            return draw(*args, **kwargs)

    return drawn


@contextmanager
def house_style() -> Iterator[None]:
    """Put matplotlib's own settings and ours in force, without a warning of what the font lacks."""
    settings: Any = {name: value for name, value in mpl.rcParamsDefault.items() if name not in _BACKEND}
    settings |= _SETTINGS
    with mpl.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph \d+|Matplotlib currently does not support")
        yield


def open_figure(height: float) -> Figure:
    """Return an empty figure of a page's width and of a height in inches."""
    figure = Figure(figsize=(PAGE, height))
    FigureCanvasSVG(figure)
    return figure


def place_axes(figure: Figure, left: float, right: float, top: float, bottom: float) -> Axes:
    """Add axes at distances in inches from the edges of the figure."""
    width, height = figure.get_size_inches()
    return figure.add_axes(
        (left / width, bottom / height, (width - left - right) / width, (height - top - bottom) / height)
    )


def strip_axes(axes: Axes, *, keep: str = "bottom") -> None:
    """Take off the frame but for one side."""
    for side, spine in axes.spines.items():
        spine.set_visible(side == keep)
    axes.tick_params(length=2.5, width=0.6, labelsize=SMALL)


def shade_rows(axes: Axes, heights: list[float], labels: list[str]) -> list[float]:
    """Give axes a row a label, from the top, every second one shaded; return the middle of each."""
    middles = [sum(heights[:at]) + height / 2 for at, height in enumerate(heights)]
    for middle, height in list(zip(middles, heights, strict=True))[::2]:
        axes.axhspan(middle - height / 2, middle + height / 2, color="#f4f4f4", lw=0, zorder=0)
    axes.set_ylim(sum(heights), 0)
    axes.set_yticks(middles, labels)
    strip_axes(axes)
    axes.tick_params("y", labelsize=PLAIN, length=0)
    axes.grid(axis="x", color="#dedede", lw=0.5)
    axes.set_axisbelow(True)
    return middles


@dataclass(frozen=True, slots=True)
class Look:
    """What an area is filled with; the hatch tells it from others in grey."""

    color: str
    hatch: str = ""

    def fill(self, axes: Axes, corner: tuple[float, float], width: float, height: float) -> None:
        """Draw a filled rectangle from its lower left corner."""
        axes.add_patch(Rectangle(corner, width, height, fc=self.color, hatch=self.hatch, ec=BLACK, lw=0.6, zorder=3))

    def swatch(self, label: str) -> Artist:
        """Return what stands for it in a legend."""
        return Patch(fc=self.color, hatch=self.hatch, ec=BLACK, lw=0.6, label=label)


def shift_points(axes: Axes, right: float) -> Transform:
    """Return the axes' data coordinates so many points further to the right."""
    return axes.transData + ScaledTranslation(right / POINTS, 0, axes.figure.dpi_scale_trans)


def leave_room(axes: Axes, values: Sequence[float], notes: Sequence[str]) -> None:
    """Give axes limits that hold bars from 0 to the values and what ``note_value`` writes beside them."""
    low, high = min(0.0, *values), max(0.0, *values)
    room = (widest(notes, SMALL) + 8) / (axes.get_window_extent().width / axes.figure.dpi * POINTS)
    left, right = room * (low < 0), room * (high > 0 or low == 0)
    span = ((high - low) or 1.0) / (1 - left - right)
    axes.set_xlim(low - span * left, high + span * right)


def note_value(axes: Axes, text: str, at: tuple[float, float], *, left: bool = False) -> None:
    """Write a value beside the end of its bar: at its right, or at its left."""
    side = "right" if left else "left"
    place = (-3, 0) if left else (3, 0)
    axes.annotate(text, at, place, textcoords="offset points", ha=side, va="center_baseline", size=SMALL)


def add_legend(figure: Figure, handles: list[Handle], *, top: float, columns: int) -> None:
    """Put a legend at the left, its upper edge at a height in inches from the foot; a tuple stands side by side."""
    if not handles:
        return
    labels = [str((handle[0] if isinstance(handle, tuple) else handle).get_label()) for handle in handles]
    anchor = (0.08 / PAGE, top / float(figure.get_size_inches()[1]))
    place: Options = {"loc": "upper left", "bbox_to_anchor": anchor, "ncols": columns}
    shown: Any = handles  # the annotations know of no tuples
    figure.legend(shown, labels, handler_map={tuple: HandlerTuple(ndivide=None)}, **place)


def finish_plot(figure: Figure, alt: str, *notes: str, source: str = "") -> Plot:
    """Return the figure as a plot; its caption are the notes and the source, each a sentence."""
    alt = clean(alt)
    metadata = {"Date": None, "Creator": None, "Description": alt} | ({"Source": clean(source)} if source else {})
    written = io.StringIO()
    figure.savefig(written, format="svg", metadata=metadata)
    said = "".join(text.get_text() for text in figure.findobj(Text) if isinstance(text, Text))
    lacking = "Some letters need a font of the reader's own" if lacks_letters(said) else ""
    return Plot(written.getvalue(), alt, make_caption(*notes, lacking, source=source))


def make_caption(*notes: str, source: str) -> str:
    """Return notes and source as sentences.

    >>> make_caption("values in EUR", "", source="12 documents, data to 2024-05-01")
    'Values in EUR. Source: 12 documents, data to 2024-05-01.'
    """
    named = source if not source or source.lower().startswith("source") else f"Source: {source}"
    sentences = (clean(part).rstrip(".") for part in (*notes, named) if part)
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in sentences if part)


@in_house_style
def say_missing(words: str, source: str = "") -> Plot:
    """Return a picture that says in words what there is none of."""
    figure = open_figure(0.6)
    figure.text(0.5, 0.5, wrap(words, 90), ha="center", va="center", style="italic", color=GREY, size=PLAIN)
    return finish_plot(figure, words, source=source)
