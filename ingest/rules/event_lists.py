"""Several events that one verb tells of: `will attend the Arab Summit, the 5th African Forum and an OIC meeting`."""

import re
from collections.abc import Iterator

from ingest.frames import Frame
from ingest.signs import compile_pattern

_KIND = (
    r"(?:summit|session|meeting|ministerial|conference|council|forum|assembly|retreat|dialogue|fmm|amm)(?:s|ies)?"
    r"|(?:summits?|sessions?|meetings?|conferences?) of (?:the )?{B}"
)
_ORDINAL = r"(?:[0-9]+(?:st|nd|rd|th)|first|second|third|annual|inaugural)"
#: An item of such a list; without its bloc it only stands between two others.
_ITEM = compile_pattern(
    r"(?:,? and |,? as well as |, )(?:(?:at|in) )?(?P<event>(?:(?:the|an?|its|related) )?"
    rf"(?:(?:[a-z0-9][a-z0-9'/-]* ){{0,6}}?(?:{{B}}(?:'s?)? )?(?:[a-z][a-z'/-]* ){{0,6}}?(?:{_KIND})"
    rf"|(?:{_ORDINAL} )+{{B}}))(?: \([a-z0-9 +-]+\))?"
    r"(?=[.,;:)]|$| (?:and|as|in|on|at|from|to|which|where|with|this|next)\b| {D})"
)
#: What stands in brackets behind the first event.
_BRACKET = re.compile(r"(?: \([a-z0-9 +-]+\))?")
#: Words that begin something else than an event.
_OTHER = re.compile(
    r"\b(?:will|would|is|was|met|meet|visit|hold|held|host|deliver|had|has|call|join|who|for|spoke|made|gave|[a-z]{3,}ed"
    r"|[a-z]{3,}ing(?<!meeting))\b"
)


def find_further_events(frame: Frame, at: int) -> Iterator[tuple[int, int]]:
    """Where each event of a bloc stands that the list goes on with at ``at``."""
    bracket = _BRACKET.match(frame.text, at)
    at = bracket.end() if bracket is not None else at
    while (item := _ITEM.match(frame.text, at)) is not None and _OTHER.search(item["event"]) is None:
        if any(m.node.startswith("bloc:") for m in frame.named(*item.span("event"))):
            yield item.span("event")
        at = item.end()
