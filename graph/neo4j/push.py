"""Make what a graph owns in a Neo4j database equal to the graph here, sending only what differs.

Everything pushed carries the name of its graph, an id and a hash of its content. The hashes that the database has are
read first; what has another one is sent in batches, each a transaction, and what left the graph is deleted. What was
stored stays stored, so after an interruption the same call sends the rest. Of several pushes at once each finds what
the others have stored by then: constraints keep every id single.
"""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.errors import DatabaseUnavailable
from graph.memory import drop_young_cycles, pause_collector
from graph.neo4j.connection import Database
from graph.neo4j.rows import DEFAULT_GRAPH, Row, Rows, node_property_names
from graph.neo4j.schema import prepare_schema
from graph.neo4j.sending import (
    Encoder,
    changed_nodes,
    changed_relationships,
    encode_nodes,
    new_relationships,
)
from graph.neo4j.together import run_together
from graph.schema import Label
from graph.statements import (
    RELATION_TYPES,
    creating_statement,
    labels_of,
    node_statement,
    relationship_statement,
)

if TYPE_CHECKING:
    from graph.build import Graph

#: Rows of a transaction at most; fewer where they are long.
BATCH = 5_000
_BATCH_CHARACTERS = 8_000_000
#: How often a label or type is compared anew where another push was quicker.
_ROUNDS = 20

#: Called with how many rows are done, of how many, and of which label or type.
Progress: TypeAlias = Callable[[int, int, str], None]


@dataclass(slots=True)
class Counts:
    """What became of the nodes of a label or the relationships of a type."""

    created: int = 0
    updated: int = 0
    removed: int = 0
    unchanged: int = 0
    kept: int = 0  #: nodes that left the graph and stay, marked stale, for what others tied to them

    @property
    def changed(self) -> int:
        """How many are not as they were."""
        return self.created + self.updated + self.removed


@dataclass(slots=True)
class PushReport:
    """What a push did, or, of a dry run, what it would do (``kept`` is not known then)."""

    graph: str
    dry_run: bool = False
    nodes: dict[str, Counts] = field(default_factory=dict)
    relationships: dict[str, Counts] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)  #: by id, why Neo4j cannot keep it
    stale: list[str] = field(default_factory=list)  #: ids of the nodes that were kept

    @property
    def changed(self) -> int:
        """How many nodes and relationships are not as they were."""
        return sum(counts.changed for counts in chain(self.nodes.values(), self.relationships.values()))


def push_graph(
    graph: "Graph",
    database: Database,
    *,
    name: str = DEFAULT_GRAPH,
    full: bool = False,
    dry_run: bool = False,
    batch: int = BATCH,
    progress: Progress | None = None,
    report: PushReport | None = None,
) -> PushReport:
    """Make the graph of this name in the database equal to the graph; ``full`` sends what is equal too.

    ``report`` is filled as batches are stored, so that whoever gave it knows how far it came when this raises.
    """
    report = PushReport(name, dry_run) if report is None else report
    with pause_collector():
        rows = Rows(graph, name)
        report.refused = rows.refused
        _Push(database, rows, full, batch, report, progress, total=rows.count()).run()
    return report


class _Overtaken(Exception):
    """Another push changed what this one was about to."""


class _Stopped(Exception):
    """What goes on beside this has failed, and that is what is told."""


@dataclass(frozen=True, slots=True)
class _Table:
    """The nodes of one label or the relationships of one type."""

    name: str
    counts: Counts
    statements: Mapping[str, str]  #: to read, create, update and delete
    rows: Callable[[], Iterator[Row]]
    encode_new: Encoder
    encode_changed: Encoder


@dataclass(slots=True)
class _Push:
    database: Database
    rows: Rows
    full: bool
    batch: int
    report: PushReport
    progress: Progress | None
    total: int
    done: int = 0
    lock: Lock = field(default_factory=Lock)
    stop: Event = field(default_factory=Event)

    def run(self) -> None:
        if not self.report.dry_run:
            prepare_schema(self.database)
        nodes_left = {label: self._settle(self._nodes(label)) for label in Label}
        tables = [self._relationships(relation) for relation in RELATION_TYPES]
        # The last is the longest, and begins first: one type is made ready here while another is stored there.
        run_together([partial(self._settle_relationships, table) for table in reversed(tables)], self.stop)
        for label, left in nodes_left.items():
            self._remove_nodes(label, left)

    def _settle_relationships(self, table: _Table) -> None:
        self._remove_relationships(table, self._settle(table))

    def _nodes(self, label: Label) -> _Table:
        return _Table(
            label.value,
            self.report.nodes.setdefault(label.value, Counts()),
            {name: node_statement(f"push/{name}_nodes", label) for name in ("read", "create", "update")},
            rows=lambda: self.rows.nodes(label),
            encode_new=encode_nodes,
            encode_changed=changed_nodes(label),
        )

    def _relationships(self, relation: str) -> _Table:
        return _Table(
            relation,
            self.report.relationships.setdefault(relation, Counts()),
            {
                "create": creating_statement(relation),
                **{
                    name: relationship_statement(f"push/{name}_relationships", relation)
                    for name in ("read", "update", "delete")
                },
            },
            rows=lambda: self.rows.relationships(relation),
            encode_new=new_relationships(relation),
            encode_changed=changed_relationships(relation),
        )

    def _settle(self, table: _Table) -> list[str]:
        """Create and update what differs; return the ids that are in the database alone."""
        for attempt in range(_ROUNDS):
            try:
                return self._compare(table)
            except _Overtaken:
                # Whoever was quicker needs a moment; that no two wait alike keeps them apart.
                time.sleep(random.uniform(0, 0.05 * (attempt + 1)))  # noqa: S311 - no secret
        raise DatabaseUnavailable(
            f"the {table.name} of the graph {self.report.graph!r} at {self.database.address.uri} are written by others "
            "all the time; run the same command again when they are done"
        )

    def _compare(self, table: _Table) -> list[str]:
        ids, hashes = self.database.read(table.statements["read"], graph=self.report.graph)[0]
        there = dict(zip(ids, hashes, strict=True))
        table.counts.unchanged = 0
        new, changed = _Batch(self.batch), _Batch(self.batch)
        for row in table.rows():
            known = there.pop(row.id, None)
            if known is None:
                self._create(table, new.add(row))
            elif known != row.hash or self.full:
                self._update(table, changed.add(row))
            else:
                table.counts.unchanged += 1
        self._create(table, new.rows)
        self._update(table, changed.rows)
        self._advance(table.counts.unchanged, table.name)
        return list(there)

    def _create(self, table: _Table, rows: Sequence[Row]) -> None:
        if rows and not self.report.dry_run:
            made = self._write(table.statements["create"], rows=table.encode_new(rows))
            stored = made.nodes_created + made.relationships_created
        else:
            stored = len(rows)
        table.counts.created += stored
        self._advance(stored, table.name)
        if stored < len(rows):  # a node that the relationships need was deleted meanwhile
            raise _Overtaken

    def _update(self, table: _Table, rows: Sequence[Row]) -> None:
        if rows and not self.report.dry_run:
            self._write(table.statements["update"], rows=table.encode_changed(rows))
        table.counts.updated += len(rows)
        self._advance(len(rows), table.name)

    def _remove_relationships(self, table: _Table, left: Iterable[str]) -> None:
        for ids in _split(left, self.batch):
            if self.report.dry_run:
                table.counts.removed += len(ids)
            else:
                table.counts.removed += self._write(table.statements["delete"], ids=ids).relationships_deleted

    def _remove_nodes(self, label: Label, left: Iterable[str]) -> None:
        counts = self.report.nodes[label.value]
        ours = list(node_property_names(label)) + sorted(self.rows.more_names(label))
        for ids in _split(left, self.batch):
            if self.report.dry_run:
                counts.removed += len(ids)
                continue
            statement = node_statement("push/delete_nodes", label)
            given = {"ids": ids, "properties": ours, "labels": len(labels_of(label))}
            counts.removed += self._write(statement, **given).nodes_deleted
            rows = self.database.write_rows(node_statement("push/mark_stale", label), graph=self.report.graph, ids=ids)
            counts.kept += len(rows[0][0])
            self.report.stale += rows[0][0]

    def _write(self, statement: str, **parameters: object) -> Any:
        from neo4j.exceptions import ConstraintError, TransientError

        if self.stop.is_set():
            raise _Stopped
        try:
            return self.database.write(statement, graph=self.report.graph, **parameters)
        except (ConstraintError, TransientError) as trouble:
            if "OutOfMemory" in str(trouble.code):
                raise
            raise _Overtaken from trouble
        finally:
            drop_young_cycles()  # the driver's, which hold the rows that were sent

    def _advance(self, count: int, what: str) -> None:
        with self.lock:
            self.done += count
            if self.progress is not None:
                self.progress(min(self.done, self.total), self.total, what)


@dataclass(slots=True)
class _Batch:
    """Rows that wait until they fill a transaction."""

    most: int
    rows: list[Row] = field(default_factory=list)
    characters: int = 0

    def add(self, row: Row) -> list[Row]:
        """Take a row in; return those before it, once they are enough."""
        full: list[Row] = []
        if len(self.rows) >= self.most or self.characters + row.size > _BATCH_CHARACTERS:
            full, self.rows, self.characters = self.rows, [], 0
        self.rows.append(row)
        self.characters += row.size
        return full


def _split(ids: Iterable[str], most: int) -> Iterator[list[str]]:
    waiting = sorted(ids)
    for start in range(0, len(waiting), most):
        yield waiting[start : start + most]
