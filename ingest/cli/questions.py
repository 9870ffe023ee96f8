"""The command that asks questions in Cypher."""

import json
import os
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import InvalidQuestion
from graph.filters import Filters
from ingest.cli.database import DatabaseName, GraphName, Uri, Username
from ingest.cli.output import DEFAULT_STORE, AsCsv, AsJson, Form, StoreFile, choose_form, load_graph, print_rows

if TYPE_CHECKING:
    from pathlib import Path

    from graph.queries import Answer, Question


class Engine(StrEnum):
    """Where a question is asked."""

    EMBEDDED = "embedded"
    NEO4J = "neo4j"


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    app.command("query")(query)


def query(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME_OR_FILE", help="A question of the library, or a file of Cypher.")
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", metavar="KEY=VALUE", help="The value of a parameter; may be repeated."),
    ] = None,
    on: Annotated[
        Engine, typer.Option("--on", help="Ask the store, in this process, or the graph that was pushed to Neo4j.")
    ] = Engine.EMBEDDED,
    write: Annotated[bool, typer.Option("--write", help="Let the query change the database.")] = False,
    graph: GraphName = "diplograph",
    uri: Uri = None,
    username: Username = None,
    database: DatabaseName = None,
    store: StoreFile = DEFAULT_STORE,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Ask a question in Cypher; without a name, list the library.

    The same file gives the same rows in this process and on Neo4j. Nothing is written unless --write says so.
    """
    form = choose_form(as_json, as_csv)
    from graph.queries import find_question

    if name is None:
        _list_library(form)
        return
    question = find_question(name)
    given = {"graph": graph} | dict(_split(each, question) for each in param or ())
    if on is Engine.NEO4J:
        answer = _ask_neo4j(question, given, write, uri, username, database)
    else:
        answer = _ask_store(question, given, write, store)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    print_rows(rows, answer.columns, form, "no rows: nothing in the graph answers to that")


def _list_library(form: Form) -> None:
    from graph.queries import list_questions

    rows = [
        {
            "name": question.name,
            "answers": question.title,
            "parameters": {key: value for key, value in question.defaults.items() if key != "graph"}
            if form is Form.JSON
            else ", ".join(f"{key}={value}" for key, value in question.defaults.items() if key != "graph"),
        }
        for question in list_questions()
    ]
    print_rows(rows, ("name", "answers", "parameters"), form, "")


def _ask_store(question: "Question", given: Mapping[str, Any], write: bool, store: "Path") -> "Answer":
    if write:
        raise InvalidQuestion("--write has no effect on a store: its graph is made anew each time; add --on neo4j")
    from graph.queries import ask_graph

    return ask_graph(load_graph(store, Filters()), question, given)


def _ask_neo4j(
    question: "Question",
    given: Mapping[str, Any],
    write: bool,
    uri: str | None,
    username: str | None,
    database: str | None,
) -> "Answer":
    from graph.neo4j.connection import connect, find_address
    from graph.queries import ask_database

    address = find_address(os.environ, uri=uri, username=username, database=database)
    with connect(address) as opened:
        return ask_database(opened, question, given, write=write)


def _split(written: str, question: "Question") -> tuple[str, Any]:
    """Return the name and value of a parameter: text where its default is a text, else what it is in JSON."""
    key, equals, value = written.partition("=")
    if not equals or not key:
        raise InvalidQuestion(f"--param {written!r}: write KEY=VALUE")
    if isinstance(question.defaults.get(key), str):
        return key, value
    try:
        return key, json.loads(value)
    except json.JSONDecodeError:
        return key, value
