"""Rounds between ministries and delegations: CONSULTED_WITH, two states or a state and a bloc."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_date, find_place, make_claim, settle_date
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.sides import find_pair, list_sides
from ingest.scenes import Scene
from ingest.signs import compile_pattern

FAMILY = "consultations"
_ITEM = compile_pattern(r"with ({X})(?: (?:on|in|from) ({D}))?")
#: `Sudan and Egypt discussed the dam with Ethiopia` says nothing between the two.
_WITH_THIRD = compile_pattern(r"([^.;,]{0,80}?) with {X}")
#: `discussed cooperation with China` tells what about, not with whom.
_TOPIC = re.compile(
    r"(?:cooperation|relations?|relationships?|ties|partnerships?|trade|collaboration|interactions?|dialogues?|agreements?|contacts|links|engagements?|diplomacy|complementarity|competition|tensions?|exchanges?|interoperability|compliance|coordinating|consistent|war|conflict|border|borders|talks|negotiations|deal|alliance|integration|coordination|friendship|work(?:ing)?|dealing|along|together)$"
)
#: `discussed efforts to build a defence that works with NATO`: what is with it is part of the topic.
_AIM = re.compile(r"\b(?:efforts?|ways|plans?|steps|need|how|while|that|which)\b.* ")
_ONE_AND_MANY = compile_pattern(r"{X},? and {X}, (?:{X}, )*{X}?(?:,? ?and {X})?")
_BODY = re.compile(
    r"represent|official|leader|counterpart|minister|delegat|government|authorit|diplomat|parliament|president|side",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"at the (?:level of )?([a-z -]{3,40}?)(?: level)?(?=[:;,.]|$| on | in | with )")


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each pair of states that consulted."""
    told: list[tuple[int, Claim]] = []
    for hit in match_patterns(scene, FAMILY, bits):
        for claim in _claims(scene, hit, told):
            told.append((hit.frame.index, claim))
            yield claim


def _claims(scene: Scene, hit: Hit, told: Sequence[tuple[int, Claim]]) -> Iterator[Claim]:
    if hit.pattern.rule == "consultations.series":
        yield from _series(scene, hit)
    elif hit.pattern.rule == "consultations.met_in_places":
        yield from _in_places(scene, hit)
    elif not _is_topic(scene, hit) and _SET_UP.search(hit.frame.text, 0, hit.found.start()) is None:
        for ends in _ends(scene, hit, told):
            date = find_date(scene, hit.frame, *hit.core, ahead=_ahead(hit))
            yield _dated_heading(scene, hit, _claim(scene, hit, ends, date))


#: `a memorandum on the establishment of consultations`: none has taken place by that.
_SET_UP = re.compile(
    r"\b(?:establish\w*|setting up|set up|institut\w+|creation|mou|memorandum(?: of understanding)?|agreements?|"
    r"mechanisms?)(?: (?:was|were|has been|have been) (?:signed|concluded|initialled))? (?:of |on |for )?(?:an? |the )?"
    r"(?:[a-z-]+ ){0,3}$"
)
#: How many sentences back the round may be told after which another is named.
_NEAR = 3


def _ends(scene: Scene, hit: Hit, told: Sequence[tuple[int, Claim]]) -> Iterable[tuple[str, str]]:
    """Which two sides consulted; where a sentence does not name them, those of the round told before, or the text's."""
    rule = hit.pattern.rule.removeprefix("consultations.")
    if rule == "another_round":
        last = next((claim for index, claim in reversed(told) if hit.frame.index - index <= _NEAR), None)
        if last is not None:
            return [(last.source, last.target)]
        return _parties(scene, hit)
    if rule in ("commission_met", "between_the_two", "officials_of_both", "edition_ahead"):
        return _parties(scene, hit)
    if rule == "round_with":
        return [(scene.home, o.node) for o in hit.objects if scene.home not in (None, o.node)]
    if rule in ("held_round_with", "held_council_with", "visits_to_consult"):
        mine = list_sides(scene, hit.subjects)
        return [(side, o.node) for side in mine[:1] for o in hit.objects if o.node != side]
    return [(first.node, second.node) for first, second in _pairs(hit)]


def _parties(scene: Scene, hit: Hit) -> list[tuple[str, str]]:
    """The two that a bilateral text is about; none where the sentence speaks of a bloc."""
    if any(m.kind is Kind.BLOC for m in hit.frame.named(0, len(hit.frame.text))):
        return []
    pair = find_pair(scene, hit.frame, hit.found.start())
    return [pair[0]] if pair is not None else []


def _dated_heading(scene: Scene, hit: Hit, claim: Claim) -> Claim:
    """A heading with a date behind the document's own announces."""
    date, own = str(claim.get("date") or ""), scene.anchor.date
    ahead = own is not None and len(own) == 10 and len(date) >= 10 and date[:10] > own
    if ahead and hit.pattern.rule == "consultations.dialogue_heading":
        return replace(claim, factuality=Factuality.PLANNED)
    return claim


def _series(scene: Scene, hit: Hit) -> Iterator[Claim]:
    """`with Peru on June 14; with Kenya on May 2`: each with its own date."""
    for item in _ITEM.finditer(hit.frame.text, *hit.found.span("list")):
        other = hit.frame.mentions[item.group(1)]
        date = settle_date(scene, hit.frame.mentions[item.group(2)], ahead=_ahead(hit)) if item.group(2) else None
        for state in _states(hit.subjects):
            if state.node != other.node:
                yield _claim(scene, hit, (state.node, other.node), date)


_STOP = compile_pattern(r"(?:in|at) (?P<at>{L}),? (?:(?:on|in) )?(?P<d>{D})")


def _in_places(scene: Scene, hit: Hit) -> Iterator[Claim]:
    """`their meetings in Rome on May 3 and in Lima on June 4`: of the two whom the text is about, each on its day."""
    if any(m.node.startswith("person:") for m in hit.frame.named(0, len(hit.frame.text))):
        # Then those met whom the sentence names.
        return
    for ends in _parties(scene, hit):
        for stop in _STOP.finditer(hit.frame.text, *hit.found.span("list")):
            at = hit.frame.mentions[stop["at"]]
            yield make_claim(
                scene,
                hit.frame,
                EdgeType.CONSULTED_WITH,
                ends,
                (hit.span[0], stop.end()),
                hit.pattern.rule,
                factuality=hit.factuality,
                qualifiers={
                    "date": settle_date(scene, hit.frame.mentions[stop["d"]], ahead=_ahead(hit)),
                    "place": scene.document.text[at.start : at.end].split(",")[0],
                },
            )


def _ahead(hit: Hit) -> bool:
    return hit.factuality is Factuality.PLANNED


def _is_topic(scene: Scene, hit: Hit) -> bool:
    if hit.pattern.rule == "consultations.discussed_together":
        third = _WITH_THIRD.match(hit.frame.text, hit.found.end())
        return third is not None and _TOPIC.search(third.group(1)) is None
    if hit.pattern.rule != "consultations.discussed_with":
        return False
    if "negotiat" in hit.found.group("v"):
        # `negotiating an agreement with` tells with whom.
        return False
    if _AIM.search(hit.found.group("gap")):
        return True
    named = hit.objects[0]
    written = scene.document.text[named.start : named.end]
    return _TOPIC.search(hit.found.group("gap")) is not None and _BODY.search(written) is None


def _pairs(hit: Hit) -> Iterator[tuple[Mention, Mention]]:
    found: Iterable[tuple[Mention, Mention]]
    if "p" in hit.pattern.regex.groupindex:
        parties = _states(hit.frame.group(hit.found, "p"))
        # `between the Union and Chad, Mali and Togo`: with each of them, and not among them.
        apart = hit.pattern.rule == "consultations.between" and _ONE_AND_MANY.fullmatch(hit.found.group("p"))
        found = product(parties[:1], parties[1:]) if apart else combinations(parties, 2)
    elif hit.pattern.subject == "sides":
        found = combinations(_states(hit.subjects), 2)
    else:
        found = product(_states(hit.subjects), hit.objects)
    for first, second in found:
        if first.node != second.node and not (first.kind is Kind.BLOC and second.kind is Kind.BLOC):
            yield first, second


def _states(mentions: tuple[Mention, ...] | list[Mention]) -> list[Mention]:
    return [m for m in mentions if m.kind in (Kind.STATE, Kind.ADJECTIVE, Kind.BLOC) and m.node]


def _claim(scene: Scene, hit: Hit, ends: tuple[str, str], date: str | None) -> Claim:
    level = _LEVEL.search(hit.frame.text[hit.span[0] : hit.span[1] + 60])
    return make_claim(
        scene,
        hit.frame,
        EdgeType.CONSULTED_WITH,
        ends,
        hit.span,
        hit.pattern.rule,
        factuality=hit.factuality,
        qualifiers={
            "date": date,
            "place": find_place(scene, hit.frame, *hit.span),
            "level": level.group(1).strip() if level else None,
        },
        context=hit.context,
    )
