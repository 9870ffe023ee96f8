"""How two spellings of a person agree: part by part, in either order, with what one of them leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from graph.given_names import initials_of, is_iberian_given
from graph.name_parts import Name, Part, join_parts, parse_name
from graph.romanise import Style, is_first_surname, is_japanese


class Kind(IntEnum):
    """How two names stand to each other, the closest first."""

    IDENTICAL = 0  #: the same parts, accents and case aside
    ROMANISED = 1  #: the same parts in another romanisation, language or short form
    REORDERED = 2  #: the same parts, the family name at the other end
    SHORTER = 3  #: one leaves out middle names, or what follows the father's name
    SECOND_SURNAME = 4  #: one leaves out the last part, as Spanish names may
    UNORDERED = 5  #: the same parts in another order, and nothing tells which is the family name
    INITIAL = 6  #: an initial stands for the given name
    LEADING = 7  #: one leaves out the first part
    CLAN = 8  #: one leaves out the father's name, or part of a Chinese given name
    NEAR = 9  #: one letter differs in a long family name
    OPEN = 10  #: alike, but each says what the other does not
    APART = 11  #: other names, that one person might still bear
    RIVAL = 12  #: one family name, other given names
    CLASH = 13  #: initials, middle names, fathers' names or generational marks that contradict each other


#: Kinds that make one person of two where nothing is against it, and kinds that need a state or an office too.
SURE = frozenset({Kind.IDENTICAL, Kind.ROMANISED, Kind.REORDERED, Kind.SHORTER})
LIKELY = frozenset({Kind.SECOND_SURNAME, Kind.UNORDERED, Kind.INITIAL, Kind.LEADING, Kind.CLAN})

#: Given names that many leave out before the one that they go by.
_OFTEN_DROPPED = frozenset({"mohammed", "sayyid"})

_SAME, _ROMANISED, _ABBREVIATED = 3, 2, 1
#: How many parts of the shorter name and of the longer one are taken as one; two parts stay two.
_STEPS = {
    (False, False): ((1, 1),),
    (False, True): ((1, 1), (1, 2)),
    (True, True): ((1, 1), (2, 1), (1, 2)),
}
#: Romanisations of one name differ by no more letters.
_JOINED_LENGTHS = 4


@dataclass(frozen=True, slots=True)
class _Match:
    """An alignment: the weakest agreement of its parts and which parts of the longer name are left out."""

    weakest: int
    head: int  #: agreement of the first parts that are matched
    skipped: tuple[int, ...]
    positions: tuple[int, ...]

    @property
    def rank(self) -> tuple[int, int]:
        return (-len(self.skipped), self.weakest)


@lru_cache(maxsize=1 << 17)
def compare_names(one: str, other: str) -> Kind:
    """How two full spellings agree, whatever is known of states and offices.

    >>> compare_names("Alexander Lukashenko", "Aliaksandr Lukashenka").name, compare_names("Wang Yi", "Wang Li").name
    ('ROMANISED', 'RIVAL')
    """
    a, b = parse_name(one), parse_name(other)
    if a.mark and b.mark and a.mark != b.mark:
        return Kind.CLASH
    if len(a.parts) > len(b.parts):
        a, b = b, a
    straight = _straight(a, b)
    if straight is not None and straight < Kind.SECOND_SURNAME:
        return straight
    turned = _turned(a, b)
    found = [kind for kind in (straight, turned) if kind is not None]
    return min(found) if found else _failing(a, b)


def share_part(one: Part, other: Part, a: Name, b: Name) -> bool:
    """Whether two parts are forms of one name."""
    return _agree(one, other, a, b) >= _ROMANISED


def is_iberian(name: Name) -> bool:
    """Whether a name begins with a Spanish or Portuguese given name and has a surname after it."""
    return is_iberian_given(name.parts[0].text) and not is_iberian_given(name.parts[-1].text)


def _straight(a: Name, b: Name) -> Kind | None:
    match = _align(a, a.parts, b, b.parts)
    return None if match is None else _judge(a, a.parts, b, b.parts, match)


def _turned(a: Name, b: Name) -> Kind | None:
    """The kind where one name puts its family name at the other end."""
    swapped = share_part(a.parts[0], b.parts[-1], a, b) or share_part(a.parts[-1], b.parts[0], a, b)
    if not swapped or any(part.patronymic for part in a.parts + b.parts):
        return None
    found: list[Kind] = []
    for turned in (a.parts[1:] + a.parts[:1], a.parts[-1:] + a.parts[:-1]):
        match = _align(a, turned, b, b.parts)
        if match is not None and match.weakest >= _ROMANISED:
            found += _judge_turned(match, b.parts, len(b.parts))
    turned = b.parts[1:] + b.parts[:1]
    match = _align(a, a.parts, b, turned)
    if match is not None and match.weakest >= _ROMANISED:
        found += _judge_turned(match, turned, len(b.parts))
    return min(found, default=None)


def _judge_turned(match: _Match, ends: Sequence[Part], length: int) -> list[Kind]:
    order = _judge_order(ends)
    if not match.skipped:
        return [order]
    return [Kind.SHORTER] if order is Kind.REORDERED and _is_middle(match, length) else []


def _is_middle(match: _Match, length: int) -> bool:
    return 0 not in match.skipped and length - 1 not in match.skipped


def _judge_order(parts: Sequence[Part]) -> Kind:
    """Whether it can be told which end holds the family name."""
    ends = (parts[0], parts[-1])
    surnames = [is_first_surname(part.text) for part in ends]
    given = [bool(part.given) for part in ends]
    if surnames[0] != surnames[1] or (given[0] != given[1] and not any(surnames)):
        return Kind.REORDERED
    if all(given) or all(surnames):
        return Kind.OPEN
    return Kind.REORDERED if all(is_japanese(part.text) for part in parts) else Kind.UNORDERED


def _align(a: Name, short: Sequence[Part], b: Name, long: Sequence[Part]) -> _Match | None:
    """The best way to find every part of the shorter name, in order, in the longer one."""
    best: _Match | None = None
    for match in _alignments(a, short, b, long, 0, 0):
        if len(match.positions) > 1 and (best is None or match.rank > best.rank):
            best = match
    return best


def _alignments(a: Name, short: Sequence[Part], b: Name, long: Sequence[Part], i: int, j: int) -> list[_Match]:
    if i == len(short):
        return [_Match(_SAME, _SAME, tuple(range(j, len(long))), ())]
    if j >= len(long):
        return []
    found = []
    for wide, deep in _STEPS[len(short) > 2, len(long) > 2]:
        if i + wide > len(short) or j + deep > len(long):
            continue
        if (agreement := _agree_joined(a, short[i : i + wide], b, long[j : j + deep])) >= _ABBREVIATED:
            found += [
                _Match(min(agreement, rest.weakest), agreement, rest.skipped, (j, *rest.positions))
                for rest in _alignments(a, short, b, long, i + wide, j + deep)
            ]
    if len(long) - j > 1 or i == len(short):
        found += [
            _Match(rest.weakest, rest.head, (j, *rest.skipped), rest.positions)
            for rest in _alignments(a, short, b, long, i, j + 1)
        ]
    return found


def _agree_joined(a: Name, short: Sequence[Part], b: Name, long: Sequence[Part]) -> int:
    """How closely one part, or two as one, agree with one part or two; initials are joined to nothing."""
    if len(short) == len(long):
        return _agree(short[0], long[0], a, b)
    if any(part.initial for part in (*short, *long)):
        return -1
    lengths = [sum(len(part.text) for part in parts) for parts in (short, long)]
    if abs(lengths[0] - lengths[1]) > _JOINED_LENGTHS:
        return -1
    one = short[0] if len(short) == 1 else join_parts(short[0], short[1], a.tongue)
    other = long[0] if len(long) == 1 else join_parts(long[0], long[1], b.tongue)
    return _agree(one, other, a, b)


def _agree(one: Part, other: Part, a: Name, b: Name) -> int:
    """How closely two parts agree; negative where they do not."""
    if one.text == other.text:
        return _SAME
    if one.initial or other.initial:
        return _ABBREVIATED if _abbreviates(one, other) else -1
    if one.keys & other.keys or one.given & other.given:
        return _ROMANISED
    styles = {a.tongue.style, b.tongue.style}
    return _ROMANISED if styles == {Style.PINYIN, Style.WADE} and one.chinese == other.chinese else -1


def _abbreviates(one: Part, other: Part) -> bool:
    if one.initial and other.initial:
        return one.text == other.text
    short, long = (one, other) if one.initial else (other, one)
    return short.text in initials_of(long.text)


def _judge(a: Name, short: Sequence[Part], b: Name, long: Sequence[Part], match: _Match) -> Kind:
    last = len(long) - 1
    if _skips_before_initial(short, long, match):
        return Kind.CLASH
    if 0 in match.skipped:
        if long[match.positions[0]].patronymic:
            return Kind.CLASH
        return Kind.OPEN if short[0].given and long[0].given - _OFTEN_DROPPED else Kind.LEADING
    if match.head == _ABBREVIATED:
        return Kind.INITIAL
    if not match.skipped:
        return {_SAME: Kind.IDENTICAL, _ROMANISED: Kind.ROMANISED}.get(match.weakest, Kind.SHORTER)
    if last in match.skipped:
        return _judge_trailing(short, long, match)
    return _judge_middle(long, match)


def _judge_trailing(short: Sequence[Part], long: Sequence[Part], match: _Match) -> Kind:
    if any(long[at].patronymic for at in match.positions[1:]) or (
        len(short) > 1 and long[-1].article and short[-1].given
    ):
        return Kind.SHORTER
    if is_first_surname(long[0].text):
        return Kind.CLASH
    return Kind.SECOND_SURNAME


def _judge_middle(long: Sequence[Part], match: _Match) -> Kind:
    fathers = any(long[at].patronymic for at in match.skipped)
    return Kind.CLAN if fathers or is_first_surname(long[0].text) else Kind.SHORTER


def _skips_before_initial(short: Sequence[Part], long: Sequence[Part], match: _Match) -> bool:
    """`George W. Bush` is no shorter `George H. W. Bush`: a middle initial stands for the first of the middle names."""
    if len(match.positions) < 3:
        return False
    second = match.positions[1]
    return 1 in match.skipped and second > 1 and (short[1].initial or long[second].initial)


def _failing(a: Name, b: Name) -> Kind:
    """What is to say of two names of which neither is found in the other."""
    first, last = _agree(a.parts[0], b.parts[0], a, b), _agree(a.parts[-1], b.parts[-1], a, b)
    if first >= _ABBREVIATED and last >= _ROMANISED:
        return _near_middle(a, b)
    if first >= _ROMANISED and last < _ROMANISED:
        return _failing_family(a, b)
    if is_first_surname(a.parts[0].text) and is_first_surname(b.parts[0].text):
        return Kind.RIVAL if first >= _ROMANISED else Kind.APART
    return Kind.RIVAL if last >= _ROMANISED else Kind.APART


def _near_middle(a: Name, b: Name) -> Kind:
    if len(a.parts) == len(b.parts) == 3 and not (a.parts[1].initial or b.parts[1].initial):
        return Kind.NEAR if _is_near(a.parts[1], b.parts[1], 6) else Kind.CLASH
    return Kind.CLASH


def _failing_family(a: Name, b: Name) -> Kind:
    """The first parts agree and the last do not."""
    if is_first_surname(a.parts[0].text):
        return Kind.RIVAL
    fathers = [next((part for part in name.parts if part.patronymic), None) for name in (a, b)]
    if fathers[0] is not None and fathers[1] is not None:
        if _agree(fathers[0], fathers[1], a, b) < _ROMANISED:
            return Kind.CLASH
        return Kind.SHORTER if _is_near(a.parts[-1], b.parts[-1], 5) else Kind.OPEN
    if fathers != [None, None]:
        return Kind.OPEN
    return Kind.NEAR if len(a.parts) == len(b.parts) and _is_near(a.parts[-1], b.parts[-1], 6) else Kind.APART


def _is_near(one: Part, other: Part, length: int) -> bool:
    long_enough = min(len(one.text), len(other.text)) >= length
    return long_enough and Levenshtein.distance(one.text, other.text, score_cutoff=1) <= 1
