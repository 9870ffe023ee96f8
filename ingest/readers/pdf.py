"""PDF: the text layer, page after page, with its hard-wrapped lines joined into paragraphs."""

import io
import re
from collections import Counter
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from ingest.readers.parsed import Parsed, Unreadable
from ingest.readers.text import tidy_text


def read_pdf(data: bytes) -> Parsed:
    """The paragraphs of a PDF's text layer.

    The file's own dates are left aside: they say when a program wrote the file (often a later export or scan), not when
    the text was issued, and a wrong date would settle every "today" wrongly. Only the text states a date.
    """
    _check_complete(data)
    try:
        reader = _open_reader(data)
        pages = [_page_lines(page.extract_text()) for page in reader.pages]
    except DependencyError as error:
        raise _encrypted() from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError) as error:
        raise Unreadable("is a broken PDF", "open it in a PDF viewer and print it to a new PDF") from error
    if not pages:
        raise Unreadable("is a PDF without pages", "check that the file is whole")
    text = tidy_text(join_lines(_flow_pages(pages)))
    if not any(mark.isalnum() for mark in text):
        advice = "it is probably a scan: run text recognition (OCR) over it first"
        raise Unreadable("is a PDF without a text layer", advice)
    return Parsed(text, property_title=_property_title(reader))


def join_lines(lines: list[str]) -> str:
    r"""Paragraphs from the lines of a page: a line goes on where the next word would not have fitted on it.

    >>> join_lines(["Belarus became a dialogue part-", "ner of the organisation in 2010", "at last.", "", "Next."])
    'Belarus became a dialogue partner of the organisation in 2010 at last.\n\nNext.'
    """
    width = _line_width(lines)
    words = Counter(re.findall(r"\w[\w-]*\w", " ".join(lines)))
    paragraphs: list[str] = []
    before = ""
    for line in lines:
        if before and line and _goes_on(before, line, width):
            paragraphs[-1] = _glue(paragraphs[-1], line, words)
        elif line:
            paragraphs.append(line)
        before = line
    return "\n\n".join(paragraphs)


_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "-", "\u2010": "-"}
)
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–—\s]*\d{1,3}[-–—\s]*(?:(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_LIST_MARK = re.compile(r"(?:[•▪●◦‣*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s")
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)-$")
_JUNK_TITLE = re.compile(r"microsoft word|untitled|\.(?:docx?|pdf|indd|rtf|odt)$|^\W*$", re.IGNORECASE)
_REPEATED = 3


def _check_complete(data: bytes) -> None:
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("is not a PDF", "give it the file ending of what it is")
    if b"%%EOF" not in data[-65_536:]:
        raise Unreadable("is a PDF that breaks off before its end", "download or copy it again")


def _open_reader(data: bytes) -> PdfReader:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise _encrypted()
    return reader


def _encrypted() -> Unreadable:
    return Unreadable("is an encrypted PDF", "open it with its password and save it without one")


def _page_lines(text: str) -> list[str]:
    return [" ".join(line.translate(_LIGATURES).split()) for line in text.split("\n")]


def _flow_pages(pages: list[list[str]]) -> list[str]:
    """All lines in a row, a blank one between pages unless a sentence runs over."""
    furniture = _repeated_edges(pages)
    flow: list[str] = []
    for page in pages:
        lines = _trim_page(page, furniture)
        if flow and lines and (_ENDS.search(flow[-1]) or not lines[0][:1].islower()):
            flow.append("")
        flow += lines
    return flow


def _repeated_edges(pages: list[list[str]]) -> frozenset[str]:
    """Lines that head or foot most pages: of the paper, not of the text."""
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page if line]
        edges.update({_without_digits(line) for line in (*lines[:1], *lines[-1:])})
    return frozenset(line for line, count in edges.items() if count >= max(_REPEATED, len(pages) // 2))


def _without_digits(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _trim_page(page: list[str], furniture: frozenset[str]) -> list[str]:
    lines = list(page)
    for end in (0, -1):
        while lines and (not lines[end] or _is_furniture(lines[end], furniture)):
            lines.pop(end)
    return lines


def _is_furniture(line: str, furniture: frozenset[str]) -> bool:
    return _without_digits(line) in furniture or _PAGE_NUMBER.fullmatch(line) is not None


def _line_width(lines: list[str]) -> int:
    lengths = sorted(len(line) for line in lines if line)
    return lengths[-1 - len(lengths) // 10] if lengths else 0  # a few lines wider than the column do not set its width


def _goes_on(before: str, line: str, width: int) -> bool:
    if _LIST_MARK.match(line):
        return False
    if _BROKEN_WORD.search(before):
        return True
    if line[0].islower():
        return not _ENDS.search(before) or before.endswith(".")
    # Letters differ in width, so a line counts as full from 85 % on.
    return len(before) + 1 + len(line.split(" ", 1)[0]) > 0.85 * width and not (before.isupper() and not line.isupper())


def _glue(before: str, line: str, words: Counter[str]) -> str:
    broken = _BROKEN_WORD.search(before)
    if not broken:
        return f"{before} {line}"
    tail = next(_first_words(line), "")
    joined, hyphenated = broken[1] + tail, f"{broken[1]}-{tail}"
    if not tail[:1].islower() or (words[hyphenated] > words[joined]):
        return before + line
    return before[:-1] + line


def _first_words(line: str) -> Iterator[str]:
    return (match[0] for match in re.finditer(r"[^\W\d_]+", line))


def _property_title(reader: PdfReader) -> str | None:
    try:
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError):
        return None  # a damaged property is no reason to refuse a text that was read
    return None if not title or _JUNK_TITLE.search(title.strip()) else " ".join(tidy_text(title).split())
