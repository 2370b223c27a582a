"""The receipts of an archive in an object store, where no object can be added to and none be locked.

Each run has parts of its own below `.receipts`, which no other run writes: two at once lose nothing of each other's.
What is known in the end becomes `receipts.jsonl`, by one run at a time, and the parts go; those of a run that was
killed are the next one's to read. To be alone at that a run writes an object that says so: one that does not change
for long is that of a run that was killed.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import ParamSpec, TypeVar

from extract.archive.receipts import NAME
from extract.archive.storage import file_system
from extract.errors import OutputError
from extract.printable import one_line

_FOLDER, _ENDING, _TURN = ".receipts", ".jsonl", "turn"
# A part is written anew for what is added to it, and another one begun when it has this many lines.
_MOST_LINES = 1_000
# How long a run waits that finds another one at `receipts.jsonl`, which takes seconds, until it takes that for dead.
_DEAD_SECONDS = 120.0
_LOOKS_SECONDS = 0.5
# How long two have that both find nobody at it, in a store that lets both say so, to see who came last.
_SETTLES_SECONDS = 0.5

_Given = TypeVar("_Given")
_Takes = ParamSpec("_Takes")


class Parts:
    """The lines of a run, and of the others, at a place in an object store. What cannot be done raises OutputError."""

    def __init__(self, address: str) -> None:
        self._address = f"{address.rstrip('/')}/{NAME}"
        self._files, self._path = file_system(self._address)
        self._folder = f"{self._path.rpartition('/')[0]}/{_FOLDER}"
        # By the time of the run, so that of two lines on a document that of the later run counts.
        self._run = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
        self._number = 0
        self._lines: list[bytes] = []
        # How much of the others' parts is known.
        self._known: dict[str, int] = {}

    def begin(self) -> None:
        """Tries out whether this run can write there."""
        self._done(self._write)

    def receipts(self) -> bytes:
        """The lines of `receipts.jsonl`, and those that the parts have beside."""
        return self._done(self._receipts)

    def news(self) -> bytes:
        """The lines that other runs have added meanwhile."""
        return self._done(self._others)

    def add(self, lines: list[bytes]) -> None:
        """Adds lines to this run's own parts."""
        while lines:
            room = _MOST_LINES - len(self._lines)
            self._lines += lines[:room]
            self._done(self._write)
            lines = lines[room:]
            if len(self._lines) >= _MOST_LINES:
                self._number += 1
                self._lines.clear()

    def merge(self, merged: Callable[[bytes], bytes], waits: bool) -> None:
        """Makes one of `receipts.jsonl`, the parts, and what the caller has; unless another run is at that, and it is
        not to be waited for: then the parts stay for the next run."""
        with self._turn(waits) as is_ours:
            if is_ours:
                self._done(self._merge, merged)

    def _merge(self, merged: Callable[[bytes], bytes]) -> None:
        self._known.clear()
        self._files.pipe_file(self._path, merged(self._receipts()))
        own = [self._part(number) for number in range(self._number + 1)]
        for part in (*self._known, *own):
            with suppress(FileNotFoundError):
                self._files.rm_file(part)

    def _receipts(self) -> bytes:
        return _whole(self._read(self._path)) + self._others()

    def _others(self) -> bytes:
        """What is new in the others' parts, in the order of the runs."""
        found = []
        for path, size in self._listed():
            if f"/{self._run}-" in path or size <= self._known.setdefault(path, 0):
                continue
            # Its lines are there as a whole, or not at all, as the object is.
            content = self._read(path)
            found.append(content[self._known[path] :])
            self._known[path] = len(content)
        return b"".join(found)

    def _listed(self) -> list[tuple[str, int]]:
        # Some keep what they have listed once.
        self._files.invalidate_cache(self._folder)
        try:
            listed = self._files.ls(self._folder, detail=True)
        except FileNotFoundError:
            return []
        found = sorted((str(each["name"]), int(each["size"] or 0)) for each in listed)
        return [(path, size) for path, size in found if path.endswith(_ENDING)]

    def _read(self, path: str) -> bytes:
        try:
            content: bytes = self._files.cat_file(path)
        except FileNotFoundError:
            return b""
        return content

    def _write(self) -> None:
        self._files.makedirs(self._folder, exist_ok=True)
        self._files.pipe_file(self._part(self._number), b"".join(self._lines))

    def _part(self, number: int) -> str:
        return f"{self._folder}/{self._run}-{number:06}{_ENDING}"

    @contextmanager
    def _turn(self, waits: bool) -> Iterator[bool]:
        """Whether this run alone is at `receipts.jsonl` now."""
        found, since = b"", time.monotonic()
        while not self._done(self._takes_turn):
            if not waits:
                yield False
                return
            time.sleep(_LOOKS_SECONDS)
            holder = self._done(self._read, self._turn_path)
            if holder != found:
                found, since = holder, time.monotonic()
            elif time.monotonic() - since > _DEAD_SECONDS:
                self._done(self._end_turn, found)
        try:
            yield True
        finally:
            self._done(self._end_turn, self._run.encode("ascii"))

    @property
    def _turn_path(self) -> str:
        return f"{self._folder}/{_TURN}"

    def _takes_turn(self) -> bool:
        own = self._run.encode("ascii")
        self._files.makedirs(self._folder, exist_ok=True)
        self._files.invalidate_cache(self._folder)
        try:
            # Most stores see to it that one alone makes it.
            self._files.pipe_file(self._turn_path, own, mode="create")
        except FileExistsError:
            return False
        except (NotImplementedError, TypeError, ValueError):
            if self._read(self._turn_path):
                return False
            self._files.pipe_file(self._turn_path, own)
        time.sleep(_SETTLES_SECONDS)
        return self._read(self._turn_path) == own

    def _end_turn(self, holder: bytes) -> None:
        if self._read(self._turn_path) == holder:
            self._files.rm_file(self._turn_path)

    def _done(self, what: Callable[_Takes, _Given], *told: _Takes.args, **named: _Takes.kwargs) -> _Given:
        try:
            return what(*told, **named)
        except Exception as error:  # every kind of store has errors of its own
            raise OutputError(self._address, one_line(f"cannot be read or written: {error}")) from error


def _whole(lines: bytes) -> bytes:
    """The lines, where others are to follow: a last one that was torn is ended."""
    return lines if not lines or lines.endswith(b"\n") else lines + b"\n"
