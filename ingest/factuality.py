"""How real a clause makes the thing that it speaks of: actual, planned, cancelled or denied."""

import re

from graph.schema import Factuality

_CANCELLED = re.compile(
    r"\b(?:postpon\w+|cancel\w+|called off|call off|put off|scrapped|aborted|did not take place|fell through|shelved|was dropped|rescheduled|suspended indefinitely)\b"
)
_DENIED = re.compile(
    r"\b(?:not|no|never|without|none|nor|neither|denie[sd]|denying|den(?:y|ial)|refut\w+|refus\w+|ruled out|instead of|rather than|baseless"
    r"|did ?n't|does ?n't|has ?n't|have ?n't|is ?n't|was ?n't|cannot|can't|reject\w*|dismiss\w*|unable|failed|fail|fails|yet to|contrary to reports|false)\b"
)
_NOT_REALLY_DENIED = re.compile(
    r"\b(?:not only|not just|no doubt|no less|not least|nothing but|without delay|no longer than|no later than|whether or not|no stranger|no secret)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|'ll|is to|are to|be to|is due|are due|due to|was due|were due|plan(?:s|ned|ning)?(?: to| for|s for)?|intend(?:s|ed|ing)?|intention|hop(?:e|es|ed|ing)"
    r"|expect(?:s|ed|ing)?|schedul\w+|look(?:s|ed|ing)? forward|propos\w+|invit(?:e|es|ed|ing|ation to)|agreed to|want(?:s|ed|ing)?|wish(?:es|ed)?|seek(?:s|ing)?|sought to|aim(?:s|ed|ing)?"
    r"|need(?:s|ed)? to|the need|should|must|may|might|could|can|ready to|readiness|prepar(?:ed|ing|es) to|preparing for|if|unless|upcoming|forthcoming|prospective|eventual|possib\w+|potential"
    r"|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|encourag\w+|consider(?:s|ed|ing)?|interest(?:ed)? in|interest to|willing(?:ness)?|promis\w+|pledg\w+|desire(?:s|d)?|commit(?:s|ted)? to (?:meet|visit|hold|open|join|host)"
    r"|prospects?|ways to|how to|explor\w+|next (?:week|month|year)|tomorrow|later this|set to|on course to|about to|ask(?:s|ed)? (?:for|to)|request(?:s|ed)?|demand(?:s|ed)?|suggest(?:s|ed)?|candidate to|likely|probably|unlikely"
    r"|planning|plans for|offer(?:s|ed)? to|prepar(?:e|es|ation|ations)|draft|before the end of|support(?:s|ed)? (?:for )?(?:the )?(?:accession|membership)|opportunity to|in order to|so as to|seen as|once|until|supposed to|ahead of|in advance of|are discussing|discuss(?:ed|ing) (?:the )?(?:possibility|prospect))\b"
)
#: Words that carry on: a purpose clause takes its reality from the verb before it.
_AHEAD_AFTER = re.compile(
    r"^[^,;]{0,60}?\b(?:is|are|was|were|has been|have been) (?:still |now |also )?(?:expected|planned|scheduled|due|likely|to be|hoped|being (?:planned|prepared|discussed|considered)|in preparation|under discussion)\b"
)
_PERFECT = re.compile(r"\b(?:has|have|had|having)\b(?: \w+){0,2}$")


def judge(before: str, verb: str, after: str, *, past: bool) -> Factuality:
    """The factuality of a verb or noun, by the clause ``before`` it, itself, and the rest of the clause ``after`` it.

    ``past`` says that the form itself reports something done (`met`, `visited`): then no mere plan around it counts.

    >>> judge("the minister will ", "visit", " minsk", past=False)
    <Factuality.PLANNED: 'planned'>
    >>> judge("the minister ", "visited", " minsk", past=True)
    <Factuality.ACTUAL: 'actual'>
    >>> judge("a scheduled ", "visit", " to vietnam was postponed", past=False)
    <Factuality.CANCELLED: 'cancelled'>
    """
    if _CANCELLED.search(after) or _CANCELLED.search(before[-40:]):
        return Factuality.CANCELLED
    near = before[-60:]
    if _denies(near):
        return Factuality.DENIED
    if past:
        return (
            Factuality.PLANNED
            if re.search(r"\b(?:would have|if|unless|once|until|should have)\b[^,;]*$", near)
            and not _PERFECT.search(near)
            else Factuality.ACTUAL
        )
    if _AHEAD.search(before) or _AHEAD.search(verb) or _AHEAD_AFTER.search(after):
        return Factuality.PLANNED
    return Factuality.ACTUAL


def _denies(before: str) -> bool:
    found = None
    for found in _DENIED.finditer(before):
        pass
    if found is None or _NOT_REALLY_DENIED.search(before):
        return False
    # A denial governs what follows it in its own clause only.
    return re.search(r"[,;:]| but | and | that had ", before[found.end() :]) is None or found.group().startswith(
        ("den", "refut", "baseless", "false")
    )
