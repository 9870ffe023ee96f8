"""Trips: VISITED, from whoever travelled to the state that was visited."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import make_claim, nearest_date, settle_date
from ingest.frames import Frame
from ingest.homes import find_dateline_state
from ingest.model import Kind, Mention
from ingest.rules.patterns import Hit, match_patterns
from ingest.scenes import Scene
from ingest.subjects import main_subject

FAMILY = "visits"
#: Rules that tell a trip by the place alone: whoever meets somebody there may live there.
BY_PLACE = frozenset({"visits.in_place", "visits.hosted_in", "visits.visiting_here", "visits.came_here"})
_TRAVELLERS = frozenset({Kind.PERSON, Kind.NAME, Kind.STATE, Kind.OFFICE})


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each traveller and each state of a trip."""
    found: list[Claim] = []
    headings: list[Claim] = []
    for hit in map(_judge_mentioned, match_patterns(scene, FAMILY, bits)):
        for claim in _claims(scene, hit, found or headings):
            (headings if hit.frame.sentence.heading else found).append(claim)
    # A heading announces what the text then reports or plans; alone, its dates tell whether that lies ahead.
    yield from found
    headings = [_dated_heading(scene, claim) for claim in headings]
    yield from (c for c in headings if not any(_is_same_trip(c, told) for told in found))


#: Patterns for a trip that a sentence on something else speaks of: `after his visit to Brunei`.
_MENTIONED = frozenset({"visits.on_visit", "visits.own_visits"})
_WILL = re.compile(r"\b(?:will|is to|are to)\b(?! have )[^;:]*$")
_BACKWARD = re.compile(r"\b(?:after|following) (?:[a-z]+ ){0,4}$")


def _judge_mentioned(hit: Hit) -> Hit:
    """`will fly on after his visit to Brunei`: that visit lies ahead too."""
    mentioned = hit.pattern.rule in _MENTIONED and hit.factuality is Factuality.ACTUAL
    ahead = mentioned and _WILL.search(hit.frame.text, 0, hit.found.start("v")) is not None
    return replace(hit, factuality=Factuality.PLANNED) if ahead else hit


def _is_same_trip(heading: Claim, told: Claim) -> bool:
    """The text tells of the trip in the heading: same traveller and state, and no other day."""
    if (heading.source, heading.target) != (told.source, told.target):
        return False
    first, second = str(heading.get("date") or ""), str(told.get("date") or "")
    if first and not second:
        return heading.factuality is not told.factuality
    return not second or not first or first[:10] == second[:10]


def _dated_heading(scene: Scene, claim: Claim) -> Claim:
    date, own = str(claim.get("date") or ""), scene.anchor.date
    if own is not None and len(own) == 10 and len(date) >= 10 and date[:10] > own:
        return replace(claim, factuality=Factuality.PLANNED)
    return claim


def _claims(scene: Scene, hit: Hit, before: list[Claim]) -> Iterator[Claim]:
    if hit.pattern.subject == "companions":
        yield from _companions(scene, hit, before)
        return
    travellers = [m for m in hit.subjects if m.kind in _TRAVELLERS and m.node and not m.node.startswith("bloc:")]
    if hit.pattern.subject in ("home", "here"):
        here = find_dateline_state(scene.document.text, scene.scan, hit.frame.sentence.start) or scene.home
        for traveller in travellers if here else ():
            yield _claim(scene, hit, traveller, str(here), None)
        return
    destinations = [
        (name, target)
        for name in ("o", "o2")
        if name in hit.pattern.regex.groupindex
        for target in _targets(hit.frame, hit, name)
    ]
    for traveller in travellers:
        for name, target in destinations:
            if target.node != traveller.node:
                yield _claim(scene, hit, traveller, target.node, target, name)


def _targets(frame: Frame, hit: Hit, name: str) -> list[Mention]:
    """The states of a group; a region only where no state is named beside it."""
    distinct = {m.node: m for m in reversed(frame.group(hit.found, name)) if m.node.startswith(("state:", "region:"))}
    if any(node.startswith("state:") for node in distinct):
        distinct = {node: m for node, m in distinct.items() if node.startswith("state:")}
    return sorted(distinct.values(), key=lambda m: m.start)


def _claim(scene: Scene, hit: Hit, traveller: Mention, target: str, at: Mention | None, group: str = "o") -> Claim:
    ahead = hit.factuality is Factuality.PLANNED
    date = _date(scene, hit, group, ahead=ahead)
    place = scene.document.text[at.start : at.end].split(",")[0] if at is not None and at.kind is Kind.PLACE else None
    return make_claim(
        scene,
        hit.frame,
        EdgeType.VISITED,
        (traveller.node, target),
        hit.span,
        hit.pattern.rule,
        factuality=hit.factuality,
        qualifiers={"date": date, "place": place},
        context=hit.context,
    )


def _date(scene: Scene, hit: Hit, group: str, *, ahead: bool) -> str | None:
    """Each half of `Turkey on 4 April and Uzbekistan on 5 April` has the date behind it."""
    if "o2" in hit.pattern.regex.groupindex and hit.found.start("o2") >= 0:
        end = hit.found.end(group)
        stop = hit.found.start("o2") if group == "o" else len(hit.frame.text)
        inside = [m for m in hit.frame.named(end, min(stop, end + 40)) if m.kind is Kind.DATE]
        if inside:
            return settle_date(scene, inside[0], ahead=ahead)
    found = nearest_date(hit.frame, *hit.core)
    if found is None or (hit.pattern.rule in _MENTIONED and _is_of_what_followed(hit, found)):
        return None
    return settle_date(scene, found, ahead=ahead)


def _is_of_what_followed(hit: Hit, date: Mention) -> bool:
    """`travelled to Rome on 3 May after his visit to Spain`: the day is that of Rome."""
    start = hit.found.start("v")
    backward = hit.found.group("v") in ("after", "following") or _BACKWARD.search(hit.frame.text, 0, start)
    return bool(backward) and date.start < hit.frame.offsets[start]


def _companions(scene: Scene, hit: Hit, before: list[Claim]) -> Iterator[Claim]:
    """Whoever accompanied a traveller made the same trip."""
    subject = main_subject(hit.frame)
    leaders = {m.node for m in subject.mentions if m.node.startswith("person:")} if subject is not None else set()
    near = [i for i in range(hit.frame.index - 2, hit.frame.index + 1) if i >= 0] + [0]
    trips = [c for c in before if c.source in leaders] or [
        c for c in before if any(scene.sentences[i].start <= c.evidence.start < scene.sentences[i].end for i in near)
    ]
    if not trips:
        return
    trip = trips[-1]
    same = [
        c
        for c in trips
        if c.source == trip.source and c.get("date") == trip.get("date") and c.factuality is trip.factuality
    ]
    for companion in hit.objects:
        if companion.node.startswith("person:"):
            for each in same if companion.node != trip.source else ():
                yield make_claim(
                    scene,
                    hit.frame,
                    EdgeType.VISITED,
                    (companion.node, each.target),
                    hit.span,
                    hit.pattern.rule,
                    factuality=each.factuality,
                    qualifiers={"date": each.get("date"), "place": each.get("place")},
                    context=(*hit.context, (each.evidence.start, each.evidence.end)),
                )
