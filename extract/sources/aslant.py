"""Text that is left out: at other angles than the page's, what of it may be more than a stamp; level watermarks."""

from __future__ import annotations

import numpy as np

from extract.arrays import Booleans, Integers
from extract.sources.characters import Characters
from patterns.marks import is_watermark

# A stamp has hardly more words than this; a watermark says the same again, or stands in type this much larger.
_STAMP_WORDS = 6
_LARGER = 1.5
# A level watermark is at least so large in points, so much larger than the text, and so many letters stand in it.
_LARGE, _MUCH_LARGER, _CAPITALS, _FEWEST_CROSSED = 36.0, 3.0, 0.65, 4


def words_aslant(characters: Characters) -> list[str]:
    """The different words that stand aslant in type of the text's own size; none where they are few."""
    is_aslant = [run.turn is None for run in characters.runs]
    if not any(is_aslant):
        return []
    sizes = np.array([run.size for run in characters.runs])[characters.run]
    aslant = np.array(is_aslant)[characters.run]
    usual = float(np.median(sizes[~aslant])) if not aslant.all() else float(np.median(sizes))
    different = different_words(characters, aslant & (sizes <= _LARGER * usual))
    return different if len(different) > _STAMP_WORDS else []


def watermark(characters: Characters) -> Booleans | None:
    """Which level characters stand over or below lines of the page's text, in type much larger than it, or say what
    watermarks say, in larger type; None where none does, as on nearly every page."""
    sizes = [run.size for run in characters.runs]
    if max(sizes) < _LARGE:
        return None
    size = np.array(sizes)[characters.run]
    usual = float(np.median(size))
    large = (size >= _LARGE) & (size >= _LARGER * usual)
    if not large.any() or large.all():
        return None
    baselines = np.array([run.baseline for run in characters.runs])
    others = np.flatnonzero(~large)
    middle, line = (characters.x0[others] + characters.x1[others]) / 2, baselines[characters.run[others]]
    found = np.zeros(len(size), np.bool_)
    for number in np.unique(characters.run[large]).tolist():
        own = np.flatnonzero(characters.run == number)
        run = characters.runs[number]
        if run.turn == 0 and is_watermark(" ".join(_words(characters, own))):
            # It may stand between the lines.
            found[own] = True
            continue
        if run.size < _MUCH_LARGER * usual:
            continue
        # Between the top and the foot of its capitals.
        across = (characters.x0[own].min() < middle) & (middle < characters.x1[own].max())
        across &= (run.baseline - _CAPITALS * run.size < line) & (line < run.baseline)
        found[own] = run.turn == 0 and np.count_nonzero(across) >= _FEWEST_CROSSED
    return found if found.any() else None


def different_words(characters: Characters, chosen: Booleans) -> list[str]:
    """The words of these characters, as far as they stand together in the content; each once, marks left out."""
    words = _words(characters, np.flatnonzero(chosen))
    return list({word.casefold(): word for word in words if any(map(str.isalnum, word))}.values())


def _words(characters: Characters, chosen: Integers) -> list[str]:
    words: list[str] = []
    before = -2
    for index in chosen.tolist():
        letter = chr(characters.codes[index])
        if index != before + 1 or characters.blank[index]:
            words.append(letter)
        else:
            words[-1] += letter
        before = index
    return words
