"""Characters -> the lines that they stand on: by baseline, small marks on the line of the type that they stand at."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import inf

import numpy as np

from extract.arrays import Floats, Integers
from extract.sources.characters import Characters
from extract.sources.gaps import SAME_LINE, SMALL_TYPE
from extract.sources.runs import Run, starts_of

# How far small type is raised or lowered, in parts of the larger type's size.
_RAISED, _LOWERED = 0.65, 0.35
# How far from its neighbour such a mark may stand; what has more letters is a line beside larger type.
_MARK_GAP, _MARK_LETTERS = 0.8, 8
# Marks side by side, in two fonts, have nearly the same size.
_MARK_ALIKE = 0.1
# A line's baseline, and the size of its type.
_Anchor = tuple[float, float]


def find_lines(characters: Characters, sizes: Floats) -> tuple[Integers, Floats]:
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


def has_marks(sizes: Floats) -> bool:
    """Whether type of these sizes may hold small marks."""
    return bool(sizes.min() <= SMALL_TYPE * sizes.max())


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
    if not has_marks(sizes):
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
