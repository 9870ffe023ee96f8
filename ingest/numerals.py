"""Numbers as English texts write them: figures with separators, number words, and scales from ``k`` to ``crore``."""

import re
from decimal import Decimal

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {
    **{word: number for number, word in enumerate((*_ONES, *_TEENS), 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    "a": 1,
    "an": 1,
}
_SCALES = {
    **dict.fromkeys(("million", "mln", "mn", "mio", "m"), 10**6),
    **dict.fromkeys(("billion", "bln", "bn", "b"), 10**9),
    **dict.fromkeys(("trillion", "trln", "trn", "tn"), 10**12),
    **dict.fromkeys(("thousand", "k"), 10**3),
    "lakh": 10**5,
    "crore": 10**7,
    "lakh crore": 10**12,
}

#: Spaces that join the groups of one number; a plain space may part two numbers.
_JOINER = "[\u00a0\u2009\u202f]"
_JOINERS = re.compile(_JOINER)
_POINTS = re.compile("[.,]")
_THOUSANDS = re.compile(r"\d+,\d{3}")
_MAY_BE_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
FIGURE = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d{1,2}(?:,\d\d)+,\d{3}"
    rf"|\d{{1,3}}(?:{_JOINER}\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![.,]?\d)"
)
NUMBER_WORDS = (
    rf"(?:half\s+an?|an?\s+half|(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?|{'|'.join((*_TEENS, *_ONES))}|an?)"
    r"(?:\s+hundred)?(?:\s+and\s+a\s+half)?)"
)
SCALE = (
    r"(?:[\s-]*(?i:million|billion|trillion|thousand|lakh\s+crore|lakh|crore|bln|mln|bn|mn|mio|trln|trn|tn)s?(?![A-Za-z])"
    r"|[mbkMBK](?![A-Za-z]))"
)


def read_figure(figure: str) -> Decimal | None:
    """The number that a figure with separators means; None where it may mean two.

    >>> read_figure("1,234.5"), read_figure("1.234,5"), read_figure("1,5"), read_figure("12,34,567")
    (Decimal('1234.5'), Decimal('1234.5'), Decimal('1.5'), Decimal('1234567'))
    """
    digits = _JOINERS.sub("", figure)
    if "," in digits and "." in digits:
        decimal = max(digits.rindex(","), digits.rindex("."))
        return Decimal(_POINTS.sub("", digits[:decimal]) + "." + digits[decimal + 1 :])
    if digits.count(".") > 1 or digits.count(",") > 1:
        return Decimal(_POINTS.sub("", digits))
    if _THOUSANDS.fullmatch(digits):
        return None if digits.startswith("0") else Decimal(digits.replace(",", ""))
    return Decimal(digits.replace(",", "."))


def may_be_thousands(figure: str) -> bool:
    """Whether a figure such as ``1.234`` may be a thousand for some writers."""
    return _MAY_BE_THOUSANDS.fullmatch(figure) is not None


def read_words(words: str) -> Decimal:
    """The number that number words mean.

    >>> read_words("twenty-five"), read_words("half a"), read_words("two and a half"), read_words("two hundred")
    (Decimal('25'), Decimal('0.5'), Decimal('2.5'), Decimal('200'))
    """
    parts = re.split(r"[\s-]+", words.lower())
    if "half" in parts[:2]:
        return Decimal("0.5")
    whole = sum(_WORDS.get(part, 0) for part in (parts[:-3] if parts[-1] == "half" else parts))
    return Decimal(whole) * (100 if "hundred" in parts else 1) + (Decimal("0.5") if parts[-1] == "half" else 0)


def scale_of(scale: str | None) -> int:
    """What a scale multiplies by, 1 without one.

    >>> scale_of(" bln"), scale_of("m"), scale_of(" lakh crore"), scale_of(None)
    (1000000000, 1000000, 1000000000000, 1)
    """
    if not scale:
        return 1
    word = " ".join(scale.lower().replace("-", " ").split())
    return _SCALES[word if word in _SCALES else word.removesuffix("s")]
