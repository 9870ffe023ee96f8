"""Word documents: paragraphs and tables in the order of the page."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from ingest.readers.parsed import Parsed, Unreadable
from ingest.readers.text import tidy_text

MAX_EXPANDED = 200 * 1024 * 1024
MAX_ENTRIES = 10_000


def read_docx(data: bytes) -> Parsed:
    """The paragraphs and table rows (cells joined with `` | ``) of a Word document."""
    _check_package(data)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        title = document.core_properties.title or None
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile, zlib.error, OSError) as error:
        raise Unreadable("is a broken Word document", "open it in a word processor and save it again") from error
    # The walk is our own: python-docx leaves out what stands in content controls, smart tags and tracked insertions,
    # and Word used to wrap the names of countries in smart tags.
    return Parsed(tidy_text(_join_blocks(_walk_blocks(document.element.body))), property_title=title)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT_BOX = (f"{_W}{name}" for name in ("p", "tbl", "tr", "tc", "txbxContent"))
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOT_TEXT = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}tblPr", f"{_W}sectPr"}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)


def _check_package(data: bytes) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        advice = "open it in Word and save it as .docx without a password"
        raise Unreadable("is an old or password-protected Word file", advice)
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Unreadable("is a broken Word document", "open it in a word processor and save it again") from error
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_EXPANDED:
        # zipfile never unpacks more than an entry declares, so the declared sizes bound what is read.
        raise Unreadable("unpacks to more than 200 MB", "check where it comes from; save its text as .txt")


def _walk_blocks(parent: Any) -> Iterator[tuple[str, str]]:
    """Kind ("p" or "row") and text of each block, looking into whatever wraps blocks."""
    for child in parent:
        if child.tag == _PARAGRAPH:
            yield "p", _inline_text(child)
            for box in child.iter(_TEXT_BOX):
                if not any(parent.tag in _NOT_TEXT for parent in box.iterancestors()):
                    yield from _walk_blocks(box)
        elif child.tag == _TABLE:
            yield from (("row", _row_text(row)) for row in _own(child, _ROW))
        elif child.tag not in _NOT_TEXT:
            yield from _walk_blocks(child)


def _own(table: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or cells of a row, but not those of a table inside it."""
    for child in table:
        if child.tag == tag:
            yield child
        elif child.tag not in (_TABLE, _ROW, _CELL) and child.tag not in _NOT_TEXT:
            yield from _own(child, tag)


def _row_text(row: Any) -> str:
    cells = (" ".join(text for _, text in _walk_blocks(cell)) for cell in _own(row, _CELL))
    return " | ".join(filter(None, (" ".join(cell.split()) for cell in cells)))


def _inline_text(element: Any) -> str:
    parts = []
    for child in element:
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in _MARKS:
            parts.append(_MARKS[child.tag])
        elif child.tag not in _NOT_TEXT and child.tag != _TEXT_BOX:
            parts.append(_inline_text(child))
    return "".join(parts)


def _join_blocks(blocks: Iterator[tuple[str, str]]) -> str:
    """Paragraphs apart by a blank line, so that none runs on into the next; rows of a table line by line."""
    joined: list[str] = []
    before = "p"
    for kind, text in blocks:
        if text.strip():
            joined.append(("\n" if kind == before == "row" else "\n\n") + text)
            before = kind
    return "".join(joined)
