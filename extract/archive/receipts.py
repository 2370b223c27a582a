"""`receipts.jsonl`: a line for every source of an archive, which tells what became of it and what made its output.

Lines are only ever added, each by one write, so that only the last can be torn when the machine dies; a line that
cannot be read is as none, and its document is converted again. Of several lines on one document the last one counts; a
run that finds such lines, and no other run beside it, begins by writing the file anew without them.
"""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from types import UnionType
from typing import IO

from extract.archive.work import Status
from extract.errors import OutputError, ReasonCode
from extract.model import OcrMode
from extract.output import make_folder, whole_file
from extract.printable import folded, reason_of

NAME = "receipts.jsonl"


def _told(description: str) -> dict[str, str]:
    """What the schema tells of a field."""
    return {"description": description}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one source."""

    source: str
    output: str | None = field(metadata=_told("below the archive's folder; null where the source has none"))
    sha256: str | None = field(metadata=_told("of the source's bytes; null where they could not be read"))
    status: Status
    reason: ReasonCode | None = field(metadata=_told("why the document failed, or is there in part"))
    message: str | None = field(metadata=_told("the same in words"))
    program: str = field(metadata=_told("the version of vedtak"))
    rules: str = field(metadata=_told("a digest of its source and of the packages that read files"))
    ocr: OcrMode
    seconds: float
    output_sha256: str | None = None
    output_bytes: int | None = None
    corrections: str | None = field(default=None, metadata=_told("the digest of what reviewers said of the document"))
    kinds: list[str] = field(default_factory=list)
    pages: int = 0
    records: Mapping[str, int] = field(default_factory=dict, metadata=_told("how many there are of each kind"))
    vote_ledger: Mapping[str, int] = field(default_factory=dict, metadata=_told("as the document's JSON has it"))
    checks: int = 0
    failed_checks: int = 0
    warnings: Mapping[str, int] = field(default_factory=dict, metadata=_told("how many there are of each code"))

    @property
    def key(self) -> str:
        """What tells one document of the archive from another."""
        return self.output if self.output is not None else f"{_NO_OUTPUT}{self.source}"

    def line(self) -> bytes:
        """The receipt on one line."""
        told = {name: getattr(self, name) for name in _FIELDS}
        return json.dumps(told, ensure_ascii=False).encode("utf-8") + b"\n"


# No output's name begins so.
_NO_OUTPUT = "/"
# In the order in which a line has them.
_FIELDS = dict.fromkeys(each.name for each in fields(Receipt))
# What a line of another's making may have otherwise.
_KINDS: Mapping[str, type | UnionType] = {
    **dict.fromkeys(("source", "status", "program", "rules", "ocr"), str),
    **dict.fromkeys(("output", "sha256", "reason", "message", "output_sha256", "corrections"), str | None),
    **dict.fromkeys(("pages", "checks", "failed_checks"), int),
    **dict.fromkeys(("records", "vote_ledger", "warnings"), dict),
    "output_bytes": int | None,
    "seconds": int | float,
    "kinds": list,
}
_checked = attrgetter(*_KINDS)


def twin_key(sha256: str, name: str) -> str:
    """What two sources have in common of which the same is read: the bytes, and the ending, which tells the type."""
    return f"{sha256}{os.path.splitext(name)[1].lower()}"


def parsed(line: bytes) -> Receipt | None:
    """The receipt of a line; None where the line is torn or is none. Fields of a newer version are left out."""
    try:
        told = json.loads(line)
        receipt = Receipt(**{name: value for name, value in told.items() if name in _FIELDS})
        # Half a character, which JSON can say, is in no text that was written.
        if b"\\u" in line:
            receipt.line()
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return receipt if all(map(isinstance, _checked(receipt), _KINDS.values())) else None


def read_receipts(path: Path, folds_case: bool = False) -> Iterator[Receipt]:
    """The last receipt of every document, in the order of the file; none where there is no such file."""
    with suppress(FileNotFoundError), Book(path, folds_case) as book:
        yield from book.receipts()


class Book:
    """The receipts of an archive: found by document and by content, while only their places are held in memory."""

    def __init__(self, path: Path, folds_case: bool = False) -> None:
        """Opens the file for reading; `folds_case` where outputs lie on a disk that takes A for a.

        Raises FileNotFoundError, or OutputError where it is no file that can be read.
        """
        self.path = path
        self._folds_case = folds_case
        self._places: dict[int, int] = {}
        self._twins: dict[int, int] = {}
        self._superseded = 0
        # Up to where the file's lines are known.
        self._known = 0
        try:
            # Reading a pipe would wait for ever.
            if not path.is_dir() and not stat.S_ISREG(path.stat().st_mode):
                raise OutputError(os.fspath(path), "is no regular file")
            self._file: IO[bytes] = path.open("rb", buffering=1 << 16)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise OutputError(os.fspath(path), f"cannot be read: {reason_of(error)}") from error
        self._out: int | None = None
        self.refresh()

    @classmethod
    def for_writing(cls, path: Path, folds_case: bool = False) -> Book:
        """The same, made where it does not exist, and ready to be added to. Raises OutputError."""
        try:
            make_folder(path.parent)
            while True:
                out = _opened_for_adding(path)
                book = cls(path, folds_case)
                if book._superseded and _alone(out):
                    book._compact()
                _share(out)
                # Another run may have written the file anew before this one had its share of it.
                if os.path.samestat(os.fstat(out), os.stat(path)):
                    book._out = out
                    return book
                book.close()
                os.close(out)
        except OSError as error:
            raise OutputError(os.fspath(path), f"cannot be written: {reason_of(error)}") from error

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()
        if self._out is not None:
            os.close(self._out)
            self._out = None

    @property
    def end(self) -> int:
        """Where the next receipt will stand: what stands at or after it was written since."""
        return os.fstat(self._file.fileno()).st_size

    def get(self, key: str) -> Receipt | None:
        """The last receipt of a document."""
        receipt = self._at(self._places.get(self._short(key)))
        return receipt if receipt is not None and self._folded(receipt.key) == self._folded(key) else None

    def twin(self, key: str, since: int = 0) -> Receipt | None:
        """The last receipt of a source with the same bytes and ending, of those written since."""
        place = self._twins.get(_short(key))
        if place is None or place < since:
            return None
        receipt = self._at(place)
        if receipt is None or receipt.sha256 is None or twin_key(receipt.sha256, receipt.source) != key:
            return None
        return receipt

    def add(self, receipt: Receipt) -> None:
        """Adds a line by one write. Raises OutputError where it cannot be written whole, or would be lost."""
        assert self._out is not None
        line = receipt.line()
        try:
            # The folder may have been removed, or another file put in its place: nobody would find the line.
            if not os.path.samestat(os.fstat(self._out), os.stat(self.path)):
                raise OSError(errno.ESTALE, "was replaced by another file")
            if os.write(self._out, line) != len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError as error:
            raise OutputError(os.fspath(self.path), f"cannot be written: {reason_of(error)}") from error
        place = os.lseek(self._out, 0, os.SEEK_CUR) - len(line)
        self._note(receipt, place)
        if place == self._known:
            self._known += len(line)

    def receipts(self, since: int = 0) -> Iterator[Receipt]:
        """The last receipt of every document, of those written since, in the order of the file."""
        for place in sorted(place for place in self._places.values() if place >= since):
            if (receipt := self._at(place)) is not None:
                yield receipt

    def refresh(self) -> None:
        """Takes note of what stands in the file that was not known, as lines that another run added."""
        if self._known >= self.end:
            return
        self._file.seek(self._known)
        for line in self._file:
            if (receipt := parsed(line)) is not None:
                self._note(receipt, self._known)
            elif not line.endswith(b"\n"):
                # Another run may be writing it; what was torn has been ended before, where this run writes too.
                return
            elif line.strip():
                self._superseded += 1
            self._known += len(line)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Lets no other run that waits for its turn write meanwhile; what the others have written is known.

        A file system without locks does without.
        """
        assert self._out is not None
        with _locked(self._out):
            self.refresh()
            yield

    def _note(self, receipt: Receipt, place: int) -> None:
        key = self._short(receipt.key)
        self._superseded += key in self._places
        if receipt.output is not None:
            # What it was told of before it had an output, as while another source had its name.
            self._superseded += self._places.pop(self._short(_NO_OUTPUT + receipt.source), None) is not None
        self._places[key] = place
        if receipt.sha256 is not None:
            self._twins[_short(twin_key(receipt.sha256, receipt.source))] = place

    def _short(self, key: str) -> int:
        return _short(self._folded(key))

    def _folded(self, key: str) -> str:
        return folded(key) if self._folds_case and not key.startswith(_NO_OUTPUT) else key

    def _at(self, place: int | None) -> Receipt | None:
        if place is None:
            return None
        self._file.seek(place)
        return parsed(self._file.readline())

    def _compact(self) -> None:
        with whole_file(self.path) as file:
            for receipt in self.receipts():
                file.write(receipt.line().decode("utf-8"))


def _short(key: str) -> int:
    """Eight bytes for a key of a hundred: the receipt itself tells whether it is the right one."""
    return int.from_bytes(blake2b(key.encode("utf-8"), digest_size=8).digest(), "big")


def _opened_for_adding(path: Path) -> int:
    """A descriptor whose writes go to the file's end; a line that was torn when the machine died is ended first."""
    out = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC | getattr(os, "O_NOFOLLOW", 0), 0o666)
    size = os.fstat(out).st_size
    if size and os.pread(out, 1, size - 1) != b"\n":
        os.write(out, b"\n")
    return out


def _alone(out: int) -> bool:
    """Whether no other run has the file open for adding; where the system has no locks, that is not known."""
    try:
        import fcntl

        fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True


@contextmanager
def _locked(out: int) -> Iterator[None]:
    """Holds a lock of its own kind: that on the whole file tells only who has it open."""
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.lockf(out, fcntl.LOCK_EX)
    try:
        yield
    finally:
        with suppress(ImportError, OSError):
            import fcntl

            fcntl.lockf(out, fcntl.LOCK_UN)


def _share(out: int) -> None:
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(out, fcntl.LOCK_SH)
