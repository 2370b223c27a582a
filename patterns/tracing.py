"""Every match of every rule while something is read: what `vedtak explain` and `vedtak patterns try` look at.

Outside `traced` the rules are what they are: nothing is asked, and nothing is slower.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from patterns.pattern import Pattern

_METHODS = ("search", "match", "fullmatch", "finditer", "sub", "split")


class Trace(NamedTuple):
    """A rule that matched text[start:stop], with its groups that took part."""

    rule: str
    text: str
    start: int
    stop: int
    groups: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        return self.text[self.start : self.stop]


Overlooks = Callable[[Trace], bool]


def _overlooks_none(trace: Trace) -> bool:
    return False


class Tracer:
    """The matches in the order in which they were first found. `overlooks` tells those that shall count as none."""

    def __init__(self, overlooks: Overlooks = _overlooks_none) -> None:
        self._overlooks = overlooks
        self._found: dict[Trace, None] = {}

    @property
    def traces(self) -> tuple[Trace, ...]:
        return tuple(self._found)

    def takes(self, pattern: Pattern, match: regex.Match[str]) -> bool:
        """Whether the match counts; it is then kept."""
        groups = tuple((name, text) for name, text in match.groupdict().items() if text)
        trace = Trace(pattern.name, match.string, match.start(), match.end(), groups)
        if self._overlooks(trace):
            return False
        self._found.setdefault(trace)
        return True


@contextmanager
def traced(tracer: Tracer) -> Iterator[None]:
    """The rules tell the tracer of their matches, and find none that it overlooks."""
    own = {name: getattr(Pattern, name) for name in _METHODS}
    _forget()
    for name, method in _tracing(tracer).items():
        setattr(Pattern, name, method)
    try:
        yield
    finally:
        for name, method in own.items():
            setattr(Pattern, name, method)
        _forget()


def _tracing(tracer: Tracer) -> dict[str, Callable[..., object]]:
    """The methods of Pattern by name, as they are while a tracer looks."""
    return _finding_one(tracer) | _finding_all(tracer)


def _finding_one(tracer: Tracer) -> dict[str, Callable[..., object]]:
    own_search, own_match, own_fullmatch = Pattern.search, Pattern.match, Pattern.fullmatch

    def search(self: Pattern, text: str, start: int = 0) -> regex.Match[str] | None:
        found = own_search(self, text, start)
        while found is not None and not tracer.takes(self, found):
            after = max(found.end(), found.start() + 1)
            found = own_search(self, text, after) if after <= len(text) else None
        return found

    def match(self: Pattern, text: str, start: int = 0) -> regex.Match[str] | None:
        found = own_match(self, text, start)
        return found if found is not None and tracer.takes(self, found) else None

    def fullmatch(self: Pattern, text: str) -> regex.Match[str] | None:
        found = own_fullmatch(self, text)
        return found if found is not None and tracer.takes(self, found) else None

    return {"search": search, "match": match, "fullmatch": fullmatch}


def _finding_all(tracer: Tracer) -> dict[str, Callable[..., object]]:
    own_finditer, own_sub, own_split = Pattern.finditer, Pattern.sub, Pattern.split

    def finditer(self: Pattern, text: str) -> Iterator[regex.Match[str]]:
        return (found for found in own_finditer(self, text) if tracer.takes(self, found))

    def sub(self: Pattern, replacement: str | Callable[[regex.Match[str]], str], text: str) -> str:
        def replaced(found: regex.Match[str]) -> str:
            if not tracer.takes(self, found):
                return found[0]
            return found.expand(replacement) if isinstance(replacement, str) else replacement(found)

        return own_sub(self, replaced, text)

    def split(self: Pattern, text: str) -> list[str]:
        for found in own_finditer(self, text):
            if not tracer.takes(self, found):
                return [text]
        return own_split(self, text)

    return {"finditer": finditer, "sub": sub, "split": split}


def _forget() -> None:
    """What functions keep of earlier lines goes: it was read with other eyes."""
    for function in _keeping(len(sys.modules)):
        function.cache_clear()


@lru_cache(maxsize=1)
def _keeping(modules: int) -> list[Any]:
    """The functions of all modules so far that keep answers about lines; registers, kept whole, are none."""
    loaded = [
        module
        for name, module in sys.modules.items()
        if name.startswith("patterns.") and name not in ("patterns.pattern", "patterns.vocabulary")
    ]
    values = (value for module in loaded for value in vars(module).values())
    keeping = {id(value): value for value in values if hasattr(value, "cache_parameters")}
    return [each for each in keeping.values() if each.cache_parameters()["maxsize"] not in (None, 1)]
