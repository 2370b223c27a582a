"""A run that is ended from outside: while it begins, and at work by SIGTERM. It says no more than it must."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from extract.archive.ending import ended_in_order
from extract.archive.pool import Pool
from extract.archive.work import Limits, Task
from extract.errors import VedtakError
from extract.sources import tesseract
from tests.command import PATIENCE_SECONDS, vedtak
from tests.test_archive import many, outputs
from tests.test_archive_isolation import ROOT, descendants, dying, is_alive

# The signal comes while what the command line needs is imported.
EARLY = """
import builtins, os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
real = builtins.__import__
def importing(name, *others, **more):
    if name == sys.argv[-1]:
        os.kill(os.getpid(), signal.SIGINT)
    return real(name, *others, **more)
builtins.__import__ = importing
from extract.__main__ import main
main()
"""


def test_an_interrupt_during_imports_is_no_error_of_ours(tmp_path: Path) -> None:
    for module, told in (("click", ""), ("multiprocessing", "interrupted"), ("pebble", "interrupted")):
        command = [sys.executable, "-c", EARLY, "convert", str(ROOT / "corpus"), "-o", str(tmp_path), module]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        assert (module, done.returncode, done.stderr.strip()) == (module, 130, told)


def test_nothing_is_imported_before_an_interrupt_can_be_heard() -> None:
    program = "import sys; before = set(sys.modules); import extract; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert set(done.stdout.split()) <= {"__future__", "extract"}


@pytest.mark.parametrize("documents", [1, 4])
@pytest.mark.parametrize(
    ("numbers", "status", "told"),
    [
        ((signal.SIGINT, signal.SIGINT, signal.SIGINT), 130, ["interrupted"]),
        ((signal.SIGTERM, signal.SIGTERM), 143, ["terminated"]),
        ((signal.SIGHUP, signal.SIGHUP), 129, ["the terminal was closed"]),
        ((signal.SIGKILL,), -9, []),
    ],
)
def test_what_ends_a_run_ends_all_that_it_started(
    numbers: tuple[signal.Signals, ...], status: int, told: list[str], documents: int, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    for number in range(documents):
        (tmp_path / "in" / f"{number}.txt").write_text(f"LOOP {number}\n")
    process = dying(
        *("convert", tmp_path / "in" / ("0.txt" if documents == 1 else ""), "-o", tmp_path / "out", "--timeout", 60),
        start_new_session=True,
    )
    with process:
        wanted = 1 if documents == 1 else 4
        while len(below := descendants(process.pid)) < wanted or not (tmp_path / "out" / "receipts.jsonl").exists():
            assert process.poll() is None
            time.sleep(0.02)
        time.sleep(0.3)
        below = descendants(process.pid)
        start = time.perf_counter()
        for number in numbers:
            # As a terminal sends it: to all of them.
            os.killpg(process.pid, number)
            time.sleep(0.02)
        rest = process.communicate(timeout=PATIENCE_SECONDS)[1]
        assert (process.returncode, rest.split("\n")[-2:-1]) == (status, told)
    assert "Traceback" not in rest
    while any(is_alive(pid) for pid in below):
        assert time.perf_counter() - start < PATIENCE_SECONDS
        time.sleep(0.02)


def test_what_is_ignored_stays_ignored(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tekst.\n")
    command = [sys.executable, "-m", "extract", "convert", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), "-q"]

    def nohup() -> None:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    with subprocess.Popen(command, cwd=ROOT, preexec_fn=nohup) as process:
        for _ in range(20):
            process.send_signal(signal.SIGHUP)
            time.sleep(0.02)
        assert process.wait() == 0


@pytest.mark.parametrize(("number", "raised"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, SystemExit)])
def test_a_signal_that_comes_where_nothing_can_be_raised_is_not_lost(
    number: signal.Signals, raised: type[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    class Ended:
        def __del__(self) -> None:
            # Python only prints what is raised here.
            signal.raise_signal(number)

    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        with pytest.raises(raised), ended_in_order():
            Ended()
            threading.Event().wait(PATIENCE_SECONDS)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    assert capsys.readouterr().err == ""


def test_a_run_that_is_terminated_goes_on_later(tmp_path: Path) -> None:
    many(tmp_path / "in", 200)
    command = [sys.executable, "-m", "extract", "convert", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stderr is not None
        process.stderr.readline()
        below = descendants(process.pid)
        process.send_signal(signal.SIGTERM)
        rest = process.stderr.read()
        assert process.wait() == 143
    assert "Traceback" not in rest and "resource_tracker" not in rest
    # The server of processes, and the keeper of semaphores, end when they see that the run has.
    assert not any(is_alive(pid) for pid in below[2:])
    assert subprocess.run([*command, "-q"], stderr=subprocess.DEVNULL, cwd=ROOT, check=False).returncode == 1
    assert len(outputs(tmp_path / "out")) == 190


def test_where_no_process_can_be_started_that_is_told(tmp_path: Path) -> None:
    many(tmp_path / "in", 20)
    limited = "from resource import *; setrlimit(RLIMIT_FSIZE, (0, 0)); from extract.cli import main; main()"
    command = [sys.executable, "-c", limited, "convert", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("vedtak: no process to convert in can be started: no usable temporary directory")
    assert len(done.stderr.splitlines()) == 1


def test_a_pipe_to_a_process_that_breaks_is_not_a_reader_that_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object, **__: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr("pebble.ProcessPool.schedule", ended)
    pool = Pool(1, Limits(10, 1 << 30))
    try:
        with pytest.raises(VedtakError, match="no process to convert in can be started: broken pipe"):
            pool.submit(Task("a.txt", "a.txt", "auto")).result(10)
    finally:
        pool.stop()


def test_where_no_thread_can_be_started_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    pool = Pool(1, Limits(10, 1 << 30))
    with monkeypatch.context() as context:
        context.setattr("threading.Thread.start", none)
        with pytest.raises(VedtakError, match="no process to convert in can be started: can't start new thread"):
            pool.submit(Task("a.txt", "a.txt", "auto")).result(10)
    pool.stop()


def test_an_interpreter_that_may_not_be_executed_is_told_of_in_a_line(tmp_path: Path) -> None:
    many(tmp_path / "in", 10)
    (tmp_path / "python").touch()
    other = f"from multiprocessing import spawn; spawn.set_executable({str(tmp_path / 'python')!r}); "
    command = [sys.executable, "-c", other + "from extract.cli import main; main()"]
    arguments = ["convert", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, cwd=ROOT, check=False)
    told = f"vedtak: no process to convert in can be started: {tmp_path}/python may not be executed"
    assert (done.returncode, done.stderr.splitlines()) == (1, [told])


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "1e300", "1000001", "soon"])
def test_a_time_limit_that_is_none_is_wrong_usage(seconds: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tekst.\n")
    result = vedtak("convert", tmp_path / "a.txt", "-o", tmp_path / "out", "--timeout", seconds)
    assert result.status == 2 and "--timeout" in result.err
    assert not (tmp_path / "out").exists()


def test_what_readings_left_that_were_killed_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "gettempdir", lambda: str(tmp_path))
    for name, content in (("ocr-old", "lighter"), ("ocr-other", "thesis"), ("ocr-new", "lighter"), ("book", "lighter")):
        folder = tmp_path / f"vedtak-{name}"
        folder.mkdir()
        (folder / f"{content}.traineddata").write_bytes(b"model")
        if name != "ocr-new":
            os.utime(folder, (0, 0))
    (tmp_path / "vedtak-ocr-link").symlink_to(tmp_path / "vedtak-book")
    tesseract._remove_left()
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"vedtak-ocr-other", "vedtak-ocr-new", "vedtak-book", "vedtak-ocr-link"}


@pytest.mark.parametrize("documents", [1, 3])
@pytest.mark.parametrize("talk", ["2>/dev/full", "2>&-", "0<&- >&- 2>&-"])
def test_a_run_goes_on_where_nobody_can_be_told(talk: str, documents: int, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(documents):
        (tmp_path / "in" / f"{number}.txt").write_text(f"Tekst {number}.\n")
    source = tmp_path / "in" / ("0.txt" if documents == 1 else "")
    line = f"'{sys.executable}' -m extract convert '{source}' -o '{tmp_path}/out' {talk}"
    assert subprocess.run(["sh", "-c", line], cwd=ROOT, check=False).returncode == 0
    assert len(outputs(tmp_path / "out")) == documents
    # What was opened in a closed stream's place would hold what was told.
    assert len((tmp_path / "out" / "receipts.jsonl").read_bytes().splitlines()) == documents


def test_standard_output_that_is_closed_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tekst.\n")
    line = f"'{sys.executable}' -m extract convert '{tmp_path}/a.txt' -o - >&-"
    done = subprocess.run(["sh", "-c", line], cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "standard output: bad file descriptor\n")


def test_who_reads_what_is_told_and_leaves_ends_the_run(tmp_path: Path) -> None:
    many(tmp_path / "in", 100)
    command = [sys.executable, "-m", "extract", "convert", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.stderr.close()
        assert process.wait() == 141
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "out", "-q").status == 1
    assert len(outputs(tmp_path / "out")) == 95


def test_json_stays_json_where_a_run_is_ended(tmp_path: Path) -> None:
    many(tmp_path / "in", 200)
    command = [sys.executable, "-m", "extract", "convert", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    with subprocess.Popen([*command, "--log-format", "json"], stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        told = [json.loads(line) for line in process.stderr.read().splitlines()]
        assert process.wait() == 130
    assert told[-1] == {"event": "message", "message": "interrupted"}
    (tmp_path / "other" / "receipts.jsonl").mkdir(parents=True)
    result = vedtak("convert", tmp_path / "in", "-o", tmp_path / "other", "--log-format", "json")
    assert result.status == 1
    assert "is a directory" in [json.loads(line) for line in result.err_lines][-1]["message"]
