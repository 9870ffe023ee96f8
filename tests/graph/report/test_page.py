"""The page of a notebook: what is let in, what is left out, and what stands around it."""

import base64
import hashlib
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from graph.report.notebooks import Notebook
from graph.report.page import make_page, sanitise, write_command
from graph.report.stamp import Stamp

NOTEBOOK = Notebook("own", Path("/somewhere/own.ipynb"), "My own", "", ())
STAMP = Stamp(3, 2, "2020", "2024-05-01", ("r1",), 1, "abc123")
PICTURE = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg'/>").decode()


def markdown(source: str) -> Any:
    return SimpleNamespace(cell_type="markdown", source=source)


def code(source: str, *outputs: dict[str, Any]) -> Any:
    return SimpleNamespace(cell_type="code", source=source, outputs=outputs)


def result(**data: str) -> dict[str, Any]:
    return {"output_type": "execute_result", "data": {name.replace("_", "/"): text for name, text in data.items()}}


def page_of(*cells: Any, show_code: bool = False) -> str:
    book = SimpleNamespace(cells=cells)
    return make_page(book, NOTEBOOK, {}, STAMP, command="diplograph report own <x>", code=show_code)


def test_the_head_names_subject_and_kind_and_the_contents_lead_to_each_part() -> None:
    page = page_of(
        markdown("# Country profile\n\nWhat it is."),
        code("", result(text_html="<h1><bdi>Côte &lt;d'Ivoire</bdi></h1>")),
        markdown("## Blocs\n\nAll."),
        markdown("## Envoys & trade"),
    )
    assert "<title>Côte &lt;d'Ivoire: Country profile</title>" in page
    assert '<p class="kind">Country profile</p>\n<h1><bdi>Côte &lt;d\'Ivoire</bdi></h1>' in page
    assert '<a href="#part-1">Blocs</a>' in page
    assert '<h2 id="part-2">Envoys &amp; trade</h2>' in page
    assert page.count("<h1>") == 1


def test_without_a_subject_the_notebook_names_the_page() -> None:
    page = page_of(markdown("Text alone."))
    assert "<title>My own</title>" in page
    assert "<h1>My own</h1>" in page
    assert '<nav aria-label="Contents"></nav>' in page


def test_the_foot_tells_the_data_and_the_command_to_repeat() -> None:
    page = page_of()
    for part in (
        "<dd>3</dd>",
        "2020 to 2024-05-01; 1 without a date",
        "<dd>r1</dd>",
        "<dd>abc123</dd>",
        "1 by a person",
    ):
        assert part in page
    assert "<code>diplograph report own &lt;x&gt;</code>" in page


def test_outputs_are_the_best_that_a_page_can_hold() -> None:
    page = page_of(
        code("a", result(text_html="<p>html</p>", text_plain="plain")),
        code("b", result(text_plain="<plain>")),
        code("c", result(image_png="iVBO\nRw0=", text_plain="<Figure>")),
        code("d", {"output_type": "stream", "name": "stdout", "text": "said <it>"}),
        code("e", {"output_type": "stream", "name": "stderr", "text": "a warning"}),
        code("f", {"output_type": "display_data", "data": {"application/javascript": "alert(1)"}}),
    )
    assert "<p>html</p>" in page
    assert "<pre>&lt;plain&gt;</pre>" in page
    assert 'src="data:image/png;base64,iVBORw0="' in page
    assert "<pre>said &lt;it&gt;</pre>" in page
    assert "a warning" not in page
    assert "alert" not in page


def test_code_is_shown_only_when_asked() -> None:
    assert "secret()" not in page_of(code("secret()"))
    assert '<pre class="code">secret(&lt;1)</pre>' in page_of(code("secret(<1)"), show_code=True)


def test_the_policy_allows_no_script_no_address_and_this_style_alone() -> None:
    page = page_of(code("", result(text_html="<script>x</script><style>y</style>")))
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy == (
        f"default-src 'none'; img-src data:; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"
    )
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_a_sanitised_output_holds_pictures_of_its_own_and_links_inside_the_page_alone() -> None:
    own = f'<img src="data:image/svg+xml;base64,{PICTURE}" alt="Ties">'
    assert sanitise(f"<figure>{own}</figure>") == f"<figure>{own}</figure>"
    for bad in (
        '<img src="https://example.org/a.png" onerror="x()">',
        '<img src="data:text/html;base64,PHNjcmlwdD4=">',
        '<img srcset="https://example.org/a.png 2x">',
    ):
        assert sanitise(bad) == "<img>"
    for bad in ("javascript:x()", "https://example.org", "data:text/html,x", "//example.org"):
        assert sanitise(f'<a href="{bad}" target="_blank" style="color:red">go</a>') == "<a>go</a>"
    assert sanitise('<a href="#part-1">go</a>') == '<a href="#part-1">go</a>'
    assert sanitise("<svg><script>x</script></svg><iframe src=x></iframe><form><input></form>") == ""
    assert sanitise('<p style="background:url(x)" id="y" class="more">a<!-- b --></p>') == '<p class="more">a</p>'


def test_the_command_can_be_typed_as_it_stands() -> None:
    values: dict[str, Any] = {"country": "Côte d'Ivoire", "dates": ("2020", "2021"), "rows": 5}
    assert write_command(NOTEBOOK, values, sample=True, code=True) == (
        "diplograph report own.ipynb --param 'country=Côte d'\"'\"'Ivoire' --param dates=2020,2021 --param rows=5 "
        "--sample --code --to DIR"
    )
