"""Tokens to people: names with the titles before or after them, and people known by title alone."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from ingest.model import Kind
from ingest.titles import Span, Title, parse_title
from ingest.tokens import Token
from ingest.vocabulary import load_titles

#: Capitalised words that begin sentences, headings and institutions, and so no name.
NO_NAME = frozenset(
    """the a an in on at he she they it we this that these those his her their its our and but as for from to by with during
    after before following both meanwhile however moreover also not no if when while since until upon through under over
    january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
    visit meeting call letter readout statement written reply remarks summit forum conference annex source photo credit caption
    talks agreement treaty dear your yours sincerely following further earlier later today yesterday tomorrow there here what which
    who whose where how why one two three four five six seven eight nine ten first all some many most other another each every such
    islamic-republic according speaking asked joint official working state press media video telephone bilateral trilateral
    multilateral introductory courtesy is was were has have had will would can could should
    republic kingdom university palace airport hotel hall street""".split()
)
_ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "X", "XI", "XII", "XIII", "XIV", "XVI"})
_IN_TITLES = frozenset({"'s", "’s", '"s', "of", "and", "-", "–"})
_OWN = frozenset({"his", "her", "their", "its"})
_AT_THAT_TIME = (
    ("at", "that", "time"),
    ("at", "the", "time"),
    ("then",),
    ("now",),
    ("currently",),
    ("today",),
    ("by", "then"),
)
_NEVER_BOTH = frozenset({"prime minister", "premier", "vice president", "foreign minister", "chancellor"})
_ALONE = frozenset(
    {
        "member",
        "members",
        "head",
        "heads",
        "chief",
        "chiefs",
        "chair",
        "leader",
        "leaders",
        "officer",
        "deputy",
        "deputies",
        "assistant",
        "director",
        "directors",
        "delegate",
        "delegates",
        "commander",
        "secretary",
        "speaker",
        "officials",
        "counterparts",
        "representative",
        "representatives",
        "administrator",
        "administration",
    }
)


@dataclass(frozen=True, slots=True)
class Titled:
    """Somebody in a sentence, by token positions: ``first`` up to ``last``; no name where ``name_first`` is ``name_last``."""

    first: int
    last: int
    name_first: int
    name_last: int
    titles: tuple[Title, ...]
    honorific: bool = False
    plural: bool = False
    private: bool = False


def find_people(tokens: Sequence[Token], starts: Set[int] | None = None) -> list[Titled]:
    """Everybody in a sentence who has a title or an honorific, in order; a list after a plural title is several people.

    ``starts`` tells at which offsets title words and honorifics stand, where that is known already.
    """
    words = load_titles()
    found: list[Titled] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if starts is not None and token.start not in starts:
            at += 1
            continue
        if (
            token.mention is None
            and (token.lower in words.heads or token.lower in words.plurals)
            and _may_be_title(tokens, at)
        ):
            people = list(_people_at(tokens, at, found[-1].last if found else 0))
            if people and found and _belongs_to_office(found[-1], people[0]):
                people[0] = _owned(found.pop(), people[0])
            found.extend(people)
            at = max(at + 1, *(p.last for p in people)) if people else at + 1
        elif _is_honorific(token):
            person = _honoured(tokens, at)
            if person is not None:
                found.append(person)
                at = max(at + 1, person.last)
            else:
                at += 1
        else:
            at += 1
    return found


def _belongs_to_office(owner: Titled, person: Titled) -> bool:
    """`Russian president's envoy`: the owner is an office without a name, right before the possessive."""
    nameless = owner.name_first == owner.name_last
    return nameless and bool(person.titles) and person.titles[0].whose is not None and person.first == owner.last + 1


def _owned(owner: Titled, person: Titled) -> Titled:
    """The envoy of a state's president is the state's."""
    holder = owner.titles[0].holder
    titles = tuple(replace(t, whose=None, holder=t.holder or holder) for t in person.titles)
    return replace(person, first=owner.first, titles=titles)


def _may_be_title(tokens: Sequence[Token], at: int) -> bool:
    """`Prime` before it or not, the word is a title unless it is a verb (`head to`, `chair the`) or in a compound (`member states`)."""
    token = tokens[at]
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if token.lower in ("member", "members") and following in (
        "states",
        "state",
        "countries",
        "nations",
        "economies",
        "'s",
        "’s",
        '"s',
        "status",
    ):
        return False
    if token.lower in (
        "deputy",
        "assistant",
        "chief",
        "secretary",
        "minister",
        "delegate",
        "officer",
        "pm",
    ) and _leads_on(tokens, at + 1):
        return False
    if token.lower in ("charge", "chargé"):
        return following.startswith(("d’affaires", "d'affaires"))
    if token.lower in ("prince", "princess"):
        # Prince Faisal is a form of address; a crown prince or the Prince of Wales has a title.
        return (at >= 1 and tokens[at - 1].lower == "crown") or following == "of"
    if token.lower in ("counterpart", "colleague"):
        return token.text.islower() and at >= 1 and (tokens[at - 1].mention is not None or tokens[at - 1].lower in _OWN)
    if token.lower == "executive":
        return at >= 1 and tokens[at - 1].lower == "chief"
    if token.lower in ("head", "heads", "chair", "chairs", "charge", "chief", "leader") and token.text.islower():
        named = at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].lower not in NO_NAME
        return named or following in ("of", "negotiator", "executive", "minister")
    return True


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """The title goes on to a later head: `Deputy Party Secretary`."""
    words = load_titles()
    for i in range(at, min(at + 5, len(tokens))):
        token = tokens[i]
        if token.mention is not None or not (
            token.lower in words.heads or token.lower in words.ranks or token.lower in words.portfolio
        ):
            return False
        if token.lower in words.heads:
            return True
    return False


def _people_at(tokens: Sequence[Token], head: int, bound: int) -> Iterator[Titled]:
    plural = tokens[head].lower in load_titles().plurals
    spans = [parse_title(tokens, head, bound)]
    while (following := _next_title(tokens, spans[-1].last)) is not None:
        if _are_two_people(tokens, spans[-1], following):
            break
        spans.append(following)
    first, last = spans[0].first, spans[-1].last
    titles = tuple(span.title for span in spans)
    first = _skip_article(tokens, first)
    named = _name_after(tokens, last, plural)
    if named is None and not plural:
        before = _name_before(tokens, first, bound)
        if before is not None:
            name_first, name_last, start = before
            yield Titled(start, last, name_first, name_last, titles)
            return
    if named is None:
        if titles[0].private:
            return
        bare = len(spans) == 1 and titles[0].holder is None and titles[0].words == titles[0].head in _ALONE
        if plural or not bare:
            yield Titled(first, last, last, last, titles, plural=plural)
        return
    name_first, name_last = named
    of_first, last = _of_state(tokens, name_last, titles)
    of_first, last = _further_title(tokens, last, of_first)
    yield Titled(first, last, name_first, name_last, of_first)
    if plural:
        yield from _more_names(tokens, last, titles if any(t.holder for t in titles) else _open(of_first, titles))


def _are_two_people(tokens: Sequence[Token], first: Span, second: Span) -> bool:
    """`the President and PM Chinh`, `SMS and the Hangzhou Party Secretary`: two titles, two people."""
    short = first.last - first.first == 1 and tokens[first.first].text.isupper()
    both = first.title.words == "president" and second.title.words in _NEVER_BOTH
    return both or (short and second.title.holder is not None)


def _next_title(tokens: Sequence[Token], at: int) -> Span | None:
    """A second title joined to the first by `and`: `Prime Minister and Minister for Finance`."""
    words = load_titles()
    i = at
    if i < len(tokens) and tokens[i].text == ",":
        i += 1
    if i < len(tokens) and tokens[i].lower in ("and", "&"):
        i += 1
    if i == at:
        return None
    if i < len(tokens) and tokens[i].lower in ("concurrently", "the", "also"):
        i += 1
    for head in range(i, min(i + 9, len(tokens))):
        token = tokens[head]
        if token.mention is None and token.lower in words.heads and _may_be_title(tokens, head):
            span = parse_title(tokens, head, i)
            return span if span.first == i and _is_name_ahead(tokens, span.last) else None
        if not _belongs_to_title(token):
            return None
    return None


def _belongs_to_title(token: Token) -> bool:
    words = load_titles()
    return (
        token.mention is not None
        or token.lower in words.portfolio
        or token.lower in words.ranks
        or token.lower in words.past
        or token.lower in _IN_TITLES
        or (token.text.isupper() and token.text.isalpha() and 2 <= len(token.text) <= 6)
    )


def _is_name_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Titles are joined only where one name bears them all: it follows, or a further title and then it."""
    return _name_after(tokens, at, plural=False) is not None or _next_title(tokens, at) is not None


def _skip_article(tokens: Sequence[Token], first: int) -> int:
    """Back over the article, and over `at that time`, `now` before it."""
    at = first - 1 if first >= 1 and tokens[first - 1].lower in ("the", "a", "an", *_OWN) else first
    for phrase in _AT_THAT_TIME:
        size = len(phrase)
        if at > size and tuple(t.lower for t in tokens[at - size : at]) == phrase and tokens[at - size - 1].text == ",":
            return at - size
    return at


def _name_after(tokens: Sequence[Token], at: int, plural: bool) -> tuple[int, int] | None:
    i = at
    comma = i < len(tokens) and tokens[i].text == ","
    if comma or (i < len(tokens) and tokens[i].text == "-" and plural):
        i += 1
    start = i
    while i < len(tokens) and (
        _is_honour(tokens, i)
        or (
            tokens[i].lower == "the"
            and i + 1 < len(tokens)
            and tokens[i + 1].lower in ("right", "hon", "honourable", "hon.")
        )
    ):
        i += 1
    if i < len(tokens) and tokens[i].text in ("II", "III"):
        # `Minister of Foreign Affairs II` is a title.
        i += 1
        while i < len(tokens) and _is_honour(tokens, i):
            i += 1
    end = name_end(tokens, i)
    if end == i:
        return None
    if comma and i == start and not _closes(tokens, i, end):
        return None
    return _with_title_of_rank(tokens, i, end), end


def _with_title_of_rank(tokens: Sequence[Token], first: int, last: int) -> int:
    """Sheikh Hasina is never called Hasina alone."""
    alone = last - first == 1 and first >= 1
    return first - 1 if alone and tokens[first - 1].text in ("Sheikh", "Sheikha") else first


def _closes(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A name between commas, or at the sentence's end: an apposition, not the next item of a list with its own title."""
    if last - first < 2:
        return False
    if last >= len(tokens) or tokens[last].text in (",", ".", ";", ":", ")"):
        words = load_titles()
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        return following is None or not (following.lower in words.heads or (following.lower in ("the", "a")))
    return tokens[last].lower in (
        "and",
        "as",
        "on",
        "in",
        "at",
        "to",
        "from",
        "for",
        "with",
        "is",
        "was",
        "will",
        "said",
        "told",
        "met",
        "has",
        "visited",
        "'s",
        "’s",
        "who",
        "(",
    )


def _name_before(tokens: Sequence[Token], first: int, bound: int) -> tuple[int, int, int] | None:
    """The name that a title stands behind: `Willy de Clercq, External Relations Commissioner`."""
    at = first
    if at >= 1 and tokens[at - 1].lower in ("'s", "’s", '"s'):
        return None
    if at >= 1 and tokens[at - 1].text == ",":
        at -= 1
    elif not (at >= 2 and _honour_begins(tokens, at, bound)):
        return None
    begin = name_begin(tokens, at, bound)
    if at - begin < 2 and not (begin >= 1 and _is_honour(tokens, begin - 1)):
        return None
    start = begin
    while start > bound and _is_honour(tokens, start - 1):
        start -= 1
    return begin, at, start


def _honour_begins(tokens: Sequence[Token], at: int, bound: int) -> bool:
    begin = name_begin(tokens, at, bound)
    return begin < at and begin >= 1 and _is_honour(tokens, begin - 1)


def _of_state(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> tuple[tuple[Title, ...], int]:
    """`Prime Minister Magdalena Andersson of Sweden`: the state stands behind the name."""
    i = at
    if i < len(tokens) and tokens[i].text == "," and i + 1 < len(tokens) and tokens[i + 1].lower == "of":
        i += 1
    if i + 1 < len(tokens) and tokens[i].lower == "of":
        j = i + 2 if tokens[i + 1].lower == "the" and i + 2 < len(tokens) else i + 1
        mention = tokens[j].mention
        if mention is not None and mention.node.startswith(("state:", "bloc:")):
            given = tuple(_with_holder(t, mention.node) for t in titles)
            return given, j + 1
    return titles, at


def _with_holder(title: Title, holder: str) -> Title:
    if title.holder is not None:
        return title
    return replace(title, holder=holder)


def _further_title(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> tuple[tuple[Title, ...], int]:
    """A title behind the name: `Minister X, head of the UAE Ministry of Culture`, `His Majesty Y Sultan of Oman`."""
    words = load_titles()
    if at >= len(tokens) or (tokens[at].text != "," and titles):
        return titles, at
    i = at + 1 if tokens[at].text == "," else at
    i += 1 if i < len(tokens) and tokens[i].lower in ("the", "a") else 0
    for head in range(i, min(i + 7, len(tokens))):
        token = tokens[head]
        if token.mention is None and token.lower in words.heads and _may_be_title(tokens, head):
            span = parse_title(tokens, head, i)
            if span.first == i and _stands_behind(tokens, span, titles):
                return (*titles, span.title), span.last
            return titles, at
        if not _belongs_to_title(token):
            return titles, at
    return titles, at


def _stands_behind(tokens: Sequence[Token], span: Span, titles: tuple[Title, ...]) -> bool:
    """Behind a name, and of the same person: nobody else's name follows, and no other state is named."""
    closed = span.last >= len(tokens) or tokens[span.last].text in (",", ".", ";", ":", ")") or not titles
    states = {t.holder for t in (*titles, span.title) if t.holder and t.holder.startswith("state:")}
    said = span.title.words != span.title.head or span.title.holder is not None or not titles
    return closed and said and len(states) < 2 and _name_after(tokens, span.last, plural=False) is None


def _open(first: tuple[Title, ...], titles: tuple[Title, ...]) -> tuple[Title, ...]:
    """`Presidents X of Kyrgyzstan and Y of Tajikistan`: each has a state of his own; a state behind the last is of all."""
    return titles if first != titles else first


def _more_names(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> Iterator[Titled]:
    """The other names of a list behind a plural title."""
    i = at
    while i < len(tokens) and (tokens[i].text == "," or tokens[i].lower in ("and", "&")):
        while i < len(tokens) and (tokens[i].text == "," or tokens[i].lower in ("and", "&")):
            i += 1
        begin = i
        while i < len(tokens) and _is_honour(tokens, i):
            i += 1
        end = name_end(tokens, i)
        if end == i:
            return
        own, last = _of_state(tokens, end, titles)
        yield Titled(begin, last, i, end, own)
        i = last


def _honoured(tokens: Sequence[Token], at: int) -> Titled | None:
    """A name behind an honorific without a title: `Mr Karl-Heinz Strauss`."""
    i = at
    while i < len(tokens) and _is_honour(tokens, i):
        i += 1
    end = name_end(tokens, i)
    if end == i:
        return None
    titles, last = _further_title(tokens, end, ())
    return Titled(at, last, i, end, titles, honorific=True)


def name_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the personal name that begins at ``at``; ``at`` itself where none does."""
    words = load_titles()
    i = at
    plain = 0
    while i < len(tokens) and i - at < 7:
        token = tokens[i]
        if token.mention is not None:
            if not _is_surname_too(tokens, i, at, plain):
                break
            plain += 1
            i += 1
            continue
        if (
            token.capital
            and (token.lower not in NO_NAME or _is_short_surname(tokens, i, at))
            and not _is_title_only(tokens, i, plain)
        ):
            if i > at and token.text in _ROMAN and len(token.text) > 1:
                i += 1
                continue
            plain += 1
            i += 1
            if token.lower in ("jr.", "sr."):
                break
            continue
        if i > at and token.text == "," and i + 1 < len(tokens) and tokens[i + 1].lower in ("jr.", "sr.", "jr", "sr"):
            i += 2
            break
        if (
            token.lower in words.particles or token.lower.startswith(("al-", "el-", "ad-", "ar-", "as-", "az-"))
        ) and _name_goes_on(tokens, i, at):
            i += 1
            continue
        break
    while i > at and tokens[i - 1].lower in words.particles and not tokens[i - 1].capital:
        i -= 1
    if any(t.lower in words.private_bodies for t in tokens[at:i]) or not plain:
        return at
    return i


_SHORT_SURNAMES = frozenset(
    {"He", "To", "An", "So", "Do", "Her", "In", "On", "Will", "May", "Mark", "April", "June", "August"}
)


def _is_short_surname(tokens: Sequence[Token], i: int, at: int) -> bool:
    """He Lifeng, To Lam, Theresa May: a small word that is part of a name behind a title."""
    if tokens[i].text not in _SHORT_SURNAMES:
        return False
    if i == at:
        return i >= 1 and i + 1 < len(tokens) and tokens[i + 1].capital and tokens[i + 1].lower not in NO_NAME
    return tokens[i].text in ("May", "Mark", "Will", "August")


_SURNAMES_TOO = frozenset(
    {"montenegro", "jordan", "israel", "chad", "holland", "ireland", "england", "france", "cuba", "georgia"}
)


def _is_surname_too(tokens: Sequence[Token], i: int, at: int, plain: int) -> bool:
    """Luis Montenegro, Ricardo Lagos: a place behind one given name, and nothing that makes it a place."""
    token = tokens[i]
    local = token.mention is not None and token.mention.kind is Kind.PLACE
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    alone = following is None or not (following.capital or following.mention is not None)
    return i > at and plain == 1 and " " not in token.text and alone and (local or token.lower in _SURNAMES_TOO)


def _name_goes_on(tokens: Sequence[Token], i: int, at: int) -> bool:
    token = tokens[i]
    if token.lower in ("of", "e", "y", "i") and (i == at or token.lower == "of"):
        return False
    if token.lower.startswith(("al-", "el-")):
        return i > at
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        following is not None
        and ((following.capital and following.lower not in NO_NAME) or following.lower in load_titles().particles)
        and (i > at or token.lower in ("al", "el", "de", "van", "von", "bin"))
    )


def _is_title_only(tokens: Sequence[Token], i: int, plain: int) -> bool:
    """A portfolio or title word ends a name, but for a surname that happens to be one: `Samantha Power`."""
    words = load_titles()
    token = tokens[i]
    if token.lower in words.heads or token.lower in words.plurals:
        return True
    hyphened = "-" in token.lower and any(p in words.portfolio for p in token.lower.split("-"))
    if token.lower not in words.portfolio and token.lower not in words.ranks and not hyphened:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return plain != 1 or (following is not None and (following.capital or following.lower in ("of", "for", "and", "&")))


def name_begin(tokens: Sequence[Token], at: int, bound: int) -> int:
    """The beginning of the personal name that ends just before ``at``; ``at`` itself where none does."""
    words = load_titles()
    i = at
    while i > bound and at - i < 7:
        token = tokens[i - 1]
        if token.mention is not None:
            break
        if (
            token.capital
            and token.lower not in NO_NAME
            and token.text.strip(".") not in words.honorifics
            and token.lower not in words.heads
            and token.lower not in words.portfolio
        ):
            i -= 1
        elif i < at and (
            token.lower in words.particles
            and token.lower not in ("of", "e", "y", "i", "st")
            or token.lower.startswith(("al-", "el-"))
        ):
            i -= 1
        else:
            break
    while i < at and not tokens[i].capital and not tokens[i].lower.startswith(("al-", "el-", "de", "van", "von")):
        i += 1
    return i


def _is_honorific(token: Token) -> bool:
    return token.mention is None and token.text.strip(".’'") in load_titles().person_honorifics


def _is_honour(tokens: Sequence[Token], at: int) -> bool:
    if at < 0 or at >= len(tokens) or tokens[at].mention is not None:
        return False
    token = tokens[at]
    plain = token.text.strip(".’'")
    if plain == "Yang":
        return at + 1 < len(tokens) and tokens[at + 1].text in ("Amat", "Berhormat", "Mulia", "Di-Pertuan")
    if plain == "U":
        return at + 2 < len(tokens) and tokens[at + 1].capital
    if plain not in load_titles().honorifics:
        return False
    if plain in ("Tan", "Sri", "Seri", "Tun", "Pak", "Senior", "Major", "Chief", "Haji", "Raja", "Right", "Eng"):
        # Also surnames or given names: an honorific only among others of its kind.
        following = tokens[at + 1].text.strip(".") if at + 1 < len(tokens) else ""
        before = tokens[at - 1].text.strip(".’'") if at >= 1 else ""
        if plain == "Tan":
            return following == "Sri"
        return (
            before in load_titles().honorifics
            or following in load_titles().honorifics
            or before in ("Dato", "Datuk", "Tan")
        )
    return True
