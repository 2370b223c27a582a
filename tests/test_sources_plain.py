"""Text files: encodings, page breaks, and what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import SourceError
from extract.layout.lines import find_lines
from extract.sources import load_source, read_pages, source_of

SEEDS = Path(__file__).resolve().parent.parent.parent / "shared" / "seeds"


def pages_of(content: bytes | str, name: str = "referat.txt") -> list[tuple[str, ...]]:
    if isinstance(content, str):
        content = content.encode()
    return [page.text_lines for page in read_pages(source_of(name, content))]


@pytest.mark.parametrize(
    "content",
    [
        "Vågå søkte om støtte – §§ 3 og 4".encode(),
        b"\xef\xbb\xbf" + "Vågå søkte om støtte – §§ 3 og 4".encode(),
        "Vågå søkte om støtte – §§ 3 og 4".encode("cp1252"),
        "Vågå søkte om støtte – §§ 3 og 4".encode("utf-16"),
    ],
)
def test_encodings(content: bytes) -> None:
    assert pages_of(content) == [("Vågå søkte om støtte – §§ 3 og 4",)]


def test_utf8_with_a_damaged_byte_is_still_utf8() -> None:
    content = "Båtsfjord, Måsøy og Sør-Varanger fikk støtte".encode() + b"\xe5" + " på året".encode()
    assert pages_of(content) == [("Båtsfjord, Måsøy og Sør-Varanger fikk støtte\ufffd på året",)]


def test_line_ends_and_stray_controls() -> None:
    assert pages_of("en\r\nto\rtre\x00\x0bfire\n") == [("en", "to", "tre", "fire")]


def test_line_separators_inside_a_line_do_not_break_it() -> None:
    assert pages_of("en\u2028to\x85tre\n") == [("en\u2028to\x85tre",)]


def test_form_feeds_break_pages_and_a_last_one_makes_none() -> None:
    assert pages_of("side en\n\fside to\n\f") == [("side en",), ("side to",)]
    assert pages_of("side en\n\f\fside tre\n") == [("side en",), (), ("side tre",)]


def page(number: int, first: str = "") -> str:
    lines = [first or f"Overskrift {number}", *(f"linje {line} av saken" for line in range(8))]
    return " " + "\n".join(lines) + "\n"


def test_one_blank_at_a_lines_head_is_a_page_break() -> None:
    pages = pages_of(page(1) + page(2) + page(3))
    assert [lines[0] for lines in pages] == ["Overskrift 1", "Overskrift 2", "Overskrift 3"]
    assert {len(lines) for lines in pages} == {9}


def test_the_first_page_needs_no_blank() -> None:
    assert len(pages_of("\n\n" + page(1)[1:] + page(2))) == 2


def test_a_list_that_lost_its_bullets_breaks_no_page() -> None:
    items = " Skolene\n Barnehagene\n Helsestasjonen, som\nbetjener to bygder\n Kulturskolen\n"
    pages = pages_of(page(1) + items + "\n".join(["etter listen"] * 8) + "\n" + page(2))
    assert [lines[0] for lines in pages] == ["Overskrift 1", "Overskrift 2"]
    assert " Skolene" in pages[0]


def test_an_indented_file_has_one_page() -> None:
    pages = pages_of("".join(f" linje {number} av saken\n\n\n\n\n" for number in range(40)))
    assert len(pages) == 1


def test_two_blanks_are_an_indent() -> None:
    assert len(pages_of(page(1) + " " + page(2))) == 1


def test_a_form_feed_anywhere_settles_it() -> None:
    assert [lines[0] for lines in pages_of(page(1) + page(2) + "\f" + page(3))] == [" Overskrift 1", " Overskrift 3"]


def test_markdown_breaks_at_form_feeds_alone() -> None:
    assert len(pages_of(page(1) + page(2), "referat.md")) == 1
    assert pages_of("| a | b |\n\f| c | d |\n", "referat.md") == [("| a | b |",), ("| c | d |",)]


OPEN_DOCUMENT = b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.textPK"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\n\t\n", "holds no text"),
        (bytes(range(256)) * 8, "is binary data, not text"),
        (b"PK\x03\x04" + b"\x00" * 99, "is a zip archive or office document, not text"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 99, "is an old office document (.doc): save it as .docx or PDF"),
        (b"{\\rtf1\\ansi Vedtak}", "is an RTF document: save it as .docx or PDF"),
        (OPEN_DOCUMENT, "is an OpenDocument file (.odt): save it as .docx or PDF"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "is an image, not text"),
        (b"\xff\xfea", "is not valid utf-16"),
    ],
)
def test_what_is_no_text(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        pages_of(content)
    assert str(caught.value) == f"referat.txt: {reason}"


def test_lines_know_the_blank_lines_above_them() -> None:
    (read,) = read_pages(source_of("a.txt", b"Tittel\n\n  \nen  \nto\n"))
    assert [(line.text, line.space_above) for line in find_lines(read)] == [
        ("Tittel", True),
        ("en", True),
        ("to", False),
    ]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not here")
def test_the_real_documents_have_pages_of_a_page_s_length() -> None:
    found = {path.name[:3]: read_pages(load_source(path)) for path in sorted(SEEDS.glob("*.txt"))}
    assert {name: len(pages) for name, pages in found.items()} == {"000": 24, "001": 40, "002": 1, "003": 10, "004": 1}
    assert all(
        not line.startswith(" ") for name in ("000", "003") for page in found[name] for line in page.text_lines[:1]
    )
