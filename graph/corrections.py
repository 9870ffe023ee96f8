"""A person's judgements on what was read: what kinds there are, and which two cannot both hold.

Each is tied to what was read: to a sentence by document, span and type; to a person by spelling and state. None is tied
to the id of a node or an edge, which may move when more is read.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from graph.errors import InvalidQuestion
from graph.romanise import make_slug
from graph.schema import EdgeType, Factuality, Qualifiers, Value


class Kind(StrEnum):
    """What a correction says."""

    WRONG = "wrong"
    SET = "set"
    ADD = "add"
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Remark:
    """Why, by whom and when; all of it as the person gave it."""

    note: str = ""
    by: str = ""
    date: str = ""  #: ISO 8601


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one sentence was read to say: where it stands, and the claim as the rules made it.

    An end is the id of an entity, or the fullest spelling of a person.
    """

    document: str  #: the document's id
    path: str
    start: int
    end: int
    text: str
    type: EdgeType
    source: str
    target: str
    qualifiers: Qualifiers = ()
    factuality: Factuality = Factuality.ACTUAL

    @property
    def claim(self) -> tuple[object, ...]:
        """What makes two of them one, wherever the document lies."""
        said = (self.type, self.source, self.target, repr(self.qualifiers), self.factuality)
        return (self.document, self.start, self.end, *said)

    @property
    def place(self) -> str:
        """Where it stands, as a reference begins."""
        return f"{self.path}:{self.start}-{self.end}:{self.type}"


@dataclass(frozen=True, slots=True)
class Who:
    """A person by a spelling and a state, and by documents where these two do not tell."""

    name: str
    state: str | None = None  #: the id of a state or bloc; None for somebody whom no document gives one
    documents: tuple[str, ...] = ()  #: ids, sorted

    @property
    def likeness(self) -> tuple[str, str | None, tuple[str, ...]]:
        """What makes two of them one, however the name is accented or spaced."""
        return make_slug(self.name), self.state, self.documents

    def __str__(self) -> str:
        """As a person may write it."""
        return " @ ".join((self.name, *((self.state,) if self.state else ()), *self.documents))


#: An end of an added edge: the id of an entity, or a person.
End: TypeAlias = "str | Who"


@dataclass(frozen=True, slots=True)
class Wrong:
    """What the sentence was read to say is wrong."""

    sentence: Sentence
    remark: Remark = Remark()

    kind = Kind.WRONG


@dataclass(frozen=True, slots=True)
class Change:
    """What the sentence was read to say is right but for some of its values.

    Names are those of qualifiers, and ``factuality``; None takes a value away. ``reverse`` turns the direction round.
    """

    sentence: Sentence
    values: tuple[tuple[str, Value | None], ...] = ()
    reverse: bool = False
    remark: Remark = Remark()

    kind = Kind.SET


@dataclass(frozen=True, slots=True)
class Added:
    """An edge that no document states; its source is whoever added it."""

    type: EdgeType
    source: End
    target: End
    qualifiers: Qualifiers = ()
    factuality: Factuality = Factuality.ACTUAL
    remark: Remark = Remark()

    kind = Kind.ADD


@dataclass(frozen=True, slots=True)
class Same:
    """Two are one person."""

    one: Who
    other: Who
    remark: Remark = Remark()

    kind = Kind.SAME


@dataclass(frozen=True, slots=True)
class Different:
    """Two are not one person."""

    one: Who
    other: Who
    remark: Remark = Remark()

    kind = Kind.DIFFERENT


Correction: TypeAlias = Wrong | Change | Added | Same | Different
Judgement: TypeAlias = Same | Different


@dataclass(frozen=True, slots=True)
class Mark:
    """What shows on an edge that it was corrected: how, what it was before, and the person's remark."""

    kind: Kind
    remark: Remark = Remark()
    reference: str = ""
    was: tuple[tuple[str, Value | None], ...] = ()
    settles: tuple[str, ...] = ()  #: qualifiers on which the correction has the last word


def judgements_of(corrections: Iterable[Correction]) -> list[Judgement]:
    """Those that say who is who."""
    return [each for each in corrections if isinstance(each, Same | Different)]


def say_the_same(one: Correction, other: Correction) -> bool:
    """Whether two corrections are one, whatever is remarked on them.

    >>> a, b, state = Who("Makei", "state:BLR"), Who("Makey", "state:BLR"), "state:BLR"
    >>> say_the_same(Same(a, b, Remark("sure")), Same(b, a))
    True
    """
    return _content(one) == _content(other)


def find_contradiction(corrections: Iterable[Correction], new: Correction) -> Correction | None:
    """Return one of the corrections that cannot hold beside the new one, None where all can."""
    others = list(corrections)
    if isinstance(new, Wrong | Change):
        on_claims = (each for each in others if isinstance(each, Wrong | Change))
        return next((each for each in on_claims if _collide(each, new)), None)
    if isinstance(new, Added):
        return None
    return _find_against(judgements_of(others), new)


def group_same(judgements: Iterable[Judgement]) -> dict[tuple[object, ...], int]:
    """To the likeness of each person that is judged, the number of the group of those who are one."""
    group: dict[tuple[object, ...], int] = {}
    members: dict[int, list[tuple[object, ...]]] = {}
    for judgement in judgements:
        for who in (judgement.one, judgement.other):
            if who.likeness not in group:
                group[who.likeness] = len(members)
                members[len(members)] = [who.likeness]
        one, other = sorted((group[judgement.one.likeness], group[judgement.other.likeness]))
        if isinstance(judgement, Same) and one != other:
            members[one] += members[other]
            for likeness in members.pop(other):
                group[likeness] = one
            members[other] = []
    return group


def check_consistent(corrections: Iterable[Correction]) -> None:
    """Raise ``InvalidQuestion`` where two of them contradict each other."""
    held: list[Correction] = []
    for each in corrections:
        against = find_contradiction(held, each)
        if against is not None:
            raise InvalidQuestion(f"{describe(each)} contradicts: {describe(against)}; keep one of the two")
        held.append(each)


def describe(correction: Correction) -> str:
    """One line that says what a correction says.

    >>> describe(Same(Who("Makei", "state:BLR"), Who("Makey", "state:BLR")))
    'same: Makei @ state:BLR = Makey @ state:BLR'
    """
    match correction:
        case Wrong(sentence=sentence):
            return f"wrong: {_claimed(sentence)}"
        case Change(sentence=sentence):
            return f"set: {_claimed(sentence)}: {', '.join(_changes(correction))}"
        case Added():
            said = [f"{name} {value}" for name, value in correction.qualifiers]
            if correction.factuality is not Factuality.ACTUAL:
                said.insert(0, correction.factuality.value)
            tail = f" ({', '.join(said)})" if said else ""
            return f"add: {correction.source} {correction.type} {correction.target}{tail}"
        case Same():
            return f"same: {correction.one} = {correction.other}"
        case Different():
            return f"different: {correction.one} ≠ {correction.other}"


def _claimed(sentence: Sentence) -> str:
    said = "".join(f", {name} {value}" for name, value in sentence.qualifiers)
    return f"{sentence.place} ({sentence.source} → {sentence.target}{said})"


def _changes(change: Change) -> Iterator[str]:
    for name, value in change.values:
        yield f"{name} = {value}" if value is not None else f"no {name}"
    if change.reverse:
        yield "the other way round"


def _content(correction: Correction) -> tuple[object, ...]:
    match correction:
        case Wrong():
            return Kind.WRONG, correction.sentence.claim
        case Change():
            # By what is written: True and 1 are one value to Python and two to a reader.
            return Kind.SET, correction.sentence.claim, repr(correction.values), correction.reverse
        case Added():
            ends = (_likeness(correction.source), _likeness(correction.target))
            return (Kind.ADD, correction.type, *ends, repr(correction.qualifiers), correction.factuality)
        case Same() | Different():
            return correction.kind, frozenset((correction.one.likeness, correction.other.likeness))


def _likeness(end: End) -> object:
    return end.likeness if isinstance(end, Who) else end


def _collide(one: Wrong | Change, other: Wrong | Change) -> bool:
    if one.sentence.claim != other.sentence.claim:
        return False
    if isinstance(one, Wrong) or isinstance(other, Wrong):
        return not (isinstance(one, Wrong) and isinstance(other, Wrong))
    mine, theirs = dict(one.values), dict(other.values)
    return any(repr(mine[name]) != repr(theirs[name]) for name in mine.keys() & theirs.keys())


def _find_against(judgements: list[Judgement], new: Judgement) -> Judgement | None:
    """One of the judgements on the way from one person to the other, the latest of them where several are."""
    group = group_same([*(each for each in judgements if isinstance(each, Same)), new])
    if isinstance(new, Different):
        one, other = group[new.one.likeness], group[new.other.likeness]
        if one != other:
            return None
        joined = (each for each in reversed(judgements) if isinstance(each, Same))
        return next(each for each in joined if group[each.one.likeness] == one)
    apart = [each for each in judgements if isinstance(each, Different)]
    for each in apart:
        if each.one.likeness in group and group[each.one.likeness] == group.get(each.other.likeness, -1):
            return each
    return None
