"""Rows -> one CSV file per table: UTF-8, a header, commas, empty where there is no value."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from extract.export.formulas import harmless
from extract.export.table import Row, Table, Value

ENDING = ".csv"


class CsvTables:
    """One file per table in a folder."""

    def __init__(self, folder: Path, tables: Sequence[Table]) -> None:
        self._files = ExitStack()
        self._writers = {}
        for table in tables:
            path = folder / f"{table.name}{ENDING}"
            file = self._files.enter_context(path.open("w", encoding="utf-8", newline=""))
            self._writers[table.name] = csv.writer(file)
            self._writers[table.name].writerow([column.name for column in table.columns])

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Adds rows to a table."""
        self._writers[table.name].writerows([_cell(value) for value in row] for row in rows)

    def close(self) -> None:
        """All is written."""
        self._files.close()


def _cell(value: Value) -> str | float | None:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, bool):
        # As R, pandas, DuckDB and spreadsheets all know them.
        return "TRUE" if value else "FALSE"
    return value
