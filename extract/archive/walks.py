"""The sources below a folder, or that a pattern of names gives, on a disk or in an object store, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from extract.archive.globs import Glob
from extract.archive.trees import LINKED_FOLDER, Found, TellLeftOut, is_read, kind_left_out

Kind = Literal["file", "folder", "link"]


class Entry(NamedTuple):
    """What is in a folder; a link is one to a folder. Its path is put together when it is asked for: a folder may hold
    a hundred thousand."""

    name: str
    kind: Kind


class Place(NamedTuple):
    """Where it is walked: `listed` gives what is in a folder, sorted, or why that is not known, `path` where something
    in it is, `called` what a path is called.

    A pattern's own folder, of which `listed` is told that it is one, may not be there: nothing is in it.
    """

    listed: Callable[[str, bool], list[Entry] | Found]
    path: Callable[[str, str], str]
    called: Callable[[str], str]
    left_out: TellLeftOut


def below(folder: str, place: Place) -> Iterator[Found]:
    """The sources below a folder; it tells of the other files, and of linked folders, which are not followed."""
    # No recursion: an archive may be nested deeper than Python's own calls.
    waiting = [folder]
    while waiting:
        folder = waiting.pop()
        entries = place.listed(folder, False)
        if isinstance(entries, Found):
            yield entries
            continue
        sources = [entry for entry in entries if entry.kind == "file" and is_read(entry.name)]
        beside = frozenset(entry.name for entry in sources)
        for name, kind in entries:
            if kind == "link":
                place.left_out(place.called(place.path(folder, name)), LINKED_FOLDER)
            elif kind == "file" and name not in beside:
                place.left_out(place.called(place.path(folder, name)), kind_left_out(name))
        for entry in sources:
            yield Found(place.called(place.path(folder, entry.name)), beside.__contains__)
        waiting += [place.path(folder, entry.name) for entry in reversed(entries) if entry.kind == "folder"]


def matching(pattern: Glob, root: str, place: Place) -> Iterator[Found]:
    """The sources that the pattern gives below its own folder, `root`."""
    waiting = [(root, pattern.start)]
    is_root = True
    while waiting:
        folder, states = waiting.pop()
        entries = place.listed(folder, is_root)
        is_root = False
        if isinstance(entries, Found):
            yield entries
            continue
        beside = frozenset(entry.name for entry in entries if entry.kind == "file").__contains__
        further = []
        for name, kind in entries:
            path = place.path(folder, name)
            step = pattern.step(states, name)
            if kind == "file":
                if step.is_match:
                    yield Found(place.called(path), beside)
            elif kind == "link" and step.is_anywhere:
                place.left_out(place.called(path), LINKED_FOLDER)
            elif step.is_match and not pattern.is_recursive:
                # As where a shell names it.
                yield from below(path, place)
            elif step.states:
                further.append((path, step.states))
        waiting += reversed(further)
