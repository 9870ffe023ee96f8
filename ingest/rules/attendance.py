"""Summits, sessions and ministerials: ATTENDED, from whoever took part to the bloc."""

import re
from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_bloc_near, find_date, find_place, make_claim, settle_date
from ingest.model import Kind, Mention
from ingest.rules.attendance_rolls import read_rolls
from ingest.rules.event_lists import find_further_events
from ingest.rules.hits import Hit, match_patterns
from ingest.scenes import Scene

FAMILY = "attendance"
_ACTORS = frozenset({Kind.PERSON, Kind.NAME, Kind.STATE, Kind.ADJECTIVE, Kind.OFFICE})

#: Rules whose event another sentence names.
_OF_EVENT_BEFORE = frozenset(
    f"attendance.{rule}"
    for rule in (
        "attended_it",
        "the_event",
        "chaired_it",
        "led_delegation",
        "stood_in",
        "summit_attended_by",
        "called_in_sick",
        "first_attended_by",
        "stayed_away",
    )
)
#: Rules behind whose event others may be listed.
_LISTING = frozenset({"attendance.attended", "attendance.attended_among", "attendance.hosted_among"})
_ANY_WORD = re.compile(r"\b(?!the\b)[a-z]{3}")
#: What meets under its own name, with whatever stands behind: `CIS Council of Heads of Government`.
_BODY = re.compile(
    r"\b(?:Assembly|Council|Congress|Conference|Forum|Summit)(?: of (?:the )?(?:Heads|Foreign|Ministers)[\w ]*)?$"
)
#: To join a council is to become a member of it.
_JOINED = re.compile(r"join(?!.* at$)|host|represent|used|went|seek|engaged")


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each participant and each bloc whose event it was."""
    for hit in match_patterns(scene, FAMILY, bits):
        if "e" in hit.pattern.regex.groupindex and _is_mere_body(scene, hit):
            continue
        for actor in hit.subjects:
            if actor.kind in _ACTORS and actor.node.startswith(("person:", "state:")):
                yield from _claims_of(scene, hit, actor)
    yield from read_rolls(scene, _event_meant)


def _claims_of(scene: Scene, hit: Hit, actor: Mention) -> Iterator[Claim]:
    """What one participant attended: the event itself, a second one beside it, and all that the list goes on with."""
    told = _blocs(scene, hit)
    for bloc in told:
        yield _claim(scene, hit, actor, bloc)
    groups = hit.pattern.regex.groupindex
    for second in hit.frame.group(hit.found, "e2") if "e2" in groups else ():
        told.append(second.node)
        yield _claim(scene, hit, actor, second.node, "e2")
    for span in find_further_events(hit.frame, hit.found.end()) if hit.pattern.rule in _LISTING else ():
        for bloc in (m.node for m in hit.frame.named(*span) if m.kind is Kind.BLOC and m.node not in told):
            told.append(bloc)
            yield _claim(scene, hit, actor, bloc, span=span)


def _is_mere_body(scene: Scene, hit: Hit) -> bool:
    """A bloc alone is no event, unless it is one of its bodies: `the UN General Assembly`."""
    start, end = hit.found.span("e")
    if _ANY_WORD.search(hit.found.group("e")):
        return False
    written = [scene.document.text[body.start : body.end] for body in hit.frame.named(start, end)]
    return not any(map(_BODY.search, written)) or _JOINED.match(hit.found.group("v")) is not None


def _blocs(scene: Scene, hit: Hit) -> list[str]:
    if hit.pattern.rule in _OF_EVENT_BEFORE:
        if hit.pattern.rule == "attendance.led_delegation" and not _is_delegation(scene, hit):
            return []
        meant = _called(scene, hit) or _event_meant(scene, hit.frame.index)[0]
        return [meant] if meant else []
    named = [m.node for m in hit.frame.group(hit.found, "e") if m.kind is Kind.BLOC]
    if named:
        return list(dict.fromkeys(named))
    near = find_bloc_near(scene, hit.frame, hit.found.start(), hit.found.end())
    return [near.node] if near is not None else []


def _called(scene: Scene, hit: Hit) -> str:
    """The bloc whose event a text calls by initials: `the Arab League Ministers' Meeting (ALMM)`, then `the ALMM`."""
    if "n" not in hit.pattern.regex.groupindex or len(hit.found["n"]) > _INITIALS:
        return ""
    at = scene.plain.find(f"({hit.found['n']})")
    named = [m for s in scene.mentions for m in s if m.kind is Kind.BLOC and m.end <= at <= m.end + _NAME_REACH]
    return named[-1].node if at >= 0 and named else ""


#: How long the initials of an event may be, and how far behind its bloc they stand.
_INITIALS, _NAME_REACH = 6, 60


def _is_delegation(scene: Scene, hit: Hit) -> bool:
    """`Headed the Brazilian delegation`, not Brazil."""
    start, end = hit.frame.span(*hit.found.span())
    return "delegation" in scene.document.text[start:end]


#: An event right behind its bloc, or right before it.
_EVENTS = (
    r"(?:[Ss]ummit|[Ss]ession|[Mm]inisterial|[Mm]eeting|[Cc]onference|[Cc]ouncil|[Pp]lenary|[Gg]athering|[Aa]ssembly)"
)
_EVENT_BEHIND = re.compile(rf"(?:['’]s?)?,? ?(?:\([^)]{{1,20}}\) )?(?:[\w’'/+-]+ ){{0,4}}?{_EVENTS}\b")
_EVENT_OF = re.compile(rf"{_EVENTS}\b(?: [\w’'-]+){{0,5}}? (?:of|in|at) (?:the )?$")
#: So many sentences back an event may have been named, and so many at the top of the text tell what it is about.
_REACH, _LEAD = 7, 4


#: What takes place on the margins of a summit is another event.
_MARGINS = re.compile(r"\b(?:margins|sidelines|fringes) of (?:the |an? )?(?:[A-Za-z0-9]+ )?$")


def _event_meant(scene: Scene, at: int) -> tuple[str, int]:
    """`X attended`: the one bloc whose summit, session or meeting the sentences before, or the text's first, are about.

    With it the sentence that names it. The event stands right beside its bloc.
    """
    before = [*range(at, max(-1, at - _REACH), -1)]
    for index in dict.fromkeys([*before, *range(min(_LEAD, at))]):
        text = scene.document.text
        blocs = [m for m in scene.mentions[index] if m.kind is Kind.BLOC]
        if any(_MARGINS.search(text, max(0, m.start - 40), m.start) for m in blocs):
            return "", index
        nodes = {
            m.node for m in blocs if _EVENT_BEHIND.match(text, m.end) or _EVENT_OF.search(text, m.start - 60, m.start)
        }
        nodes |= {m.node for m in blocs if _BODY.search(text[m.start : m.end])}
        if nodes:
            return (nodes.pop(), index) if len(nodes) == 1 else ("", index)
    return "", 0


def _date_of_event(scene: Scene, hit: Hit, *, ahead: bool) -> str | None:
    """The one date of this sentence, else the one of the sentence that names the event."""
    for index in dict.fromkeys((hit.frame.index, _event_meant(scene, hit.frame.index)[1])):
        frame = scene.frame(index)
        dates = {settle_date(scene, m, ahead=ahead) for m in frame.named(0, len(frame.text)) if m.kind is Kind.DATE}
        if dates:
            return dates.pop() if len(dates) == 1 else None
    return None


def _claim(
    scene: Scene, hit: Hit, actor: Mention, bloc: str, group: str = "e", span: tuple[int, int] | None = None
) -> Claim:
    """``span`` is where the event stands that is no group of the pattern."""
    part = _PART.match(hit.frame.text, hit.found.end())
    whole = hit.span if span is None else (hit.span[0], span[1])
    leaving = hit.factuality is Factuality.ACTUAL and _is_leaving(hit)
    return make_claim(
        scene,
        hit.frame,
        EdgeType.ATTENDED,
        (actor.node, bloc),
        whole,
        hit.pattern.rule,
        factuality=Factuality.PLANNED if leaving else hit.factuality,
        qualifiers={
            "event": _name_event(scene, hit, group, span),
            "date": None if leaving else _date(scene, hit, part),
            "place": find_place(scene, hit.frame, *whole) if part is None else None,
        },
        context=hit.context,
    )


def _is_leaving(hit: Hit) -> bool:
    before = _LEAVING.search(hit.frame.text, 0, hit.found.start("v"))
    return before is not None or _LEAVES.match(hit.found.group()) is not None


_LEAVES = re.compile(r"(?:left|leaves?|departed|departs?) for\b")
#: `left on Monday to take part in`: the day is that of leaving, and the event lies ahead.
_LEAVING = re.compile(r"\b(?:left|leaves?|leaving|departed|departs?) [^.;]{0,60}? to $")


def _date(scene: Scene, hit: Hit, part: re.Match[str] | None) -> str | None:
    ahead = hit.factuality is Factuality.PLANNED
    date = find_date(scene, hit.frame, *hit.core, ahead=ahead) if part is None else _date_before(scene, hit, part)
    if date is None and hit.pattern.rule in _OF_EVENT_BEFORE:
        return _date_of_event(scene, hit, ahead=ahead)
    return date


#: `the meetings, including the summit to be held in May`: what stands behind is told of that one alone.
_PART = re.compile(
    r"[^.;]{0,60}?,? (?:including|and) (?:the )?[^.;,]{1,40}?\b(?:summit|meeting)\b(?= (?:scheduled|to be|which))"
)


def _date_before(scene: Scene, hit: Hit, part: re.Match[str]) -> str | None:
    """The one date between an event and what is only a part of it."""
    between = [m for m in hit.frame.named(hit.found.end(), part.end()) if m.kind is Kind.DATE]
    return settle_date(scene, between[0], ahead=hit.factuality is Factuality.PLANNED) if len(between) == 1 else None


def _name_event(scene: Scene, hit: Hit, group: str, span: tuple[int, int] | None) -> str:
    """An event's whole name, in the document's words."""
    if span is None and "e" not in hit.pattern.regex.groupindex:
        return "summit"
    start, end = hit.frame.span(*(span or hit.found.span(group)))
    text = scene.document.text
    rest = _NAME_GOES_ON.match(text, end, hit.frame.sentence.end)
    event = " ".join(text[start : end if rest is None else rest.end()].split())
    event = _BEFORE_NAME.sub("", event)
    return _BEFORE_EVENT.sub("", event)


#: `the Development Ministerial / Meeting`.
_NAME_GOES_ON = re.compile(
    r" (?:(?:of|for) (?:the )?(?:Ministers|Heads)\b(?: of [A-Z]\w+)*|"
    r"(?:Ministerial )?(?:Meeting|Conference|Summit|Session|Retreat|Dialogue|Forum|Plenary)s?\b)"
)
_BEFORE_NAME = re.compile(
    r"^.*\b(?:held (?=(?:an?|the|its) )|(?:attend(?:s|ed|ing)?|join(?:s|ed)?|(?:announced|said) at|"
    r"(?:participat(?:e|es|ed|ing)|(?:takes?|taking|took) part) in) )"
)
_BEFORE_EVENT = re.compile(r"^(?:(?:at|in|of|the|its|a|an|recent|upcoming|forthcoming) )+", re.IGNORECASE)
