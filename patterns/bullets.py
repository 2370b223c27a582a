"""Marks before the items of a list: dashes, dots, arrows, ticks, and the characters of the fonts that Word draws its
own with.
"""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern

# Symbol and Wingdings keep their characters in a part of the private area: a dot there is U+F0B7, an arrow U+F0D8.
_DRAWN = "\\uf021-\\uf0ff"
BULLET_MARKS = rf"-–•*▪●○◦■□▫◆◇‣⁃·∙➢➤➔→►▶▸✓✔❖{_DRAWN}"
# The mark of Word's second level is the letter o of a typewriter's type.
BULLET_MARK = rf"(?: [{BULLET_MARKS}] | (?-i: o (?= \s+ [\p{{Lu}}\d] ) ) )"

# What may stand before an item of a list: a mark, a number or a letter.
# The day in a name (`17. mai-komiteen`) is no number of an item.
ITEM_MARK = rf"""(?: {BULLET_MARK} \s+ | \d{{1,2}} (?! \. \s? mai \b ) [.)] (?: \s+ | (?= (?-i:\p{{Lu}}) ) )
    | [a-zæøå] [.)] \s+ )?"""

BULLETED = AnchoredPattern(
    name="item of a list with a mark before it",
    expression=rf"\A \s* {BULLET_MARK} \s+ \S",
    examples=("- Flere lærere", "• Kr 90 000 til benker", "\uf0b7 Leirskole", "➢ Ny kai", "✓ Ny bru", "o Ny vei"),
    counter_examples=("-5 mill.", "o så fint", "1. Leirskole", "a) Leirskole", "Leirskole"),
)


def is_bulleted(text: str) -> bool:
    """Whether a line begins with a mark of a list (`• Leirskole`)."""
    return BULLETED.search(text) is not None


BULLET_ALONE = AnchoredPattern(
    name="mark before an item of a list, alone",
    expression=rf"\A \s* [{BULLET_MARKS}] \s* \Z",
    examples=("•", " \uf0b7"),
    counter_examples=("2.", "• Leirskole", "o"),
)


def is_bullet_alone(line: str) -> bool:
    """Whether a line is the mark of an item without words."""
    return BULLET_ALONE.search(line) is not None


LIST_MARK = AnchoredPattern(
    name="mark or number of a list's item, alone",
    expression=rf"\A (?: {BULLET_MARK} | [({{\[]? (?: \d{{1,2}} | \p{{L}} ) [.)\]] ) \Z",
    examples=("2.", "a)", "(b)", "•", "–"),
    counter_examples=("Nr.", "2", "2031.", "Nes"),
)


def is_list_mark(word: str) -> bool:
    """Whether a word is the mark before an item of a list (`2.`, `a)`, `•`)."""
    return LIST_MARK.search(word) is not None


# What readers of pictures take a list's dot for: small round letters and rings.
_LIKE_DOTS, _DOTS = frozenset("eo°º»«¢©®@*"), frozenset("•●·∙▪■")


def is_like_dot(word: str) -> bool:
    """Whether a word may be the dot before a list's point, as it was read from a picture (`e`, `°`)."""
    return word in _LIKE_DOTS


def is_dot(word: str) -> bool:
    """Whether a word is the dot before a list's point (`•`)."""
    return word in _DOTS
