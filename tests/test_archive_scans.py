"""A document that takes longer than its time limit: the run goes on in time, and tells how far it was read."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.archive.child import _outcome
from extract.archive.work import Limits, Task
from extract.errors import SourceError
from extract.model import OcrMode
from extract.sources import read_pages, source_of
from tests.test_sources_pdf import pdf


def three_pages(canvas: Canvas) -> None:
    for number in range(3):
        canvas.drawString(72, 700, f"Side {number}.")
        canvas.showPage()


@pytest.mark.parametrize("ocr", ["off", "force"])
def test_what_takes_too_long_is_given_up_in_time_and_tells_how_far_it_came(ocr: OcrMode) -> None:
    source = source_of("a.pdf", pdf(three_pages), ocr)
    with pytest.raises(SourceError, match="by then 0 of 3 pages had been read") as raised:
        read_pages(replace(source, until=monotonic()))
    assert raised.value.code == "timeout"
    task = Task("a.pdf", "a.pdf", ocr, content=source.content)
    outcome = _outcome(task, Limits(0, 1 << 30))
    assert (outcome.status, outcome.reason) == ("failed", "timeout")
    assert outcome.message == "takes longer than 0 seconds: by then 0 of 3 pages had been read"


def test_a_page_is_read_in_the_time_that_is_left() -> None:
    from extract.sources.tesseract import Tesseract

    until = monotonic() + 10
    tesseract = Tesseract("tesseract", (), False)
    assert tesseract.for_one_page(until).until == until
    own = tesseract.for_one_page(until + 1e6).until
    assert own is not None and own < until + 1e6
