"""What an agreement or a partnership is about, in the document's words."""

import re

from graph.instruments import is_mere_instrument
from ingest.model import Kind
from ingest.rules.hits import Hit
from ingest.scenes import Scene

#: A topic is no longer than that.
_LENGTH = 150
#: So far before an instrument its own name may begin: `the Avoidance of Double Taxation Agreement`.
_LEAD = 90


def name_topic(scene: Scene, hit: Hit) -> str:
    """What about, in the document's words, short; a bare `agreement` takes what stands around it for its subject."""
    group = next((name for name in ("t", "t2") if hit.found.groupdict().get(name)), "v")
    start, end = hit.frame.span(*hit.found.span(group))
    text, stop = scene.document.text, hit.frame.sentence.end
    if hit.found.groupdict().get("tail"):
        begin, behind = hit.frame.span(*hit.found.span("tail"))
        return _shorten(tidy_topic(f"{text[start:end]} {text[begin:behind]}"))
    sides = _SIDES.search(text, start, end)
    end = end if sides is None else sides.start()
    topic = tidy_topic(text[start:end])
    if not is_mere_instrument(topic):
        rest = _find_rest(topic, text, end, stop)
        return _shorten(topic if rest is None else tidy_topic(text[start : rest.end()]))
    topic = _find_lead(scene, hit, start) + topic
    if is_mere_instrument(topic):
        behind = end if sides is not None else max(end, hit.frame.span(*hit.found.span())[1])
        topic = _with_subject(topic, _SUBJECT.match(text, end, stop) or _BETWEEN_AND.match(text, behind, stop))
    return _shorten(topic)


def tidy_topic(written: str) -> str:
    """The words of a topic without those around it that say nothing of what it is about."""
    topic = _QUOTES.sub("", " ".join(written.split())).strip(" ,;:'")
    topic = _SHORT_FORM.sub("", _LIST_LETTER.split(topic)[0])
    topic = _NO_TOPIC.sub("", _OF_BOTH.sub("", topic))
    return re.sub("[’']s?$", "", _LOOSE_END.sub("", topic))


#: What a topic does not begin with: the rest of a list, what is done with it, and whose it is.
_NO_TOPIC = re.compile(
    r"^(?:(?:and|or|the|its|their|our|any|an?|following|further|to) |"
    r"(?:appreciation for|(?:early |substantial )?(?:conclusion|completion|signing|renewal|upgrade|exchange|review|"
    r"implementation) of) |"
    r"(?:deepen|strengthen|expand|enhance|broaden|intensify|develop|continue)(?:ing)? (?=\w))+",
    re.IGNORECASE,
)
_QUOTES = re.compile('["“”]')
_OF_BOTH = re.compile(r" between (?:both|the two|our(?: two)?) [a-z]+(?= )")
#: `MOU (MOU) on`.
_SHORT_FORM = re.compile(r" \(M[Oo][UuCc]s?\)(?= )")
_LOOSE_END = re.compile(
    r"(?: on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:sidelines|margins|occasion|basis))\b.*|"
    r",| (?:in|on|at|with|of|for|and|to|by|the|or|between|including|such as|under|regarding|concerning)|"
    r" and (?:the |its |their )?(?:inaugural|launch\w*|first|signing)\b.*| such as .*)+$"
)
#: `(a) Digital Dialogue b) Renewal of an MOU`: another item begins.
_LIST_LETTER = re.compile(r"[ ,;]+\(?[a-z]\) ")
#: A topic that ends on what must go on, and what it may go on with.
_TO_GO_ON = re.compile(r" on [A-Z][a-z]+ing$")
_REST = re.compile(r"\s?(?!on\b|in\b|with\b|at\b)[^.;:,()\n]{1,70}?(?= on \d| in \d|[.;:,()\n]|$)")
#: The months, as they stand behind what a topic is.
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_CAPITAL = (
    rf"(?!(?:Minister|President|Prime|Secretary|Mr|Dr|Ms|Mrs|His|Her|Meeting|Signing|{_MONTHS})\b)[A-Z][\w’'&/-]+"
)
_CAPITALS = rf"{_CAPITAL}(?:,? (?:(?:and|of|for|on|&|in) (?:the )?)?{_CAPITAL})*(?!['’]s\b)(?=[^\w]|$)"
#: `framework of the Stipendium / Hungaricum Programme`.
_NAME_GOES_ON = re.compile(rf" {_CAPITALS}")
#: `Partnership / for Growth and Innovation`, `Digital Partnership / Agreement`.
_KIND_GOES_ON = re.compile(
    rf" (?:(?:Agreement|Arrangement|Framework|Initiative|Pact|Programme|Project|Scheme|Treaty)s?\b|"
    rf"(?:for|on) (?:the )?{_CAPITALS})"
)
_ENDS = (
    rf"(?=[.;:,()\[\n]|$| [a-z]\)| (?:on|by|in|since|from|at) \d| (?:in|since) {_MONTHS}\b|"
    r" (?:between|during|which|that|who|whereby|with|as|aimed|signed|under which|was|were|is|are|will|would|has|have|"
    r"today|earlier|at the|following|this (?:morning|afternoon|evening|week)|announced|agreed|by the|"
    r"to (?:strengthen|deepen|enhance|expand))\b)"
)
_ABOUT = (
    r"(?P<about>(?:on|for|regarding|concerning|(?:in|within) the (?i:field|area|framework|sphere)s? of|"
    r"in the (?!(?:presence|margins|context|capital|course|wake|light|spirit|name|form|interests?) )[a-z]+ of|"
    r"to (?=renew|extend|establish|cooperate|collaborate|promote|develop|jointly)) "
    r"(?!\d|(?:the )?(?:sidelines|margins|occasion|basis|same|behalf|first|second)\b|behalf|this|that|both|"
    rf"(?:our|its|their) |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTHS}\b)"
    r"[“\"]?[^.;:,()\n“”\"]{3,140}?)[”\"]?"
)
_SHORT_NAME = r"(?: ?\([^()\n]{1,60}\))?"
#: `an MOU (MoU) on Energy Cooperation`.
_SUBJECT = re.compile(rf"{_SHORT_NAME} {_ABOUT}{_ENDS}")
#: `an MOU between the Ministry of X and the Ministry of Y / of that state on Energy Cooperation`.
_BETWEEN_AND = re.compile(
    rf"{_SHORT_NAME}(?: (?:[A-Z][\w.’'&/-]*|of|and|the|for|in|between),?){{0,24}}?{_SHORT_NAME} {_ABOUT}{_ENDS}"
)
#: The words of a name in capitals right before an instrument.
_OWN_NAME = re.compile(
    r"(?:(?<=\s)|^)[A-Z][\w’'&/-]*"
    r"(?: (?:(?:of|and|on|in|for|the|&) ){0,2}(?:[A-Z][\w’'&/-]*|\([A-Z][A-Z&]{0,8}\)))* $"
)


#: `an MOU between ...` says who; what about stands behind.
_SIDES = re.compile(r" between (?=[A-Z]|the [A-Z])")


def _find_rest(topic: str, text: str, end: int, stop: int) -> re.Match[str] | None:
    """What belongs to a topic that was cut short."""
    if _TO_GO_ON.search(topic):
        return _REST.match(text, end, stop)
    if " on " in topic or " of the " in topic:
        return _NAME_GOES_ON.match(text, end, stop) if topic.rsplit(" ", 1)[-1][:1].isupper() else None
    return _KIND_GOES_ON.match(text, end, stop)


def _find_lead(scene: Scene, hit: Hit, start: int) -> str:
    """The rest of an instrument's own name, where it stands before it."""
    index = hit.frame.index
    kinds = (Kind.STATE, Kind.ADJECTIVE, Kind.BLOC, Kind.PERSON, Kind.OFFICE)
    floor = max((m.end for m in scene.mentions[index] if m.kind in kinds and m.end <= start), default=0)
    floor = max(floor, hit.frame.sentence.start, start - _LEAD)
    # From the front, so that the longest name is found.
    found = _OWN_NAME.search(scene.document.text, floor, start)
    sentence = hit.frame.sentence
    if found is None or (found.start() == sentence.start and not sentence.heading):
        return ""
    return re.sub(r"^(?:The|An?|This|Both|In|At|On|During) ", "", " ".join(found.group().split())) + " "


def _with_subject(topic: str, found: re.Match[str] | None) -> str:
    if found is None:
        return topic
    bare = re.sub(r" \([^()]*\)$", "", topic)
    return tidy_topic(f"{bare} {found.group('about')}")


def _shorten(topic: str) -> str:
    if len(topic) <= _LENGTH:
        return topic
    return _LOOSE_END.sub("", topic[:_LENGTH].rsplit(" ", 1)[0])
