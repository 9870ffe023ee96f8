"""What makes the Neo4j Browser at home with the graph: a style, the questions as saved queries, and a guide."""

import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.errors import DiplographError
from graph.neo4j.rows import DEFAULT_GRAPH
from graph.queries import Question, list_questions
from graph.statements import read_statement

#: Questions whose answer the Browser draws as a graph, beside the tables of the library.
_PICTURES = {
    "The graph: two hundred relations": (
        "MATCH (one:Entity {graph: $graph})-[r]->(two:Entity)\nRETURN one, r, two\nLIMIT 200"
    ),
    "One state and all that joins it to others": (
        "MATCH (state:State {graph: $graph, name: 'China'})-[r]-(other:Entity)\nRETURN state, r, other\nLIMIT 200"
    ),
    "Who stands in which bloc": (
        "MATCH (state:State {graph: $graph})-[r:MEMBER_OF]->(bloc:Bloc)\nRETURN state, r, bloc\nLIMIT 200"
    ),
    "The documents that name a state": (
        "MATCH (document:Document {graph: $graph})-[r:MENTIONS]->(state:State {name: 'China'})\n"
        "RETURN document, r, state\nLIMIT 100"
    ),
}


def write_browser_kit(folder: Path, *, name: str = DEFAULT_GRAPH) -> list[Path]:
    """Write the kit into a folder, made where there is none; return the files."""
    written = []
    try:
        for path, content in _contents(name):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            written.append(target)
    except OSError as trouble:
        reason = trouble.strerror or str(trouble)
        raise DiplographError(f"{folder}: cannot be written ({reason}); choose another place or make room") from trouble
    return written


def write_literals(question: Question, name: str) -> str:
    r"""Return a question with its defaults in place of the parameters, to be edited in the Browser.

    >>> write_literals(Question("met", "Who met", "// Who met; $who\nRETURN $who, $graph", {"who": "Wang Yi"}), "g")
    "// Who met\nRETURN 'Wang Yi', 'g'\n"
    """
    values = {**question.defaults, "graph": name}
    _, _, body = question.text.partition("\n")
    return f"// {question.title}\n" + _fill(body.strip(), values) + "\n"


def _contents(name: str) -> Iterator[tuple[str, bytes]]:
    kit = files("cypher") / "browser"
    yield "style.grass", (kit / "style.grass").read_bytes()
    yield "constraints.cypher", read_statement("constraints").encode()
    guide = (kit / "guide.md").read_text(encoding="utf-8")
    yield "guide.md", guide.replace("{questions}", _list_questions()).encode()
    for picture in sorted(each.name for each in kit.iterdir() if each.name.endswith(".png")):
        yield f"pictures/{picture}", (kit / picture).read_bytes()
    yield "saved-queries.csv", "".join(_saved_queries(name)).encode()
    for question in list_questions():
        yield f"queries/{question.name}.cypher", write_literals(question, name).encode()


def _saved_queries(name: str) -> Iterator[str]:
    """Yield the lines of the CSV that the Browser exports its saved queries as and imports them from.

    A folder is a row with a number of its own, to which the ``parentId`` of its queries points.
    """
    yield "name,description,query,id,parentId,isFolder\r\n"
    pictures = [(title, "", _fill(text, {"graph": name}) + "\n") for title, text in _PICTURES.items()]
    questions = [(each.name, each.title, write_literals(each, name)) for each in list_questions()]
    number = 0
    for folder, saved in (("diplograph pictures", pictures), ("diplograph questions", questions)):
        parent, number = number, number + 1
        yield f"{_quote(folder)},,,{parent},,true\r\n"
        for row in saved:
            yield f"{','.join(map(_quote, row))},{number},{parent},false\r\n"
            number += 1


def _list_questions() -> str:
    return "\n".join(f"- `{question.name}`: {question.title}" for question in list_questions())


def _fill(text: str, values: Mapping[str, Any]) -> str:
    return re.sub(r"\$(\w+)", lambda found: _literal(values[found[1]]) if found[1] in values else found[0], text)


def _literal(value: Any) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
