"""Characters -> words in lines: lines by baseline, words by gaps measured against the type's size."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import inf

import numpy as np

from extract.arrays import Booleans, Floats, Integers
from extract.memory.words import BETWEEN, Columns, Words
from extract.sources.characters import Characters, only
from extract.sources.gaps import SAME_LINE, SMALL_TYPE, WORD_GAP, WORD_GAP_AT_BLANK
from extract.sources.letters import as_letters, stands_for_letters
from extract.sources.overlaps import untangled
from extract.sources.runs import Run, begins, starts_of
from extract.sources.turned import turned_words
from patterns.marks import is_mark_of_note, takes_exponent

# How far small type is raised or lowered.
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
# So many dots, or such strokes, lead from a label to its number, and are no part of either; on a page with such a row
# shorter ones do, too.
_LEADS, _LEADER, _SHORT_LEADER = "._", 5, 3
_BEGIN_NUMBERS = list(map(ord, "0123456789-–−+(k"))
# What follows the raised figure of a fraction: 1/2.
_OF_FRACTION = "/⁄0123456789"
# A line's baseline, and the size of its type.
_Anchor = tuple[float, float]


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


def _level_words(characters: Characters, places: Integers | None) -> Words:
    """The words of characters that are all level; `places` where they stand in the content, where others stand between
    them."""
    sizes = np.array([each.size for each in characters.runs])
    line, baselines = _lines(characters, sizes)
    spacing = _letter_spacing(characters, places, sizes)
    leftmost = characters.x0.min()
    keys = line * (characters.x0.max() - leftmost + 1.0) + (characters.x0 - leftmost)
    order = np.arange(len(keys))
    # Most pages' text is in this order already.
    if np.count_nonzero(keys[1:] < keys[:-1]):
        order = keys.argsort(kind="stable")
        characters, line = only(characters, order), line[order]
    tangle = untangled(order, line, characters.x0, characters.x1, sizes[characters.run], characters.codes)
    if tangle is not None:
        order, characters, line = order[tangle[0]], only(characters, tangle[0]), line[tangle[0]]
    codes, x0, x1, run, blank = characters.codes, characters.x0, characters.x1, characters.run, characters.blank
    size = sizes[run]
    first = begins(line)
    gap = np.zeros(len(order))
    gap[1:] = x0[1:] - x1[:-1]
    scale = size.copy()
    scale[1:] = np.maximum(size[1:], size[:-1])
    at_blank = blank == 1
    if spacing is not None:
        spacing = spacing[order]
        gap -= spacing
        at_blank &= spacing == 0
        # A row of spaced leader dots ends at the page number, which stands hardly farther away than the next dot would.
        ends_dots = (spacing[1:] > 0) & (codes[:-1] == _DOT) & (codes[1:] != _DOT)
        first[1:] |= ends_dots & (gap[1:] > _LEADER_GAP * scale[1:])
    first |= gap > WORD_GAP * scale
    first |= at_blank & (gap > WORD_GAP_AT_BLANK * scale)
    first |= blank == 2
    if tangle is not None:
        first |= tangle[1]
    if _has_marks(sizes):
        first |= _raised_marks(characters, first)
    starts = first.nonzero()[0]
    text = _written(codes, first)
    leads = [sign for sign in _LEADS if sign * _LEADER in text]
    if leads:
        for sign in leads:
            first |= _leaders(codes, sign, first)
        starts = first.nonzero()[0]
        text = _written(codes, first)
    if stands_for_letters(text, codes):
        text = BETWEEN.join(map(as_letters, text.split(BETWEEN)))
    bold = np.array([each.bold for each in characters.runs])
    columns = Columns(
        text,
        _column(x0[starts]),
        _column(np.minimum.reduceat(characters.top, starts)),
        _column(np.maximum.reduceat(x1, starts)),
        _column(np.maximum.reduceat(characters.bottom, starts)),
        _column(size[starts]),
        bold[run[starts]].tobytes(),
        _column(baselines[line[starts]]),
        None,
    )
    return Words(columns)


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


def _has_marks(sizes: Floats) -> bool:
    """Whether type of these sizes may hold small marks."""
    return bool(sizes.min() <= SMALL_TYPE * sizes.max())


def _column(numbers: Floats) -> array[float]:
    return array("d", numbers.tobytes())


def _lines(characters: Characters, sizes: Floats) -> tuple[Integers, Floats]:
    """The line of each character, counted from the top, and the lines' baselines; `sizes` of the runs."""
    runs, run = characters.runs, characters.run
    first = starts_of(run)
    present = run[first].tolist()
    starts = first.tolist()
    rounded = np.array([each.baseline for each in runs]).round(1)[present].tolist()
    keys = list(zip(rounded, sizes.round(1)[present].tolist(), strict=True))
    weights: defaultdict[_Anchor, int] = defaultdict(int)
    for key, start, end in zip(keys, starts, [*starts[1:], len(run)], strict=True):
        weights[key] += end - start
    anchor_of = _anchors(weights)
    line_of_run = {number: anchor_of[key] for number, key in zip(present, keys, strict=True)}
    _attach_marks(characters, line_of_run, first, present, sizes[present])
    lines = sorted(set(line_of_run.values()))
    number_of = {anchor: position for position, anchor in enumerate(lines)}
    table = np.zeros(len(runs), np.int64)
    table[list(line_of_run)] = [number_of[anchor] for anchor in line_of_run.values()]
    return table[run], np.array([baseline for baseline, _ in lines])


def _anchors(weights: Mapping[_Anchor, int]) -> dict[_Anchor, _Anchor]:
    """The line of each baseline and size, by how many letters there are of it.

    The baseline with most text on it draws the others to it, so that no chain of small steps can join two lines.
    """
    ordered = sorted(weights)
    anchor_of = dict(zip(ordered, ordered, strict=True))
    # Nearly all lines stand by themselves.
    above, below = [(-inf, 0.0), *ordered[:-1]], [*ordered[1:], (inf, 0.0)]
    near = [
        key
        for before, key, after in zip(above, ordered, below, strict=True)
        if min(key[0] - before[0], after[0] - key[0]) <= SAME_LINE * key[1]
    ]
    anchors: list[_Anchor] = []
    for key in sorted(near, key=lambda key: (-weights[key], key)):
        nearest = _nearest(anchors, key)
        if nearest is None:
            insort(anchors, key)
        else:
            anchor_of[key] = nearest
    return anchor_of


def _nearest(anchors: list[_Anchor], key: _Anchor) -> _Anchor | None:
    """The anchor that is the same line as `key`, or None."""
    position = bisect_left(anchors, key)
    best: _Anchor | None = None
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
    characters: Characters, line_of_run: dict[int, _Anchor], first: Integers, present: list[int], sizes: Floats
) -> None:
    """Moves a small raised or lowered run to the line of the larger type that it touches; `sizes` of those present."""
    runs, run, x0, x1 = characters.runs, characters.run, characters.x0, characters.x1
    if not _has_marks(sizes):
        return
    small = np.zeros(len(sizes), np.bool_)
    small[1:] = sizes[1:] <= SMALL_TYPE * sizes[:-1]
    small[:-1] |= sizes[:-1] <= SMALL_TYPE * sizes[1:]
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
            if mark.size > SMALL_TYPE * base.size or abs(gap) > _MARK_GAP * base.size:
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


def _letter_spacing(characters: Characters, places: Integers | None, sizes: Floats) -> Floats | None:
    """By how much the gap before each character is wider because its run is letter-spaced, 0 where it is not; None
    where none is. `places` as for _level_words."""
    run, codes = characters.run, characters.codes
    relative = np.zeros(len(run))
    relative[1:] = characters.x0[1:] - characters.x1[:-1]
    relative /= np.maximum(sizes, 0.1)[run]
    inner = np.zeros(len(run), np.bool_)
    inner[1:] = run[1:] == run[:-1]
    if places is not None:
        inner[1:] &= np.diff(places) == 1
    inner &= characters.blank != 2
    candidates = inner & (relative > _SPACED_LEAST) & (relative < _SPACED_MOST)
    if np.count_nonzero(candidates) < _SPACED_FEWEST:
        return None
    spacing = np.zeros(len(run))
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
    if not spacing.any():
        return None
    _space_fragments(characters, spacing, relative, places)
    return spacing


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
            least = usual / size - _SPACED_EQUAL
            if used[here]:
                if abs(relative[joint] * size - usual) < _SPACED_EQUAL * size:
                    spacing[joint] = usual
            elif relative[joint] > least and (relative[start + 1 : end] > least).all():
                spacing[start + 1 : end] = usual
                spacing[joint] = usual
                used[here] = usual


def _are_alike(one: Run, other: Run) -> bool:
    return one.size == other.size and one.bold == other.bold and abs(one.baseline - other.baseline) < _SPACED_EQUAL


def _in_a_row(found: Integers) -> Iterator[Integers]:
    """The indices that follow each other, where they are enough for a letter-spaced word in a line of plain text."""
    if (found[_SPACED_FEWEST - 1 :] - found[: 1 - _SPACED_FEWEST] < _SPACED_FEWEST).any():
        parts = np.split(found, np.flatnonzero(np.diff(found) > 1) + 1)
        yield from (part for part in parts if len(part) >= _SPACED_FEWEST)


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
