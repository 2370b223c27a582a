"""The line of a terminal that moves while a run works."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TextIO

from extract.printable import printable

_LONGEST_NAME = 40
# How large a terminal is taken for that does not tell, and how often its line moves where nothing else happens.
_SIZE = {"ncols": 79, "nrows": 24}
_MOVES_SECONDS = 1.0


def can_move(stream: TextIO) -> bool:
    """Whether a line can be written over there."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def short(name: str) -> str:
    """A file's name as it may stand on a line that moves."""
    shown = printable(name)
    return shown if len(shown) <= _LONGEST_NAME else f"...{shown[3 - _LONGEST_NAME :]}"


class Bar:
    """The line of a terminal that moves, by tqdm: what failed first, which a narrow terminal shows too."""

    def __init__(self, stream: TextIO, total: Callable[[], int] | None) -> None:
        from tqdm import tqdm

        size: dict[str, Any] = {"dynamic_ncols": True} if _tells_size(stream) else _SIZE
        self._bar: Any = tqdm(total=None, file=stream, unit=" files", mininterval=0.2, leave=False, **size)
        self._stream = stream
        self._ended = threading.Event()
        self._moves = threading.Thread(target=self._move, daemon=True)
        self._moves.start()
        if total is not None:
            threading.Thread(target=self._count, args=(total,), daemon=True).start()

    def tell(self, doing: str) -> None:
        """What is being done."""
        self._bar.set_postfix_str(doing, refresh=False)
        self._bar.update(0)

    def advance(self, failed: int) -> None:
        """One more is done; so many have failed so far."""
        self._bar.set_description_str(f"{failed} FAILED" if failed else "", refresh=False)
        self._bar.update(1)

    def write(self, line: str) -> None:
        """A line that stays."""
        self._bar.write(line, file=self._stream)

    def close(self) -> None:
        self._ended.set()
        self._moves.join()
        # A short run shows what came of it, too.
        self._bar.refresh()
        self._bar.close()

    def _move(self) -> None:
        """Shows how time goes while a document takes long."""
        while not self._ended.wait(_MOVES_SECONDS):
            self._bar.refresh()

    def _count(self, total: Callable[[], int]) -> None:
        """Counts the files beside the work, which does not wait for it."""
        # What cannot be counted is told of by the work itself.
        with suppress(Exception):
            self._bar.total = total()


def _tells_size(stream: TextIO) -> bool:
    with suppress(OSError, ValueError):
        return os.get_terminal_size(stream.fileno()).columns > 0
    return False
