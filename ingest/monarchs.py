"""A monarch's title and name to the state, for documents that do not say which."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from graph.schema import Label
from ingest.figures import Held
from ingest.name_parts import fold_name
from ingest.scenes import Scene

_FILE = Path(__file__).parent / "names" / "monarchs.toml"
_SPELT = {"amir": "emir"}
_SON_OF = frozenset({"bin", "ibn"})


@cache
def load_monarchs() -> Mapping[tuple[str, tuple[str, ...]], str]:
    """The state of each monarch, by the title and the folded parts of the name.

    >>> load_monarchs()["king", ("abdullah", "ii")]
    'state:JOR'
    """
    return MappingProxyType(
        {
            (title, fold_name(name)): f"{Label.STATE.prefix}:{code}"
            for title, states in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()
            for code, names in states.items()
            for name in names
        }
    )


def find_monarchs(scene: Scene, held: Iterable[Held]) -> Iterator[tuple[str, str]]:
    """Each person whom title and name make the monarch of a state that the document names, with that state."""
    for each in held:
        title = each.title
        if each.person and title.holder is None and title.words == title.head:
            parts = _own_name(scene.roll.figures[each.person].parts)
            state = load_monarchs().get((_SPELT.get(title.words, title.words), parts))
            if state is not None and state in scene.parties:
                yield each.person, state


def _own_name(parts: tuple[str, ...]) -> tuple[str, ...]:
    """What stands before the father's name: `Hussein bin Talal`."""
    father = next((i for i, part in enumerate(parts) if part in _SON_OF), len(parts))
    return parts[:father]
