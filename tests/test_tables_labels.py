"""Labels of tables without a grid that stand close: a heading in bold below a row, labels that fill their cells."""

from __future__ import annotations

from tests.test_tables import page, tables, texts, words


def test_words_in_bold_close_below_a_row_head_the_rows_below_them() -> None:
    lines = [words("Tiltak", 60, 100, bold=True) + words("2031", 300, 100, right=True, bold=True)]
    for at, label, amount in ((118, "Ny skole", "1 200"), (132, "Nye bøker", "300")):
        lines.append(words(label, 60, at) + words(amount, 300, at, right=True))
    lines.append(words("Samferdsel", 60, 143, bold=True))
    for at, label, amount in ((159, "Ny gangveg", "800"), (173, "Ny bru", "900")):
        lines.append(words(label, 60, at) + words(amount, 300, at, right=True))
    (table,) = tables(page(lines))
    assert [row[0] for row in texts(table)] == ["Tiltak", "Ny skole", "Nye bøker", "Samferdsel", "Ny gangveg", "Ny bru"]


def test_labels_that_run_into_each_other_right_above_numbers_stand_over_one_column_each() -> None:
    lines = [words("Lag", 60, 100) + words("Anleggstilskudd Arrangement", 180, 100) + words("Sum", 330, 100)]
    for at, *row in ((114, "Nes IL", "20 000", "10 000", "30 000"), (128, "Vik kor", "5 000", "4 000", "9 000")):
        line = words(row[0], 60, at)
        for amount, right in zip(row[1:], (255.0, 310.0, 370.0), strict=True):
            line += words(amount, right, at, right=True)
        lines.append(line)
    (table,) = tables(page(lines))
    assert texts(table)[0] == ["Lag", "Anleggstilskudd", "Arrangement", "Sum"]


def test_a_label_over_two_columns_whose_second_word_is_small_spans_them() -> None:
    lines = [words("Lag", 60, 100) + words("Anleggstilskudd arrangement", 180, 100) + words("Sum", 330, 100)]
    for at, *row in ((114, "Nes IL", "20 000", "10 000", "30 000"), (128, "Vik kor", "5 000", "4 000", "9 000")):
        line = words(row[0], 60, at)
        for amount, right in zip(row[1:], (255.0, 310.0, 370.0), strict=True):
            line += words(amount, right, at, right=True)
        lines.append(line)
    (table,) = tables(page(lines))
    assert "Anleggstilskudd arrangement" in texts(table)[0]


def test_labels_of_a_sheet_that_are_cut_off_where_their_cells_end_stand_over_one_column_each() -> None:
    # The last one begins its cell, and ends left of its numbers.
    lines = [words("Lag", 60, 100) + words("Fast drif", 196, 100) + words("Arrangeme", 252, 100)]
    lines[0] += words("Sum", 307, 100)
    for at, *row in ((114, "Nes IL", "20 000", "10 000", "30 000"), (128, "Vik kor", "5 000", "4 000", "9 000")):
        line = words(row[0], 60, at)
        for amount, right in zip(row[1:], (250.0, 305.0, 360.0), strict=True):
            line += words(amount, right, at, right=True)
        lines.append(line)
    (table,) = tables(page(lines))
    assert texts(table)[0] == ["Lag", "Fast drif", "Arrangeme", "Sum"]
