"""Runs the command line inside the test's own process: arguments in, status and both outputs out; or interrupts it."""

from __future__ import annotations

import io
import os
import pty
import signal
import subprocess
import sys
import termios
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


def on_terminal(*arguments: object, columns: int = 120, **environment: str) -> Result:
    """`vedtak ARGUMENTS` with both outputs on a terminal of so many columns; one without columns tells no size."""
    main_end, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24 if columns else 0, columns))
    command = [sys.executable, "-m", "extract.cli", *map(str, arguments)]
    process = subprocess.Popen(command, stdout=terminal, stderr=terminal, env={**os.environ, **environment})
    os.close(terminal)
    told = b""
    while True:
        try:
            told += os.read(main_end, 65536)
        except OSError:
            break
    os.close(main_end)
    return Result(process.wait(), "", told.decode())


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
