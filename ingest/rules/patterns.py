"""Patterns as data: the TOML files, and the bits by which a sentence knows what its words set off."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.schema import EdgeType, Factuality
from ingest.lexicon import FIRST_PATTERN_BIT
from ingest.model import Kind
from ingest.rules.needs import Need, Needs, find_needs
from ingest.signs import expand_macros

_HERE = Path(__file__).parent
#: What may end an object: not a noun that the name only describes (`visited Singapore companies`).
_END = (
    r"(?=[.,;:)\"?!]|$|'s (?:capital|second)| ?[(]| (?:early|late|on|in|from|for|to|and|with|at|as|during|where|"
    r"last|this|next|today|tomorrow|yesterday|earlier|later|after|before|following|by|between|over|since"
    r"|until|but|while|when|took|takes|lasted|ended|began|begins|resulted|came|comes|marked|marks|follows|followed|"
    r"focused|included|yields?|yielded|produced|amid|again|together|along|accompanied|who|which|that|is|was|were|will|has|have|had|"
    r"are|a|the|because|if|then|within|under|upon|via|near|due|starting|beginning|ahead|or|-|{D}|{L}|tonight|here|soon|shortly|"
    r"twice|once|alone|any|when|without|instead|every|first"
    r"|there|according|despite|prior|in|separately|jointly|so|using|through|of)\b| {D})"
)
_SHARED = {
    "END": _END,
    "THEN": r"(?: (?:separately|briefly|again|today|yesterday|privately|virtually|bilaterally|{D}|on {D}|in {L}|at {L}|"
    r"in {D}|(?:in|for|on|at|during) (?:an?|the|separate) (?:[a-z-]+ ){0,3}?(?:calls?|audiences?|visits?|meetings?|"
    r"ceremon(?:y|ies)|reception)|in audience|there|"
    r"here|this (?:morning|afternoon|evening|week)|also|in person|in turn|informally|on "
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:the )?(?:[a-z]+ ){0,2}?(?:airport|palace|"
    r"ministry|residence|headquarters)|lasting [a-z -]{2,20}? hours?|for the first time|earlier|by "
    r"(?:tele)?phone|by video|via video|(?:on|over) the (?:tele)?phone|"
    r"on the sidelines of [a-z{B}{L} ]{3,60}?|on the margins of "
    r"[a-z{B}{L} ]{3,60}?|,))*",
    "ADJ": r"(?:[a-z0-9][a-z0-9-]* ){0,4}?",
    "EVENT": r"(?P<e>(?:(?:the|a|an|its|this year's|their) )?"
    r"(?:(?!and [a-z]{3,}ed\b)[a-z0-9][a-z0-9'()/-]* |{D} |{S}'s ){0,7}?"
    r"(?:{B*}(?:-[{B}{S}{J}])?(?:'s?)? (?:(?:[a-z0-9][a-z0-9'/-]*|{R}) ){0,6}?"
    r"(?:summits?|sessions?|meetings?|ministerials?|councils?|conferences?|forums?|assembl(?:y|ies)|retreats?|talks|events?|formats?|congress)|(?:summits?|sessions?|"
    r"meetings?|"
    r"ministerial|conferences?|assembly|council|talks|forum)(?: {D})?(?: [a-z][a-z'-]*){0,7}? (?:of|in|at) {B*}"
    r"(?:'s [a-z ]{3,20}?committee)?)|(?:(?:the )?[0-9]+(?:st|nd|rd|th) )?{B}(?: of {B})?"
    r"(?=[.,;:)]|$| (?:in|on|at|for|to|and|with|as|where|by|during"
    r"|via|this|last|"
    r"next|today|yesterday|earlier|after|before|when|which|while|[a-z]+ed|was|were|is|has|had|will|would|{D})\b| {D}))",
    "DAY": r"(?:on )?(?:{D}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    #: What is addressed by those who are there; a crisis is addressed from afar.
    "GATHERING": r"[^.;]{0,70}?\b(?:meeting|conference|forum|summit|session|assembly|parliament|congress|council|event|"
    r"ceremony|gathering|audience|rally|students|troops|workshop|seminar|symposium|convention|festival)",
    "HIS": r"(?:both )?(?:(?:{W}'s? (?:[a-z][a-z-]* ){0,3}?|(?:the |an? "
    ")?(?:outgoing|visiting|incoming|departing|new|then|former|"
    r"newly[- ](?:appointed|accredited|elected|arrived)) )(?={A})|"
    # `met the chairman of Zeta and Minister X`: whoever the first is, the second was met too.
    r"(?:the )?(?:group )?(?:chair(?:man|woman)|president|director|ceo|chief executive(?: officer)?|founder|head) of "
    r"[a-z' -]{2,50},? and (?:the )?(?={A}))?",
    #: The one named is not what another is of: neither `X's envoy` nor, of a state, `X's needs`.
    "BARE": r"(?!'s (?![a-z]+ (?:region|regional|province)\b))",
    "AUX": r"(?:(?:will|would|is to|are to|plans? to|also|had|has|have|did not|to|be|been|being|was|were|is|are) )*",
}


_USE = re.compile(r"<([A-Z]+)>")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of saying something, with an example of it."""

    rule: str
    type: EdgeType
    regex: re.Pattern[str]
    triggers: tuple[str, ...]
    past: bool  #: the form itself reports something done
    factuality: Factuality | None  #: fixed by the pattern, whatever stands around it
    subject: str  #: `find`, `main`, `group` or `pair`
    qualifiers: Mapping[str, str]
    example: str
    claims: tuple[str, ...]
    needs: Needs  #: what a sentence must hold for it to match
    words: tuple[tuple[Need, tuple[str, ...]], ...]
    #: Those of the needed words that the triggers do not say already, or kinds of mention in their place.
    verbal: bool = True  #: it has a group for its verb


@cache
def load_patterns(family: str) -> tuple[Pattern, ...]:
    """The patterns of one family, in the order of its file."""
    data = tomllib.loads((_HERE / f"{family}.toml").read_text(encoding="utf-8"))
    macros = {**_SHARED, **data.get("macros", {})}
    return tuple(_pattern(family, data.get("type", ""), entry, macros) for entry in data["pattern"])


@cache
def family_bits() -> Mapping[str, int]:
    """The bits of each family's patterns: one bit a pattern, families in the order of their names."""
    bits: dict[str, int] = {}
    at = FIRST_PATTERN_BIT
    for family in sorted(path.stem for path in _HERE.glob("*.toml")):
        count = len(load_patterns(family))
        bits[family] = ((1 << count) - 1) << at
        at += count
    return bits


@cache
def trigger_bits() -> Mapping[str, int]:
    """Trigger -> the bits of the patterns that it sets off; of several words the first counts, as a whole word."""
    found: dict[str, int] = {}
    for family, mask in family_bits().items():
        first = (mask & -mask).bit_length() - 1
        for number, pattern in enumerate(load_patterns(family)):
            for trigger in pattern.triggers:
                word = trigger.lstrip()
                word = f"{word.split()[0]} " if " " in word else word
                found[word] = found.get(word, 0) | 1 << (first + number)
    return found


def _pattern(family: str, default_type: str, entry: Mapping[str, object], macros: Mapping[str, str]) -> Pattern:
    source = _USE.sub(lambda m: macros[m.group(1)], str(entry["match"]))
    fixed = entry.get("factuality")
    regex = re.compile(expand_macros(source))
    needs = find_needs(source, [trigger.lower() for trigger in entry["triggers"]])  # type: ignore[attr-defined]
    return Pattern(
        rule=f"{family}.{entry['rule']}",
        type=EdgeType(str(entry.get("type", default_type))),
        regex=regex,
        triggers=tuple(entry["triggers"]),  # type: ignore[arg-type]
        past=bool(entry.get("past", False)),
        factuality=Factuality(str(fixed)) if fixed else None,
        subject=str(entry.get("subject", "find")),
        qualifiers=dict(entry.get("qualifiers", {})),  # type: ignore[call-overload]
        example=str(entry["example"]),
        claims=tuple(entry["claims"]),  # type: ignore[arg-type]
        needs=needs,
        words=tuple(_rare_words(needs, entry["triggers"], entry.get("words"))),  # type: ignore[arg-type]
        verbal="v" in regex.groupindex,
    )


def _rare_words(
    needs: Needs, triggers: Sequence[str], stated: Sequence[str] | None
) -> Iterator[tuple[Need, tuple[str, ...]]]:
    """The needed words that some sentence with a trigger may lack, those that the file states first."""
    if stated:
        yield frozenset(), tuple(stated)
    everywhere = ((frozenset[Kind](), words) for words in sorted(needs.words, key=sorted))
    for need, words in (*everywhere, *sorted(needs.mixed, key=lambda mixed: sorted(mixed[1]))):
        if not all(any(word in trigger.lower() for word in words) for trigger in triggers):
            # What another of them is part of stands wherever that one does.
            yield need, tuple(sorted(w for w in words if not any(other in w for other in words - {w})))
