"""The parts of a name, and how a short form of it stands in the full one."""

import re
import unicodedata

_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def fold_name(name: str) -> tuple[str, ...]:
    """The parts of a name without accents and capitals.

    >>> fold_name("Adán Chávez Frías")
    ('adan', 'chavez', 'frias')
    """
    plain = name
    if not name.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = plain.lower().replace("-", " ")
    parts = plain.split()
    # Most names are letters and spaces, which need no pattern.
    return tuple(parts if "".join(parts).isalpha() else _PART.findall(plain))


def is_within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Every part of the short name stands in the full one, in the same order; an initial stands for its part.

    >>> is_within(("j", "biden"), ("joseph", "r", "biden")), is_within(("biden", "joseph"), ("joseph", "biden"))
    (True, False)
    """
    rest = iter(full)
    return all(any(_same_part(part, other) for other in rest) for part in short)


def _same_part(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))
