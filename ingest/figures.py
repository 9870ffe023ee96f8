"""The nouns of who is who in a document: sightings, titles held, figures, and the roll of them all."""

from dataclasses import dataclass, field
from typing import NamedTuple

from graph.schema import Doubt
from ingest.model import Mention
from ingest.title_bearers import Titled
from ingest.titles import Title


class Held(NamedTuple):
    """A title that a sentence gives to a person."""

    person: str
    title: Title
    start: int
    end: int
    sentence: int
    possessor: str = ""  #: the person whose chief of staff, envoy or adviser it is


@dataclass(slots=True)
class Figure:
    """A person under construction; becomes a ``graph.schema.Person`` when the document has been read."""

    key: str
    parts: tuple[str, ...]  #: folded parts of the fullest spelling
    spellings: dict[str, int] = field(default_factory=dict)
    titled: set[str] = field(default_factory=set)
    bare: bool = False  #: met without any title or honorific
    private: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Roll:
    """Everybody in a document and where each is named."""

    figures: dict[str, Figure]
    held: tuple[Held, ...]  #: titles with their bearers
    titles: tuple[Held, ...]  #: titles that stand without a name, for verbs to give
    mentions: tuple[Mention, ...]  #: persons, offices and bare names in the order of the text
    doubts: tuple[Doubt, ...]


class Seen(NamedTuple):
    """One titled person or office in one sentence, before anybody is told apart."""

    sentence: int
    start: int
    end: int
    titled: Titled
    name: str = ""
    parts: tuple[str, ...] = ()
    possessor_end: int = -1
    written: str = ""  #: the name with its honorific or title
    goes_on: bool = False  #: more of the title follows that was not understood
    phrase: str = ""  #: an office without a name, as written, with its article
    related: bool = False  #: somebody's spouse, a company's founder
