"""The library of questions in Cypher: the same file asked in this process or on Neo4j gives the same rows."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

from graph.embedded import ask_embedded, load_embedded, strip_text
from graph.errors import InvalidQuestion, UnknownName

if TYPE_CHECKING:
    from kglite import KnowledgeGraph

    from graph.build import Graph
    from graph.neo4j.connection import Database

_PARAMETER = re.compile(r"\$(\w+)(?: = )?")
_GRAPH = "graph"


@dataclass(frozen=True, slots=True)
class Question:
    """A statement, what it answers, and what its parameters are where nothing else is given."""

    name: str
    title: str
    text: str
    defaults: Mapping[str, Any]

    @property
    def needs(self) -> tuple[str, ...]:
        """Parameters that have to be given."""
        used = dict.fromkeys(re.findall(r"\$(\w+)", strip_text(self.text)))
        return tuple(name for name in used if name not in self.defaults and name != _GRAPH)


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of scalars, and of lists and mappings of them; dates and times are ISO 8601 texts."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


@cache
def list_questions() -> tuple[Question, ...]:
    """Return the library in the order of its names."""
    folder = files("cypher") / "library"
    found = sorted((each for each in folder.iterdir() if each.name.endswith(".cypher")), key=lambda each: each.name)
    return tuple(parse_question(each.name.removesuffix(".cypher"), each.read_text(encoding="utf-8")) for each in found)


def find_question(name: str) -> Question:
    """Return the question of the library that bears a name, or that of a file."""
    for question in list_questions():
        if question.name == name:
            return question
    path = Path(name)
    if path.suffix == ".cypher" or path.is_file():
        try:
            return parse_question(path.stem, path.read_text(encoding="utf-8"))
        except UnicodeDecodeError as trouble:
            raise InvalidQuestion(f"{name} is no text in UTF-8; save it as such") from trouble
        except OSError as trouble:
            raise UnknownName(
                f"{name} cannot be read ({trouble.strerror}); `diplograph query` lists the library"
            ) from trouble
    near = [each for each, *_ in process.extract(name, [q.name for q in list_questions()], scorer=fuzz.WRatio, limit=3)]
    raise UnknownName(f"no question and no file is called {name!r}; the nearest are {', '.join(near)}")


def parse_question(name: str, text: str) -> Question:
    r"""Return a statement whose first line may say what it answers: ``// Who met; $since = "2023", $graph``.

    >>> parse_question("met", '// Who met; $since = "2023-06-01"\nMATCH ...').defaults
    {'since': '2023-06-01'}
    """
    first, _, _ = text.partition("\n")
    if not first.startswith("//"):
        return Question(name, "", text, {})
    title, _, written = first.removeprefix("//").strip().partition("; $")
    return Question(name, title.strip(), text, dict(_defaults(name, f"${written}" if written else "")))


def ask_graph(graph: "Graph", question: Question, given: Mapping[str, Any]) -> Answer:
    """Return the answer to a question on a graph in this process; nothing can be written there."""
    name = str(fill_parameters(question, given)[_GRAPH])
    return ask_engine(load_embedded(graph, name), question, given)


def ask_engine(engine: "KnowledgeGraph", question: Question, given: Mapping[str, Any]) -> Answer:
    """Return the answer of a graph that ``load_embedded`` loaded: for several questions."""
    columns, rows = ask_embedded(engine, question.text, fill_parameters(question, given))
    return Answer(tuple(columns), tuple(tuple(map(_plain, row)) for row in rows))


def ask_database(database: "Database", question: Question, given: Mapping[str, Any], *, write: bool = False) -> Answer:
    """Return the answer of a Neo4j database to a question; it can write there only if that is said."""
    from neo4j import ManagedTransaction
    from neo4j.exceptions import ClientError

    parameters = fill_parameters(question, given)

    def run(transaction: ManagedTransaction) -> Answer:
        result = transaction.run(question.text, parameters)
        return Answer(tuple(result.keys()), tuple(tuple(map(_plain, record.values())) for record in result))

    try:
        return database.in_transaction(run, writes=write)
    except ClientError as trouble:
        if str(trouble.code).endswith("Statement.AccessMode") and not write:
            raise InvalidQuestion(
                f"{question.name} would change the database; if you mean it, add --write"
            ) from trouble
        if str(trouble.code).startswith("Neo.ClientError.Statement."):
            raise InvalidQuestion(_describe(trouble)) from trouble
        raise


def fill_parameters(question: Question, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the value of every parameter: what is given, else its default; none may be missing or unknown."""
    from graph.neo4j.rows import DEFAULT_GRAPH

    known = {_GRAPH, *question.defaults, *question.needs}
    unknown = sorted(set(given) - known)
    if unknown:
        raise InvalidQuestion(f"{question.name} has no parameter {unknown[0]!r}; it has {', '.join(sorted(known))}")
    missing = [name for name in question.needs if name not in given]
    if missing:
        raise InvalidQuestion(f"{question.name} needs a value for {missing[0]!r}: --param {missing[0]}=VALUE")
    return {_GRAPH: DEFAULT_GRAPH, **question.defaults, **given}


def _defaults(name: str, written: str) -> Iterator[tuple[str, Any]]:
    position, decoder = 0, json.JSONDecoder()
    while found := _PARAMETER.search(written, position):
        position = found.end()
        if found[0].endswith(" = "):
            try:
                value, position = decoder.raw_decode(written, position)
            except json.JSONDecodeError as trouble:
                raise InvalidQuestion(
                    f"{name}: the default of ${found[1]} in its first line is no JSON value"
                ) from trouble
            yield found[1], value


def _describe(trouble: Any) -> str:
    """Neo4j's own words, which hold the line that is wrong."""
    said = str(trouble.message).splitlines()
    place = re.search(r"\(line (\d+), column (\d+)", str(trouble.message))
    where = f" in line {place[1]}, `{said[1].strip().strip(chr(34))}`" if place and len(said) > 1 else ""
    what = re.sub(r"\s*\(line \d+.*", "", said[0])
    return f"the query is not understood{where}: {what}"


def _plain(value: Any) -> Any:
    """A value of either engine as one that can be printed: entities by what they are, dates as text."""
    for method in ("iso_format", "isoformat"):
        if hasattr(value, method):
            return str(getattr(value, method)())
    if isinstance(value, Mapping) and value.keys() >= {"id", "properties"}:  # an entity of the embedded engine
        return value["properties"].get("name") or value["properties"].get("id")
    if isinstance(value, Mapping) and not hasattr(value, "element_id"):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, str | int | float | bool | None):
        return value
    if hasattr(value, "nodes") and hasattr(value, "relationships"):
        return [_plain(node) for node in value.nodes]
    if hasattr(value, "element_id"):
        return value.get("name") or value.get("id") or getattr(value, "type", value.element_id)
    return [_plain(part) for part in value] if isinstance(value, Sequence | set | frozenset) else str(value)
