"""Those who sat beside a minister: `the members of parliament X and Y took part in the call alongside Minister Z`."""

from collections.abc import Iterator, Sequence

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import judge_at, make_claim
from ingest.frames import Frame
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_RULE = "meetings.sat_beside"
_BESIDES = (" alongside ", " together with ", " along with ")
_TAKES_PART = ("participat", "took part", "take part", "attend", " join", "present at", "sat in")
_MEETING = (
    r"(?:(?:video|tele)-?conference|video call|(?:tele)?phone call|call|meetings?|talks|discussions?|session|lunch|"
    r"dinner|breakfast|audience)"
)
_BESIDE = compile_pattern(
    r"^(?:also present (?:was|were) )?(?P<s>{A*})(?:, who [^.;]{3,160},)? (?:also )?"
    r"(?P<v>(?:will )?(?P<past>participated in|took part in|attended|joined|(?:was|were) present at|sat in on)?"
    r"(?:participate in|take part in|attend|join|be present at)?) (?:the|this|both|these) (?:[a-z]+ ){0,2}?"
    rf"{_MEETING} (?:alongside|together with|along with) (?P<o>{{A}})(?=[.,;]|$)"
)


def read_companions_at(scene: Scene, told: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each of them with whomever the minister met, where that is told of one meeting alone."""
    for index, sentence in enumerate(scene.sentences):
        plain = scene.plain[sentence.start : sentence.end]
        if not any(word in plain for word in _BESIDES) or not any(word in plain for word in _TAKES_PART):
            continue
        frame = scene.frame(index)
        found = _BESIDE.match(frame.text)
        if found is not None:
            leader = frame.mentions[found["o"]].node
            factuality = judge_at(frame, 0, *found.span("v"), past=found.start("past") >= 0)
            met = _only_meeting(told, leader, factuality)
            if met is not None:
                people = [m.node for m in frame.group(found, "s") if m.node.startswith("person:")]
                yield from _claims(scene, frame, found.span(), people, leader, met)


def _only_meeting(told: Sequence[Claim], leader: str, factuality: Factuality) -> Claim | None:
    mine = [
        c for c in told if c.type is EdgeType.MET_WITH and leader in (c.source, c.target) and c.factuality is factuality
    ]
    others = {end for c in mine for end in (c.source, c.target)} - {leader}
    dated = [c for c in mine if c.get("date")] or mine
    return dated[0] if len(others) == 1 else None


def _claims(
    scene: Scene, frame: Frame, span: tuple[int, int], people: Sequence[str], leader: str, met: Claim
) -> Iterator[Claim]:
    other = met.target if met.source == leader else met.source
    for person in people:
        if person not in (leader, other):
            yield make_claim(
                scene,
                frame,
                EdgeType.MET_WITH,
                (person, other),
                span,
                _RULE,
                factuality=met.factuality,
                qualifiers={"date": met.get("date"), "place": met.get("place")},
                context=((met.evidence.start, met.evidence.end),),
            )
