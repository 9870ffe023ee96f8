"""Who there is in the made-up world, and what happens in it."""

import itertools
import random
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from graph.join import is_mutual
from graph.schema import EDGE_KINDS, EdgeType, Entity, Factuality, Flow, Label, Status, Value

_Any = TypeVar("_Any")

#: Any two differ in two letters or more, so that no two names pass for spellings of one.
_SYLLABLES = "bar del fon gup kim los mer nat pid rug sov tal vek".split()
_GIVEN = (
    "Agnes Boris Clara Derek Edith Felix Greta Hugo Irma Jonas Karl Lucia Milan Nora Otto Petra Quentin Rosa Sven "
    "Tilda Ulrich Vera Walter Xenia Yvonne Zoltan Bruno Dagmar Emil Flora Gerd Hilda Ivo Judith Kurt Lena Magnus Nils "
    "Olga Rolf"
).split()
_REGIONS = "North,South,East,West,Islands,Highlands,Steppe,Gulf,Delta,Lakes".split(",")
#: Out of how many nodes how many are states and blocs; the rest, but for the regions, are officials.
_STATES, _BLOCS = 30, 20
_FIRST_DAY, _DAYS = date(2005, 1, 1), 7300
#: Parts of a hundred.
_FACTUALITY = {Factuality.ACTUAL: 90, Factuality.PLANNED: 6, Factuality.CANCELLED: 2, Factuality.DENIED: 2}
_TYPES = {
    EdgeType.MEMBER_OF: 12,
    EdgeType.ENVOY_TO: 7,
    EdgeType.TRADE_WITH: 18,
    EdgeType.HOLDS_OFFICE: 4,
    EdgeType.MET_WITH: 18,
    EdgeType.VISITED: 13,
    EdgeType.CONSULTED_WITH: 8,
    EdgeType.ATTENDED: 8,
    EdgeType.HAS_MISSION: 5,
    EdgeType.COOPERATES_WITH: 5,
    EdgeType.OPPOSES: 2,
}
_OFFICES = ("foreign minister", "deputy foreign minister", "prime minister", "president", "minister of trade")
_ROLES = ("ambassador", "special envoy", "consul general", "permanent representative")
_MISSIONS = ("embassy", "consulate general", "permanent mission")
_TOPICS = ("energy", "transport", "fisheries", "visas", "health", "water", "satellites", "grain", "tourism", "customs")
_PLACES = ("Barport", "Delhaven", "Fonbridge", "Kimton", "Losfield", "Merstadt", "Natwick", "Ruggrad", "Talburg")


@dataclass(frozen=True)
class Cast:
    """Everybody, the best connected first; to an official's id a name and a home state."""

    states: tuple[Entity, ...]
    blocs: tuple[Entity, ...]
    regions: tuple[Entity, ...]
    officials: Mapping[str, tuple[str, str]]

    @cached_property
    def official_ids(self) -> tuple[str, ...]:
        """The ids of the officials."""
        return tuple(self.officials)

    @cached_property
    def name_of(self) -> Mapping[str, str]:
        """To every id the name."""
        named = {entity.id: entity.name for entity in self.entities}
        return named | {official: name for official, (name, _) in self.officials.items()}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Everybody but the officials."""
        return self.states + self.blocs + self.regions


@dataclass(frozen=True, slots=True)
class Event:
    """What becomes one edge, and the day on which a document can first tell of it."""

    type: EdgeType
    source: str
    target: str
    factuality: Factuality
    qualifiers: Mapping[str, Value]
    day: date


def make_cast(nodes: int) -> Cast:
    """Return so many nodes: a state for every 30 of them, a bloc for every 20, ten regions, and officials."""
    names = _make_names()
    states = [Entity(f"state:{_code(at)}", Label.STATE, next(names), (_code(at),)) for at in range(nodes // _STATES)]
    blocs = [
        Entity(f"bloc:ORG_{at}", Label.BLOC, f"{next(names)} Organisation", (f"ORG {at}",))
        for at in range(nodes // _BLOCS)
    ]
    regions = [Entity(f"region:{name.upper()}", Label.REGION, name) for name in _REGIONS]
    officials = {}
    for at, family in zip(range(nodes - len(states) - len(blocs) - len(regions)), _make_families(), strict=False):
        given = _GIVEN[at % len(_GIVEN)]
        officials[f"official:{given}-{family}".lower()] = (f"{given} {family}", states[at % len(states)].id)
    return Cast(tuple(states), tuple(blocs), tuple(regions), officials)


def make_events(cast: Cast, edges: int, rng: random.Random) -> Iterator[Event]:
    """Yield so many events, no two of which are one edge; the first of them hold every node."""
    once = _Once()
    opening = _opening(cast, rng)
    made = 0
    while made < edges:
        event = next(opening, None) or _draw(cast, rng)
        if once.admits(event):
            made += 1
            yield event


class _Once:
    """Lets through what no other event can be one edge with.

    Events that agree in all but their dates are kept apart by days; what is known less well stands alone.
    """

    def __init__(self) -> None:
        self._days: dict[Hashable, set[object]] = {}

    def admits(self, event: Event) -> bool:
        kind = EDGE_KINDS[event.type]
        ends = (event.source, event.target)
        if is_mutual(event.type, event.qualifiers):
            ends = (min(ends), max(ends))
        telling = tuple(str(event.qualifiers.get(name)) for name in kind.key if name not in ("date", "year"))
        alike = (event.type, ends, event.factuality, telling)
        day = event.qualifiers.get("date", event.qualifiers.get("year"))
        precise = event.type is EdgeType.TRADE_WITH or (len(str(day)) == 10 and str(day)[:4].isdigit())
        known = self._days.get(alike)
        if known is not None and (not precise or None in known or day in known):
            return False
        self._days.setdefault(alike, set()).add(day if precise else None)
        return True


def _opening(cast: Cast, rng: random.Random) -> Iterator[Event]:
    for official, (_, state) in cast.officials.items():
        yield _event(EdgeType.HOLDS_OFFICE, official, state, rng)
    for at, bloc in enumerate(cast.blocs):
        yield _event(EdgeType.MEMBER_OF, cast.states[at % len(cast.states)].id, bloc.id, rng)
    for region in cast.regions:
        yield _event(EdgeType.VISITED, _some(cast.official_ids, rng), region.id, rng)


def _draw(cast: Cast, rng: random.Random) -> Event:
    edge_type = rng.choices(list(_TYPES), list(_TYPES.values()))[0]
    source, target = _ends(edge_type, cast, rng)
    while source == target:
        source, target = _ends(edge_type, cast, rng)
    if not EDGE_KINDS[edge_type].directed:
        source, target = min(source, target), max(source, target)
    return _event(edge_type, source, target, rng)


def _ends(edge_type: EdgeType, cast: Cast, rng: random.Random) -> tuple[str, str]:
    state, other = _some(cast.states, rng).id, _some(cast.states, rng).id
    official = _some(cast.official_ids, rng)
    bloc = _some(cast.blocs, rng).id
    match edge_type:
        case EdgeType.MEMBER_OF:
            return state, bloc
        case EdgeType.MET_WITH:
            return official, _some(cast.official_ids, rng)
        case EdgeType.ENVOY_TO | EdgeType.HOLDS_OFFICE:
            return official, rng.choices((other, bloc), (4, 1))[0]
        case EdgeType.VISITED:
            return official, other
        case EdgeType.ATTENDED:
            return rng.choice((official, state)), bloc
    return state, rng.choices((other, bloc), (6, 1))[0]


def _some(among: Sequence[_Any], rng: random.Random) -> _Any:
    """Draw one, the first far more often than the last."""
    return among[int(len(among) * rng.random() ** 2.5)]


def _event(edge_type: EdgeType, source: str, target: str, rng: random.Random) -> Event:
    factuality = rng.choices(list(_FACTUALITY), list(_FACTUALITY.values()))[0]
    day = _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
    return Event(edge_type, source, target, factuality, dict(_qualifiers(edge_type, day, rng)), day)


def _qualifiers(edge_type: EdgeType, day: date, rng: random.Random) -> Iterator[tuple[str, Value]]:
    kind = EDGE_KINDS[edge_type]
    for name in (*kind.key, *kind.other):
        if name in _CHOICES:
            yield name, rng.choice(_CHOICES[name])
        elif name == "place":
            yield from [(name, rng.choice(_PLACES))] if rng.random() < 0.4 else []
        elif name == "date" and edge_type is not EdgeType.TRADE_WITH:
            yield from (("date", written) for written in _write_date(day, rng))
        elif name == "until" and rng.random() < 0.15:
            yield name, (day + timedelta(days=rng.randrange(200, 2000))).isoformat()
    if "former" in kind.key:
        yield "former", rng.random() < 0.1
    if edge_type is EdgeType.ENVOY_TO:
        yield "sender", f"state:{_code(rng.randrange(50))}"
    if edge_type is EdgeType.TRADE_WITH:
        yield "year", str(day.year - 1)
        yield "value", rng.randrange(1, 100_000) * 100_000
        yield "change_pct", rng.randrange(-400, 400) / 10


_CHOICES: Mapping[str, Sequence[str]] = {
    "status": tuple(Status),
    "role": _ROLES,
    "office": _OFFICES,
    "mission": _MISSIONS,
    "topic": _TOPICS,
    "event": ("summit", "ministerial meeting", "general assembly"),
    "level": ("ministers", "deputy ministers", "heads of department"),
    "flow": tuple(Flow),
    "unit": ("USD", "EUR"),
}


def _write_date(day: date, rng: random.Random) -> Sequence[str]:
    written = day.isoformat()
    after = (day + timedelta(days=1)).isoformat()
    forms = ((written,), (written[:7],), (written[:4],), (f"{written}/{after}",), (f"XXXX{written[4:]}",), ())
    return rng.choices(forms, (76, 8, 6, 3, 2, 5))[0]


def _make_names() -> Iterator[str]:
    """Names of two syllables and then of four, none of them that of a person."""
    for length in (2, 4):
        for parts in itertools.product(_SYLLABLES, repeat=length):
            yield "".join(parts).capitalize()


def _make_families() -> Iterator[str]:
    """Every family name of three syllables, over and over."""
    return itertools.cycle("".join(parts).capitalize() for parts in itertools.product(_SYLLABLES, repeat=3))


def _code(at: int) -> str:
    return "".join(chr(ord("A") + at // 26**place % 26) for place in (2, 1, 0))
