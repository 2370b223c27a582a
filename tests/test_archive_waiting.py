"""What waits looks up now and then: a signal that came before its wait began ends it, too."""

from __future__ import annotations

import queue
from concurrent.futures import Future
from threading import Timer

import pytest

from extract.archive import waiting
from extract.archive.waiting import settled, taken


class Looked:
    """A queue in which nothing comes, until somebody was raised at for so many looks."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def get(self, timeout: float) -> str:
        assert timeout <= waiting.LOOKS_UP_SECONDS
        self.looks -= 1
        if self.looks < 0:
            return "came"
        raise queue.Empty


def test_who_waits_without_end_looks_up_until_it_comes() -> None:
    assert taken(Looked(3)) == "came"  # type: ignore[arg-type]


def test_who_waits_for_a_time_is_told_that_nothing_came() -> None:
    with pytest.raises(queue.Empty):
        taken(queue.SimpleQueue(), 0.01)


def test_what_a_future_raises_is_raised() -> None:
    future: Future[int] = Future()
    Timer(0.01, future.set_exception, (ValueError("lost"),)).start()
    with pytest.raises(ValueError, match="lost"):
        settled(future)
