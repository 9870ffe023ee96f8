"""Typed columns, as GraphML and GEXF hold properties: what their types cannot hold is written as JSON text."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from graph.errors import Unwritable
from graph.formats.json_text import to_json_text
from graph.formats.records import Record, name_columns

#: XML holds neither these nor, as such, a carriage return: readers make it a line feed.
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONG = 2**63
_ESCAPES = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


@dataclass(frozen=True, slots=True)
class Column:
    """One property of nodes or edges: the type of its values, and whether they are JSON text."""

    name: str
    type: str  #: boolean, long, double or string
    is_json: bool

    def write(self, value: Any) -> str:
        """Return a value as the text of an element or attribute, escaped."""
        if self.is_json:
            return escape_xml(to_json_text(value))
        return str(value).lower() if isinstance(value, bool) else escape_xml(str(value))

    def read(self, text: str) -> Any:
        """Return the value that such a text stands for; a whole number stays one among numbers that are not."""
        return _READ[self.type](text)


def find_columns(records: Sequence[Record], leave_out: Iterable[str]) -> list[Column]:
    """Return the columns that hold every property of the records but some."""
    values: dict[str, list[Any]] = {name: [] for name in name_columns(records) if name not in frozenset(leave_out)}
    for record in records:
        for name in values.keys() & record.keys():
            values[name].append(record[name])
    return [_column(name, found) for name, found in values.items()]


def escape_xml(text: str) -> str:
    """Return a text as XML holds it, in elements and attributes alike, its white space as it is."""
    return escape(text, _ESCAPES)


def show_xml(text: str) -> str:
    """Return a text as XML can show it, on one line; whoever needs it as it is finds it in a column."""
    return escape_xml(" ".join(_NOT_XML.sub("\ufffd", text).split()))


def check_name(text: str) -> str:
    """Return an id or a name of a property as it is; ``Unwritable`` where it holds what XML cannot hold."""
    found = _NOT_XML.search(text)
    if found is None:
        return text
    raise Unwritable(
        f"{text!r}: XML cannot hold U+{ord(found[0]):04X} in an id or a name; export .jsonl or .json instead"
    )


def _column(name: str, values: list[Any]) -> Column:
    for kind, fits in _FITS.items():
        if all(map(fits, values)):
            return Column(check_name(name), kind, is_json=False)
    return Column(check_name(name), "string", is_json=True)


def _is_long(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -_LONG <= value < _LONG


def _is_double(value: Any) -> bool:
    return isinstance(value, float) or (_is_long(value) and abs(value) <= 2**53)


def _is_plain(value: Any) -> bool:
    """Whether a text is safe as such; readers take an empty one for none."""
    return isinstance(value, str) and value != "" and _NOT_XML.search(value) is None


def _read_double(text: str) -> int | float:
    return int(text) if re.fullmatch(r"-?\d+", text) else float(text)


_FITS: dict[str, Callable[[Any], bool]] = {
    "boolean": lambda value: isinstance(value, bool),
    "long": _is_long,
    "double": _is_double,
    "string": _is_plain,
}
_READ: dict[str, Callable[[str], Any]] = {
    "boolean": lambda text: text == "true",
    "long": int,
    "double": _read_double,
    "string": str,
}
