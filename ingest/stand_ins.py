"""Nouns that stand for several people: in a frame the people themselves stand in their place."""

from collections.abc import Iterable, Sequence

from ingest.frames import Frame
from ingest.model import Kind, Mention, StandIn
from ingest.signs import SIGNS, compile_pattern

#: `Senator X (R-Ohio)`, `Representative Y (D)`: the party and the seat.
_PARTY = compile_pattern(r"(?<=[{P}]) \((?:[rdi]|rep|dem|ind)\.?(?:[-, ]+[^()]{1,30})?\)|(?<=[{P}]) \({P}\)")
#: Signs of people from here on are those of whom a noun stands for.
_SPARE = 0x80


def drop_parties(frame: Frame) -> None:
    """Party and seat in brackets behind a name part a list and say nothing that is read."""
    for found in reversed(list(_PARTY.finditer(frame.text)) if " (" in frame.text else []):
        start, end = found.span()
        offsets = frame.offsets
        offsets[start:end] = []
        frame.fold(frame.text[:start] + frame.text[end:], offsets)


def seat_people(frame: Frame, stand_ins: Sequence[StandIn]) -> None:
    """`The delegation` becomes the list of its people, each with the noun's place as his own."""
    if not stand_ins:
        return
    spare = iter(SIGNS[Kind.PERSON][_SPARE:])
    for stand_in in reversed(stand_ins):
        inside = [i for i, at in enumerate(frame.offsets) if stand_in.start <= at < stand_in.end]
        if not inside:
            continue
        first, last = inside[0], inside[-1] + 1
        signs = [next(spare) for _ in stand_in.people]
        for sign, mention in zip(signs, stand_in.people, strict=True):
            frame.mentions[sign] = _placed(mention, stand_in)
        listed = _join(signs) + _possessive(frame.text[first:last])
        offsets = frame.offsets
        offsets[first:last] = [stand_in.start] * len(listed)
        frame.fold(frame.text[:first] + listed + frame.text[last:], offsets)


def _placed(mention: Mention, stand_in: StandIn) -> Mention:
    return mention._replace(start=stand_in.start, end=stand_in.end)


def _possessive(word: str) -> str:
    return "'s" if word in ("my", "your", "our", "his", "her") else ""


def _join(signs: Sequence[str]) -> str:
    return signs[0] if len(signs) == 1 else f"{', '.join(signs[:-1])} and {signs[-1]}"


def name_people(
    ends: Iterable[str], spans: Iterable[tuple[int, int]], stand_ins: Iterable[StandIn]
) -> tuple[tuple[int, int], ...]:
    """Where those of the ends are named for whom a noun inside one of the spans stands."""
    places = list(spans)
    near = (each for each in stand_ins if any(a < each.end and each.start < b for a, b in places))
    wanted = set(ends)
    return tuple(
        dict.fromkeys(at for each in near for m, at in zip(each.people, each.named_at, strict=True) if m.node in wanted)
    )
