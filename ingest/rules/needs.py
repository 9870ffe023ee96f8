"""What a sentence must hold before a pattern can match in it, read from the pattern itself.

Most triggers are common words: most sentences with `agreement` name too few states for any pattern on agreements, or
lack the second word that it turns on. Knowing that beforehand spares running the pattern, and often building the frame.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ingest.model import Kind
from ingest.signs import kinds_of

#: Stands where something may be that no literal holds.
_GAP = "\x00"
_ESCAPED = re.compile(r"\\.")
_CLASS = re.compile(r"\[[^\]]*\]")
_MACRO = re.compile(r"\{([A-Z])\*?\}(?![?*]|\{0?,)")
_ANY_MACRO = re.compile(r"\{[A-Z]\*?\}")
_INNERMOST = re.compile(r"\((?P<kind>\?[:=!]|\?<[=!]|\?P<\w+>)?(?P<body>[^()]*)\)(?P<optional>[?*]|\{0?,)?")
_KNOWN = re.compile(r"<(\d+)>")
_REPEATED = re.compile(r"[^\x00](?:[?*]|\{0?,\d*\})")
_PLAIN = re.compile(r"[a-z][a-z ]+[a-z]")
_MANY = 24
#: A word of so many letters says something.
_TELLING = 5

Need = frozenset[Kind]  #: one of these kinds at least
Words = frozenset[str]  #: one of these stretches of small letters at least
Mixed = tuple[Need, Words]  #: one of these kinds or of these stretches at least


@dataclass(frozen=True, slots=True)
class Needs:
    """Every match of a pattern has a mention of each ``kinds``, a stretch of each ``words``, either of ``mixed``."""

    kinds: frozenset[Need] = frozenset()
    words: frozenset[Words] = frozenset()
    mixed: frozenset[Mixed] = frozenset()


def find_needs(source: str, triggers: Collection[str] = ()) -> Needs:
    """What every match of a pattern holds, as far as its text tells; of a branch rather what its triggers do not say.

    >>> needs = find_needs(r"(?P<s>{S})?,? (?:joined|left) (?P<o>{B}|the union of {S})")
    >>> [sorted(kind.value for kind in need) for need in needs.kinds], [sorted(need) for need in needs.words]
    ([['bloc', 'state']], [['joined', 'left']])
    """
    reduced = _CLASS.sub(_named_class, _ESCAPED.sub(_GAP, source))
    known: list[Needs] = []

    def reduce(found: re.Match[str]) -> str:
        if found["optional"] or (found["kind"] or "")[:2] in ("?!", "?<", "?="):
            return _GAP
        known.append(_needs_of(found["body"], known, triggers))
        return f"<{len(known) - 1}>"

    count = 1
    while count:
        reduced, count = _INNERMOST.subn(reduce, reduced)
    return _needs_of(reduced, known, triggers)


def _named_class(found: re.Match[str]) -> str:
    """`[{S}{B}]` is one sign of either kind; other classes hold none, or may hold none."""
    inside = found.group()[1:-1]
    if not inside or _ANY_MACRO.sub("", inside):
        return _GAP
    return "(" + "|".join(_ANY_MACRO.findall(inside)) + ")"


def _needs_of(body: str, known: Sequence[Needs], triggers: Collection[str]) -> Needs:
    branches = [_all_of(branch, known) for branch in body.split("|")]
    if len(branches) == 1:
        return branches[0]
    kinds: frozenset[Need] = frozenset()
    # Whichever branch it is, one need of it holds: the narrowest of each says most.
    if all(b.kinds for b in branches):
        kinds = frozenset({frozenset().union(*(min(b.kinds, key=lambda n: (len(n), sorted(n))) for b in branches))})
    either_kinds, either_words = zip(*(_tell_branch(each, triggers) for each in branches), strict=True)
    need, words = frozenset[Kind]().union(*either_kinds), frozenset[str]().union(*either_words)
    if len(words) > _MANY or not all(map(any, zip(either_kinds, either_words, strict=True))) or not words:
        return Needs(kinds)
    return Needs(kinds, mixed=frozenset({(need, words)})) if need else Needs(kinds, frozenset({words}))


def _tell_branch(needs: Needs, triggers: Collection[str]) -> Mixed:
    """What tells most of one branch: its words, else what it needs of both, else its kinds, if it needs any."""
    if needs.words:
        return frozenset(), min(needs.words, key=lambda words: (_is_told(words, triggers), *_commonness(words)))
    if needs.mixed:
        return min(needs.mixed, key=lambda mixed: (len(mixed[0]), sorted(mixed[0]), _commonness(mixed[1])))
    return min(needs.kinds, key=lambda n: (len(n), sorted(n)), default=frozenset()), frozenset()


def _is_told(words: Words, triggers: Collection[str]) -> bool:
    """Where a trigger stands, one of the words does."""
    return all(any(word in trigger or trigger.strip() in word for trigger in triggers) for word in words)


def _commonness(words: Words) -> tuple[bool, int, int, list[str]]:
    """Few long words first; `the` and `had` stand everywhere."""
    shortest = min(map(len, words))
    return shortest < _TELLING, len(words), -shortest, sorted(words)


def _all_of(branch: str, known: Sequence[Needs]) -> Needs:
    parts = [known[int(found.group(1))] for found in _KNOWN.finditer(branch)]
    kinds = frozenset({kinds_of(found.group(1)) for found in _MACRO.finditer(branch)})
    plain = _REPEATED.sub(_GAP, _KNOWN.sub(_GAP, _ANY_MACRO.sub(_GAP, branch))).replace("+", _GAP)
    words = frozenset(frozenset({found}) for found in _PLAIN.findall(plain))
    return Needs(
        kinds.union(*(p.kinds for p in parts)),
        words.union(*(p.words for p in parts)),
        frozenset[Mixed]().union(*(p.mixed for p in parts)),
    )
