"""Many documents in several processes that can be stopped: pebble's pool, and what is done where it breaks."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing import forkserver, resource_tracker

import pebble

from extract.archive.child import convert_document, settle, used_memory
from extract.archive.deaths import died
from extract.archive.storage import with_content
from extract.archive.work import Digest, Limits, Outcome, Task, digests, failed
from extract.errors import SourceError
from extract.plan import Job

# Processes begin as copies of one that has imported all that is needed.
_PRELOADED = ["__main__", "extract.archive.warm"]
# Documents waiting beside those that are read, so that no process waits.
_WAITING = 2
# A process that has this much more than at first is replaced before it takes the next document.
_BLOAT = 256 << 20
_REPLACE = 75
# A process killed from outside, as where the machine's memory ends, may break the pool: what it had is tried again.
_TRIES = 3

pebble.CONSTS.sleep_unit = 0.02
pebble.CONSTS.term_timeout = 0.2
_at_first = 0


class Pool:
    """Converts documents in `jobs` processes at a time."""

    def __init__(self, jobs: int, limits: Limits) -> None:
        self.window = jobs * (1 + _WAITING)
        self._jobs = jobs
        self._limits = limits
        self._lock = threading.Lock()
        self._stopped = False
        self._pool = self._started()

    def digests(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Digest]]:
        return digests(jobs)

    def submit(self, task: Task) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        try:
            self._schedule(with_content(task), future, 1)
        except SourceError as error:
            future.set_result(failed(error.code, error.reason))
        return future

    def wait(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Ends the processes, which have nothing more to do."""
        self._pool.close()  # type: ignore[no-untyped-call]
        self._pool.join()

    def stop(self) -> None:
        """Ends the processes at once."""
        self._stopped = True
        self._pool.stop()  # type: ignore[no-untyped-call]
        # A thread of pebble that sees the pipes close ends the same processes: who comes second finds one gone.
        for _ in range(self._jobs + 1):
            with suppress(KeyError):
                self._pool.join()
                return

    def _started(self) -> pebble.ProcessPool:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(_PRELOADED)
        _start_server()
        return pebble.ProcessPool(max_workers=self._jobs, initializer=_begin, context=context)

    def _schedule(self, task: Task, future: Future[Outcome], tries: int) -> None:
        pool = self._pool
        try:
            inner = pool.schedule(_convert, args=(task, self._limits), timeout=self._limits.seconds)
        except RuntimeError:
            self._replace(pool)
            inner = self._pool.schedule(_convert, args=(task, self._limits), timeout=self._limits.seconds)
            pool = self._pool
        start = time.perf_counter()
        inner.add_done_callback(lambda done: self._done(done, task, future, tries, start, pool))

    def _done(
        self,
        done: Future[Outcome],
        task: Task,
        future: Future[Outcome],
        tries: int,
        start: float,
        pool: pebble.ProcessPool,
    ) -> None:
        """Passes on what came of it; runs in one of the pool's threads."""
        seconds = round(time.perf_counter() - start, 3)
        if done.cancelled() or self._stopped:
            future.cancel()
            return
        error = done.exception()
        if error is None:
            future.set_result(done.result())
        elif isinstance(error, TimeoutError):
            told = f"takes longer than {self._limits.seconds:g} seconds"
            future.set_result(failed("timeout", told, self._limits.seconds))
        elif isinstance(error, pebble.ProcessExpired) and error.exitcode == _REPLACE:
            self._schedule(task, future, tries)
        elif isinstance(error, pebble.ProcessExpired) and (error.exitcode != -signal.SIGKILL or tries == _TRIES):
            future.set_result(died(error.exitcode, seconds))
        elif isinstance(error, MemoryError):
            future.set_result(failed("out_of_memory", "takes too much memory", seconds))
        elif tries < _TRIES:
            self._schedule(task, future, tries + 1)
        else:
            future.set_result(failed("crashed", f"the processes that read it broke {tries} times", seconds))

    def _replace(self, broken: pebble.ProcessPool) -> None:
        with self._lock:
            if self._pool is broken:
                self._pool = self._started()
                threading.Thread(target=_ended, args=(broken,), daemon=True).start()


def _start_server() -> None:
    """Starts the process that the others are copies of. A Ctrl-C meanwhile is for the run alone, and comes after."""
    # This one unblocks the signal where it has to start something.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ended(pool: pebble.ProcessPool) -> None:
    with suppress(Exception):
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _begin() -> None:
    """In a process of the pool, once."""
    global _at_first
    settle()
    _at_first = used_memory()
    # Ends in the ordinary way only where the run does.
    from multiprocessing.util import Finalize

    from patterns.compiled import KEPT

    Finalize(None, KEPT.write, exitpriority=0)


def _convert(task: Task, limits: Limits) -> Outcome:
    """In a process of the pool, for each document."""
    if used_memory() - _at_first > _BLOAT:
        os._exit(_REPLACE)
    return convert_document(task, limits)
