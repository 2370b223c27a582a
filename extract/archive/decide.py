"""Whether a source is converted by this run, and why."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, NamedTuple

from extract.archive.corrections import Corrections
from extract.archive.names import has_another, taken_by
from extract.archive.receipts import Book, Receipt
from extract.archive.storage import Output
from extract.errors import PASSING
from extract.printable import name_on_disk

if TYPE_CHECKING:
    from extract.model import OcrMode

Why = Literal[
    "new",
    "changed",
    "older_version",
    "other_ocr",
    "other_corrections",
    "output_lost",
    "failed_before",
    "forced",
    "name_taken",
    "unchanged",
    "stays_failed",
]
IN_WORDS: dict[Why, str] = {
    "new": "new",
    "changed": "changed since it was converted",
    "older_version": "was converted by another version of the program or its rules",
    "other_ocr": "was converted with another --ocr",
    "other_corrections": "was converted with other corrections",
    "output_lost": "its output is not there as it was written",
    "failed_before": "failed before",
    "forced": "forced",
    "name_taken": "another source has its output's name",
    "unchanged": "unchanged",
    "stays_failed": "failed before",
}


NONE = Corrections()


class Wish(NamedTuple):
    """What the run is asked for, and what it converts with."""

    program: str
    rules: str
    ocr: OcrMode
    force: bool = False
    retry_failed: bool = False
    corrections: Corrections = NONE


class Decision(NamedTuple):
    """Why a source is converted or left as it is, and what is known of it from before."""

    why: Why
    known: Receipt | None = None

    @property
    def converts(self) -> bool:
        return self.why not in ("unchanged", "stays_failed", "name_taken")

    def in_words(self) -> str:
        """`failed before: is encrypted and needs a password`."""
        told = IN_WORDS[self.why]
        if self.known is not None and self.why == "name_taken":
            return taken_by(self.known)
        if self.known is not None and self.why in ("failed_before", "stays_failed"):
            told += f": {self.known.message}"
        return told


def decide(source: str, key: str, sha256: str, book: Book, output: Output, wish: Wish) -> Decision:
    """The decision on a source with these bytes."""
    known = book.get(key)
    return Decision(_why(source, sha256, known, output, wish), known)


def _why(source: str, sha256: str, known: Receipt | None, output: Output, wish: Wish) -> Why:
    if known is None:
        return "new"
    if not wish.force and has_another(known, name_on_disk(source), sha256):
        return "name_taken"
    if known.sha256 is None:
        return "failed_before"
    if known.sha256 != sha256 or os.path.basename(known.source) != os.path.basename(source):
        return "changed"
    if not is_current(known, wish):
        if (known.program, known.rules) != (wish.program, wish.rules):
            return "older_version"
        return "other_ocr" if known.ocr != wish.ocr else "other_corrections"
    if wish.force:
        return "forced"
    if known.status == "failed":
        return "failed_before" if wish.retry_failed or known.reason in PASSING else "stays_failed"
    return "unchanged" if _is_whole(known, output) else "output_lost"


def is_current(receipt: Receipt, wish: Wish) -> bool:
    """Whether this run would have made the same of the same bytes."""
    made = (receipt.program, receipt.rules, receipt.ocr, receipt.corrections)
    return made == (wish.program, wish.rules, wish.ocr, wish.corrections.digest(receipt.sha256))


def _is_whole(known: Receipt, output: Output) -> bool:
    if known.output is None or known.output_bytes is None or known.output_sha256 is None:
        return False
    return output.holds(name_on_disk(known.output), known.output_bytes, known.output_sha256)
