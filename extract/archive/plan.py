"""What to convert and where to: PATHs of the command line -> one Job per source."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, NamedTuple, Protocol

from extract.archive.aside import Aside, done_beside
from extract.archive.globs import Glob
from extract.archive.storage import file_system
from extract.errors import ReasonCode, SourceError
from extract.printable import one_line, reason_of
from extract.sources import MEDIA_TYPES

_ENDINGS = tuple(MEDIA_TYPES)
# In the order in which they have the shorter name: `.pdf`, `.PDF`, `.txt`, ...
_SPELLED = tuple(each for ending in _ENDINGS for each in (ending, ending.upper()))
_GLOB_CHARACTERS = frozenset("*?[")
_MARK = "://"
# What the folder of a pattern may be where nothing matches.
_NOTHING = (FileNotFoundError, NotADirectoryError)
_Kind = Literal["file", "folder", "link"]
# Bytes that the usual file systems let a name have.
_LONGEST_NAME = 255
_LONGEST_ENDING = 8
# What is told of beside the endings of files that are left out.
LINKED_FOLDER = "linked folder"
_EMPTY = f"holds no {', '.join(_ENDINGS)}"


# Is told the path of a file that is left out, and its ending, or what it is.
TellLeftOut = Callable[[str, str], object]


@dataclass(frozen=True, slots=True)
class Job:
    """A source, its output file below the output folder; `problem` and its `reason` where there is nothing to read.

    `is_taken` where another source of the run has the output's name; `size` in bytes, 0 where it is not known.
    """

    source: str
    target: str
    problem: str | None = None
    reason: ReasonCode = "no_file"
    content: bytes | None = None
    is_taken: bool = False
    size: int = 0


class _Found(NamedTuple):
    """A source below a folder; whether a file of another name lies beside it; or why a folder could not be read."""

    path: str
    beside: Callable[[str], bool] | None = None
    problem: str | None = None
    reason: ReasonCode = "no_file"


class _Look(NamedTuple):
    """Whether there is something of a name, and whether that is a folder."""

    exists: bool
    is_folder: bool


class _Tree(Protocol):
    """Where sources lie. What is looked at is None where that takes too long."""

    def absolute(self, path: str) -> str: ...
    def looked_at(self, paths: list[str]) -> Iterator[tuple[str, _Look | None]]: ...
    def is_file(self, path: str) -> bool: ...
    def matches(self, pattern: str) -> Iterator[_Found]: ...
    def below(self, folder: str) -> Iterator[_Found]: ...
    @property
    def late(self) -> str: ...


def plan(
    paths: Iterable[str], left_out: TellLeftOut = lambda path, kind: None, seconds: float | None = None
) -> Iterator[Job]:
    """One Job per source, in a fixed order; a folder gives every source below it, without linked folders, and tells
    `left_out` of the other files. What a disk does not tell within so many seconds is a problem.

    Outputs mirror the sources from the deepest folder on that all paths share. A folder is read when its turn comes;
    only the names in one folder are held, and sorted, so that every run goes the same way.
    """
    # A shell gives an empty argument for an unset variable; it names the current folder to no one.
    named = list(paths)
    if "" in named:
        yield Job(".", "", "is an empty name")
    addresses = [path for path in named if _MARK in path]
    on_disk = [path for path in named if path and _MARK not in path]
    if len(named) > 1:
        left_out = _once(left_out)
    files: _Tree = _Files(left_out, seconds)
    for tree, listed in ((files, on_disk), *_stores(addresses, left_out)):
        yield from _distinct(_planned(tree, listed), len(listed))


def _once(left_out: TellLeftOut) -> TellLeftOut:
    """Tells of each file once, though several paths may lead to it."""
    told: set[str] = set()

    def tell(path: str, kind: str) -> None:
        if (absolute := os.path.abspath(path)) not in told:
            told.add(absolute)
            left_out(path, kind)

    return tell


def _planned(tree: _Tree, paths: list[str]) -> Iterator[Job]:
    if not paths:
        return
    listed = list(tree.looked_at(paths))
    # Also of what is not known now, so that outputs are called the same when it is.
    root = os.path.commonpath([_folder(tree, path, look) for path, look in listed])
    for path, look in listed:
        if look is None:
            yield Job(path, "", tree.late, "timeout")
            continue
        found: Iterable[_Found] = [_Found(path)]
        nothing = ""
        if _is_glob(path, look):
            found, nothing = tree.matches(path), "matches no file"
        elif look.is_folder:
            found, nothing = tree.below(path), _EMPTY
        empty = True
        for each in found:
            empty = False
            yield Job(each.path, "", each.problem, each.reason) if each.problem else _job(tree, each, root)
        if empty:
            yield Job(path, "", nothing)


def _is_glob(path: str, look: _Look) -> bool:
    return not look.exists and not _GLOB_CHARACTERS.isdisjoint(path)


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
    stem, suffix = os.path.splitext(name)
    ending = suffix.lower()
    # Those that come before the name itself, of which none may lie beside it.
    earlier = _SPELLED[: 2 * _ENDINGS.index(ending) + (suffix != ending)]
    # `a.txt.pdf` would take the name that `a.txt` has beside an `a.pdf`.
    doubled = os.path.splitext(stem)[1].lower() in MEDIA_TYPES
    return f"{name}.json" if doubled or any(is_beside(stem + each) for each in earlier) else f"{stem}.json"


def _is_source(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in MEDIA_TYPES


def _folder(tree: _Tree, path: str, look: _Look | None) -> str:
    absolute = tree.absolute(path)
    if look is None:
        return os.path.dirname(absolute) if _is_source(path) else absolute
    if _is_glob(path, look):
        while not _GLOB_CHARACTERS.isdisjoint(absolute):
            absolute = os.path.dirname(absolute)
        return absolute
    return absolute if look.is_folder else os.path.dirname(absolute)


def _ending_of(name: str) -> str:
    """`.doc`; what an ending is not likely to be, as the second half of `minutes.of june`, is none."""
    ending = os.path.splitext(name)[1].lower()
    return ending if len(ending) <= _LONGEST_ENDING and ending[1:].isalnum() else ""


class _Files:
    """Sources on disk, which may not answer."""

    def __init__(self, left_out: TellLeftOut, seconds: float | None) -> None:
        self._left_out = left_out
        self._seconds = seconds
        self.late = f"cannot be looked at within {seconds:g} seconds" if seconds is not None else ""

    def absolute(self, path: str) -> str:
        return os.path.abspath(path)

    def looked_at(self, paths: list[str]) -> Iterator[tuple[str, _Look | None]]:
        return done_beside(paths, lambda path: _Look(os.path.lexists(path), os.path.isdir(path)), self._seconds)

    def is_file(self, path: str) -> bool:
        return os.path.isfile(path)

    def matches(self, pattern: str) -> Iterator[_Found]:
        named = Glob(pattern)
        waiting = [(named.root, named.start)]
        with Aside() as aside:
            while waiting:
                folder, states = waiting.pop()
                try:
                    entries = aside.do(partial(_entries, folder), self._seconds)
                except OSError as error:
                    if folder != named.root or not isinstance(error, _NOTHING):
                        yield self._problem(folder, error)
                    continue
                beside = frozenset(name for name, kind in entries if kind == "file").__contains__
                further = []
                for name, kind in entries:
                    path, step = named.path(folder, name), named.step(states, name)
                    if kind == "file":
                        if step.is_match:
                            yield _Found(path, beside)
                    elif kind == "link" and step.is_anywhere:
                        self._left_out(path, LINKED_FOLDER)
                    elif step.is_match and not named.is_recursive:
                        # As where a shell names it.
                        yield from self.below(path)
                    elif step.states:
                        further.append((path, step.states))
                waiting += reversed(further)

    def below(self, folder: str) -> Iterator[_Found]:
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
                    yield _Found(os.path.join(parent, name), beside)
                waiting += [os.path.join(parent, name) for name in reversed(folders)]

    def _problem(self, folder: str, error: OSError) -> _Found:
        # The system's own has a number.
        if isinstance(error, TimeoutError) and error.errno is None:
            return _Found(folder, problem=self.late, reason="timeout")
        return _Found(folder, problem=reason_of(error))


def _entries(folder: str) -> list[tuple[str, _Kind]]:
    """The names in a folder, sorted, and what they are: a link to a folder is none."""
    with os.scandir(folder) as entries:
        return sorted((entry.name, _kind(entry)) for entry in entries)


def _kind(entry: os.DirEntry[str]) -> _Kind:
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
        elif name.lower().endswith(_ENDINGS):
            names.append(name)
        else:
            others.append((name, _ending_of(name)))
    return names, folders, others


class _Store:
    """Sources in an object store, by their whole addresses."""

    # It has limits of its own.
    late = ""

    def __init__(self, files: Any, left_out: TellLeftOut) -> None:
        self._files = files
        self._left_out = left_out

    def absolute(self, path: str) -> str:
        return "/" + str(self._files._strip_protocol(path)).strip("/")

    def looked_at(self, paths: list[str]) -> Iterator[tuple[str, _Look | None]]:
        return ((path, _Look(bool(self._asked("exists", path)), self.is_folder(path))) for path in paths)

    def is_folder(self, path: str) -> bool:
        return bool(self._asked("isdir", path))

    def is_file(self, path: str) -> bool:
        return bool(self._asked("isfile", path))

    def matches(self, pattern: str) -> Iterator[_Found]:
        named = Glob(str(self._files._strip_protocol(pattern)))
        # What all buckets lie in has no name.
        waiting = [("" if named.root == os.curdir else named.root, named.start)]
        is_root = True
        while waiting:
            folder, states = waiting.pop()
            try:
                entries = self._entries(folder)
            except Exception as error:  # every kind of store has errors of its own
                if not is_root or not isinstance(error, _NOTHING):
                    yield self._unlisted(folder, error)
                continue
            finally:
                is_root = False
            beside = frozenset(name for name, _, is_folder in entries if not is_folder).__contains__
            further = []
            for name, path, is_folder in entries:
                step = named.step(states, name)
                if not is_folder:
                    if step.is_match:
                        yield _Found(self._address(path), beside)
                elif step.is_match and not named.is_recursive:
                    yield from self.below(path)
                elif step.states:
                    further.append((path, step.states))
            waiting += reversed(further)

    def below(self, folder: str) -> Iterator[_Found]:
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
                if not is_folder and _is_source(name):
                    sources.append((name, path))
                elif not is_folder:
                    self._left_out(self._address(path), _ending_of(name))
            beside = frozenset(name for name, _ in sources).__contains__
            for _, path in sources:
                yield _Found(self._address(path), beside)
            waiting += [path for _, path, is_folder in reversed(entries) if is_folder]

    def _entries(self, folder: str) -> list[tuple[str, str, bool]]:
        """What is in a folder, sorted: its name, its path, and whether it is a folder."""
        listed = ((str(each["name"]).rstrip("/"), each["type"]) for each in self._files.ls(folder, detail=True))
        return sorted(
            (path.rpartition("/")[2], path, kind == "directory") for path, kind in listed if path != folder.rstrip("/")
        )

    def _unlisted(self, folder: str, error: Exception) -> _Found:
        return _Found(self._address(folder), problem=one_line(f"cannot be listed: {error}"))

    def _asked(self, question: str, path: str) -> Any:
        """What the store answers. Raises SourceError where it does not, as where nobody may ask."""
        try:
            return getattr(self._files, question)(path)
        except Exception as error:  # every kind of store has errors of its own
            raise SourceError(path, one_line(f"cannot be read: {error}"), "not_read") from error

    def _address(self, path: str) -> str:
        return str(self._files.unstrip_protocol(path))


def _stores(addresses: list[str], left_out: TellLeftOut) -> Iterator[tuple[_Tree, list[str]]]:
    for prefix in dict.fromkeys(address[: address.index(_MARK) + len(_MARK)] for address in addresses):
        listed = [address for address in addresses if address.startswith(prefix)]
        yield _Store(file_system(listed[0])[0], left_out), listed
