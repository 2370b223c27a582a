"""Where documents come from and their JSON goes to: folders, or object stores through fsspec."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from extract.archive.receipts import NAME as RECEIPTS
from extract.archive.work import Task
from extract.errors import OutputError, SourceError
from extract.extras import install_command
from extract.output import Packed, whole_file
from extract.printable import one_line, reason_of
from extract.sources import opened

_MARK = "://"
# What fsspec joins the address of an archive and that of what lies in it with.
_WITHIN = "::"


def is_address(path: str) -> bool:
    """Whether this names a place in an object store (`s3://bucket/minutes`), not a file or folder."""
    return _MARK in path


def digest_of(source: str) -> str:
    """The sha256 of a source's bytes. Raises SourceError where it cannot be read."""
    if is_address(source):
        return hashlib.sha256(content_of(source)).hexdigest()
    with opened(source) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def content_of(source: str) -> bytes:
    """The bytes of a source. Raises SourceError where it cannot be read."""
    if not is_address(source):
        with opened(source) as file:
            return file.read()
    name = source.rpartition("/")[2]
    try:
        files, path = file_system(source)
        content: bytes = files.cat_file(path)
    except FileNotFoundError as error:
        raise SourceError(name, "does not exist", "missing") from error
    except PermissionError as error:
        raise SourceError(name, f"cannot be read: {reason_of(error)}", "no_permission") from error
    except Exception as error:  # every kind of store has errors of its own
        raise SourceError(name, one_line(f"cannot be read: {error}"), "not_read") from error
    return content


def is_there(source: str) -> bool:
    """Whether there is a file of this name; what cannot be asked is as what is not there."""
    if not is_address(source):
        return os.path.isfile(source)
    try:
        files, path = file_system(source)
        return bool(files.isfile(path))
    except Exception:  # every kind of store has errors of its own
        return False


def is_gone(source: str) -> bool:
    """Whether there is surely nothing of this name; of what cannot be asked nobody knows."""
    try:
        if is_address(source):
            files, path = file_system(source)
            return not files.exists(path)
        os.lstat(source)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except Exception:  # every kind of store has errors of its own
        return False
    return False


def with_content(task: Task) -> Task:
    """The task with what its process shall not fetch itself: an object's bytes. Raises SourceError."""
    if task.content is not None or task.twin is not None or not is_address(task.source):
        return task
    return replace(task, content=content_of(task.source))


class Output(Protocol):
    """Where an archive's JSON goes: names are relative to it. `folds_case` where it takes A.json for a.json."""

    folds_case: bool

    def path(self, name: str) -> str:
        """What a person may call the file of this name."""
        ...

    def write(self, name: str, text: Packed) -> None:
        """Writes a whole file or none. Raises OutputError."""
        ...

    def holds(self, name: str, size: int, sha256: str) -> bool:
        """Whether a file is there as it was written."""
        ...

    def read(self, name: str) -> str:
        """A file's text. Raises OSError or ValueError."""
        ...

    def remove(self, name: str) -> None:
        """Removes a file where there is one."""
        ...


class Folder:
    """An output folder."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        self.folds_case = folds_case(self._folder)

    def path(self, name: str) -> str:
        return os.fspath(self._folder / name)

    def write(self, name: str, text: Packed) -> None:
        with whole_file(self._folder / name) as file:
            file.buffer.writelines(text.pieces())

    def holds(self, name: str, size: int, sha256: str) -> bool:
        path = self._folder / name
        try:
            # What the machine had not yet on its disk when it died has the right length, and zeros in it.
            if path.stat().st_size != size:
                return False
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == sha256
        except OSError:
            return False

    def read(self, name: str) -> str:
        return (self._folder / name).read_text(encoding="utf-8")

    def remove(self, name: str) -> None:
        (self._folder / name).unlink(missing_ok=True)


class Store:
    """An output place in an object store, which writes objects whole or not at all by itself."""

    folds_case = False

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self._files, self._root = file_system(self._address)

    def path(self, name: str) -> str:
        return f"{self._address}/{name}"

    def write(self, name: str, text: Packed) -> None:
        path = self._path(name)
        try:
            self._files.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._files.pipe_file(path, b"".join(text.pieces()))
        except Exception as error:  # every kind of store has errors of its own
            raise OutputError(self.path(name), one_line(f"cannot be written: {error}")) from error

    def holds(self, name: str, size: int, sha256: str) -> bool:
        try:
            return bool(self._files.size(self._path(name)) == size)
        except Exception:  # as above
            return False

    def read(self, name: str) -> str:
        content: bytes = self._files.cat_file(self._path(name))
        return content.decode("utf-8")

    def remove(self, name: str) -> None:
        if self._files.exists(self._path(name)):
            self._files.rm_file(self._path(name))

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"


def folds_case(folder: Path) -> bool:
    """Whether the folder takes A for a: its receipts answer to their name in the other case.

    Where it is not there yet, the folder above tells by its own name, or the one above that.
    """
    resolved = folder.resolve()
    for path in (resolved / RECEIPTS, resolved, *resolved.parents):
        # The root of all has no name that could tell.
        other = path.with_name(path.name.swapcase()) if path.name else path
        if other.name != path.name and path.exists():
            with suppress(OSError):
                # A disk over a network may number what it gives by the name that it was asked for.
                return other.samefile(path) or (other.exists() and other.name not in os.listdir(other.parent))
            return False
    return False


def output_at(place: str) -> Output:
    """The output folder, or place in an object store."""
    return Store(place) if is_address(place) else Folder(place)


def file_system(address: str) -> tuple[Any, str]:
    """fsspec's file system for an address and the path in it. Raises OutputError where there is none for it."""
    if _WITHIN in address:
        raise OutputError(address, "an address within another is not read: unpack it, or mount it")
    try:
        import fsspec
    except ImportError as error:
        raise OutputError(address, f"needs fsspec: {install_command('dask')}") from error
    try:
        files, path = fsspec.core.url_to_fs(address)
    except Exception as error:  # as above
        raise OutputError(address, one_line(str(error))) from error
    return files, str(path)
