"""Summits, sessions and ministerials: ATTENDED, from whoever took part to the bloc."""

import re
from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_bloc_near, find_date, find_place, make_claim
from ingest.model import Kind, Mention
from ingest.rules.patterns import Hit, match_patterns
from ingest.scenes import Scene

FAMILY = "attendance"
_ACTORS = frozenset({Kind.PERSON, Kind.NAME, Kind.STATE, Kind.ADJECTIVE, Kind.OFFICE})


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each participant and each bloc whose event it was."""
    for hit in match_patterns(scene, FAMILY, bits):
        for actor in hit.subjects:
            if actor.kind in _ACTORS and actor.node.startswith(("person:", "state:")):
                for bloc in _blocs(scene, hit):
                    yield _claim(scene, hit, actor, bloc)


def _blocs(scene: Scene, hit: Hit) -> list[str]:
    named = [m.node for m in hit.frame.group(hit.found, "e") if m.kind is Kind.BLOC]
    if named:
        return list(dict.fromkeys(named))
    near = find_bloc_near(scene, hit.frame, hit.found.start(), hit.found.end())
    return [near.node] if near is not None else []


def _claim(scene: Scene, hit: Hit, actor: Mention, bloc: str) -> Claim:
    start, end = hit.frame.span(*hit.found.span("e"))
    event = re.sub(r"^(?:the|its|a|an) ", "", scene.document.text[start:end], flags=re.IGNORECASE)
    ahead = hit.factuality is Factuality.PLANNED
    return make_claim(
        scene,
        hit.frame,
        EdgeType.ATTENDED,
        (actor.node, bloc),
        hit.span,
        hit.pattern.rule,
        factuality=hit.factuality,
        qualifiers={
            "event": " ".join(event.split()),
            "date": find_date(scene, hit.frame, *hit.core, ahead=ahead),
            "place": find_place(scene, hit.frame, *hit.span),
        },
        context=hit.context,
    )
