"""Reports on disk: notebooks run on a store, each a page of its own in a folder."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from graph.errors import InvalidQuestion, MissingPart, Unwritable
from graph.report.notebooks import Notebook, ParameterValue, check_known
from graph.report.stamp import stamp_store
from graph.romanise import make_slug
from graph.whole import write_file

#: Told which notebook is being run.
Progress = Callable[[str], None]


def write_reports(
    notebooks: Sequence[Notebook],
    store: Path,
    folder: Path,
    given: Mapping[str, str],
    *,
    code: bool = False,
    sample: bool = False,
    progress: Progress | None = None,
) -> list[Path]:
    """Run notebooks on a store, with those of the given parameters that each has, and write their pages.

    Nothing is written before all of them have run, and each page whole or not at all. ``code`` shows the cells too.
    Raises ``InvalidQuestion`` for a parameter that none has, ``ReportFailed`` for a cell that fails, ``MissingPart``.
    """
    check_known(notebooks, given)
    _check_names(notebooks)
    values = [notebook.read_parameters(given) for notebook in notebooks]
    try:
        from graph.report.page import make_page, write_command
        from graph.report.run import open_kernel
    except ModuleNotFoundError as missing:
        raise MissingPart(
            f"reports need parts that are not installed ({missing.name}): pip install 'diplograph[report]'"
        ) from missing
    stamp = stamp_store(store)
    _check_folder(folder)
    pages = {}
    with open_kernel(store) as kernel:
        for notebook, parameters in zip(notebooks, values, strict=True):
            if progress is not None:
                progress(notebook.name)
            book = kernel.run(notebook, parameters)
            command = write_command(notebook, parameters, code=code, sample=sample)
            page = make_page(book, notebook, parameters, stamp, command=command, code=code)
            pages[folder / name_page(notebook, parameters)] = page
    _make_folder(folder)
    for path, page in pages.items():
        write_file(path, [page.encode()])
    return list(pages)


def name_page(notebook: Notebook, parameters: Mapping[str, ParameterValue]) -> str:
    """Return the name of a page: that of the notebook and the texts that it was asked for.

    >>> name_page(Notebook("country-profile", Path(), "", "", ()), {"country": "Côte d'Ivoire", "rows": 9})
    'country-profile-cote-divoire.html'
    """
    texts = [value for value in parameters.values() if isinstance(value, str)]
    return f"{'-'.join((notebook.name, *filter(None, map(make_slug, texts))))}.html"


def _check_names(notebooks: Sequence[Notebook]) -> None:
    twice = [name for name, count in Counter(notebook.name for notebook in notebooks).items() if count > 1]
    if twice:
        raise InvalidQuestion(f"two notebooks are called {twice[0]}, and so would be their pages; rename one of them")


def _check_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise Unwritable(f"{folder}: cannot be made (File exists); choose another place")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise Unwritable(f"{folder}: cannot be made ({trouble.strerror}); choose another place") from trouble
