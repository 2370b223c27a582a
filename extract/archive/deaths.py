"""The end of a process that converted a document, in words."""

from __future__ import annotations

import signal

from extract.archive.work import Outcome, failed

# How a library ends that gets no memory: PDFium and the C++ library give up by these.
_GAVE_UP = frozenset((signal.SIGABRT, signal.SIGTRAP, signal.SIGILL))


def died(exit_code: int, seconds: float) -> Outcome:
    """The outcome where the process ended before it told one: crashed, or killed."""
    if exit_code >= 0:
        return failed("crashed", f"the reader ended on it (status {exit_code})", seconds)
    try:
        name = signal.Signals(-exit_code).name
    except ValueError:
        name = f"signal {-exit_code}"
    if -exit_code == signal.SIGALRM:
        return failed("timeout", "takes too long", seconds)
    if -exit_code == signal.SIGKILL:
        return failed("crashed", "the reader was killed while it read it (SIGKILL)", seconds)
    more = ", as it does where memory ends" if -exit_code in _GAVE_UP else ""
    return failed("crashed", f"the reader crashed on it ({name}{more})", seconds)
