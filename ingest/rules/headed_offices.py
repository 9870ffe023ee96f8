"""Whoever a heading names and the text calls by the office alone: `Jane Roe meets X`, `The Prime Minister met X`."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from graph.schema import Claim, EdgeType, Evidence, Label, pack_qualifiers
from ingest.figures import Held
from ingest.leaders import find_leader
from ingest.model import Kind, Mention
from ingest.scenes import Scene

_FILE = Path(__file__).parent.parent / "names" / "residences.toml"
#: Behind the heading and its date stand the sentences that tell again what it says.
_REACH = 3


@cache
def load_residences() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Where the bearer of an office sits, by the words of the office and the state.

    >>> load_residences()["president", "state:CHL"]
    ('La Moneda',)
    """
    offices = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            (office, f"{Label.STATE.prefix}:{code}"): tuple(seats)
            for office, states in offices.items()
            for code, seats in states.items()
        }
    )


def read_headed_office(scene: Scene) -> Iterator[Claim]:
    """The office of the one leader whom the heading names without it.

    The text must tell of the same others as the heading, name the seat of the office, and nobody else who holds it.
    """
    headed = _headed(scene)
    if headed is None:
        return
    state = find_leader(scene.roll.figures[headed.node].parts) or ""
    for each in scene.roll.titles:
        seats = load_residences().get((each.title.words, state), ())
        if _is_bare(scene, each) and any(seat in scene.document.text for seat in seats):
            if _tells_again(scene, each, headed) and not _is_taken(scene, each, state):
                yield _claim(scene, each, headed, state)
            return


def _headed(scene: Scene) -> Mention | None:
    """The person without a title with whose name the heading begins, where no office without a name stands in it."""
    if not scene.sentences or not scene.sentences[0].heading:
        return None
    named = scene.mentions[0]
    first = named[0] if named and named[0].start == scene.sentences[0].start else None
    if first is None or first.kind is not Kind.NAME or any(each.sentence == 0 for each in scene.roll.titles):
        return None
    return first if len(scene.roll.figures[first.node].parts) > 1 else None


def _is_bare(scene: Scene, each: Held) -> bool:
    title, begin = each.title, scene.sentences[each.sentence].start
    plain = title.holder is None and not (title.former or title.ahead or title.targets)
    return plain and each.start == begin and scene.document.text.startswith("The ", begin) and each.sentence <= _REACH


def _tells_again(scene: Scene, each: Held, headed: Mention) -> bool:
    beside = {m.node for m in scene.mentions[0]} - {headed.node}
    again = {m.node for m in scene.mentions[each.sentence] if m.start >= each.end}
    return bool(beside & again)


def _is_taken(scene: Scene, each: Held, state: str) -> bool:
    """Somebody else holds the office, or is told to hold it of no other state."""
    holders = [h for h in scene.roll.held if h.person and h.title.words == each.title.words and not h.title.former]
    return any(scene.states.get(h.person, h.title.holder) in (state, None) for h in holders)


def _claim(scene: Scene, each: Held, headed: Mention, state: str) -> Claim:
    sentence = scene.sentences[each.sentence]
    text = scene.document.text[sentence.start : sentence.end]
    evidence = Evidence(sentence.start, sentence.end, text, "offices.headed", context=((headed.start, headed.end),))
    return Claim(EdgeType.HOLDS_OFFICE, headed.node, state, evidence, pack_qualifiers({"office": each.title.words}))
