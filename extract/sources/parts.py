"""Which places of a picture are ink -> the boxes of ink that white parts."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from extract.arrays import Booleans


def parts_of(ink: Booleans, apart: int) -> Iterator[tuple[int, int, int, int]]:
    """The boxes of ink that white parts, down and across in turn until nothing is parted."""
    open_boxes = [(0, 0, ink.shape[1], ink.shape[0])]
    while open_boxes:
        x0, y0, x1, y1 = open_boxes.pop()
        window = ink[y0:y1, x0:x1]
        rows = [(x0, y0 + start, x1, y0 + end) for start, end in _stretches(np.any(window, axis=1), 1)]
        parts = [
            (x0 + start, top, x0 + end, bottom)
            for _, top, _, bottom in rows
            for start, end in _stretches(np.any(ink[top:bottom, x0:x1], axis=0), apart)
        ]
        if parts == [(x0, y0, x1, y1)]:
            yield x0, y0, x1, y1
        else:
            open_boxes += reversed(parts)


def _stretches(filled: Booleans, apart: int) -> list[tuple[int, int]]:
    """The stretches that are filled; gaps shorter than `apart` are no gaps."""
    places = np.flatnonzero(filled)
    if not len(places):
        return []
    breaks = np.flatnonzero(np.diff(places) > apart)
    return list(zip(places[[0, *(breaks + 1)]].tolist(), (places[[*breaks, -1]] + 1).tolist(), strict=True))
