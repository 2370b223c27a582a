"""A document that crashes, hangs or blows up costs itself alone; so does a process that is killed from outside."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extract.archive.pool import Pool
from extract.archive.receipts import Receipt, read_receipts
from extract.archive.work import Limits, Task
from tests.command import PATIENCE_SECONDS, vedtak

ROOT = Path(__file__).resolve().parent.parent
# The order in the document -> the reason in its receipt, and words of the message.
DEATHS = {
    "HANG": ("timeout", "takes longer than 5 seconds"),
    "LOOP": ("timeout", "takes longer than 5 seconds"),
    "CRASH": ("crashed", "SIGSEGV"),
    "ABORT": ("crashed", "SIGABRT"),
    "KILL": ("crashed", "SIGKILL"),
    "EXIT": ("crashed", "status 3"),
    "LEAVE": ("crashed", "status 0"),
    "BLOAT": ("out_of_memory", "more than 200 MB"),
    "DEFECT": ("defect", "KeyError"),
}
COMMAND = (
    "import tests.dying_reader; from extract.archive import server; server.PRELOADED.append('tests.dying_reader'); "
    "from extract.cli import main; main()"
)


def dying(*arguments: object, **options: object) -> subprocess.Popen[str]:
    """The program, with a reader that dies on order in the processes that it starts."""
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, *map(str, arguments)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        **options,  # type: ignore[call-overload]
    )


def receipts(folder: Path) -> dict[str, Receipt]:
    return {Path(receipt.source).stem: receipt for receipt in read_receipts(folder / "receipts.jsonl")}


def test_each_death_costs_its_document_alone(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for order in DEATHS:
        (tmp_path / "in" / f"{order}.txt").write_text(f"{order}\n")
    for number in range(12):
        (tmp_path / "in" / f"god_{number}.txt").write_text(f"Tekst {number}.\n")
    run = ("convert", tmp_path / "in", "-o", tmp_path / "out", "--timeout", 5, "--memory", 200, "--jobs", 2)
    with dying(*run) as process:
        _, told = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 1
    assert "Traceback" not in told
    found = receipts(tmp_path / "out")
    assert len(found) == len(DEATHS) + 12
    for order, (reason, words) in DEATHS.items():
        assert (found[order].status, found[order].reason) == ("failed", reason)
        assert words in str(found[order].message)
        assert sum(f"{order}.txt: " in line for line in told.splitlines()) == 1
    assert [receipt for name, receipt in found.items() if name not in DEATHS and receipt.status == "failed"] == []
    assert len(list((tmp_path / "out").glob("*"))) == 13


@pytest.mark.parametrize("order", [order for order in DEATHS if order != "HANG"])
def test_a_single_file_dies_as_quietly(order: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extract import pipeline

    def dying_pages(source: object) -> object:
        from tests import dying_reader

        return dying_reader.read_plain(source)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_pages", dying_pages)
    (tmp_path / "a.txt").write_text(f"{order}\n")
    start = time.perf_counter()
    result = vedtak("convert", tmp_path / "a.txt", "-o", tmp_path / "out", "--timeout", "5", "--memory", "200")
    assert time.perf_counter() - start < PATIENCE_SECONDS
    assert (result.status, len(result.err_lines)) == (1, 1)
    assert result.err.startswith(f"{tmp_path}/a.txt: ") and DEATHS[order][1] in result.err
    assert receipts(tmp_path / "out")["a"].reason == DEATHS[order][0]


def written(folder: Path) -> int:
    """How many receipts a run has written by now."""
    receipts = folder / "receipts.jsonl"
    return receipts.read_bytes().count(b"\n") if receipts.exists() else 0


def test_processes_that_are_killed_from_outside_lose_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(200):
        (tmp_path / "in" / f"{number:03}.txt").write_text(f"Tekst {number}.\n" * 300)
    chance = random.Random(6)
    run = ("convert", tmp_path / "in", "-o", tmp_path / "out", "--jobs", 2, "-q")
    with dying(*run) as process:
        kills = done = 0
        while process.poll() is None and kills < 12:
            time.sleep(0.02)
            workers = descendants(process.pid)
            # So many documents are over between two of them that hardly one is hit by three; the first children are the
            # server that makes processes, and the keeper of semaphores.
            if written(tmp_path / "out") >= done and len(workers) > 2:
                kills, done = kills + 1, written(tmp_path / "out") + chance.randrange(8, 16)
                with contextlib.suppress(ProcessLookupError):
                    os.kill(chance.choice(workers[2:]), signal.SIGKILL)
        assert kills > 2
        _, told = process.communicate(timeout=PATIENCE_SECONDS)
    found = receipts(tmp_path / "out")
    assert len(found) == 200 and "Traceback" not in told
    # A document under which three processes in a row were killed is told of, not lost.
    lost = [name for name, receipt in found.items() if receipt.status == "failed"]
    assert process.returncode == (1 if lost else 0)
    assert all(found[name].reason == "crashed" for name in lost) and len(lost) < 2


def descendants(pid: int) -> list[int]:
    """The processes below this one, the oldest first."""
    found: list[int] = []
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    for child in map(int, children):
        found += [child, *descendants(child)]
    return found


def test_the_end_of_a_run_leaves_no_process(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.txt").write_text(f"LOOP {name}\n")
    with dying("convert", tmp_path / "in", "-o", tmp_path / "out", "--timeout", 1, "--jobs", 2, "-q") as process:
        while process.poll() is None and len(below := descendants(process.pid)) < 4:
            time.sleep(0.05)
        assert process.poll() is None
        process.kill()
        process.communicate()
    until = time.monotonic() + PATIENCE_SECONDS
    while any(is_alive(pid) for pid in below):
        assert time.monotonic() < until, "processes outlive the run that was killed"
        time.sleep(0.1)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_memory_that_a_document_leaves_is_not_held_against_the_next(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(6):
        (tmp_path / "in" / f"{number}.txt").write_text("BLOAT\n" if number % 2 else "Tekst.\n" + "ord " * number)
    with dying("convert", tmp_path / "in", "-o", tmp_path / "out", "--memory", 300, "--jobs", 1) as process:
        process.communicate(timeout=PATIENCE_SECONDS)
    found = receipts(tmp_path / "out")
    assert [found[str(number)].status for number in range(6)] == ["converted", "failed"] * 3
    assert json.loads((tmp_path / "out" / "0.json").read_text())["document"]["source"] == "0.txt"


def test_a_pool_that_is_stopped_at_work_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    for delay in (0.0, 0.02, 0.05, 0.1, 0.2):
        pool = Pool(2, Limits(seconds=20, memory=200 << 20))
        names = [f"{number}.txt" for number in range(40)]
        futures = [pool.submit(Task(name, name, ocr="off", content=b"Tekst.")) for name in names]
        futures[0].result()
        time.sleep(delay)
        pool.stop()
    assert capfd.readouterr().err == ""
