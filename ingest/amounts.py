"""Sums of money, percentages and multiples in text."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ingest.calendar_words import MONTH_NAMES
from ingest.currencies import crown_of, currency_of, load_currencies, sign_pattern, word_pattern
from ingest.multiples import read_multiple
from ingest.numerals import FIGURE, NUMBER_WORDS, SCALE, may_be_thousands, read_figure, read_words, scale_of

__all__ = ["Amount", "AmountKind", "crown_of", "currency_of", "find_amounts"]


class AmountKind(StrEnum):
    """What an amount measures."""

    MONEY = "money"
    PERCENT = "percent"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money (``unit`` is ISO 4217, None for ``crowns`` of nobody), a percentage, or a change in per cent."""

    start: int
    end: int
    kind: AmountKind
    value: float
    unit: str | None = None
    approximate: bool = False


class _Figure(NamedTuple):
    """A number with what stands around it; a bare number has no kind."""

    start: int
    end: int
    kind: AmountKind | None
    number: Decimal
    value: float
    unit: str | None = None
    prefixed: bool = False


#: Digits, and the rarest part of each word that may make an amount; see ``ingest.dates`` on plain first letters.
_START = re.compile(
    "|".join(rf"{digit}\d*" for digit in range(10))
    + r"|p(?:er\s?-?cent|ct\b|l(?:e|es|ed|ing)\b)|b(?:l(?:e|es|ed|ing)\b|y\s)|l(?:lion|v(?:e|es|ed|ing)\b)|fold\b|mes\b"
    + r"|crore|lakh"
)
#: What no unit, scale or range follows: most numbers are those of dates and paragraphs.
_PLAIN_END = re.compile(rf"[,.;:)](?!\d)|\s(?:{'|'.join(MONTH_NAMES)})\b|\Z")
_APPROXIMATE = re.compile(
    r"(?:\b(?:nearly|almost|about|around|approximately|approx\.?|roughly|some|over|under|circa|ca\.|close\s+to|nearing|"
    r"(?:more|less|fewer|higher|lower)\s+than|at\s+(?:least|most)|up\s+to|as\s+much\s+as|estimated|exceeding)\s+(?:an?\s+)?|"
    r"[~≈]\s*)\Z",
    re.IGNORECASE,
)
_PER_THING = re.compile(
    r"\s*(?:/|per\s+|an?\s+|each\b|apiece\b|the\s+)\s*"
    r"(?:barrel|bbl|tonne|ton|metric\s+ton|ounce|kg|kilo\w*|pound|unit|litre|liter|gallon|bushel|share|capita|head|person)\b"
)
_GOES_ON = re.compile(r"\s*[-–—−]\s*|\s+(?P<word>to|and|or)\s+")
_MOVES = re.compile(
    r"\b(?:r[oi]se\w*|risen|f[ae]ll\w*|up|down|increas\w+|gr[eo]w\w*|drop\w*|declin\w+|jump\w*|surg\w+|cut|plung\w+|by|from|"
    r"reduc\w+|rais\w+|climb\w*|soar\w*|expand\w*|shr[aiu]nk)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)
_SIGNED = re.compile(r"(?:(?:^|(?<=[\s(]))(?P<sign>[-–−+])|\bminus\s+)\Z")
_NUMBER_WORDS = re.compile(
    rf"(?<![\w-])(?<!\bof )(?<!hundred and )(?<!hundred )(?<!thousand )(?<!point )(?P<words>{NUMBER_WORDS})[\s-]+\Z",
    re.IGNORECASE,
)
_AFTER_WORDS = ("per", "pct", "llion", "crore", "lakh")
_YEARS = range(1800, 2101)
_SURE_CODES = frozenset({"USD", "EUR", "GBP", "RMB", "STG"})
_LEAST_WITH_CODE = 1000


def find_amounts(text: str, start: int, end: int) -> list[Amount]:
    """The amounts that ``text[start:end]`` states, in order; offsets count from the beginning of the text.

    Left out: ranges ("$3-4 billion"), percentage points, prices per barrel or tonne, and figures that may be read in
    two ways. A change in words has the sign of its own word only: "halved" is -50, "by half" is 50.

    >>> [(amount.value, amount.unit) for amount in find_amounts("It stood at USD92.6 million, up 77%.", 0, 36)]
    [(92600000.0, 'USD'), (77.0, None)]
    """
    found: list[Amount] = []
    hit = _START.search(text, start, end)
    while hit is not None:
        if hit[0][0].isdigit():
            amounts, at = _read_digits(text, hit, start, end)
        elif hit[0].startswith(_AFTER_WORDS):
            amounts, at = _read_words(text, hit, start, end)
        else:
            amounts, at = _read_change(text, hit, start, end)
        if found and amounts and amounts[0].start < found[-1].end:
            # `5 $ 5`: the sign may belong to either.
            found.pop()
            amounts = amounts[1:]
        found += amounts
        hit = _START.search(text, max(at, hit.end()), end)
    return found


def _read_digits(text: str, hit: re.Match[str], start: int, end: int) -> tuple[list[Amount], int]:
    if _PLAIN_END.match(text, hit.end(), end) and _sign_before(text, hit.start(), start) is None:
        return [], hit.end()
    first = _read_figure(text, hit.start(), start, end)
    if first is None:
        return [], hit.end()
    goes_on = _GOES_ON.match(text, first.end, end)
    if goes_on is not None:
        digits = _sign_then_digit().match(text, goes_on.end(), end)
        second = _read_figure(text, digits.end(), goes_on.end(), end) if digits else None
        if second is not None and _is_range(text, start, first, goes_on, second):
            return [], second.end
    return ([_to_amount(text, start, first)] if first.kind else []), first.end


def _read_words(text: str, hit: re.Match[str], start: int, end: int) -> tuple[list[Amount], int]:
    """``Half a billion dollars``, ``ten per cent``."""
    at = hit.start()
    while hit[0] == "llion" and at > start and text[at - 1].isalpha():
        at -= 1
    words = _NUMBER_WORDS.search(text, max(start, at - 40), at)
    tail = _tail().match(text, at, end) if words else None
    if words is None or tail is None:
        return [], hit.end()
    figure = _assemble(text, words.start("words"), None, read_words(words["words"]), tail, end)
    return ([_to_amount(text, start, figure)] if figure.kind else []), tail.end()


def _read_change(text: str, hit: re.Match[str], start: int, end: int) -> tuple[list[Amount], int]:
    multiple = read_multiple(text, hit.start(), start, end)
    if multiple is None:
        return [], hit.end()
    approximate = multiple.approximate or _is_approximate(text, start, multiple.start)
    amount = Amount(multiple.start, multiple.end, AmountKind.MULTIPLE, multiple.change, None, approximate)
    return [amount], multiple.end


def _read_figure(text: str, at: int, start: int, end: int) -> _Figure | None:
    """The figure at a digit; None where the digits are part of something else."""
    digits = _FIGURE.match(text, at, end)
    sign = _sign_before(text, at, start)
    if digits is None or (sign is None and at > start and not _may_precede(text, at)):
        return None
    number = read_figure(digits[0])
    tail = _tail().match(text, digits.end(), end)
    if number is None or tail is None:
        return None
    figure = _assemble(text, sign.start() if sign else at, sign["sign"] if sign else None, number, tail, end)
    if figure.kind is AmountKind.MONEY and not tail["scale"] and may_be_thousands(digits[0]):
        return figure._replace(kind=None)
    return figure


def _assemble(text: str, start: int, sign: str | None, number: Decimal, tail: re.Match[str], end: int) -> _Figure:
    """A number with its scale and unit; without a kind where the unit measures nothing that is wanted."""
    value = float(number * scale_of(tail["scale"]))
    bare = _Figure(start, tail.end(), None, number, value, prefixed=sign is not None)
    if tail["percent"]:
        return bare if tail["points"] else bare._replace(kind=AmountKind.PERCENT)
    if not (sign or tail["sign"] or tail["word"] or tail["phrase"]) or _PER_THING.match(text, tail.end(), end):
        return bare
    if not _is_money(sign or tail["sign"], number, tail):
        return bare
    return bare._replace(kind=AmountKind.MONEY, unit=_unit_of(sign, tail))


def _is_money(sign: str | None, number: Decimal, tail: re.Match[str]) -> bool:
    """``COP 26`` and ``World CUP 2022`` are no sums, nor are ``five won`` and ``ten pounds``."""
    if tail["scale"]:
        return True
    if tail["word"]:
        return sign is not None or not load_currencies().words[tail["word"].lower()].scaled
    code = sign is not None and sign.isalpha() and sign.isupper() and sign not in _SURE_CODES
    return not code or (number >= _LEAST_WITH_CODE and number not in _YEARS)


def _unit_of(sign: str | None, tail: re.Match[str]) -> str | None:
    data = load_currencies()
    if tail["phrase"]:
        return data.phrases[tail["phrase"]]
    if tail["word"] and (sign is None or tail["demonym"]):
        word = data.words[tail["word"].lower()]
        return word.states.get(data.demonyms[tail["demonym"]]) if tail["demonym"] and word.states else word.default
    return data.signs[tail["sign"] if tail["sign"] and sign in (None, "$") else sign or ""]


def _is_range(text: str, start: int, first: _Figure, goes_on: re.Match[str], second: _Figure) -> bool:
    """Whether two figures are the ends of a range, of which neither is stated."""
    word = goes_on["word"]
    if first.kind is None and (first.number in _YEARS or (second.prefixed and not first.prefixed)):
        return False
    half_scaled = first.value == first.number and second.value != second.number
    if second.kind is None:
        joined = half_scaled if word in ("to", "or") else word is None and len(goes_on[0]) == 1
        return joined and first.prefixed and first.number < second.number
    if first.kind not in (None, second.kind):
        return False
    if word is None or word == "or":
        return True
    if word == "and":
        return _BETWEEN.search(text, max(start, first.start - 12), first.start) is not None
    moves = _MOVES.search(text, max(start, first.start - 32), first.start)
    return first.kind is None or half_scaled or moves is None


def _to_amount(text: str, start: int, figure: _Figure) -> Amount:
    if figure.kind is None:
        raise ValueError(f"the number at {figure.start} is no amount; give one that has a kind")
    approximate = _is_approximate(text, start, figure.start)
    signed = _SIGNED.search(text, max(start, figure.start - 8), figure.start)
    begin, value = figure.start, figure.value
    if signed is not None:
        begin, value = signed.start(), value if signed["sign"] == "+" else -value
    return Amount(begin, figure.end, figure.kind, value, figure.unit, approximate)


def _is_approximate(text: str, start: int, at: int) -> bool:
    return _APPROXIMATE.search(text, max(start, at - 20), at) is not None


def _sign_before(text: str, at: int, start: int) -> re.Match[str] | None:
    before = text[max(start, at - 2) : at].rstrip()
    return _sign().search(text, max(start, at - 7), at) if before and before[-1] in _sign_ends() else None


def _may_precede(text: str, at: int) -> bool:
    """Whether the character before a number lets it be one: no letter, no ``1.``, no ``COVID-``."""
    before = text[at - 1]
    if before in "-–—−+":
        return at < 2 or not text[at - 2].isalnum()
    return not before.isalnum() and before not in ".,/_#$€£"


_FIGURE = re.compile(FIGURE)


@cache
def _tail() -> re.Pattern[str]:
    """What may follow a number: a scale, then per cent, a currency word or a currency sign."""
    return re.compile(
        rf"(?P<scale>{SCALE})?(?:(?P<percent>(?:\s?%|[\s-]?(?:per\s?-?cent|percent|pct))"
        r"(?:(?:age)?[\s-]*(?P<points>points?|pts?|pp)\b|(?![A-Za-z])))"
        rf"|[\s-]+(?:{word_pattern()})|\s?(?P<sign>{sign_pattern()})(?![A-Za-z\d]))?"
    )


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z$])(?P<sign>{sign_pattern()})\s?\Z")


@cache
def _sign_then_digit() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{sign_pattern()})\s?)?(?=\d)")


@cache
def _sign_ends() -> frozenset[str]:
    return frozenset(sign[-1] for sign in load_currencies().signs)
