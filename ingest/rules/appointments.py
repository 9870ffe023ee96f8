"""Offices that a verb gives or takes: appointed, elected, nominated, dismissed, succeeded."""

import re
from collections.abc import Iterator, Sequence

from graph.schema import EdgeType, Factuality
from ingest.clauses import find_bloc_near, find_date
from ingest.figures import Held
from ingest.model import Kind, Mention
from ingest.offices import is_envoy
from ingest.rules.careers import find_career_lines
from ingest.rules.given import UNREAL, Given, Titles, find_body, find_person, titles_at
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.substitutes import find_next_acting
from ingest.rules.successions import SAME_POST, find_outgoing, find_predecessor, find_removed
from ingest.scenes import Scene
from ingest.signs import compile_pattern
from ingest.titles import Title

_PAST_VERBS = (" was", "served", "worked", "acted", "been", "held the")
_LEFT = (
    "resign",
    "stepped down",
    "removed",
    "dismissed",
    "sacked",
    "fired",
    "recalled",
    "retired",
    "ousted",
    "ended ",
    "finished",
    "completed",
    "concluded",
    "left office",
    "relieved",
    "quit",
    "resignation",
)
_BECAME = (
    "appoint",
    "accredit",
    "named",
    "nominat",
    "elected",
    "sworn",
    "designated",
    "chosen",
    "became",
    "become",
    "propos",
    "assigned",
    "installed",
    "confirmed",
    "took office",
    "over as",
    "assumed",
    "inaugurat",
)


#: Who is said to have `been named` has the office since.
_TOLD = re.compile(
    r"\b(?:said|says|told|announced|reported|reports|confirmed|added|noted|wrote|stated|learn(?:ed|t)|declared|"
    r"informed|revealed|disclosed)\b"
)
_GIVEN = ("appointed", "named", "nominated", "elected", "sworn in", "designated", "chosen", "confirmed", "accredited")


def find_given(scene: Scene, bits: int) -> tuple[list[Given], list[Hit]]:
    """The titles that verbs give (appointed, named, was, served as).

    And where somebody is put in charge of relations.
    """
    by_start: Titles = {(h.start, h.end): [] for h in scene.roll.titles}
    for each in scene.roll.titles:
        by_start[each.start, each.end].append(each)
    found: list[Given] = list(find_career_lines(scene, by_start))
    charged: list[Hit] = []
    for hit in match_patterns(scene, "offices", bits):
        if hit.pattern.type is EdgeType.HOLDS_OFFICE:
            if hit.pattern.rule in SAME_POST:
                found.extend(SAME_POST[hit.pattern.rule](scene, hit, found))
                continue
            mine = list(_given(scene, hit, by_start))
            found.extend((*mine, *find_next_acting(scene, hit, mine)))
            found.extend(find_predecessor(scene, hit, by_start))
            found.extend(find_removed(scene, hit))
        elif find_person(hit) is not None:
            charged.append(hit)
    found.extend(find_outgoing(scene, found))
    return _without_echoes(found), charged


def _without_echoes(found: Sequence[Given]) -> list[Given]:
    """`X replaced Y as minister` is no list that names Y as minister."""
    said = {(g.held.person, g.held.start, g.held.end) for g in found if g.rule not in (_LISTED, *SAME_POST)}
    return [g for g in found if g.rule != _LISTED or (g.held.person, g.held.start, g.held.end) not in said]


def _given(scene: Scene, hit: Hit, titles: Titles) -> Iterator[Given]:
    person = find_person(hit)
    if person is None:
        return
    past, factuality = _standing(hit)
    if (past and factuality is Factuality.PLANNED) or (
        hit.pattern.rule == _LISTED and _LEAVING.search(hit.frame.text[: hit.found.start()])
    ):
        # Who is expected to leave an office is in it still, and `replaced X as minister` puts nobody in.
        return
    joined = _joined(titles, hit.objects)
    if hit.pattern.rule == _APPOSITION:
        joined = [each for each in joined if _is_former_one(scene, each)]
    around = find_date(scene, hit.frame, *hit.core, ahead=factuality is Factuality.PLANNED)
    for each in joined:
        left = _held_until(hit)
        own = _period_behind(hit, each) or left
        date = own or around
        over = past or left is not None or (factuality is Factuality.ACTUAL and _is_over(date, scene.anchor.date))
        former = (each.title.former or over) and factuality is not Factuality.PLANNED
        title = each.title._replace(former=former, targets=each.title.targets or _destination(hit))
        title = title._replace(targets=title.targets or _that_country(scene, hit, each))
        title = title._replace(holder=title.holder or _appointer(scene, hit, title))
        titles_given = [title]
        if "g2" in hit.pattern.regex.groupindex and hit.found.start("g2") >= 0 and is_envoy(title):
            titles_given.append(title._replace(targets=tuple(hit.frame.group(hit.found, "g2"))))
        # Who is appointed and `will also be` sent elsewhere has been appointed to both.
        also = factuality is Factuality.PLANNED and _WILL_ALSO.search(hit.found.group("v")) and is_envoy(title)
        ahead = title.ahead or (factuality is Factuality.PLANNED and not also)
        real = factuality if factuality in UNREAL else Factuality.PLANNED if ahead else Factuality.ACTUAL
        for given in titles_given:
            held = Held(person.node, given, each.start, each.end, hit.frame.index)
            # Of what is over, a date that is no period may be any day of it.
            told = date if not over or own or (len(joined) == 1 and _is_period(date)) else None
            yield Given(held, real, told, hit.frame.span(*hit.span), hit.pattern.rule)


_APPOSITION = "offices.apposition"


def _is_former_one(scene: Scene, each: Held) -> bool:
    """`X, a former minister`: with another article the next of a list may follow."""
    return each.title.former and scene.document.text[each.start : each.start + 2].lower() in ("a ", "an")


_WILL_ALSO = re.compile(r" will (?:also|concurrently) ")
_PERIOD_BEHIND = compile_pattern(r",? (?:from |between |in |\()?(?P<d>{D})")


def _period_behind(hit: Hit, held: Held) -> str | None:
    """`Minister of A from 2008 to 2010 and Minister of B from 2010 to 2011`: each has its own."""
    for at, sign in enumerate(hit.frame.text):
        mention = hit.frame.mentions.get(sign)
        if mention is not None and mention.end == held.end and mention.kind is Kind.OFFICE:
            found = _PERIOD_BEHIND.match(hit.frame.text, at + 1)
            value = hit.frame.mentions[found["d"]].value if found is not None else None
            return value if _is_period(value) else None
    return None


_HELD_UNTIL = compile_pattern(
    r"(?:,| [-–])? an? (?:position|post|role|office) (?:that |which )?(?:he|she|they) held (?:till|until) (?P<d>{D})"
)


def _held_until(hit: Hit) -> str | None:
    """`was appointed Chief of Navy, a position he held until 2003`: the end alone."""
    found = _HELD_UNTIL.match(hit.frame.text, hit.found.end())
    return f"/{hit.frame.mentions[found['d']].value}" if found is not None else None


def _is_period(date: str | None) -> bool:
    """From one year or month to another, and not some days."""
    return bool(date) and _PERIOD.fullmatch(date or "") is not None


_PERIOD = re.compile(r"\d{4}(?:-\d\d)?/\d{4}(?:-\d\d)?")


def _that_country(scene: Scene, hit: Hit, each: Held) -> tuple[Mention, ...]:
    """`Special Envoy to that country`: the state named last before."""
    if " to that country" not in scene.plain[each.start : each.end + len(" to that country")]:
        return ()
    return tuple([m for m in hit.frame.named(0, hit.found.start("s")) if m.kind is Kind.STATE][-1:])


def _is_over(date: str | None, today: str | None) -> bool:
    """`was appointed ambassador from 2010 to 2015`: held until then, and no longer."""
    end = date.partition("/")[2] if date else ""
    return bool(end and today and end[:4].isdecimal() and end <= today[: len(end)])


def _joined(titles: Titles, mentions: Sequence[Mention]) -> list[Held]:
    """The titles that a verb gives together; of `Ambassador and Permanent Representative to the UN` the second.

    What stands once stands for both: `Peru's ambassador and permanent representative`.
    """
    given = [each for mention in mentions for each in titles_at(titles, mention)]
    holder = next((each.title.holder for each in given if each.title.holder), None)
    sent = [each for each in given if is_envoy(each.title) and each.title.targets]
    vague = [each for each in given if each.title.words.endswith("ambassador") and not each.title.targets]
    kept = [each for each in given if not (sent and each in vague)]
    return [each._replace(title=each.title._replace(holder=each.title.holder or holder)) for each in kept]


def _standing(hit: Hit) -> tuple[bool, Factuality]:
    """Whether the office is held no longer, and how real that is."""
    factuality = _factuality(hit)
    if "no longer " in hit.found.group():
        return True, Factuality.ACTUAL
    if factuality in UNREAL:
        return False, factuality
    verb, text = hit.found.group("v"), hit.frame.text
    if "has " in verb and (_STILL.search(text[hit.found.end() :]) or _SINCE.search(text[: hit.found.start()])):
        return False, factuality
    past = any(word in verb for word in _PAST_VERBS) and not any(word in verb for word in _BECAME)
    told = any(word in verb for word in _GIVEN) and _TOLD.search(text, 0, hit.found.start("v"))
    past = past or (" had " in verb and "appointed" not in verb and not told) or any(word in verb for word in _LEFT)
    return past or hit.pattern.rule in _ENDS, factuality


def _appointer(scene: Scene, hit: Hit, title: Title) -> str | None:
    """`Estonia has named X ambassador`, `His Majesty's Ambassador`: whose ambassador it is."""
    if "majesty's " in hit.found.group():
        return "state:GBR"
    if hit.pattern.rule == "offices.postings_held":
        return find_body(hit)
    before = hit.frame.text[: hit.found.start("v")]
    if hit.found.group("v").startswith("mandat"):
        # Bodies of blocs mandate, whatever the state of whom they mandate.
        near = find_bloc_near(scene, hit.frame, *hit.found.span())
        return near.node if near is not None else None
    found = _NAMES.search(before) if hit.pattern.rule == "offices.appoints" else None
    if hit.pattern.rule == "offices.appointed":
        found = _DECREED.search(before)
    node = hit.frame.mentions[found.group("who")].node if found is not None else None
    return node if node not in {t.node for t in title.targets} else None


def _factuality(hit: Hit) -> Factuality:
    """Whoever is nominated or proposed does not yet hold the office; a nomination may be withdrawn."""
    if hit.factuality in UNREAL:
        return hit.factuality
    text, verb = hit.frame.text, hit.found.group("v")
    at = hit.found.start("v")
    if hit.pattern.rule == "offices.appointment_of" and (
        _WITHDREW.search(text, max(0, at - 40), at) or _WITHDRAWN.match(text, hit.found.end())
    ):
        return Factuality.CANCELLED
    if _DECLINED.search(verb):
        return Factuality.DENIED
    if "remain" in verb:
        # Who `would remain ambassador` is one.
        return Factuality.ACTUAL
    infinitive = (verb.strip() in _INFINITIVES and text[:at].endswith("to ")) or verb.endswith(_TO_BE)
    return Factuality.PLANNED if infinitive or "nominat" in verb or "propos" in verb else hit.factuality


_ENDS = frozenset(
    {
        "offices.until_lately",
        "offices.removed_as",
        "offices.postings_include",
        "offices.postings_held",
        "offices.as_once",
    }
)
_LEAVING = re.compile(r"\b(?:succe|replac|remov|dismiss|sack|fir(?:e|ed|ing)\b|oust|recall|reliev)[a-z]* (?:[a-z]+ )?$")
_NAMES = compile_pattern(
    r"(?:^|, |- |: )(?P<who>{X})(?: (?:has|have|had|also|recently|today|formally|officially|will|would|plans|intends|"
    r"wants|decided|is|expected|set|due|hopes|to))* ?$"
)
#: `By decree of the President of Chad, X was appointed`.
_DECREED = compile_pattern(
    r"(?:^|; |, )(?:by|on|under|in|with) [a-z ]{0,24}?(?:decree|order|decision|edict|proposal|instructions?|resolution|"
    r"approval) of (?P<who>{O}|{S})(?: |,)"
)
_LISTED = "offices.listed_as"
_TO_BE = (" to become", " to take over as")
_INFINITIVES = frozenset({"appoint", "name", "nominate", "designate", "propose"})
_STILL = re.compile(
    r"^[^,;.]{0,40}?\b(?:since|for (?:the (?:past|last)|more than|over|nearly|almost|[a-z]+ years|\d))\b"
)
_SINCE = compile_pattern(r"\bsince {D},? (?:[a-z]+ )?$")
_DECLINED = re.compile(r"\b(?:declined|refused|did not)\b")
_WITHDREW = re.compile(
    r"\b(?:withdr[ae]w\w*|revok\w+|cancel\w*|rescind\w*|annul\w*|retract\w*)(?: (?:the|its|his|her))? $"
)
_WITHDRAWN = re.compile(
    r"[^,;.]{0,40}? (?:was|were|has been|had been) (?:later |then |since )?(?:withdrawn|revoked|rescinded|"
    r"annulled|cancel)"
)


def _destination(hit: Hit) -> tuple[Mention, ...]:
    """Whoever travels as an envoy is sent to where he goes."""
    return tuple(hit.frame.group(hit.found, "g")) if "g" in hit.pattern.regex.groupindex else ()
