"""Who a document names: every person's spellings and titles, gathered from all its sentences."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ingest.figures import Roll, Seen
from ingest.glued_names import cut_glued
from ingest.mentions import Scan
from ingest.model import Kind, Mention, Sentence, make_mention
from ingest.name_parts import fold_name
from ingest.nameplates import join_nameplates
from ingest.people import find_people
from ingest.roll_builder import RollBuilder
from ingest.title_bearers import Titled
from ingest.tokens import Token, find_tokens
from ingest.vocabulary import load_titles

_RELATED = re.compile(
    r"\b(?:[Ss]pouse|wife|husband|daughter|son|founder|co-founder|CEO|journalist|reporter|correspondent|analyst|author|"
    r"businessman|economist|tycoon),? $"
)
#: More of the title; without an article before it, `Minister at the Prime Minister's Office` may go on in more ways.
_GOES_ON = re.compile(r" of ")
_GOES_ON_BARE = re.compile(r" (?:at|in|for) (?:the )?[A-Z]")
_ARTICLE = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) ")
#: How far before a name a word that makes it private may begin.
_RELATED_REACH = 24


def find_roll(text: str, sentences: Sequence[Sentence], scan: Scan) -> Roll:
    """Who the document names; a short mention joins the one who bears that name in full, else it is left in doubt."""
    seen = cut_glued(join_nameplates(text, sentences, list(_see_people(text, sentences, scan)), scan.mentions))
    builder = RollBuilder()
    # The fullest names first: the shorter ones join them.
    for item in sorted((s for s in seen if len(s.parts) >= 2), key=lambda s: -len(s.parts)):
        builder.add_full(item)
    for item in (s for s in seen if len(s.parts) == 1):
        builder.add_short(item)
    builder.add_bare(text, [*((s.start, s.end) for s in seen), *((m.start, m.end) for m in scan.mentions)])
    builder.add_offices(s for s in seen if not s.parts)
    builder.add_acronyms(text, [(m.start, m.end) for m in scan.mentions])
    return builder.finish()


def mentions_in(mentions: Sequence[Mention], first: int, sentence: Sentence) -> list[Mention]:
    """The mentions inside a sentence, from position ``first`` of a sorted list on."""
    start, end = sentence.start, sentence.end
    at = first
    while at < len(mentions) and mentions[at].start < end:
        at += 1
    return [m for m in mentions[first:at] if m.start >= start and m.end <= end]


def _see_people(text: str, sentences: Sequence[Sentence], scan: Scan) -> Iterator[Seen]:
    heads = sorted(start for start, _ in (*scan.heads, *scan.honorifics))
    starts = frozenset(heads)
    at = first = 0
    for number, sentence in enumerate(sentences):
        while at < len(heads) and heads[at] < sentence.start:
            at += 1
        while first < len(scan.mentions) and scan.mentions[first].end <= sentence.start:
            first += 1
        if at < len(heads) and heads[at] < sentence.end:
            inside = mentions_in(scan.mentions, first, sentence)
            if scan.implied:
                inside = sorted([*inside, *_presided(text, sentence, scan)])
            tokens = find_tokens(text, sentence.start, sentence.end, inside)
            bodies = {e: s for s, e, _ in scan.implied if sentence.start <= s < sentence.end} if scan.implied else {}
            yield from (_seen(text, number, tokens, person, bodies) for person in find_people(tokens, starts))


#: What stands before a parliament that only one state has, where a title is of it.
_OF_PARLIAMENT = re.compile(r"\b(?:[Ss]peaker|[Cc]hair(?:man|woman|person)?|[Pp]resident|[Mm]ember) of (?:the )?$")
_HEAD_REACH = 24


def _presided(text: str, sentence: Sentence, scan: Scan) -> Iterator[Mention]:
    """`Speaker of the Milli Majlis X`: the body is a part of the title, and tells its state."""
    for start, end, node in scan.implied:
        if sentence.start <= start < sentence.end and _OF_PARLIAMENT.search(
            text, max(sentence.start, start - _HEAD_REACH), start
        ):
            yield make_mention(start, end, Kind.PLACE, node, text[start:end])


def _seen(text: str, number: int, tokens: Sequence[Token], person: Titled, bodies: Mapping[int, int]) -> Seen:
    start, end = tokens[person.first].start, tokens[person.last - 1].end
    # `Communist Party of Vietnam` right before a title is part of it.
    start = bodies.get(start - 1, start)
    possessor = next((tokens[t.whose - 1].end for t in person.titles if t.whose is not None), -1)
    if person.name_last == person.name_first:
        return Seen(
            number,
            start,
            end,
            person,
            possessor_end=possessor,
            goes_on=_GOES_ON.match(text, end) is not None
            or (_ARTICLE.match(text, start) is None and _GOES_ON_BARE.match(text, end) is not None),
            phrase=text[start:end],
        )
    name = text[tokens[person.name_first].start : tokens[person.name_last - 1].end]
    return Seen(
        number,
        start,
        end,
        person,
        name,
        fold_name(name),
        possessor,
        _written(text, tokens, person),
        related=_RELATED.search(text, max(0, start - _RELATED_REACH), start) is not None,
    )


def _written(text: str, tokens: Sequence[Token], person: Titled) -> str:
    """The name with its honorifics, or else with a short title; empty where it stands alone."""
    honorifics = load_titles().honorifics
    first = person.name_first
    while first > person.first and tokens[first - 1].text.strip(".’'") in honorifics:
        first -= 1
    words = person.titles[-1].words.split() if person.titles else []
    if person.first < first == person.name_first and len(words) <= 3 and tokens[first - 1].lower in words[-1:]:
        first = max(person.first, first - len(words))
    return text[tokens[first].start : tokens[person.name_last - 1].end] if first < person.name_first else ""
