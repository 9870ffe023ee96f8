"""Corrections as plain dictionaries, which the store and the file that a team keeps have in common, and back."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from graph.corrections import Added, Change, Correction, Different, End, Kind, Remark, Same, Sentence, Who, Wrong
from graph.errors import InvalidQuestion
from graph.periods import last_day_of
from graph.qualifiers import check_ends, check_times, check_value
from graph.schema import EDGE_KINDS, EdgeType, Factuality, Label, Qualifiers, Value, label_of, pack_qualifiers

_Choice = TypeVar("_Choice", bound=StrEnum)

_ENTITIES = tuple(f"{label.prefix}:" for label in (Label.STATE, Label.BLOC, Label.REGION))


def to_plain(correction: Correction) -> dict[str, Any]:
    """Return a correction as strings, numbers, lists and dictionaries, without what is empty.

    >>> to_plain(Same(Who("Makei", "state:BLR"), Who("Makey"), Remark(by="A. B.")))
    {'kind': 'same', 'one': {'name': 'Makei', 'state': 'state:BLR'}, 'other': {'name': 'Makey'}, 'by': 'A. B.'}
    """
    plain: dict[str, Any] = {"kind": correction.kind.value}
    match correction:
        case Wrong(sentence=sentence):
            plain |= _plain_sentence(sentence)
        case Change(sentence=sentence):
            plain |= _plain_sentence(sentence)
            plain["set"] = {name: value for name, value in correction.values if value is not None}
            plain["unset"] = [name for name, value in correction.values if value is None]
            plain["reverse"] = correction.reverse
        case Added():
            plain |= {"type": correction.type.value, "source": _plain_end(correction.source)}
            plain |= {"target": _plain_end(correction.target), "factuality": correction.factuality.value}
            plain["qualifiers"] = dict(correction.qualifiers)
        case Same() | Different():
            one, other = sorted((correction.one, correction.other), key=_who_order)
            plain |= {"one": _plain_who(one), "other": _plain_who(other)}
    remark = correction.remark
    plain |= {"note": remark.note, "by": remark.by, "on": remark.date}
    return {name: value for name, value in plain.items() if not _is_empty(value)}


def from_plain(plain: Mapping[str, Any], where: str) -> Correction:
    """Return the correction that a dictionary holds; ``where`` is what an ``InvalidQuestion`` names."""
    fields = _Fields(plain, where)
    kind = fields.choice("kind", Kind)
    try:
        correction = _READERS[kind](fields)
    except InvalidQuestion as trouble:
        raise trouble if str(trouble).startswith(where) else InvalidQuestion(f"{where}: {trouble}") from None
    fields.check_all_read()
    return correction


class _Fields:
    """Takes typed values out of a dictionary, and knows which were taken."""

    def __init__(self, plain: Mapping[str, Any], where: str) -> None:
        self._plain = plain
        self._where = where
        self._read: set[str] = set()

    def take(self, name: str, kind: type | tuple[type, ...], default: Any = None) -> Any:
        """The value of a field; without a default it has to be there."""
        self._read.add(name)
        value = self._plain.get(name, default)
        if value is None:
            raise InvalidQuestion(f"{self._where}: {name} is missing")
        kinds = kind if isinstance(kind, tuple) else (kind,)
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise InvalidQuestion(f"{self._where}: {name} = {value!r} is of a wrong kind")
        return value

    def choice(self, name: str, kinds: type[_Choice], default: str | None = None) -> _Choice:
        """The value of a field as one of an enumeration."""
        value = self.take(name, str, default)
        if value not in list(kinds):
            raise InvalidQuestion(f"{self._where}: {name} = {value!r} is not one of {', '.join(kinds)}")
        return kinds(value)

    def within(self, name: str) -> "_Fields":
        """The fields of a field."""
        return _Fields(self.take(name, dict), f"{self._where}: {name}")

    def check_all_read(self) -> None:
        """Raise where there is a field that nothing asked for."""
        unknown = sorted(set(self._plain) - self._read)
        if unknown:
            raise InvalidQuestion(f"{self._where}: {unknown[0]!r} is not known here; is it misspelt?")


def _is_empty(value: object) -> bool:
    """Whether a value says nothing; 0 is where a document begins, and actual is what most things are."""
    return value is None or value is False or value in ("", Factuality.ACTUAL.value) or value == [] or value == {}


def _read_wrong(fields: _Fields) -> Correction:
    return Wrong(_read_sentence(fields), _read_remark(fields))


def _read_change(fields: _Fields) -> Correction:
    sentence = _read_sentence(fields)
    given: dict[str, Any] = fields.take("set", dict, {})
    taken: list[Any] = fields.take("unset", list, [])
    for name, value in given.items():
        check_value(sentence.type, name, value)
    values: dict[str, Value | None] = {**given, **dict.fromkeys(map(str, taken))}
    if len(values) < len(given) + len(taken):
        raise InvalidQuestion("a value is set and unset at once")
    change = Change(sentence, tuple(sorted(values.items())), fields.take("reverse", bool, False), _read_remark(fields))
    check_change(change)
    return change


def check_change(change: Change) -> None:
    """Raise ``InvalidQuestion`` where a change changes nothing or leaves what no edge can be."""
    if not change.values and not change.reverse:
        raise InvalidQuestion("nothing is changed; name a value, as date=2021-09-16, or reverse it")
    sentence = change.sentence
    kept = {**dict(sentence.qualifiers), **dict(change.values)}
    check_times(sentence.type, {name: value for name, value in kept.items() if value is not None})
    if change.reverse:
        if not EDGE_KINDS[sentence.type].directed:
            raise InvalidQuestion(f"{sentence.type} has no direction that could be turned round")
        check_ends(sentence.type, _label_of_spelt(sentence.target), _label_of_spelt(sentence.source))


def _label_of_spelt(end: str) -> Label:
    """The label of an end as a sentence keeps it: an entity's id, or a spelling."""
    return label_of(end) if end.startswith(_ENTITIES) else Label.OFFICIAL


def _read_added(fields: _Fields) -> Correction:
    edge_type = fields.choice("type", EdgeType)
    source, target = _read_end(fields, "source"), _read_end(fields, "target")
    qualifiers = _read_qualifiers(fields, "qualifiers")
    for name, value in qualifiers:
        check_value(edge_type, name, value)
    check_times(edge_type, dict(qualifiers))
    check_ends(edge_type, label_of_end(source), label_of_end(target))
    factuality = fields.choice("factuality", Factuality, Factuality.ACTUAL)
    return Added(edge_type, source, target, qualifiers, factuality, _read_remark(fields))


def label_of_end(end: End) -> Label:
    """The label of an end of an added edge."""
    return Label.OFFICIAL if isinstance(end, Who) else label_of(end)


def _read_same(fields: _Fields) -> Correction:
    return Same(*_read_pair(fields), _read_remark(fields))


def _read_different(fields: _Fields) -> Correction:
    return Different(*_read_pair(fields), _read_remark(fields))


def _read_pair(fields: _Fields) -> tuple[Who, Who]:
    one, other = (_read_who(fields.within(name)) for name in ("one", "other"))
    if one.likeness == other.likeness:
        raise InvalidQuestion(f"{one} is given twice; name two")
    first, second = sorted((one, other), key=_who_order)
    return first, second


_READERS: Mapping[Kind, Callable[[_Fields], Correction]] = {
    Kind.WRONG: _read_wrong,
    Kind.SET: _read_change,
    Kind.ADD: _read_added,
    Kind.SAME: _read_same,
    Kind.DIFFERENT: _read_different,
}


def _plain_sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "path": sentence.path,
        "document": sentence.document,
        "start": sentence.start,
        "end": sentence.end,
        "type": sentence.type.value,
        "text": sentence.text,
        "source": sentence.source,
        "target": sentence.target,
        "factuality": sentence.factuality.value,
        "qualifiers": dict(sentence.qualifiers),
    }


def _read_sentence(fields: _Fields) -> Sentence:
    return Sentence(
        document=fields.take("document", str),
        path=fields.take("path", str),
        start=fields.take("start", int),
        end=fields.take("end", int),
        text=fields.take("text", str, ""),
        type=fields.choice("type", EdgeType),
        source=fields.take("source", str),
        target=fields.take("target", str),
        qualifiers=_read_qualifiers(fields, "qualifiers"),
        factuality=fields.choice("factuality", Factuality, Factuality.ACTUAL),
    )


def _read_qualifiers(fields: _Fields, name: str) -> Qualifiers:
    values = fields.take(name, dict, {})
    for key, value in values.items():
        if not isinstance(value, str | int | float):
            raise InvalidQuestion(f"{name}: {key} = {value!r} is of a wrong kind")
    return pack_qualifiers(values)


def _read_remark(fields: _Fields) -> Remark:
    remark = Remark(*(fields.take(name, str, "") for name in ("note", "by", "on")))
    if remark.date:
        last_day_of(remark.date)
    return remark


def _plain_end(end: End) -> str | dict[str, Any]:
    return _plain_who(end) if isinstance(end, Who) else end


def _read_end(fields: _Fields, name: str) -> End:
    value = fields.take(name, (str, dict))
    if isinstance(value, dict):
        return _read_who(fields.within(name))
    if not value.startswith(_ENTITIES):
        raise InvalidQuestion(f"{name} = {value!r} is no id of a state, bloc or region; a person is {{name = ...}}")
    return str(value)


def _plain_who(who: Who) -> dict[str, Any]:
    plain = {"name": who.name, "state": who.state, "documents": list(who.documents)}
    return {name: value for name, value in plain.items() if value}


def _read_who(fields: _Fields) -> Who:
    documents = fields.take("documents", list, [])
    who = Who(fields.take("name", str), fields.take("state", str, "") or None, tuple(sorted(map(str, documents))))
    fields.check_all_read()
    return who


def _who_order(who: Who) -> tuple[str, str, tuple[str, ...]]:
    return who.name, who.state or "", who.documents
