"""A document to everything that it says: the pure function between reading a file and keeping it."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from graph.schema import Claim, EdgeType, Named, Office, Person, Reading
from graph.schema import Document as Document
from ingest.announced import judge_by_date
from ingest.delegations import seat_delegations
from ingest.doubts import find_doubts
from ingest.figures import Figure, Held
from ingest.holders import decide_states, holder_of
from ingest.inherited_dates import inherit_dates
from ingest.leaders import find_leader
from ingest.letters import seat_correspondents
from ingest.lexicon import Lexicon, build_lexicon
from ingest.offices import name_office
from ingest.rules import (
    appointments,
    attendance,
    consultations,
    cooperation,
    intentions,
    meetings,
    membership,
    missions,
    offices,
    opposition,
    trade,
    visits,
)
from ingest.rules.patterns import family_bits, trigger_bits
from ingest.scenes import Scene, build_scene
from ingest.shared_days import widen_shared_days
from ingest.stand_ins import name_people
from ingest.styles import seat_styles

#: The bits of each rule family in the triggers of a sentence.
BITS = family_bits()
#: Families that need to know whose minister it is, and so come after that has been decided.
_AFTER_HOLDERS = (attendance, membership, consultations, missions, opposition, trade, cooperation, intentions)


@cache
def rules_version() -> str:
    """A mark of everything that decides what is read: the code and the data of this package."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(p for p in here.rglob("*") if p.suffix in (".py", ".toml") and "cli" not in p.parts):
        digest.update(path.relative_to(here).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@cache
def load_lexicon() -> Lexicon:
    """The lexicon over the names and the triggers of all families."""
    return build_lexicon(trigger_bits())


def read_text(document: Document) -> Reading:
    """Everything that a document says; one in another language than English says nothing that is read."""
    if document.language not in (None, "en"):
        return Reading(document, rules_version())
    scene = build_scene(document, load_lexicon())
    seat_delegations(scene)
    seat_correspondents(scene)
    seat_styles(scene)
    events = [*meetings.find_claims(scene, BITS["meetings"]), *visits.find_claims(scene, BITS["visits"])]
    given, charged = appointments.find_given(scene, BITS["offices"])
    held = [*scene.roll.held, *(g.held for g in given)]
    acting = [m.node for hit in charged for m in hit.subjects if m.node.startswith("person:")]
    scene.states.update(decide_states(scene, held, events, acting))
    claims = [
        *events,
        *offices.find_claims(scene, given, charged, events),
        *(claim for module in _AFTER_HOLDERS for claim in module.find_claims(scene, BITS[module.FAMILY])),
    ]
    claims = list(judge_by_date(scene, inherit_dates(scene, meetings.drop_vaguer(scene, _with_names(scene, claims)))))
    officials = _officials(scene, held, claims)
    kept = tuple(sorted(widen_shared_days(_keep(scene, claims, officials)), key=_order))
    return Reading(
        document,
        rules_version(),
        names=tuple(_names(scene, officials)),
        persons=tuple(_persons(scene, held, officials)),
        claims=kept,
        doubts=tuple(find_doubts(scene, held, kept, sorted(_acting(claims) - officials))),
    )


def _with_names(scene: Scene, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of those for whom a noun stands, with the places that name them beside their sentence."""
    return [_with_name(scene, claim) for claim in claims] if scene.stand_ins else list(claims)


def _with_name(scene: Scene, claim: Claim) -> Claim:
    evidence = claim.evidence
    spans = [(evidence.start, evidence.end), *evidence.context]
    stand_ins = (each for found in scene.stand_ins.values() for each in found)
    named = [n for n in name_people((claim.source, claim.target), spans, stand_ins) if not _is_inside(n, spans[0])]
    context = tuple(sorted({*evidence.context, *named}))
    return replace(claim, evidence=replace(evidence, context=context)) if named else claim


def _is_inside(span: tuple[int, int], whole: tuple[int, int]) -> bool:
    return whole[0] <= span[0] and span[1] <= whole[1]


def _order(claim: Claim) -> tuple[int, int, str, str, str, str]:
    e = claim.evidence
    return e.start, e.end, claim.type.value, claim.source, claim.target, str(claim.qualifiers)


def _officials(scene: Scene, held: Iterable[Held], claims: Iterable[Claim]) -> frozenset[str]:
    """Those who hold or held a public office, are sent by a state, or lead one that everybody knows them by."""
    public = {h.person for h in held if h.person}
    public |= {c.source for c in claims if c.type in (EdgeType.HOLDS_OFFICE, EdgeType.ENVOY_TO)}
    public |= {key for key in _acting(claims) - public if _is_known(scene, scene.roll.figures[key])}
    return frozenset(key for key in public if not scene.roll.figures[key].private)


def _acting(claims: Iterable[Claim]) -> set[str]:
    return {end for c in claims for end in (c.source, c.target) if end.startswith("person:")}


_RANK = re.compile(r"\b(?:General|Admiral|Marshal|Ambassador)\b")
_STYLED = re.compile(r"(?:Highness|Majesty),? [^\W\d_]")
_HIS = re.compile(r"\bHis (?:Royal )?$")


def _is_known(scene: Scene, figure: Figure) -> bool:
    if find_leader(figure.parts) is not None or any(_RANK.match(written) for written in figure.titled):
        return True
    # `Her Royal Highness` is more often somebody's consort than one who acts for her state.
    text = scene.document.text
    return any(_STYLED.match(text, start) and _HIS.search(text, max(0, start - 10), start) for start, _ in figure.spans)


def _keep(scene: Scene, claims: Iterable[Claim], officials: frozenset[str]) -> Iterator[Claim]:
    """Claims whose ends all stand for somebody; a trip inside one's own state is no visit.

    Each said once a sentence.
    """
    seen = set()
    for claim in claims:
        ends = (claim.source, claim.target)
        if any(end.startswith("person:") and end not in officials for end in ends):
            continue
        if claim.type is EdgeType.VISITED and _is_at_home(scene, claim):
            continue
        # Whom `the delegation` or `they` stands for elsewhere is hardly a guest of his own colleague.
        together = claim.evidence.rule in meetings.TOGETHER or (
            claim.type is EdgeType.MET_WITH and claim.evidence.context and _is_told_elsewhere(claim)
        )
        if (together and _are_colleagues(scene, claim)) or _is_met_at_home(scene, claim):
            continue
        if claim not in seen:
            seen.add(claim)
            yield claim


def _is_at_home(scene: Scene, claim: Claim) -> bool:
    """A trip inside one's own state; where only the place tells of a trip, whose state is open may be at home too."""
    state = scene.states.get(claim.source, claim.source)
    return state == claim.target or (claim.evidence.rule in visits.BY_PLACE and not state.startswith("state:"))


def _is_met_at_home(scene: Scene, claim: Claim) -> bool:
    """Nobody meets his own state: whoever stands for it there was misread."""
    ends = (claim.source, claim.target)
    return claim.type is EdgeType.MET_WITH and any(
        scene.states.get(end) == other for end, other in (ends, ends[::-1]) if other.startswith("state:")
    )


def _is_told_elsewhere(claim: Claim) -> bool:
    return all(end <= claim.evidence.start or start >= claim.evidence.end for start, end in claim.evidence.context)


def _are_colleagues(scene: Scene, claim: Claim) -> bool:
    """Two ministers of one state who hosted or chaired something did not meet each other."""
    first, second = scene.states.get(claim.source), scene.states.get(claim.target)
    return first is not None and first == second


def _names(scene: Scene, officials: frozenset[str]) -> list[Named]:
    found = {(m.start, m.end, m.node) for m in scene.scan.mentions}
    found.update((start, end, key) for key in officials for start, end in scene.roll.figures[key].spans)
    return [Named(node, start, end) for start, end, node in sorted(found)]


def _persons(scene: Scene, held: Iterable[Held], officials: frozenset[str]) -> Iterator[Person]:
    by_person: dict[str, list[Held]] = {key: [] for key in officials}
    for each in held:
        if each.person in by_person:
            by_person[each.person].append(each)
    for key in sorted(officials, key=lambda k: int(k.split(":")[1])):
        figure = scene.roll.figures[key]
        given = {Office(name_office(h.title), holder_of(h, scene.states), h.title.former) for h in by_person[key]}
        states = {s for s in (scene.states.get(key), *(o.holder for o in given)) if s}
        yield Person(
            key,
            _spellings(figure),
            tuple(sorted(given, key=lambda o: (o.title, o.holder or "", o.former))),
            tuple(sorted(states)),
            tuple(sorted(figure.titled)),
        )


def _spellings(figure: Figure) -> tuple[str, ...]:
    return tuple(sorted(figure.spellings, key=lambda s: (-len(s.split()), -figure.spellings[s], s)))
