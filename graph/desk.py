"""A person's desk: names and references as written become corrections that are checked, kept and listed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from graph.build import Graph, build_graph
from graph.collection import Collection, load_collection
from graph.correction_plain import check_change, label_of_end
from graph.corrections import (
    Added,
    Change,
    Correction,
    Judgement,
    Remark,
    Sentence,
    Who,
    Wrong,
    describe,
    judgements_of,
    say_the_same,
)
from graph.errors import InvalidQuestion, UnknownName
from graph.identity import Identity, decide_identity
from graph.judgements import Standing
from graph.naming import Namer
from graph.qualifiers import check_ends, check_needed, check_times, read_value
from graph.references import find_referred, parse_reference, refer_to
from graph.review import Reviewed, review_corrections
from graph.schema import EdgeType, Factuality, Value, pack_qualifiers
from graph.store import Store


class Desk:
    """One store with what it holds, read when it is first needed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._collection: Collection = load_collection(store)

    def find_sentences(self, text: str, *, everywhere: bool = False) -> list[Sentence]:
        """Return what a reference means; ``everywhere`` with all other sentences of the same edges."""
        found = find_referred(self._collection.documents, parse_reference(text))
        if not everywhere:
            return found
        others = (self.find_sentences(reference) for reference in self.find_others(found))
        return list(dict.fromkeys([*found, *(sentence for several in others for sentence in several)]))

    def find_others(self, sentences: Iterable[Sentence]) -> list[str]:
        """Return the references of the other sentences that say the same, without those that are called wrong."""
        meant = {sentence.claim: sentence for sentence in sentences}
        struck = {each.sentence.claim for _, each in self._store.corrections() if isinstance(each, Wrong)}
        places = {(each.path, each.start, each.end, each.type) for each in meant.values()}
        found: dict[str, None] = {}
        for _, _, data in self._as_read.edges(data=True):
            references = [refer_to(data["type"], each) for each in data["evidence"]]
            if not any(_place(data["type"], each) in places for each in data["evidence"]):
                continue
            claims = [self._claims_at(reference) for reference in references]
            if any(not meant.keys().isdisjoint(at) for at in claims):
                told = zip(references, claims, strict=True)
                found |= dict.fromkeys(reference for reference, at in told if not at <= meant.keys() | struck)
        return list(found)

    def make_change(self, sentence: Sentence, pairs: Mapping[str, str], *, reverse: bool, remark: Remark) -> Change:
        """Return a change of what a sentence was read to say; an empty value takes one away."""
        values: dict[str, Value | None] = {
            name: self._read_value(sentence.type, name, text) if text else None for name, text in pairs.items()
        }
        change = Change(sentence, tuple(sorted(values.items())), reverse, remark)
        check_change(change)
        return change

    def make_judgement(
        self, kind: Callable[[Who, Who, Remark], Judgement], one: str, other: str, remark: Remark
    ) -> Judgement:
        """Return a judgement on two persons; raises where what was read does not tell two of them apart."""
        whos = self._namer.find_person(one), self._namer.find_person(other)
        first, second = (self._namer.meant_by(who) for who in whos)
        exact = bool(whos[0].documents) != bool(whos[1].documents)
        if first == second or (first & second and not exact):
            raise UnknownName(
                f"{one!r} and {other!r} are one and the same in what was read; "
                f"add a state or a document to tell them apart: `{one} @ Belarus`, `{one} @ news/a.txt`"
            )
        return kind(*whos, remark)

    def make_added(
        self, edge_type: EdgeType, names: tuple[str, str], pairs: Mapping[str, str], remark: Remark
    ) -> Added:
        """Return an edge that no document states, its ends and values checked."""
        source, target = (self._namer.find_end(name) for name in names)
        check_ends(edge_type, label_of_end(source), label_of_end(target))
        if source == target:
            raise InvalidQuestion(f"{names[0]!r} and {names[1]!r} are one; an edge joins two")
        values = {name: self._read_value(edge_type, name, text) for name, text in pairs.items() if text}
        factuality = Factuality(str(values.pop("factuality", Factuality.ACTUAL)))
        check_needed(edge_type, values)
        check_times(edge_type, values)
        return Added(edge_type, source, target, pack_qualifiers(values), factuality, remark)

    def keep(self, corrections: Sequence[Correction]) -> list[tuple[int, str, bool]]:
        """Put corrections into the store, all or none; return each one's number, what it says, and whether it is new.

        Refused with ``InvalidQuestion`` is whatever contradicts a correction that is there.
        """
        self._check_judgements(corrections)
        new = self._store.add_corrections(corrections)
        held = dict(self._store.corrections())
        numbers = [next(n for n, other in held.items() if say_the_same(each, other)) for each in corrections]
        return [(n, describe(each), n in new) for n, each in zip(numbers, corrections, strict=True)]

    @cached_property
    def _graph(self) -> Graph:
        return build_graph(self._collection, identity=self._identity)

    @cached_property
    def _as_read(self) -> Graph:
        """The graph before any sentence was corrected."""
        judged: tuple[Correction, ...] = tuple(judgements_of(self._collection.corrections))
        return build_graph(replace(self._collection, corrections=judged), identity=self._identity)

    @cached_property
    def _identity(self) -> Identity:
        return _identify(self._collection, self._collection.corrections)

    @cached_property
    def _namer(self) -> Namer:
        return Namer(self._graph, self._collection, self._identity, self._store.known_entities())

    def _claims_at(self, reference: str) -> set[tuple[object, ...]]:
        return {each.claim for each in find_referred(self._collection.documents, parse_reference(reference))}

    def _read_value(self, edge_type: EdgeType, name: str, text: str) -> Value:
        if name == "sender":
            end = self._namer.find_end(text)
            text = end if isinstance(end, str) else text
        return read_value(edge_type, name, text)

    def _check_judgements(self, corrections: Sequence[Correction]) -> None:
        """A judgement must come into force, and leave in force what others say."""
        new = judgements_of(corrections)
        if not new:
            return
        self._store.check_corrections(corrections)
        held = self._collection.corrections
        before = {id(each.judgement) for each in self._identity.judged if each.standing is Standing.IN_FORCE}
        for each in _identify(self._collection, [*held, *new]).judged:
            if each.standing is Standing.IN_FORCE:
                continue
            if id(each.judgement) in before:
                raise InvalidQuestion(f"this would put out of force: {describe(each.judgement)}; take that back first")
            if id(each.judgement) in map(id, new):
                raise InvalidQuestion(
                    f"{describe(each.judgement)}: other corrections or the documents themselves are against it; "
                    "`diplograph correct list` has the corrections"
                )


def list_corrections(store: Store) -> Iterator[tuple[int, Reviewed, str]]:
    """Yield each correction of a store by number with what became of it and what it says, names in place of ids."""
    collection = load_collection(store)
    numbers = [number for number, _ in store.corrections()]
    for number, reviewed in zip(numbers, review_corrections(collection), strict=True):
        yield number, reviewed, describe(reviewed.correction)


def _identify(collection: Collection, corrections: Iterable[Correction]) -> Identity:
    persons = ((document.id, person) for document in collection.documents for person in document.persons)
    return decide_identity(persons, judgements_of(corrections))


def _place(kind: str, evidence: Mapping[str, Any]) -> tuple[str, int, int, EdgeType]:
    return evidence["document"], evidence["start"], evidence["end"], EdgeType(kind)
