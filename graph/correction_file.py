"""Corrections as a TOML file that a team can keep beside its documents: one table each, always in the same order."""

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.correction_plain import from_plain, to_plain
from graph.corrections import Correction, Kind, check_consistent
from graph.errors import DiplographError, InvalidQuestion
from graph.whole import write_file

_FORMAT = 1
_FIRST_LINES = "# Corrections of what diplograph read; `diplograph correct import` takes them in.\n"


def write_corrections(corrections: Iterable[Correction], path: Path) -> None:
    """Write corrections to a file, whole or not at all; the same ones give the same bytes, whatever their order."""
    write_file(path, [format_corrections(corrections).encode()])


def read_corrections(path: Path) -> list[Correction]:
    """Return the corrections of a file; ``InvalidQuestion`` says which of them is at fault and why."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise DiplographError(f"{path}: cannot be read ({error.strerror}); see that it is there") from error
    except UnicodeDecodeError as error:
        raise InvalidQuestion(f"{path}: is no UTF-8 text; give a file that `correct export` wrote") from error
    return parse_corrections(text, str(path))


def format_corrections(corrections: Iterable[Correction]) -> str:
    """Return corrections as the text of a file."""
    # Imported here because most commands never write one.
    import tomli_w

    tables = sorted(map(to_plain, corrections), key=_file_order)
    return _FIRST_LINES + tomli_w.dumps({"format": _FORMAT, "correction": tables})


def parse_corrections(text: str, where: str) -> list[Correction]:
    """Return the corrections of a file's text; ``where`` is the name of the file."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidQuestion(f"{where}: is no TOML ({error}); give a file that `correct export` wrote") from error
    if content.get("format") != _FORMAT:
        found = f"format = {content['format']!r}" if "format" in content else "no format"
        raise InvalidQuestion(f"{where}: has {found}, not {_FORMAT}; give a file that `correct export` wrote")
    tables = content.get("correction", [])
    unknown = sorted(set(content) - {"format", "correction"})
    if unknown or not _are_tables(tables):
        raise InvalidQuestion(f"{where}: {unknown[0] if unknown else 'correction'} is not a [[correction]]")
    corrections = [from_plain(table, f"{where}: correction {number}") for number, table in enumerate(tables, 1)]
    try:
        check_consistent(corrections)
    except InvalidQuestion as trouble:
        raise InvalidQuestion(f"{where}: {trouble}") from None
    return corrections


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _file_order(plain: dict[str, Any]) -> tuple[object, ...]:
    place = (plain.get("path", ""), plain.get("start", -1), plain.get("end", -1))
    return (list(Kind).index(plain["kind"]), *place, json.dumps(plain, sort_keys=True))
