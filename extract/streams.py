"""Standard streams that can be written to whatever they are: closed, a terminal that is gone, a file on a full disk."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Talk(io.FileIO):
    """Standard error. What cannot be written there is not worth ending a run for, except that its reader left."""

    def write(self, content: ReadableBuffer, /) -> int:
        try:
            return super().write(content) or memoryview(content).nbytes
        except BrokenPipeError:
            raise
        except OSError:
            return memoryview(content).nbytes


def prepare_streams() -> None:
    """Makes both outputs UTF-8. A closed one is opened: the next file that is opened would be it.

    Then what is told is told to nobody, while data can't be written.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_WRONLY if number == 2 else os.O_RDONLY)
    if sys.stdout is None:
        sys.stdout = os.fdopen(1, "w", closefd=False)
    if sys.stderr is sys.__stderr__:
        talk = io.BufferedWriter(_Talk(2, "w", closefd=False))
        sys.stderr = io.TextIOWrapper(talk, line_buffering=True)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
