"""Whose minister it is, by what is done: visits, invitations, meetings of two states."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.schema import Claim, EdgeType, Factuality
from ingest.figures import Held
from ingest.model import Kind, Sentence
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_HOST = compile_pattern(
    r"(?:at the invitation of|hosted by|received by|welcomed by|guest of|invited by) (?:the )?(?:{S},? )?({A*})"
)


def tie_by_visits(scene: Scene, claims: Sequence[Claim], known: dict[str, str], partner: str | None) -> None:
    """A visitor is of another state than any that he visits."""
    visited = {(claim.source, claim.target) for claim in claims if claim.type is EdgeType.VISITED}
    for claim in claims:
        if claim.type is EdgeType.VISITED and claim.source.startswith("person:") and claim.source not in known:
            if scene.home and (claim.source, scene.home) not in visited:
                known[claim.source] = scene.home
            elif scene.home and partner and claim.target == scene.home:
                known[claim.source] = partner


def tie_by_hosts(scene: Scene, claims: Sequence[Claim], known: dict[str, str]) -> None:
    """Whoever invites or receives a visitor is of the state visited; whoever comes along is of the visitor's."""
    for claim in claims:
        if claim.type is not EdgeType.VISITED:
            continue
        for index, sentence in enumerate(scene.sentences):
            if not sentence.start <= claim.evidence.start < sentence.end:
                continue
            frame = scene.frame(index)
            for found in _HOST.finditer(frame.text):
                for mention in frame.named(*found.span(1)):
                    if (
                        mention.kind is Kind.PERSON
                        and mention.node != claim.source
                        and claim.target.startswith("state:")
                    ):
                        known.setdefault(mention.node, claim.target)


def tie_by_meetings(claims: Sequence[Claim], known: dict[str, str]) -> None:
    """Whoever meets a visitor is of the state visited, but where all states meet."""
    trips: dict[tuple[str, Factuality], set[str]] = defaultdict(set)
    for claim in claims:
        if _SETS_OUT.search(claim.evidence.text):
            # Where he goes on to is not where he met anybody yet.
            continue
        if claim.type is EdgeType.VISITED and not _SHARED_SEATS.search(str(claim.get("place") or "")):
            trips[claim.source, claim.factuality].add(claim.target)
    for claim in claims:
        for mine, theirs in _met(claim):
            # Whoever is invited to a state meets others before.
            visited = trips.get((mine, claim.factuality), set()) - {known.get(mine, "")}
            if theirs not in known and mine in known and len(visited) == 1:
                known[theirs] = next(iter(visited))


_SETS_OUT = re.compile(r"\b(?:departs|leaves) [^.;]{0,60}?\bfor\b")
_AND = re.compile(r",? and |, ")
_WITH = re.compile(r"\b(?:with|meets?|met|sees?) (?:the )?$")
_STOP = re.compile(r"\W*(?:In|At|While in|From)\b")


def tie_by_stops(scene: Scene, held: Sequence[Held], claims: Sequence[Claim], known: dict[str, str]) -> None:
    """`In Lima (July 2), the Secretary will meet with Foreign Minister X`, `will go to Lima, Peru, to talk with X`.

    Whoever a traveller meets at a stop of his tour is of the state where he stops, if that is the one told there.
    """
    text = scene.document.text
    met: set[str] = set()
    for each in held:
        sentence = scene.sentences[each.sentence]
        if each.person and _is_known_there(scene, each, known, sentence):
            met.add(each.person)
        if not each.person or each.person in known or each.title.holder or each.title.head not in _HOSTS:
            continue
        before = [m for m in scene.mentions[each.sentence] if m.end <= each.start]
        if before and (beside := known.get(before[-1].node)) and before[-1].node in met:
            # `meet President X and Environment Minister Y`.
            if _AND.fullmatch(text, before[-1].end, each.start):
                known[each.person] = beside
                met.add(each.person)
            continue
        if not _WITH.search(text, max(sentence.start, each.start - 16), each.start):
            continue
        own = {known[m.node] for m in before if m.node in known}
        stops = [m for m in before if m.node.startswith("state:") and m.node not in own]
        if len(own) != 1 or not stops or scene.home not in (None, *own):
            continue
        told = {m.node for m in stops} if _STOP.match(text, sentence.start) else set()
        told |= {c.target for c in claims if c.type is EdgeType.VISITED and _is_in(c, sentence)}
        shared = _SHARED_SEATS.search(text, sentence.start, each.start) or any(m.kind is Kind.BLOC for m in before)
        if stops[-1].node in told and not shared:
            known[each.person] = stops[-1].node
            met.add(each.person)


def _is_known_there(scene: Scene, each: Held, known: Mapping[str, str], sentence: Sentence) -> bool:
    """`In Gabon, Mr. X met with President Y`, of whom all know whose president he is."""
    text = scene.document.text
    first = next(iter(scene.mentions[each.sentence]), None)
    if first is None or not _STOP.match(text, sentence.start) or first.node != known.get(each.person):
        return False
    return _WITH.search(text, max(sentence.start, each.start - 16), each.start) is not None


def _is_in(claim: Claim, sentence: Sentence) -> bool:
    return sentence.start <= claim.evidence.start < sentence.end


#: Where ministers of all states meet.
_SHARED_SEATS = re.compile(
    r"\b(?:Geneva|Brussels|Vienna|New York|Davos|Munich|The Hague|Addis Ababa|sidelines|margins|summit|conference|"
    r"forum)\b"
)
#: Those who receive a foreign minister.
_HOSTS = frozenset({"minister", "president", "premier", "chancellor", "king", "queen", "sultan", "emir", "amir"})


def tie_by_sides(scene: Scene, claims: Sequence[Claim], known: dict[str, str], partner: str | None) -> None:
    """In a document about two states, whoever meets one side is of the other."""
    if scene.home is None or partner is None:
        return
    other = {scene.home: partner, partner: scene.home}
    for claim in claims:
        if claim.evidence.rule == "meetings.co_chaired_by":
            continue
        for mine, theirs in _met(claim):
            state = known.get(mine, mine if mine.startswith("state:") else "")
            if theirs not in known and state in other:
                known[theirs] = other[state]


_PAIR = compile_pattern(r"[{S}{J}] ?[-/] ?[{S}{J}]|between (?:the )?{S} and (?:the )?{S}")


def tie_by_pairs(scene: Scene, claims: Iterable[Claim], known: dict[str, str]) -> None:
    """`co-chaired the A-B consultations with Deputy Minister X`: where one side is of A, the other is of B."""
    for claim in claims:
        for mine, theirs in _met(claim):
            state = known.get(mine)
            if theirs in known or state is None:
                continue
            index = next(i for i, s in enumerate(scene.sentences) if s.end >= claim.evidence.end)
            frame = scene.frame(index)
            pairs = [{m.node for m in frame.named(*found.span())} for found in _PAIR.finditer(frame.text)]
            others = {node for pair in pairs if state in pair for node in pair - {state}}
            if len(others) == 1:
                known[theirs] = others.pop()


def tie_by_joint_chairs(scene: Scene, held: Iterable[Held], known: dict[str, str]) -> None:
    """`X and Deputy Minister Y of Japan held the Estonian-Japanese consultations`: X is of the other of the two."""
    together: dict[int, dict[str, None]] = defaultdict(dict)
    for each in held:
        if each.person:
            together[each.sentence][each.person] = None
    for index, people in together.items():
        unknown = [person for person in people if person not in known]
        states = {known[person] for person in people if person in known}
        if len(people) == 2 and len(unknown) == 1 and len(states) == 1:
            frame = scene.frame(index)
            pairs = [{m.node for m in frame.named(*found.span())} for found in _PAIR.finditer(frame.text)]
            others = {node for pair in pairs if states <= pair for node in pair - states}
            if len(others) == 1:
                known[unknown[0]] = others.pop()


def find_strangers(scene: Scene, held: Sequence[Held], claims: Iterable[Claim], known: Mapping[str, str]) -> set[str]:
    """Whoever meets those in whose name the document speaks: of another state, though nothing says of which.

    So are those named behind them, where one's own side is the subject of the sentence.
    """
    found = set()
    for claim in claims:
        for mine, theirs in _met(claim):
            if known.get(mine, mine) != scene.home:
                continue
            if theirs not in known:
                found.add(theirs)
            if known.get(theirs) != scene.home:
                found |= {person for person in _named_behind(held, claim, mine, theirs) if person not in known}
    return found


def _named_behind(held: Sequence[Held], claim: Claim, mine: str, theirs: str) -> Iterator[str]:
    """Those with titles in the claim's sentence behind the one met."""
    evidence = claim.evidence
    here = [each for each in held if evidence.start <= each.start < evidence.end and each.person in (mine, theirs)]
    met = min((each.start for each in here if each.person == theirs), default=-1)
    if met < 0 or any(each.person == mine and each.start > met for each in here):
        return
    sentence = next(each.sentence for each in here if each.start == met)
    yield from (each.person for each in held if each.person and each.sentence == sentence and each.start > met)


def _met(claim: Claim) -> Iterator[tuple[str, str]]:
    """A meeting seen from either side, where the one met is a person."""
    if claim.type is EdgeType.MET_WITH:
        for mine, theirs in ((claim.source, claim.target), (claim.target, claim.source)):
            if theirs.startswith("person:"):
                yield mine, theirs
