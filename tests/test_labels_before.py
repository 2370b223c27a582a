"""The labels of a list of grants that are the last line of a page, its rows on the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import Layout, Table
from extract.sections.labels_before import with_labels_before
from tests.grant_tables import line_of, table_of
from tests.test_tables import words

ROWS = [["Vik motorklubb", "85 000", "Får støtte ellers"], ["Nes vel", "20 000", "Kom inn etter fristen"]]


def layout(label: str, page: int = 2) -> Layout:
    made = [*words(label, 60, 700), *words("Søknadssum", 200, 700), *words("Begrunnelse", 320, 700)]
    line = replace(line_of(f"{label} Søknadssum Begrunnelse"), words=tuple(made))
    return Layout((line_of("Avslåtte søknader 2031"), line, table_of(ROWS, 0, page)), (), page)


def test_they_head_the_rows() -> None:
    *above, table = with_labels_before(layout("Søker")).blocks
    assert isinstance(table, Table) and len(above) == 1
    assert (table.header_rows, table.pages) == (1, (1, 2))
    assert [cell.text for cell in table.cells if cell.row < 2] == ["Søker", "Søknadssum", "Begrunnelse", *ROWS[0]]


@pytest.mark.parametrize(("label", "page"), [("Søker", 1), ("Søker", 3), ("Etter", 2)])
def test_other_lines_above_a_table_do_not(label: str, page: int) -> None:
    assert len(with_labels_before(layout(label, page)).blocks) == 3
