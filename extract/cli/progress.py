"""How far a command is that takes a document after another: a moving line on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from extract.archive.bar import Bar, can_move, short
from extract.cli.talk import Talk, say


class Progress:
    """What is said meanwhile, and the line below it."""

    def __init__(self, bar: Bar | None) -> None:
        self._bar = bar

    def say(self, line: str) -> None:
        """A line that stays."""
        if self._bar is None:
            say(line)
        else:
            self._bar.write(line)

    def advance(self, failed: int, path: str) -> None:
        """One document more is done; so many have failed so far."""
        if self._bar is not None:
            self._bar.tell(short(path))
            self._bar.advance(failed)


@contextmanager
def shown_progress(quiet: bool, total: Callable[[], int]) -> Iterator[Progress]:
    """Shows it until all is done; `total` counts the documents beside the work."""
    bar = None if quiet or Talk.is_json or not can_move(sys.stderr) else Bar(sys.stderr, total)
    try:
        yield Progress(bar)
    finally:
        if bar is not None:
            bar.close()
