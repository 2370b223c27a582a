"""Runs the command line inside the test's own process: arguments in, status and both outputs out; or interrupts it."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from extract.cli import main

# So long is waited for another process at the most: one that hangs is found, one on a busy machine is none.
PATIENCE_SECONDS = 60.0


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


def convert_interrupted(source: Path, output: Path) -> None:
    """`vedtak convert`, interrupted by Ctrl-C after its first line: it stops and says so."""
    command = [sys.executable, "-m", "extract.cli", "convert", str(source), "-o", str(output)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        assert process.wait(timeout=PATIENCE_SECONDS) == 130
    assert rest.splitlines()[-1] == "interrupted"
    assert "Traceback" not in rest


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")
