"""The loss report: what a format could not hold, as `loss.csv` beside the file."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from types import TracebackType

from extract.export.formulas import harmless

NAME = "loss.csv"
# How it is told why a whole record has no place.
NOT_WRITTEN = "not written: "


class Losses:
    """A line per record and field that did not fit; where all records of a kind are left out, one for the document.

    The file exists only where something was lost.
    """

    def __init__(self, folder: Path) -> None:
        self._file = (folder / NAME).open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(["id", "field", "values", "why"])
        self.reasons: Counter[str] = Counter()

    def __enter__(self) -> Losses:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
        if not self.reasons:
            Path(self._file.name).unlink(missing_ok=True)

    def add(self, id_: str, field: str, why: str, values: int = 1) -> None:
        """Tells that `values` values of a record's field, or records of a document, have no place."""
        if values:
            # True, for a field that has a value, is one.
            self.reasons[why] += int(values)
            self._writer.writerow([harmless(id_), field, int(values), why])
