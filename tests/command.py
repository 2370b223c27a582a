"""Runs the command line inside the test's own process: arguments in, status and both outputs out."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from unittest.mock import patch

from extract.cli import main


@dataclass(frozen=True)
class Result:
    """What a run left: its exit status, its data and its talk."""

    status: int
    out: str
    err: str

    @property
    def err_lines(self) -> list[str]:
        return self.err.splitlines()


def vedtak(*arguments: object, stdin: bytes = b"") -> Result:
    """`vedtak ARGUMENTS` with the given standard input."""
    out, err = _stream(), _stream()
    argv = ["vedtak", *map(str, arguments)]
    status: object = 0
    with (
        patch.object(sys, "argv", argv),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
    ):
        try:
            main()
        except SystemExit as exit_:
            status = exit_.code or 0
    assert isinstance(status, int)
    return Result(status, _text(out), _text(err))


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")
