"""When a trip was made: the days that its own clause tells, or those around it."""

import re
from bisect import bisect_left
from datetime import date as day

from graph.schema import Factuality
from ingest.calendar_words import NUMBER_WORDS
from ingest.clauses import nearest_date, settle_date
from ingest.date_values import add_days
from ingest.homes import find_dateline
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit
from ingest.scenes import Scene

#: Patterns for a trip that a sentence on something else speaks of: `after his visit to Brunei`.
MENTIONED = frozenset({"visits.on_visit", "visits.own_visits"})
_BACKWARD = re.compile(r"\b(?:after|following) (?:[a-z]+ ){0,4}$")


def date_trip(scene: Scene, hit: Hit, group: str, target: str, *, ahead: bool) -> str | None:
    """The days of a trip to the state ``target``, which the pattern's ``group`` names."""
    date = _date(scene, hit, group, ahead=ahead) or _date_around(scene, hit, target)
    if (
        date is not None
        and date > (scene.anchor.date or date)
        and _ENDING.search(hit.frame.text, 0, hit.found.start("v"))
    ):
        return None  # the day on which it ends
    return _with_length(hit, date)


def find_dateline_date(scene: Scene, index: int) -> str | None:
    """The day in the dateline of the article that a sentence belongs to."""
    start = find_dateline(scene.document.text, scene.sentences[index].start)
    at = next((i for i, s in enumerate(scene.sentences) if start is not None and s.start <= start < s.end), None)
    if start is None or at is None:
        return None
    first = next((m for m in scene.frame(at).mentions.values() if m.kind is Kind.DATE), None)
    return settle_date(scene, first, ahead=False) if first is not None else None


def _date(scene: Scene, hit: Hit, group: str, *, ahead: bool) -> str | None:
    """Each half of `Turkey on 4 April and Uzbekistan on 5 April` has the date behind it."""
    if "o2" in hit.pattern.regex.groupindex and hit.found.start("o2") >= 0:
        end = hit.found.end(group)
        stop = hit.found.start("o2") if group == "o" else len(hit.frame.text)
        inside = [m for m in hit.frame.named(end, min(stop, end + 40)) if m.kind is Kind.DATE]
        if inside:
            return settle_date(scene, inside[0], ahead=ahead)
    found = nearest_date(hit.frame, *hit.core)
    if found is not None and _ANOTHER.search(hit.frame.text, hit.core[1], bisect_left(hit.frame.offsets, found.start)):
        # `X's ongoing visit and Y's visit to Chad in March`: the month is that of the other.
        return None
    over = hit.pattern.rule in MENTIONED or hit.found["v"].startswith(("after ", "from "))
    over = over or hit.found.group().startswith("arrived")  # `arrived on Sunday after a stop in Riyadh`
    if found is None or (over and _is_of_what_followed(hit, found)):
        return None
    if found.start < hit.frame.offsets[hit.core[0]] and _RELEASE.search(hit.frame.text, 0, hit.core[0]):
        return None
    if not ahead and found.value.startswith("XXXX") and (hit.frame.sentence.heading or _tells_no_past(hit)):
        # `the November visit`, `Visit by X, 5 to 6 July`: a noun tells no tense, so the nearest such day is meant.
        return _nearest(scene, found)
    if not ahead and _PRESENT.fullmatch(hit.found["v"]) and _is_day_of_week(scene, found):
        return settle_date(scene, found, ahead=True)  # `begins a visit on Tuesday`
    return settle_date(scene, found, ahead=ahead)


#: `6 January 2021, Press Release Regarding the Visit of X`: the day of the release.
_RELEASE = re.compile(r"\b(?:press|regarding|concerning|statement on|communiqu\S|readout of|note on)\b")
_ANOTHER = re.compile(r"'s? (?:[a-z-]+ ){0,3}(?:visits?|trips?|tours?)\b")
_NOUNS = frozenset(
    {
        *("visits.visit_of_to", "visits.visit_by_to", "visits.visit_to_by", "visits.place_before_visit"),
        *("visits.place_before_visit_by", "visits.his_place_visit"),
    }
)
_PRESENT = re.compile(r"(?:begins|starts|visits|leaves|arrives|goes|travels|flies|heads|departs|pays|makes|undertakes)")
_WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


#: `since his trip to Chad in June`, where nothing lies ahead.
_PAST_FRAME = re.compile(r"\b(?:in the wake of|on the heels of|since|following|after)(?: (?:the|his|her))? $")
_AHEAD = re.compile(r"\b(?:will|would|is to|are to|plans?|planned|expected|scheduled|due|may|might|next)\b")


def _tells_no_past(hit: Hit) -> bool:
    """A noun, or a verb in the present: what it speaks of may lie ahead."""
    if _PAST_FRAME.search(hit.frame.text, 0, hit.found.start()) and not _AHEAD.search(hit.frame.text):
        return False
    rule, word = hit.pattern.rule, hit.found["v"]
    mentioned = rule in MENTIONED and word not in ("after", "following")
    return rule in _NOUNS or mentioned or _PRESENT.fullmatch(word) is not None


def _is_day_of_week(scene: Scene, mention: Mention) -> bool:
    return _WEEKDAY.fullmatch(scene.document.text[mention.start : mention.end]) is not None


def _nearest(scene: Scene, mention: Mention) -> str:
    before, after = (settle_date(scene, mention, ahead=ahead) for ahead in (False, True))
    own = scene.anchor.date
    if own is None or len(own) != _DAY or before == after or not before[:4].isdecimal():
        return before
    month, past, coming = (int(date[:4]) * 12 + int(date[5:7]) for date in (own, before, after))
    return before if month - past <= coming - month else after


#: `is concluding his visit tomorrow`: it has begun.
_ENDING = re.compile(
    r"\b(?:concludes|concluding|ends|ending|wraps up|wrapping up) (?:an?|his|her|their|the) (?:[a-z-]+ ){0,3}$"
)
_UNDER_WAY = re.compile(r"\b(?:is|are) (?:currently |now |still )?(?:visiting|touring|in |on (?:an?|his|her|their) )")


def _date_around(scene: Scene, hit: Hit, target: str) -> str | None:
    """The day of the document for a trip under way; of the dateline for a guest who is there.

    For what somebody did in a place, the one date of the sentence before, if that names the state too.
    """
    rule, index = hit.pattern.rule, hit.frame.index
    near = max(0, hit.found.start() - len("are currently "))
    if hit.factuality is Factuality.ACTUAL and _UNDER_WAY.search(hit.frame.text, near, hit.found.end()):
        return scene.anchor.date
    if rule in ("visits.visiting_here", "visits.came_here"):
        return find_dateline_date(scene, index)
    if rule == "visits.in_place" and index and any(m.node == target for m in scene.mentions[index - 1]):
        frame = scene.frame(index - 1)
        dates = {settle_date(scene, m, ahead=False) for m in frame.named(0, len(frame.text)) if m.kind is Kind.DATE}
        return dates.pop() if len(dates) == 1 else None
    return None


_LENGTH = re.compile(
    r"\b(?:concluded|ended|completed|wrapped up|wound up|rounded off|finished) .{0,20}?\b([a-z]+|\d+)-day\b"
)
_BEGUN = re.compile(
    r"\b(?:arriv(?:e[ds]?|ing)|beg(?:an|ins?|un)|start(?:s|ed)?|kicked off|landed)\b[^.;,]{0,60}?\b([a-z]+|\d+)-day "
    r"(?:[a-z]+ ){0,3}(?:visit|trip|tour|stay)\b"
)
#: So far behind a trip's words its length may stand.
_LENGTH_REACH = 50


def _with_length(hit: Hit, date: str | None) -> str | None:
    """`Concluded a two-day visit on the 22nd`: it began the day before; `arrived on the 21st for a two-day visit`."""
    if date is None or len(date) != _DAY or not date[:4].isdecimal():
        return date
    over = _LENGTH.search(hit.found.group())
    begun = _BEGUN.match(hit.frame.text, hit.found.start(), hit.found.end() + _LENGTH_REACH)
    length = over or begun
    if length is None:
        return date
    word = length.group(1)
    days = int(word) if word.isdecimal() else NUMBER_WORDS.get(word, 1)
    if days <= 1:
        return date
    told = day.fromisoformat(date)
    return f"{add_days(told, 1 - days)}/{date}" if over else f"{date}/{add_days(told, days - 1)}"


#: The length of a date that is precise to the day.
_DAY = 10


def _is_of_what_followed(hit: Hit, date: Mention) -> bool:
    """`travelled to Rome on 3 May after his visit to Spain`: the day is that of Rome."""
    start = hit.found.start("v")
    backward = hit.found.group("v").startswith(("after", "following", "from ")) or _BACKWARD.search(
        hit.frame.text, 0, start
    )
    return bool(backward) and date.start < hit.frame.offsets[start]
