"""Persons whose names do not place them, as lone surnames, to the one cluster that state or office points to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.agreement import Kind, share_part
from graph.alike import Key
from graph.bearers import Bearer, Support, are_apart, is_likely, is_sure, relate_names, weigh_support
from graph.name_parts import Name, Part, parse_name

#: Bearers of full names that are one person.
Cluster = tuple[Bearer, ...]
#: How well a cluster fits: support, then closeness of the names.
Rank = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Option:
    """A cluster that a bearer may belong to."""

    cluster: int
    support: Support
    closeness: int  #: 0 the closest, less otherwise

    @property
    def rank(self) -> Rank:
        """What decides between options."""
        return (self.support, self.closeness)


@dataclass(frozen=True, slots=True)
class Seeker:
    """Persons of one bearer and the clusters that they may belong to; ``least`` support is needed."""

    bearer: Bearer
    options: tuple[Option, ...]
    least: Support


@dataclass(frozen=True, slots=True)
class Placement:
    """Where each person went, and what was open to each who went nowhere."""

    placed: Mapping[Key, int]
    open: Mapping[Key, tuple[int, ...]]


def find_options(bearer: Bearer, clusters: Sequence[Cluster], near: Iterable[int]) -> tuple[Option, ...]:
    """The clusters among those near by that a bearer of full names may belong to."""
    found = (_weigh_full(bearer, clusters[at], at) for at in sorted(set(near)))
    return tuple(option for option in found if option is not None)


def find_lone_options(bearers: Iterable[Bearer], clusters: Sequence[Cluster]) -> Iterator[Seeker]:
    """Each bearer of a lone name with the clusters in which somebody has that name as a part."""
    sought = list(bearers)
    if not sought:
        return
    index: dict[str, set[int]] = defaultdict(set)
    for at, cluster in enumerate(clusters):
        for name in {name for bearer in cluster for name in bearer.names}:
            for part in parse_name(name).parts:
                for key in _look_up(part):
                    index[key].add(at)
    for bearer in sought:
        near = {at for name in bearer.names for key in _look_up(parse_name(name).parts[0]) for at in index.get(key, ())}
        found = (_weigh_lone(bearer, clusters[at], at) for at in sorted(near))
        yield Seeker(bearer, tuple(option for option in found if option is not None), Support.TITLE)


def place_seekers(seekers: Sequence[Seeker], clusters: Sequence[Cluster], judged: Mapping[int, int]) -> Placement:
    """Return each person's cluster where exactly one fits best, and nobody else who fits as well contradicts it.

    ``judged`` gives to each cluster the one that stands for all of those that a person judged to be one.
    """
    named_by = [frozenset(document for bearer in cluster for document in bearer.documents) for cluster in clusters]
    claims: dict[int, list[tuple[Rank, Key, Bearer]]] = defaultdict(list)
    open_to: dict[Key, tuple[int, ...]] = {}
    for seeker in seekers:
        for key in seeker.bearer.members:
            free = [option for option in seeker.options if key[0] not in named_by[option.cluster]]
            open_to[key] = tuple(option.cluster for option in seeker.options)
            best = _choose(free, seeker.least, judged)
            # Where the document itself names somebody who fits better, its lone name is left open.
            if best is not None and best.rank >= max(option.rank for option in seeker.options):
                claims[best.cluster].append((best.rank, key, seeker.bearer))
    placed = {key: cluster for cluster, claimed in claims.items() for key in _uncontested(claimed)}
    return Placement(placed, {key: options for key, options in open_to.items() if key not in placed})


def _weigh_full(bearer: Bearer, cluster: Cluster, at: int) -> Option | None:
    kinds = [relate_names(bearer, other) for other in cluster]
    if any(are_apart(bearer, other) for other in cluster) or Kind.CLASH in kinds or min(kinds) >= Kind.NEAR:
        return None
    support = max(weigh_support(bearer, other) for other in cluster)
    sure = any(is_sure(kind, bearer, other) for kind, other in zip(kinds, cluster, strict=True))
    return Option(at, support, -min(kinds)) if sure or is_likely(min(kinds), support) else None


def _weigh_lone(bearer: Bearer, cluster: Cluster, at: int) -> Option | None:
    if any(are_apart(bearer, other) for other in cluster):
        return None
    ours = [parse_name(name) for name in bearer.names]
    theirs = [parse_name(name) for name in sorted({name for other in cluster for name in other.names})]
    places = [place for lone in ours for full in theirs if (place := _find_place(lone, full)) is not None]
    if not places or any(a.mark and b.mark and a.mark != b.mark for a in ours for b in theirs):
        return None
    return Option(at, max(weigh_support(bearer, other) for other in cluster), max(places))


def _find_place(lone: Name, full: Name) -> int | None:
    """0 where the lone name is a family name of the full one, -1 where it is another part, None where it is none."""
    width = len(lone.parts)
    starts = [at for at in range(len(full.parts) - width + 1) if _is_run(lone, full, full.parts[at : at + width])]
    if not starts:
        return None
    last = len(full.parts) - width
    return 0 if any(not full.parts[at].given and (at in (0, last) or at > 1) for at in starts) else -1


def _is_run(lone: Name, full: Name, parts: Sequence[Part]) -> bool:
    # `Prime Minister Sheikh Mohammed` is not Khalid bin Mohammed: a father's name alone is the father's.
    return all(
        not theirs.initial and theirs.patronymic <= ours.patronymic and share_part(ours, theirs, lone, full)
        for ours, theirs in zip(lone.parts, parts, strict=True)
    )


def _look_up(part: Part) -> set[str]:
    keys = {key.partition(":")[2] for key in part.keys} | {f"={name}" for name in part.given}
    return keys | ({part.chinese} if part.chinese else set())


def _choose(options: Sequence[Option], least: Support, judged: Mapping[int, int]) -> Option | None:
    best = max((option.rank for option in options), default=None)
    fitting = [option for option in options if option.rank == best]
    one = len({judged[option.cluster] for option in fitting}) == 1
    return fitting[0] if one and fitting[0].support >= least else None


def _uncontested(claimed: Sequence[tuple[Rank, Key, Bearer]]) -> list[Key]:
    """The claims on one cluster that no other claim of the same rank or a better one contradicts."""
    by_document: dict[str, list[Rank]] = defaultdict(list)
    by_bearer: dict[Bearer, Rank] = {}
    for rank, (document, _), bearer in claimed:
        by_document[document].append(rank)
        by_bearer[bearer] = max(rank, by_bearer.get(bearer, rank))
    against = {
        bearer: max((rank for other, rank in by_bearer.items() if _disagree(bearer, other)), default=None)
        for bearer in by_bearer
    }
    kept = []
    for rank, key, bearer in claimed:
        rivals = sum(other >= rank for other in by_document[key[0]])
        strongest = against[bearer]
        if rivals == 1 and (strongest is None or strongest < rank):
            kept.append(key)
    return kept


def _disagree(one: Bearer, other: Bearer) -> bool:
    if one is other:
        return False
    if are_apart(one, other) or _marks_differ(one, other):
        return True
    full = all(parse_name(name).full for name in one.names + other.names)
    return full and relate_names(one, other) in (Kind.CLASH, Kind.RIVAL)


def _marks_differ(one: Bearer, other: Bearer) -> bool:
    marks = {parse_name(name).mark for name in one.names + other.names} - {""}
    return len(marks) > 1
