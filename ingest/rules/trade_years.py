"""Of which year a figure of trade is."""

import re
from collections.abc import Iterator

from ingest.dates import settle_year
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.scenes import Scene
from ingest.signs import compile_pattern

#: A date behind one of these is what the figure is measured against, or no more than a beginning.
_COMPARED = compile_pattern(
    r"\b(?:from|against|compared (?:with|to)|in comparison (?:with|to)|versus|vs\.?|than|relative to|since|on"
    r"|over|before|signed|established|until|after|began|begun|effective)"
    r"(?: (?:{M}|{Q}|in|the|a|its|level|levels|figure|that|those|same|period|of|for|year|about|around|nearly"
    r"|almost|just|some|only|recorded|seen|registered))* $"
)
_SINCE = re.compile(r"\b(?:since|ever since|following|after) (?!then)[^,;.]*$")
_TRAIL = compile_pattern(
    r"(?:[ ,(]|(?:in|during|for|over|the|of|throughout|year-on-year|on-year|year|by|at|end|within|to|two|three"
    r"|four|six|nine|twelve|first|second|third|q[1-4]|quarters?|months?|half|ending|ended|was|were"
    r"|recorded|registered|seen|reported|observed|fiscal|financial|calendar|just|alone|an?|increase|rise|drop"
    r"|decline|decrease|fall|growth|higher|lower|more|less|all|worth|goods|products|and|services|exported"
    r"|imported|equipment|compared to|compared with|from|{D}|last|previous|the previous)(?![a-z]))*"
)


def find_year(scene: Scene, frame: Frame, start: int, end: int, *, ahead: bool) -> tuple[str | None, str | None]:
    """The year of what ``text[start:end]`` says, and its date where that is more precise than a year."""
    trail = _TRAIL.match(frame.text, end)
    reach = trail.end() if trail is not None else end
    for found in (_dates(frame, start, reach), reversed(list(_dates(frame, 0, start)))):
        for mention in found:
            read = _read(scene, mention, ahead=ahead)
            if read[0] is not None:
                return read
    return None, None


def _dates(frame: Frame, start: int, end: int) -> Iterator[Mention]:
    for at in range(start, min(end, len(frame.text))):
        mention = frame.mentions.get(frame.text[at])
        if mention is None or mention.kind is not Kind.DATE:
            continue
        if not _COMPARED.search(frame.text, max(0, at - 60), at) and not _SINCE.search(frame.text, max(0, at - 90), at):
            yield mention


def read_date(scene: Scene, mention: Mention) -> tuple[str | None, str | None]:
    """The year of a date mention, and the date where it is more precise; neither for a day."""
    return _read(scene, mention, ahead=False)


def _read(scene: Scene, mention: Mention, *, ahead: bool) -> tuple[str | None, str | None]:
    value = settle_year(mention.value, scene.anchor, future=ahead)
    ends = value.split("/")
    years = [e[:4] for e in ends]
    if not all(re.fullmatch(r"\d{4}", y) for y in years):
        return None, None
    year = years[0] if len(set(years)) == 1 else "/".join(years) if all(len(e) == 4 for e in ends) else None
    # A day is when somebody spoke, not the span of a figure; months and quarters are.
    if any(len(e) == 10 for e in ends):
        return None, None
    return year, value if any(len(e) > 4 for e in ends) else None
