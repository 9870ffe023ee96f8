"""Sanctions, vetoes, expulsions and other hostile official acts: OPPOSES, from who acts to whom it is aimed at."""

import re
from collections.abc import Iterable, Iterator

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_date, make_claim
from ingest.frames import Frame, compile_pattern
from ingest.model import Kind, Mention
from ingest.rules.patterns import Hit, match_patterns
from ingest.rules.sides import drop_repeats, list_sides
from ingest.scenes import Scene
from ingest.subjects import main_subject, resolve_pronoun

FAMILY = "opposition"
#: What takes a measure back is no opposition.
_LIFTED = re.compile(
    r"\b(?:lift|eas(?:e[sd]?|ing)\b|remov|relax|waiv|repeal|scrap|relief|revok|rescind|terminat|roll(?:ed"
    r"|ing)? back|exempt|dropp|abolish|end(?:ed|ing|s)?\b|suspen|withdr)"
)
_THREATENED = re.compile(
    r"\b(?:threat\w*|vow\w*|warn\w*|weigh\w*|mull\w*|promis\w+|pledg\w+|prepared to|readiness to|decided to"
    r"|agreed to|called? (?:for|on)|calls for|urg\w+|discuss\w+)\b[^,;.]{0,60}$"
)
#: Nouns for what goes on: a date near them is the date of something else.
_UNDATED = frozenset(
    {"opposition.sanctions_of", "opposition.sanctions_by", "opposition.invasion_of", "opposition.veto_of"}
)
_FEARED = re.compile(
    r"\b(?:further|potential|possible|likelihood of|deter\w*|prevent\w*|another|future|any|renewed|threat of"
    r"|case of|event of|eventual) $"
)
_BID = compile_pattern(
    r"(?P<a>(?:{S}(?='s? )|{J}))(?:'s?)? (?:[a-z{B}]+ ){0,3}?(?:application|bid|candidacy|request)"
    r"|(?:application|bid|candidacy|request) (?:of|by|from) (?P<b>{S})"
    r"|(?P<c>{S}) (?:has |had )?(?:formally )?applied"
)


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each hostile act of a state or bloc against another."""
    by_frame: dict[int, list[Claim]] = {}
    for hit in match_patterns(scene, FAMILY, bits):
        if not _is_lifted(hit):
            by_frame.setdefault(hit.frame.index, []).extend(_claims(scene, hit))
    for index in sorted(by_frame):
        yield from drop_repeats(by_frame[index], ("topic",))


def _is_lifted(hit: Hit) -> bool:
    if hit.pattern.rule == "opposition.invasion_of":
        return _FEARED.search(hit.frame.text[: hit.found.start()]) is not None
    if "sanction" not in hit.pattern.rule and hit.pattern.rule not in ("opposition.imposed", "opposition.veto_of"):
        return False
    text = hit.frame.text
    start = (
        hit.found.start("s") if "s" in hit.pattern.regex.groupindex and hit.found.start("s") >= 0 else hit.found.start()
    )
    after = text[hit.found.end() : hit.found.end() + 30]
    return (
        _LIFTED.search(text[max(0, start - 40) : hit.found.end()]) is not None
        or re.match(
            r"(?:'s [a-z ]+)? (?:was|were|has been|have been|will be|are|is) (?:later |finally "
            r"|partly )?(?:lifted|eased|removed|waived|relaxed|suspended)",
            after,
        )
        is not None
    )


def _claims(scene: Scene, hit: Hit) -> Iterator[Claim]:
    objects, context = _objects(scene, hit)
    sources, targets = list_sides(scene, _subjects(hit)), list_sides(scene, objects)
    for source in sources:
        for target in targets:
            if source != target and target not in sources and target != "bloc:UN":
                yield _claim(scene, hit, source, target, context)


def _subjects(hit: Hit) -> Iterable[Mention]:
    own = _groups(hit, "s", 3)
    return own or hit.subjects


def _groups(hit: Hit, name: str, count: int) -> list[Mention]:
    names = [name, *(f"{name}{number}" for number in range(2, count + 1))]
    return [m for n in names if n in hit.pattern.regex.groupindex for m in hit.frame.group(hit.found, n)]


def _objects(scene: Scene, hit: Hit) -> tuple[list[Mention], tuple[tuple[int, int], ...]]:
    """Whom the act is aimed at, and where that is named when it is in another sentence."""
    if hit.pattern.rule == "opposition.step_opposed":
        return _what_was_opposed(scene, hit)
    if "bid" in hit.pattern.regex.groupindex:
        owner = _bid_owner(scene, hit.frame, hit.found.start())
        return ([owner], ((owner.start, owner.end),)) if owner else ([], ())
    return [m for m in _groups(hit, "o", 5) if m.kind is not Kind.REGION], ()


def _what_was_opposed(scene: Scene, hit: Hit) -> tuple[list[Mention], tuple[tuple[int, int], ...]]:
    """Whose step it was: the sentence's subject, or the state of the person meant by `his country`."""
    if re.match(r"(?:his|her) country\b", hit.frame.text):
        person, context = resolve_pronoun(
            scene, hit.frame, hit.frame.text[:3].replace("his", "he").replace("her", "she"), 0
        )
        return list(person), context
    subject = main_subject(hit.frame, hit.found.start()) or main_subject(hit.frame)
    return (list(subject.mentions) if subject else []), ()


def _bid_owner(scene: Scene, frame: Frame, at: int) -> Mention | None:
    """Whose application `that application` is: the last one named before, in this sentence or the three before it."""
    for index in range(frame.index, max(-1, frame.index - 4), -1):
        earlier = scene.frame(index)
        stop = at if index == frame.index else len(earlier.text)
        found = list(_BID.finditer(earlier.text, 0, stop))
        if found:
            last = found[-1]
            return earlier.mentions[last.group("a") or last.group("b") or last.group("c")]
    return None


def _claim(scene: Scene, hit: Hit, source: str, target: str, context: tuple[tuple[int, int], ...]) -> Claim:
    factuality = _factuality(hit)
    ahead = factuality is Factuality.PLANNED
    date = None if hit.pattern.rule in _UNDATED else find_date(scene, hit.frame, *hit.core, ahead=ahead)
    return make_claim(
        scene,
        hit.frame,
        EdgeType.OPPOSES,
        (source, target),
        hit.span,
        hit.pattern.rule,
        factuality=factuality,
        qualifiers={"topic": _topic(scene, hit), "date": date},
        context=(*hit.context, *context),
    )


def _factuality(hit: Hit) -> Factuality:
    if hit.pattern.factuality is not None or hit.found.groupdict().get("past"):
        return hit.factuality
    before = hit.frame.text[max(0, hit.found.start("v") - 70) : hit.found.start("v")]
    if hit.factuality is Factuality.ACTUAL and not hit.pattern.past and _THREATENED.search(before):
        return Factuality.PLANNED
    return hit.factuality


def _topic(scene: Scene, hit: Hit) -> str | None:
    """What the act is about, in the document's words where the pattern marks them."""
    for name in ("t", "t2", "t3", "t4", "t5"):
        if name in hit.pattern.regex.groupindex and hit.found.start(name) >= 0:
            start, end = hit.frame.span(*hit.found.span(name))
            return re.sub(r"^(?:[Tt]he|[Ii]ts|[Tt]heir|an?) ", "", " ".join(scene.document.text[start:end].split()))
    return hit.pattern.qualifiers.get("topic") or None
