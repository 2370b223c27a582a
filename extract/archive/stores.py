"""Sources in an object store, by fsspec."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from extract.archive.globs import Glob
from extract.archive.matching import Entry, Place, matching
from extract.archive.target_names import is_source
from extract.archive.trees import NOTHING, Found, Look, TellLeftOut, is_system_file, kind_left_out
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

        def listed(folder: str, is_root: bool) -> list[Entry] | Found | None:
            try:
                entries = self._entries(folder)
            except Exception as error:  # every kind of store has errors of its own
                return None if is_root and isinstance(error, NOTHING) else self._unlisted(folder, error)
            return [Entry(name, path, "folder" if is_folder else "file") for name, path, is_folder in entries]

        # What all buckets lie in has no name.
        root = "" if named.root == os.curdir else named.root
        yield from matching(named, root, Place(listed, self.below, self._address, self._left_out))

    def below(self, folder: str) -> Iterator[Found]:
        # Not fsspec's own walk, which leaves out what it cannot list, and says nothing.
        waiting = [str(self._files._strip_protocol(folder))]
        while waiting:
            parent = waiting.pop()
            try:
                entries = self._entries(parent)
            except Exception as error:  # as above
                yield self._unlisted(parent, error)
                continue
            sources = []
            for name, path, is_folder in entries:
                if not is_folder and is_source(name) and not is_system_file(name):
                    sources.append((name, path))
                elif not is_folder:
                    self._left_out(self._address(path), kind_left_out(name))
            beside = frozenset(name for name, _ in sources).__contains__
            for _, path in sources:
                yield Found(self._address(path), beside)
            waiting += [path for _, path, is_folder in reversed(entries) if is_folder]

    def _entries(self, folder: str) -> list[tuple[str, str, bool]]:
        """What is in a folder, sorted: its name, its path, and whether it is a folder."""
        listed = ((str(each["name"]).rstrip("/"), each["type"]) for each in self._files.ls(folder, detail=True))
        return sorted(
            (path.rpartition("/")[2], path, kind == "directory") for path, kind in listed if path != folder.rstrip("/")
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
