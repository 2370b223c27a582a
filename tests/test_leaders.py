"""Dots and strokes between a label and its amount; a table of contents keeps its own."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes
from extract.layout.leaders import without_leaders
from extract.layout.lines import find_lines
from extract.model import Page
from extract.sources import read_pages, source_of

AMOUNTS = [("Færre møter", "-1 500"), ("Ny lærar i Vik", "700"), ("Rassikring", "2 250"), ("Høgare leige", "-1 450")]
CHAPTERS = [("Innleiing", "4"), ("Drift", "9"), ("Investeringar", "12")]


def written(heading: str, rows: list[tuple[str, str]], sign: str) -> bytes:
    """A page with the sign repeated between each label and its number, which end at one place."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    for row, text in enumerate(heading.splitlines()):
        canvas.drawString(70, 780 - 16 * row, text)
    for row, (label, number) in enumerate(rows):
        room = 400 - canvas.stringWidth(label) - canvas.stringWidth(number)
        leader = sign * int(room / canvas.stringWidth(sign))
        canvas.drawString(70, 700 - 18 * row, label + leader)
        canvas.drawRightString(470, 700 - 18 * row, number)
    canvas.save()
    return buffer.getvalue()


def page_of(content: bytes) -> Page:
    (page,) = read_pages(source_of("a.pdf", content, "off"))
    return page


@pytest.mark.parametrize("sign", [".", " . ", "_"])
def test_amounts_behind_leaders_are_read(sign: str) -> None:
    content = written("Budsjettforslag 2025 frå Venstre\nTal i 1000 kr", AMOUNTS, sign)
    tiltak = convert_bytes("a.pdf", content).tiltak
    assert [(each.title, each.amounts[0].raw) for each in tiltak] == AMOUNTS


def test_a_long_label_leaves_room_for_few_dots() -> None:
    rows = [*AMOUNTS, ("Drift og vedlikehald av alle vegar, plassar og bruer i kommunen samla", "-40")]
    lines = find_lines(without_leaders(page_of(written("Tal i 1000 kr", rows, "."))))
    assert [line.text for line in lines[1:]] == [f"{label} {number}" for label, number in rows]


@pytest.mark.parametrize("sign", [".", " . ", "_"])
def test_a_table_of_contents_keeps_its_leaders(sign: str) -> None:
    page = page_of(written("Innhald", CHAPTERS, sign))
    assert without_leaders(page) is page


def test_two_grants_are_known_by_their_dots() -> None:
    rows = [("Kor i Vik", "kr 150.000,-"), ("Lia spelemannslag", "kr 60.000,-")]
    grants = convert_bytes("a.pdf", written("Kulturmidlar 2004\nTilskot til kor", rows, ".")).grants
    assert [each.recipient.name for each in grants] == ["Kor i Vik", "Lia spelemannslag"]


def test_lines_to_be_filled_in_keep_their_strokes() -> None:
    page = page_of(written("Underskrift", [("Stad og dato:", ""), ("Namn:", "")], "_"))
    assert without_leaders(page) is page
