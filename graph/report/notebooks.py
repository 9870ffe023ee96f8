"""The notebooks that come along, and one's own: what each tells and which parameters it takes."""

import ast
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from graph.errors import InvalidQuestion, UnknownName

#: Beside the packages, in a checkout as in an installed wheel.
_FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
_COMMENT = re.compile(r"#\s*(.*)$")

ParameterValue: TypeAlias = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A name of the first cell, what it is where nothing else is given, and what the cell says of it."""

    name: str
    default: ParameterValue
    meaning: str = ""

    def read(self, text: str) -> ParameterValue:
        """Return the value that a person wrote: a number where the default is one, commas between several texts.

        >>> Parameter("rows", 20).read("30"), Parameter("dates", ()).read("2020, 2021")
        (30, ('2020', '2021'))
        """
        try:
            match self.default:
                case bool():
                    return {"true": True, "yes": True, "false": False, "no": False}[text.strip().lower()]
                case int():
                    return _positive(int(text))
                case float():
                    return float(text)
                case tuple():
                    return tuple(part.strip() for part in text.split(",") if part.strip())
        except (KeyError, ValueError) as trouble:
            wanted = {bool: "yes or no", int: "a whole number from 1 on", float: "a number"}[type(self.default)]
            raise InvalidQuestion(f"--param {self.name}={text}: {self.name} is {wanted}") from trouble
        return text


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook by the name of its file without the ending."""

    name: str
    path: Path
    title: str
    about: str
    parameters: tuple[Parameter, ...]

    def read_parameters(self, given: Mapping[str, str]) -> dict[str, ParameterValue]:
        """Return the values of those of the given parameters that it has."""
        return {each.name: each.read(given[each.name]) for each in self.parameters if each.name in given}


@cache
def list_notebooks() -> tuple[Notebook, ...]:
    """Return the notebooks that come along, by name."""
    return tuple(read_notebook(path) for path in sorted(_FOLDER.glob("*.ipynb")))


def find_notebook(name: str) -> Notebook:
    """Return the notebook that bears a name, or that of a file of one's own."""
    for notebook in list_notebooks():
        if name in (notebook.name, notebook.path.name):
            return notebook
    from rapidfuzz import fuzz, process

    path = Path(name)
    if path.suffix == ".ipynb" and path.is_file():
        return read_notebook(path)
    names = [notebook.name for notebook in list_notebooks()]
    near = [each for each, *_ in process.extract(name, names, scorer=fuzz.WRatio, limit=3)]
    raise UnknownName(f"no notebook and no file is called {name!r}; the nearest are {', '.join(near)}")


def read_notebook(path: Path) -> Notebook:
    """Return what a file tells of itself; ``InvalidQuestion`` where it is no notebook, or its parameters no values."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        sources = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise InvalidQuestion(f"{path}: it is no notebook that can be read; save it again in Jupyter") from trouble
    title, about = _describe(sources)
    tagged = bool(cells) and "parameters" in cells[0].get("metadata", {}).get("tags", ())
    parameters = _read_parameters(path, sources[0][1]) if tagged else ()
    return Notebook(path.stem, path, title or path.stem, about, parameters)


def check_known(notebooks: Sequence[Notebook], given: Mapping[str, str]) -> None:
    """Raise ``InvalidQuestion`` for a parameter that none of these notebooks has."""
    known = dict.fromkeys(parameter.name for notebook in notebooks for parameter in notebook.parameters)
    unknown = sorted(set(given) - known.keys())
    if unknown:
        names = ", ".join(notebook.name for notebook in notebooks)
        has = f"it has {', '.join(known)}" if known else "it has none"
        raise InvalidQuestion(f"no parameter of {names} is called {unknown[0]!r}; {has}")


def _describe(sources: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The first heading, and the first sentence of the paragraph below it."""
    text = next((source for kind, source in sources if kind == "markdown"), "")
    heading, *rest = [part.strip() for part in text.split("\n\n")] or [""]
    sentence, stop, _ = " ".join(rest[0].split()).partition(". ") if rest else ("", "", "")
    return heading.lstrip("# ").strip(), sentence.removesuffix(".") if stop or sentence else ""


def _read_parameters(path: Path, source: str) -> tuple[Parameter, ...]:
    lines = source.splitlines()
    parameters = []
    try:
        for line in ast.parse(source).body:
            name, value = _read_assignment(line)
            comment = (
                _COMMENT.search(lines[line.end_lineno - 1][line.end_col_offset or 0 :]) if line.end_lineno else None
            )
            parameters.append(Parameter(name, value, comment[1].strip() if comment else ""))
    except (SyntaxError, ValueError) as trouble:
        raise InvalidQuestion(
            f"{path}: its first cell has to be lines like `name = value`, each value a text, a number or None"
        ) from trouble
    return tuple(parameters)


def _read_assignment(line: ast.stmt) -> tuple[str, Any]:
    if not isinstance(line, ast.Assign) or len(line.targets) != 1 or not isinstance(line.targets[0], ast.Name):
        raise ValueError
    value = ast.literal_eval(line.value)
    return line.targets[0].id, tuple(value) if isinstance(value, list) else value


def _positive(number: int) -> int:
    if number < 1:
        raise ValueError
    return number
