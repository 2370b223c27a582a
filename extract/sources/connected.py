"""Which places of a picture are ink -> its connected pieces, by the stretches of the rows that they are made of."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from extract.arrays import Booleans, Places


class Connected(NamedTuple):
    """The pieces of a picture's ink, which touch at corners at least: the box of each and how many places it fills.

    `rows`, `starts` and `ends` are the stretches of ink, `owners` the piece of each.
    """

    x0: Places
    top: Places
    x1: Places
    bottom: Places
    filled: Places
    rows: Places
    starts: Places
    ends: Places
    owners: Places

    def drawn(self, piece: int) -> Booleans:
        """Which places of a piece's box are its own."""
        x0, top = self.x0[piece], self.top[piece]
        own = np.zeros((self.bottom[piece] - top, self.x1[piece] - x0), dtype=np.bool_)
        (stretches,) = np.nonzero(self.owners == piece)
        for row, start, end in zip(
            (self.rows[stretches] - top).tolist(),
            (self.starts[stretches] - x0).tolist(),
            (self.ends[stretches] - x0).tolist(),
            strict=True,
        ):
            own[row, start:end] = True
        return own


def connected(ink: Booleans) -> Connected:
    """The pieces in which the ink hangs together."""
    # Every row between two places of paper, all behind one another: a stretch below another begins a row later.
    stride = ink.shape[1] + 2
    flat = np.pad(ink, ((0, 0), (1, 1))).view(np.int8).ravel()
    edges = np.diff(flat)
    starts, ends = np.flatnonzero(edges == 1) + 1, np.flatnonzero(edges == -1) + 1
    owners = _owners(starts, ends, stride)
    count = int(owners.max()) + 1 if len(owners) else 0
    rows, lefts = np.divmod(starts, stride)
    rights = ends - rows * stride - 1
    lefts = lefts - 1
    x0, top = np.full(count, ink.shape[1]), np.full(count, ink.shape[0])
    x1, bottom = np.zeros(count, np.intp), np.zeros(count, np.intp)
    np.minimum.at(x0, owners, lefts)
    np.minimum.at(top, owners, rows)
    np.maximum.at(x1, owners, rights)
    np.maximum.at(bottom, owners, rows + 1)
    filled = np.bincount(owners, ends - starts, count).astype(np.intp)
    return Connected(x0, top, x1, bottom, filled, rows, lefts, rights, owners)


def _owners(starts: Places, ends: Places, stride: int) -> Places:
    """The number of the piece of each stretch: touching ones get the least of their numbers until none changes."""
    first = np.searchsorted(ends, starts + stride, "left")
    count = np.maximum(np.searchsorted(starts, ends + stride, "right") - first, 0)
    above = np.repeat(np.arange(len(starts)), count)
    below = np.arange(len(above)) + np.repeat(first - np.cumsum(count) + count, count)
    owners = np.arange(len(starts))
    while True:
        least = np.minimum(owners[above], owners[below])
        lower = owners.copy()
        np.minimum.at(lower, owners[above], least)
        np.minimum.at(lower, owners[below], least)
        lower = lower[lower]
        lower = lower[lower]
        if np.array_equal(lower, owners):
            return np.unique(owners, return_inverse=True)[1]
        owners = lower
