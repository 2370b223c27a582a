"""What may hang, as reading from a disk that does not answer, done beside the run: it can give it up, and be ended."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any, Generic, TypeVar

from extract.archive.waiting import LOOKS_UP_SECONDS, taken

_Thing = TypeVar("_Thing")
_Made = TypeVar("_Made")
_NONE: Any = object()
# How many things are done ahead of whoever takes them; and how many of them, or how long, are waited for at first: to
# change from thread to thread takes as long as to read a small file.
_AHEAD = 64
_FEW, _SHORTLY_SECONDS = 16, 0.002


class Aside:
    """A thread that does one thing after another. One that hangs is left alone, and another takes its place.

    Where the run is ended meanwhile, what is under way has so many seconds to finish; `is_left` where it does not.
    """

    def __init__(self, finishes: float = 0.0) -> None:
        self.is_left = False
        self._finishes = finishes
        self._given: queue.SimpleQueue[Callable[[], object] | None] | None = None
        self._told: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()

    def __enter__(self) -> Aside:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._given is not None:
            self._given.put(None)

    def do(self, what: Callable[[], _Thing], seconds: float | None = None) -> _Thing:
        """What came of it, or what it raised. Raises TimeoutError where it takes longer."""
        if self._given is None:
            self._given, self._told = queue.SimpleQueue(), queue.SimpleQueue()
            # The run does not wait for it in the end.
            threading.Thread(target=_work, args=(self._given, self._told), daemon=True).start()
        given, self._given = self._given, None
        try:
            given.put(what)
            done, error = taken(self._told, seconds)
        except BaseException as ended:
            given.put(None)
            if isinstance(ended, queue.Empty):
                self.is_left = True
                raise TimeoutError from ended
            self._finish()
            raise
        self._given = given
        if error is not None:
            raise error
        thing: _Thing = done
        return thing

    def _finish(self) -> None:
        if self._finishes:
            try:
                self._told.get(timeout=self._finishes)
            except queue.Empty:
                self.is_left = True


def beside(things: Iterable[_Thing]) -> Iterator[_Thing]:
    """The same things: who waits for the next one can be ended meanwhile, which a call of the system may hinder."""
    for thing, _ in done_beside(things, lambda thing: thing):
        yield thing


def done_beside(
    things: Iterable[_Thing], what: Callable[[_Thing], _Made], seconds: float | None = None
) -> Iterator[tuple[_Thing, _Made | None]]:
    """Each thing with what came of it, in order; None where that takes longer, and then it is left alone."""
    iterator = iter(things)
    while True:
        ahead = _Ahead(iterator, what)
        try:
            yield from ahead.made(seconds)
        finally:
            ahead.leave()
        if ahead.late is _NONE:
            return
        yield ahead.late, None


class _Ahead(Generic[_Thing, _Made]):
    """A thread that goes through things and does something with each, some of them ahead of whoever takes them."""

    def __init__(self, things: Iterator[_Thing], what: Callable[[_Thing], _Made]) -> None:
        self._things = things
        self._what = what
        # All below is looked at and changed by whoever holds this.
        self._changed = threading.Condition(threading.Lock())
        self._made: list[tuple[_Thing, _Made]] = []
        self._wanted = _FEW
        self._doing: _Thing = _NONE
        self._since = 0.0
        self._is_over = self._is_left = False
        self._error: BaseException | None = None
        # What it took too long for, and may still be at.
        self.late: _Thing = _NONE
        threading.Thread(target=self._work, daemon=True).start()

    def made(self, seconds: float | None) -> Iterator[tuple[_Thing, _Made]]:
        """What is made, until that is all, or one thing takes longer. Raises what the thread did."""
        is_over = False
        while not is_over:
            with self._changed:
                if self._wait(seconds):
                    self.late, self._is_left = self._doing, True
                made, self._made = self._made, []
                is_over = self._is_over or self._is_left
                self._changed.notify()
            yield from made
        if self._error is not None:
            raise self._error

    def leave(self) -> None:
        """Lets the thread end, which may hang."""
        with self._changed:
            self._is_left = True
            self._changed.notify()

    def _wait(self, seconds: float | None) -> bool:
        """Waits for something made, or for the end; whether one thing takes longer."""
        self._wanted = _FEW
        if not self._made and not self._is_over:
            self._changed.wait(_SHORTLY_SECONDS)
        self._wanted = 1
        while not self._made and not self._is_over:
            left = seconds
            if seconds is not None and self._doing is not _NONE:
                left = self._since + seconds - time.monotonic()
                if left <= 0:
                    return True
            self._changed.wait(LOOKS_UP_SECONDS if left is None else min(left, LOOKS_UP_SECONDS))
        return False

    def _work(self) -> None:
        error = None
        try:
            while (thing := next(self._things, _NONE)) is not _NONE:
                with self._changed:
                    self._doing, self._since = thing, time.monotonic()
                if not self._tell(thing, self._what(thing)):
                    return
        except BaseException as raised:
            error = raised
        with self._changed:
            self._doing = _NONE
            self._error, self._is_over = error, True
            self._changed.notify()

    def _tell(self, thing: _Thing, made: _Made) -> bool:
        """Whether the thread goes on."""
        with self._changed:
            if self._is_left:
                return False
            self._doing = _NONE
            self._made.append((thing, made))
            if len(self._made) >= self._wanted:
                self._changed.notify()
            while len(self._made) >= _AHEAD and not self._is_left:
                self._changed.wait()
            return not self._is_left


def _work(
    given: queue.SimpleQueue[Callable[[], object] | None],
    told: queue.SimpleQueue[tuple[Any, BaseException | None]],
) -> None:
    while (what := given.get()) is not None:
        try:
            told.put((what(), None))
        except BaseException as error:
            told.put((None, error))
        # What it did is not held while it waits.
        del what
