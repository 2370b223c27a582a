"""The process that converts a run's single document: it imports what it needs while the run itself still begins."""

from __future__ import annotations

import os
import pickle
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from extract.archive.child import convert_document, settle

if TYPE_CHECKING:
    from extract.archive.work import Limits, Task

# Until it has settled, what ends the run is not for it to hear.
_HELD_BACK = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Child(NamedTuple):
    """A forked process, and the pipes by which it is given its document and tells what came of it."""

    number: int
    given: int
    told: int


_waiting: list[Child] = []


def begin(name: str) -> None:
    """Starts it before more than the document's name is known; it ends unasked where none is given."""
    _waiting.append(_forked(name))


def given(task: Task, limits: Limits) -> Child:
    """A process that now converts this document: the one begun, or a new one. Its `told` is for the caller to close."""
    child = _waiting.pop() if _waiting else _forked(task.name)
    # A process that has died meanwhile tells nothing: its end is seen by whoever waits for that.
    with suppress(BrokenPipeError), os.fdopen(child.given, "wb") as file:
        pickle.dump((task, limits), file)
    return child


def end() -> None:
    """Ends it where no document was given to it."""
    while _waiting:
        child = _waiting.pop()
        for pipe in (child.given, child.told):
            os.close(pipe)
        os.kill(child.number, signal.SIGKILL)
        os.waitpid(child.number, 0)


def _forked(name: str) -> Child:
    read_task, given = os.pipe()
    told, tell = os.pipe()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD_BACK)
    try:
        number = os.fork()
        if not number:
            os.close(given)
            os.close(told)
            _run(name, read_task, tell)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    os.close(read_task)
    os.close(tell)
    return Child(number, given, told)


def _run(name: str, read_task: int, tell: int) -> None:
    """In the child: converts what it is given, tells what came of it, and ends. The run's clean-up is not for it."""
    status = 1
    try:
        settle()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HELD_BACK)
        _import(name)
        with os.fdopen(read_task, "rb") as file:
            asked = file.read()
        if asked:
            with os.fdopen(tell, "wb") as file:
                pickle.dump(convert_document(*pickle.loads(asked)), file)
            _keep_expressions()
        status = 0
    finally:
        os._exit(status)


def _import(name: str) -> None:
    """What nearly every document of its type needs; further readers are imported as they are needed."""
    import extract.output
    import extract.pipeline
    import extract.summary

    # What reads pages takes a third of the time, and no other type needs it.
    if name.lower().endswith(".pdf"):
        import extract.sources.pdf  # noqa: F401


def _keep_expressions() -> None:
    from patterns.compiled import KEPT

    KEPT.write()
