"""Visits listed on pages about two states: `From the Indian side: President X (May 2011), Prime Minister Y (2016)`."""

from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import make_claim, settle_date
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_RULE = "visits.listed"
_FROM = compile_pattern(r"^(?:visits? )?(?:from|by) (?P<s>{S})(?: side)?: ")
_ITEM = compile_pattern(r"(?P<s>{P})(?:,? [^(){P};]{0,40})? \([^(){P}]{0,12}?(?P<d>{D})[^()]{0,40}\)")
#: So many lines above the list a heading says that visits are listed.
_REACH = 4


def read_visit_lists(scene: Scene) -> Iterator[Claim]:
    """A claim for each visitor with a date, where a heading speaks of visits: to the other of the page's two."""
    for index, sentence in enumerate(scene.sentences):
        if scene.plain.startswith(("from ", "by ", "visit"), sentence.start) and _is_under_visits(scene, index):
            yield from _read_list(scene, scene.frame(index))


def _is_under_visits(scene: Scene, index: int) -> bool:
    above = scene.sentences[max(0, index - _REACH) : index]
    return any(s.heading and "visit" in scene.plain[s.start : s.end] for s in above)


def _read_list(scene: Scene, frame: Frame) -> Iterator[Claim]:
    visited = find_other_side(scene, frame)
    if visited is None:
        return
    for item in _ITEM.finditer(frame.text):
        date = settle_date(scene, frame.mentions[item["d"]], ahead=False)
        visitor = frame.mentions[item["s"]].node
        if visitor.startswith("person:"):
            yield make_claim(
                scene, frame, EdgeType.VISITED, (visitor, visited), item.span(), _RULE, qualifiers={"date": date}
            )


def find_other_side(scene: Scene, frame: Frame) -> str | None:
    """Behind `From the Indian side:` the other of the two states that the page's heading names."""
    found = _FROM.match(frame.text)
    if found is None:
        return None
    for index in range(frame.index):
        if scene.sentences[index].heading:
            kinds = (Kind.STATE, Kind.ADJECTIVE)
            pair = {m.node for m in scene.mentions[index] if m.kind in kinds and m.node.startswith("state:")}
            others = pair - {frame.mentions[found["s"]].node}
            if len(pair) == 2:
                return others.pop() if len(others) == 1 else None
    return None


_STOP = compile_pattern(
    r"(?:, {S}(?!'))?,? ?(?:(?:on|from|for|between) )?\(?(?P<d>{D})\)?"
    r"(?P<go>(?:,|;|,? and)(?: (?:then|finally|later|and))*(?: (?:to|in|on to))? (?P<o>{G}))?"
)


def read_stops(scene: Scene, hit: Hit) -> list[tuple[Mention, str | None, int]]:
    """The stops of `to Oman (May 3-4), Chad (May 4) and Rome, Italy, on May 6`, each with its days and the end of all.

    Nothing unless two at least have days of their own.
    """
    first = hit.frame.group(hit.found, "o") if "o" in hit.pattern.regex.groupindex else []
    if len({m.node for m in first}) != 1:
        return []
    stops: list[tuple[Mention, str | None, int]] = []
    at, place = hit.found.end("o"), first[0]
    ahead = hit.factuality is Factuality.PLANNED
    while (found := _STOP.match(hit.frame.text, at)) is not None:
        stops.append((place, settle_date(scene, hit.frame.mentions[found["d"]], ahead=ahead), found.end("d")))
        if found["o"] is None:
            break
        at, place = found.end("o"), hit.frame.mentions[found["o"]]
    end = stops[-1][2] if stops else 0
    return [(place, date, end) for place, date, _ in stops] if len(stops) > 1 else []
