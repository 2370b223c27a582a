"""A disk that does not answer: the document costs itself alone, and the run can be ended while it waits."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.archive import storage
from extract.archive.aside import Aside, beside
from extract.archive.receipts import read_receipts
from tests.command import vedtak
from tests.test_archive_isolation import ROOT

# A call of the system that does not come back: signals do not reach the thread that made it.
HANGS = """
import signal, sys, time
from extract.archive import storage
def hang(*_):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
    print("hangs", flush=True)
    time.sleep(600)
storage.digest_of = hang
from extract.__main__ import main
main()
"""


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


@pytest.mark.parametrize(
    ("number", "status", "told"), [(signal.SIGTERM, 143, "terminated"), (signal.SIGINT, 130, "interrupted")]
)
def test_a_run_that_waits_for_a_disk_can_be_ended(
    number: signal.Signals, status: int, told: str, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Sak\n")
    command = [sys.executable, "-c", HANGS, "convert", str(tmp_path), "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "hangs\n"
        start = time.perf_counter()
        process.send_signal(number)
        assert process.wait(10) == status
        assert time.perf_counter() - start < 5
        assert process.stderr.read().split() == [told]


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
