"""A table that shows under each row the sentences that it rests on, on the screen and on paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.citations import Quote
from graph.periods import parse_period
from graph.report.blocks import escape, write_value
from graph.schema import Factuality

if TYPE_CHECKING:
    from pandas import DataFrame

#: Shown under a row, not in it.
_BELOW = ("quotes", "remarks")
#: So many sentences stand under a row, and so many places beside the first behind each.
_QUOTES, _PLACES = 5, 2
#: More characters than this without a space between them may be broken anywhere.
_LONG = 16
_ALSO = "; also in "
_HEADINGS = {"sources": "sentences", "change_pct": "change %", "share_pct": "share %"}


@dataclass(frozen=True, slots=True)
class Row:
    """Cells as text, what it rests on, and what is remarked on it."""

    cells: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; what stands in their place where there are none, and how many are not shown."""

    headings: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[Row, ...]
    nothing: str
    total: int

    def _repr_html_(self) -> str:
        """Return a table, each row followed by one that opens on its sentences."""
        if not self.rows:
            return f'<p class="nothing">{escape(self.nothing)}</p>'
        head = "".join(
            f'<th scope="col"{_kind(number)}>{escape(name)}</th>'
            for name, number in zip(self.headings, self.numeric, strict=True)
        )
        body = "".join(self._write(row) for row in self.rows)
        more = f"{len(self.rows):,} of {self.total:,} are shown; the parameter rows shows more."
        below = f'<p class="more">{more}</p>' if self.total > len(self.rows) else ""
        return f'<div class="table"><table><thead><tr>{head}</tr></thead>{body}</table></div>{below}'

    def _write(self, row: Row) -> str:
        cells = "".join(
            f"<td{_kind(number, cell)}>{escape(cell)}</td>"
            for cell, number in zip(row.cells, self.numeric, strict=True)
        )
        said = _write_support(row)
        under = f'<tr class="said"><td colspan="{len(row.cells)}">{said}</td></tr>' if said else ""
        return f"<tbody><tr>{cells}</tr>{under}</tbody>"


def show_table(
    frame: "DataFrame",
    *,
    nothing: str,
    most: int | None = None,
    headings: Mapping[str, str] | None = None,
    without: Iterable[str] = (),
    ids: bool = False,
) -> Table:
    """Return a frame of ``graph.profiles`` as a table of its first ``most`` rows.

    ``quotes`` and ``remarks`` stand under the rows. Ids (unless ``ids``) and columns in which nothing stands are left
    out. ``nothing`` is said where there are no rows; ``headings`` are for columns that need another than their name.
    """
    records: list[dict[str, Any]] = [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]
    shown = records[:most]
    columns = [
        column
        for column in map(str, frame.columns)
        if _is_shown(column, shown, without) and (ids or not _is_id(column))
    ]
    named = _HEADINGS | dict(headings or {})
    return Table(
        tuple(named.get(column, column.replace("_", " ")) for column in columns),
        tuple(all(_is_number(row[column]) for row in shown) for column in columns),
        tuple(_as_row(row, columns) for row in shown),
        nothing,
        len(records),
    )


def _is_shown(column: str, rows: Sequence[Mapping[str, Any]], without: Iterable[str]) -> bool:
    if column in (*_BELOW, *without):
        return False
    if column == "factuality":
        return any(row[column] != Factuality.ACTUAL for row in rows)
    if column == "sources":
        return any(row[column] > 1 for row in rows)
    return any(write_value(row[column]) for row in rows)


def _is_id(column: str) -> bool:
    return column == "id" or column.endswith("_id")


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _as_row(row: Mapping[str, Any], columns: Iterable[str]) -> Row:
    cells = tuple(write_value(row[column]) for column in columns)
    return Row(cells, tuple(row.get("quotes") or ()), tuple(row.get("remarks") or ()))


def _kind(number: bool, cell: str = "") -> str:
    if number:
        return ' class="number"'
    if cell and parse_period(cell):
        return ' class="date"'
    return ' class="path"' if len(cell) > _LONG and not cell.count(" ") else ""


def _write_support(row: Row) -> str:
    """Return what opens on the sentences, closed on the first of them; paper shows it open."""
    remarks = "".join(f'<p class="remark">{escape(remark)}</p>' for remark in row.remarks)
    if not row.quotes:
        return remarks
    first, *more = row.quotes
    also = f' <span class="also">and {len(more):,} more</span>' if more else ""
    items = "".join(
        f"<li><q>{escape(quote.text)}</q> <cite>{escape(_shorten(quote.citation))}</cite></li>"
        for quote in row.quotes[:_QUOTES]
    )
    left = len(row.quotes) - _QUOTES
    rest = f"<p>and {left:,} more; diplograph show lists all of them</p>" if left > 0 else ""
    return (
        f'<details><summary><span class="first">{escape(first.text)}</span>{also}</summary>'
        f"<ol>{items}</ol>{rest}{remarks}</details>"
    )


def _shorten(citation: str) -> str:
    """Return a footnote with the first places alone where a sentence stands in many."""
    first, *others = citation.split(_ALSO)
    if len(others) <= _PLACES:
        return citation
    return f"{_ALSO.join((first, *others[:_PLACES]))}; and in {len(others) - _PLACES:,} more."
