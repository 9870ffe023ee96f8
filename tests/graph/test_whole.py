import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import Unwritable
from graph.whole import write_file, write_folder

OLD, NEW = b"before", b"after"


def broken(error: BaseException) -> Iterator[bytes]:
    yield NEW
    raise error


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def ours(name: str) -> bool:
    return name.endswith(".csv")


def test_a_file_is_written_and_written_over(tmp_path: Path) -> None:
    for content in (OLD, NEW):
        write_file(tmp_path / "file", [content[:2], content[2:]])
        assert (tmp_path / "file").read_bytes() == content
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize("error", [ValueError("value"), KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left")])
def test_a_file_that_cannot_be_finished_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, error: BaseException
) -> None:
    (tmp_path / "file").write_bytes(OLD)
    raised = Unwritable if isinstance(error, OSError) else type(error)
    with pytest.raises(raised):
        write_file(tmp_path / "file", broken(error))
    with pytest.raises(raised):
        write_file(tmp_path / "new", broken(error))
    assert (tmp_path / "file").read_bytes() == OLD
    assert names(tmp_path) == ["file"]


def test_a_process_that_is_killed_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    script = (
        "import os, signal, sys; from pathlib import Path; from graph.whole import write_file\n"
        "def parts():\n    yield b'after'\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_file(Path(sys.argv[1]), parts())"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path / "file"], check=False)
    assert done.returncode != 0
    assert (tmp_path / "file").read_bytes() == OLD


def test_permissions_of_a_file_and_a_folder_are_kept_and_new_ones_follow_the_umask(tmp_path: Path) -> None:
    umask = os.umask(0o027)
    try:
        write_file(tmp_path / "new", [NEW])
        write_folder(tmp_path / "folder", [("a.csv", [OLD])], is_ours=ours)
    finally:
        os.umask(umask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    (tmp_path / "new").chmod(0o604)
    (tmp_path / "folder").chmod(0o701)
    write_file(tmp_path / "new", [OLD])
    write_folder(tmp_path / "folder", [("b.csv", [NEW])], is_ours=ours)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o604
    assert stat.S_IMODE((tmp_path / "folder").stat().st_mode) == 0o701


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "file").write_bytes(OLD)
    (tmp_path / "link").symlink_to(tmp_path / "far" / "file")
    write_file(tmp_path / "link", [NEW])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "far" / "file").read_bytes() == NEW


def test_a_place_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    for path in (tmp_path / "folder", tmp_path / "none" / "file", tmp_path / "file" / "file", tmp_path / ("x" * 300)):
        with pytest.raises(Unwritable) as raised:
            write_file(path, [NEW])
        assert str(raised.value).startswith(f"{path}: cannot be written (")
        assert "\n" not in str(raised.value)
    assert names(tmp_path) == ["file", "folder"]


def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir(mode=0o500)
    user = os.geteuid()
    if user == 0:  # root may write anywhere
        os.seteuid(65534)
    try:
        with pytest.raises(Unwritable, match="Permission denied"):
            write_file(tmp_path / "folder" / "file", [NEW])
    finally:
        os.seteuid(user)


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    write_folder(tmp_path / "folder", [("a.csv", [OLD]), ("b.csv", [OLD])], is_ours=ours)
    write_folder(tmp_path / "folder", [("b.csv", [NEW])], is_ours=ours)
    assert names(tmp_path / "folder") == ["b.csv"]
    assert (tmp_path / "folder" / "b.csv").read_bytes() == NEW
    assert names(tmp_path) == ["folder"]


def test_a_folder_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    write_folder(tmp_path / "folder", [("a.csv", [OLD])], is_ours=ours)
    with pytest.raises(ValueError, match="value"):
        write_folder(tmp_path / "folder", [("a.csv", [NEW]), ("b.csv", broken(ValueError("value")))], is_ours=ours)
    assert (tmp_path / "folder" / "a.csv").read_bytes() == OLD
    assert names(tmp_path) == ["folder"]


def test_a_folder_that_cannot_take_its_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(tmp_path / "folder", [("a.csv", [OLD])], is_ours=ours)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.endswith(".part"):
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(Unwritable, match="Input/output error"):
        write_folder(tmp_path / "folder", [("a.csv", [NEW])], is_ours=ours)
    assert (tmp_path / "folder" / "a.csv").read_bytes() == OLD
    assert names(tmp_path) == ["folder"]


def test_a_folder_with_something_else_in_it_and_a_file_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.docx").write_bytes(OLD)
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(Unwritable, match=r"holds 'thesis\.docx', which no export wrote"):
        write_folder(tmp_path / "mine", [("a.csv", [NEW])], is_ours=ours)
    with pytest.raises(Unwritable, match="a file of that name"):
        write_folder(tmp_path / "file", [("a.csv", [NEW])], is_ours=ours)
    assert names(tmp_path / "mine") == ["thesis.docx"]
