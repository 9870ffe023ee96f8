"""Commands by which a person corrects what was read: `correct wrong`, `set`, `add`, `same`, `different`, ..."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InvalidQuestion
from graph.schema import EdgeType
from ingest.cli.output import DEFAULT_STORE, AsCsv, AsJson, StoreFile, choose_form, print_rows, say

if TYPE_CHECKING:
    from graph.corrections import Correction, Judgement, Remark, Sentence
    from graph.desk import Desk

Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why; shown with every answer.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who corrects.")]
On = Annotated[str, typer.Option("--date", metavar="DATE", help="When: 2021, 2021-09 or 2021-09-16.")]
Everywhere = Annotated[
    bool, typer.Option("--everywhere", help="Also what every other sentence of the same relation says.")
]
_REFERENCE = "A sentence, as `show NAME --references` prints it: PATH:START-END:TYPE."
_NAMED = "A person as you would write it; `Li Wei @ Singapore` or `Li Wei @ news/a.txt` for one of several."
_VALUES = "Values as NAME=VALUE: status=member, date=2021-09-16, factuality=planned; NAME= for none."


def register(app: typer.Typer) -> None:
    """Add the commands of this family."""
    correct = typer.Typer(
        help="Correct what was read; a correction outlives every re-reading and can be taken back.",
        rich_markup_mode=None,
    )
    correct.callback(invoke_without_command=True)(_start)
    commands: dict[str, Callable[..., None]] = {"wrong": wrong, "set": set_values, "add": add}
    commands |= {"same": same, "different": different, "list": list_all, "undo": undo}
    commands |= {"export": export_all, "import": import_all}
    for name, command in commands.items():
        correct.command(name)(command)
    app.add_typer(correct, name="correct")


def _start(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def wrong(
    references: Annotated[list[str], typer.Argument(metavar="REFERENCE...", help=_REFERENCE)],
    everywhere: Everywhere = False,
    note: Note = "",
    by: By = "",
    date: On = "",
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Strike out what a sentence was read to say."""
    from graph.corrections import Wrong

    remark = _remark(note, by, date)
    with _at_desk(store) as desk:
        sentences = [each for text in references for each in desk.find_sentences(text, everywhere=everywhere)]
        _keep_on_sentences(desk, sentences, lambda sentence: Wrong(sentence, remark))


def set_values(
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help=_REFERENCE)],
    values: Annotated[list[str] | None, typer.Argument(metavar="NAME=VALUE...", help=_VALUES)] = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="Turn the direction round.")] = False,
    everywhere: Everywhere = False,
    note: Note = "",
    by: By = "",
    date: On = "",
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Correct the date, status, another value or the direction of what a sentence was read to say."""
    remark = _remark(note, by, date)
    pairs = _pairs(values or [])
    with _at_desk(store) as desk:
        sentences = desk.find_sentences(reference, everywhere=everywhere)
        _keep_on_sentences(desk, sentences, lambda each: desk.make_change(each, pairs, reverse=reverse, remark=remark))


def same(
    one: Annotated[str, typer.Argument(metavar="NAME", help=_NAMED)],
    other: Annotated[str, typer.Argument(metavar="NAME", help=_NAMED)],
    note: Note = "",
    by: By = "",
    date: On = "",
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Make two persons one, whatever their names, states and offices."""
    from graph.corrections import Same

    _judge(store, one, other, Same, _remark(note, by, date))


def different(
    one: Annotated[str, typer.Argument(metavar="NAME", help=_NAMED)],
    other: Annotated[str, typer.Argument(metavar="NAME", help=_NAMED)],
    note: Note = "",
    by: By = "",
    date: On = "",
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Keep two persons apart, and their pair out of `candidates`."""
    from graph.corrections import Different

    _judge(store, one, other, Different, _remark(note, by, date))


def add(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A state, official or bloc as you would write it.")],
    edge_type: Annotated[EdgeType, typer.Argument(metavar="TYPE", case_sensitive=False, help="MEMBER_OF, MET_WITH...")],
    target: Annotated[str, typer.Argument(metavar="TARGET", help="A state, official, bloc or region.")],
    values: Annotated[list[str] | None, typer.Argument(metavar="NAME=VALUE...", help=_VALUES)] = None,
    note: Note = "",
    by: By = "",
    date: On = "",
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Add a relation that no document states."""
    remark = _remark(note, by, date)
    pairs = _pairs(values or [])
    with _at_desk(store) as desk:
        _report(desk.keep([desk.make_added(edge_type, (source, target), pairs, remark)]))


def list_all(store: StoreFile = DEFAULT_STORE, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List the corrections with what became of each.

    One is orphaned where its sentence or its person is not among what was read; it comes back when that does.
    """
    form = choose_form(as_json, as_csv)
    from graph.desk import list_corrections
    from graph.store import open_store

    with open_store(store) as kept:
        rows = [
            {
                "number": number,
                "kind": reviewed.correction.kind,
                "what": what.partition(": ")[2],
                "standing": reviewed.standing,
                "reason": reviewed.reason or None,
                "note": reviewed.correction.remark.note or None,
                "by": reviewed.correction.remark.by or None,
                "on": reviewed.correction.remark.date or None,
            }
            for number, reviewed, what in list_corrections(kept)
        ]
    columns = ("number", "kind", "what", "standing", "reason", "note", "by", "on")
    print_rows(rows, columns, form, "nothing was corrected")


def undo(
    numbers: Annotated[list[int], typer.Argument(metavar="NUMBER...", help="As `correct list` numbers them.")],
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Take corrections back."""
    from graph.corrections import describe
    from graph.store import open_store

    _check_there(store)
    with open_store(store, write=True) as kept:
        for number, correction in kept.remove_corrections(numbers).items():
            say(f"took back correction {number}: {describe(correction)}")


def export_all(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The TOML file to write.")],
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Write the corrections to a file that can be kept in git."""
    from graph.correction_file import write_corrections
    from graph.store import open_store

    with open_store(store) as kept:
        corrections = [correction for _, correction in kept.corrections()]
    write_corrections(corrections, file)
    say(f"{file}: {len(corrections)} corrections")


def import_all(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A TOML file that `correct export` wrote.")],
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Take in corrections from a file, all of them or none; those that are there already stay as they are."""
    from graph.correction_file import read_corrections
    from graph.desk import list_corrections
    from graph.judgements import Standing
    from graph.store import open_store

    corrections = read_corrections(file)
    with open_store(store, write=True) as kept:
        added = len(kept.add_corrections(corrections))
        idle = [number for number, each, _ in list_corrections(kept) if each.standing is not Standing.IN_FORCE]
    say(f"{file}: {added} corrections are new, {len(corrections) - added} were there")
    if idle:
        say(f"not in force: {', '.join(map(str, idle))}; `diplograph correct list` says why")


def _remark(note: str, by: str, date: str) -> "Remark":
    from graph.corrections import Remark
    from graph.periods import last_day_of

    if date:
        last_day_of(date)
    return Remark(note.strip(), by.strip(), date)


def _pairs(texts: Iterable[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            raise InvalidQuestion(f"{text!r} is no NAME=VALUE, as date=2021-09-16")
        if name.strip() in pairs:
            raise InvalidQuestion(f"{name.strip()} is given twice; choose one")
        pairs[name.strip()] = value.strip()
    return pairs


def _check_there(store: Path) -> None:
    """Let a store that is not there be reported as by any answer, instead of being made."""
    from graph.store import open_store

    with open_store(store):
        pass


@contextmanager
def _at_desk(store: Path) -> Iterator["Desk"]:
    from graph.desk import Desk
    from graph.store import open_store

    _check_there(store)
    with open_store(store, write=True) as kept:
        yield Desk(kept)


def _judge(store: Path, one: str, other: str, kind: Callable[..., "Judgement"], remark: "Remark") -> None:
    with _at_desk(store) as desk:
        _report(desk.keep([desk.make_judgement(kind, one, other, remark)]))


def _keep_on_sentences(
    desk: "Desk", sentences: Sequence["Sentence"], make: Callable[["Sentence"], "Correction"]
) -> None:
    _report(desk.keep([make(sentence) for sentence in dict.fromkeys(sentences)]))
    others = desk.find_others(sentences)
    if others:
        more = f" and {len(others) - 3} more" if len(others) > 3 else ""
        say(f"other sentences still say so: {', '.join(others[:3])}{more}; --everywhere corrects all")


def _report(added: Iterable[tuple[int, str, bool]]) -> None:
    for number, what, is_new in added:
        say(f"correction {number}: {what}" if is_new else f"correction {number} says so already")
