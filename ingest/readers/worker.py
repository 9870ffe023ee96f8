"""The child process of ``isolate``: reads requests from its input, answers each in JSON lines, ends with its parent."""

import contextlib
import importlib
import json
import os
import signal
import sys
import warnings
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, BinaryIO

from ingest.readers.parsed import Parsed, Unreadable

#: The parent stops a slow child; where the parent is gone, the child stops itself this many seconds later.
GRACE_SECONDS = 2.0


def main() -> None:
    """Answer requests until the input ends."""
    limits = json.loads(sys.argv[1])
    answers = _take_output()
    _limit_resources(limits["memory"])
    warnings.simplefilter("ignore")
    requests = sys.stdin.buffer
    for line in iter(requests.readline, b""):
        request = json.loads(line)
        data = requests.read(request["size"])
        answer_request(request["reader"], data, answers, limits["seconds"])


def answer_request(reader: str, data: bytes, answers: BinaryIO, seconds: float) -> None:
    """Say that the parser is loaded, parse, and say what came of it."""
    module, _, function = reader.partition(":")
    read: Callable[[bytes], Parsed] = getattr(importlib.import_module(module), function)
    _send(answers, {"loaded": True})
    # The default action of the alarm ends the process even inside a C library that never returns.
    signal.setitimer(signal.ITIMER_REAL, seconds + GRACE_SECONDS)
    answer = _attempt(read, data)
    signal.setitimer(signal.ITIMER_REAL, 0)
    _send(answers, answer)


def _attempt(read: Callable[[bytes], Parsed], data: bytes) -> dict[str, Any]:
    try:
        return {"parsed": asdict(read(data))}
    except Unreadable as refusal:
        return {"refused": [refusal.reason, refusal.advice]}
    except MemoryError:
        return {"exhausted": True}
    except Exception as error:  # whatever a parser throws at a hostile file is the file's refusal, not the batch's end
        reason = f"cannot be parsed ({type(error).__name__})"
        return {"refused": [reason, "open it in its own program and save it again, or save its text as .txt"]}


def _take_output() -> BinaryIO:
    """The pipe to the parent; what a library prints goes nowhere instead of between the answers."""
    answers = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 1)
    return answers


def _limit_resources(memory: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its child itself
    with contextlib.suppress(ImportError):
        import resource

        for kind, size in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
            with contextlib.suppress(ValueError, OSError):  # a stricter limit is in force already
                resource.setrlimit(kind, (size, size))


def _send(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    main()
