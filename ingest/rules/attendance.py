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

_ANY_WORD = re.compile(r"[a-z]{3}")
#: What meets under its own name, with whatever stands behind: `CIS Council of Heads of Government`.
_BODY = re.compile(r"\b(?:Assembly|Council|Congress|Conference)(?: of (?:the )?(?:Heads|Foreign|Ministers)[\w ]*)?$")
#: To join a council is to become a member of it.
_JOINED = re.compile(r"join|host|represent|used|went|seek|engaged")


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each participant and each bloc whose event it was."""
    for hit in match_patterns(scene, FAMILY, bits):
        if "e" in hit.pattern.regex.groupindex and _is_mere_body(scene, hit):
            continue
        for actor in hit.subjects:
            if actor.kind in _ACTORS and actor.node.startswith(("person:", "state:")):
                for bloc in _blocs(scene, hit):
                    yield _claim(scene, hit, actor, bloc)
                if "e2" in hit.pattern.regex.groupindex:
                    for second in hit.frame.group(hit.found, "e2"):
                        yield _claim(scene, hit, actor, second.node, "e2")


def _is_mere_body(scene: Scene, hit: Hit) -> bool:
    """A bloc alone is no event, unless it is one of its bodies: `the UN General Assembly`."""
    start, end = hit.found.span("e")
    if _ANY_WORD.search(hit.found.group("e")):
        return False
    body = hit.frame.named(start, end)[-1]
    written = scene.document.text[body.start : body.end]
    return _BODY.search(written) is None or _JOINED.match(hit.found.group("v")) is not None


def _blocs(scene: Scene, hit: Hit) -> list[str]:
    if hit.pattern.rule == "attendance.attended_it":
        meant = _event_meant(scene, hit)
        return [meant] if meant else []
    named = [m.node for m in hit.frame.group(hit.found, "e") if m.kind is Kind.BLOC]
    if named:
        return list(dict.fromkeys(named))
    near = find_bloc_near(scene, hit.frame, hit.found.start(), hit.found.end())
    return [near.node] if near is not None else []


def _event_meant(scene: Scene, hit: Hit) -> str:
    """`X attended`: the one bloc whose summit, session or meeting the sentences before are about."""
    for index in range(hit.frame.index, max(-1, hit.frame.index - 7), -1):
        text = scene.frame(index).text
        found = [m.node for m in scene.mentions[index] if m.kind is Kind.BLOC]
        if found and any(word in text for word in ("summit", "session", "ministerial", "meeting of", "conference")):
            return found[0] if len(set(found)) == 1 else ""
    return ""


def _claim(scene: Scene, hit: Hit, actor: Mention, bloc: str, group: str = "e") -> Claim:
    if "e" not in hit.pattern.regex.groupindex:
        event = "summit"
    else:
        start, end = hit.frame.span(*hit.found.span(group))
        event = scene.document.text[start:end]
    event = re.sub(r"^(?:the|its|a|an) ", "", event, flags=re.IGNORECASE)
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
