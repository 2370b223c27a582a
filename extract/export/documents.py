"""Folder -> the converted documents in it, one at a time, in a fixed order."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extract.converted import not_converted, parse_conversion
from extract.errors import SourceError
from extract.printable import readable_name, reason_of

if TYPE_CHECKING:
    from extract.records import Conversion

# Of the hash, as many as tell all the documents of the world apart.
_DIGITS = 16
_SHA256 = re.compile("[0-9a-f]{64}")


class Found(NamedTuple):
    """A converted document and where it stands: the file's path below the folder."""

    path: str
    document_id: str
    conversion: Conversion


def documents_below(folder: Path, written_to: Path, complain: Callable[[SourceError], None]) -> Iterator[Found]:
    """Every document in the JSON files of a folder and below, sorted by path.

    A file that cannot be read, or is no output of `vedtak convert`, is told to `complain` and costs itself alone. Below
    `written_to` it is what was written there before; but sources may lie in a folder of that name, too.
    """
    for path, is_own in _files(folder, written_to, complain):
        name = readable_name(path.relative_to(folder).as_posix())
        try:
            yield _document(name, path.read_bytes())
        except OSError as error:
            complain(SourceError(name, reason_of(error)))
        except SourceError as error:
            if not is_own:
                complain(error)


def count_below(folder: Path, written_to: Path) -> int:
    """How many JSON files there are to look at."""
    return sum(not is_own for _, is_own in _files(folder, written_to, lambda error: None))


def _files(folder: Path, written_to: Path, complain: Callable[[SourceError], None]) -> Iterator[tuple[Path, bool]]:
    """The JSON files of a folder and below, sorted, and whether each lies below `written_to`."""

    def unread(error: OSError) -> None:
        complain(SourceError(os.fspath(error.filename), reason_of(error)))

    own = written_to.resolve()
    for parent, folders, names in os.walk(folder, onerror=unread):
        folders.sort()
        is_own = own != folder.resolve() and Path(parent).resolve().is_relative_to(own)
        for name in sorted(names):
            if name.endswith(".json"):
                yield Path(parent, name), is_own


def _document(name: str, content: bytes) -> Found:
    conversion = parse_conversion(name, content)
    if not _SHA256.fullmatch(conversion.document.sha256):
        raise not_converted(name, "its sha256 is none")
    return Found(name, document_id(conversion.document.sha256), conversion)


def document_id(sha256: str) -> str:
    """`d2da6f733a7f036ac`: begins with a letter, so that nothing that reads tables takes it for a number."""
    return f"d{sha256[:_DIGITS]}"
