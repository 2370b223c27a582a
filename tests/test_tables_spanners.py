"""Labels over several columns with a rule of their own below them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from extract.model import Rule, Table, Word
from tests.test_tables import page, tables, words

RIGHT = (250, 320, 390, 460)
ROWS = [("Elvemuseet", 900, 1100, 150, 1250), ("Kysthallen", 300, 320, 40, 360), ("Bygdekoret", 880, 900, 60, 960)]


def lines(over: Sequence[tuple[str, float]], gap: float) -> list[list[Word]]:
    """A table of four columns, the last three below `over`, `gap` above their labels."""
    labels = ("2030", "Drift", "Prosjekt", "Sum")
    heading = [word for text, x in over for word in words(text, x, 120 - gap)]
    head = [
        *words("Mottaker", 60, 120),
        *(w for t, x in zip(labels, RIGHT, strict=True) for w in words(t, x, 120, right=True)),
    ]
    body = [
        [
            *words(label, 60, 140 + 14 * row),
            *(w for n, x in zip(amounts, RIGHT, strict=True) for w in words(str(n), x, 140 + 14 * row, right=True)),
        ]
        for row, (label, *amounts) in enumerate(ROWS)
    ]
    return [heading, head, *body]


def spans(table: Table) -> dict[str, tuple[int, int]]:
    return {cell.text: (cell.column, cell.column_span) for cell in table.cells if cell.column_span > 1}


@pytest.mark.parametrize("label", ["2031", "Tildelt 2031"])
@pytest.mark.parametrize("gap", [14, 19])
@pytest.mark.parametrize("pieces", [(280, 462), (280, 330, 400, 462)])
def test_a_label_spans_the_columns_that_its_rule_runs_over(label: str, gap: int, pieces: tuple[float, ...]) -> None:
    rules = [Rule(x0, 124 - gap, x1, 124 - gap) for x0, x1 in pairwise(pieces)]
    (table,) = tables(page(lines([(label, 350)], gap), rules))
    assert spans(table) == {label: (2, 3)}
    assert table.header_rows == 2


def test_two_labels_have_a_rule_each() -> None:
    rules = [Rule(220, 110, 322, 110), Rule(345, 110, 462, 110)]
    (table,) = tables(page(lines([("Søkt", 260), ("Gitt", 400)], 14), rules))
    assert spans(table) == {"Søkt": (1, 2), "Gitt": (3, 2)}


def test_a_rule_below_one_column_or_below_all_spans_nothing() -> None:
    for x0, x1 in ((345, 392), (60, 462)):
        (table,) = tables(page(lines([("Ekstra", 360)], 14), [Rule(x0, 110, x1, 110)]))
        assert "Ekstra" not in spans(table)


@pytest.mark.parametrize("label", ["2031", "Tildelt 2031"])
def test_without_a_rule_a_label_in_the_middle_of_cells_set_to_the_right_spans_them(label: str) -> None:
    """The first cell begins where the column before it ends, further left than its own amounts do."""
    middle = (RIGHT[0] + RIGHT[-1]) / 2 + 3
    (table,) = tables(page(lines([(label, middle - 2.5 * len(label))], 14)))
    assert spans(table) == {label: (2, 3)}


def test_a_year_in_line_with_the_label_below_it_is_its_first_line() -> None:
    (table,) = tables(page(lines([("2031", RIGHT[2] - 20)], 14)))
    assert spans(table) == {}
