"""Whom a pronoun stands for, or a phrase such as `both ministers`."""

import re
from collections.abc import Sequence

from ingest.clause_subjects import Subject, main_subject
from ingest.frames import Frame
from ingest.groups import Referents, is_group, resolve_group
from ingest.model import Kind, Mention
from ingest.pairs import find_states_before, find_two_people_before
from ingest.personal_pronouns import OPENS, find_country_of, find_latter, find_person_before, find_royal_before
from ingest.scenes import Scene
from ingest.signs import compile_pattern
from ingest.speakers import find_speaker

_SUBJECT_FORM = {"him": "he", "her": "she"}
#: Words for people in office that tell nothing of the office.
_ANYBODY = frozenset({"official", "diplomat", "leader", "delegation"})
#: `As for Iran, it`.
_TOPIC = compile_pattern(r"(?:as (?:for|regards|to)|with regard to|regarding|concerning|turning to) ({S}), $")
#: `the markets of Spain and Portugal after they`.
_LIST_BEFORE = compile_pattern(
    r"(?P<s>{X}(?:, {X})*,? and {X})(?: [a-z]{2,}){0,2}? "
    r"(?:after|since|when|once|as soon as|before|until|because|where) $"
)
_OPENS_OF_STATES = re.compile(r"(?:\"|in [^ ]+, |on [^ ]+, )?(he|she|they|it|the country)\b")


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
        return find_royal_before(scene, frame, at)
    if word == "the latter":
        return find_latter(scene, frame, at)
    if word in ("his country", "her country"):
        return find_country_of(scene, frame, at)
    plural = word in ("they", "their country") or word.startswith("both") or word.endswith("s") or "two" in word
    if word in ("it", "the country", "its country"):
        return _topic_before(frame, at) or _previous(scene, frame, at, plural=False, kinds=(Kind.STATE, Kind.BLOC))
    if is_group(word):
        return resolve_group(scene, frame, word, at)
    if any(
        part in word
        for part in ("countr", "states", "nations", "side", "part", "ministries", "governments", "delegations")
    ):
        return find_states_before(scene, frame, at)
    if plural:
        return _several(scene, frame, at, word)
    found = find_person_before(scene, frame, at, word)
    return found if all(_may_bear(scene, m, word) for m in found[0]) else ((), ())


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
        pair = find_two_people_before(scene, frame, at, word)
        if pair[0]:
            return pair
    several = _previous(scene, frame, at, plural=True, kinds=(Kind.PERSON, Kind.STATE, Kind.NAME))
    return several if several[0] else find_states_before(scene, frame, at)


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
