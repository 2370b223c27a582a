"""Zeros at a PDF's end, as a copy has that was never finished: what stands before them is read, and soon."""

from __future__ import annotations

import random
import time

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.errors import SourceError
from extract.sources import read_pages, source_of
from extract.sources.repair import repaired, without_hole, without_junk
from tests.test_sources_pdf import pdf

HOLE = bytes(3 << 20)


def test_what_stands_before_the_zeros_is_read() -> None:
    whole = pdf(lambda canvas: canvas.drawString(72, 700, "Vedtak: Kaia i Vika vert utbetra."))
    pages = read_pages(source_of("a.pdf", whole + HOLE))
    assert pages == read_pages(source_of("a.pdf", whole))
    assert "Kaia" in [word.text for word in pages[0].words]


def test_a_header_and_zeros_are_a_file_cut_short() -> None:
    with pytest.raises(SourceError, match="is cut short: the end of the file is missing") as raised:
        read_pages(source_of("a.pdf", b"%PDF-1.7\n" + HOLE))
    assert raised.value.code == "damaged"


def test_few_zeros_and_zeros_elsewhere_stay() -> None:
    for content in (b"%PDF-1.7\n" + bytes(1000), HOLE + b"%%EOF"):
        assert without_hole(content) is content


def spoilt(kind: bytes, megabytes: int = 2) -> bytes:
    """Three pages, of whose file the end is gone from within an object on; junk stands in its place."""

    def draw(canvas: Canvas) -> None:
        for number in range(3):
            canvas.drawString(72, 700, f"Vedtak: Kai nummer {number}.")
            canvas.showPage()

    whole = pdf(draw)
    cut = whole.rindex(b"/Type /Pages")
    return whole[: cut - 20] + kind * ((megabytes << 20) // len(kind)) + whole[cut + 40 :]


JUNK = (
    *(b"\0", b" ", b"(", b"<<", b"1 ", b"%%EOF\n", b"stream\n", b"endobj\n", b"xref\n0 1\n"),
    *(b"/A#20", b"trailer<<>>\n"),
)


@pytest.mark.parametrize("kind", [*JUNK[:-1], random.Random(1).randbytes(1 << 20)], ids=lambda kind: repr(kind[:12]))
def test_what_stands_around_junk_is_read_and_soon(kind: bytes) -> None:
    start = time.process_time()
    pages = read_pages(source_of("a.pdf", spoilt(kind)))
    assert [" ".join(word.text for word in page.words)[-2:] for page in pages] == ["", "1.", "2."]
    assert pages[0].notices
    assert time.process_time() - start < 5


def test_only_junk_has_its_reason_soon() -> None:
    for kind in JUNK:
        start = time.process_time()
        catalog = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        with pytest.raises(SourceError) as raised:
            read_pages(source_of("a.pdf", catalog + kind * ((3 << 20) // len(kind))))
        assert raised.value.code in ("damaged", "no_pages")
        assert time.process_time() - start < 5


def test_an_object_that_was_cut_is_ended_or_left_out() -> None:
    page = b"3 0 obj\n<</Type/Page/Contents 4 0 R>>\nendobj\n"
    cut = (
        b"4 0 obj\n<</Length 99>>\nstream\nBT ET",
        b"5 0 obj\n<</Type/Font/Widths[1 2",
        b"6 0 obj\n<</A(stream endstream)>>\nendobj",
    )
    content = repaired(b"%PDF-1.4\n" + page + b"\x9d(\n".join(cut) + b"\nxref\n0 5\n")
    assert content is not None
    pages = b"7 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    kept = (page, cut[0] + b"\x9d(\n\nendstream endobj\n", cut[2] + b"\n", pages)
    assert content.startswith(b"%PDF-1.7\n" + b"".join(kept))
    assert repaired(cut[0]) is None


def test_only_much_junk_is_taken_out_for_the_slow_reader() -> None:
    page = b"3 0 obj\n<</Type/Page>>\nendobj\n"
    assert without_junk(page + HOLE[:1000]) == page + HOLE[:1000]
    trailer = b"trailer\n<</Root 1 0 R>>\nstartxref\n5\n"
    left = without_junk(page + HOLE + trailer)
    assert left.split() == [b"%PDF-1.7", *page.split(), *trailer.split()[:-2], b"%%EOF"]
