"""Persons known by full names to clusters: sure agreements first, then likely ones that state or office bears out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product

from graph.agreement import LIKELY, SURE
from graph.alike import Key
from graph.attach import Cluster
from graph.bearers import Bearer, contradict, gather_bearers, is_likely, is_sure, make_bearer, weigh_support
from graph.clusters import settle_ties
from graph.schema import Person
from graph.ties import Tie, find_ties


@dataclass(frozen=True, slots=True)
class Formed:
    """Bearers, the ties between them, and the clusters that they make up; ``loose`` ones belong to none yet."""

    bearers: tuple[Bearer, ...]
    ties: tuple[Tie, ...]
    clusters: tuple[tuple[int, ...], ...]
    loose: frozenset[int]

    def bearers_of(self, cluster: int) -> Cluster:
        """The bearers of one cluster."""
        return tuple(self.bearers[at] for at in self.clusters[cluster])


def form_clusters(people: Mapping[Key, Person], keys: Sequence[Key]) -> Formed:
    """Return the clusters of persons with full names.

    Loose are those between two clusters that contradict each other, and those of a document that tells apart what
    agrees: such a document must not pull apart what all the others hold together.
    """
    bearers = gather_bearers(people, keys)
    ties = find_ties(bearers)
    twins = frozenset(_find_twins(bearers, ties))
    if twins:
        apart = [gather_bearers(people, [key for key in keys if (key in twins) is both]) for both in (True, False)]
        bearers = sorted(chain(*apart), key=lambda bearer: bearer.members)
        ties = find_ties(bearers)
    loose = frozenset(at for at, bearer in enumerate(bearers) if bearer.members[0] in twins)
    return _form(bearers, ties, loose)


def form_leftovers(people: Mapping[Key, Person], keys: Iterable[Key]) -> Formed:
    """Return the clusters of persons with full names whom nothing placed; none is loose."""
    gathered = gather_bearers(people, keys)
    once = [bearer for bearer in gathered if len(bearer.documents) == len(bearer.members)]
    twice = [bearer for bearer in gathered if len(bearer.documents) < len(bearer.members)]
    formed = _form(once, find_ties(once), frozenset())
    alone = [make_bearer(people, [key]) for bearer in twice for key in bearer.members]
    singles = tuple((at,) for at in [*sorted(formed.loose), *range(len(once), len(once) + len(alone))])
    return Formed((*formed.bearers, *alone), formed.ties, formed.clusters + singles, frozenset())


def _form(bearers: Sequence[Bearer], ties: Sequence[Tie], loose: frozenset[int]) -> Formed:
    settled = [at for at in range(len(bearers)) if at not in loose]
    sure = list(_sure_pairs(bearers, ties, loose))
    first = settle_ties(settled, sure, lambda a, b: contradict(bearers[a], bearers[b]))
    clusters = _join_likely(bearers, ties, first.groups)
    return Formed(tuple(bearers), tuple(ties), clusters, loose | first.torn)


def _find_twins(bearers: Sequence[Bearer], ties: Sequence[Tie]) -> Iterator[Key]:
    """Persons of one document whose names agree."""
    for bearer in bearers:
        if len(bearer.documents) < len(bearer.members):
            named = Counter(document for document, _ in bearer.members)
            yield from (key for key in bearer.members if named[key[0]] > 1)
    for tie in ties:
        if tie.kind in SURE | LIKELY:
            one, other = bearers[tie.one], bearers[tie.other]
            shared = one.documents & other.documents
            yield from (key for key in one.members + other.members if key[0] in shared)


def _sure_pairs(bearers: Sequence[Bearer], ties: Sequence[Tie], loose: frozenset[int]) -> Iterator[tuple[int, int]]:
    for tie in ties:
        one, other = bearers[tie.one], bearers[tie.other]
        if tie.one in loose or tie.other in loose or not is_sure(tie.kind, one, other):
            continue
        if not contradict(one, other):
            yield tie.one, tie.other


def _join_likely(
    bearers: Sequence[Bearer], ties: Sequence[Tie], groups: Sequence[tuple[int, ...]]
) -> tuple[tuple[int, ...], ...]:
    at_home = {member: at for at, group in enumerate(groups) for member in group}

    def contradicts(one: int, other: int) -> bool:
        return any(contradict(bearers[a], bearers[b]) for a, b in product(groups[one], groups[other]))

    pairs: dict[tuple[int, int], None] = {}
    for tie in ties:
        one, other = at_home.get(tie.one), at_home.get(tie.other)
        if one is None or other is None or one == other:
            continue
        if is_likely(tie.kind, weigh_support(bearers[tie.one], bearers[tie.other])):
            pairs[min(one, other), max(one, other)] = None
    likely = [pair for pair in pairs if not contradicts(*pair)]
    joined = settle_ties(range(len(groups)), likely, contradicts)
    alone = [(at,) for at in sorted(joined.torn)]
    return tuple(tuple(sorted(at for group in several for at in groups[group])) for several in [*joined.groups, *alone])


def loose_neighbours(formed: Formed) -> Mapping[int, frozenset[int]]:
    """The clusters that each loose bearer is tied to."""
    at_home = {member: at for at, cluster in enumerate(formed.clusters) for member in cluster}
    found: dict[int, set[int]] = defaultdict(set)
    for tie in formed.ties:
        for one, other in ((tie.one, tie.other), (tie.other, tie.one)):
            if one in formed.loose and other in at_home:
                found[one].add(at_home[other])
    return {at: frozenset(near) for at, near in found.items()}
