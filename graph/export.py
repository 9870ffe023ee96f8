"""The graph as a file, and back: the ending of its name chooses the format, each a module of ``graph.formats``."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from graph.errors import InvalidQuestion, UnreadableGraph
from graph.formats.gexf import gexf
from graph.formats.graphml import graphml, read_graphml
from graph.formats.jsonl import json_lines, read_json_lines
from graph.formats.neo4j_csv import is_neo4j_file, neo4j_files
from graph.formats.node_link import node_link_json
from graph.formats.page import html_page
from graph.formats.sheet import sentence_sheet
from graph.whole import write_file, write_folder

if TYPE_CHECKING:
    from graph.build import Graph


__all__ = ["is_folder_name", "json_lines", "read_graph", "write_graph"]


def write_graph(graph: "Graph", path: Path) -> None:
    """Write the graph to a file, or to a folder of files where the name has no ending.

    It is written whole or not at all; what was there before stays until then. Raises ``InvalidQuestion`` for an ending
    that stands for no format, ``Unwritable`` for a place that cannot be written and a value that a format cannot hold.
    """
    ending = path.suffix.lower()
    if ending in _TEXTS:
        write_file(path, (part.encode() for part in _TEXTS[ending](graph)))
    elif ending == ".zip":
        write_file(path, _zipped(graph))
    elif is_folder_name(path):
        files = ((name, (part.encode() for part in parts)) for name, parts in neo4j_files(graph))
        write_folder(path, files, is_ours=is_neo4j_file)
    else:
        known = ", ".join(sorted((*_TEXTS, ".zip")))
        raise InvalidQuestion(f"{path}: no format of that ending; there is {known}, and a folder for neo4j-admin")


def is_folder_name(path: Path) -> bool:
    """Whether an export to that path is a folder of files."""
    return path.is_dir() if path.suffix else not path.name.startswith(".")


def read_graph(path: Path) -> "Graph":
    """Return the graph that ``write_graph`` wrote to a file: equal in every node, edge, property and document."""
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise InvalidQuestion(f"{path}: no graph is read from that ending; there is {', '.join(sorted(_READERS))}")
    try:
        with path.open("rb") as file:
            return read(file)
    except OSError as error:
        raise UnreadableGraph(f"{path}: cannot be read ({error.strerror}); give a file that an export wrote") from error
    except KeyError as error:
        raise UnreadableGraph(f"{path}: something in it has no {error}; give a file that an export wrote") from error
    except (TypeError, ValueError) as error:
        raise UnreadableGraph(f"{path}: {error}; give a file that an export wrote") from error


def _lines(graph: "Graph") -> Iterator[str]:
    return (f"{line}\n" for line in json_lines(graph))


def _zipped(graph: "Graph") -> Iterator[bytes]:
    """Yield one archive, its times all alike: the same graph is the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, parts in neo4j_files(graph):
            archive.writestr(_entry(name), "".join(parts))
    yield whole.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    return entry


_TEXTS: Mapping[str, Callable[["Graph"], Iterator[str]]] = {
    ".jsonl": _lines,
    ".gexf": gexf,
    ".graphml": graphml,
    ".json": node_link_json,
    ".csv": sentence_sheet,
    ".html": html_page,
}
_READERS: Mapping[str, Callable[[BinaryIO], "Graph"]] = {".jsonl": read_json_lines, ".graphml": read_graphml}
