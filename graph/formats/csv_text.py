"""CSV as every file of it is written: lines, cells that are no formulas, and what UTF-8 cannot hold."""

import csv
import io
import re
from collections.abc import Iterable

from graph.errors import Unwritable

#: How a formula begins, or what a spreadsheet may make of it: behind blanks, and in the wide forms of East Asia too.
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")


def guard_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    >>> guard_text("=1+1"), guard_text("GDP grew by 3%")
    ("'=1+1", 'GDP grew by 3%')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def write_csv_line(cells: Iterable[str]) -> str:
    """Return cells, guarded already, as a line of CSV with its end."""
    line = io.StringIO()
    # The writer puts into quotes what holds a character of its line end: a bare \r would begin a line to spreadsheets.
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().removesuffix("\r\n") + "\n"


def check_utf8(text: str) -> str:
    """Return a text as it is; ``Unwritable`` where it holds half a character, which CSV can neither hold nor escape."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        broken = f"U+{ord(error.object[error.start]):04X}"
        raise Unwritable(f"{text[:40]!r}: CSV cannot hold {broken}, half a character; export .jsonl instead") from error
    return text
