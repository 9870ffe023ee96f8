"""Foreseeable trouble: its exit code, one line on stderr, and never a traceback."""

import json
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def assert_one_line(result: subprocess.CompletedProcess[str], code: int, *parts: str) -> None:
    assert result.returncode == code, result.stderr
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    for part in parts:
        assert part in result.stderr


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["ingest"], "--sample"),
        (["ingest", ".", "--sample"], "--sample"),
        (["ingest", ".", "--date", "16.09.2021"], "2021-09-16"),
        (["ingest", ".", "--date", "2021-02-30"], "2021-02-30"),
        (["show", "Belarus", "--as-of", "last week"], "last week"),
        (["show"], "NAME"),
        (["show", "Belarus", "China"], "China"),
        (["shwo", "Belarus"], "shwo"),
        (["centrality", "--by", "fame"], "fame"),
        (["centrality", "--top", "0"], "top"),
        (["summary", "--nonsense"], "--nonsense"),
        (["export", "graph.xyz"], ".jsonl"),
    ],
)
def test_wrong_usage(run: Run, filled: Path, arguments: list[str], part: str) -> None:
    assert_one_line(run(*arguments), 2, part)


@pytest.mark.parametrize("command", [["summary"], ["show", "Belarus"], ["export", "graph.jsonl"], ["ingest", "."]])
@pytest.mark.parametrize(
    "content", [b"not a database, though quite long enough to be looked at", b"SQLite format 3\0" * 99]
)
def test_a_store_that_is_no_store(run: Run, tmp_path: Path, command: list[str], content: bytes) -> None:
    (tmp_path / "store.db").write_bytes(content)
    assert_one_line(run(*command), 1, "store.db", "not a store")
    assert (tmp_path / "store.db").read_bytes() == content


def test_a_database_of_another_program(run: Run, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "store.db")
    other.execute("CREATE TABLE bookmark (url TEXT)")
    other.close()
    assert_one_line(run("ingest", "--sample"), 1, "store.db", "another program")


def test_a_store_of_a_newer_version(run: Run, filled: Path) -> None:
    newer = sqlite3.connect(filled)
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    assert_one_line(run("summary"), 1, "store.db", "newer", "upgrade")


def test_no_store_yet(run: Run, tmp_path: Path) -> None:
    assert_one_line(run("summary"), 1, "store.db", "diplograph ingest")
    assert not (tmp_path / "store.db").exists()


@pytest.mark.parametrize("place", ["missing/store.db", "file.txt/store.db", "."])
def test_a_place_where_no_store_can_be(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "file.txt").write_text("a file", encoding="utf-8")
    assert_one_line(run("ingest", "--sample", "--store", tmp_path / place), 1, str(tmp_path / place))


def test_a_place_that_may_not_be_written(shell: Run, filled: Path, program: Path) -> None:
    folder = filled.parent
    folder.chmod(0o555)
    filled.chmod(0o444)
    try:
        result = _as_nobody(shell, "ingest", "--sample", "--store", filled)
        exported = _as_nobody(shell, "export", folder / "graph.jsonl", "--store", filled)
        read = _as_nobody(shell, "summary", "--store", filled)
    finally:
        folder.chmod(0o755)
    assert_one_line(result, 1, str(filled), "cannot be")
    assert_one_line(exported, 1, "graph.jsonl", "cannot be written")
    assert read.returncode == 0, read.stderr


def _as_nobody(shell: Run, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Without the rights of root, whom no permission bits stop, where that is who runs the tests."""
    return shell(*arguments, **({"preexec_fn": _drop_rights} if os.geteuid() == 0 else {}))


def _drop_rights() -> None:
    import ctypes

    # Leave user and group as they are, so that the interpreter can still be read, and drop what lets root pass by bits.
    cap_dac_override, cap_dac_read_search, pr_capbset_drop = 1, 2, 24
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in (cap_dac_override, cap_dac_read_search):
        if libc.prctl(pr_capbset_drop, capability, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "a capability could not be dropped")


def test_an_export_into_a_folder_that_is_not_there(run: Run, filled: Path, tmp_path: Path) -> None:
    assert_one_line(run("export", tmp_path / "missing" / "graph.jsonl"), 1, "graph.jsonl", "cannot be written")


@pytest.mark.parametrize("command", [["documents", "--text"], ["forget"]])
def test_a_document_that_the_store_does_not_hold(run: Run, filled: Path, command: list[str]) -> None:
    assert_one_line(run(*command, "acession.txt"), 1, "acession.txt", "the nearest: accession.txt")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.md", b" \n\t\n", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8, ""),
        ("broken.pdf", b"%PDF-1.7\nnothing more", ""),
        ("broken.docx", b"PK\x03\x04nothing more", ""),
        ("broken.jsonl", b'{"text": \n', ""),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(
    run: Run, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    result = run("ingest", tmp_path / name)
    assert result.returncode == 1
    refused, failed = result.stderr.splitlines()
    assert refused.startswith(f"refused: {name}")
    assert reason in refused
    assert failed == "error: nothing could be read; each line above says what to do"


def test_one_refused_among_others_ends_with_3_and_keeps_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    (tmp_path / "in" / "talks.txt").write_text("The ministers met in Minsk.", encoding="utf-8")
    result = run("ingest", tmp_path / "in")
    assert result.returncode == 3
    assert result.stderr.splitlines()[0].startswith("refused: empty.txt is empty; ")
    assert result.stderr.splitlines()[1].startswith("error: 1 refused, what could be read is in ")
    listed = run("documents", "--csv").stdout
    assert "talks.txt,read" in listed
    assert "empty.txt,refused" in listed


@pytest.mark.parametrize("place", ["missing.txt", "missing-folder", "no-documents", "dangling.txt"])
def test_a_place_without_documents(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "no-documents").mkdir()
    (tmp_path / "no-documents" / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "dangling.txt").symlink_to("nowhere.txt")
    result = run("ingest", tmp_path / place)
    assert result.returncode == 1
    assert result.stderr.startswith("refused: ")
    assert place in result.stderr.splitlines()[0]
    assert len(result.stderr.splitlines()) == 2


def test_a_reader_who_goes_away_is_no_trouble(filled: Path, program: Path) -> None:
    script = f"{program} show Belarus --json --store {filled} | true; echo ${{PIPESTATUS[0]}}"
    for _ in range(3):
        result = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, timeout=60)
        assert (result.stdout, result.stderr) == ("0\n", "")


@pytest.mark.parametrize("arguments", [["documents"], ["--help"], ["documents", "--text", "accession.txt"]])
def test_a_full_disk_behind_the_output(filled: Path, program: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [program, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "DIPLOGRAPH_STORE": str(filled)},
            timeout=60,
        )
    assert result.returncode == 1
    assert result.stderr.startswith("error: the output: No space left on device; ")
    assert result.stderr.count("\n") == 1


def test_an_output_that_nobody_has_open(filled: Path, program: Path) -> None:
    script = f"{program} documents --store {filled} >&-; echo $?"
    result = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert (result.stdout, result.stderr) == ("0\n", "")


def test_help_into_a_pipe_that_is_closed(program: Path) -> None:
    result = subprocess.run(
        ["bash", "-c", f"{program} --help | true; echo ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert (result.stdout, result.stderr) == ("0\n", "")


def test_an_interrupt_keeps_what_was_finished_and_the_same_command_goes_on(tmp_path: Path, program: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store.db"
    folder.mkdir()
    (folder / "0000.html").write_text("<p>The ministers of both countries met in Minsk to talk.</p>", encoding="utf-8")
    for number in range(1, MANY):
        (folder / f"{number:04}.txt").write_text(f"The ministers met in Minsk on day {number}.", encoding="utf-8")
    command = [str(part) for part in (program, "ingest", folder, "--json", "--store", store)]
    # A terminal interrupts the children too, so the whole group is what gets the signal.
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        _wait_for(lambda: _counts_documents(store) or process.poll() is not None)
        assert process.poll() is None, process.communicate()
        os.killpg(process.pid, signal.SIGINT)
        _, trouble = process.communicate(timeout=60)
    assert process.returncode == 130, trouble
    assert trouble.splitlines() == [
        "error: interrupted; what was finished is kept, run the same command again for the rest"
    ]
    again = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout)
    assert again["unchanged"] > 0
    assert again["read"] + again["unchanged"] == MANY


#: Enough that no machine is through before the signal comes.
MANY = 4000


def _counts_documents(store: Path) -> bool:
    if not store.exists():
        return False
    connection = sqlite3.connect(store)
    try:
        return bool(connection.execute("SELECT count(*) FROM document").fetchone()[0])
    except sqlite3.OperationalError:  # it is being written
        return False
    finally:
        connection.close()


def _wait_for(condition: Callable[[], bool]) -> None:
    while not condition():
        time.sleep(0.02)


def test_names_that_no_terminal_should_meet_are_printed_harmless(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a\x1b[2Jb.txt").write_text("", encoding="utf-8")
    result = run("ingest", tmp_path / "in")
    assert result.returncode == 1
    assert "\x1b" not in result.stderr + result.stdout


def test_output_that_the_terminal_cannot_encode_is_written_out(shell: Run, filled: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = shell("show", "Makei", "--store", filled, env=environment)
    assert result.returncode == 0, result.stderr
    assert "\\u201cVladimir Makei met Wang Yi\\u201d" in result.stdout
