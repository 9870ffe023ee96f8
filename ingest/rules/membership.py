"""Where states stand in blocs: MEMBER_OF with its status."""

import re
from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Factuality, Status
from ingest.clauses import find_bloc_near, find_date, make_claim, settle_date
from ingest.model import Kind, Mention
from ingest.rules.patterns import Hit, match_patterns
from ingest.scenes import Scene

FAMILY = "membership"
_STATUSES = (
    ("observer", Status.OBSERVER),
    ("partner", Status.DIALOGUE_PARTNER),
    ("associate", Status.ASSOCIATE),
    ("candidate", Status.CANDIDATE),
    ("chair", Status.CHAIR),
    ("president", Status.CHAIR),
    ("member", Status.MEMBER),
    ("all", Status.MEMBER),
)


#: To have asked to join is another status than to join.
_SOUGHT = re.compile(
    r"(?:appl(?:y|ied|ies|ying|ication)|invit\w+(?: [^.;]{0,80})?|bid|request\w*|process|negotiat\w+) (?:to|for|of) $"
)


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each state, bloc and status that a sentence states."""
    for hit in match_patterns(scene, FAMILY, bits):
        if hit.pattern.rule == "membership.joined" and _SOUGHT.search(hit.frame.text[: hit.found.start("v")]):
            continue
        status = _status(hit)
        for state in _states(scene, hit):
            for bloc in _blocs(scene, hit):
                yield _claim(scene, hit, state, bloc, status)


def _status(hit: Hit) -> Status:
    written = hit.found.groupdict().get("status")
    if written is None:
        return Status(hit.pattern.qualifiers["status"])
    status = next(status for word, status in _STATUSES if word in written)
    if " former " in hit.found.group():
        return Status.FORMER
    return status


def _states(scene: Scene, hit: Hit) -> list[str]:
    subjects = [*hit.subjects, *_numbered(hit, "s")]
    nodes = [m.node if m.kind in (Kind.STATE, Kind.ADJECTIVE) else scene.states.get(m.node, "") for m in subjects]
    return list(dict.fromkeys(n for n in nodes if n.startswith("state:")))


def _numbered(hit: Hit, name: str) -> list[Mention]:
    """The mentions of the further groups of a pattern with several branches: `s2`, `s3`, ..."""
    groups = [f"{name}{number}" for number in range(2, 5)]
    return [m for g in groups if g in hit.pattern.regex.groupindex for m in hit.frame.group(hit.found, g)]


def _blocs(scene: Scene, hit: Hit) -> list[str]:
    named = [m.node for m in [*hit.objects, *_numbered(hit, "o")] if m.kind is Kind.BLOC]
    if named:
        return list(dict.fromkeys(named))
    near = find_bloc_near(scene, hit.frame, hit.found.start(), hit.found.end())
    return [near.node] if near is not None else []


def _claim(scene: Scene, hit: Hit, state: str, bloc: str, status: Status) -> Claim:
    factuality = hit.factuality
    if hit.found.groupdict().get("v") == "denied":
        factuality = Factuality.DENIED
    if re.search(
        r"\bblock\w*|\bveto\w*|\bprevent\w*|\bopposed\b", hit.frame.text[max(0, hit.span[0] - 30) : hit.span[0]]
    ):
        factuality = Factuality.DENIED
    ahead = factuality is Factuality.PLANNED
    own = hit.frame.group(hit.found, "d") if "d" in hit.pattern.regex.groupindex else []
    date = settle_date(scene, own[0], ahead=ahead) if own else find_date(scene, hit.frame, *hit.core, ahead=ahead)
    return make_claim(
        scene,
        hit.frame,
        EdgeType.MEMBER_OF,
        (state, bloc),
        hit.span,
        hit.pattern.rule,
        factuality=factuality,
        qualifiers={"status": status.value, "date": date},
        context=hit.context,
    )
