"""Sources on disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial

from extract.archive.aside import Aside, done_beside
from extract.archive.globs import Glob
from extract.archive.trees import NOTHING, Found, Look, TellLeftOut
from extract.archive.walks import Entry, Kind, Place, below, matching
from extract.printable import reason_of


class Files:
    """Sources on disk, which may not answer."""

    def __init__(self, left_out: TellLeftOut, seconds: float | None) -> None:
        self._left_out = left_out
        self._seconds = seconds
        self.late = f"cannot be looked at within {seconds:g} seconds" if seconds is not None else ""

    def absolute(self, path: str) -> str:
        return os.path.abspath(path)

    def looked_at(self, paths: list[str]) -> Iterator[tuple[str, Look | None]]:
        return done_beside(paths, lambda path: Look(os.path.lexists(path), os.path.isdir(path)), self._seconds)

    def is_file(self, path: str) -> bool:
        return os.path.isfile(path)

    def matches(self, pattern: str) -> Iterator[Found]:
        named = Glob(pattern)
        with Aside() as aside:
            yield from matching(named, named.root, self._place(aside, named.path))

    def below(self, folder: str) -> Iterator[Found]:
        with Aside() as aside:
            yield from below(folder, self._place(aside, os.path.join))

    def _place(self, aside: Aside, path: Callable[[str, str], str]) -> Place:
        def listed(folder: str, is_root: bool) -> list[Entry] | Found:
            try:
                return aside.do(partial(_entries, folder), self._seconds)
            except OSError as error:
                return [] if is_root and isinstance(error, NOTHING) else self._problem(folder, error)

        return Place(listed, path, str, self._left_out)

    def _problem(self, folder: str, error: OSError) -> Found:
        # The system's own has a number.
        if isinstance(error, TimeoutError) and error.errno is None:
            return Found(folder, problem=self.late, reason="timeout")
        return Found(folder, problem=reason_of(error))


def _entries(folder: str) -> list[Entry]:
    """The names in a folder, sorted, and what they are: a link to a folder is none."""
    with os.scandir(folder) as entries:
        return sorted(Entry(entry.name, _kind(entry)) for entry in entries)


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "link" if entry.is_symlink() and os.path.isdir(entry.path) else "file"
