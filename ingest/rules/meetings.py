"""Meetings, talks and calls: MET_WITH where a person is named, CONSULTED_WITH between two states."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_date, find_place, is_of_another_day, make_claim, nearest_date, settle_date
from ingest.model import Kind, Mention
from ingest.offices import is_envoy
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.meeting_companions import read_companions_at
from ingest.rules.meeting_parties import find_pairs, is_of_members, is_people
from ingest.scenes import Scene

FAMILY = "meetings"
#: Rules for what two did together, which colleagues do too.
TOGETHER = frozenset(
    f"meetings.{rule}"
    for rule in (
        "meeting_of_and",
        "met_them_all",
        "co_chaired_by",
        "co_chaired_with",
        "he_and",
        "opened_with_counterpart",
        "agreed_at_summit",
    )
)


#: `The presidents of Belarus and Iran` met in person, though nobody is named.
_PEOPLE = re.compile(
    r"\b(?:presidents?|prime ministers?|foreign ministers?|leaders?|heads of (?:state|government)|kings?)\b",
    re.IGNORECASE,
)


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each pair that a sentence says met, or will, or did not, and for those who sat beside one of them."""
    told = list(_told(scene, bits))
    yield from told
    yield from read_companions_at(scene, told)


def _told(scene: Scene, bits: int) -> Iterator[Claim]:
    for hit in map(_judge_occasion, _with_hosts(match_patterns(scene, FAMILY, bits))):
        envoys = hit.pattern.rule == "meetings.met_the_envoys"
        for first, second in _meet_envoys(scene, hit) if envoys else find_pairs(hit):
            if hit.pattern.rule == "meetings.opened_with_counterpart" and not _is_counterpart(scene, second):
                continue
            if any(is_people(scene, side) or is_of_members(scene, side) for side in (first, second)):
                continue
            if hit.pattern.rule == "meetings.spoke_with_ministers" and not _are_ministers(scene, hit):
                continue
            if scene.states.get(first.node, first.node) != second.node:
                yield _claim(scene, hit, first, second)


#: `the meeting between X and Y is an opportunity to review`: it is still to come.
_OCCASION = re.compile(
    r"[^.;,]{0,40}? (?:is|are|provides?|presents?|offers?) (?:an?|the) (?:[a-z]+ )?(?:opportunity|occasion|chance)\b"
)


#: `During the talks between the two, trade will be discussed`: what opens a sentence is as real as what it opens.
_TO_COME = re.compile(
    r"[^.;,\"]{0,40}, (?P<who>[^.;\"]{1,160}?) "
    r"(?:will|would|is to|are to|(?:is|are) (?:expected|due|scheduled|set) to) (?!(?:continue|remain|have)\b)[a-z]"
)
_TOLD = re.compile(
    r"\b(?:[a-z]{3,}ed|said|told|held|met|spoke|made|gave|took|that|how|if|whether|which|who|why|when|says)\b"
)
_OPENS = 3


def _judge_occasion(hit: Hit) -> Hit:
    end = hit.found.start("o") + 1 if "o" in hit.pattern.regex.groupindex else hit.found.end()
    behind = _TO_COME.match(hit.frame.text, end) if hit.found.start() < _OPENS else None
    ahead = hit.factuality is Factuality.ACTUAL and behind is not None and _TOLD.search(behind["who"]) is None
    ahead = ahead or (
        hit.pattern.rule == "meetings.meeting_of_and"
        and hit.factuality is Factuality.ACTUAL
        and _OCCASION.match(hit.frame.text, hit.found.end()) is not None
    )
    return replace(hit, factuality=Factuality.PLANNED) if ahead else hit


def _meet_envoys(scene: Scene, hit: Hit) -> Iterator[tuple[Mention, Mention]]:
    """`Held separate meetings with the envoys`: with each of several whom the nearest sentence before names."""
    envoys = {h.person for h in scene.roll.held if is_envoy(h.title) and not h.title.former}
    for index in range(hit.frame.index - 1, max(-1, hit.frame.index - 1 - _ENVOYS_REACH), -1):
        named = {m.node: m for m in reversed(scene.mentions[index]) if m.node in envoys}
        if named:
            yield from ((s, o) for s in hit.subjects for o in named.values() if len(named) > 1 and s.node not in named)
            return


_ENVOYS_REACH = 3


def _are_ministers(scene: Scene, hit: Hit) -> bool:
    """`spoke with the foreign ministers of Chad and Mali`, not with the two states."""
    first = hit.objects[0]
    return _PEOPLE.search(scene.document.text, first.start, first.end) is not None


def _with_hosts(hits: Iterable[Hit]) -> Iterator[Hit]:
    """`The last to call was X`: he called on whom the first called on."""
    host: tuple[Mention, ...] = ()
    for hit in hits:
        if hit.pattern.rule != "meetings.first_to_call":
            yield hit
        elif hit.found.group().startswith("the first"):
            host = hit.subjects
            yield hit
        elif host:
            yield replace(hit, subjects=host, context=tuple((m.start, m.end) for m in host))


_RECEIVED = re.compile(r"\b(?:received|met|hosted|welcomed)\b")
#: So many sentences before the first caller the reception is told.
_REACH = 5


def _date_of_reception(scene: Scene, hit: Hit) -> str | None:
    """The one date of the sentence that says that the callers were received."""
    if hit.pattern.rule not in ("meetings.first_to_call", "meetings.met_the_envoys"):
        return None
    for index in range(hit.frame.index - 1, max(-1, hit.frame.index - 1 - 2 * _REACH), -1):
        frame = scene.frame(index)
        if _RECEIVED.search(frame.text):
            dates = {settle_date(scene, m, ahead=False) for m in frame.named(0, len(frame.text)) if m.kind is Kind.DATE}
            return dates.pop() if len(dates) == 1 else None
    return None


def _date(scene: Scene, hit: Hit, *, ahead: bool) -> str | None:
    """The date of a meeting; the day on which an earlier one is only spoken of is not its own."""
    noun = hit.pattern.rule == "meetings.meeting_of_and"
    if noun and is_of_another_day(hit.frame.text[max(0, hit.found.start() - 40) : hit.found.start()]):
        found = nearest_date(hit.frame, *hit.core)
        at = hit.frame.offsets[hit.found.start()]
        return settle_date(scene, found, ahead=ahead) if found is not None and found.start > at else None
    if _LEFT_FOR.match(hit.found.group()):
        return None
    if ahead and _is_hoped_behind(hit):
        return None
    return find_date(scene, hit.frame, *hit.core, ahead=ahead)


#: `left on Monday for talks with`: the day of leaving is not that of the talks.
_LEFT_FOR = re.compile(r"(?:left|leaves|departed|departs)\b")


_HOPED = re.compile(r"\b(?:looks?|looked|looking) forward to [^.;]*$")


def _is_hoped_behind(hit: Hit) -> bool:
    """`recalled the meeting in June and looked forward to another`: the day before is not that of the next."""
    found = nearest_date(hit.frame, *hit.core)
    hope = _HOPED.search(hit.frame.text, 0, hit.found.start("v") if hit.pattern.verbal else hit.found.start())
    return found is not None and hope is not None and found.start < hit.frame.offsets[hope.start()]


_COUNTERPART = re.compile(r"(?:his|her|their) .{0,40}?(?:counterpart|colleague|opposite number)", re.IGNORECASE)


def _is_counterpart(scene: Scene, mention: Mention) -> bool:
    """Whoever opens something together with a minister may be of the same government, unless called a counterpart."""
    return _COUNTERPART.match(scene.document.text, mention.start, mention.end) is not None


def drop_vaguer(scene: Scene, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those of a heading that only names the state of those whom the text then names."""
    told = {
        (end, scene.states.get(other), claim.factuality)
        for claim in claims
        if claim.type is EdgeType.MET_WITH
        for end, other in (_ends(claim), _ends(claim)[::-1])
    }
    return [claim for claim in claims if not (_is_told_again(claim, told) and _is_heading(scene, claim))]


def _is_told_again(claim: Claim, told: Set[tuple[str, str | None, Factuality]]) -> bool:
    return claim.type is EdgeType.MET_WITH and any(
        end.startswith("state:") and (other, end, claim.factuality) in told
        for end, other in (_ends(claim), _ends(claim)[::-1])
    )


def _ends(claim: Claim) -> tuple[str, str]:
    return claim.source, claim.target


def _is_heading(scene: Scene, claim: Claim) -> bool:
    return any(s.heading and s.start <= claim.evidence.start < s.end for s in scene.sentences)


#: `the security advisers of Fiji, Peru and Chad met`: persons did, though no one is named.
_PEOPLE_OF = re.compile(
    r"\b(?:presidents|prime ministers|ministers|leaders|heads of (?:state|government)|(?:security )?advis[eo]rs)"
    r" of (?:the )?$"
)


def _is_of_people(scene: Scene, hit: Hit) -> bool:
    groups = hit.pattern.regex.groupindex
    if "p" not in groups:
        return False
    named = [scene.document.text[m.start : m.end] for m in hit.frame.group(hit.found, "p")]
    return _PEOPLE_OF.search(hit.frame.text, 0, hit.found.start("p")) is not None or any(map(_PEOPLE.search, named))


def _claim(scene: Scene, hit: Hit, first: Mention, second: Mention) -> Claim:
    states_only = not {first.kind, second.kind} & {Kind.PERSON, Kind.NAME} and not (
        first.node.startswith("person:") or second.node.startswith("person:")
    )
    written = scene.document.text
    in_person = any(_PEOPLE.search(written[m.start : m.end]) for m in (first, second)) or _is_of_people(scene, hit)
    kind = EdgeType.CONSULTED_WITH if states_only and not in_person else EdgeType.MET_WITH
    ahead = hit.factuality is Factuality.PLANNED
    values = {
        "date": _date(scene, hit, ahead=ahead) or _date_of_reception(scene, hit),
        "place": find_place(scene, hit.frame, *hit.span),
    }
    return make_claim(
        scene,
        hit.frame,
        kind,
        (first.node, second.node),
        hit.span,
        hit.pattern.rule,
        factuality=hit.factuality,
        qualifiers=dict(values),
        context=hit.context,
    )
