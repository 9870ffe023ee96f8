"""How readings lie in the tables of a store: the schema, and nouns to rows and back.

Small lists (spellings, offices, qualifiers, context spans) are JSON inside a row: they are only ever read whole, and a
row each would double the rows to write.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graph.schema import (
    Claim,
    Doubt,
    DoubtKind,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Named,
    Office,
    Person,
    Reading,
)

Row = Sequence[Any]

#: ``dplg`` in ASCII: what ``PRAGMA application_id`` of a store says.
APPLICATION_ID = 0x64706C67
#: Raised whenever an older diplograph would misread the file; a new edge type or label counts as well.
VERSION = 2

#: What version 2 added: a person's corrections, apart from all that was read; and, for what the last reading changed,
#: each document that it touched as that was before, without text, NULL where the document was not there.
_SINCE_2 = (
    "CREATE TABLE correction (number INTEGER PRIMARY KEY AUTOINCREMENT, content TEXT NOT NULL UNIQUE)",
    "CREATE TABLE past (id TEXT PRIMARY KEY, known TEXT) WITHOUT ROWID",
)

SCHEMA = (
    """CREATE TABLE document (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, rules_version TEXT NOT NULL,
        title TEXT, date TEXT, language TEXT, publisher TEXT, url TEXT,
        encoding TEXT NOT NULL, encoding_guessed INTEGER NOT NULL, characters INTEGER NOT NULL,
        names INTEGER NOT NULL, persons INTEGER NOT NULL, claims INTEGER NOT NULL, doubts INTEGER NOT NULL,
        entities TEXT NOT NULL, text TEXT NOT NULL)""",
    """CREATE TABLE path (
        path TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE) WITHOUT ROWID""",
    "CREATE INDEX path_of_document ON path (document)",
    """CREATE TABLE name (
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
        node TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
        PRIMARY KEY (document, position)) WITHOUT ROWID""",
    """CREATE TABLE person (
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
        key TEXT NOT NULL, known TEXT NOT NULL,
        PRIMARY KEY (document, position)) WITHOUT ROWID""",
    """CREATE TABLE claim (
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
        type TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, qualifiers TEXT NOT NULL,
        factuality TEXT NOT NULL, said_by TEXT,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL, rule TEXT NOT NULL, context TEXT NOT NULL,
        PRIMARY KEY (document, position)) WITHOUT ROWID""",
    """CREATE TABLE doubt (
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
        kind TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL, detail TEXT NOT NULL,
        PRIMARY KEY (document, position)) WITHOUT ROWID""",
    "CREATE TABLE refusal (path TEXT PRIMARY KEY, reason TEXT NOT NULL, advice TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE entity (
        id TEXT PRIMARY KEY, label TEXT NOT NULL, name TEXT NOT NULL,
        aliases TEXT NOT NULL, properties TEXT NOT NULL) WITHOUT ROWID""",
    *_SINCE_2,
)

#: What brings a store of a version to the next one.
UPGRADES = {1: _SINCE_2}

SELECT_DOCUMENTS = """
    SELECT id, title, date, language, publisher, url, encoding, encoding_guessed, rules_version,
        characters, names, persons, claims, doubts
    FROM document ORDER BY id"""

SELECT_IDS = "SELECT key, id FROM document"

#: With the table of the part, as it lies in the file.
SELECT_PARTS = "SELECT * FROM {} ORDER BY document, position"

#: The nodes of each document once, in one row of it: most are named many times.
SELECT_NAMED = """
    SELECT id, (SELECT json_group_array(DISTINCT node) FROM name WHERE name.document = document.key)
    FROM document ORDER BY id"""

SELECT_ENTITIES = """
    SELECT id, label, name, aliases, properties FROM entity
    WHERE id IN (SELECT value FROM document, json_each(document.entities)) ORDER BY id"""

SELECT_ALL_ENTITIES = "SELECT id, label, name, aliases, properties FROM entity ORDER BY id"

#: With the table of the part.
SELECT_OWN_PARTS = "SELECT * FROM {} WHERE document = ? ORDER BY position"

_INSERT = "INSERT INTO {} VALUES ({})"
_ENTITY_PREFIXES = tuple(f"{label.prefix}:" for label in (Label.STATE, Label.BLOC, Label.REGION))
_Known = tuple[tuple[str, ...], tuple[Office, ...], tuple[str, ...], tuple[str, ...]]
_TYPES = {each.value: each for each in EdgeType}
_FACTUALITIES = {each.value: each for each in Factuality}
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of the store without its text: where it lies, what it states of itself, and how much was found."""

    id: str
    paths: tuple[str, ...]  #: sorted; all of them hold the same bytes
    title: str | None
    date: str | None
    language: str | None
    publisher: str | None
    url: str | None
    encoding: str
    encoding_guessed: bool
    rules_version: str
    characters: int
    names: int
    persons: int
    claims: int
    doubts: int


@dataclass(frozen=True, slots=True)
class PastDocument:
    """A document as it was before the last reading: what it stated of itself, whom it named and what it said."""

    id: str
    paths: tuple[str, ...]
    title: str | None
    date: str | None
    publisher: str | None
    url: str | None
    named: frozenset[str]
    persons: tuple[Person, ...]
    claims: tuple[Claim, ...]


def insert_into(table: str, columns: int) -> str:
    """Write the statement that puts whole rows in a table.

    >>> insert_into("refusal", 3)
    'INSERT INTO refusal VALUES (?,?,?)'
    """
    return _INSERT.format(table, ",".join("?" * columns))


def document_row(reading: Reading) -> Row:
    """Build the row of ``document``, its key left to SQLite."""
    document = reading.document
    return (
        *(None, document.id, reading.rules_version),
        *(document.title, document.date, document.language, document.publisher, document.url),
        *(document.encoding, document.encoding_guessed, len(document.text)),
        *(len(reading.names), len(reading.persons), len(reading.claims), len(reading.doubts)),
        *(_encode(_entity_ids(reading)), document.text),
    )


def part_rows(key: int, reading: Reading) -> Iterator[tuple[str, list[Row]]]:
    """Each table that hangs on a document with its rows, in the order of the reading."""
    yield "name", [(key, at, name.node, name.start, name.end) for at, name in enumerate(reading.names)]
    yield "person", [(key, at, *_person_row(person)) for at, person in enumerate(reading.persons)]
    yield "claim", [(key, at, *_claim_row(claim)) for at, claim in enumerate(reading.claims)]
    yield "doubt", [(key, at, d.kind, d.start, d.end, d.text, d.detail) for at, d in enumerate(reading.doubts)]


def entity_row(entity: Entity) -> Row:
    """Build the row of ``entity``."""
    return entity.id, entity.label.value, entity.name, _list(entity.aliases), _encode(dict(entity.properties))


def read_document(row: Row, paths: Iterable[str]) -> StoredDocument:
    """Read a row of ``SELECT_DOCUMENTS``."""
    identity, title, date, language, publisher, url, encoding, guessed, *rest = row
    return StoredDocument(identity, tuple(paths), title, date, language, publisher, url, encoding, bool(guessed), *rest)


def read_name(row: Row) -> Named:
    """Read the named span of a row of ``name``, from its node on."""
    return Named(*row)


def read_named(nodes: str) -> frozenset[str]:
    """Read what a row of ``SELECT_NAMED`` says that a document names."""
    return frozenset(json.loads(nodes))


def read_persons(rows: Iterable[Row]) -> tuple[Person, ...]:
    """Read the persons of rows of ``person``, from their keys on."""
    return tuple(Person(key, *_read_known(known)) for key, known in rows)


def read_claims(rows: Iterable[Row]) -> tuple[Claim, ...]:
    """Read the claims of rows of ``claim``, from their types on; the qualifiers of all of them are decoded at once."""
    rows = list(rows)
    known = json.loads(f"[{','.join([row[3] for row in rows])}]")
    return tuple(
        Claim(
            *(_TYPES[edge], source, target, Evidence(start, stop, text, rule, _spans(context))),
            *(tuple(qualifiers.items()), _FACTUALITIES[factuality], said_by),
        )
        for (edge, source, target, _, factuality, said_by, start, stop, text, rule, context), qualifiers in zip(
            rows, known, strict=True
        )
    )


def past_row(identity: str, stated: Row, paths: Sequence[str], parts: Sequence[Iterable[Row]]) -> Row:
    """Build the row of ``past`` from rows as they lie in the store: names, persons and claims, each from its own on."""
    names, persons, claims = map(list, parts)
    return identity, _encode([list(paths), list(stated), sorted({row[0] for row in names}), persons, claims])


def read_past(row: Row) -> tuple[str, PastDocument | None]:
    """Read a row of ``past``: the document's id, and how it was, None where it was not there."""
    identity, known = row
    if known is None:
        return identity, None
    paths, stated, named, persons, claims = json.loads(known)
    title, date, publisher, url = stated
    parts = (frozenset(named), read_persons(persons), read_claims(claims))
    return identity, PastDocument(identity, tuple(paths), title, date, publisher, url, *parts)


def read_doubt(row: Row) -> Doubt:
    """Read the doubt of a row of ``doubt``, from its kind on."""
    kind, *rest = row
    return Doubt(DoubtKind(kind), *rest)


def read_entity(row: Row) -> Entity:
    """Read the entity of a row of ``entity``."""
    identity, label, name, aliases, properties = row
    return Entity(identity, Label(label), name, _tuple(aliases), tuple(json.loads(properties).items()))


@lru_cache(maxsize=1 << 16)
def _read_known(known: str) -> "_Known":
    """Return what is known of a person beside the key; a collection knows most of its persons many times alike."""
    names, offices, states, titled = json.loads(known)
    return tuple(names), tuple(Office(*office) for office in offices), tuple(states), tuple(titled)


def _person_row(person: Person) -> Row:
    offices = [(office.title, office.holder, office.former) for office in person.offices]
    return person.key, _encode((person.names, offices, person.states, person.titled))


def _claim_row(claim: Claim) -> Row:
    evidence = claim.evidence
    return (
        *(claim.type.value, claim.source, claim.target, _encode(dict(claim.qualifiers))),
        *(claim.factuality.value, claim.said_by),
        *(evidence.start, evidence.end, evidence.text, evidence.rule, _list(evidence.context)),
    )


def _entity_ids(reading: Reading) -> list[str]:
    nodes = {node for node in _nodes(reading) if isinstance(node, str)}
    return sorted(node for node in nodes if node.startswith(_ENTITY_PREFIXES))


def _nodes(reading: Reading) -> Iterator[object]:
    """Give whatever in a reading may be the id of a node, qualifiers such as ``sender`` among it."""
    for name in reading.names:
        yield name.node
    for person in reading.persons:
        yield from person.states
        yield from (office.holder for office in person.offices)
    for claim in reading.claims:
        yield from (claim.source, claim.target, claim.said_by)
        yield from (value for _, value in claim.qualifiers)


def _list(values: Sequence[object]) -> str:
    return _encode(values) if values else "[]"


def _tuple(text: str) -> tuple[str, ...]:
    return () if text == "[]" else tuple(json.loads(text))


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    return () if text == "[]" else tuple((start, stop) for start, stop in json.loads(text))
