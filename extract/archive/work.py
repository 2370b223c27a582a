"""What goes to the process that converts a document, and what comes back from it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from extract.archive.aside import done_beside
from extract.errors import ReasonCode, SourceError

if TYPE_CHECKING:
    from extract.archive.plan import Job
    from extract.model import OcrMode
    from extract.output import Packed

Status = Literal["converted", "partial", "failed"]
# `json` is indented, one document a file; `jsonl` is one document a line.
Form = Literal["json", "jsonl"]
_TAKEN = "its output was written for another source of this run; convert it to another DIR"


class Limits(NamedTuple):
    """What one document may take: seconds by the clock, bytes of memory."""

    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class Task:
    """One document to convert. `content` is None where the process reads the file `source` itself.

    `twin` is the JSON that was made of the same bytes under another name: it is given this document's name. `target` is
    its output's name, for an engine that writes outputs itself.
    """

    source: str
    name: str
    ocr: OcrMode
    form: Form = "json"
    content: bytes | None = None
    twin: str | None = None
    # What reviewers said of it, as JSON.
    corrections: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document. `text` is its JSON; None where it failed, or `written` bytes are out already."""

    status: Status
    reason: ReasonCode | None = None
    message: str | None = None
    sha256: str | None = None
    seconds: float = 0.0
    text: Packed | None = None
    text_sha256: str | None = None
    written: int | None = None
    kinds: tuple[str, ...] = ()
    pages: int = 0
    records: Mapping[str, int] = field(default_factory=dict)
    vote_ledger: Mapping[str, int] = field(default_factory=dict)
    checks: int = 0
    failed_checks: int = 0
    warnings: Mapping[str, int] = field(default_factory=dict)
    # Where a defect of ours arose, and what the process had to tell besides.
    traceback: str | None = None
    log: tuple[str, ...] = ()


class Digest(NamedTuple):
    """A source's sha256, or why it cannot be read."""

    sha256: str | None
    reason: ReasonCode | None = None
    message: str | None = None


def digest(job: Job) -> Digest:
    """The digest of a job's source."""
    from extract.archive.storage import digest_of

    if job.is_taken:
        return Digest(None, "name_taken", _TAKEN)
    if job.problem is not None:
        return Digest(None, job.reason, job.problem)
    if job.content is not None:
        return Digest(hashlib.sha256(job.content).hexdigest())
    try:
        return Digest(digest_of(job.source))
    except SourceError as error:
        return Digest(None, error.code, error.reason)


def digests(jobs: Iterable[Job], seconds: float) -> Iterator[tuple[Job, Digest]]:
    """Every job with its source's digest, one after another; what cannot be read for so long is left alone."""
    for job, found in done_beside(jobs, digest, seconds):
        yield job, found or Digest(None, "timeout", f"cannot be read within {seconds:g} seconds")


def failed(reason: ReasonCode, message: str, seconds: float = 0.0, sha256: str | None = None) -> Outcome:
    """The outcome of a document of which nothing came."""
    return Outcome("failed", reason, message, sha256, seconds)
