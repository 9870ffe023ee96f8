"""What was met in a document and left out, and why: where the next rule is chosen from."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from graph.schema import Claim, Doubt, DoubtKind, EdgeType
from ingest.figures import Held
from ingest.holders import holder_of
from ingest.lexicon import CALENDAR
from ingest.model import Kind
from ingest.rules.candidates import telling_families
from ingest.scenes import Scene

#: Whatever happens on a day.
_EVENTS = frozenset({EdgeType.MET_WITH, EdgeType.VISITED, EdgeType.CONSULTED_WITH, EdgeType.ATTENDED})
_PARTIES = frozenset({Kind.STATE, Kind.ADJECTIVE, Kind.BLOC, Kind.PERSON, Kind.OFFICE})
#: Says who somebody is, and nothing of what the sentence tells of them.
_TITLE_RULE = "offices.title"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RELATIVE_DATE = re.compile(
    rf"\b(?:today|yesterday|tomorrow|tonight|(?:last|next|this|past|previous) (?:week(?:end)?|month|year|spring|summer|"
    rf"autumn|fall|winter|morning|afternoon|evening|night|{_WEEKDAY})|(?:on|late|early) {_WEEKDAY}|"
    rf"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:day|week|month|year)s? (?:ago|earlier|later))\b",
    re.IGNORECASE,
)


def find_doubts(scene: Scene, held: Iterable[Held], claims: Iterable[Claim], private: Iterable[str]) -> list[Doubt]:
    """Everything in a document that was left open, in the order of the text.

    ``claims`` are those that are kept, ``private`` the persons who act in others and of whom no office is known.
    """
    kept = list(claims)
    starts = [sentence.start for sentence in scene.sentences]
    told = {_position(starts, claim) for claim in kept if claim.evidence.rule != _TITLE_RULE}
    found = chain(
        *(scene.scan.doubts, scene.roll.doubts, _without_state(scene, held), _without_office(scene, private)),
        *(_without_date(scene, starts, kept), _without_subject(scene, told), _without_rule(scene, told)),
    )
    return sorted(set(found), key=lambda doubt: (doubt.start, doubt.end, doubt.kind, doubt.detail))


def _position(starts: Sequence[int], claim: Claim) -> int:
    """The number of the sentence in which a claim's evidence begins."""
    return bisect_right(starts, claim.evidence.start) - 1


def _at(scene: Scene, kind: DoubtKind, start: int, end: int, detail: str = "") -> Doubt:
    return Doubt(kind, start, end, scene.document.text[start:end], detail)


def _without_state(scene: Scene, held: Iterable[Held]) -> Iterator[Doubt]:
    for each in held:
        if each.person and holder_of(each, scene.states) is None:
            yield _at(scene, DoubtKind.NO_STATE, each.start, each.end, each.title.words)


def _without_office(scene: Scene, private: Iterable[str]) -> Iterator[Doubt]:
    """Whoever acts without any office: a spouse, a singer, or an official of whom only the name is given."""
    for key in private:
        yield from (_at(scene, DoubtKind.NO_OFFICE, *span) for span in scene.roll.figures[key].spans[:1])


def _without_date(scene: Scene, starts: Sequence[int], claims: Iterable[Claim]) -> Iterator[Doubt]:
    """Events whose day the text counts from a day that it does not state, and dates whose year it does not."""
    for claim in claims:
        date = str(claim.get("date") or "")
        if date.startswith("XXXX"):
            yield _at(scene, DoubtKind.NO_YEAR, claim.evidence.start, claim.evidence.end, date)
        elif not date and claim.type in _EVENTS:
            yield from _unsettled(scene, _position(starts, claim), claim.type)


def _unsettled(scene: Scene, index: int, kind: EdgeType) -> Iterator[Doubt]:
    """The phrases of a sentence that count from another day and were not taken for dates."""
    if not scene.triggers[index] & CALENDAR:
        return
    settled = [mention for mention in scene.frame(index).mentions.values() if mention.kind is Kind.DATE]
    sentence = scene.sentences[index]
    for found in _RELATIVE_DATE.finditer(scene.document.text, sentence.start, sentence.end):
        if not any(mention.start < found.end() and found.start() < mention.end for mention in settled):
            yield _at(scene, DoubtKind.NO_DATE, *found.span(), kind.value)


def _without_subject(scene: Scene, told: set[int]) -> Iterator[Doubt]:
    """What a rule reads, but of somebody whom the text leaves open; several persons named before are candidates."""
    for frame, span, rule in scene.open_subjects:
        if frame.index in told:
            continue
        told.add(frame.index)
        start, end = frame.span(*span)
        near = chain(*scene.mentions[max(0, frame.index - 1) : frame.index + 1])
        people = dict.fromkeys(m.node for m in near if m.end <= start and m.kind is Kind.PERSON)
        if len(people) > 1:
            names = (" ".join(scene.roll.figures[key].parts).title() for key in people)
            yield _at(scene, DoubtKind.TWO_CANDIDATES, start, end, "; ".join(names))
        else:
            yield _at(scene, DoubtKind.NO_SUBJECT, start, end, rule)


def _without_rule(scene: Scene, told: set[int]) -> Iterator[Doubt]:
    """Sentences that name two parties beside a telling trigger, and of which no rule made anything."""
    for index, found, kinds in scene.active:
        if index in told:
            continue
        parties = {scene.states.get(m.node, m.node) for m in scene.mentions[index] if m.node and m.kind in _PARTIES}
        if len(parties) > 1 and (families := telling_families(found, kinds)):
            sentence = scene.sentences[index]
            yield _at(scene, DoubtKind.NO_RULE, sentence.start, sentence.end, ", ".join(families))
