"""Plain text and Markdown: bytes to characters, without guessing in silence."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

import charset_normalizer

from ingest.readers.language import count_common_words
from ingest.readers.parsed import Parsed, Unreadable


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the encoding that gave them, and whether it had to be guessed."""

    text: str
    encoding: str
    guessed: bool = False


def read_text(data: bytes) -> Parsed:
    r"""The characters of a text file, newlines as ``\n``, nothing else changed.

    >>> read_text(b"Minsk joins.\r\nSo it says.").text
    'Minsk joins.\nSo it says.'
    """
    decoded = decode_text(data, _declared_encoding(data))
    text = unify_newlines(decoded.text)
    return Parsed(text, encoding=decoded.encoding, encoding_guessed=decoded.guessed)


def read_markdown(data: bytes) -> Parsed:
    """A text file, title, date and the like from its front matter (``key: value`` lines between ``---``), if any.

    Marks of emphasis are left out, since a name in bold is a name.
    """
    plain = read_text(data)
    front = _front_matter(plain.text)
    return Parsed(
        _EMPHASIS.sub(r"\2", plain.text),
        title=front.get("title"),
        date=front.get("date"),
        language=front.get("language") or front.get("lang"),
        publisher=front.get("publisher"),
        url=front.get("url"),
        encoding=plain.encoding,
        encoding_guessed=plain.encoding_guessed,
    )


_EMPHASIS = re.compile(r"(?<![\w*])(\*\*\*|\*\*|\*|__)(?=[^\s*])([^*\n]*?[^\s*])\1(?![\w*])")


def decode_text(data: bytes, declared: str | None = None) -> Decoded:
    """Decode by byte order mark, then as declared, then as UTF-8, then by the likeliest guess, which is marked as one.

    >>> decode_text("Ўшацкі".encode("utf-8-sig"))
    Decoded(text='Ўшацкі', encoding='utf-8', guessed=False)
    """
    marked = _decode_marked(data)
    if marked:
        return _refuse_binary(marked)
    if _MAGIC.match(data) or b"\0" in data:
        raise _binary()
    decoded = _decode_declared(data, declared) or _decode_strictly(data, "utf-8") or _guess(data)
    return _refuse_binary(decoded)


def unify_newlines(text: str) -> str:
    r"""The text with every line end as ``\n``, just as Python's own text files have it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def tidy_text(text: str) -> str:
    r"""The text of a format that is not plain text: one kind of space, no invisible characters, one blank line at most.

    >>> tidy_text("Xi\u00a0Jinping  met \n\n\n\nMakei\u200b.")
    'Xi Jinping met\n\nMakei.'
    """
    whole = unify_newlines(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    visible = _INVISIBLE.sub("", whole.translate(_LINE_ENDS))
    lines = "\n".join(_SPACES.sub(" ", line).strip() for line in visible.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip("\n")


_MARKS = (
    # UTF-32 goes first: its little-endian mark begins with the one of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = re.compile(rb"%PDF-|PK\x03\x04|\x1f\x8b|\x89PNG|GIF8|\xff\xd8\xff|\xd0\xcf\x11\xe0|\{\\rtf")
_CODING_LINE = re.compile(rb"\b(?:coding|charset)\s*[:=]\s*[\"']?([A-Za-z0-9._-]{2,30})", re.IGNORECASE)
_CONTROLS_ALLOWED = frozenset("\t\n\r\f\v\x1b\x85")
_CONTROL_SHARE = 0.05
_LINE_ENDS = {0x85: "\n", 0x0B: "\n", 0x0C: "\n", 0x2028: "\n", 0x2029: "\n"}
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff]")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(.{0,4000}?)\n---[ \t]*(?:\n|$)", re.DOTALL)
_FRONT_LINE = re.compile(r"^(\w+)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)


def _decode_marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            decoded = _decode_strictly(data, encoding)
            return decoded and Decoded(decoded.text, encoding.removesuffix("-sig"))
    return None


def _declared_encoding(data: bytes) -> str | None:
    head = b"\n".join(data[:1024].splitlines()[:2])
    match = _CODING_LINE.search(head)
    return match[1].decode("ascii") if match else None


def _decode_declared(data: bytes, declared: str | None) -> Decoded | None:
    try:
        name = codecs.lookup(declared).name if declared else None
    except LookupError:
        return None
    if name is None or not data:
        return None
    if name in ("iso8859-1", "ascii"):
        name = "cp1252"  # what programs that write these two labels mean, and what browsers do
    decoded = _decode_strictly(data, name)
    as_utf8 = None if data.isascii() else _decode_strictly(data, "utf-8")
    if decoded and as_utf8 and name != "utf-8":
        # Bytes of a one-byte encoding hardly ever form valid UTF-8: the declaration is wrong.
        return Decoded(as_utf8.text, "utf-8", guessed=True)
    return decoded


def _decode_strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        return None


def _guess(data: bytes) -> Decoded:
    matches = list(charset_normalizer.from_bytes(data))
    if not matches:
        raise _binary()
    close = [
        match for match in matches if match.chaos <= matches[0].chaos and match.coherence > matches[0].coherence - 0.1
    ]
    # Scores this near are in alphabetical order, which makes São a Săo: known words decide, then what is commonest.
    best = max(close, key=lambda match: (count_common_words(str(match)), "cp1252" in match.could_be_from_charset))
    name = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    return Decoded(str(best), name.replace("_", "-"), guessed=True)


def _refuse_binary(decoded: Decoded) -> Decoded:
    text = decoded.text
    if "\0" in text:
        raise _binary()
    controls = sum(unicodedata.category(mark) == "Cc" and mark not in _CONTROLS_ALLOWED for mark in text[:20_000])
    if controls > _CONTROL_SHARE * min(len(text), 20_000):
        raise _binary()
    return decoded


def _binary() -> Unreadable:
    return Unreadable("holds binary data, not text", "give it the file ending of what it is, or save it as UTF-8 text")


def _front_matter(text: str) -> dict[str, str]:
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}
    return {key.lower(): value.strip("\"'") for key, value in _FRONT_LINE.findall(match[1])}
