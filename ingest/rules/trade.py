"""Figures and relations of trade: TRADE_WITH."""

import re
from collections.abc import Iterator, Sequence

from graph.schema import Claim, EdgeType, Factuality, Flow, Value
from ingest.clauses import make_claim
from ingest.currencies import currency_of
from ingest.frames import Frame
from ingest.model import Mention
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.trade_figures import Figures, Slot, read_figures
from ingest.rules.trade_goods import clean_item
from ingest.rules.trade_guards import is_trade
from ingest.rules.trade_links import moves
from ingest.rules.trade_nouns import Topic
from ingest.rules.trade_parts import cut_short
from ingest.rules.trade_reality import judge_trade
from ingest.rules.trade_series import read_series
from ingest.rules.trade_tables import read_tables
from ingest.rules.trade_topics import make_topics
from ingest.rules.trade_years import find_year, read_date
from ingest.scenes import Scene
from ingest.signs import compile_pattern

FAMILY = "trade"


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each figure that a sentence or a table gives for a flow, and for each relation that it states."""
    before: Topic | None = None
    year: str | None = None
    last = -9
    for frame, hits in _frames(scene, bits):
        if not _follows(scene, frame, last):
            before = year = None
        topics = _topics(scene, frame, hits, before)
        for number, topic in enumerate(topics):
            stop = topics[number + 1].start if number + 1 < len(topics) else len(frame.text)
            for claim in _claims(scene, frame, topic, number, stop, year):
                year = str(claim.get("year")) if claim.get("year") else year
                yield claim
        if topics:
            before, last = topics[-1], frame.index
    yield from read_tables(scene)
    yield from read_series(scene)


# --- sentences ----------------------------------------------------------------------------------------------------

_GOES_ON = re.compile(
    r"[\"“]?(?:In [^.,;]{3,60},? (?:it|this figure|the figure)|It|This|That|(?:The|This|Their) (?:figure|total|volume|"
    r"turnover|value)|"
    r"(?:(?:In|During|For) [^.,;]{3,60}, )?(?:Of (?:this|that|these), )?(?:[A-Z][\w'’-]+ ){0,3}(?:our |its |the |"
    r"total )?"
    r"(?:[Ee]xports?|[Ii]mports?|[Tt]rade turnover)"
    r"|(?:The|Both) (?:two )?(?:sides|countries|states|parties) [^.;]{3,60} the (?:figure|volume|turnover))\b"
)


def _frames(scene: Scene, bits: int) -> Iterator[tuple[Frame, list[Hit]]]:
    """Each sentence with a hit, and the one behind it where that goes on with `It` or `The figure`."""
    found: dict[int, list[Hit]] = {}
    for hit in match_patterns(scene, FAMILY, bits):
        found.setdefault(hit.frame.index, []).append(hit)
    for index in sorted({*found, *(i + 1 for i in found if _goes_on(scene, i + 1))}):
        yield scene.frame(index), found.get(index, [])


def _goes_on(scene: Scene, index: int) -> bool:
    if index >= len(scene.sentences):
        return False
    sentence = scene.sentences[index]
    return _GOES_ON.match(scene.document.text, sentence.start) is not None


def _follows(scene: Scene, frame: Frame, last: int) -> bool:
    """Whether this sentence goes on with the paragraph of the sentence that spoke of trade."""
    if frame.index - last > 2 or last < 0:
        return False
    return "\n\n" not in scene.document.text[scene.sentences[last].end : frame.sentence.start]


def _topics(scene: Scene, frame: Frame, hits: Sequence[Hit], before: Topic | None) -> list[Topic]:
    topics: list[Topic] = []
    taken: list[tuple[int, int]] = []
    chosen: list[Hit] = []
    for hit in hits:
        anchor = hit.found.start("v")
        if not any(start <= anchor < end for start, end in taken) and not _aside(hit, taken) and is_trade(hit):
            taken.append(hit.found.span())
            chosen.append(hit)
    for hit in sorted(chosen, key=lambda h: h.found.start("v")):
        topics += list(make_topics(scene, hit, topics[-1] if topics else None, before))
    parts: list[Topic] = []
    for part in sorted(cut_short(frame, topics, before), key=lambda t: t.start):
        if not parts or part.start >= parts[-1].end:
            parts.append(part)
    return sorted([*topics, *parts], key=lambda t: t.start)


def _aside(hit: Hit, taken: Sequence[tuple[int, int]]) -> bool:
    """`exports to China, its largest market, fell`: said in passing of the partner of a flow that goes on."""
    return hit.pattern.qualifiers["flow"] == "rank" and any(s < hit.found.start() < e for s, e in taken)


# --- claims -------------------------------------------------------------------------------------------------------


def _claims(scene: Scene, frame: Frame, topic: Topic, number: int, stop: int, year: str | None) -> Iterator[Claim]:
    pairs = [(flow, partner) for partner in topic.partners for flow in topic.flows]
    # A flow without a verb of its own goes on with the one before it.
    direction = read_direction(frame.text[: topic.start]) if number else 0
    read = read_figures(frame, scene.document.text, (topic.start, topic.end, stop), len(pairs), direction)
    slots, share = _with_own(frame, topic, read)
    end = read.end if read is not None else topic.end
    item = topic.item or _made_up_of(scene, frame, end)
    if slots is None and share is None and not _stands_alone(frame, topic, item):
        return
    factuality = judge_trade(frame, topic, read)
    begin = read.begin if read is not None and read.begin is not None else topic.start
    own, date = find_year(scene, frame, begin, end, ahead=factuality is Factuality.PLANNED)
    if read is not None or slots is not None or share is not None:
        own = own or (None if factuality is Factuality.PLANNED else year or scene.anchor.year)
    for (flow, partner), slot in zip(pairs, slots or (Slot(),) * len(pairs), strict=True):
        values: dict[str, Value | None] = {
            "flow": flow.value,
            "year": own,
            "date": date,
            "item": item,
            "share_pct": share,
        }
        values |= _figures(scene, topic, flow, slot)
        yield make_claim(
            scene,
            frame,
            EdgeType.TRADE_WITH,
            (topic.source, partner),
            (min(topic.start, topic.anchor, read.start if read is not None else topic.start), end),
            topic.rule if not topic.part else f"{FAMILY}.cut_short",
            factuality=factuality,
            qualifiers=values,
            context=topic.context,
        )
        if slot.money is not None and len(pairs) == 1 and factuality is Factuality.ACTUAL:
            yield from _measured(scene, frame, topic, (flow, partner), (end, stop), (own, date))


#: A year, and a date that is more precise.
_When = tuple[str | None, str | None]
_MEASURED = compile_pattern(
    r"(?: in {D}| {D})?,? (?:up |down |rising |falling |as )?(?:from|compared (?:with|to)|against|versus|vs\.?)"
    r"(?: (?:about|some|nearly|around|just|only|a))* "
    r"(?P<m>{M})(?: (?:recorded|posted|registered|reported))?"
    r"(?: (?:(?:in|during|for)(?P<same> the (?:same|corresponding) (?:period|months?"
    r"|quarter) (?:of|in))? )?"
    r"(?P<d>{D})| (?P<ago>(?:a|one) year (?:ago|earlier|before)|(?:(?:in|during) )?the (?:previous year|year before)"
    r"|(?:in|during) the (?:same|corresponding) (?:period|months?|quarter)(?: (?:of|in))? (?:last year"
    r"|the previous year"
    r"|a year (?:ago|earlier|before))))"
)


def _measured(
    scene: Scene, frame: Frame, topic: Topic, ends: tuple[Flow, str], reach: tuple[int, int], when: _When
) -> Iterator[Claim]:
    """`$61 million in 2024, from $48 million in 2023`: the sum of the other year is stated too."""
    end, stop = reach
    flow, partner = ends
    year = when[0]
    for found in _MEASURED.finditer(frame.text, topic.end, min(stop, end + 60)):
        money = frame.mentions[found["m"]]
        own, date = read_date(scene, frame.mentions[found["d"]]) if found["d"] else _year_before(when)
        if found["same"] and date is None and own is not None and _year_before(when)[0] == own:
            own, date = _year_before(when)
        if own is None or own == year or money.number is None:
            continue
        values: dict[str, Value | None] = {"flow": flow.value, "year": own, "date": date, "item": topic.item}
        values |= _figures(scene, topic, flow, Slot(money))
        yield make_claim(
            scene,
            frame,
            EdgeType.TRADE_WITH,
            (topic.source, partner),
            (min(topic.start, topic.anchor), found.end()),
            f"{FAMILY}.measured",
            qualifiers=values,
            context=topic.context,
        )


def _year_before(when: _When) -> _When:
    """The same months of the year before."""
    year, date = when
    if year is None or not year.isdecimal():
        return None, None
    before = str(int(year) - 1)
    return before, date.replace(year, before) if date is not None else None


_MOVE = re.compile(
    r"\b(?:(?P<up>grew|rose|increased|climbed|jumped|surged|soared|up|expanded|higher)|(?P<down>fell|dropped"
    r"|declined|decreased|plunged|plummeted|shrank|down|contracted|lower))\b"
)


def read_direction(text: str) -> int:
    """+1 or -1 as the last verb of change says, 0 where there is none."""
    verbs = list(_MOVE.finditer(text))
    return 0 if not verbs else 1 if verbs[-1]["up"] else -1


def _with_own(frame: Frame, topic: Topic, read: Figures | None) -> tuple[tuple[Slot, ...] | None, float | None]:
    """The figures behind the flow, and those inside its own words: `a surplus of $2 bn with`, `30% of its oil`."""
    slots = read.slots if read is not None else None
    if topic.value is not None and len(topic.partners) * len(topic.flows) == 1:
        change = slots[0].change if slots else None
        slots = (Slot(topic.value, change),)
    share = read.share if read is not None else None
    if topic.share is not None and len(topic.partners) == 1:
        share = topic.share.number
    return slots, share


def _stands_alone(frame: Frame, topic: Topic, item: str | None) -> bool:
    """Whether the words state a relation without a figure."""
    if topic.bare or item != topic.item:
        return True
    return topic.owned and not topic.part and Flow.BALANCE not in topic.flows and moves(frame, topic.end)


def _figures(scene: Scene, topic: Topic, flow: Flow, slot: Slot) -> dict[str, Value | None]:
    if slot.money is None:
        return {"change_pct": slot.change}
    value = slot.money.number or 0.0
    if flow is Flow.BALANCE and topic.sign < 0:
        value = -abs(value)
    return {"value": value, "unit": slot.money.unit or _unit(scene, topic, slot.money), "change_pct": slot.change}


def _unit(scene: Scene, topic: Topic, money: Mention) -> str | None:
    """Crowns of nobody are those of the state that counts them."""
    word = scene.document.text[money.start : money.end].split()[-1]
    return currency_of(topic.source.split(":", 1)[1], word)


_MADE_UP = re.compile(
    r" (?:are|were|is|was|have been|remain)? ?(?:(?:limited|confined|restricted)(?: [a-z]+)? to"
    r"|consist(?:ed)?(?: [a-z]+)? of|compris(?:e|ed)|dominated by|made up(?: [a-z]+)? of)(?: mainly| mostly"
    r"| largely| primarily)? (?P<item>[a-z][a-z -]{2,60}?)(?=[.,;]| (?:used|which|that|for|in|and other)\b|$)"
)


def _made_up_of(scene: Scene, frame: Frame, at: int) -> str | None:
    """`imports from Chad are limited mainly to cotton`: the goods stand behind the verb."""
    found = _MADE_UP.match(frame.text, at)
    return clean_item(scene, frame, *found.span("item")) if found is not None else None
