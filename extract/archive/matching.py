"""A pattern of names, followed through the folders of a disk or an object store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from extract.archive.globs import Glob
from extract.archive.trees import LINKED_FOLDER, Found, TellLeftOut

Kind = Literal["file", "folder", "link"]


class Entry(NamedTuple):
    """What is in a folder; a link is one to a folder."""

    name: str
    path: str
    kind: Kind


class Place(NamedTuple):
    """Where a pattern is followed: `listed` gives what is in a folder, sorted, or why that is not known; None where the
    pattern's own folder is not there. `below` gives all sources below a folder, `called` what a path is called.
    """

    listed: Callable[[str, bool], list[Entry] | Found | None]
    below: Callable[[str], Iterator[Found]]
    called: Callable[[str], str]
    left_out: TellLeftOut


def matching(pattern: Glob, root: str, place: Place) -> Iterator[Found]:
    """The sources that the pattern gives below its own folder, `root`, in a fixed order."""
    waiting = [(root, pattern.start)]
    is_root = True
    while waiting:
        folder, states = waiting.pop()
        entries = place.listed(folder, is_root)
        is_root = False
        if entries is None or isinstance(entries, Found):
            if entries is not None:
                yield entries
            continue
        beside = frozenset(entry.name for entry in entries if entry.kind == "file").__contains__
        further = []
        for name, path, kind in entries:
            step = pattern.step(states, name)
            if kind == "file":
                if step.is_match:
                    yield Found(place.called(path), beside)
            elif kind == "link" and step.is_anywhere:
                place.left_out(path, LINKED_FOLDER)
            elif step.is_match and not pattern.is_recursive:
                # As where a shell names it.
                yield from place.below(path)
            elif step.states:
                further.append((path, step.states))
        waiting += reversed(further)
