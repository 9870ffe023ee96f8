"""What stands between a flow of trade and its figures: verbs of level and change, dates, small words."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.frames import Frame
from ingest.rules.trade_changes import DOWN, UP, find_direction
from ingest.signs import compile_pattern

_LEVEL = (
    r"was|were|is|are|be|been|being|stood|stands|standing|reach(?:es|ed|ing)?|totall?(?:s|ed|ing)|total"
    r"|amount(?:s|ed|ing)?|hit|hits|hitting|came|comes|coming|equall?ed|exceed(?:s|ed|ing)?|top(?:s|ped|ping)"
    r"|surpass(?:es|ed|ing)?|crossed|crossing|made up|worth|valued|recorded|registered|estimated|put|went"
    r"|turned|remained|remains|remaining|stayed|accounted|account|accounting|posted|averaged|turning|changed"
    r"|made|constituted|constituting|nudged|registering|recording|posting"
)
_AHEAD_WORDS = (
    r"will|would|shall|should|could|may|might|can|expected|projected|forecast|predicted|set|due|likely"
    r"|targeted|planned|potentially"
)
_SMALL = (
    r"has|have|had|having|by|to|at|of|in|on|for|a|an|the|and|or|from|with|over|under|about|around|some|nearly"
    r"|almost|just|only|as|also|even|since|than|against|between|during|throughout|through|within|until|till"
    r"|its|their|this|that|last|previous|preceding|currently|now|presently|same|each|per|every|both|then|again|already|still|more|most"
    r"|record|high|low|new|all-time|peak|roughly|approximately|nearly|close|least|slightly|sharply|steadily"
    r"|strongly|significantly|dramatically"
    r"|substantially|considerably|rapidly|markedly|modestly|marginally|respectively|too|however|meanwhile"
    r"|further|another|total|combined|fully|an|jointly|together|altogether|annually|yearly|annual|estimated"
    r"|compared|comparison|versus|vs|relative|which|it|figure|level|levels"
    r"|year|years|year-on-year|year-over-year|on-year|y-o-y|yoy|y/y|month|months|monthly|quarters?|q[1-4]"
    r"|ending|half|period"
    r"|first|second|third|fourth|two|three|four|five|six|seven|eight|nine|ten|eleven|past|end|fiscal|financial"
    r"|calendar|decade|corresponding|ago|earlier|year-earlier|year-ago|season|ending|ended"
    r"|equivalent|equal|i\.e\.|e\.g\.|representing|marking|showing|reflecting|figures|volume|value|terms"
    r"|nominal|real|rate|pace|half-year|bringing|taking|despite|pandemic|example|instance|rising|falling"
    r"|growing|cent|point|mark|threshold|after|when|much|many|times|time|well|back|historic|contrast|alone|turn|unprecedented"
    r"|double|rather|deal|contract|deals|contracts|far|ever|largest|highest|lowest"
)
_WORDS = rf"(?:{UP}|{DOWN}|{_LEVEL}|{_AHEAD_WORDS}|{_SMALL})(?![a-z'-])"
#: Everything that may stand between a flow and its figure.
_LINK = rf"(?:[ ,(:\-)]+|{{D}}|{_WORDS}|\d+(?:st|nd|rd|th)?(?![\d.a-z]))*"
#: `China, its largest partner, bought`: what is said of the partner in passing.
_ASIDE = compile_pattern(
    r", (?:(?:its|the|a|an|their|mostly|mainly|largely|primarily|chiefly|especially|notably|in particular|including|"
    r"first of all|above all|almost (?:exclusively|entirely|all)|exclusively|predominantly|principally|"
    r"led by|"
    r"consisting (?:mainly )?of|{Y}(?:'s?)?) (?!and )[a-z0-9' -]{3,60}|which [a-z{M}{D}{Q} ]{3,60}),(?= [a-z])"
)
_STEP = compile_pattern(rf"(?P<link>{_LINK})(?P<figure>{{M}}|{{Q}})")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|can|expected|projected|forecast|predicted|set to|due to"
    r"|likely|targeted|planned|to (?:reach|grow|rise|increase|exceed|hit|double|climb|be|total|amount|expand"
    r"|fall))\b"
)
#: `grew by 5% to reach $2 billion`: a result, and no purpose.
_RESULT = compile_pattern(
    rf"\b(?:{UP}|{DOWN})(?:,? (?:by|a|an|some|about|around|nearly|almost|more than|over|roughly|from|in|the|last|"
    r"past|year|year-on-year|on-year|again|further|[a-z]+ly|{Q}|{M}|{D}))*,? to (?=(?:reach|hit|exceed|total|amount|"
    r"stand|top|surpass)\b)"
)


def find_steps(frame: Frame, start: int, stop: int) -> Iterator[tuple[str, int]]:
    """The figures behind a flow one by one: the words before each, and where it stands."""
    step = _STEP.match(frame.text, start, stop)
    while step is not None:
        yield step["link"], step.start("figure")
        step = _STEP.match(frame.text, step.end(), stop)


def moves(frame: Frame, start: int) -> bool:
    """Whether a verb of change follows at once, so that the flow plainly exists."""
    link = _link().match(frame.text, skip_aside(frame, start))
    return link is not None and find_direction(link.group()) != 0 and not _AHEAD.search(link.group())


def skip_aside(frame: Frame, start: int) -> int:
    """The place behind what is said of a flow's partner in passing."""
    aside = _ASIDE.match(frame.text, start)
    return aside.end() if aside is not None else start


def drop_results(text: str) -> str:
    """The words of a frame without the verbs that `to reach` gives the result of: what is left tells of plans.

    >>> drop_results("exports grew last year to reach a record")
    'exports  reach a record'
    """
    return _RESULT.sub(" ", text) if " to " in text else text


def is_ahead(text: str) -> bool:
    """Whether the words between a flow and its figures tell of what is to come."""
    return _AHEAD.search(drop_results(text)) is not None


@cache
def _link() -> re.Pattern[str]:
    return compile_pattern(_LINK)
