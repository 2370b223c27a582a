"""The words that an expression cannot match without, told by the expression itself.

An expression such as `\\b (?:møte|sitting)s?dato \\s* :` matches only where a word begins with `møte` or `sitting`, one
ends in `dato`, and `:` stands. To look for words costs a hundredth of trying the expression (patterns/vocabulary.py),
so it is not tried on a text that lacks them. A form that is not understood here counts as one that matches anything:
then less is required, never what need not be there.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

import regex

from patterns.clauses import DIGIT, EDGE, Clause

# More than these tell little, or take longer to look for than the expression takes to try.
_MOST_TEXTS = 64
_MOST_TIMES = 4
_MOST_WORDS = 128
_MOST_CLAUSES = 4

_BLANKS = regex.compile(r"(?:\s+|\#[^\n]*)+")
_TIMES = regex.compile(r"(?:(?P<sign>[*+?])|\{(?P<least>\d*)(?P<most>,\d*)?\})[?+]?")
_OPENING = regex.compile(
    r"""\( (?: \? (?: (?P<reads>  : | > | \| | P?<\w+> | [a-z-]+: )
                    | (?P<looks>  = | <= )
                    | (?P<denies> ! | <! )
                    | (?P<asks>   \( \w+ \) )
                    | (?P<sets>   [a-z]+ \) )
                    | (?P<other>)
             ) )?""",
    regex.VERBOSE,
)
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_CLASS_OF_MORE_THAN_SIGNS = regex.compile(r"\A\^|\\\w|.-.|\[|&&|\|\||~~|--")
# Letters and digits that are read once each; a sign that repeats belongs to the last one alone.
_LETTERS = regex.compile(r"[\p{L}\d]+(?![\p{L}\d]|\s*[*+?{])|[\p{L}\d]+(?=[\p{L}\d])")
_BESIDE_SIGN = regex.compile(r"(?<=\w)(?=[^\w\x01])|(?<=[^\w\x01])(?=\w)")
_WORD = regex.compile(r"\w")
_PIECE = regex.compile(r"\x01?\w+\x01?|[^\w\s\x01]|\n")


class Required(NamedTuple):
    """What a part of an expression reads: one of the `texts`, or (None) what nothing but the `clauses` is known of.

    In a text a blank stands for blanks of any kind and number, `EDGE` for the edge of a word.
    """

    texts: frozenset[str] | None
    clauses: frozenset[Clause] = frozenset()


class NotUnderstood(Exception):
    """A form that this module does not know."""


_NO_TEXT = frozenset([""])
_ANYTHING = Required(None)
_NOTHING = Required(_NO_TEXT)
_BLANK = Required(frozenset([" "]))
_EDGE = Required(frozenset([EDGE]))
_DIGIT = Required(None, frozenset([frozenset([DIGIT])]))
_ESCAPES = {
    "d": _DIGIT,
    "s": _BLANK,
    "W": _BLANK,
    "n": Required(frozenset("\n")),
    **dict.fromkeys("bAZ", _EDGE),
    **dict.fromkeys("BG", _NOTHING),
    **dict.fromkeys("wSDtrfv", _ANYTHING),
}


def required_words(expression: str, words: tuple[str, ...]) -> tuple[Clause, ...]:
    """Of each clause a word occurs in every text in which the (verbose) expression matches and one of `words` stands.

    The clauses that tell most come first.
    """
    clauses = set(_clauses(_read(expression)))
    if words:
        clauses |= _clauses(Required(frozenset(words)))
    return tuple(sorted(clauses, key=_commonness)[:_MOST_CLAUSES])


def _read(expression: str) -> Required:
    reader = _Reader(expression)
    try:
        part = reader.alternatives()
    except (NotUnderstood, IndexError, ValueError):
        return _ANYTHING
    return part if reader.position == len(expression) else _ANYTHING


def _commonness(clause: Clause) -> tuple[float, list[str]]:
    """About how many lines of a hundred hold a word of the clause; the words themselves make the order certain."""
    return sum(map(_share, clause)), sorted(clause)


def _share(word: str) -> float:
    edges = word.count(EDGE)
    letters = len(word) - edges
    if letters == 1 and not word.strip(EDGE).isalnum():
        return 40
    return 100 * 0.5 ** (min(letters, 8) + edges)


def _clauses(part: Required) -> frozenset[Clause]:
    """The clauses of a part, among them those that its texts are."""
    if part.texts is None:
        return part.clauses
    told = [_pieces(text) for text in part.texts]
    if not all(told):
        return part.clauses
    if len(set(map(len, told))) == 1:
        found = [_shortest(pieces) for pieces in zip(*told, strict=True)]
    else:
        found = [_shortest(min(pieces, key=lambda piece: (_share(piece), piece)) for pieces in told)]
    return part.clauses.union(clause for clause in found if len(clause) <= _MOST_WORDS)


def _pieces(text: str) -> list[str]:
    """The words and signs of a text in turn: `EDGE` stands where a word is known to begin or end."""
    edged = _BESIDE_SIGN.sub(EDGE, text)
    # A single letter, unless it is a word of its own, stands on every line.
    return [piece for piece in _PIECE.findall(edged) if len(piece) > 1 or not _WORD.match(piece)]


def _shortest(words: Iterable[str]) -> Clause:
    """Without the words that hold another one of them."""
    kept: list[str] = []
    for word in sorted(words, key=lambda word: (len(word), word)):
        if not any(other in word for other in kept):
            kept.append(word)
    return frozenset(kept)


def _one_of(parts: list[Required]) -> Required:
    """What one or another part reads."""
    if len(parts) == 1:
        return parts[0]
    common = frozenset.intersection(*(part.clauses for part in parts))
    texts = frozenset[str]().union(*(part.texts or () for part in parts))
    if all(part.texts is not None for part in parts) and len(texts) <= _MOST_WORDS:
        return Required(texts, common)
    ranked = [sorted(_clauses(part), key=_commonness) for part in parts]
    if not all(ranked):
        return Required(None, common)
    # The rarest clauses of all parts make one that the whole requires, so do those that come next.
    found = (
        _shortest(word for clauses in ranked for word in clauses[min(rank, len(clauses) - 1)])
        for rank in range(max(map(len, ranked)))
    )
    return Required(None, common.union(words for words in found if len(words) <= _MOST_WORDS))


def _one_after_another(parts: Iterable[Required]) -> Required:
    """What all parts read, each beginning where the one before it ends."""
    clauses: frozenset[Clause] = frozenset()
    texts = _NO_TEXT
    is_whole = True
    for part in parts:
        clauses |= part.clauses
        if part.texts is not None and len(texts) * len(part.texts) <= _MOST_TEXTS:
            texts = frozenset(map("".join, product(texts, part.texts)))
        else:
            clauses |= _clauses(Required(texts))
            texts = part.texts or _NO_TEXT
            is_whole = False
    return Required(texts, clauses) if is_whole else Required(None, clauses | _clauses(Required(texts)))


def _told_times(texts: frozenset[str], least: int, most: int) -> frozenset[str] | None:
    """One of the texts after another, so many times; None where that makes too many."""
    if sum(len(texts) ** times for times in range(least, min(most, _MOST_TEXTS) + 1)) > _MOST_TIMES:
        return None
    return frozenset("".join(told) for times in range(least, most + 1) for told in product(texts, repeat=times))


class _Reader:
    """Reads a verbose expression from left to right."""

    def __init__(self, expression: str) -> None:
        self.expression = expression
        self.position = 0

    def alternatives(self) -> Required:
        """What is read up to the bracket that closes, or to the end."""
        found: list[Required] = []
        parts: list[Required] = []
        while (sign := self._next_sign()) not in ("", ")"):
            if sign == "|":
                self.position += 1
                found.append(_one_after_another(parts))
                parts = []
            elif letters := _LETTERS.match(self.expression, self.position):
                self.position = letters.end()
                parts.append(Required(frozenset([letters[0].lower()])))
            else:
                parts.append(self._repeated(self._part(sign)))
        return _one_of([*found, _one_after_another(parts)])

    def _next_sign(self) -> str:
        """The next sign that counts, without going past it; empty at the end."""
        blanks = _BLANKS.match(self.expression, self.position)
        if blanks:
            self.position = blanks.end()
        return self.expression[self.position : self.position + 1]

    def _part(self, sign: str) -> Required:
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            return self._escape()
        self.position += 1
        if sign in "^$":
            return _EDGE
        return _ANYTHING if sign == "." else Required(frozenset([sign.lower()]))

    def _repeated(self, part: Required) -> Required:
        self._next_sign()
        times = _TIMES.match(self.expression, self.position)
        if times is None:
            return part
        self.position = times.end()
        may_lack = times["sign"] in ("*", "?") or (times["sign"] is None and not int(times["least"] or 0))
        is_once = times["sign"] == "?" or (times["least"] in ("0", "1") and times["most"] in (None, ",1"))
        if is_once and part.texts is not None:
            return Required(part.texts | _NO_TEXT) if may_lack else part
        if part.texts is not None and part != _BLANK and times["most"] not in (None, ","):
            told = _told_times(part.texts, int(times["least"] or 0), int(times["most"][1:]))
            if told is not None:
                return Required(told)
        if may_lack:
            return _ANYTHING
        return part if part == _BLANK else Required(None, _clauses(part))

    def _group(self) -> Required:
        opening = _OPENING.match(self.expression, self.position)
        if opening is None or opening["other"] is not None:
            raise NotUnderstood
        self.position = opening.end()
        if opening["sets"]:
            return _NOTHING
        inner = self.alternatives()
        if self._next_sign() != ")":
            raise NotUnderstood
        self.position += 1
        if opening["denies"]:
            return _NOTHING
        if opening["looks"]:
            return Required(_NO_TEXT, _clauses(inner))
        return _ANYTHING if opening["asks"] else inner

    def _class(self) -> Required:
        found = _CLASS.match(self.expression, self.position)
        if found is None:
            raise NotUnderstood
        self.position = found.end()
        inside = found[0][1:-1]
        if inside in (r"\d", "0-9", "1-9"):
            return _DIGIT
        if _CLASS_OF_MORE_THAN_SIGNS.search(inside):
            return _ANYTHING
        return Required(frozenset(inside.replace("\\", "").lower()))

    def _escape(self) -> Required:
        sign = self.expression[self.position + 1]
        self.position += 2
        if sign in _ESCAPES:
            return _ESCAPES[sign]
        if sign in "pP":
            self.position = self.expression.index("}", self.position) + 1
            return _ANYTHING
        if sign.isalnum():
            raise NotUnderstood
        return Required(frozenset([sign]))
