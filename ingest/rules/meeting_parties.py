"""Who met whom, and who only seems to: the people of a state, members of a bloc, names behind a title."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from ingest.gazetteer import NameKind, load_names
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit
from ingest.scenes import Scene
from ingest.signs import compile_pattern


def find_pairs(hit: Hit) -> Iterator[tuple[Mention, Mention]]:
    """Who met whom: each of the subjects with each of the objects, or every two of a group."""
    if "p" in hit.pattern.regex.groupindex:
        pairs = [] if _is_of_others(hit) else list(combinations(_parties(hit), 2))
    elif hit.pattern.subject == "sides":
        pairs = list(combinations([m for m in hit.subjects if m.node.startswith("person:")], 2))
    else:
        objects = _name_included(hit) or list(_without_appositions(hit))
        pairs = [(s, o) for s in hit.subjects for o in objects]
    for first, second in pairs:
        if first.node and second.node and first.node != second.node and not _is_own_state(hit, first, second):
            yield first, second


def is_people(scene: Scene, side: Mention) -> bool:
    """`met Singaporeans`: the people of a state are not the state."""
    return side.kind is Kind.STATE and scene.document.text[side.start : side.end].removeprefix("the ") in _peoples()


def is_of_members(scene: Scene, side: Mention) -> bool:
    """`met other ministers of the Union`: some of its members, not the bloc; `met Fiji companies`: not the state."""
    text = scene.document.text
    if side.kind in (Kind.STATE, Kind.ADJECTIVE):
        return _PRIVATE.match(text, side.end) is not None
    return side.kind is Kind.BLOC and (
        text[side.start : side.end].lower().startswith("other ")
        or _OTHER.search(text, max(0, side.start - 20), side.start) is not None
        or _MEMBERS.match(text, side.end) is not None
    )


@cache
def _peoples() -> frozenset[str]:
    return frozenset(name.text for name in load_names() if name.kind is NameKind.PEOPLE)


_MEMBERS = re.compile(r"(?:['’]s?)? (?:[Mm]ember(?:s|[ -][Ss]tates|[ -][Cc]ountries)|[Cc]ountries|[Ee]conomies)\b")
_PRIVATE = re.compile(
    r"(?:['’]s)? (?:and \w+ )?(?:business(?:es|men|people| leaders)?|companies|firms|investors|entrepreneurs|"
    r"executives|students|artists|journalists|nationals|citizens|youths?|community|communities|diaspora)\b"
)
_OTHER = re.compile(r"\bother (?:[a-z]+ )?$", re.IGNORECASE)
_INCLUDED = compile_pattern(r"(?: [a-z]+){0,2},? (?:including|namely) (?P<names>{A*})")


def _name_included(hit: Hit) -> list[Mention]:
    """`met senior Indian leaders, including X`: X, and not the state of whom only some are named."""
    if any(m.kind not in (Kind.STATE, Kind.ADJECTIVE) for m in hit.objects):
        return []
    found = _INCLUDED.match(hit.frame.text, hit.found.end())
    return [] if found is None else hit.frame.group(found, "names")


#: `X and Y met in Rome with their colleagues`, `meetings between X, Y and their counterparts`: they met others.
_WITH_OTHERS = re.compile(r"[^.;,]{0,50}? with (?!(?:an?|the) (?:view|aim|eye|goal)\b)")
_THEIR_COLLEAGUES = re.compile(
    r",? (?:and|as well as) (?:their|his|her|its) (?:[^ ,.;]+ ){0,3}?(?:counterpart|colleague)"
)


def _parties(hit: Hit) -> list[Mention]:
    """Those who met; `a call between X and Y, Z and others said` ends with the second."""
    named = hit.frame.group(hit.found, "p")
    two = len(named) > 2 and hit.pattern.rule == "meetings.meeting_of_and" and _TWO.match(hit.found["p"])
    return named[:2] if two else named


_TWO = compile_pattern(r"{W} and (?:the )?{W}, {W} and ")


def _is_of_others(hit: Hit) -> bool:
    text, end = hit.frame.text, hit.found.end("p")
    if _THEIR_COLLEAGUES.match(text, end) or (
        hit.pattern.rule == "meetings.both_met" and _WITH_OTHERS.match(text, hit.found.end())
    ):
        return True
    if hit.pattern.rule == "meetings.both_met" and _LISTED.search(text, 0, hit.found.start("p")):
        # `The bloc of Chad, Mali and Togo met`: the bloc did.
        return len(_parties(hit)) > _A_PAIR
    return hit.pattern.rule in _ACTIVE and _OBJECTS.search(text, 0, hit.found.start("p")) is not None


_A_PAIR = 2
_LISTED = compile_pattern(
    r"(?:{B}|\b(?:bloc|block|group|grouping|alliance|members|partners|nations|countries))"
    r"(?: of| including| such as| like|,? (?:which|whose)?[a-z ]{0,12} ?(?:groups|grouping|comprises|comprising|covers|"
    r"links|includes|are|made up of|composed of|consists of|consisting of)|:| -{1,2}|,)? $"
)
#: Rules whose pair are the subject of the verb, and what makes them the object of another.
_ACTIVE = frozenset({"meetings.both_met", "meetings.met_them_all"})
_OBJECTS = compile_pattern(r"\b(?:with|met|meet|to|by|from|received|hosted) (?:{W}(?:,? and |, ))*$")


def _without_appositions(hit: Hit) -> Iterator[Mention]:
    """`X, Minister of Y` is one person: an office right behind a name and a comma is that person's."""
    previous: Mention | None = None
    for mention in hit.objects:
        behind = (
            previous is not None and previous.kind in (Kind.PERSON, Kind.NAME) and mention.start - previous.end <= 2
        )
        if not (behind and mention.kind is Kind.OFFICE):
            yield mention
        previous = mention


def _is_own_state(hit: Hit, first: Mention, second: Mention) -> bool:
    """A title swallowed by its bearer leaves no pair of a bloc with itself or of two blocs."""
    return {first.kind, second.kind} == {Kind.BLOC}
