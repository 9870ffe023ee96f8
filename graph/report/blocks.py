"""What a notebook shows beside tables and pictures: a title, facts, a remark. What documents say is escaped in all."""

import html
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from graph.schema import EdgeType, Status


@dataclass(frozen=True, slots=True)
class Title:
    """Whom a page is about, and what else is known of the name."""

    name: str
    remark: str = ""

    def _repr_html_(self) -> str:
        """Return a heading; the page puts it at its head."""
        below = f'<p class="lead">{escape(self.remark)}</p>' if self.remark else ""
        return f"<h1>{escape(self.name)}</h1>{below}"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values side by side; a value of None is left out."""

    values: Mapping[str, object]

    def _repr_html_(self) -> str:
        """Return a list of definitions."""
        shown = {name: value for name, value in self.values.items() if value is not None}
        parts = (
            f"<div><dt>{escape(name)}</dt><dd>{escape(write_value(value))}</dd></div>" for name, value in shown.items()
        )
        return f'<dl class="facts">{"".join(parts)}</dl>'


@dataclass(frozen=True, slots=True)
class Remark:
    """A paragraph; nothing where the text is empty."""

    text: str

    def _repr_html_(self) -> str:
        """Return a paragraph."""
        return f'<p class="remark">{escape(self.text)}</p>' if self.text else "<!-- -->"


@dataclass(frozen=True, slots=True)
class Code:
    """A text to be read as it is written, such as a question in Cypher."""

    text: str

    def _repr_html_(self) -> str:
        """Return preformatted text."""
        return f"<pre>{html.escape(self.text.strip())}</pre>"


@dataclass(frozen=True, slots=True)
class Parts:
    """Several of these one after the other."""

    parts: tuple[object, ...]

    def _repr_html_(self) -> str:
        """Return the parts as they show themselves."""
        return "".join(part._repr_html_() for part in self.parts if hasattr(part, "_repr_html_"))


def escape(text: str) -> str:
    r"""Return text for HTML: no markup, nothing that cannot be shown, its writing direction kept to itself.

    >>> escape("<b>Minsk</b>\x1b")
    '<bdi>&lt;b&gt;Minsk&lt;/b&gt; </bdi>'
    """
    shown = "".join(" " if unicodedata.category(each) in ("Cc", "Cs") else each for each in text)
    return f"<bdi>{html.escape(shown)}</bdi>"


def write_value(value: object) -> str:
    """Return a value as a reader expects it.

    >>> write_value(1234567), write_value(2.5), write_value(None), write_value(("MET_WITH", "VISITED"))
    ('1,234,567', '2.5', '', 'met with, visited')
    """
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else ""
        case int():
            return f"{value:,}"
        case float():
            return _write_number(value)
        case str():
            return value.lower().replace("_", " ") if value in _KEYWORDS else value
        case Mapping():
            return ", ".join(f"{name} {write_value(part)}" for name, part in value.items())
        case list() | tuple():
            return ", ".join(write_value(part) for part in value)
    return str(value)


_KEYWORDS = frozenset((*EdgeType, *Status))


def _write_number(value: float) -> str:
    if value != value:  # no number
        return ""
    if value.is_integer():
        return f"{value:,.0f}"
    return f"{value:,.1f}" if abs(value) >= 1000 else f"{value:.4g}"
