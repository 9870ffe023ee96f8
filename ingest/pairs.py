"""Which two states `the two countries` are, and which two people `both ministers`."""

import re
from collections.abc import Iterable

from ingest.frames import Frame
from ingest.groups import Referents
from ingest.model import Kind
from ingest.scenes import Scene

#: How many sentences before its own a pronoun may look.
_REACH = 4
_PRONOUN_SUBJECT = re.compile(r"\b(?:he|she)\b")
_PARTIES = frozenset({Kind.STATE, Kind.ADJECTIVE, Kind.PERSON, Kind.OFFICE})


def find_states_before(scene: Scene, frame: Frame, at: int) -> Referents:
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


def find_two_people_before(scene: Scene, frame: Frame, at: int, word: str) -> Referents:
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


def _names_third(scene: Scene, frame: Frame, stop: int) -> bool:
    """A title there names a state that is no mention of its own: `Oman's ambassador to Cuba, accredited to Haiti`."""
    start, end = frame.span(0, stop)
    named = {m.node for m in scene.scan.mentions if start <= m.start < end and m.kind in (Kind.STATE, Kind.ADJECTIVE)}
    return len({node for node in named if node.startswith("state:")}) > 2


def _fits(scene: Scene, people: Iterable[str], word: str) -> bool:
    """`The two ministers` are those who hold such an office."""
    office = next((each for each in ("president", "minister") if each in word), "")
    holders = {h.person for h in scene.roll.held if office in h.title.words}
    return not office or holders.issuperset(people)
