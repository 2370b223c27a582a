"""What a run tells while it works: a moving line on a terminal, else a line for each document, or JSON."""

from __future__ import annotations

import json
import sys
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal, TextIO

from extract.archive.bar import Bar, can_move, short
from extract.archive.decide import Decision
from extract.archive.trees import LINKED_FOLDER, SYSTEM_FILE
from extract.archive.work import Outcome
from extract.printable import one_line, printable
from extract.summary import Counts, counted

LogFormat = Literal["text", "json"]
# Of files that are not read so many kinds are told by their endings.
_MOST_KINDS = 8
# Where more than this have failed, their lines are out of sight, and the last ones tell how many failed of what.
_FEW_FAILED = 10


class Teller:
    """Tells of each document and keeps the counts. With `quiet` only what failed is told, with `verbose` everything.

    With both it is what failed, and where in the program a defect arose. With `strict` a failed check counts, too.
    """

    def __init__(
        self,
        form: LogFormat = "text",
        quiet: bool = False,
        verbose: bool = False,
        stream: TextIO | None = None,
        total: Callable[[], int] | None = None,
        strict: bool = False,
    ) -> None:
        self.converted = self.partial = self.failed = self.unchanged = self.failed_before = 0
        self.totals = Counts()
        self.failed_checks = 0
        # Documents with such a check: all of them, and those that were converted by an earlier run.
        self._with_failed_checks = self._unchanged_with_failed_checks = 0
        # How many outputs no source has now, and one of them.
        self._without_source, self._such_output = 0, ""
        self._strict = strict
        self._is_json = form == "json"
        self._quiet = quiet
        self._verbose = verbose
        self._stream = stream or sys.stderr
        self._is_done = True
        self._reasons = Counter[str]()
        self._messages: set[str] = set()
        self._lock = threading.Lock()
        self._bar = None if quiet or self._is_json or not can_move(self._stream) else Bar(self._stream, total)

    @property
    def count(self) -> int:
        """How many documents were told of."""
        return self.converted + self.failed + self.unchanged + self.failed_before

    def document(self, source: str, path: str | None, outcome: Outcome) -> None:
        """What became of a document that this run converted, or failed to."""
        for message in outcome.log:
            self.message(message)
        if outcome.status == "failed":
            self.failed += 1
            self._reasons[outcome.reason or ""] += 1
        else:
            self._count(outcome)
        fields = _fields(source, path, outcome)
        is_quiet = self._quiet and not (self._strict and outcome.failed_checks)
        if self._is_json:
            if not is_quiet or outcome.status == "failed":
                self._line(json.dumps(fields, ensure_ascii=False))
        elif outcome.status == "failed":
            self._line(f"{printable(source)}: {one_line(outcome.message or '')}")
            if self._verbose and outcome.traceback:
                self._line(outcome.traceback)
        elif not is_quiet and (self._verbose or self._bar is None):
            target = "" if path is None else f" -> {printable(path)}"
            told = f"{', '.join(outcome.kinds)}; {_counts(outcome).as_words()}"
            self._line(f"{printable(source)}{target}: {told}" + (f"; {outcome.seconds:.1f} s" * self._verbose))
        self._advance()

    def left(self, source: str, decision: Decision) -> None:
        """A document that needs no conversion, or stays as it failed."""
        known = decision.known
        stays_failed = decision.why == "stays_failed"
        self.failed_before += stays_failed
        self.unchanged += not stays_failed
        if known is not None:
            self.failed_checks += known.failed_checks
            self._with_failed_checks += known.failed_checks > 0
            self._unchanged_with_failed_checks += known.failed_checks > 0
        if self._is_json:
            if not self._quiet and (self._verbose or stays_failed):
                told: dict[str, object] = {"event": decision.why, "source": printable(source)}
                told |= {"reason": known.reason, "message": known.message} if known and stays_failed else {}
                self._line(json.dumps(told, ensure_ascii=False))
        elif self._verbose and not self._quiet:
            self._line(f"{printable(source)}: {one_line(decision.in_words())}")
        self._advance()

    def without_source(self, source: str, path: str) -> None:
        """An output of an earlier run that no source has now."""
        self._without_source += 1
        self._such_output = self._such_output or path
        if not self._verbose or self._quiet:
            return
        if self._is_json:
            told = {"event": "without_source", "source": printable(source), "output": printable(path)}
            self._line(json.dumps(told, ensure_ascii=False))
        else:
            self._line(f"{printable(path)}: no source has this output now; it was made of {printable(source)}")

    def left_out(self, path: str, kind: str) -> None:
        """A file below a folder that is not read, or a folder that is not followed."""
        if self._is_json:
            told = {"event": "left_out", "source": printable(path), "kind": kind}
            self._line(json.dumps(told, ensure_ascii=False))
        elif kind in (LINKED_FOLDER, SYSTEM_FILE):
            self._line(f"{printable(path)}: left out, as it is a {kind}")
        else:
            self._line(f"{printable(path)}: left out, as it is of another kind")

    def message(self, message: str) -> None:
        """Something that concerns the run, told once."""
        if message in self._messages:
            return
        self._messages.add(message)
        message = one_line(message)
        told = {"event": "message", "message": message}
        self._line(json.dumps(told, ensure_ascii=False) if self._is_json else message)

    def reading(self, source: str | None) -> None:
        """What has been read for the longest time now."""
        if self._bar is not None:
            self._bar.tell(f"reading {short(source)}" if source else "")

    def close(self, is_done: bool = True, left_out: Mapping[str, int] = MappingProxyType({})) -> None:
        """Ends the moving line and sums up, with how many files of other kinds were met, and that there is more to do.
        What gives the run its exit status is told in any case."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None
        if not is_done and not self.count:
            return
        self._is_done = is_done
        strictly = self._strict and self.failed_checks > 0
        if self._is_json:
            if not self._quiet or self.failed_before or strictly:
                told_last = {**self._summary(), "left_out": dict(sorted(left_out.items()))}
                self._line(json.dumps(told_last, ensure_ascii=False))
            return
        if not self._quiet and left_out:
            self._line(left_out_in_words(left_out))
        if not self._quiet and self._without_source:
            self._line(self._without_source_in_words())
        if not self._quiet and self.failed > _FEW_FAILED:
            self._line(self._reasons_in_words())
        if not self._quiet and (self.count != 1 or self.unchanged or self.failed_before or not is_done):
            self._line(self.closing_line())
        elif self.failed_before:
            self._line(self._failed_before_in_words())
        if strictly:
            self._line(self._failed_checks_in_words())

    def closing_line(self) -> str:
        """`17 documents converted, 80 unchanged, 1 FAILED: 210 pages; 43 cases, ...`; of a run that was ended before,
        `2 documents converted, the rest NOT DONE (the same command goes on): ...`."""
        parts = [f"{counted(self.converted, 'document')} converted"] if self.converted or not self.unchanged else []
        parts += [f"{self.unchanged} unchanged"] if self.unchanged else []
        parts += [f"{self.failed} FAILED"] if self.failed else []
        parts += [self._failed_before_in_words()] if self.failed_before else []
        parts += [] if self._is_done else ["the rest NOT DONE (the same command goes on)"]
        return f"{', '.join(parts)}: {self.totals.as_words()}" if self.converted else ", ".join(parts)

    def _failed_before_in_words(self) -> str:
        return f"{self.failed_before} FAILED BEFORE (--retry-failed)"

    def _reasons_in_words(self) -> str:
        """`FAILED: 30 empty, 12 wrong_type (the reason of each is in receipts.jsonl)`."""
        told = ", ".join(f"{number} {reason}" for reason, number in self._reasons.most_common())
        return f"FAILED: {told} (the reason of each is in receipts.jsonl)"

    def _without_source_in_words(self) -> str:
        """`2 outputs stay that no source has now, as it was moved or deleted (-v names them): out/old.json, ...`."""
        stay = "stays" if self._without_source == 1 else "stay"
        told = f"{counted(self._without_source, 'output')} {stay} that no source has now"
        more = ", ..." if self._without_source > 1 else ""
        named = "" if self._verbose else f" (-v names them): {printable(self._such_output)}{more}"
        return f"{told}, as it was moved or deleted{named}"

    def _failed_checks_in_words(self) -> str:
        """`3 checks FAILED in 2 documents (--strict), 1 of them unchanged: see failed_checks in receipts.jsonl`."""
        documents = counted(self._with_failed_checks, "document")
        told = f"{counted(self.failed_checks, 'check')} FAILED in {documents} (--strict)"
        unchanged = self._unchanged_with_failed_checks
        return f"{told}, {unchanged} of them unchanged: see failed_checks in receipts.jsonl" if unchanged else told

    def _summary(self) -> dict[str, Any]:
        return {
            "event": "end",
            "done": self._is_done,
            "converted": self.converted,
            "partial": self.partial,
            "failed": self.failed,
            "unchanged": self.unchanged,
            "stays_failed": self.failed_before,
            "without_source": self._without_source,
            "pages": self.totals.pages,
            "records": dict(self.totals.records),
            "failed_checks": self.failed_checks,
        }

    def _count(self, outcome: Outcome) -> None:
        self.converted += 1
        self.partial += outcome.status == "partial"
        self.totals.add(_counts(outcome))
        self.failed_checks += outcome.failed_checks
        self._with_failed_checks += outcome.failed_checks > 0

    def _advance(self) -> None:
        if self._bar is not None:
            self._bar.advance(self.failed + self.failed_before)

    def _line(self, line: str) -> None:
        # What is left out is told by who looks for documents.
        with self._lock:
            if self._bar is not None:
                self._bar.write(line)
            else:
                print(line, file=self._stream, flush=True)


class LeftOut:
    """The files that are not read: how many there are of each kind, and their names where those are wanted."""

    def __init__(self, are_named: bool) -> None:
        self.kinds = Counter[str]()
        self._are_named = are_named
        self._lock = threading.Lock()
        self._teller: Teller | None = None
        # What was found before there is somebody to tell it.
        self._found: list[tuple[str, str]] = []

    def __call__(self, path: str, kind: str) -> None:
        self.kinds[kind] += 1
        if not self._are_named:
            return
        with self._lock:
            if self._teller is None:
                self._found.append((path, kind))
            else:
                self._teller.left_out(path, kind)

    def tell(self, teller: Teller) -> None:
        """Names them, those that were found and those that will be."""
        with self._lock:
            self._teller = teller
            for path, kind in self._found:
                teller.left_out(path, kind)
            self._found.clear()


def left_out_in_words(left_out: Mapping[str, int]) -> str:
    """`left out, as they are of other kinds: 20 .doc, 3 .jpg, 1 without an ending`."""
    most = sorted(left_out.items(), key=lambda each: (-each[1], not each[0], each[0]))
    parts = [_left_out_of(ending, number) for ending, number in most[:_MOST_KINDS]]
    rest = sum(number for _, number in most[_MOST_KINDS:])
    return f"left out, as they are of other kinds: {', '.join([*parts, *([counted(rest, 'other')] if rest else [])])}"


def _left_out_of(ending: str, number: int) -> str:
    if ending in (LINKED_FOLDER, SYSTEM_FILE):
        return counted(number, ending)
    return f"{number} {printable(ending) or 'without an ending'}"


def _fields(source: str, path: str | None, outcome: Outcome) -> Mapping[str, object]:
    return {
        "event": outcome.status,
        "source": printable(source),
        "output": None if path is None or outcome.status == "failed" else printable(path),
        "sha256": outcome.sha256,
        "reason": outcome.reason,
        "message": outcome.message,
        "seconds": outcome.seconds,
        "kinds": outcome.kinds,
        "pages": outcome.pages,
        "records": dict(outcome.records),
        "vote_ledger": dict(outcome.vote_ledger),
        "checks": outcome.checks,
        "failed_checks": outcome.failed_checks,
        "warnings": dict(outcome.warnings),
        **({"traceback": outcome.traceback} if outcome.traceback else {}),
    }


def _counts(outcome: Outcome) -> Counts:
    counts = Counts(outcome.pages, checks=outcome.checks, failed_checks=outcome.failed_checks)
    counts.records.update(outcome.records)
    counts.vote_ledger.update(outcome.vote_ledger)
    counts.warnings.update(outcome.warnings)
    return counts
