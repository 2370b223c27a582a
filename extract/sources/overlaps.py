"""Text that is printed over another: a label that its cell cuts off and the amount beside it, a shadow."""

from __future__ import annotations

import numpy as np

from extract.arrays import Booleans, Floats, Handles, Integers

# In parts of the type's size: how far characters lie over each other, how far apart those of one stretch may stand, and
# how far the second print of a text that was printed twice lies from the first.
_OVER, _APART, _TWICE = 0.2, 1.0, 0.3
_KERNED = 0.05
# A letter that is drawn again as its own shadow starts within so much of its width.
_SHADOW = 0.5


def shadowed(codes: Integers, x0: Floats, x1: Floats, top: Floats, size: Floats, objects: Handles) -> Booleans | None:
    """Which characters are the one before them drawn once more, a little aside; None where none is."""
    again = (codes[1:] == codes[:-1]) & (objects[1:] != objects[:-1])
    if not np.count_nonzero(again):
        return None
    again &= np.abs(x0[1:] - x0[:-1]) < _SHADOW * (x1[1:] - x0[1:])
    again &= np.abs(top[1:] - top[:-1]) < _TWICE * size[1:]
    again &= size[1:] == size[:-1]
    # Two equal letters may be squeezed, but stand on one line.
    again &= (top[1:] != top[:-1]) | (np.abs(x0[1:] - x0[:-1]) < _KERNED * size[1:])
    return np.append(False, again) if again.any() else None


def untangled(
    order: Integers, line: Integers, x0: Floats, x1: Floats, size: Floats, codes: Integers
) -> tuple[Integers, Booleans] | None:
    """The places of characters that stand line by line from left to right, with texts that overlap one after the other
    and printed once; and which of these characters begin such a text. None where no texts overlap.

    `order` is where the characters stand in the content.
    """
    over = (x0[1:] - x1[:-1] < -_OVER * size[1:]) & (line[1:] == line[:-1]) & (order[1:] - order[:-1] != 1)
    if not np.count_nonzero(over):
        return None
    places: list[int] = []
    begins = np.zeros(len(order), np.bool_)
    done = 0
    for number in sorted(set(line[1:][over].tolist())):
        start, end = np.searchsorted(line, (number, number + 1)).tolist()
        places.extend(range(done, start))
        before: list[int] = []
        for stretch in _printed_once(_stretches(order, x0, x1, size, start, end), x0, size, codes):
            # Single letters may be kerned.
            if min(len(before), len(stretch)) > 1:
                begins[stretch[0]] = x0[stretch[0]] < x1[before[-1]] - _KERNED * size[stretch[0]]
            before = stretch
            places.extend(stretch)
        done = end
    places.extend(range(done, len(order)))
    found = np.array(places)
    return found, begins[found]


def _stretches(order: Integers, x0: Floats, x1: Floats, size: Floats, start: int, end: int) -> list[list[int]]:
    """The characters of a line by what was printed in one go, in the order of the content."""
    found: list[list[int]] = []
    before = -1
    for place in sorted(range(start, end), key=order.__getitem__):
        gap = (x0[place] - x1[before]) / size[place]
        if found and order[place] == order[before] + 1 and -_APART < gap < _APART:
            found[-1].append(place)
        else:
            found.append([place])
        before = place
    return found


def _printed_once(stretches: list[list[int]], x0: Floats, size: Floats, codes: Integers) -> list[list[int]]:
    """The stretches from left to right, without those that print the same again at nearly the same place."""
    found: list[list[int]] = []
    starts: dict[tuple[int, ...], list[float]] = {}
    for stretch in stretches:
        first = stretch[0]
        known = starts.setdefault(tuple(codes[stretch].tolist()), [])
        if all(abs(x0[first] - start) > _TWICE * size[first] for start in known):
            known.append(float(x0[first]))
            found.append(stretch)
    return sorted(found, key=lambda stretch: float(x0[stretch[0]]))
