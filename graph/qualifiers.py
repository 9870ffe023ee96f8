"""What a qualifier may hold: values as a person writes them, checked against the kinds of edges."""

import re
from collections.abc import Callable, Mapping

from graph.errors import InvalidQuestion
from graph.periods import parse_period
from graph.schema import EDGE_KINDS, EdgeType, Factuality, Flow, Label, Status, Value, label_of

_NUMBERS = ("value", "change_pct", "share_pct")
_DATES = ("date", "until", "year")
_YES, _NO = ("true", "yes"), ("false", "no")


def known_qualifiers(edge_type: EdgeType) -> tuple[str, ...]:
    """The names that an edge of a type may have beside its ends and factuality."""
    kind = EDGE_KINDS[edge_type]
    return (*kind.key, *kind.other)


def read_value(edge_type: EdgeType, name: str, text: str) -> Value:
    """Return a value as a person wrote it, ``InvalidQuestion`` where the edge has no such qualifier or value.

    >>> read_value(EdgeType.MEMBER_OF, "status", "Observer"), read_value(EdgeType.TRADE_WITH, "value", "5e6")
    ('observer', 5000000)
    """
    value: Value = text.strip()
    if name in _NUMBERS:
        value = _read_number(name, text)
    elif name == "former":
        if text.lower() not in _YES + _NO:
            raise InvalidQuestion(f"former={text!r} is neither true nor false")
        value = text.lower() in _YES
    elif name in _FOLDED:
        value = _FOLDED[name](text.strip())
    check_value(edge_type, name, value)
    return value


def check_value(edge_type: EdgeType, name: str, value: object) -> None:
    """Raise ``InvalidQuestion`` where an edge of a type has no such qualifier, or that cannot hold such a value."""
    if name == "factuality":
        _check_choice(name, value, Factuality)
        return
    if name not in known_qualifiers(edge_type):
        raise InvalidQuestion(f"{edge_type} has no {name!r}; it has {', '.join(known_qualifiers(edge_type))}")
    if name in _NUMBERS:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InvalidQuestion(f"{name}={value!r} is no number")
    elif name == "former":
        if not isinstance(value, bool):
            raise InvalidQuestion(f"former={value!r} is neither true nor false")
    elif not isinstance(value, str) or not value.strip():
        raise InvalidQuestion(f"{name}={value!r} is no text")
    else:
        _check_text(name, value)


def check_needed(edge_type: EdgeType, values: Mapping[str, Value]) -> None:
    """Raise ``InvalidQuestion`` where an edge lacks what makes it one."""
    name = _NEEDED.get(edge_type)
    if name is not None and name not in values:
        raise InvalidQuestion(f"{edge_type} needs {name}=...; nothing is assumed")


def check_times(edge_type: EdgeType, values: Mapping[str, Value]) -> None:
    """Raise ``InvalidQuestion`` where something would end before it began."""
    start, end = (parse_period(str(values[name])) if name in values else None for name in ("date", "until"))
    if start and end and start.yearless == end.yearless and end.last < start.first:
        raise InvalidQuestion(f"{edge_type}: until {values['until']} is before date {values['date']}")


def check_ends(edge_type: EdgeType, source: Label, target: Label) -> None:
    """Raise ``InvalidQuestion`` where a type does not join such nodes in this direction."""
    kind = EDGE_KINDS[edge_type]
    if source not in kind.sources or target not in kind.targets:
        sides = (", ".join(labels) for labels in (kind.sources, kind.targets))
        raise InvalidQuestion(
            f"{edge_type} does not go from {source} to {target}, but from {' to '.join(sides)}; turn it round or "
            "choose another type"
        )


def _check_text(name: str, value: str) -> None:
    if name in _DATES:
        if parse_period(value) is None:
            raise InvalidQuestion(
                f"{name}={value!r} is no date; write 2021, 2021-09, 2021-09-16, a range 2021-10-18/2021-10-19, "
                "or XXXX-12-15 where the year is not known"
            )
    elif name in _CHOICES:
        _check_choice(name, value, _CHOICES[name])
    elif name == "unit":
        if not re.fullmatch("[A-Z]{3}", value):
            raise InvalidQuestion(f"unit={value!r} is no code of a currency, as USD is")
    elif name == "sender" and not _is_state(value):
        raise InvalidQuestion(f"sender={value!r} is no state; write its id, as state:BLR")


def _check_choice(name: str, value: object, choices: type[Factuality] | type[Status] | type[Flow]) -> None:
    if value not in list(choices):
        raise InvalidQuestion(f"{name}={value!r} is not one of {', '.join(choices)}")


def _is_state(value: str) -> bool:
    return value.startswith(f"{Label.STATE.prefix}:") and label_of(value) is Label.STATE


def _read_number(name: str, text: str) -> int | float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if number - number != 0:  # neither infinite nor no number
        raise InvalidQuestion(f"{name}={text!r} is no number; write 1500000 or 3.5")
    return int(number) if number.is_integer() else number


_NEEDED = {
    EdgeType.MEMBER_OF: "status",
    EdgeType.ENVOY_TO: "role",
    EdgeType.TRADE_WITH: "flow",
    EdgeType.HOLDS_OFFICE: "office",
    EdgeType.HAS_MISSION: "mission",
}
_CHOICES: Mapping[str, type[Status] | type[Flow]] = {"status": Status, "flow": Flow}
_FOLDED: Mapping[str, Callable[[str], str]] = {
    "status": lambda text: text.lower().replace(" ", "_"),
    "flow": str.lower,
    "factuality": str.lower,
    "unit": str.upper,
    **dict.fromkeys(_DATES, lambda text: text.upper() if text[:1] == "x" else text),
}
