"""Who is who: the persons of all documents to officials, decided over the whole collection at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from operator import itemgetter

from graph.alike import Alike, Key, group_alike, share_alike
from graph.attach import Placement, Seeker, find_lone_options, find_options, place_seekers
from graph.bearers import Support, find_full_names, find_offices, gather_bearers, main_state
from graph.candidates import Proposal, propose_open, propose_ties
from graph.corrections import Different, Judgement
from graph.full_names import Formed, form_clusters, form_leftovers, loose_neighbours
from graph.judgements import Judged, Standing, apply_judgements, join_groups, judge_all, match_clusters
from graph.lone_names import group_lone_names
from graph.memory import pause_collector
from graph.misplaced import discount_misplaced
from graph.official_ids import assign_ids, choose_name
from graph.schema import Person


@dataclass(frozen=True, slots=True)
class Official:
    """One person over the whole collection."""

    id: str
    name: str
    aliases: tuple[str, ...]  #: every spelling met, with titles and without, sorted, but for the name


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two officials, by id, who may be one; for a person to decide."""

    first: str
    second: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """Every official, which of them each document means, and what was left in doubt."""

    officials: Mapping[str, Official]
    official_of: Mapping[tuple[str, str], str]  #: (document id, person key) to official id
    candidates: tuple[Candidate, ...]
    judged: tuple[Judged, ...] = ()  #: what became of the judgements, in the order given


@pause_collector()
def decide_identity(persons: Iterable[tuple[str, Person]], judgements: Iterable[Judgement] = ()) -> Identity:
    """Return who is who among the persons of a collection, each given with the id of its document.

    Full names that agree, with nothing against it, are one person; a lone surname joins the one whom its state or
    office points to; what contradicts itself stays apart. What a person judged goes before all of it. The answer hangs
    on the sets of persons and judgements, not on their order.

    >>> minsk, paris = Person("person:0", ("Aliaksandr Lukashenka",)), Person("person:0", ("Alexander Lukashenko",))
    >>> list(decide_identity([("document:1", minsk), ("document:2", paris)]).officials)
    ['official:alexander-lukashenko']
    """
    met, judgements = share_alike(persons), tuple(judgements)
    verdicts = apply_judgements(met, judgements)
    people = discount_misplaced(verdicts.people)
    full, lone = _part_by_names(people, people)
    formed = form_clusters(people, full)
    seekers = [*_loose_seekers(people, formed), *_lone_seekers(people, lone, formed)]
    clusters = [formed.bearers_of(at) for at in range(len(formed.clusters))]
    placement = place_seekers(seekers, clusters, match_clusters(formed, verdicts))
    full, lone = _part_by_names(people, placement.open)
    leftovers = form_leftovers(people, full)
    apart = [*_place_all(formed, placement), *_groups_of(leftovers), *_lone_groups(people, lone, placement)]
    groups = [sorted(group) for group in join_groups(apart, verdicts, lambda key: (key,))]
    bearers = {key: seeker.bearer for seeker in seekers for key in seeker.bearer.members}
    proposals = [*propose_ties(formed), *propose_ties(leftovers), *propose_open(placement, formed, bearers)]
    officials, official_of = _name_all(met, sorted(groups))
    judged = judge_all(verdicts, judgements, official_of)
    return Identity(officials, official_of, _find_candidates(proposals, official_of, judged), judged)


def _part_by_names(people: Mapping[Key, Person], keys: Iterable[Key]) -> tuple[list[Key], list[Key]]:
    """Those who have full names, and those who have none."""
    full: list[Key] = []
    lone: list[Key] = []
    for person, alike in group_alike(people, keys):
        (full if find_full_names(person) else lone).extend(alike)
    return full, lone


def _loose_seekers(people: Mapping[Key, Person], formed: Formed) -> Iterator[Seeker]:
    """Whom one document tells apart goes by the name alone where one cluster is open, who lies between several not."""
    clusters = [formed.bearers_of(at) for at in range(len(formed.clusters))]
    near = loose_neighbours(formed)
    for at in sorted(formed.loose):
        for bearer in gather_bearers(people, formed.bearers[at].members, find_offices):
            options = find_options(bearer, clusters, near.get(at, ()))
            yield Seeker(bearer, options, Support.NONE if len(options) == 1 else Support.TITLE)


def _lone_seekers(people: Mapping[Key, Person], lone: Iterable[Key], formed: Formed) -> Iterator[Seeker]:
    bearers = gather_bearers(people, lone, find_offices)
    return find_lone_options(bearers, [formed.bearers_of(at) for at in range(len(formed.clusters))])


def _groups_of(formed: Formed) -> list[list[Key]]:
    return [
        sorted(key for bearer in formed.bearers_of(at) for key in bearer.members) for at in range(len(formed.clusters))
    ]


def _place_all(formed: Formed, placement: Placement) -> list[list[Key]]:
    groups = _groups_of(formed)
    for key, at in placement.placed.items():
        groups[at].append(key)
    return [sorted(group) for group in groups]


def _lone_groups(people: Mapping[Key, Person], lone: Sequence[Key], placement: Placement) -> list[list[Key]]:
    free = group_lone_names(people, (key for key in lone if not placement.open[key]))
    return [*map(list, free), *([key] for key in lone if placement.open[key])]


def _name_all(people: Mapping[Key, Person], groups: Sequence[list[Key]]) -> tuple[dict[str, Official], dict[Key, str]]:
    known = [group_alike(people, group) for group in groups]
    names, states = list(map(choose_name, known)), list(map(main_state, known))
    ids = assign_ids([(name, state, group[0]) for name, state, group in zip(names, states, groups, strict=True)])
    officials = {
        node: Official(node, name, _find_aliases(alike, name))
        for node, name, alike in sorted(zip(ids, names, known, strict=True), key=itemgetter(0))
    }
    return officials, {key: node for node, group in zip(ids, groups, strict=True) for key in group}


def _find_aliases(alike: Iterable[Alike], name: str) -> tuple[str, ...]:
    met = {spelling for person, _ in alike for spelling in (*person.names, *person.titled)}
    return tuple(sorted(met - {name}))


def _find_candidates(
    proposals: Iterable[Proposal], official_of: Mapping[Key, str], judged: Iterable[Judged]
) -> tuple[Candidate, ...]:
    """The pairs that nobody has decided."""
    decided = {
        (min(pair), max(pair))
        for each in judged
        if isinstance(each.judgement, Different) and each.standing is Standing.IN_FORCE
        for pair in product(each.one, each.other)
    }
    reasons: dict[tuple[str, str], set[str]] = defaultdict(set)
    for proposal in proposals:
        first, second = sorted((official_of[proposal.one], official_of[proposal.other]))
        if first != second and (first, second) not in decided:
            reasons[first, second].update(proposal.reasons)
    return tuple(Candidate(*pair, tuple(sorted(why))) for pair, why in sorted(reasons.items()))
