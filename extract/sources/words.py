"""Characters -> words in lines: lines by baseline, words by gaps measured against the type's size."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

import numpy as np

from extract.sources.characters import Characters
from extract.sources.frame import Booleans, Floats
from extract.sources.gaps import SAME_LINE, WORD_GAP, WORD_GAP_AT_BLANK
from extract.sources.letters import as_letters, stands_for_letters
from extract.sources.overlaps import untangled
from extract.sources.runs import Integers, Run
from extract.sources.turned import turned_words
from extract.words import BETWEEN, Columns, Words

# Type no larger than this part of its neighbour's size may be raised or lowered: a footnote mark, an exponent (browsers
# set them five sixths as large).
_SMALL = 0.84
_RAISED, _LOWERED = 0.65, 0.35
# How far from its neighbour such a mark may stand; what has more letters is a line beside larger type.
_MARK_GAP, _MARK_LETTERS = 0.8, 8
# Marks side by side, in two fonts, have nearly the same size.
_MARK_ALIKE = 0.1
# Letter-spaced type: at least this many gaps, nearly equal, and not so wide that they are columns.
_SPACED_FEWEST, _SPACED_LEAST, _SPACED_MOST, _SPACED_EQUAL = 4, 0.08, 0.7, 0.06
_SPACED_SHARE = 0.6
# Within a line of plain text.
_SPACED_WORD_MOST = 0.5
# Figures at equal distances are columns before they are letter-spaced.
_SPACED_DIGITS = 0.3
_DOT, _LEADER_GAP = ord("."), 0.04
_UNITS_WITH_EXPONENT = 2


def find_words(characters: Characters) -> Words:
    """All words, line by line from the top and from left to right.

    Text that runs up, down or upside down stands last, as words of its own; text at another angle than the page's (a
    watermark) is left out.
    """
    level = np.array([run.turn == 0 for run in characters.runs])[characters.run]
    words = _level_words(characters, np.flatnonzero(level)) if level.any() else Words.of(())
    return words if level.all() else Words.of([*words, *turned_words(characters)])


def _level_words(characters: Characters, chosen: Integers) -> Words:
    run = characters.run[chosen]
    x0, x1 = characters.x0[chosen], characters.x1[chosen]
    sizes = np.array([each.size for each in characters.runs])
    line, baselines = _lines(characters, run, x0, x1)
    gap = np.zeros(len(chosen))
    gap[1:] = x0[1:] - x1[:-1]
    spacing = _letter_spacing(characters, chosen, run, gap, sizes)
    leftmost = x0.min()
    # As rising keys: nearly all text is in this order already, which one stable sort makes use of.
    order = np.argsort(line * (x0.max() - leftmost + 1.0) + (x0 - leftmost), kind="stable")
    line, x0, x1, run = line[order], x0[order], x1[order], run[order]
    codes = characters.codes[chosen][order]
    tangle = untangled(order, line, x0, x1, sizes[run], codes)
    if tangle is not None:
        places = tangle[0]
        order, line, run, codes = order[places], line[places], run[places], codes[places]
        x0, x1 = x0[places], x1[places]
    blank, spacing, size = characters.blank[chosen][order], spacing[order], sizes[run]
    new_line = np.ones(len(order), np.bool_)
    new_line[1:] = line[1:] != line[:-1]
    gap = np.zeros(len(order))
    gap[1:] = x0[1:] - x1[:-1]
    scale = size.copy()
    scale[1:] = np.maximum(size[1:], size[:-1])
    gap -= spacing
    first = new_line | (gap > WORD_GAP * scale)
    first |= (blank == 1) & (spacing == 0) & (gap > WORD_GAP_AT_BLANK * scale)
    first |= blank == 2
    if tangle is not None:
        first |= tangle[1]
    # A row of spaced leader dots ends at the page number, which stands hardly farther away than the next dot would.
    first[1:] |= (spacing[1:] > 0) & (codes[:-1] == _DOT) & (codes[1:] != _DOT) & (gap[1:] > _LEADER_GAP * scale[1:])
    if _has_marks(sizes):
        first |= _raised_marks(characters, run, codes, first)
    starts = np.flatnonzero(first)
    text = _written(codes, first)
    if stands_for_letters(text, codes):
        text = BETWEEN.join(map(as_letters, text.split(BETWEEN)))
    bold = np.array([each.bold for each in characters.runs])
    columns = Columns(
        text,
        _column(x0[starts]),
        _column(np.minimum.reduceat(characters.top[chosen][order], starts)),
        _column(np.maximum.reduceat(x1, starts)),
        _column(np.maximum.reduceat(characters.bottom[chosen][order], starts)),
        _column(size[starts]),
        bold[run[starts]].tobytes(),
        _column(baselines[line[starts]]),
        None,
    )
    return Words(columns)


def _written(codes: Integers, first: Booleans) -> str:
    """The characters with what parts words before each one that is the first of a word, but for the very first."""
    words = np.cumsum(first)
    letters = np.full(len(codes) + int(words[-1]) - 1, ord(BETWEEN), "<u4")
    letters[np.arange(len(codes)) + words - 1] = codes
    return letters.tobytes().decode("utf-32-le", "surrogatepass")


def _has_marks(sizes: Floats) -> bool:
    """Whether type of these sizes may hold small marks."""
    return bool(sizes.min() <= _SMALL * sizes.max())


def _column(numbers: Floats) -> array[float]:
    column = array("d")
    column.frombytes(numbers.tobytes())
    return column


def _lines(characters: Characters, run: Integers, x0: Floats, x1: Floats) -> tuple[Integers, Floats]:
    """The line of each character, counted from the top, and the lines' baselines."""
    runs = characters.runs
    first = np.flatnonzero(np.append(True, run[1:] != run[:-1]))
    present = run[first].tolist()
    counts = np.diff(np.append(first, len(run))).tolist()
    # Few runs have a baseline and a size of their own, and it takes long to round.
    written = {each for number in present for each in (runs[number].baseline, runs[number].size)}
    rounded = {each: round(each, 1) for each in written}
    keys = [(rounded[runs[number].baseline], rounded[runs[number].size]) for number in present]
    weights: dict[tuple[float, float], int] = {}
    for key, count in zip(keys, counts, strict=True):
        weights[key] = weights.get(key, 0) + count
    # The baseline with most text on it draws the others to it, so that no chain of small steps can join two lines.
    anchors: list[tuple[float, float]] = []
    anchor_of: dict[tuple[float, float], tuple[float, float]] = {}
    for key in sorted(weights, key=lambda key: (-weights[key], key)):
        near = _nearest(anchors, key)
        if near is None:
            insort(anchors, key)
            near = key
        anchor_of[key] = near
    line_of_run = {number: anchor_of[key] for number, key in zip(present, keys, strict=True)}
    _attach_marks(characters, line_of_run, run, x0, x1, first, present)
    lines = sorted(set(line_of_run.values()))
    number_of = {anchor: position for position, anchor in enumerate(lines)}
    table = np.zeros(len(runs), np.int64)
    for number, anchor in line_of_run.items():
        table[number] = number_of[anchor]
    return table[run], np.array([baseline for baseline, _ in lines])


def _nearest(anchors: list[tuple[float, float]], key: tuple[float, float]) -> tuple[float, float] | None:
    """The anchor that is the same line as `key`, or None."""
    position = bisect_left(anchors, key)
    best: tuple[float, float] | None = None
    for step, stop in ((-1, -1), (1, len(anchors))):
        index = position - 1 if step < 0 else position
        while index != stop:
            anchor = anchors[index]
            distance = abs(anchor[0] - key[0])
            if distance > SAME_LINE * key[1]:
                break
            if distance <= SAME_LINE * min(anchor[1], key[1]) and (best is None or distance < abs(best[0] - key[0])):
                best = anchor
            index += step
    return best


def _attach_marks(
    characters: Characters,
    line_of_run: dict[int, tuple[float, float]],
    run: Integers,
    x0: Floats,
    x1: Floats,
    first: Integers,
    present: list[int],
) -> None:
    """Moves a small raised or lowered run to the line of the larger type that it touches."""
    runs = characters.runs
    sizes = np.array([runs[number].size for number in present])
    if not _has_marks(sizes):
        return
    around = np.concatenate(([0.0], sizes, [0.0]))
    small = (sizes <= _SMALL * around[:-2]) | (sizes <= _SMALL * around[2:])
    for position in np.flatnonzero(small).tolist():
        number, start = present[position], int(first[position])
        mark = runs[number]
        end = int(first[position + 1]) - 1 if position + 1 < len(first) else len(run) - 1
        if end - start >= _MARK_LETTERS:
            continue
        for neighbour, gap in (
            (start - 1, x0[start] - x1[start - 1] if start else None),
            (end + 1, x0[end + 1] - x1[end] if end + 1 < len(run) else None),
        ):
            if gap is None:
                continue
            base = runs[int(run[neighbour])]
            if mark.size > _SMALL * base.size or abs(gap) > _MARK_GAP * base.size:
                continue
            rise = base.baseline - mark.baseline
            if -_LOWERED * base.size <= rise <= _RAISED * base.size:
                line = line_of_run[int(run[neighbour])]
                for each in (number, *_beside(runs, present, position)):
                    line_of_run[each] = line
                break


def _beside(runs: Sequence[Run], present: list[int], position: int) -> Iterator[int]:
    """The runs before and after a mark that are parts of it: a number and its parenthesis in two fonts."""
    mark = runs[present[position]]
    before = present[max(0, position - _MARK_LETTERS) : position]
    after = present[position + 1 : position + 1 + _MARK_LETTERS]
    for side in (reversed(before), after):
        for number in side:
            other = runs[number]
            if max(abs(other.baseline - mark.baseline), abs(other.size - mark.size)) > _MARK_ALIKE * mark.size:
                break
            yield number


def _letter_spacing(characters: Characters, chosen: Integers, run: Integers, gap: Floats, sizes: Floats) -> Floats:
    """By how much the gap before each character is wider because its run is letter-spaced; 0 where it is not."""
    spacing = np.zeros(len(chosen))
    relative = gap / np.maximum(sizes[run], 0.1)
    inner = np.zeros(len(chosen), np.bool_)
    inner[1:] = (run[1:] == run[:-1]) & (np.diff(chosen) == 1)
    inner &= characters.blank[chosen] != 2
    candidates = inner & (relative > _SPACED_LEAST) & (relative < _SPACED_MOST)
    if np.count_nonzero(candidates) < _SPACED_FEWEST:
        return spacing
    codes = characters.codes[chosen]
    count = len(characters.runs)
    # Only where enough gaps can be nearly equal are they looked at run by run.
    near = inner & (relative > _SPACED_LEAST - _SPACED_EQUAL) & (relative < _SPACED_MOST + _SPACED_EQUAL)
    likely = np.bincount(run[near], minlength=count) >= _SPACED_SHARE * np.bincount(run[inner], minlength=count)
    for number in np.flatnonzero(likely & (np.bincount(run[candidates], minlength=count) >= _SPACED_FEWEST)):
        whole = np.flatnonzero(inner & (run == number))
        # Leader dots tell nothing of the words before them.
        leads = (codes[whole] == _DOT) & (codes[whole - 1] == _DOT)
        for own in (whole[~leads], whole[leads]) if leads.any() else (whole,):
            if not len(own):
                continue
            usual = float(np.median(relative[own]))
            text = "".join(map(chr, codes[own].tolist()))
            digits = sum(character.isdigit() for character in text)
            equal = np.abs(relative[own] - usual) < _SPACED_EQUAL
            is_spaced = _SPACED_LEAST < usual < _SPACED_MOST and equal.mean() >= _SPACED_SHARE
            if is_spaced and digits <= _SPACED_DIGITS * len(text):
                spacing[own] = usual * sizes[number]
    for own in _in_a_row(np.flatnonzero(candidates & (spacing == 0) & (relative < _SPACED_WORD_MOST))):
        text = "".join(map(chr, codes[own].tolist()))
        usual = float(np.median(relative[own]))
        if text.isalpha() and len(set(text)) > 1 and (np.abs(relative[own] - usual) < _SPACED_EQUAL).all():
            spacing[own] = usual * sizes[run[own[0]]]
    return spacing


def _in_a_row(found: Integers) -> Iterator[Integers]:
    """The indices that follow each other, where they are enough for a letter-spaced word in a line of plain text."""
    if len(found) >= _SPACED_FEWEST:
        parts = np.split(found, np.flatnonzero(np.diff(found) > 1) + 1)
        yield from (part for part in parts if len(part) >= _SPACED_FEWEST)


def _raised_marks(characters: Characters, run: Integers, codes: Integers, first: Booleans) -> Booleans:
    """Where a small raised mark begins that is no unit's exponent: a footnote's 1 after 2,5 must not make it 2,51; and
    where the footnote's text begins after its mark."""
    runs = characters.runs
    found = np.zeros(len(run), np.bool_)
    for index in np.flatnonzero((run[1:] != run[:-1]) & ~first[1:]) + 1:
        start = index - 1
        while not first[start]:
            start -= 1
        if _is_raised(runs[run[index]], runs[run[index - 1]]):
            before = "".join(map(chr, codes[start:index].tolist()))
            found[index] = not (len(before) <= _UNITS_WITH_EXPONENT and before.isalpha())
        elif _is_raised(runs[run[start]], runs[run[index]]):
            found[index] = _is_raised(runs[run[index - 1]], runs[run[index]]) and chr(codes[index]).isalpha()
    return found


def _is_raised(mark: Run, base: Run) -> bool:
    return mark.size <= _SMALL * base.size and mark.baseline <= base.baseline - 0.1 * base.size
