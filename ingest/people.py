"""Tokens to people: names with the titles before or after them, and people known by title alone."""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from ingest.model import Kind
from ingest.personal_names import find_name_end, is_honorific, is_person_honorific, skip_honorifics
from ingest.title_heads import may_be_title
from ingest.title_joins import (
    Name,
    find_further_title,
    find_holder_behind,
    find_name_before,
    find_name_behind,
    find_name_past_company,
    find_next_title,
    find_titles_behind,
    is_governed,
    skip_article_back,
    skip_new_back,
)
from ingest.titles import Span, Title, parse_title
from ingest.tokens import Token
from ingest.vocabulary import load_titles

#: Offices that no president holds beside his own.
_NEVER_BOTH = frozenset({"prime minister", "premier", "vice president", "foreign minister", "chancellor"})
#: Offices that leave no time for another.
_NEVER_JOINED = frozenset({"foreign secretary", "home secretary", "secretary of state", "chancellor of the exchequer"})
#: Titles that stand for somebody without his name, and those of another beside him.
_KNOWN_ALONE = frozenset({"president", "vice president", "prime minister", "deputy prime minister", "leaders", "king"})
_HEADS_OF_STATES = frozenset({"president", "king", "queen", "sultan", "emir", "amir", "chancellor", "crown prince"})
_BETWEEN = (",", ";", "and", "&")
#: Behind whose name the title is the next one's: `his wife Madam X, Minister of Health, Y`.
_SPOUSES = ("spouse", "wife", "husband", "daughter", "son")
#: `His Excellency, X`.
_STYLES = frozenset({"excellency", "highness", "majesty"})


class Titled(NamedTuple):
    """Somebody in a sentence, by token positions: ``first`` up to ``last``.

    There is no name where ``name_first`` is ``name_last``.
    """

    first: int
    last: int
    name_first: int
    name_last: int
    titles: tuple[Title, ...]
    honorific: bool = False
    plural: bool = False


def find_people(tokens: Sequence[Token], starts: Set[int] | None = None) -> list[Titled]:
    """Everybody in a sentence who has a title or an honorific, in order; a list after a plural title is several people.

    ``starts`` tells at which offsets title words and honorifics stand, where that is known already.
    """
    found: list[Titled] = []
    done = 0
    for at in range(len(tokens)) if starts is None else [i for i, t in enumerate(tokens) if t.start in starts]:
        if at < done:
            continue
        people = _people_at(tokens, at, found)
        if people and found and _belongs_to_office(found[-1], people[0]):
            people[0] = _with_owner(people[0], found.pop())
        if people and people[0].titles and people[0].titles[0].whose is not None:
            people[0] = _of_body_before(tokens, people[0])
        if people and found and _is_of_then(tokens, found[-1], people[0]):
            people[0] = people[0]._replace(titles=tuple(t._replace(former=True) for t in people[0].titles))
        found.extend(people)
        done = people[-1].last if people else 0
    return found


def _is_of_then(tokens: Sequence[Token], before: Titled, person: Titled) -> bool:
    """`then-Prime Minister X, President Y and King Z`: all were so at that time."""
    between = tokens[before.last : person.first]
    if not between or any(t.lower not in (*_BETWEEN, "the") for t in between) or not before.titles:
        return False
    then = any(t.lower == "then" for t in tokens[max(0, before.first - 1) : before.name_first])
    return before.titles[0].former and (then or _is_former_alone(tokens, before))


def _is_former_alone(tokens: Sequence[Token], person: Titled) -> bool:
    """No word of the title itself says that it is over: it stands in such a list."""
    past = load_titles().past
    return all(t.lower not in past for t in tokens[max(0, person.first - 1) : person.name_first])


def _people_at(tokens: Sequence[Token], at: int, found: Sequence[Titled]) -> list[Titled]:
    """Whoever the title word or honorific at ``at`` is of; ``found`` are those before."""
    words = load_titles()
    token = tokens[at]
    if token.mention is not None:
        return []
    if (token.lower in words.heads or token.lower in words.plurals) and may_be_title(tokens, at):
        return list(_bearers(tokens, at, found[-1].last if found else 0))
    return list(_honoured(tokens, at, found[-1].last if found else 0)) if is_person_honorific(token) else []


def _belongs_to_office(owner: Titled, person: Titled) -> bool:
    """`Russian president's envoy`: the owner is an office without a name, right before the possessive."""
    nameless = owner.name_first == owner.name_last
    return nameless and bool(person.titles) and person.titles[0].whose is not None and person.first == owner.last + 1


def _with_owner(person: Titled, owner: Titled) -> Titled:
    """The envoy of a state's president is the state's."""
    holder = owner.titles[0].holder
    titles = tuple(t._replace(whose=None, holder=t.holder or holder) for t in person.titles)
    return person._replace(first=owner.first, titles=titles)


#: Nouns that stand for a bloc named before them.
_BODIES = frozenset({"agency", "alliance", "association", "bloc", "group", "organisation", "organization", "union"})


def _of_body_before(tokens: Sequence[Token], person: Titled) -> Titled:
    """`spoke of the IAEA, whose inspectors the agency's Director General X had sent`: the one bloc of the sentence."""
    owner = (person.titles[0].whose or 0) - 1
    blocs = {t.mention.node for t in tokens[: max(owner, 0)] if t.mention is not None and t.mention.kind is Kind.BLOC}
    if owner < 1 or tokens[owner].lower not in _BODIES or tokens[owner - 1].lower != "the" or len(blocs) != 1:
        return person
    holder = blocs.pop()
    titles = tuple(t if t.holder is not None else t._replace(whose=None, holder=holder) for t in person.titles)
    return person._replace(titles=titles)


def _bearers(tokens: Sequence[Token], head: int, bound: int) -> Iterator[Titled]:
    """Whoever bears the title that turns on the word at ``head``, and the titles joined to it."""
    plural = tokens[head].lower in load_titles().plurals
    spans = _joined_titles(tokens, parse_title(tokens, head, bound), bound, plural=plural)
    titles = tuple(span.title for span in spans)
    first, last = skip_article_back(tokens, spans[0].first), spans[-1].last
    name = find_name_behind(tokens, last, plural=plural)
    if name is None and not plural and titles[-1].head in load_titles().led_bodies and not titles[-1].private:
        name = find_name_past_company(tokens, last)
    if name is not None and name.start > last and _ends_adverbial(tokens, first, name.last, bound):
        name = None
    before = None if plural or name is None or name.start == last else find_name_before(tokens, first, bound)
    if name is not None and before is not None and not _follows_title(tokens, before.start, bound):
        # `X, Minister of A, Y, Minister of B`: each name stands before its title.
        own, last = find_titles_behind(tokens, last, titles)
        own, last = find_holder_behind(tokens, last, own)
        yield Titled(before.start, last, before.first, before.last, own)
    elif name is not None:
        own, last = find_holder_behind(tokens, name.last, titles)
        own, last = find_further_title(tokens, last, own)
        one = Titled(first, last, name.first, name.last, own)
        yield from _deal_states(tokens, [one, *_more_names(tokens, last, titles)], spans[0]) if plural else (one,)
    elif not plural and (name := _named_before(tokens, first, last, bound)) is not None:
        own, last = find_titles_behind(tokens, last, titles)
        own, last = find_holder_behind(tokens, last, own)
        yield Titled(name.start, last, name.first, name.last, own)
    elif not titles[0].private and (plural or not _is_vague(titles)):
        yield Titled(first, last, last, last, titles, plural=plural)


def _named_before(tokens: Sequence[Token], first: int, last: int, bound: int) -> Name | None:
    name = find_name_before(tokens, first, bound) or find_name_before(tokens, skip_new_back(tokens, first), bound)
    if name is None or name.last == first:
        return name
    return None if _ends_adverbial(tokens, name.start, last, bound) else name


def _ends_adverbial(tokens: Sequence[Token], first: int, name_end: int, bound: int) -> bool:
    """`By decree of the President, X was appointed`: no comma behind the name, so that it is no apposition."""
    goes_on = name_end < len(tokens) and tokens[name_end].text not in (",", ".", ";", ")")
    return goes_on and is_governed(tokens, first, bound)


def _follows_title(tokens: Sequence[Token], start: int, bound: int) -> bool:
    """`Chair of an Agency, Mr X, Minister of A, Mr Y`: a list in which each title stands before its name.

    ``bound`` is where the person before ends, whose own title may stand right before the comma.
    """
    while start > bound and is_honorific(tokens, start - 1):
        start -= 1
    return start - 2 >= bound and tokens[start - 1].text == "," and tokens[start - 2].capital


def _joined_titles(tokens: Sequence[Token], span: Span, bound: int, *, plural: bool) -> list[Span]:
    spans = [span]
    while (following := find_next_title(tokens, spans[-1].last)) is not None:
        if _closes_adverbial(tokens, spans[-1], following, bound):
            break
        # `ASEAN Foreign Ministers and Secretary-General X`: the ministers are others.
        if _are_two_people(tokens, spans[-1], following) or plural != _is_plural(tokens, following):
            break
        if _is_served_too(spans[-1].title, following.title):
            following = following._replace(title=following.title._replace(private=True))
        spans.append(_undecided(tokens, following) if spans[-1].title.former else following)
    return spans


def _is_served_too(first: Title, second: Title) -> bool:
    """`State Secretary to the Minister of Trade and Minister of Health X`: whether X is minister is left open."""
    served = first.head in ("chief", "secretary") and " to the " in first.words
    return served and second.head in ("minister", "advisor", "adviser", "secretary")


def _closes_adverbial(tokens: Sequence[Token], first: Span, second: Span, bound: int) -> bool:
    """`Speaking beside his Chilean counterpart, Foreign Minister X said`: the comma ends what stands in front."""
    words = load_titles()
    if first.title.head not in words.colleagues or tokens[first.last].text != ",":
        return False
    name = find_name_behind(tokens, second.last)
    goes_on = name is not None and name.last < len(tokens) and tokens[name.last].text not in (",", ".", ";", ")")
    opening = first.first
    while opening > bound and tokens[opening - 1].text not in (",", ";", ":", '"', "“"):
        opening -= 1
    return goes_on and tokens[opening].capital and tokens[opening].lower in words.openers


def _undecided(tokens: Sequence[Token], span: Span) -> Span:
    """`former Prime Minister and President X`: whether the second is over too is left open, and so nobody's."""
    told = span.title.former or not load_titles().timely.isdisjoint([t.lower for t in tokens[span.first : span.last]])
    sole = span.title.words in load_titles().sole
    return span._replace(title=span.title._replace(private=True)) if sole and not told else span


def _is_plural(tokens: Sequence[Token], span: Span) -> bool:
    return any(token.lower in load_titles().plurals for token in tokens[span.first : span.last])


def _are_two_people(tokens: Sequence[Token], first: Span, second: Span) -> bool:
    """`the President and PM Chinh`, `SMS and the Hangzhou Party Secretary`: two titles, two people."""
    short = first.last - first.first == 1 and tokens[first.first].text.isupper()
    both = first.title.words == "president" and second.title.words in _NEVER_BOTH
    # `the Foreign Secretary, FCO Minister for Asia, X`, `The Secretary and Director X`.
    both = both or first.title.words in _NEVER_JOINED
    both = both or (first.title.words == "secretary" and first.first >= 1 and tokens[first.first - 1].lower == "the")
    # `the Vice President and President X`: the article stands before somebody known already.
    known = first.title.words in _KNOWN_ALONE and first.first >= 1 and tokens[first.first - 1].lower == "the"
    # `His Majesty X, King of Chad, Chadian Minister Y`.
    stated = first.title.holder and second.title.holder and first.title.head in load_titles().royal_heads
    if stated and tokens[first.last].text == "," and second.title.head not in load_titles().royal_heads:
        return True
    if both or (second.title.words in _HEADS_OF_STATES and (known or first.title.words in _HEADS_OF_STATES)):
        return True
    # `with X in his capacity as Acting Prime Minister, and Minister Y`.
    if first.first >= 2 and tokens[first.first - 1].lower == "as" and tokens[first.first - 2].lower == "capacity":
        return True
    # `the Vice President and Minister X`, `Minister and Chairman X`: each bears one title.
    bare = first.title.words == "minister" and first.title.holder is None and tokens[first.first].capital
    alone = first.last - first.first == 1 and not second.title.words.startswith(("deputy ", "vice "))
    if (bare and alone) or (known and second.title.words == "minister" and second.title.holder is None):
        return True
    # `SM and Minister To Lam`, `SMS and Vice Minister X`: initials add no lower or bare title to one's own.
    return short and (
        second.title.holder is not None
        or second.title.words == "minister"
        or second.title.head not in ("minister", "minister-in-charge")
        or second.title.words.startswith(("prime ", "vice ", "deputy "))
    )


def _is_vague(titles: tuple[Title, ...]) -> bool:
    only = titles[0]
    bare = len(titles) == 1 and only.holder is None and only.words == only.head
    return bare and only.head in load_titles().vague_heads


def _more_names(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> Iterator[Titled]:
    """The other names of a list behind a plural title, each perhaps with its party and seat in brackets."""
    i = _skip_seat(tokens, at)
    while i < len(tokens) and tokens[i].lower in _BETWEEN:
        while i < len(tokens) and tokens[i].lower in _BETWEEN:
            i += 1
        begin, holder = _state_before_name(tokens, i, titles)
        first = skip_honorifics(tokens, begin)
        end = find_name_end(tokens, first)
        if end == first:
            return
        own, last = find_holder_behind(tokens, end, titles)
        if holder is not None:
            own, last = tuple(title._replace(holder=holder) for title in titles), end
        yield Titled(i, last, first, end, own)
        i = _skip_seat(tokens, last)


_SEAT = re.compile(r"[RDI](?:-|$)")
#: `(R-North Carolina)` has no more tokens.
_LONGEST_SEAT = 7


def _skip_seat(tokens: Sequence[Token], at: int) -> int:
    """The place behind `(D-Ohio)`, where the list goes on behind it."""
    if at + 1 >= len(tokens) or tokens[at].text != "(" or not _SEAT.match(tokens[at + 1].text):
        return at
    closed = next((i for i in range(at, min(at + _LONGEST_SEAT, len(tokens))) if tokens[i].text == ")"), at)
    goes_on = at < closed < len(tokens) - 1 and tokens[closed + 1].lower in _BETWEEN
    return closed + 1 if goes_on else at


def _deal_states(tokens: Sequence[Token], people: Sequence[Titled], span: Span) -> Iterator[Titled]:
    """`the presidents of Peru and Chile, X and Y`: each is of one state, in their order; else whose is left open."""
    first = span.first
    while first >= 2 and tokens[first - 1].lower in _BETWEEN and _is_state(tokens[first - 2]):
        first -= 2
    states = [t.mention.node for t in tokens[first : span.last] if t.mention is not None and _is_state(t)]
    if len(set(states)) < 2 or span.title.targets:
        yield from people
        return
    alike = len(states) == len(people)
    for person, state in zip(people, states if alike else [None] * len(people), strict=True):
        yield person._replace(titles=tuple(title._replace(holder=state) for title in person.titles))


def _is_state(token: Token) -> bool:
    return token.mention is not None and token.mention.kind in (Kind.STATE, Kind.ADJECTIVE)


def _state_before_name(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> tuple[int, str | None]:
    """`the ministers of Peru, X; Chile, Y; and Cuba, Z`: where the next name begins, and whose minister that is."""
    begin = at + (at < len(tokens) and tokens[at].lower == "the")
    mention = tokens[begin].mention if begin + 1 < len(tokens) and tokens[begin + 1].text == "," else None
    of_states = all((title.holder or "").startswith("state:") for title in titles)
    if mention is None or mention.kind is not Kind.STATE or not of_states:
        return at, None
    first = skip_honorifics(tokens, begin + 2)
    end = find_name_end(tokens, first)
    # A list of names, and not `and Chile, Peru said`.
    closed = end > first + 1 and (end == len(tokens) or tokens[end].text in ",;.)" or tokens[end].lower in _BETWEEN)
    return (begin + 2, mention.node) if closed else (at, None)


def _honoured(tokens: Sequence[Token], at: int, bound: int) -> Iterator[Titled]:
    """Whoever is named behind an honorific without a title: `Mr Karl-Heinz Strauss`."""
    first = skip_honorifics(tokens, at)
    if first + 1 < len(tokens) and tokens[first].text == "," and tokens[first - 1].lower in _STYLES:
        if at >= 1 and tokens[at - 1].lower == "your":
            # `Your Excellency, I was`.
            return
        first = skip_honorifics(tokens, first + 1)
    end = find_name_end(tokens, first)
    if end > first and at >= 1 and tokens[at - 1].lower in _SPOUSES:
        yield Titled(at, end, first, end, (), honorific=True)
    elif end > first:
        alone = not _follows_title(tokens, at, bound)
        titles, last = find_further_title(tokens, end, (), alone=alone, governed=is_governed(tokens, at, bound))
        titles, last = find_holder_behind(tokens, last, titles) if titles else (titles, last)
        yield Titled(at, last, first, end, titles, honorific=True)
