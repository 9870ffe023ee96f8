"""What a question is limited to: the same filters for every answer, file and report."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from graph.errors import InvalidQuestion
from graph.join import Edge, join_sentence
from graph.periods import first_day_of, last_day_of
from graph.schema import EdgeType, Factuality, Label, Status


@dataclass(frozen=True, slots=True)
class Filters:
    """Limits of a question; None is no limit. What is given is checked, so that an answer never rests on a slip.

    ``types``, ``factuality`` and ``status`` (of membership) choose edges: only those of one of the values given stay.
    ``labels`` chooses nodes, and edges stay where both ends do. ``documents``, by id or path: only what they name and
    say. ``as_of``: what was so on a date. ``between``: what happened or lasted on any day from the beginning of the
    first date to the end of the second. ``min_evidence``: only edges that so many different sentences say (a reprint
    is none of its own).

    >>> Filters(types="MEMBER_OF", status=["member", "chair"], as_of="2015").words()
    'type MEMBER_OF; status member, chair; as of 2015'
    """

    types: Collection[str] | None = None
    labels: Collection[str] | None = None
    factuality: Collection[str] | None = None
    status: Collection[str] | None = None
    documents: Collection[str] | None = None
    as_of: str | None = None
    between: tuple[str, str] | None = None
    min_evidence: int = 1

    def __post_init__(self) -> None:
        for name, kind in _KINDS.items():
            self._set(name, _check_choice(kind, getattr(self, name)))
        if self.documents is not None:
            self._set("documents", tuple(sorted(set(_as_list(self.documents)))))
        if self.min_evidence < 1:
            raise InvalidQuestion(f"{self.min_evidence} sentences are asked for; an edge has at least 1")
        self._check_dates()

    def or_else(self, **defaults: Collection[str]) -> "Filters":
        """Return the filters with a limit in place of each that is not set.

        >>> Filters(types=["OPPOSES"]).or_else(types=["MET_WITH"], factuality=["actual"]).words()
        'type OPPOSES; actual'
        """
        wanted: dict[str, Any] = {name: value for name, value in defaults.items() if getattr(self, name) is None}
        return replace(self, **wanted)

    def without(self, *names: str) -> "Filters":
        """Return the filters with no limit of these names.

        >>> Filters(labels=["State"], as_of="2015").without("labels").words()
        'as of 2015'
        """
        unset: dict[str, Any] = {each.name: each.default for each in fields(self) if each.name in names}
        return replace(self, **unset)

    def admits_kind(self, edge_type: str, factuality: str) -> bool:
        """Whether edges of a type and factuality stay."""
        return (self.types is None or edge_type in self.types) and (
            self.factuality is None or factuality in self.factuality
        )

    def admits_edge(self, edge: Edge) -> bool:
        """Whether an edge stays for its status and what it rests on, once it is placed in time."""
        if self.status is not None and edge.qualifiers.get("status") not in self.status:
            return False
        return self.min_evidence == 1 or count_sources(edge) >= self.min_evidence

    def admits_node(self, node: str) -> bool:
        """Whether a node stays for its label."""
        return self.labels is None or any(node.startswith(f"{str(label).lower()}:") for label in self.labels)

    def words(self) -> str:
        """Return the limits as a reader is told of them; empty where there are none."""
        return "; ".join(part for part in (say(self) for say in _WORDS) if part)

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def _check_dates(self) -> None:
        if self.as_of is not None:
            last_day_of(self.as_of)
        if self.between is None:
            return
        if self.as_of is not None:
            raise InvalidQuestion("a date and a span of time were both given: choose one")
        first, last = self.between
        if first_day_of(first) > last_day_of(last):
            raise InvalidQuestion(f"{last} is before {first}; give the earlier date first")


def count_sources(edge: Edge) -> int:
    """How many different sentences say so; whoever added it is one source more."""
    if len(edge.statements) == 1:
        return 1
    texts = {statement.evidence and join_sentence(statement.evidence.text) for statement in edge.statements}
    return len(texts)


_KINDS: dict[str, type[StrEnum]] = {"types": EdgeType, "labels": Label, "factuality": Factuality, "status": Status}
_WORDS: tuple[Callable[[Filters], str], ...] = (
    lambda limits: _list("type ", limits.types),
    lambda limits: _list("label ", limits.labels),
    lambda limits: _list("", limits.factuality),
    lambda limits: _list("status ", limits.status),
    lambda limits: _list("document ", limits.documents),
    lambda limits: f"as of {limits.as_of}" if limits.as_of else "",
    lambda limits: f"between {' and '.join(limits.between)}" if limits.between else "",
    lambda limits: f"said by {limits.min_evidence} sentences or more" if limits.min_evidence > 1 else "",
)


def _list(what: str, values: Collection[str] | None) -> str:
    return "" if values is None else f"{what}{', '.join(values) or 'none'}"


def _check_choice(kind: type[StrEnum], wanted: Iterable[str] | None) -> tuple[str, ...] | None:
    if wanted is None:
        return None
    names = set(_as_list(wanted))
    unknown = sorted(names - set(kind))
    if unknown:
        raise InvalidQuestion(f"{unknown[0]!r} is not one of {', '.join(kind)}")
    return tuple(each for each in kind if each in names)


def _as_list(wanted: Iterable[str]) -> list[str]:
    return [wanted] if isinstance(wanted, str) else list(wanted)
