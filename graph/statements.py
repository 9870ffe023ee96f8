"""The Cypher of the folder ``cypher``: the only place where the text of a statement is put together.

A statement is one file. Values are always parameters. Labels and relationship types cannot be parameters, so a file may
have a stand-in for them; what takes its place comes from the enums, never from a document.
"""

import re
from functools import cache
from importlib.resources import files

from graph.schema import EDGE_KINDS, EdgeType, Label

#: The type of the relationship from a document to what it names.
MENTIONS = "MENTIONS"
RELATION_TYPES = (*(each.value for each in EdgeType), MENTIONS)
#: The lists side by side that hold the evidence of an edge.
EVIDENCE = ("sentences", "documents", "offsets", "rules", "contexts", "speakers", "claims")


@cache
def read_statement(name: str) -> str:
    """Return the text of a file: ``push/create_nodes``."""
    folder, _, stem = name.rpartition("/")
    place = files("cypher") / folder if folder else files("cypher")
    return (place / f"{stem}.cypher").read_text(encoding="utf-8")


@cache
def node_statement(name: str, label: Label) -> str:
    """Return a statement on the nodes of one label."""
    return _fill(read_statement(name), "NODE_LABELS", ":".join(labels_of(label)))


@cache
def relationship_statement(name: str, relation: str) -> str:
    """Return a statement on the relationships of one type."""
    if relation not in RELATION_TYPES:
        raise ValueError(f"{relation!r} is no relationship type")
    return _fill(read_statement(name), "RELATION_TYPE", relation)


@cache
def creating_statement(relation: str) -> str:
    """Return what creates the relationships of one type, its properties in the order of ``own_properties``.

    Named one by one they are stored in two thirds of the time that the server takes over a map of them.
    """
    if relation == MENTIONS:
        return read_statement("push/create_mentions")
    text = relationship_statement("push/create_relationships", relation)
    first = int(re.findall(r"OWN_PROPERTIES: row\[(\d+)\]", text)[0])
    named = (f"{name}: row[{place}]" for place, name in enumerate(own_properties(relation), first))
    return text.replace(f"OWN_PROPERTIES: row[{first}]", ", ".join(named))


def own_properties(relation: str) -> tuple[str, ...]:
    """Names of the properties of a relationship that are ours, but for those by which it is found and compared."""
    if relation == MENTIONS:
        return ()
    kind = EDGE_KINDS[EdgeType(relation)]
    return ("factuality", *kind.key, *kind.other, "said_by", "sources", "corrected", *EVIDENCE)


def labels_of(label: Label) -> tuple[str, ...]:
    """The labels of a node in Neo4j: what has a part in the relations is an ``Entity`` too."""
    return (label.value,) if label is Label.DOCUMENT else ("Entity", label.value)


@cache
def constraint_statements() -> tuple[tuple[str, str], ...]:
    """Return the constraints and indexes, each with its name."""
    text = "\n".join(line for line in read_statement("constraints").splitlines() if not line.startswith("//"))
    statements = [statement.strip() for statement in text.split(";") if statement.strip()]
    return tuple((statement.split()[2], statement) for statement in statements)


def _fill(text: str, stand_in: str, name: str) -> str:
    return re.sub(rf"\b{stand_in}\b", name, text)
