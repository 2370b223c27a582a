"""Which of all rules' required words a text holds: found once for a text, then asked about by every rule.

The words are numbered clause by clause (patterns/required.py), and a text has one number whose bits tell the clauses
that it meets none of. A rule that needs one of those cannot match there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import and_, or_

from patterns.clauses import DIGIT, EDGE, Clause
from patterns.compiled import kept

_PARTS = kept(r"\w+|[^\w\s]")
_DIGIT = kept(r"\d")
# Letters that an expression takes for another one although their small letter is not that.
_SAME_LETTER = (("ſ", "s"), ("ı", "i"), ("i̇", "i"))
# All lines of a document of some hundred pages; words come back in every document.
_MOST_TEXTS = 1 << 14
_MOST_WORDS = 1 << 16


class Told(dict[str, int]):
    """What `tell` says of texts, asked once for each; past so many, all are forgotten.

    To look into it takes half as long as to call a function that keeps its answers.
    """

    def __init__(self, tell: Callable[[str], int], most: int) -> None:
        super().__init__()
        self._tell = tell
        self._most = most

    def __missing__(self, text: str) -> int:
        told = self._tell(text)
        if len(self) >= self._most:
            self.clear()
        self[text] = told
        return told


class Vocabulary:
    """The clauses of all rules so far."""

    def __init__(self) -> None:
        self._bits: dict[Clause, int] = {}
        # The clauses that a word meets, and 0 for what words begin with.
        self._words: dict[str, int] = {}
        self._all = 0
        self._met_by = Told(self._met_anew, _MOST_WORDS)
        # The bits of the clauses that a text meets none of.
        self.lacking = Told(self._lacking_anew, _MOST_TEXTS)

    def number_of(self, clauses: Iterable[Clause]) -> int:
        """The bits of the clauses, which are added where they are new."""
        return sum(self._bits.get(clause) or self._added(clause) for clause in set(clauses))

    def _added(self, clause: Clause) -> int:
        bit = 1 << len(self._bits)
        self._bits[clause] = bit
        self._all |= bit
        for word in clause:
            if word not in self._words:
                for end in range(len(word) - 1, 0, -1):
                    if word[:end] in self._words:
                        # And all that this begins with.
                        break
                    self._words[word[:end]] = 0
            self._words[word] = self._words.get(word, 0) | bit
        self._met_by.clear()
        self.lacking.clear()
        return bit

    def _lacking_anew(self, text: str) -> int:
        if "\n" in text:
            # Its lines are asked about by themselves too.
            return reduce(and_, map(self.lacking.__getitem__, text.split("\n"))) & ~self._words.get("\n", 0)
        return self._all & ~reduce(or_, map(self._met_by.__getitem__, text.lower().split()), 0)

    def _met_anew(self, piece: str) -> int:
        """The bits of the clauses that a piece of a text without blanks meets.

        No word of a clause goes over the edge of a word: a piece meets what its words and signs do.
        """
        words = self._words
        met = 0
        if not piece.isalpha():
            parts = _PARTS.findall(piece)
            if len(parts) > 1:
                return reduce(or_, map(self._met_by.__getitem__, parts))
            # A clause's word of a single character is a sign, which is a piece by itself.
            met = words.get(piece, 0) | (words.get(DIGIT, 0) if _DIGIT.search(piece) else 0)
        if not piece.isascii():
            for odd, plain in _SAME_LETTER:
                piece = piece.replace(odd, plain)
        edged = f"{EDGE}{piece}{EDGE}"
        last = len(edged)
        for start in range(last - 1):
            end = start + 2
            while (bits := words.get(edged[start:end])) is not None:
                if bits:
                    met |= bits
                if end == last:
                    break
                end += 1
        return met
