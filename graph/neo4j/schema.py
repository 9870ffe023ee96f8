"""Constraints and indexes: there before the first row is."""

import re
import time
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
#: How long another push that is making the same rule is waited for, in seconds: `IF NOT EXISTS` does not wait for it.
_WAITS = (0.05, 0.2, 0.5, 1.0, 2.0)
#: What a rule may take, in seconds, over data that is there already: Neo4j (5.26) does not see every deadlock between
#: statements on the schema and the planning of queries, and would wait for good.
_AT_MOST = 120.0


def prepare_schema(database: "Database") -> None:
    """Make the constraints and indexes that are missing; data that breaks them is refused with the ids that clash."""
    if {name for name, _ in constraint_statements()} <= _names(database):
        return
    for name, statement in constraint_statements():
        _make(database, name, statement)


def _make(database: "Database", name: str, statement: str) -> None:
    from neo4j.exceptions import DriverError, Neo4jError

    for wait in (*_WAITS, None):
        if name in _names(database):
            return
        try:
            database.run_alone(statement, at_most=_AT_MOST)
        except (DriverError, Neo4jError) as trouble:
            if wait is None or not _is_race(trouble):
                _refuse_clashes(database, name, trouble)
                raise
            time.sleep(wait)
        else:
            return


def _is_race(trouble: Exception) -> bool:
    # The driver hides the server's code where the failure comes in between a statement and the reading of its result.
    known = getattr(trouble, "code", None) or type(trouble).__name__
    return bool(re.search(r"AlreadyExists|Transient|ResultFailed", known))


def _refuse_clashes(database: "Database", name: str, trouble: Exception) -> None:
    if ".Schema." not in str(getattr(trouble, "code", None)):
        return
    clashing = _clashing(database)
    if clashing:
        raise DatabaseUnavailable(
            f"{database.address.uri} has ids more than once, so the constraint {name} cannot be made: "
            f"{', '.join(clashing)}; delete or rename all but one of each"
        ) from trouble


def _names(database: "Database") -> set[str]:
    """What a name stands for once it is finished: a constraint's index is there before the constraint is."""
    statements = [read_statement("push/constraints"), read_statement("push/indexes")]
    return {name for statement in statements for row in database.read(statement) for name in row[0]}


def _clashing(database: "Database") -> list[str]:
    statements = [node_statement("push/clashing_nodes", label) for label in Label]
    statements += [relationship_statement("push/clashing_relationships", relation) for relation in RELATION_TYPES]
    return sorted({each for statement in statements for row in database.read(statement) for each in row[0]})
