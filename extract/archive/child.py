"""Runs in the process that converts: a Task in, an Outcome out, whatever the document is."""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.archive.work import Limits, Outcome, Task, failed
from extract.collector import collect_seldom
from extract.errors import SourceError
from extract.printable import one_line, readable_name

if TYPE_CHECKING:
    from extract.corrections import Judgement
    from extract.records import Conversion

# How much later than the pool the process ends itself: it is left alone where the run that began it was killed.
_GRACE = 5.0
# How much earlier the reading of pictures ends, so that it can be told how far it came.
_EARLIER = 5.0
_MIB = 1 << 20
# Linux's number for the request to be told by a signal that the parent is gone.
_TELL_OF_PARENT = 1


def convert_document(task: Task, limits: Limits) -> Outcome:
    """What became of the document. Never raises; a crash, or a hang within a library, ends the process."""
    start = time.perf_counter()
    with _messages() as messages, _alarm(limits.seconds + _GRACE), _memory(limits.memory):
        outcome = _outcome(task, limits)
    return replace(outcome, seconds=round(time.perf_counter() - start, 3), log=tuple(messages))


def settle() -> None:
    """Prepares a process for converting one document after another. What it starts, as Tesseract, ends with it."""
    # A person's Ctrl-C is for the run, which ends its processes itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):
        os.setpgid(0, 0)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: os.killpg(0, signal.SIGKILL))
    _end_with_parent()
    collect_seldom()
    silence()


def _end_with_parent() -> None:
    """Has this process ended when the one that began it is killed; where the system cannot, by its time limit."""
    # Not imported for a run of which another process converts.
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_TELL_OF_PARENT, signal.SIGTERM)


def used_memory() -> int:
    """The bytes of memory that this process has for data, as the limit counts them; 0 where the system does not say."""
    with suppress(OSError, ValueError), open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def silence() -> None:
    """A library that dies writes to standard error what would stand between our lines."""
    faulthandler.disable()
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _outcome(task: Task, limits: Limits) -> Outcome:
    try:
        return _converted(task, time.monotonic() + limits.seconds - min(_EARLIER, limits.seconds / 5))
    except SourceError as error:
        if error.code == "timeout":
            return failed("timeout", f"takes longer than {limits.seconds:g} seconds: {one_line(error.reason)}")
        return failed(error.code, one_line(error.reason))
    except MemoryError:
        # What the document took is let go of before more is said.
        pass
    except Exception as error:
        # A defect of ours. It is told in one line; --verbose shows where.
        told = one_line(f"defect in vedtak: {type(error).__name__}: {error}")
        return replace(failed("defect", told), traceback=traceback.format_exc().rstrip())
    return failed("out_of_memory", f"takes more than {limits.memory // _MIB} MB of memory")


def _converted(task: Task, until: float) -> Outcome:
    from extract.output import json_parts, packed
    from extract.summary import Counts

    conversion = _renamed(task.twin, task.name) if task.twin is not None else _read(task, until)
    counts = Counts.of(conversion)
    text = packed(json_parts(conversion, on_one_line=task.form == "jsonl", is_used_up=True))
    return Outcome(
        status="partial" if counts.partial else "converted",
        reason="pages_lost" if counts.partial else None,
        sha256=conversion.document.sha256,
        text=text,
        text_sha256=text.sha256,
        kinds=tuple(conversion.document.kinds),
        pages=counts.pages,
        records=dict(counts.records),
        vote_ledger=dict(counts.vote_ledger),
        checks=counts.checks,
        failed_checks=counts.failed_checks,
        warnings=dict(sorted(counts.warnings.items())),
    )


def _read(task: Task, until: float) -> Conversion:
    from extract.pipeline import convert_stored
    from extract.sources import load_source, source_of

    judgements: Sequence[Judgement] = ()
    if task.corrections is not None:
        from extract.corrections import parse_judgements

        judgements = parse_judgements(task.corrections)
    # Held by nobody else, the file's bytes are let go when its pages are read.
    if task.content is None:
        return convert_stored(replace(load_source(task.source, task.ocr), until=until), judgements)
    return convert_stored(replace(source_of(task.name, task.content, task.ocr), until=until), judgements)


def _renamed(text: str, name: str) -> Conversion:
    """The conversion of the same bytes under the name of another file: nothing else in it depends on the name.

    The text is this program's own, known by its digest: where it is no conversion, that is a defect.
    """
    from extract.records import Conversion

    conversion = Conversion.model_validate_json(text)
    document = conversion.document.model_copy(update={"source": readable_name(name)})
    return conversion.model_copy(update={"document": document})


@contextmanager
def _messages() -> Iterator[list[str]]:
    """What is logged meanwhile: the run tells it, once for all documents."""
    told: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(record.getMessage())

    handler, logger = Keep(), logging.getLogger("vedtak")
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def _memory(most: int) -> Iterator[None]:
    """Lets the process have this much more than it has."""
    try:
        import resource
    except ImportError:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = used_memory() + most
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard < 0 else min(wanted, hard), hard))
    try:
        yield
    finally:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
