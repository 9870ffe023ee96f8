"""Rolls of those present: `The following Heads of State were present:` and a line for each of them."""

import re
from collections.abc import Callable, Iterator

from graph.schema import Claim, EdgeType, Evidence, Factuality, Value, pack_qualifiers
from ingest.clauses import settle_date
from ingest.model import Kind, Sentence
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_RULE = "attendance.roll"
#: The bloc whose event the sentences before one are about, and which of them names it.
EventFinder = Callable[[Scene, int], tuple[str, int]]
#: A line that says that a list of participants follows, and of no other gathering than the one that the text is about.
_LEAD = re.compile(
    r"^[^.;:]{0,40}?(?:"
    r"the following [^.;:]{0,110}?\b(?P<were>were (?:also )?(?:present|in attendance)|attended|participated|took part)"
    r"|(?:the |this )?(?:[a-z]+ )?(?:summit|session|meeting|conference) (?P<was>was|is|will be) (?:also )?attended by"
    r"(?: the following[^.;:]{0,110})?"
    r"|(?:present|in attendance) (?:at the (?:summit|session|meeting|conference) )?were(?: the following[^.;:]{0,90})?"
    r")(?: (?:at|in) the (?:summit|session|meeting|conference))?:$"
)
_LEADS = ("present", "attend", "participated", "took part")
#: What may stand before a name on its line: a number, a mark, the state.
_BEFORE = re.compile(
    r"[\s\d().ivx•*–—-]*(?:[A-Z][^:;.]{2,50}:\s*|[A-Z][\w ]{2,40}\s[–—-]\s)?(?:(?:H\.?E|Hon|Mr|Mrs|Ms|Dr)\.?,? )*"
)
_LINE = re.compile(r"[^\s][^\n]*")
_EVENT = re.compile(
    r"(?:(?:\d+(?:st|nd|rd|th)|(?!The )[A-Z][\w’'-]+) ){0,4}(?:[Ss]ummit|[Ss]ession|[Mm]eeting|[Cc]onference"
    r"|[Aa]ssembly)\b"
)
_PLACE = compile_pattern(r" in ({L})")


def read_rolls(scene: Scene, find_event: EventFinder) -> Iterator[Claim]:
    """A claim for whoever a line of a roll names; nothing where no bloc's event is told before it."""
    for index, sentence in enumerate(scene.sentences):
        if not scene.plain.endswith(":", sentence.start, sentence.end):
            continue
        plain = scene.plain[sentence.start : sentence.end]
        if not any(word in plain for word in _LEADS):
            continue
        lead = _LEAD.match(re.sub(r"^[\d.() ]+", "", plain))
        bloc, told = find_event(scene, index) if lead is not None else ("", 0)
        if lead is None or not bloc:
            continue
        factuality = Factuality.PLANNED if lead["was"] == "will be" else Factuality.ACTUAL
        event = _describe_event(scene, told)
        for start, end, present in _lines(scene, sentence.end):
            yield _claim(scene, (start, end), (present, bloc), event, factuality, scene.sentences[told])


def _lines(scene: Scene, at: int) -> Iterator[tuple[int, int, str]]:
    """The lines behind a place, as long as each begins with somebody, behind a number or the state; and who that is."""
    text = scene.document.text
    people = iter([m for m in scene.roll.mentions if m.kind is Kind.PERSON and m.start >= at])
    present = next(people, None)
    for line in _LINE.finditer(text, at):
        start, end = line.span()
        while present is not None and present.start < start:
            present = next(people, None)
        if present is None or present.start >= end or not _BEFORE.fullmatch(text, start, present.start):
            return
        yield start, end, present.node


def _describe_event(scene: Scene, index: int) -> dict[str, Value | None]:
    """The event that a sentence names, with its one date and its place."""
    event, text = scene.sentences[index], scene.document.text
    frame = scene.frame(index)
    dates = {settle_date(scene, m, ahead=False) for m in frame.named(0, len(frame.text)) if m.kind is Kind.DATE}
    named = _EVENT.search(text, event.start, event.end)
    place = _PLACE.search(frame.text)
    at = frame.mentions[place.group(1)] if place is not None else None
    return {
        "event": named.group() if named is not None else "summit",
        "date": dates.pop() if len(dates) == 1 else None,
        "place": text[at.start : at.end].split(",")[0] if at is not None else None,
    }


def _claim(
    scene: Scene,
    line: tuple[int, int],
    ends: tuple[str, str],
    event: dict[str, Value | None],
    factuality: Factuality,
    told: Sentence,
) -> Claim:
    start, end = line
    text = scene.document.text
    while text[end - 1] in " ,;.":
        end -= 1
    evidence = Evidence(start, end, text[start:end], _RULE, ((told.start, told.end),))
    return Claim(EdgeType.ATTENDED, *ends, evidence, pack_qualifiers(event), factuality)
