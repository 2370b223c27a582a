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


def documents_below(folder: Path, without: Path, complain: Callable[[SourceError], None]) -> Iterator[Found]:
    """Every document in the JSON files of a folder and below, sorted by path; nothing below `without` is read.

    A file that cannot be read, or is no output of `vedtak convert`, is told to `complain` and costs itself alone.
    """
    for path in _files(folder, without, complain):
        name = readable_name(path.relative_to(folder).as_posix())
        try:
            yield _document(name, path.read_bytes())
        except OSError as error:
            complain(SourceError(name, reason_of(error)))
        except SourceError as error:
            complain(error)


def _files(folder: Path, without: Path, complain: Callable[[SourceError], None]) -> Iterator[Path]:
    def unread(error: OSError) -> None:
        complain(SourceError(os.fspath(error.filename), reason_of(error)))

    left_out = without.resolve()
    for parent, folders, names in os.walk(folder, onerror=unread):
        folders[:] = sorted(name for name in folders if Path(parent, name).resolve() != left_out)
        for name in sorted(names):
            if name.endswith(".json"):
                yield Path(parent, name)


def _document(name: str, content: bytes) -> Found:
    conversion = parse_conversion(name, content)
    if not _SHA256.fullmatch(conversion.document.sha256):
        raise not_converted(name, "its sha256 is none")
    return Found(name, document_id(conversion.document.sha256), conversion)


def document_id(sha256: str) -> str:
    """`d2da6f733a7f036ac`: begins with a letter, so that nothing that reads tables takes it for a number."""
    return f"d{sha256[:_DIGITS]}"
