"""A run over an archive: decides on every source, keeps the engine busy, writes outputs and receipts.

Whatever becomes of a document is told and noted; no error but one of the run itself (an interruption, a disk on which
nothing can be noted) ends it. It may be killed at any moment: an output takes its name when it is whole, its receipt
follows, and what has no receipt is converted again to the same bytes.
"""

from __future__ import annotations

import os
import queue
from codecs import iterdecode
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple, Protocol

from extract.archive.corrections import Corrections
from extract.archive.decide import Decision, Wish, decide, is_current
from extract.archive.disk import Disk
from extract.archive.names import Names, has_another, taken_by
from extract.archive.order import largest_first
from extract.archive.plan import Job
from extract.archive.receipts import Book, Receipt, twin_key
from extract.archive.storage import Output
from extract.archive.telling import Teller
from extract.archive.waiting import taken
from extract.archive.work import Digest, Form, Outcome, Task, digest, failed
from extract.errors import PASSING, OutputError
from extract.printable import name_on_disk, readable_name

if TYPE_CHECKING:
    from extract.model import OcrMode


class Engine(Protocol):
    """Converts documents; as many as `window` may be under way at a time."""

    window: int

    def digests(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Digest]]: ...
    def submit(self, task: Task) -> Future[Outcome]: ...
    def wait(self) -> None: ...
    def close(self) -> None: ...
    def stop(self) -> None: ...


class _Document(NamedTuple):
    """A source whose bytes are known, with what is known of it from before."""

    job: Job
    sha256: str
    decision: Decision

    @property
    def twin_key(self) -> str:
        return twin_key(self.sha256, self.job.source)


@dataclass(slots=True)
class Archive:
    """Converts sources to one file each, with receipts."""

    engine: Engine
    disk: Disk
    book: Book
    output: Output
    teller: Teller
    wish: Wish
    _since: int = 0
    _under_way: dict[int, _Document] = field(default_factory=dict)
    # What waits for a document with the same bytes, which is being converted.
    _waiting: dict[str, list[_Document]] = field(default_factory=dict)
    _done: queue.SimpleQueue[tuple[int, Future[Outcome]]] = field(default_factory=queue.SimpleQueue)
    # The outputs that its sources have.
    names: Names = field(init=False)
    # What its disk did not tell of, and is not asked about again.
    late: set[str] = field(default_factory=set)
    _tickets: int = 0

    def __post_init__(self) -> None:
        self.names = Names(self.output.folds_case)

    def run(self, jobs: Iterable[Job]) -> None:
        """Converts what has to be converted."""
        # Where all is to be made anew, what an earlier run made of the same bytes is no help.
        anew = self.wish.force or self.wish.retry_failed
        self._since = self.disk.do(lambda: self.book.end) if anew else 0
        with _engine(self.engine):
            for job, digest in self.engine.digests(largest_first(self.names.given(jobs))):
                self._begin(job, digest)
                while len(self._under_way) >= self.engine.window or not self._done.empty():
                    self._take()
            while self._under_way:
                self._take()

    def _begin(self, job: Job, digest: Digest) -> None:
        if digest.sha256 is None:
            if digest.reason == "timeout":
                self.late.add(job.source)
            return self._finish(job, None, failed(digest.reason or "not_read", digest.message or ""))
        source = readable_name(job.source)
        decision = self.disk.do(partial(self._decided, source, readable_name(job.target), digest.sha256))
        if decision.why == "name_taken":
            outcome = failed("name_taken", decision.in_words(), sha256=digest.sha256)
            return self._finish(replace(job, target=""), None, outcome)
        if not decision.converts:
            return self.teller.left(source, decision)
        return self._convert(_Document(job, digest.sha256, decision))

    def _decided(self, source: str, key: str, sha256: str) -> Decision:
        # What another run has done meanwhile need not be done again.
        self.book.refresh()
        return decide(source, key, sha256, self.book, self.output, self.wish)

    def _convert(self, document: _Document) -> None:
        """Gives a document to the engine, unless another with the same bytes is or was converted."""
        if document.twin_key in self._waiting:
            self._waiting[document.twin_key].append(document)
            return
        twin = self.disk.do(partial(self.book.twin, document.twin_key, self._since))
        if twin is not None and is_current(twin, self.wish):
            if twin.status == "failed" and twin.reason is not None and twin.reason not in PASSING:
                outcome = failed(twin.reason, twin.message or "", sha256=twin.sha256)
                return self._finish(document.job, document, outcome)
            text = self.disk.do(partial(self._text_of, twin))
            if text is not None:
                return self._submit(document, text)
        self._waiting[document.twin_key] = []
        return self._submit(document, None)

    def _text_of(self, twin: Receipt) -> str | None:
        """The output of which the receipt tells, where it is there as it was written."""
        if twin.output is None:
            return None
        try:
            text = self.output.read(name_on_disk(twin.output))
        except (OSError, ValueError):
            return None
        return text if sha256(text.encode("utf-8")).hexdigest() == twin.output_sha256 else None

    def _submit(self, document: _Document, twin: str | None) -> None:
        self._tickets += 1
        ticket = self._tickets
        self._under_way[ticket] = document
        self._tell_reading()
        job = document.job
        name = os.path.basename(job.source)
        said = self.wish.corrections.of(document.sha256)
        task = Task(
            job.source, name, self.wish.ocr, content=job.content, twin=twin, target=job.target, corrections=said
        )
        self.engine.submit(task).add_done_callback(lambda future: self._done.put((ticket, future)))

    def _take(self) -> None:
        if self._done.empty():
            self.engine.wait()
        ticket, future = taken(self._done)
        document = self._under_way.pop(ticket)
        outcome = future.result()
        self._finish(document.job, document, outcome)
        self._tell_reading()
        for other in self._waiting.pop(document.twin_key, ()):
            self._convert(other)

    def _finish(self, job: Job, document: _Document | None, outcome: Outcome) -> None:
        """Writes the output, then the receipt, then tells."""
        job, outcome = self.disk.do(partial(self._noted, job, document, outcome))
        path = self.output.path(job.target) if job.target else None
        self.teller.document(readable_name(job.source), path, outcome)

    def _noted(self, job: Job, document: _Document | None, outcome: Outcome) -> tuple[Job, Outcome]:
        """What is told of a document whose output, where it has one, and receipt are written; no other run writes an
        output meanwhile."""
        with self.book.turn():
            return self._written(job, document, outcome)

    def _written(self, job: Job, document: _Document | None, outcome: Outcome) -> tuple[Job, Outcome]:
        known = self.book.get(readable_name(job.target))
        sha256 = None if document is None else document.sha256
        if known is not None and not self.wish.force and has_another(known, job.source, sha256):
            # Another run took the name while this document was converted.
            if sha256 is not None:
                outcome = failed("name_taken", taken_by(known), outcome.seconds, sha256)
            job, document = replace(job, target=""), None
        written = outcome.written
        if outcome.text is not None:
            try:
                self.output.write(job.target, outcome.text)
                written = outcome.text.size
            except OutputError as error:
                outcome = failed("not_written", str(error), outcome.seconds, outcome.sha256)
        if document is not None and written is None and outcome.reason not in PASSING:
            self._remove_stale(document)
        if outcome.sha256 is None and document is not None:
            outcome = replace(outcome, sha256=document.sha256)
        receipt = self._receipt(readable_name(job.source), readable_name(job.target) or None, outcome, written)
        self.book.add(receipt)
        return job, outcome

    def _remove_stale(self, document: _Document) -> None:
        """What was made of other bytes must not stand for these, of which nothing came."""
        known = document.decision.known
        if known is not None and known.output_sha256 is not None and known.sha256 != document.sha256:
            self.output.remove(document.job.target)

    def _receipt(self, source: str, output: str | None, outcome: Outcome, written: int | None) -> Receipt:
        return Receipt(
            source=source,
            output=output,
            sha256=outcome.sha256,
            status=outcome.status,
            reason=outcome.reason,
            message=outcome.message,
            program=self.wish.program,
            rules=self.wish.rules,
            ocr=self.wish.ocr,
            seconds=outcome.seconds,
            output_sha256=outcome.text_sha256,
            output_bytes=written,
            corrections=self.wish.corrections.digest(outcome.sha256),
            kinds=list(outcome.kinds),
            pages=outcome.pages,
            records=outcome.records,
            vote_ledger=outcome.vote_ledger,
            checks=outcome.checks,
            failed_checks=outcome.failed_checks,
            warnings=outcome.warnings,
        )

    def _tell_reading(self) -> None:
        self.teller.reading(next((each.job.source for each in self._under_way.values()), None))


def stream(
    engine: Engine,
    jobs: Iterable[Job],
    write: Callable[[str], object],
    teller: Teller,
    form: Form,
    ocr: OcrMode,
    corrections: Corrections,
) -> None:
    """Converts every source and writes all in the order of the sources."""
    waiting: deque[tuple[Job, Future[Outcome]]] = deque()

    def finish() -> None:
        job, future = waiting.popleft()
        engine.wait()
        outcome = future.result()
        if outcome.text is not None:
            for piece in iterdecode(outcome.text.pieces(), "utf-8"):
                write(piece)
        teller.document(readable_name(job.source), None, outcome)

    with _engine(engine):
        for job in jobs:
            while len(waiting) >= engine.window or (waiting and waiting[0][1].done()):
                finish()
            if job.problem is None:
                said = corrections.of(digest(job).sha256) if corrections.texts else None
                name = os.path.basename(job.source)
                task = Task(job.source, name, ocr, form, job.content, corrections=said)
                waiting.append((job, engine.submit(task)))
            else:
                future: Future[Outcome] = Future()
                future.set_result(failed(job.reason, job.problem))
                waiting.append((job, future))
            teller.reading(waiting[0][0].source)
        while waiting:
            finish()


@contextmanager
def _engine(engine: Engine) -> Iterator[None]:
    """Closes the engine in the end, or stops it where the run is ended."""
    try:
        yield
        engine.close()
    except BaseException:
        engine.stop()
        raise
