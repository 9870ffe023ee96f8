"""The day of what is told without one: that of the heading, of `this morning` before, of the appointment."""

import re

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import settle_date
from ingest.model import Kind
from ingest.scenes import Scene
from ingest.signs import compile_pattern

#: A day and the place that settles it.
Told = tuple[str, tuple[int, int]]
#: How long a day is, written ``2021-09-16``, and a month.
_DAY, _MONTH = 10, 7
#: `concluded her visit today`: what she did there was before.
ENDED = re.compile(r"\b(?:concluded|ended|wrapped up|completed|finished)\b")
_HEADINGS = 2
_EVENT = re.compile(
    r"\b(?:audiences?|calls?|calling|meetings?|talks|visits?|lunch|dinner|breakfast|receptions?|ceremony|discussions)\b",
    re.IGNORECASE,
)
#: So far behind `this morning` that morning goes on.
_MORNING = 2


def find_told_day(scene: Scene, claim: Claim) -> Told | None:
    """The day of an undated event of a report, where its heading or what stands right before tells it."""
    if claim.factuality is not Factuality.ACTUAL or claim.type not in (EdgeType.MET_WITH, EdgeType.CONSULTED_WITH):
        return None
    index = next((i for i, s in enumerate(scene.sentences) if s.end > claim.evidence.start), None)
    if index is None or scene.sentences[index].heading:
        return None
    people = {end for end in (claim.source, claim.target) if end.startswith("person:")}
    return _day_of_heading(scene, people) or _day_going_on(scene, index, people)


def _dates(scene: Scene, index: int) -> list[str]:
    """The different dates that a sentence names."""
    found = (m for m in scene.frame(index).mentions.values() if m.kind is Kind.DATE)
    return sorted({settle_date(scene, mention, ahead=False) for mention in found})


def _people(scene: Scene, index: int) -> set[str]:
    return {m.node for m in scene.mentions[index]} | {m.node for m in scene.frame(index).mentions.values()}


def _day_of_heading(scene: Scene, people: set[str]) -> Told | None:
    """`Minister X's audience with the Sultan of Y, 13 April`: whom X meets under it he met on that day."""
    today = scene.anchor.date or ""
    for index, sentence in enumerate(scene.sentences[:_HEADINGS]):
        written = scene.document.text[sentence.start : sentence.end]
        if not sentence.heading or _EVENT.search(written) is None:
            continue
        dates = _dates(scene, index)
        if len(dates) == 1 and len(dates[0]) == _DAY and dates[0] <= today and people & _people(scene, index):
            return dates[0], (sentence.start, sentence.end)
    return None


def _day_going_on(scene: Scene, index: int, people: set[str]) -> Told | None:
    """`This morning, X was received. He had an audience`: the morning goes on."""
    today = scene.anchor.date or ""
    for before in range(index - 1, max(-1, index - 1 - _MORNING), -1):
        dates = _dates(scene, before)
        if dates:
            sentence = scene.sentences[before]
            over = ENDED.search(scene.plain, sentence.start, sentence.end) is not None
            goes_on = not over and dates == [today] and len(today) == _DAY and people & _people(scene, before)
            return (today, (sentence.start, sentence.end)) if goes_on else None
    return None


_TAKES_UP = compile_pattern(
    r"\bwill (?:take up|assume|begin|start) (?:his|her|their|the) (?:appointment|post|posting|position|role|duties)"
    r" (?:during|in|on|from|by|at the (?:start|end) of) (?P<d>{D})"
)
_APPOINTED = re.compile(r"\b(?:has|have) (?:been )?(?:appointed|named|chosen)\b|\bappointed:", re.IGNORECASE)
#: So many sentences on, and so many characters before, that may be told.
_REACH, _LEAD = 3, 120


#: The rules that tell who is given a post.
_APPOINTS = frozenset({"offices.appointed", "offices.appoints", "offices.appointment_of", "offices.listed_as"})


def find_day_of_appointment(scene: Scene, claim: Claim) -> Told | None:
    """When an envoy who `has been appointed` takes up the post, else the month in which that is made known."""
    actual = claim.factuality is Factuality.ACTUAL and not claim.get("former")
    if claim.type is not EdgeType.ENVOY_TO or not actual or claim.evidence.rule not in _APPOINTS:
        return None
    index = next(i for i, s in enumerate(scene.sentences) if s.end > claim.evidence.start)
    for near in range(index, min(index + _REACH, len(scene.sentences))):
        frame = scene.frame(near)
        found = _TAKES_UP.search(frame.text)
        if found is not None:
            return settle_date(scene, frame.mentions[found["d"]], ahead=True), frame.span(*found.span())
    sentence, today = scene.sentences[index], scene.anchor.date or ""
    lead = max(0, claim.evidence.start - _LEAD)
    if len(today) != _DAY or _APPOINTED.search(scene.document.text, lead, claim.evidence.end) is None:
        return None
    return today[:_MONTH], (sentence.start, sentence.end)
