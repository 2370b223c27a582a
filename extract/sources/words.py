"""Characters -> words in lines: lines by baseline, words by gaps measured against the type's size."""

from __future__ import annotations

from array import array
from typing import NamedTuple

import numpy as np

from extract.arrays import Booleans, Floats, Integers
from extract.memory.words import BETWEEN, Columns, Words
from extract.sources.baselines import find_lines, has_marks
from extract.sources.characters import Characters, only
from extract.sources.gaps import SMALL_TYPE, WORD_GAP, WORD_GAP_AT_BLANK, WORD_GAP_WITHOUT_BLANKS
from extract.sources.hyphens import REAL_BLANK
from extract.sources.letter_spacing import letter_spacing
from extract.sources.letters import (
    as_letters,
    stands_for_letters,
    with_letters_told_as_signs,
    without_numbers_of_glyphs,
)
from extract.sources.overlaps import untangled
from extract.sources.runs import Run, begins
from extract.sources.turned import turned_words
from patterns.marks import is_mark_of_note, takes_exponent

# After a row of letter-spaced dots a smaller gap, in parts of the type's size, is the end of the row.
_DOT, _LEADER_GAP = ord("."), 0.04
# So many dots, or such strokes, lead from a label to its number, and are no part of either; on a page with such a row
# shorter ones do, too.
_LEADS, _LEADER, _SHORT_LEADER = "._", 5, 3
_BEGIN_NUMBERS = list(map(ord, "0123456789-–−+(k"))
# What follows the raised figure of a fraction: 1/2.
_OF_FRACTION = "/⁄0123456789"


def find_words(characters: Characters) -> Words:
    """All words, line by line from the top and from left to right.

    Text that runs up, down or upside down stands last, as words of its own; text at another angle than the page's (a
    watermark) is left out.
    """
    are_level = [run.turn == 0 for run in characters.runs]
    if all(are_level):
        return _level_words(characters, None)
    level = np.array(are_level)[characters.run]
    words = _level_words(only(characters, level), np.flatnonzero(level)) if level.any() else Words.of(())
    return Words.of([*words, *turned_words(characters)])


class _Ordered(NamedTuple):
    """Level characters line by line, each from left to right, and what the lines tell of each of them."""

    characters: Characters
    # Of each character.
    size: Floats
    line: Integers
    # By how much the gap before it is wider because the text is letter-spaced, in points; None where no text is.
    spacing: Floats | None
    # Whether it begins a text that is printed over another; None where none is.
    begins_text: Booleans | None
    # Of each line.
    baselines: Floats


def _level_words(characters: Characters, places: Integers | None) -> Words:
    """The words of characters that are all level; `places` where they stand in the content, where others stand between
    them."""
    sizes = np.array([each.size for each in characters.runs])
    ordered = _in_order(characters, places, sizes)
    characters, codes = ordered.characters, ordered.characters.codes
    first = _begin_words(ordered, has_small_type=has_marks(sizes))
    text = _written(codes, first)
    leads = [sign for sign in _LEADS if sign * _LEADER in text]
    if leads:
        for sign in leads:
            first |= _leaders(codes, sign, first)
        text = _written(codes, first)
    text = with_letters_told_as_signs(text)
    if stands_for_letters(text, codes):
        text = BETWEEN.join(map(as_letters, text.split(BETWEEN)))
    text = without_numbers_of_glyphs(text)
    starts = first.nonzero()[0]
    bold = np.array([each.bold for each in characters.runs])
    columns = Columns(
        text,
        _column(characters.x0[starts]),
        _column(np.minimum.reduceat(characters.top, starts)),
        _column(np.maximum.reduceat(characters.x1, starts)),
        _column(np.maximum.reduceat(characters.bottom, starts)),
        _column(ordered.size[starts]),
        bold[characters.run[starts]].tobytes(),
        _column(ordered.baselines[ordered.line[starts]]),
        None,
    )
    return Words(columns)


def _in_order(characters: Characters, places: Integers | None, sizes: Floats) -> _Ordered:
    """The characters as they are read; `sizes` of the runs. Of texts that overlap, one stands behind the other."""
    line, baselines = find_lines(characters, sizes)
    spacing = letter_spacing(characters, places, sizes)
    leftmost = characters.x0.min()
    keys = line * (characters.x0.max() - leftmost + 1.0) + (characters.x0 - leftmost)
    order = np.arange(len(keys))
    # Most pages' text is in this order already.
    if np.count_nonzero(keys[1:] < keys[:-1]):
        order = keys.argsort(kind="stable")
        characters, line = only(characters, order), line[order]
    begins_text = None
    tangle = untangled(order, line, characters.x0, characters.x1, sizes[characters.run], characters.codes)
    if tangle is not None:
        among, begins_text = tangle
        order, characters, line = order[among], only(characters, among), line[among]
    own_spacing = None if spacing is None else spacing[order]
    return _Ordered(characters, sizes[characters.run], line, own_spacing, begins_text, baselines)


def _begin_words(ordered: _Ordered, has_small_type: bool) -> Booleans:
    """Which characters are the first of a word."""
    characters, size, spacing = ordered.characters, ordered.size, ordered.spacing
    codes = characters.codes
    first = begins(ordered.line)
    gap = np.zeros(len(codes))
    gap[1:] = characters.x0[1:] - characters.x1[:-1]
    scale = size.copy()
    scale[1:] = np.maximum(size[1:], size[:-1])
    at_blank = characters.blank == 1
    if spacing is not None:
        gap -= spacing
        at_blank &= spacing == 0
        # A row of spaced leader dots ends at the page number, which stands hardly farther away than the next dot would.
        ends_dots = (spacing[1:] > 0) & (codes[:-1] == _DOT) & (codes[1:] != _DOT)
        first[1:] |= ends_dots & (gap[1:] > _LEADER_GAP * scale[1:])
    first |= gap > (WORD_GAP if (characters.blank == REAL_BLANK).any() else WORD_GAP_WITHOUT_BLANKS) * scale
    first |= at_blank & (gap > WORD_GAP_AT_BLANK * scale)
    first |= characters.blank == REAL_BLANK
    if ordered.begins_text is not None:
        first |= ordered.begins_text
    if has_small_type:
        first |= _raised_marks(characters, first)
    return first


def _leaders(codes: Integers, sign: str, first: Booleans) -> Booleans:
    """Where signs that lead to a number begin within a word, and where the number does. Strokes alone are to be filled
    in."""
    leads = codes == ord(sign)
    starts = np.flatnonzero(first | begins(leads.astype(np.int64)))
    ends = np.append(starts[1:], len(codes))
    follows = np.append(codes, 0)[ends]
    leads_on = np.isin(follows, _BEGIN_NUMBERS)
    if sign == ".":
        leads_on |= np.append(first, True)[ends]
    is_leader = leads[starts] & (ends - starts >= _SHORT_LEADER) & leads_on
    parts = np.zeros(len(codes) + 1, bool)
    parts[starts[is_leader]] = True
    parts[ends[is_leader]] = True
    return parts[:-1]


def _written(codes: Integers, first: Booleans) -> str:
    """The characters with what parts words before each one that is the first of a word, but for the very first."""
    words = np.cumsum(first)
    letters = np.full(len(codes) + int(words[-1]) - 1, ord(BETWEEN), "<u4")
    letters[np.arange(len(codes)) + words - 1] = codes
    return letters.tobytes().decode("utf-32-le", "surrogatepass")


def _column(numbers: Floats) -> array[float]:
    return array("d", numbers.tobytes())


def _raised_marks(characters: Characters, first: Booleans) -> Booleans:
    """Where a small raised mark begins that is no unit's exponent: a footnote's 1 after 2,5 must not make it 2,51; and
    where the footnote's text begins after its mark."""
    runs, run, codes = characters.runs, characters.run, characters.codes
    found = np.zeros(len(run), np.bool_)
    for index in np.flatnonzero((run[1:] != run[:-1]) & ~first[1:]) + 1:
        start = index - 1
        while not first[start] and not found[start]:
            start -= 1
        before = "".join(map(chr, codes[start:index].tolist()))
        if _is_raised(runs[run[index]], runs[run[index - 1]]):
            found[index] = not takes_exponent(before)
        elif _is_raised(runs[run[start]], runs[run[index]]) and _is_raised(runs[run[index - 1]], runs[run[index]]):
            sign = chr(codes[index])
            found[index] = sign.isalpha() or (sign not in _OF_FRACTION and is_mark_of_note(before))
    return found


def _is_raised(mark: Run, base: Run) -> bool:
    return mark.size <= SMALL_TYPE * base.size and mark.baseline <= base.baseline - 0.1 * base.size
