"""The process that the processes of a pool begin as copies of: it imports what they need while the run still begins."""

from __future__ import annotations

import glob
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker

from extract.errors import VedtakError
from extract.printable import reason_of

# What it imports before the first copy is made of it.
PRELOADED = ["__main__", "extract.archive.warm"]


def start_for(paths: Sequence[str]) -> None:
    """Starts it where these paths may well name several documents, before anything is known of them."""
    if len(paths) > 1 or glob.has_magic(paths[0]) or os.path.isdir(paths[0]):
        start()


def start() -> None:
    """Starts it unless it is there. A Ctrl-C meanwhile is for the run alone, and comes after."""
    forkserver.set_forkserver_preload(PRELOADED)
    with starting():
        # This one unblocks the signal where it has to start something.
        resource_tracker.ensure_running()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            forkserver.ensure_running()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def starting() -> Iterator[None]:
    """Raises VedtakError where the system does not let a process be started, or ends it at once."""
    try:
        yield
    except OSError as error:
        # A pipe that broke is not the one that our output goes to.
        raise VedtakError("vedtak", f"no process to convert in can be started: {reason_of(error)}") from error
