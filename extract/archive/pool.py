"""Many documents in several processes that can be stopped: pebble's pools, and what is done where a process leaves.

Every process has a pool of its own, and one document at a time. A document is over when its process has told what came
of it, or has left, whichever comes first; a pool whose process has left is not used again. So it does not matter when a
process leaves, nor how: what pebble does not tell of, and what breaks its pools, begins with a process that leaves.
That one has left is seen by the pipe to it from the server of processes, which the system closes.
"""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_EXCEPTION, CancelledError, Future, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import connection

import pebble

from extract.archive import server
from extract.archive.deaths import died
from extract.archive.plan import Job
from extract.archive.storage import with_content
from extract.archive.work import Digest, Limits, Outcome, Task, digests, failed
from extract.archive.worker import BROKEN, REPLACE, Work, Worker
from extract.errors import SourceError, VedtakError
from extract.printable import one_line, reason_of

# Documents for every process that are known beside the one it has, so that there is always one to give.
_KNOWN = 2
# What the system tells of a process whose server was killed, or pebble where it broke: nobody knows what it ended of.
_LOST = (255, None)
# How often a document is tried whose process is lost so, which says nothing of the document; how often one whose
# process is killed; how often one whose process leaves by itself, the last time with no other document in the same
# process; and how often a process is begun for a document in vain.
_MOST_LOSSES = 6
_MOST_KILLS = 3
_MOST_ENDS = 2
_MOST_BEGINNINGS = 10
# How long pebble, which looks at its processes at times, has to tell what a process told before it left, or how it did.
_TELLING_SECONDS = 1.0
# What is ended so shortly before its time has taken too long, as clocks do not agree to the last; and what goes on so
# long after it is ended here: pebble's clock may be set, and its threads may break.
_SHORTLY_SECONDS, _LATE_SECONDS = 0.3, 15.0
# What pebble tells where a process has left, or was ended, or its pool broke.
_ENDS = (pebble.ProcessExpired, TimeoutError, BrokenProcessPool)

_Over = tuple[Work, Outcome]


class Pool:
    """Converts documents in `jobs` processes at a time."""

    def __init__(self, jobs: int, limits: Limits) -> None:
        self.window = jobs * (1 + _KNOWN)
        self._jobs = jobs
        self._limits = limits
        # Held by whoever gives a process something or takes note of what came of it.
        self._lock = threading.RLock()
        self._workers: list[Worker] = []
        self._waiting: deque[Work] = deque()
        self._ended = False
        # Whether a process has ever told of a document; and why the last one could not be begun, where that is known.
        self._works = False
        self._refusal = ""
        server.start()

    def digests(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Digest]]:
        return digests(jobs, self._limits.seconds)

    def submit(self, task: Task) -> Future[Outcome]:
        try:
            work = Work(with_content(task))
        except SourceError as error:
            work = Work(task)
            work.future.set_result(failed(error.code, error.reason))
            return work.future
        with self._lock:
            self._waiting.append(work)
            try:
                self._give()
            except RuntimeError as error:
                # No thread can be started to look after a process.
                raise _not_started(str(error)) from error
        return work.future

    def wait(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Ends the processes, which have nothing more to do."""
        self._end(keeping=True)

    def stop(self) -> None:
        """Ends the processes at once."""
        self._end(keeping=False)

    def _end(self, keeping: bool) -> None:
        with self._lock:
            self._ended = True
            workers, self._workers = self._workers, []
            for work in (*(work for worker in workers for work in worker.given), *self._waiting):
                work.future.cancel()

        def end(worker: Worker) -> None:
            if keeping:
                worker.keep()
            worker.stop()

        threads = []
        for worker in workers:
            try:
                thread = threading.Thread(target=end, args=(worker,))
                thread.start()
                threads.append(thread)
            except RuntimeError:
                # None can be started: one after the other, then.
                end(worker)
        for thread in threads:
            thread.join()

    def _give(self) -> None:
        """Gives what waits to the processes that have least, or that are begun for it. The lock is held."""
        may_begin = True
        while self._waiting and not self._ended:
            work = self._waiting[0]
            worker = min(self._workers, key=lambda each: len(each.given), default=None)
            is_full = len(self._workers) >= self._jobs
            is_new = worker is None or (may_begin and not is_full and (bool(worker.given) or work.ends > 0))
            if worker is None or is_new:
                worker = Worker()
            elif not worker.takes(work):
                return
            try:
                worker.give(work, self._limits)
            except BROKEN as error:
                if not is_new:
                    # Its process has left, or does now, and that is seen to.
                    worker.kill()
                    return
                # Until one can be begun the others go on.
                may_begin = False
                self._refusal = reason_of(error) if isinstance(error, OSError) else str(error)
                self._not_begun(worker)
                continue
            self._waiting.popleft()
            if is_new:
                self._workers.append(worker)
                threading.Thread(target=self._watch, args=(worker,), daemon=True).start()
            work.told.add_done_callback(partial(self._hear, worker, work))

    def _not_begun(self, worker: Worker) -> None:
        self._leave(worker)
        if not self._workers:
            self._begun_in_vain()

    def _begun_in_vain(self) -> None:
        """Gives the document that waits first up where no process lives to take it again and again."""
        work = self._waiting[0]
        work.beginnings += 1
        if work.beginnings < _MOST_BEGINNINGS:
            return
        self._waiting.popleft()
        if self._works:
            told = f"no process to read it in could be started, {_MOST_BEGINNINGS} times"
            work.future.set_result(failed("worker_lost", told))
        else:
            work.future.set_exception(_not_started(self._refusal))

    def _hear(self, worker: Worker, work: Work, told: Future[Outcome]) -> None:
        """Takes note of what pebble tells of a document; runs in one of its threads."""
        with self._lock:
            if worker not in self._workers or work not in worker.given:
                return
            error = CancelledError() if told.cancelled() else told.exception()
            if isinstance(error, (*_ENDS, CancelledError)):
                over = self._ended_at(worker, getattr(error, "exitcode", None))
            else:
                self._works = True
                over = work, _told_of(told, error, worker.done(work))
            # The process goes on before anybody looks at what came of the document.
            self._give()
        _settle(over)

    def _watch(self, worker: Worker) -> None:
        """Waits until a process leaves, and sees that what it had is over, also where pebble tells nothing of it."""
        limit = self._limits.seconds + _LATE_SECONDS
        while not connection.wait([worker.process.sentinel], limit):
            with self._lock:
                is_late = bool(worker.given) and worker.seconds > limit
            if is_late:
                worker.kill()
        with self._lock:
            telling = [work.told for work in worker.given]
        wait(telling, _TELLING_SECONDS, FIRST_EXCEPTION)
        over = None
        with self._lock:
            if worker in self._workers:
                over = self._ended_at(worker, worker.process.exitcode)
                self._give()
        _settle(over)

    def _ended_at(self, worker: Worker, exit_code: int | None) -> _Over | None:
        """What is over where a process has left, or is ended; all else that it had waits again. The lock is held."""
        self._leave(worker)
        given = list(worker.given)
        self._waiting.extendleft(reversed(given))
        if not given:
            return None
        work, limit = given[0], self._limits.seconds
        # Not as pebble tells, by a clock that may be set.
        if worker.seconds + _SHORTLY_SECONDS >= limit:
            outcome = failed("timeout", f"takes longer than {limit:g} seconds", limit)
        elif exit_code == REPLACE:
            return None
        elif not work.was_taken:
            self._begun_in_vain()
            return None
        else:
            work.ends += 1
            if work.ends < _most_ends(exit_code):
                return None
            if exit_code is None or exit_code in _LOST:
                outcome = failed("worker_lost", f"what read it was lost, {work.ends} times", worker.seconds)
            else:
                outcome = died(exit_code, worker.seconds)
        self._waiting.popleft()
        self._works = True
        return work, outcome

    def _leave(self, worker: Worker) -> None:
        """Lets go of a process, and its pool, which may need some time to end."""
        if worker in self._workers:
            self._workers.remove(worker)
        threading.Thread(target=worker.stop, daemon=True).start()


def _most_ends(exit_code: int | None) -> int:
    """How often a document is tried whose process ends so."""
    if exit_code in _LOST:
        return _MOST_LOSSES
    # Killed from outside, as where the machine's memory ends.
    return _MOST_KILLS if exit_code == -signal.SIGKILL else _MOST_ENDS


def _not_started(reason: str) -> VedtakError:
    told = "no process to convert in can be started"
    return VedtakError("vedtak", f"{told}: {one_line(reason)}" if reason else told)


def _told_of(told: Future[Outcome], error: BaseException | None, seconds: float) -> Outcome:
    if error is None:
        return told.result()
    if isinstance(error, MemoryError):
        return failed("out_of_memory", "takes too much memory", seconds)
    return failed("defect", one_line(f"defect in vedtak: {type(error).__name__}: {error}"), seconds)


def _settle(over: _Over | None) -> None:
    """Tells what came of a document. The lock is not held: who hears of it may want it."""
    if over is not None:
        work, outcome = over
        work.future.set_result(outcome)
