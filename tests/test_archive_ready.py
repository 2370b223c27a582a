"""The process that a run of one document begins before it knows what to do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extract.archive import ready
from extract.archive.solo import Solo
from extract.archive.work import Limits, Task

_TEXT = "Budsjett 2024\nVedtak: Budsjettet vedtas.\n"
_LIMITS = Limits(60, 2 << 30)


def _is_there(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_converts_what_it_is_given(tmp_path: Path) -> None:
    source = tmp_path / "kort.txt"
    source.write_text(_TEXT, encoding="utf-8")
    ready.begin("kort.txt")
    (begun,) = ready._waiting
    outcome = Solo(_LIMITS).submit(Task(str(source), source.name, "off")).result()
    assert outcome.status == "converted" and outcome.pages == 1
    assert not ready._waiting and not _is_there(begun.number)


def test_it_ends_where_nothing_is_given_to_it() -> None:
    ready.begin("kort.txt")
    (begun,) = ready._waiting
    ready.end()
    assert not ready._waiting and not _is_there(begun.number)
    for pipe in (begun.given, begun.told):
        with pytest.raises(OSError):
            os.fstat(pipe)


def test_its_death_before_it_is_given_anything_is_told(tmp_path: Path) -> None:
    source = tmp_path / "kort.txt"
    source.write_text(_TEXT, encoding="utf-8")
    ready.begin("kort.txt")
    os.kill(ready._waiting[0].number, signal.SIGKILL)
    outcome = Solo(_LIMITS).submit(Task(str(source), source.name, "off")).result()
    assert (outcome.status, outcome.reason) == ("failed", "crashed")
    assert outcome.message is not None and "SIGKILL" in outcome.message


def test_it_ends_with_a_run_that_is_killed() -> None:
    program = (
        "import os, signal; from extract.archive import ready; ready.begin('a.pdf'); "
        "print(ready._waiting[0].number, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    told = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, timeout=30)
    assert told.returncode == -signal.SIGKILL
    number = int(told.stdout)
    for _ in range(200):
        if not _is_there(number):
            return
        time.sleep(0.05)
    raise AssertionError("the process that waits for a document outlives its run")
