"""A PDF of one page -> the page as it is read, without its picture."""

from __future__ import annotations

from extract.model import Page
from extract.sources import read_pages, source_of


def page_of(content: bytes) -> Page:
    (page,) = read_pages(source_of("side.pdf", content, ocr="off"))
    return page
