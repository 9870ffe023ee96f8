"""In whose name a document speaks: the state behind its `the minister` and `our ambassador`."""

import re
from collections import Counter
from collections.abc import Iterator

from graph.schema import Document
from ingest.figures import Roll
from ingest.leaders import find_leader
from ingest.mentions import Scan
from ingest.model import Kind, Mention

_SIGNATURE = re.compile(
    r"(?:MINISTRY OF FOREIGN AFFAIRS|PRIME MINISTER[’']S OFFICE|OFFICE OF THE PRESIDENT|MINISTRY OF EXTERNAL "
    r"AFFAIRS|DEPARTMENT OF FOREIGN AFFAIRS)[\s,]*(?:OF (?:THE )?)?$"
)
#: A ministry on a line of its own, at the head or the foot of what it publishes.
_MINISTRY = (
    r"(?:the )?(?:ministry|department|secretariat|directorate)(?: general)? (?:of|for) (?:the )?"
    r"(?:foreign|external|international|european)[^\n.;:]{0,90}"
)
_ABOVE = re.compile(rf"(?:^|\n){_MINISTRY}[\s,]*(?:of )?(?:the )?$", re.I)
_BELOW = re.compile(rf"\s*{_MINISTRY}(?:\n|$)", re.I)
_DATE_BELOW = re.compile(r"\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}),? \d{4}\s*$")
#: How much of a document's head and foot a signature may stand in.
_HEAD, _FOOT = 300, 500
#: A heading is shorter than so many characters.
_HEADING = 100
_DATELINE = re.compile(
    r"^\W*(?P<place>[A-Z][A-Za-z .,'’-]{2,40}?)"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}))?"
    r"(?:,? \d{4})?\s*(?:\([^)\n]{2,40}\)\s*)?(?:--?|—|–|:)\s",
    re.M,
)


def find_stated_home(document: Document, scan: Scan) -> str | None:
    """The state of the signature or the dateline of a document; none where it has datelines of several."""
    text = document.text
    for mention in scan.mentions:
        if mention.node.startswith("state:") and _is_signature(text, mention):
            return mention.node
    homes = dict.fromkeys(node for start, node in _datelines(text, scan))
    return next(iter(homes)) if len(homes) == 1 else _subject_of_heading(text, scan)


_ON_FOREIGN_POLICY = re.compile(r"\bforeign (?:policy|relations|affairs digest)\b", re.I)


def _subject_of_heading(text: str, scan: Scan) -> str | None:
    """`Foreign relations of Mongolia`, `Armenia - foreign policy digest`: whose the page says it is."""
    at = 0
    for line in text[:_HEAD].splitlines(keepends=True):
        if _ON_FOREIGN_POLICY.search(line) and len(line) < _HEADING:
            nodes = {m.node for m in scan.mentions if at <= m.start < at + len(line) and m.node.startswith("state:")}
            return nodes.pop() if len(nodes) == 1 else None
        at += len(line)
    return None


def _is_signature(text: str, mention: Mention) -> bool:
    start, end = mention.start, mention.end
    if _SIGNATURE.search(text, max(0, start - 60), start):
        return True
    if _HEAD < start < len(text) - _FOOT or text[end : end + 1] not in ("", "\n", "\r"):
        return False
    if _ABOVE.search(text, max(0, start - 140), start):
        return True
    opens = text[text.rfind("\n", 0, start) + 1 : start].strip().lower() in ("", "the")
    return opens and (_BELOW.match(text, end) or _DATE_BELOW.match(text, end)) is not None


def _datelines(text: str, scan: Scan) -> Iterator[tuple[int, str]]:
    """Where datelines stand, with the state of each; in small letters only behind the name of a capital."""
    places = {m.start: m for m in scan.mentions if m.node.startswith("state:")}
    for found in _DATELINE.finditer(text):
        mention = places.get(found.start("place"))
        written = found["place"]
        if mention is None:
            continue
        # `ANKARA, Turkey (AP) -`: a capital with its state behind it.
        city, _, rest = written.partition(", ")
        capital = bool(rest) and city.isupper() and mention.kind is Kind.STATE
        if written.isupper() or capital or mention.end - mention.start >= len(written) - 1:
            yield found.start(), mention.node


def find_home(document: Document, scan: Scan, roll: Roll, counts: Counter[str]) -> str | None:
    """The state in whose name a document without signature and dateline speaks.

    A body that only one state has, or the one it is plainly about.
    """
    return (
        _supported(_plain_home(counts), document, scan, roll)
        or _leaders_home(roll)
        or _opposite_home(scan, roll, counts)
        or _implied_home(scan, counts)
        or _supported(_prominent_home(scan, counts), document, scan, roll)
    )


def find_dateline(text: str, at: int) -> int | None:
    """Where the dateline of the article around a place begins; a document may have several articles."""
    datelines = [found.start() for found in _DATELINE.finditer(text, 0, at + 160) if found.start() <= at]
    return datelines[-1] if datelines else None


def find_dateline_state(text: str, scan: Scan, at: int) -> str | None:
    """The state from which the article around a place was written."""
    start = find_dateline(text, at)
    found = _DATELINE.match(text, start) if start is not None else None
    if found is None:
        return None
    named = (m for m in scan.mentions if found.start() <= m.start < found.end())
    return next((m.node for m in named if m.node.startswith("state:")), None)


_BODY_BEHIND = re.compile(
    r"(?:[’']s?)? (?:[a-z]+ )?(?:government|authorities|foreign|[Mm]inist|MFA|[Pp]arliament|[Pp]resident|"
    r"officials|regime|leadership|delegation|diplomacy|diplomats|[Dd]eputy|embassy)"
)


def _supported(home: str | None, document: Document, scan: Scan, roll: Roll) -> str | None:
    """A state much spoken of may be a topic only.

    Its own officials or bodies must be in the text, or nobody's without their state.
    """
    if home is None:
        return None
    open_titles = [h for h in roll.held if h.title.holder is None]
    own = any(h.title.holder == home for h in roll.held) or any(
        m.node == home and _BODY_BEHIND.match(document.text, m.end) for m in scan.mentions
    )
    return home if (own and not _is_met_by_strangers(home, roll)) or not open_titles else None


def _is_met_by_strangers(home: str, roll: Roll) -> bool:
    """Whoever is named without a state beside this one's officials speaks for another.

    `Prime Minister X spoke to Ukrainian President Y`.
    """
    own = {h.sentence for h in roll.held if h.title.holder == home}
    strangers = [h for h in roll.held if h.title.holder is None]
    beside = sum(h.sentence in own for h in strangers)
    return beside > 0 and beside * 2 >= len(strangers)


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _plain_home(counts: Counter[str]) -> str | None:
    """The state that is named at least twice as often as any other."""
    ranked = _ranked(counts)
    if ranked and ranked[0][1] >= 5 and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        return ranked[0][0] if len(ranked) > 2 else None
    return None


def _opposite_home(scan: Scan, roll: Roll, counts: Counter[str]) -> str | None:
    """In a text about two states, a ministry writes its own officials without their state beside the others with.

    Theirs.
    """
    ranked = _ranked(counts)
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][1] * 4 > ranked[0][1]):
        return None
    pair = {ranked[0][0]: ranked[1][0], ranked[1][0]: ranked[0][0]}
    stated: dict[str, str] = {}
    for held in roll.held:
        node = held.title.holder or next((n for s, e, n in scan.implied if held.start <= s and e <= held.end + 2), "")
        if node in pair:
            stated.setdefault(held.person, node)
    votes: Counter[str] = Counter()
    for held in roll.held:
        if held.person not in stated:
            beside = {stated[h.person] for h in roll.held if h.sentence == held.sentence and h.person in stated}
            if len(beside) == 1:
                votes[pair[beside.pop()]] += 1
    best = _ranked(votes)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _leaders_home(roll: Roll) -> str | None:
    """The state of the leaders whom the text names without a state: a ministry's own."""
    open_people = dict.fromkeys(h.person for h in roll.held if h.title.holder is None)
    votes = Counter(
        node for p in open_people if (node := find_leader(roll.figures[p].parts)) and node.startswith("state:")
    )
    best = _ranked(votes)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _implied_home(scan: Scan, counts: Counter[str]) -> str | None:
    """The state whose own bodies (`NSC`, `State Department`) stand in the text.

    Unless the text is plainly about another.
    """
    ranked = _ranked(Counter(node for _, _, node in scan.implied if node.startswith("state:")))
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    node = ranked[0][0]
    return node if counts[node] * 4 >= max(counts.values(), default=0) or ranked[0][1] >= 3 else None


def _prominent_home(scan: Scan, counts: Counter[str]) -> str | None:
    """The state most named, where it leads by a third or is also the first that is named."""
    ranked = _ranked(counts)
    if not ranked:
        return None
    first = next((m.node for m in scan.mentions if m.node in counts), "")
    leads = len(ranked) == 1 or ranked[0][1] * 10 >= ranked[1][1] * 13
    return ranked[0][0] if leads or (first == ranked[0][0] and ranked[0][1] > ranked[1][1]) else None
