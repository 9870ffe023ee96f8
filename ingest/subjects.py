"""Who does what a verb says: the subject of its clause, or whom a pronoun there stands for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.clauses import CLAUSE_BOUNDARY
from ingest.frames import Frame, compile_pattern
from ingest.model import Kind, Mention
from ingest.scenes import Scene

_SKIP = (
    r"(?:[ ,]+(?:who|which|also|then|later|subsequently|recently|today|yesterday|separately|jointly|together|"
    r"officially|formally|briefly|first|each|both|all|has|have|had|was|were|is"
    r"|are|been|be|being|will|would|shall|to|due|expected|scheduled|set|planned|plans|plan|intends|intend|hopes|"
    r"hope|agreed|not|never|did|does|do|could|may|might|should|can|on|in|at|this"
    r"|the|same|day|morning|afternoon|evening|week|month|year|earlier|accordingly|therefore|still|just|previously"
    r"|now|once|again|reportedly|actively|personally|himself|herself|again|already"
    r"|unanimously|now|meanwhile|however|moreover|additionally|in turn|for the first time|never|himself|{D}|{L}|"
    r"{Q}|\(\d+\)|\d\d?))*[ ,]*$"
)
_DIRECT = compile_pattern(r"({W*})(?:'s?)?" + _SKIP)
_PRONOUN = compile_pattern(
    r"(?:^|[ ,;\"(])(he|she|they|it|both sides|the two sides|the sides|both parties|the parties|the two|both "
    r"leaders|the leaders|the two leaders|both ministers|the ministers|the two ministers|the delegation|the "
    r"country"
    r"|both countries|the two countries|the two presidents|both presidents|the presidents|both prime ministers|"
    r"the two prime ministers|the minister|the president|his country|her country|their country|its country|we|"
    r"i)(?:'s?)?" + _SKIP
)
_CLAUSE_SUBJECT = compile_pattern(
    r"(?:^|, |; |: |\. |\"|- |that |but |while |whereas |where |when |and |as |(?:on|in|from|since) {D} |in {L} "
    r")(?:the |both )?({W*})(?= [a-z(]|, (?:who|which|whose|where|accompanied|together|joined|along|in|on|as|"
    r"speaking|an?|the|itself|once|now|still|already|long|for|at|[a-z]+ed|flew|went|came|met|left|said|says|held|spoke|"
    r"paid|made|took|told|will|would|has|had|have|is|was|were|are|began|did|saw|gave|sent|led|wrote|chose|won) )"
)
_PREPOSITION = re.compile(
    r"\b(?:of|with|in|by|for|from|to|at|between|including|like|than|against|on|over|into|under|among|towards|"
    r"toward|about|following|after|before|during|via|per|through|alongside|near|upon)(?: both| the)? $"
)
#: `After meeting King Abdullah, Blinken flew`: the king is what the fronted clause is about.
_FRONTED = re.compile(r"\b(?:[a-z]{2,}ing|joined by|accompanied by)(?: both| the)? $")
#: `Singapore's support for Morocco's application to become`: the applicant becomes.
_BIDDER = compile_pattern(
    r"({W*})'s? (?:[a-z-]+ ){0,2}(?:application|bid|request|wish|efforts?|desire|intention|decision|aspirations?|"
    r"plans?|hopes?|interest|ambition|readiness|willingness|preparations?|proposal|offer|right)(?: to| in| of| "
    r"for)? (?:also |soon )?$"
)
#: `Minister Chan and the Singapore delegation`: the minister acts.
_LED = compile_pattern(r"({A*}),? (?:and|along with|together with|with|accompanied by) $")
#: `He repeated his proposals ..., underscoring the need`: the sentence's subject does both.
_OPENING_PRONOUN = re.compile(r"\"?(he|she|they) ")
_OPENING = re.compile(r"(?:\"|in \w+, |on [^ ]+, )?(he|she|they)\b")
_RELATIVE = re.compile(r", (?:who|which)\b")
_MIXED = compile_pattern(r"{W},? (?:and|or) (?:the )?$")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does it, and the other places that settled it."""

    mentions: tuple[Mention, ...]
    start: int  #: where it begins in the frame, or where its pronoun does
    context: tuple[tuple[int, int], ...] = ()


def find_subject(scene: Scene, frame: Frame, at: int) -> Subject | None:
    """Who does what the verb at ``at`` says; None where the sentence leaves it open."""
    before = frame.text[:at]
    bidder = _BIDDER.search(before)
    if bidder is not None:
        return Subject(tuple(frame.named(*bidder.span(1))), bidder.start(1))
    direct = _DIRECT.search(before)
    if direct is not None:
        start, end = direct.span(1)
        preposed = _PREPOSITION.search(before[:start]) is not None
        relative = _RELATIVE.match(before, end)
        if not preposed and _FRONTED.search(before[:start]) is not None:
            preposed = ", " in before[start:end]
        if preposed and not relative:
            last = before.rfind(", ", start, end)
            if last >= 0 and not direct.group().endswith("'s"):
                return Subject(tuple(frame.named(last, end)), last + 2)
        else:
            led = _LED.search(before[:start])
            if led is not None:
                start, end = led.span(1)
            return Subject(tuple(frame.named(start, end)), start)
    pronoun = _PRONOUN.search(before)
    if pronoun is not None:
        referents, context = resolve_pronoun(scene, frame, pronoun.group(1), pronoun.start(1))
        return Subject(referents, pronoun.start(1), context) if referents else None
    subject = main_subject(frame, at)
    opening = _OPENING_PRONOUN.match(before)
    if opening is not None and (subject is None or subject.start > at - 4):
        referents, context = resolve_pronoun(scene, frame, opening.group(1), opening.start(1))
        return Subject(referents, opening.start(1), context) if referents else None
    return subject


def main_subject(frame: Frame, at: int | None = None, *, across: bool = False) -> Subject | None:
    """The subject of the clause that reaches ``at`` (of the first clause where none is given).

    ``across`` goes back over a semicolon, as a pronoun does.
    """
    text = frame.text if at is None else frame.text[:at]
    found = None
    for candidate in _CLAUSE_SUBJECT.finditer(frame.text):
        start, end = candidate.span(1)
        if end > len(text):
            break
        if (
            _PREPOSITION.search(frame.text[:start])
            or frame.text[end : end + 2] == "'s"
            or _MIXED.search(frame.text[:start])
        ):
            continue
        found = candidate
        if at is None:
            break
    if found is None:
        return None
    if at is not None and CLAUSE_BOUNDARY.search(frame.text[found.end(1) : at]):
        later = frame.text[found.end(1) : at]
        if ";" in later and not across:
            return None
    return Subject(tuple(frame.named(*found.span(1))), found.start(1))


def resolve_pronoun(
    scene: Scene, frame: Frame, word: str, at: int
) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """Whom a pronoun or a phrase such as `both ministers` stands for, and where they are named.

    Nothing where that is open.
    """
    if word in ("we", "i"):
        return (), ()
    if word in ("his country", "her country"):
        return _country_of(scene, frame, at)
    plural = word not in ("he", "she", "it", "the country", "the delegation", "the minister", "the president")
    if word in ("it", "the country"):
        return _previous(scene, frame, at, plural=False, kinds=(Kind.STATE, Kind.BLOC))
    if any(part in word for part in ("countr", "side", "part", "ministries", "governments", "delegations")):
        return _pair_before(scene, frame, at)
    if any(part in word for part in ("president", "minister", "leader", "the two", "men")):
        pair = _two_people_before(scene, frame, at, word)
        if pair[0]:
            return pair
    if plural:
        several = _previous(scene, frame, at, plural=True, kinds=(Kind.PERSON, Kind.STATE, Kind.NAME))
        return several if several[0] else _pair_before(scene, frame, at)
    return _previous(scene, frame, at, plural=False, kinds=(Kind.PERSON, Kind.NAME))


def _country_of(scene: Scene, frame: Frame, at: int) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The state of whom `his` stands for."""
    people, context = _previous(scene, frame, at, plural=False, kinds=(Kind.PERSON, Kind.NAME))
    states = {scene.states.get(m.node, "") for m in people}
    if len(states) != 1 or not (node := states.pop()):
        return (), ()
    return (people[0]._replace(node=node, kind=Kind.STATE),), context


def _previous(
    scene: Scene, frame: Frame, at: int, *, plural: bool, kinds: Sequence[Kind]
) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The main subject of this sentence before ``at``, else of the one or two sentences before it."""
    here = main_subject(frame, at, across=True)
    subjects = [here] if here is not None else []
    for index in range(frame.index - 1, max(-1, frame.index - 3), -1):
        earlier = scene.frame(index)
        opening = _OPENING.match(earlier.text)
        subject = main_subject(earlier)
        if opening is not None and index > 0 and (subject is None or subject.start > opening.start(1)):
            found = _previous(scene, earlier, opening.start(1), plural=opening.group(1) == "they", kinds=kinds)
            subjects.append(Subject(found[0], 0, found[1]))
        elif subject is not None:
            subjects.append(subject)
        if subjects and subjects[-1].mentions and not (plural and len(subjects[-1].mentions) < 2):
            break
    for subject in subjects:
        fitting = tuple(m for m in subject.mentions if m.kind in kinds and m.node)
        if fitting and len(fitting) == len(subject.mentions) and (len(fitting) >= 2) == plural:
            return fitting, tuple((m.start, m.end) for m in fitting)
    return (), ()


def _pair_before(scene: Scene, frame: Frame, at: int) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The two states (or two persons) of the nearest sentence before that is about exactly two."""
    for index in range(frame.index, max(-1, frame.index - 4), -1):
        earlier = scene.frame(index)
        stop = at if index == frame.index else len(earlier.text)
        named = [m for m in earlier.named(0, stop) if m.node and m.kind in _PARTIES]
        by_state = {scene.states.get(m.node, m.node): m for m in reversed(named)}
        states = {node: m for node, m in by_state.items() if node.startswith("state:")}
        if len(states) == 2:
            pair = sorted(states.items(), key=lambda item: item[1].start)
            return tuple(m._replace(node=n, kind=Kind.STATE) for n, m in pair), tuple((m.start, m.end) for _, m in pair)
    return (), ()


_PRONOUN_SUBJECT = re.compile(r"\b(?:he|she)\b")


def _two_people_before(
    scene: Scene, frame: Frame, at: int, word: str
) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The two persons of the nearest sentence before that names exactly two whom the word fits.

    Where `he` stands beside them, a third is meant, and it stays open who the two are.
    """
    for index in range(frame.index, max(-1, frame.index - 4), -1):
        earlier = scene.frame(index)
        before = earlier.text[:at] if index == frame.index else earlier.text
        people = {m.node: m for m in reversed(earlier.named(0, len(before))) if m.kind is Kind.PERSON}
        if len(people) == 2 and not _PRONOUN_SUBJECT.search(before) and _fits(scene, people, word):
            pair = tuple(sorted(people.values(), key=lambda m: m.start))
            return pair, tuple((m.start, m.end) for m in pair)
        if people:
            break
    return (), ()


def _fits(scene: Scene, people: Iterable[str], word: str) -> bool:
    """`The two ministers` are those who hold such an office."""
    office = next((each for each in ("president", "minister") if each in word), "")
    holders = {h.person for h in scene.roll.held if office in h.title.words}
    return not office or holders.issuperset(people)


_PARTIES = frozenset({Kind.STATE, Kind.ADJECTIVE, Kind.PERSON, Kind.OFFICE})
