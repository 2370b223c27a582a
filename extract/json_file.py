"""A JSON file of several long lists or objects that are filled side by side, without any being held in memory."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from extract.errors import OutputError
from extract.output import whole_file
from extract.printable import reason_of


class JsonFile:
    """`{..., "list": [item, ...], "object": {"name": item, ...}}`, with an item to a line.

    What is filled stands in unnamed files until `close` writes all; left without it, nothing is written.
    """

    def __init__(self, path: Path, lists: tuple[str, ...] = (), objects: tuple[str, ...] = ()) -> None:
        """Raises OutputError where there is no place for the file."""
        self._path = path
        self._objects = frozenset(objects)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._parts = {name: _unnamed(path.parent) for name in (*lists, *objects)}
        except OSError as error:
            raise OutputError(os.fspath(path), f"cannot be written: {reason_of(error)}") from error
        self.counts = dict.fromkeys(self._parts, 0)

    def add(self, part: str, item: Mapping[str, Any]) -> None:
        """Adds an item to a list."""
        self._add(part, json_of(item))

    def add_named(self, part: str, name: str, item: Mapping[str, Any]) -> None:
        """Adds an item to an object under a name, which must be a new one."""
        self._add(part, f"{json_of(name)}: {json_of(item)}")

    def close(self, head: Mapping[str, Any] | None = None) -> None:
        """Writes the file: the fields of `head`, then the lists and objects. Raises OutputError."""
        with whole_file(self._path) as file:
            file.write("{\n" + "".join(f"{json_of(key)}: {json_of(value)},\n" for key, value in (head or {}).items()))
            for number, (name, items) in enumerate(self._parts.items()):
                opening, closing = "{}" if name in self._objects else "[]"
                file.write((",\n" if number else "") + f"{json_of(name)}: {opening}")
                items.seek(0)
                shutil.copyfileobj(items, file)
                file.write(f"\n{closing}")
                items.close()
            file.write("\n}\n")

    def in_words(self) -> str:
        """`12 motions, 3 persons`."""
        return ", ".join(f"{count} {name}" for name, count in self.counts.items())

    def _add(self, part: str, text: str) -> None:
        self._parts[part].write((",\n" if self.counts[part] else "\n") + text)
        self.counts[part] += 1


def _unnamed(folder: Path) -> IO[str]:
    # Beside the file, where there is place for it; the system's folder for such files may be in memory.
    return tempfile.TemporaryFile("w+", encoding="utf-8", newline="", dir=folder)


def json_of(value: object) -> str:
    """The value on one line."""
    return json.dumps(value, ensure_ascii=False)


def without_nulls(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None and value != []}
