"""A disk that does not answer: the document costs itself alone, and the run can be ended while it waits."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.archive import command, disk, files, order, receipts, storage
from extract.archive.aside import Aside, beside, done_beside
from extract.archive.receipts import read_receipts
from tests.command import PATIENCE_SECONDS, vedtak
from tests.test_archive_isolation import ROOT

# A call of the system that does not come back: signals do not reach the thread that made it.
HANGS = """
import os, signal, sys, time
from extract.archive import files, order, receipts, storage
def hang(*_):
    signal.pthread_sigmask(signal.SIG_BLOCK, {{signal.SIGTERM, signal.SIGINT}})
    print("hangs", flush=True)
    time.sleep(600)
{module}.{function} = hang
from extract.__main__ import main
main()
"""
# Where a disk may be dead: when it is asked what a path names, what a folder holds, how large a file is, what is in it.
QUESTIONS = [("os.path", "lexists"), ("files", "_entries"), ("order", "_size"), ("storage", "digest_of")]


@pytest.mark.parametrize("names", [["a.txt"], ["a.txt", "b.txt", "c.txt"]])
def test_a_source_that_cannot_be_read_in_time_costs_itself_alone(
    names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, ended = storage.digest_of, threading.Event()

    def digest_of(source: str) -> str:
        if source.endswith("a.txt"):
            ended.wait()
        return real(source)

    monkeypatch.setattr(storage, "digest_of", digest_of)
    (tmp_path / "in").mkdir()
    for name in names:
        (tmp_path / "in" / name).write_text(f"Sak {name}\n")
    source = tmp_path / "in" / (names[0] if len(names) == 1 else "")
    try:
        result = vedtak("convert", source, "-o", tmp_path / "out", "--timeout", "1")
        assert result.status == 1
        assert f"{tmp_path}/in/a.txt: cannot be read within 1 seconds" in result.err_lines
        told = {Path(each.source).name: each for each in read_receipts(tmp_path / "out" / "receipts.jsonl")}
        assert [name for name in names if told[name].status == "converted"] == names[1:]
        assert told["a.txt"].reason == "timeout"
    finally:
        ended.set()
    # It is tried again.
    assert vedtak("convert", source, "-o", tmp_path / "out").status == 0


@pytest.mark.parametrize(("module", "function"), QUESTIONS)
@pytest.mark.parametrize(
    ("number", "status", "told"), [(signal.SIGTERM, 143, "terminated"), (signal.SIGINT, 130, "interrupted")]
)
def test_a_run_that_waits_for_a_disk_can_be_ended(
    number: signal.Signals, status: int, told: str, module: str, function: str, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text("Sak\n")
    assert ended_while_it_hangs(tmp_path, module, function, number) == (status, [told])


def ended_while_it_hangs(folder: Path, module: str, function: str, number: signal.Signals) -> tuple[int, list[str]]:
    """The exit status of a run that is ended in a call that does not come back, and what it told."""
    program = HANGS.format(module=module, function=function)
    asked = [sys.executable, "-c", program, "convert", str(folder / "in"), "-o", str(folder / "out")]
    with subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "hangs\n"
        process.send_signal(number)
        return process.wait(PATIENCE_SECONDS), process.stderr.read().split()


@pytest.fixture
def dead(tmp_path: Path) -> Iterator[tuple[Path, threading.Event]]:
    """Two folders, the disk of one of which may be made not to answer until the test is over."""
    for name in ("alive", "dead"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"Sak {name}\n")
    ended = threading.Event()
    yield tmp_path, ended
    ended.set()


@pytest.mark.parametrize(
    ("module", "function"),
    [(os.path, "lexists"), (files, "_entries"), (order, "_size")],
    ids=["root", "folder", "file"],
)
def test_a_dead_disk_costs_what_lies_on_it_and_no_more(
    module: object, function: str, dead: tuple[Path, threading.Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, ended = dead
    real = getattr(module, function)

    asked_for = []

    def answer(asked: object) -> object:
        if str(getattr(asked, "source", asked)).startswith(str(folder / "dead")):
            asked_for.append(asked)
            ended.wait()
        return real(asked)

    sources = [folder / "alive", folder / "dead"]
    assert vedtak("convert", *sources, "-o", folder / "before").status == 0
    monkeypatch.setattr(module, function, answer)
    result = vedtak("convert", *sources, "-o", folder / "out", "--timeout", "10")
    assert result.status == 1
    told = list(read_receipts(folder / "out" / "receipts.jsonl"))
    assert sorted((each.status, each.reason) for each in told) == [("converted", None), ("failed", "timeout")]
    # It is called as where both answer.
    assert (folder / "out/alive/a.json").read_bytes() == (folder / "before/alive/a.json").read_bytes()
    assert "cannot be looked at within 10 seconds" in result.err
    assert len(asked_for) == 1
    monkeypatch.undo()
    assert vedtak("convert", *sources, "-o", folder / "out").status == 0
    assert (folder / "out/dead/a.json").is_file()


def test_outputs_on_a_dead_disk_are_not_told_to_have_no_source(
    dead: tuple[Path, threading.Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, ended = dead
    assert vedtak("convert", folder / "alive", folder / "dead", "-o", folder / "out").status == 0
    monkeypatch.setattr("extract.archive.gone.is_gone", lambda path: ended.wait())
    result = vedtak("convert", folder / "alive", folder / "dead/a.txt", "-o", folder / "out", "--timeout", "1")
    assert result.status == 0
    assert "no source" not in result.err


def test_what_is_done_aside_is_told_and_what_hangs_is_left() -> None:
    ended = threading.Event()

    def fails() -> None:
        raise KeyError("a")

    with Aside() as aside:
        with pytest.raises(TimeoutError):
            aside.do(ended.wait, 0.01)
        assert aside.do(lambda: 3) == 3
        with pytest.raises(KeyError):
            aside.do(fails)
        assert aside.do(lambda: 4, 10) == 4
    ended.set()


def test_things_come_beside_as_they_are() -> None:
    def numbers() -> Iterator[int]:
        yield from (1, 2)
        raise ValueError("no more")

    assert list(beside([1, 2, 3])) == [1, 2, 3]
    found = beside(numbers())
    assert [next(found), next(found)] == [1, 2]
    with pytest.raises(ValueError, match="no more"):
        next(found)


def test_of_many_things_those_that_hang_are_left_in_their_places() -> None:
    ended = threading.Event()

    def double(number: int) -> int:
        if number in (0, 70, 71, 199):
            ended.wait()
        return 2 * number

    try:
        told = list(done_beside(range(200), double, 0.05))
    finally:
        ended.set()
    assert told == [(number, None if number in (0, 70, 71, 199) else 2 * number) for number in range(200)]


def test_what_is_done_just_when_it_is_late_comes_once() -> None:
    chance = random.Random(1)

    def wait(number: int) -> int:
        time.sleep(chance.uniform(0.0, 0.006))
        return number

    told = list(done_beside(range(300), wait, 0.003))
    assert [number for number, _ in told] == list(range(300))
    assert {made for _, made in told} <= {None, *range(300)}
    assert all(made in (None, number) for number, made in told)


def test_no_more_is_done_ahead_than_some_and_no_more_when_nobody_waits() -> None:
    done: list[int] = []
    things = done_beside(range(10_000), done.append)
    next(things)
    time.sleep(0.1)
    assert len(done) < 200
    things.close()  # type: ignore[attr-defined]
    count = len(done)
    time.sleep(0.1)
    assert len(done) <= count + 1


@pytest.mark.parametrize("function", ["_opened_for_adding", "Book.refresh", "Book.get", "whole_file"])
@pytest.mark.parametrize("names", [["a.txt"], ["a.txt", "b.txt"]], ids=["one", "several"])
def test_a_run_whose_outputs_disk_does_not_answer_ends(
    names: list[str], function: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    for name in names:
        (tmp_path / "in" / name).write_text(f"Sak {name}\n")
    source = tmp_path / "in" / (names[0] if len(names) == 1 else "")
    ended = threading.Event()
    module = storage if function == "whole_file" else receipts
    with monkeypatch.context() as hanging:
        hanging.setattr(disk, "LEAST_SECONDS", 0.5)
        hanging.setattr(command, "Disk", lambda place, seconds: disk.Disk(place, 0.5))
        hanging.setattr(f"{module.__name__}.{function}", lambda *_: ended.wait())
        result = vedtak("convert", source, "-o", tmp_path / "out")
    ended.set()
    assert result.status == 1
    assert f"{tmp_path}/out: the disk does not answer within 0.5 seconds" in result.err
    assert vedtak("convert", source, "-o", tmp_path / "out").status == 0


@pytest.mark.parametrize(
    ("number", "status", "told"), [(signal.SIGTERM, 143, "terminated"), (signal.SIGINT, 130, "interrupted")]
)
@pytest.mark.parametrize("function", ["receipts._opened_for_adding", "receipts.Book.add", "storage.whole_file"])
def test_a_run_that_waits_for_its_outputs_disk_can_be_ended(
    number: signal.Signals, status: int, told: str, function: str, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text("Sak\n")
    module, _, name = function.partition(".")
    assert ended_while_it_hangs(tmp_path, module, name, number) == (status, [told])


def test_nothing_is_told_behind_a_run_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text("Sak\n")
    # Until all that it started has ended: then what it told is over.
    assert ended_while_it_hangs(tmp_path, "receipts", "Book.add", signal.SIGKILL) == (-signal.SIGKILL, [])
