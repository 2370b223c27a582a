"""Rows of names with a row of parties below each -> a line for each. All is invented."""

from __future__ import annotations

import pytest

from extract.model import BBox, Line, Word
from extract.sections.names_over_parties import with_members_apart


def row(top: float, *cells: tuple[float, str]) -> Line:
    """A line whose cells begin where told; letters are five points wide."""
    words: list[Word] = []
    for left, text in cells:
        for part in text.split():
            words.append(Word(part, left, top, left + 5.0 * len(part), top + 9, 9.0, False))
            left = words[-1].x1 + 2.5
    box = BBox(words[0].x0, top, words[-1].x1, top + 9)
    return Line(1, " ".join(word.text for word in words), tuple(words), box, 9.0, False, False)


NAMES = row(10, (50, "Kari Nes"), (200, "Anne Gro Lid"), (350, "Per van Dam"))


def test_each_name_stands_over_its_party() -> None:
    parties = row(20, (50, "Senterpartiet"), (200, "Sosialistisk Venstreparti"), (350, "Bygdelista for Li"))
    told = [(line.text, line.bbox) for line in with_members_apart([NAMES, parties, row(40, (50, "MOT"))])]
    assert told == [
        ("Kari Nes", BBox(50, 10, 87.5, 19)),
        ("Senterpartiet", BBox(50, 20, 115, 29)),
        ("Anne Gro Lid", BBox(200, 10, 255, 19)),
        ("Sosialistisk Venstreparti", BBox(200, 20, 322.5, 29)),
        ("Per van Dam", BBox(350, 10, 400, 19)),
        ("Bygdelista for Li", BBox(350, 20, 430, 29)),
        ("MOT", BBox(50, 40, 65, 49)),
    ]


@pytest.mark.parametrize(
    "below",
    [
        row(20, (50, "Senterpartiet"), (200, "Høgre")),
        row(20, (50, "Senterpartiet"), (180, "Høgre"), (350, "Raudt")),
        row(20, (50, "Senterpartiet og Høgre foreslo:")),
        row(20, (50, "Senterpartiet")),
    ],
)
def test_other_rows_stay_as_they_are(below: Line) -> None:
    lines = [row(10, (50, "Kari Nes"), (120, "foreslo dette for"), (350, "Høgre")), below]
    assert list(with_members_apart(lines)) == lines
