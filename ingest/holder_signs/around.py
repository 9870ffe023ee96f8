"""Whose minister it is, by the words right before or behind a title."""

import re
from collections import Counter

from ingest.figures import Held
from ingest.model import Kind
from ingest.scenes import Scene
from ingest.vocabulary import load_titles


def find_told_state(scene: Scene, each: Held) -> str:
    """The state that the words right before or behind a title tell."""
    return (
        _counterpart_of(scene, each)
        or _country_meant(scene, each)
        or _body_behind(scene, each)
        or _delegation_of(scene, each.start)
        or _ambassador_of(scene, each)
        or _of_one_state(scene, each)
        or ("state:USA" if _PARTY_MARK.match(scene.document.text, each.end) else "")
    )


#: `Senator Jane Doe (R-Ohio)`.
_PARTY_MARK = re.compile(r" \((?:[RDI]|Ind)[-–. ]{1,2}[A-Z]")


def _of_one_state(scene: Scene, each: Held) -> str:
    """`Deputy Secretary of State John Doe`: only one state has such an office, and it needs no name."""
    words = each.title.words
    for office in load_titles().of_one_state:
        if office.words.match(words) and office.unless.isdisjoint(scene.parties):
            return office.state
    return ""


_COUNTERPART = re.compile(r"\b(?:counterparts?|colleagues?|opposite numbers?),? (?:the )?$")


#: `After talks with his Chinese counterpart, Foreign Minister X said`: the minister is another.
_FRONTED = re.compile(
    r"\W*(?:(?:earlier|later|also|and|but),? )?(?:speaking|appearing|standing|meeting|after|at|during|in|following|on|"
    r"before|ahead|upon)\b[^,;:]*",
    re.I,
)
_SENTENCE_GOES_ON = re.compile(r" [a-z]")


def _counterpart_of(scene: Scene, each: Held) -> str:
    """`his Chinese counterpart, Minister of Education X`: the state stands before the word."""
    text, start = scene.document.text, each.start
    found = _COUNTERPART.search(text, max(0, start - 24), start)
    if found is None:
        return ""
    closes = "," in found.group() and _SENTENCE_GOES_ON.match(text, each.end)
    if closes and _FRONTED.fullmatch(text, scene.sentences[each.sentence].start, found.start()):
        return ""
    return next((m.node for m in scene.scan.mentions if m.end == found.start() - 1 and m.node.startswith("state:")), "")


_LED_BY = re.compile(
    r"(?:[’']s?)? (?:[a-z-]+ ){0,3}?(?:(?:delegation|team|mission|side|group),? "
    r"(?:(?:which |that )?(?:was |is |will be ))?"
    r"(?:led|headed|chaired|represented) by|(?:delegation|team|side),? by) (?:its |the |their )?$"
    r"|['’]s [^,;.]{1,64}? (?:led|headed|overseen) by (?:its |the |their )?$"
)


def _delegation_of(scene: Scene, start: int) -> str:
    """`A Kenyan delegation led by Trade Secretary X`."""
    found = _LED_BY.search(scene.document.text, max(0, start - 90), start)
    if found is None:
        return ""
    return next((m.node for m in scene.scan.mentions if m.end == found.start() and m.node.startswith("state:")), "")


_DELEGATION_OF_BLOC = re.compile(
    r"(?: \([A-Z-]+\))?,? (?:which was |that was )?(?:led|headed|represented) by (?:its |the |their )?$"
)
_FROM = re.compile(r"\b(?:delegation|mission|team) (?:of|from) (?:the )?$")


def find_told_bloc(scene: Scene, each: Held) -> str:
    """`A delegation of the Arab League led by Secretary General X`; empty where no bloc is told so."""
    if _OF_COMMISSION.fullmatch(each.title.words):
        return _commission_of(scene, each)
    text = scene.document.text
    found = _DELEGATION_OF_BLOC.search(text, max(0, each.start - 60), each.start)
    if found is None:
        return ""
    before = (m for m in scene.mentions[each.sentence] if m.kind is Kind.BLOC and m.end <= each.start)
    named = [m for m in before if _DELEGATION_OF_BLOC.fullmatch(text, m.end, each.start)]
    return next((m.node for m in named if _FROM.search(text, max(0, m.start - 30), m.start)), "")


#: `Farm Commissioner X`, `Commission President Y`: such is the Union's, but for those whom states and towns have.
_OF_COMMISSION = re.compile(
    r"(?!.*\b(?:high|police|banking|bank|insurance|assistant|deputy|revenue|tax|securities|rights|prisons?)\b)"
    r"(?:[a-z]+ ){0,5}commissioner(?: for [a-zA-Z, ]+)?|(?:(?:european|executive) )?commission (?:vice[- ]?)?president|"
    r"(?:vice[- ]?)?president of the (?:(?:european|executive) )?commission"
)
_WITH_COMMISSION = ("bloc:EC", "bloc:EEC", "bloc:EU")


def _commission_of(scene: Scene, each: Held) -> str:
    """The one of the Communities and the Union that a text about them speaks of."""
    blocs = Counter(m.node for m in scene.scan.mentions if m.kind is Kind.BLOC)
    named = {node: blocs[node] for node in _WITH_COMMISSION if blocs[node]}
    others = not _OTHER_COMMISSIONS.isdisjoint(blocs)
    told = any(held.person == each.person and held.title.holder for held in scene.roll.held)
    if others or told or sum(named.values()) < _SPOKEN_OF:
        return ""
    return min(named, key=lambda node: (-named[node], node))


_OTHER_COMMISSIONS = frozenset({"bloc:AU", "bloc:ECOWAS", "bloc:CEMAC"})
#: So often a text names the Union where it is about it.
_SPOKEN_OF = 2


_ITS = re.compile(r"\b[Ii]ts (?:new |then |former |own |late )?$")
_THAT_COUNTRY = re.compile(r"\bof (?:that|this|the|the host) (?:country|state|nation)\b")


def _country_meant(scene: Scene, each: Held) -> str:
    """`its President`, `the Foreign Minister of that country`.

    The state named last before, in this sentence or the one before.
    """
    text = scene.document.text
    if not (
        _ITS.search(text, max(0, each.start - 16), each.start)
        or text[each.start : each.start + 4].lower() == "its "
        or _THAT_COUNTRY.search(text, each.start, each.end)
    ):
        return ""
    floor = scene.sentences[max(0, each.sentence - 1)].start
    before = [
        m
        for m in scene.scan.mentions
        if floor <= m.start and m.end <= each.start and m.kind is Kind.STATE and m.node.startswith("state:")
    ]
    return before[-1].node if before else ""


_OF_BODY = re.compile(
    r",? (?:of|from|at|in) (?:the )?(?:(?:[A-Z][\w’'-]*|of|for|and|the|&),? )*"
    r"(?:Ministry|Department|Office|Secretariat|Directorate|Bureau|Chancellery|Government|Parliament|Embassy)\b"
    r"(?: (?:[A-Z][\w’'-]*|of|for|and|the|&),?)* (?:of|from) (?:the )?"
)
_BODY_REACH = 160


def _body_behind(scene: Scene, each: Held) -> str:
    """`Permanent Secretary X of the Ministry of Foreign Affairs of the Kingdom of Thailand`."""
    text, stop = scene.document.text, each.end + _BODY_REACH
    if _OF_BODY.match(text, each.end, stop) is None:
        return ""
    behind = (m for m in scene.mentions[each.sentence] if each.end < m.start < stop and m.kind is Kind.STATE)
    return next((m.node for m in behind if _OF_BODY.fullmatch(text, each.end, m.start)), "")


def _ambassador_of(scene: Scene, each: Held) -> str:
    """`Iran was the first to react: Ambassador X said`: an ambassador here is of the one other state named before."""
    if each.title.words != "ambassador" or each.title.targets or each.title.holder or not scene.signed:
        return ""
    before = {
        m.node
        for m in scene.mentions[each.sentence]
        if m.end <= each.start and m.kind in (Kind.STATE, Kind.ADJECTIVE) and m.node.startswith("state:")
    } - {scene.home}
    return before.pop() if len(before) == 1 else ""
