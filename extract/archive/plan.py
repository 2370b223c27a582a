"""What to convert and where to: PATHs of the command line -> one Job per source."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.archive.files import Files
from extract.archive.storage import file_system
from extract.archive.stores import Store
from extract.archive.target_names import ENDINGS, is_source, target_name
from extract.archive.trees import Found, Look, TellLeftOut, Tree
from extract.errors import ReasonCode

_GLOB_CHARACTERS = frozenset("*?[")
_MARK = "://"
_EMPTY = f"holds no {', '.join(ENDINGS)}"


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
    files: Tree = Files(left_out, seconds)
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


def _planned(tree: Tree, paths: list[str]) -> Iterator[Job]:
    if not paths:
        return
    listed = list(tree.looked_at(paths))
    # Also of what is not known now, so that outputs are called the same when it is.
    root = os.path.commonpath([_folder(tree, path, look) for path, look in listed])
    for path, look in listed:
        if look is None:
            yield Job(path, "", tree.late, "timeout")
            continue
        found: Iterable[Found] = [Found(path)]
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


def _is_glob(path: str, look: Look) -> bool:
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


def _job(tree: Tree, found: Found, root: str) -> Job:
    absolute = tree.absolute(found.path)
    folder, name = os.path.split(absolute)
    beside = found.beside or (lambda other: tree.is_file(os.path.join(os.path.dirname(found.path), other)))
    return Job(found.path, os.path.normpath(os.path.join(os.path.relpath(folder, root), target_name(name, beside))))


def _folder(tree: Tree, path: str, look: Look | None) -> str:
    absolute = tree.absolute(path)
    if look is None:
        return os.path.dirname(absolute) if is_source(path) else absolute
    if _is_glob(path, look):
        while not _GLOB_CHARACTERS.isdisjoint(absolute):
            absolute = os.path.dirname(absolute)
        return absolute
    return absolute if look.is_folder else os.path.dirname(absolute)


def _stores(addresses: list[str], left_out: TellLeftOut) -> Iterator[tuple[Tree, list[str]]]:
    for prefix in dict.fromkeys(address[: address.index(_MARK) + len(_MARK)] for address in addresses):
        listed = [address for address in addresses if address.startswith(prefix)]
        yield Store(file_system(listed[0])[0], left_out), listed
