"""Trips that lie ahead though no word beside them says so: headings over an announcement, and those who set out."""

import re
from dataclasses import replace

from graph.schema import Claim, Factuality
from ingest.rules.hits import Hit
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_LEAVES = compile_pattern(
    r"\b(?:heads|flies|goes|travels|sets out) (?:on )?"
    r"(?:tomorrow|(?:{D}|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:for|on|to))\b"
)


def is_setting_out(hit: Hit) -> bool:
    """`departs Oslo today for Tokyo`: he has not been there yet."""
    verb = hit.found["v"] if hit.pattern.verbal else ""
    return verb.startswith(("leaves", "departs")) or _LEAVES.search(hit.found.group()) is not None


#: So many sentences below a heading the trip is told or announced.
_REACH = 4
_ANNOUNCED = re.compile(
    r"\b(?:will|is to|are to|plans to|(?:is|are) (?:scheduled|due|set|expected) to)(?: also)? "
    r"(?:travel|visit|go|fly|make|pay|undertake|conduct|lead)\b"
)


def judge_heading(scene: Scene, claim: Claim) -> Claim:
    """A heading's trip is a plan where its days are still to come, or where the text below only announces it."""
    if claim.factuality is not Factuality.ACTUAL:
        return claim
    date, own = str(claim.get("date") or ""), scene.anchor.date
    ahead = own is not None and len(own) == len("2024-05-03") <= len(date) and date[:10] > own
    return replace(claim, factuality=Factuality.PLANNED) if ahead or _is_announced(scene, claim, date) else claim


def _is_announced(scene: Scene, claim: Claim, date: str) -> bool:
    """The first sentence below that names the state says that somebody will go there."""
    if date:
        return False
    first = next((i for i, s in enumerate(scene.sentences) if s.start > claim.evidence.start), 0)
    for index in range(first, min(len(scene.sentences), first + _REACH)):
        named = [m for m in scene.mentions[index] if m.node == claim.target]
        if named and not scene.sentences[index].heading:
            sentence = scene.sentences[index]
            return _ANNOUNCED.search(scene.plain, sentence.start, named[0].start) is not None
    return False
