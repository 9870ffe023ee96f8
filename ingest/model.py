"""The nouns of reading: sentences, and the mentions and phrases found in them."""

from enum import StrEnum
from typing import NamedTuple


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


class Sentence(NamedTuple):
    """A sentence of a document; offsets count the characters of the document's text."""

    start: int
    end: int
    heading: bool = False  #: a line of its own without a full stop


class Mention(NamedTuple):
    """Characters that name something. ``node`` is a node id, a person's key, or empty where nothing is decided.

    A tuple, since a document has thousands of them and a tuple is made in a third of the time.
    """

    start: int
    end: int
    kind: Kind
    node: str = ""
    value: str = ""  #: an ISO date, or the text that the mention stands for
    number: float | None = None  #: an amount
    unit: str | None = None


class StandIn(NamedTuple):
    """A noun for several people whom the document names elsewhere: `the delegation`."""

    start: int
    end: int
    people: tuple[Mention, ...]
    named_at: tuple[tuple[int, int], ...]  #: for each of them where the document says so


def make_mention(start: int, end: int, kind: Kind, node: str, value: str) -> Mention:
    """A mention that is no amount, in half the time that the constructor with its defaults takes."""
    return _new_tuple(Mention, (start, end, kind, node, value, None, None))


_new_tuple = tuple.__new__
