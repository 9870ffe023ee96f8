"""Whose minister it is, by those named beside: lists, delegations, companions."""

import re
from collections.abc import Iterator, Sequence

from ingest.figures import Held
from ingest.model import Kind
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_LIST = compile_pattern(r"{W}(?:(?:,? and |, |,? as well as |; )(?:the |other (?:senior )?)?{W})+")
_LISTED = frozenset({Kind.PERSON, Kind.OFFICE, Kind.NAME, Kind.STATE, Kind.BLOC, Kind.ADJECTIVE})

_IN_A_ROW = re.compile(r"\b(?:left to right|from left|l to r|l-r|from right|right to left)\b")


def inherit_in_lists(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`Chinese President Xi and Premier Li`, `Foreign Minister Faisal and other senior Saudi officials`."""
    leading = {h.start: h.title.holder for h in held if h.title.holder and _begins_with_state(scene, h)}
    for sentence in sorted({h.sentence for h in held}):
        listed = [m for m in scene.mentions[sentence] if m.kind in _LISTED]
        # A list has two items, and few sentences name two, one of them somebody whose state is open.
        if len(listed) < 2 or not any(m.kind is Kind.PERSON and m.node not in known for m in listed):
            continue
        if _IN_A_ROW.search(scene.plain, scene.sentences[sentence].start, scene.sentences[sentence].end):
            # In a picture stand hosts and guests beside each other.
            continue
        frame = scene.frame(sentence)
        for found in _LIST.finditer(frame.text):
            mentions = frame.named(*found.span())
            last = mentions[-1]
            others = last.kind in (Kind.STATE, Kind.OFFICE) and "other" in scene.document.text[last.start : last.end]
            trailing = last.node if others else ""
            current = ""
            for mention in mentions:
                current = leading.get(mention.start, leading.get(mention.start + 4, "")) or (
                    current if known.get(mention.node, current) == current else ""
                )
                if mention.kind is Kind.OFFICE and current and mention.node not in ("", current):
                    # `Japan's Minister X, the British Chancellor and Governor Y`: whoever follows is no Japanese.
                    current = ""
                tie = current or (trailing if trailing.startswith("state:") else "")
                if mention.kind is Kind.PERSON and mention.node not in known and tie.startswith("state:"):
                    known[mention.node] = tie


_HEADED = re.compile(r" (?:[Mm]inisters|[Ll]eaders|[Oo]fficials|[Dd]elegates)\b[^.:;]{0,40}: ")


def tie_headed_lists(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`Dutch ministers, from left: Minister X; Minister Y`: all of that state."""
    for index in sorted({h.sentence for h in held if h.person and h.person not in known}):
        for mention in scene.mentions[index]:
            headed = mention.kind is Kind.ADJECTIVE and _HEADED.match(scene.document.text, mention.end)
            if not headed:
                continue
            for each in held:
                if each.person and each.sentence == index and each.start >= headed.end():
                    known.setdefault(each.person, mention.node)


_DELEGATION_WORDS = ("led by", "headed by", "inclu", "compris", "represented by", "consisted of", "joined by")
_DELEGATION = compile_pattern(
    r"({S}|{A}(?='s? (?:[a-z-]+ ){0,3}(?:delegation|team) ))'?s?,? (?:[a-z-]+ ){0,3}?(?:participants |members |also "
    r"|was |were |is |are |delegation |team )*(?:led by|headed by|included?|includes|including|comprised|comprises"
    r"|(?P<by>represented by)|consisted of|joined by)\b"
)
#: A state in whose name people act together.
_TEAMS = ("delegation", "side", "officials", "team", "representative", "government", "leaders", "cabinet", "ministers")


def tie_delegations(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`The Mexican delegation included Foreign Secretary X; Attorney General Y; ...`: all of that state."""
    for sentence in _open_sentences(scene, held, known, _DELEGATION_WORDS):
        frame = scene.frame(sentence)
        found = _DELEGATION.search(frame.text)
        if found is None:
            continue
        state = frame.mentions[found.group(1)]
        written = scene.document.text[state.start : state.end].lower()
        node = known.get(state.node, state.node)
        told = state.kind is Kind.PERSON or found["by"] or any(w in written for w in _TEAMS)
        if not node.startswith("state:") or not told:
            continue
        for mention in frame.named(found.end(), len(frame.text)):
            if mention.kind is Kind.PERSON:
                known.setdefault(mention.node, node)


_ACCOMPANIED = compile_pattern(
    r"({A}) (?:[a-z]+ ){0,3}?accompanied by (?:[^.;{A}]{0,60}?)({A*}(?:[^.{A}{S}]{0,60}?{A*})*)"
)


def tie_companions(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`The Crown Prince will be accompanied by Minister X and Minister Y`: his own ministers."""
    for sentence in _open_sentences(scene, held, known, ("accompanied",)):
        frame = scene.frame(sentence)
        found = _ACCOMPANIED.search(frame.text)
        leader = known.get(frame.mentions[found.group(1)].node, "") if found is not None else ""
        if found is not None and leader.startswith("state:"):
            for mention in frame.named(*found.span(2)):
                if mention.kind is Kind.PERSON:
                    known.setdefault(mention.node, leader)


def _open_sentences(scene: Scene, held: Sequence[Held], known: dict[str, str], words: Sequence[str]) -> Iterator[int]:
    """The sentences with one of the words that give a title to somebody whose state is not known yet."""
    for index in sorted({h.sentence for h in held if h.person and h.person not in known}):
        sentence = scene.sentences[index]
        plain = scene.plain[sentence.start : sentence.end]
        if any(word in plain for word in words):
            yield index


def _begins_with_state(scene: Scene, held: Held) -> bool:
    start = held.start
    return any(m.start - start in (0, 4) for m in scene.scan.mentions if start <= m.start <= start + 4)
