"""JSON as every format embeds it: letters stay letters, and nothing in it can end a line, an element or a script."""

import json
from typing import Any

#: Characters that JSON leaves bare and that many readers of lines take for the end of one.
_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
#: Half characters, which UTF-8 cannot hold.
_HALVES = {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}
#: What JSON leaves bare and XML cannot hold: its own white space is escaped by JSON already.
_NOT_XML = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0xFFFE, 0xFFFF)}
_MARKUP = {ord(each): f"\\u{ord(each):04x}" for each in "<>&"}

_TABLE = _LINE_ENDS | _HALVES | _NOT_XML
_SCRIPT_TABLE = _TABLE | _MARKUP
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_encode_tightly = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def to_json_text(value: Any) -> str:
    r"""Return a value as JSON on one line.

    >>> to_json_text({"name": "Côte\u2028d'Ivoire \ud800"})
    '{"name": "Côte\\u2028d\'Ivoire \\ud800"}'
    """
    return _escaped(_encode(value), _TABLE)


def to_script_json(value: Any) -> str:
    r"""Return a value as JSON that can stand in a script element of a page, whatever it holds.

    >>> to_script_json(["</script>"])
    '["\\u003c/script\\u003e"]'
    """
    return _escaped(_encode_tightly(value), _SCRIPT_TABLE)


def _escaped(text: str, table: dict[int, str]) -> str:
    return text if table is _TABLE and text.isascii() and "\x7f" not in text else text.translate(table)
