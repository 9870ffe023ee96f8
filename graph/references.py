"""How a person names what one sentence was read to say, and which claim of the documents is meant.

A reference is ``PATH:START-END:TYPE``; where the sentence says several things of the type, a few more digits after a
colon tell them apart. It is made from what was read alone, never from the id of a node or an edge.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.collection import ReadDocument
from graph.corrections import Sentence
from graph.errors import InvalidQuestion, UnknownName
from graph.join import telling_qualifiers
from graph.schema import Claim, EdgeType, Label, Person
from graph.store import SHORTEST_PREFIX

_REFERENCE = re.compile(r"(?P<document>.+):(?P<start>\d+)-(?P<end>\d+):(?P<type>[A-Z_]+)(?::(?P<which>[0-9a-f+]+))?")
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference taken apart; ``document`` is a path, an id or the beginning of one."""

    document: str
    start: int
    end: int
    type: EdgeType
    which: str = ""

    def __str__(self) -> str:
        """As a person writes it."""
        place = f"{self.document}:{self.start}-{self.end}:{self.type}"
        return f"{place}:{self.which}" if self.which else place


def refer_to(kind: str, evidence: Mapping[str, Any]) -> str:
    """Return the reference to one evidence of an edge of a type, as the graph holds it.

    >>> refer_to("MEMBER_OF", {"document": "a.txt", "start": 0, "end": 45, "which": "c0ffee"})
    'a.txt:0-45:MEMBER_OF:c0ffee'
    """
    place = (evidence["document"], evidence["start"], evidence["end"])
    return str(Reference(*place, EdgeType(kind), evidence.get("which", "")))


def parse_reference(text: str) -> Reference:
    """Return a reference taken apart.

    >>> parse_reference("news/a.txt:0-45:MEMBER_OF").type
    <EdgeType.MEMBER_OF: 'MEMBER_OF'>
    """
    found = _REFERENCE.fullmatch(text.strip())
    if found is None or found["type"] not in list(EdgeType):
        raise InvalidQuestion(
            f"{text!r} is no reference to a sentence; `diplograph show NAME --references` prints them, "
            "as news.txt:0-45:MEMBER_OF"
        )
    return Reference(
        found["document"], int(found["start"]), int(found["end"]), EdgeType(found["type"]), found["which"] or ""
    )


def tell_claims(document: ReadDocument) -> list[tuple[Claim, str]]:
    """Return the claims of a document, each with the digits that its reference needs, none where it stands alone."""
    places = [_place(claim) for claim in document.claims]
    crowded = {place for place, claims in Counter(places).items() if claims > 1}
    if not crowded:
        return [(claim, "") for claim in document.claims]
    persons = {person.key: person for person in document.persons}
    return [
        (claim, _digest(claim, persons) if place in crowded else "")
        for claim, place in zip(document.claims, places, strict=True)
    ]


def find_referred(documents: Iterable[ReadDocument], reference: Reference) -> list[Sentence]:
    """Return what a reference means: more than one only where the reference gives the digits of several."""
    document = _find_document(documents, reference)
    place = (reference.type, reference.start, reference.end)
    told = [(claim, which) for claim, which in tell_claims(document) if _place(claim) == place]
    if not told:
        raise UnknownName(
            f"{reference}: no sentence there says anything of that type; `diplograph show` has references"
        )
    wanted = set(reference.which.split("+"))
    chosen = [claim for claim, which in told if which in wanted] if reference.which else [claim for claim, _ in told]
    sentences = list(dict.fromkeys(describe_claim(document, claim) for claim in chosen))
    if sentences and (reference.which or len(sentences) == 1):
        return sentences
    bare = replace(reference, which="")
    options = ", ".join(sorted({str(replace(bare, which=which)) for _, which in told}))
    raise UnknownName(f"{bare}: the sentence says several things of that type; write one of {options}")


def describe_claim(document: ReadDocument, claim: Claim) -> Sentence:
    """Return a claim as a correction of it keeps it."""
    persons = {person.key: person for person in document.persons}
    evidence = claim.evidence
    return Sentence(
        *(document.id, document.path, evidence.start, evidence.end, evidence.text, claim.type),
        *(_spell(claim.source, persons), _spell(claim.target, persons)),
        *(claim.qualifiers, claim.factuality),
    )


def find_claims(document: ReadDocument, sentence: Sentence) -> list[Claim]:
    """Return the claims of a document that a kept one is, as the rules read it now.

    The same claim at the same place; or, where the rules have learnt to date it, the only one there of these ends that
    agrees in all but its times. In a document whose bytes have changed the same words are the place, if they stand in
    one place only.
    """
    persons = {person.key: person for person in document.persons}
    there = [
        claim
        for claim in document.claims
        if claim.type is sentence.type
        and claim.factuality is sentence.factuality
        and _is_at(document, claim, sentence)
        and _is_end(claim.source, sentence.source, persons)
        and _is_end(claim.target, sentence.target, persons)
    ]
    exact = [claim for claim in there if claim.qualifiers == sentence.qualifiers]
    telling = telling_qualifiers(sentence.type, dict(sentence.qualifiers))
    alike = [claim for claim in there if telling_qualifiers(claim.type, dict(claim.qualifiers)) == telling]
    found = exact or (alike if len(set(alike)) == 1 else [])
    return found if len({_place(claim) for claim in found}) == 1 else []


def find_changed(document: ReadDocument, sentence: Sentence) -> Iterator[Claim]:
    """Yield what the rules read now of the type where a kept claim is no more: at its place or across it."""
    for claim in document.claims:
        overlap = claim.evidence.start < sentence.end and sentence.start < claim.evidence.end
        if claim.type is sentence.type and overlap:
            yield claim


def _find_document(documents: Iterable[ReadDocument], reference: Reference) -> ReadDocument:
    name = reference.document
    held = list(documents)
    found = [document for document in held if name in document.paths]
    if not found and len(name) >= SHORTEST_PREFIX:
        begun = (name, f"{Label.DOCUMENT.prefix}:{name}")
        found = [document for document in held if document.id.startswith(begun)]
    if len(found) != 1:
        raise UnknownName(f"no document is called {name!r}; `diplograph documents` lists them")
    return found[0]


def _place(claim: Claim) -> tuple[EdgeType, int, int]:
    return claim.type, claim.evidence.start, claim.evidence.end


def _digest(claim: Claim, persons: Mapping[str, Person]) -> str:
    ends = (_spell(claim.source, persons), _spell(claim.target, persons))
    said = repr((ends, claim.qualifiers, claim.factuality.value))
    return hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:_DIGITS]


def _spell(end: str, persons: Mapping[str, Person]) -> str:
    """An entity by its id, a person by the fullest spelling: keys of persons move when the rules change."""
    if end not in persons:
        return end
    person = persons[end]
    return (person.names or person.titled or (end,))[0]


def _is_at(document: ReadDocument, claim: Claim, sentence: Sentence) -> bool:
    if document.id != sentence.document:
        return claim.evidence.text == sentence.text
    return (claim.evidence.start, claim.evidence.end) == (sentence.start, sentence.end)


def _is_end(end: str, spelt: str, persons: Mapping[str, Person]) -> bool:
    if end not in persons:
        return end == spelt
    return spelt in persons[end].names or spelt in persons[end].titled or spelt == end
