"""The options that limit a question, alike for every command that answers from the graph."""

import functools
import inspect
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

import typer

from graph.filters import Filters
from graph.schema import EdgeType, Factuality, Label, Status


def _several(kind: type[StrEnum], option: str, what: str) -> Any:
    """The type of an option that may be repeated, its values those of an enum."""
    text = f"Only {what}; may be repeated. One of {', '.join(kind)}."
    shown = typer.Option(option, case_sensitive=False, metavar=option.strip("-").upper(), help=text)
    return Annotated[list[kind] | None, shown]  # type: ignore[valid-type]


_DOCUMENTS = Annotated[
    list[str] | None,
    typer.Option("--document", metavar="PATH", help="Only what this document (path or id) says; may be repeated."),
]
_AS_OF = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Only what was so on a date: 2021, 2021-09 or 2021-09-16.")
]
_BETWEEN = Annotated[
    tuple[str, str] | None,
    typer.Option("--between", metavar="DATE DATE", help="Only what happened or lasted from one date to another."),
]
_MIN_EVIDENCE = Annotated[
    int,
    typer.Option(
        "--min-evidence", min=1, metavar="N", show_default=False, help="Only edges that N different sentences say."
    ),
]
#: Parameters of a command, named as the fields of ``Filters``.
_OPTIONS: dict[str, tuple[Any, Any]] = {
    "types": (_several(EdgeType, "--type", "edges of this type"), None),
    "labels": (_several(Label, "--label", "nodes of this label"), None),
    "factuality": (_several(Factuality, "--factuality", "edges of this factuality"), None),
    "as_of": (_AS_OF, None),
    "between": (_BETWEEN, None),
    "documents": (_DOCUMENTS, None),
    "status": (_several(Status, "--status", "memberships of this status"), None),
    "min_evidence": (_MIN_EVIDENCE, 1),
}


def limited(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that limit a question; it gets them as its parameter ``filters``."""

    @functools.wraps(command)
    def run(**given: Any) -> None:
        chosen = {name: given.pop(name) for name in _OPTIONS}
        command(**given, filters=Filters(**chosen))

    signature = inspect.signature(command, eval_str=True)
    parameters = []
    for parameter in signature.parameters.values():
        parameters += _options() if parameter.name == "filters" else [parameter]
    run.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    return run


def _options() -> list[inspect.Parameter]:
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    return [
        inspect.Parameter(name, kind, annotation=annotation, default=default)
        for name, (annotation, default) in _OPTIONS.items()
    ]
