"""Conversion -> the counts that a run reports, per document and in total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.records import Conversion

# A page that gave no text: the document came out, but not all of it.
_PAGES_LOST = frozenset({"no_text_layer", "broken_text", "slanted_text", "page_not_read"})
RECORD_KINDS = ("cases", "proposals", "remarks", "votes", "tiltak", "grants")


@dataclass(slots=True)
class Counts:
    """How many pages, records of each sort, sentences with a vote word, checks and warnings."""

    pages: int = 0
    records: Counter[str] = field(default_factory=Counter)
    vote_ledger: Counter[str] = field(default_factory=Counter)
    checks: int = 0
    failed_checks: int = 0
    warnings: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, conversion: Conversion) -> Counts:
        return cls(
            conversion.document.pages,
            Counter(
                cases=len(conversion.cases),
                proposals=sum(len(case.proposals) for case in conversion.cases),
                remarks=sum(len(case.remarks) for case in conversion.cases),
                votes=len(conversion.votes),
                tiltak=len(conversion.tiltak),
                grants=len(conversion.grants),
            ),
            Counter(conversion.vote_ledger.model_dump()),
            len(conversion.checks),
            sum(not check.ok for check in conversion.checks),
            Counter(warning.code for warning in conversion.warnings),
        )

    def add(self, other: Counts) -> None:
        self.pages += other.pages
        self.records += other.records
        self.vote_ledger += other.vote_ledger
        self.checks += other.checks
        self.failed_checks += other.failed_checks
        self.warnings += other.warnings

    @property
    def partial(self) -> bool:
        """Whether a page gave no text."""
        return not _PAGES_LOST.isdisjoint(self.warnings)

    def as_words(self) -> str:
        """`12 pages; 2 cases, 7 votes; vote sentences: 7 votes, 1 part, none unread; 1 of 9 checks FAILED; 3 warnings
        (row_not_read 2, unit_inferred 1)`."""
        parts = [counted(self.pages, "page"), self._records_as_words()]
        if self.vote_ledger.total():
            parts.append(f"vote sentences: {self._ledger_as_words()}")
        if self.checks:
            failed = f"{self.failed_checks} of {counted(self.checks, 'check')} FAILED"
            parts.append(failed if self.failed_checks else f"{counted(self.checks, 'check')} passed")
        if total := self.warnings.total():
            codes = ", ".join(f"{code} {count}" for code, count in sorted(self.warnings.items()))
            parts.append(f"{counted(total, 'warning')} ({codes})")
        return "; ".join(parts)

    def _ledger_as_words(self) -> str:
        ledger = self.vote_ledger
        read = in_words([(ledger["votes"], "vote"), (ledger["parts"], "part")])
        rest = [f"{ledger['repeated']} repeated"] if ledger["repeated"] else []
        rest += [f"{ledger['not_votes']} no vote"] if ledger["not_votes"] else []
        return ", ".join(
            [*([read] if read else []), *rest, f"{ledger['unread']} UNREAD" if ledger["unread"] else "none unread"]
        )

    def _records_as_words(self) -> str:
        return in_words((self.records[kind], kind.removesuffix("s")) for kind in RECORD_KINDS) or "no records"


def counted(number: int, noun: str) -> str:
    """`1 page`, `2 pages`, `3 tiltak`."""
    return f"{number} {noun}" + ("" if number == 1 or noun == "tiltak" else "s")


def in_words(numbers: Iterable[tuple[int, str]]) -> str:
    """`2 cases, 7 votes`: what there is, leaving out what there is none of."""
    return ", ".join(counted(number, noun) for number, noun in numbers if number)
