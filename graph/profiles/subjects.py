"""Whom a report is about: a name as a person writes it, or who is best connected where none is given."""

from dataclasses import dataclass

from graph.build import Graph
from graph.errors import InvalidQuestion, UnknownName
from graph.measure import Measure
from graph.periods import last_day_of
from graph.projection import Projection, project_graph
from graph.relations import find_node, list_nearest
from graph.schema import Label

_ALIASES, _OTHERS = 6, 5


@dataclass(frozen=True, slots=True)
class Subject:
    """A node that a report is about; ``id`` is empty and ``name`` says so where there is none to choose."""

    id: str
    name: str
    label: str
    aliases: tuple[str, ...] = ()
    chosen: bool = False  #: whether nobody named it

    @property
    def lead(self) -> str:
        """Its id and other names, and that nobody named it where that is so."""
        if not self.id:
            return f"nothing that was read names a {self.label.lower()}"
        also = f"also {', '.join(self.aliases[:_ALIASES])}" if self.aliases else ""
        chosen = f"the best connected {self.label.lower()}, since none was named" if self.chosen else ""
        return "; ".join(part for part in (self.id, also, chosen) if part)

    @property
    def given(self) -> str:
        """The code or slug that finds it again."""
        return self.id.partition(":")[2]


def choose_subject(graph: Graph, name: str | None, label: Label) -> Subject:
    """Return the node of a label that a written name means, or without a name the one with the most neighbours.

    Raises ``UnknownName`` with the nearest names where it means nobody, or somebody of another label.
    """
    if name is None:
        found = most_connected(graph, label)
        return describe_subject(graph, found[0], chosen=True) if found else Subject("", f"No {label.lower()}", label)
    node = find_node(graph, name)
    if graph.nodes[node]["label"] != label:
        about = graph.nodes[node]
        others = [f"{each} ({graph.nodes[each]['name']})" for each in most_connected(graph, label)[:_OTHERS]]
        near = list_nearest(graph, name, label) or ", ".join(others)
        advice = f"the nearest are {near}" if near else f"nothing that was read names a {label.lower()}"
        raise UnknownName(f"{name!r} is {about['name']}, a {about['label'].lower()} and no {label.lower()}; {advice}")
    return describe_subject(graph, node)


def choose_ends(graph: Graph, start: str | None, end: str | None) -> tuple[Subject, Subject] | None:
    """Return the two ends of a path; where one is not named, a well connected state that no tie joins to the other.

    None where the graph has no two nodes to choose from.
    """
    ends = [find_node(graph, name) for name in (start, end) if name is not None]
    ties = project_graph(graph)
    pool = [node for node in most_connected(graph, Label.STATE, ties) if node not in ends]
    matrix = ties.to_networkx()
    if not ends:
        ends, pool = pool[:1], pool[1:]
    if len(ends) == 1 and pool:
        known = matrix.neighbors(ends[0])
        far = set(pool).difference(known)
        ends.append(next((node for node in pool if node in far), pool[0]))
    if start is None and end is not None:
        ends.reverse()
    if len(ends) < 2:
        return None
    named = [find_node(graph, name) for name in (start, end) if name is not None]
    first, second = (describe_subject(graph, node, chosen=node not in named) for node in ends)
    return first, second


def check_date(date: str | int | None) -> str | None:
    """Return a date as text, a year that is a number too; ``InvalidQuestion`` where it is no date."""
    if date is None:
        return None
    last_day_of(str(date))
    return str(date)


def check_label(label: str) -> str:
    """Return a label as the schema writes it; ``InvalidQuestion`` where it is none that a measure ranks."""
    ranked = {each.value.lower(): each.value for each in (Label.STATE, Label.BLOC, Label.OFFICIAL)}
    found = ranked.get(label.lower())
    if found is None:
        raise InvalidQuestion(f"{label!r} is not one of {', '.join(ranked.values())}")
    return found


def check_measure(measure: str) -> Measure:
    """Return a measure by its name; ``InvalidQuestion`` where there is none of that name."""
    if measure.lower() not in list(Measure):
        raise InvalidQuestion(f"{measure!r} is not one of {', '.join(Measure)}")
    return Measure(measure.lower())


def describe_subject(graph: Graph, node: str, *, chosen: bool = False) -> Subject:
    """Return a node as the subject of a report."""
    about = graph.nodes[node]
    return Subject(node, about["name"], about["label"], about["aliases"], chosen)


def most_connected(graph: Graph, label: Label, ties: Projection | None = None) -> list[str]:
    """Return the nodes of a label, those with the most neighbours first."""
    joined = (ties or project_graph(graph)).to_networkx()
    nodes = [node for node, of in graph.nodes(data=True) if of["label"] == label]
    return sorted(nodes, key=lambda node: (-joined.degree(node), node))
