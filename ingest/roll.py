"""Who a document names: every person's spellings and titles, gathered from all its sentences."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.schema import Doubt
from ingest.mentions import Scan
from ingest.model import Kind, Mention, Sentence
from ingest.people import NO_NAME, Titled, find_people
from ingest.titles import Title
from ingest.tokens import Token, find_tokens
from ingest.vocabulary import load_titles


@dataclass(frozen=True, slots=True)
class Held:
    """A title that a sentence gives to a person."""

    person: str
    title: Title
    start: int
    end: int
    sentence: int
    possessor: str = ""  #: the person whose chief of staff, envoy or adviser it is


@dataclass(slots=True)
class Figure:
    """A person under construction; becomes a ``graph.schema.Person`` when the document has been read."""

    key: str
    parts: tuple[str, ...]  #: folded parts of the fullest spelling
    spellings: dict[str, int] = field(default_factory=dict)
    titled: set[str] = field(default_factory=set)
    bare: bool = False  #: met without any title or honorific
    private: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Roll:
    """Everybody in a document and where each is named."""

    figures: dict[str, Figure]
    held: tuple[Held, ...]  #: titles with their bearers
    titles: tuple[Held, ...]  #: titles that stand without a name, for verbs to give
    mentions: tuple[Mention, ...]  #: persons, offices and bare names in the order of the text
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """One titled person or office in one sentence, before anybody is told apart."""

    sentence: int
    start: int
    end: int
    name: str
    parts: tuple[str, ...]
    titled: Titled
    possessor_end: int = -1
    written: str = ""  #: the name with its honorific or title
    goes_on: bool = False  #: more of the title follows that was not understood
    related: bool = False  #: somebody's spouse, a company's founder


_SEQUENCE = re.compile(
    r"(?:[A-ZÀ-ÞĀ-Ž]\.|[A-ZÀ-ÞĀ-Ž][\w’'\-]*)(?:(?: (?:bin|ibn|al|el|de|da|do|dos|del|van|von|der|la)){0,2} (?:al-|el-)?(?:[A-ZÀ-ÞĀ-Ž]\.(?!\w)|[A-ZÀ-ÞĀ-Ž][\w’'\-]*)){0,5}"
)
_NOT_IN_NAMES = frozenset(
    "free agreement partnership memorandum understanding expo treaty road belt initiative day week month year world war cup games"
    " olympic olympics prize award charter act bill plan programme program project fund facility zone park river lake mountain sea ocean"
    " hall tower house street avenue square church mosque cathedral temple monument memorial museum garden gardens airlines airways motors"
    " news agency daily times post herald tribune press radio channel covid-19 covid brics un eu nato opec asean q&a faq pm am gmt"
    " section article resolution protocol convention accord framework roadmap statement communique communiqué declaration concept"
    " great order grand royal golden red white green blue black star southern northern eastern western upper lower inner outer new old saint".split()
)


def find_roll(text: str, sentences: Sequence[Sentence], scan: Scan) -> Roll:
    """Who the document names; a short mention joins the one person who bears that name in full, else it is left in doubt."""
    seen = list(_see_people(text, sentences, scan))
    builder = _Builder()
    for item in sorted((s for s in seen if s.parts), key=lambda s: -len(s.parts)):
        if len(item.parts) >= 2:
            builder.add_full(item)
    for item in (s for s in seen if len(s.parts) == 1):
        builder.add_short(item)
    builder.add_bare(text, scan, seen)
    builder.add_offices([s for s in seen if not s.parts])
    return builder.finish()


def _see_people(text: str, sentences: Sequence[Sentence], scan: Scan) -> Iterator[_Seen]:
    heads = sorted([*(h[0] for h in scan.heads), *(h[0] for h in scan.honorifics)])
    starts = frozenset(heads)
    at = first = 0
    for number, sentence in enumerate(sentences):
        while at < len(heads) and heads[at] < sentence.start:
            at += 1
        while first < len(scan.mentions) and scan.mentions[first].end <= sentence.start:
            first += 1
        if at >= len(heads) or heads[at] >= sentence.end:
            continue
        inside = mentions_in(scan.mentions, first, sentence)
        tokens = find_tokens(text, sentence.start, sentence.end, inside)
        bodies = {end: start for start, end, _ in scan.implied if sentence.start <= start < sentence.end}
        for person in find_people(tokens, starts):
            yield _seen(text, number, tokens, person, bodies)


def mentions_in(mentions: Sequence[Mention], first: int, sentence: Sentence) -> list[Mention]:
    """The mentions inside a sentence, from position ``first`` of a sorted list on."""
    inside = []
    for mention in mentions[first:]:
        if mention.start >= sentence.end:
            break
        if mention.start >= sentence.start and mention.end <= sentence.end:
            inside.append(mention)
    return inside


def _seen(text: str, number: int, tokens: Sequence[Token], person: Titled, bodies: Mapping[int, int]) -> _Seen:
    start, end = tokens[person.first].start, tokens[person.last - 1].end
    # `Communist Party of Vietnam` right before a title is part of it.
    start = bodies.get(start - 1, start)
    possessor = next((tokens[t.whose - 1].end for t in person.titles if t.whose is not None and t.whose >= 1), -1)
    if person.name_last == person.name_first:
        return _Seen(number, start, end, "", (), person, possessor, goes_on=text[end : end + 4] == " of ")
    name = text[tokens[person.name_first].start : tokens[person.name_last - 1].end]
    first = person.name_first
    while first > person.first and tokens[first - 1].text.strip(".’'") in load_titles().honorifics:
        first -= 1
    words = person.titles[-1].words.split() if person.titles else []
    if (
        first == person.name_first
        and words
        and first > person.first
        and tokens[first - 1].lower == words[-1]
        and len(words) <= 3
    ):
        first = max(person.first, first - len(words))
    written = text[tokens[first].start : tokens[person.name_last - 1].end] if first < person.name_first else ""
    related = _RELATED.search(text, max(0, start - 24), start) is not None
    return _Seen(number, start, end, name, fold_name(name), person, possessor, written, related=related)


_RELATED = re.compile(
    r"\b(?:[Ss]pouse|wife|husband|daughter|son|founder|co-founder|CEO|journalist|reporter|correspondent|analyst|author|businessman|economist|tycoon),? $"
)


def fold_name(name: str) -> tuple[str, ...]:
    """The parts of a name without accents and capitals.

    >>> fold_name("Adán Chávez Frías")
    ('adan', 'chavez', 'frias')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    return tuple(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", plain.replace("-", " ")))


def _is_within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Every part of the short name stands in the full one, in the same order."""
    rest = iter(full)
    return all(any(_same_part(part, other) for other in rest) for part in short)


def _same_part(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


#: Titles that are used with a surname alone; `Deputy Head of Multilateral Organisations` names nobody.
_ALONE_HEADS = frozenset(
    {
        "minister",
        "president",
        "premier",
        "chancellor",
        "king",
        "queen",
        "sultan",
        "emir",
        "amir",
        "prince",
        "princess",
        "emperor",
        "pope",
        "ambassador",
        "governor",
        "mayor",
        "speaker",
        "senator",
        "congressman",
        "congresswoman",
        "envoy",
        "commissioner",
        "secretary",
        "pm",
        "fm",
        "dpm",
        "sm",
        "taoiseach",
        "advisor",
        "adviser",
        "vice-president",
        "vice-premier",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "chairman",
        "consul",
        "councilor",
        "councillor",
        "sms",
        "mos",
    }
)


class _Builder:
    """Gathers the figures of one document."""

    def __init__(self) -> None:
        self.figures: dict[str, Figure] = {}
        self.by_part: dict[str, list[str]] = {}
        self.held: list[Held] = []
        self.titles: list[Held] = []
        self.mentions: list[Mention] = []
        self.doubts: list[Doubt] = []
        self.words = load_titles()

    def add_full(self, item: _Seen) -> None:
        """A name of two or more parts: one with whom it agrees, else a new figure."""
        figure = self._agreeing(item.parts) or self._namesake(item) or self._new(item.parts)
        self._enter(figure, item)

    def add_short(self, item: _Seen) -> None:
        """A name of one part: the one figure who bears it, else a figure of its own."""
        # A lost apostrophe: `Minister Balakrishnans visit`.
        keys = self.by_part.get(item.parts[0]) or self.by_part.get(item.parts[0].removesuffix("s"), [])
        if len(keys) > 1:
            keys = self._by_title(keys, item.titled.titles) or self._before(keys, item.start)
        if len(keys) > 1:
            self.doubts.append(
                Doubt("two candidates", item.start, item.end, item.name, "; ".join(self._name(k) for k in keys))
            )
            return
        if keys or any(t.head in _ALONE_HEADS for t in item.titled.titles) or item.titled.honorific:
            self._enter(self.figures[keys[0]] if keys else self._new(item.parts), item)

    def add_bare(self, text: str, scan: Scan, seen: Sequence[_Seen]) -> None:
        """Names without title: later mentions of a figure, and capitalised words that may yet prove to be somebody."""
        taken = sorted([*((s.start, s.end) for s in seen), *((m.start, m.end) for m in scan.mentions)])
        spans = []
        at = 0
        for start, end in [*taken, (len(text), len(text))]:
            if start > at:
                spans.extend(found.span() for found in _SEQUENCE.finditer(text, at, start))
            at = max(at, end)
        # Full names first: `Alexander Lukashenko` tells who `Lukashenko` is.
        for start, end in sorted(spans, key=lambda s: (" " not in text[s[0] : s[1]].strip(), s)):
            self._bare(text, start, end)

    def add_offices(self, items: Iterable[_Seen]) -> None:
        """Titles without name: the one person of the document who holds that office, else whoever holds it for its state."""
        for item in sorted(items, key=lambda s: s.start):
            title = item.titled.titles[0]
            if item.titled.plural or title.head in ("member", "leader"):
                continue
            self.titles.extend(Held("", t, item.start, item.end, item.sentence) for t in item.titled.titles)
            key = self._office_holder(item)
            if key:
                self.figures[key].spans.append((item.start, item.end))
                self.mentions.append(Mention(item.start, item.end, Kind.PERSON, key, title.words))
            elif title.holder or title.targets or title.words != title.head or len(item.titled.titles) > 1:
                self.mentions.append(Mention(item.start, item.end, Kind.OFFICE, title.holder or "", title.words))

    def finish(self) -> Roll:
        """The roll, with mentions in the order of the text."""
        self.mentions.sort(key=lambda m: (m.start, -m.end))
        self.held = _name_counterparts(self.held, self.titles)
        return Roll(
            self.figures,
            tuple(sorted(self.held, key=lambda h: (h.start, h.title.words))),
            tuple(self.titles),
            tuple(self.mentions),
            tuple(self.doubts),
        )

    def _agreeing(self, parts: tuple[str, ...]) -> Figure | None:
        for key in dict.fromkeys(k for part in parts for k in self.by_part.get(part, [])):
            figure = self.figures[key]
            if len(figure.parts) >= 2 and (_is_within(parts, figure.parts) or _is_within(figure.parts, parts)):
                return figure
        return None

    def _surnamed(self, parts: tuple[str, ...]) -> Figure | None:
        """The one figure known by this surname alone: `President Lukashenko` where the text also has the full name."""
        keys = self.by_part.get(parts[-1], [])
        return self.figures[keys[0]] if len(keys) == 1 and self.figures[keys[0]].parts == parts[-1:] else None

    def _namesake(self, item: _Seen) -> Figure | None:
        """Joe Biden and Joseph R. Biden, Jr., both president, in one document."""
        mine = {t.words for t in item.titled.titles}
        family = [p for p in item.parts if p not in ("jr", "sr")][-1:]
        for key in self.by_part.get(family[0], []) if family else []:
            theirs = {h.title.words for h in self.held if h.person == key}
            if mine & theirs & self.words.sole and self.figures[key].parts[0][:2] == item.parts[0][:2]:
                return self.figures[key]
        return None

    def _new(self, parts: tuple[str, ...]) -> Figure:
        figure = Figure(f"person:{len(self.figures)}", parts)
        self.figures[figure.key] = figure
        for part in dict.fromkeys(parts):
            if len(part) > 1 and part not in self.words.particles:
                self.by_part.setdefault(part, []).append(figure.key)
        return figure

    def _enter(self, figure: Figure, item: _Seen) -> None:
        figure.spellings[item.name] = figure.spellings.get(item.name, 0) + 1
        if item.written and "\n" not in item.written:
            figure.titled.add(item.written)
        self._lengthen(figure, item.parts)
        figure.private = (
            figure.private or item.related or (bool(item.titled.titles) and all(t.private for t in item.titled.titles))
        )
        figure.spans.append((item.start, item.end))
        self.mentions.append(Mention(item.start, item.end, Kind.PERSON, figure.key, item.name))
        possessor = self._ending_at(item.possessor_end) if item.possessor_end >= 0 else ""
        for title in item.titled.titles:
            if not title.private:
                self.held.append(Held(figure.key, title, item.start, item.end, item.sentence, possessor))

    def _lengthen(self, figure: Figure, parts: tuple[str, ...]) -> None:
        if len(parts) > len(figure.parts):
            for part in parts:
                if figure.key not in self.by_part.setdefault(part, []):
                    self.by_part[part].append(figure.key)
            figure.parts = parts

    def _ending_at(self, end: int) -> str:
        return next((m.node for m in self.mentions if m.end == end), "")

    def _by_title(self, keys: Sequence[str], titles: Sequence[Title]) -> list[str]:
        wanted = {t.head for t in titles}
        return [k for k in keys if any(h.person == k and h.title.head in wanted for h in self.held)]

    def _before(self, keys: Sequence[str], start: int) -> list[str]:
        """The one of them who was named last, if only one was named before."""
        earlier = [k for k in keys if any(span[0] < start for span in self.figures[k].spans)]
        return earlier if len(earlier) == 1 else list(keys)

    def _name(self, key: str) -> str:
        return " ".join(self.figures[key].parts).title()

    def _bare(self, text: str, start: int, end: int) -> None:
        if (
            end - start < 30
            and text[start:end].isalpha()
            and text[start:end].isascii()
            and text[start:end].lower() not in self.by_part
        ):
            return
        name = text[start:end].rstrip(" .").removesuffix("’s").removesuffix("'s").rstrip("’'")
        if not name:
            return
        parts = fold_name(name)
        if not parts:
            return
        known = self._known(parts)
        if known:
            figure = self.figures[known]
            figure.spans.append((start, start + len(name)))
            figure.spellings[name] = figure.spellings.get(name, 0) + 1
            self.mentions.append(Mention(start, start + len(name), Kind.PERSON, known, name))
        elif len(parts) >= 2 and self._may_be_name(name):
            figure = self._agreeing(parts) or self._surnamed(parts) or self._new(parts)
            self._lengthen(figure, parts)
            figure.bare = figure.bare or not figure.spans
            figure.spans.append((start, start + len(name)))
            figure.spellings[name] = figure.spellings.get(name, 0) + 1
            kind = Kind.NAME if figure.bare else Kind.PERSON
            self.mentions.append(Mention(start, start + len(name), kind, figure.key, name))

    def _known(self, parts: tuple[str, ...]) -> str:
        """The one figure all of whose parts these are."""
        keys = [k for k in self.by_part.get(parts[0], []) if _is_within(parts, self.figures[k].parts)]
        if len(keys) == 1 and (len(parts) > 1 or self._is_surname(parts[0], keys[0])):
            return keys[0]
        return ""

    def _is_surname(self, part: str, key: str) -> bool:
        """A lone word stands for a person only by the first or last part of the name; and is no common word."""
        figure = self.figures[key]
        return (
            part in (figure.parts[0], figure.parts[-1])
            and part not in self.words.portfolio
            and part not in NO_NAME
            and part not in _NOT_IN_NAMES
        )

    def _may_be_name(self, name: str) -> bool:
        words = [w.strip(".").lower() for w in name.replace("-", " ").split()]
        return (
            not any(
                w in NO_NAME
                or w in self.words.portfolio
                or w in self.words.heads
                or w in self.words.plurals
                or w in self.words.ranks
                or w in _NOT_IN_NAMES
                or w in self.words.private_bodies
                or len(w) < 2
                and not name.startswith(w.upper())
                for w in words
            )
            and not name.isupper()
            and not any(c.isdigit() for c in name)
        )

    def _office_holder(self, item: _Seen) -> str:
        title = item.titled.titles[0]
        if item.titled.plural or title.targets or title.whose is not None or item.goes_on:
            return ""
        holders = [h for h in self.held if h.person and _same_office(title, h.title)]
        if title.holder:
            holders = [h for h in holders if h.title.holder in (None, title.holder)]
            sure = [h for h in holders if h.title.holder == title.holder]
            holders = sure or holders
        people = list(dict.fromkeys(h.person for h in sorted(holders, key=lambda h: h.start)))
        if len(people) > 1 and title.holder is None:
            earlier = [h for h in holders if h.end <= item.start and h.sentence >= item.sentence - 3]
            near = [
                m
                for m in self.mentions
                if m.kind is Kind.PERSON and m.node in {h.person for h in earlier} and m.end <= item.start
            ]
            return max(near, key=lambda m: m.start).node if near else ""
        return people[0] if len(people) == 1 else ""


def _name_counterparts(held: Sequence[Held], titles: Sequence[Held]) -> list[Held]:
    """`The Chinese President met his Kazakh counterpart, X`: X holds the office of whoever was named before in the sentence."""
    named: list[Held] = []
    others = sorted([*held, *titles], key=lambda h: h.start)
    for each in held:
        if each.title.head not in ("counterpart", "colleague"):
            named.append(each)
            continue
        before = [
            h
            for h in others
            if h.sentence == each.sentence and h.end <= each.start and h.title.head not in ("counterpart", "colleague")
        ]
        before = before or [
            h for h in others if h.sentence == each.sentence - 1 and h.title.head not in ("counterpart", "colleague")
        ]
        twice = any(h.person == each.person and h is not each and h.start == each.start for h in held)
        if before and not twice and before[0].title.words != "minister":
            office = before[0].title
            named.append(replace(each, title=replace(each.title, head=office.head, words=office.words)))
    return named


_RANKS = frozenset({"deputy", "vice", "assistant", "acting", "first", "second", "former", "honorary"})
_EMPTY = frozenset({"of", "for", "the", "and", "affairs", ","})


def title_words(words: str) -> frozenset[str]:
    """The words that tell one office from another: `minister of foreign affairs` is `foreign minister`."""
    return frozenset(words.replace(",", "").split()) - _EMPTY


def _same_office(short: Title, full: Title) -> bool:
    """`the Prime Minister` may be whoever is prime minister; `the Minister` any minister, but no deputy."""
    a, b = title_words(short.words), title_words(full.words)
    return a <= b and a & _RANKS == b & _RANKS and short.former == full.former and (a == b or len(a) == 1)
