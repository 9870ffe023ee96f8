"""Dates that another sentence settles: a meeting during a dated visit, a meeting told in the report of one day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.schema import Claim, EdgeType, Factuality, pack_qualifiers
from ingest.scenes import Scene

_EVENTS = frozenset({EdgeType.MET_WITH, EdgeType.ATTENDED, EdgeType.CONSULTED_WITH})


def inherit_dates(scene: Scene, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The same claims; an undated meeting takes the day of the meetings told around it, or the days of its visit.

    The day is taken only where the document is of that very day and the same person acts; the visit only where the
    person makes exactly one dated visit. Each keeps the settling place as context.
    """
    told = list(claims)
    visits = _visits(told)
    for claim in told:
        yield _settle(scene, claim, told, visits) if claim.type in _EVENTS and claim.get("date") is None else claim


def _visits(claims: Sequence[Claim]) -> dict[tuple[str, Factuality], list[Claim]]:
    found: dict[tuple[str, Factuality], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.type is EdgeType.VISITED and claim.get("date"):
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
    for end in ends:
        trips = visits.get((end, claim.factuality), [])
        if end.startswith("person:") and len({v.get("date") for v in trips}) == 1:
            return _dated(claim, str(trips[0].get("date")), trips[0])
    return claim


def _is_person(ends: Sequence[str], other: Claim) -> bool:
    return any(e.startswith("person:") and e in (other.source, other.target) for e in ends)


def _dated(claim: Claim, date: str, by: Claim) -> Claim:
    context = tuple(sorted({*claim.evidence.context, (by.evidence.start, by.evidence.end)}))
    values = {**dict(claim.qualifiers), "date": date}
    return replace(claim, qualifiers=pack_qualifiers(values), evidence=replace(claim.evidence, context=context))
