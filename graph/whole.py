"""A file or a folder written whole or not at all."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import Unwritable

#: A name inside a folder, and what the file of that name holds.
Named = tuple[str, Iterable[bytes]]


def write_file(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file by way of another one beside it; what was there before stays until the new one is on the disk.

    A file that is replaced keeps its permissions, and a link is followed. Whatever goes wrong, nothing is left behind.
    """
    with _explained(path):
        goal = Path(os.path.realpath(path))
        if goal.is_dir():
            raise Unwritable(f"{path}: cannot be written (it is a folder); choose another place")
        partial = _beside(goal, "part")
        try:
            _fill(partial, parts)
            if goal.exists():
                shutil.copymode(goal, partial)
            partial.replace(goal)
            _settle(goal.parent)
        finally:
            partial.unlink(missing_ok=True)


def write_folder(path: Path, files: Iterable[Named], *, is_ours: Callable[[str], bool]) -> None:
    """Write a folder of files by way of another one beside it; one that was there before is replaced.

    It is replaced only if it holds nothing but files that ``is_ours`` knows for those of an earlier writing.
    """
    with _explained(path):
        goal = Path(os.path.realpath(path))
        _check_folder(path, goal, is_ours)
        partial, former = _beside(goal, "part"), _beside(goal, "old")
        try:
            partial.mkdir()
            for name, parts in files:
                _fill(partial / name, parts)
            _settle(partial)
            _exchange(goal, partial, former)
            _settle(goal.parent)
            shutil.rmtree(former, ignore_errors=True)
        finally:
            shutil.rmtree(partial, ignore_errors=True)


def _fill(path: Path, parts: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(parts)
        file.flush()
        os.fsync(file.fileno())


def _check_folder(path: Path, goal: Path, is_ours: Callable[[str], bool]) -> None:
    if not goal.exists():
        return
    if not goal.is_dir():
        raise Unwritable(f"{path}: cannot be written (there is a file of that name); choose another place")
    strange = sorted(entry.name for entry in goal.iterdir() if not is_ours(entry.name))
    if strange:
        raise Unwritable(f"{path}: holds {strange[0]!r}, which no export wrote; give a folder that is new or empty")


def _exchange(goal: Path, partial: Path, former: Path) -> None:
    if not goal.exists():
        partial.rename(goal)
        return
    shutil.copymode(goal, partial)
    goal.rename(former)
    try:
        partial.rename(goal)
    except BaseException:
        former.rename(goal)
        raise


def _beside(goal: Path, kind: str) -> Path:
    return goal.with_name(f".diplograph-{os.getpid()}.{kind}")


def _settle(folder: Path) -> None:
    """Bring a folder's list of names to the disk, where the system has a way to."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unwritable(f"{path}: cannot be written ({reason}); choose another place or make room") from error
