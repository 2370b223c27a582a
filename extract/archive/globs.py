"""Names with `*`, `?`, `[a-z]` and `**`, followed folder by folder: only the names in one folder are held."""

from __future__ import annotations

import fnmatch
import glob
import os
import re
from collections.abc import Callable
from typing import NamedTuple

# Which parts of the pattern a folder's names are compared with.
States = frozenset[int]


class Step(NamedTuple):
    """What a name is to the pattern: matched by all of it; which parts what lies in it, if it is a folder, is compared
    with; and whether a `**` reaches it, which follows no links."""

    is_match: bool
    states: States
    is_anywhere: bool


class Glob:
    """A pattern below a folder whose name has no such characters."""

    def __init__(self, pattern: str) -> None:
        parts = pattern.split("/")
        number = next((at for at, part in enumerate(parts) if glob.has_magic(part)), len(parts))
        self.root = "/".join(parts[:number]) or ("/" if number else os.curdir)
        self._prefix = "/".join([*parts[:number], ""])
        rest = [part for part in parts[number:] if part]
        self.is_recursive = "**" in rest
        # In the end it stands for what lies in all those folders.
        rest += ["*"] * (rest[-1:] == ["**"])
        self._parts = [None if part == "**" else _compared(part) for part in rest]
        self.start = self._with_empty({0})

    def path(self, folder: str, name: str) -> str:
        """What is in a folder, called as the pattern calls it."""
        return self._prefix + name if folder == self.root else os.path.join(folder, name)

    def step(self, states: States, name: str) -> Step:
        """What the name is in a folder with these states."""
        following = set()
        is_anywhere = False
        for at in states:
            if at == len(self._parts):
                continue
            part = self._parts[at]
            if part is None:
                is_anywhere = True
                if not name.startswith("."):
                    following.add(at)
            elif part(name):
                following.add(at + 1)
        is_match = len(self._parts) in following
        return Step(is_match, self._with_empty(following) - {len(self._parts)}, is_anywhere)

    def _with_empty(self, states: set[int]) -> States:
        """These, and those behind a `**`, which may stand for no folder at all."""
        found = set(states)
        for at in sorted(states):
            while at < len(self._parts) and self._parts[at] is None:
                at += 1
                found.add(at)
        return frozenset(found)


def _compared(part: str) -> Callable[[str], bool]:
    if not glob.has_magic(part):
        return part.__eq__
    matches = re.compile(fnmatch.translate(part)).match
    # As in a shell.
    takes_hidden = part.startswith(".")
    return lambda name: (takes_hidden or not name.startswith(".")) and matches(name) is not None
