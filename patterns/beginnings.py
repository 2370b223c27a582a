"""Rules that read from a text's start, where its first letters tell that most texts are not theirs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from patterns.clauses import Clause
from patterns.pattern import Pattern

_LENGTHS = (2, 4)
_MOST_KNOWN = 1 << 13


@dataclass(frozen=True)
class AnchoredPattern(Pattern):
    """A Pattern whose expression matches at the start of a text or nowhere (`\\A`, `^`), and holds no `\\B`.

    The expression itself is asked, once for each beginning, whether more text could make it match: first for a short
    one, which comes back sooner. A beginning that is asked about ends in a letter or a digit: there a border is read,
    as where the text ends, and none is missed that the text behind it would make.
    """

    @cached_property
    def _known(self) -> dict[str, bool]:
        return {}

    def _asks_more(self, required: tuple[Clause, ...]) -> bool:
        return True

    def _holds_a_word(self, text: str) -> bool:
        return self._may_begin(text) and super()._holds_a_word(text)

    def _may_begin(self, text: str) -> bool:
        known = self._known
        for length in _LENGTHS:
            beginning = text[:length]
            fits = known.get(beginning)
            if fits is None:
                fits = self._tried(beginning)
            if not fits:
                return False
        return True

    def _tried(self, first: str) -> bool:
        beginning = first
        while beginning and not (beginning[-1].isalpha() or beginning[-1].isdecimal()):
            beginning = beginning[:-1]
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        fits = not beginning or self.compiled.match(beginning, partial=True) is not None
        self._known[first] = fits
        return fits
