"""Documents -> the linked tables, stored as CSV, Parquet, SQLite or a workbook, with their `datapackage.json`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol

from extract.errors import VedtakError
from extract.export.documents import Found
from extract.export.loss import Losses
from extract.export.package import Storage, write_package
from extract.export.rows import rows_of
from extract.export.table import Row, Table
from extract.export.tables import BY_NAME, TABLES
from extract.extras import Extra, install_command

DatasetForm = Literal["csv", "parquet", "sqlite", "xlsx"]

_STORAGES: dict[DatasetForm, Storage] = {
    "csv": Storage("csv", "text/csv", {"delimiter": ",", "lineTerminator": "\r\n"}),
    "parquet": Storage("parquet", "application/vnd.apache.parquet", {}),
    "sqlite": Storage("sqlite", "application/vnd.sqlite3", {"table": "{table}"}),
    "xlsx": Storage(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        # The second is how the validator (frictionless 5) asks for what the standard calls the first.
        {"sheetName": "{table}", "excel": {"sheet": "{table}"}},
    ),
}


class MissingPackage(VedtakError):
    """An optional package that is not installed; the message has the command that installs it."""

    def __init__(self, form: Extra, package: str) -> None:
        super().__init__(f"--to {form}", f"needs {package}: {install_command(form)}")


class Stored(Protocol):
    """Where rows go."""

    def write(self, table: Table, rows: Sequence[Row]) -> None: ...
    def close(self) -> None: ...


class Dataset:
    """The tables of all documents."""

    def __init__(self, form: DatasetForm, folder: Path, losses: Losses, licence: str | None) -> None:
        self._form = form
        self._folder = folder
        self._licence = licence
        self._stored, self._files = _opened(form, folder, losses)
        self.rows = 0

    def add(self, found: Found, is_copy: bool) -> None:
        """Writes a document's rows; of a copy of one that was written, only where it stands."""
        rows = {} if is_copy else rows_of(found)
        rows["files"] = [(found.path, found.document_id, found.conversion.document.source)]
        for name, group in rows.items():
            if group:
                self._stored.write(BY_NAME[name], group)
                self.rows += len(group)

    def close(self) -> None:
        """All documents are written."""
        self._stored.close()
        storage = _STORAGES[self._form]
        write_package(self._folder, self._licence, [(table, self._files[table.name], storage) for table in TABLES])

    def in_words(self) -> str:
        """`28 tables with 1234 rows`."""
        return f"{len(TABLES)} tables with {self.rows} rows"


def _opened(form: DatasetForm, folder: Path, losses: Losses) -> tuple[Stored, dict[str, str]]:
    """The storage, and the file of each table."""
    if form == "csv":
        from extract.export import csv_tables

        return csv_tables.CsvTables(folder, TABLES), _one_each(csv_tables.ENDING)
    if form == "sqlite":
        from extract.export import sqlite_tables

        return sqlite_tables.SqliteTables(folder, TABLES), _all_in(sqlite_tables.NAME)
    if form == "parquet":
        try:
            from extract.export import parquet_tables
        except ImportError as error:
            raise MissingPackage(form, "pyarrow") from error
        return parquet_tables.ParquetTables(folder, TABLES), _one_each(parquet_tables.ENDING)
    try:
        from extract.export import xlsx_tables
    except ImportError as error:
        raise MissingPackage(form, "XlsxWriter") from error
    return xlsx_tables.XlsxTables(folder, TABLES, losses), _all_in(xlsx_tables.NAME)


def _one_each(ending: str) -> dict[str, str]:
    return {table.name: f"{table.name}{ending}" for table in TABLES}


def _all_in(name: str) -> dict[str, str]:
    return {table.name: name for table in TABLES}
