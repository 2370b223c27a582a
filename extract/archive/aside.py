"""What may hang, as reading from a disk that does not answer, done beside the run: it can give it up, and be ended."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from types import TracebackType
from typing import Any, TypeVar

_Thing = TypeVar("_Thing")
_END: Any = object()


class Aside:
    """A thread that does one thing after another. One that hangs is left alone, and another takes its place."""

    def __init__(self) -> None:
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
        given.put(what)
        try:
            done, error = self._told.get(timeout=seconds)
        except BaseException as ended:
            given.put(None)
            if isinstance(ended, queue.Empty):
                raise TimeoutError from ended
            raise
        self._given = given
        if error is not None:
            raise error
        thing: _Thing = done
        return thing


def beside(things: Iterable[_Thing]) -> Iterator[_Thing]:
    """The same things: who waits for the next one can be ended meanwhile, which a call of the system may hinder."""
    iterator = iter(things)
    with Aside() as aside:
        while (each := aside.do(partial(next, iterator, _END))) is not _END:
            yield each


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
