"""Patterns run over the frames of a document: who and what each hit names, and how real it is."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.schema import EdgeType, Factuality
from ingest.clauses import judge_at
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.rules.candidates import find_candidates
from ingest.rules.patterns import Pattern, load_patterns
from ingest.scenes import Scene
from ingest.signs import compile_pattern
from ingest.subjects import Subject, find_subject, main_subject, resolve_pronoun

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


def match_patterns(scene: Scene, family: str, bits: int) -> Iterator[Hit]:
    """Every hit of a family's patterns in a document; of overlapping ones with the same verb the first pattern's."""
    if scene.candidates is None:
        scene.candidates = list(find_candidates(scene))
    patterns = load_patterns(family)
    shift = (bits & -bits).bit_length() - 1
    for index, may_hold in scene.candidates:
        left = may_hold & bits
        if left:
            yield from _match_frame(scene, scene.frame(index), patterns, left >> shift)


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


def _hit(scene: Scene, frame: Frame, pattern: Pattern, found: re.Match[str]) -> Hit | None:
    groups = pattern.regex.groupindex
    start, end = next((found.span(v) for v in _VERBS if v in groups and found.start(v) >= 0), found.span())
    objects = tuple(m for name in ("o", "o2") if name in groups for m in _named_in(frame, found, name))
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


#: `talks with X, Y told reporters`: behind the comma stands whoever says so.
_SPEAKS = re.compile(r" (?:told|said|says|added|announced|confirmed|stated|reported|disclosed)\b")


def _named_in(frame: Frame, found: re.Match[str], name: str) -> list[Mention]:
    mentions = frame.group(found, name)
    end = found.end(name)
    speaks = len(mentions) > 1 and frame.text.startswith(", ", end - 3) and _SPEAKS.match(frame.text, end)
    return mentions[:-1] if speaks else mentions
