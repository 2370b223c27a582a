"""Documents on the machines of a Dask cluster, through its executor: some documents a task, each in its own process."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from dataclasses import replace
from functools import partial
from itertools import islice
from multiprocessing.util import Finalize
from typing import Any

from extract.archive.aside import Aside, beside
from extract.archive.disk import LEAST_SECONDS
from extract.archive.plan import Job
from extract.archive.pool import Pool
from extract.archive.storage import Output, is_address, output_at
from extract.archive.version import program_version, rules_version
from extract.archive.waiting import settled
from extract.archive.work import Digest, Limits, Outcome, Task, digests, failed
from extract.errors import OutputError, VedtakError
from extract.extras import install_command
from extract.output import Packed
from extract.printable import one_line

# Documents a task: enough that the cluster's own work is little beside theirs, few enough to lose with a machine.
_CHUNK = 8
# Sources a task where only their bytes are looked at.
_DIGESTS = 32
# Tasks for every thread of the cluster, so that none waits.
_AHEAD = 3
_CONNECT_SECONDS = 30
# How often it is looked at whether a machine has ended.
_LOOKED_SECONDS = 0.5
# How long a cluster may be without any machine, as while others are started.
_ALONE_SECONDS = 60.0


class Cluster:
    """Converts documents on a cluster. The machines read the sources and write the outputs themselves."""

    def __init__(self, scheduler: str, limits: Limits, output: str | None) -> None:
        try:
            import distributed
        except ImportError as error:
            raise OutputError("--engine dask", f"needs Dask: {install_command('dask')}") from error
        dask: Any = distributed
        _silence()
        try:
            # A client that cannot connect takes a minute to end.
            asyncio.run(_reach(scheduler))
            self._client = dask.Client(scheduler, timeout=_CONNECT_SECONDS, set_as_default=False)
        except Exception as error:  # an address can be wrong in many ways
            told = one_line(f"is no scheduler that answers: {str(error) or f'none within {_CONNECT_SECONDS} seconds'}")
            raise OutputError(scheduler or "--scheduler", told) from error
        # Equal calls are not the same call: a document may be asked for again.
        self._executor: Executor = self._client.get_executor(pure=False)
        self._scheduler = scheduler
        self._limits = limits
        self._output = output
        self._version = _own_version()
        self._waiting: list[tuple[Task, Future[Outcome]]] = []
        self._under_way: set[Future[list[Outcome]]] = set()
        self._asked: set[Future[list[Digest]]] = set()
        self._is_alone = False
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._check_machines()
        self._threads = max(1, sum(self._client.ncores().values()))
        self.window = self._threads * _AHEAD * _CHUNK
        threading.Thread(target=self._watch, daemon=True).start()

    def _check_machines(self) -> None:
        """Raises VedtakError where a machine has another version, or none; those that come later tell it themselves."""
        for found in self._client.run(_own_version, on_error="return").values():
            if isinstance(found, (ImportError, AttributeError)):
                told = f"cannot run vedtak: {found}"
            elif isinstance(found, tuple) and found != self._version:
                told = _differ(found, self._version)
            else:
                # One that leaves just now answers with an error of its own.
                continue
            self._client.close(timeout=1)
            raise VedtakError(self._scheduler, one_line(f"a machine of the cluster {told}"))

    def digests(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Digest]]:
        """Every job with its source's sha256, in order; the machines read the sources, some tasks ahead."""
        jobs = beside(jobs)
        ahead: deque[tuple[list[Job], Future[list[Digest]]]] = deque()
        while True:
            while len(ahead) < self._threads * _AHEAD and (chunk := list(islice(jobs, _DIGESTS))):
                future = self._executor.submit(_digests, chunk, self._limits.seconds)
                with self._lock:
                    self._asked.add(future)
                ahead.append((chunk, future))
            if not ahead:
                return
            chunk, future = ahead.popleft()
            future.add_done_callback(self._asked.discard)
            try:
                found = settled(future)
                yield from zip(chunk, found, strict=True)
            except CancelledError as error:
                raise self._lost() from error
            except Exception as error:  # the machines that had it were lost
                if self._is_alone:
                    raise self._lost() from error
                told = Digest(None, "worker_lost", f"the cluster failed: {type(error).__name__}: {error}")
                yield from ((job, told) for job in chunk)

    def submit(self, task: Task) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        self._waiting.append((task, future))
        if len(self._waiting) >= _CHUNK:
            self._send()
        return future

    def wait(self) -> None:
        """Sends what there is where the machines have too little to do."""
        with self._lock:
            idle = len(self._under_way) < self._threads
        if self._waiting and idle:
            self._send()

    def close(self) -> None:
        self._ended.set()
        self._executor.shutdown()
        self._client.close()

    def stop(self) -> None:
        self._ended.set()
        self._executor.shutdown(wait=False)
        self._client.close(timeout=1)

    def _send(self) -> None:
        chunk, self._waiting = self._waiting, []
        tasks = [task for task, _ in chunk]
        sent = self._executor.submit(_convert, tasks, self._limits, self._output, self._version)
        with self._lock:
            self._under_way.add(sent)
        sent.add_done_callback(lambda done: self._done(done, chunk))

    def _done(self, done: Future[list[Outcome]], chunk: list[tuple[Task, Future[Outcome]]]) -> None:
        with self._lock:
            self._under_way.discard(done)
        # What was under way is cancelled where the scheduler is gone, and by ourselves in the end.
        error = self._lost() if done.cancelled() else done.exception()
        if isinstance(error, VedtakError):
            for _, future in chunk:
                future.set_exception(error)
        elif isinstance(error, _OtherVersion):
            for _, future in chunk:
                future.set_exception(VedtakError(self._scheduler, f"a machine of the cluster {error}"))
        elif error is not None:
            told = f"the cluster failed: {type(error).__name__}: {error}"
            for _, future in chunk:
                future.set_result(failed("worker_lost", told))
        else:
            for (_, future), outcome in zip(chunk, done.result(), strict=True):
                future.set_result(outcome)

    def _watch(self) -> None:
        """Gives up what is under way where there is no machine for long: it would be waited for without a word."""
        since = time.monotonic()
        while not self._ended.wait(_LOOKED_SECONDS):
            if self._client.scheduler_info()["workers"]:
                since = time.monotonic()
            elif time.monotonic() - since > _ALONE_SECONDS:
                self._is_alone = True
                with self._lock:
                    waited: list[Future[Any]] = [*self._under_way, *self._asked]
                for future in waited:
                    future.cancel()
                since = time.monotonic()

    def _lost(self) -> VedtakError:
        if self._is_alone:
            return VedtakError(self._scheduler, "has no machine left; the same command goes on where there is one")
        return VedtakError(self._scheduler, "the scheduler was lost; the same command goes on where there is one")


def _silence() -> None:
    """What Dask tells at length when a connection is lost is told by us, in a line."""
    for name in ("asyncio", "distributed", "distributed.client", "tornado", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


async def _reach(scheduler: str) -> None:
    """Comes back when the scheduler has answered. Raises what is wrong with the address, or that nobody answers."""
    import distributed

    dask: Any = distributed
    secured = dask.Security().get_connection_args("client")
    # Dask's own limit ends the beginning of a connection alone.
    async with asyncio.timeout(_CONNECT_SECONDS):
        connection = await dask.comm.connect(scheduler, _CONNECT_SECONDS, **secured)
    # To close it in order would wait for the other side, too.
    connection.abort()


class _OtherVersion(Exception):
    """A machine of the cluster has another version of the program or its rules."""


# In a machine's process, for as long as it lives: the pools in which its documents are converted.
_pools: dict[tuple[str, Limits], Pool] = {}
_pools_lock = threading.Lock()


def _own_version() -> tuple[str, str]:
    return program_version(), rules_version()


def _differ(there: tuple[str, str], here: tuple[str, str]) -> str:
    return f"has version {there[0]} with rules {there[1]}, this is {here[0]} with rules {here[1]}"


def _digests(jobs: list[Job], seconds: float) -> list[Digest]:
    return [digest for _, digest in digests(jobs, seconds)]


def _convert(tasks: list[Task], limits: Limits, output: str | None, version: tuple[str, str]) -> list[Outcome]:
    """On a machine of the cluster: the outcomes of some documents, whose outputs are written."""
    if (own := _own_version()) != version:
        raise _OtherVersion(_differ(own, version))
    pool = _pool(limits)
    outcomes = []
    with Aside() as aside:
        place = _Place(output, limits.seconds, aside) if output is not None else None
        # One is read and sent to its process while the one before it is converted.
        before: tuple[Task, Future[Outcome]] | None = None
        for task in (*tasks, None):
            following = (task, pool.submit(task)) if task is not None else None
            if before is not None:
                outcomes.append(_written(before[0], before[1].result(), place))
            before = following
    return outcomes


class _Place:
    """Where the outputs of a task go: a disk that does not answer is given up for the whole task."""

    def __init__(self, output: str, seconds: float, aside: Aside) -> None:
        self._output = output
        # A store has limits of its own.
        self._seconds = None if is_address(output) else max(seconds, LEAST_SECONDS)
        self._aside = aside
        self._opened: Output | None = None

    def write(self, name: str, text: Packed) -> None:
        """Writes a whole file or none. Raises OutputError."""
        try:
            if self._aside.is_left:
                raise TimeoutError
            self._aside.do(partial(self._write, name, text), self._seconds)
        except TimeoutError as error:
            # The system's own has a number.
            told = f"the disk does not answer within {self._seconds:g} seconds"
            raise OutputError(self._output, told if error.errno is None else one_line(str(error))) from error

    def _write(self, name: str, text: Packed) -> None:
        if self._opened is None:
            self._opened = output_at(self._output)
        self._opened.write(name, text)


def _written(task: Task, outcome: Outcome, place: _Place | None) -> Outcome:
    if place is None or outcome.text is None or task.target is None:
        return outcome
    try:
        place.write(task.target, outcome.text)
    except OutputError as error:
        return failed("not_written", str(error), outcome.seconds, outcome.sha256)
    return replace(outcome, text=None, written=outcome.text.size)


def _pool(limits: Limits) -> Pool:
    from distributed import get_worker

    machine: Any = get_worker()
    with _pools_lock:
        key = machine.id, limits
        if key not in _pools:
            # Dask's own processes are marked as such that may have no children, which would outlive them; these end
            # when the pipe to them is closed.
            multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
            pool = _pools[key] = Pool(machine.state.nthreads, limits)
            Finalize(None, pool.stop, exitpriority=10)
            threading.Thread(target=_end_with, args=(machine, key), daemon=True).start()
        return _pools[key]


def _end_with(machine: Any, key: tuple[str, Limits]) -> None:
    """Ends a machine's pool when the machine ends, which may be part of a process that goes on."""
    while machine.status.name not in ("closed", "failed"):
        time.sleep(_LOOKED_SECONDS)
    with _pools_lock:
        pool = _pools.pop(key)
    pool.stop()
