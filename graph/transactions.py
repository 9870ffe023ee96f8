"""A connection to a store, and what is written through it whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store_file import explained
from graph.tables import Row


class Transactions:
    """Runs statements on the file of a store; the classes of a store build on it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._db = connection
        #: Whether this writer has changed a document, and so begun a reading.
        self._begun = False
        (self._version,) = connection.execute("PRAGMA user_version").fetchone()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Put what is added inside into one commit; each document still goes in whole or not at all.

        What was added before an error or an interruption stays; what a kill cuts off is read again by the next ingest.
        """
        begun = self._begun
        with explained(self._path):
            self._execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            if self._db.in_transaction:
                with explained(self._path):
                    self._commit(begun)

    def _rows(self, sql: str, since: int = 1) -> Iterator[Row]:
        """Rows of a table that stores have since a version; an older one that is only read holds none."""
        if self._version < since:
            return
        with explained(self._path):
            yield from self._execute(sql)

    def _execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        return self._db.execute(sql, values)

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """All of what is written inside, or on any error nothing of it."""
        with explained(self._path):
            within, begun = self._db.in_transaction, self._begun
            self._execute("SAVEPOINT document" if within else "BEGIN IMMEDIATE")
            try:
                yield
                self._execute("RELEASE document" if within else "COMMIT")
            except BaseException:
                self._undo("ROLLBACK TO document", "RELEASE document") if within else self._undo("ROLLBACK")
                self._begun = begun
                raise

    def _commit(self, begun: bool) -> None:
        try:
            self._execute("COMMIT")
        except BaseException:
            self._undo("ROLLBACK")
            self._begun = begun
            raise

    def _undo(self, *statements: str) -> None:
        # A full disk makes SQLite roll everything back by itself.
        for statement in statements:
            if self._db.in_transaction:
                self._execute(statement)
