"""The whole sentence around a place in a text, for whoever reads what was found or left out there."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from ingest.model import Sentence
from ingest.sentences import split_sentences


class Surroundings:
    """The sentences of one text, split when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    def around(self, start: int, end: int) -> str:
        """Return the sentence that holds the characters ``start`` to ``end``, or all of those that do.

        >>> Surroundings("They met. Mr. Makei spoke.").around(14, 19)
        'Mr. Makei spoke.'
        """
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = max(bisect_left(self._starts, end) - 1, first)
        inside = self._sentences[first : last + 1]
        return self.text[inside[0].start : max(inside[-1].end, end)] if inside else self.text[start:end]

    def around_words(self, words: str) -> str | None:
        """Return the sentence that holds these words, None where the text does not."""
        start = self.text.find(words)
        return None if start < 0 else self.around(start, start + len(words))

    @cached_property
    def _sentences(self) -> list[Sentence]:
        return split_sentences(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self._sentences]
