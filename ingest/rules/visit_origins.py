"""Visitors told in one sentence and where they are from in the next: `These ambassadors are from Chad and Mali`."""

from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import judge_at, make_claim, nearest_date, settle_date
from ingest.frames import Frame
from ingest.model import Kind
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_RULE = "visits.visitors_from"
_VISITORS = (
    r"(?:(?:deputy |permanent |foreign |cabinet )?(?:representatives|ambassadors|high commissioners|envoys|ministers|"
    r"officials|delegates|diplomats|parliamentarians|lawmakers|legislators|"
    r"heads of (?:mission|delegation|state|government)))"
)
_FROM = compile_pattern(
    rf"(?:these|the|all|both)(?: [a-z0-9-]+){{0,2}}? (?P<who>{_VISITORS})(?:, (?:who|which) [^.;]{{3,90}},)? "
    r"(?:are|were|come|came|hail|hailed) from (?P<s>{S*})(?=[.,;]|$)"
)
_HOSTS = compile_pattern(
    r"(?P<o>{S}) (?P<v>(?:(?:will|is to|has|had) (?:be )?)?(?P<past>hosted|welcomed|received)?(?:host|hosts|hosting|"
    r"welcome|receive)?) (?:an? |the )?(?:[a-z-]+ ){0,3}?(?:visit|trip|tour) (?:by|of|for|from)\b"
)
_VISIT = compile_pattern(
    r"(?P<v>(?P<past>visited)|(?:will |to )?visit|(?:on|pay|paying|make|making|for) (?:an? |the )?(?:[a-z-]+ ){0,2}?"
    r"(?:visit|trip) to) (?P<o>{S})"
)
#: So many sentences before theirs the visit is told.
_REACH = 2


def read_visitors_from(scene: Scene) -> Iterator[Claim]:
    """A claim for each state whose people visited, where a sentence right before tells whom."""
    for index, sentence in enumerate(scene.sentences):
        if " from " in scene.plain[sentence.start : sentence.end] and _may_tell(scene, index):
            frame = scene.frame(index)
            found = _FROM.match(frame.text)
            if found is not None:
                yield from _claims(scene, frame, [m.node for m in frame.group(found, "s")], found.span(), found["who"])


def _may_tell(scene: Scene, index: int) -> bool:
    return sum(m.kind is Kind.STATE for m in scene.mentions[index]) > 1


def _claims(scene: Scene, frame: Frame, states: list[str], span: tuple[int, int], who: str) -> Iterator[Claim]:
    for before in range(frame.index - 1, max(-1, frame.index - 1 - _REACH), -1):
        told = scene.frame(before)
        found = (_HOSTS.search(told.text) or _VISIT.search(told.text)) if who in told.text else None
        if found is None:
            continue
        target = told.mentions[found["o"]]
        factuality = judge_at(told, 0, *found.span("v"), past=found.start("past") >= 0)
        date = nearest_date(told, *found.span())
        day = settle_date(scene, date, ahead=factuality is Factuality.PLANNED) if date is not None else None
        for state in dict.fromkeys(states):
            if state != target.node:
                yield make_claim(
                    scene,
                    frame,
                    EdgeType.VISITED,
                    (state, target.node),
                    span,
                    _RULE,
                    factuality=factuality,
                    qualifiers={"date": day},
                    context=(told.span(*found.span()),),
                )
        return
