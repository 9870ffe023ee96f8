"""What became of each correction: whether it is in force, and if not, what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.amend import AddedEnds, Amendments
from graph.collection import Collection, ReadDocument
from graph.corrections import Added, Change, Correction, Wrong, judgements_of
from graph.identity import Identity, decide_identity
from graph.judgements import Judged, Standing
from graph.references import Reference, find_changed, find_claims
from graph.schema import Claim


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A correction with what became of it; ``reason`` says why it is not in force."""

    correction: Correction
    standing: Standing
    reason: str = ""


def review_corrections(collection: Collection, identity: Identity | None = None) -> list[Reviewed]:
    """Return what became of the corrections of a collection, in its order.

    Orphaned is one whose sentence, spelling or node is not among what was read; it is in force again as soon as that
    is. Overruled is one against which another holds.
    """
    if identity is None:
        persons = ((doc.id, person) for doc in collection.documents for person in doc.persons)
        identity = decide_identity(persons, judgements_of(collection.corrections))
    judged = {id(each.judgement): each for each in identity.judged}
    amendments, ends = Amendments(collection), AddedEnds(collection, identity)
    at = {id(each): document for document in collection.documents for each in amendments.on(document)}
    struck = {
        (document.id, claim)
        for document in collection.documents
        for each in amendments.on(document)
        if isinstance(each, Wrong)
        for claim in find_claims(document, each.sentence)
    }
    reviewed = []
    for each in collection.corrections:
        if isinstance(each, Wrong | Change):
            reviewed.append(_review_claim(each, at.get(id(each)), struck))
        elif isinstance(each, Added):
            reviewed.append(_review_added(each, ends))
        else:
            reviewed.append(_review_judged(judged[id(each)]))
    return reviewed


def _review_claim(
    correction: Wrong | Change, document: ReadDocument | None, struck: set[tuple[str, Claim]]
) -> Reviewed:
    if document is None:
        return Reviewed(correction, Standing.ORPHANED, f"{correction.sentence.path} is not there")
    found = find_claims(document, correction.sentence)
    if not found:
        return Reviewed(correction, Standing.ORPHANED, _say_gone(document, correction))
    if isinstance(correction, Change) and any((document.id, claim) in struck for claim in found):
        return Reviewed(correction, Standing.OVERRULED, "another correction calls the sentence wrong")
    return Reviewed(correction, Standing.IN_FORCE)


def _say_gone(document: ReadDocument, correction: Wrong | Change) -> str:
    spans = {(each.evidence.start, each.evidence.end) for each in find_changed(document, correction.sentence)}
    kind = correction.sentence.type
    now = [str(Reference(document.path, start, end, kind)) for start, end in sorted(spans)]
    return f"read otherwise now: {', '.join(now)}" if now else "the sentence is gone, or says no such thing any more"


def _review_added(added: Added, ends: AddedEnds) -> Reviewed:
    for end in (added.source, added.target):
        nodes = ends.find(end)
        if not nodes:
            return Reviewed(added, Standing.ORPHANED, f"nobody read of is {end}")
        if len(nodes) > 1:
            return Reviewed(added, Standing.OVERRULED, f"{end} may be {' or '.join(nodes)}")
    if ends.find(added.source) == ends.find(added.target):
        return Reviewed(added, Standing.OVERRULED, "both ends are one person")
    return Reviewed(added, Standing.IN_FORCE)


def _review_judged(judged: Judged) -> Reviewed:
    if judged.standing is Standing.ORPHANED:
        missing = judged.judgement.other if judged.one else judged.judgement.one
        return Reviewed(judged.judgement, judged.standing, f"no document that was read names {missing}")
    reason = "" if judged.standing is Standing.IN_FORCE else f"they are {_list(judged.officials)}"
    return Reviewed(judged.judgement, judged.standing, reason)


def _list(officials: Iterable[str]) -> str:
    return ", ".join(officials)


def count_standings(reviewed: Iterable[Reviewed]) -> Mapping[Standing, int]:
    """How many corrections have which standing, those that none has left out."""
    counts = dict.fromkeys(Standing, 0)
    for each in reviewed:
        counts[each.standing] += 1
    return {standing: count for standing, count in counts.items() if count}
