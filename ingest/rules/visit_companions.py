"""Whoever accompanied a traveller: VISITED too."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from graph.schema import Claim, EdgeType
from ingest.clauses import make_claim
from ingest.offices import is_envoy
from ingest.rules.hits import Hit
from ingest.scenes import Scene
from ingest.subjects import main_subject


def read_companions(scene: Scene, hit: Hit, before: list[Claim]) -> Iterator[Claim]:
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
        if _SPOUSE.match(scene.document.text, companion.end):
            continue
        if companion.node.startswith("person:") and companion.node != trip.source:
            for each in map(partial(_with_days, trips), same):
                if _is_posted(scene, companion.node, each.target):
                    continue
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


#: Behind a name: whose wife or husband it is.
_SPOUSE = re.compile(r",? (?:the )?(?:consort|wife|husband|spouse)\b")


def _with_days(trips: Sequence[Claim], trip: Claim) -> Claim:
    """The trip itself where its days are told, else the one claim of the same trip that tells them."""
    if trip.get("date") is not None:
        return trip
    dated = [t for t in trips if t.target == trip.target and t.factuality is trip.factuality and t.get("date")]
    return dated[0] if len({t.get("date") for t in dated}) == 1 and dated[0].source == trip.source else trip


#: So far behind an envoy's title the state of the post may stand.
_POST = 25


def _is_posted(scene: Scene, person: str, state: str) -> bool:
    """The ambassador in a state, who accompanies a guest there, is no guest."""
    posts = [h for h in scene.roll.held if h.person == person and is_envoy(h.title) and not h.title.former]
    return any(m.node == state and h.start <= m.start <= h.end + _POST for h in posts for m in scene.scan.mentions)
