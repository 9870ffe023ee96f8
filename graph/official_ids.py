"""Clusters of persons to officials: the usual spelling of each, and an id that no other bearer has."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graph.alike import Alike, Key
from graph.given_names import find_given
from graph.name_parts import parse_name
from graph.romanise import make_slug
from graph.schema import Label


def choose_name(alike: Sequence[Alike]) -> str:
    """The spelling that most documents use; of several the one with the customary English given name, then by alphabet.

    A lone surname only where nobody spells the name in full.
    """
    counted: dict[str, set[str]] = defaultdict(set)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    spellings = [(name, keys) for person, keys in alike for name in person.names]
    full = [(name, keys) for name, keys in spellings if parse_name(name).full]
    if len({name for name, _ in full or spellings}) == 1:
        ((name, _), *_) = full or spellings
        return parse_name(name).plain or name
    for name, keys in full or spellings:
        plain = parse_name(name).plain or name
        counted[make_slug(plain)].update(document for document, _ in keys)
        written[make_slug(plain)][plain] += len(keys)
    if not counted:
        return _titled_name(alike)
    slug = min(counted, key=lambda slug: (-len(counted[slug]), not _is_customary(slug), slug))
    return min(written[slug], key=lambda plain: (-written[slug][plain], plain.isascii(), plain))


def assign_ids(named: Sequence[tuple[str, str, Key]]) -> list[str]:
    """The ids of officials, each given by its name, the code of its state (or none) and its first member.

    Where several share a slug, each of them takes its state's code, and those who share that too take a number. The
    number is drawn from the first member and not counted up, so that one bearer more or less changes nobody else's.

    >>> assign_ids([("Li Wei", "chn", ("a", "1")), ("Li Wei", "sgp", ("b", "1")), ("Jon Finer", "usa", ("a", "2"))])
    ['official:li-wei-chn', 'official:li-wei-sgp', 'official:jon-finer']
    """
    forms = [_find_forms(*each) for each in named]
    level = [0] * len(named)
    while True:
        bearers: dict[str, list[int]] = defaultdict(list)
        for at, form in enumerate(forms):
            bearers[form[level[at]]].append(at)
        shared = [at for several in bearers.values() if len(several) > 1 for at in several]
        if not shared:
            return [form[at] for form, at in zip(forms, level, strict=True)]
        for at in shared:
            level[at] = min(level[at] + 1, len(forms[at]) - 1)


def _find_forms(name: str, state: str, member: Key) -> tuple[str, ...]:
    """Ids from the plainest to one that is sure to be alone."""
    slug = f"{Label.OFFICIAL.prefix}:{make_slug(name)}"
    stated = f"{slug}-{state}" if state else slug
    number = str(int(hashlib.sha256("\0".join(member).encode()).hexdigest(), 16))
    return (slug, stated, f"{stated}-{number[:4]}", f"{stated}-{number[:8]}", f"{stated}-{number}")


def _titled_name(alike: Iterable[Alike]) -> str:
    titled = sorted({name for person, _ in alike for name in person.titled})
    return titled[0] if titled else "unnamed"


def _is_customary(slug: str) -> bool:
    """Whether all given names in a spelling are in the form that English texts use most."""
    return all(part in names for part in slug.split("-") if (names := find_given(part)))
