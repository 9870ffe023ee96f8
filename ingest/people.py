"""Tokens to people: names with the titles before or after them, and people known by title alone."""

from collections.abc import Iterator, Sequence, Set

from ingest.fronted_titles import ends_adverbial, is_governed
from ingest.holders_behind import find_holder_behind
from ingest.honorifics import is_honorific, is_person_honorific, skip_honorifics
from ingest.model import Kind
from ingest.people_lists import BETWEEN, deal_states, find_more_names
from ingest.personal_names import find_name_end
from ingest.title_bearers import Name, Titled, find_name_before, find_name_behind, find_name_past_company
from ingest.title_begins import skip_article_back, skip_new_back
from ingest.title_heads import may_be_title
from ingest.title_joins import find_joined_titles
from ingest.titles import Title, parse_title
from ingest.titles_behind import find_further_title, find_titles_behind
from ingest.tokens import Token
from ingest.vocabulary import load_titles

#: Behind whose name the title is the next one's: `his wife Madam X, Minister of Health, Y`.
_SPOUSES = ("spouse", "wife", "husband", "daughter", "son")
#: `His Excellency, X`.
_STYLES = frozenset({"excellency", "highness", "majesty"})
#: Nouns that stand for a bloc named before them.
_BODIES = frozenset({"agency", "alliance", "association", "bloc", "group", "organisation", "organization", "union"})


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
    if not between or any(t.lower not in (*BETWEEN, "the") for t in between) or not before.titles:
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
    spans = find_joined_titles(tokens, parse_title(tokens, head, bound), bound, plural=plural)
    titles = tuple(span.title for span in spans)
    first, last = skip_article_back(tokens, spans[0].first), spans[-1].last
    name = find_name_behind(tokens, last, plural=plural)
    if name is None and not plural and titles[-1].head in load_titles().led_bodies and not titles[-1].private:
        name = find_name_past_company(tokens, last)
    if name is not None and name.start > last and ends_adverbial(tokens, first, name.last, bound):
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
        yield from deal_states(tokens, [one, *find_more_names(tokens, last, titles)], spans[0]) if plural else (one,)
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
    return None if ends_adverbial(tokens, name.start, last, bound) else name


def _follows_title(tokens: Sequence[Token], start: int, bound: int) -> bool:
    """`Chair of an Agency, Mr X, Minister of A, Mr Y`: a list in which each title stands before its name.

    ``bound`` is where the person before ends, whose own title may stand right before the comma.
    """
    while start > bound and is_honorific(tokens, start - 1):
        start -= 1
    return start - 2 >= bound and tokens[start - 1].text == "," and tokens[start - 2].capital


def _is_vague(titles: tuple[Title, ...]) -> bool:
    only = titles[0]
    bare = len(titles) == 1 and only.holder is None and only.words == only.head
    return bare and only.head in load_titles().vague_heads


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
