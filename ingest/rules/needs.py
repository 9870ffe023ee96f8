"""What a sentence must name before a pattern can hold in it, read from the pattern itself.

Most triggers are common words: most sentences with `agreement` name too few states for any pattern on agreements. Knowing
that beforehand spares running the pattern, and often building the frame.
"""

import re

from ingest.frames import kinds_of
from ingest.model import Kind

_ESCAPED = re.compile(r"\\.")
_CLASS = re.compile(r"\[[^\]]*\]")
_MACRO = re.compile(r"\{([A-Z])\*?\}(?![?*]|\{0?,)")
_ANY_MACRO = re.compile(r"\{[A-Z]\*?\}")
_INNERMOST = re.compile(r"\((?P<kind>\?[:=!]|\?<[=!]|\?P<\w+>)?(?P<body>[^()]*)\)(?P<optional>[?*]|\{0?,)?")

Need = frozenset[Kind]  #: one of these kinds at least


def find_needs(source: str) -> frozenset[Need]:
    """The kinds of mention that every match of a pattern holds, one set for each that is needed.

    >>> [sorted(need) for need in find_needs(r"(?P<s>{S})?,? (?:joined|left) (?P<o>{B}|the union of {S})")]
    [['bloc', 'state']]
    """
    # Repetitions written with numbers would be taken for macros' braces only if they held a letter.
    reduced = _CLASS.sub(_named_class, _ESCAPED.sub(" ", source))
    known: list[frozenset[Need]] = []

    def reduce(found: re.Match[str]) -> str:
        if found["optional"] or (found["kind"] or "")[:2] in ("?!", "?<") or found["kind"] == "?=":
            return " "
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
        return " "
    return "(" + "|".join(_ANY_MACRO.findall(inside)) + ")"


def _needs_of(body: str, known: list[frozenset[Need]]) -> frozenset[Need]:
    branches = [_all_of(branch, known) for branch in body.split("|")]
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return frozenset()
    # Whichever branch it is, one need of it holds: the narrowest of each says most.
    return frozenset({frozenset().union(*(min(b, key=lambda n: (len(n), sorted(n))) for b in branches))})


def _all_of(branch: str, known: list[frozenset[Need]]) -> frozenset[Need]:
    needs = {kinds_of(found.group(1)) for found in _MACRO.finditer(branch)}
    for found in re.finditer(r"<(\d+)>", branch):
        needs |= known[int(found.group(1))]
    return frozenset(needs)
