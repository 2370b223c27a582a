"""The edges of a page's rules and fills: joined where one line was drawn in pieces, in the groups that hang
together.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from extract.arrays import Booleans, Floats
from extract.model import Page

# All in points: edges that lie so near are one, or meet; a shorter one is none; no row is lower.
SNAP = 3.0
_SHORTEST = 4.0
LOWEST_ROW = 5.0
# So many fills at many places are a drawing.
_MANY_FILLS = 40
# A rule is thinner, in points.
_THICK = 1.9


class Edges(NamedTuple):
    """Edges of one direction: where they stand (`at`), and from where to where they reach."""

    at: Floats
    start: Floats
    end: Floats


def find_edges(page: Page) -> tuple[Edges, Edges]:
    """The horizontal and the vertical edges of rules and fills, those of one line joined."""
    rules = np.array(page.rules, dtype=np.float64).reshape(-1, 4)
    fills = np.array(page.fills, dtype=np.float64).reshape(-1, 4)
    if len(fills) > _MANY_FILLS and len(np.unique(np.round(fills[:, 0]))) > 0.2 * len(fills):
        # Grounds of single words: they begin anywhere, cells begin at few places. The blanks between are thick rules.
        fills = fills[:0]
        rules = rules[np.minimum(rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]) < _THICK]
    if len(fills):
        size = (fills[:, 2] - fills[:, 0]) * (fills[:, 3] - fills[:, 1])
        fills = fills[(size < 0.5 * page.width * page.height) & (fills[:, 3] - fills[:, 1] > LOWEST_ROW)]
    wide = (rules[:, 2] - rules[:, 0]) >= (rules[:, 3] - rules[:, 1])
    flat, upright = rules[wide], rules[~wide]
    horizontal = _joined(
        np.concatenate([(flat[:, 1] + flat[:, 3]) / 2, fills[:, 1], fills[:, 3]]),
        np.concatenate([flat[:, 0], fills[:, 0], fills[:, 0]]),
        np.concatenate([flat[:, 2], fills[:, 2], fills[:, 2]]),
    )
    vertical = _joined(
        np.concatenate([(upright[:, 0] + upright[:, 2]) / 2, fills[:, 0], fills[:, 2]]),
        np.concatenate([upright[:, 1], fills[:, 1], fills[:, 1]]),
        np.concatenate([upright[:, 3], fills[:, 3], fills[:, 3]]),
    )
    return horizontal, vertical


def _joined(at: Floats, start: Floats, end: Floats) -> Edges:
    """The edges with equal places snapped together, and joined where they touch or overlap."""
    if not len(at):
        return Edges(at, start, end)
    order = np.argsort(at, kind="stable")
    at, start, end = at[order], start[order], end[order]
    group = np.concatenate([[0], np.cumsum(np.diff(at) > SNAP / 2)])
    count = np.bincount(group)
    middle = np.bincount(group, at) / count
    # One line's pieces lie next to each other after this; an offset keeps the lines apart in one running maximum.
    far = 1e5
    order = np.lexsort((start, group))
    group, start, end = group[order], start[order], end[order]
    reach = np.maximum.accumulate(end + group * far)
    fresh = np.concatenate([[True], start[1:] + group[1:] * far > reach[:-1] + SNAP])
    first = np.flatnonzero(fresh)
    last = np.concatenate([first[1:] - 1, [len(start) - 1]])
    joined = Edges(middle[group[first]], start[first], reach[last] - group[last] * far)
    long = joined.end - joined.start >= _SHORTEST
    return Edges(joined.at[long], joined.start[long], joined.end[long])


def components(horizontal: Edges, vertical: Edges) -> list[tuple[Edges, Edges]]:
    """The edges in groups that hang together, from the top down."""
    meet = (
        (vertical.at[None, :] >= horizontal.start[:, None] - SNAP)
        & (vertical.at[None, :] <= horizontal.end[:, None] + SNAP)
        & (horizontal.at[:, None] >= vertical.start[None, :] - SNAP)
        & (horizontal.at[:, None] <= vertical.end[None, :] + SNAP)
    )
    groups: list[tuple[Edges, Edges]] = []
    free: Booleans = np.logical_or.reduce(meet, axis=1)
    while free.any():
        rows: Booleans = np.zeros(len(horizontal.at), dtype=np.bool_)
        rows[int(np.argmax(free))] = True
        columns: Booleans = np.logical_or.reduce(meet[rows], axis=0)
        while True:
            wider: Booleans = np.logical_or.reduce(meet[:, columns], axis=1)
            if (wider == rows).all():
                break
            rows = wider
            columns = np.logical_or.reduce(meet[rows], axis=0)
        free = free & ~rows
        groups.append((_picked(horizontal, rows), _picked(vertical, columns)))
    return groups


def _picked(edges: Edges, which: Booleans) -> Edges:
    return Edges(edges.at[which], edges.start[which], edges.end[which])
