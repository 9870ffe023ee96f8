"""What a sentence must hold before a pattern can match in it, read from the pattern itself.

Most triggers are common words: most sentences with `agreement` name too few states for any pattern on agreements, or
lack the second word that it turns on. Knowing that beforehand spares running the pattern, and often building the frame.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.frames import kinds_of
from ingest.model import Kind

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
_MANY = 16

Need = frozenset[Kind]  #: one of these kinds at least
Words = frozenset[str]  #: one of these stretches of small letters at least


@dataclass(frozen=True, slots=True)
class Needs:
    """Every match of a pattern holds a mention of each ``kinds`` and a stretch of each ``words``."""

    kinds: frozenset[Need] = frozenset()
    words: frozenset[Words] = frozenset()


def find_needs(source: str) -> Needs:
    """What every match of a pattern holds, as far as its text tells.

    >>> needs = find_needs(r"(?P<s>{S})?,? (?:joined|left) (?P<o>{B}|the union of {S})")
    >>> [sorted(kind.value for kind in need) for need in needs.kinds], [sorted(need) for need in needs.words]
    ([['bloc', 'state']], [['joined', 'left']])
    """
    reduced = _CLASS.sub(_named_class, _ESCAPED.sub(_GAP, source))
    known: list[Needs] = []

    def reduce(found: re.Match[str]) -> str:
        if found["optional"] or (found["kind"] or "")[:2] in ("?!", "?<", "?="):
            return _GAP
        known.append(_needs_of(found["body"], known))
        return f"<{len(known) - 1}>"

    count = 1
    while count:
        reduced, count = _INNERMOST.subn(reduce, reduced)
    return _needs_of(reduced, known)


def _named_class(found: re.Match[str]) -> str:
    """`[{S}{B}]` is one sign of either kind; other classes hold none, or may hold none."""
    inside = found.group()[1:-1]
    if not inside or _ANY_MACRO.sub("", inside):
        return _GAP
    return "(" + "|".join(_ANY_MACRO.findall(inside)) + ")"


def _needs_of(body: str, known: Sequence[Needs]) -> Needs:
    branches = [_all_of(branch, known) for branch in body.split("|")]
    if len(branches) == 1:
        return branches[0]
    kinds: frozenset[Need] = frozenset()
    words: frozenset[Words] = frozenset()
    # Whichever branch it is, one need of it holds: the narrowest of each says most.
    if all(b.kinds for b in branches):
        kinds = frozenset({frozenset().union(*(min(b.kinds, key=lambda n: (len(n), sorted(n))) for b in branches))})
    if all(b.words for b in branches):
        either = frozenset[str]().union(*(min(b.words, key=_commonness) for b in branches))
        words = frozenset({either}) if len(either) <= _MANY else words
    return Needs(kinds, words)


def _commonness(words: Words) -> tuple[int, int, list[str]]:
    """Few long words first."""
    return len(words), -min(len(word) for word in words), sorted(words)


def _all_of(branch: str, known: Sequence[Needs]) -> Needs:
    parts = [known[int(found.group(1))] for found in _KNOWN.finditer(branch)]
    kinds = frozenset({kinds_of(found.group(1)) for found in _MACRO.finditer(branch)})
    plain = _REPEATED.sub(_GAP, _KNOWN.sub(_GAP, _ANY_MACRO.sub(_GAP, branch))).replace("+", _GAP)
    words = frozenset(frozenset({found}) for found in _PLAIN.findall(plain))
    return Needs(kinds.union(*(p.kinds for p in parts)), words.union(*(p.words for p in parts)))
