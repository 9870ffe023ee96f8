"""A notebook with its outputs as one page: needs no network, runs no script, and reads the same on paper.

Every output is taken apart and written anew by a sanitiser (nh3, the Rust crate ammonia), and the page's policy allows
no script and no address but the pictures inside of it.
"""

import base64
import hashlib
import html
import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

import mistune
import nh3

from graph.report.notebooks import Notebook, ParameterValue
from graph.report.stamp import Stamp

if TYPE_CHECKING:
    from nbformat import NotebookNode

_PARTS = Path(__file__).resolve().parent
_TAGS = set(
    "a bdi blockquote br cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 hr img li ol p pre q small"
    " span strong sub summary sup table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {
    **{tag: {"class"} for tag in ("dl", "div", "p", "pre", "span", "table", "td", "th", "tr")},
    "a": {"href"},
    "img": {"src", "alt"},
    "td": {"class", "colspan"},
    "th": {"class", "scope"},
}
_PICTURES = ("data:image/svg+xml;base64,", "data:image/png;base64,")
_HEAD = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_PART = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)


def make_page(
    book: "NotebookNode",
    notebook: Notebook,
    parameters: Mapping[str, ParameterValue],
    stamp: Stamp,
    *,
    command: str,
    code: bool = False,
) -> str:
    """Return the page of a notebook that was run; ``code`` shows its cells too, ``command`` is how to make it again."""
    body = sanitise("\n".join(_parts(book, code)))
    headings = _HEAD.findall(body)
    kind, subject = (headings[0] if headings else html.escape(notebook.title)), headings[1] if headings[1:] else ""
    body, contents = _number(_HEAD.sub("", body))
    style = (_PARTS / "page.css").read_text(encoding="utf-8")
    values = {
        "policy": f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
        "title": _plain(f"{subject}: {kind}" if subject else kind),
        "style": style,
        "kind": kind if subject else "",
        "subject": subject or kind,
        "contents": contents,
        "body": body,
        "stamp": _describe(stamp, parameters),
        "command": html.escape(command),
    }
    return Template((_PARTS / "page.html").read_text(encoding="utf-8")).substitute(values)


def sanitise(text: str) -> str:
    """Return HTML with nothing in it but text, tables and pictures that it holds itself.

    >>> sanitise('<p onclick="x()">Minsk<script>x()</script> <a href="javascript:x()">go</a></p>')
    '<p>Minsk <a>go</a></p>'
    """
    return nh3.clean(
        text,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"data"},
        attribute_filter=_filter_attribute,
        link_rel=None,
        strip_comments=True,
    )


def write_command(
    notebook: Notebook, parameters: Mapping[str, ParameterValue], *, code: bool = False, sample: bool = False
) -> str:
    """Return the command that makes the page of a notebook with these parameters."""
    name = notebook.name if _is_ours(notebook) else notebook.path.name
    written = [f"{key}={','.join(value) if isinstance(value, tuple) else value}" for key, value in parameters.items()]
    words = ["diplograph", "report", name, *(word for each in written for word in ("--param", each))]
    flags = [flag for flag, wanted in (("--sample", sample), ("--code", code)) if wanted]
    return shlex.join([*words, *flags, "--to", "DIR"])


def _is_ours(notebook: Notebook) -> bool:
    return notebook.path.parent == _PARTS.parents[1] / "notebooks"


def _parts(book: "NotebookNode", code: bool) -> Iterator[str]:
    for cell in book.cells:
        if cell.cell_type == "markdown":
            yield str(mistune.html(cell.source))
        elif cell.cell_type == "code":
            if code:
                yield f'<pre class="code">{html.escape(cell.source)}</pre>'
            yield from (_show(output) for output in cell.outputs)


def _show(output: Mapping[str, Any]) -> str:
    """The best of what an output offers that a page can hold; warnings and the like are for who runs the notebook."""
    if output["output_type"] == "stream":
        return f"<pre>{html.escape(output['text'])}</pre>" if output["name"] == "stdout" else ""
    data = output.get("data", {})
    if "text/html" in data:
        return str(data["text/html"])
    if "image/png" in data:
        picture = "".join(data["image/png"].split())
        return f'<figure><img alt="picture" src="data:image/png;base64,{picture}"></figure>'
    return f"<pre>{html.escape(data['text/plain'])}</pre>" if "text/plain" in data else ""


def _filter_attribute(tag: str, name: str, value: str) -> str | None:
    if (tag, name) == ("img", "src"):
        return value if value.startswith(_PICTURES) else None
    if (tag, name) == ("a", "href"):
        return value if value.startswith("#") else None
    return value


def _number(body: str) -> tuple[str, str]:
    """Give each part an address, and return the list of them."""
    names: list[str] = []

    def address(found: re.Match[str]) -> str:
        names.append(found[1])
        return f'<h2 id="part-{len(names)}">{found[1]}</h2>'

    numbered = _PART.sub(address, body)
    items = "".join(f'<li><a href="#part-{at}">{name}</a></li>' for at, name in enumerate(names, start=1))
    return numbered, f"<ol>{items}</ol>" if items else ""


def _describe(stamp: Stamp, parameters: Mapping[str, ParameterValue]) -> str:
    from importlib.metadata import version

    values = {
        "Documents": f"{stamp.documents:,}",
        "Dates of the documents": stamp.period,
        "Corrections": f"{stamp.corrections:,} by a person" if stamp.corrections else "",
        "Asked for": ", ".join(f"{key} {value}" for key, value in parameters.items()),
        "Version of the rules": ", ".join(stamp.rules),
        "Fingerprint of the data": stamp.fingerprint,
        "Made by": f"diplograph {version('diplograph')}",
    }
    shown = ((name, value) for name, value in values.items() if value)
    return "".join(f"<div><dt>{name}</dt><dd>{html.escape(value)}</dd></div>" for name, value in shown)


def _plain(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
