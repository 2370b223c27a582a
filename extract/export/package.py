"""`datapackage.json`: the tables with types and keys, the files with size and hash, the versions that made them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extract.archive.version import program_version
from extract.export.table import Table
from extract.records import SCHEMA_VERSION

NAME = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


class Storage(NamedTuple):
    """How the rows of a table are stored: the format, the media type, and the table's dialect in the package."""

    format: str
    media_type: str
    dialect: dict[str, Any]


def write_package(folder: Path, licence: str | None, files: Sequence[tuple[Table, str, Storage]]) -> None:
    """Writes the descriptor of files that are there: each table with its file's name and storage."""
    hashes = {name: _bytes_and_hash(folder / name) for name in dict.fromkeys(name for _, name, _ in files)}
    package: dict[str, Any] = {
        "$schema": _PROFILE,
        "name": "vedtak",
        "title": "Decisions, budgets and grants of municipalities",
        # The licence of the documents' content is for those to tell who publish it.
        **({"licenses": [{"name": licence}]} if licence else {}),
        "contributors": [{"title": f"vedtak {program_version()}", "roles": ["wrangler"]}],
        "vedtak": {"version": program_version(), "schema_version": SCHEMA_VERSION},
        "resources": [_resource(table, name, storage, *hashes[name]) for table, name, storage in files],
    }
    text = json.dumps(package, indent=2, ensure_ascii=False) + "\n"
    (folder / NAME).write_text(text, encoding="utf-8", newline="\n")


def _resource(table: Table, name: str, storage: Storage, size: int, digest: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "description": table.description,
        "path": name,
        "format": storage.format,
        "mediatype": storage.media_type,
        **({"encoding": "utf-8"} if storage.format == "csv" else {}),
        "bytes": size,
        "hash": f"sha256:{digest}",
        "dialect": _of_table(storage.dialect, table.name),
        "schema": _schema(table),
    }


def _of_table(dialect: dict[str, Any], table: str) -> dict[str, Any]:
    return {
        key: _of_table(value, table) if isinstance(value, dict) else value.format(table=table)
        for key, value in dialect.items()
    }


def _schema(table: Table) -> dict[str, Any]:
    return {
        "fields": [
            {
                "name": column.name,
                "type": column.type,
                "description": column.description,
                **({"constraints": {"required": True}} if column.required else {}),
            }
            for column in table.columns
        ],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
        "foreignKeys": [
            # An empty resource is the table itself.
            {
                "fields": [key.column],
                "reference": {"resource": "" if key.table == table.name else key.table, "fields": ["id"]},
            }
            for key in table.foreign_keys
        ],
    }


def _bytes_and_hash(path: Path) -> tuple[int, str]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return path.stat().st_size, digest
