"""Series of trade: a caption with a flow and its two sides, and a line for each year under it."""

import re
from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Evidence, Flow, Value, pack_qualifiers
from ingest.model import Kind
from ingest.rules.trade_tables import scale_in, unit_in
from ingest.scenes import Scene

_RULE = "trade.series"
#: `2020-21: 1,444`, `2022 – 3,930.5`.
_ROW = re.compile(
    r"^[ \t•*]*(?P<first>(?:19|20)\d\d)(?:[-–/](?P<last>(?:(?:19|20)\d\d|\d\d)))?(?: ?\([^)\n]{1,24}\))?"
    r"[ \t]*(?::|\||\t| [-–—] )[ \t]*(?P<sum>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)[ \t]*$",
    re.MULTILINE,
)
_FLOW = re.compile(r"\b(?:(?P<exports>exports)|(?P<imports>imports)|(?P<total>trade|turnover))\b", re.IGNORECASE)
_LONGEST_CAPTION = 160


def read_series(scene: Scene) -> Iterator[Claim]:
    """A claim for each year of a series; nothing where the caption leaves the flow, a side, the unit or scale open."""
    text = scene.document.text
    caption: tuple[int, int] | None = None
    end = -1
    for row in _ROW.finditer(text):
        if text[end : row.start()].strip() or end < 0:
            caption = _line_before(text, row.start())
        end = row.end()
        if caption is not None:
            yield from _read_row(scene, row, caption)


def _line_before(text: str, at: int) -> tuple[int, int] | None:
    """The line above a place, blank lines aside."""
    end = len(text[:at].rstrip())
    start = text.rfind("\n", 0, end) + 1
    return (start, end) if 0 < end - start <= _LONGEST_CAPTION else None


def _read_row(scene: Scene, row: re.Match[str], caption: tuple[int, int]) -> Iterator[Claim]:
    words = scene.document.text[slice(*caption)]
    flows = list(_FLOW.finditer(words))
    unit, scale = unit_in(words), scale_in(words)
    sides = _sides(scene, caption, caption[0] + flows[0].start()) if len(flows) == 1 else None
    if sides is None or unit is None or not scale:
        return
    flow = Flow(str(flows[0].lastgroup))
    value = round(float(row["sum"].replace(",", "")) * scale, 2)
    values: dict[str, Value | None] = {"flow": flow.value, "year": _year(row), "value": value, "unit": unit}
    start, end = row.span()
    evidence = Evidence(start, end, scene.document.text[start:end], _RULE, (caption,))
    yield Claim(EdgeType.TRADE_WITH, *sides, evidence, pack_qualifiers(values))


def _sides(scene: Scene, caption: tuple[int, int], at: int) -> tuple[str, str] | None:
    """Whose flow it is and with whom: `India's exports to Chad`, `Trade between Mali and Togo`."""
    start, end = caption
    kinds = (Kind.STATE, Kind.ADJECTIVE)
    named = [m for m in scene.scan.mentions if start <= m.start < end and m.kind in kinds]
    nodes = list(dict.fromkeys(m.node for m in named))
    if len(nodes) == 1 and named[0].start > at and scene.home not in (None, nodes[0]):
        nodes.insert(0, str(scene.home))
    return (nodes[0], nodes[1]) if len(nodes) == 2 else None


def _year(row: re.Match[str]) -> str:
    first, last = row["first"], row["last"]
    if last is None:
        return str(first)
    return f"{first}/{first[: 4 - len(last)]}{last}"
