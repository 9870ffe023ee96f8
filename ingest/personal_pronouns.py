"""Whom `he`, `she`, `the latter` or `His Majesty` stands for, and whose country `his country` is."""

import re
from collections.abc import Iterator, Sequence

from ingest.clause_subjects import Subject, main_subject
from ingest.frames import Frame
from ingest.groups import Referents
from ingest.model import Kind, Mention
from ingest.scenes import Scene
from ingest.signs import compile_pattern
from ingest.vocabulary import load_name_words, load_titles

_PERSONAL = (Kind.PERSON, Kind.NAME)
#: How many sentences before its own a pronoun may look.
_REACH = 4
#: `In Budapest he held`, `On the next day she flew`: the pronoun is the subject.
OPENS = re.compile(
    r"(?:\"|(?:in|on|at|during|after|before|earlier|later|then|also|while|following|from|with|as|upon|for)\b"
    r"[^,.;\"]{0,60}?,? |[a-z]+ly,? )?(he|she|they|the (?:top|chief) diplomat)\b"
)
#: `The ambassador of Chad in Cairo is X, who`: X is spoken of.
_NAMED_IN_OFFICE = compile_pattern(
    r"(?:[^,;.{P}]{2,40}, )?{O} (?:is|was|remains|has been|will be) (?P<who>{P})(?=[.,;]|$)"
)


def find_person_before(scene: Scene, frame: Frame, at: int, word: str) -> Referents:
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


def find_latter(scene: Scene, frame: Frame, at: int) -> Referents:
    """The person named last before, in this sentence or the one before it."""
    for index in (frame.index, frame.index - 1):
        if index < 0:
            break
        earlier = scene.frame(index)
        people = [m for m in earlier.named(0, at if index == frame.index else len(earlier.text)) if _is_person(m)]
        if people:
            return (people[-1],), ((people[-1].start, people[-1].end),)
    return (), ()


def find_royal_before(scene: Scene, frame: Frame, at: int) -> Referents:
    """`His Majesty`: the one king, queen or prince whom the nearest sentence that names any of them names."""
    royal, other = _royalty(scene, frame, at), "his " if frame.text.startswith("her", at) else "her "
    for index in range(frame.index, max(-1, frame.index - 1 - _REACH), -1):
        earlier = scene.frame(index)
        named = earlier.named(0, at if index == frame.index else len(earlier.text))
        people = {m.node: m for m in named if m.node in royal and not scene.plain.startswith(other, m.start)}
        if people:
            (mention, *others) = people.values()
            return ((), ()) if others else ((mention,), ((mention.start, mention.end),))
    return (), ()


#: A style that stands right before a name.
_STYLED = re.compile(r"(?:(?:His|Her) )?(?:Royal )?(?:Highness|Majesty)\b")


def _royalty(scene: Scene, frame: Frame, at: int) -> set[str]:
    """Who rules or bears a style; no prince is `His Majesty`."""
    royal = {h.person for h in scene.roll.held if h.title.head in load_titles().royal_heads}
    royal |= {key for key, figure in scene.roll.figures.items() if any(map(_STYLED.match, figure.titled))}
    if frame.text.startswith("majesty", at + len("his ")):
        royal -= {h.person for h in scene.roll.held if h.title.head in ("prince", "princess")}
    return royal


def find_country_of(scene: Scene, frame: Frame, at: int) -> Referents:
    """The state of whom `his` stands for."""
    people, context = find_person_before(scene, frame, at, "he")
    states = {scene.states.get(m.node, "") for m in people}
    if len(states) != 1 or not (node := states.pop()):
        return (), ()
    return (people[0]._replace(node=node, kind=Kind.STATE),), context


def _is_person(mention: Mention) -> bool:
    return mention.kind in _PERSONAL and bool(mention.node)


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
    mentions, context = find_person_before(scene, frame, opening.start(1), opening.group(1))
    return mentions, 0, context


def _is_other_sex(scene: Scene, mention: Mention, word: str) -> bool:
    """`She` is nobody who is called Mr. in the text."""
    words = load_name_words()
    others = {"he": words.women, "she": words.men}.get(word)
    figure = scene.roll.figures.get(mention.node)
    if others is None or figure is None:
        return False
    return any(not others.isdisjoint(written.lower().split()) for written in figure.titled)
