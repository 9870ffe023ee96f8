"""Patterns as data: reading the TOML files, and running them over the frames of a document."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.schema import EdgeType, Factuality
from ingest.clauses import judge_at
from ingest.frames import Frame, compile_pattern, expand_macros
from ingest.lexicon import FIRST_PATTERN_BIT
from ingest.model import Kind, Mention
from ingest.rules.needs import Need, Needs, find_needs
from ingest.scenes import Scene
from ingest.subjects import Subject, find_subject, main_subject, resolve_pronoun

_HERE = Path(__file__).parent
#: What may end an object: not a noun that the name only describes (`visited Singapore companies`).
_END = (
    r"(?=[.,;:)\"?!]|$|'s (?:capital|second)| ?[(]| (?:early|late|on|in|from|for|to|and|with|at|as|during|where|"
    r"last|this|next|today|tomorrow|yesterday|earlier|later|after|before|following|by|between|over|since"
    r"|until|but|while|when|took|takes|lasted|ended|began|begins|resulted|came|comes|marked|marks|follows|followed|"
    r"focused|included|amid|again|together|along|accompanied|who|which|that|is|was|were|will|has|have|had|"
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
    "ADJ": r"(?:[a-z][a-z-]* ){0,4}?",
    "EVENT": r"(?P<e>(?:(?:the|a|an|its|this year's|their) )?(?:[a-z0-9][a-z0-9'()/-]* |{D} |{S}'s ){0,7}?"
    r"(?:{B*}(?:'s?)? (?:(?:[a-z0-9][a-z0-9'/-]*|{R}) ){0,6}?(?:summits?|sessions?|meetings?|ministerials?|councils?"
    r"|conferences?|forums?|assembl(?:y|ies)|retreats?|talks|events?|formats?|congress)|(?:summits?|sessions?|"
    r"meetings?|"
    r"ministerial|conferences?|assembly|council|talks|forum)(?: {D})?(?: [a-z][a-z'-]*){0,7}? (?:of|in|at) {B*}"
    r"(?:'s [a-z ]{3,20}?committee)?)|{B}(?: of {B})?(?=[.,;:)]|$| (?:in|on|at|for|to|and|with|as|where|by|during"
    r"|via|this|last|"
    r"next|today|yesterday|earlier|after|before|when|which|while|[a-z]+ed|was|were|is|has|had|will|would|{D})\b| {D}))",
    "DAY": r"(?:on )?(?:{D}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    #: What is addressed by those who are there; a crisis is addressed from afar.
    "GATHERING": r"[^.;]{0,70}?\b(?:meeting|conference|forum|summit|session|assembly|parliament|congress|council|event|"
    r"ceremony|gathering|audience|rally|students|troops|workshop|seminar|symposium|convention|festival)",
    "HIS": r"(?:(?:{W}'s? (?:[a-z][a-z-]* ){0,3}?|(?:the |an? "
    ")?(?:outgoing|visiting|incoming|departing|new|then|former|"
    r"newly[- ](?:appointed|accredited|elected|arrived)) )(?={A}))?",
    #: The one named is not what another is of: neither `X's envoy` nor, of a state, `X's needs`.
    "BARE": r"(?!'s (?![a-z]+ (?:region|regional|province)\b))",
    "AUX": r"(?:(?:will|would|is to|are to|plans? to|also|had|has|have|did not|to|be|been|being|was|were|is|are) )*",
}
#: The groups for the verb, one a branch of a pattern.
_VERBS = ("v", "v2", "v3", "v4")
_NEGATED = re.compile(r"\b(?:no|not|never)\b")
#: `Has Chad applied?` says nothing.
_ASKED = re.compile(
    r"(?:^|[:?!.\")] )(?:(?:and|but|so) )?(?:has|have|had|is|are|was|were|does|do|did|will|would|can|could|should|"
    r"might|"
    r"may) [^?]*\?[\"') ]*$"
)
_NEW_PART = re.compile(r",? (?:and|but|while) |[,;] ")
#: `During its presidency in 2023, India`.
_BEHIND_FRONTED = compile_pattern(r"[^,;:]{1,80}, (?P<s>{S})(?!')")
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


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern met in a frame: who and what, and how real."""

    pattern: Pattern
    frame: Frame
    found: re.Match[str]
    subjects: tuple[Mention, ...]
    objects: tuple[Mention, ...]
    factuality: Factuality
    span: tuple[int, int]
    context: tuple[tuple[int, int], ...] = ()
    core: tuple[int, int] = (0, 0)  #: the verb and its objects, without the subject: where its date is looked for


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


def telling_families(found: int, kinds: frozenset[Kind]) -> tuple[str, ...]:
    """The families of the patterns that triggers set off beside such names, without those that most sentences do."""
    left = found & _telling_bits() & _possible_bits(kinds)
    return tuple(family for family, mask in family_bits().items() if left & mask) if left else ()


#: Triggers that stand in most sentences: a pattern that one of these sets off tells nothing by being set off.
_COMMON = frozenset(
    "all are as at back been came from had has have in is made no of on one put said set to told upon used was were "
    "whom will".split()
)


@cache
def _telling_bits() -> int:
    bits = 0
    for family, mask in family_bits().items():
        first = (mask & -mask).bit_length() - 1
        for number, pattern in enumerate(load_patterns(family)):
            if _COMMON.isdisjoint(trigger.split()[0].lower() for trigger in pattern.triggers):
                bits |= 1 << (first + number)
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


def match_patterns(scene: Scene, family: str, bits: int) -> Iterator[Hit]:
    """Every hit of a family's patterns in a document; of overlapping ones with the same verb the first pattern's."""
    if scene.candidates is None:
        scene.candidates = list(_find_candidates(scene))
    patterns = load_patterns(family)
    shift = (bits & -bits).bit_length() - 1
    for index, may_hold in scene.candidates:
        left = may_hold & bits
        if left:
            yield from _match_frame(scene, scene.frame(index), patterns, left >> shift)


def _find_candidates(scene: Scene) -> Iterator[tuple[int, int]]:
    """The sentences in which patterns may hold, by what they name and by their words, before any frame is built."""
    for index, found, kinds in scene.active:
        left = found & _possible_bits(kinds)
        if left:
            sentence = scene.sentences[index]
            may_hold = _with_words(left, kinds, scene.plain[sentence.start : sentence.end])
            if may_hold:
                yield index, may_hold


def _with_words(left: int, kinds: frozenset[Kind], text: str) -> int:
    """The bits of those patterns whose words stand in a text that has mentions of these kinds."""
    needed, worded_bits = _words_by_bit(kinds)
    worded = left & worded_bits
    may_hold = left ^ worded
    while worded:
        lowest = worded & -worded
        worded ^= lowest
        for words in needed[lowest.bit_length() - 1]:
            for word in words:
                if word in text:
                    break
            else:
                break
        else:
            may_hold |= lowest
    return may_hold


def _match_frame(scene: Scene, frame: Frame, patterns: Sequence[Pattern], left: int) -> Iterator[Hit]:
    if frame.text.rstrip("\"') ").endswith("?") and _ASKED.search(frame.text):
        return
    taken: set[tuple[int, EdgeType]] = set()
    text = frame.text
    while left:
        lowest = left & -left
        left ^= lowest
        pattern = patterns[lowest.bit_length() - 1]
        # Nine of ten find nothing, and `search` says so sooner than `finditer`.
        if pattern.regex.search(text) is not None:
            yield from _hits(scene, frame, pattern, taken)


def _hits(scene: Scene, frame: Frame, pattern: Pattern, taken: set[tuple[int, EdgeType]]) -> Iterator[Hit]:
    for found in pattern.regex.finditer(frame.text):
        anchor = found.start("v") if pattern.verbal else found.start()
        if (anchor, pattern.type) not in taken:
            hit = _hit(scene, frame, pattern, found)
            if hit is not None:
                taken.add((anchor, pattern.type))
                yield hit


@cache
def _words_by_bit(kinds: frozenset[Kind]) -> tuple[tuple[tuple[tuple[str, ...], ...], ...], int]:
    """What words each family's patterns need beside mentions of these kinds, each at its bit; the bits with any."""
    needed = ((),) * FIRST_PATTERN_BIT + tuple(
        tuple(words for need, words in pattern.words if need.isdisjoint(kinds))
        for family in family_bits()
        for pattern in load_patterns(family)
    )
    return needed, sum(1 << bit for bit, words in enumerate(needed) if words)


@cache
def _possible_bits(kinds: frozenset[Kind]) -> int:
    """The patterns that can hold in a sentence with mentions of these kinds."""
    bits = sum(family_bits().values())
    for need, needy in _bits_by_need():
        if need.isdisjoint(kinds):
            bits &= ~needy
    return bits


@cache
def _bits_by_need() -> tuple[tuple[Need, int], ...]:
    """Each need for kinds and the bits of the patterns that have it."""
    found: dict[Need, int] = {}
    for family, mask in family_bits().items():
        first = (mask & -mask).bit_length() - 1
        for number, pattern in enumerate(load_patterns(family)):
            for need in pattern.needs.kinds:
                found[need] = found.get(need, 0) | 1 << (first + number)
    return tuple(found.items())


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


def _hit(scene: Scene, frame: Frame, pattern: Pattern, found: re.Match[str]) -> Hit | None:
    groups = pattern.regex.groupindex
    start, end = next((found.span(v) for v in _VERBS if v in groups and found.start(v) >= 0), found.span())
    objects = tuple(m for name in ("o", "o2") if name in groups for m in frame.group(found, name))
    subject = _subject(scene, frame, pattern, found, start)
    if subject is None:
        scene.open_subjects.append((frame, found.span(), pattern.rule))
        return None
    first = min(found.start(), subject.start) if not subject.context else found.start()
    past = pattern.past or ("past" in groups and found.start("past") >= 0)
    factuality = pattern.factuality or judge_at(frame, subject.start, start, end, past=past)
    if pattern.factuality is None and _NEGATED.search(found.group()) and "not only" not in found.group():
        factuality = Factuality.DENIED
    return Hit(
        pattern,
        frame,
        found,
        subject.mentions,
        objects,
        factuality,
        (first, found.end()),
        subject.context,
        (start, found.end()),
    )


def _subject(scene: Scene, frame: Frame, pattern: Pattern, found: re.Match[str], start: int) -> Subject | None:
    if "s" in pattern.regex.groupindex and found.start("s") >= 0:
        named = tuple(frame.group(found, "s"))
        if named:
            return Subject(named, found.start("s"))
        word = _POSSESSIVES.get(found.group("s"), found.group("s"))
        referents, context = resolve_pronoun(scene, frame, word, found.start("s"))
        return Subject(referents, found.start("s"), context) if referents else None
    if pattern.subject in ("pair", "home", "companions", "groups"):
        return Subject((), found.start())
    if pattern.subject == "sides":
        referents, context = resolve_pronoun(scene, frame, found.group("who"), start)
        return Subject(referents, found.start("who"), context) if referents else None
    if pattern.subject == "here":
        return find_subject(scene, frame, start)
    if pattern.subject == "opening":
        return find_subject(scene, frame, found.start())
    return _FINDERS[pattern.subject](scene, frame, start)


_POSSESSIVES = {"its": "it", "their": "they", "his": "he", "her": "she"}


def _nearest(scene: Scene, frame: Frame, at: int) -> Subject | None:
    """The one person named before in the sentence, else whom `he` would stand for."""
    people = {m.node: m for m in frame.named(0, at) if m.node.startswith("person:")}
    if len(people) > 1:
        return None
    if people:
        return Subject(tuple(people.values()), at, tuple((m.start, m.end) for m in people.values()))
    referents, context = resolve_pronoun(scene, frame, "he", at)
    return Subject(referents, at, context) if referents else None


def _visitor(frame: Frame, at: int) -> Subject | None:
    return _last_person(frame, at) or main_subject(frame)


def _last_person(frame: Frame, at: int) -> Subject | None:
    """The person named last before: `hosted X on an official visit`."""
    people = [m for m in frame.named(0, at) if m.node.startswith("person:")]
    return Subject((people[-1],), at, ((people[-1].start, people[-1].end),)) if people else None


def _invitee(frame: Frame, at: int) -> Subject | None:
    """`met X and invited him`: him is the last person named before, not the host who invites."""
    people = [m for m in frame.named(0, at) if m.node.startswith("person:")]
    if len({m.node for m in people}) < 2:
        return None
    return Subject((people[-1],), at, ((people[-1].start, people[-1].end),))


def _its(frame: Frame, at: int) -> Subject | None:
    """The state that `its` stands for: the one behind a fronted phrase, else the only one named before."""
    fronted = _BEHIND_FRONTED.match(frame.text, at) if at < 4 else None
    if fronted is not None:
        return Subject(tuple(frame.named(*fronted.span("s"))), at)
    begins = [0, *(found.end() for found in _NEW_PART.finditer(frame.text[:at]))]
    for begin in reversed(begins):
        states = {m.node: m for m in frame.named(begin, at) if m.kind is Kind.STATE}
        if states:
            return Subject(tuple(states.values()), at) if len(states) == 1 else None
    return None


_FINDERS: Mapping[str, Callable[[Scene, Frame, int], Subject | None]] = {
    "find": find_subject,
    "main": lambda scene, frame, at: main_subject(frame),
    "nearest": _nearest,
    "its": lambda scene, frame, at: _its(frame, at),
    "visitor": lambda scene, frame, at: _visitor(frame, at),
    "invitee": lambda scene, frame, at: _invitee(frame, at),
    "group": lambda scene, frame, at: None,
}
