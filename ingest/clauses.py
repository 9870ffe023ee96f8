"""Inside one sentence: when and where something is done, and how real it is."""

import re

from graph.schema import Claim, EdgeType, Evidence, Factuality, Value, pack_qualifiers
from ingest.dates import DateMention, settle_mention
from ingest.factuality import is_condition, is_off_behind, judge, judge_lead
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.scenes import Scene
from ingest.signs import compile_pattern

#: Where another clause begins.
CLAUSE_BOUNDARY = re.compile(r"[;:]| but | while | whereas | although | however,")


def clause_around(frame: Frame, start: int, end: int) -> tuple[str, str]:
    """The words before and after a stretch, as far as its clause reaches."""
    before = frame.text[:start]
    cut = max((m.end() for m in CLAUSE_BOUNDARY.finditer(before)), default=0)
    after = frame.text[end:]
    stop = _AFTER.search(after)
    return before[cut:], after[: stop.start()] if stop is not None else after


_AFTER = re.compile(
    r"[;:]| but (?!the visit|it was|the trip|the meeting)| while | whereas | although |, (?:who|which|where) "
)


def judge_at(frame: Frame, subject_start: int, start: int, end: int, *, past: bool) -> Factuality:
    """The factuality of what stands at ``start`` to ``end``, whose subject begins at ``subject_start``."""
    if (not past or _PLAN.search(frame.text, start, end)) and is_off_behind(frame.text[end : end + 120]):
        return Factuality.CANCELLED
    before, after = clause_around(frame, start, end)
    infinitive = 0 <= subject_start < start and _INFINITIVE.fullmatch(frame.text, subject_start, start)
    if 0 <= subject_start < start:
        reach = frame.text[subject_start:start]
        before = reach if len(reach) <= len(before) else before
        lead = frame.text[max(0, subject_start - 70) : subject_start]
        if is_condition(lead):
            return Factuality.PLANNED
        before = (judge_lead(lead) or "") + before
    verdict = judge(before, frame.text[start:end], after, past=past)
    if verdict is Factuality.ACTUAL and (_SETS_OUT.search(before) or infinitive or _INFINITIVE.fullmatch(before)):
        return Factuality.PLANNED
    return verdict


#: Nouns for what may be called off, whatever their form says: `his trip to Juba, set for Friday, was postponed`.
_PLAN = re.compile(r"\b(?:visit|trip|tour|journey|stop|stopover|leg)s?$")
#: `leaves on Monday to attend`: what is to be done there lies ahead.
_SETS_OUT = re.compile(r"\b(?:leaves?|departs?|sets? (?:out|off)|flies out)\b[^,;]{0,60} to $")
#: `Minister X to attend the summit`: a headline's future.
_INFINITIVE = compile_pattern(
    r"(?:(?:to|for) )?{W*}(?: and (?:the |a |his |her |its )?delegation)?(?:, [^,]{1,60},)? to (?:also |soon |then )?"
    r"(?:(?:travel|go|fly|come|return|head|visit) [^.;,]{1,50}?(?:, {S})?(?: to |,? and (?:to )?))?"
)
_PLACE_AFTER = compile_pattern(r"(?:\b(?:in|at|to|near)|,) (?:the (?:[a-z]+ ){0,3})?({L}|{S})")
_PLACE_BEFORE = compile_pattern(r"^(?:[^.;]{0,30}\b)?in (?:the [a-z ]+ of )?({L}|{S}),")
#: `met in Vienna with`, `held talks in Vienna with`.
_PLACE_INSIDE = compile_pattern(r"\bin ({L})(?:, {S},?)?(?: on {D},?| today)? with\b")
#: `will visit Havana, Cuba, from 15 to 16 May to attend`, `travelled to Vienna, where he met`: that trip's place.
_PLACE_OF_TRIP = compile_pattern(
    r"\b(?:visit(?:s|ed|ing)?|(?:visits?|trip|travel(?:s|l?ed|l?ing)?) to|(?:is|was|are|were|arriv\w+|be) in) "
    r"({L})(?:, {S})?(?:,? (?:from|on|during|in|between) {D})?,? "
    r"(?:(?:in order )?to (?:attend|participate in|meet)|where)\b"
)


#: What is spoken of lies elsewhere: `to discuss the ceasefire in Gaza`.
_TOPIC = re.compile(
    r"\b(?:discuss\w*|exchang\w+|about|regarding|concerning|on the|situation|developments?|conflict|wars?|crisis|"
    r"ceasefire|attacks?|aid|assistance|support|peace|security|invasion)\b"
)


def find_place(scene: Scene, frame: Frame, start: int, end: int) -> str | None:
    """The place named behind a clause or inside it, at the head of the sentence, or on the trip for it, as written."""
    _, after = clause_around(frame, start, end)
    topic = _TOPIC.search(after)
    reach = len(after) if topic is None else topic.start()
    found = (
        _PLACE_AFTER.search(frame.text, end, end + reach)
        or _PLACE_INSIDE.search(frame.text, start, end)
        or _PLACE_BEFORE.search(frame.text)
        or _PLACE_OF_TRIP.search(frame.text, 0, end)
    )
    if found is None:
        return None
    mention = frame.mentions[found.group(1)]
    written = scene.document.text[mention.start : mention.end]
    return re.sub(r"^[Tt]he ", "", written).split(",")[0] if mention.kind is Kind.PLACE else None


_ANOTHER_DAY = re.compile(
    r"\b(?:(?:last|next|this|earlier this|later this) (?:week|month|year|summer|spring|autumn|winter)'s|recent|"
    r"previous|earlier|upcoming|forthcoming) (?:[a-z-]+ ){0,2}$"
)


def is_of_another_day(before: str) -> bool:
    """Whether a noun behind these words is of another day than its clause: `follow up on last week's call`."""
    return _ANOTHER_DAY.search(before) is not None


def find_date(scene: Scene, frame: Frame, start: int, end: int, *, ahead: bool) -> str | None:
    """The date of a clause: the nearest behind it, else inside it, else the one that opens the sentence."""
    mention = nearest_date(frame, start, end)
    return settle_date(scene, mention, ahead=ahead) if mention is not None else None


def settle_date(scene: Scene, mention: Mention, *, ahead: bool) -> str:
    """The value of a date mention, its year settled by the document's own date where the text leaves it out."""
    written = DateMention(mention.start, mention.end, mention.value, relative=mention.unit == "relative")
    return settle_mention(written, scene.document.text, scene.anchor, future=ahead)


_DATE_SIGN = compile_pattern("{D}")


def nearest_date(frame: Frame, start: int, end: int) -> Mention | None:
    """The date mention that belongs to ``text[start:end]``."""
    signs = [(found.start(), found.group()) for found in _DATE_SIGN.finditer(frame.text)]
    signs = [(i, s) for i, s in signs if not _names_edition(frame, i)]
    if not signs:
        return None
    before = next((s for i, s in signs if i == start - 2 and frame.text[start - 1] == " "), None)
    inside = [before] if before else [s for i, s in signs if start <= i < end]
    if inside:
        return frame.mentions[inside[0]]
    owner = _OF_DATE.search(frame.text, 0, start)
    if owner is not None:
        return frame.mentions[owner.group(1)]
    _, after = clause_around(frame, start, end)
    signs = [(i, s) for i, s in signs if _OF_CHAIR.match(frame.text, i + 1) is None]
    behind = [(i, s) for i, s in signs if end <= i < end + len(after) and _reaches(frame.text[end:i])]
    if behind:
        return frame.mentions[behind[0][1]]
    ahead = [(i, s) for i, s in signs if i < start and not _TURNS.search(frame.text, i, start)]
    if ahead:
        first = ahead[0] if ahead[0][0] < 30 else ahead[-1]
        return frame.mentions[first[1]]
    return None


#: What stands before another clause, or on the way to somewhere, dates nothing behind it.
_TURNS = re.compile(rf"{CLAUSE_BOUNDARY.pattern}| en route to ")
#: `last week's call`: that is when it was, whatever else the sentence dates.
_OF_DATE = compile_pattern(r"({D})'s (?:[a-z-]+ ){0,3}$")
#: `during its 2022 G20 Presidency`: that is when this was, not what is told behind it.
_OF_CHAIR = compile_pattern(r" {B}(?:'s?)? (?:presidency|chair)")
#: `in its capacity as chair for 2021`.
_CHAIR_FOR = re.compile(r"\bas (?:the )?(?:[^ ,]+ ){0,2}chair(?:man|person)? (?:for|in) $")
_OF_EDITION = re.compile(r"(?:\b(?:the|their|its|his|her)|'s?) $")


def _names_edition(frame: Frame, at: int) -> bool:
    """`the 2023 Arctic Assembly`: the year names an event, and is not when something is done."""
    year = frame.mentions[frame.text[at]].value
    if _CHAIR_FOR.search(frame.text, max(0, at - 30), at) is not None:
        return True
    named = len(year) == 4 and frame.text[at + 1 : at + 2] == " " and frame.text[at + 2 : at + 3].isalnum()
    return named and _OF_EDITION.search(frame.text, max(0, at - 8), at) is not None


def _reaches(between: str) -> bool:
    """A date belongs to the verb before it unless another verb or a relative clause stands between."""
    between = _HELD.sub("", between)
    return len(between) < 160 and _OTHER_VERB.search(between) is None


_HELD = re.compile(
    r"\b(?:was|were|will be|would be|is to be|are to be|has been|have been|had been|is|are) (?:held|signed"
    r"|organi[sz]ed|"
    r"conducted|hosted|convened|scheduled|due|planned|expected|set)\b|\bwill take place\b"
)
_OTHER_VERB = re.compile(
    r"\b(?:said|told|which|who|was|were|is|are|had|has|did|will|after|since|ahead of|before|until|by|when|following|"
    r"in advance of|"
    r"resolution|established|adopted|signed|announced|negotiated|to prepare|to implement"
    r"|to facilitate|to guide|entry into force|outbreak|(?:death|passing|demise|assassination|killing) of|earthquake"
    r"|victory|attacks? (?:on|by|in)|invasion)\b[^,]*$"
)


def find_bloc_near(scene: Scene, frame: Frame, start: int, end: int) -> Mention | None:
    """`this association`, `its events`: the bloc named last before a stretch.

    Else the only one behind it or in the sentences before.
    """
    before = [m for m in frame.named(0, start) if m.kind is Kind.BLOC]
    if before:
        return before[-1]
    behind = [m for m in frame.named(start, len(frame.text)) if m.kind is Kind.BLOC]
    if behind:
        return behind[0] if len({m.node for m in behind}) == 1 else None
    for index in range(frame.index - 1, max(-1, frame.index - 4), -1):
        blocs = [m for m in scene.mentions[index] if m.kind is Kind.BLOC]
        if blocs:
            return blocs[0] if len({m.node for m in blocs}) == 1 else None
    return None


def make_claim(
    scene: Scene,
    frame: Frame,
    kind: EdgeType,
    ends: tuple[str, str],
    span: tuple[int, int],
    rule: str,
    *,
    factuality: Factuality = Factuality.ACTUAL,
    qualifiers: dict[str, Value | None] | None = None,
    context: tuple[tuple[int, int], ...] = (),
) -> Claim:
    """A claim with the clause at ``span`` of the frame as its evidence."""
    start, end = frame.span(*span)
    text = scene.document.text
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    outside = tuple(sorted({c for c in context if c[0] < start or c[1] > end}))
    evidence = Evidence(start, end, text[start:end], rule, outside)
    return Claim(kind, ends[0], ends[1], evidence, pack_qualifiers(qualifiers or {}), factuality)
