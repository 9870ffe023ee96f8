"""A document as the rules see it: its sentences as frames, its people, its own date and the states it is about."""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.schema import Document
from ingest.amounts import AmountKind, find_amounts
from ingest.dates import Anchor, find_anchor, find_dates
from ingest.figures import Roll
from ingest.frames import Frame, fold_bodies, lay_frame, plain_text
from ingest.homes import find_home, find_stated_home
from ingest.lexicon import AMOUNT, CALENDAR, FIRST_PATTERN_BIT, Lexicon
from ingest.mentions import Scan, find_mentions
from ingest.model import Kind, Mention, Sentence, StandIn
from ingest.roll import find_roll, mentions_in
from ingest.sentences import split_sentences
from ingest.stand_ins import drop_parties, seat_people


@dataclass(slots=True)
class Scene:
    """Everything about one document that rules may ask; frames are built when first asked for."""

    document: Document
    sentences: tuple[Sentence, ...]
    scan: Scan
    roll: Roll
    anchor: Anchor
    home: str | None  #: the state whose voice or affairs the document's are
    signed: bool  #: its signature or its dateline tells so
    parties: tuple[str, ...]  #: the states that it is about, most named first
    triggers: tuple[int, ...]  #: rule families set off, a sentence each
    mentions: tuple[tuple[Mention, ...], ...]
    plain: str  #: the text as frames write it
    states: dict[str, str] = field(default_factory=dict)  #: person key -> state, as far as the document tells
    frames: dict[int, Frame] = field(default_factory=dict)
    active: tuple[tuple[int, int, frozenset[Kind]], ...] = ()
    #: The sentences in which a trigger stands, but for headlines: position, bits, and what their frames may name.
    candidates: Sequence[tuple[int, int]] | None = None  #: sentences and the bits of patterns that may hold in them
    delegates: dict[str, str] = field(default_factory=dict)  #: person key -> the state whose delegation it is
    several_delegations: bool = False  #: so that `the delegation` alone may be either
    stand_ins: dict[int, tuple[StandIn, ...]] = field(default_factory=dict)  #: sentence -> nouns for several people
    open_subjects: list[tuple[Frame, tuple[int, int], str]] = field(default_factory=list)
    #: What patterns hold of, though nobody was found to do it: the frame, where in it, the rule.

    def frame(self, index: int) -> Frame:
        """The frame of one sentence."""
        if index not in self.frames:
            self.frames[index] = self._build(index)
        return self.frames[index]

    def _build(self, index: int) -> Frame:
        frame = self.lay(index)
        seat_people(frame, self.stand_ins.get(index, ()))
        fold_bodies(frame)
        return frame

    def seat(self, index: int, stand_ins: Sequence[StandIn]) -> None:
        """From now on the people themselves stand in the place of a sentence's nouns and pronouns for them."""
        self.stand_ins[index] = tuple(sorted((*self.stand_ins.get(index, ()), *stand_ins)))
        self.frames.pop(index, None)
        self.active = tuple((i, bits, kinds | {Kind.PERSON} if i == index else kinds) for i, bits, kinds in self.active)

    def lay(self, index: int) -> Frame:
        """The frame of one sentence as it is written: no body folded, nobody put for a noun."""
        sentence = self.sentences[index]
        text = self.document.text
        mentions: Sequence[Mention] = self.mentions[index]
        if self.triggers[index] & CALENDAR and (dates := _date_mentions(text, sentence, self.anchor)):
            mentions = _merge(mentions, dates)
        if self.triggers[index] & AMOUNT and (amounts := _amount_mentions(text, sentence)):
            # `10 billion U.S. dollars` names no state.
            mentions = _merge(amounts, mentions)
        frame = lay_frame(text, self.plain, sentence, mentions, index)
        drop_parties(frame)
        return frame

    def set_off(self, bits: int, words: tuple[str, ...] = ("",)) -> Iterator[Frame]:
        """The frames of the sentences in which a family's triggers and one of the words stand, in order.

        Headlines in capitals are left out.
        """
        for index, found, _ in self.active:
            if found & bits:
                sentence = self.sentences[index]
                if any(self.plain.find(word, sentence.start, sentence.end) >= 0 for word in words):
                    yield self.frame(index)


def build_scene(document: Document, lexicon: Lexicon) -> Scene:
    """The scene of a document."""
    text = document.text
    sentences = tuple(split_sentences(text))
    scan = find_mentions(text, lexicon)
    roll = find_roll(text, sentences, scan)
    mentions = tuple(tuple(found) for found in _by_sentence(text, sentences, scan, roll))
    counts = count_states(text, scan)
    triggers = _triggers(sentences, scan)
    stated = find_stated_home(document, scan)
    return Scene(
        document=document,
        sentences=sentences,
        scan=scan,
        roll=roll,
        anchor=find_anchor(text, document.date),
        home=stated or find_home(document, scan, roll, counts),
        signed=stated is not None,
        parties=tuple(node for node, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        triggers=triggers,
        mentions=mentions,
        plain=plain_text(text),
        active=tuple(_find_active(text, sentences, triggers, mentions)),
    )


def _find_active(
    text: str, sentences: Sequence[Sentence], triggers: Sequence[int], mentions: Sequence[Sequence[Mention]]
) -> Iterator[tuple[int, int, frozenset[Kind]]]:
    for index, found in enumerate(triggers):
        if found >> FIRST_PATTERN_BIT and not _is_headline(text, sentences[index]):
            yield index, found, _kinds(mentions[index], found)


def _is_headline(text: str, sentence: Sentence) -> bool:
    """A heading in capitals: what it says, the text says again."""
    return sentence.heading and text[sentence.start : sentence.end].isupper()


def _kinds(mentions: Sequence[Mention], triggers: int) -> frozenset[Kind]:
    """The kinds of mention that the frame of a sentence may hold, known without building it."""
    found = {mention.kind for mention in mentions}
    if Kind.ADJECTIVE in found:
        found.add(Kind.STATE)
    if triggers & CALENDAR:
        found.add(Kind.DATE)
    if triggers & AMOUNT:
        found |= {Kind.MONEY, Kind.PERCENT}
    return frozenset(found)


def _by_sentence(text: str, sentences: Sequence[Sentence], scan: Scan, roll: Roll) -> Iterator[list[Mention]]:
    places = list(_join_places(text, scan.mentions))
    first = person = 0
    for sentence in sentences:
        while first < len(places) and places[first].end <= sentence.start:
            first += 1
        while person < len(roll.mentions) and roll.mentions[person].end <= sentence.start:
            person += 1
        people, inside = mentions_in(roll.mentions, person, sentence), mentions_in(places, first, sentence)
        yield _merge(people, inside) if people else inside


_PART_OF = re.compile(r",? (?:the |\()?|(?: [A-Z][a-z]+)?, (?:the )?(?:[A-Z][a-z]+ )?")


def _join_places(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """`Tokyo, Japan` and `Batam, Riau Islands, Indonesia` are one place each."""
    previous: Mention | None = None
    for mention in mentions:
        if (
            previous is not None
            and previous.kind is Kind.PLACE
            and mention.node == previous.node
            and mention.kind in (Kind.PLACE, Kind.STATE)
            and _PART_OF.fullmatch(text, previous.end, mention.start)
        ):
            previous = previous._replace(end=mention.end)
            continue
        if previous is not None:
            yield previous
        previous = mention
    if previous is not None:
        yield previous


def _merge(strong: Sequence[Mention], weak: Sequence[Mention]) -> list[Mention]:
    """Both, in order, without those of the weak that overlap a strong one; each is in order itself."""
    kept: list[Mention] = []
    at = 0
    for mention in weak:
        while at < len(strong) and strong[at].end <= mention.start:
            kept.append(strong[at])
            at += 1
        if at == len(strong) or strong[at].start >= mention.end:
            kept.append(mention)
    kept += strong[at:]
    return _without_overlaps(kept)


def _without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    end = -1
    for mention in mentions:
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    return kept


def _date_mentions(text: str, sentence: Sentence, anchor: Anchor) -> list[Mention]:
    return [
        Mention(d.start, d.end, Kind.DATE, "", d.value, None, "relative" if d.relative else None)
        for d in find_dates(text, sentence.start, sentence.end, anchor)
    ]


def _amount_mentions(text: str, sentence: Sentence) -> list[Mention]:
    found = []
    for amount in find_amounts(text, sentence.start, sentence.end):
        kind = Kind.MONEY if amount.kind is AmountKind.MONEY else Kind.PERCENT
        found.append(Mention(amount.start, amount.end, kind, "", amount.kind.value, amount.value, amount.unit))
    return found


def _triggers(sentences: Sequence[Sentence], scan: Scan) -> tuple[int, ...]:
    bits = []
    triggers = iter(scan.triggers)
    at, next_bits = next(triggers, _NONE_LEFT)
    for sentence in sentences:
        start, end, found = sentence.start, sentence.end, 0
        while at < end:
            if at >= start:
                found |= next_bits
            at, next_bits = next(triggers, _NONE_LEFT)
        bits.append(found)
    return tuple(bits)


#: Stands behind the last trigger of every text.
_NONE_LEFT = (sys.maxsize, 0)


#: `72 billion U.S. dlrs` is about no state.
_CURRENCY = re.compile(r" (?:dlrs?|dollars?|francs?|pounds|yen|marks|kron[ae]r?|crowns|lir[ae]|pesos?)\b", re.I)


def count_states(text: str, scan: Scan) -> Counter[str]:
    """How often a text names each state, but for places in it and for its currency."""
    named = (m for m in scan.mentions if m.node.startswith("state:") and m.kind is not Kind.PLACE)
    return Counter(m.node for m in named if _CURRENCY.match(text, m.end) is None)
