"""Delegations whose people a document names: who `the delegation` is, where just one can be meant."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.frames import Frame
from ingest.model import Kind, Mention, StandIn
from ingest.scenes import Scene
from ingest.signs import compile_pattern

#: Without one of these a text has no delegation that is of use here.
_WORDS = ("delegation", "mission led", "group led", "team led", "mission compris", "group of", "parliamentarians")
_NO_QUALIFIERS = (
    "and|or|of|the|an?|to|with|by|for|in|on|from|at|as|that|who|which|has|had|have|was|were|is|are|be|been|led|met|its|"
    "his|her|their|our|my|your|this|these|each|every|another|no|any|some|both|said|between|including|meeting|talks|"
    "visit|host|hosted|receive|received|welcomed|will|would|also|but|while|when|where|after|before|into|other"
)
_QUALIFIER = rf"(?:(?!(?:{_NO_QUALIFIERS})\b)[a-z0-9][a-z0-9'-]* |[{{Y}}{{B}}](?:'s?)? )"
_LAWMAKERS = "parliamentarians|legislators|lawmakers|senators|congressmen|mps"
_TAIL = (
    rf"(?P<tail>(?: (?:of|from|representing) (?:the )?(?:{_QUALIFIER}){{0,4}}?"
    rf"(?:{{X}}|parliament|congress|senate|house|{_LAWMAKERS}|members of (?:parliament|congress)|representatives|"
    r"ministers|officials|leaders|business(?:men|people|es)?)(?![a-z'-]))?)"
)
_AND = r"(?:[,;] (?:and |as well as |including )?|,? and |,? as well as |,? along with |,? together with )(?:the |by )?"
_LIST = rf"(?:[a-z -]{{0,40}}: )?(?:the )?{{A}}(?:{_AND}{{A}})*"
_LED = r"(?:jointly |co-)?(?:led|headed) by (?:the )?"
#: Words of a title that is not read as one.
_CALLED = r"(?:(?!(?:wife|husband|son|daughter|widow)\b)[a-z{R}{X}{Y}-]+,? ){0,9}?(?<! of )(?<! to )(?<! and )"
_HOLDS = (
    r"(?:compris(?:e|es|ed|ing)|includ(?:e|es|ed|ing)|consist(?:s|ed|ing)? of|"
    r"(?:(?:is|was|are|were|will be) )?(?:also )?(?:composed|made up|comprised) of)"
)
#: What tells who they are: led by somebody, made up of some.
_TOLD = (
    rf"(?P<main>,? (?:(?:which|that|who) )?(?:(?:is|was|are|were|will be|will) )?)(?:"
    rf"{_LED}{_CALLED}(?P<leader>{{A}}(?:,? and {{A}})?)(?:,? (?:and |which )?(?:also )?{_HOLDS} (?P<with>{_LIST}))?"
    rf"|(?P<holds>(?:also )?{_HOLDS}) (?P<list>{_LIST}))"
)
_NAMED = compile_pattern(
    rf"(?<![a-z'-])(?:(?P<det>an?|the|this|his|her|their|its|our|my|another) )?(?P<like>(?:{_QUALIFIER}){{0,5}}?)"
    rf"(?P<noun>delegation|mission|group|team|{_LAWMAKERS})(?![a-z'-]){_TAIL}(?P<told>{_TOLD})?"
    r"(?P<closed>(?<=[{A}]),(?= [a-z]))?"
)
_FRONTED = compile_pattern(rf"^{_LED}(?P<leader>{{A}}),?(?: (?:and )?{_HOLDS} (?P<list>{_LIST}),)? (?=the )")
_LEADS = compile_pattern(
    r"(?P<leader>{A})(?:,? who)?(?: (?:is|was|will|had|has|also|be|been))* "
    r"(?:leads?|led|leading|heads?|headed|heading) $"
)
#: `It is led by X and comprises Y`, behind a sentence about a delegation.
_IT = compile_pattern(rf"^(?:it|the group|the party)(?P<told>{_TOLD})")
#: `The other members of the delegation are X and Y`.
_MEMBERS = compile_pattern(rf" (?:are|were|will be|include|included|comprise|comprised) (?P<list>{_LIST})")
#: `the head of the delegation` is one of it, `the delegation meeting` nobody.
_PART = re.compile(
    r"\b(?:heads?|leaders?|members?|rest|part|chief|chairman|spokes(?:man|woman|person)|one|some|most|size) of $"
)
_BESIDE = re.compile(
    r"(?:'s?)?[ -](?:members?|meetings?|level|heads?|leaders?|chief|talks|spokes[a-z]+|to the (?:un|eu))\b"
)
_WHOSE = frozenset({"his", "her", "their", "its", "our", "my"})
_KINDS = {
    **dict.fromkeys(("congressional", "parliamentary", "senate", "house", "interparliamentary"), "lawmakers"),
    **dict.fromkeys(_LAWMAKERS.split("|"), "lawmakers"),
    **dict.fromkeys(("business", "trade", "economic", "investment", "commercial"), "business"),
    **dict.fromkeys(("military", "defence", "defense"), "military"),
    **dict.fromkeys(("youth", "student", "students", "academic", "media", "cultural"), "people"),
}
#: So many sentences from where its people are named or spoken of, a delegation is the same yet.
_REACH = 15


class _Noun(NamedTuple):
    """A noun for a delegation in its sentence, and the people whom the words beside it name."""

    frame: Frame
    start: int
    end: int  #: behind whatever is told right behind the noun, inside the same phrase
    word: str
    whose: str  #: its article, or the pronoun in its place
    state: str
    kind: str
    people: tuple[Mention, ...]
    leader: str
    named_at: tuple[int, int]
    told: bool  #: the clause itself tells who they are: the noun needs nobody in its place


def seat_delegations(scene: Scene) -> None:
    """Put its people in the place of `the delegation` wherever just one delegation can be meant."""
    if not any(word in scene.plain for word in _WORDS):
        return
    nouns = _part_companions(list(_find_nouns(scene)))
    scene.several_delegations = len({noun.state for noun in nouns if noun.state}) > 1
    if not any(noun.people for noun in nouns):
        return
    found: dict[int, list[StandIn]] = {}
    for noun in nouns:
        people, named_at = _people_of(noun, nouns)
        if noun.state.startswith("state:"):
            scene.delegates.update((m.node, noun.state) for m in people)
        if people and not noun.told:
            start, end = noun.frame.span(noun.start, noun.end)
            found.setdefault(noun.frame.index, []).append(StandIn(start, end, people, named_at))
    for index, stand_ins in found.items():
        scene.seat(index, stand_ins)


def _part_companions(nouns: Sequence[_Noun]) -> list[_Noun]:
    """`The guest comes with a delegation`, in a text with a state's own delegation: another one, of an open state."""
    if not any(noun.state and not noun.frame.sentence.heading for noun in nouns):
        return list(nouns)
    return [n._replace(state=_OPEN) if n.whose in _FURTHER and not n.state else n for n in nouns]


#: Stands for a state that no words name.
_OPEN = "?"
_FURTHER = ("a", "an", "another")


def _find_nouns(scene: Scene) -> Iterator[_Noun]:
    words = re.compile(rf"\b(?:delegation|mission|group|team|{_LAWMAKERS})\b")
    for index, sentence in enumerate(scene.sentences):
        if words.search(scene.plain, sentence.start, sentence.end):
            frame = scene.lay(index)
            for found in _NAMED.finditer(frame.text):
                noun = _read_noun(frame, found)
                if noun is not None:
                    yield noun
            behind = scene.lay(index + 1) if index + 1 < len(scene.sentences) else frame
            it = _IT.match(behind.text) if _FIRST.match(frame.text) else None
            if it is not None:
                yield _told_by(
                    behind, it.span(), _people_in(behind, it, "leader", "with", "list"), _node_in(behind, it)
                )


#: The first of its sentence, so that `it` means it.
_FIRST = compile_pattern(rf"(?:an?|the) (?:{_QUALIFIER}){{0,5}}?delegation\b")


def _told_by(frame: Frame, span: tuple[int, int], people: tuple[Mention, ...], leader: str = "") -> _Noun:
    """A clause that only tells who they are of whom another speaks."""
    return _Noun(frame, *span, "delegation", "the", "", "", people, leader, frame.span(*span), told=True)


def _read_noun(frame: Frame, found: re.Match[str]) -> _Noun | None:
    text = frame.text
    if _PART.search(text, 0, found.start()) or _BESIDE.match(text, found.end("tail")):
        listed = _MEMBERS.match(text, found.end("tail")) if text.endswith("members of ", 0, found.start()) else None
        people = _people_in(frame, listed, "list") if listed is not None else ()
        return _told_by(frame, (found.start(), listed.end()), people) if listed is not None and people else None
    people, leader, named_at = _told_people(frame, found)
    told = bool(people) and not _is_aside(found)
    end = found.end("tail")
    if people and not told:
        end = found.end() if found["main"].startswith(",") else found.end("told")
    word = found["noun"]
    if not people and word in ("mission", "group", "team"):
        return None
    if not people and word != "delegation" and found["det"] != "the":
        return None
    fronted = _FRONTED.match(text)
    if fronted is not None and fronted.end() == found.start():
        people, leader = _people_in(frame, fronted, "leader", "list"), _node_in(frame, fronted)
        named_at = frame.span(*fronted.span())
    leads = _LEADS.search(text, 0, found.start())
    if leads is not None:
        people, leader = (*_people_in(frame, leads, "leader"), *people), _node_in(frame, leads)
        named_at, told = frame.span(leads.start("leader"), found.end()), True
    around = frame.named(found.start(), found.end("tail"))
    states = [m.node for m in around if m.kind in (Kind.STATE, Kind.ADJECTIVE, Kind.BLOC)]
    kinds = [_KINDS[part] for part in re.findall(r"[a-z]+", text[found.start() : found.end("tail")]) if part in _KINDS]
    return _Noun(
        frame,
        found.start(),
        end,
        word,
        found["det"] or "",
        states[0] if len(set(states)) == 1 else "",
        kinds[0] if kinds else "",
        people,
        leader,
        named_at,
        told,
    )


def _told_people(frame: Frame, found: re.Match[str]) -> tuple[tuple[Mention, ...], str, tuple[int, int]]:
    if not found["told"]:
        return (), "", (0, 0)
    people = _people_in(frame, found, "leader", "with", "list")
    return people, _node_in(frame, found), frame.span(found.start(), found.end("told")) if people else (0, 0)


def _people_in(frame: Frame, found: re.Match[str], *names: str) -> tuple[Mention, ...]:
    return tuple(
        m
        for name in names
        for m in frame.group(found, name)
        if m.kind is not Kind.OFFICE and m.node.startswith("person:")
    )


def _node_in(frame: Frame, found: re.Match[str]) -> str:
    leaders = frame.group(found, "leader")
    return leaders[0].node if leaders else ""


_MAIN_VERB = re.compile(
    r"(?:also )?(?:comprises?|comprised|includes?|included|consists? of|consisted of|is|was|are|were|will)\b"
)


def _is_aside(found: re.Match[str]) -> bool:
    """`a delegation led by X`, `the delegation, which includes Y,`: the clause goes on behind it."""
    main = found["main"]
    if re.search(r"\b(?:which|that|who)\b", main):
        return True
    if re.search(r"\b(?:is|was|are|were|will)\b", main):
        return False
    return found["holds"] is None or _MAIN_VERB.match(found["holds"]) is None


def _people_of(noun: _Noun, nouns: Sequence[_Noun]) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """Everybody of the delegation that a noun means, and where each is named; nobody where it may be another."""
    same = _same_delegation(noun, nouns)
    leaders = {each.leader for each in same if each.leader}
    near = any(abs(each.frame.index - noun.frame.index) <= _REACH for each in same if each.people)
    if len(leaders) > 1 or not near:
        same = [noun]
    # What a heading says, the text says better.
    same = sorted(same, key=lambda each: (not each.frame.sentence.heading, -each.frame.index))
    people = {m.node: (m, each.named_at) for each in same for m in each.people}
    ordered = sorted(people.values(), key=lambda found: (found[0].node not in leaders, found[0].start))
    return tuple(m for m, _ in ordered), tuple(at for _, at in ordered)


def _same_delegation(noun: _Noun, nouns: Sequence[_Noun]) -> list[_Noun]:
    """All nouns of a document that mean one delegation with this one, itself among them; none where that is open."""
    fitting = [each for each in nouns if _may_be_same(noun, each)]
    states = {each.state for each in nouns if each.state}
    kinds = {each.kind for each in fitting if each.kind}
    open_state = len(states) > 1 and not noun.state
    open_kind = len(kinds) > 1 and not noun.kind
    if open_state or open_kind or noun.whose in _WHOSE or _is_further(noun, fitting):
        return []
    return [] if any(_is_further(each, fitting) for each in fitting if each is not noun) else fitting


def _may_be_same(noun: _Noun, other: _Noun) -> bool:
    if other.whose in _WHOSE and not other.people:
        return False
    agree = all(not a or not b or a == b for a, b in ((noun.state, other.state), (noun.kind, other.kind)))
    named = noun.word == other.word or "delegation" in (noun.word, other.word)
    return agree and named


def _is_further(noun: _Noun, nouns: Sequence[_Noun]) -> bool:
    """`A delegation` behind another one is a second, where no heading stands between."""
    before = [
        n for n in nouns if (n.frame.index, n.start) < (noun.frame.index, noun.start) and not n.frame.sentence.heading
    ]
    return noun.whose in ("a", "an", "another") and bool(before)
