"""The nouns of reading: sentences, and the mentions and phrases found in them."""

from dataclasses import dataclass, field
from enum import StrEnum

from graph.schema import Office


class Kind(StrEnum):
    """What a mention stands for in its sentence."""

    STATE = "state"  #: a state as an actor: `Belarus`, `Minsk hopes`, `the Belarusian foreign ministry`
    ADJECTIVE = "adjective"  #: a state before a noun: `Belarusian exports`
    BLOC = "bloc"
    REGION = "region"
    PLACE = "place"  #: a place, with the state that it lies in: `in Minsk`, `Dubai`
    PERSON = "person"
    OFFICE = "office"  #: somebody known by office alone: `the Turkish foreign minister`
    NAME = "name"  #: capitalised words that may be a person
    DATE = "date"
    MONEY = "money"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document; offsets count the characters of the document's text."""

    start: int
    end: int
    heading: bool = False  #: a line of its own without a full stop


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters that name something. ``node`` is a node id, a person's key, or empty where nothing is decided."""

    start: int
    end: int
    kind: Kind
    node: str = ""
    value: str = ""  #: an ISO date, or the text that the mention stands for
    number: float | None = None  #: an amount
    unit: str | None = None
    offices: tuple[Office, ...] = field(default=())
    plural: bool = False  #: stands for several: `both ministers`
    also: tuple[str, ...] = ()  #: further nodes: the other persons of `both ministers`
