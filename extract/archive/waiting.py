"""Waiting that a signal ends.

One that comes right before a call of the system begins to wait does not end that call, and what it raises would come
when the wait is over, which may be never: who waits looks up now and then.
"""

from __future__ import annotations

import queue
from concurrent.futures import Future, wait
from time import monotonic
from typing import TypeVar

_Thing = TypeVar("_Thing")
LOOKS_UP_SECONDS = 0.25


def taken(things: queue.SimpleQueue[_Thing], seconds: float | None = None) -> _Thing:
    """The next thing. Raises queue.Empty where none comes within so many seconds."""
    until = None if seconds is None else monotonic() + seconds
    while True:
        left = LOOKS_UP_SECONDS if until is None else max(0.0, until - monotonic())
        try:
            return things.get(timeout=min(LOOKS_UP_SECONDS, left))
        except queue.Empty:
            if until is not None and left <= LOOKS_UP_SECONDS:
                raise


def settled(future: Future[_Thing]) -> _Thing:
    """What came of it, or what it raised."""
    while not future.done():
        wait([future], LOOKS_UP_SECONDS)
    return future.result()
