"""Pairs that may be one person and that nothing decides: who they are and why a person should look."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from graph.agreement import Kind
from graph.alike import Key
from graph.attach import Placement
from graph.bearers import Bearer, Support, are_apart, is_doubtful, is_sure, relate_names, weigh_support
from graph.full_names import Formed
from graph.ties import Tie

#: A lone name that more people bear points at nobody, and a list of them all would help nobody either.
_MOST_OPTIONS = 5

_NAMES = {
    Kind.IDENTICAL: "the same name",
    Kind.ROMANISED: "the same name in another romanisation",
    Kind.REORDERED: "the same name in another order",
    Kind.SHORTER: "the same name, shortened",
    Kind.SECOND_SURNAME: "one has a further surname",
    Kind.UNORDERED: "the same parts in another order",
    Kind.INITIAL: "an initial for the given name",
    Kind.LEADING: "one leaves out the first part of the name",
    Kind.CLAN: "one leaves out a middle part of the name",
    Kind.NEAR: "the names differ by one letter",
    Kind.OPEN: "the names are alike",
}
_SUPPORTS = {
    Support.NONE: "no state or office in common",
    Support.TITLE: "the same title",
    Support.HOME: "the same state or bloc",
    Support.OFFICE: "the same office",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two persons who stand for their officials, and why these may be one."""

    one: Key
    other: Key
    reasons: tuple[str, ...]


def propose_ties(formed: Formed) -> Iterator[Proposal]:
    """Ties between clusters that were not joined and do not exclude each other."""
    at_home = {member: at for at, cluster in enumerate(formed.clusters) for member in cluster}
    between = [tie for tie in formed.ties if at_home.get(tie.one) != at_home.get(tie.other)]
    doubtful = [tie for tie in between if tie.one in at_home and tie.other in at_home and _is_doubtful(formed, tie)]
    partners: dict[int, set[int]] = defaultdict(set)
    for tie in doubtful:
        partners[at_home[tie.one]].add(at_home[tie.other])
        partners[at_home[tie.other]].add(at_home[tie.one])
    for tie in doubtful:
        one, other = at_home[tie.one], at_home[tie.other]
        few = min(len(partners[one]), len(partners[other])) <= _MOST_OPTIONS
        if few and not _exclude(formed, one, other):
            a, b = formed.bearers[tie.one], formed.bearers[tie.other]
            yield Proposal(a.members[0], b.members[0], _give_reasons(a, b, tie.kind, weigh_support(a, b)))


def propose_open(placement: Placement, formed: Formed, bearers: Mapping[Key, Bearer]) -> Iterator[Proposal]:
    """Each person who could not be placed, with each of the few clusters that were open."""
    clusters = {at: formed.bearers_of(at) for options in placement.open.values() for at in options}

    @cache
    def look_closest(bearer: Bearer, option: int) -> tuple[Bearer, Kind]:
        cluster = clusters[option]
        closest = max(cluster, key=lambda other: (weigh_support(bearer, other), other.members[0]))
        return closest, min(relate_names(bearer, other) for other in cluster)

    for key, options in sorted(placement.open.items()):
        for option in options if len(options) <= _MOST_OPTIONS else ():
            closest, kind = look_closest(bearers[key], option)
            support = weigh_support(bearers[key], closest)
            yield Proposal(key, closest.members[0], _give_reasons(bearers[key], closest, kind, support, len(options)))


def _is_doubtful(formed: Formed, tie: Tie) -> bool:
    a, b = formed.bearers[tie.one], formed.bearers[tie.other]
    return is_sure(tie.kind, a, b) or is_doubtful(tie.kind, weigh_support(a, b))


def _give_reasons(one: Bearer, other: Bearer, kind: Kind, support: Support, options: int = 1) -> tuple[str, ...]:
    reasons = [_NAMES.get(kind, "a part of the name"), _SUPPORTS[support]]
    if not one.documents.isdisjoint(other.documents):
        reasons.append("one document tells them apart")
    if options > 1:
        reasons.append("others fit as well")
    return tuple(reasons)


def _exclude(formed: Formed, one: int, other: int) -> bool:
    pairs = product(formed.bearers_of(one), formed.bearers_of(other))
    return any(are_apart(a, b) or relate_names(a, b) in (Kind.RIVAL, Kind.CLASH) for a, b in pairs)
