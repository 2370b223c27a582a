"""Rows -> one Parquet file per table. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from extract.export.table import Row, Table

ENDING = ".parquet"
_ROWS_IN_A_GROUP = 20_000
_TYPES = {
    "string": pyarrow.string(),
    "integer": pyarrow.int64(),
    "number": pyarrow.float64(),
    "boolean": pyarrow.bool_(),
    "date": pyarrow.date32(),
}


class ParquetTables:
    """One file per table in a folder; rows are kept until there are enough for a row group."""

    def __init__(self, folder: Path, tables: Sequence[Table]) -> None:
        self._files = {table.name: _File(folder, table) for table in tables}

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Adds rows to a table."""
        self._files[table.name].write(rows)

    def close(self) -> None:
        """All is written."""
        for file in self._files.values():
            file.close()


class _File:
    def __init__(self, folder: Path, table: Table) -> None:
        fields = [pyarrow.field(column.name, _TYPES[column.type], not column.required) for column in table.columns]
        self._schema = pyarrow.schema(fields)
        self._dates = tuple(column.type == "date" for column in table.columns)
        self._writer = pyarrow.parquet.ParquetWriter(folder / f"{table.name}{ENDING}", self._schema, compression="zstd")
        self._rows: list[Row] = []

    def write(self, rows: Sequence[Row]) -> None:
        self._rows.extend(rows)
        if len(self._rows) >= _ROWS_IN_A_GROUP:
            self._flush()

    def close(self) -> None:
        if self._rows:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        columns: list[Any] = [list(column) for column in zip(*self._rows, strict=True)]
        for place, is_date in enumerate(self._dates):
            if is_date:
                columns[place] = [None if day is None else date.fromisoformat(day) for day in columns[place]]
        self._writer.write_table(pyarrow.table(columns, schema=self._schema))
        self._rows = []
