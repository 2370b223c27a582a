"""A process of the pool may leave at any moment and in any way: every document is told of, once, and none is blamed."""

from __future__ import annotations

import fcntl
import hashlib
import os
import random
import signal
import string
import struct
import termios
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing import forkserver
from typing import Any

import pytest

from extract.archive.pool import Pool
from extract.archive.work import Limits, Outcome, Task
from extract.errors import VedtakError

LIMITS = Limits(seconds=100, memory=1 << 30)


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool(2, LIMITS)
    yield made
    made.stop()


def submit(pool: Pool, number: int, lines: int = 20) -> Future[Outcome]:
    return pool.submit(Task(f"{number}.txt", f"{number}.txt", "off", content=f"Tekst {number}.\n".encode() * lines))


def workers(pool: Pool) -> list[int]:
    return [worker.process.pid for worker in pool._workers if worker.process.pid]


def server() -> int:
    """The process that begins the others."""
    return int(vars(forkserver)["_forkserver"]._forkserver_pid)


def kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def is_at_work(pool: Pool) -> bool:
    return any(work.told.running() for worker in pool._workers for work in list(worker.given))


def until(holds: Any) -> None:
    """Waits until something holds; a test that waits for ever is ended by whoever runs it."""
    while not holds():
        time.sleep(0.005)


def all_converted(futures: list[Future[Outcome]]) -> bool:
    return [future.result(60).status for future in futures] == ["converted"] * len(futures)


def test_killed_while_idle(pool: Pool) -> None:
    for number in range(3):
        assert submit(pool, number).result(60).status == "converted"
        for pid in workers(pool):
            kill(pid)


def test_an_idle_process_that_was_killed_is_let_go_of(pool: Pool) -> None:
    assert submit(pool, 0).result(60).status == "converted"
    (pid,) = workers(pool)
    kill(pid)
    until(lambda: pid not in workers(pool))
    assert submit(pool, 1).result(60).status == "converted"


def test_killed_while_it_begins(pool: Pool) -> None:
    futures = [submit(pool, number) for number in range(4)]
    # No time has passed in which a process could be ready.
    for pid in workers(pool):
        kill(pid)
    assert all_converted(futures)


def test_killed_at_work(pool: Pool) -> None:
    futures = [submit(pool, number, 3000) for number in range(4)]
    for _ in range(2):
        until(lambda: is_at_work(pool) or all(future.done() for future in futures))
        for pid in workers(pool):
            kill(pid)
    assert all_converted(futures)


def test_killed_while_it_hands_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of what it tells is in the pipe, and no more will come: who reads it waits for ever."""
    import pebble.pool.process

    reads = threading.Event()
    receive = pebble.pool.process.WorkerManager.receive
    held: list[int] = []
    # What is left of other tests, as a cluster's pools in this process, goes on.
    others = set(threading.enumerate())

    def slow(manager: Any, timeout: float) -> Any:
        if not reads.is_set() and threading.current_thread() not in others:
            held.append(manager.pool_channel.reader.fileno())
            reads.wait()
        return receive(manager, timeout)

    monkeypatch.setattr(pebble.pool.process.WorkerManager, "receive", slow)
    pool = Pool(1, LIMITS)
    try:
        # What comes of it, which names it, is larger than a pipe holds, packed too.
        name = "".join(random.Random(1).choices(string.ascii_letters, k=300_000)) + ".txt"
        futures = [pool.submit(Task(name, name, "off", content=b"Tekst.\n")) for _ in range(2)]
        until(lambda: held)

        def is_full() -> bool:
            size = fcntl.ioctl(held[0], termios.FIONREAD, bytes(4))
            return bool(struct.unpack("i", size)[0] > 60_000)

        until(is_full)
        kill(workers(pool)[0])
        reads.set()
        assert all_converted(futures)
    finally:
        reads.set()
        pool.stop()


def test_the_server_of_processes_is_killed(pool: Pool) -> None:
    futures = [submit(pool, number, 2000) for number in range(6)]
    kill(server())
    assert all_converted(futures)
    kill(server())
    assert submit(pool, 7).result(60).status == "converted"


def test_killed_again_and_again_it_is_told_of(pool: Pool) -> None:
    future = submit(pool, 0, 50_000)
    while not future.done():
        if is_at_work(pool):
            for pid in workers(pool):
                kill(pid)
        time.sleep(0.005)
    outcome = future.result()
    assert (outcome.status, outcome.reason) == ("failed", "crashed")
    assert "killed" in str(outcome.message)
    assert submit(pool, 1).result(60).status == "converted"


def test_where_its_server_is_killed_again_and_again_the_document_is_not_blamed(pool: Pool) -> None:
    future = submit(pool, 0, 50_000)
    while not future.done():
        if is_at_work(pool):
            kill(server())
        time.sleep(0.005)
    assert future.result().reason == "worker_lost"
    assert submit(pool, 1).result(60).status == "converted"


def test_processes_that_never_begin_with_a_document_are_told_of(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    # However slow the machine is, it is over before a document.
    monkeypatch.setattr("extract.archive.worker._begin", os.abort)
    future = submit(pool, 0)
    with pytest.raises(VedtakError, match="no process to convert in can be started"):
        future.result()


def test_killed_at_random(pool: Pool) -> None:
    chance = random.Random(4)
    contents = [f"Tekst {number}.\n".encode() * chance.choice((1, 50, 1000)) for number in range(60)]
    futures = [pool.submit(Task("a.txt", "a.txt", "off", content=content)) for content in contents]
    kills = int(os.environ.get("KILLS", "10"))
    while kills and not all(future.done() for future in futures):
        time.sleep(chance.random() / 10)
        pids = workers(pool)
        if pids and chance.random() < 0.1:
            kill(server())
        elif pids:
            kill(chance.choice(pids))
        kills -= 1
    for content, future in zip(contents, futures, strict=True):
        outcome = future.result(100)
        # One under which three processes in a row were killed is told of as such.
        assert outcome.status == "converted" or "killed" in str(outcome.message)
        assert outcome.text is None or outcome.sha256 == hashlib.sha256(content).hexdigest()


def test_a_clock_that_is_set_ends_nothing(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    import pebble.pool.process

    class Clock:
        ahead = 0.0
        sleep = staticmethod(time.sleep)

        @classmethod
        def time(cls) -> float:
            return time.time() + cls.ahead

    monkeypatch.setattr(pebble.pool.process, "time", Clock)
    futures = [submit(pool, number, 2000) for number in range(4)]
    until(lambda: is_at_work(pool) or all(future.done() for future in futures))
    Clock.ahead = 10_000
    assert all_converted(futures)


def test_where_no_process_begins_the_others_go_on(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    import pebble.pool.process

    assert submit(pool, 0).result(60).status == "converted"

    def none(*_: object, **__: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    with monkeypatch.context() as context:
        context.setattr(pebble.pool.process, "launch_process", none)
        assert all_converted([submit(pool, number) for number in range(1, 9)])


def test_the_server_of_processes_ends_while_it_is_asked_for_one(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    begin = forkserver.connect_to_new_process
    refused: list[object] = []

    def begun(descriptors: Any) -> Any:
        if not refused:
            refused.append(descriptors)
            # What `connect` says of a server whose address was taken back.
            raise TypeError("connect(): AF_UNIX address must be a string or a bytes-like object, not NoneType")
        return begin(descriptors)

    assert submit(pool, 0).result(60).status == "converted"
    monkeypatch.setattr(forkserver, "connect_to_new_process", begun)
    for pid in workers(pool):
        kill(pid)
    assert all_converted([submit(pool, number) for number in range(1, 5)])
    assert refused


def test_what_is_stopped_answers_nobody(pool: Pool) -> None:
    futures = [submit(pool, number, 3000) for number in range(6)]
    pool.stop()
    assert all(future.done() for future in futures)
    assert any(future.cancelled() for future in futures)
