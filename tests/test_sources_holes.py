"""Zeros at a PDF's end, as a copy has that was never finished: what stands before them is read, and soon."""

from __future__ import annotations

import pytest

from extract.errors import SourceError
from extract.sources import read_pages, source_of
from extract.sources.repair import without_hole
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
