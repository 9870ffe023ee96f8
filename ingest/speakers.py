"""Who says `I` in a document: the author of a speech, a statement or a release."""

from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_BY = compile_pattern(
    r"\b(?:remarks|statement|speech|address|keynote|message|intervention|lecture|op-ed|article|toast|greetings|"
    r"welcome|reflections)\b[^.;]{0,40}? (?:by|of|from) ({A})"
)
_LINE = compile_pattern(r"(?:by )?({A})(?:,? {O})?$")
#: Among so many lines at the top the author is named.
_HEAD = 5


def find_speaker(scene: Scene, frame: Frame, at: int) -> Mention | None:
    """The person behind an `I` that stands in no quotation; None where the text names no author at its top."""
    if frame.text.count('"', 0, at) % 2 or _is_inside_quotation(scene, frame):
        return None
    for index in range(min(_HEAD, frame.index)):
        heading = scene.frame(index)
        found = (_BY.search(heading.text) or _LINE.match(heading.text)) if heading.sentence.heading else None
        if found is not None:
            mention = heading.mentions[found.group(1)]
            return mention if mention.kind is Kind.PERSON else None
    return None


def _is_inside_quotation(scene: Scene, frame: Frame) -> bool:
    """A quotation that began in an earlier sentence of the same paragraph is still open."""
    text, start = scene.document.text, frame.sentence.start
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
