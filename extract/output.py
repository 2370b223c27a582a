"""Conversion -> file: fixed field order, UTF-8, two-space indent, written whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from extract.errors import OutputError
from extract.printable import reason_of

if TYPE_CHECKING:
    from extract.records import Conversion


def json_text(conversion: Conversion) -> str:
    """The document as it is written to its file; the same characters on every run."""
    return conversion.model_dump_json(by_alias=True, indent=2, exclude=_unused(conversion)) + "\n"


def json_line(conversion: Conversion) -> str:
    """The document on one line."""
    return conversion.model_dump_json(by_alias=True, exclude=_unused(conversion)) + "\n"


def _unused(conversion: Conversion) -> set[str]:
    """What no reviewer has seen looks as it did before there were reviewers."""
    return set() if conversion.corrections else {"corrections"}


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A text file that takes its name only when all is written. Raises OutputError; then nothing is left behind.

    Where the process is killed, its unfinished file stays, and is written over by the next that writes the same path.
    """
    temporary = _unfinished(path)
    try:
        make_folder(path.parent)
        with _owned(temporary) as file:
            yield file
            file.flush()
            temporary.replace(path)
    except OSError as error:
        raise OutputError(os.fspath(path), f"cannot be written: {reason_of(error)}") from error


def write_text(path: Path, text: str) -> None:
    """Writes a whole file or none. Raises OutputError."""
    with whole_file(path) as file:
        file.write(text)


def make_folder(folder: Path) -> None:
    """Makes a folder with those above it, however deep it lies: Python's own way calls itself for each."""
    missing: list[Path] = []
    while not folder.is_dir() and folder != folder.parent:
        missing.append(folder)
        folder = folder.parent
    try:
        for each in reversed(missing):
            each.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from error


def _unfinished(path: Path) -> Path:
    """The file's name while it is written: of one length, so that the longest name allowed can be written."""
    digest = hashlib.sha256(os.fsencode(path.name)).hexdigest()[:16]
    return path.parent / f".vedtak-{digest}.part"


@contextmanager
def _owned(path: Path) -> Iterator[TextIO]:
    """The file, empty, for this process alone; removed where it could not be finished."""
    # Who may write to the folder could have laid a link there.
    flags = os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC | getattr(os, "O_NOFOLLOW", 0)
    while True:
        file = os.fdopen(os.open(path, flags, 0o666), "w", encoding="utf-8", newline="\n")
        _lock(file)
        # Another process may have finished it, and given it its name, before it was ours.
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(file.fileno()), os.stat(path)):
                break
        file.close()
    with file:
        try:
            file.truncate(0)
            yield file
        except BaseException:
            # While it is locked, and by this name still ours.
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise


def _lock(file: TextIO) -> None:
    """Waits until no other process writes the file; a file system without locks does without."""
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
