"""Rows of bars with a name each: as high as their bars and names need, and together no higher than a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.plots.lettering import measure, shorten, widest, wrap
from graph.plots.style import PLAIN, POINTS

#: Inches that the rows of a page take; rows up to which a name may have a second line.
_HIGHEST, _WRAPPED = 8.6, 24


@dataclass(frozen=True, slots=True)
class Rows:
    """Names as they are written, the height of each row and of one bar in inches."""

    labels: list[str]
    heights: list[float]
    bar: float

    @property
    def margin(self) -> float:
        """Inches at the left of the axes, which hold the names."""
        return widest(self.labels, PLAIN) / POINTS + 0.15

    @property
    def height(self) -> float:
        """Inches of all rows."""
        return sum(self.heights)

    def part(self, start: int, end: int) -> "Rows":
        """Return some of the rows."""
        return Rows(self.labels[start:end], self.heights[start:end], self.bar)


def fit_rows(
    names: Sequence[str], bars: Sequence[int], *, bar: float, gap: float, columns: int, highest: float = _HIGHEST
) -> Rows:
    """Return rows of so many bars each, of a height and with a gap in inches, or smaller where the page asks for it."""
    if len(names) <= _WRAPPED:
        labels = [wrap(name, columns) for name in names]
    else:
        labels = [shorten(name, columns * 5 // 4) for name in names]
    least = [measure(label, PLAIN)[1] / POINTS for label in labels]
    share = min(1.0, highest / sum(bar * number + gap for number in bars))
    heights = [max(bar * share * number, text) + gap * share for number, text in zip(bars, least, strict=True)]
    return Rows(labels, heights, bar * share)
