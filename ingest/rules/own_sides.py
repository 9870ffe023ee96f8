"""Pairs of sides of which the sentence names one: the other is whoever speaks, or whose page it is."""

import re
from collections.abc import Callable, Mapping

from ingest.model import Kind
from ingest.rules.hits import Hit
from ingest.rules.sides import list_sides
from ingest.scenes import Scene
from ingest.subjects import find_subject

#: Pairs of sides, and the places that settled them.
Pairs = tuple[list[tuple[str, str]], tuple[tuple[int, int], ...]]
#: How many sentences before its own the page's state is looked for.
_NEAR = 4
_WE = re.compile(r"\bwe(?: (?:also|will|shall|would|all|are|have|been))* $")


def pair_with_speaker(scene: Scene, hit: Hit) -> Pairs:
    """`thanked Japan, with whose bank an agreement was signed`: signed by those who speak, else by the text's state."""
    sides = list_sides(scene, hit.frame.group(hit.found, "a"))
    first = list_sides(scene, hit.frame.named(0, hit.found.start())[:1])
    own = scene.home or next((side for side in first if side not in sides), None) or _common_side(scene, hit, sides)
    return [(own, side) for side in sides if own is not None and side != own], ()


def pair_workers(scene: Scene, hit: Hit) -> Pairs:
    """`We will continue to work with Chad`: the state that speaks; else the state whose verb it is."""
    others = list_sides(scene, hit.frame.group(hit.found, "o"))
    if _WE.search(hit.frame.text, 0, hit.found.start("v")):
        return [(scene.home, other) for other in others if scene.home not in (None, other)], ()
    subject = find_subject(scene, hit.frame, hit.found.start("v"))
    if subject is None:
        return [], ()
    mine = list_sides(scene, subject.mentions)
    return [(side, other) for side in mine for other in others if side != other], subject.context


def pair_with_giver(scene: Scene, hit: Hit) -> Pairs:
    """`The accord raises aid to Chad`: the aid of the one side that the sentence before names first."""
    takers = [*list_sides(scene, hit.frame.group(hit.found, "o")), *list_sides(scene, hit.frame.group(hit.found, "o2"))]
    if hit.frame.index == 0:
        return [], ()
    before = scene.frame(hit.frame.index - 1)
    named = [m for m in before.named(0, len(before.text)) if m.node.startswith(("state:", "bloc:"))]
    givers = [side for side in list_sides(scene, named) if side not in takers]
    spans = tuple((m.start, m.end) for m in named[:1])
    return [(givers[0], taker) for taker in takers] if len(givers) == 1 else [], spans


_SEVERAL = re.compile(r"\b(?:the|all|these) (?P<count>three|four) (?!of )[a-z]+\b")
_COUNTS = {"three": 3, "four": 4}


def find_several(scene: Scene, hit: Hit) -> tuple[list[str], tuple[tuple[int, int], ...]]:
    """`The three ministers agreed`: the sides of the persons named last in just that number before."""
    found = _SEVERAL.search(hit.frame.text, 0, hit.found.start("v"))
    if found is None:
        return [], ()
    for index in range(hit.frame.index - 1, max(-1, hit.frame.index - 1 - _NEAR), -1):
        people = [m for m in scene.frame(index).mentions.values() if m.node.startswith("person:")]
        sides = list_sides(scene, people)
        if len(sides) == _COUNTS[found["count"]]:
            return sides, tuple((m.start, m.end) for m in people)
    return [], ()


#: The rules of agreements, partnerships and aid whose sides are told so.
PAIRED_BY_RULE: Mapping[str, Callable[[Scene, Hit], Pairs]] = {
    "with_whose": pair_with_speaker,
    "agreement_signed_with": pair_with_speaker,
    "goes_on_working": pair_workers,
    "aid_by_pact": pair_with_giver,
}


def _common_side(scene: Scene, hit: Hit, others: list[str]) -> str | None:
    """The one state of which both of the two sentences before speak, each beside another: the page is its own."""
    pairs = []
    for index in range(hit.frame.index - 1, max(-1, hit.frame.index - 1 - _NEAR), -1):
        states = {m.node for m in scene.mentions[index] if m.kind is Kind.STATE}
        if len(states) > 1:
            pairs.append(states)
    common = (pairs[0] & pairs[1]) - set(others) if len(pairs) > 1 else set()
    return common.pop() if len(common) == 1 else None
