"""Where sources lie, on a disk or in an object store: what both are asked, and what they tell."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from extract.archive.target_names import ENDINGS
from extract.errors import ReasonCode

_LONGEST_ENDING = 8
# What is told of beside the endings of files that are left out.
LINKED_FOLDER = "linked folder"
SYSTEM_FILE = "system file"
# A Mac lays `._minutes.pdf` beside a file on a disk that is not its own, Word `~$minutes.docx` while it is open.
_LAID_BESIDE = ("._", "~$")
# What the folder of a pattern may be where nothing matches.
NOTHING = (FileNotFoundError, NotADirectoryError)
# Is told the path of a file that is left out, and its ending, or what it is.
TellLeftOut = Callable[[str, str], object]


class Found(NamedTuple):
    """A source below a folder; whether a file of another name lies beside it; or why a folder could not be read."""

    path: str
    beside: Callable[[str], bool] | None = None
    problem: str | None = None
    reason: ReasonCode = "no_file"


class Look(NamedTuple):
    """Whether there is something of a name, and whether that is a folder."""

    exists: bool
    is_folder: bool


class Tree(Protocol):
    """Where sources lie."""

    # What is said of a path that was not looked at in time.
    @property
    def late(self) -> str: ...

    def absolute(self, path: str) -> str:
        """The path from the root on, by which two of the same tree are compared."""

    def looked_at(self, paths: list[str]) -> Iterator[tuple[str, Look | None]]:
        """Each path, and what is there; None where that takes too long."""

    def is_file(self, path: str) -> bool: ...

    def matches(self, pattern: str) -> Iterator[Found]:
        """The sources that a pattern of names gives, in a fixed order."""

    def below(self, folder: str) -> Iterator[Found]:
        """The sources below a folder, in a fixed order."""


def is_read(name: str) -> bool:
    """Whether a file of this name in a folder is read: by its ending, unless a system laid it beside a document."""
    return name.lower().endswith(ENDINGS) and not name.startswith(_LAID_BESIDE)


def kind_left_out(name: str) -> str:
    """What is told of a file that is not read: its ending, or that a system laid it beside a document."""
    return SYSTEM_FILE if name.startswith(_LAID_BESIDE) else _ending_of(name)


def _ending_of(name: str) -> str:
    """`.doc`; what an ending is not likely to be, as the second half of `minutes.of june`, is none."""
    ending = os.path.splitext(name)[1].lower()
    return ending if len(ending) <= _LONGEST_ENDING and ending[1:].isalnum() else ""
