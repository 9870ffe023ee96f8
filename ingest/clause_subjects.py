"""The subject of a clause, by where it stands."""

import re
from dataclasses import dataclass

from ingest.clauses import CLAUSE_BOUNDARY
from ingest.frames import Frame
from ingest.model import Mention
from ingest.signs import compile_pattern

_CLAUSE_SUBJECT = compile_pattern(
    r"(?:^|, |; |: |(?<!h\.e)\. |\"|- |that |but |while |whereas |where |when |and |as (?!{O})|(?:on|in|from"
    r"|since) {D} |in {L} "
    r")(?:both |the (?:[a-z]+'s )?)?({W*})(?= [a-z({D}]|, "
    r"(?:who|which|whose|where|accompanied|together|joined|along|in|on|as|"
    r"speaking|an?|the|itself|once|now|still|already|long|for|at|[a-z]+ed|flew|went|came|met|left|said|says|held|spoke|"
    r"paid|made|took|told|will|would|has|had|have|is|was|were|are|began|did|saw|gave|sent|led|wrote|chose|won) )"
)
#: What stands before a name that is no subject.
PREPOSITION = re.compile(
    r"\b(?:of|with|in|by|for|from|to|at|between|including|like|than|against|on|over|into|under|among|towards|"
    r"toward|about|following|after|before|during|via|per|through|alongside|near|upon)(?: both| the)? $"
)
#: `After the ceremony X flew`: an adverbial in front without a comma.
_LATE_SUBJECT = compile_pattern(
    r"(?:after|before|during|in|on|at|following|upon|earlier|later|shortly|this|last|that|also|to|within)\b"
    r"[^,;:.{W}]{3,70} (?<!of )(?<!with )(?<!by )(?<!for )(?<!from )(?<!to )(?<!between )(?<!in )(?<!at )(?<!on )"
    r"(?<!and )(?<!against )(?<!following )(?<!after )({A})(?= (?!and\b|or\b|of\b|in\b|to\b|with\b)[a-z])"
)
#: `X, who spoke about Chad, Mali and Niger, visited`: a list behind a preposition, closed by a comma, does nothing.
LISTED_BEHIND = compile_pattern(
    r"\b(?:of|with|in|by|for|from|to|at|between|on|about|including|against|towards?|as|like)(?: the)? {W}"
    r"(?:, (?:the )?{W})*, (?:the )?$"
)
#: `X, chairman of the Harbour Trust, will visit`: what he is stands between two commas.
_APPOSED = compile_pattern(
    r"(?:the )?({P}), (?!(?:and|or|but|who|which|said|says|told|with|together|along|during|on|in|at|after|"
    r"before|following|from|by|to|for|while|when|as|amid|despite|whose|where|[a-z]+(?:ing|ed))\b)"
    r"[a-z{A}][^,;:]{2,100}, (?=(?:will|would|is|was|has|had|plans|arrived|visited|met|called|held|left|paid|made|"
    r"attended|received|signed|led|co-chaired|chaired|hosted|travell?ed|flew|went|began|addressed)\b)"
)
_MIXED = compile_pattern(r"{W},? (?:and|or) (?:the )?$")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does it, and the other places that settled it."""

    mentions: tuple[Mention, ...]
    start: int  #: where it begins in the frame, or where its pronoun does
    context: tuple[tuple[int, int], ...] = ()


def main_subject(frame: Frame, at: int | None = None, *, across: bool = False) -> Subject | None:
    """The subject of the clause that reaches ``at`` (of the first clause where none is given).

    ``across`` goes back over a semicolon, as a pronoun does.
    """
    text = frame.text if at is None else frame.text[:at]
    found = None
    for candidate in _CLAUSE_SUBJECT.finditer(frame.text):
        start, end = candidate.span(1)
        if end > len(text):
            break
        if at is None and frame.text.endswith(" that ", 0, start):
            # `At the talks with X, the President said that Chad`: the main clause has another subject.
            break
        if (
            PREPOSITION.search(frame.text[:start])
            or frame.text[end : end + 2] == "'s"
            or _MIXED.search(frame.text[:start])
            or (frame.text.startswith(",", end) and LISTED_BEHIND.search(frame.text[:start]))
            or (at is not None and _is_inserted(frame.text, start, end, at))
        ):
            continue
        found = candidate
        if at is None:
            break
    found = found or _LATE_SUBJECT.match(text) or _match_apposed(frame.text, len(text))
    if found is None:
        return None
    if at is not None and CLAUSE_BOUNDARY.search(frame.text[found.end(1) : at]):
        later = frame.text[found.end(1) : at]
        if ";" in later and not across:
            return None
    return Subject(tuple(frame.named(*found.span(1))), found.start(1))


def _match_apposed(text: str, end: int) -> re.Match[str] | None:
    found = _APPOSED.match(text)
    return found if found is not None and found.end() <= end else None


def _is_inserted(text: str, start: int, end: int, at: int) -> bool:
    """Between two dashes stands a clause of its own: `chaired the council - X holds the chair - and spoke`."""
    return text.endswith("- ", 0, start) and text.find(" - ", end, at) >= 0
