"""What ends a run from outside: Ctrl-C, SIGTERM, a terminal that is closed. It is heard once, and then done."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from extract.errors import ExitStatus

_STATUS: dict[int, ExitStatus] = {signal.SIGTERM: ExitStatus.TERMINATED, signal.SIGHUP: ExitStatus.HUNG_UP}
# A run ends within this time. Python cannot pass an exception on from everywhere: who asks later is heard again.
_ENDS_WITHIN = 2.0


class _Ending:
    """Raises what ends the run: KeyboardInterrupt, or SystemExit."""

    def __init__(self) -> None:
        self.since: float | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if self.since is not None and now - self.since < _ENDS_WITHIN:
            return
        self.since = now
        if number in _STATUS:
            raise SystemExit(_STATUS[number])
        raise KeyboardInterrupt


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Lets signals end what is done meanwhile, so that its processes are ended too; no second one hinders that."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, *_STATUS)}
    ending = _Ending()
    for number, handler in before.items():
        # What is ignored, as in the background or under nohup, stays so.
        if handler != signal.SIG_IGN:
            signal.signal(number, ending)
    try:
        yield
    finally:
        for number, handler in before.items():
            # What was asked to end does so now.
            signal.signal(number, handler if ending.since is None else signal.SIG_IGN)
