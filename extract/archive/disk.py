"""The disk that outputs and receipts go to: where it does not answer nothing can be noted, and the run ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import TypeVar

from extract.archive.aside import Aside
from extract.archive.receipts import Book
from extract.errors import OutputError

_Thing = TypeVar("_Thing")
# A document's own time may be shorter than what a disk under load takes.
LEAST_SECONDS = 60.0
# What is being written when the run is ended has so long to be written whole.
_FINISHES_SECONDS = 1.0


class Disk:
    """Does what may hang beside the run, which can be ended meanwhile."""

    def __init__(self, place: str, seconds: float | None) -> None:
        self._place = place
        self._seconds = None if seconds is None else max(seconds, LEAST_SECONDS)
        self._aside = Aside(_FINISHES_SECONDS)

    @property
    def answers(self) -> bool:
        """Whether nothing that was asked of it is still under way."""
        return not self._aside.is_left

    def do(self, what: Callable[[], _Thing]) -> _Thing:
        """What came of it, or what it raised. Raises OutputError where it takes too long."""
        try:
            return self._aside.do(what, self._seconds)
        except TimeoutError as error:
            # The system's own has a number.
            if error.errno is not None:
                raise
            told = f"the disk does not answer within {self._seconds:g} seconds"
            raise OutputError(self._place, told) from error

    @contextmanager
    def kept(self, opened: Callable[[], Book]) -> Iterator[Book]:
        """The receipts, which are closed in the end unless that, too, would hang."""
        book = self.do(opened)
        try:
            yield book
        except BaseException as raised:
            if self.answers:
                # What ended the run is told, not what came of it.
                with suppress(OutputError):
                    self.do(partial(book.__exit__, type(raised), raised, None))
            raise
        self.do(partial(book.__exit__, None, None, None))
