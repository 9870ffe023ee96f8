"""The file that a store is: opened, made, told from other files, and its failures put in one line.

Once made, the file is opened through SQLite alone: closing any other handle on it would drop this process's locks.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import NewerStore, NotAStore, ReadOnlyStore, StoreError
from graph.tables import APPLICATION_ID, SCHEMA, UPGRADES, VERSION

#: Enough for a batch of documents, so that SQLite need not lock readers out to spill pages before the commit.
_CACHE_KIB = 64 * 1024


def connect(path: Path, *, write: bool, wait: float) -> sqlite3.Connection:
    """Open a connection to a store that is known to be one; outside ``BEGIN`` every statement commits by itself."""
    _check_place(path, write)
    with explained(path):
        # SQLite opens what may not be written for reading; mode=ro could not undo a write that was cut off.
        uri = f"{path.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None)
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            _begin_writing(path, connection) if write else _begin_reading(path, connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into one line that names the store and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explain(path, error) from error
    except UnicodeEncodeError as error:
        broken = f"U+{ord(error.object[error.start]):04X}"
        raise StoreError(f"{path} cannot keep {broken}, half a character; nothing of that document was kept") from error


def _check_place(path: Path, write: bool) -> None:
    try:
        if not path.exists():
            if not write:
                raise StoreError(f"{path} does not exist; run `diplograph ingest` first")
            path.touch()
        if not path.is_file():
            kind = "a folder" if path.is_dir() else "no file"
            raise NotAStore(f"{path} is {kind}; give the file of a store, or one to be made")
    except FileNotFoundError as error:
        raise StoreError(f"{path} cannot be made: there is no folder {path.parent}; make it first") from error
    except OSError as error:
        kind_of_error = ReadOnlyStore if write else StoreError
        advice = "give a place that you may write" if write else "give a place that you may read"
        raise kind_of_error(f"{path} cannot be opened: {error.strerror}; {advice}") from error


def _begin_reading(path: Path, connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA query_only = ON")
    connection.execute("BEGIN")
    if _is_empty(path, connection):
        raise NotAStore(f"{path} is empty; run `diplograph ingest` to fill it")


def _begin_writing(path: Path, connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.execute("BEGIN IMMEDIATE")
    is_new = _is_empty(path, connection)
    statements = SCHEMA if is_new else _upgrade(connection)
    # Written even where nothing changes: it shows now, not after the first document, whether one may write.
    connection.execute(f"PRAGMA user_version = {VERSION}")
    for statement in statements:
        connection.execute(statement)
    if is_new:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("COMMIT" if statements else "ROLLBACK")


def _upgrade(connection: sqlite3.Connection) -> list[str]:
    """What brings an older store to this version; all of it goes into one transaction."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return [statement for step in range(version, VERSION) for statement in UPGRADES[step]]


def _is_empty(path: Path, connection: sqlite3.Connection) -> bool:
    """Whether nothing was ever kept in the file; a file of another kind or a newer version raises."""
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if (kind, version, tables) == (0, 0, 0):
        return True
    if kind != APPLICATION_ID:
        raise NotAStore(f"{path} is a database of another program; give the file of a store, or one to be made")
    if version > VERSION:
        known = f"version {version}, this diplograph knows {VERSION}"
        raise NewerStore(f"{path} was written by a newer diplograph ({known}); upgrade diplograph")
    return False


def _explain(path: Path, error: sqlite3.Error) -> StoreError:
    code = _code(error)
    if code == sqlite3.SQLITE_READONLY:
        return ReadOnlyStore(f"{path} cannot be written; get leave to write it and its folder, or give another file")
    if code == sqlite3.SQLITE_NOTADB:
        return NotAStore(f"{path} is not a store; give the file of a store, or one to be made")
    return StoreError(f"{path} {_FAILURES.get(code, f'failed: {error}')}")


def _code(error: sqlite3.Error) -> int:
    """Give the primary result code, without what SQLite adds in the higher bits; 0 where Python itself objects."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


_FAILURES = {
    sqlite3.SQLITE_BUSY: "is in use by another process; try again when that is done",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; see that you may read it and its folder",
    sqlite3.SQLITE_PERM: "cannot be opened; see that you may read it and its folder",
    sqlite3.SQLITE_CORRUPT: "is damaged; put a copy of it back, or ingest into a new file",
    sqlite3.SQLITE_FULL: "has no room left on its disk; make room and run it again: what was kept before is whole",
    sqlite3.SQLITE_IOERR: "met a full or failing disk; make room and run it again: what was kept before is whole",
}
