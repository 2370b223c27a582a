"""Sources on disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial

from extract.archive.aside import Aside, done_beside
from extract.archive.globs import Glob
from extract.archive.matching import Entry, Kind, Place, matching
from extract.archive.target_names import ENDINGS
from extract.archive.trees import LINKED_FOLDER, NOTHING, Found, Look, TellLeftOut, is_system_file, kind_left_out
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

            def listed(folder: str, is_root: bool) -> list[Entry] | Found | None:
                try:
                    entries = aside.do(partial(_entries, folder), self._seconds)
                except OSError as error:
                    return None if is_root and isinstance(error, NOTHING) else self._problem(folder, error)
                return [Entry(name, named.path(folder, name), kind) for name, kind in entries]

            yield from matching(named, named.root, Place(listed, self.below, str, self._left_out))

    def below(self, folder: str) -> Iterator[Found]:
        # No recursion: an archive may be nested deeper than Python's own calls.
        waiting = [folder]
        with Aside() as aside:
            while waiting:
                parent = waiting.pop()
                try:
                    names, folders, others = aside.do(partial(_listed, parent), self._seconds)
                except OSError as error:
                    yield self._problem(parent, error)
                    continue
                for name, kind in others:
                    self._left_out(os.path.join(parent, name), kind)
                beside = frozenset(names).__contains__
                for name in names:
                    yield Found(os.path.join(parent, name), beside)
                waiting += [os.path.join(parent, name) for name in reversed(folders)]

    def _problem(self, folder: str, error: OSError) -> Found:
        # The system's own has a number.
        if isinstance(error, TimeoutError) and error.errno is None:
            return Found(folder, problem=self.late, reason="timeout")
        return Found(folder, problem=reason_of(error))


def _entries(folder: str) -> list[tuple[str, Kind]]:
    """The names in a folder, sorted, and what they are: a link to a folder is none."""
    with os.scandir(folder) as entries:
        return sorted((entry.name, _kind(entry)) for entry in entries)


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "link" if entry.is_symlink() and os.path.isdir(entry.path) else "file"


def _listed(folder: str) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """The names of a folder's sources and of the folders in it, of which no link is one, and of its other files with
    their endings: all sorted."""
    names, folders, others = [], [], []
    for name, kind in _entries(folder):
        if kind == "folder":
            folders.append(name)
        elif kind == "link":
            others.append((name, LINKED_FOLDER))
        elif name.lower().endswith(ENDINGS) and not is_system_file(name):
            names.append(name)
        else:
            others.append((name, kind_left_out(name)))
    return names, folders, others
