"""The text of the benchmark: the sample documents and running prose, with other states, people, dates and figures.

The samples say something in every sentence, as no press text does. So their paragraphs are woven into the speeches,
background and comment of ``prose.txt``, which name states and people as often as real statements but say few edges of
them, until a thousand characters hold as many claims as those of real statements. The samples alone are the dense text.

The same size gives the same text on every machine; no two documents are alike, so that nothing is read from a cache.
"""

import hashlib
import random
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from graph.schema import Document, Refusal
from ingest.documents import find_files, read_documents
from ingest.gazetteer import NameKind, load_entities, load_names
from ingest.languages import is_read
from ingest.readers.stated import describe_document
from ingest.readers.text import read_text

#: Documents are as long as press texts are, in characters.
SHORTEST, LONGEST = 2000, 6000
#: How much of a document is news; with it the text has the density that was measured on statements of two ministries.
NEWS_SHARE = 0.23
#: A paragraph up to this length at the beginning of a sample is a title or a date.
_LONGEST_HEAD = 80
# fmt: off
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)
# fmt: on
_STATE_KINDS = (NameKind.NAME, NameKind.ADJECTIVE, NameKind.PEOPLE, NameKind.SEAT)


def make_corpus(size: int, *, dense: bool = False) -> Iterator[Document]:
    """The documents of a corpus of at least ``size`` bytes; a smaller corpus is the beginning of a larger one.

    ``dense`` text is made of the samples alone.
    """
    made = number = 0
    while made < size:
        rng = random.Random(f"diplograph {number}")
        document = _wrap(_write_document(rng, dense=dense), number)
        yield document
        made += len(document.text.encode())
        number += 1


def load_texts(paths: Iterable[Path]) -> Iterator[Document | Refusal]:
    """The documents under the paths that are read, and refusals; what is in another language is left out."""
    for file in find_files(paths):
        for found in [file] if isinstance(file, Refusal) else read_documents(file):
            if isinstance(found, Refusal) or is_read(found.language):
                yield found


def _pick_samples(rng: random.Random) -> list["_Template"]:
    return [_cut_at_slots(text) for text in rng.sample(_load_samples(), len(_load_samples()))]


def _weave(rng: random.Random) -> Iterator["_Template"]:
    """The head of one sample, which states its date, and its other paragraphs from anywhere on, with prose between."""
    sample = rng.choice(_load_samples()).split("\n\n")
    heads = next((at for at, paragraph in enumerate(sample) if len(paragraph) > _LONGEST_HEAD), 1)
    begin = rng.randrange(heads, len(sample))
    news = ["\n\n".join(sample[:heads]), *sample[begin:], *sample[heads:begin]]
    prose = list(rng.sample(_load_prose(), len(_load_prose())))
    told = said = 0
    while news or prose:
        if news and (told <= NEWS_SHARE * (told + said) or not prose):
            told += len(news[0])
            yield _cut_at_slots(news.pop(0))
        else:
            said += len(prose[0])
            yield _cut_at_slots(prose.pop(0))


def _write_document(rng: random.Random, *, dense: bool) -> str:
    length = rng.randint(SHORTEST + 200, LONGEST - 200)
    scene = _Scene(rng)
    text = ""
    for template in _pick_samples(rng) if dense else _weave(rng):
        if len(text) >= length:
            break
        text += (
            "".join(piece if isinstance(piece, str) else piece.fill(scene, piece.text) for piece in template) + "\n\n"
        )
    return _cut(text.strip())


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    end = max(text.rfind(". ", SHORTEST, LONGEST), text.rfind(".\n", SHORTEST, LONGEST))
    return text[: end + 1]


def _wrap(text: str, number: int) -> Document:
    """The document with the date and the language that reading a file finds in it."""
    data = text.encode()
    identity = f"document:{hashlib.sha256(data).hexdigest()[:16]}"
    path = f"{number:05}.txt"
    return describe_document(read_text(data), document_id=identity, path=path, file_name=None, date=None)


@dataclass(slots=True)
class _Scene:
    """What one document has in the places of the states, people and dates of the samples."""

    rng: random.Random
    states: dict[str, Mapping[NameKind, str]] = field(default_factory=dict)
    people: dict[str, tuple[str, str]] = field(default_factory=dict)
    months: int = 0
    years: int = 0

    def __post_init__(self) -> None:
        self.months = self.rng.randrange(12)
        self.years = self.rng.randrange(15)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place in a sample document that each document of the corpus fills in its own way."""

    text: str
    fill: "_Fill"


_Fill = Callable[[_Scene, str], str]
_Template = tuple[str | _Slot, ...]


@cache
def _load_samples() -> tuple[str, ...]:
    with as_file(files("ingest") / "sample") as folder:
        return tuple(found.text for found in load_texts([folder]) if isinstance(found, Document))


@cache
def _load_prose() -> tuple[str, ...]:
    return tuple((Path(__file__).parent / "prose.txt").read_text(encoding="utf-8").strip().split("\n\n"))


@cache
def _cut_at_slots(text: str) -> _Template:
    """A text, cut at everything that is to vary."""
    pieces: list[str | _Slot] = []
    at = 0
    for found in _slot_pattern().finditer(text):
        pieces.append(text[at : found.start()])
        pieces.append(_Slot(found.group(found.lastgroup or 0), _FILLS[found.lastgroup or ""]))
        at = found.end()
    return (*pieces, text[at:])


@cache
def _slot_pattern() -> re.Pattern[str]:
    groups = {
        "bloc": _any_of(_blocs()),
        "person": _any_of(_people_of_samples()),
        "state": _any_of(_states_by_text()),
        "month": _any_of(_MONTHS),
        # The number of an item in a list stays.
        "number": r"(?<!^)\d+",
    }
    named = "|".join(f"(?P<{group}>{pattern})" for group, pattern in groups.items())
    return re.compile(rf"\b(?:[Tt]he (?=(?:{groups['state']})\b))?(?:{named})\b", re.MULTILINE)


def _any_of(texts: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(texts, key=lambda text: (-len(text), text))))


@cache
def _load_people() -> Mapping[str, list[list[str]]]:
    return tomllib.loads((Path(__file__).parent / "people.toml").read_text(encoding="utf-8"))


@cache
def _people_of_samples() -> Mapping[str, tuple[str, int]]:
    """Spelling -> the person's whole name, and 0 for the whole name or 1 for the name alone."""
    return {
        spelling: (whole, i) for whole, alone in _load_people()["sample"] for i, spelling in enumerate((whole, alone))
    }


@cache
def _blocs() -> frozenset[str]:
    """What must not be cut: `Organization of American States` is not named after any state of the text."""
    return frozenset(n.text for n in load_names() if n.node.startswith("bloc:") and n.kind is not NameKind.SHORT)


@cache
def _states_by_text() -> Mapping[str, tuple[str, NameKind]]:
    return {
        name.text: (name.node, name.kind)
        for name in load_names()
        if name.node.startswith("state:") and name.kind in _STATE_KINDS and not (name.ambiguous or name.guarded)
    }


@cache
def _stand_ins() -> tuple[Mapping[NameKind, str], ...]:
    """States that have a plain name of each kind, and no article."""
    found: dict[str, dict[NameKind, str]] = {
        node: {NameKind.NAME: entity.name} for node, entity in load_entities().items() if entity.name.isalpha()
    }
    for text, (node, kind) in _states_by_text().items():
        if node in found and text.isalpha() and text.istitle():
            found[node].setdefault(kind, text)
    return tuple(names for _, names in sorted(found.items()) if len(names) == len(_STATE_KINDS))


def _keep(scene: _Scene, text: str) -> str:
    return text


def _fill_state(scene: _Scene, text: str) -> str:
    node, kind = _states_by_text()[text]
    if node not in scene.states:
        scene.states[node] = scene.rng.choice(_stand_ins())
    return scene.states[node][kind]


def _fill_person(scene: _Scene, text: str) -> str:
    whole, form = _people_of_samples()[text]
    if whole not in scene.people:
        lists = _load_people()
        given, family = (str(scene.rng.choice(lists[part])) for part in ("given", "family"))
        scene.people[whole] = f"{given} {family}", family
    return scene.people[whole][form]


def _fill_month(scene: _Scene, text: str) -> str:
    return _MONTHS[(_MONTHS.index(text) + scene.months) % len(_MONTHS)]


def _fill_number(scene: _Scene, text: str) -> str:
    """A year moves by as many as all years of its document, a day stays a day, a figure keeps its digits' number."""
    number = int(text)
    if len(text) == 4 and 1900 <= number < 2100:
        return str(number - scene.years)
    if number <= 31:
        return str(scene.rng.randint(1, 28))
    return str(scene.rng.randint(10 ** (len(text) - 1), 10 ** len(text) - 1))


_FILLS: Mapping[str, _Fill] = {
    "bloc": _keep,
    "state": _fill_state,
    "person": _fill_person,
    "month": _fill_month,
    "number": _fill_number,
}
