"""Letters: who `I` and `you` are between the salutation and the signature."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.model import Kind, Mention, Sentence, StandIn
from ingest.pronouns import resolve_pronoun
from ingest.scenes import Scene

_SALUTATION = re.compile(
    r"(?:dear [^.;:,\n]{1,80}|your (?:excellency|majesty|highness|royal highness|serene highness|holiness))(?:,|$)"
)
_CLOSING = re.compile(r"(?:yours (?:sincerely|faithfully|truly|ever)|(?:with )?(?:best|warm|kind) regards|sincerely)\b")
#: So many lines before the salutation or behind the signature the address may begin.
_REACH = 5
#: Only what tells of a meeting or a visit needs to know who they are.
_TELLING = re.compile(
    r"\b(?:meet(?:ing)?|met|visit(?:s|ed)?|conversation|discussions?|talks|call|spoke|host(?:ed|ing)?|"
    r"receiv(?:ed|ing))\b"
)
_WORDS = re.compile(
    r"\b(?:i|me|you|my|your|him|her(?! (?:majesty|excellency|highness|royal))|"
    r"we(?= (?:have |had |first |last |also |again )*(?:met|spoke)\b)|"
    r"our(?= (?:[a-z-]+ ){0,2}(?:meeting|talks|conversation|discussions?|call)s?\b))\b"
)


class _Letter(NamedTuple):
    """The sentences of a letter's body, and whose letter to whom it is."""

    first: int
    last: int
    writer: Mention
    reader: Mention | None


def seat_correspondents(scene: Scene) -> None:
    """Put the writer and the reader of each letter in the place of `I` and `you`."""
    if "yours " not in scene.plain and "dear " not in scene.plain:
        return
    for letter in _find_letters(scene):
        for index in range(letter.first, letter.last):
            sentence = scene.sentences[index]
            if _TELLING.search(scene.plain, sentence.start, sentence.end):
                found = tuple(_stand_ins(scene, letter, index, sentence))
                if found:
                    scene.seat(index, found)


def _find_letters(scene: Scene) -> Iterator[_Letter]:
    """Each letter from its salutation to its closing, if somebody signed it."""
    begin: int | None = None
    for index, sentence in enumerate(scene.sentences):
        if begin is None:
            begin = index if _SALUTATION.match(scene.plain[sentence.start : sentence.end]) else None
        elif _CLOSING.match(scene.plain, sentence.start, sentence.end):
            writer = _named_near(scene, range(index, index + 3))
            if writer is not None:
                yield _Letter(begin, index, writer, _find_reader(scene, begin, index, writer))
            begin = None


def _find_reader(scene: Scene, begin: int, end: int, writer: Mention) -> Mention | None:
    """Whom the salutation names, else the address below the signature or above the salutation."""
    behind = range(end + 1, end + 1 + _REACH)
    before = range(begin - 1, begin - 1 - _REACH, -1)
    for places in (range(begin, begin + 1), behind, before):
        named = _named_near(scene, places, besides=writer.node)
        if named is not None:
            return named
    return None


def _named_near(scene: Scene, places: range, *, besides: str = "") -> Mention | None:
    """The one person of the first line that names anybody; nobody behind a whole sentence."""
    for index in places:
        if not 0 <= index < len(scene.sentences):
            break
        people = {m.node: m for m in scene.mentions[index] if m.kind in _PEOPLE and m.node not in ("", besides)}
        if people:
            return next(iter(people.values())) if len(people) == 1 else None
        if scene.plain[scene.sentences[index].end - 1] in ".;":
            break
    return None


_PEOPLE = (Kind.PERSON, Kind.NAME)


def _stand_ins(scene: Scene, letter: _Letter, index: int, sentence: Sentence) -> Iterator[StandIn]:
    text = scene.plain[sentence.start : sentence.end]
    for found in _WORDS.finditer(text):
        if text.count('"', 0, found.start()) % 2:
            continue
        people = _meant(scene, letter, index, found.group(), sentence.start + found.start())
        if people:
            start, end = sentence.start + found.start(), sentence.start + found.end()
            yield StandIn(start, end, people, tuple((m.start, m.end) for m in people))


def _meant(scene: Scene, letter: _Letter, index: int, word: str, at: int) -> tuple[Mention, ...]:
    if word in ("i", "me", "my"):
        return (letter.writer,)
    if word in ("you", "your"):
        return (letter.reader,) if letter.reader is not None else ()
    if word in ("we", "our"):
        return (letter.writer, letter.reader) if letter.reader is not None else ()
    frame = scene.lay(index)
    place = next((i for i, offset in enumerate(frame.offsets) if offset == at), None)
    return resolve_pronoun(scene, frame, word, place)[0] if place is not None else ()
