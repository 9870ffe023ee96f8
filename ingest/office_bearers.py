"""Who of a document bears an office that is named without a name, or as somebody's counterpart."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.figures import Held, Seen
from ingest.model import Kind, Mention
from ingest.titles import Title, title_words
from ingest.vocabulary import load_titles

_RANKS = frozenset({"deputy", "vice", "prime", "assistant", "acting", "first", "second", "former", "honorary"})
#: `the President` is one of several only if named within so many characters.
_NEAR = 700
_INDEFINITE = re.compile(r"[Aa]n? ")
_ACRONYM = re.compile(r"(?<![\w.-])[A-Z]{2,5}(?![\w.-]| ?[A-Z])")
#: `X and`, `X met`: so close stands the person whose counterpart somebody is.
_JUST_BEFORE = 12


def find_bearer(item: Seen, held: Iterable[Held], mentions: Iterable[Mention]) -> str:
    """The key of the one person who holds the office, or of whoever of several was named last; empty if nobody."""
    title = item.titled.titles[0]
    if item.titled.plural or title.whose is not None or item.goes_on or _INDEFINITE.match(item.phrase):
        return ""
    if title.targets:
        return _find_sent(title, held) if _DEFINITE.match(item.phrase) else ""
    if title.head in load_titles().colleagues:
        return _find_counterpart(item, held, mentions)
    known = list(held)
    holders = [h for h in known if _is_same_office(title, h.title)]
    # `Prime Minister (PM) X` is the one whom the text calls PM from then on.
    called = {h.person for h in known if h.title.acronym and h.title.acronym == item.phrase}
    if len(called) == 1:
        return called.pop()
    if title.holder:
        there = [h for h in known if h.title.holder == title.holder and h.title.former == title.former]
        sure = [h for h in holders if h in there] or [h for h in there if _is_same_abroad(title, h.title)]
        if not sure and holders:  # `Minister X met his Chilean counterpart Y`: the Chilean minister is Y
            sure = [h for h in there if _is_counterpart_in(title, h, known)]
        # `the Turkish foreign minister` may be one named without a state; whoever is named `of Turkey` is another.
        alone = [h for h in holders if h.title.holder is None]
        # There is hardly another sultan who is Yang Di-Pertuan too.
        holders = sure or [h for h in alone if " of " not in item.phrase or "Pertuan" in item.phrase]
    people = {h.person for h in holders}
    if len(people) == 1:
        return people.pop()
    return "" if title.holder else _last_named(item, holders, mentions)


def _find_counterpart(item: Seen, held: Iterable[Held], mentions: Iterable[Mention]) -> str:
    """`Minister X met his Chilean counterpart`: whoever else in the document holds that office in Chile."""
    before = [m for m in mentions if m.kind is Kind.PERSON and 0 <= item.start - m.end <= _IN_SENTENCE]
    if not before or not item.titled.titles[0].holder:
        return ""
    owner = max(before, key=lambda m: m.start).node
    known = list(held)
    offices = [h.title for h in known if h.person == owner and not h.title.former]
    others = {
        h.person
        for h in known
        if h.person != owner
        and h.title.holder == item.titled.titles[0].holder
        and not h.title.former
        and any(_is_same_abroad(h.title, office) for office in offices)
    }
    return others.pop() if len(others) == 1 else ""


def _is_counterpart_in(title: Title, each: Held, known: Sequence[Held]) -> bool:
    """A counterpart of one who holds that office: the Chilean counterpart of a president is no foreign minister."""
    colleagues = load_titles().colleagues
    if each.title.head not in colleagues:
        return False
    office = _office_before(each, [h for h in known if h.title.head not in colleagues])
    return office is not None and (_is_same_office(title, office) or _is_same_abroad(title, office))


def _is_same_abroad(one: Title, other: Title) -> bool:
    """Foreign ministers are called so, or by all that their ministry does."""
    return one.words == other.words or (_FOREIGN.search(one.words) and _FOREIGN.search(other.words)) is not None


#: So far from the one whose counterpart is meant.
_IN_SENTENCE = 160
_FOREIGN = re.compile(
    r"^(?:foreign (?:minister|secretary)|minister (?:of|for) (?:foreign|external) affairs|external affairs minister)\b"
)


_DEFINITE = re.compile(r"[Tt]he ")


def _find_sent(title: Title, held: Iterable[Held]) -> str:
    """`The Ambassador to France`: the one person whom the document names as such; empty if not just one."""
    targets = {target.node for target in title.targets}
    people = {
        h.person
        for h in held
        if h.title.head == title.head
        and not (h.title.former or title.former)
        and h.title.holder == title.holder
        and targets == {target.node for target in h.title.targets}
    }
    return people.pop() if len(people) == 1 else ""


#: Whoever bears one of these leads a state.
_LEADING = frozenset({"president", "prime minister", "premier", "chancellor", "king", "emir", "amir", "sultan"})


def find_leader_named(title: Title, held: Iterable[Held]) -> str:
    """The key of the one leader whom the document names for `the Vietnamese leader`; empty if not just one."""
    if title.former or title.ahead or title.holder is None or title.words not in ("leader", "top leader"):
        return ""
    leaders = {h.person for h in held if h.title.holder == title.holder and _leads(h.title)}
    return leaders.pop() if len(leaders) == 1 else ""


def _leads(title: Title) -> bool:
    words = title.words.removeprefix("state ")
    leads = words in _LEADING or words.startswith("general secretary of the communist party")
    return leads and not (title.former or title.ahead)


def find_acronyms(text: str, held: Iterable[Held]) -> Iterator[tuple[int, int, str]]:
    """Where an office is called by its initials, as `EAM` for the External Affairs Minister, and who bears it.

    Initials that several bear, and such as stand before a name, are nobody's.
    """
    bearers: dict[str, set[str]] = {}
    for each in held:
        office = each.title.words.partition(",")[0]
        initials = "".join(word[0] for word in office.split() if word not in _UNINITIALLED).upper()
        for written in {initials, each.title.acronym}:
            bearers.setdefault(written, set()).add(each.person)
    # Hardly any office is called so, and the pattern looks at every letter of the text.
    if not any(len(written) > 1 and written in text for written in bearers):
        return
    for found in _ACRONYM.finditer(text):
        people = bearers.get(found.group(), set())
        if len(people) == 1:
            yield *found.span(), next(iter(people))


def name_counterparts(held: Sequence[Held], titles: Sequence[Held], mentions: Sequence[Mention] = ()) -> Iterator[Held]:
    """All that are held; a counterpart holds the office of whoever was named before, and none where nobody was.

    `The Chinese President met his Kazakh counterpart, X`: X is president. `Her Congolese counterpart, Minister Y`: the
    office stands beside, and the word tells its state.
    """
    colleagues = load_titles().colleagues
    others = sorted((h for h in (*held, *titles) if h.title.head not in colleagues), key=lambda h: h.start)
    states = {(h.person, h.start): h.title.holder for h in held if h.title.head in colleagues and h.title.holder}
    for each in held:
        if each.title.head not in colleagues:
            holder = each.title.holder or states.get((each.person, each.start))
            yield each if holder == each.title.holder else each._replace(title=each.title._replace(holder=holder))
            continue
        office = _office_of_other(each, others, mentions) or _office_before(each, others)
        # Whose own office is named beside needs no other.
        twice = any(h.person == each.person and h is not each and h.start == each.start for h in held)
        if office is not None and not twice and office.words != "minister":
            yield from _same_elsewhere(each, office)


#: A body that other states have under another name: whoever heads one is abroad what the office amounts to.
_HEADS_BODY = re.compile(r"^(?:head|chief|director) of (?:the )?(?:[a-z]+ )*(?:department|ministry|directorate)\b")
_NATIONAL = re.compile(r"\b(?:federal|union|national)\b")


def _same_elsewhere(each: Held, office: Title) -> Iterator[Held]:
    """The office that a counterpart holds in his own state; none where the words are of one state alone."""
    if _HEADS_BODY.match(office.words) and "foreign affairs" in office.words:
        yield each._replace(title=each.title._replace(head="minister", words="foreign minister"))
    elif not _NATIONAL.search(office.words) or "national security" in office.words:
        # A colleague of the permanent representative to the UN is one there too.
        targets = each.title.targets or office.targets
        yield each._replace(title=each.title._replace(head=office.head, words=office.words, targets=targets))


def _office_of_other(each: Held, others: Sequence[Held], mentions: Sequence[Mention]) -> Title | None:
    """`Mirzoyan and his counterpart X`: the office that the one named right before holds, wherever that is said."""
    before = [m for m in mentions if m.kind is Kind.PERSON and each.start - _JUST_BEFORE <= m.end <= each.start]
    if not before:
        return None
    owner = max(before, key=lambda m: m.start).node
    return next((h.title for h in others if h.person == owner and not h.title.former), None)


_UNINITIALLED = frozenset({"of", "for", "the", "and", "to", "in", ",", "&"})


def _last_named(item: Seen, holders: Iterable[Held], mentions: Iterable[Mention]) -> str:
    earlier = [h for h in holders if h.end <= item.start]
    stateless = {h.person for h in earlier} - {h.person for h in earlier if h.title.holder}
    people = stateless if len(stateless) == 1 else {h.person for h in earlier}
    near = [m for m in mentions if m.kind is Kind.PERSON and m.node in people and 0 <= item.start - m.end <= _NEAR]
    return max(near, key=lambda m: m.start).node if near else ""


def _office_before(each: Held, others: Sequence[Held]) -> Title | None:
    """The first office named in the sentence before this one, else in the sentence before; none where two bear some."""
    here = [h for h in others if h.sentence == each.sentence and h.end <= each.start]
    if len({h.person for h in here if h.person}) > 1 and len({h.title.words for h in here}) > 1:
        return None
    before = (h.title for h in others if h.sentence == each.sentence - 1)
    return next((h.title for h in here), None) or next(before, None)


def _is_same_office(short: Title, full: Title) -> bool:
    """`the Prime Minister` may be whoever is prime minister; `the Minister` any minister, but no deputy.

    `the Deputy Minister` is any deputy minister.
    """
    if short.former != full.former:
        return False
    a, b = title_words(short.words), title_words(full.words)
    return a <= b and a & _RANKS == b & _RANKS and (a == b or len(a - _RANKS) == 1)
