"""Letter-spaced type (`V e d t a k`) -> by how much its gaps are wider than those of other type."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from extract.arrays import Booleans, Floats, Integers
from extract.sources.characters import Characters
from extract.sources.runs import Run, starts_of

# At least this many gaps, nearly equal, and not so wide that they are columns; in parts of the type's size.
_FEWEST, _LEAST, _MOST, _EQUAL = 4, 0.08, 0.7, 0.06
# So much of a run's gaps are nearly equal.
_SHARE = 0.6
# Words of a letter or two have as many wide gaps, and others within them.
_TIGHT = 0.2
# The widest gaps of a letter-spaced word within a line of plain text.
_WORD_MOST = 0.5
# Figures at equal distances are columns before they are letter-spaced: they are so much of the text at most.
_DIGITS = 0.3
_DOT = ord(".")


def letter_spacing(characters: Characters, places: Integers | None, sizes: Floats) -> Floats | None:
    """By how much the gap before each character is wider, in points, because it is letter-spaced (else 0); None where
    no text is.

    `sizes` are those of the runs; `places` where the characters stand in the content, where others stand between them.
    """
    run = characters.run
    relative = np.zeros(len(run))
    relative[1:] = characters.x0[1:] - characters.x1[:-1]
    relative /= np.maximum(sizes, 0.1)[run]
    inner = np.zeros(len(run), np.bool_)
    inner[1:] = run[1:] == run[:-1]
    if places is not None:
        inner[1:] &= np.diff(places) == 1
    inner &= characters.blank != 2
    wide = inner & (relative > _LEAST) & (relative < _MOST)
    if np.count_nonzero(wide) < _FEWEST:
        return None
    spacing = np.zeros(len(run))
    for number in _likely_runs(run, relative, inner, wide, len(characters.runs)):
        _space_run(characters.codes, np.flatnonzero(inner & (run == number)), relative, spacing, float(sizes[number]))
    for word in _in_a_row(np.flatnonzero(wide & (spacing == 0) & (relative < _WORD_MOST))):
        _space_word(characters.codes, word, relative, spacing, float(sizes[run[word[0]]]))
    if not spacing.any():
        return None
    _space_fragments(characters, spacing, relative, places)
    return spacing


def _likely_runs(run: Integers, relative: Floats, inner: Booleans, wide: Booleans, count: int) -> list[int]:
    """The runs with enough gaps that can be nearly equal: these alone are looked at one by one."""
    near = inner & (relative > _LEAST - _EQUAL) & (relative < _MOST + _EQUAL)
    likely = np.bincount(run[near], minlength=count) >= _SHARE * np.bincount(run[inner], minlength=count)
    return np.flatnonzero(likely & (np.bincount(run[wide], minlength=count) >= _FEWEST)).tolist()


def _space_run(codes: Integers, whole: Integers, relative: Floats, spacing: Floats, size: float) -> None:
    """Tells the spacing of the gaps `whole` of a run, where they are nearly equal."""
    # Leader dots tell nothing of the words before them.
    leads = (codes[whole] == _DOT) & (codes[whole - 1] == _DOT)
    for own in (whole[~leads], whole[leads]) if leads.any() else (whole,):
        if not len(own):
            continue
        usual = float(np.median(relative[own]))
        text = _text(codes, own)
        digits = sum(character.isdigit() for character in text)
        equal = np.abs(relative[own] - usual) < _EQUAL
        is_spaced = _LEAST < usual < _MOST and equal.mean() >= _SHARE and (relative[own] < _LEAST).mean() <= _TIGHT
        if is_spaced and digits <= _DIGITS * len(text):
            spacing[own] = usual * size


def _space_word(codes: Integers, word: Integers, relative: Floats, spacing: Floats, size: float) -> None:
    """Tells the spacing of a word within other type, where all its gaps are nearly equal."""
    text = _text(codes, word)
    usual = float(np.median(relative[word]))
    if text.isalpha() and len(set(text)) > 1 and (np.abs(relative[word] - usual) < _EQUAL).all():
        spacing[word] = usual * size


def _text(codes: Integers, places: Integers) -> str:
    return "".join(map(chr, codes[places].tolist()))


def _space_fragments(characters: Characters, spacing: Floats, relative: Floats, places: Integers | None) -> None:
    """Spaces the runs beside letter-spaced ones that are parts of them: browsers begin a run within a word."""
    runs, run = characters.runs, characters.run
    starts = starts_of(run).tolist()
    bounds = list(pairwise([*starts, len(run)]))
    used = [float(spacing[start + 1 : end].max(initial=0.0)) for start, end in bounds]
    if places is not None:
        apart = np.flatnonzero(np.diff(places) != 1) + 1
        used = [0.0 if np.isin(start, apart) else own for (start, _), own in zip(bounds, used, strict=True)]
    onwards = range(1, len(bounds))
    for step, order in ((-1, onwards), (1, reversed(onwards))):
        for place in order:
            here, beside = (place, place - 1) if step < 0 else (place - 1, place)
            (start, end), usual = bounds[here], used[beside]
            if not usual or not _are_alike(runs[int(run[start])], runs[int(run[bounds[beside][0]])]):
                continue
            joint = bounds[place][0]
            size = runs[int(run[start])].size
            least = usual / size - _EQUAL
            if used[here]:
                if abs(relative[joint] * size - usual) < _EQUAL * size:
                    spacing[joint] = usual
            elif relative[joint] > least and (relative[start + 1 : end] > least).all():
                spacing[start + 1 : end] = usual
                spacing[joint] = usual
                used[here] = usual


def _are_alike(one: Run, other: Run) -> bool:
    return one.size == other.size and one.bold == other.bold and abs(one.baseline - other.baseline) < _EQUAL


def _in_a_row(found: Integers) -> Iterator[Integers]:
    """The indices that follow each other, where they are enough for a letter-spaced word in a line of plain text."""
    if (found[_FEWEST - 1 :] - found[: 1 - _FEWEST] < _FEWEST).any():
        parts = np.split(found, np.flatnonzero(np.diff(found) > 1) + 1)
        yield from (part for part in parts if len(part) >= _FEWEST)
