"""Constraints and indexes: there before the first row is."""

from typing import TYPE_CHECKING

from graph.errors import DatabaseUnavailable
from graph.schema import Label
from graph.statements import (
    RELATION_TYPES,
    constraint_statements,
    node_statement,
    read_statement,
    relationship_statement,
)

if TYPE_CHECKING:
    from graph.neo4j.connection import Database


def prepare_schema(database: "Database") -> None:
    """Make the constraints and indexes that are missing; data that breaks them is refused with the ids that clash."""
    from neo4j.exceptions import Neo4jError

    there = _names(database)
    for name, statement in constraint_statements():
        if name in there:
            continue
        try:
            database.run_alone(statement)
        except Neo4jError as trouble:
            if name in _names(database):  # another push made it at the same moment
                continue
            clashing = _clashing(database)
            if not clashing:
                raise
            raise DatabaseUnavailable(
                f"{database.address.uri} has ids more than once, so the constraint {name} cannot be made: "
                f"{', '.join(clashing)}; delete or rename all but one of each"
            ) from trouble


def _names(database: "Database") -> set[str]:
    return {name for row in database.read(read_statement("push/constraints")) for name in row[0]}


def _clashing(database: "Database") -> list[str]:
    statements = [node_statement("push/clashing_nodes", label) for label in Label]
    statements += [relationship_statement("push/clashing_relationships", relation) for relation in RELATION_TYPES]
    return sorted({each for statement in statements for row in database.read(statement) for each in row[0]})
