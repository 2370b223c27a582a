"""One process that converts documents, from its beginning to its end, in a pool of pebble's of its own."""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from typing import Any

import pebble

from extract.archive.child import convert_document, settle, used_memory
from extract.archive.work import Limits, Outcome, Task

# What a pool raises that is broken, or whose process the system does not let begin; the last where the server of
# processes ended just now, and has no address.
BROKEN = (RuntimeError, OSError, TypeError)
# The status with which a process ends before a document because it has this much more memory than at first.
REPLACE = 75
_BLOAT = 256 << 20
# Documents that a process has: the one that it converts, and one that it need not wait for.
_GIVEN = 2
# How long a process has to keep what it compiled for the next run.
_KEEPING_SECONDS = 5.0

pebble.CONSTS.sleep_unit = 0.02
pebble.CONSTS.term_timeout = 0.2
_at_first = 0


class _Context(ForkServerContext):
    """Makes processes that begin as copies of the server's, and keeps them."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[BaseProcess] = []

    def Process(self, *arguments: Any, **named: Any) -> BaseProcess:  # type: ignore[override]
        process = ForkServerContext.Process(*arguments, **named)
        self.made.append(process)
        return process


class Work:
    """A document, what pebble will tell of it, how often its process left, and how often none could be begun for it."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.future: Future[Outcome] = Future()
        self.told: Future[Outcome] = Future()
        self.ends = 0
        self.beginnings = 0

    @property
    def was_taken(self) -> bool:
        """Whether pebble heard, or may have, that the process began with it."""
        return not isinstance(self.told.exception(), BrokenProcessPool) if self.told.done() else self.told.running()


class Worker:
    """One process from its beginning to its end, and the documents that it has, in the order in which it takes them."""

    def __init__(self) -> None:
        self.given: deque[Work] = deque()
        self._start = 0.0
        self._context = _Context()
        self._pool = pebble.ProcessPool(max_workers=1, initializer=_begin, context=self._context)

    @property
    def process(self) -> BaseProcess:
        """The process, which begins with its first document. Where it leaves pebble begins another one in its place."""
        return self._context.made[0]

    @property
    def seconds(self) -> float:
        """How long it has had the first of its documents as the first."""
        return round(time.perf_counter() - self._start, 3)

    def takes(self, work: Work) -> bool:
        """Whether it can be given this document too."""
        # One whose process left is converted alone, so that no other can have been the cause.
        return not self.given or (len(self.given) < _GIVEN and not work.ends and not self.given[0].ends)

    def give(self, work: Work, limits: Limits) -> None:
        """Lets the process convert a document. Raises one of BROKEN where it cannot be begun or its pool is broken."""
        now = time.perf_counter()
        work.told = self._pool.schedule(_convert, args=(work.task, limits), timeout=limits.seconds)
        self._start = self._start if self.given else now
        self.given.append(work)

    def done(self, work: Work) -> float:
        """Takes note that the process has told of a document; how long it took."""
        self.given.remove(work)
        seconds, self._start = self.seconds, time.perf_counter()
        return seconds

    def keep(self) -> None:
        """Lets the process, which has no document, keep what it compiled for the next run."""
        with suppress(*BROKEN):
            wait([self._pool.schedule(_keep)], _KEEPING_SECONDS)

    def kill(self) -> None:
        """Ends the process, with what it started."""
        for process in self._context.made:
            # As it leads a group of its own, this reaches nothing else where it has left.
            with suppress(OSError, TypeError):
                os.killpg(process.pid, signal.SIGKILL)  # type: ignore[arg-type]

    def stop(self) -> None:
        """Ends the process and the pool."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self.kill()
        # Its threads may see the same end, and who comes second finds what it ends gone.
        for _ in range(2):
            with suppress(Exception):
                self._pool.join()
                return


def _begin() -> None:
    """In a process of the pool, once."""
    global _at_first
    settle()
    _at_first = used_memory()


def _convert(task: Task, limits: Limits) -> Outcome:
    """In a process of the pool, for each document."""
    if used_memory() - _at_first > _BLOAT:
        os._exit(REPLACE)
    return convert_document(task, limits)


def _keep() -> None:
    """In a process of the pool, in the end."""
    from patterns.compiled import KEPT

    KEPT.write()
