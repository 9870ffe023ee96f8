"""The corrections of a store, kept apart from what was read."""

import json
from collections.abc import Iterable, Iterator

from graph.correction_plain import from_plain, to_plain
from graph.corrections import Correction, describe, find_contradiction, say_the_same
from graph.errors import InvalidQuestion, UnknownName
from graph.transactions import Transactions


class CorrectionStore(Transactions):
    """Corrections on disk, by numbers that are never given twice."""

    def add_corrections(self, corrections: Iterable[Correction]) -> list[int]:
        """Keep corrections, all of them or none, and give the numbers of those that are new.

        One that contradicts another raises ``InvalidQuestion``; one that is there already stays as it is.
        """
        numbers = []
        with self._whole():
            for each in self.check_corrections(corrections):
                content = json.dumps(to_plain(each), ensure_ascii=False, sort_keys=True)
                cursor = self._execute("INSERT INTO correction (content) VALUES (?)", content)
                numbers.append(cursor.lastrowid or 0)
        return numbers

    def check_corrections(self, corrections: Iterable[Correction]) -> list[Correction]:
        """Give those of the corrections that are new; raise ``InvalidQuestion`` where one contradicts another."""
        held = dict(self.corrections())
        new: list[Correction] = []
        for each in corrections:
            if any(say_the_same(each, other) for other in (*held.values(), *new)):
                continue
            against = find_contradiction([*held.values(), *new], each)
            if against is not None:
                number = next((number for number, other in held.items() if other is against), None)
                advice = f"`diplograph correct undo {number}` takes that back" if number else "give one of the two"
                raise InvalidQuestion(f"{describe(each)} contradicts {describe(against)}; {advice}")
            new.append(each)
        return new

    def remove_corrections(self, numbers: Iterable[int]) -> dict[int, Correction]:
        """Take corrections back by their numbers, which no other one ever gets, all of them or none."""
        removed = {}
        with self._whole():
            held = dict(self.corrections())
            for number in numbers:
                if number not in held:
                    raise UnknownName(
                        f"{self._path} holds no correction {number}; `diplograph correct list` numbers them"
                    )
                self._execute("DELETE FROM correction WHERE number = ?", number)
                removed[number] = held[number]
        return removed

    def corrections(self) -> Iterator[tuple[int, Correction]]:
        """Every correction with its number, in the order in which they were given."""
        for number, content in self._rows("SELECT number, content FROM correction ORDER BY number", since=2):
            yield number, from_plain(json.loads(content), f"{self._path}: correction {number}")
