"""Changes that are written as words: ``doubled``, ``fourfold``, ``three times``, ``by a third``."""

import re
from typing import NamedTuple

from ingest.numerals import read_words

_VERBS = {"doubl": 100.0, "tripl": 200.0, "trebl": 200.0, "quadrupl": 300.0, "quintupl": 400.0, "halv": -50.0}
_FRACTIONS = {
    **{"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6},
    **{"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10},
}
_WORD = re.compile(r"(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|halv)(?P<ending>e|es|ed|ing)\b", re.IGNORECASE)
#: A plain ``double`` is a verb only after these.
_VERB_LEAD = re.compile(
    r"\b(?:to|will|would|could|should|may|might|can|must|nearly|almost|than|roughly|about)\s+\Z", re.IGNORECASE
)
_NO_CHANGE = re.compile(
    r"(?:\s+(?:down|standards?|taxation|tax|check\w*|agents?|role|track|citizen\w*|up\b|duty)\b|-)", re.IGNORECASE
)
_COUNT = (
    r"(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred"
    r"|\d+(?:\.\d+)?)"
)
_FOLD = re.compile(rf"(?<![\w.,-]){_COUNT}[\s-]?\Z", re.IGNORECASE)
_TIMES = re.compile(rf"(?<![\w.,-]){_COUNT}\s+\Z", re.IGNORECASE)
_GROWTH = re.compile(
    r"\b(?:increas\w+|gr[eo]w\w*|growth|ris(?:e|es|en|ing)|rose|jump\w*|surg\w+|soar\w*|expand\w*|multipl(?:y|ied|ies)|up)\b"
    r"(?:\s+\w+){0,3}\s+\Z",
    re.IGNORECASE,
)
_DECLINE = re.compile(
    r"\b(?:decreas\w+|declin\w+|f[ae]ll\w*|drop\w*|shr[aiu]nk|reduc\w+|plung\w+|plummet\w*|cut|slump\w*|down)\b"
    r"(?:\s+\w+){0,3}\s+\Z",
    re.IGNORECASE,
)
_GROWTH_AFTER = re.compile(r"\s+(?:increase|rise|growth|jump|surge|expansion)\b")
_COMPARED_AFTER = re.compile(
    r"\s+(?:more|higher|larger|greater|as\s+(?:much|many|high|large)|(?:the|its)\s+(?:level|figure|amount|volume))\b"
)
_BY_FRACTION = re.compile(
    r"by\s+(?P<lead>nearly|almost|about|around|approximately|roughly|over|some|more\s+than|less\s+than|at\s+least)?\s*"
    r"(?P<count>an?|one|two|three|four)?[\s-]*(?P<part>half|halves|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b"
    r"(?!\s+(?:part(?:y|ies)|countr(?:y|ies)|states?|persons?|rounds?|time|final)\b|-)",
    re.IGNORECASE,
)
_WINDOW = 48


class Multiple(NamedTuple):
    """A change in words: where, by how many per cent, and whether the words themselves say "almost"."""

    start: int
    end: int
    change: float
    approximate: bool = False


def read_multiple(text: str, at: int, start: int, end: int) -> Multiple | None:
    """The change that the word around a place stands for, None where it is no change."""
    word_start, word_end = at, at
    while word_start > start and text[word_start - 1].isalpha():
        word_start -= 1
    while word_end < end and text[word_end].isalpha():
        word_end += 1
    word = text[word_start:word_end].lower()
    if word == "by":
        return _read_fraction(text, word_start, start, end)
    if word.endswith("fold"):
        return _read_fold(text, word_start, word_end, start, end)
    if word == "times":
        return _read_times(text, word_start, word_end, start, end)
    return _read_verb(text, word_start, start, end)


def _read_verb(text: str, at: int, start: int, end: int) -> Multiple | None:
    verb = _WORD.match(text, at, end)
    if verb is None or _NO_CHANGE.match(text, verb.end(), end):
        return None
    if verb["ending"].lower() == "e" and not _VERB_LEAD.search(text, max(start, at - 16), at):
        return None
    return Multiple(at, verb.end(), _VERBS[verb["stem"].lower()])


def _read_fold(text: str, word: int, word_end: int, start: int, end: int) -> Multiple | None:
    number = _FOLD.search(text, max(start, word - 12), word_end - len("fold"))
    if number is None:
        return None
    times, low = _count(number["count"]), max(start, number.start() - _WINDOW)
    if _DECLINE.search(text, low, number.start()):
        return Multiple(number.start(), word_end, round(100 / times - 100, 1)) if times else None
    grows = _GROWTH.search(text, low, number.start()) or _GROWTH_AFTER.match(text, word_end, end)
    return Multiple(number.start(), word_end, round(100 * (times - 1), 6)) if grows else None


def _read_times(text: str, word: int, word_end: int, start: int, end: int) -> Multiple | None:
    """``Grew four times`` and ``four times more``, but not ``met four times``."""
    number = _TIMES.search(text, max(start, word - 12), word)
    if number is None:
        return None
    grows = _GROWTH.search(text, max(start, number.start() - _WINDOW), number.start())
    if not grows and not _COMPARED_AFTER.match(text, word_end, end):
        return None
    return Multiple(number.start(), word_end, round(100 * (_count(number["count"]) - 1), 6))


def _read_fraction(text: str, at: int, start: int, end: int) -> Multiple | None:
    """``By a third`` after a word of growth or decline; the words around say which, so the change has no sign."""
    found = _BY_FRACTION.match(text, at, end)
    if found is None:
        return None
    low = max(start, at - _WINDOW)
    if not (_GROWTH.search(text, low, at) or _DECLINE.search(text, low, at)):
        return None
    part = found["part"].lower().removesuffix("s")
    count = float(read_words(found["count"])) if found["count"] else 1.0
    begin = at + len("by ") if not found["lead"] else found.end("lead") + 1
    return Multiple(begin, found.end(), round(100 * count / _FRACTIONS[part], 1), found["lead"] is not None)


def _count(word: str) -> float:
    if word[0].isdigit():
        return float(word)
    return 100.0 if word.lower() == "hundred" else float(read_words(word))
