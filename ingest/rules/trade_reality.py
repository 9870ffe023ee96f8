"""How real a flow of trade is: by the verb at its figure, or by what governs the noun."""

import re

from graph.schema import Factuality, Flow
from ingest.clauses import clause_around
from ingest.factuality import judge
from ingest.frames import Frame
from ingest.rules.trade_figures import Figures
from ingest.rules.trade_links import drop_results
from ingest.rules.trade_nouns import Topic


def judge_trade(frame: Frame, topic: Topic, read: Figures | None) -> Factuality:
    """A verb is judged by its clause; behind a noun the verb at the figure decides, else what governs the noun."""
    if topic.factuality is not None:
        return topic.factuality
    body = frame.text[topic.end : read.end] if read is not None else frame.text[topic.end : topic.end + 30]
    before, _ = clause_around(frame, topic.start, topic.end)
    if read is not None and (read.ahead or (topic.part and _AHEAD.search(before[-30:]) and _AHEAD.search(body))):
        return Factuality.PLANNED
    if _STRIVEN_FOR.search(before[-60:]) and not _DONE.search(body):
        return Factuality.PLANNED
    if _AHEAD.search(drop_results(body)) and not topic.bare:
        return Factuality.PLANNED
    if Flow.BALANCE in topic.flows and topic.value is not None and not _AHEAD.search(before[-40:]):
        return Factuality.ACTUAL  # the phrase that names its sum takes it as given, whatever the verb
    if _DONE.search(body) or topic.part or topic.bare or topic.share is not None:
        return (
            Factuality.DENIED
            if re.search(r"\b(?:not|never)\b", frame.text[topic.start : topic.end])
            else Factuality.ACTUAL
        )
    return judge(before, frame.text[topic.start : topic.end], "", past=False)


_DONE = re.compile(
    r"\b(?:rose|grew|fell|dropped|plunged|declined|decreased|increased|reached|stood|totall?ed|amounted|was"
    r"|were|hit|came|jumped|surged|climbed|doubled|tripled|exceeded|surpassed|topped|shrank|soared|widened"
    r"|narrowed|is|are|has|have|had|stands|accounted|accounts|went)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|can|expect\w*|projected|forecast\w*|predict\w*|set to"
    r"|due to|likely|target\w*|planned|plans?|hop(?:es?|ed)|aims?|wants?|to (?:reach|grow|rise|increase|exceed"
    r"|hit|double|climb|be|total|amount|expand|fall))\b"
)


#: `the task of bringing trade to`.
_STRIVEN_FOR = re.compile(
    r"\b(?:task|goal|target|aim|objective|plan|commitment|determination|readiness|desire|intention|ambition|"
    r"hope)s?\b[^,;]{0,50}$"
    r"|\b(?:bring|bringing|raise|raising|increase|increasing|expand|expanding|double|doubling|boost|boosting|lift|"
    r"lifting)"
    r"(?: the| their| our)?(?: [a-z]+)? $"
)
