"""What a command says: data to standard output, talk to standard error, as lines or as JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import NoReturn, TextIO

from extract.errors import ExitStatus


class Talk:
    """How this run talks: `is_json` with `--log-format json`."""

    is_json = False


def say(line: str) -> None:
    """A line of talk."""
    if Talk.is_json:
        import json

        line = json.dumps({"event": "message", "message": line}, ensure_ascii=False)
    print(line, file=sys.stderr)


def complain(line: str) -> NoReturn:
    """Says why the command failed, and ends it."""
    from extract.printable import one_line

    say(one_line(line))
    sys.exit(ExitStatus.FAILED)


def discard(*streams: TextIO) -> None:
    """What is still in the buffers can go nowhere; writing it at exit would raise again."""
    for stream in streams:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_lines(lines: Iterable[str]) -> None:
    """Lines of data."""
    for line in lines:
        print(line)


def print_json(value: object) -> None:
    """Data as JSON."""
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))
