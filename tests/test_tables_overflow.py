"""Texts that a spreadsheet prints over the borders of the empty cells beside theirs."""

from __future__ import annotations

import pytest

from tests.test_tables import grid, page, tables, texts, words

XS, YS = [60.0, 90.0, 240.0, 300.0, 360.0], [100.0, 120.0, 140.0, 160.0, 180.0]


@pytest.mark.parametrize("title", ["Helse og omsorg", "Oppvekst, kultur og idrett i heile Vik og Havna kommune"])
def test_a_groups_title_that_runs_over_borders_is_one_text(title: str) -> None:
    lines = [
        words("Nr", 65, 114)
        + words("Tiltak", 95, 114)
        + words("2031", 295, 114, right=True)
        + words("2032", 355, 114, right=True),
        words(title, 65, 134),
        words("1", 65, 154) + words("Ny kai", 95, 154) + words("400", 295, 154, right=True),
        words("2", 65, 174) + words("Ny molo", 95, 174) + words("300", 355, 174, right=True),
    ]
    (table,) = tables(page(lines, grid(XS, YS)))
    assert texts(table)[1] == [title, "", "", ""]
    assert texts(table)[2:] == [["1", "Ny kai", "400", ""], ["2", "Ny molo", "", "300"]]


def test_cells_with_texts_of_their_own_stay_apart() -> None:
    lines = [
        words("Nr", 65, 114) + words("Tiltak", 95, 114) + words("2031", 295, 114, right=True),
        words("A1", 65, 134) + words("Uten beløp", 95, 134),
        words("2", 83, 154) + words("Ny kai", 91, 154),
        words("3", 65, 174) + words("Ny molo", 95, 174) + words("300", 295, 174, right=True),
    ]
    (table,) = tables(page(lines, grid(XS[:-1], YS)))
    assert texts(table)[1:3] == [["A1", "Uten beløp", ""], ["2", "Ny kai", ""]]


def test_headings_as_wide_as_their_narrow_cells_are_each_in_its_own() -> None:
    xs = (60, 99, 138, 172)
    lines = [words("Komm.nr", 62, 112) + words("Kommune", 101, 112) + words("Skjønn", 140, 112)]
    for at, (number, name, nok) in {128: ("1833", "Rana", "359500"), 144: ("1866", "Hadsel", "1500")}.items():
        lines.append(words(number, 62, at) + words(name, 101, at) + words(nok, 170, at, right=True))
    (table,) = tables(page(lines, grid(xs, (100, 116, 132, 148))))
    assert texts(table)[0] == ["Komm.nr", "Kommune", "Skjønn"]
    assert table.header_rows == 1
