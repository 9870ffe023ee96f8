"""JSON Lines: one document a line."""

import json
import re
from typing import Any

from ingest.readers.parsed import Parsed, Unreadable
from ingest.readers.text import decode_text, tidy_text, unify_newlines

TEXT_FIELDS = ("text", "content", "body")
DATE_FIELDS = ("date", "published", "published_at", "publication_date", "pubdate")
PUBLISHER_FIELDS = ("publisher", "source", "outlet")


def read_line(data: bytes) -> Parsed:
    r"""The document of one line: its title, a blank line and its content.

    The title is left out where the content begins with it, so that no sentence stands there twice.

    >>> read_line(b'{"title": "Visit to Minsk", "content": "He came.", "date": "02 Mar 2023, 10:22"}').text
    'Visit to Minsk\n\nHe came.'
    """
    decoded = decode_text(data)
    fields = _load_object(decoded.text)
    content = _clean(_unescape(_required_text(fields)))
    title = _field(fields, "title")
    return Parsed(
        _with_title(title, content),
        title=title,
        date=_field(fields, *DATE_FIELDS),
        language=_field(fields, "language", "lang"),
        publisher=_field(fields, *PUBLISHER_FIELDS),
        url=_field(fields, "url", "link"),
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
    )


def _load_object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        where = f" (column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise Unreadable(f"is not valid JSON{where}", "write one complete JSON object on each line") from error
    if not isinstance(value, dict):
        raise Unreadable("is not a JSON object", 'write an object such as {"title": ..., "date": ..., "text": ...}')
    return value


def _required_text(fields: dict[str, Any]) -> str:
    for name in TEXT_FIELDS:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
    present = [name for name in TEXT_FIELDS if name in fields]
    reason = f"its field '{present[0]}' holds no text" if present else "has no text"
    raise Unreadable(reason, "put the text in a field named 'text', 'content' or 'body'")


def _field(fields: dict[str, Any], *names: str) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and name in DATE_FIELDS:
            value = str(value)  # a year, or a date written without separators
        if isinstance(value, str) and value.strip():
            return " ".join(tidy_text(_unescape(value)).split()) or None
    return None


_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})| \\ ")
#: The same inside a word that was broken behind the letter: `In\\xE1 cio`.
_BROKEN = re.compile(
    r"(?<=[^\W\d_])(\\u(?:00[C-Fc-f]|01)[0-9A-Fa-f]{1,2}|\\x[C-Fc-f][0-9A-Fa-f]) "
    r"(?!(?:an?|al|and|as|at|bin|by|da|de|del|di|do|dos|e|el|for|from|in|is|la|of|on|to|und|van|von|with|y)\b)(?=[a-z])"
)


def _unescape(text: str) -> str:
    r"""What was escaped twice, as it was meant; a backslash alone stands where a line of such a text was broken.

    >>> _unescape(r"Call with President Iv\xE1n Duque\u2019s \ Minister")
    'Call with President Iván Duque’s Minister'
    """
    if "\\" not in text:
        return text
    text = _BROKEN.sub(r"\1", text)
    return _ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)) if found[1] or found[2] else " ", text)


def _clean(text: str) -> str:
    """The content as written, but for what no text can hold: half characters and NUL."""
    whole = unify_newlines(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "")


def _with_title(title: str | None, content: str) -> str:
    if title is None:
        return content
    start = " ".join(content[: 2 * len(title) + 100].split())
    return content if start.casefold().startswith(title.casefold()) else f"{title}\n\n{content}"
