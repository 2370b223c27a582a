"""Edges of columns that lean in a photograph are set upright; those of a level page are left."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.sources.leaning import find_lean
from extract.sources.strokes import Stroke
from extract.sources.tesseract import SeenLine, SeenWord

LABELS = ("Lillevik skole", "Brygga", "Nes idrettslag", "Ny bru over elva", "Kor")


def rows(slope: float, widening: float, places: tuple[float, ...] = (0, 900)) -> list[SeenLine]:
    """A table's rows: a label at the left edge, and numbers that end at places of the page."""

    def leaning(x: float, y: float) -> float:
        return x + (slope + widening * (x - 600)) * (y - 1000)

    found = []
    for number in range(20):
        y = 500.0 + 50 * number
        label = LABELS[number % len(LABELS)]
        starts = [(label, leaning(100, y), leaning(100, y) + 15 * len(label))]
        for place in places[1:]:
            end = leaning(place + 200, y)
            starts.append(("250", end - 60 - 7 * (number % 3), end))
        found.append(SeenLine(tuple(SeenWord(text, x0, y - 30, x1, y, 90) for text, x0, x1 in starts), y, 40.0))
    return found


@pytest.mark.parametrize(("slope", "widening"), [(0.02, 0.0), (0.0, 2e-5), (-0.014, 1.5e-5)])
def test_edges_that_lean_are_set_upright(slope: float, widening: float) -> None:
    seen = rows(slope, widening)
    lean = find_lean(seen, ())
    assert lean is not None
    for word in (0, -1):
        edge = [lean.upright(row.words[word].x0 if word == 0 else row.words[word].x1, row.baseline) for row in seen]
        assert max(edge) - min(edge) < 6


def test_upright_edges_are_left() -> None:
    assert find_lean(rows(0.0, 0.0), ()) is None
    assert find_lean(rows(0.003, 0.0), ()) is None


def test_few_rows_or_text_without_edges_tell_nothing() -> None:
    assert find_lean([], ()) is None
    assert find_lean(rows(0.02, 0.0)[:6], ()) is None
    stairs = [
        row._replace(words=tuple(word._replace(x0=word.x0 + 37 * (i * i % 23)) for word in row.words[:1]))
        for i, row in enumerate(rows(0.0, 0.0, (0,)) * 2)
    ]
    assert find_lean(stairs, ()) is None


def test_drawn_lines_tell_the_edges() -> None:
    few = rows(0.02, 0.0)[:5]
    ends = [(100 + 0.02 * (y - 1000), 1100 + 0.02 * (y - 1000), y) for y in range(500, 1500, 100)]
    lean = find_lean([*few, few[-1]._replace(baseline=1500.0)], [Stroke(x0, y, x1, y + 2) for x0, x1, y in ends])
    assert lean is not None
    upright = [lean.upright(x0, y) for x0, _, y in ends]
    assert all(abs(one - other) < 1 for one, other in pairwise(upright))
