"""A notebook run from its first cell to its last, by this very interpreter, with the parameters that are given."""

import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

from graph import errors
from graph.errors import DiplographError, ReportFailed
from graph.report.notebooks import Notebook, ParameterValue

if TYPE_CHECKING:
    from nbformat import NotebookNode

_INJECTED = "injected-parameters"


def run_notebook(notebook: Notebook, parameters: Mapping[str, ParameterValue], store: Path) -> "NotebookNode":
    """Return a notebook with its outputs; its ``DIPLOGRAPH_STORE`` is the store.

    What a cell raises on purpose is raised here as it is; any other trouble is ``ReportFailed``, one line with the
    number of the cell.
    """
    book = nbformat.read(notebook.path, as_version=4)
    cells = len(book.cells)
    _inject(book, parameters)
    failed: list[int] = []
    with tempfile.TemporaryDirectory(prefix="diplograph-") as folder:
        client = NotebookClient(
            book,
            km=_make_manager(Path(folder)),
            timeout=None,
            resources={"metadata": {"path": folder}},
            on_cell_error=lambda cell, cell_index, execute_reply: failed.append(cell_index),
        )
        try:
            client.execute(env=_environment(store, folder), stderr=subprocess.DEVNULL)
        except CellExecutionError as trouble:
            at = failed[0] - (1 if parameters and failed[0] > 0 else 0) + 1
            raise _explain(notebook, f"cell {at} of {cells}", trouble) from trouble
        except DeadKernelError as trouble:
            raise ReportFailed(f"{notebook.name}: the process that ran it ended; it may need more memory") from trouble
    return book


class _OwnInterpreter(KernelSpecManager):  # type: ignore[misc]
    """Knows of this interpreter alone, whatever kernels a person has installed."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        return KernelSpec(**get_kernel_dict())


def _make_manager(folder: Path) -> AsyncKernelManager:
    """Talk to the kernel by sockets in a folder of ours where the system has them, and never over a network."""
    manager = AsyncKernelManager(kernel_spec_manager=_OwnInterpreter())
    if os.name == "posix":
        manager.transport, manager.ip = "ipc", str(folder / "kernel")
    return manager


def _environment(store: Path, folder: str) -> dict[str, str]:
    """The environment, without a person's own settings of IPython and with the same order of sets each time."""
    own = {"DIPLOGRAPH_STORE": str(store.resolve()), "IPYTHONDIR": folder, "PYTHONHASHSEED": "0"}
    return {**os.environ, **own}


def _inject(book: "NotebookNode", parameters: Mapping[str, ParameterValue]) -> None:
    """Put a cell with the parameters behind the first."""
    if parameters:
        source = "\n".join(f"{name} = {value!r}" for name, value in parameters.items())
        cell: Any = nbformat.v4.new_code_cell(source, id=_INJECTED, metadata={"tags": [_INJECTED]})
        book.cells.insert(1, cell)


def _explain(notebook: Notebook, cell: str, trouble: CellExecutionError) -> DiplographError:
    kind = getattr(errors, trouble.ename, None)
    if isinstance(kind, type) and issubclass(kind, DiplographError):
        return kind(trouble.evalue)
    said = " ".join(trouble.evalue.split())[:300]
    return ReportFailed(f"{notebook.name}, {cell}: {trouble.ename}{f': {said}' if said else ''}; no page was written")


