"""What a document announces is no report: whatever lies behind its own day is planned."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.schema import Claim, EdgeType, Factuality, Status
from ingest.scenes import Scene

_EVENTS = frozenset({EdgeType.MET_WITH, EdgeType.ATTENDED, EdgeType.CONSULTED_WITH})


def judge_by_date(scene: Scene, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The same claims; a document reports nothing as done that lies behind its own day: `is visiting from tomorrow`."""
    today = scene.anchor.date or ""
    told = list(claims)
    waiting = _announced(told)
    to_visit = {c.target for c in told if c.type is EdgeType.VISITED and c.factuality is Factuality.PLANNED}
    for claim in told:
        begins = str(claim.get("date") or "")[:10]
        # A month ahead lies behind the day of the document too.
        ahead = len(today) == _DAY and len(begins) in (_DAY, _MONTH) and begins > today and begins[:1].isdigit()
        event = (claim.type in _EVENTS or claim.type is EdgeType.VISITED) and not _is_caption(scene, claim)
        if _thanks_for_invitation(claim) and _is_there(claim, told):
            continue
        starts = begins == today or (len(begins) == _MONTH and today.startswith(begins))
        announced = claim.evidence.rule in _HEADINGS or (claim.evidence.rule in _DURING and claim.target in to_visit)
        if announced and starts and {claim.source, claim.target} & waiting:
            # `Visit of X, 3 to 5 May` on the third, and all else that X does there is still to come.
            ahead = True
        if claim.get("status") == Status.CHAIR and len(today) == _DAY and begins[:1].isdigit():
            # `Canada's presidency next year`.
            event, ahead = True, begins > today[: len(begins)]
        yield replace(claim, factuality=Factuality.PLANNED) if ahead and event and _is_actual(claim) else claim


def _is_caption(scene: Scene, claim: Claim) -> bool:
    """What a picture shows has been, whatever date stands under it."""
    line = scene.document.text.rfind("\n", 0, claim.evidence.start) + 1
    return _CAPTION.match(scene.document.text, line) is not None


_CAPTION = re.compile(r"\s*(?:photo(?:graph)? ?)?(?:caption|credit)s?\b", re.IGNORECASE)
_THANKS = re.compile(r"\bthank\w*\b.*\binvitation to (?:visit|attend|come)\b")


def _thanks_for_invitation(claim: Claim) -> bool:
    planned = claim.type is EdgeType.VISITED and claim.factuality is Factuality.PLANNED
    return planned and _THANKS.search(claim.evidence.text) is not None


def _is_there(claim: Claim, told: Iterable[Claim]) -> bool:
    """`thanked his host for the invitation to visit Chad`, in Chad."""
    same = (c for c in told if c.type is EdgeType.VISITED and c.target == claim.target and _is_actual(c))
    return any(c.source == claim.source or c.evidence.start < claim.evidence.start for c in same)


_HEADINGS = frozenset({"visits.heading", "visits.visit_by_to", "visits.visit_of_to"})
#: `During his visit to Fiji from 3 to 5 May, X will call on`: as much done as the rest of what is told.
_DURING = frozenset({"visits.on_visit", "visits.own_visits"})


def _announced(claims: Iterable[Claim]) -> frozenset[str]:
    """Those of whom a document tells what they are going to do, and nothing that they have done.

    Where it tells of nothing that was done, also the states to which it announces a visit.
    """
    ahead: set[str] = set()
    done: set[str] = set()
    for claim in claims:
        if claim.type in _EVENTS or (claim.type is EdgeType.VISITED and claim.evidence.rule not in _HEADINGS | _DURING):
            (done if _is_actual(claim) else ahead).update((claim.source, claim.target))
    waiting = ahead - done
    return frozenset(end for end in waiting if not done or not end.startswith("state:"))


#: How long a day is, written ``2021-09-16``.
_DAY = 10
_MONTH = 7


def _is_actual(claim: Claim) -> bool:
    return claim.factuality is Factuality.ACTUAL
