"""Titles to claims: HOLDS_OFFICE, and ENVOY_TO for whoever is sent somewhere or put in charge of relations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.schema import Claim, EdgeType, Evidence, Factuality, pack_qualifiers
from ingest.clauses import make_claim, settle_date
from ingest.figures import Held
from ingest.holder_signs.around import find_told_bloc
from ingest.holders import holder_of
from ingest.model import Kind
from ingest.offices import is_envoy, name_office, name_role, says_more
from ingest.rules.bygone_offices import settle_bygone
from ingest.rules.credentials import Accredited, find_accredited, read_presentations
from ingest.rules.given import Given, find_person, find_targets
from ingest.rules.headed_offices import read_headed_office
from ingest.rules.hits import Hit
from ingest.rules.office_doubts import is_no_office
from ingest.rules.postings import read_postings
from ingest.rules.successions import REMOVALS
from ingest.scenes import Scene
from ingest.titles import title_words


def find_claims(
    scene: Scene, given: Sequence[Given], charged: Sequence[Hit], events: Sequence[Claim] = ()
) -> Iterator[Claim]:
    """One claim for each person and office of the document, by the fullest mention of it, and for each charge.

    ``events`` tell where a special envoy went, and so to whom he was sent.
    """
    removed = {(g.held.person, g.held.start, g.held.end) for g in given if g.rule in REMOVALS and g.held.title.former}
    stated = [
        Given(h, Factuality.PLANNED if h.title.ahead else Factuality.ACTUAL, None, (h.start, h.end), "offices.title")
        for h in scene.roll.held
        if h.person and (h.person, h.start, h.end) not in removed
    ]
    accredited = find_accredited(scene)
    for claim in _distinct(scene, settle_bygone(scene, stated, given)):
        yield _sent_where_he_went(_sent(scene, claim, accredited), events)
    for hit in charged:
        yield from _charges(scene, hit)
    yield from read_postings(scene)
    yield from read_headed_office(scene)
    yield from read_presentations(scene, accredited)


def _sent(scene: Scene, claim: Claim, accredited: Accredited | None) -> Claim:
    """`The Ambassador of Uzbekistan` who presents his credentials here, or calls here, is ambassador to here."""
    role = str(claim.get("office") or "")
    if role not in _ACCREDITED or claim.get("former"):
        return claim
    receiver = scene.home if accredited is None and _is_posted_here(scene, claim) else None
    date: str | None = None
    context: tuple[tuple[int, int], ...] = ()
    if accredited is not None:
        receiver, date = accredited.receiver, accredited.date
        context = (accredited.frame.span(*accredited.span),)
    if receiver is None or not receiver.startswith("state:") or receiver == claim.target:
        return claim
    values = {"role": role, "sender": claim.target, "date": date}
    evidence = replace(claim.evidence, rule="offices.credentials", context=context)
    return replace(
        claim, type=EdgeType.ENVOY_TO, target=receiver, qualifiers=pack_qualifiers(dict(values)), evidence=evidence
    )


#: Whoever so called travels as such.
_TRAVELS = re.compile(
    r"(?:special|personal|presidential)(?: presidential)? (?:envoy|representative)"
    r"(?: of the (?:president|prime minister|king))?$"
)


def _sent_where_he_went(claim: Claim, events: Sequence[Claim]) -> Claim:
    """`X, special envoy of the President, is on a visit to Y`: the one state that he travelled to."""
    if claim.type is not EdgeType.HOLDS_OFFICE or not _TRAVELS.match(str(claim.get("office"))) or claim.get("former"):
        return claim
    trips = [e for e in events if e.type is EdgeType.VISITED and e.source == claim.source]
    went = {trip.target for trip in trips if trip.factuality is Factuality.ACTUAL} - {claim.target}
    if len(went) != 1:
        return claim
    values = {"role": "special envoy", "sender": claim.target, "date": claim.get("date")}
    context = tuple(sorted({(trip.evidence.start, trip.evidence.end) for trip in trips}))[:1]
    evidence = replace(claim.evidence, rule="offices.travelling_envoy", context=context)
    qualifiers = pack_qualifiers(dict(values))
    return replace(claim, type=EdgeType.ENVOY_TO, target=went.pop(), qualifiers=qualifiers, evidence=evidence)


_FURTHER = "offices.also_accredited"
_ACCREDITED = ("ambassador", "high commissioner", "charge d'affaires")


def _is_posted_here(scene: Scene, claim: Claim) -> bool:
    """An ambassador in a report of the state that signs it; not one at an organisation, nor one named elsewhere."""
    # Whoever is designate is still to come.
    real = claim.factuality in (Factuality.ACTUAL, Factuality.PLANNED)
    if not scene.signed or not real or claim.target == scene.home:
        return False
    index = next(i for i, s in enumerate(scene.sentences) if s.end >= claim.evidence.end)
    others = {m.node for m in scene.mentions[index] if m.kind is Kind.PLACE or m.node == "bloc:UN"} - {scene.home}
    return claim.target.startswith("state:") and not others


def _distinct(scene: Scene, given: Iterable[Given]) -> Iterator[Claim]:
    """Later and shorter mentions of an office (`Minister Chan`) say nothing that the fullest has not said."""
    by_person: dict[str, list[Given]] = {}
    for each in given:
        by_person.setdefault(each.held.person, []).append(each)
    for person in sorted(by_person, key=lambda p: int(p.split(":")[1])):
        kept: list[Given] = []
        for each in sorted(
            by_person[person],
            key=lambda g: (
                -len(g.held.title.words.split()),
                g.held.title.holder is None,
                g.rule == "offices.title",
                g.span,
            ),
        ):
            # Where somebody is also accredited says nothing of where he is first.
            if not any(
                says_more(k.held.title, each.held.title) for k in kept if k.rule != _FURTHER or each.rule == _FURTHER
            ):
                kept.append(each)
        # `Ambassador Rice` is a form of address where another office or post is stated.
        kept = [k for k in kept if not _is_address(k)] or kept
        past = {title_words(k.held.title.words) for k in kept if k.held.title.former and not is_envoy(k.held.title)}
        for each in sorted(kept, key=lambda g: g.span):
            # `President Jiang` beside `former President Jiang Zemin` is the same past office.
            if (
                each.rule == "offices.title"
                and not each.held.title.former
                and title_words(each.held.title.words) in past
            ):
                continue
            yield from _claims(scene, each)


def _is_address(each: Given) -> bool:
    title = each.held.title
    return title.words == "ambassador" and not title.targets and title.holder is None and each.rule == "offices.title"


def _claims(scene: Scene, each: Given) -> Iterator[Claim]:
    held = each.held
    holder = holder_of(held, scene.states) or find_told_bloc(scene, held) or None
    if held.title.holder is None and holder in {t.node for t in held.title.targets}:
        # Nobody is sent to his own state: whose ambassador it is stays open.
        holder = None
    start, end = each.span
    evidence = Evidence(start, end, scene.document.text[start:end], each.rule)
    targets = [node for node in _receivers(scene, held) if node != holder]
    former = held.title.former or None
    date, _, until = (each.date or "").partition("/") if former else (each.date or _find_since(scene, each), "", "")
    times = {"date": date or None, "until": until or None}
    if is_envoy(held.title) and targets:
        values = {"role": name_role(held.title), "sender": holder, "former": former, **times}
        for target in targets:
            yield Claim(
                EdgeType.ENVOY_TO, held.person, target, evidence, pack_qualifiers(dict(values)), each.factuality
            )
        return
    if held.title.holder is None and _OF_BLOC.match(held.title.words):
        # A president may chair a bloc's body beside his own office.
        holder = _only_bloc(scene, held.sentence)
    if holder is None or is_no_office(scene, held):
        # Junior posts at an embassy are no public office of their own.
        return
    values = {"office": _full_office(scene, held), "former": former, **times}
    yield Claim(EdgeType.HOLDS_OFFICE, held.person, holder, evidence, pack_qualifiers(dict(values)), each.factuality)


#: `Ambassador of Kenya to Indonesia since`, `Minister of Trade, since`.
_SINCE = re.compile(r"(?:(?: of| to| in| at)(?: the)?(?: [A-Z][\w'-]+){1,4})?,? since (?:early |late |mid-)?")


def _find_since(scene: Scene, each: Given) -> str | None:
    """The date right behind a title, if that says since when it is held; where else one is accredited, not."""
    held = each.held
    found = _SINCE.match(scene.document.text, held.end)
    if found is None or each.rule == _FURTHER:
        return None
    dates = (m for m in scene.frame(held.sentence).mentions.values() if m.kind is Kind.DATE and m.start == found.end())
    mention = next(dates, None)
    return None if mention is None else settle_date(scene, mention, ahead=False)


def _full_office(scene: Scene, held: Held) -> str:
    """`representative to the Authority`: where one goes who is no envoy tells the office from others."""
    office = name_office(held.title)
    if held.title.head not in ("representative", "delegate") or " to " in office:
        return office
    text = scene.document.text
    named = [text[t.start : t.end] for t in held.title.targets if t.node.startswith(("state:", "bloc:"))]
    return f"{office} to {' and '.join(dict.fromkeys(named))}" if named else office


_OF_BLOC = re.compile(
    r"(?:(?:current|acting|outgoing|pro tempore|vice|co)[- ])?chair(?:man|woman|person)?(?:-in-office)? of the "
    r"(?:authority|assembly|conference|community|union|organi[sz]ation|summit|bureau)$"
)


def _only_bloc(scene: Scene, sentence: int) -> str | None:
    """The one bloc that a sentence names."""
    blocs = {m.node for m in scene.mentions[sentence] if m.kind is Kind.BLOC}
    return blocs.pop() if len(blocs) == 1 else None


def _receivers(scene: Scene, held: Held) -> list[str]:
    """Where an envoy is sent; a place beside it is only where he sits: `to the United Nations in Geneva`."""
    sent = [t for t in held.title.targets if t.node.split(":")[0] in ("state", "bloc", "region")]
    if name_role(held.title).endswith("permanent representative") and any(t.node.startswith("state:") for t in sent):
        # `Deputy Permanent Representative at Kenya's Permanent Mission to the UN`: the mission tells where.
        return _of_mission(scene, held.end) or [t.node for t in sent if t.node.startswith("bloc:")]
    seats = [t for t in sent if t.kind is Kind.PLACE]
    if seats and len(seats) < len(sent):
        sent = [t for t in sent if t not in seats]
    elif seats and name_role(held.title).endswith("permanent representative"):
        # Permanent representatives are sent to organisations.
        return ["bloc:UN"] if _UN_OFFICE.search(scene.document.text, held.start, held.end) else []
    return list(dict.fromkeys(t.node for t in sent))


_AT_MISSION = re.compile(r"(?:['’]s?)? (?:Permanent |Diplomatic )?(?:Mission|Delegation) to (?:the )?")


def _of_mission(scene: Scene, at: int) -> list[str]:
    found = _AT_MISSION.match(scene.document.text, at)
    if found is None:
        return []
    return [m.node for m in scene.scan.mentions if m.start in (found.end(), found.end() - 4)][:1]


_UN_OFFICE = re.compile(r"\b(?:UN|U\.N\.|United Nations)\b")


def _charges(scene: Scene, hit: Hit) -> Iterator[Claim]:
    person = find_person(hit)
    if person is None:
        return
    sender = scene.states.get(person.node)
    for target in find_targets(hit.frame, hit):
        if target.node != sender:
            yield make_claim(
                scene,
                hit.frame,
                EdgeType.ENVOY_TO,
                (person.node, target.node),
                hit.span,
                hit.pattern.rule,
                qualifiers={"role": "charged with", "sender": sender},
                context=hit.context,
            )
