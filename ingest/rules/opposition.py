"""Sanctions, vetoes, expulsions and other hostile official acts: OPPOSES, from who acts to whom it is aimed at."""

import re
from collections.abc import Iterable, Iterator

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_date, make_claim, settle_date
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.sides import drop_repeats, list_sides
from ingest.scenes import Scene
from ingest.signs import compile_pattern
from ingest.subjects import main_subject, resolve_pronoun

FAMILY = "opposition"
#: What takes a measure back is no opposition.
_LIFTED = re.compile(
    r"\b(?:lift|eas(?:e[sd]?|ing)\b|remov|relax|waiv|repeal|scrap|relief|revok|rescind|terminat|roll(?:ed"
    r"|ing)? back|exempt|dropp|abolish|end(?:ed|ing|s)?\b|suspen|withdr)"
)
_LIFTING = re.compile(r"\b(?:lift|remov|eas(?:e|ing)|waiv|relax|revok|withdr|dropp)\w*\b[^,;]*$")
_WERE_LIFTED = re.compile(
    r"(?:'s [a-z ]+)? (?:was|were|has been|have been|will be|are|is) (?:later |finally "
    r"|partly )?(?:lifted|eased|removed|waived|relaxed|suspended)"
)
_THREATENED = re.compile(
    r"\b(?:threat\w*|vow\w*|warn\w*|weigh\w*|mull\w*|promis\w+|pledg\w+|prepared to|readiness to|decided to"
    r"|agreed to|called? (?:for|on)|calls for|urg\w+|discuss\w+)\b[^,;.]{0,60}$"
)
#: Nouns for what goes on: a date near them is the date of something else.
_UNDATED = frozenset(
    {
        "opposition.sanctions_of",
        "opposition.sanctions_by",
        "opposition.invasion_of",
        "opposition.veto_of",
        "opposition.duties_of",
    }
)
#: Rules about measures that may have been lifted.
_MEASURES = frozenset(
    f"opposition.{rule}" for rule in ("imposed", "veto_of", "imposed_duties", "duties_of", "opposition_to")
)
_FEARED = re.compile(
    r"\b(?:further|potential|possible|likelihood of|deter\w*|prevent\w*|another|future|any|renewed|threat of"
    r"|case of|event of|eventual) $"
)
#: Rules that may be about a resolution of the United Nations, which those who vote against it oppose.
_AGAINST_UN = frozenset({"opposition.resolution_opposed", "opposition.that_bid", "opposition.among_opponents"})
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
    if hit.pattern.rule == "opposition.measures_that":
        return _WERE_LIFTED.match(hit.frame.text, hit.found.end()) is not None or (
            _LIFTING.search(hit.frame.text[max(0, hit.found.start() - 40) : hit.found.start()]) is not None
        )
    if "sanction" not in hit.pattern.rule and hit.pattern.rule not in _MEASURES:
        return False
    text = hit.frame.text
    if text.endswith("not to ", 0, hit.found.start("v")):
        return True  # `asked Canada not to impose duties`
    start = (
        hit.found.start("s") if "s" in hit.pattern.regex.groupindex and hit.found.start("s") >= 0 else hit.found.start()
    )
    after = text[hit.found.end() : hit.found.end() + 30]
    return (
        _LIFTED.search(text[max(0, start - 40) : hit.found.end()]) is not None or _WERE_LIFTED.match(after) is not None
    )


def _claims(scene: Scene, hit: Hit) -> Iterator[Claim]:
    objects, context = _objects(scene, hit)
    sources, targets = list_sides(scene, _subjects(hit)), list_sides(scene, objects)
    if hit.pattern.rule == "opposition.was_summoned" and not sources and scene.home:
        sources = [scene.home]
    for source in sources:
        for target in targets:
            un = target == "bloc:UN" and hit.pattern.rule not in _AGAINST_UN
            if source != target and target not in sources and not un:
                yield _claim(scene, hit, source, target, context)


def _subjects(hit: Hit) -> Iterable[Mention]:
    own = _groups(hit, "s", 3)
    if not own and hit.found.group().split(" ", 1)[0].endswith("ing"):
        before = hit.frame.text[: hit.found.start()]
        if _THANKED.search(before) is not None:
            owners = list(_OWNER.finditer(before))
            return hit.frame.group(owners[-1], "owner") if owners else []
    return own or hit.subjects


#: `thanked the Prime Minister for Fiji's support, including imposing sanctions`: Fiji imposes them.
_THANKED = re.compile(
    r"\b(?:thank|laud|prais|welcom|commend|appreciat|applaud|credit|recogni[sz]|acknowledg|hail)\w*\b"
)
_OWNER = compile_pattern(r"(?P<owner>{S})(?:'s?\b| (?:in|for|by) $)")


def _groups(hit: Hit, name: str, count: int) -> list[Mention]:
    names = [name, *(f"{name}{number}" for number in range(2, count + 1))]
    return [m for n in names if n in hit.pattern.regex.groupindex for m in hit.frame.group(hit.found, n)]


def _objects(scene: Scene, hit: Hit) -> tuple[list[Mention], tuple[tuple[int, int], ...]]:
    """Whom the act is aimed at, and where that is named when it is in another sentence."""
    if hit.pattern.rule == "opposition.step_opposed":
        return _what_was_opposed(scene, hit)
    if hit.pattern.rule == "opposition.its_bid_blocked":
        return _owner(scene, hit)
    if hit.pattern.rule == "opposition.recalled_from":
        return _posted_in(scene, hit), ()
    if hit.pattern.rule in _AGAINST_TEXTS and not _groups(hit, "o", 4):
        return _find_text_of(scene, hit, *_AGAINST_TEXTS[hit.pattern.rule])
    if "bid" in hit.pattern.regex.groupindex:
        owner = _bid_owner(scene, hit.frame, hit.found.start())
        if owner is None:
            return _find_text_of(scene, hit, *_AGAINST_TEXTS["opposition.resolution_opposed"])
        return [owner], ((owner.start, owner.end),)
    objects = [m for m in _groups(hit, "o", 5) if m.kind is not Kind.REGION]
    if hit.pattern.rule in ("opposition.summoned", "opposition.was_summoned", "opposition.was_expelled"):
        objects = [m for m in objects if m.kind in (Kind.STATE, Kind.ADJECTIVE) or _is_envoy(scene, m)]
    return objects, ()


def _posted_in(scene: Scene, hit: Hit) -> list[Mention]:
    """The state that `ambassador to Argentina` names inside the office."""
    spans = [(m.start, m.end) for m in _groups(hit, "o", 1)]
    return [m for m in scene.scan.mentions for start, end in spans if start <= m.start and m.end <= end]


_ENVOY = re.compile(r"[Aa]mbassador|[Cc]harg|[Ee]nvoy|[Cc]ommissioner|[Dd]iplomat|[Cc]onsul")


def _is_envoy(scene: Scene, mention: Mention) -> bool:
    return _ENVOY.search(scene.document.text, max(0, mention.start - 30), mention.end) is not None


def _owner(scene: Scene, hit: Hit) -> tuple[list[Mention], tuple[tuple[int, int], ...]]:
    """Whose admission `its admission` is."""
    subject = main_subject(hit.frame)
    if subject is not None and subject.start < hit.found.start():
        return list(subject.mentions), tuple((m.start, m.end) for m in subject.mentions)
    owner, context = resolve_pronoun(scene, hit.frame, "it", hit.found.start())
    return list(owner), context


#: Texts that are opposed and only meant: what names them, and which blocs they may be of.
_AGAINST_TEXTS = {
    "opposition.resolution_opposed": (re.compile(r"\bresolutions?\b"), frozenset({"bloc:UN"})),
    "opposition.opposed_to_deal": (re.compile(r"\b(?:agreements?|deals?|treaty|pacts?|accords?)\b"), None),
}


def _find_text_of(
    scene: Scene, hit: Hit, named: re.Pattern[str], allowed: frozenset[str] | None
) -> tuple[list[Mention], tuple[tuple[int, int], ...]]:
    """The bloc whose resolution or agreement it is, in this sentence or the nearest before that names one."""
    for index in range(hit.frame.index, max(-1, hit.frame.index - 4), -1):
        frame = scene.frame(index)
        blocs = {m.node: m for m in scene.mentions[index] if m.kind is Kind.BLOC}
        if allowed is not None:
            blocs = {node: m for node, m in blocs.items() if node in allowed}
        if blocs:
            bloc = next(iter(blocs.values()))
            return ([bloc], ((bloc.start, bloc.end),)) if len(blocs) == 1 and named.search(frame.text) else ([], ())
    return [], ()


def _what_was_opposed(scene: Scene, hit: Hit) -> tuple[list[Mention], tuple[tuple[int, int], ...]]:
    """Whose step it was: the sentence's subject, or the state of the person meant by `his country`."""
    if re.match(r"(?:his|her) country\b", hit.frame.text):
        person, context = resolve_pronoun(
            scene, hit.frame, hit.frame.text[:3].replace("his", "he").replace("her", "she"), 0
        )
        return list(person), context
    subject = main_subject(hit.frame, hit.found.start()) or main_subject(hit.frame)
    named = list(subject.mentions) if subject else []
    if named and not list_sides(scene, named):
        named = [m for m in hit.frame.named(0, hit.found.start()) if m.kind is Kind.STATE][:1]
    return named, ()


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
    own = hit.frame.group(hit.found, "d") if "d" in hit.pattern.regex.groupindex else []
    if own:
        date: str | None = settle_date(scene, own[0], ahead=ahead)
    else:
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
    if hit.pattern.rule == "opposition.invasion_of" and hit.factuality is Factuality.DENIED:
        return Factuality.ACTUAL  # `their rejection of the invasion`
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
    topic = hit.pattern.qualifiers.get("topic") or None
    start, end = hit.frame.span(*hit.found.span())
    if topic == _EXPULSION and not _DIPLOMATS.search(scene.document.text, start, end + _NEAR):
        return "expulsion"
    return topic


#: Advisers and soldiers are expelled too.
_EXPULSION = "expulsion of diplomats"
_DIPLOMATS = re.compile(
    r"diplomat|ambassador|envoy|charg|consul|attach|embassy|commissioner|representative|mission", re.IGNORECASE
)
_NEAR = 40
