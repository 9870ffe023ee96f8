"""The nouns of the graph: labels, edge types, and what one document says (persons, claims, doubts)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Value = str | int | float | bool
#: Qualifiers as sorted pairs, so that a claim is hashable and always written the same way.
Qualifiers = tuple[tuple[str, Value], ...]


class Label(StrEnum):
    """What a node is. The node id begins with the lower-case label: ``state:BLR``."""

    STATE = "State"
    BLOC = "Bloc"
    OFFICIAL = "Official"
    REGION = "Region"
    DOCUMENT = "Document"

    @property
    def prefix(self) -> str:
        """The part of a node id before its colon."""
        return self.value.lower()


class EdgeType(StrEnum):
    """What joins two nodes."""

    MEMBER_OF = "MEMBER_OF"
    ENVOY_TO = "ENVOY_TO"
    TRADE_WITH = "TRADE_WITH"
    HOLDS_OFFICE = "HOLDS_OFFICE"
    MET_WITH = "MET_WITH"
    VISITED = "VISITED"
    CONSULTED_WITH = "CONSULTED_WITH"
    ATTENDED = "ATTENDED"
    HAS_MISSION = "HAS_MISSION"
    COOPERATES_WITH = "COOPERATES_WITH"
    OPPOSES = "OPPOSES"


class Factuality(StrEnum):
    """How real the document makes the thing."""

    ACTUAL = "actual"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DENIED = "denied"


class Status(StrEnum):
    """Where a state stands in a bloc."""

    MEMBER = "member"
    OBSERVER = "observer"
    DIALOGUE_PARTNER = "dialogue_partner"
    ASSOCIATE = "associate"
    CANDIDATE = "candidate"
    APPLICANT = "applicant"
    ACCEDING = "acceding"
    INVITED = "invited"
    CHAIR = "chair"
    SUSPENDED = "suspended"
    FORMER = "former"


class Flow(StrEnum):
    """The direction of trade, seen from the source."""

    EXPORTS = "exports"
    IMPORTS = "imports"
    TOTAL = "total"
    BALANCE = "balance"


class DoubtKind(StrEnum):
    """Why something that was met was left out."""

    NO_RULE = "no rule"  #: two parties and a telling word, and no rule that reads the sentence
    NO_SUBJECT = "subject unknown"  #: a rule reads it, but the text leaves open of whom
    TWO_CANDIDATES = "two candidates"  #: a pronoun or surname that may mean several
    NO_STATE = "office without state"
    NO_OFFICE = "person without office"
    NO_DATE = "date unknown"  #: counted from a day that the document does not state
    NO_YEAR = "year unknown"
    SHORT_NAME = "short name without its full name"
    AMBIGUOUS_NAME = "ambiguous name"


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """What an edge type joins and which qualifiers tell one edge from another."""

    sources: tuple[Label, ...]
    targets: tuple[Label, ...]
    key: tuple[str, ...]
    other: tuple[str, ...] = ()
    directed: bool = True
    lasting: bool = False


_STATE, _BLOC, _OFFICIAL, _REGION = Label.STATE, Label.BLOC, Label.OFFICIAL, Label.REGION

EDGE_KINDS: Mapping[EdgeType, EdgeKind] = {
    EdgeType.MEMBER_OF: EdgeKind((_STATE,), (_BLOC,), ("status",), ("date", "until"), lasting=True),
    EdgeType.ENVOY_TO: EdgeKind(
        (_OFFICIAL,), (_STATE, _BLOC, _REGION), ("role", "sender", "former"), ("date", "until", "place"), lasting=True
    ),
    EdgeType.TRADE_WITH: EdgeKind(
        (_STATE, _BLOC),
        (_STATE, _BLOC, _REGION),
        ("flow", "year", "item", "value", "change_pct", "share_pct"),
        ("unit", "date"),
    ),
    EdgeType.HOLDS_OFFICE: EdgeKind(
        (_OFFICIAL,), (_STATE, _BLOC), ("office", "former"), ("date", "until"), lasting=True
    ),
    EdgeType.MET_WITH: EdgeKind(
        (_OFFICIAL, _STATE, _BLOC), (_OFFICIAL, _STATE, _BLOC), ("date",), ("place",), directed=False
    ),
    EdgeType.VISITED: EdgeKind((_OFFICIAL, _STATE, _BLOC), (_STATE, _REGION), ("date",), ("place",)),
    EdgeType.CONSULTED_WITH: EdgeKind((_STATE, _BLOC), (_STATE, _BLOC), ("date",), ("place", "level"), directed=False),
    EdgeType.ATTENDED: EdgeKind((_OFFICIAL, _STATE, _BLOC), (_BLOC,), ("event", "date"), ("place",)),
    EdgeType.HAS_MISSION: EdgeKind(
        (_STATE, _BLOC), (_STATE, _BLOC), ("mission", "place"), ("date", "until"), lasting=True
    ),
    EdgeType.COOPERATES_WITH: EdgeKind((_STATE, _BLOC), (_STATE, _BLOC), ("topic",), ("date",), directed=False),
    EdgeType.OPPOSES: EdgeKind((_STATE, _BLOC), (_STATE, _BLOC), ("topic",), ("date",)),
}


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read. Offsets everywhere count the characters of ``text``."""

    id: str  #: ``document:`` and the first 16 hex digits of the SHA-256 of its bytes
    path: str  #: relative to the folder that was read; ``file.jsonl#12`` for a line of a file
    text: str
    title: str | None = None
    date: str | None = None  #: ISO 8601, as precise as stated
    language: str | None = None  #: ISO 639-1
    publisher: str | None = None
    url: str | None = None
    encoding: str = "utf-8"
    encoding_guessed: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file (or a line of one) that could not be read: what, where, what to do."""

    path: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A state, bloc or region as the data files know it."""

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...] = ()
    properties: Qualifiers = ()


class Office(NamedTuple):
    """An office that a document gives to a person.

    ``holder`` is a state or bloc id, None where the text leaves it open. A tuple, since who is who looks up what hangs
    on offices time and again, and a tuple is hashed many times faster.
    """

    title: str
    holder: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one document knows them; who is who is decided over the whole collection (``graph.identity``)."""

    key: str  #: unique inside the document: ``person:0``
    names: tuple[str, ...]  #: spellings without titles, the fullest first
    offices: tuple[Office, ...] = ()
    states: tuple[str, ...] = ()  #: state and bloc ids that the document ties the person to
    titled: tuple[str, ...] = ()  #: spellings with a title, as the document writes them


class Named(NamedTuple):
    """Where a document names an entity (``node`` is a node id) or a person (``node`` is a person's key).

    A tuple, since a collection has hundreds of thousands of them.
    """

    node: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters that say so: ``text`` is exactly ``start`` to ``end`` of the document.

    ``context`` are further spans.
    """

    start: int
    end: int
    text: str
    rule: str
    context: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence of one document says. An end is a node id or a key of one of the document's persons."""

    type: EdgeType
    source: str
    target: str
    evidence: Evidence
    qualifiers: Qualifiers = ()
    factuality: Factuality = Factuality.ACTUAL
    said_by: str | None = None

    def get(self, name: str) -> Value | None:
        """The value of one qualifier, None where the claim has none."""
        return dict(self.qualifiers).get(name)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place where the text was left undecided: nothing was claimed, or nothing that is more precise."""

    kind: DoubtKind
    start: int
    end: int
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one document: what the store keeps of it."""

    document: Document
    rules_version: str
    names: tuple[Named, ...] = ()
    persons: tuple[Person, ...] = ()
    claims: tuple[Claim, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def label_of(node_id: str) -> Label:
    """The label that a node id begins with.

    >>> label_of("state:BLR")
    <Label.STATE: 'State'>
    """
    return Label(node_id.split(":", 1)[0].capitalize())


def pack_qualifiers(values: Mapping[str, Value | None]) -> Qualifiers:
    """Qualifiers as sorted pairs, without those that are unknown.

    >>> pack_qualifiers({"status": "observer", "date": None})
    (('status', 'observer'),)
    """
    return tuple(sorted((name, value) for name, value in values.items() if value is not None))
