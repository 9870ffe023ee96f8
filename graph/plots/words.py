"""Numbers and lists as captions and alternative texts say them."""

from collections.abc import Sequence


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "edge"), count(2000, "edge")
    ('1 edge', '2,000 edges')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def join_words(words: Sequence[str]) -> str:
    """Return a list as a sentence has it.

    >>> join_words(["China", "India", "Iran"])
    'China, India and Iran'
    """
    *head, last = words or [""]
    return f"{', '.join(head)} and {last}" if head else last


def figure_of(value: float) -> str:
    """Return a number with thousands parted, and decimals only where it has some.

    >>> figure_of(12000.0), figure_of(0.25), figure_of(-3)
    ('12,000', '0.25', '−3')
    """
    whole = float(value).is_integer() or abs(value) >= 1e4
    return (f"{value:,.0f}" if whole else f"{value:,.4g}").replace("-", "−")
