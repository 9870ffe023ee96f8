"""What is traded: the goods as the text writes them."""

import re

from ingest.frames import Frame
from ingest.rules.hits import Hit
from ingest.rules.trade_nouns import Side
from ingest.scenes import Scene

#: Words that measure, count or only fill.
_GENERIC = re.compile(
    r"(?:"
    r"a|about|additional|additionally|again|all|almost|also|an|and|annual|any|approximately|around|at|bilateral"
    r"|billion|by|considerable|current|direct|external|falling|first|for|foreign|further|global|gross|growing"
    r"|half|half-year|her|his|illegal|in|increased|increasing|its|just|large|latest|least|main|mainly|major"
    r"|many|merchandise-trade|million|month|monthly|more|most|much|mutual|nearly|net|new|no|now|of|one|only"
    r"|other|over|overall|own|part|quarter|recent|record|rising|several|share|significant|small|some|still"
    r"|strong|such|than|the|their|to|total|trade|two|two-way|under|up|value|volume|volumes|whereas|while|worth|year|yearly"
    r")$"
)
_NOT_GOODS = re.compile(
    r"\b(?:aid|assistance|humanitarian|donat\w+|troops?|soldiers|message|letter|speech|remarks|statement"
    r"|support|information|intelligence|himself|herself|itself|themselves|idea|people|delegation|copy|copies"
    r"|land|stake|shares?|bonds?|company|island"
    r"|territory|democracy|revolution|terror\w*|workers|labou?r|values|models?|note|notes|time|report"
    r"|proposals?|address|lecture|verdict|blow|warning|ideology|violence|instability|expertise|knowledge"
    r"|vaccines?|medical supplies|relief (?:supplies|goods|items)"
    r"|embassy|building|house|refugees|prisoners|power to|seats?|tickets?)\b"
)
_TRIM = re.compile(
    r"^(?:[\d.,]+(?:-[\d.,]+)?|tonnes?|tons?|mt|barrels?|bpd|cubic|metres|meters|kilos?|kg|worth|batch|batches"
    r"|shipments?|consignments?|quantit(?:y|ies)|amounts?|number|thousand|hundred|dozen|dozens|bcm|bushels"
    r"|bales|units|metric|per|day|cargo|cargoes|range|lot|extra|long)$"
)


def read_item(scene: Scene, hit: Hit, side: Side) -> str | None:
    """The goods, as written, without the words that measure or only count them."""
    if "item" in hit.pattern.regex.groupindex and hit.found["item"]:
        return clean_item(scene, hit.frame, *hit.found.span("item"))
    goods = re.search(r"in (goods(?: and services)?|services)\b", hit.found.group())
    if goods is not None:
        return goods.group(1)
    return clean_item(scene, hit.frame, *side.adjectives) or _kind_of_goods(hit.found.group())


def _kind_of_goods(words: str) -> str | None:
    found = re.match(r"(?:bilateral|two-way|mutual|our) (goods|merchandise|services|agricultural)\b", words)
    return None if found is None else "goods" if found.group(1) == "merchandise" else found.group(1)


def clean_item(scene: Scene, frame: Frame, start: int, end: int) -> str | None:
    """The goods in ``text[start:end]``, None where only measures and filler stand there."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^ ,]+", frame.text[start:end])]
    while words and _is_filler(frame, *words[0]):
        words.pop(0)
    while words and _is_filler(frame, *words[-1]):
        words.pop()
    if not words or len(words) > 8:
        return None
    first, last = frame.span(words[0][0], words[-1][1])
    written = " ".join(scene.document.text[first:last].split())
    return {"merchandise": "goods"}.get(written, written)


def _is_filler(frame: Frame, start: int, end: int) -> bool:
    word = frame.text[start:end]
    return _GENERIC.match(word) is not None or word[0] in frame.mentions or _TRIM.match(word) is not None


def is_goods(words: str) -> bool:
    """Whether what is bought, sold or delivered may be traded: no message, no aid, no troops."""
    return _NOT_GOODS.search(words) is None
