"""Arithmetic between readings: a control that holds with one alone decides; with several or none nothing is decided."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes, pipeline
from extract.arithmetic import Controlled, decided, read_again
from extract.model import BBox, Candidates, Notice, Page, Source, Word
from extract.reading import Reading
from extract.records import Check, Conversion
from extract.sources import read_pages

OTHER = "two readings of the page differ: one was taken"


def word(text: str, row: int, column: int = 0) -> Word:
    return Word(text, *place(row, column), 10.0, False, 20.0 * row + 8, 50.0)


def place(row: int, column: int) -> BBox:
    return BBox(100.0 * column, 20.0 * row, 100.0 * column + 40, 20.0 * row + 10)


def page_of(columns: Sequence[Sequence[str]], *doubts: tuple[int, int, Sequence[str]]) -> Page:
    """A page of columns of numbers, each with its sum last; a doubt has the column, the row and the other readings."""
    rows = zip(*columns, strict=True)
    words = tuple(
        word(text, row, column) for row, texts in enumerate(rows) for column, text in enumerate(texts) if text
    )
    candidates = []
    for column, row, others in doubts:
        taken = columns[column][row]
        readings = [(word(text, row, column),) if text else () for text in (taken, *others)]
        candidates.append(Candidates(tuple(readings), place(row, column)))
    notices = tuple(Notice("ocr_disagreement", OTHER, 1, each.bbox) for each in candidates)
    return Page(1, 500.0, 500.0, words, (), (), (), "tesseract", "ocr", notices=notices, candidates=tuple(candidates))


def column_sums(pages: tuple[Page, ...]) -> Controlled:
    """A control of each column: the last number is the others' sum."""
    checks = []
    for column in range(3):
        numbers = [int(each.text) for page in pages for each in page.words if each.x0 == 100.0 * column]
        if len(numbers) > 1:
            *parts, stated = numbers
            checks.append(
                Check(
                    kind="column_sum",
                    subject=f"column {column}",
                    expected=stated,
                    actual=sum(parts),
                    ok=stated == sum(parts),
                    message="",
                    page=1,
                )
            )
    return Controlled(Reading(), tuple(checks))


def texts(pages: Sequence[Page]) -> list[str]:
    return [each.text for page in pages for each in page.words]


def test_the_reading_with_which_the_sum_holds_is_taken_and_told() -> None:
    page = page_of([["100", "280", "300"]], (0, 1, ["200"]))
    (found,) = decided((page,), column_sums)
    assert texts([found]) == ["100", "200", "300"]
    (notice,) = found.notices
    assert (notice.code, notice.bbox) == ("ocr_disagreement", None)
    assert '"200" was taken, with which alone the arithmetic holds, and not "280"' in notice.message


def test_that_the_reading_taken_is_right_is_told() -> None:
    page = page_of([["100", "200", "300"]], (0, 1, ["280"]))
    (found,) = decided((page,), column_sums)
    assert found.words == page.words
    assert '"200" was taken, with which alone' in found.notices[0].message


@pytest.mark.parametrize(
    ("column", "row", "others"),
    [
        # None of the readings makes the sum hold.
        (["100", "280", "300"], 1, ["260"]),
        # Two readings are the same number: the sum holds with both.
        (["100", "0200", "300"], 1, ["200"]),
        # What is in doubt is no part of a sum.
        (["100"], 0, ["180"]),
    ],
)
def test_nothing_is_decided_where_all_or_none_hold(column: list[str], row: int, others: list[str]) -> None:
    page = page_of([column], (0, row, others))
    (found,) = decided((page,), column_sums)
    assert found == page


def test_a_number_that_one_reading_alone_saw_is_taken_where_the_sum_needs_it() -> None:
    page = page_of([["100", "", "300"], ["7", "8", "15"]], (0, 1, ["200"]))
    (found,) = decided((page,), column_sums)
    assert texts([found]) == ["100", "7", "200", "8", "300", "15"]


def test_two_places_of_one_sum_are_decided_together_where_one_way_alone_holds() -> None:
    page = page_of([["180", "280", "300"]], (0, 0, ["100", "700"]), (0, 1, ["200", "260"]))
    (found,) = decided((page,), column_sums)
    assert texts([found]) == ["100", "200", "300"]
    assert len(found.notices) == 2


def test_two_places_that_can_be_right_in_two_ways_are_left() -> None:
    page = page_of([["180", "280", "300"]], (0, 0, ["100", "200"]), (0, 1, ["200", "100"]))
    (found,) = decided((page,), column_sums)
    assert found == page


def test_controls_that_say_otherwise_decide_nothing() -> None:
    def control(pages: tuple[Page, ...]) -> Controlled:
        first = column_sums(pages).checks[0]
        number = next(int(each.text) for each in pages[0].words if each.x0 == 0 and each.top == 20)
        row = first.model_copy(update={"kind": "row_sum", "expected": 280, "actual": number, "ok": number == 280})
        return Controlled(Reading(), (first, row))

    page = page_of([["100", "280", "300"]], (0, 1, ["200"]))
    assert decided((page,), control) == (page,)


def test_a_reading_that_breaks_what_held_is_not_taken() -> None:
    """Each place is right by itself, both together are not: the document as a whole has the last word."""

    def control(pages: tuple[Page, ...]) -> Controlled:
        checks = column_sums(pages).checks
        both = sum(text == "200" for text in texts(pages)) == 2
        whole = checks[0].model_copy(update={"kind": "cross_table", "ok": not both, "expected": None, "actual": None})
        return Controlled(Reading(), (*checks, whole))

    page = page_of([["100", "280", "300"], ["100", "260", "300"]], (0, 1, ["200"]), (1, 1, ["200"]))
    assert texts(decided((page,), control)) == texts([page])


BUDGET = (
    ("Tiltak", "2025", "2026"),
    ("Ny gangbru i Lillevik", "1 200", "300"),
    ("Skolekjøkken på Nes", "850", "900"),
    ("Sum", "2 050", "1 200"),
)


def budget(misread: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 780, "Budsjettvedtak 2025: endringer i drift. Tall i 1000 kr.")
    for number, (label, *amounts) in enumerate(BUDGET):
        canvas.drawString(60, 740 - 16 * number, label)
        for column, amount in enumerate(amounts):
            canvas.drawRightString(360 + 80 * column, 740 - 16 * number, misread.get(amount, amount))
    canvas.save()
    return buffer.getvalue()


def converted(monkeypatch: pytest.MonkeyPatch, content: bytes, taken: str, other: str) -> Conversion:
    """The document as if a word of it had been read from a picture in two ways."""

    def read(source: Source) -> tuple[Page, ...]:
        (page,) = read_pages(source)
        own = next(each for each in page.words if each.text == taken)
        candidates = Candidates(((own,), (own._replace(text=other),)), own.bbox)
        told = Notice("ocr_disagreement", OTHER, 1, own.bbox)
        return (replace(page, candidates=(candidates,), notices=(*page.notices, told)),)

    monkeypatch.setattr(pipeline, "read_pages", read)
    return convert_bytes("budsjett.pdf", content)


def test_a_budget_whose_sum_holds_with_the_other_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    conversion = converted(monkeypatch, budget({"850": "350"}), "350", "850")
    kitchen = next(each for each in conversion.tiltak if each.title.startswith("Skolekj"))
    assert [(amount.nok, amount.raw) for amount in kitchen.amounts] == [(850_000, "850"), (900_000, "900")]
    assert "850" in kitchen.evidence[0].text
    assert all(check.ok for check in conversion.checks)
    told = [warning.message for warning in conversion.warnings if warning.code == "ocr_disagreement"]
    assert len(told) == 1 and '"850" was taken, with which alone the arithmetic holds' in told[0]


def test_a_budget_whose_sum_holds_with_neither_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    conversion = converted(monkeypatch, budget({"850": "350"}), "350", "360")
    kitchen = next(each for each in conversion.tiltak if each.title.startswith("Skolekj"))
    assert kitchen.amounts[0].nok == 350_000
    assert not all(check.ok for check in conversion.checks)
    told = [warning.message for warning in conversion.warnings if warning.code == "ocr_disagreement"]
    assert told == [OTHER]


def test_the_picture_is_read_where_the_text_of_a_scanner_does_not_add_up() -> None:
    taken = replace(page_of([["100", "280", "300"], ["7", "8", "15"]]), reader="pdfium")
    asked: list[frozenset[int]] = []

    def again_as(*columns: list[str]) -> list[str]:
        def again(numbers: frozenset[int]) -> tuple[Page, ...]:
            asked.append(numbers)
            return (page_of(columns),)

        (found,) = read_again((taken,), column_sums, again)
        told = any("does not add up" in notice.message for notice in found.notices)
        assert told == (found.reader == "tesseract")
        return texts([found])

    right = [["100", "200", "300"], ["7", "8", "15"]]
    assert again_as(*right) == texts([page_of(right)])
    # Where another control fails then, or is no more made, the scanner's text stands.
    assert again_as(["100", "200", "300"], ["7", "3", "15"]) == texts([taken])
    assert again_as(["100", "200", "300"]) == texts([taken])
    assert asked == [frozenset({1})] * 3
    native = replace(taken, text_layer="native")
    assert read_again((native,), column_sums, lambda numbers: ()) == (native,)
