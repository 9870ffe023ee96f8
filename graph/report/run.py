"""Notebooks run from the first cell to the last, by this very interpreter, with the parameters that are given."""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbformat import NotebookNode

from graph import errors
from graph.errors import DiplographError, ReportFailed
from graph.report.notebooks import Notebook, ParameterValue

_INJECTED = "injected-parameters"


@dataclass(frozen=True, slots=True)
class Kernel:
    """A process that runs notebooks one after the other; none finds anything that another left behind."""

    client: NotebookClient

    def run(self, notebook: Notebook, parameters: Mapping[str, ParameterValue]) -> NotebookNode:
        """Return a notebook with its outputs.

        What a cell raises on purpose is raised here as it is; any other trouble is ``ReportFailed``, one line with the
        number of the cell, the first being 1.
        """
        book = self.client.nb = nbformat.read(notebook.path, as_version=4)
        cells = list(enumerate(book.cells, start=1))
        if parameters:
            _inject(book, parameters)
            cells = [*cells[:1], (1, book.cells[1]), *cells[1:]]
        self.client.reset_execution_trackers()
        self.client.execute_cell(nbformat.v4.new_code_cell("%reset -f"), 0)
        for at, (number, cell) in enumerate(cells):
            try:
                self.client.execute_cell(cell, at)
            except CellExecutionError as trouble:
                raise _explain(notebook, number, trouble) from trouble
            except DeadKernelError as trouble:
                said = f"{notebook.name}, cell {number}: the process that ran it ended; it may need more memory"
                raise ReportFailed(f"{said}; no page was written") from trouble
        return book


@contextmanager
def open_kernel(store: Path) -> Iterator[Kernel]:
    """Start a process that runs notebooks until the block ends; their ``DIPLOGRAPH_STORE`` is the store."""
    # Short, since the path of a socket may have about a hundred characters.
    with tempfile.TemporaryDirectory(prefix="dg-") as folder:
        client = NotebookClient(nbformat.v4.new_notebook(), timeout=None)
        client.km = _make_manager(Path(folder))
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with client.setup_kernel(cwd=folder, env=_environment(store, folder), **quiet):
            yield Kernel(client)


class _OwnInterpreter(KernelSpecManager):  # type: ignore[misc]
    """Knows of this interpreter alone, whatever kernels a person has installed."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        return KernelSpec(**get_kernel_dict())


def _make_manager(folder: Path) -> AsyncKernelManager:
    """Talk to the process by sockets in a folder of ours where the system has them, and never over a network."""
    manager = AsyncKernelManager(kernel_spec_manager=_OwnInterpreter())
    if os.name == "posix":
        manager.transport, manager.ip = "ipc", str(folder / "kernel")
    return manager


def _environment(store: Path, folder: str) -> dict[str, str]:
    """The environment, without a person's own settings of IPython and with the same order of sets each time."""
    own = {"DIPLOGRAPH_STORE": str(store.resolve()), "IPYTHONDIR": folder, "PYTHONHASHSEED": "0"}
    return {**os.environ, **own}


def _inject(book: NotebookNode, parameters: Mapping[str, ParameterValue]) -> None:
    """Put a cell with the parameters behind the first."""
    source = "\n".join(f"{name} = {value!r}" for name, value in parameters.items())
    cell = nbformat.v4.new_code_cell(source, id=_INJECTED, metadata={"tags": [_INJECTED]})
    book.cells.insert(1, cell)


def _explain(notebook: Notebook, cell: int, trouble: CellExecutionError) -> DiplographError:
    kind = getattr(errors, trouble.ename, None)
    if isinstance(kind, type) and issubclass(kind, DiplographError):
        return kind(trouble.evalue)
    said = " ".join(trouble.evalue.split())[:300]
    what = f"{trouble.ename}: {said}" if said else trouble.ename
    return ReportFailed(f"{notebook.name}, cell {cell}: {what}; no page was written")
