"""A JSON file of several long lists that are filled side by side, without any being held in memory."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class JsonFile:
    """`{..., "name": [item, ...]}` with an item to a line; the lists stand in files of their own until the end."""

    def __init__(self, path: Path, names: tuple[str, ...]) -> None:
        self._path = path
        self._lists = {name: path.with_name(f".{name}.part").open("w+", encoding="utf-8", newline="") for name in names}
        self.counts = dict.fromkeys(names, 0)

    def add(self, name: str, item: Mapping[str, Any]) -> None:
        """Adds an item to a list."""
        self._lists[name].write((",\n" if self.counts[name] else "\n") + json_of(item))
        self.counts[name] += 1

    def close(self, head: Mapping[str, Any] | None = None) -> None:
        """Writes the file: the fields of `head`, then the lists."""
        with self._path.open("w", encoding="utf-8", newline="") as file:
            file.write("{\n" + "".join(f"{json_of(key)}: {json_of(value)},\n" for key, value in (head or {}).items()))
            for number, (name, items) in enumerate(self._lists.items()):
                file.write((",\n" if number else "") + f"{json_of(name)}: [")
                items.seek(0)
                shutil.copyfileobj(items, file)
                file.write("\n]")
                items.close()
                Path(items.name).unlink()
            file.write("\n}\n")

    def in_words(self) -> str:
        """`12 motions, 3 persons`."""
        return ", ".join(f"{count} {name}" for name, count in self.counts.items())


def json_of(value: object) -> str:
    """The value on one line."""
    return json.dumps(value, ensure_ascii=False)


def without_nulls(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None and value != []}
