"""Conversion -> file: fixed field order, UTF-8, two-space indent, written whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from extract.errors import OutputError
from extract.printable import reason_of

if TYPE_CHECKING:
    from extract.records import Conversion


# A document with more records than this is written in parts of so many.
_TOGETHER = 250
_PIECE = 1 << 20
# What the system tells where a disk refuses a name, as those of Windows one with a colon.
_OF_NAMES = (errno.EINVAL, errno.EILSEQ, errno.ENAMETOOLONG)


class Packed(NamedTuple):
    """A text as it goes from one process to another: compressed, since that of a long document is larger than all that
    it was made of. `size` is that of its UTF-8 in bytes."""

    content: bytes
    size: int
    sha256: str

    def pieces(self) -> Iterator[bytes]:
        """Its UTF-8, piece by piece."""
        unpacker = zlib.decompressobj()
        left = self.content
        while not unpacker.eof:
            yield unpacker.decompress(left, _PIECE)
            left = unpacker.unconsumed_tail


def packed(parts: Iterable[str]) -> Packed:
    """The parts of a text, one after the other."""
    packer, digest = zlib.compressobj(1), hashlib.sha256()
    content, size = [], 0
    for part in parts:
        encoded = part.encode("utf-8")
        digest.update(encoded)
        size += len(encoded)
        content.append(packer.compress(encoded))
    return Packed(b"".join([*content, packer.flush()]), size, digest.hexdigest())


def json_text(conversion: Conversion) -> str:
    """The document as it is written to its file; the same characters on every run."""
    return "".join(json_parts(conversion))


def json_parts(conversion: Conversion, *, on_one_line: bool = False, is_used_up: bool = False) -> Iterator[str]:
    """The document as it is written to its file, or on one line: a part at a time, each of some records.

    Where it is used up, the records of a long document are taken out of it when they are written: pydantic makes
    dictionaries of them that stay.
    """
    # Who writes other texts does without pydantic.
    from extract.memory.stored import Stored

    # What no reviewer has seen looks as it did before there were reviewers.
    unused = set() if conversion.corrections else {"corrections"}
    indent = None if on_one_line else 2
    fields = [(name, value) for name, value in conversion if name not in unused]
    lists = [value for _, value in fields if isinstance(value, list | Stored)]
    if not any(isinstance(value, Stored) or len(value) > _TOGETHER for value in lists):
        yield conversion.model_dump_json(by_alias=True, indent=indent, exclude=unused) + "\n"
        return
    line, colon = ("", ":") if on_one_line else ("\n  ", ": ")
    for before, (name, value) in zip(chain("{", repeat(",")), fields, strict=False):
        yield f'{before}{line}"{name}"{colon}'
        if isinstance(value, list):
            yield from _listed(_handed_over(value if is_used_up else value.copy()), indent)
        elif isinstance(value, Stored):
            yield from _listed(value.plain(), indent)
        else:
            yield _json(value, indent)
    yield "}\n" if on_one_line else "\n}\n"


def _handed_over(records: list[object]) -> Iterator[list[object]]:
    """The records, so many at a time that they are made to text at once, and are taken out of the list then."""
    records.reverse()
    while records:
        yield records[: -_TOGETHER - 1 : -1]
        del records[-_TOGETHER:]


def _listed(parts: Iterable[Sequence[object]], indent: int | None) -> Iterator[str]:
    """A field's records, part by part."""
    ends = "[]" if indent is None else ("[", "\n  ]")
    before = ends[0]
    for part in parts:
        # Without the brackets around these alone.
        inner = _json(part, indent)[1 : -1 if indent is None else -len(ends[1])]
        yield f"{before}{inner}"
        before = ","
    yield "[]" if before != "," else ends[1]


def _json(value: object, indent: int | None) -> str:
    """A field's value; a line's end within a text is no line's end in JSON."""
    # Who writes other texts does without pydantic.
    from pydantic_core import to_json

    return to_json(value, indent=indent).decode("utf-8").replace("\n", "\n  ")


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
        told = f"cannot be written: {reason_of(error)}"
        told += " (the disk may not take such a name)" * (error.errno in _OF_NAMES)
        raise OutputError(os.fspath(path), told) from error


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
