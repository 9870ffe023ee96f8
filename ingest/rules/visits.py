"""Trips: VISITED, from whoever travelled to the state that was visited."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.schema import Claim, EdgeType, Factuality, pack_qualifiers
from ingest.clauses import make_claim
from ingest.frames import Frame
from ingest.homes import find_dateline_state
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.meeting_parties import is_people
from ingest.rules.visit_companions import read_companions
from ingest.rules.visit_dates import MENTIONED, date_trip
from ingest.rules.visit_lists import find_other_side, read_stops, read_visit_lists
from ingest.rules.visit_origins import read_visitors_from
from ingest.rules.visit_plans import is_setting_out, judge_heading
from ingest.scenes import Scene
from ingest.shared_days import widen_days
from ingest.signs import compile_pattern

FAMILY = "visits"
#: Rules that tell a trip by the place alone: whoever meets somebody there may live there.
BY_PLACE = frozenset(
    {
        "visits.in_place",
        "visits.was_in",
        "visits.hosted_in",
        "visits.visiting_here",
        "visits.came_here",
        "visits.joined_there",
    }
)
_TRAVELLERS = frozenset({Kind.PERSON, Kind.NAME, Kind.STATE, Kind.OFFICE})


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each traveller and each state of a trip."""
    found: list[Claim] = []
    headings: list[Claim] = []
    for hit in map(_judge_mentioned, match_patterns(scene, FAMILY, bits)):
        if hit.pattern.rule == "visits.took_part_abroad" and hit.factuality is Factuality.DENIED:
            # Who did not attend a summit in Minsk may have been there all the same.
            continue
        for claim in _claims(scene, hit, found or headings):
            (headings if hit.frame.sentence.heading else found).append(claim)
    found = [c for c in found if not _is_said_within(c, found) and not _is_remark(c, scene, found)]
    # A heading announces what the text then reports or plans; alone, its dates tell whether that lies ahead.
    headings = [judge_heading(scene, claim) for claim in headings]
    found = [_with_whole_days(claim, headings) for claim in found]
    yield from found
    told = [c for c in headings if any(_is_same_trip(c, other, scene.anchor.date or "") for other in found)]
    yield from (_as_part(c, told) for c in headings if c not in told)
    yield from read_visit_lists(scene)
    yield from read_visitors_from(scene)


def _with_whole_days(told: Claim, headings: Sequence[Claim]) -> Claim:
    """`X is on a visit to Chad` today, under a heading that tells from when to when: of all those days."""
    day = str(told.get("date") or "")
    for heading in headings:
        first, _, last = str(heading.get("date") or "").partition("/")
        same = (heading.source, heading.target, heading.factuality) == (told.source, told.target, told.factuality)
        if same and last and len(day) == len(first) and first <= day <= last:
            others = {h.target for h in headings if h.source == told.source and h.get("date") == heading.get("date")}
            if len(others) == 1:
                return _dated(told, heading)
    return told


def _dated(told: Claim, heading: Claim) -> Claim:
    values = {**dict(told.qualifiers), "date": heading.get("date")}
    context = tuple(sorted({*told.evidence.context, (heading.evidence.start, heading.evidence.end)}))
    return replace(told, qualifiers=pack_qualifiers(values), evidence=replace(told.evidence, context=context))


def _as_part(heading: Claim, told: Iterable[Claim]) -> Claim:
    """Where the text tells of one state of a tour, the other has no more of its days than before."""
    shared = any(c.source == heading.source and c.get("date") == heading.get("date") for c in told)
    return widen_days(heading) if shared and "/" in str(heading.get("date")) else heading


def _is_said_within(claim: Claim, others: Iterable[Claim]) -> bool:
    """`Wound up his visit to Japan` says all that `his visit to Japan` does.

    A trip that is told needs no place that tells of it too.
    """
    for other in others:
        if other is claim or (other.source, other.target) != (claim.source, claim.target):
            continue
        a, b = claim.evidence, other.evidence
        if (claim.factuality, other.factuality) == _HAD_TO_STAY and a.start < b.end and b.start < a.end:
            return True
        if b.start <= a.start and a.end <= b.end and (a.start, a.end) != (b.start, b.end):
            return True
        if a.rule in BY_PLACE and b.rule not in BY_PLACE and claim.factuality is other.factuality:
            return True
    return False


#: `no longer able to travel to Oman` says why the trip was not made.
_HAD_TO_STAY = (Factuality.DENIED, Factuality.CANCELLED)
#: `This will be his first visit to Chad`: a remark on a trip that is told or announced beside it.
_REMARK = re.compile(
    r"\b(?:this|it|these|which)(?: (?:will|would)(?: also)? be|(?:'s| is| was| are| were| marks| marked))(?: also)?"
    r"(?: the)? $"
)


def _is_remark(claim: Claim, scene: Scene, others: Iterable[Claim]) -> bool:
    """The same trip is told or announced elsewhere, with what is known of it."""
    if not _REMARK.search(scene.plain, max(0, claim.evidence.start - 40), claim.evidence.start):
        return False
    same = [o for o in others if o is not claim and (o.source, o.target) == (claim.source, claim.target)]
    return bool(same) or scene.plain.startswith(("his ", "her "), claim.evidence.start)


_WILL = re.compile(
    r"\b(?:(?:is|are) (?:(?:scheduled|due|expected|set) )?to|"
    r"will(?! (?:[a-z]+ )?(?:cherish|remember|recall|treasure|miss|forget)\b))\b(?! have )[^;:]*$"
)


#: A phrase that opens its sentence begins before this sign.
_OPENS = 3
_GOES_ON = compile_pattern(
    r"(?: in {L})?, (?:{A}|he|she|they|the [a-z ]{4,30}) (?:will|is to|are to|is (?:due|scheduled|expected) to)"
    r" (?:then |also |next )?(?:travel|fly|visit|go|head|proceed|continue|move|leave|depart|return|meet|attend)\b"
)


def _judge_mentioned(hit: Hit) -> Hit:
    """`will fly on after his visit to Brunei`: that visit lies ahead too."""
    mentioned = hit.pattern.rule in MENTIONED and hit.factuality is Factuality.ACTUAL
    ahead = mentioned and _WILL.search(hit.frame.text, 0, hit.found.start("v")) is not None
    # `This will be X's first visit`: what stands before its subject governs it.
    lead = hit.frame.text[max(0, hit.found.start() - 30) : hit.found.start()]
    ahead = ahead or (hit.factuality is Factuality.ACTUAL and lead.endswith((" will be ", " would be ")))
    # `Following her visit to Oman, X will travel to Chad`: a trip on which she sets out yet.
    ahead = ahead or (
        mentioned and hit.span[0] < _OPENS and _GOES_ON.match(hit.frame.text, hit.found.end()) is not None
    )
    return replace(hit, factuality=Factuality.PLANNED) if ahead else hit


def _is_same_trip(heading: Claim, told: Claim, today: str) -> bool:
    """The text tells of the trip in the heading: same traveller and state, and no other day.

    Of a trip that has begun ``today`` the text may announce only what is left of it.
    """
    if (heading.source, heading.target) != (told.source, told.target):
        return False
    first, second = str(heading.get("date") or ""), str(told.get("date") or "")
    if first and not second:
        return heading.factuality is not told.factuality
    if not second or not first or first[:10] == second[:10]:
        return True
    begun = heading.factuality is not told.factuality and first[:10] < today
    return not begun and _overlap(first, second)


def _overlap(first: str, second: str) -> bool:
    """Two dates or ranges that share a day: the heading may tell the days of a longer tour."""
    if "XXXX" in first[:4] + second[:4]:
        first, second = ("/".join(part[5:] for part in date.split("/")) for date in (first, second))
    (a, b), (c, d) = ((date.split("/")[0], date.split("/")[-1]) for date in (first, second))
    return a <= d[: len(a)] and c <= b[: len(c)]


def _claims(scene: Scene, hit: Hit, before: list[Claim]) -> Iterator[Claim]:
    if hit.pattern.subject == "companions":
        yield from read_companions(scene, hit, before)
        return
    kinds = _TRAVELLERS - {Kind.STATE} if _ONE_PERSONS.search(hit.found.group()) else _TRAVELLERS
    travellers = [
        m
        for m in hit.subjects
        if m.kind in kinds and m.node and not m.node.startswith("bloc:") and not is_people(scene, m)
    ]
    if hit.pattern.subject in ("home", "here"):
        here = find_dateline_state(scene.document.text, scene.scan, hit.frame.sentence.start) or scene.home
        for traveller in travellers if here else ():
            yield _claim(scene, hit, traveller, str(here), None)
        return
    if hit.pattern.rule == "visits.visited_too":
        there = _told_before(scene, hit, before)
        for traveller in travellers if there else ():
            yield _claim(scene, hit, traveller, str(there), None)
        return
    stops = read_stops(scene, hit)
    if stops:
        yield from (_stop(scene, hit, t, *stop) for t in travellers for stop in stops if stop[0].node != t.node)
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


def _stop(scene: Scene, hit: Hit, traveller: Mention, at: Mention, date: str | None, end: int) -> Claim:
    place = scene.document.text[at.start : at.end].split(",")[0] if at.kind is Kind.PLACE else None
    return make_claim(
        scene,
        hit.frame,
        EdgeType.VISITED,
        (traveller.node, at.node),
        (hit.span[0], end),
        hit.pattern.rule,
        factuality=hit.factuality,
        qualifiers={"date": date, "place": place},
        context=hit.context,
    )


#: Neither `his visit` nor `during a visit` is a state's.
_ONE_PERSONS = re.compile(r"^(?:during|at the [a-z]+ of|on the [a-z ]+ of) an? |\b(?:his|her) ")


def _told_before(scene: Scene, hit: Hit, before: list[Claim]) -> str | None:
    """`X went to India in 1971; Y visited in 2015`: the one state that the sentence told of before."""
    sentence = hit.frame.sentence
    here = {c.target for c in before if sentence.start <= c.evidence.start < sentence.end}
    return here.pop() if len(here) == 1 else find_other_side(scene, hit.frame)


def _targets(frame: Frame, hit: Hit, name: str) -> list[Mention]:
    """The states of a group; a region only where no state is named beside it."""
    distinct = {m.node: m for m in reversed(frame.group(hit.found, name)) if m.node.startswith(("state:", "region:"))}
    if any(node.startswith("state:") for node in distinct):
        distinct = {node: m for node, m in distinct.items() if node.startswith("state:")}
    return sorted(distinct.values(), key=lambda m: m.start)


def _claim(scene: Scene, hit: Hit, traveller: Mention, target: str, at: Mention | None, group: str = "o") -> Claim:
    ahead = hit.factuality is Factuality.PLANNED or is_setting_out(hit)
    date = date_trip(scene, hit, group, target, ahead=ahead)
    place = _name_place(scene, hit, at, group) if at is not None and at.kind is Kind.PLACE else None
    planned = hit.factuality is Factuality.ACTUAL and (ahead or _lies_ahead(scene, hit, date))
    return make_claim(
        scene,
        hit.frame,
        EdgeType.VISITED,
        (traveller.node, target),
        hit.span,
        hit.pattern.rule,
        factuality=Factuality.PLANNED if planned else hit.factuality,
        qualifiers={"date": date, "place": place},
        context=hit.context,
    )


def _lies_ahead(scene: Scene, hit: Hit, date: str | None) -> bool:
    """A trip that begins behind the day of the document, whatever its verb."""
    own, first = scene.anchor.date or "", (date or "").split("/")[0]
    if len(own) == len(first) == len("2024-05-03") and first > own:
        return True
    if _COMING.match(hit.frame.text, hit.found.end() + 1):
        return True
    behind = _DATE_BEHIND.match(hit.frame.text, hit.found.end())
    return behind is not None and _COMING.match(scene.document.text, hit.frame.mentions[behind["d"]].start) is not None


_DATE_BEHIND = compile_pattern(r",? (?P<d>{D})")
_COMING = re.compile(r"(?:later this|next) |tomorrow\b")


def _name_place(scene: Scene, hit: Hit, at: Mention, group: str) -> str | None:
    """The place that a trip went to, as written; of several in one state none is where it was."""
    text = scene.document.text
    named = [m for m in hit.frame.group(hit.found, group) if m.node == at.node and m.start > at.start]
    if any(m.kind is Kind.PLACE or _AND.search(text, at.end, m.start) for m in named):
        return None
    return text[at.start : at.end].split(",")[0].removeprefix("the ")


_AND = re.compile(r"\band\b")
