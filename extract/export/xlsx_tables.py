"""Rows -> one workbook with a sheet per table. Needs XlsxWriter. Texts are written as texts, never as formulas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from extract.export.loss import Losses
from extract.export.table import Row, Table, Value

NAME = "vedtak.xlsx"
# What Excel can hold.
_ROWS_OF_A_SHEET = 1_048_576
_CHARACTERS_OF_A_CELL = 32_767
_EXACT_NUMBERS = 2**53


class XlsxTables:
    """One workbook; a table with more rows than a sheet holds goes on in a further sheet."""

    def __init__(self, folder: Path, tables: Sequence[Table], losses: Losses) -> None:
        # Rows go to disk as they come.
        self._book = xlsxwriter.Workbook(folder / NAME, {"constant_memory": True})
        # The time of making, which would differ from run to run.
        self._book.set_properties({"created": datetime(2000, 1, 1)})
        self._bold = self._book.add_format({"bold": True})
        self._losses = losses
        self._sheets: dict[str, _Sheet] = {}
        for table in tables:
            self._begin(table, table.name)

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Adds rows to a table."""
        for row in rows:
            sheet = self._sheets[table.name]
            if sheet.next_row == _ROWS_OF_A_SHEET:
                sheet = self._begin(table, f"{table.name} {sheet.number + 1}", sheet.number + 1)
            for place, value in enumerate(row):
                if value is not None:
                    self._cell(sheet, place, value, table, row)
            sheet.next_row += 1

    def close(self) -> None:
        """All is written."""
        self._book.close()

    def _begin(self, table: Table, name: str, number: int = 1) -> _Sheet:
        worksheet = self._book.add_worksheet(name)
        worksheet.freeze_panes(1, 0)
        for place, column in enumerate(table.columns):
            worksheet.write_string(0, place, column.name, self._bold)
        self._sheets[table.name] = _Sheet(worksheet, number)
        return self._sheets[table.name]

    def _cell(self, sheet: _Sheet, place: int, value: Value, table: Table, row: Row) -> None:
        at = (sheet.next_row, place)
        if isinstance(value, bool):
            sheet.worksheet.write_boolean(*at, value)
        elif isinstance(value, str):
            if len(value) > _CHARACTERS_OF_A_CELL:
                field = f"{table.name}.{table.columns[place].name}"
                self._losses.add(str(row[0]), field, "a cell holds 32 767 letters")
                value = value[:_CHARACTERS_OF_A_CELL]
            sheet.worksheet.write_string(*at, value)
        elif isinstance(value, int) and abs(value) > _EXACT_NUMBERS:
            sheet.worksheet.write_string(*at, str(value))
        else:
            sheet.worksheet.write_number(*at, value)


class _Sheet:
    def __init__(self, worksheet: Any, number: int) -> None:
        self.worksheet = worksheet
        self.number = number
        self.next_row = 1
