"""Names on a line of their own with their titles: the head of a curriculum vitae, a signature, `X: Ambassador to Y`."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.bare_names import may_be_name
from ingest.figures import Seen
from ingest.model import Kind, Mention, Sentence
from ingest.name_parts import fold_name
from ingest.title_bearers import Titled
from ingest.titles import Title
from ingest.vocabulary import load_titles

#: How many lines of titles may stand under a name.
_LINES = 4
#: What share of its line a name, or a title, must fill.
_FILLS = 0.7
_WORDS = range(2, 6)


def join_nameplates(
    text: str, sentences: Sequence[Sentence], seen: Sequence[Seen], mentions: Sequence[Mention]
) -> list[Seen]:
    """What was seen, with the titles of such lines given to the name above them.

    A state alone on the last line is whose titles they are.
    """
    by_line: dict[int, list[Seen]] = {}
    for item in seen:
        by_line.setdefault(item.sentence, []).append(item)
    states = _state_lines(sentences, mentions)
    joined: list[Seen] = []
    used: set[int] = set()
    for number, items in sorted(by_line.items()):
        beside = _title_beside(text, sentences[number], number, _with_town(text, sentences[number], items, mentions))
        if beside is not None:
            used.add(number)
            joined.append(beside)
    for number in range(len(sentences) - 1):
        above = None if number in used else _title_above(sentences, by_line, number)
        if above is not None:
            used.update((number, number + 1))
            joined.append(above)
            continue
        plates = [] if number in used else list(_titles_under(sentences, by_line, number))
        name = _name_on(text, sentences[number], by_line.get(number, [])) if plates else None
        if name is not None:
            last = plates[-1].sentence
            used.update(range(number, last + 1))
            joined.append(_join(name, plates, states.get(last + 1)))
    return [*(item for item in seen if item.sentence not in used), *joined]


#: What parts a name and a title that fill a line: `Jane Doe: Ambassador to Peru`, `Consul General in Lima - Jane Doe`.
_PARTED = re.compile(r"(?::| [-–—])\s+(?:[Tt]he |[Aa]s )?")
#: What may stand before the first of them, and behind the last.
_ITEM = re.compile(r"[\s•*·-]*(?:\(?(?:[ivx]+|\d+|[a-z])[.)] )?(?:(?:Mr|Mrs|Ms|Dr|H\.E\.|HE)\.? )*")
_CLOSED = re.compile(r"[\s.;,]*")
_BETWEEN = re.compile(r",? (?:and |& )?(?:the )?")


def _title_beside(text: str, line: Sentence, number: int, items: Sequence[Seen]) -> Seen | None:
    """Whoever is named on the same line as the titles that fill the rest of it, which is no sentence."""
    named, items = _split_named(text, line, items)
    if (
        not items
        or any(item.parts or item.titled.plural for item in items)
        or not all(_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(items))
    ):
        return None
    first, last = items[0], items[-1]
    if named is not None:
        titles = tuple(title for item in items for title in item.titled.titles)
        told = _CLOSED.fullmatch(text, last.end, line.end) and _PARTED.fullmatch(text, named.end, first.start)
        return named._replace(end=last.end, titled=named.titled._replace(titles=titles)) if told else None
    start = _ITEM.match(text, line.start, line.end)
    begins = line.start if start is None else start.end()
    found = next((f for f in _PARTED.finditer(text, begins, line.end) if f.end() == first.start), None)
    if found is not None and _CLOSED.fullmatch(text, last.end, line.end):
        name = text[begins : found.start()]
    elif begins <= first.start <= begins + 4 and (found := _PARTED.match(text, last.end, line.end)) is not None:
        name = text[found.end() : line.end].rstrip(" .;,")
        begins = found.end()
    else:
        return None
    words = name.split()
    if len(words) not in _WORDS or not all(word[0].isupper() for word in words) or not may_be_name(name):
        return None
    titles = tuple(title for item in items for title in item.titled.titles)
    bearer = Titled(0, 0, 0, len(words), titles)
    return Seen(number, min(begins, first.start), line.end, bearer, name, fold_name(name))


def _with_town(text: str, line: Sentence, items: Sequence[Seen], mentions: Sequence[Mention]) -> Sequence[Seen]:
    """`Jane Doe - Consul General, Miami`: the town behind the comma is where the last of the titles is held."""
    last = items[-1]
    if last.parts or not last.titled.titles or text[last.end : last.end + 2] != ", ":
        return items
    town = next((m for m in mentions if m.start == last.end + 2 and m.end >= line.end - 1), None)
    title = last.titled.titles[-1]
    if town is None or not town.node.startswith("state:") or title.head not in load_titles().sent or title.targets:
        return items
    titles = (*last.titled.titles[:-1], title._replace(targets=(town,)))
    return [*items[:-1], last._replace(end=town.end, titled=last.titled._replace(titles=titles))]


def _split_named(text: str, line: Sentence, items: Sequence[Seen]) -> tuple[Seen | None, Sequence[Seen]]:
    """The one whom an honorific names at the beginning of the line, and the others."""
    first = items[0]
    opens = first.parts and first.titled.honorific and not first.titled.titles
    item = _ITEM.match(text, line.start, line.end)
    if opens and item is not None and first.start <= item.end():
        return first, items[1:]
    return None, items


def _title_above(sentences: Sequence[Sentence], by_line: dict[int, list[Seen]], number: int) -> Seen | None:
    """Whoever is named alone on the line under a line that ends in a title: `(a) The Ambassador of Peru`, `Mr X`."""
    title, name = by_line.get(number, []), by_line.get(number + 1, [])
    if len(title) != 1 or len(name) != 1 or title[0].parts or not name[0].titled.honorific or name[0].titled.titles:
        return None
    line, below = sentences[number], sentences[number + 1]
    ends = line.heading and below.heading and line.end - title[0].end <= 1 and title[0].start - line.start <= _NUMBER
    if not ends or name[0].end - name[0].start < _FILLS * (below.end - below.start) or not name[0].parts:
        return None
    return name[0]._replace(
        sentence=number,
        start=title[0].start,
        titled=name[0].titled._replace(titles=title[0].titled.titles),
    )


#: How long what stands before the title of a numbered line may be: `(iii) `.
_NUMBER = 6


def _titles_under(sentences: Sequence[Sentence], by_line: dict[int, list[Seen]], number: int) -> Iterator[Seen]:
    """The nameless titles that fill the lines right behind line ``number``."""
    for below in range(number + 1, min(number + 1 + _LINES, len(sentences))):
        items = by_line.get(below, [])
        if not items or items[0].parts or not sentences[below].heading:
            return
        line = sentences[below]
        if items[0].start > line.start + 1 or items[-1].end - items[0].start < _FILLS * (line.end - line.start):
            return
        yield items[0]


def _name_on(text: str, line: Sentence, items: Sequence[Seen]) -> Seen | None:
    """The one name that fills a line."""
    if not line.heading:
        return None
    named = [item for item in items if item.parts]
    if named:
        alone = len(named) == 1 and named[0].end - named[0].start >= _FILLS * (line.end - line.start)
        return named[0] if alone and not named[0].titled.plural else None
    start = line.start
    while (address := _CAPITAL_ADDRESS.match(text, start, line.end)) is not None:
        start = address.end()
    written = text[start : line.end]
    words = written.split()
    if len(words) not in _WORDS or not all(word[0].isupper() for word in words) or not may_be_name(written.title()):
        return None
    nobody = Titled(0, 0, 0, len(words), ())
    return Seen(-1, start, line.end, nobody, written, fold_name(written))


#: Forms of address as a line in capitals has them.
_CAPITAL_ADDRESS = re.compile(r"(?:HIS|HER|THE|EXCELLENCY|HONOU?RABLE|H\.E\.|HE|MR|MRS|MS|MISS|DR|PROF)\.?,? ")


def _join(name: Seen, plates: Sequence[Seen], state: str | None) -> Seen:
    titles = (*name.titled.titles, *(t for plate in plates for t in plate.titled.titles))
    if state is not None:
        titles = tuple(_of_state(title, state) for title in titles)
    first = plates[0]
    return name._replace(
        sentence=first.sentence - 1,
        end=plates[-1].end,
        titled=name.titled._replace(titles=titles),
        name=_in_small_letters(name.name),
        written="",
    )


def _of_state(title: Title, state: str) -> Title:
    return title if title.holder or state in {target.node for target in title.targets} else title._replace(holder=state)


def _in_small_letters(name: str) -> str:
    """`ARA AIVAZIAN` as a name is written in a text."""
    particles = load_titles().particles
    if not name.isupper():
        return name
    return " ".join(word.lower() if word.lower() in particles else word.title() for word in name.split())


def _state_lines(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> dict[int, str]:
    """The lines that hold a state's name and nothing else."""
    starts = {m.start: m for m in mentions if m.kind is Kind.STATE}
    found = {}
    for number, line in enumerate(sentences):
        mention = starts.get(line.start) or starts.get(line.start + 4)
        if mention is not None and mention.end >= line.end - 1:
            found[number] = mention.node
    return found
