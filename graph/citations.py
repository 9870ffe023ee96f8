"""Footnotes ready to paste, and the sentences behind an edge with one each; reprints share the first one's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.join import join_sentence
from graph.periods import parse_period
from graph.references import refer_to

if TYPE_CHECKING:
    from graph.build import Graph

#: Where a sentence stands: the path of its document, and its first character and the one behind its last.
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence that says so, with a footnote for it; where it is reprinted is in the footnote too."""

    text: str
    document: str
    start: int
    end: int
    citation: str
    said_by: str | None = None
    reprints: tuple[Place, ...] = ()
    reference: str = ""  #: what `diplograph correct` knows it by


def quote_evidence(graph: "Graph", evidence: Iterable[Mapping[str, Any]], kind: str = "") -> list[Quote]:
    """Return the sentences of an edge's evidence, each once, in the order of their documents and places.

    The same words in several documents are one quote: that of the earliest document (an undated one comes after the
    dated ones, then the path decides), with the others as its reprints and after "also in" in its footnote. With the
    type of the edge as ``kind`` each has a reference.
    """
    documents = graph.graph["documents"]
    alike: dict[tuple[str, str | None], dict[Place, str]] = defaultdict(dict)
    references: dict[Place, str] = {}
    for each in evidence:
        place = each["document"], each["start"], each["end"]
        alike[join_sentence(each["text"]), each.get("said_by")].setdefault(place, each["text"])
        references.setdefault(place, refer_to(kind, each) if kind else "")
    quotes = []
    for (_, said_by), texts in alike.items():
        places = sorted(texts, key=lambda place: (*_age(documents.get(place[0], {})), place))
        first, *others = places
        citation = cite_places(documents, places)
        quotes.append(Quote(texts[first], *first, citation, said_by, tuple(others), references[first]))
    return sorted(quotes, key=lambda quote: (quote.document, quote.start, quote.end, quote.said_by or ""))


def cite_places(documents: Mapping[str, Mapping[str, Any]], places: Sequence[Place]) -> str:
    """Return one footnote for one sentence, which stands at all of these places; the first of them leads.

    >>> documents = {"a.txt": {"title": "On talks", "date": "2021-09-16"}, "b.txt": {"publisher": "BelTA"}}
    >>> cite_places(documents, [("a.txt", 0, 24), ("b.txt", 7, 31)])
    '“On talks”, 2021-09-16, a.txt, characters 0–24; also in BelTA, b.txt, characters 7–31.'
    """
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for path, start, end in places:
        spans[path].append((start, end))
    notes = (_footnote(documents.get(path, {}), path, where) for path, where in spans.items())
    return "; also in ".join(notes) + "."


def cite(document: Mapping[str, Any], path: str, start: int, end: int) -> str:
    """Return a footnote: publisher, title, date, address (the path where there is none), and the characters meant.

    >>> cite({"publisher": "MFA", "title": "On talks", "date": "2021-09-16", "url": None}, "a.txt", 0, 24)
    'MFA, “On talks”, 2021-09-16, a.txt, characters 0–24.'
    """
    return cite_places({path: document}, [(path, start, end)])


def _footnote(document: Mapping[str, Any], path: str, spans: Iterable[tuple[int, int]]) -> str:
    title = document.get("title")
    known = (document.get("publisher"), title and f"“{title}”", document.get("date"), document.get("url") or path)
    characters = " and ".join(f"{start}–{end}" for start, end in spans)
    return ", ".join((*(part for part in known if part), f"characters {characters}"))


def _age(document: Mapping[str, Any]) -> tuple[bool, str]:
    date = document.get("date")
    period = None if date is None else parse_period(str(date))
    return (True, "") if period is None or period.yearless else (False, period.first)
