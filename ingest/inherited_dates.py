"""Dates that another sentence settles: a meeting during a dated visit, a signing told in the report of one day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.schema import Claim, EdgeType, Factuality, pack_qualifiers
from ingest.clauses import is_of_another_day, settle_date
from ingest.model import Kind
from ingest.scenes import Scene
from ingest.signings import find_first_signing, is_signed, is_signed_on_trip
from ingest.told_days import ENDED, find_day_of_appointment, find_told_day

#: What tells one meeting from those of others.
_Pair = tuple[EdgeType, frozenset[str], Factuality]
_EVENTS = frozenset({EdgeType.MET_WITH, EdgeType.ATTENDED, EdgeType.CONSULTED_WITH})


def inherit_dates(scene: Scene, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The same claims; what is undated takes the day of what is told around it, or the days of a visit.

    A meeting takes the day of the document where the same person is told to have met others on that very day; else the
    days of the visit that one of the two makes, if there is exactly one. An agreement that is signed, or listed behind
    such a sentence, takes the day of a meeting of its two states, else the days of the one visit between them. Each
    keeps the settling place as context.
    """
    told = list(claims)
    visits = _visits(scene, told)
    undated = any(claim.type is EdgeType.COOPERATES_WITH and claim.get("date") is None for claim in told)
    signed = find_first_signing(scene) if undated else None
    same = _told_once(told)
    settled = [_settle_event(scene, claim, told, visits, same) for claim in told]
    together = _together(settled)
    for claim in settled:
        if claim.get("date") is not None:
            yield claim
        elif claim.type in _EVENTS:
            by = together.get(_saying(claim))
            yield claim if by is None else _dated(claim, str(by.get("date")), by)
        elif claim.type is EdgeType.ENVOY_TO:
            day = find_day_of_appointment(scene, claim)
            yield claim if day is None else _set_date(claim, *day)
        elif claim.type is EdgeType.COOPERATES_WITH and signed is not None and is_signed(scene, claim, signed):
            yield _settle_agreement(scene, claim, told, is_signed_on_trip(scene, signed))
        else:
            yield claim


def _settle_event(
    scene: Scene,
    claim: Claim,
    told: Sequence[Claim],
    visits: dict[tuple[str, Factuality], list[Claim]],
    same: dict[_Pair, Claim],
) -> Claim:
    if claim.get("date") is not None or claim.type not in _EVENTS or _is_of_many_days(scene, claim):
        return claim
    if scene.stand_ins and _IN_LETTER.search(claim.evidence.text):
        # What a letter recalls has no day but its own.
        return claim
    if _EN_ROUTE.search(scene.document.text, max(0, claim.evidence.start - _EN_ROUTE_REACH), claim.evidence.end):
        return claim
    # A heading and the text under it tell of one meeting.
    twin = same.get(_pair(claim))
    if twin is not None and str(twin.get("date")) > (scene.anchor.date or str(twin.get("date"))):
        twin = None
    return _settle(scene, claim, told, visits) if twin is None else _dated(claim, str(twin.get("date")), twin)


_IN_LETTER = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Yy]our?)\b")
#: `will visit Fiji from 3 to 4 May, en route to Apia where he will attend`: on no day of that visit.
_EN_ROUTE = re.compile(r"\ben route to\b[^.;\n]*$")
_EN_ROUTE_REACH = 120
_MANY = re.compile(r"\bon (?:many|several|numerous|various|a number of|multiple) occasions\b")
_MANY_REACH = 40


def _is_of_many_days(scene: Scene, claim: Claim) -> bool:
    """`met on many occasions`, `their recent meeting`: no one day is that of all, or another than those told of."""
    start, end = claim.evidence.start, claim.evidence.end
    before = scene.plain[max(0, start - _MANY_REACH) : start]
    return _MANY.search(scene.document.text, start, end + _MANY_REACH) is not None or is_of_another_day(before)


def _pair(claim: Claim) -> _Pair:
    return claim.type, frozenset({claim.source, claim.target}), claim.factuality


def _told_once(claims: Iterable[Claim]) -> dict[_Pair, Claim]:
    """To each two who met the claim that dates it, where the document tells of one date only."""
    dated: dict[_Pair, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.type is EdgeType.MET_WITH and claim.get("date") is not None:
            dated[_pair(claim)].append(claim)
    return {pair: found[0] for pair, found in dated.items() if len({c.get("date") for c in found}) == 1}


def _saying(claim: Claim) -> tuple[EdgeType, int, int, Factuality]:
    return claim.type, claim.evidence.start, claim.evidence.end, claim.factuality


def _together(claims: Iterable[Claim]) -> dict[tuple[EdgeType, int, int, Factuality], Claim]:
    """The first dated claim of each saying: whoever met in company met on one day."""
    found: dict[tuple[EdgeType, int, int, Factuality], Claim] = {}
    for claim in claims:
        if claim.type in _EVENTS and claim.get("date") is not None:
            found.setdefault(_saying(claim), claim)
    return found


def _settle_agreement(scene: Scene, claim: Claim, told: Sequence[Claim], on_trip: bool) -> Claim:
    """What is signed `during the visit` was signed on some day of it, else on the day of today's meeting."""
    ends = {claim.source, claim.target}
    between = [other for other in told if other.factuality is claim.factuality and _states(scene, other) == ends]
    today = scene.anchor.date
    for other in () if on_trip else between:
        if today and len(today) == 10 and other.type in _EVENTS and other.get("date") == today:
            return _dated(claim, today, other)
    trips = [
        o for o in between if o.type is EdgeType.VISITED and o.get("date") and _is_recent(str(o.get("date")), today)
    ]
    return _dated(claim, str(trips[0].get("date")), trips[0]) if len({t.get("date") for t in trips}) == 1 else claim


def _is_recent(date: str, today: str | None) -> bool:
    """Within a year or so of the document: `welcomed the treaty signed in 1975`, beside a visit long ago."""
    known = today is not None and today[:4].isdecimal() and date[:4].isdecimal()
    return not known or abs(int(str(today)[:4]) - int(date[:4])) <= 1


def _states(scene: Scene, claim: Claim) -> set[str]:
    return {scene.states.get(end, end) for end in (claim.source, claim.target)}


def _visits(scene: Scene, claims: Sequence[Claim]) -> dict[tuple[str, Factuality], list[Claim]]:
    found: dict[tuple[str, Factuality], list[Claim]] = defaultdict(list)
    for claim in claims:
        # `returned to Fiji on 9 May` is no visit of a Fijian.
        # `concluded her visit today`: the day on which it ended, and not the day of what she did there.
        ended = ENDED.search(claim.evidence.text) is not None and len(str(claim.get("date"))) == _DAY
        home = scene.states.get(claim.source) == claim.target
        if claim.type is EdgeType.VISITED and claim.get("date") and not home and not ended:
            found[claim.source, claim.factuality].append(claim)
    return found


def _settle(
    scene: Scene, claim: Claim, claims: Sequence[Claim], visits: dict[tuple[str, Factuality], list[Claim]]
) -> Claim:
    ends = (claim.source, claim.target)
    today = scene.anchor.date
    if claim.factuality is Factuality.ACTUAL and today and len(today) == 10:
        for other in claims:
            same_day = other.get("date") == today and other.type in _EVENTS and other.factuality is Factuality.ACTUAL
            if (
                same_day
                and other.evidence.start < claim.evidence.start
                and set(ends) & {other.source, other.target}
                and _is_person(ends, other)
            ):
                return _dated(claim, today, other)
    reported = _date_of_report(scene, claim)
    if reported is not None:
        return reported
    day = find_told_day(scene, claim)
    if day is not None:
        return _set_date(claim, *day)
    beside = _event_beside(scene, claim, claims)
    if beside is not None:
        return _dated(claim, str(beside.get("date")), beside)
    for end in ends:
        trips = _trips_to(scene, visits.get((end, claim.factuality), []), claim)
        if end.startswith("person:") and len({v.get("date") for v in trips}) == 1:
            return _dated(claim, str(trips[0].get("date")), trips[0])
    return claim


#: How long a day is, written ``2021-09-16``.
_DAY = 10
#: How the report under a heading begins, and in how many sentences.
_TOLD = re.compile(r"\b(?:spoke|met|called|hosted|held|welcomed|received|talked)\b")
_FIRST = 2


def _date_of_report(scene: Scene, claim: Claim) -> Claim | None:
    """A heading that names a meeting has the one date of the report's first sentence, if that names who met and did."""
    index = next(i for i, s in enumerate(scene.sentences) if s.end > claim.evidence.start)
    today = scene.anchor.date
    if claim.factuality is not Factuality.ACTUAL or not scene.sentences[index].heading or today is None:
        return None
    for behind in range(index + 1, min(index + 1 + _FIRST, len(scene.sentences))):
        if {m.node for m in scene.mentions[behind]} & {claim.source, claim.target}:
            frame = scene.frame(behind)
            dates = {settle_date(scene, m, ahead=False) for m in frame.mentions.values() if m.kind is Kind.DATE}
            date = dates.pop() if len(dates) == 1 and _TOLD.search(frame.text) else ""
            return (
                _set_date(claim, date, frame.span(0, len(frame.text))) if len(date) == _DAY and date <= today else None
            )
    return None


#: A meeting so close behind an event that one of the two attended took place at it.
_BESIDE = 700


def _event_beside(scene: Scene, claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The event that one of those who met is told to have attended right before; none where several dates are told."""
    if claim.type is not EdgeType.MET_WITH or claim.factuality is not Factuality.ACTUAL:
        return None
    near = [
        other
        for other in claims
        if other.type is EdgeType.ATTENDED
        and other.factuality is Factuality.ACTUAL
        and other.get("date")
        and other.source in (claim.source, claim.target)
        and 0 <= claim.evidence.start - other.evidence.start <= _BESIDE
    ]
    return near[-1] if len({other.get("date") for other in near}) == 1 else None


def _trips_to(scene: Scene, trips: Sequence[Claim], claim: Claim) -> Sequence[Claim]:
    """Of several trips those to the state of whoever is met."""
    there = [trip for trip in trips if trip.target in _states(scene, claim)]
    return there if len(trips) > 1 and there else trips


def _is_person(ends: Sequence[str], other: Claim) -> bool:
    return any(e.startswith("person:") and e in (other.source, other.target) for e in ends)


def _dated(claim: Claim, date: str, by: Claim) -> Claim:
    return _set_date(claim, date, (by.evidence.start, by.evidence.end))


def _set_date(claim: Claim, date: str, settled_at: tuple[int, int]) -> Claim:
    context = tuple(sorted({*claim.evidence.context, settled_at}))
    values = {**dict(claim.qualifiers), "date": date}
    return replace(claim, qualifiers=pack_qualifiers(values), evidence=replace(claim.evidence, context=context))
