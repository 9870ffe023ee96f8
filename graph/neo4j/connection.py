"""How a Neo4j database is reached, and what is said where it cannot be: one line, within seconds."""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from graph.errors import DatabaseUnavailable, InvalidQuestion
from graph.statements import read_statement

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session
_AGAIN = "run the same command again"
#: What the codes of Neo4j's errors (and the names of the driver's) come to; the first that fits is said.
_TROUBLES = {
    r"AuthenticationRateLimit": "{uri} takes no login of {user} for now, after wrong ones; wait, check NEO4J_PASSWORD",
    r"Security\.(Unauthorized|Authentication|Credentials|Token)": (
        "{uri} refuses the login of {user}; check NEO4J_USERNAME and NEO4J_PASSWORD"
    ),
    r"DatabaseNotFound|Database\.Invalid": "{uri} has no {database}; check NEO4J_DATABASE",
    r"ReadOnly|Security\.Forbidden|AccessMode": "{database} at {uri} may not be written by {user}; ask for that right",
    r"Statement\.SyntaxError": "the query is not understood: {reason}",
    r"OutOfMemory|MemoryPool": "{uri} has too little memory; give a smaller --batch, or more memory to the server",
    r"OutOfDisk|DiskSpace|TransactionLog": (
        "{database} at {uri} cannot store more; make room on its disk, restart the server, then " + _AGAIN
    ),
    r"LockClientStopped|TransactionTimedOut": (
        "{database} at {uri} gave up a statement that took too long, or waited too long for what another is writing; "
        "see that nobody is (SHOW TRANSACTIONS), then " + _AGAIN
    ),
    r"TransactionStartFailed": "{database} at {uri} has stopped ({reason}); restart the server, then " + _AGAIN,
    r"^Neo\.": "{database} at {uri} failed ({code}): {reason}",
    r"IncompleteCommit": "the connection to {uri} was lost while a batch was being stored; " + _AGAIN,
    r"SessionExpired": "the connection to {uri} was lost; " + _AGAIN,
    r"Service|Acquisition|Routing": "{uri} does not answer; check that Neo4j runs there, and NEO4J_URI",
    r"Configuration|Certificate": "{uri} cannot be used: {reason}",
}
_UNKNOWN = "{uri} failed ({code}): {reason}; " + _AGAIN
#: The oldest server that has everything in use (uniqueness of relationships); tests run on 5.26 and 2026.
OLDEST = (5, 7)
_SCHEMES = ("neo4j", "bolt")
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a server is waited for, in seconds."""

    #: Until one that does not answer is given up.
    answer: float = 8.0
    #: For how long a transaction is tried again.
    retry: float = 5.0
    #: What the server gives a statement that writes, its waiting for what another has locked included. It ends what a
    #: client left open that vanished without a word (a laptop that sleeps), which would lock what it wrote for good.
    statement: float = 120.0


PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is and who logs in; the server's home database where none is named."""

    uri: str = "neo4j://localhost:7687"
    username: str = "neo4j"
    password: str | None = field(default=None, repr=False)
    database: str | None = None

    def __post_init__(self) -> None:
        scheme, separator, place = self.uri.partition("://")
        known = [f"{name}{security}" for name in _SCHEMES for security in ("", "+s", "+ssc")]
        if not separator or scheme not in known or not place:
            raise InvalidQuestion(
                f"{self.uri!r} is no address of a Neo4j server; write it like neo4j://localhost:7687 "
                f"(or {', '.join(f'{name}://' for name in known[1:])})"
            )


def find_address(environment: Mapping[str, str], **given: str | None) -> Address:
    """Return the address that is given, else that of ``NEO4J_URI``, ``_USERNAME``, ``_PASSWORD`` and ``_DATABASE``."""
    names = {
        "uri": "NEO4J_URI",
        "username": "NEO4J_USERNAME",
        "password": "NEO4J_PASSWORD",
        "database": "NEO4J_DATABASE",
    }
    values = {name: given.get(name) or environment.get(variable) for name, variable in names.items()}
    return Address(**{name: value for name, value in values.items() if value})


@dataclass(frozen=True, slots=True)
class Database:
    """An open connection."""

    address: Address
    driver: "Driver"
    patience: Patience = PATIENCE

    def read(self, query: str, **parameters: object) -> list[list[Any]]:
        """Return the rows of a query that cannot write."""
        with self._session(writes=False) as session:
            return session.execute_read(_run_rows, query, parameters)

    def write(self, query: str, **parameters: object) -> "Counters":
        """Run a statement in a transaction of its own and return what it did."""
        with self._session(writes=True) as session:
            return session.execute_write(self._limit(_run_counters), query, parameters)

    def write_rows(self, query: str, **parameters: object) -> list[list[Any]]:
        """Run a statement in a transaction of its own and return its rows."""
        with self._session(writes=True) as session:
            return session.execute_write(self._limit(_run_rows), query, parameters)

    def run_alone(self, query: str, *, at_most: float) -> None:
        """Run a statement on the schema, once; the server gives it up after so many seconds."""
        import neo4j

        with self._session(writes=True) as session:
            session.run(neo4j.Query(query, timeout=at_most)).consume()

    def in_transaction(self, work: Callable[["ManagedTransaction"], _Answer], *, writes: bool) -> _Answer:
        """Return what the work on one transaction returns."""
        with self._session(writes=writes) as session:
            return session.execute_write(work) if writes else session.execute_read(work)

    def _limit(self, work: Callable[..., _Answer]) -> Callable[..., _Answer]:
        import neo4j

        return neo4j.unit_of_work(timeout=self.patience.statement)(work)

    def _session(self, *, writes: bool) -> "Session":
        import neo4j

        mode = neo4j.WRITE_ACCESS if writes else neo4j.READ_ACCESS
        return self.driver.session(database=self.address.database, default_access_mode=mode, fetch_size=5_000)


@dataclass(frozen=True, slots=True)
class Counters:
    """What a statement did."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    properties_set: int = 0


@contextmanager
def connect(address: Address, patience: Patience = PATIENCE) -> Iterator[Database]:
    """Open a database; whatever goes wrong with it in the block is a ``DatabaseUnavailable`` of one line."""
    import neo4j

    # What the driver logs (retries, notices) would come between the lines of a command.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    auth = None if address.password is None else (address.username, address.password)
    with told(address):
        driver = neo4j.GraphDatabase.driver(
            address.uri,
            auth=auth,
            connection_timeout=patience.answer,
            connection_acquisition_timeout=patience.answer + 0.5,
            max_transaction_retry_time=patience.retry,
            notifications_min_severity="OFF",
            user_agent="diplograph",
        )
        with driver:
            driver.verify_connectivity()
            _check_version(driver, address)
            database = Database(address, driver, patience)
            database.read(read_statement("push/anything"))  # whether the database is there, and may be read
            yield database


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Turn what the driver raises in the block into one line."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (DriverError, Neo4jError) as trouble:
        raise DatabaseUnavailable(describe_trouble(trouble, address)) from trouble
    except OSError as trouble:
        raise DatabaseUnavailable(f"{address.uri} cannot be reached ({trouble.strerror or trouble})") from trouble


def describe_trouble(trouble: Exception, address: Address) -> str:
    """Return what is at fault, where, and what to do, on one line and without the password."""
    code = str(getattr(trouble, "code", None) or "")
    known = code or type(trouble).__name__
    line = next((line for pattern, line in _TROUBLES.items() if re.search(pattern, known)), _UNKNOWN)
    reason = _first_line(str(getattr(trouble, "message", None) or trouble))
    database = f"database {address.database!r}" if address.database else "the database"
    said = line.format(uri=address.uri, user=address.username, database=database, code=known, reason=reason)
    return said.replace(address.password, "***") if address.password else said


def _first_line(text: str) -> str:
    return " ".join(text.split())[:300]


def _check_version(driver: "Driver", address: Address) -> None:
    agent = driver.get_server_info().agent
    found = re.fullmatch(r"Neo4j/(\d+)\.(\d+).*", agent)
    if found is None or (int(found[1]), int(found[2])) < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise DatabaseUnavailable(f"{address.uri} is {agent}; Neo4j {wanted} or newer is needed")


def _run_rows(transaction: "ManagedTransaction", query: str, parameters: dict[str, Any]) -> list[list[Any]]:
    return [record.values() for record in transaction.run(query, parameters)]


def _run_counters(transaction: "ManagedTransaction", query: str, parameters: dict[str, Any]) -> Counters:
    done = transaction.run(query, parameters).consume().counters
    return Counters(
        done.nodes_created,
        done.nodes_deleted,
        done.relationships_created,
        done.relationships_deleted,
        done.properties_set,
    )
