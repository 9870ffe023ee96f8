"""Embassies, consulates and permanent missions: HAS_MISSION, from the state that keeps one to where it is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.schema import Claim, EdgeType, Factuality, Value
from ingest.clauses import clause_around, find_date, make_claim, settle_date
from ingest.frames import Frame
from ingest.gazetteer import NameKind, load_names
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.sides import drop_repeats, list_sides
from ingest.scenes import Scene
from ingest.signs import compile_pattern

FAMILY = "missions"
_OPENINGS = frozenset({"mutual", "their_embassies", "opening_of", "opening_of_more", "opened", "opened_by"})
_KINDS = (
    (r"honorary consulates?[ -]general", "honorary consulate general"),
    (r"honorary consulates?", "honorary consulate"),
    (r"consulates?[ -]general", "consulate general"),
    (r"consulates?", "consulate"),
    (r"embass", "embassy"),
    (r"high commission", "high commission"),
    (r"permanent|mission$", "permanent mission"),
    (r"trade", "trade office"),
    (r"representative", "representative office"),
    (r"liaison", "liaison office"),
    (r"interests", "interests section"),
    (r"diplomatic", "diplomatic mission"),
)
#: A mission whose name in capitals was taken for a person's: `the High Commission of India in Suva`.
_NAMED = compile_pattern(r"(?P<m>{P}) of (?P<s>{S})(?: \([a-z]+\))?,? (?:in|at|to) (?:{J} )?(?P<o>{G*})")
_MISSIONS = ("embassy", "consulate", "high commission")
_OPENED_LATER = re.compile(
    r"^[^.;:]{0,25}?\b(?:(?:will|is to|are to|is (?:expected|due|set|scheduled) to|are (?:expected|due|set"
    r"|scheduled) to|is about to) (?:soon |also |then )?"
    r"(?:be )?(?:re-?)?(?:open|opened|inaugurated|established|set up|follow|(?:start|begin|commence) (?:its "
    r"|full )?(?:work|operat)"
    r"|(?:be|become) operational|resume (?:work|operat))|next (?:week|month|year)|later this|soon\b)"
)
_WAS_OPENED = re.compile(
    r"^[^.;:,]{0,25}?\b(?:was|were|has been|have been|had been) (?:officially |formally )?(?:re-?)?(?:opened"
    r"|inaugurated|established|set up)\b|^ (?:re-?)?opened(?= on\b| in\b| its doors| for business|[.,;]|$)"
)
_WAS_CLOSED = re.compile(
    r"^[^.;:,]{0,25}?\b(?:was|were|has been|have been|had been) (?:officially |formally |temporarily "
    r"|permanently )?(?:closed|shut)\b"
)
_CLOSURE = re.compile(r"\b(?:closure|closing|shutdown|shutting(?: down)?) of (?:the |an? |its |their )?$")
#: What is to be closed, or is not, still stands.
_IS_NO_CLOSURE = re.compile(
    r"\b(?:proposed|planned|possible|eventual|threatened|imminent|den(?:y|ied|ies)|reject\w*|rul\w+ out|shelved|plans?|"
    r"postponed|cancelled|called off|will|would|is to|may|might|if|against)\b"
)
_PROPOSED = re.compile(
    r"\b(?:(?:future|planned|proposed|possible|prospective|eventual)|(?:approv(?:al|e[sd]?|ing)|approv\w+ plans|"
    r"permission|authori[sz]\w+|green light|decision|decid\w+|agree\w*|agreement|plans?|proposal|request\w*|budget|"
    r"funds|funding|possibility|prospect|considering|discuss\w+|look\w* forward to|preparations?|calls?)"
    r"(?: (?:for|of|on|to|in favou?r of))?) (?:the )?(?:early |future |possible |eventual )?$"
)


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each mission that a sentence says is kept, opened, closed, or to be opened."""
    found: dict[int, list[Claim]] = {}
    for claim in _judge_new([*_matched(scene, bits), *_named(scene, bits)]):
        found.setdefault(_sentence_of(scene, claim), []).append(claim)
    for index in sorted(found):
        yield from (c for c in drop_repeats(found[index], ("mission", "place")) if not _is_closed_undated(c))


def _judge_new(claims: list[Claim]) -> Iterator[Claim]:
    """`Our new embassies in Oman and Chad` do not stand yet where the text tells that they are to be opened."""
    ahead = {_key(c) for c in claims if c.factuality is Factuality.PLANNED}
    for claim in claims:
        new = claim.factuality is Factuality.ACTUAL and " new " in claim.evidence.text.lower()
        yield replace(claim, factuality=Factuality.PLANNED) if new and _key(claim) in ahead else claim


def _key(claim: Claim) -> tuple[str, str, Value | None]:
    return claim.source, claim.target, claim.get("mission")


def _sentence_of(scene: Scene, claim: Claim) -> int:
    return next(i for i, s in enumerate(scene.sentences) if s.end >= claim.evidence.end)


def _is_closed_undated(claim: Claim) -> bool:
    """A mission closed nobody knows when cannot be told from one that stands."""
    return claim.evidence.rule == "missions.closed" and claim.get("until") is None


def _matched(scene: Scene, bits: int) -> Iterator[Claim]:
    for hit in match_patterns(scene, FAMILY, bits):
        if " former " in hit.found.group() or _was_closed_sometime(scene, hit):
            continue
        owners = [side for side in _owners(scene, hit) if side.startswith("state:")]
        if "mutual" in hit.pattern.regex.groupindex:
            yield from (_claim(scene, hit, s, t, None) for s in owners for t in owners if s != t)
            continue
        for owner in owners:
            for target, place in _targets(scene, hit.objects):
                if owner != target:
                    yield _claim(scene, hit, owner, target, place)


def _was_closed_sometime(scene: Scene, hit: Hit) -> bool:
    """`The embassy was closed long ago`: nobody knows since when it does not stand."""
    if _CLOSURE.search(hit.frame.text, 0, hit.found.start()) is not None:
        return not _IS_NO_CLOSURE.search(hit.frame.text)
    if hit.pattern.rule not in ("missions.of_state", "missions.state_before"):
        return False
    said = _WAS_CLOSED.match(clause_around(hit.frame, *hit.found.span())[1])
    return said is not None and _time(scene, hit)[1].get("until") is None


def _owners(scene: Scene, hit: Hit) -> list[str]:
    if hit.pattern.subject == "home":
        return [scene.home] if scene.home else []
    second = hit.frame.group(hit.found, "s2") if "s2" in hit.pattern.regex.groupindex else []
    return list_sides(scene, second or hit.subjects)


def _targets(scene: Scene, objects: tuple[Mention, ...]) -> list[tuple[str, str | None]]:
    """Each state or bloc with the place in it, as written; `Toronto, Canada` is one."""
    targets: dict[str, str | None] = {}
    for mention in objects:
        node = (
            _state_of_seat(mention.value)
            if mention.kind is Kind.PLACE and mention.node.startswith("bloc:")
            else mention.node
        )
        if node.startswith(("state:", "bloc:")):
            written = scene.document.text[mention.start : mention.end]
            place = re.sub(r"^[Tt]he ", "", written).split(",")[0] if mention.kind is Kind.PLACE else None
            targets[node] = targets.get(node) or place
    return list(targets.items())


@cache
def _state_of_seat(name: str) -> str:
    """The state in which a bloc's seat lies: a mission in Brussels is one in Belgium."""
    states = [
        n.node
        for n in load_names()
        if n.text == name and n.kind in (NameKind.SEAT, NameKind.PLACE) and n.node.startswith("state:")
    ]
    return states[0] if len(states) == 1 else ""


def _claim(scene: Scene, hit: Hit, owner: str, target: str, place: str | None) -> Claim:
    factuality, dates = _time(scene, hit)
    is_to_close = hit.pattern.rule == "missions.closed" and hit.factuality is not Factuality.ACTUAL
    rule = "missions.to_close" if is_to_close else hit.pattern.rule
    return make_claim(
        scene,
        hit.frame,
        EdgeType.HAS_MISSION,
        (owner, target),
        hit.span,
        rule,
        factuality=factuality,
        qualifiers={
            "mission": _kind(_named_kind(hit)),
            "place": place or _place_after(scene, hit, target),
            **dates,
        },
        context=hit.context,
    )


def _named_kind(hit: Hit) -> str:
    """The word for the mission; a pattern with two orders of words has two places for it."""
    return str(hit.found.group("m") or hit.found.group("m2"))


def _kind(written: str) -> str:
    return next(kind for pattern, kind in _KINDS if re.match(pattern, written))


def _place_after(scene: Scene, hit: Hit, target: str) -> str | None:
    """`the mission to the UN in Geneva`: a bloc's place stands behind it."""
    if not target.startswith("bloc:"):
        return None
    found = compile_pattern(r" in ({L})").match(hit.frame.text, hit.found.end())
    mention = hit.frame.mentions[found.group(1)] if found else None
    return scene.document.text[mention.start : mention.end].split(",")[0] if mention else None


def _time(scene: Scene, hit: Hit) -> tuple[Factuality, dict[str, Value | None]]:
    """How real, and since or until when. A mission that is to be closed still stands."""
    rule = hit.pattern.rule.removeprefix("missions.")
    ahead = hit.factuality is Factuality.PLANNED
    after = clause_around(hit.frame, *hit.found.span())[1]
    if rule == "closed":
        return _closing(scene, hit)
    if rule in ("stands", "where_it_opened", "where_ours_opened"):
        return hit.factuality, {"date": find_date(scene, hit.frame, *hit.core, ahead=ahead)}
    if rule in ("keeps", "represented_by"):
        own = hit.frame.group(hit.found, "d")
        return hit.factuality, {"date": settle_date(scene, own[0], ahead=False) if own else None}
    if rule in ("opening_of", "opening_of_more", "of_state", "state_before") and (
        _OPENED_LATER.match(after) or _PROPOSED.search(hit.frame.text, 0, hit.found.start())
    ):
        return Factuality.PLANNED, {"date": find_date(scene, hit.frame, *hit.core, ahead=True)}
    if rule in _OPENINGS:
        return hit.factuality, {"date": find_date(scene, hit.frame, *hit.core, ahead=ahead)}
    for tail, name in ((_WAS_OPENED, "date"), (_WAS_CLOSED, "until")):
        said = tail.match(after)
        if said:
            return Factuality.ACTUAL, {
                name: find_date(scene, hit.frame, hit.span[0], hit.found.end() + said.end(), ahead=False)
            }
    return Factuality.ACTUAL, {}


def _closing(scene: Scene, hit: Hit) -> tuple[Factuality, dict[str, Value | None]]:
    if hit.factuality is Factuality.ACTUAL:
        return Factuality.ACTUAL, {"until": find_date(scene, hit.frame, *hit.core, ahead=False)}
    return Factuality.ACTUAL, {"until": None}


def _named(scene: Scene, bits: int) -> Iterator[Claim]:
    for frame in scene.set_off(bits, _MISSIONS):
        for found in _NAMED.finditer(frame.text):
            name = frame.mentions[found.group("m")]
            written = scene.document.text[name.start : name.end].lower().removeprefix("the ")
            kind = re.fullmatch(r"(?:honorary )?(?:embassy|consulate(?:[ -]general)?|high commission)", written)
            if kind is None:
                continue
            yield from _named_claims(scene, frame, found, _kind(kind.group()))


def _named_claims(scene: Scene, frame: Frame, found: re.Match[str], kind: str) -> Iterator[Claim]:
    owner = frame.mentions[found.group("s")].node
    for target, place in _targets(scene, tuple(frame.group(found, "o"))):
        if target not in (owner, "") and target.startswith("state:"):
            yield make_claim(
                scene,
                frame,
                EdgeType.HAS_MISSION,
                (owner, target),
                found.span(),
                "missions.named",
                qualifiers={"mission": kind, "place": place},
            )
