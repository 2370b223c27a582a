"""Which lines are one table where no rule tells: cells of many lines, columns that the first rows leave empty, and a
last label whose middle its amounts stand at."""

from __future__ import annotations

from extract.model import Word
from tests.test_tables import page, tables, texts, words


def test_a_remark_of_many_lines_parts_no_table() -> None:
    lines: list[list[Word]] = [
        [*words("Nr Tiltak", 60, 100), *words("Beskrivelse", 170, 100), *words("2031", 330, 100, right=True)],
        [*words("A1 Vegljos", 60, 112), *words("Nye stolper", 170, 112), *words("1 150", 330, 112, right=True)],
        [*words("A2 Bruer", 60, 124), *words("Kommunen går", 170, 124), *words("750", 330, 124, right=True)],
    ]
    remark = ["inn i avtalen", "med naboene", "og staten", "fra året etter", "og betaler", "halve kostnaden", "selv"]
    lines += [words(part, 170, 136 + 11 * number) for number, part in enumerate(remark)]
    lines.append([*words("A3 Kaier", 60, 215), *words("Settes ut", 170, 215), *words("850", 330, 215, right=True)])
    (table,) = tables(page(lines))
    assert [row[-1] for row in texts(table)] == ["2031", "1 150", "750", "850"]
    assert "halve kostnaden" in texts(table)[2][-2]


def test_columns_are_known_by_the_heading_where_the_first_rows_leave_them_empty() -> None:
    rows = [("Lærar", "180", 260), ("Rettleiar", "740", 260), ("Opningstid", "425", 260), ("Turveg", "90", 260)]
    rows += [("Leiing", "610", 340), ("Overtid", "1 150", 340)]
    lines = [
        [*words("Endring", 60, 100), *words("Auke", 260, 100, right=True), *words("Reduksjon", 340, 100, right=True)]
    ]
    for index, (label, amount, right) in enumerate(rows, 1):
        lines.append([*words(label, 60, 100 + 12 * index), *words(amount, right, 100 + 12 * index, right=True)])
    (table,) = tables(page(lines))
    assert [row[1:] for row in texts(table)][4:] == [["90", ""], ["", "610"], ["", "1 150"]]


def test_the_last_label_is_whole_where_its_amounts_stand_at_its_middle() -> None:
    heading = [*words("Endring", 60, 100), *words("2031", 260, 100, right=True), *words("2032", 340, 100, right=True)]
    lines: list[list[Word]] = [heading]
    for index, (upper, lower) in enumerate((("Miljøarbeider", "i skolen"), ("Åpen", "barnehage"), ("Vakt", "Solsida"))):
        top = 116 + 26 * index
        amounts = [*words("420", 260, top + 5.5, right=True), *words("840", 340, top + 5.5, right=True)]
        lines += [words(upper, 60, top), amounts, words(lower, 60, top + 11)]
    lines.append(words("Vedtaket gjelder fra nyttår", 40, 230))
    (table,) = tables(page(lines))
    labels = [row[0] for row in texts(table)]
    assert labels == ["Endring", "Miljøarbeider\ni skolen", "Åpen\nbarnehage", "Vakt\nSolsida"]


def test_the_first_groups_title_may_go_on_below_itself() -> None:
    heading = [*words("Tall i tusen", 60, 112, bold=True), *words("2031", 260, 112, right=True, bold=True)]
    lines: list[list[Word]] = [
        words("Vedtatt", 260, 100, right=True, bold=True),
        heading,
        words("FO1 Helse, sosial og", 60, 124, bold=True),
        words("nærmiljø", 60, 134, bold=True),
        words("Frivilligsentralen på", 60, 146),
        [*words("Solsida", 60, 156), *words("2 140", 260, 156, right=True)],
        [*words("Seniorsenter", 60, 168), *words("5 385", 260, 168, right=True)],
        [*words("Sum FO1", 60, 180), *words("7 525", 260, 180, right=True)],
    ]
    (table,) = tables(page(lines))
    labels = [row[0] for row in texts(table)]
    assert labels[-4:-2] == ["FO1 Helse, sosial og\nnærmiljø", "Frivilligsentralen på\nSolsida"]
