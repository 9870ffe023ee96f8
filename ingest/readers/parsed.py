"""What a reader hands over, and how it says that a file cannot be read."""

from dataclasses import dataclass

from graph.errors import UnreadableDocument


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text of one document and what the file around it states, each as written there."""

    text: str
    title: str | None = None
    property_title: str | None = None  #: a file property: often left over from a template, so the text goes first
    date: str | None = None
    language: str | None = None
    publisher: str | None = None
    url: str | None = None
    nearby: str = ""  #: lines beside the heading that the main text leaves out, where a page puts its date
    encoding: str = "utf-8"
    encoding_guessed: bool = False


class Unreadable(UnreadableDocument):
    """A file, or a line of one, that holds no text that can be read: why, and what to do about it."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason}: {advice}")
        self.reason = reason
        self.advice = advice
