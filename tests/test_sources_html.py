"""HTML pages: reading order, what is no text, tables with spans, numbered lists, encodings."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from extract import convert
from extract.errors import SourceError
from extract.layout.blocks import find_layout
from extract.model import Line, Table
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


def test_items_with_paragraphs_and_lists_in_them() -> None:
    page = """<ol><li><p>Planen vedtas.</p></li><li>Gebyr:<ol type=a><li>vann</li><li>avløp</li></ol></li>
    <li value=7>Klage</li><li>Svar</li></ol><ol style="list-style: lower-roman inside"><li>En<ul><li>To</ul></li></ol>
    <ul style="list-style-type:none"><li>Uten merke</li></ul>"""
    assert [line for line in lines_of(page) if line] == [
        *("1. Planen vedtas.", "2. Gebyr:", "a. vann", "b. avløp", "7. Klage", "8. Svar", "i. En", "• To"),
        "Uten merke",
    ]


def test_type_is_told_by_tags_and_by_the_pages_own_style_sheet() -> None:
    page = """<style>@page { margin: 2cm } @media print { .a { display: none } }
    p.tittel, .stor { font-size: 15pt; font-weight: bold } #fot { font-size: 80% } .tynn { font-weight: normal }
    div p { font-weight: bold }</style>
    <h2>Drift</h2><p class=tittel>Helse</p><p class="tittel tynn">Skole</p><p><b>Rammen</b> økes</p><p>
    <strong>Sum</strong></p><p id=fot>Kilde</p><p><font size=5>Veg</font></p><div><p>Plan</p></div>
    <p class=a>Vises</p>"""
    (read,) = read_pages(source_of("a.html", page.encode()))
    told = {line.text: (line.size, line.bold) for line in find_layout((read,)).blocks if isinstance(line, Line)}
    assert told == {
        **{"Drift": (18.0, True), "Helse": (15.0, True), "Skole": (15.0, False), "Rammen økes": (12.0, False)},
        **{"Sum": (12.0, True), "Kilde": (pytest.approx(9.6), False), "Veg": (18.0, False), "Plan": (12.0, False)},
        "Vises": (12.0, False),
    }


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<style>.skjult{display:none}</style><p>Sak<span class=skjult> borte</span></p>", "Sak"),
        ("<style>#a{visibility:hidden}</style><p>Sak<b id=a> borte</b></p>", "Sak"),
        ("<p>Sak<span style='mso-hide:all'> borte</span></p>", "Sak"),
        ("<p>bud&shy;sjett</p>", "budsjett"),
        ("<p>4,2<sup>1</sup> mill.</p>", "4,2¹ mill."),
        ("<p style='text-transform: uppercase'>votering</p>", "VOTERING"),
        ("<p>4&nbsp;200&thinsp;kr &ndash; &frac12;</p>", "4\u00a0200\u2009kr – ½"),
        ("<p>a<!-- vekk -->b<script>c</script></p>", "ab"),
        ("<span>Sak </span><span> 4</span>", "Sak 4"),
        ("<p>Det gis <del>100</del><ins>200</ins> kr</p>", "Det gis 200 kr"),
        ("<p>Sum \u200e1 200\u200e kr, ﬂertall oﬃsielt</p>", "Sum 1 200 kr, flertall offisielt"),
        ("<style>.v{position:absolute;left:-9999px}</style><p><span class=v>Gå til innhold</span>Sak</p>", "Sak"),
        ("<p>Sak<span style='font-size:0'> borte</span><span style='opacity: 0'> vekk</span></p>", "Sak"),
    ],
)
def test_what_a_reader_sees(page: str, text: str) -> None:
    assert lines_of(f"<meta charset=utf-8>{page}") == [text]


@pytest.mark.parametrize(
    "struck",
    ["<s>400</s>", "<strike>400</strike>", "<del>400</del>", "<b style='text-decoration: line-through'>400</b>"],
)
def test_struck_out_text_is_told_and_not_read(struck: str) -> None:
    style = "<style>i { text-decoration-line: line-through }</style>"
    page = f"{style}<table><tr><td>Kai<td>{struck} 500</tr><tr><td>Bru <i>av tre</i><td><u>300</u></table>"
    (read,) = read_pages(source_of("a.html", page.encode()))
    assert list(read.text_lines) == ["Kai\t500", "Bru\t300"]
    assert [notice.message for notice in read.notices] == [
        'text that is struck out is not read, 3 words: "400 av tre ..."'
    ]


def test_a_table_within_a_cell_of_numbers_table_is_text_of_the_cell() -> None:
    rows = "<tr><td><table><tr><td>Kai</table><td>400<td>500</tr><tr><td>Bru<td><table><tr><td>300</table><td>200</tr>"
    assert lines_of(f"<table>{rows}</table>") == ["Kai\t400\t500", "Bru\t300\t200"]
    page = f"<table><tr><td>Meny<td>Om saken</tr><tr><td>Hjem<td><p>Drift</p><table>{rows}</table></tr></table>"
    assert [line for line in lines_of(page) if line][-2:] == ["Kai\t400\t500", "Bru\t300\t200"]


def test_a_place_where_a_word_may_break_holds_no_cells() -> None:
    page = "<table><tr><td>Kai<wbr>anlegg<td>400</tr><tr><td>Bru<td>3<wbr/>00</tr></table>"
    assert lines_of(page) == ["Kaianlegg\t400", "Bru\t300"]


def test_paragraphs_without_margins_stand_close() -> None:
    page = "<style>p{margin:0cm}</style><p>En</p><p>To</p><p style='margin:0 0 8pt'>Tre</p><p>Fire</p>"
    assert lines_of(page) == ["En", "To", "Tre", "", "Fire"]


def test_a_foot_of_a_table_stands_below_and_merged_cells_keep_their_spans() -> None:
    page = """<table><tfoot><tr><td colspan=2>Sum<td>700</tr></tfoot><thead><tr><th>Område<th>Tiltak<th>2025</tr>
    </thead><tr><td rowspan=0>Samferdsel<td>Kai<br><small>på Nes</small><td>400</tr><tr hidden><td>Nei<td>9</tr>
    <tr><td>Bru<td>300<sup>1</sup></tr></table>"""
    (read,) = read_pages(source_of("a.html", page.encode()))
    (table,) = find_layout((read,)).blocks
    assert isinstance(table, Table)
    assert [(cell.text, cell.row_span, cell.column_span) for cell in table.cells] == [
        *[("Område", 1, 1), ("Tiltak", 1, 1), ("2025", 1, 1)],
        *[("Samferdsel", 2, 1), ("Kai\npå Nes", 1, 1), ("400", 1, 1), ("Bru", 1, 1), ("300¹", 1, 1)],
        *[("Sum", 1, 2), ("700", 1, 1)],
    ]
    assert (table.header_rows, [cell.aside for cell in table.cells if cell.aside]) == (1, [1])


def test_short_cells_beside_each_other_are_one_line() -> None:
    page = "<table><tr><td><b>PS 12/24</b></td><td><b>Ny bru</b></td></tr></table><table><tr><td>Alene</table>"
    assert [line for line in lines_of(page) if line] == ["PS 12/24\tNy bru", "Alene"]


@pytest.mark.parametrize(
    "content",
    [
        "<p>Møre</p>".encode(),
        "<p>Møre</p>".encode("cp1252"),
        "<meta charset=iso-8859-1><p>Møre</p>".encode("latin-1"),
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>Møre</p>'.encode("cp1252"),
        "<p>Møre</p>".encode("utf-16"),
        "<p>Møre</p>".encode("utf-16-le"),
        "<p>Møre</p>".encode("utf-16-be"),
        b"\xef\xbb\xbf" + "<p>Møre</p>".encode(),
        "<meta charset=utf-8><p>Møre</p>".encode("cp1252"),
        "<meta charset=utf-16><p>Møre</p>".encode(),
        "<meta charset=latin1><p>Møre</p>".encode(),
        "<meta charset=ukjent><p>Møre</p>".encode("cp1252"),
        '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Møre</p></body></html>'.encode("latin-1"),
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


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_the_records_of_the_pdf_printed_from_it(path: Path) -> None:
    page, printed = convert(path), convert(path.with_suffix(".pdf"))
    assert page.document.kinds == printed.document.kinds
    for kind in ("cases", "votes", "tiltak", "grants"):
        ours, theirs = len(getattr(page, kind)), len(getattr(printed, kind))
        assert 0.7 * theirs <= ours <= 1.5 * theirs, kind


def test_signs_of_windows_in_a_page_that_declares_latin_letters() -> None:
    page = "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>2025–2028 “Møre”"
    assert lines_of(page.encode("cp1252")) == ["2025–2028 “Møre”"]


def test_of_a_saved_page_its_main_part_is_read() -> None:
    menu = "<div class=meny><ul><li><a href=a>Hjem</a><li><a href=b>Om kommunen</a></ul></div><header>Søk</header>"
    page = f"{menu}<main><h1>Protokoll</h1><p>Sak 12/24 ble enstemmig vedtatt.</p></main><footer>Kontakt oss</footer>"
    assert [line for line in lines_of(page) if line] == ["Protokoll", "Sak 12/24 ble enstemmig vedtatt."]
    empty = f"{menu}<main></main><p>Sak 12/24 ble enstemmig vedtatt.</p>"
    assert "Sak 12/24 ble enstemmig vedtatt." in lines_of(empty)


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "unknown", "hex", "idna"])
def test_a_web_archive_gives_its_page(encoding: str) -> None:
    page = "<html><body><h1>Protokoll på høringen</h1><p>Sak 12/24 ble enstemmig vedtatt.</p></body></html>"
    coded = page.encode(encoding if encoding == "iso-8859-1" else "utf-8")
    message = (
        b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="del"\r\n\r\n'
        b"--del\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"
        b"--del\r\nContent-Type: text/html; charset=" + encoding.encode() + b"\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(coded) + b"\r\n--del--\r\n"
    )
    (read,) = read_pages(source_of("sak.mht", message))
    assert [line for line in read.text_lines if line] == ["Protokoll på høringen", "Sak 12/24 ble enstemmig vedtatt."]
    with pytest.raises(SourceError, match=r"holds no text|is not HTML"):
        read_pages(source_of("sak.mhtml", message[:120]))


def test_messages_within_messages_are_no_page() -> None:
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1000))
    with pytest.raises(SourceError, match=r"holds no text|is not HTML"):
        read_pages(source_of("sak.mht", f"From: <Saved>\nMIME-Version: 1.0\n{nested}".encode()))


def test_text_that_lies_too_deep_is_not_left_out_without_a_word() -> None:
    def deep(depth: int, text: str = "Sak") -> str:
        return f"<p>Møte</p>{'<div>' * depth}{text}{'</div>' * depth}<p>Vedtak</p>"

    assert [line for line in lines_of(deep(190)) if line] == ["Møte", "Sak", "Vedtak"]
    # Where nothing stands so deep nothing is lost.
    assert [line for line in lines_of(deep(230, " ")) if line] == ["Møte", "Vedtak"]
    styled = "<span style='display: none'>Sak" * 400
    for page in (deep(230), deep(5000), f"<table><tr><td>{deep(230)}<td>1</table>", styled, "<s>Sak" * 400):
        with pytest.raises(SourceError, match="deep") as raised:
            lines_of(page)
        assert raised.value.code == "too_large"
    with pytest.raises(SourceError, match="too much text in one"):
        lines_of(f"<p>{'Sak ' * 6_000_000}</p>")


@pytest.mark.parametrize(
    "opened",
    [
        *("<p>", "<font size=2>", "<p><font size=2 face=Arial>", "<p><b>", "<center>", "<a name=sak><br>"),
        *("<ul><li>", "<li><font>", "<dl><dd>", "<blockquote>", "<div>", "<p><i><font>", "<FONT><BR>"),
    ],
)
def test_tags_that_are_never_closed_hold_no_text_back(opened: str) -> None:
    page = "<html><body><h1>Sak 1/97</h1>" + "".join(f"{opened}Punkt {number}<br>" for number in range(600))
    lines = [line.removeprefix("• ") for line in lines_of(page) if line]
    assert lines == ["Sak 1/97", *(f"Punkt {number}" for number in range(600))]


@pytest.mark.parametrize("count", [2, 400])
def test_cells_whose_text_is_not_closed_stand_beside_each_other(count: int) -> None:
    rows = "".join(f"<tr><td><font size=2>Post {n}<td><font size=2>1 {n}00" for n in range(count))
    lines = [line for line in lines_of(f"<table>{rows}</table><p>Slutt") if line]
    assert lines == [*(f"Post {n}\t1 {n}00" for n in range(count)), "Slutt"]
    # A table within the text of a cell is closed by itself.
    within = "<table><tr><td><b>Sak<table><tr><td>A<td>1<tr><td>B<td>2</table></b></table>"
    assert [line for line in lines_of(within) if line] == ["Sak", "A\t1", "B\t2"]


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"<p>F\xf8rst \x81 midt</p><p>Vedtak</p>", ["Først \x81 midt", "Vedtak"]),
        ("<p>Først på</p><p>X «nå» ”sitat” å</p><p>Vedtak</p>".encode().replace(b"X", b"\xff"), None),
        (b"<meta charset=shift_jis><p>A \xff\xfe</p><p>Vedtak</p>", ["A \ufffd\ufffd", "Vedtak"]),
        (b"<meta charset=hex><p>F\xf8rst</p><p>Vedtak</p>", ["Først", "Vedtak"]),
        (b"<meta charset=windows-1251><p>\xcc \x98</p><p>Vedtak</p>", ["М \ufffd", "Vedtak"]),
    ],
)
def test_bytes_that_mean_nothing_end_no_page(content: bytes, lines: list[str] | None) -> None:
    # A few of them do not make UTF-8 something else.
    expected = lines or ["Først på", "\ufffd «nå» ”sitat” å", "Vedtak"]
    assert [line for line in lines_of(content) if line] == expected
