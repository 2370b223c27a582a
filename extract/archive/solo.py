"""One document in one forked process: what a run of a single document needs, without a pool to start."""

from __future__ import annotations

import os
import pickle
import select
import signal
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress

from extract.archive import ready
from extract.archive.deaths import died
from extract.archive.plan import Job
from extract.archive.storage import with_content
from extract.archive.work import Digest, Limits, Outcome, Task, digests, failed
from extract.errors import SourceError

_CHUNK = 1 << 20


class Solo:
    """Converts each document as soon as it is given, in a process of its own."""

    window = 1

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child = 0

    def digests(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Digest]]:
        return digests(jobs, self._limits.seconds)

    def submit(self, task: Task) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        try:
            future.set_result(self._converted(with_content(task)))
        except SourceError as error:
            future.set_result(failed(error.code, error.reason))
        return future

    def wait(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Nothing is left running."""

    def stop(self) -> None:
        """Ends the process that is running."""
        if self._child:
            _kill(self._child)

    def _converted(self, task: Task) -> Outcome:
        start = time.perf_counter()
        child = ready.given(task, self._limits)
        self._child = child.number
        told = _told(child.told, start + self._limits.seconds)
        if told is None:
            _kill(self._child)
        _, status = os.waitpid(self._child, 0)
        self._child = 0
        seconds = round(time.perf_counter() - start, 3)
        if told is None:
            return failed("timeout", f"takes longer than {self._limits.seconds:g} seconds", seconds)
        if not told:
            return died(os.waitstatus_to_exitcode(status), seconds)
        outcome: Outcome = pickle.loads(told)
        return outcome


def _told(reader: int, until: float) -> bytes | None:
    """All that the child wrote; None where it did not end in time."""
    pieces: list[bytes] = []
    try:
        while True:
            left = until - time.perf_counter()
            if left <= 0 or not select.select([reader], [], [], left)[0]:
                return None
            piece = os.read(reader, _CHUNK)
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)
    finally:
        os.close(reader)


def _kill(child: int) -> None:
    for kill in (os.killpg, os.kill):
        with suppress(OSError):
            kill(child, signal.SIGKILL)
