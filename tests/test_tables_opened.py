"""Labels above several columns without a rule: those with labels on the next line only are theirs."""

from __future__ import annotations

import pytest

from extract.model import Word
from extract.tables.columns import Column
from extract.tables.groups import LabelLine
from extract.tables.opened import over_opened
from extract.tables.segments import segment


def label(text: str, column: int, line: int, x0: float | None = None) -> LabelLine:
    left = 100.0 * column if x0 is None else x0
    words = [Word(text, left, 20.0 * line, left + 50.0, 20.0 * line + 10.0, 10.0, False)]
    return LabelLine(column, column, segment(line, words), line)


def columns(count: int) -> list[Column]:
    numbers = label("1", 0, 9).part
    return [Column(100.0 * index, 100.0 * index + 50.0, (numbers,) if index else ()) for index in range(count)]


def span(placed: list[LabelLine], text: str, count: int) -> tuple[int, int]:
    found = next(each for each in over_opened(placed, columns(count)) if each.part.text == text)
    return found.first, found.last


@pytest.mark.parametrize("column", [1, 2, 3])
@pytest.mark.parametrize("lowest", [1, 2])
def test_a_label_is_over_all_columns_that_have_theirs_below(column: int, lowest: int) -> None:
    """Labels of one line stand beside it or, in the middle of their cells, halfway down."""
    single = [label("Kommune", 0, lowest - 1), label("Sum", 4, lowest - 1)]
    below = [label(text, index, lowest) for index, text in enumerate(("Barnevern", "Skole", "Vilkår"), 1)]
    assert span([*single, label("Skjønn", column, 0), *below], "Skjønn", 5) == (1, 3)


def test_its_words_may_stand_parted() -> None:
    upper = [label("Kommune", 0, 0), label("Skjønn", 2, 0), label("2031", 2, 0, 252.0)]
    below = [label("Barnevern", 1, 1), label("Skole", 2, 1)]
    assert span([*upper, *below], "Skjønn", 3) == span([*upper, *below], "2031", 3) == (1, 2)


@pytest.mark.parametrize(
    "placed",
    [
        # Labels that wrap, from the top, from the bottom and around the middle of their cells.
        [label("Kommune", 0, 0), label("Særlige", 1, 0), label("Sum", 2, 0), label("vilkår", 1, 1)],
        [label("Særlige", 1, 0), label("Kommune", 0, 1), label("vilkår", 1, 1), label("Sum", 2, 1)],
        [label("Særlige", 1, 0), label("Kommune", 0, 1), label("Sum", 2, 1), label("vilkår", 1, 2)],
        # Years over columns are theirs alone.
        [label("Kommune", 0, 0), label("Særlige", 1, 0), label("2031", 2, 0), label("kr", 1, 1), label("kr", 2, 1)],
    ],
)
def test_a_wrapped_label_keeps_its_column(placed: list[LabelLine]) -> None:
    assert span(placed, "Særlige", 3) == (1, 1)


def test_two_labels_beside_each_other_are_not_shared_out() -> None:
    upper = [label("Kommune", 0, 0), label("Fast", 1, 0), label("Søkt", 3, 0)]
    below = [label(text, index, 1) for index, text in enumerate(("Skole", "Vei", "Skole"), 1)]
    assert span([*upper, *below], "Fast", 4) == (1, 1)
