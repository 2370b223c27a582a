"""What ends a run from outside: Ctrl-C, SIGTERM, a terminal that is closed. It is heard once, and then done."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from extract.errors import ExitStatus

_STATUS: dict[int, ExitStatus] = {signal.SIGTERM: ExitStatus.TERMINATED, signal.SIGHUP: ExitStatus.HUNG_UP}
# A run ends within this time; who asks later is heard again.
_ENDS_WITHIN = 2.0
# How soon what was lost where it came is sent again.
_AGAIN_SECONDS = 0.02


class _Ending:
    """Raises what ends the run: KeyboardInterrupt, or SystemExit."""

    def __init__(self) -> None:
        self.since: float | None = None
        self._number = 0

    def __call__(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if self.since is not None and now - self.since < _ENDS_WITHIN:
            return
        self.since, self._number = now, number
        if number in _STATUS:
            raise SystemExit(_STATUS[number])
        raise KeyboardInterrupt

    def unraised(self, told: sys.UnraisableHookArgs) -> None:
        """Sends again what Python cannot pass on from where it was raised, as from `__del__`, and would only print."""
        if self.since is None or not isinstance(told.exc_value, (KeyboardInterrupt, SystemExit)):
            sys.__unraisablehook__(told)
            return
        self.since = None
        # Here it would be lost as well.
        threading.Timer(_AGAIN_SECONDS, os.kill, (os.getpid(), self._number)).start()


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Lets signals end what is done meanwhile, so that its processes are ended too; no second one hinders that."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, *_STATUS)}
    ending = _Ending()
    for number, handler in before.items():
        # What is ignored, as in the background or under nohup, stays so.
        if handler != signal.SIG_IGN:
            signal.signal(number, ending)
    hook, sys.unraisablehook = sys.unraisablehook, ending.unraised
    try:
        yield
    finally:
        sys.unraisablehook = hook
        for number, handler in before.items():
            # What was asked to end does so now.
            signal.signal(number, handler if ending.since is None else signal.SIG_IGN)
