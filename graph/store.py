"""The store: one SQLite file that keeps what was read, document by document.

A document goes in and out in one transaction, so that a reading that is killed leaves whole documents only. With the
rollback journal the store is one file at rest and can be read in a read-only folder, which WAL cannot. Where documents
are small the sync of each commit costs more than its rows: ``Store.batch`` shares one commit among them.

Two things are kept beside what was read. Corrections are a person's, and no reading touches them. And from the first
document that a writer changes, each document that it touches is kept as it was before, in the same transaction: so what
the last reading changed can be told, also where it was killed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TypeVar

from graph import tables
from graph.errors import UnknownName
from graph.schema import Claim, Doubt, DoubtKind, Entity, Label, Named, Person, Reading, Refusal
from graph.store_corrections import CorrectionStore
from graph.store_file import connect, explained
from graph.tables import PastDocument, Row, StoredDocument

__all__ = ["Store", "StoredDocument", "open_store"]

#: How long to wait for another process that is using the store.
WAIT_SECONDS = 5.0
#: Fewer hex digits than this are no prefix of a document id but a slip of the hand.
SHORTEST_PREFIX = 4

_COUNT_DOUBTS = "SELECT id, kind, count(*) FROM doubt JOIN document ON document = document.key GROUP BY id, kind"
_ID_PREFIX = f"{Label.DOCUMENT.prefix}:"

_Part = TypeVar("_Part")
_Parts = TypeVar("_Parts")


@contextmanager
def open_store(path: Path, *, write: bool = False, wait: float = WAIT_SECONDS) -> Iterator["Store"]:
    """Open the store in a file, made where there is none if it is to be written.

    Whoever opens it to read sees one state of it from beginning to end: a commit waits until they are done.
    """
    connection = connect(path, write=write, wait=wait)
    try:
        yield Store(path, connection)
    finally:
        connection.close()


class Store(CorrectionStore):
    """Readings and corrections on disk. ``open_store`` makes one."""

    def add_reading(self, reading: Reading) -> None:
        """Keep a reading in place of an older one of the same document, and of what its path held before.

        The document keeps the other paths that it has. What is read is taken to depend on the bytes alone: of two
        readings of the same bytes the later stays.
        """
        document = reading.document
        with self._whole():
            self._remember(document.id)
            paths = self._paths_of(document.id)
            self._execute("DELETE FROM document WHERE id = ?", document.id)
            row = tables.document_row(reading)
            key = self._execute(tables.insert_into("document", len(row)), *row).lastrowid or 0
            for table, rows in tables.part_rows(key, reading):
                if rows:
                    self._db.executemany(tables.insert_into(table, len(rows[0])), rows)
            for path in {document.path, *paths}:
                self._attach(key, path)

    def add_path(self, document_id: str, path: str) -> None:
        """Note that a document of the store was seen under another path too."""
        with self._whole():
            found = self._execute("SELECT key FROM document WHERE id = ?", document_id).fetchone()
            if found is None:
                raise UnknownName(f"{self._path} holds no {document_id}, so {path} cannot be a path of it")
            self._remember(document_id)
            self._attach(found[0], path)

    def add_entities(self, entities: Iterable[Entity]) -> None:
        """Keep states, blocs and regions in place of older ones with the same ids."""
        rows = [tables.entity_row(entity) for entity in entities]
        with self._whole():
            self._db.executemany("INSERT OR REPLACE INTO entity VALUES (?,?,?,?,?)", rows)

    def add_refusal(self, refusal: Refusal) -> None:
        """Note that a path could not be read; what was read of it earlier stays."""
        with self._whole():
            row = (refusal.path, refusal.reason, refusal.advice)
            self._execute("INSERT OR REPLACE INTO refusal VALUES (?,?,?)", *row)

    def is_current(self, document_id: str, rules_version: str, path: str | None = None) -> bool:
        """Whether a document was read by these rules and, where a path is given, is known to lie there."""
        sql = "SELECT key FROM document WHERE id = ? AND rules_version = ?"
        with explained(self._path):
            found = self._execute(sql, document_id, rules_version).fetchone()
            if found is None or path is None:
                return found is not None
            sql = "SELECT 1 FROM path WHERE path = ? AND document = ?"
            return self._execute(sql, path, found[0]).fetchone() is not None

    def forget(self, name: str) -> tuple[str, ...]:
        """Take a document out with all it said, and give its paths.

        The name is a path, a document id or the beginning of one. The name of a file of many documents (``file.jsonl``)
        takes them all out; a path that was refused loses its refusal.
        """
        with self._whole():
            removed = {path for (path,) in self._execute("SELECT path FROM refusal WHERE path = ?", name)}
            for identity in self._by_path(name) if removed else self._find(name):
                removed.update(self._paths_of(identity))
                self._remember(identity)
                self._remove(identity)
            self._db.executemany("DELETE FROM refusal WHERE path = ?", [(path,) for path in removed])
        return tuple(sorted(removed))

    def past(self) -> Iterator[tuple[str, PastDocument | None]]:
        """Each document that the last reading touched as it was before, None where it was not there, by id."""
        return (tables.read_past(row) for row in self._rows("SELECT id, known FROM past ORDER BY id", since=2))

    def text(self, name: str) -> str:
        """Give the text of one document, by path, id or the beginning of an id."""
        with explained(self._path):
            found = self._find(name)
            if len(found) > 1:
                raise UnknownName(f"{name} is the name of {len(found)} documents; give one of {_some(found)}")
            return str(self._execute("SELECT text FROM document WHERE id = ?", found[0]).fetchone()[0])

    def documents(self) -> Iterator[StoredDocument]:
        """Every document without its text, by id."""
        paths: dict[str, list[str]] = {}
        joined = "SELECT id, path FROM path JOIN document ON document = key ORDER BY path"
        for identity, path in self._rows(joined):
            paths.setdefault(identity, []).append(path)
        for row in self._rows(tables.SELECT_DOCUMENTS):
            yield tables.read_document(row, paths[row[0]])

    def names(self) -> Iterator[tuple[str, Named]]:
        """Every named span with its document's id, by id and in the order of the reading."""
        return self._parts("name", lambda rows: map(tables.read_name, rows))

    def named(self) -> Iterator[tuple[str, frozenset[str]]]:
        """Every document's id with what it names, however often: ids of entities and keys of its persons."""
        return ((identity, tables.read_named(nodes)) for identity, nodes in self._rows(tables.SELECT_NAMED))

    def persons(self) -> Iterator[tuple[str, Person]]:
        """Every person with the id of the document that knows them so, by id and in the order of the reading."""
        return self._parts("person", tables.read_persons)

    def claims(self) -> Iterator[tuple[str, Claim]]:
        """Every claim with its document's id, by id and in the order of the reading."""
        return self._parts("claim", tables.read_claims)

    def doubts(self) -> Iterator[tuple[str, Doubt]]:
        """Every doubt with its document's id, by id and in the order of the reading."""
        return self._parts("doubt", lambda rows: map(tables.read_doubt, rows))

    def persons_by_document(self) -> dict[str, tuple[Person, ...]]:
        """The persons of each document that knows any, by its id."""
        return dict(self._by_document("person", tables.read_persons))

    def claims_by_document(self) -> dict[str, tuple[Claim, ...]]:
        """The claims of each document that makes any, by its id."""
        return dict(self._by_document("claim", tables.read_claims))

    def count_doubts(self, documents: Iterable[str] | None = None) -> dict[DoubtKind, int]:
        """How many doubts of each kind these documents (by id), or all, leave; kinds that they do not are left out."""
        chosen = None if documents is None else set(documents)
        counts: Counter[str] = Counter()
        for identity, kind, count in self._rows(_COUNT_DOUBTS):
            if chosen is None or identity in chosen:
                counts[kind] += count
        return {kind: counts[kind] for kind in DoubtKind if counts[kind]}

    def find_documents(self, name: str) -> tuple[str, ...]:
        """Give the ids of the documents that a name means: a path, a file of many, or the beginning of an id."""
        with explained(self._path):
            return tuple(self._find(name))

    def refusals(self) -> Iterator[Refusal]:
        """Every path that could not be read, by path."""
        return (Refusal(*row) for row in self._rows("SELECT path, reason, advice FROM refusal ORDER BY path"))

    def entities(self) -> Iterator[Entity]:
        """Every state, bloc and region that a document of the store names, by id."""
        return (tables.read_entity(row) for row in self._rows(tables.SELECT_ENTITIES))

    def known_entities(self) -> Iterator[Entity]:
        """Every state, bloc and region that the store knows, named or not, by id."""
        return (tables.read_entity(row) for row in self._rows(tables.SELECT_ALL_ENTITIES))

    def _parts(self, table: str, read: Callable[[Iterable[Row]], Iterable[_Part]]) -> Iterator[tuple[str, _Part]]:
        for identity, parts in sorted(self._by_document(table, read), key=itemgetter(0)):
            yield from ((identity, part) for part in parts)

    def _by_document(self, table: str, read: Callable[[Iterable[Row]], _Parts]) -> Iterator[tuple[str, _Parts]]:
        ids = {row[0]: row[1] for row in self._rows(tables.SELECT_IDS)}
        for key, rows in groupby(self._rows(tables.SELECT_PARTS.format(table)), key=itemgetter(0)):
            yield ids[key], read([row[2:] for row in rows])

    def _paths_of(self, document_id: str) -> list[str]:
        sql = "SELECT path FROM path JOIN document ON document = key WHERE id = ? ORDER BY path"
        return [path for (path,) in self._execute(sql, document_id)]

    def _remember(self, document_id: str) -> None:
        """Keep a document as it was before this reading, once, ahead of the first change to it."""
        if not self._begun:
            self._execute("DELETE FROM past")
            self._begun = True
        if self._execute("SELECT 1 FROM past WHERE id = ?", document_id).fetchone() is not None:
            return
        sql = "SELECT key, title, date, publisher, url FROM document WHERE id = ?"
        found = self._execute(sql, document_id).fetchone()
        row: Row = (document_id, None)
        if found is not None:
            key, *stated = found
            parts = [
                [part[2:] for part in self._execute(tables.SELECT_OWN_PARTS.format(table), key)]
                for table in ("name", "person", "claim")
            ]
            row = tables.past_row(document_id, stated, self._paths_of(document_id), parts)
        self._execute("INSERT INTO past VALUES (?,?)", *row)

    def _remove(self, document_id: str) -> None:
        """Take a document out, and what is known of its past too if it came in with this very reading."""
        self._execute("DELETE FROM document WHERE id = ?", document_id)
        self._execute("DELETE FROM past WHERE id = ? AND known IS NULL", document_id)

    def _attach(self, key: int, path: str) -> None:
        """Put a path on a document; what it was on goes if that leaves it without a path."""
        sql = "SELECT key, id FROM path JOIN document ON document = key WHERE path = ? AND key <> ?"
        before = self._execute(sql, path, key).fetchone()
        if before is not None:
            self._remember(before[1])
        self._execute("INSERT OR REPLACE INTO path VALUES (?,?)", path, key)
        if before is not None and not self._paths_of(before[1]):
            self._remove(before[1])
        self._execute("DELETE FROM refusal WHERE path = ?", path)

    def _find(self, name: str) -> list[str]:
        """Give the ids of the documents that a name means: several for a file of many, never none."""
        return self._by_path(name) or [self._by_id(name)]

    def _by_path(self, name: str) -> list[str]:
        sql = "SELECT DISTINCT id FROM path JOIN document ON document = key WHERE {} ORDER BY id"
        exact = self._execute(sql.format("path = ?"), name).fetchall()
        # The lines of a file are file.jsonl#1 and so on; $ is the character after #.
        found = exact or self._execute(sql.format("path > ? AND path < ?"), f"{name}#", f"{name}$").fetchall()
        return [identity for (identity,) in found]

    def _by_id(self, name: str) -> str:
        digits = name.removeprefix(_ID_PREFIX)
        found: list[str] = []
        if len(digits) >= SHORTEST_PREFIX:
            first = _ID_PREFIX + digits
            sql = "SELECT id FROM document WHERE id >= ? AND id < ? ORDER BY id"
            found = [identity for (identity,) in self._execute(sql, first, f"{first}~")]
        if len(found) > 1:
            raise UnknownName(f"{name} begins the ids of {len(found)} documents; give more of one: {_some(found)}")
        if not found:
            raise UnknownName(self._nearest(name))
        return found[0]

    def _nearest(self, name: str) -> str:
        # Imported here because every command opens a store and few meet a wrong name.
        from rapidfuzz import process

        paths = [path for (path,) in self._execute("SELECT path FROM path ORDER BY path")]
        near = [path for path, _, _ in process.extract(name, paths, limit=3, score_cutoff=60)]
        advice = f"the nearest: {', '.join(near)}" if near else "`diplograph documents` lists them"
        return f"{self._path} holds no document {name}; {advice}"


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (", ..." if len(names) > 3 else "")
