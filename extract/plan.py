"""What to convert and where to: PATHs of the command line -> one Job per source."""

from __future__ import annotations

import glob
import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from extract.errors import SourceError
from extract.printable import one_line, reason_of
from extract.sources import MEDIA_TYPES

_ENDINGS = tuple(MEDIA_TYPES)
_GLOB_CHARACTERS = frozenset("*?[")
_MARK = "://"
# Bytes that the usual file systems let a name have.
_LONGEST_NAME = 255
_LONGEST_ENDING = 8
# What is told of beside the endings of files that are left out.
LINKED_FOLDER = "linked folder"
_EMPTY = f"holds no {', '.join(_ENDINGS)}"


@dataclass(frozen=True, slots=True)
class Job:
    """A source, its output file below the output folder; `problem` where there is nothing to read.

    `is_taken` where another source of the run has the output's name.
    """

    source: str
    target: str
    problem: str | None = None
    content: bytes | None = None
    is_taken: bool = False


class _Found(NamedTuple):
    """A source below a folder; whether a file of another name lies beside it; or why a folder could not be read."""

    path: str
    beside: Callable[[str], bool] | None = None
    problem: str | None = None


class _Tree(Protocol):
    """Where sources lie."""

    def absolute(self, path: str) -> str: ...
    def exists(self, path: str) -> bool: ...
    def is_folder(self, path: str) -> bool: ...
    def is_file(self, path: str) -> bool: ...
    def matches(self, pattern: str) -> list[str]: ...
    def below(self, folder: str) -> Iterator[_Found]: ...


def plan(paths: Iterable[str], left_out: Counter[str] | None = None) -> Iterator[Job]:
    """One Job per source, in a fixed order; a folder gives every source below it, without linked folders, and counts
    the other files by their endings in `left_out`.

    Outputs mirror the sources from the deepest folder on that all paths share. A folder is read when its turn comes;
    only the names in one folder are held, and sorted, so that every run goes the same way.
    """
    # A shell gives an empty argument for an unset variable; it names the current folder to no one.
    named = list(paths)
    if "" in named:
        yield Job(".", "", "is an empty name")
    addresses = [path for path in named if _MARK in path]
    others = Counter[str]() if left_out is None else left_out
    on_disk = [path for path in named if path and _MARK not in path]
    for tree, listed in ((_Files(others), on_disk), *_stores(addresses, others)):
        yield from _distinct(_planned(tree, listed), len(listed))


def _planned(tree: _Tree, paths: list[str]) -> Iterator[Job]:
    if not paths:
        return
    listed = [(path, not tree.exists(path) and not _GLOB_CHARACTERS.isdisjoint(path)) for path in paths]
    root = os.path.commonpath([_folder(tree, path, is_glob) for path, is_glob in listed])
    for path, is_glob in listed:
        found: Iterable[_Found] = [_Found(path)]
        nothing = ""
        if is_glob:
            found, nothing = [_Found(name) for name in tree.matches(path)], "matches no file"
        elif tree.is_folder(path):
            found, nothing = tree.below(path), _EMPTY
        empty = True
        for each in found:
            empty = False
            yield Job(each.path, "", each.problem) if each.problem else _job(tree, each, root)
        if empty:
            yield Job(path, "", nothing)


def _distinct(jobs: Iterator[Job], paths: int) -> Iterator[Job]:
    """Each source once; one path alone cannot name one twice, and a folder of many is not remembered."""
    seen: set[str] = set()
    for job in jobs:
        absolute = os.path.abspath(job.source)
        if paths > 1 and absolute in seen and not job.problem:
            continue
        if paths > 1:
            seen.add(absolute)
        yield job


def _job(tree: _Tree, found: _Found, root: str) -> Job:
    absolute = tree.absolute(found.path)
    folder, name = os.path.split(absolute)
    beside = found.beside or (lambda other: tree.is_file(os.path.join(os.path.dirname(found.path), other)))
    return Job(found.path, os.path.normpath(os.path.join(os.path.relpath(folder, root), target_name(name, beside))))


def target_name(name: str, is_beside: Callable[[str], bool] = lambda other: False) -> str:
    """`a.json` for `a.pdf`. Where the folder also holds `a.txt`, the PDF is `a.json` and the other one `a.txt.json`.

    So the name depends on the source's folder alone, never on what else is converted in the same run. A name of more
    bytes than a file's name may have ends in a digest.
    """
    return _fitting(_whole_target_name(name, is_beside))


def _fitting(target: str) -> str:
    """The name; one longer than a file's name may be is cut, and a digest of it tells it from others cut alike."""
    # No character takes more than four bytes.
    if len(target) * 4 <= _LONGEST_NAME or len(encoded := os.fsencode(target)) <= _LONGEST_NAME:
        return target
    ending = f"-{hashlib.sha256(encoded).hexdigest()[:16]}.json"
    while len(os.fsencode(target)) + len(ending) > _LONGEST_NAME:
        target = target[:-1]
    return target + ending


def _whole_target_name(name: str, is_beside: Callable[[str], bool]) -> str:
    if not _is_source(name):
        return f"{name}.json"
    stem = os.path.splitext(name)[0]
    others = [
        stem + spelled for ending in _ENDINGS for spelled in (ending, ending.upper()) if stem + spelled != name
    ]
    earlier = (other for other in others if _rank(other) < _rank(name) and is_beside(other))
    # `a.txt.pdf` would take the name that `a.txt` has beside an `a.pdf`.
    doubled = os.path.splitext(stem)[1].lower() in MEDIA_TYPES
    return f"{name}.json" if doubled or any(earlier) else f"{stem}.json"


def _rank(name: str) -> tuple[int, bool]:
    suffix = os.path.splitext(name)[1]
    return _ENDINGS.index(suffix.lower()), suffix != suffix.lower()


def _is_source(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in MEDIA_TYPES


def _folder(tree: _Tree, path: str, is_glob: bool) -> str:
    absolute = tree.absolute(path)
    if is_glob:
        while not _GLOB_CHARACTERS.isdisjoint(absolute):
            absolute = os.path.dirname(absolute)
        return absolute
    return absolute if tree.is_folder(path) else os.path.dirname(absolute)


def _ending_of(name: str) -> str:
    """`.doc`; what an ending is not likely to be, as the second half of `minutes.of june`, is none."""
    ending = os.path.splitext(name)[1].lower()
    return ending if len(ending) <= _LONGEST_ENDING and ending[1:].isalnum() else ""


class _Files:
    """Sources on disk."""

    def __init__(self, left_out: Counter[str]) -> None:
        self._left_out = left_out

    def absolute(self, path: str) -> str:
        return os.path.abspath(path)

    def exists(self, path: str) -> bool:
        return os.path.lexists(path)

    def is_folder(self, path: str) -> bool:
        return os.path.isdir(path)

    def is_file(self, path: str) -> bool:
        return os.path.isfile(path)

    def matches(self, pattern: str) -> list[str]:
        return [name for name in sorted(glob.glob(pattern, recursive=True)) if not os.path.isdir(name)]

    def below(self, folder: str) -> Iterator[_Found]:
        # No recursion: an archive may be nested deeper than Python's own calls.
        waiting = [folder]
        while waiting:
            parent = waiting.pop()
            try:
                names, folders = _listed(parent, self._left_out)
            except OSError as error:
                yield _Found(parent, problem=reason_of(error))
                continue
            beside = frozenset(names).__contains__
            for name in names:
                yield _Found(os.path.join(parent, name), beside)
            waiting += [os.path.join(parent, name) for name in reversed(folders)]


def _listed(folder: str, left_out: Counter[str]) -> tuple[list[str], list[str]]:
    """The names of a folder's sources and of the folders in it, sorted; a link to a folder is neither."""
    names, folders = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif entry.is_symlink() and os.path.isdir(entry.path):
                left_out[LINKED_FOLDER] += 1
            elif entry.name.lower().endswith(_ENDINGS):
                names.append(entry.name)
            else:
                left_out[_ending_of(entry.name)] += 1
    return sorted(names), sorted(folders)


class _Store:
    """Sources in an object store, by their whole addresses."""

    def __init__(self, files: Any, left_out: Counter[str]) -> None:
        self._files = files
        self._left_out = left_out

    def absolute(self, path: str) -> str:
        return "/" + str(self._files._strip_protocol(path)).strip("/")

    def exists(self, path: str) -> bool:
        return bool(self._asked("exists", path))

    def is_folder(self, path: str) -> bool:
        return bool(self._asked("isdir", path))

    def is_file(self, path: str) -> bool:
        return bool(self._asked("isfile", path))

    def matches(self, pattern: str) -> list[str]:
        return [self._address(name) for name in sorted(self._asked("glob", pattern)) if not self.is_folder(name)]

    def below(self, folder: str) -> Iterator[_Found]:
        # Not fsspec's own walk, which leaves out what it cannot list, and says nothing.
        waiting = [str(self._files._strip_protocol(folder))]
        while waiting:
            parent = waiting.pop()
            try:
                listed = sorted((str(each["name"]), str(each["type"])) for each in self._files.ls(parent, detail=True))
            except Exception as error:  # every kind of store has errors of its own
                yield _Found(self._address(parent), problem=one_line(f"cannot be listed: {error}"))
                continue
            objects = [path for path, kind in listed if kind != "directory" and path != parent]
            paths = [path for path in objects if _is_source(path)]
            self._left_out.update(_ending_of(path.rpartition("/")[2]) for path in objects if not _is_source(path))
            beside = frozenset(path.rpartition("/")[2] for path in paths).__contains__
            for path in paths:
                yield _Found(self._address(path), beside)
            waiting += [path for path, kind in reversed(listed) if kind == "directory" and path != parent]

    def _asked(self, question: str, path: str) -> Any:
        """What the store answers. Raises SourceError where it does not, as where nobody may ask."""
        try:
            return getattr(self._files, question)(path)
        except Exception as error:  # as above
            raise SourceError(path, one_line(f"cannot be read: {error}"), "not_read") from error

    def _address(self, path: str) -> str:
        return str(self._files.unstrip_protocol(path))


def _stores(addresses: list[str], left_out: Counter[str]) -> Iterator[tuple[_Tree, list[str]]]:
    from extract.archive.storage import file_system

    for prefix in dict.fromkeys(address[: address.index(_MARK) + len(_MARK)] for address in addresses):
        listed = [address for address in addresses if address.startswith(prefix)]
        yield _Store(file_system(listed[0])[0], left_out), listed
