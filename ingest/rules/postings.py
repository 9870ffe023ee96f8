"""Lists of envoys who are posted: `the posting of the following ambassadors: (i) X – France; (ii) Y – Chad`."""

import re
from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import make_claim
from ingest.frames import Frame
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_RULE = "offices.posting_list"
#: What says that a list of those sent abroad follows.
_LEAD = re.compile(
    r"\b(?P<v>posting|deployment|appointments?|nominations?|appointed|nominated|posted|deployed|named|approved)\b[^.;:]*?"
    r"\bfollowing [^.;:]{0,60}?(?P<role>ambassadors?|high commissioners?|envoys|heads of mission)\b[^:]*:$"
)
_ITEM = compile_pattern(
    r"^[\s(]*(?:[ivx]+|\d+|[a-z])?[\s).*•-]*(?P<s>{P})(?: \([a-z. ]{2,8}\))?,? ?(?:-|:|to) ?(?P<t>{S})"
    r"(?: \((?P<o>{O})\))?[;.,]?(?: and)?$"
)
#: The number of an item, where its full stop has parted it from the item.
_NUMBER = re.compile(r"[(\divx.) ]{1,6}$")
_AHEAD = re.compile(r"\b(?:designate|approv|nominat|propos|will|is to|are to)")
#: What may stand in brackets behind the state, where one of the envoys has another role.
_IN_BRACKETS = frozenset({"ambassador", "high commissioner"})
_ROLES = {"high commissioner": "high commissioner", "high commissioners": "high commissioner"}


def read_postings(scene: Scene) -> Iterator[Claim]:
    """A claim for each line that names an envoy and a state, of the state in whose name the document speaks."""
    for index, sentence in enumerate(scene.sentences):
        if not scene.plain.endswith(":", sentence.start, sentence.end):
            continue
        plain = scene.plain[sentence.start : sentence.end]
        lead = _LEAD.search(plain) if " following " in plain else None
        if lead is None or scene.home is None:
            continue
        ahead = Factuality.PLANNED if _AHEAD.search(plain) else Factuality.ACTUAL
        role = _ROLES.get(lead["role"], "ambassador")
        for line in range(index + 1, len(scene.sentences)):
            frame = scene.frame(line)
            item = _ITEM.match(frame.text)
            if item is None and _NUMBER.match(frame.text):
                continue
            if item is None:
                break
            yield from _claims(scene, frame, item, role, ahead)


def _claims(scene: Scene, frame: Frame, item: re.Match[str], role: str, factuality: Factuality) -> Iterator[Claim]:
    envoy, target = frame.mentions[item["s"]].node, frame.mentions[item["t"]].node
    if envoy.startswith("person:") and target != scene.home:
        office = frame.mentions[item["o"]].value if item["o"] else ""
        values = {"role": office if office in _IN_BRACKETS else role, "sender": scene.home}
        yield make_claim(
            scene,
            frame,
            EdgeType.ENVOY_TO,
            (envoy, target),
            item.span(),
            _RULE,
            factuality=factuality,
            qualifiers=dict(values),
        )
