"""How real a clause makes the thing that it speaks of: actual, planned, cancelled or denied."""

import re

from graph.schema import Factuality
from ingest.signs import expand_macros

#: What is said of reports that are not so; the second may be said of other things too.
_MADE_UP = "speculative|baseless|groundless|unfounded|fabricated|fake|fictitious|untrue"
_UNTRUE = rf"(?:{_MADE_UP}|misleading|incorrect|false)"
_DENIED = re.compile(
    r"\b(?:not|no|never|without|none|nor|neither|denie[sd]|denying|den(?:y|ial)|refut\w+|refus\w+|ruled out|"
    r"instead of|rather than|baseless|nobody|no one|declin(?:e|es|ed|ing)|won't|aren't|isn't|wasn't|weren't|"
    r"didn't|doesn't|hasn't|haven't|insufficient to|not enough to"
    r"|did ?n't|does ?n't|has ?n't|have ?n't|is ?n't|was ?n't|cannot|can't|reject\w*|dismiss\w*|unable|failed"
    r"|turn(?:s|ed|ing)? down|snubb?\w*|(?:prevented|barred|banned|kept|stopped) from|"
    r"fail|fails|yet to|contrary to reports|false"
    rf"|{_UNTRUE}(?: the)?(?: [a-z]+)?? (?:reports?|claims?|rumou?rs|allegations?|news|suggestions|stories)\b)\b"
)
_NOT_REALLY_DENIED = re.compile(
    r"\b(?:not (?:yet )?(?:been )?(?:released|issued|published|disclosed|made (?:public|available))|"
    r"no (?:[a-z]+ )?(?:progress|breakthrough|headway|results?|details?|comment|statement|conclusion)|"
    r"no (?:agreement|accord|deal|decision|solution) (?:was|were|had been|has been|could be) (?:reached|made|found)|"
    r"not only|not just|no doubt|no less|not least|nothing but|without delay|no longer than|no later than|"
    r"whether or not|no stranger|no secret|not (?:been )?(?:directly |itself )?involved in)\b"
)
_AHEAD = re.compile(
    r"\b(?:aspir(?:e|es|ed|ing|ation|ations)|vow(?:s|ed|ing)?|decid(?:e|es|ed) to|decision to|threat(?:en|ens|"
    r"ened|ening|s)?|tr(?:y|ies|ied|ying) to|attempt(?:s|ed)? to|eager|keen|goal|ambition|bid to|on track to"
    r"|will(?! (?:[a-z]+ )?(?:cherish|remember|recall|treasure|miss|forget|be remembered)\b)"
    r"|would|shall|'ll|is to|are to|be to|was to(?! have)|were to(?! have)|is due|are due|due to|was due|were due"
    r"|plan(?:s|ned|ning)?(?: to| for|"
    r"s for)?|intend(?:s|ed|ing)?|intention|hop(?:e|es|ed|ing)"
    r"|expect(?:s|ed|ing)?|schedul\w+|look(?:s|ed|ing)? forward|propos\w+|invit(?:e|es|ed|ing|ation to)|agreed to"
    r"|want(?:s|ed|ing)?|wish(?:es|ed)?|seek(?:s|ing)?|sought to|aim(?:s|ed|ing)?"
    r"|need(?:s|ed)? to|the need|should|must|may|might|could|can|ready to|readiness|prepar(?:ed|ing|es) to|"
    r"preparing (?:for|the|an?|to)|if|unless|upcoming|forthcoming|prospective|eventual|possib\w+|potential"
    r"|call(?:s|ed|ing)? (?:for|on(?= [^,;]{1,60} to ))"
    r"|urg(?:e|es|ed|ing)|encourag\w+|consider(?:s|ed|ing)?|interest(?:ed)? in|"
    r"interest to|willing(?:ness)?|promis\w+|pledg\w+|desire(?:s|d)?|commit(?:s|ted)? to (?:meet|visit|hold|open|"
    r"join|host)"
    r"|prospects?|ways to|how to|explor\w+|next (?:week|month|year)|tomorrow|later this|set to|on course to|"
    r"about to|(?:programme|program|itinerary|schedule|agenda) includes|"
    r"ask(?:s|ed)? (?:for|to)|request(?:s|ed)?|demand(?:s|ed)?|suggest(?:s|ed)?|candidate to|likely|"
    r"probably|unlikely|await(?:s|ed|ing)?|(?:ask|direct|instruct|task|urg)(?:s|e|es|ed|ing)? "
    r"(?:[\ue000-\uf8ff](?:,? (?:and )?[\ue000-\uf8ff])*|him|her|them) to"
    r"|work(?:s|ing)? (?:on|towards?)|arrang(?:e|ing)|organi[sz]ing|efforts? to"
    r"|planning|plans for|offer(?:s|ed)? to|prepar(?:e|es|ation|ations)|draft|before the end of|support(?:s|ed)? "
    r"(?:for )?(?:the )?(?:accession|membership)|(?<!had the )(?<!had an )(?<!took the )"
    r"opportunity to|in order to|so as to|seen as|once(?! (?:again|more|"
    r"an?)\b)|until|supposed "
    r"to|going to(?= (?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]| $)|ahead of|in advance of|are discussing"
    r"|discuss(?:ed|ing) (?:the )?(?:possibility|prospect)|wait(?:s|ed|"
    r"ing)? to|reluctan\w+|hesita\w+"
    r"|determined to|resolv(?:es|ed) to|striv\w+|opt(?:s|ed)? to|supports? \S{1,2}'s (?:accession|membership|bid))\b"
)
#: Words that carry on: a purpose clause takes its reality from the verb before it.
_AHEAD_AFTER = re.compile(
    r"^(?: (?:between|with|of) [^.;]{1,60}?)?,? (?:tentatively )?(?:(?:scheduled|planned|slated|due)"
    r" (?:for|to|from|on|in|between|later|next)|set (?:for|to))\b|"
    r"^[^,;]{0,60}?\b(?:is|are|was|were|has been|have been) (?:still |now |also )?(?:expected|planned|scheduled|"
    r"due|likely|to be|hoped|being (?:planned|prepared|discussed|considered|arranged|organi[sz]ed)|in preparation|"
    r"under (?:discussion|consideration|preparation)|possible|rescheduled|on the (?:cards|table|agenda))\b"
    r"|^[^,;]{0,60}?\b(?:will|would|shall|is to|are to|was to|were to|is set to|are set to"
    r"|should)(?: [a-z]+){0,2}? (?:be in\b|be "
    r"(?:held|hosted|convened|conducted|organi[sz]ed|made|paid)|take place|begin|start)\b"
    r"|^(?:,[^,;]{3,80},)?[^,;]{0,60}?\b(?:has|have|had) not (?:yet )?been "
    r"(?:decided|fixed|agreed|set|confirmed|scheduled|finali[sz]ed)\b"
    r"|^[^,;]{0,60}?\b(?:remains? (?:under discussion|possible|open|uncertain|to be)|"
    r"(?:cannot be|has not been|is not|was not) (?:ruled out|excluded))\b"
)
#: `Talks between Chad and Mali have been suspended`.
_TALKS = re.compile(r"(?:talks|negotiations|consultations)\b")
_BROKEN_OFF = re.compile(
    r"[^;.]{0,90}? (?:were|was|has been|have been|had been|remain|remained|are|is) (?:now |since |currently )?"
    r"(?:suspended|frozen|broken off|on hold|discontinued)\b"
)
_UNREAL = re.compile(r"\b(?:would have|if|unless|once|until|should have)\b[^,;]*$")
_NEXT_CLAUSE = re.compile(r"[,;:]| but | and | that had ")
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
    if _is_called_off(before, after, past=past) or (past and _WAS_TO_HAVE.search(before)):
        return Factuality.CANCELLED
    if not past and _TALKS.match(verb) and _BROKEN_OFF.match(after):
        return Factuality.CANCELLED
    near = before[-60:]
    if _denies(near) or _UNTRUE_AFTER.search(after):
        return Factuality.DENIED
    if past:
        return Factuality.PLANNED if _UNREAL.search(near) and not _PERFECT.search(near) else Factuality.ACTUAL
    if _AHEAD.search(before) or _AHEAD.search(verb) or _AHEAD_AFTER.search(after):
        return Factuality.PLANNED
    return Factuality.ACTUAL


#: What stands before the subject governs all that follows: `No minister has visited`, `denied that he met`.
_LEAD = re.compile(
    r"\b(?:hop\w+|expect\w*|if|plan\w*|denie[sd]|refut\w*|reject\w*|dismiss\w*|whether|urged|called on|invit\w+|"
    rf"asked|wants?|proposed|suggested|look(?:s|ed|ing)? forward|{_MADE_UP}|not true|not the case|no truth|"
    r"postponement|cancell?ation)"
    r"(?: [a-z]+){0,3}?(?: (?:that|for)(?: [^ ,.;]+){0,2}?)? $|\b(?:no|neither) $|"
    r"\b(?:denie[sd]|refut(?:es|ed)|rejected|dismissed)(?: [^ ,.;]+){0,5}? that (?:the )?$|"
    r"\bpreparations? for (?:the )?$"
)
#: `Were the minister to visit`, `Should they meet`: a condition by the order of words.
_INVERTED = re.compile(r"(?:^|[,;:\"] )(?:were|should) $")
_OFF = expand_macros(
    r"(?:postpon|cancel|called off|put off|scrapped|aborted|shelved|dropped|abandoned|suspended indefinitely"
    r"|put on hold"
    r"|moved (?:back |forward )?(?:to|until) (?:the |an? )?(?:{D}|later|next|another|spring|summer|autumn|fall"
    r"|winter|end)"
    r"|pushed back|deferred)"
)
_BEEN = (
    r"(?:was|were|has been|have been|had been|is|are|been|had to be|has had to be|would be)"
    r" (?:then |later |since |subsequently |again |also |now |however |however, been |twice |reportedly )?"
)
_NEVER_CAME = (
    r"(?:did not|never|does not|will not|failed to) "
    r"(?:take place|materiali[sz]ed?|come about|come off|go ahead|happen(?:ed)?)"
)
#: `the trip, planned for March, was cancelled`, `which had been planned for March and was cancelled`.
_OFF_BEHIND_COMMA = re.compile(
    rf"^[^,;.]{{0,60}},[^,;.]{{0,60}}(?:,|,? (?:and|but)(?: then| later)?) (?:{_BEEN}{_OFF}|{_NEVER_CAME})"
    r"|^[^.;]{0,80}[;,] (?:but )?[^.;,]{0,40}?(?:(?:postponed|cancelled|canceled|called off|put off) (?:that|the|this)"
    r" (?:visit|trip|meeting|talks|summit)\b|called (?:that|the|this) (?:visit|trip|meeting|summit) off)"
)


def judge_lead(lead: str) -> str | None:
    """The part of what stands before a subject that decides about all behind it, if any does.

    >>> judge_lead("the ministry denied that the new ")
    'the ministry denied that the new '
    >>> judge_lead("yesterday ") is None
    True
    """
    return lead[-40:] if _LEAD.search(lead) else None


def is_condition(lead: str) -> bool:
    """The words before a subject make the clause a condition."""
    return _INVERTED.search(lead) is not None


def is_off_behind(tail: str) -> bool:
    """What stands before an insertion is called off behind it."""
    return _OFF_BEHIND_COMMA.search(tail) is not None


#: `the visit was postponed`, `, but the visit was later cancelled`, `; Minsk called that meeting off`.
_OFF_AFTER = re.compile(
    rf"^(?:, [^,;]{{0,50}},)?[^,;]{{0,60}}?\b(?:{_BEEN}{_OFF}|{_NEVER_CAME})"
    r"|(?:,|;| but| and) ?(?:but |and )?(?:the|this|that|it|his|her|their)(?: (?:visit|trip|journey|tour|meeting|"
    r"talks|summit|event|plan))? (?:was|were|has been|had been|fell|did) (?:then |later |since |subsequently |"
    r"not )?(?:postpon|cancel|called off|put off|scrapped|take place|through)"
    r"|(?:postponed|cancelled|canceled|called off|put off) (?:that|the|this|his|her|their) (?:visit|trip|meeting|talks)"
    r"|called (?:that|the|this|his|her|their) (?:visit|trip|meeting|talks|summit) off"
    r"|^[^,;]{0,40}?\b(?:fell through|was to have)"
)
_WAS_TO_HAVE = re.compile(r"\b(?:was|were) to have $")
_OFF_BEFORE = re.compile(
    r"\b(?:(?:postpon\w+|cancel\w+|call(?:ed)? off|put off|scrapp?ed|abort\w+|shelved|rescheduled)(?: [a-z]+){0,4}?"
    r"|(?:postponement|cancell?ation) of [^ ,;]{1,2}(?:'s?)?"
    # `put off his trip to Chad and a meeting with`.
    r"|(?:postponed|cancel(?:l?ed|s)|call(?:ed|s) off|put off|scrapped) (?:an?|the|his|her|their) [^,;.]{3,60}? and "
    r"(?:an?|the|his|her|their)(?: [a-z]+)?) $"
)
_UNTRUE_AFTER = re.compile(
    rf"^[^,;]{{0,80}}?\b(?:is|are|was|were) (?:{_UNTRUE}|without (?:any )?(?:basis|foundation)|not true|not correct|"
    r"a rumou?r)\b"
    # `called the reports that X had left Y baseless`.
    rf"|^ (?:as |to be )?(?:[a-z]+ly )?{_UNTRUE}(?! [a-z])"
    r"|^[^;]{0,100}?\b(?:has|have|had) never (?:yet )?(?:taken place|materiali[sz]ed|happened)\b"
)


def _is_called_off(before: str, after: str, *, past: bool) -> bool:
    """What was called off is this, not something else that the clause speaks of."""
    if _OFF_BEFORE.search(before[-90:]):
        return True
    return _OFF_AFTER.search(after) is not None and not (past and " whose " in after)


def _denies(before: str) -> bool:
    denials = list(_DENIED.finditer(before))
    if not denials or _NOT_REALLY_DENIED.search(before):
        return False
    found = denials[-1]
    # A denial governs what follows it in its own clause only.
    return _NEXT_CLAUSE.search(before, found.end()) is None or found.group().startswith(
        ("den", "refut", "baseless", "false")
    )
