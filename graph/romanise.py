"""Spellings to keys: two spellings of one name, in whatever script or romanisation, share a key."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_RULES = Path(__file__).parent / "romanisations.toml"
_APOSTROPHES = str.maketrans("", "", "'’‘ʼʻʿʾ`´ʹ′")
_CASED_H = re.compile("[іўїєґ]")
_SLAVIC_END = re.compile(
    r"(?:[oeya]v|[oea]u|[oea]va|[ea]nk[oa]|[vw](?:ich|ych|itch)|sk[iyj]+|s?skaya|[cs]kaia|chuk|chy?ik|nik|nyk)$"
)
_PINYIN = re.compile(
    r"(?=.)(?:ang|a[ion]?|e[nr]?|ou)?"
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:[iu]?ang|i?ong|[ei]ng|[iu]an|[iu]ai|iao|a[ion]|e[inr]|i[aenu]|ou|u[aeino]|[aeiou]))*"
)
_WADE = re.compile(
    r"(?:hs|ch|ts|tz|sz|sh|[pmftnlkhjsyw])?(?:[iu]?ang|[eiu]ng|i?ao|ien|ieh|[iu]?en|[iu]?eh|uan?|[iu]an|u?ai|[aeiu]n|ih|ei|ou|iu|u[io]|erh|[aeiou])"
)
_KANA = re.compile(
    r"(?:(?:[kstnhmrgzdbp]?y|sh|ch|ts|[kstnhmyrwgzdbpfj])?([kstp]?)[aiueo]{1,2}|n(?![aiueoy])|[kstp](?=[kstp]))+"
)


class Style(StrEnum):
    """How a Chinese name is written, where it can be told."""

    PINYIN = "pinyin"
    WADE = "wade"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a whole spelling tells of its language; decides which romanisations its parts are read by."""

    slavic: bool = False
    arabic: bool = False
    korean: bool = False
    style: Style = Style.OTHER


def fold_spelling(text: str) -> str:
    """A spelling in lower-case Latin letters without accents and apostrophes.

    >>> fold_spelling("Аляксандр Лукашэнка"), fold_spelling("Guðlaugur Þór"), fold_spelling("Erdoğan")
    ('alyaksandr lukashenka', 'gudlaugur thor', 'erdogan')
    """
    return _fold(text)


@lru_cache(maxsize=1 << 16)
def make_slug(text: str) -> str:
    """A spelling as the part of an id after its colon; what has no Latin form is written by its code points.

    >>> make_slug("Adán Chávez Frías"), make_slug("王毅")
    ('adan-chavez-frias', 'u738b-u6bc5')
    """
    folded = "".join(c if c.isascii() else f" u{ord(c):04x} " if c.isalnum() else " " for c in _fold(text))
    return "-".join(re.findall("[a-z0-9]+", folded)) or "unnamed"


@lru_cache(maxsize=1 << 16)
def key_token(token: str, tongue: Tongue) -> frozenset[str]:
    """The keys of one folded part of a name; two parts are spellings of one name where they share a key.

    >>> sorted(key_token("snapkou", Tongue()) & key_token("snopkov", Tongue()))
    ['s:snapkav']
    """
    keys = {f"x:{token}"}
    if tongue.style is not Style.PINYIN:
        keys.add(f"g:{apply_rules('any', token)}")
    if tongue.slavic or has_slavic_end(token):
        keys.add(f"s:{apply_rules('slavic', token)}")
    if tongue.arabic:
        keys.add(f"a:{apply_rules('arabic', token)}")
    if tongue.korean:
        keys.update(f"k:{syllable}" for syllable in _korean_syllables().get(token, ()))
    return frozenset(keys)


def key_chinese(token: str, style: Style) -> str:
    """The coarse key that pinyin and Wade-Giles spellings share, empty for what is neither.

    >>> key_chinese("zedong", Style.PINYIN) == key_chinese("tsetung", Style.WADE)
    True
    """
    return apply_rules(style.value, token) if style is not Style.OTHER else ""


@lru_cache(maxsize=1 << 16)
def apply_rules(table: str, token: str) -> str:
    """The token after all rules of one romanisation table."""
    for pattern, replacement in _rules()[table]:
        token = pattern.sub(replacement, token)
    return token


def has_slavic_end(token: str) -> bool:
    """Whether a family name ends as East Slavic ones do."""
    return len(token) > 4 and _SLAVIC_END.search(token) is not None


def is_first_surname(token: str) -> bool:
    """Whether the token is a surname that Chinese, Korean, Vietnamese or Khmer put first."""
    return token in _first_surnames()


def is_japanese(token: str) -> bool:
    """Whether the token can be written in kana."""
    return len(token) > 2 and _KANA.fullmatch(token) is not None


def find_style(parts: tuple[str, ...], hyphenated: bool) -> Style:
    """How a Chinese name is written: every part a syllable or several, and a surname at one end.

    >>> find_style(("mao", "tse", "tung"), True), find_style(("mao", "zedong"), False)
    (<Style.WADE: 'wade'>, <Style.PINYIN: 'pinyin'>)
    """
    if not parts or not (is_first_surname(parts[0]) or is_first_surname(parts[-1])):
        return Style.OTHER
    if hyphenated and all(_WADE.fullmatch(part) for part in parts):
        return Style.WADE
    return Style.PINYIN if all(_PINYIN.fullmatch(part) for part in parts) else Style.OTHER


def is_korean(parts: tuple[str, ...]) -> bool:
    """Whether the parts are a Korean surname and one or two syllables, in either order."""
    if not 2 <= len(parts) <= 3:
        return False
    syllables, surnames = _korean_syllables(), _korean_surnames()
    return (parts[0] in surnames and all(part in syllables for part in parts[1:])) or (
        parts[-1] in surnames and all(part in syllables for part in parts[:-1])
    )


def key_korean_surname(token: str) -> frozenset[str]:
    """The keys of a Korean surname, none for another word."""
    return frozenset(f"k:{surname}" for surname in _korean_surnames().get(token, ()))


@lru_cache(maxsize=1 << 16)
def _fold(text: str) -> str:
    if text.isascii():
        return text.lower().translate(_APOSTROPHES)
    letters, cyrillic = _tables()
    lowered = unicodedata.normalize("NFC", text).lower()
    soft = _CASED_H.search(lowered) is not None
    lowered = "".join("h" if soft and c == "г" else cyrillic.get(c, letters.get(c, c)) for c in lowered)
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return plain.translate(_APOSTROPHES)


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(_RULES.read_text(encoding="utf-8"))


@cache
def _tables() -> tuple[Mapping[str, str], Mapping[str, str]]:
    return _data()["letters"], _data()["cyrillic"]


@cache
def _rules() -> Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]:
    tables = ("any", "slavic", "arabic", "pinyin", "wade")
    return {table: tuple((re.compile(pattern), new) for pattern, new in _data()[table]) for table in tables}


@cache
def _first_surnames() -> frozenset[str]:
    return frozenset(_data()["first_surnames"].split())


@cache
def _korean_syllables() -> Mapping[str, tuple[str, ...]]:
    return _by_variant("korean", "")


@cache
def _korean_surnames() -> Mapping[str, tuple[str, ...]]:
    return _by_variant("korean_surnames", "family ")


def _by_variant(table: str, prefix: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in _data()[table]:
        usual, *_ = variants = row.split()
        for variant in variants:
            found[variant] = (*found.get(variant, ()), prefix + usual)
    return found
