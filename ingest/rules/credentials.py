"""Envoys who present their credentials: to whom, and in lists those who are named with their state alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.schema import Claim, EdgeType
from ingest.clauses import find_date, make_claim
from ingest.frames import Frame
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_PAPERS = r"(?:credentials|letters? of credence|letters? of accreditation|credential letters?)"
#: Of the words for these papers; few sentences have one, and only those are looked at.
_PARTS = ("reden", "ccreditation")
_RECEIVED = (
    compile_pattern(rf"{_PAPERS}(?: [a-z]+){{0,3}}? to (?P<o>{{W}})"),
    compile_pattern(
        rf"(?P<o>{{W}}),?(?: [a-z]+| {{D}})* (?:accepted|received|accepts|receives)"
        rf"(?: the| their| diplomatic| official)* {_PAPERS}"
    ),
)
#: `The next to present his credentials was X from Jordan`, `Also presenting her letters of credence was X of Peru`.
_PRESENTED = compile_pattern(
    r"\b(?:to present|presenting|to hand over|handing over|to submit|submitting) (?:his|her|their) "
    rf"{_PAPERS}(?: [a-z]+){{0,2}}? (?:was|were) (?P<s>{{P}}),? (?:from|of|representing) (?:the )?(?P<h>{{S}})"
    r"(?=[.,;]|$| and\b)"
)
_ROLES = (("High Commissioner", "high commissioner"), ("Ambassador", "ambassador"), ("ambassador", "ambassador"))


class Accredited(NamedTuple):
    """The state to which the document's ambassadors are sent, and where it says so."""

    receiver: str
    frame: Frame
    span: tuple[int, int]
    date: str | None


def find_accredited(scene: Scene) -> Accredited | None:
    """Whoever receives credentials, and so the state to which the document's ambassadors are sent."""
    for frame in _of_credentials(scene):
        for pattern in _RECEIVED:
            found = pattern.search(frame.text)
            if found is not None:
                node = frame.mentions[found["o"]].node
                date = find_date(scene, frame, *found.span(), ahead=False)
                return Accredited(scene.states.get(node, node), frame, found.span(), date)
    return None


def read_presentations(scene: Scene, accredited: Accredited | None) -> Iterator[Claim]:
    """A claim for each envoy without a title who presents credentials where the document speaks of ambassadors."""
    if accredited is None or not accredited.receiver.startswith("state:"):
        return
    start, end = accredited.frame.span(0, len(accredited.frame.text))
    told = scene.document.text[start:end]
    role = next((role for word, role in _ROLES if word in told), None)
    for frame in _of_credentials(scene) if role else ():
        for found in _PRESENTED.finditer(frame.text):
            envoy, sender = frame.mentions[found["s"]].node, frame.mentions[found["h"]].node
            if envoy.startswith("person:") and sender != accredited.receiver:
                yield _claim(scene, frame, found, (envoy, sender), str(role), accredited)


def _claim(
    scene: Scene, frame: Frame, found: re.Match[str], ends: tuple[str, str], role: str, accredited: Accredited
) -> Claim:
    envoy, sender = ends
    return make_claim(
        scene,
        frame,
        EdgeType.ENVOY_TO,
        (envoy, accredited.receiver),
        found.span(),
        "offices.presented",
        qualifiers={"role": role, "sender": sender, "date": accredited.date},
        context=(accredited.frame.span(*accredited.span),),
    )


def _of_credentials(scene: Scene) -> Iterator[Frame]:
    for index, sentence in enumerate(scene.sentences):
        text = scene.document.text[sentence.start : sentence.end]
        if any(part in text for part in _PARTS):
            yield scene.frame(index)
