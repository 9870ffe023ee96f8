"""Whose minister it is: the state behind each title that names none, as far as the document tells."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.schema import Claim
from ingest.figures import Held
from ingest.holder_signs.around import find_told_bloc, find_told_state
from ingest.holder_signs.events import (
    find_strangers,
    tie_by_hosts,
    tie_by_joint_chairs,
    tie_by_meetings,
    tie_by_pairs,
    tie_by_sides,
    tie_by_stops,
    tie_by_visits,
)
from ingest.holder_signs.home import tie_to_home
from ingest.holder_signs.lists import inherit_in_lists, tie_companions, tie_delegations, tie_headed_lists
from ingest.holder_signs.story import tie_to_story, tie_to_subject
from ingest.leaders import find_leader
from ingest.monarchs import find_monarchs
from ingest.scenes import Scene
from ingest.vocabulary import load_titles


def decide_states(
    scene: Scene, held: Sequence[Held], claims: Iterable[Claim], acting: Iterable[str] = ()
) -> dict[str, str]:
    """Person key -> state, for everybody whom the document ties to exactly one.

    Sure ties come first (`Belarusian Foreign Minister`), then what a visit, an invitation or a meeting of two states
    implies, then the state in whose name the document speaks.
    """
    known = _stated(scene, held)
    for person, bloc in [*_of_blocs(held).items(), *_of_delegations(scene, held).items()]:
        known.setdefault(person, bloc)
    events = list(claims)
    people = {h.person for h in held if h.person} | set(acting)
    met = (end for e in events for end in (e.source, e.target) if end.startswith("person:"))
    _from_leaders(scene, [*sorted(people), *met], known)
    tie_to_subject(scene, held, known)
    inherit_in_lists(scene, held, known)
    tie_delegations(scene, held, known)
    tie_headed_lists(scene, held, known)
    for person, state in scene.delegates.items():
        known.setdefault(person, state)
    for person, state in find_monarchs(scene, held):
        known.setdefault(person, state)
    for person in _royals(held):
        known.setdefault(person, _NOBODY)
    partner = _partner(scene)
    for _ in range(3):
        before = len(known)
        tie_by_visits(scene, events, known, partner)
        tie_by_hosts(scene, events, known)
        tie_by_meetings(events, known)
        tie_by_stops(scene, held, events, known)
        tie_by_sides(scene, events, known, partner)
        tie_by_pairs(scene, events, known)
        tie_by_joint_chairs(scene, held, known)
        tie_companions(scene, held, known)
        if len(known) == before:
            break
    strangers = find_strangers(scene, held, events, known)
    tie_to_home(scene, held, people - strangers, known, partner)
    tie_to_story(scene, [each for each in held if each.person not in strangers], known)
    _from_possessors(held, known)
    return {person: node for person, node in known.items() if node.startswith("state:")}


def holder_of(each: Held, known: Mapping[str, str]) -> str | None:
    """Whose office it is: as stated, else the state that the document ties the person to."""
    return each.title.holder or known.get(each.person)


def _of_delegations(scene: Scene, held: Sequence[Held]) -> dict[str, str]:
    """Who leads the delegation of a bloc, under a title that names no state."""
    led = ((h.person, find_told_bloc(scene, h)) for h in held if h.person and h.title.holder is None)
    return {person: bloc for person, bloc in led if bloc}


#: Stands for a state that must not be guessed.
_NOBODY = "nobody"


def _royals(held: Sequence[Held]) -> frozenset[str]:
    """`King Salman` in a report on India: who is so well known that no state is written is seldom of the text's own."""
    heads: dict[str, set[str]] = defaultdict(set)
    for each in held:
        if each.person:
            heads[each.person].add(each.title.head.split()[-1])
    return frozenset(person for person, found in heads.items() if found <= load_titles().royal_heads)


def _of_blocs(held: Sequence[Held]) -> dict[str, str]:
    """Who acts for a bloc alone is of no state, whichever the text is about."""
    return {
        h.person: h.title.holder for h in held if h.person and h.title.holder and h.title.holder.startswith("bloc:")
    }


def _stated(scene: Scene, held: Sequence[Held]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for each in held:
        if each.person and each.title.holder and each.title.holder.startswith("state:"):
            votes[each.person][each.title.holder] += 1
    for each in held:
        if each.person and not votes[each.person]:
            for start, end, node in scene.scan.implied:
                if node.startswith("state:") and each.start <= start and end <= each.end + 2:
                    votes[each.person][node] += 1
            tie = find_told_state(scene, each)
            if tie:
                votes[each.person][tie] += 1
    return {person: _most(count) for person, count in votes.items() if count}


def _most(count: Counter[str]) -> str:
    return min(count.items(), key=lambda item: (-item[1], item[0]))[0]


def _from_leaders(scene: Scene, people: Iterable[str], known: dict[str, str]) -> None:
    """`President Biden`: a leader who is known by name needs no state beside it."""
    for person in dict.fromkeys(person for person in people if person not in known):
        node = find_leader(scene.roll.figures[person].parts)
        if node is not None:
            known[person] = node


def _partner(scene: Scene) -> str | None:
    """The other state of a document about two: named at its beginning, and more than any third."""
    others = [p for p in scene.parties if p != scene.home]
    if not others:
        return None
    opening = scene.sentences[min(2, len(scene.sentences) - 1)].end if scene.sentences else 0
    counts = Counter(m.node for m in scene.scan.mentions if m.node in set(others))
    first = Counter(m.node for m in scene.scan.mentions if m.node in set(others) and m.start < opening)
    if not first:
        return None
    best = max(sorted(first), key=lambda node: (first[node], counts[node]))
    third = max((counts[n] for n in others if n != best), default=0)
    return best if counts[best] >= 2 * third else None


def _from_possessors(held: Sequence[Held], known: dict[str, str]) -> None:
    for each in held:
        if each.person and each.possessor in known:
            known.setdefault(each.person, known[each.possessor])
