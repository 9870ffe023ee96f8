"""Sightings to figures: who is the same person in one document, and who holds which title."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from graph.schema import Doubt, DoubtKind
from ingest.bare_names import find_bare_names, may_be_name, may_be_surname, strip_possessive
from ingest.figures import Figure, Held, Roll, Seen
from ingest.model import Kind, Mention
from ingest.name_parts import fold_name, is_within
from ingest.office_bearers import find_acronyms, find_bearer, find_leader_named, name_counterparts
from ingest.titles import Title
from ingest.vocabulary import load_name_words, load_titles

_LEADING = frozenset({"president", "prime minister"})
#: How many parts a name has of which one in the middle may stand for all, and how many letters that has.
_LONG_NAME = 4
_LONG_PART = 4
#: A name of so many parts is hardly another's, where one part has only other vowels.
_TELLING_NAME = 3


class RollBuilder:
    """Gathers the figures of one document."""

    def __init__(self) -> None:
        self.figures: dict[str, Figure] = {}
        self.by_part: dict[str, list[str]] = {}
        self.held: list[Held] = []
        self.titles: list[Held] = []
        self.mentions: list[Mention] = []
        self.doubts: list[Doubt] = []
        self.words = load_titles()

    def add_full(self, item: Seen) -> None:
        """A name of two or more parts: one with whom it agrees, else a new figure."""
        figure = (
            self._agreeing(item.parts, item.written)
            or self._namesake(item)
            or self._respelt(item.parts)
            or self._new(item.parts)
        )
        self._enter(figure, item)

    def add_short(self, item: Seen) -> None:
        """A name of one part: the one figure who bears it, else a figure of its own."""
        # A lost apostrophe: `Minister Balakrishnans visit`.
        keys = self.by_part.get(item.parts[0]) or self.by_part.get(item.parts[0].removesuffix("s"), [])
        keys = [key for key in keys if not _is_fathers(self.figures[key].parts, item.parts[0])]
        keys = [key for key in keys if not self._leads_besides(key, item.titled.titles)]
        if len(keys) > 1:
            keys = self._by_title(keys, item.titled.titles) or self._before(keys, item.start)
        if len(keys) > 1:
            candidates = "; ".join(" ".join(self.figures[k].parts).title() for k in keys)
            self.doubts.append(Doubt(DoubtKind.TWO_CANDIDATES, item.start, item.end, item.name, candidates))
        elif keys:
            self._enter(self.figures[keys[0]], item)
        elif item.titled.honorific or any(t.head in self.words.surname_heads for t in item.titled.titles):
            self._enter(self._new(item.parts), item)

    def add_bare(self, text: str, taken: Iterable[tuple[int, int]]) -> None:
        """Names without title, outside the spans that are taken.

        They are later mentions of a figure, and capitalised words that may yet prove to be somebody.
        """
        for start, end in find_bare_names(text, taken):
            written = text[start:end]
            # Most are ordinary words at the beginning of a sentence: there is no need to fold them.
            if not (written.isalpha() and written.isascii() and written.lower() not in self.by_part):
                self._add_bare(start, strip_possessive(written))

    def add_offices(self, items: Iterable[Seen]) -> None:
        """Titles without name: the one person of the document who holds that office, else the office alone."""
        for item in sorted(items, key=lambda s: s.start):
            title = item.titled.titles[0]
            if title.head == "leader" and not item.titled.plural:
                key = find_leader_named(title, self.held)
                if key:
                    self.figures[key].spans.append((item.start, item.end))
                    self.mentions.append(Mention(item.start, item.end, Kind.PERSON, key, title.words))
            if item.titled.plural or title.head in ("member", "leader"):
                continue
            self.titles.extend(Held("", t, item.start, item.end, item.sentence) for t in item.titled.titles)
            key = find_bearer(item, self.held, self.mentions)
            if key:
                self.figures[key].spans.append((item.start, item.end))
                self.mentions.append(Mention(item.start, item.end, Kind.PERSON, key, title.words))
            elif title.holder or title.targets or title.words != title.head or len(item.titled.titles) > 1:
                self.mentions.append(Mention(item.start, item.end, Kind.OFFICE, title.holder or "", title.words))

    def add_acronyms(self, text: str, taken: Iterable[tuple[int, int]]) -> None:
        """Offices called by their initials, outside the spans that are taken or named already."""
        covered = [*taken, *((m.start, m.end) for m in self.mentions)]
        for start, end, key in list(find_acronyms(text, self.held)):
            if not any(first < end and start < last for first, last in covered):
                self.figures[key].spans.append((start, end))
                self.mentions.append(Mention(start, end, Kind.PERSON, key, text[start:end]))

    def finish(self) -> Roll:
        """The roll, with mentions in the order of the text."""
        return Roll(
            self.figures,
            tuple(
                sorted(name_counterparts(self.held, self.titles, self.mentions), key=lambda h: (h.start, h.title.words))
            ),
            tuple(self.titles),
            tuple(sorted(self.mentions, key=lambda m: (m.start, -m.end))),
            tuple(self.doubts),
        )

    def _agreeing(self, parts: tuple[str, ...], written: str = "") -> Figure | None:
        for key in dict.fromkeys(k for part in parts for k in self.by_part.get(part, [])):
            figure = self.figures[key]
            if len(figure.parts) < 2 or len(_sexes([written, *figure.titled])) > 1:
                continue
            # The Crown Prince who bears his grandfather's name is not his father.
            fathers = len(parts) < len(figure.parts) and _is_fathers(figure.parts, parts[0])
            if not fathers and (is_within(parts, figure.parts) or is_within(figure.parts, parts)):
                return figure
        return None

    def _surnamed(self, parts: tuple[str, ...]) -> Figure | None:
        """The one figure known by this surname alone: `President Lukashenko` where the text also has the full name."""
        keys = self.by_part.get(parts[-1], [])
        return self.figures[keys[0]] if len(keys) == 1 and self.figures[keys[0]].parts == parts[-1:] else None

    def _namesake(self, item: Seen) -> Figure | None:
        """Joe Biden and Joseph R. Biden, Jr., both president, in one document."""
        mine = {t.words for t in item.titled.titles} & self.words.sole
        family = [p for p in item.parts if p not in ("jr", "sr")][-1:]
        for key in self.by_part.get(family[0], []) if mine and family else []:
            theirs = {h.title.words for h in self.held if h.person == key}
            if mine & theirs and self.figures[key].parts[0][:2] == item.parts[0][:2]:
                return self.figures[key]
        return None

    def _respelt(self, parts: tuple[str, ...]) -> Figure | None:
        """Mohamad Maliki Osman and Mohamed Maliki Osman: one of several parts is written with other vowels."""
        for key in self.by_part.get(parts[-1], []) if len(parts) >= _TELLING_NAME else []:
            other = self.figures[key].parts
            if len(other) == len(parts):
                unlike = [(a, b) for a, b in zip(parts, other, strict=True) if a != b]
                if len(unlike) == 1 and _without_vowels(unlike[0][0]) == _without_vowels(unlike[0][1]):
                    return self.figures[key]
        return None

    def _new(self, parts: tuple[str, ...]) -> Figure:
        figure = Figure(f"person:{len(self.figures)}", parts)
        self.figures[figure.key] = figure
        for part in dict.fromkeys(parts):
            if len(part) > 1 and part not in self.words.particles:
                self.by_part.setdefault(part, []).append(figure.key)
        return figure

    def _enter(self, figure: Figure, item: Seen) -> None:
        titles = item.titled.titles
        if item.written and "\n" not in item.written:
            figure.titled.add(item.written)
        self._lengthen(figure, item.parts)
        figure.private = figure.private or item.related or (bool(titles) and all(t.private for t in titles))
        self._mention(figure, item.name, item.start, item.end, Kind.PERSON)
        possessor = next((m.node for m in self.mentions if m.end == item.possessor_end), "")
        for title in titles:
            if not title.private:
                self.held.append(Held(figure.key, title, item.start, item.end, item.sentence, possessor))

    def _mention(self, figure: Figure, name: str, start: int, end: int, kind: Kind) -> None:
        figure.spellings[name] = figure.spellings.get(name, 0) + 1
        figure.spans.append((start, end))
        self.mentions.append(Mention(start, end, kind, figure.key, name))

    def _lengthen(self, figure: Figure, parts: tuple[str, ...]) -> None:
        if len(parts) > len(figure.parts):
            for part in parts:
                if figure.key not in self.by_part.setdefault(part, []):
                    self.by_part[part].append(figure.key)
            figure.parts = parts

    def _leads_besides(self, key: str, titles: Sequence[Title]) -> bool:
        """`Prime Minister Lee` beside `Assistant Commissioner Jane Lee`: the office is nobody's of lower rank."""
        leading = {t.words for t in titles if not t.former} & _LEADING
        own = {h.title.words for h in self.held if h.person == key}
        same = any(words.endswith((*leading, "minister")) for words in own)
        return bool(leading and own) and not own & self.words.sole and not same

    def _by_title(self, keys: Sequence[str], titles: Sequence[Title]) -> list[str]:
        wanted = {t.head for t in titles}
        return [k for k in keys if any(h.person == k and h.title.head in wanted for h in self.held)]

    def _before(self, keys: Sequence[str], start: int) -> list[str]:
        """The one of them who was named last, if only one was named before."""
        earlier = [k for k in keys if any(span[0] < start for span in self.figures[k].spans)]
        return earlier if len(earlier) == 1 else list(keys)

    def _add_bare(self, start: int, name: str) -> None:
        parts = fold_name(name)
        known = self._known(parts) if parts else None
        first, space, rest = name.partition(" ")
        if known is None and space and first.lower() in load_name_words().no_names:
            # `During Lukashenko's visit`: the first word is the sentence's.
            self._add_bare(start + len(first) + 1, rest)
            return
        if known is not None:
            self._mention(known, name, start, start + len(name), Kind.PERSON)
        elif len(parts) >= 2 and may_be_name(name):
            figure = self._agreeing(parts) or self._surnamed(parts) or self._new(parts)
            self._lengthen(figure, parts)
            figure.bare = figure.bare or not figure.spans
            self._mention(figure, name, start, start + len(name), Kind.NAME if figure.bare else Kind.PERSON)

    def _known(self, parts: tuple[str, ...]) -> Figure | None:
        """The one figure all of whose parts these are; a lone part is no common word, and stands first or last.

        Long names are called by a part in their middle: Luiz Inácio Lula da Silva is Lula.
        """
        keys = [k for k in self.by_part.get(parts[0], []) if is_within(parts, self.figures[k].parts)]
        if len(keys) != 1:
            return None
        figure = self.figures[keys[0]]
        if len(parts) == 1:
            at_an_end = parts[0] in (figure.parts[0], figure.parts[-1])
            middle = len(figure.parts) >= _LONG_NAME and len(parts[0]) >= _LONG_PART
            if not ((at_an_end or middle) and may_be_surname(parts[0])):
                return None
        return figure


def _sexes(written: Iterable[str]) -> set[str]:
    """Which of the two the forms of address in these spellings tell."""
    words = load_name_words()
    said = {word.lower() for name in written for word in name.split()}
    return {sex for sex, forms in (("man", words.men), ("woman", words.women)) if said & forms}


def _without_vowels(part: str) -> str:
    return part[0] + part[1:].translate(_NO_VOWELS)


_NO_VOWELS = str.maketrans("", "", "aeiouy")


def _is_fathers(parts: Sequence[str], part: str) -> bool:
    """`Hamad` in `Salman bin Hamad` is the father's name: King Hamad is another."""
    return any(before in _SON_OF and part == after for before, after in pairwise(parts))


_SON_OF = frozenset({"bin", "ibn", "ibni", "bint", "binti", "ben"})
