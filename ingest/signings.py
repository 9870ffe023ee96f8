"""Whether a sentence tells that an agreement was signed when the document's other events took place."""

import re

from graph.schema import Claim, Factuality
from ingest.model import Kind
from ingest.scenes import Scene

_SIGNING = re.compile(r"\b(?:[Ss]igned|[Ss]igning|[Ee]xchanged?|[Ii]nked|[Cc]oncluded|[Ww]itnessed)\b")


def find_first_signing(scene: Scene) -> int | None:
    """Where the document first speaks of signing."""
    found = _SIGNING.search(scene.document.text)
    return None if found is None else found.start()


def is_signed_on_trip(scene: Scene, signed: int) -> bool:
    """`Two accords were signed during the State Visit`: on a day of it that is not told."""
    sentence = next(s for s in scene.sentences if s.end > signed)
    return _ON_TRIP.search(scene.document.text, sentence.start, sentence.end) is not None


_ON_TRIP = re.compile(r"\b[Dd]uring (?:the|his|her|their|this) (?:[\w-]+ ){0,2}?[Vv]isit\b")


def is_signed(scene: Scene, claim: Claim, signed: int) -> bool:
    """What is signed in this sentence, or an item of a list behind one that speaks of signing."""
    if _INSTRUMENT.search(str(claim.get("topic"))) is None or _has_own_date(scene, claim):
        return False
    if claim.factuality is not Factuality.ACTUAL or claim.evidence.start < signed:
        return bool(_SIGNING.search(claim.evidence.text))
    sentence = next(s for s in scene.sentences if s.end > claim.evidence.start)
    if sentence.heading and claim.evidence.start - sentence.start < _ITEM:
        return True
    text, start = scene.document.text, max(sentence.start, claim.evidence.start - _NEAR)
    if claim.evidence.rule == _NAMED_RULE:
        return _SIGNED_THIS.search(text, start, claim.evidence.start) is not None
    found = _SIGNING.search(text, start, claim.evidence.end)
    # `welcomed the recent signing`: on an earlier day.
    return found is not None and "recent" not in text[max(start, found.start() - _RECENT) : found.start()]


def _has_own_date(scene: Scene, claim: Claim) -> bool:
    """`welcomed the signing of the agreement in October`: a date right behind an agreement is its own."""
    start, end = claim.evidence.start, claim.evidence.end
    index = next(i for i, sentence in enumerate(scene.sentences) if sentence.end > start)
    return any(m.kind is Kind.DATE and end <= m.start <= end + _OWN for m in scene.frame(index).mentions.values())


#: What is signed; aid and cooperation are not.
_INSTRUMENT = re.compile(
    r"\b(?:agreements?|accords?|arrangements?|deals?|mous?|memorand\w+|pacts?|protocols?|treat(?:y|ies)|partnerships?|"
    r"programmes?|frameworks?)\b",
    re.IGNORECASE,
)
#: How far behind an agreement its own date may stand.
_OWN = 60
#: A name like `the Chile-Peru Fisheries Agreement` is that of an agreement which may be old.
_NAMED_RULE = "cooperation.named_agreement"
_SIGNED_THIS = re.compile(
    r"\b(?:[Ss]igned|[Ss]igning of|[Ee]xchanged?(?: of)?|[Ii]nked|[Cc]oncluded|[Cc]onclusion of) "
    r"(?:(?:an?|the) )?(?:[a-z]+ ){0,2}$"
)
#: How far before an agreement its signing may be told, and how far before that the word `recent`.
_NEAR, _RECENT = 200, 12
#: How far from the beginning of its line an item of a list may begin: `(a) the MOU`.
_ITEM = 8
