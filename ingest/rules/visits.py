"""Trips: VISITED, from whoever travelled to the state that was visited."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date as day

from graph.schema import Claim, EdgeType, Factuality
from ingest.calendar_words import NUMBER_WORDS
from ingest.clauses import make_claim, nearest_date, settle_date
from ingest.date_values import add_days
from ingest.frames import Frame
from ingest.homes import find_dateline, find_dateline_state
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.meetings import is_people
from ingest.rules.visit_lists import find_other_side, read_visit_lists
from ingest.scenes import Scene
from ingest.subjects import main_subject

FAMILY = "visits"
#: Rules that tell a trip by the place alone: whoever meets somebody there may live there.
BY_PLACE = frozenset(
    {"visits.in_place", "visits.was_in", "visits.hosted_in", "visits.visiting_here", "visits.came_here"}
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
    yield from found
    headings = [_dated_heading(scene, claim) for claim in headings]
    yield from (c for c in headings if not any(_is_same_trip(c, told, scene.anchor.date or "") for told in found))
    yield from read_visit_lists(scene)


def _is_said_within(claim: Claim, others: Iterable[Claim]) -> bool:
    """`Wound up his visit to Japan` says all that `his visit to Japan` does.

    A trip that is told needs no place that tells of it too.
    """
    for other in others:
        if other is claim or (other.source, other.target) != (claim.source, claim.target):
            continue
        a, b = claim.evidence, other.evidence
        if b.start <= a.start and a.end <= b.end and (a.start, a.end) != (b.start, b.end):
            return True
        if a.rule in BY_PLACE and b.rule not in BY_PLACE and claim.factuality is other.factuality:
            return True
    return False


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


#: Patterns for a trip that a sentence on something else speaks of: `after his visit to Brunei`.
_MENTIONED = frozenset({"visits.on_visit", "visits.own_visits"})
_WILL = re.compile(
    r"\b(?:will(?! (?:[a-z]+ )?(?:cherish|remember|recall|treasure|miss|forget)\b)|is to|are to)\b(?! have )[^;:]*$"
)
_BACKWARD = re.compile(r"\b(?:after|following) (?:[a-z]+ ){0,4}$")


def _judge_mentioned(hit: Hit) -> Hit:
    """`will fly on after his visit to Brunei`: that visit lies ahead too."""
    mentioned = hit.pattern.rule in _MENTIONED and hit.factuality is Factuality.ACTUAL
    ahead = mentioned and _WILL.search(hit.frame.text, 0, hit.found.start("v")) is not None
    # `This will be X's first visit`: what stands before its subject governs it.
    lead = hit.frame.text[max(0, hit.found.start() - 30) : hit.found.start()]
    ahead = ahead or (hit.factuality is Factuality.ACTUAL and lead.endswith((" will be ", " would be ")))
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


def _dated_heading(scene: Scene, claim: Claim) -> Claim:
    date, own = str(claim.get("date") or ""), scene.anchor.date
    if own is not None and len(own) == 10 and len(date) >= 10 and date[:10] > own:
        return replace(claim, factuality=Factuality.PLANNED)
    return claim


def _claims(scene: Scene, hit: Hit, before: list[Claim]) -> Iterator[Claim]:
    if hit.pattern.subject == "companions":
        yield from _companions(scene, hit, before)
        return
    travellers = [
        m
        for m in hit.subjects
        if m.kind in _TRAVELLERS and m.node and not m.node.startswith("bloc:") and not is_people(scene, m)
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
    ahead = hit.factuality is Factuality.PLANNED
    date = _date(scene, hit, group, ahead=ahead) or _date_around(scene, hit, target)
    date = _with_length(hit, date)
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
    if found is not None and _ANOTHER.search(hit.frame.text, hit.core[1], bisect_left(hit.frame.offsets, found.start)):
        # `X's ongoing visit and Y's visit to Chad in March`: the month is that of the other.
        return None
    if found is None or (hit.pattern.rule in _MENTIONED and _is_of_what_followed(hit, found)):
        return None
    if not ahead and (hit.frame.sentence.heading or hit.pattern.rule in _NOUNS) and found.value.startswith("XXXX"):
        # `the November visit`, `Visit by X, 5 to 6 July`: a noun tells no tense, so the nearest such day is meant.
        return _nearest(scene, found)
    return settle_date(scene, found, ahead=ahead)


_ANOTHER = re.compile(r"'s? (?:[a-z-]+ ){0,3}(?:visits?|trips?|tours?)\b")
_NOUNS = frozenset({"visits.visit_of_to", "visits.visit_by_to", "visits.visit_to_by"})


def _nearest(scene: Scene, mention: Mention) -> str:
    before, after = (settle_date(scene, mention, ahead=ahead) for ahead in (False, True))
    own = scene.anchor.date
    if own is None or len(own) != _DAY or before == after or not before[:4].isdecimal():
        return before
    month, past, coming = (int(date[:4]) * 12 + int(date[5:7]) for date in (own, before, after))
    return before if month - past <= coming - month else after


_UNDER_WAY = re.compile(r"\b(?:is|are) (?:currently |now |still )?(?:visiting|touring|in |on (?:an?|his|her|their) )")


def _date_around(scene: Scene, hit: Hit, target: str) -> str | None:
    """The day of the document for a trip under way; of the dateline for a guest who is there.

    For what somebody did in a place, the one date of the sentence before, if that names the state too.
    """
    rule, index = hit.pattern.rule, hit.frame.index
    near = max(0, hit.found.start() - len("are currently "))
    if hit.factuality is Factuality.ACTUAL and _UNDER_WAY.search(hit.frame.text, near, hit.found.end()):
        return scene.anchor.date
    if rule in ("visits.visiting_here", "visits.came_here"):
        return find_dateline_date(scene, index)
    if rule == "visits.in_place" and index and any(m.node == target for m in scene.mentions[index - 1]):
        frame = scene.frame(index - 1)
        dates = {settle_date(scene, m, ahead=False) for m in frame.named(0, len(frame.text)) if m.kind is Kind.DATE}
        return dates.pop() if len(dates) == 1 else None
    return None


def find_dateline_date(scene: Scene, index: int) -> str | None:
    """The day in the dateline of the article that a sentence belongs to."""
    start = find_dateline(scene.document.text, scene.sentences[index].start)
    at = next((i for i, s in enumerate(scene.sentences) if start is not None and s.start <= start < s.end), None)
    if start is None or at is None:
        return None
    first = next((m for m in scene.frame(at).mentions.values() if m.kind is Kind.DATE), None)
    return settle_date(scene, first, ahead=False) if first is not None else None


_LENGTH = re.compile(
    r"\b(?:concluded|ended|completed|wrapped up|wound up|rounded off|finished) .{0,20}?\b([a-z]+|\d+)-day\b"
)


def _with_length(hit: Hit, date: str | None) -> str | None:
    """`Concluded a two-day visit on 22 February`: it began the day before."""
    length = _LENGTH.search(hit.found.group())
    if length is None or date is None or len(date) != _DAY or not date[:4].isdecimal():
        return date
    word = length.group(1)
    days = int(word) if word.isdecimal() else NUMBER_WORDS.get(word, 1)
    first = add_days(day.fromisoformat(date), 1 - days)
    return f"{first}/{date}" if days > 1 else date


#: The length of a date that is precise to the day.
_DAY = 10


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
    # `will be accompanied by` goes with a trip that lies ahead, whatever else is told.
    trip = next((t for t in reversed(trips) if t.factuality is hit.factuality), trips[-1])
    same = [
        c
        for c in trips
        if c.source == trip.source and c.get("date") == trip.get("date") and c.factuality is trip.factuality
    ]
    places = {(c.target, c.get("place")) for c in before if c.source == trip.source}
    # Of a trip to several places nobody says that they were all along in each.
    several = {target for target, _ in places if sum(t == target for t, _ in places) > 1}
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
                    qualifiers={
                        "date": each.get("date"),
                        "place": None if each.target in several else each.get("place"),
                    },
                    context=(*hit.context, (each.evidence.start, each.evidence.end)),
                )
