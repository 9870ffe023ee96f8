"""Titles that are no public office of their bearer, or of which the text says more than was read."""

import re

from ingest.figures import Held
from ingest.holder_signs.around import find_told_state
from ingest.leaders import find_leader
from ingest.scenes import Scene
from ingest.vocabulary import load_titles


def is_no_office(scene: Scene, held: Held) -> bool:
    """Whether a title gives no office that could be told: a junior post, a chair of nothing, a name cut short."""
    junior = _JUNIOR.search(held.title.words) is not None
    return (
        junior
        or _is_of_mission(held)
        or _is_of_foreign_body(scene, held)
        or _is_hollow(scene, held)
        or _is_cut_short(scene, held)
    )


_JUNIOR = re.compile(
    r"\bembassy\b|\bdeputy (?:chief|head) of mission\b|^head of (?:the )?(?:[a-z]+ )?delegation\b|\battach[eé]\b|"
    r"^(?:(?:first|second|third) secretary|(?:minister-|economic |political |commercial |press )?counsell?or)$"
)
_OF_COMPANIES = re.compile(r"(?:senior|executive|first|group|regional) (?:executive )?vice[ -]president$")


def _is_hollow(scene: Scene, held: Held) -> bool:
    """`Senior Director Jane Doe`, `Chair X`: of what is not said, nor whose."""
    title = held.title
    if title.holder is not None:
        return False
    *before, last = title.words.lower().replace("co-interim", "interim").split() or [""]
    ranks = load_titles().ranks - {"opposition", "ranking", "prosecutor", "national", "cabinet", "party", "press"}
    hollow = last in load_titles().hollow_heads and ranks.issuperset(before)
    if title.words == "leader" and _leads_state(scene, held):
        return False
    return (hollow or _OF_COMPANIES.match(title.words) is not None) and not find_told_state(scene, held)


#: Before `leader` no word that tells of what: a party, a union, rebels.
_BARE = re.compile(r"(?:^|[.,;:\"“(]|\b(?:of|with|by|to|for|from|and|that|under|between|the|when|as|on|said|says)) $")


def _leads_state(scene: Scene, held: Held) -> bool:
    """`the uncle of leader Kim Jong-un`: a leader who is known by the whole name, and nothing says of what else."""
    parts = scene.roll.figures[held.person].parts if held.person else ()
    before = scene.document.text[max(0, held.start - 12) : held.start]
    return len(parts) > 1 and (find_leader(parts) or "").startswith("state:") and _BARE.search(before) is not None


def _is_of_foreign_body(scene: Scene, held: Held) -> bool:
    """`Director of the Chinese Assistance Council` of somebody of another state: what the council deals with."""
    own, told = scene.states.get(held.person), held.title.holder
    led = held.title.head in load_titles().hollow_heads
    return led and own is not None and told is not None and told.startswith("state:") and told != own


def _is_of_mission(held: Held) -> bool:
    """`the Peruvian Mission to the UN Ambassador X`: the bloc is where he is sent, and whose he is stands elsewhere."""
    return held.title.words == "ambassador" and (held.title.holder or "").startswith("bloc:UN")


#: What goes on behind a title that was not understood to its end.
_GOES_ON = re.compile(
    r"(?P<glued>[-–][A-Za-z])|[’']s? (?:[a-z]+ )?(?P<owned>[A-Z])|,? (?:of|for) (?:the |[A-Z]\w+[’']s )?[A-Z0-9]|"
    r" (?P<direct>[A-Z][a-z]+)|(?:,| and| &) (?P<joined>[A-Z][a-z-]+)(?= (?:and|&) [A-Z]| [A-Z][a-z]+(?:[.,;]|$)|[.,;])"
)
#: Of a constituency.
_WHOLE = re.compile(r"\bmember of (?:the )?(?:parliament|congress|assembly|house)\b")


def _is_cut_short(scene: Scene, held: Held) -> bool:
    """Whether more of the office follows behind the title of somebody who is named before it, or elsewhere."""
    text, title = scene.document.text, held.title
    span = text[held.start : held.end]
    named = held.person and span.endswith(tuple(scene.roll.figures[held.person].spellings))
    found = None if named else _GOES_ON.match(text, held.end)
    if found is None or title.head in load_titles().royal_heads or _WHOLE.search(title.words):
        return False
    if found["glued"]:
        return True
    # Of several titles the last goes on; and where the state ends it, it is whole.
    if span.rpartition(" ")[2].lower() != title.words.rpartition(" ")[2].lower():
        return False
    if found["direct"]:
        return all(m.start != found.start("direct") for m in scene.scan.mentions)
    return not any(found[group] and _names_anything(scene, found.start(group)) for group in ("joined", "owned"))


def _names_anything(scene: Scene, at: int) -> bool:
    """A state, a person or another title begins there."""
    named = any(m.start == at for m in (*scene.scan.mentions, *scene.roll.mentions))
    titled = any(h.start == at for h in (*scene.roll.held, *scene.roll.titles))
    return named or titled or any(start == at for start, _ in (*scene.scan.heads, *scene.scan.honorifics))
