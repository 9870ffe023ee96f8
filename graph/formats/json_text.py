"""JSON as every format embeds it: letters stay letters, and nothing in it can end a line, an element or a script."""

import json
import re
from typing import Any

#: What JSON leaves bare and others cannot hold: ends of lines to some readers, half characters, XML's forbidden ones.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_UNSAFE_IN_SCRIPT = re.compile("[<>&\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_encode_tightly = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def to_json_text(value: Any) -> str:
    r"""Return a value as JSON on one line.

    >>> to_json_text({"name": "Côte\u2028d'Ivoire \ud800"})
    '{"name": "Côte\\u2028d\'Ivoire \\ud800"}'
    """
    return _UNSAFE.sub(_escape, _encode(value))


def to_script_json(value: Any) -> str:
    r"""Return a value as JSON that can stand in a script element of a page, whatever it holds.

    >>> to_script_json(["</script>"])
    '["\\u003c/script\\u003e"]'
    """
    return _UNSAFE_IN_SCRIPT.sub(_escape, _encode_tightly(value))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
