"""Every word that reading looks for, in one automaton: names, title words, honorifics and the rules' triggers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from ingest.gazetteer import Name, NameKind, load_names
from ingest.vocabulary import load_titles

_NAMES = Path(__file__).parent / "names"


#: Bits of the triggers that announce a date or an amount; the rules' patterns have the bits above them.
CALENDAR, AMOUNT = 1, 2
FIRST_PATTERN_BIT = 2
_CALENDAR_WORDS = (
    "today yesterday tomorrow tonight morning afternoon evening last next this ago day week month year previous "
    "past earlier monday tuesday wednesday thursday friday saturday sunday"
    " january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sept sep oct nov dec"
    " 0 1 2 3 4 5 6 7 8 9 half quarter first second third early late mid spring summer autumn winter"
).split()
_AMOUNT_WORDS = (
    "1 2 3 4 5 6 7 8 9 0 half billion million percent per dollar euro crown rouble ruble yuan rupee franc dinar "
    "riyal peso lira doubl trebl tripl quadrupl fold halv third quarter times twofold threefold fourfold "
    "fivefold tenfold usd eur gbp rmb us$ s$ a$ c$ hk$ nz$ nt$ r$"
).split()


@dataclass(frozen=True, slots=True)
class Term:
    """One string that the automaton looks for and all that it may be."""

    text: str
    names: tuple[Name, ...] = ()
    head: bool = False  #: a title turns on it: `minister`
    honorific: bool = False  #: a person's name follows: `Mr`
    triggers: int = 0  #: bits of the patterns that it sets off, whatever word begins with it
    whole: int = 0  #: bits of those that it sets off where it is a word of its own
    blocked: bool = False  #: holds a name that it does not mean: `South China Sea`
    shorter: tuple[int, ...] = ()  #: terms that this one begins with, longest first

    plain: bool = field(init=False)  #: it has one name, and no other has to be known to tell what that means
    sure: bool = field(init=False)  #: where it stands, its node is named for certain

    def __post_init__(self) -> None:
        """Decide once what reading would ask of every place where the term stands."""
        only = self.names[0] if len(self.names) == 1 else None
        plain = only is not None and not (only.ambiguous or only.guarded or only.kind is NameKind.SHORT)
        sure = only is not None and plain and only.kind not in (NameKind.PLACE, NameKind.OFFICE)
        object.__setattr__(self, "plain", plain)
        object.__setattr__(self, "sure", sure)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The automaton and what each of its terms means."""

    automaton: AhoCorasick
    terms: tuple[Term, ...]
    triggers: tuple[int, ...]  #: the trigger bits of each term
    whole: tuple[int, ...]  #: those that it has where its word ends with it
    named: tuple[bool, ...]  #: whether each term, or one that it begins with, is more than a trigger


def build_lexicon(triggers: Mapping[str, int]) -> Lexicon:
    """The lexicon over all names and titles and the given trigger words, each with its families' bits.

    A trigger is the beginning of a word; with a space behind it, a whole word. One in small letters may stand with a
    capital too, one with a capital only so.
    """
    triggers = _with_figures(triggers)
    found: dict[str, Term] = {}
    for text, names in _names_by_text().items():
        found[text] = Term(text, names=names)
    for text in _blocked():
        found[text] = Term(text, blocked=True)
    titles = load_titles()
    for word in titles.heads | titles.plurals:
        for text in _casings(word):
            found[text] = _with(found, text, head=True)
    for word in titles.person_honorifics:
        found[word] = _with(found, word, honorific=True)
    for word in triggers:
        for text in _casings(word.rstrip()):
            found.setdefault(text, Term(text))
    texts = sorted(found)
    shorter = _shorter_terms(texts)
    terms = tuple(
        _with(
            found,
            text,
            shorter=shorter[text],
            triggers=_prefix_bits(text.lower(), triggers) | _prefix_bits(text, triggers),
            whole=triggers.get(f"{text.lower()} ", 0) | triggers.get(f"{text} ", 0),
        )
        for text in texts
    )
    automaton = AhoCorasick(texts, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    own = [bool(term.names or term.head or term.honorific) for term in terms]
    named = tuple(own[at] or any(own[other] for other in term.shorter) for at, term in enumerate(terms))
    return Lexicon(automaton, terms, tuple(term.triggers for term in terms), tuple(term.whole for term in terms), named)


def _with_figures(triggers: Mapping[str, int]) -> dict[str, int]:
    found = dict(triggers)
    for words, bit in ((_CALENDAR_WORDS, CALENDAR), (_AMOUNT_WORDS, AMOUNT)):
        for word in words:
            found[word] = found.get(word, 0) | bit
    return found


def _prefix_bits(text: str, triggers: Mapping[str, int]) -> int:
    """A trigger sets off its patterns from any word that begins with it; a whole one where that word ends."""
    bits = 0
    for end in range(1, len(text) + 1):
        bits |= triggers.get(text[:end], 0)
        if not text[end : end + 1].isalnum() and end < len(text):
            bits |= triggers.get(f"{text[:end]} ", 0)
    return bits


def _names_by_text() -> dict[str, tuple[Name, ...]]:
    grouped: dict[str, list[Name]] = {}
    for name in load_names():
        for text in _spellings(name):
            grouped.setdefault(text, []).append(name)
    return {text: tuple(names) for text, names in grouped.items()}


def _spellings(name: Name) -> tuple[str, ...]:
    """A name also stands in capitals, as in a headline or a dateline."""
    if name.kind in (NameKind.NAME, NameKind.SEAT, NameKind.PLACE) and len(name.text) >= 4 and not name.text.isupper():
        return name.text, name.text.upper()
    return (name.text,)


@cache
def _blocked() -> tuple[str, ...]:
    return tuple(tomllib.loads((_NAMES / "blocked.toml").read_text(encoding="utf-8"))["texts"])


def _casings(word: str) -> tuple[str, ...]:
    if len(word) <= 3 and word in {"pm", "fm", "dpm", "sms", "mos", "sm", "nsa", "pms"}:
        return (word.upper(),) if word != "pms" else ("PMs",)
    parts = word.split("-")
    return tuple(sorted({word, word[:1].upper() + word[1:], "-".join(p[:1].upper() + p[1:] for p in parts)}))


def _with(found: Mapping[str, Term], text: str, **changes: object) -> Term:
    old = found.get(text, Term(text))
    values = {
        "text": text,
        "names": old.names,
        "head": old.head,
        "honorific": old.honorific,
        "triggers": old.triggers,
        "whole": old.whole,
        "blocked": old.blocked,
        "shorter": old.shorter,
    }
    return Term(**{**values, **changes})  # type: ignore[arg-type]


def _shorter_terms(texts: list[str]) -> dict[str, tuple[int, ...]]:
    """For each term the positions of the terms that it begins with, longest first."""
    index = {text: position for position, text in enumerate(texts)}
    result: dict[str, tuple[int, ...]] = {}
    for text in texts:
        cuts = [end for end in range(len(text) - 1, 0, -1) if not (text[end].isalnum() and text[end - 1].isalnum())]
        result[text] = tuple(index[text[:end]] for end in cuts if text[:end] in index)
    return result
