"""The receipts of an archive in an object store: kept in a file here, and sent there some at a time."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

from extract.archive.receipts import NAME, Book, Receipt
from extract.archive.storage import file_system
from extract.errors import OutputError
from extract.printable import one_line

# A store writes an object anew for every addition; what is not yet sent when the machine dies is converted again.
_MOST_SECONDS, _MOST_LINES = 5.0, 200


def book_at(address: str, is_written: bool = True) -> Book:
    """The receipts at a place in an object store, ready to be added to. Raises OutputError.

    Where they are to be written it is tried out whether they can be, before anything is converted in vain.
    """
    folder = tempfile.TemporaryDirectory(prefix="vedtak-")
    path = Path(folder.name, NAME)
    sender = _Sender(f"{address.rstrip('/')}/{NAME}")
    path.write_bytes(sender.existing())
    if is_written:
        sender.send_now(b"")
    book = _StoredBook.for_writing(path)
    assert isinstance(book, _StoredBook)
    book.keep_with(folder, sender)
    return book


class _StoredBook(Book):
    def keep_with(self, folder: tempfile.TemporaryDirectory[str], sender: _Sender) -> None:
        self._folder = folder
        self._sender = sender

    def add(self, receipt: Receipt) -> None:
        super().add(receipt)
        self._sender.add(receipt.line())

    def close(self) -> None:
        super().close()
        if hasattr(self, "_sender"):
            self._sender.send()
            self._folder.cleanup()


class _Sender:
    """Adds lines to an object."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._files, self._path = file_system(address)
        self._lines: list[bytes] = []
        self._sent = time.monotonic()

    def existing(self) -> bytes:
        """What the object holds, and b"" where there is none."""
        try:
            content: bytes = self._files.cat_file(self._path)
        except FileNotFoundError:
            return b""
        except Exception as error:  # every kind of store has errors of its own
            raise self._failed(error) from error
        return content

    def add(self, line: bytes) -> None:
        self._lines.append(line)
        if len(self._lines) >= _MOST_LINES or time.monotonic() - self._sent > _MOST_SECONDS:
            self.send()

    def send(self) -> None:
        """Sends what waits. A last line that was torn is ended first."""
        if self._lines:
            self.send_now(b"".join(self._lines))
            self._lines.clear()
            self._sent = time.monotonic()

    def send_now(self, lines: bytes) -> None:
        """Adds to the object, which is made where there is none. Raises OutputError."""
        try:
            self._files.makedirs(self._path.rpartition("/")[0], exist_ok=True)
            self._append(lines)
        except Exception as error:  # as above
            raise self._failed(error) from error

    def _append(self, lines: bytes) -> None:
        try:
            with self._files.open(self._path, "ab") as file:
                file.write(lines)
        except (NotImplementedError, ValueError):
            # Some stores cannot add to an object.
            self._files.pipe_file(self._path, self.existing() + lines)

    def _failed(self, error: Any) -> OutputError:
        return OutputError(self._address, one_line(f"cannot be read or written: {error}"))
