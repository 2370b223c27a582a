"""HTML pages: reading order, what is no text, tables with spans, numbered lists, encodings."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import convert
from extract.blocks import find_layout
from extract.errors import SourceError
from extract.model import Table
from extract.sources import read_pages, source_of

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "corpus").glob("*/*.html"))


def lines_of(content: str | bytes) -> list[str]:
    (page,) = read_pages(source_of("sak.html", content.encode() if isinstance(content, str) else content))
    assert (page.reader, page.text_layer) == ("html", "native")
    return list(page.text_lines)


def test_text_in_reading_order_without_what_surrounds_it() -> None:
    page = """<!DOCTYPE html><html><head><title>T</title><style>p{}</style><script>var a = "<p>nei</p>"</script></head>
    <body><nav><a>Hjem</a></nav><!-- skjult --><h1>Sak 4/24</h1><p>Rådet
      møttes <b>to</b> ganger.<br>Ny linje</p><div hidden>borte</div><p style="display: none">vekk</p>
    <div>Fyrst<div>så</div>sist</div><template><p>mal</p></template></body></html>"""
    assert lines_of(page) == ["Sak 4/24", "", "Rådet møttes to ganger.", "Ny linje", "", "Fyrst", "så", "sist"]


def test_numbered_lists_have_their_numbers() -> None:
    page = "<ol start=3><li>Tre</li><li>Fire</li></ol><ol type=a><li>En</li></ol><ul><li>Punkt</li></ul>"
    assert [line for line in lines_of(page) if line] == ["3. Tre", "4. Fire", "a. En", "• Punkt"]


def test_a_table_with_spans() -> None:
    page = """<p>Tall</p>
    <table><caption>Drift</caption><tr><th rowspan=2>Tiltak</th><th colspan=2>Beløp</th></tr>
    <tr><th>2025</th><th>2026</th></tr>
    <tr><td>Skole<br>og barnehage</td><td>100</td><td></td></tr><tr><td>Veg</td><td>5</td><td>6</td></tr></table>
    <p>Etter</p>"""
    (read,) = read_pages(source_of("a.html", page.encode()))
    (table,) = [block for block in find_layout((read,)).blocks if isinstance(block, Table)]
    assert "Skole og barnehage\t100\t" in read.text_lines
    assert [[cell.text if cell else "" for cell in row] for row in table.rows()][2:] == [
        ["Skole\nog barnehage", "100", ""],
        ["Veg", "5", "6"],
    ]


def test_tables_that_only_place_things_are_no_tables() -> None:
    page = "<table><tr><td><p>En</p><p>To</p></td><td><table><tr><td>Tre</td></tr></table></td></tr></table>"
    assert [line for line in lines_of(page) if line] == ["En", "To", "Tre"]


@pytest.mark.parametrize(
    "content",
    [
        "<p>Møre</p>".encode(),
        "<p>Møre</p>".encode("cp1252"),
        "<meta charset=iso-8859-1><p>Møre</p>".encode("latin-1"),
    ],
)
def test_encodings(content: bytes) -> None:
    assert lines_of(content) == ["Møre"]


@pytest.mark.parametrize("content", [b" ", b"<html><body></body></html>", b"<script>x</script>", b"\x00\x01\x02"])
def test_pages_without_text(content: bytes) -> None:
    with pytest.raises(SourceError):
        read_pages(source_of("a.html", content))


def test_entities_of_the_file_itself_are_not_read() -> None:
    page = '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>Sak &e; &aring;</p>'
    assert "root:" not in "".join(lines_of(page))


def test_deep_pages_are_read_without_an_end_of_the_stack() -> None:
    lines_of("<p>Sak</p>" + "<div>" * 5000 + "dypt")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_the_records_of_the_pdf_printed_from_it(path: Path) -> None:
    page, printed = convert(path), convert(path.with_suffix(".pdf"))
    assert page.document.kinds == printed.document.kinds
    for kind in ("cases", "votes", "tiltak", "grants"):
        ours, theirs = len(getattr(page, kind)), len(getattr(printed, kind))
        assert 0.7 * theirs <= ours <= 1.5 * theirs, kind
