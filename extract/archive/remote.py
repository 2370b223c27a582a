"""The receipts of an archive in an object store: kept in a file here, and sent there some at a time."""

from __future__ import annotations

import tempfile
import time
from contextlib import suppress
from pathlib import Path

from extract.archive.parts import Parts
from extract.archive.receipts import NAME, Book, Receipt
from extract.errors import OutputError

# A store writes an object anew for every addition; what is not yet sent when the machine dies is converted again.
_MOST_SECONDS, _MOST_LINES = 5.0, 200
# How often it is looked at what another run has done.
_LOOKS_SECONDS = 10.0


def book_at(address: str, is_written: bool = True) -> Book:
    """The receipts at a place in an object store, ready to be added to. Raises OutputError.

    Where they are to be written it is tried out whether they can be, before anything is converted in vain.
    """
    folder = tempfile.TemporaryDirectory(prefix="vedtak-")
    path = Path(folder.name, NAME)
    parts = Parts(address)
    path.write_bytes(parts.receipts())
    if is_written:
        parts.begin()
    book = _StoredBook.for_writing(path)
    assert isinstance(book, _StoredBook)
    book.keep_with(folder, parts, is_written)
    return book


class _StoredBook(Book):
    _parts: Parts | None = None

    def keep_with(self, folder: tempfile.TemporaryDirectory[str], parts: Parts, is_written: bool) -> None:
        self._folder = folder
        self._parts = parts
        self._is_written = is_written
        # What waits to be sent; and all that this run has added.
        self._unsent: list[bytes] = []
        self._own = Path(folder.name, "own")
        self._own.touch()
        self._sent = self._looked = time.monotonic()

    def add(self, receipt: Receipt) -> None:
        super().add(receipt)
        line = receipt.line()
        self._unsent.append(line)
        with self._own.open("ab") as file:
            file.write(line)
        if len(self._unsent) >= _MOST_LINES or time.monotonic() - self._sent > _MOST_SECONDS:
            self._send()

    def refresh(self) -> None:
        """Takes note of what other runs have added, at times."""
        if self._parts is not None and self._is_written and time.monotonic() - self._looked > _LOOKS_SECONDS:
            # Without them a document may be converted twice, to the same bytes.
            with suppress(OutputError), self.path.open("ab") as file:
                file.write(self._parts.news())
            self._looked = time.monotonic()
        super().refresh()

    def __exit__(self, *raised: object) -> None:
        if not any(raised):
            self._end(waits=True)
            return
        # What ended the run is told, not what came of it.
        with suppress(OutputError):
            self._end(waits=False)

    def close(self) -> None:
        super().close()
        if self._parts is not None:
            self._folder.cleanup()

    def _end(self, waits: bool) -> None:
        try:
            if self._parts is not None and self._is_written:
                self._send()
                self._parts.merge(self._merged, waits)
        finally:
            self.close()

    def _send(self) -> None:
        assert self._parts is not None
        self._parts.add(self._unsent)
        self._unsent = []
        self._sent = time.monotonic()

    def _merged(self, known: bytes) -> bytes:
        """The last line on every document of those known there and this run's own."""
        path = Path(self._folder.name, "merged")
        path.write_bytes(known + self._own.read_bytes())
        Book.for_writing(path).close()
        return path.read_bytes()
