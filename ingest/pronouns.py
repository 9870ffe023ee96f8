"""Whom a pronoun stands for, or a phrase such as `both ministers`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.clause_subjects import Subject, main_subject
from ingest.frames import Frame
from ingest.groups import is_group, resolve_group
from ingest.model import Kind, Mention
from ingest.scenes import Scene
from ingest.signs import compile_pattern
from ingest.speakers import find_speaker
from ingest.vocabulary import load_name_words, load_titles

#: Who is meant, and where they are named.
Referents = tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]
_PERSONAL = (Kind.PERSON, Kind.NAME)
_SUBJECT_FORM = {"him": "he", "her": "she"}
#: Words for people in office that tell nothing of the office.
_ANYBODY = frozenset({"official", "diplomat", "leader", "delegation"})
#: How many sentences before its own a pronoun may look.
_REACH = 4


def resolve_pronoun(scene: Scene, frame: Frame, word: str, at: int) -> Referents:
    """Whom a pronoun or a phrase such as `both ministers` stands for, and where they are named.

    Nothing where that is open.
    """
    word = _SUBJECT_FORM.get(word, word)
    if word == "i":
        speaker = find_speaker(scene, frame, at)
        return ((speaker,), ((speaker.start, speaker.end),)) if speaker is not None else ((), ())
    if word == "we" or (word == "the delegation" and scene.several_delegations):
        return (), ()
    if word.endswith(("majesty", "highness")):
        return _royal_before(scene, frame, at)
    if word == "the latter":
        return _latter(scene, frame, at)
    if word in ("his country", "her country"):
        return _country_of(scene, frame, at)
    plural = word in ("they", "their country") or word.startswith("both") or word.endswith("s") or "two" in word
    if word in ("it", "the country", "its country"):
        return _topic_before(frame, at) or _previous(scene, frame, at, plural=False, kinds=(Kind.STATE, Kind.BLOC))
    if is_group(word):
        return resolve_group(scene, frame, word, at)
    if any(
        part in word
        for part in ("countr", "states", "nations", "side", "part", "ministries", "governments", "delegations")
    ):
        return _pair_before(scene, frame, at)
    if plural:
        return _several(scene, frame, at, word)
    found = _person_before(scene, frame, at, word)
    return found if all(_may_bear(scene, m, word) for m in found[0]) else ((), ())


#: `As for Iran, it`.
_TOPIC = compile_pattern(r"(?:as (?:for|regards|to)|with regard to|regarding|concerning|turning to) ({S}), $")


def _topic_before(frame: Frame, at: int) -> Referents | None:
    topic = _TOPIC.match(frame.text[:at])
    if topic is None:
        return None
    named = tuple(frame.named(*topic.span(1)))
    return named, tuple((m.start, m.end) for m in named)


def _may_bear(scene: Scene, mention: Mention, word: str) -> bool:
    """`The ambassador` is somebody who is called one, or of whom the text names no office."""
    office = word.removeprefix("the ").split()[-1]
    if not word.startswith("the ") or office in _ANYBODY:
        return True
    held = [h.title.words for h in scene.roll.held if h.person == mention.node]
    return not held or any(office in words for words in held)


#: `the markets of Spain and Portugal after they`.
_LIST_BEFORE = compile_pattern(
    r"(?P<s>{X}(?:, {X})*,? and {X})(?: [a-z]{2,}){0,2}? "
    r"(?:after|since|when|once|as soon as|before|until|because|where) $"
)


def _listed_before(frame: Frame, at: int) -> Referents | None:
    found = _LIST_BEFORE.search(frame.text, max(0, at - 80), at)
    if found is None:
        return None
    named = tuple(m for m in frame.named(*found.span("s")) if m.node)
    return named, tuple((m.start, m.end) for m in named)


def _several(scene: Scene, frame: Frame, at: int, word: str) -> Referents:
    listed = _listed_before(frame, at) if word == "they" else None
    if listed is not None:
        return listed
    if any(part in word for part in ("president", "minister", "leader", "the two", "men", "diplomats", "officials")):
        pair = _two_people_before(scene, frame, at, word)
        if pair[0]:
            return pair
    several = _previous(scene, frame, at, plural=True, kinds=(Kind.PERSON, Kind.STATE, Kind.NAME))
    return several if several[0] else _pair_before(scene, frame, at)


def _latter(scene: Scene, frame: Frame, at: int) -> Referents:
    """The person named last before, in this sentence or the one before it."""
    for index in (frame.index, frame.index - 1):
        if index < 0:
            break
        earlier = scene.frame(index)
        people = [m for m in earlier.named(0, at if index == frame.index else len(earlier.text)) if _is_person(m)]
        if people:
            return (people[-1],), ((people[-1].start, people[-1].end),)
    return (), ()


def _royal_before(scene: Scene, frame: Frame, at: int) -> Referents:
    """`His Majesty`: the one king, queen or prince whom the nearest sentence that names any of them names."""
    royal = {h.person for h in scene.roll.held if h.title.head in load_titles().royal_heads}
    for index in range(frame.index, max(-1, frame.index - 1 - _REACH), -1):
        earlier = scene.frame(index)
        named = earlier.named(0, at if index == frame.index else len(earlier.text))
        people = {m.node: m for m in named if m.node in royal}
        if people:
            (mention, *others) = people.values()
            return ((), ()) if others else ((mention,), ((mention.start, mention.end),))
    return (), ()


def _country_of(scene: Scene, frame: Frame, at: int) -> Referents:
    """The state of whom `his` stands for."""
    people, context = _person_before(scene, frame, at, "he")
    states = {scene.states.get(m.node, "") for m in people}
    if len(states) != 1 or not (node := states.pop()):
        return (), ()
    return (people[0]._replace(node=node, kind=Kind.STATE),), context


def _is_person(mention: Mention) -> bool:
    return mention.kind in _PERSONAL and bool(mention.node)


#: `In Budapest he held`, `On the next day she flew`: the pronoun is the subject.
OPENS = re.compile(
    r"(?:\"|(?:in|on|at|during|after|before|earlier|later|then|also|while|following|from|with|as|upon|for)\b"
    r"[^,.;\"]{0,60}?,? |[a-z]+ly,? )?(he|she|they)\b"
)


def _person_before(scene: Scene, frame: Frame, at: int, word: str) -> Referents:
    """Whom `he` stands for.

    The one person who is the subject of this sentence before it, else of the nearest sentence before that names
    anybody; where that has another kind of subject, the only person in it.
    """
    for subject, people in _earlier_subjects(scene, frame, at, word):
        fitting = {m.node: m for m in subject.mentions if _is_person(m) and not _is_other_sex(scene, m, word)}
        if len(fitting) == len(subject.mentions) == 1:
            (mention,) = fitting.values()
            return (mention,), subject.context or ((mention.start, mention.end),)
        if len(subject.mentions) > 1 and any(_is_person(m) for m in subject.mentions):
            return (), ()
        if people:
            only = {m.node: m for m in people if not _is_other_sex(scene, m, word)}
            if len(only) > 1:
                only = {m.node: m for m in only.values() if scene.document.text.startswith(", who ", m.end)}
            if len(only) != 1:
                return (), ()
            (mention,) = only.values()
            return (mention,), ((mention.start, mention.end),)
    return (), ()


#: `The ambassador of Chad in Cairo is X, who`: X is spoken of.
_NAMED_IN_OFFICE = compile_pattern(
    r"(?:[^,;.{P}]{2,40}, )?{O} (?:is|was|remains|has been|will be) (?P<who>{P})(?=[.,;]|$)"
)


def _earlier_subjects(scene: Scene, frame: Frame, at: int, word: str) -> Iterator[tuple[Subject, Sequence[Mention]]]:
    """The subject of this sentence before ``at`` and of those before it, each with the people it names."""
    none = Subject((), 0)
    here = main_subject(frame, at, across=True)
    # What stands before `he` in its own sentence may be of others: `To Minister X he said`.
    yield here or none, ()
    for index in range(frame.index - 1, max(-1, frame.index - 1 - _REACH), -1):
        earlier = scene.frame(index)
        opening = OPENS.match(earlier.text)
        subject = main_subject(earlier)
        named = _NAMED_IN_OFFICE.match(earlier.text) if subject is None or word in ("he", "she") else None
        if named is not None:
            subject = Subject(tuple(earlier.named(*named.span("who"))), named.start("who"))
        elif opening is not None and index > 0 and (subject is None or subject.start > opening.start(1)):
            if opening.group(1) == "they":
                return
            yield Subject(*_before_opening(scene, earlier, opening, word)), ()
            return
        yield subject or none, [m for m in earlier.named(0, len(earlier.text)) if m.kind is Kind.PERSON]


def _before_opening(
    scene: Scene, frame: Frame, opening: re.Match[str], word: str
) -> tuple[tuple[Mention, ...], int, tuple[tuple[int, int], ...]]:
    """Whom the `he` that opens a sentence stands for; `she` stands for somebody else than `he` does."""
    if word in ("he", "she") and opening.group(1) != word:
        return (), 0, ()
    mentions, context = _person_before(scene, frame, opening.start(1), opening.group(1))
    return mentions, 0, context


def _is_other_sex(scene: Scene, mention: Mention, word: str) -> bool:
    """`She` is nobody who is called Mr. in the text."""
    words = load_name_words()
    others = {"he": words.women, "she": words.men}.get(word)
    figure = scene.roll.figures.get(mention.node)
    if others is None or figure is None:
        return False
    return any(not others.isdisjoint(written.lower().split()) for written in figure.titled)


_OPENS_OF_STATES = re.compile(r"(?:\"|in [^ ]+, |on [^ ]+, )?(he|she|they|it|the country)\b")


def _previous(scene: Scene, frame: Frame, at: int, *, plural: bool, kinds: Sequence[Kind]) -> Referents:
    """The main subject of this sentence before ``at``, else of the one or two sentences before it."""
    here = main_subject(frame, at, across=True)
    if here is not None and not plural and len(here.mentions) > 1:
        # `it` stands for no list: `the pact of Chile, Peru and Cuba, in which it`.
        first = main_subject(frame)
        here = first if first is not None and first.start < here.start else here
    subjects = [here] if here is not None else []
    for index in range(frame.index - 1, max(-1, frame.index - 3), -1):
        earlier = scene.frame(index)
        opening = (_OPENS_OF_STATES if Kind.STATE in kinds and not plural else OPENS).match(earlier.text)
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


def _pair_before(scene: Scene, frame: Frame, at: int) -> Referents:
    """The two states (or two persons) of the nearest sentence before that is about exactly two."""
    for index in range(frame.index, max(-1, frame.index - 4), -1):
        earlier = scene.frame(index)
        stop = at if index == frame.index else len(earlier.text)
        named = [m for m in earlier.named(0, stop) if m.node and m.kind in _PARTIES]
        by_state = {scene.states.get(m.node, m.node): m for m in reversed(named)}
        states = {node: m for node, m in by_state.items() if node.startswith("state:")}
        if len(states) == 2 and not _names_third(scene, earlier, stop):
            pair = sorted(states.items(), key=lambda item: item[1].start)
            return tuple(m._replace(node=n, kind=Kind.STATE) for n, m in pair), tuple((m.start, m.end) for _, m in pair)
    return (), ()


def _names_third(scene: Scene, frame: Frame, stop: int) -> bool:
    """A title there names a state that is no mention of its own: `Oman's ambassador to Cuba, accredited to Haiti`."""
    start, end = frame.span(0, stop)
    named = {m.node for m in scene.scan.mentions if start <= m.start < end and m.kind in (Kind.STATE, Kind.ADJECTIVE)}
    return len({node for node in named if node.startswith("state:")}) > 2


_PRONOUN_SUBJECT = re.compile(r"\b(?:he|she)\b")


def _two_people_before(scene: Scene, frame: Frame, at: int, word: str) -> Referents:
    """The two persons of the nearest sentence before that names exactly two whom the word fits.

    Sentences between that name one of the two do not count. Where `he` stands beside them, a third is meant, and it
    stays open who the two are.
    """
    named: set[str] = set()
    for index in range(frame.index, max(-1, frame.index - 2 - _REACH), -1):
        earlier = scene.frame(index)
        before = earlier.text[:at] if index == frame.index else earlier.text
        people = {m.node: m for m in reversed(earlier.named(0, len(before))) if m.kind is Kind.PERSON}
        named |= people.keys()
        if len(named) > 2 or (len(people) == 2 and _PRONOUN_SUBJECT.search(before)):
            break
        if len(people) == 2 and _fits(scene, people, word):
            pair = tuple(sorted(people.values(), key=lambda m: m.start))
            return pair, tuple((m.start, m.end) for m in pair)
        if len(people) == 2:
            break
    return (), ()


def _fits(scene: Scene, people: Iterable[str], word: str) -> bool:
    """`The two ministers` are those who hold such an office."""
    office = next((each for each in ("president", "minister") if each in word), "")
    holders = {h.person for h in scene.roll.held if office in h.title.words}
    return not office or holders.issuperset(people)


_PARTIES = frozenset({Kind.STATE, Kind.ADJECTIVE, Kind.PERSON, Kind.OFFICE})
