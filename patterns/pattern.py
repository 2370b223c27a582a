"""Pattern: one rule for the language, with its examples beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

import regex

from patterns.clauses import Clause
from patterns.compiled import KEPT
from patterns.vocabulary import Vocabulary

# Far more than any page needs on a slow machine: the clock must not decide what is read. To look at the clock takes
# longer than most texts do.
_TIMEOUT_SECONDS = 60.0
_LONG = 1000
# A line is asked about several times, by the stages that follow each other and by the rules of one stage. Functions of
# a line keep so many answers.
MOST_KEPT = 4096


# One text is tried by many patterns in turn.
_lowered = lru_cache(maxsize=16)(str.lower)
_VOCABULARY = Vocabulary()
_lacking = _VOCABULARY.lacking


class PatternError(Exception):
    """A rule that cannot be compiled, or lacks its examples. Names the rule."""


@dataclass(frozen=True)
class Pattern:
    """A verbose, case-insensitive regular expression with named groups.

    `words`: lower-case words of which one must occur before the expression is tried (a cheap test; empty: always try).
    `examples` must match, `counter_examples` must not; tests/test_examples.py runs both for every Pattern.
    `core`: an expression that is found wherever the whole one matches, and is quicker to look for.
    `reach`: how many characters before its core a match begins at most; none is sought further away (0: anywhere).
    Set `case_sensitive` for forms such as party codes.
    """

    name: str
    expression: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    words: tuple[str, ...] = ()
    case_sensitive: bool = False
    core: str = ""
    reach: int = 0
    source: str = field(default="")
    # The words that it requires, as the vocabulary's bits.
    needs: int = field(init=False, repr=False, compare=False)
    # Whether more is to be looked for than what these tell.
    asks_more: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.examples or not self.counter_examples:
            raise PatternError(f"{self.name}: a rule needs an example and a counter-example")
        required = self.required_words()
        object.__setattr__(self, "needs", _VOCABULARY.number_of(required))
        object.__setattr__(self, "asks_more", self._asks_more(required))

    def _asks_more(self, required: tuple[Clause, ...]) -> bool:
        # Parts of single words are required as they are: that one of them stands there is then known.
        return (bool(self.words) and frozenset(self.words) not in required) or (bool(self.core) and not self.reach)

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        return self._compiled(self.expression)

    @cached_property
    def compiled_core(self) -> regex.Pattern[str]:
        return self._compiled(self.core)

    def _compiled(self, expression: str) -> regex.Pattern[str]:
        flags = regex.VERBOSE | regex.VERSION0 | (0 if self.case_sensitive else regex.IGNORECASE)
        try:
            return KEPT.expression(expression, int(flags))
        except regex.error as error:
            raise PatternError(f"{self.name}: {error}") from error

    def required_words(self) -> tuple[Clause, ...]:
        """What patterns.required tells of the rule, which is kept between runs."""
        return KEPT.required_words(self.expression, self.words)

    def search(self, text: str, start: int = 0) -> regex.Match[str] | None:
        """The first match at or after `start`, or None."""
        if self.needs & _lacking[text] or (self.asks_more and not self._holds_a_word(text)):
            return None
        if self.reach:
            near = self.compiled_core.search(text, start)
            if near is None:
                return None
            start = max(start, near.start() - self.reach)
        if len(text) > _LONG:
            return self.compiled.search(text, start, timeout=_TIMEOUT_SECONDS)
        return self.compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> regex.Match[str] | None:
        """The match that begins exactly at `start`, or None."""
        if self.needs & _lacking[text] or (self.asks_more and not self._holds_a_word(text)):
            return None
        if len(text) > _LONG:
            return self.compiled.match(text, start, timeout=_TIMEOUT_SECONDS)
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> regex.Match[str] | None:
        """The match that covers the whole text, or None."""
        if self.needs & _lacking[text] or (self.asks_more and not self._holds_a_word(text)):
            return None
        if len(text) > _LONG:
            return self.compiled.fullmatch(text, timeout=_TIMEOUT_SECONDS)
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """All matches from left to right, without overlap."""
        # To begin to iterate takes longer than to look once, and most texts hold nothing.
        first = self.search(text)
        if first is None:
            return iter(())
        if self.reach:
            return self._found_in_turn(first)
        timeout = _TIMEOUT_SECONDS if len(text) > _LONG else None
        return chain((first,), self.compiled.finditer(text, first.end(), timeout=timeout))

    def _found_in_turn(self, first: regex.Match[str]) -> Iterator[regex.Match[str]]:
        found: regex.Match[str] | None = first
        while found is not None:
            yield found
            found = self.search(found.string, found.end())

    def sub(self, replacement: str | Callable[[regex.Match[str]], str], text: str) -> str:
        """The text with the replacement in the place of every match."""
        if self.needs & _lacking[text] or (self.asks_more and not self._holds_a_word(text)):
            return text
        return self.compiled.sub(replacement, text)

    def split(self, text: str) -> list[str]:
        """What stands between the matches; of a match its groups, where it has some."""
        if self.needs & _lacking[text] or (self.asks_more and not self._holds_a_word(text)):
            return [text]
        return self.compiled.split(text)

    # The words that the expression itself requires are looked for above, in every method: most questions end there, and
    # a call would cost as much as the answer.
    def _holds_a_word(self, text: str) -> bool:
        """Whether the text holds one of `words`, and the core where it is not looked for later."""
        if self.words:
            lowered = _lowered(text)
            for word in self.words:
                if word in lowered:
                    break
            else:
                return False
        return not self.core or bool(self.reach) or self.compiled_core.search(text) is not None


class Together:
    """Rules that are asked about one text in turn: their words tell at once of a text that none of them can match."""

    def __init__(self, *rules: Pattern) -> None:
        self.rules = rules
        self.needs = _VOCABULARY.number_of(self.required_words())

    def required_words(self) -> tuple[Clause, ...]:
        """A clause of what tells most of each rule, then of what comes next; none where a rule requires nothing."""
        told = [rule.required_words() for rule in self.rules]
        ranks = range(max(map(len, told))) if all(told) else ()
        return tuple(Clause().union(*(each[min(rank, len(each) - 1)] for each in told)) for rank in ranks)

    def can_match(self, *texts: str) -> bool:
        """Whether a rule may match where the words of all these texts stand together."""
        lacking = self.needs
        for text in texts:
            lacking &= _lacking[text]
        return not lacking
