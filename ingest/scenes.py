"""A document as the rules see it: its sentences as frames, its people, its own date and the states it is about."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.schema import Document
from ingest.amounts import AmountKind, find_amounts
from ingest.dates import Anchor, find_anchor, find_dates
from ingest.figures import Roll
from ingest.frames import Frame, build_frame
from ingest.leaders import find_leader
from ingest.lexicon import AMOUNT, CALENDAR, FIRST_PATTERN_BIT, Lexicon
from ingest.mentions import Scan, find_mentions
from ingest.model import Kind, Mention, Sentence
from ingest.roll import find_roll, mentions_in
from ingest.sentences import split_sentences


@dataclass(slots=True)
class Scene:
    """Everything about one document that rules may ask; frames are built when first asked for."""

    document: Document
    sentences: tuple[Sentence, ...]
    scan: Scan
    roll: Roll
    anchor: Anchor
    home: str | None  #: the state whose voice or affairs the document's are
    parties: tuple[str, ...]  #: the states that it is about, most named first
    triggers: tuple[int, ...]  #: rule families set off, a sentence each
    mentions: tuple[tuple[Mention, ...], ...]
    states: dict[str, str] = field(default_factory=dict)  #: person key -> state, as far as the document tells
    frames: dict[int, Frame] = field(default_factory=dict)
    active: tuple[tuple[int, int, frozenset[Kind]], ...] = ()
    #: The sentences in which a trigger stands, but for headlines: position, bits, and what their frames may name.

    def frame(self, index: int) -> Frame:
        """The frame of one sentence."""
        if index not in self.frames:
            self.frames[index] = self._build(index)
        return self.frames[index]

    def _build(self, index: int) -> Frame:
        sentence = self.sentences[index]
        text = self.document.text
        mentions = list(self.mentions[index])
        if self.triggers[index] & CALENDAR:
            mentions = _merge(mentions, _date_mentions(text, sentence, self.anchor))
        if self.triggers[index] & AMOUNT:
            # `10 billion U.S. dollars` names no state.
            mentions = _merge(_amount_mentions(text, sentence), mentions)
        return build_frame(text, sentence, mentions, index)

    def set_off(self, bits: int) -> Iterator[Frame]:
        """The frames of the sentences in which a family's triggers stand, in order; headlines in capitals left out."""
        for index, found, _ in self.active:
            if found & bits:
                yield self.frame(index)


def build_scene(document: Document, lexicon: Lexicon) -> Scene:
    """The scene of a document."""
    text = document.text
    sentences = tuple(split_sentences(text))
    scan = find_mentions(text, lexicon)
    roll = find_roll(text, sentences, scan)
    mentions = tuple(tuple(found) for found in _by_sentence(text, sentences, scan, roll))
    counts = _count_states(scan)
    triggers = _triggers(sentences, scan)
    return Scene(
        document=document,
        sentences=sentences,
        scan=scan,
        roll=roll,
        anchor=find_anchor(text, document.date),
        home=find_home(document, scan, roll, counts),
        parties=tuple(node for node, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        triggers=triggers,
        mentions=mentions,
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
        yield _merge(mentions_in(roll.mentions, person, sentence), mentions_in(places, first, sentence))


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
    """Both, in order, without those of the weak that overlap a strong one."""
    kept = list(strong)
    at = 0
    ordered = sorted(strong, key=lambda m: m.start)
    for mention in weak:
        while at < len(ordered) and ordered[at].end <= mention.start:
            at += 1
        if at < len(ordered) and ordered[at].start < mention.end:
            continue
        kept.append(mention)
    kept.sort(key=lambda m: (m.start, -m.end))
    return _without_overlaps(kept)


def _without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
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
    at = 0
    for sentence in sentences:
        found = 0
        while at < len(scan.triggers) and scan.triggers[at][0] < sentence.end:
            if scan.triggers[at][0] >= sentence.start:
                found |= scan.triggers[at][1]
            at += 1
        bits.append(found)
    return tuple(bits)


def _count_states(scan: Scan) -> Counter[str]:
    return Counter(m.node for m in scan.mentions if m.node.startswith("state:") and m.kind is not Kind.PLACE)


_SIGNATURE = re.compile(
    r"(?:MINISTRY OF FOREIGN AFFAIRS|PRIME MINISTER[’']S OFFICE|OFFICE OF THE PRESIDENT|MINISTRY OF EXTERNAL "
    r"AFFAIRS|DEPARTMENT OF FOREIGN AFFAIRS)[\s,]*(?:OF (?:THE )?)?$"
)
_DATELINE = re.compile(
    r"^\W*[A-Z][A-Z .,'’-]{2,40}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?:,? \d{4})?\s*(?:\([^)\n]{2,40}\)\s*)?(?:--?|"
    r"—|–|:)\s",
    re.M,
)


def find_home(document: Document, scan: Scan, roll: Roll, counts: Counter[str]) -> str | None:
    """The state in whose name the document speaks.

    Its signature, its dateline, a body that only one state has, or the one it is plainly about.
    """
    text = document.text
    for mention in scan.mentions:
        if mention.node.startswith("state:") and _SIGNATURE.search(text, max(0, mention.start - 60), mention.start):
            return mention.node
    dateline = _DATELINE.search(text[:600])
    if dateline is not None:
        for mention in scan.mentions:
            if mention.start >= dateline.end():
                break
            if mention.start >= dateline.start() and mention.node.startswith("state:"):
                return mention.node
    return (
        _supported(_plain_home(counts), document, scan, roll)
        or _leaders_home(roll)
        or _opposite_home(scan, roll, counts)
        or _implied_home(scan, counts)
        or _supported(_prominent_home(scan, counts), document, scan, roll)
    )


_BODY_BEHIND = re.compile(
    r"(?:[’']s?)? (?:[a-z]+ )?(?:government|authorities|foreign|[Mm]inist|MFA|[Pp]arliament|[Pp]resident|"
    r"officials|regime|leadership|delegation|diplomacy|diplomats|[Dd]eputy|embassy)"
)


def _supported(home: str | None, document: Document, scan: Scan, roll: Roll) -> str | None:
    """A state much spoken of may be a topic only.

    Its own officials or bodies must be in the text, or nobody's without their state.
    """
    if home is None:
        return None
    open_titles = [h for h in roll.held if h.title.holder is None]
    own = any(h.title.holder == home for h in roll.held) or any(
        m.node == home and _BODY_BEHIND.match(document.text, m.end) for m in scan.mentions
    )
    return home if (own and not _is_met_by_strangers(home, roll)) or not open_titles else None


def _is_met_by_strangers(home: str, roll: Roll) -> bool:
    """Whoever is named without a state beside this one's officials speaks for another.

    `Prime Minister X spoke to Ukrainian President Y`.
    """
    own = {h.sentence for h in roll.held if h.title.holder == home}
    strangers = [h for h in roll.held if h.title.holder is None]
    beside = sum(h.sentence in own for h in strangers)
    return beside > 0 and beside * 2 >= len(strangers)


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _plain_home(counts: Counter[str]) -> str | None:
    """The state that is named at least twice as often as any other."""
    ranked = _ranked(counts)
    if ranked and ranked[0][1] >= 5 and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        return ranked[0][0] if len(ranked) > 2 else None
    return None


def _opposite_home(scan: Scan, roll: Roll, counts: Counter[str]) -> str | None:
    """In a text about two states, a ministry writes its own officials without their state beside the others with.

    Theirs.
    """
    ranked = _ranked(counts)
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][1] * 4 > ranked[0][1]):
        return None
    pair = {ranked[0][0]: ranked[1][0], ranked[1][0]: ranked[0][0]}
    stated: dict[str, str] = {}
    for held in roll.held:
        node = held.title.holder or next((n for s, e, n in scan.implied if held.start <= s and e <= held.end + 2), "")
        if node in pair:
            stated.setdefault(held.person, node)
    votes: Counter[str] = Counter()
    for held in roll.held:
        if held.person not in stated:
            beside = {stated[h.person] for h in roll.held if h.sentence == held.sentence and h.person in stated}
            if len(beside) == 1:
                votes[pair[beside.pop()]] += 1
    best = _ranked(votes)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _leaders_home(roll: Roll) -> str | None:
    """The state of the leaders whom the text names without a state: a ministry's own."""
    open_people = dict.fromkeys(h.person for h in roll.held if h.title.holder is None)
    votes = Counter(
        node for p in open_people if (node := find_leader(roll.figures[p].parts)) and node.startswith("state:")
    )
    best = _ranked(votes)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _implied_home(scan: Scan, counts: Counter[str]) -> str | None:
    """The state whose own bodies (`NSC`, `State Department`) stand in the text.

    Unless the text is plainly about another.
    """
    ranked = _ranked(Counter(node for _, _, node in scan.implied if node.startswith("state:")))
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    node = ranked[0][0]
    return node if counts[node] * 4 >= max(counts.values(), default=0) or ranked[0][1] >= 3 else None


def _prominent_home(scan: Scan, counts: Counter[str]) -> str | None:
    """The state most named, where it leads by a third or is also the first that is named."""
    ranked = _ranked(counts)
    if not ranked:
        return None
    first = next((m.node for m in scan.mentions if m.node in counts), "")
    leads = len(ranked) == 1 or ranked[0][1] * 10 >= ranked[1][1] * 13
    return ranked[0][0] if leads or (first == ranked[0][0] and ranked[0][1] > ranked[1][1]) else None
