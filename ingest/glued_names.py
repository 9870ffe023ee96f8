"""Names that lost the space behind them: `Minister Hayashito make a visit` names Hayashi."""

from collections.abc import Iterable, Sequence

from ingest.figures import Seen
from ingest.leaders import find_leader

#: What is glued to a name, the longest first.
_GLUED = ("visited", "holds", "will", "said", "also", "and", "had", "has", "met", "was", "is", "to", "s", "I")
#: No name is shorter.
_SHORTEST = 3
#: What names end with by chance is shorter.
_TELLING = 4


def cut_glued(seen: Sequence[Seen]) -> list[Seen]:
    """What was seen, with such names cut to the name that the document, or everybody, knows."""
    known = [item.parts for item in seen if item.parts]
    return [_cut(item, known) if item.parts else item for item in seen]


def _cut(item: Seen, known: Sequence[tuple[str, ...]]) -> Seen:
    *others, last = item.parts
    often = not others and sum(last in parts for parts in known) > 1
    if not item.name.endswith(_GLUED) or often:
        return item
    for word in _GLUED:
        root = last.removesuffix(word.lower())
        glued = item.name.endswith(word) and len(root) >= _SHORTEST
        famous = len(word) >= _TELLING or (word == "s" and find_leader(item.parts) is None)
        if glued and _is_known((*others, root), known, famous=famous):
            # A short name that only lacks its apostrophe finds its bearer anyhow.
            return item if word == "s" and not others else _shorten(item, len(word), (*others, root))
    return item


def _is_known(parts: tuple[str, ...], known: Iterable[tuple[str, ...]], *, famous: bool) -> bool:
    """The document has the same name, or a fuller one that begins or ends with a lone part; else everybody knows it."""
    if len(parts) > 1:
        return any(parts == other for other in known) or (famous and find_leader(parts) is not None)
    return any(len(other) > 1 and parts[0] in (other[0], other[-1]) for other in known)


def _shorten(item: Seen, length: int, parts: tuple[str, ...]) -> Seen:
    closes = item.titled.last == item.titled.name_last
    return item._replace(
        name=item.name[:-length],
        parts=parts,
        end=item.end - length if closes else item.end,
        written=item.written[:-length],
    )
