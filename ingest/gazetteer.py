"""Data files to names: what states, blocs, regions and places are called, and the entities that bear the names."""

import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from graph.schema import Entity, Label, pack_qualifiers

_FILES = Path(__file__).parent / "names"


class NameKind(StrEnum):
    """How a name points at its node, the surest first."""

    NAME = "name"  #: `Belarus`, `SCO`
    ADJECTIVE = "adjective"  #: `Belarusian`; the first part of a compound keeps its hyphen: `Sino-`
    PEOPLE = "people"  #: `Belarusians`
    SEAT = "seat"  #: weak: `Minsk`, a place or its government
    OFFICE = "office"  #: what only one state has: `State Duma`
    ORGAN = "organ"  #: a bloc's own body: `UN Security Council`
    SHORT = "short"  #: weak: `the Union`, once the document has named a union in full
    PLACE = "place"  #: `Dubai`


@dataclass(frozen=True, slots=True)
class Name:
    """One string and the node that it may mean."""

    text: str
    node: str  #: ``state:BLR``
    kind: NameKind
    guarded: bool = False  #: counts only where the document names the node otherwise too
    ambiguous: bool = False  #: may mean another node; the one that leaves it unmarked is usually meant
    given_name: bool = False  #: is the name of persons too


@cache
def load_names() -> tuple[Name, ...]:
    """Every string that means a state, bloc, region or place, sorted; of a node's uses of one string the surest.

    >>> [name.node for name in load_names() if name.text == "Sino-"]
    ['state:CHN']
    """
    found: dict[tuple[str, str], Name] = {}
    for node, table in _load_tables().items():
        for name in _read_names(node, table):
            found.setdefault((name.text, name.node), name)
    for name in _read_places():
        found.setdefault((name.text, name.node), name)
    names = [*_mark_shared(found), *_add_articles(found)]
    return tuple(sorted(names, key=lambda name: (name.text, name.node)))


@cache
def load_seats_of_old() -> dict[str, tuple[str, frozenset[str]]]:
    """To a state that ended its heir, and the seats that were its own: `Moscow` in a text on the Soviet Union."""
    tables = {node: table for node, table in _load_tables().items() if "heir" in table}
    heirs = {node: f"{Label.STATE.prefix}:{table['heir']}" for node, table in tables.items()}
    return {node: (heir, frozenset(_load_tables()[heir].get("seats", ()))) for node, heir in heirs.items()}


@cache
def load_entities() -> Mapping[str, Entity]:
    """States, blocs and regions by node id, each with the names that a reader may look it up by.

    >>> load_entities()["state:BLR"].properties
    (('iso2', 'BY'), ('region', 'EASTERN_EUROPE'), ('wikidata', 'Q184'))
    """
    return MappingProxyType({node: _make_entity(node, table) for node, table in _load_tables().items()})


def spell_variants(text: str) -> tuple[str, ...]:
    """The ways in which documents write a name: accents, quotes, dashes, `&`, `St.`, British and American spelling.

    >>> spell_variants("Côte d'Ivoire")
    ("Côte d'Ivoire", "Cote d'Ivoire", 'Côte d’Ivoire', 'Cote d’Ivoire')
    """
    if not _VARIED.search(text):
        return (text,)
    variants = [text] if text.isascii() else [text, _strip_accents(text)]
    for needle, pattern, new in _RULES:
        if needle in text:
            variants += [pattern.sub(new, variant) for variant in variants]
    return tuple(dict.fromkeys(variants))


_Table = Mapping[str, Any]
_LABELS = {"states": Label.STATE, "blocs": Label.BLOC, "regions": Label.REGION}
#: The fields of the files, the surest first.
_KINDS = {
    "names": NameKind.NAME,
    "adjectives": NameKind.ADJECTIVE,
    "people": NameKind.PEOPLE,
    "seats": NameKind.SEAT,
    "offices": NameKind.OFFICE,
    "organs": NameKind.ORGAN,
    "short": NameKind.SHORT,
}
_ALIASES = ("names", "adjectives", "people", "seats")
_PROPERTIES = ("bloc_type", "iso2", "region", "wikidata")


@cache
def _load_tables() -> Mapping[str, _Table]:
    """Every table of the three files by node id, in the order of the ids."""
    tables = {
        f"{label.prefix}:{key}": table for stem, label in _LABELS.items() for key, table in _load_file(stem).items()
    }
    return dict(sorted(tables.items()))


def _load_file(stem: str) -> dict[str, Any]:
    return tomllib.loads((_FILES / f"{stem}.toml").read_text(encoding="utf-8"))


def _read_names(node: str, table: _Table) -> Iterator[Name]:
    marks = {mark: frozenset(table.get(mark, ())) for mark in ("guarded", "ambiguous", "given_names")}
    for text, kind in _written(table):
        for spelling in spell_variants(text):
            same = {text, spelling}
            yield Name(
                spelling,
                node,
                kind,
                guarded=not same.isdisjoint(marks["guarded"]),
                ambiguous=not same.isdisjoint(marks["ambiguous"]),
                given_name=not same.isdisjoint(marks["given_names"]),
            )


def _written(table: _Table) -> Iterator[tuple[str, NameKind]]:
    yield table["name"], NameKind.NAME
    for field, kind in _KINDS.items():
        for text in table.get(field, ()):
            yield text, kind


def _read_places() -> Iterator[Name]:
    file = _load_file("places")
    ambiguous, given = frozenset(file["ambiguous"]), frozenset(file["given_names"])
    for code, texts in file["places"].items():
        for text in texts:
            for spelling in spell_variants(text):
                node = f"{Label.STATE.prefix}:{code}"
                yield Name(spelling, node, NameKind.PLACE, ambiguous=text in ambiguous, given_name=text in given)


def _mark_shared(found: Mapping[tuple[str, str], Name]) -> Iterator[Name]:
    """Mark what a document may call several blocs: nobody owns `the Union`, so the files need not say so."""
    bearers = Counter(text for text, _ in found)
    for name in found.values():
        shared = name.kind is NameKind.SHORT and bearers[name.text] > 1
        yield replace(name, ambiguous=True) if shared else name


def _add_articles(found: Mapping[tuple[str, str], Name]) -> Iterator[Name]:
    """Write `the West Bank` out too: whoever looks for the leftmost string would else stop at `the West`."""
    openings: dict[str, list[str]] = defaultdict(list)
    for text in sorted({text for text, _ in found if text.startswith("the ")}):
        openings[text.split(" ")[1]].append(f"{text} ")
    for name in found.values():
        first, _, rest = name.text.partition(" ")
        if rest and any(f"the {name.text}".startswith(opening) for opening in openings.get(first, ())):
            for article in ("the", "The"):
                text = f"{article} {name.text}"
                if (text, name.node) not in found:
                    yield replace(name, text=text)


def _make_entity(node: str, table: _Table) -> Entity:
    label, _, _ = node.partition(":")
    properties = pack_qualifiers({name: table.get(name) for name in _PROPERTIES})
    return Entity(node, Label(label.capitalize()), table["name"], _find_aliases(table), properties)


def _find_aliases(table: _Table) -> tuple[str, ...]:
    """The names other than the first, once each however the accents, quotes and dashes are typed."""
    seen: dict[str, str] = {_fold(table["name"]): ""}
    for field in _ALIASES:
        for text in table.get(field, ()):
            seen.setdefault(_fold(text), text)
    return tuple(text for text in seen.values() if text)


def _fold(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", _strip_accents(text)))


#: Ways of writing one name: each rule is tried on what the earlier ones gave.
_RULES: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (needle, re.compile(pattern), new)
    for needle, pattern, new in (
        ("the ", r"\Athe ", "The "),
        ("-", r"(?<!\bCo)-(?!\Z)", "–"),
        ("-", r"(?<!\bCo)-(?!\Z)", "\u2011"),
        ("Saint ", r"\bSaint ", "St. "),
        ("Saint ", r"\bSaint ", "St "),
        ("Organi", r"\bOrganization\b", "Organisation"),
        ("Organi", r"\bOrganisation\b", "Organization"),
        ("Co", r"\bCooperation\b", "Co-operation"),
        ("Co-", r"\bCo-operation\b", "Cooperation"),
        ("Cent", r"\bCentre\b", "Center"),
        ("Cent", r"\bCenter\b", "Centre"),
        ("Program", r"\bProgramme\b", "Program"),
        ("Program", r"\bProgram\b", "Programme"),
        (" and ", r" and ", " & "),
        (" & ", r" & ", " and "),
        ("'", r"'", "’"),
    )
)
_VARIED = re.compile(
    r"[^\x00-\x7f]|['&-]| and |\Athe |Saint |Organi[sz]ation|Cooperation|Cent(?:re|er)\b|Programm?e?\b"
)


def _strip_accents(text: str) -> str:
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
