"""`vedtak convert`: from what was asked for to an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from extract.archive.aside import beside
from extract.archive.corrections import Corrections, read_corrections
from extract.archive.decide import Wish
from extract.archive.disk import Disk
from extract.archive.dry_run import Totals, dry_run
from extract.archive.gone import without_source
from extract.archive.order import with_sizes
from extract.archive.plan import Job, plan
from extract.archive.receipts import NAME, Book
from extract.archive.run import Archive, Engine, stream
from extract.archive.storage import file_system, folds_case, is_address, output_at
from extract.archive.target_names import target_name
from extract.archive.telling import LeftOut, LogFormat, Teller, left_out_in_words
from extract.archive.work import Form, Limits
from extract.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from extract.model import OcrMode

_MIB = 1 << 20
# What is written there nobody else sees, and it is gone when the run ends.
_IN_MEMORY = "memory://"
# What lies on a disk is a folder, with what folders give: files that can be locked, and are replaced as a whole.
_ON_DISK = ("file://", "local://")


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for."""

    paths: tuple[str, ...]
    output: str
    form: Form
    standard_input: bytes | None
    name: str
    ocr: OcrMode
    jobs: int
    timeout: float
    memory: int
    force: bool
    retry_failed: bool
    dry_run: bool
    engine: Literal["local", "dask"]
    scheduler: str | None
    strict: bool
    quiet: bool
    verbose: bool
    log_format: LogFormat
    provenance: Path | None
    corrections: Path | None


# What is told of a request where a run is recorded.
_CONFIGURATION = (
    "paths", "output", "ocr", "jobs", "timeout", "memory", "force", "retry_failed", "engine", "scheduler",
    "corrections",
)  # fmt: skip


def convert(request: Request) -> ExitStatus:
    """Does it. Raises VedtakError where nothing can be noted, UsageError where the request makes no sense."""
    if not request.output:
        # As for PATH: an unset variable of a shell names the current folder to no one.
        raise UsageError("-o is an empty name")
    if request.output.startswith(_IN_MEMORY):
        raise UsageError(f"-o {_IN_MEMORY} keeps nothing: name a folder, or a store")
    if request.output.startswith(_ON_DISK):
        request = replace(request, output=file_system(request.output)[1])
    corrections = read_corrections(request.corrections)
    if request.dry_run:
        return _dry_run(request, _wish(request, corrections))
    left_out = LeftOut(request.verbose and not request.quiet)
    jobs = with_sizes(_jobs(request, left_out), request.timeout)
    first = list(islice(jobs, 2))
    jobs = chain(first, jobs)
    if request.output == "-" and request.form == "json" and len(first) > 1:
        raise UsageError("several documents on standard output need --format jsonl")
    total = (lambda: len(first)) if len(first) < 2 else lambda: sum(1 for _ in _jobs(request, LeftOut(are_named=False)))
    teller = Teller(request.log_format, request.quiet, request.verbose, total=total, strict=request.strict)
    left_out.tell(teller)
    done = False
    try:
        if request.output == "-":
            engine = _engine(request, len(first))
            stream(engine, jobs, _write, teller, request.form, request.ocr, corrections)
        else:
            _convert_to_files(request, jobs, len(first), teller, _wish(request, corrections))
        for source in corrections.unused():
            teller.message(f"corrections of {source}: no document of this run has these bytes")
        done = True
    finally:
        teller.close(done, left_out.kinds)
    return _status(teller, request.strict)


def _wish(request: Request, corrections: Corrections) -> Wish:
    # The versions, which cost more than the rest of the start, are told where files are written alone.
    from extract.archive.version import program_version, rules_version

    return Wish(program_version(), rules_version(), request.ocr, request.force, request.retry_failed, corrections)


def _convert_to_files(request: Request, jobs: Iterator[Job], number: int, teller: Teller, wish: Wish) -> None:
    # A store has limits of its own.
    disk = Disk(request.output, None if is_address(request.output) else request.timeout)
    with disk.kept(partial(_book, request.output)) as book, _recorded(request, disk, book, wish):
        output = disk.do(partial(output_at, request.output))
        archive = Archive(_engine(request, number), disk, book, output, teller, wish)
        archive.run(jobs)
        asked = [path for path in request.paths if path not in archive.late]
        for receipt in without_source(book, archive.names, asked, request.timeout):
            teller.without_source(receipt.source, archive.output.path(receipt.output or ""))


@contextmanager
def _recorded(request: Request, disk: Disk, book: Book, wish: Wish) -> Iterator[None]:
    """Tells in a file, where one is wanted, what was done, also where the run was ended before all was done."""
    if request.provenance is None:
        yield
        return
    from extract.provenance import Run, write_provenance

    since, started = disk.do(lambda: book.end), datetime.now(UTC)
    try:
        yield
    finally:
        told = {name: _plain(getattr(request, name)) for name in _CONFIGURATION}
        run = Run(started, datetime.now(UTC), wish.program, wish.rules, told, request.output)
        write_provenance(request.provenance, run, book.receipts(since) if disk.answers else ())


def _plain(value: object) -> object:
    return os.fspath(value) if isinstance(value, Path) else value


def _book(output: str, is_written: bool = True) -> Book:
    if is_address(output):
        from extract.archive.remote import book_at

        return book_at(output, is_written)
    path = Path(output, NAME)
    folds = folds_case(Path(output))
    return Book.for_writing(path, folds) if is_written else Book(path, folds)


def _engine(request: Request, number: int) -> Engine:
    limits = Limits(request.timeout, request.memory * _MIB)
    if request.engine == "dask":
        from extract.archive.cluster import Cluster

        assert request.scheduler is not None
        return Cluster(request.scheduler, limits, None if request.output == "-" else request.output)
    if number == 1:
        from extract.archive.solo import Solo

        return Solo(limits)
    from extract.archive.pool import Pool

    return Pool(request.jobs, limits)


def _jobs(request: Request, left_out: LeftOut) -> Iterator[Job]:
    files = [path for path in request.paths if path != "-"]
    if request.standard_input is not None:
        yield Job(request.name, target_name(request.name), content=request.standard_input)
    if files:
        yield from plan(files, left_out, request.timeout)


def _dry_run(request: Request, wish: Wish) -> ExitStatus:
    """One line for each source on standard output: what would be done, with which source, and why; then the totals."""
    book = None
    with suppress(FileNotFoundError):
        book = _book(request.output, is_written=False)
    status = ExitStatus.OK
    left_out = LeftOut(request.verbose and not request.quiet)
    left_out.tell(Teller(request.log_format, quiet=True))
    output, totals = output_at(request.output), Totals()
    for planned in beside(dry_run(_jobs(request, left_out), book, output, wish, request.timeout)):
        if planned.what == "fail" or not request.quiet:
            print(planned.as_json() if request.log_format == "json" else planned.in_words())
        totals.add(planned)
        status = ExitStatus.FAILED if planned.what == "fail" else status
    if not request.quiet and request.log_format == "json":
        print(totals.as_json())
    elif not request.quiet:
        if left_out.kinds:
            print(left_out_in_words(left_out.kinds), file=sys.stderr)
        print(totals.in_words(), file=sys.stderr)
    return status


def _status(teller: Teller, strict: bool) -> ExitStatus:
    if teller.failed or teller.failed_before:
        return ExitStatus.FAILED
    return ExitStatus.CHECK_FAILED if strict and teller.failed_checks else ExitStatus.OK


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
