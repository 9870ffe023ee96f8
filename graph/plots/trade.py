"""Trade by partner: one panel a currency, a bar a figure, each with its value and year."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from graph.plots.lettering import clean, name_in_text
from graph.plots.plot import Plot
from graph.plots.rows import Rows, fit_rows
from graph.plots.style import (
    BLACK,
    BLUE,
    LIGHT,
    ORANGE,
    PLAIN,
    Handle,
    Look,
    add_legend,
    finish_plot,
    in_house_style,
    leave_room,
    note_value,
    open_figure,
    place_axes,
    say_missing,
    shade_rows,
)
from graph.plots.words import count, join_words
from graph.schema import Flow

#: Bars that a page takes, inches that they may; inches of one, between partners, and around a panel.
LIMIT, _HIGHEST = 36, 9.4
_BAR, _GAP, _HEAD, _FOOT, _BETWEEN = 0.16, 0.06, 0.24, 0.22, 0.06
_COLUMNS = 24
_LOOKS: Mapping[str, Look] = {
    Flow.EXPORTS: Look(BLUE),
    Flow.IMPORTS: Look(ORANGE, "////"),
    Flow.TOTAL: Look(LIGHT),
    Flow.BALANCE: Look("white", "\\\\\\\\"),
}
_UNKNOWN_LOOK = Look("white", "xxxx")
_FLOWS = {flow.value: at for at, flow in enumerate(Flow)}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))


@dataclass(frozen=True, slots=True)
class _Figure:
    partner: str
    flow: str
    year: str
    value: float
    unit: str

    def order(self) -> tuple[int, str, str, float]:
        return _FLOWS.get(self.flow, len(_FLOWS)), self.flow, self.year, self.value


@in_house_style
def draw_trade(figures: pd.DataFrame, *, source: str = "") -> Plot:
    """Draw a bar a figure, by ``partner``, ``flow`` and ``year``, and a panel a ``unit``; values in whole units."""
    found, without = _gather(figures)
    if not found:
        return say_missing("There are no trade figures in these documents.", source)
    shown = sorted(found, key=lambda each: (-abs(each.value), each.partner, each.order()))[:LIMIT]
    figure = _lay_out(_by_unit(shown), sorted({each.flow for each in shown}, key=_flow_order))
    notes = [
        f"Values in {_say_units(shown)}, the year behind each",
        f"The {LIMIT} largest of {len(found):,}" if len(found) > LIMIT else "",
        f"Not drawn for want of a value: {without:,}" if without else "",
    ]
    return finish_plot(figure, _describe(found), *notes, source=source)


def _gather(figures: pd.DataFrame) -> tuple[list[_Figure], int]:
    """Return the figures that have a value, and how many have none."""
    columns = (figures[column] for column in ("partner", "flow", "year", "value", "unit"))
    found = {
        _Figure(clean(partner), clean(flow), _year(year), float(value), "" if pd.isna(unit) else clean(unit))
        for partner, flow, year, value, unit in zip(*columns, strict=True)
        if not pd.isna(value) and math.isfinite(float(value))
    }
    return sorted(found, key=_Figure.order), int(figures["value"].isna().sum())


def _year(year: object) -> str:
    """Years come as text, or as numbers where the column has gaps."""
    return "year not stated" if pd.isna(year) else clean(year).removesuffix(".0")  # type: ignore[call-overload]


def _by_unit(figures: Sequence[_Figure]) -> dict[str, dict[str, list[_Figure]]]:
    """Units by how many figures they have; in each the partners, the largest figure first, with their figures."""
    units: dict[str, dict[str, list[_Figure]]] = defaultdict(lambda: defaultdict(list))
    for each in figures:
        units[each.unit][each.partner].append(each)
    for partners in units.values():
        for of in partners.values():
            of.sort(key=_Figure.order)
    return dict(sorted(units.items(), key=lambda unit: (-sum(map(len, unit[1].values())), unit[0])))


def _lay_out(units: Mapping[str, Mapping[str, Sequence[_Figure]]], flows: Sequence[str]) -> Figure:
    names = [(partner, len(of)) for partners in units.values() for partner, of in partners.items()]
    around = (_HEAD + _FOOT + _BETWEEN) * len(units)
    rows = fit_rows(
        *zip(*names, strict=True), bar=_BAR, gap=_GAP, columns=_COLUMNS, highest=max(_HIGHEST - around, 2.0)
    )
    height = rows.height + around + 0.3
    figure, top, start = open_figure(height), height - 0.02, 0
    for unit, partners in units.items():
        part = rows.part(start, start + len(partners))
        axes = place_axes(figure, rows.margin, 0.15, height - top + _HEAD, top - _HEAD - part.height)
        _draw_panel(axes, unit, partners, part)
        top -= _HEAD + part.height + _FOOT + _BETWEEN
        start += len(partners)
    handles: list[Handle] = [_LOOKS.get(flow, _UNKNOWN_LOOK).swatch(flow) for flow in flows]
    add_legend(figure, handles, top=0.22, columns=4)
    return figure


def _draw_panel(axes: Axes, unit: str, partners: Mapping[str, Sequence[_Figure]], rows: Rows) -> None:
    figures = [each for of in partners.values() for each in of]
    scale, word = _scale([each.value for each in figures])
    middles = shade_rows(axes, rows.heights, rows.labels)
    leave_room(axes, [each.value / scale for each in figures], list(map(_note, figures)))
    axes.xaxis.set_major_locator(MaxNLocator(6))
    axes.axvline(0, color=BLACK, lw=0.8, zorder=3.5)
    for middle, of in zip(middles, partners.values(), strict=True):
        for at, each in enumerate(of):
            place, value = middle + rows.bar * (at + 0.5 - len(of) / 2), each.value / scale
            look = _LOOKS.get(each.flow, _UNKNOWN_LOOK)
            look.fill(axes, (min(0.0, value), place - rows.bar * 0.38), abs(value), rows.bar * 0.76)
            note_value(axes, _note(each), (value, place), left=value < 0)
    axes.set_title(
        f"{word} {unit or 'of a currency that is not stated'}".strip(), size=PLAIN, weight="bold", loc="left"
    )


def _note(figure: _Figure) -> str:
    return f"{_say(figure.value)} ({figure.year})"


def _scale(values: Sequence[float]) -> tuple[float, str]:
    largest = max(map(abs, values))
    return next(((scale, word) for scale, word in _SCALES if largest >= scale), (1.0, ""))


def _short(value: float) -> str:
    """Four digits that count: for nearly all figures as many as the text has."""
    return (f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}").replace("-", "−")


def _flow_order(flow: str) -> tuple[int, str]:
    return _FLOWS.get(flow, len(_FLOWS)), flow


def _say_units(figures: Sequence[_Figure]) -> str:
    return join_words(sorted({each.unit or "a currency that is not stated" for each in figures}))


def _describe(figures: Sequence[_Figure]) -> str:
    parts = []
    for unit, partners in _by_unit(sorted(figures, key=lambda each: (-abs(each.value), each.partner))).items():
        leading = [each for of in partners.values() for each in of]
        leading.sort(key=lambda each: (-abs(each.value), each.partner, each.order()))
        said = [
            f"{name_in_text(each.partner)} {each.flow} {_say(each.value)} {unit} ({each.year})".replace("  ", " ")
            for each in leading[:4]
        ]
        parts.append(f"{unit or 'Currency not stated'}: {'; '.join(said)}")
    return f"Bar chart of {count(len(figures), 'trade figure')} by partner. {'. '.join(parts)}."


def _say(value: float) -> str:
    scale, word = _scale([value])
    return f"{_short(value / scale)} {word}".strip()
