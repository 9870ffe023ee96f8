"""Styles that stand for somebody named before: whoever will `host His Royal Highness to tea` hosts that prince."""

import re

from ingest.model import StandIn
from ingest.pronouns import resolve_pronoun
from ingest.scenes import Scene

_WORDS = ("highness", "majesty", "royal couple")
#: A style without a name behind it, where somebody does something to its bearer or with him.
_OBJECT = re.compile(
    r"\b(?:host|hosts|hosted|hosting|welcomes?|welcomed|receives?|received|receiving|meets?|met|meeting|greet(?:s|ed)?|"
    r"call(?:s|ed|ing)? on|accompan(?:y|ied|ying)|(?:meetings?|talks|call|audience|lunch|dinner|spoke) with|"
    r"(?:received|hosted|welcomed|greeted) by|in honou?r of|dinner for|lunch for|reception for)(?: both)? "
    r"(?P<who>(?:his|her) (?:majesty|(?:royal |serene )?highness)|the royal couple)"
    r"(?= (?:and|to|with|in|on|at|for|during|when|where|over|by|from)\b|[.,;]|$)"
)


def seat_styles(scene: Scene) -> None:
    """Put the king or prince in the place of his style wherever just one can be meant, and it is no subject."""
    if not any(word in scene.plain for word in _WORDS):
        return
    for index, sentence in enumerate(scene.sentences):
        if index in scene.stand_ins or not any(w in scene.plain[sentence.start : sentence.end] for w in _WORDS):
            continue
        found = [s for s in (_stand_in(scene, index, m) for m in _OBJECT.finditer(scene.lay(index).text)) if s]
        if found:
            scene.seat(index, found)


def _stand_in(scene: Scene, index: int, found: re.Match[str]) -> StandIn | None:
    frame, at = scene.lay(index), found.start("who")
    word = "his royal highness" if found["who"].startswith("the") else found["who"]
    people, _ = resolve_pronoun(scene, frame, word, at)
    start, end = frame.span(at, found.end("who"))
    return StandIn(start, end, people, tuple((m.start, m.end) for m in people)) if people else None
