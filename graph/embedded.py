"""The graph in an engine inside this process that understands Cypher, so that questions need no server.

It is filled with the statements that fill Neo4j, so that a question finds the same labels, types and properties. What
the engine is known to answer otherwise than Neo4j is refused by name before it is asked.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.errors import InvalidQuestion
from graph.neo4j.rows import DEFAULT_GRAPH, Rows
from graph.neo4j.sending import encode_nodes, new_relationships
from graph.schema import Label
from graph.statements import RELATION_TYPES, creating_statement, node_statement

if TYPE_CHECKING:
    from kglite import KnowledgeGraph

    from graph.build import Graph

_BATCH = 20_000


def load_embedded(graph: "Graph", name: str = DEFAULT_GRAPH) -> "KnowledgeGraph":
    """Return the graph in the embedded engine, closed to writing."""
    import kglite

    kglite.set_query_warning_policy("silent")
    engine = kglite.KnowledgeGraph()
    rows = Rows(graph, name)
    for label in Label:
        nodes = encode_nodes(list(rows.nodes(label)))
        _fill(engine, node_statement("push/create_nodes", label), nodes, name)
    for relation in RELATION_TYPES:
        edges = new_relationships(relation)(list(rows.relationships(relation)))
        _fill(engine, creating_statement(relation), edges, name)
    engine.read_only(True)
    return engine


def ask_embedded(
    engine: "KnowledgeGraph", text: str, parameters: Mapping[str, Any]
) -> tuple[list[str], list[list[Any]]]:
    """Return the columns and rows of a question."""
    from kglite import KgError

    refuse_known_differences(text)
    try:
        answer: Any = engine.cypher(text, params=dict(parameters))
    except (KgError, ValueError, TypeError, OverflowError, KeyError) as trouble:
        raise InvalidQuestion(_describe(trouble, text)) from trouble
    columns = list(answer.columns)
    return columns, [[row.get(column) for column in columns] for row in answer.to_list()]


def refuse_known_differences(text: str) -> None:
    """Refuse a question with anything in it that the embedded engine is known to answer otherwise than Neo4j."""
    bare = strip_text(text)
    for pattern, (what, instead) in _DIFFERENCES.items():
        if re.search(pattern, bare, re.IGNORECASE | re.DOTALL):
            raise _refusal(what, instead)
    if _foreign_titles(bare):
        raise _refusal(".title of what is not matched as (d:Document)", "write .name")


def strip_text(text: str) -> str:
    """Return a statement without its comments and with empty strings."""
    return re.sub(
        r"""//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*\"""",
        lambda found: "''" if found[0][0] in "'\"" else " ",
        text,
        flags=re.DOTALL,
    )


#: What is known to differ, and what to write instead.
_DIFFERENCES: Mapping[str, tuple[str, str]] = {
    r"\bduration\s*\.\s*between\b": ("duration.between", "write duration.inDays"),
    r"\b(keys|properties)\s*\(": ("keys() or properties()", "name the properties"),
    r"\{\s*\.\*": ("a map of all properties", "name the properties"),
    r"\b(elementId|id)\s*\(": ("elementId() or id()", "write .id"),
    r"\bround\s*\(": ("round() of a negative half", "leave the number as it is"),
    r"\.\s*type\b(?!\s*\()": (".type", "write type(r)"),
    r"shortestPaths?\s*\((?:[^()]|\([^()]*\))*\{[^{}]*\}\s*\]": (
        "shortestPath with properties of its relationships",
        "write *1..3 {property: value} without shortestPath",
    ),
    r"shortestPaths?\s*\(.*\b(relationships|nodes)\s*\([^)]*\)\s+WHERE": (
        "shortestPath with a condition on its relationships or nodes",
        "write *1..3 {property: value} without shortestPath",
    ),
    r"\ballShortestPaths\b": ("allShortestPaths among parallel relationships", "write shortestPath or *1..3"),
    r"(\(|\[)\s*(\w+\s*\{|\w*\s*:[\w|]+[^{}()\[\]]*\{)[^{}]*:\s*\w+\s*\.\s*\w+": (
        "a pattern with a property of something else in its braces",
        "write it after WHERE",
    ),
    r"\bSHORTEST\s+[\d(]|\b(ANY|ALL)\s+SHORTEST\b|\]-+>?\s*(\+|\{\s*[\d,])|\)\s*\{\s*[\d,]": (
        "a quantified path or SHORTEST",
        "write *1..3 or shortestPath",
    ),
    r"\bIN\s+(\d+\s+CONCURRENT\s+)?TRANSACTIONS\b|\bLOAD\s+CSV\b|\b(apoc|gds|db|dbms)\s*\.": (
        "a procedure or clause of the server",
        "leave it out",
    ),
}


def _refusal(what: str, instead: str) -> InvalidQuestion:
    return InvalidQuestion(f"{what} has another answer here than on Neo4j; {instead}, or ask with --on neo4j")


def _foreign_titles(bare: str) -> bool:
    """Whether a title is asked of anything but a document: the engine then gives the name."""
    asked = set(re.findall(r"\b(\w+)\s*\.\s*title\b", bare))
    return not asked <= set(re.findall(r"\(\s*(\w+)\s*:\s*Document\b", bare))


def _fill(engine: "KnowledgeGraph", statement: str, rows: list[list[Any]], name: str) -> None:
    for start in range(0, len(rows), _BATCH):
        engine.cypher(statement, params={"rows": rows[start : start + _BATCH], "graph": name})


def _describe(trouble: Exception, text: str) -> str:
    if "read-only" in str(trouble):
        return "the query would change the graph, which is not kept here; ask with --on neo4j --write"
    line = getattr(trouble, "line", None)
    said = " ".join(str(trouble).split())
    if line is None:
        return f"the query is not understood: {said}"
    return f"the query is not understood in line {line}, `{text.splitlines()[line - 1].strip()}`: {said}"
