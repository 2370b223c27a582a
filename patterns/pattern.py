"""Pattern: one rule for the language, with its examples beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import regex

from patterns.compiled import KEPT

# Far more than any page needs on a slow machine: the clock must not decide what is read.
_TIMEOUT_SECONDS = 60.0
# A line is asked about several times, by the stages that follow each other and by the rules of one stage. Functions of
# a line keep so many answers.
MOST_KEPT = 4096


# One line is tried by many patterns in turn.
_lowered = lru_cache(maxsize=16)(str.lower)


class PatternError(Exception):
    """A rule that cannot be compiled, or lacks its examples. Names the rule."""


@dataclass(frozen=True)
class Pattern:
    """A verbose, case-insensitive regular expression with named groups.

    `words`: lower-case words of which one must occur before the expression is tried (a cheap test; empty: always try).
    `examples` must match, `counter_examples` must not; tests/test_examples.py runs both for every Pattern.
    Set `case_sensitive` for forms such as party codes.
    """

    name: str
    expression: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    words: tuple[str, ...] = ()
    case_sensitive: bool = False
    source: str = field(default="")

    def __post_init__(self) -> None:
        if not self.examples or not self.counter_examples:
            raise PatternError(f"{self.name}: a rule needs an example and a counter-example")

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        flags = regex.VERBOSE | regex.VERSION0 | (0 if self.case_sensitive else regex.IGNORECASE)
        try:
            return KEPT.expression(self.expression, int(flags))
        except regex.error as error:
            raise PatternError(f"{self.name}: {error}") from error

    def search(self, text: str, start: int = 0) -> regex.Match[str] | None:
        """The first match at or after `start`, or None."""
        return self.compiled.search(text, start, timeout=_TIMEOUT_SECONDS) if self._may_match(text) else None

    def match(self, text: str, start: int = 0) -> regex.Match[str] | None:
        """The match that begins exactly at `start`, or None."""
        return self.compiled.match(text, start, timeout=_TIMEOUT_SECONDS) if self._may_match(text) else None

    def fullmatch(self, text: str) -> regex.Match[str] | None:
        """The match that covers the whole text, or None."""
        return self.compiled.fullmatch(text, timeout=_TIMEOUT_SECONDS) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """All matches from left to right, without overlap."""
        return iter(self.compiled.finditer(text, timeout=_TIMEOUT_SECONDS)) if self._may_match(text) else iter(())

    def _may_match(self, text: str) -> bool:
        if not self.words:
            return True
        lowered = _lowered(text)
        # A generator would cost more than the test.
        for word in self.words:  # noqa: SIM110
            if word in lowered:
                return True
        return False
