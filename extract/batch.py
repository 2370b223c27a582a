"""Converts many sources, one after another. The only code that catches every error: a bad one costs itself alone."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from extract.errors import ExitStatus, OutputError, SourceError, VedtakError
from extract.output import write_text
from extract.plan import Job
from extract.printable import one_line, printable
from extract.sources import load_source
from extract.summary import Counts, counted

if TYPE_CHECKING:
    from extract.model import OcrMode, Source
    from extract.records import Conversion


# Takes a document's target and text, gives the path it was written to (None: a stream). Raises OutputError where this
# document cannot be written; any other OSError ends the run.
Writer = Callable[[Path, str], Path | None]


def files_writer(folder: Path) -> Writer:
    """One file per document, under the folder."""
    owners: set[Path] = set()

    def write(target: Path, text: str) -> Path:
        path = folder / target
        if path in owners:
            raise OutputError(os.fspath(path), "was written for another source of this run; convert them separately")
        write_text(path, text)
        owners.add(path)
        return path

    return write


def stream_writer(stream: TextIO) -> Writer:
    """All documents into one stream."""

    def write(target: Path, text: str) -> None:
        stream.write(text)
        stream.flush()

    return write


@dataclass(slots=True)
class Batch:
    """Converts jobs and tells of each: `say` a line for a person, `complain` what failed, `report` a JSON line."""

    write: Writer
    text_of: Callable[[Conversion], str]
    say: Callable[[str], None]
    complain: Callable[[str], None]
    report: Callable[[str], object] | None = None
    verbose: bool = False
    standard_input: Callable[[], Source] | None = None
    ocr: OcrMode = "auto"
    converted: int = 0
    failed: int = 0
    totals: Counts = field(default_factory=Counts)

    def run(self, jobs: Iterable[Job]) -> None:
        """Converts all jobs; no error but an interruption leaves here."""
        for job in jobs:
            self._run_one(job)

    def exit_status(self, strict: bool) -> ExitStatus:
        """What the run comes to."""
        if self.failed:
            return ExitStatus.FAILED
        return ExitStatus.CHECK_FAILED if strict and self.totals.failed_checks else ExitStatus.OK

    def closing_line(self) -> str:
        """`17 documents converted, 1 failed: 210 pages; 43 cases, ...`."""
        failed = f", {self.failed} FAILED" if self.failed else ""
        return f"{counted(self.converted, 'document')} converted{failed}: {self.totals.as_words()}"

    def _run_one(self, job: Job) -> None:
        name = printable(os.fspath(job.source))
        try:
            conversion = self._convert(job)
            text = self.text_of(conversion)
        except VedtakError as error:
            return self._fail(name, error.reason)
        except Exception as error:
            # A defect of ours. It is told in one line; --verbose shows where.
            self._fail(name, f"defect in vedtak: {type(error).__name__}: {error}")
            if self.verbose:
                self.complain(traceback.format_exc().rstrip())
            return None
        try:
            path = self.write(job.target, text)
        except OutputError as error:
            return self._fail(name, str(error))
        return self._tell(name, path, conversion)

    def _convert(self, job: Job) -> Conversion:
        from extract.pipeline import convert_source

        if job.problem is not None:
            raise SourceError(os.fspath(job.source), job.problem)
        if self.standard_input is not None and os.fspath(job.source) == "-":
            return convert_source(self.standard_input())
        return convert_source(load_source(job.source, self.ocr))

    def _tell(self, name: str, path: Path | None, conversion: Conversion) -> None:
        counts = Counts.of(conversion)
        self.converted += 1
        self.totals.add(counts)
        kinds = ", ".join(conversion.document.kinds)
        target = "" if path is None else f" -> {printable(os.fspath(path))}"
        self.say(f"{name}{target}: {kinds}; {counts.as_words()}")
        self._report(
            source=name,
            status="partial" if counts.partial else "converted",
            reason=None,
            output=None if path is None else printable(os.fspath(path)),
            sha256=conversion.document.sha256,
            kinds=list(conversion.document.kinds),
            pages=counts.pages,
            records=dict(counts.records),
            vote_ledger=dict(counts.vote_ledger),
            checks=counts.checks,
            failed_checks=counts.failed_checks,
            warnings=dict(sorted(counts.warnings.items())),
        )

    def _fail(self, name: str, reason: str) -> None:
        self.failed += 1
        reason = one_line(reason)
        self.complain(f"{name}: {reason}")
        self._report(source=name, status="failed", reason=reason)

    def _report(self, **line: object) -> None:
        if self.report is not None:
            self.report(json.dumps(line, ensure_ascii=False) + "\n")
