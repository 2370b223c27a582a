"""A table's caption, or the sentence that leads to it, is told whole, with the section that its first line names."""

from __future__ import annotations

from extract.checks import check_reading
from extract.model import BBox, Line, Word
from extract.reading import Reading
from tests.budget_documents import line, read_blocks, table

ROWS = [["Leirskole", "90"], ["Kulturskole", "40"], ["Sum", "130"]]


def _placed(text: str, top: float, *, wide: bool = False, space_above: bool = False) -> Line:
    """A line of text in type; a wide one reaches the page's margin, so that no word more had room."""
    box = BBox(50, top, 550 if wide else 300, top + 10)
    return Line(1, text, (Word(text, 50, top, 90, top + 10, 10.0, False),), box, 10.0, False, space_above)


def _read(*lines: Line) -> Reading:
    return read_blocks(line("Budsjett 2031", bold=True), *lines, table([["Tiltak", "2031"]], ROWS), years=(2031,))


def test_a_caption_over_two_lines_names_the_section_and_the_table() -> None:
    reading = _read(
        _placed("Tabell 4: Endringer i driftsbudsjettet i forhold til planen,", 90, wide=True, space_above=True),
        _placed("vedtatt i møte 4. juni (tall i 1000 kr)", 112),
    )
    assert {record.section for record in reading.tiltak} == {"drift"}
    assert check_reading(reading)[0].message.startswith("Tabell 4: Endringer i driftsbudsjettet i forhold til")


def test_a_caption_ends_where_a_line_of_its_own_states_the_unit() -> None:
    reading = _read(
        _placed("Tabell 1. Endringer i driftsbudsjettet", 100, space_above=True), _placed("Beløp i 1000 kroner", 112)
    )
    assert check_reading(reading)[0].message.startswith("Tabell 1. Endringer i driftsbudsjettet, Sum")


def test_the_sentence_that_leads_to_a_table_is_its_name_from_the_first_line_on() -> None:
    reading = _read(
        _placed("1. Kommunestyret vedtar følgende endringer i driftsbudsjettet for dette året", 100, wide=True,
                space_above=True),
        _placed("og for årene etter (tall i 1000 kr):", 112),
    )  # fmt: skip
    assert check_reading(reading)[0].message.startswith("1. Kommunestyret vedtar følgende endringer")
