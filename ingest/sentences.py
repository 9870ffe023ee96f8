"""Document text to sentences, with their offsets."""

import re
from collections.abc import Iterator

from ingest.model import Sentence

# A full stop, question or exclamation mark (with closing quotes), then space and something that can begin a sentence.
# A footnote number may stick to the full stop: `consolidated.1 Trade ...`; a web page may have lost the space after it.
# What stands before it is looked at behind its first mark, so that the scan goes from mark to mark.
_BOUNDARY = re.compile(
    r"([.!?…](?<=[a-z\d)\]’”\"'%A-ZÀ-ɏḀ-ỿ][.!?…])[.!?…]*)([\"”’')\]]*)(?:\d{1,2})?"
    r"(\s+|(?<=[a-z]{3}\.)(?=[A-Z][a-z]+[ ,]))(?=[\"“‘'(\[«]?[A-ZÀ-ÞĀ-ŽȀ-Ț\d])"
)
_LINE = re.compile(r"[^\n]+")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sen rep gov st jr sr h.e hon rev no nos vs etc e.g i.e inc ltd co corp jan feb "
    "mar apr jun"
    " jul aug sept sep oct nov dec u.s u.k u.n u.s.a u.a.e d.c a.m p.m ph.d messrs capt maj brig adm sgt cmdr mt "
    "ft fig art"
    " vol pp ed approx dept est bros mdm h.h h.r.h h.m s.e mme cf al viz op rt rtd retd amb engr atty md mohd"
    " smt wm chas thos muh".split()
)
# Abbreviations that may well end a sentence; a capital after them decides nothing, but these words do.
_MAY_END = frozenset("jr sr u.s u.k u.n u.s.a u.a.e d.c a.m p.m etc inc ltd co corp".split())
_OPENERS = frozenset(
    "The A An In On At He She They It We This That These Those His Her Their Its But As For From To By With During"
    " After Before Following Both Mr Mrs Ms Dr Meanwhile However Moreover".split()
)
#: After `U.S.` these go on with the name of an office, unless the state was a noun: `to the U.S. President ...`.
_TITLES = frozenset("President Prime Foreign Minister".split())
_NOUN_BEFORE = re.compile(r"\b(?:to|in|from|with|by|against|for|visit\w*|left|and) the $")
#: So many letters in a row are no abbreviation.
_TOO_LONG = 1 + max(len(word) for word in _ABBREVIATIONS)
#: `Ma. Elena Cruz` is María Elena; in a text that writes `Ma` without the full stop it is a surname.
_MARIA = "ma"
_MARIA_GOES_ON = re.compile(r"(?P<given>[A-Z][a-zñ]+)(?: (?:[A-Z]\.|[Dd]e|[Dd]el|[Ll]a|[Dd]a))* [A-Z][a-zñ]+")
_SURNAME_MA = re.compile(r"\bMa\b(?!\. [A-Z])")
_INITIALS = re.compile(r"[a-z](?:\.[a-z])+")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]+$")
_FIRST_WORD = re.compile(r"[\"“‘'(\[«]?([^\W\d_]+)")
_ENDED = re.compile(r"[.!?…:;][\"”’')\]]*\d{0,2}$")


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order; every line break that ends a thought ends a sentence.

    >>> text = "Mr. Makei met Mr. Wang Yi. They spoke."
    >>> [text[s.start : s.end] for s in split_sentences(text)]
    ['Mr. Makei met Mr. Wang Yi.', 'They spoke.']
    """
    return [sentence for start, end in _paragraphs(text) for sentence in _split_paragraph(text, start, end)]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines, joined where the next one plainly goes on: no full stop before it and a small letter at its start."""
    start = end = -1
    width = _wrap_width(text)
    line_start = 0
    for line in _LINE.finditer(text):
        a, b = line.span()
        raw = text[a:b]
        stripped = raw.strip()
        if not stripped:
            continue
        a += len(raw) - len(raw.lstrip())
        b = a + len(stripped)
        if start >= 0 and _goes_on(text, line_start, end, a, width):
            line_start, end = a, b
            continue
        if start >= 0:
            yield start, end
        line_start = start = a
        end = b
    if start >= 0:
        yield start, end


def _wrap_width(text: str) -> int:
    """The column at which a text is wrapped; 0 where its lines are whole paragraphs."""
    sizes = [len(line) for line in text.split("\n") if line.strip()]
    if len(sizes) < 4 or max(sizes) > 100:
        return 0
    long = [size for size in sizes if size >= max(sizes) * 0.7]
    return max(sizes) if max(sizes) >= 50 and len(long) * 2 >= len(sizes) else 0


def _goes_on(text: str, start: int, end: int, following: int, width: int) -> bool:
    if "\n\n" in text[end:following]:
        return False
    before = text[end - 1]
    if before in '.!?…”"':
        return False
    if before in ",-–" or text[following].islower():
        return True
    if width and end - start >= width * 0.7 and before not in ":;":
        return True
    last = _LAST_WORD.search(text, max(start, end - 20), end)
    return (
        end - start > 60 and last is not None and last.group() in {"the", "of", "and", "with", "to", "in", "for", "a"}
    )


def _split_paragraph(text: str, start: int, end: int) -> Iterator[Sentence]:
    begin = start
    for found in _BOUNDARY.finditer(text, start, end):
        if _is_abbreviation(text, begin, found):
            continue
        stop = found.start(3)
        yield Sentence(begin, stop, False)
        begin = found.end(3)
    if begin < end:
        yield Sentence(begin, end, heading=begin == start and not _ENDED.search(text, max(begin, end - 6), end))


def _is_abbreviation(text: str, begin: int, found: re.Match[str]) -> bool:
    if found.group(1) != "." or found.group(2):
        return False
    stop = found.start()
    if stop - begin >= _TOO_LONG and text[stop - _TOO_LONG : stop].isalpha():
        return False
    last = _LAST_WORD.search(text, max(begin, stop - 20), stop)
    if last is None:
        return False
    word = last.group().lower()
    if len(word) == 1 and word.isalpha():
        return True
    if word == _MARIA:
        return _is_maria(text, found.end())
    if word not in _MAY_END:
        return word in _ABBREVIATIONS or _INITIALS.fullmatch(word) is not None
    following = _FIRST_WORD.match(text, found.end())
    if following is not None and following.group(1) in _TITLES:
        return _NOUN_BEFORE.search(text, max(begin, last.start() - 16), last.start()) is None
    return following is None or following.group(1) not in _OPENERS


def _is_maria(text: str, at: int) -> bool:
    """Behind the abbreviation that ends before ``at`` a given name and a surname go on."""
    name = _MARIA_GOES_ON.match(text, at)
    return name is not None and name["given"] not in _OPENERS and _SURNAME_MA.search(text) is None
