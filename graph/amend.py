"""What a person corrected, put in force while the graph is built: claims struck out, changed and added."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from graph.collection import Collection, ReadDocument
from graph.corrections import Added, Change, Correction, End, Kind, Mark, Remark, Who, Wrong
from graph.identity import Identity
from graph.judgements import find_meant
from graph.references import Reference, find_claims, tell_claims
from graph.schema import Claim, Factuality, Value, pack_qualifiers


class Amended(NamedTuple):
    """A claim as the corrections leave it, the changes that made it so, and the digits of its reference."""

    claim: Claim
    which: str
    changes: tuple[Change, ...] = ()
    before: Claim | None = None


class Amendments:
    """The corrections of claims in a collection, by the document that each is about."""

    def __init__(self, collection: Collection) -> None:
        self._on: dict[str, list[Wrong | Change]] = defaultdict(list)
        held = {document.id for document in collection.documents}
        at = {path: document.id for document in collection.documents for path in document.paths}
        for each in sorted(_on_claims(collection.corrections), key=repr):
            sentence = each.sentence
            document = sentence.document if sentence.document in held else at.get(sentence.path)
            if document is not None:
                self._on[document].append(each)

    def amend(self, document: ReadDocument) -> Iterator[Amended]:
        """Yield the claims of a document that are left, as the corrections have them."""
        told = tell_claims(document)
        if document.id not in self._on:
            yield from itertools.starmap(Amended, told)
            return
        struck, changed = self._find(document)
        for claim, which in told:
            if claim in struck:
                continue
            changes = tuple(changed.get(claim, ())) if changed else ()
            yield Amended(_change(claim, changes), which, changes, claim) if changes else Amended(claim, which)

    def on(self, document: ReadDocument) -> list[Wrong | Change]:
        """The corrections that are about a document."""
        return self._on.get(document.id, [])

    def _find(self, document: ReadDocument) -> tuple[set[Claim], dict[Claim, list[Change]]]:
        struck: set[Claim] = set()
        changed: dict[Claim, list[Change]] = defaultdict(list)
        for each in self._on.get(document.id, ()):
            for claim in find_claims(document, each.sentence):
                if isinstance(each, Wrong):
                    struck.add(claim)
                else:
                    changed[claim].append(each)
        return struck, changed


class AddedEnds:
    """Finds the node that an end of an added edge means."""

    def __init__(self, collection: Collection, identity: Identity) -> None:
        self._entities = collection.entities
        self._identity = identity
        named = [
            end
            for each in collection.corrections
            if isinstance(each, Added)
            for end in (each.source, each.target)
            if isinstance(end, Who)
        ]
        people = {(doc.id, person.key): person for doc in collection.documents for person in doc.persons if named}
        self._meant = find_meant(people, named) if named else {}

    def find(self, end: End) -> list[str]:
        """The ids of the nodes that an end means; it is in force where there is one."""
        if not isinstance(end, Who):
            return [end] if end in self._entities else []
        return sorted({self._identity.official_of[key] for key in self._meant.get(end.likeness, ())})


def added_edges(collection: Collection, ends: AddedEnds) -> Iterator[tuple[Added, str, str]]:
    """Yield each added edge whose two ends mean one node each, with these."""
    for each in sorted((each for each in collection.corrections if isinstance(each, Added)), key=repr):
        sources, targets = ends.find(each.source), ends.find(each.target)
        if len(sources) == len(targets) == 1:
            yield each, sources[0], targets[0]


def mark_changes(amended: Amended, path: str, ends: tuple[str, str]) -> tuple[Mark, ...]:
    """Return the marks of a changed claim of the document at a path, whose ends were these nodes before any change."""
    before = amended.before or amended.claim
    place = (before.evidence.start, before.evidence.end)
    reference = str(Reference(path, *place, before.type, amended.which))
    known: Mapping[str, Value] = {**dict(before.qualifiers), "factuality": before.factuality.value}
    marks = []
    for change in amended.changes:
        was = [(name, known.get(name)) for name, _ in change.values]
        if change.reverse:
            was += [("source", ends[0]), ("target", ends[1])]
        settles = tuple(name for name, _ in change.values)
        marks.append(Mark(Kind.SET, change.remark, reference, tuple(was), settles))
    return tuple(marks)


def mark_added(added: Added) -> Mark:
    """Return the mark of an added edge."""
    return Mark(Kind.ADD, added.remark, settles=tuple(name for name, _ in added.qualifiers))


def describe_mark(mark: Mark) -> dict[str, Any]:
    """Return a mark as an edge of the graph holds it."""
    plain: dict[str, Any] = {"kind": mark.kind.value, "reference": mark.reference, "was": dict(mark.was)}
    plain |= describe_remark(mark.remark)
    return {name: value for name, value in plain.items() if value}


def describe_remark(remark: Remark) -> dict[str, str]:
    """Return a remark as nodes and edges of the graph hold it, without what is empty."""
    said = {"note": remark.note, "by": remark.by, "on": remark.date}
    return {name: value for name, value in said.items() if value}


def _on_claims(corrections: Iterable[Correction]) -> Iterator[Wrong | Change]:
    return (each for each in corrections if isinstance(each, Wrong | Change))


def _change(claim: Claim, changes: Sequence[Change]) -> Claim:
    for each in changes:
        values: dict[str, Value | None] = {**dict(claim.qualifiers), **dict(each.values)}
        factuality = Factuality(str(values.pop("factuality", claim.factuality)))
        ends = (claim.target, claim.source) if each.reverse else (claim.source, claim.target)
        claim = replace(
            claim, source=ends[0], target=ends[1], qualifiers=pack_qualifiers(values), factuality=factuality
        )
    return claim
