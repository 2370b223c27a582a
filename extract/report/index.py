"""The index of a batch, written while its documents come: a row for each, and what they come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, TextIO
from urllib.parse import quote

from extract.output import whole_file
from extract.printable import one_line
from extract.records import Conversion
from extract.report.html import data, embedded, head, labels, tail
from extract.summary import Counts

# How much a document needs eyes: a page that gave no text, a sentence that may be a vote, a failed check, a warning.
_PARTIAL, _UNREAD, _FAILED_CHECK, _WARNING = 20, 10, 5, 1
# The bodies that are told by name; an archive has thousands.
_BODIES = 15
_KINDS = ("meetings", "cases", "proposals", "remarks", "votes", "tiltak", "grants")


class Row(NamedTuple):
    """One document in the index."""

    fields: dict[str, Any]
    votes_by_year: Counter[tuple[str, str]]
    by_body: Counter[tuple[str, str]]
    records: Counter[str]

    @classmethod
    def of(cls, conversion: Conversion, path: str, page: str) -> Row:
        counts = Counts.of(conversion)
        records = Counter({**counts.records, "meetings": len(conversion.meetings)})
        warnings = sum(counts.warnings.values())
        unread = conversion.vote_ledger.unread
        points = _PARTIAL * counts.partial + _UNREAD * unread + _FAILED_CHECK * counts.failed_checks
        fields = {
            "path": one_line(path.removesuffix(".json")),
            "page": quote(page),
            "title": conversion.document.title,
            "body": next((case.body for case in conversion.cases if case.body), conversion.document.organization),
            "year": _year(conversion),
            "kinds": conversion.document.kinds,
            "pages": counts.pages,
            "records": sum(records.values()),
            "failed": counts.failed_checks,
            "checks": counts.checks,
            "unread": unread,
            "warnings": warnings,
            "partial": counts.partial,
            "points": points + _WARNING * warnings,
        }
        return cls(fields, _votes_by_year(conversion), _by_body(conversion), records)


def _year(conversion: Conversion) -> int | None:
    """The year of its meetings; where there is none, the first year of its money."""
    dates = [int(case.date[:4]) for case in conversion.cases if case.date]
    years = [amount.year for tiltak in conversion.tiltak for amount in tiltak.amounts if amount.year is not None]
    years += [grant.year for grant in conversion.grants if grant.year is not None]
    return max(dates) if dates else min(years, default=None)


def _votes_by_year(conversion: Conversion) -> Counter[tuple[str, str]]:
    years = {case.id: case.date[:4] if case.date else "" for case in conversion.cases}
    return Counter(
        (years.get(vote.case_id, ""), "unanimous" if vote.unanimous else "contested") for vote in conversion.votes
    )


def _by_body(conversion: Conversion) -> Counter[tuple[str, str]]:
    bodies = {case.id: case.body for case in conversion.cases if case.body}
    counted = Counter((body, "cases") for body in bodies.values())
    counted.update((bodies[vote.case_id], "votes") for vote in conversion.votes if vote.case_id in bodies)
    return counted


@dataclass(slots=True)
class Index:
    """Writes the index; it takes its name when all is told. Raises OutputError."""

    path: Path
    title: str
    _votes_by_year: Counter[tuple[str, str]] = field(default_factory=Counter)
    _by_body: Counter[tuple[str, str]] = field(default_factory=Counter)
    _records: Counter[str] = field(default_factory=Counter)
    _totals: Counter[str] = field(default_factory=Counter)
    _document_kinds: Counter[str] = field(default_factory=Counter)
    _failed: list[dict[str, str]] = field(default_factory=list)
    _opened: AbstractContextManager[TextIO] | None = None
    _file: TextIO | None = None

    def __enter__(self) -> Index:
        self._opened = whole_file(self.path)
        self._file = self._opened.__enter__()
        self._file.writelines(head("index", f"{self.title}: {labels()['title']}"))
        self._file.write('<script type="application/json" id="rows">[')
        return self

    def add(self, row: Row) -> None:
        """Adds a document's row."""
        assert self._file is not None
        self._file.write((",\n" if self._totals["documents"] else "\n") + embedded(row.fields))
        # Not added as counters are, which look through all that is counted so far each time.
        self._votes_by_year.update(row.votes_by_year)
        self._by_body.update(row.by_body)
        self._records.update(row.records)
        self._document_kinds.update(row.fields["kinds"])
        for name in ("pages", "checks", "failed", "unread", "warnings"):
            self._totals[name] += row.fields[name]
        self._totals["partial"] += row.fields["partial"]
        self._totals["documents"] += 1

    def add_failed(self, source: str, reason: str, message: str) -> None:
        """Adds a document of which there is no page."""
        self._failed.append({"source": one_line(source), "reason": reason, "message": message})

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._file is not None and self._opened is not None
        if kind is None:
            self._file.write("\n]</script>\n")
            self._file.write(data("totals", self._all_totals()))
            self._file.write(tail("index"))
        self._opened.__exit__(kind, error, trace)

    def _all_totals(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "counts": dict(self._totals),
            "document_kinds": dict(self._document_kinds.most_common()),
            "records": {kind: self._records[kind] for kind in _KINDS if self._records[kind]},
            "years": list(self._years()),
            "bodies": list(self._bodies()),
            "other_bodies": max(0, len({body for body, _ in self._by_body}) - _BODIES),
            "failed": sorted(self._failed, key=lambda each: each["source"]),
        }

    def _years(self) -> Iterator[dict[str, Any]]:
        for year in sorted({year for year, _ in self._votes_by_year}):
            counts = {how: self._votes_by_year[year, how] for how in ("unanimous", "contested")}
            yield {"year": int(year) if year else None, **counts}

    def _bodies(self) -> Iterator[dict[str, Any]]:
        names = sorted({body for body, _ in self._by_body}, key=lambda body: (-self._by_body[body, "cases"], body))
        for body in names[:_BODIES]:
            yield {"body": body, "cases": self._by_body[body, "cases"], "votes": self._by_body[body, "votes"]}
