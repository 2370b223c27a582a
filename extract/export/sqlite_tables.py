"""Rows -> one SQLite database, with keys, indexes, full-text search and views; made to be opened in Datasette."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from extract.export.sqlite_views import TOTALS, VIEWS
from extract.export.table import Row, Table

NAME = "vedtak.sqlite"
_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT"}


class SqliteTables:
    """One database file in a folder."""

    def __init__(self, folder: Path, tables: Sequence[Table]) -> None:
        self._tables = tables
        self._connection = sqlite3.connect(folder / NAME, isolation_level=None)
        # A file that nobody sees before it is whole needs no journal.
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -65536"):
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.execute("BEGIN")
        for table in tables:
            self._connection.execute(_created(table))
        self._inserts = {table.name: _insert(table) for table in tables}

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Adds rows to a table."""
        self._connection.executemany(self._inserts[table.name], rows)

    def close(self) -> None:
        """Makes what needs all rows, and closes the file."""
        for table in self._tables:
            for key in table.foreign_keys:
                if key.column != table.primary_key[0]:
                    self._connection.execute(f"CREATE INDEX {table.name}_{key.column} ON {table.name}({key.column})")
            if table.searched:
                self._make_searchable(table)
        for name, query in VIEWS.items():
            self._connection.execute(f"CREATE VIEW {name} AS {query}")
        for name, query in TOTALS.items():
            self._connection.execute(f"CREATE TABLE {name} AS {query}")
        self._connection.execute("COMMIT")
        self._connection.close()

    def _make_searchable(self, table: Table) -> None:
        """`votes_fts` beside `votes`: words as they are written, å and ø kept, large letters as small ones."""
        columns = ", ".join(table.searched)
        options = f"content='{table.name}', tokenize='unicode61 remove_diacritics 0'"
        self._connection.execute(f"CREATE VIRTUAL TABLE {table.name}_fts USING fts5({columns}, {options})")
        self._connection.execute(f"INSERT INTO {table.name}_fts({table.name}_fts) VALUES ('rebuild')")


def _created(table: Table) -> str:
    lines = [f"{column.name} {_TYPES[column.type]}{' NOT NULL' if column.required else ''}" for column in table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(table.primary_key)})")
    lines += [f"FOREIGN KEY ({key.column}) REFERENCES {key.table}(id)" for key in table.foreign_keys]
    return f"CREATE TABLE {table.name} (\n  " + ",\n  ".join(lines) + "\n)"


def _insert(table: Table) -> str:
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"
