"""Title, date, language and publisher of a document, as the file and its text state them; nothing is made up."""

import re

from graph.schema import Document
from ingest.readers.dateline import date_of_text
from ingest.readers.declared_dates import date_of_field, date_of_name
from ingest.readers.language import code_of_language, detect_language
from ingest.readers.parsed import Parsed


def describe_document(
    parsed: Parsed, *, document_id: str, path: str, file_name: str | None, date: str | None
) -> Document:
    """The document with what it states about itself; ``file_name`` and the given ``date`` only fill in."""
    return Document(
        id=document_id,
        path=path,
        text=parsed.text,
        title=parsed.title or title_of_text(parsed.text) or parsed.property_title,
        date=date_of_document(parsed, file_name) or date,
        language=language_of_document(parsed.text, parsed.language),
        publisher=parsed.publisher,
        url=parsed.url,
        encoding=parsed.encoding,
        encoding_guessed=parsed.encoding_guessed,
    )


def title_of_text(text: str) -> str | None:
    r"""The first line, where it is short and no sentence; a Markdown heading without its marks.

    A line that only states the date is passed over.

    >>> title_of_text("2021-10-14\n# Talks in Minsk #\n\nThe ministers met.")
    'Talks in Minsk'
    >>> title_of_text("The ministers met in Minsk on Monday.") is None
    True
    """
    lines = [line.strip() for line in _without_front_matter(text)[:8000].split("\n") if line.strip()]
    for line in lines[:3]:
        if date_of_field(line):
            continue
        title = re.sub(r"^#{1,6}\s+|\s+#+$|^\*\*|\*\*$", "", line).strip()
        return " ".join(title.split()) if title and _is_title(title) else None
    return None


def date_of_document(parsed: Parsed, file_name: str | None) -> str | None:
    """The date from the file's fields, else its text, else from beside a page's heading, else the file's name."""
    stated = date_of_field(parsed.date) if parsed.date else None
    return (
        stated
        or date_of_text(_without_front_matter(parsed.text))
        or (date_of_text(parsed.nearby) if parsed.nearby else None)
        or (date_of_name(file_name) if file_name else None)
    )


def language_of_document(text: str, declared: str | None) -> str | None:
    """The declared language, unless the text is plainly in another one.

    >>> language_of_document("Министр иностранных дел встретился с президентом в Минске.", "en")
    'ru'
    """
    said, seen = code_of_language(declared), detect_language(text)
    if said in (None, "und") or said == "en":
        return seen or said
    return said if seen in (None, "und") else seen


_LONGEST_TITLE = 300
_SENTENCE_END = re.compile(r"(?:[.!…:;,]|(?<!\w)\?)[\"'”’»)\]]*$")
_ABBREVIATION_END = re.compile(r"\b(?:[A-Z]\.){2,}$")


def _is_title(line: str) -> bool:
    if len(line) > _LONGEST_TITLE:
        return False
    return not _SENTENCE_END.search(line) or _ABBREVIATION_END.search(line) is not None


def _without_front_matter(text: str) -> str:
    match = re.match(r"---[ \t]*\n(?:.{0,4000}?\n)?---[ \t]*(?:\n|$)", text, re.DOTALL)
    return text[match.end() :] if match else text
