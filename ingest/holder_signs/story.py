"""Whose minister it is in news about one state: `Finance Minister X said` in a story on Kenya is Kenya's."""

import re
from collections.abc import Mapping, Sequence

from ingest.figures import Held
from ingest.model import Kind
from ingest.scenes import Scene, count_states
from ingest.vocabulary import load_titles

#: Heads under which a state's own affairs are run.
_HEADS = frozenset(
    {"minister", "secretary", "undersecretary", "under-secretary", "vice-minister", "governor", "president"}
)
#: States whose governments have none.
_WITHOUT_MINISTERS = frozenset({"state:USA", "state:HKG", "state:CHE"})
#: So much oftener than any other the state of a story is named.
_LEAD = 2


def tie_to_story(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """Those whose office deals with a state's own affairs are of the one state that the story is about.

    A foreign minister, a president or a spokesman may speak of another state than his own, and is left open.
    """
    open_titles = [h for h in held if h.person and h.person not in known and h.title.holder is None and _is_domestic(h)]
    story = _find_story(scene) if open_titles else None
    if story is None:
        return
    taken = _taken(held, known, story)
    for each in open_titles:
        if story in _WITHOUT_MINISTERS and each.title.head == "minister":
            continue
        if each.person not in known and taken.get(each.title.words, each.person) == each.person:
            known[each.person] = story


def tie_to_subject(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`Chile wants ..., Finance Minister X said`: who speaks for the state of a heading is of that state."""
    open_titles = [h for h in held if h.person and h.person not in known and h.title.holder is None and _is_domestic(h)]
    heading = _states_at_head(scene)[0] if open_titles else set()
    for each in open_titles:
        sentence, text = scene.sentences[each.sentence], scene.document.text
        first = next(iter(scene.mentions[each.sentence]), None)
        if first is None or first.kind is not Kind.STATE or first.node not in heading or each.person in known:
            continue
        opens = text[sentence.start : first.start].lower() in ("", "the ") and not text.startswith(
            ("'", "’"), first.end
        )
        if opens and text[each.start - 2 : each.start] == ", " and _SAID.fullmatch(text, each.end, sentence.end):
            known[each.person] = first.node


_SAID = re.compile(r" (?:said|says|announced|told)\b[^,;]*")


def _is_domestic(each: Held) -> bool:
    words = each.title.words.lower().split()
    # A `secretary for trade` sits in the governments of two or three states, and speaks abroad of others.
    if each.title.head not in _HEADS or "shadow" in words or words[:2] == ["secretary", "for"]:
        return False
    bank = each.title.head in ("governor", "president")
    return "bank" in words if bank else not load_titles().domestic.isdisjoint(words)


def _taken(held: Sequence[Held], known: Mapping[str, str], story: str) -> dict[str, str]:
    """Offices of the state whose holders are told, with the person of each."""
    sole = load_titles().sole
    return {
        h.title.words: h.person
        for h in held
        if h.person and h.title.words in sole and not h.title.former and known.get(h.person) == story
    }


def _find_story(scene: Scene) -> str | None:
    """The state that news is about.

    It is named at the head of the text, where no other is, and at least twice as often as any other; or the heading is
    on it alone and the first sentence begins with it, and none is named oftener.
    """
    ranked = sorted(count_states(scene.document.text, scene.scan).items(), key=lambda item: (-item[1], item[0]))
    if not ranked or scene.home not in (None, ranked[0][0]):
        return None
    state, count = ranked[0]
    heading, lead, opens = _states_at_head(scene)
    other = ranked[1][1] if len(ranked) > 1 else 0
    if state not in heading | lead or not heading <= {state}:
        return None
    opened = heading == {state} and opens == state and count > other
    return state if opened or count >= _LEAD * other else None


def _states_at_head(scene: Scene) -> tuple[set[str], set[str], str]:
    """The states of the heading, those of the first sentence under it, and the one that this sentence begins with."""
    heading: set[str] = set()
    for index, sentence in enumerate(scene.sentences):
        named = [m for m in scene.mentions[index] if m.node.startswith("state:") and m.kind is not Kind.PLACE]
        if not sentence.heading:
            first = named[0] if named and named[0].start <= sentence.start + len("The ") else None
            return heading, {m.node for m in named}, "" if first is None else first.node
        heading.update(m.node for m in named)
    return heading, set(), ""
