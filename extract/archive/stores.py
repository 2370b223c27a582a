"""Sources in an object store, by fsspec."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from extract.archive.globs import Glob
from extract.archive.trees import NOTHING, Found, Look, TellLeftOut
from extract.archive.walks import Entry, Place, below, matching
from extract.errors import SourceError
from extract.printable import one_line


class Store:
    """Sources in an object store, by their whole addresses."""

    # It has limits of its own.
    late = ""

    def __init__(self, files: Any, left_out: TellLeftOut) -> None:
        self._files = files
        self._left_out = left_out

    def absolute(self, path: str) -> str:
        return "/" + str(self._files._strip_protocol(path)).strip("/")

    def looked_at(self, paths: list[str]) -> Iterator[tuple[str, Look | None]]:
        return ((path, Look(bool(self._asked("exists", path)), self.is_folder(path))) for path in paths)

    def is_folder(self, path: str) -> bool:
        return bool(self._asked("isdir", path))

    def is_file(self, path: str) -> bool:
        return bool(self._asked("isfile", path))

    def matches(self, pattern: str) -> Iterator[Found]:
        named = Glob(str(self._files._strip_protocol(pattern)))
        # What all buckets lie in has no name.
        root = "" if named.root == os.curdir else named.root
        return matching(named, root, self._place())

    def below(self, folder: str) -> Iterator[Found]:
        # Not fsspec's own walk, which leaves out what it cannot list, and says nothing.
        return below(str(self._files._strip_protocol(folder)), self._place())

    def _place(self) -> Place:
        return Place(self._listed, _within, self._address, self._left_out)

    def _listed(self, folder: str, is_root: bool) -> list[Entry] | Found:
        try:
            return self._entries(folder)
        except Exception as error:  # every kind of store has errors of its own
            return [] if is_root and isinstance(error, NOTHING) else self._unlisted(folder, error)

    def _entries(self, folder: str) -> list[Entry]:
        """What is in a folder, sorted."""
        listed = ((str(each["name"]).rstrip("/"), each["type"]) for each in self._files.ls(folder, detail=True))
        return sorted(
            Entry(path.rpartition("/")[2], "folder" if kind == "directory" else "file")
            for path, kind in listed
            if path != folder.rstrip("/")
        )

    def _unlisted(self, folder: str, error: Exception) -> Found:
        return Found(self._address(folder), problem=one_line(f"cannot be listed: {error}"))

    def _asked(self, question: str, path: str) -> Any:
        """What the store answers. Raises SourceError where it does not, as where nobody may ask."""
        try:
            return getattr(self._files, question)(path)
        except Exception as error:  # every kind of store has errors of its own
            raise SourceError(path, one_line(f"cannot be read: {error}"), "not_read") from error

    def _address(self, path: str) -> str:
        return str(self._files.unstrip_protocol(path))


def _within(folder: str, name: str) -> str:
    # What all buckets lie in has no name.
    return f"{folder.rstrip('/')}/{name}" if folder else name
