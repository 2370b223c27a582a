"""The process that the processes of a pool begin as copies of: it imports what they need while the run still begins."""

from __future__ import annotations

import glob
import os
import signal
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from extract.archive.aside import Aside
from extract.errors import VedtakError
from extract.printable import reason_of

# What it imports before the first copy is made of it.
PRELOADED = ["__main__", "extract.archive.warm"]
# As `-W` takes it, which the processes that are started are given.
_UNTOLD = "ignore:resource_tracker:UserWarning"
# How long a disk has to tell what a path names.
_ANSWERS_SECONDS = 2.0


@contextmanager
def started_for(paths: Sequence[str]) -> Iterator[None]:
    """Starts it where these paths may well name several documents, before anything is known of them. For a single one,
    starts the process that converts that."""
    if len(paths) > 1 or glob.has_magic(paths[0]) or _is_folder(paths[0]):
        start()
        yield
        return
    # Not imported for several: the run's own start takes the less.
    from extract.archive import ready

    try:
        ready.begin(paths[0])
    except OSError as error:
        raise _refused(reason_of(error)) from error
    try:
        yield
    finally:
        ready.end()


def _is_folder(path: str) -> bool:
    """Whether it is one, or its disk takes so long to tell that the run, which waits for it, tells more."""
    with Aside() as aside:
        try:
            return aside.do(partial(os.path.isdir, path), _ANSWERS_SECONDS)
        except TimeoutError:
            return True


def start() -> None:
    """Starts it unless it is there. Raises VedtakError where the system does not let it be started."""
    # Not imported for a single document: to import it takes longer than reading a page.
    from multiprocessing import forkserver, spawn

    forkserver.set_forkserver_preload(PRELOADED)
    executable = os.fsdecode(spawn.get_executable() or "")
    if not os.access(executable, os.X_OK):
        raise _refused(f"{executable or 'the interpreter'} may not be executed")
    # What ends at once is told of once, by whoever has a document to convert.
    warnings.filterwarnings("ignore", "resource_tracker: process died", UserWarning)
    # Nor does Python's own clearing up behind a run that was killed need to be told of, by a process of its own.
    if _UNTOLD not in sys.warnoptions:
        sys.warnoptions.append(_UNTOLD)
    try:
        _start()
    except OSError as error:
        # Also where it ended at once: that pipe is not the one that our output goes to.
        raise _refused(reason_of(error)) from error


def _refused(reason: str) -> VedtakError:
    return VedtakError("vedtak", f"no process to convert in can be started: {reason}")


def _start() -> None:
    """Starts it. A Ctrl-C meanwhile, or the end of the terminal, is for the run alone, and comes after."""
    from multiprocessing import forkserver, resource_tracker

    # What is blocked stays so in what is started here.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
    try:
        # This one unblocks the other signal where it has to start something.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
