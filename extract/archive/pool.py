"""Many documents in several processes that can be stopped: pebble's pools, and what is done where they break.

Every process has a pool of its own, so that what ends or breaks with it is told of its document and of no other.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context

import pebble

from extract.archive import server
from extract.archive.child import convert_document, settle, used_memory
from extract.archive.deaths import died
from extract.archive.storage import with_content
from extract.archive.work import Digest, Limits, Outcome, Task, digests, failed
from extract.errors import SourceError, VedtakError
from extract.plan import Job
from extract.printable import one_line

# Documents that a process has: the one that it converts, and one that it need not wait for.
_GIVEN = 2
# Documents for every process that are known beside those, so that there is always one to give.
_KNOWN = 1
# A process that has this much more than at first is replaced before it takes the next document.
_BLOAT = 256 << 20
_REPLACE = 75
# How often a document is tried whose process is killed from outside, as where the machine's memory ends, and one
# under which a pool breaks, which seldom is the document's doing.
_MOST_KILLS = 3
_MOST_BREAKS = 10
# How often it is looked whether a pool has broken without a word.
_LOOK_SECONDS = 1.0

pebble.CONSTS.sleep_unit = 0.05
pebble.CONSTS.term_timeout = 0.2
# A process that is killed while it takes a document keeps the way to the others locked.
pebble.CONSTS.channel_lock_timeout = 2
_at_first = 0
# What a pool raises that is broken, or that the system does not let begin.
_BROKEN = (RuntimeError, OSError)


@dataclass(slots=True, eq=False)
class _Work:
    """A document, and how often the process that had it was killed, or its pool broke."""

    task: Task
    future: Future[Outcome] = field(default_factory=Future)
    kills: int = 0
    breaks: int = 0
    start: float = 0.0
    # What pebble tells of it.
    told: Future[Outcome] = field(default_factory=Future)


class _Place:
    """One process, and the documents that it has, in the order in which it takes them."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.given: deque[_Work] = deque()
        self._probed = 0.0
        self.pool = self._made()

    def give(self, work: _Work, done: Callable[[pebble.ProcessPool, _Work, Future[Outcome]], None]) -> None:
        """Lets the process convert a document after those that it has. Raises one of _BROKEN where its pool is."""
        self.given.append(work)
        work.start = time.perf_counter()
        pool = self.pool
        work.told = pool.schedule(_convert, args=(work.task, self._limits), timeout=self._limits.seconds)
        work.told.add_done_callback(partial(done, pool, work))

    def has_left(self) -> bool:
        """Whether the process is at a document before it has told of the one before: then it is another process."""
        return len(self.given) > 1 and self.given[1].told.running()

    def probe(self, missed: Callable[[float], None]) -> None:
        """Lets the process answer after the one document that it has: what it has not told of then it never will."""
        start = self.given[0].start
        if start != self._probed:
            self._probed = start
            answer = self.pool.schedule(_nothing)
            answer.add_done_callback(lambda done: missed(start) if _is_well(done) else None)

    def renew(self) -> list[_Work]:
        """Begins anew, with another process; what the old one had."""
        threading.Thread(target=_ended, args=(self.pool,), daemon=True).start()
        self.pool = self._made()
        given = list(self.given)
        self.given.clear()
        return given

    def close(self) -> None:
        """Ends the process when it has done all."""
        self.pool.close()  # type: ignore[no-untyped-call]
        self.pool.join()

    def stop(self) -> None:
        """Ends the process at once."""
        self.pool.stop()  # type: ignore[no-untyped-call]
        # A thread of pebble that sees the pipes close ends the same process: who comes second finds it gone.
        for _ in range(2):
            with suppress(KeyError):
                self.pool.join()
                return

    def _made(self) -> pebble.ProcessPool:
        return pebble.ProcessPool(max_workers=1, initializer=_begin, context=get_context("forkserver"))


class Pool:
    """Converts documents in `jobs` processes at a time."""

    def __init__(self, jobs: int, limits: Limits) -> None:
        self.window = jobs * (_GIVEN + _KNOWN)
        self._limits = limits
        # Held by whoever gives a process something or takes note of what came of it.
        self._lock = threading.RLock()
        self._ended = threading.Event()
        self._works = False
        self._waiting: deque[_Work] = deque()
        server.start()
        self._places = [_Place(limits) for _ in range(jobs)]
        threading.Thread(target=self._look, daemon=True).start()

    def digests(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Digest]]:
        return digests(jobs)

    def submit(self, task: Task) -> Future[Outcome]:
        try:
            work = _Work(with_content(task))
        except SourceError as error:
            work = _Work(task)
            work.future.set_result(failed(error.code, error.reason))
            return work.future
        with self._lock:
            self._waiting.append(work)
            self._give()
        return work.future

    def wait(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Ends the processes, which have nothing more to do."""
        self._ended.set()
        self._for_all(_Place.close)

    def stop(self) -> None:
        """Ends the processes at once."""
        self._ended.set()
        self._for_all(_Place.stop)

    def _for_all(self, what: Callable[[_Place], None]) -> None:
        threads = [threading.Thread(target=what, args=(place,)) for place in self._places]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _give(self) -> None:
        """Gives what waits to the processes that have least. The lock is held."""
        while self._waiting and not self._ended.is_set():
            place = min(self._places, key=lambda each: len(each.given))
            if len(place.given) >= _GIVEN:
                return
            try:
                place.give(self._waiting.popleft(), partial(self._done, place))
            except _BROKEN:
                self._break(place)
        for place in self._places:
            if len(place.given) == 1 and not self._ended.is_set():
                with suppress(*_BROKEN):
                    place.probe(partial(self._missed, place))

    def _done(self, place: _Place, pool: pebble.ProcessPool, work: _Work, done: Future[Outcome]) -> None:
        """Takes note of what came of a document; runs in one of pebble's threads."""
        with self._lock:
            if self._ended.is_set():
                work.future.cancel()
            elif pool is place.pool and work in place.given:
                self._settle(place, work, done)
                self._give()

    def _settle(self, place: _Place, work: _Work, done: Future[Outcome]) -> None:
        error = CancelledError() if done.cancelled() else done.exception()
        if isinstance(error, (BrokenProcessPool, CancelledError)):
            return self._break(place)
        self._works = True
        if isinstance(error, TimeoutError) and work is place.given[0] and place.has_left():
            return self._miss(place)
        place.given.remove(work)
        if place.given and place.given[0].start < work.start:
            self._miss(place)
        seconds = _since(work.start)
        if error is None:
            work.future.set_result(done.result())
        elif isinstance(error, TimeoutError):
            told = f"takes longer than {self._limits.seconds:g} seconds"
            work.future.set_result(failed("timeout", told, self._limits.seconds))
        elif isinstance(error, MemoryError):
            work.future.set_result(failed("out_of_memory", "takes too much memory", seconds))
        elif not isinstance(error, pebble.ProcessExpired):
            told = one_line(f"defect in vedtak: {type(error).__name__}: {error}")
            work.future.set_result(failed("defect", told, seconds))
        elif error.exitcode == _REPLACE:
            self._waiting.appendleft(work)
        elif error.exitcode == -signal.SIGKILL and work.kills + 1 < _MOST_KILLS:
            work.kills += 1
            self._waiting.appendleft(work)
        else:
            work.future.set_result(died(error.exitcode, seconds))

    def _missed(self, place: _Place, start: float) -> None:
        """The process answered what it was asked after the document given then: if there is none of it, it has left."""
        with self._lock:
            if place.given and place.given[0].start == start and not self._ended.is_set():
                self._miss(place)
                self._give()

    def _miss(self, place: _Place) -> None:
        """What is first ended its process as if all were well, which pebble does not tell of, and still waits for."""
        work = place.given.popleft()
        work.future.set_result(died(0, _since(work.start)))
        self._waiting.extendleft(reversed(place.renew()))

    def _break(self, place: _Place) -> None:
        """Begins anew where a pool broke, or its process could not begin; only what it worked on may be to blame."""
        given = place.renew()
        self._waiting.extendleft(reversed(given))
        if not given:
            return
        given[0].breaks += 1
        if given[0].breaks < _MOST_BREAKS:
            return
        self._waiting.popleft()
        if self._works:
            told = f"the processes that read it broke {_MOST_BREAKS} times"
            given[0].future.set_result(failed("worker_lost", told, _since(given[0].start)))
        else:
            given[0].future.set_exception(VedtakError("vedtak", "no process to convert in can be kept running"))

    def _look(self) -> None:
        """Sees to pools that broke without telling what they had."""
        while not self._ended.wait(_LOOK_SECONDS):
            with self._lock:
                for place in self._places:
                    if place.given and not place.pool.active:
                        self._break(place)
                    elif place.has_left():
                        self._miss(place)
                self._give()


def _is_well(done: Future[None]) -> bool:
    return not done.cancelled() and done.exception() is None


def _since(start: float) -> float:
    return round(time.perf_counter() - start, 3)


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


def _nothing() -> None:
    """In a process of the pool, to hear from it."""
