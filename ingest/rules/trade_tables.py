"""Tables of trade: rows of a partner and its figures, under a header that says what each column is."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.schema import Claim, EdgeType, Evidence, Flow, Value, pack_qualifiers
from ingest.model import Kind, Mention
from ingest.scenes import Scene

_RULE = "trade.table"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of cells: its span and the cells with the places where they begin."""

    start: int
    end: int
    cells: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """What stands in one column: which figure of which flow, in which unit, of which year."""

    flow: Flow | None
    figure: str = ""  #: value, change_pct or share_pct; empty for a column that is not read
    unit: str | None = None
    scale: float = 0.0
    year: str | None = None


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the words above a table say of all of it."""

    source: str | None
    column: _Column
    span: tuple[int, int]


def read_tables(scene: Scene) -> Iterator[Claim]:
    """A claim for each flow of each row; nothing for a column that the header leaves open."""
    if "|" not in scene.document.text:
        return
    lines = list(_lines(scene.document.text))
    for index, line in enumerate(lines):
        if len(line.cells) < 2 or (index and len(lines[index - 1].cells) >= 2):
            continue
        heading = _heading(scene, lines[max(0, index - 2) : index])
        columns = _columns(line, heading)
        if heading.source is None or not any(c.figure for c in columns):
            continue
        for row in _rows(lines[index + 1 :]):
            yield from _read_row(scene, row, columns, heading, (line.start, line.end))


def _lines(text: str) -> Iterator[_Line]:
    for found in re.finditer(r"[^\n]+", text):
        raw = found.group()
        if not raw.strip():
            continue
        cells, at = [], found.start()
        for piece in raw.split("|"):
            lead = len(piece) - len(piece.lstrip())
            cells.append((at + lead, piece.strip()))
            at += len(piece) + 1
        # A Markdown row has bars at both ends.
        if raw.lstrip().startswith("|"):
            cells = cells[1:]
        if raw.rstrip().endswith("|"):
            cells = cells[:-1]
        yield _Line(found.start(), found.end(), tuple(cells))


def _rows(lines: Sequence[_Line]) -> Iterator[_Line]:
    for line in lines:
        if len(line.cells) < 2:
            return
        yield line


# --- the header ---------------------------------------------------------------------------------------------------

_PARTNER = re.compile(
    r"(?:(?:trading |trade |main |top )*(?:partners?|countr(?:y|ies)|states?|markets?|destinations?|regions?"
    r"|economy|partner country|country or bloc|group))?$",
    re.I,
)
_FLOWS = (
    (re.compile(r"\bexports?\b", re.I), Flow.EXPORTS),
    (re.compile(r"\bimports?\b", re.I), Flow.IMPORTS),
    (re.compile(r"\b(?:balance|surplus)\b", re.I), Flow.BALANCE),
    (re.compile(r"\b(?:total|turnover|trade|trade volume)\b", re.I), Flow.TOTAL),
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CHANGE = re.compile(r"\bchange|growth|\+/-|±|y-o-y|\byoy\b|year-on-year|annual %", re.I)
_SHARE = re.compile(r"\bshare\b|% of total|per cent of total", re.I)
_SCALES = (
    (re.compile(r"\btrillions?\b|\btn\b|\btrn\b", re.I), 1e12),
    (re.compile(r"\bbillions?\b|\bbn\b|\bbln\b", re.I), 1e9),
    (re.compile(r"\bmillions?\b|\bmln\b|\bmn\b|(?<=\d )m\b|(?<=[$€£] )m\b|(?<=[$€£])m\b", re.I), 1e6),
    (re.compile(r"\bthousands?\b|'000|\b000s?\b", re.I), 1e3),
)
_UNITS = (
    (re.compile(r"\bUSD\b|US\$|\bU\.?S\.? dollars?\b|\bdlrs\b|(?<![A-Za-z])\$"), "USD"),
    (re.compile(r"\bEUR\b|€|\beuros?\b", re.I), "EUR"),
    (re.compile(r"\bGBP\b|£"), "GBP"),
    (re.compile(r"\bSGD\b|(?<![A-Za-z])S\$"), "SGD"),
    (re.compile(r"\bCNY\b|\bRMB\b|\byuan\b"), "CNY"),
    (re.compile(r"\bJPY\b|\byen\b"), "JPY"),
    (re.compile(r"\bAUD\b|(?<![A-Za-z])A\$"), "AUD"),
    (re.compile(r"\bCHF\b"), "CHF"),
)


def _heading(scene: Scene, lines: Sequence[_Line]) -> _Heading:
    """Whose trade, in what unit and of which year: from the line or two above the table."""
    above = [line for line in lines if len(line.cells) < 2]
    nearest = above[-1:] if above and above[-1].end - above[-1].start < 240 else []
    span = (nearest[0].start, nearest[0].end) if nearest else (0, 0)
    words = scene.document.text[span[0] : span[1]]
    states = {m.node for m in _named(scene, *span) if m.kind in (Kind.STATE, Kind.ADJECTIVE, Kind.BLOC)}
    trade = re.search(r"\b(?:trade|exports?|imports?|turnover)\b", words, re.I) is not None
    # A caption that names nobody speaks of the document's own state.
    source = states.pop() if len(states) == 1 else scene.home if trade and not states else None
    # `Change on 2022` names the year that figures are measured against.
    years = set(_YEAR.findall(re.sub(r"\b(?:on|from|over|against|compared (?:with|to)) (?:19|20)\d\d", "", words)))
    flows = [flow for pattern, flow in _FLOWS[:3] if pattern.search(words)]
    column = _Column(
        flow=flows[0] if len(flows) == 1 else None,
        unit=unit_in(words),
        scale=scale_in(words),
        year=next(iter(years)) if len(years) == 1 else None,
    )
    return _Heading(source, column, span)


def _columns(header: _Line, heading: _Heading) -> list[_Column]:
    """What each column holds; a header whose first cell is no partner tells nothing."""
    if not _PARTNER.match(header.cells[0][1]):
        return []
    columns = [_Column(None)]
    flow: _Column | None = None
    for _, written in header.cells[1:]:
        column = _column(written, heading.column, flow)
        if column.figure == "value":
            flow = column
        columns.append(column)
    return columns


def _column(written: str, heading: _Column, before: _Column | None) -> _Column:
    flow = next((flow for pattern, flow in _FLOWS if pattern.search(written)), None)
    year = _YEAR.search(written)
    if _SHARE.search(written) or _CHANGE.search(written) or written in ("%", "+/- %"):
        base = replace(heading, flow=flow, year=year.group() if year else heading.year) if flow else before
        if base is None or (written == "%" and before is None):
            return _Column(None)
        return replace(base, figure="share_pct" if _SHARE.search(written) else "change_pct")
    if flow is None and (year is None or heading.flow is None):
        return _Column(None)
    unit, scale = unit_in(written) or heading.unit, scale_in(written) or heading.scale
    readable = unit is not None and scale > 0
    return _Column(
        flow or heading.flow, "value" if readable else "", unit, scale, year.group() if year else heading.year
    )


def scale_in(words: str) -> float:
    """By how much the words of a heading multiply each figure; 0 where they do not say."""
    return next((scale for pattern, scale in _SCALES if pattern.search(words)), 0.0)


def unit_in(words: str) -> str | None:
    """The one currency that the words of a heading name."""
    found = {unit for pattern, unit in _UNITS if pattern.search(words)}
    return next(iter(found)) if len(found) == 1 else None


# --- the rows -----------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"(?P<sign>[-−–+]|\()?\s?(?P<digits>\d{1,3}(?:[,\u00a0 ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?%?\)?$")


def _read_row(
    scene: Scene, row: _Line, columns: Sequence[_Column], heading: _Heading, header: tuple[int, int]
) -> Iterator[Claim]:
    first = row.cells[0]
    named = _named(scene, first[0], first[0] + len(first[1]))
    if len(named) != 1 or len(row.cells) != len(columns) or not _is_only(first, named[0]):
        return
    source, partner = heading.source, named[0].node
    if source is None or partner == source:
        return
    for (flow, year), values in _by_flow(row, columns).items():
        evidence = Evidence(
            row.start,
            row.end,
            scene.document.text[row.start : row.end],
            _RULE,
            tuple(sorted({s for s in (heading.span, header) if s[1]})),
        )
        qualifiers: dict[str, Value | None] = {"flow": flow.value, "year": year, **values}
        yield Claim(EdgeType.TRADE_WITH, source, partner, evidence, pack_qualifiers(qualifiers))


def _is_only(cell: tuple[int, str], mention: Mention) -> bool:
    """The cell holds the partner and no more than an article, a mark or a number of its rank."""
    rest = cell[1].replace(cell[1][mention.start - cell[0] : mention.end - cell[0]], "")
    return re.fullmatch(r"[\s\d.*†()]*(?:[Tt]he)?[\s\d.*†()]*(?:[A-Z]{2,5})?[\s)*]*", rest) is not None


def _by_flow(row: _Line, columns: Sequence[_Column]) -> dict[tuple[Flow, str | None], dict[str, Value]]:
    found: dict[tuple[Flow, str | None], dict[str, Value]] = {}
    for (_, written), column in zip(row.cells, columns, strict=True):
        number = _number(written)
        if column.flow is None or not column.figure or number is None:
            continue
        values = found.setdefault((column.flow, column.year), {})
        if column.figure == "value":
            values["value"] = round(number * column.scale, 2)
            values["unit"] = column.unit or ""
        else:
            values[column.figure] = number
    return found


def _number(written: str) -> float | None:
    found = _NUMBER.match(written)
    if found is None:
        return None
    number = float(re.sub(r"[,\u00a0 ]", "", found["digits"]))
    return -number if found["sign"] in ("-", "−", "–", "(") else number


def _named(scene: Scene, start: int, end: int) -> list[Mention]:
    mentions = scene.scan.mentions
    first = bisect_left(mentions, start, key=lambda m: m.start)
    found = []
    for mention in mentions[first:]:
        if mention.start >= end:
            break
        if mention.node:
            found.append(mention)
    return found
