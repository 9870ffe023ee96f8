"""Where the mention of a name begins and ends: its article, what it is called before it, what stands in brackets."""

import re
from collections.abc import Sequence
from functools import cache

from ingest.model import Kind, Mention, Sentence
from ingest.vocabulary import load_name_words

_TAKES_ARTICLE = frozenset({Kind.STATE, Kind.BLOC, Kind.REGION, Kind.OFFICE, Kind.PERSON, Kind.PLACE})
#: `the trade bloc Mercosur`, `the six-nation Gulf Cooperation Council`: what a bloc is called before its name.
_CALLED = re.compile(
    r"(?<!\w)(?:(?:[Tt]he|[Aa]n?) "
    r"(?:(?!(?:of|the|in|to|from|and|with|at|by|for|that|which|on|a)\b)[A-Za-z0-9-]+ ){0,3}?)?"
    r"(?:bloc|block|grouping|alliance|cartel|organi[sz]ation|[a-z0-9]+-(?:nation|member|country|state|strong)) \Z"
)
_KIND_OF_BLOC = re.compile(r" (?:[a-z]+ ){0,2}")
_CALLS = (
    *("bloc ", "block ", "grouping ", "alliance ", "cartel "),
    *("isation ", "ization ", "nation ", "member ", "strong "),
)
_NAMED = frozenset({Kind.PERSON, Kind.NAME})
#: What stands in brackets behind a name and says nothing more of who it is.
_ADDRESS = re.compile(
    r"(?<!\w)(?:[Tt]he )?(?:(?:H\.E|Hon|Rt|Right Hon|Mr|Mrs|Ms|Dr|Prof|Amb|Gen|Col)\. |"
    r"(?:His|Her|Their) (?:Royal |Serene )?(?:Excellency|Majesty|Highness),? |(?:YAB|YB|YAM|YTM|DYMM) )+\Z"
)
#: What may stand two characters before a name behind such an address.
_ENDS_OF_ADDRESS = frozenset(".ys,BM")
#: What a style that begins the mention lacks: `His Royal`, before `Highness Prince X`.
_POSSESSOR = re.compile(r"(?<!\w)(?:His|Her|Their) (?:Royal |Serene )?\Z")
_STYLES = ("Excellency", "Majesty", "Highness")


def widen_names(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions that swallow the article before them, and the acronym in brackets behind them."""
    found: list[Mention] = []
    floor = sentence.start
    for mention in mentions:
        start, end, kind, node = mention[:4]
        if kind in _TAKES_ARTICLE and start - 4 >= floor and text[start - 4 : start].lower() == "the ":
            mention = Mention(start - 4, *mention[1:])
        elif kind is Kind.BLOC and text.endswith(_CALLS, floor, start):
            mention = _with_calling(text, floor, mention, found)
        elif kind in _NAMED and (text.startswith(" (", end) or text[end + 2 : end + 4].isupper()):
            suffix = _suffix().match(text, end, sentence.end)
            mention = mention if suffix is None else mention._replace(end=suffix.end())
        if kind in _NAMED and text.startswith("Secretary", start) and text.endswith("Under ", floor, start):
            mention = mention._replace(start=start - len("Under "))
        if kind in _NAMED and mention.start - 4 >= floor and text[mention.start - 2] in _ENDS_OF_ADDRESS:
            address = _ADDRESS.search(text, floor, mention.start)
            mention = mention if address is None else mention._replace(start=address.start())
        if kind in _NAMED and text.startswith(_STYLES, mention.start):
            whose = _POSSESSOR.search(text, floor, mention.start)
            mention = mention if whose is None else mention._replace(start=whose.start())
        if node and found and found[-1].node == node and _same_again(text, found[-1], mention):
            previous = found[-1]
            found[-1] = Mention(previous.start, end + 1, *previous[2:])
        else:
            found.append(mention)
        floor = found[-1].end
    return found


@cache
def _suffix() -> re.Pattern[str]:
    """`(Rtd)` and the letters of orders."""
    letters = "|".join(sorted(load_name_words().letters))
    return re.compile(rf" \((?:Rtd|Retd|Ret|MP|MEP|MLA|JP)\.?\)|(?:,? (?:{letters})\b)+(?!,? [A-Z])")


def _with_calling(text: str, floor: int, mention: Mention, before: list[Mention]) -> Mention:
    """`the trade bloc Mercosur`, and `the South American trade bloc Mercosur` whose region is no mention then."""
    called = _CALLED.search(text, max(floor, mention.start - 60), mention.start)
    mention = mention if called is None else mention._replace(start=called.start())
    if before and before[-1].kind is Kind.REGION and _KIND_OF_BLOC.fullmatch(text, floor, mention.start):
        return mention._replace(start=before.pop().start)
    return mention


def _same_again(text: str, first: Mention, second: Mention) -> bool:
    """`the Shanghai Cooperation Organization (SCO)` names once, not twice."""
    return text[first.end : second.start].strip() == "(" and text[second.end : second.end + 1] == ")"
