"""What sides and persons want, plan or call for: agreements, trips and meetings that lie ahead; always planned."""

from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_date, make_claim
from ingest.rules.agreement_topics import name_topic
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.sides import list_sides
from ingest.scenes import Scene
from ingest.signs import compile_pattern

FAMILY = "intentions"


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A planned claim for each pair of sides."""
    for hit in match_patterns(scene, FAMILY, bits):
        if hit.pattern.type is not EdgeType.COOPERATES_WITH:
            invites = hit.pattern.rule == "intentions.invited_over"
            yield from _invitations(scene, hit) if invites else _ahead(scene, hit)
            continue
        for first, second in _pairs(scene, hit):
            yield _claim(scene, hit, first, second)


def _invitations(scene: Scene, hit: Hit) -> Iterator[Claim]:
    """`X invited Y for a visit`: to the state of X."""
    hosts = list_sides(scene, hit.subjects)
    for guest in hit.objects if len(hosts) == 1 and hosts[0].startswith("state:") else ():
        if guest.node.startswith("person:") and scene.states.get(guest.node) != hosts[0]:
            yield make_claim(
                scene,
                hit.frame,
                EdgeType.VISITED,
                (guest.node, hosts[0]),
                hit.span,
                hit.pattern.rule,
                factuality=Factuality.PLANNED,
                qualifiers={"date": find_date(scene, hit.frame, *hit.core, ahead=True)},
                context=hit.context,
            )


def _ahead(scene: Scene, hit: Hit) -> Iterator[Claim]:
    """A trip or a meeting that somebody plans: of persons, to a state or with persons."""
    for subject in hit.subjects:
        for target in hit.objects:
            trip = hit.pattern.type is EdgeType.VISITED
            fits = target.node.startswith("state:" if trip else "person:")
            if fits and subject.node.startswith("person:") and scene.states.get(subject.node) != target.node:
                yield make_claim(
                    scene,
                    hit.frame,
                    hit.pattern.type,
                    (subject.node, target.node),
                    hit.span,
                    hit.pattern.rule,
                    factuality=Factuality.PLANNED,
                    qualifiers={"date": find_date(scene, hit.frame, *hit.core, ahead=True)},
                    context=hit.context,
                )


#: `welcomed Peru's commitment to deepen its ties`: Peru means to.
_OWNER = compile_pattern(
    r"(?P<owner>{W})'s? (?:[a-z-]+ ){0,2}"
    r"(?:commitment|efforts?|interest|intentions?|plans?|desire|wish|readiness|decision) $"
)


def _pairs(scene: Scene, hit: Hit) -> Iterator[tuple[str, str]]:
    if hit.pattern.subject == "sides":
        sides = list_sides(scene, hit.subjects)
        if len(sides) == 2:
            yield sides[0], sides[1]
        return
    owner = _OWNER.search(hit.frame.text, 0, hit.found.start("v"))
    subjects = hit.subjects if owner is None else hit.frame.group(owner, "owner")
    mine = [scene.home] if hit.pattern.subject == "home" and scene.home else list_sides(scene, subjects)
    for first in mine:
        for second in list_sides(scene, hit.objects):
            if first != second:
                yield first, second


def _claim(scene: Scene, hit: Hit, first: str, second: str) -> Claim:
    return make_claim(
        scene,
        hit.frame,
        EdgeType.COOPERATES_WITH,
        (first, second),
        hit.span,
        hit.pattern.rule,
        factuality=Factuality.PLANNED,
        qualifiers={
            "topic": name_topic(scene, hit),
            "date": find_date(scene, hit.frame, *hit.core, ahead=True),
        },
        context=hit.context,
    )
