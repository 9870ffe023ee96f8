"""Sides: the state or bloc for which a mention stands or acts, and the two that a document sets side by side."""

from collections import Counter
from collections.abc import Iterable

from graph.schema import Claim
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.scenes import Scene
from ingest.subjects import resolve_pronoun

#: The node ids of two sides, and where in the document they are named.
Pair = tuple[tuple[str, str], tuple[tuple[int, int], ...]]


def find_side(scene: Scene, mention: Mention) -> str:
    """The state or bloc that a mention names or for which its person acts; empty where the document leaves it open."""
    if mention.node.startswith(("state:", "bloc:")):
        return mention.node
    return scene.states.get(mention.node, "")


def list_sides(scene: Scene, mentions: Iterable[Mention]) -> list[str]:
    """The distinct sides of several mentions, in order."""
    return list(dict.fromkeys(side for m in mentions if (side := find_side(scene, m))))


def find_pair(scene: Scene, frame: Frame, at: int) -> Pair | None:
    """The two sides that `both countries` means at a place; None unless the text sets just two side by side."""
    mentions, context = resolve_pronoun(scene, frame, "both countries", at)
    sides = list_sides(scene, mentions)
    if len(sides) == 2 and _fits_home(scene, sides):
        return (sides[0], sides[1]), context
    return find_parties(scene)


def find_parties(scene: Scene) -> Pair | None:
    """The two states of a bilateral document that speaks for one of them; None where a third is named often."""
    counts = Counter(m.node for m in scene.scan.mentions if m.node.startswith("state:") and m.kind is not Kind.PLACE)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) < 2:
        return None
    first, second = ranked[0][1], ranked[1][1]
    third = ranked[2][1] if len(ranked) > 2 else 0
    sides = [ranked[0][0], ranked[1][0]]
    if third * 3 > second or second * 4 < first or scene.home not in sides:
        return None
    firsts = [next(m for m in scene.scan.mentions if m.node == side and m.kind is not Kind.PLACE) for side in sides]
    return (sides[0], sides[1]), tuple((m.start, m.end) for m in firsts)


def drop_repeats(claims: Iterable[Claim], names: tuple[str, ...]) -> Iterable[Claim]:
    """The claims without those whose ends and named qualifiers an earlier one has too."""
    seen = set()
    for claim in claims:
        key = (claim.source, claim.target, *(claim.get(name) for name in names))
        if key not in seen:
            seen.add(key)
            yield claim


def _fits_home(scene: Scene, sides: list[str]) -> bool:
    """In a text that speaks for a state, `both countries` are that state and another."""
    return scene.home is None or scene.home in sides
