"""What is written about the commands is so, and what they import is no more than they need."""

import doctest
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer.main

from ingest.cli import app

Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parent.parent
GROUP = typer.main.get_command(app)
COMMANDS = sorted(GROUP.commands)  # type: ignore[attr-defined]
PAGES = ["README.md", "CONTRIBUTING.md", "Makefile", "CHANGELOG.md"]


def read_page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fenced_blocks(text: str, *languages: str) -> Iterator[str]:
    for language, block in re.findall(r"^```(\w*)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        if language in languages:
            yield block


def command_lines(text: str) -> Iterator[str]:
    """What follows `diplograph` on a line of its own, behind a prompt, or in the demo's recipe."""
    yield from re.findall(r"^(?:\$ |    )diplograph ([^\n]+)", text, re.MULTILINE)
    yield from re.findall(r"\$\(call run,([^\n)]+)\)", text)
    yield from re.findall(r"`diplograph ([^`]+)`", text)
    yield from re.findall(r"echo '  diplograph (.+?)(?:   .*)?'", text)


def all_command_lines() -> list[tuple[str, str]]:
    lines = {(page, line.split("  ")[0].strip()) for page in PAGES for line in command_lines(read_page(page))}
    return sorted((page, line) for page, line in lines if line)


@pytest.mark.parametrize(("page", "line"), all_command_lines())
def test_every_command_line_on_our_pages_exists_with_its_options(page: str, line: str) -> None:
    name, *words = shlex.split(line.split("#")[0].split("|")[0])
    if name == "--help":
        return
    assert name in COMMANDS
    command = GROUP.commands[name]  # type: ignore[attr-defined]
    if hasattr(command, "commands") and words and words[0] != "...":
        assert words[0] in command.commands
        command = command.commands[words[0]]
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known | {"--help"}


def test_command_lines_were_found_on_our_pages() -> None:
    assert {page for page, _ in all_command_lines()} >= {"README.md", "Makefile"}


def test_every_command_is_in_the_readme() -> None:
    text = read_page("README.md")
    assert [name for name in COMMANDS if f"`{name}" not in text and f"diplograph {name}" not in text] == []


def test_every_make_target_on_our_pages_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", read_page("Makefile"), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"(?:`|^)make ([a-z-]+)", read_page(page), re.MULTILINE)}
    assert named
    assert named <= targets


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", read_page("README.md"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_changelog_knows_this_version() -> None:
    version = tomllib.loads(read_page("pyproject.toml"))["project"]["version"]
    assert f"## [{version}]" in read_page("CHANGELOG.md") or "## [Unreleased]" in read_page("CHANGELOG.md")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert (result.returncode, result.stderr) == (0, "")
    usage, _, description = result.stdout.partition("\n\n")
    assert f"diplograph {command}" in usage
    assert description.strip()[0].isupper()


def test_the_program_by_itself_lists_the_commands(run: Run) -> None:
    for arguments in ([], ["--help"]):
        result = run(*arguments)
        assert result.returncode == 0
        assert [name for name in COMMANDS if f"\n  {name} " not in result.stdout] == []


def test_the_version_is_that_of_the_project(run: Run) -> None:
    version = tomllib.loads(read_page("pyproject.toml"))["project"]["version"]
    assert run("--version").stdout == f"diplograph {version}\n"


READERS = {"trafilatura", "docx", "pypdf", "lxml", "ahocorasick_rs", "charset_normalizer"}
ANALYSIS = {"matplotlib", "networkx", "pandas", "numpy", "rapidfuzz"}
JUPYTER = {"IPython", "ipykernel", "jupyter_client", "nbclient", "nbformat"}


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--help"], READERS | ANALYSIS | {"rich", "sqlite3"}),
        (["show", "--help"], READERS | ANALYSIS | {"rich", "sqlite3"}),
        (["documents"], READERS | ANALYSIS),
        (["doubts"], READERS | ANALYSIS),
        (["summary"], READERS | {"pandas"}),
        (["report"], READERS | ANALYSIS | JUPYTER),
        (["report", "--help"], READERS | ANALYSIS | JUPYTER),
        (["show", "Belarus"], READERS | {"pandas", "rich"}),
        (["export", "graph.jsonl"], READERS | {"pandas", "rich"}),
        # Of these one comes with scipy.
        (["centrality"], READERS - {"charset_normalizer"}),
        (["evaluate", "--sample"], READERS | {"pandas"}),
        (["ingest", "news.txt"], {"pandas", "networkx", "trafilatura", "docx", "pypdf"}),
    ],
)
def test_a_command_imports_no_more_than_it_needs(filled: Path, arguments: list[str], unwanted: set[str]) -> None:
    (filled.parent / "news.txt").write_text("The ministers met in Minsk.", encoding="utf-8")
    script = (
        "import sys; from ingest.cli import main; code = main(sys.argv[1:]); "
        "print(code, *sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=filled.parent,
        env={"DIPLOGRAPH_STORE": str(filled), "PYTHONPATH": str(ROOT)},
        timeout=60,
    )
    code, *imported = result.stderr.splitlines()[-1].split()
    assert code == "0"
    assert unwanted & set(imported) == set()
    assert "typer" in imported


def test_the_output_on_the_readme_is_what_the_program_prints(run: Run) -> None:
    (session,) = fenced_blocks(read_page("README.md"), "console")
    steps = re.findall(r"^\$ diplograph ([^\n]+)\n(.*?)(?=\n\$ |\Z)", session, re.MULTILINE | re.DOTALL)
    assert len(steps) >= 3
    for command, output in steps:
        assert run(*shlex.split(command)).stdout.splitlines() == output.rstrip("\n").splitlines()


def test_the_python_on_the_readme_gives_what_it_says(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("ingest", "--sample", "--store", tmp_path / "diplograph.db").returncode == 0
    monkeypatch.chdir(tmp_path)
    blocks = list(fenced_blocks(read_page("README.md"), "pycon"))
    assert blocks
    for block in blocks:
        session = doctest.DocTestParser().get_doctest(block, {}, "README.md", "README.md", 0)
        said: list[str] = []
        failed = doctest.DocTestRunner().run(session, out=said.append)
        assert failed.attempted > 5
        assert failed.failed == 0, "".join(said)
