"""A run that is ended from outside: while it begins, and at work by SIGTERM. It says no more than it must."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from tests.test_archive import many, outputs
from tests.test_archive_isolation import ROOT, descendants, is_alive

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
