"""The membership ladder: a row a state, a bar a status, from when to when."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from graph.plots.days import scale_days
from graph.plots.lettering import name_in_text
from graph.plots.plot import Plot
from graph.plots.rows import fit_rows
from graph.plots.stays import Ends, Stay, gather_stays, limits_of, spans_of, stack_stays, status_order
from graph.plots.style import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    SKY,
    SMALL,
    VERMILLION,
    YELLOW,
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
    shift_points,
)
from graph.plots.words import count, join_words
from graph.schema import Status

#: Names that a page takes; inches of one bar, and between rows; columns of a name and of the legend.
LIMIT = 40
_BAR, _GAP = 0.2, 0.06
_NAME_COLUMNS, _LEGEND_COLUMNS = 24, 5
_SLICES = 16
#: Colour and hatch, no two alike in grey.
_LOOKS: Mapping[str, Look] = {
    Status.MEMBER: Look(BLUE),
    Status.CHAIR: Look(BLACK),
    Status.OBSERVER: Look(SKY, "////"),
    Status.DIALOGUE_PARTNER: Look("white", ".."),
    Status.ASSOCIATE: Look(GREEN, "\\\\\\\\"),
    Status.CANDIDATE: Look(YELLOW, "+++"),
    Status.APPLICANT: Look("white", "----"),
    Status.ACCEDING: Look(YELLOW, "xxxx"),
    Status.INVITED: Look("white", "||||"),
    Status.SUSPENDED: Look(VERMILLION, "xxxx"),
    Status.FORMER: Look("white"),
}
_UNKNOWN_LOOK = Look(ORANGE, "oooo")


#: The middle of a bar and its height.
Row = tuple[float, float]


@in_house_style
def draw_ladder(history: pd.DataFrame, *, source: str = "") -> Plot:
    """Draw a row a name and a bar a status, from ``since`` to ``until`` (dates as on edges, or None).

    What is known to a month or a year begins (or ends) as a thinner bar over all of it. Without ``since`` a bar fades
    towards its left; without ``until`` it runs past the last date. What a name holds at once lies on bars of its own.
    """
    rows = gather_stays(history)
    if not rows:
        return say_missing("There are no memberships in these documents.", source)
    shown = dict(list(rows.items())[:LIMIT])
    stays = [stay for of in shown.values() for stay in of]
    dated = limits_of(stays)
    figure, axes = _lay_out(shown, dated or (0.0, 1.0), _legend_handles(stays))
    if dated:
        scale_days(axes, *dated)
    else:
        axes.set_xlim(0, 1)
        axes.set_xticks([0.5], ["no dates stated"])
    left_out = f"The {LIMIT} of {len(rows):,} that are known earliest" if len(rows) > LIMIT else ""
    return finish_plot(figure, _describe(rows), left_out, *_notes(stays), source=source)


def _lay_out(rows: Mapping[str, Sequence[Stay]], limits: Ends, legend: list[Handle]) -> tuple[Figure, Axes]:
    lanes = [stack_stays(stays, limits) for stays in rows.values()]
    fitted = fit_rows(list(rows), list(map(len, lanes)), bar=_BAR, gap=_GAP, columns=_NAME_COLUMNS)
    foot = 0.38 + 0.17 * -(-len(legend) // _LEGEND_COLUMNS)
    figure = open_figure(fitted.height + foot + 0.05)
    axes = place_axes(figure, fitted.margin, 0.2, 0.05, foot)
    middles = shade_rows(axes, fitted.heights, fitted.labels)
    for middle, of in zip(middles, lanes, strict=True):
        for at, lane in enumerate(of):
            for stay in lane:
                place = middle + fitted.bar * (at + 0.5 - len(of) / 2)
                _draw_stay(axes, stay, (place, fitted.bar * 0.8), limits)
    add_legend(figure, legend, top=foot - 0.33, columns=_LEGEND_COLUMNS)
    return figure, axes


def _draw_stay(axes: Axes, stay: Stay, row: Row, limits: Ends) -> None:
    look = _LOOKS.get(stay.status, _UNKNOWN_LOOK)
    spans = spans_of(stay, limits)
    if spans.fading:
        _draw_fading(axes, spans.fading, row, look)
    for maybe in spans.maybe:
        _draw_bar(axes, maybe, (row[0], row[1] * 0.4), look)
    if spans.firm:
        _draw_bar(axes, spans.firm, row, look)
    if stay.runs_on:
        beside = shift_points(axes, 3.4)
        point: Options = {"ms": 5, "mfc": look.color, "mec": BLACK, "mew": 0.6}
        axes.plot([limits[1]], [row[0]], ">", transform=beside, clip_on=False, zorder=4, **point)


def _draw_bar(axes: Axes, ends: Ends, row: Row, look: Look) -> None:
    middle, height = row
    look.fill(axes, (ends[0], middle - height / 2), ends[1] - ends[0], height)


def _draw_fading(axes: Axes, ends: Ends, row: Row, look: Look) -> None:
    """Slices from white to the colour, dotted around, and a question mark where the beginning would be."""
    middle, height = row
    width, foot = (ends[1] - ends[0]) / _SLICES, middle - height / 2
    for at in range(_SLICES):
        shade = tuple(1 - (at + 1) / _SLICES * (1 - part) for part in to_rgb(look.color))
        axes.add_patch(Rectangle((ends[0] + at * width, foot), width, height, facecolor=shade, lw=0, zorder=2.6))
    hatched: Options = {"hatch": look.hatch, "ec": BLACK, "lw": 0, "zorder": 2.8}
    axes.add_patch(Rectangle((ends[0], foot), ends[1] - ends[0], height, fill=False, **hatched))
    axes.hlines([foot, foot + height], *ends, color=BLACK, lw=0.6, ls=":", zorder=3)
    unknown = {"boxstyle": "round,pad=0.1", "fc": "white", "ec": "none"}
    place: Options = {"textcoords": "offset points", "va": "center", "ha": "center"}
    axes.annotate("?", (ends[0], middle), (6, 0), size=SMALL, zorder=5, bbox=unknown, **place)


def _legend_handles(stays: Sequence[Stay]) -> list[Handle]:
    statuses = sorted({stay.status for stay in stays}, key=lambda status: (status_order(status), status))
    handles: list[Handle] = [_LOOKS.get(status, _UNKNOWN_LOOK).swatch(status.replace("_", " ")) for status in statuses]
    if any(not stay.begins for stay in stays):
        handles.append(Line2D([], [], color=GREY, lw=0.8, ls=":", label="? since when is not known"))
    return handles


def _notes(stays: Sequence[Stay]) -> list[str]:
    vague = any(days and not days.is_day for stay in stays for days in (stay.since, stay.until))
    return [
        "Thin ends: known to the month or year only" if vague else "",
        "A point at the right: no end is stated" if any(stay.runs_on for stay in stays) else "",
    ]


def _describe(rows: Mapping[str, Sequence[Stay]]) -> str:
    held = Counter(stay.status.replace("_", " ") for stays in rows.values() for stay in stays if stay.runs_on)
    statuses = [f"{number} {status}" for status, number in sorted(held.items(), key=lambda each: (-each[1], each[0]))]
    leading = [
        f"{name_in_text(name)} {join_words([stay.words for stay in stays])}" for name, stays in list(rows.items())[:6]
    ]
    more = f"; and {len(rows) - 6:,} more" if len(rows) > 6 else ""
    now = f" With no end stated: {', '.join(statuses)}." if statuses else ""
    return f"Membership ladder of {count(len(rows), 'state')}.{now} {'; '.join(leading)}{more}."
