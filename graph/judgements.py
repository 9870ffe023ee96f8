"""A person's word on who is who: which persons of the documents it means, and what it makes of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from graph.alike import Key
from graph.bearers import JudgedPerson, find_homes, find_sides, oppose
from graph.corrections import Different, Judgement, Same, Who, group_same
from graph.full_names import Formed
from graph.romanise import make_slug
from graph.schema import Person

_Item = TypeVar("_Item")
_Likeness = tuple[object, ...]


class Standing(StrEnum):
    """What became of a correction."""

    IN_FORCE = "in force"
    ORPHANED = "orphaned"  #: what it is tied to is not there, or not any more
    OVERRULED = "overruled"  #: something else that holds is against it


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement, what became of it, and the officials whom its two sides mean, by id."""

    judgement: Judgement
    standing: Standing
    one: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    @property
    def officials(self) -> tuple[str, ...]:
        """All whom it is about."""
        return tuple(sorted({*self.one, *self.other}))


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Judgements applied to the persons of a collection."""

    people: Mapping[Key, Person]  #: all of them; who is judged to be somebody else than others is marked so
    same: tuple[frozenset[Key], ...] = ()  #: persons who are one
    meant: Mapping[_Likeness, frozenset[Key]] | None = None  #: whom each name means

    def keys_of(self, who: Who) -> frozenset[Key]:
        """The persons whom a name means."""
        return (self.meant or {}).get(who.likeness, frozenset())


def apply_judgements(people: Mapping[Key, Person], judgements: Iterable[Judgement]) -> Verdicts:
    """Return the persons with what was judged of them, whatever order it was judged in.

    Who is one with somebody is told apart from whoever that one is told apart from. A name that gives its documents is
    more exact than one that gives none, and is no part of what the other means where the two are told apart.
    """
    ordered = sorted(judgements, key=lambda each: (each.kind, repr(sorted(map(repr, (each.one, each.other))))))
    if not ordered:
        return Verdicts(people)
    named: dict[_Likeness, Who] = {who.likeness: who for each in ordered for who in (each.one, each.other)}
    meant = find_meant(people, named.values())
    group = group_same(ordered)
    apart = sorted({_pair(group, each) for each in ordered if isinstance(each, Different)})
    members = _tell_apart(meant, named, group, apart)
    sides: dict[Key, set[tuple[int, int]]] = defaultdict(set)
    for number, pair in enumerate(apart):
        for side, at in enumerate(pair):
            for key in members[at]:
                sides[key].add((number, side))
    marked = {key: _mark(person, sides[key]) if key in sides else person for key, person in people.items()}
    joined = sorted({group[each.one.likeness] for each in ordered if isinstance(each, Same)})
    told = {likeness: keys & members[group[likeness]] for likeness, keys in meant.items()}
    return Verdicts(marked, tuple(frozenset(members[at]) for at in joined), told)


def find_meant(people: Mapping[Key, Person], named: Iterable[Who]) -> dict[_Likeness, frozenset[Key]]:
    """Return which persons each name means: those of the spelling whom their document gives the state.

    Where one document knows several such, it means none of these: spelling and state do not tell them apart.
    """
    wanted = {who.likeness: who for who in named}
    slugs = {make_slug(who.name) for who in wanted.values()}
    spelt: dict[str, list[Key]] = defaultdict(list)
    for key, person in people.items():
        for slug in slugs.intersection(map(make_slug, (*person.names, *person.titled))):
            spelt[slug].append(key)
    return {likeness: _choose(people, spelt[make_slug(who.name)], who) for likeness, who in wanted.items()}


def match_clusters(formed: Formed, verdicts: Verdicts) -> dict[int, int]:
    """To each cluster the first of those that are judged to be one with it, itself where there is none other."""
    alone = [[at] for at in range(len(formed.clusters))]
    if not verdicts.same:
        return {at: at for at in range(len(alone))}
    members = [[key for bearer in formed.bearers_of(at) for key in bearer.members] for at in range(len(alone))]
    joined = join_groups(alone, verdicts, lambda at: members[at])
    return {at: min(several) for several in joined for at in several}


def join_groups(
    groups: Sequence[Sequence[_Item]], verdicts: Verdicts, keys_of: Callable[[_Item], Iterable[Key]]
) -> list[list[_Item]]:
    """Return the groups, those of persons who are judged to be one joined.

    Where that would put two together who are judged to be two, nobody of them is joined.
    """
    if not verdicts.same:
        return [list(group) for group in groups]
    keys = [[key for item in group for key in keys_of(item)] for group in groups]
    home = {key: at for at, several in enumerate(keys) for key in several}
    sides = [frozenset().union(*(find_sides(verdicts.people[key]) for key in several)) for several in keys]
    parts: dict[int, list[int]] = {at: [at] for at in range(len(groups))}
    for same in verdicts.same:
        first, *others = sorted({home[key] for key in same if key in home}) or [-1]
        together = frozenset().union(*(sides[part] for at in (first, *others) for part in parts.get(at, ())))
        if not others or oppose(together, together):
            continue
        parts[first] += [part for at in others for part in parts.pop(at)]
        moved = set(others)
        home = {key: first if at in moved else at for key, at in home.items()}
    return [[item for part in several for item in groups[part]] for several in parts.values()]


def judge_all(
    verdicts: Verdicts, judgements: Iterable[Judgement], official_of: Mapping[Key, str]
) -> tuple[Judged, ...]:
    """Return each judgement with what became of it, once it is decided who is who."""
    return tuple(_judge(verdicts, each, official_of) for each in judgements)


def _judge(verdicts: Verdicts, judgement: Judgement, official_of: Mapping[Key, str]) -> Judged:
    one, other = ({official_of[key] for key in verdicts.keys_of(who)} for who in (judgement.one, judgement.other))
    sides = (tuple(sorted(one)), tuple(sorted(other)))
    if not one or not other:
        return Judged(judgement, Standing.ORPHANED, *sides)
    holds = len(one | other) == 1 if isinstance(judgement, Same) else one.isdisjoint(other)
    return Judged(judgement, Standing.IN_FORCE if holds else Standing.OVERRULED, *sides)


def _choose(people: Mapping[Key, Person], spelt: Iterable[Key], who: Who) -> frozenset[Key]:
    by_document: dict[str, list[Key]] = defaultdict(list)
    for key in spelt:
        homes = find_homes(people[key])
        at_home = who.state in homes if who.state else not homes
        if at_home and (not who.documents or key[0] in who.documents):
            by_document[key[0]].append(key)
    return frozenset(keys[0] for keys in by_document.values() if len(keys) == 1)


def _pair(group: Mapping[_Likeness, int], judgement: Judgement) -> tuple[int, int]:
    one, other = sorted((group[judgement.one.likeness], group[judgement.other.likeness]))
    return one, other


def _tell_apart(
    meant: Mapping[_Likeness, frozenset[Key]],
    named: Mapping[_Likeness, Who],
    group: Mapping[_Likeness, int],
    apart: Iterable[tuple[int, int]],
) -> dict[int, set[Key]]:
    """Whom each group of names means, nobody on both sides of a judgement."""
    members: dict[int, set[Key]] = defaultdict(set)
    exact: dict[int, set[Key]] = defaultdict(set)
    for likeness, at in group.items():
        members[at] |= meant[likeness]
        exact[at] |= meant[likeness] if named[likeness].documents else set()
    taken = [(at, exact[other] - exact[at]) for pair in apart for at, other in (pair, pair[::-1])]
    for at, keys in taken:
        members[at] -= keys
    shared = [(pair, members[pair[0]] & members[pair[1]]) for pair in apart]
    for pair, keys in shared:
        for at in pair:
            members[at] -= keys
    return members


def _mark(person: Person, sides: Iterable[tuple[int, int]]) -> JudgedPerson:
    known = (person.key, person.names, person.offices, person.states, person.titled)
    return JudgedPerson(*known, frozenset(sides))
