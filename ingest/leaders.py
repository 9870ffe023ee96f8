"""A leader's name to the state or bloc that he or she leads, for documents that do not say which."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from graph.schema import Label

_FILE = Path(__file__).parent / "names" / "leaders.toml"
_COMMON = "common"
_PART = re.compile(r"[^\W_]+")


@cache
def load_leaders() -> Mapping[tuple[str, ...], str]:
    """The node that each leader speaks for, by the folded parts of the name.

    >>> load_leaders()["antony", "blinken"]
    'state:USA'
    """
    return MappingProxyType(
        {
            fold_leader(name): key if ":" in key else f"{Label.STATE.prefix}:{key}"
            for key, names in _read_file().items()
            if key != _COMMON
            for name in names
        }
    )


def fold_leader(name: str) -> tuple[str, ...]:
    """The parts of a name without accents, capitals, apostrophes and what follows a family name.

    >>> fold_leader("Joseph R. Biden, Jr."), fold_leader("Abdel-Fattah El-Sisi")
    (('joseph', 'r', 'biden'), ('abdel', 'fattah', 'al', 'sisi'))
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    parts = [_ARTICLES.get(part, part) for part in _PART.findall(plain.translate(_LETTERS))]
    while len(parts) > 1 and parts[-1] in _AFTER_NAMES:
        parts.pop()
    return tuple(parts)


@lru_cache(maxsize=4096)
def find_leader(parts: tuple[str, ...]) -> str | None:
    """The node of the one state or bloc whose leaders bear this name, in full or in part; None if none or several do.

    >>> find_leader(("biden",)), find_leader(("balakrishnan", "vivian")), find_leader(("lee",))
    ('state:USA', 'state:SGP', None)
    """
    folded = fold_leader(" ".join(parts))
    if len(folded) < 2:
        return _find_surname(folded[0]) if folded else None
    if (exact := _index_joined().get("".join(folded))) is not None:
        return exact
    node = _match(folded)
    if node is None and len(folded) == 2:
        return _index_joined().get("".join(reversed(folded)))
    return node


#: Letters that do not decompose, and the signs that writers use for an apostrophe.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
    | dict.fromkeys("'’‘ʼʻʿʾ`´", "")
)
_ARTICLES = {"el": "al"}
#: `xi` and `li` are names, so that not every roman numeral stands here.
_AFTER_NAMES = frozenset({"jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii"})
_PARTICLES = frozenset(
    {
        "abu",
        "al",
        "ben",
        "bin",
        "bint",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "do",
        "dos",
        "ibn",
        "la",
        "le",
        "ould",
    }
    | {"van", "von"}
)
_SON_OF = frozenset({"bin", "ibn", "bint"})
#: States whose leaders are named by the first part as often as by the last.
_FAMILY_FIRST = frozenset(f"{Label.STATE.prefix}:{code}" for code in ("CHN", "TWN", "KOR", "PRK", "VNM"))
_SHORTEST_SURNAME = 4


def _find_surname(part: str) -> str | None:
    if len(part) < _SHORTEST_SURNAME or part in _load_common():
        return None
    bearers = _index_parts().get(part, ())
    return _only(bearers) if any(_is_known_by(part, name) for name in bearers) else None


def _is_known_by(part: str, name: tuple[str, ...]) -> bool:
    return part == name[-1] or (part == name[0] and load_leaders()[name] in _FAMILY_FIRST)


def _match(parts: tuple[str, ...]) -> str | None:
    weighty = _weigh(parts)
    near = {name for part in weighty for name in _index_parts().get(part, ())}
    if len(weighty) == 1:
        # `S. Kim` says as little as `Kim`, and `Donald J.` is cut short.
        (part,) = weighty - _load_common() or {""}
        near = {name for name in near if _is_known_by(part, name)}
    return _only(name for name in near if _is_same(parts, name))


def _weigh(parts: tuple[str, ...]) -> frozenset[str]:
    """The parts that tell one person from another: neither initials nor particles."""
    return frozenset(part for part in parts if len(part) > 1) - _PARTICLES


def _is_same(parts: tuple[str, ...], name: tuple[str, ...]) -> bool:
    weighty, other = _weigh(parts), _weigh(name)
    # `John Rosso` is not `John R. Bolton`.
    if len(weighty & other) < min(2, len(weighty), len(other)):
        return False
    short, full = sorted((parts, name), key=len)
    # `Mohammed bin Hamad Al Abdullah Al Thani` is no `Abdullah Al Thani`: his own name stands before his father's.
    own = full[: min(full.index(word) for word in _SON_OF & set(full))] if not _SON_OF.isdisjoint(full) else ()
    if own and short[0] not in _PARTICLES and not any(_is_same_part(short[0], part) for part in own):
        return False
    # `Manuel López` names neither end of `Andrés Manuel López Obrador`.
    at_an_end = _is_same_part(short[0], full[0]) or _is_same_part(short[-1], full[-1])
    return at_an_end and _is_within(short, full)


def _is_within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(any(_is_same_part(part, other) for other in rest) for part in short)


def _is_same_part(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _only(names: Iterable[tuple[str, ...]]) -> str | None:
    nodes = {load_leaders()[name] for name in names}
    return nodes.pop() if len(nodes) == 1 else None


@cache
def _index_parts() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The names in which each part stands."""
    index: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for name in load_leaders():
        for part in name:
            index[part][name] = None
    return MappingProxyType({part: tuple(names) for part, names in index.items()})


@cache
def _index_joined() -> Mapping[str, str]:
    """The node by the name without spaces: `Jae-myung` is `Jaemyung` to some writers."""
    return MappingProxyType({"".join(name): node for name, node in load_leaders().items()})


@cache
def _load_common() -> frozenset[str]:
    return frozenset(_read_file()[_COMMON])


@cache
def _read_file() -> Mapping[str, Sequence[str]]:
    return MappingProxyType(tomllib.loads(_FILE.read_text(encoding="utf-8")))
