"""What a sentence says, as strings: the form in which the tables of the rules are written."""

from collections.abc import Callable

import pytest

from graph.schema import EDGE_KINDS, Claim, Document, EdgeType, Factuality, Person
from ingest.reading import read_text

#: Qualifiers that the strings show, in this order; the rest is tested apart.
_SHOWN = ("status", "role", "office", "flow", "mission", "value", "unit", "change_pct", "share_pct", "year")


def describe_claims(text: str, date: str | None = None) -> list[str]:
    """The claims of a text, sorted: `TYPE source | target qualifiers [former] [factuality]`.

    Persons by their fullest name.
    """
    reading = read_text(Document("document:0", "example.txt", text, date=date, language="en"))
    persons = {p.key: p for p in reading.persons}
    return sorted({_describe(claim, persons) for claim in reading.claims})


def _describe(claim: Claim, persons: dict[str, Person]) -> str:
    ends = [persons[end].names[0] if end in persons else end for end in (claim.source, claim.target)]
    if not EDGE_KINDS[claim.type].directed:
        ends.sort()
    values = dict(claim.qualifiers)
    shown = [_plain(values[name]) for name in _SHOWN if name in values]
    if values.get("former"):
        shown.append("former")
    if claim.factuality is not Factuality.ACTUAL:
        shown.append(claim.factuality.value)
    return " ".join([claim.type.value, ends[0], "|", ends[1], *shown])


def _plain(value: object) -> str:
    return (
        f"{value:g}"
        if isinstance(value, float) and abs(value) < 1e6
        else str(int(value))
        if isinstance(value, float)
        else str(value)
    )


def describe_kind(kind: EdgeType, text: str) -> list[str]:
    """The claims of one type, without its name."""
    return [claim.removeprefix(f"{kind} ") for claim in describe_claims(text) if claim.startswith(f"{kind} ")]


def find_dates(kind: EdgeType, text: str, date: str | None) -> set[object]:
    """The dates of the claims of one type in a document of that date; None for a claim without one."""
    document = Document("document:0", "example.txt", text, date=date, language="en")
    return {claim.get("date") for claim in read_text(document).claims if claim.type is kind}


@pytest.fixture
def read() -> Callable[..., list[str]]:
    """What a sentence says."""
    return describe_claims
