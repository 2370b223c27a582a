"""What to convert and where to: PATHs of the command line -> one Job per source."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.printable import reason_of
from extract.sources import MEDIA_TYPES

_ENDINGS = tuple(MEDIA_TYPES)
_GLOB_CHARACTERS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Job:
    """A source, its output file below the output folder; `problem` where there is nothing to read."""

    source: Path
    target: Path
    problem: str | None = None


def plan(paths: Iterable[str]) -> Iterator[Job]:
    """One Job per source, in a fixed order; a folder gives every source below it, without linked folders.

    Outputs mirror the sources from the deepest folder on that all paths share.
    """
    # A shell gives an empty argument for an unset variable; it names the current folder to no one.
    named = list(paths)
    if "" in named:
        yield Job(Path(), Path(), "is an empty name")
    listed = [(path, _is_glob(path)) for path in named if path]
    if not listed:
        return
    root = Path(os.path.commonpath([_folder(path, is_glob) for path, is_glob in listed]))
    seen: set[str] = set()
    for path, is_glob in listed:
        for job in _jobs(path, is_glob, root):
            absolute = os.path.abspath(job.source)
            if absolute not in seen:
                seen.add(absolute)
                yield job


def _jobs(path: str, is_glob: bool, root: Path) -> Iterator[Job]:
    if is_glob:
        found = [name for name in sorted(glob.glob(path, recursive=True)) if not os.path.isdir(name)]
        if not found:
            yield Job(Path(path), Path(), "matches no file")
        for name in found:
            yield _job(Path(name), root)
    elif os.path.isdir(path):
        unread: list[OSError] = []
        empty = True
        for source in _files_below(path, unread):
            empty = False
            yield _job(source, root)
        for error in unread:
            yield Job(Path(error.filename), Path(), reason_of(error))
        if empty and not unread:
            yield Job(Path(path), Path(), f"holds no {', '.join(_ENDINGS)}")
    else:
        yield _job(Path(path), root)


def _files_below(folder: str, unread: list[OSError]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, onerror=unread.append):
        folders.sort()
        for name in sorted(names):
            if _is_source(name):
                yield Path(parent, name)


def _job(source: Path, root: Path) -> Job:
    folder = Path(os.path.abspath(source)).parent
    return Job(source, folder.relative_to(root) / target_name(source))


def target_name(source: Path) -> str:
    """`a.json` for `a.pdf`. Where the folder also holds `a.txt`, the PDF is `a.json` and the other one `a.txt.json`.

    So the name depends on the source's folder alone, never on what else is converted in the same run.
    """
    if not _is_source(source.name):
        return f"{source.name}.json"
    others = [
        source.with_name(source.stem + spelled)
        for ending in _ENDINGS
        for spelled in (ending, ending.upper())
        if source.stem + spelled != source.name
    ]
    earlier = (other for other in others if _rank(other) < _rank(source) and other.is_file())
    # `a.txt.pdf` would take the name that `a.txt` has beside an `a.pdf`.
    doubled = Path(source.stem).suffix.lower() in MEDIA_TYPES
    return f"{source.name}.json" if doubled or any(earlier) else f"{source.stem}.json"


def _rank(source: Path) -> tuple[int, bool]:
    return _ENDINGS.index(source.suffix.lower()), source.suffix != source.suffix.lower()


def _is_source(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in MEDIA_TYPES


def _is_glob(path: str) -> bool:
    return not os.path.lexists(path) and not _GLOB_CHARACTERS.isdisjoint(path)


def _folder(path: str, is_glob: bool) -> str:
    absolute = os.path.abspath(path)
    if is_glob:
        while not _GLOB_CHARACTERS.isdisjoint(absolute):
            absolute = os.path.dirname(absolute)
        return absolute
    return absolute if os.path.isdir(absolute) else os.path.dirname(absolute)
