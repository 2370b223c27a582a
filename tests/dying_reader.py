"""A reader that dies as libraries do, for documents that ask for it: imported into the processes of a pool in tests."""

from __future__ import annotations

import ctypes
import os
import signal
import time

from extract.model import Page, Source
from extract.sources import plain

_read = plain.read_plain


def read_plain(source: Source) -> tuple[Page, ...]:
    """The pages of a text, unless its first word is an order."""
    order = source.content.split(None, 1)[0] if source.content.split() else b""
    if order == b"HANG":
        time.sleep(600)
    elif order == b"LOOP":
        # In C, with the interpreter's lock held: no Python handler runs.
        ctypes.PyDLL(None).sleep(600)
    elif order == b"CRASH":
        ctypes.string_at(0)
    elif order == b"ABORT":
        os.abort()
    elif order == b"KILL":
        os.kill(os.getpid(), signal.SIGKILL)
    elif order == b"EXIT":
        os._exit(3)
    elif order == b"LEAVE":
        os._exit(0)
    elif order == b"BLOAT":
        held = [bytearray(1 << 24) for _ in range(10_000)]
        del held
    elif order == b"DEFECT":
        raise KeyError("year\n2024")
    return _read(source)


plain.read_plain = read_plain
