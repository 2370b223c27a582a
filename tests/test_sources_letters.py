"""Letters that a file tells wrongly: ligatures by the number of their glyph, by half their code or by swapped
bytes, signs of Symbol, and text files of DOS, old Macs and seven bits."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array

from extract.sources import read_pages, source_of
from tests.test_sources_pdf import lines_of
from tests.test_sources_producers import Fonts, core, drawn, meaning

# Of a font whose f is 278 wide, i and l are 222, u is 556 and y 500.
_WIDTHS = {"f": 278, "i": 222, "l": 222, "u": 556, "y": 500}


def with_widths(meanings: dict[str, str], widths: dict[str, int]) -> Fonts:
    """Helvetica as /M, where these characters' codes have another meaning, and another width."""

    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        font = core("Helvetica")
        font.FirstChar, font.LastChar = 32, 126
        font.Widths = Array([(_WIDTHS | widths).get(chr(code), 530) for code in range(32, 127)])
        others = {letter: letter for letter in "abdefghiklnoprstuvy"}
        font.ToUnicode = meaning(document, others | meanings)
        return {"M": document.make_indirect(font)}

    return fonts


@pytest.mark.parametrize(
    ("shown", "meanings", "widths", "read"),
    [
        ("Hus1idslag 0sk", {"0": "û", "1": "ü"}, {"0": 500, "1": 500}, "Husflidslag fisk"),
        ("A0ekt 1n 2ere", {"0": "û", "1": "ü", "2": "ý"}, {"0": 556, "1": 500, "2": 500}, "Affekt fin flere"),
        ("E0ekt 1n 2ere", {"0": "û", "1": "ü", "2": "ý"}, {"0": 560, "1": 500, "2": 500}, "Effekt fin flere"),
        ("M1ller og d0", {"0": "û", "1": "ü"}, {"0": 556, "1": 556}, "Müller og dû"),
        ("M1ller og d0", {"0": "û", "1": "ü"}, {"0": 700, "1": 700}, "Müller og dû"),
    ],
)
def test_ligatures_told_by_half_their_code_are_known_by_their_widths(
    shown: str, meanings: dict[str, str], widths: dict[str, int], read: str
) -> None:
    assert lines_of(drawn(f"BT /M 11 Tf 72 700 Td ({shown}) Tj ET", with_widths(meanings, widths))) == [read]


@pytest.mark.parametrize(
    ("shown", "meanings", "read"),
    [
        ("Budsje1orslag", {"1": "\u7400\uda00"}, "Budsjettforslag"),
        ("Budsje1orslag", {"1": "\u7400\u6600"}, "Budsjetforslag"),
        ("budsje1 til 0ltak", {"0": "Ɵ", "1": "Ʃ"}, "budsjett til tiltak"),
        ("0l lu2 og e3ekt", {"0": "Ɵ", "2": "Ō", "3": "ī"}, "til luft og effekt"),
        ("2saka og 3 4 000", {"2": "Ō", "3": "Ʃ"}, "ftsaka og Ʃ 4 000"),
        ("2saka", {"2": "Ō"}, "Ōsaka"),
        ("1 Ny kai", {"1": "\uf0b7"}, "• Ny kai"),
        ("3 F0r 1 2konomi", {"0": "\uf0f8", "1": "\uf0e5", "2": "\uf0d8", "3": "\uf0a7"}, "▪ Før å Økonomi"),
        ("2 Ny 1 kai", {"1": "\uf0e5", "2": "\uf0d8"}, "➢ Ny \uf0e5 kai"),
    ],
)
def test_ligatures_and_signs_told_by_a_number_of_another_kind(shown: str, meanings: dict[str, str], read: str) -> None:
    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        font = core("Helvetica")
        rows = "".join(
            f"<{ord(code):02X}><{text.encode('utf-16-be', 'surrogatepass').hex()}>" for code, text in meanings.items()
        )
        head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00><FF>"
        body = f"{head} endcodespacerange {len(meanings)} beginbfchar {rows} endbfchar endcmap end end"
        font.ToUnicode = document.make_stream(body.encode())
        return {"M": document.make_indirect(font)}

    assert lines_of(drawn(f"BT /M 11 Tf 72 700 Td ({shown}) Tj ET", fonts)) == [read]


_TEXT = "Formannskapet møtte på rådhuset.\nVågå søkte om støtte i året.\nLÆRERE PÅ MØTE § 3: «én»\n"


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman", "cp1252"])
def test_text_files_are_read_by_the_letters_within_their_words(encoding: str) -> None:
    (page,) = read_pages(source_of("referat.txt", _TEXT.encode(encoding)))
    assert "\n".join(page.text_lines) + "\n" == _TEXT


def test_the_sections_sign_of_dos_is_a_control_character() -> None:
    (page,) = read_pages(source_of("referat.txt", "Møtet på rådhuset ble satt etter ".encode("cp850") + b"\x15 3"))
    assert page.text_lines == ("Møtet på rådhuset ble satt etter § 3",)


def test_letters_written_in_utf8_twice_are_read_once() -> None:
    twice = "Vågå søkte – på rådhuset".encode().decode("cp1252").encode()
    (page,) = read_pages(source_of("referat.txt", twice))
    assert page.text_lines == ("Vågå søkte – på rådhuset",)
    (page,) = read_pages(source_of("referat.html", b"<html><body><p>" + twice + b"</p></body></html>"))
    assert page.text_lines == ("Vågå søkte – på rådhuset",)
    (page,) = read_pages(source_of("referat.txt", "SÃO PAULO på Ås".encode()))
    assert page.text_lines == ("SÃO PAULO på Ås",)


def test_seven_bits_have_signs_for_letters_where_words_hold_them() -> None:
    (page,) = read_pages(source_of("referat.txt", b"\\ystre [rdal: m|tet p} r}dhuset ble v{rt |nsket"))
    assert page.text_lines == ("Øystre Ærdal: møtet på rådhuset ble vært ønsket",)
    tables = ("navn|parti|stemmer\nOla|Ap|3", "if (a[1]) {b|c}", "sum|kr {a}b")
    for text in tables:
        (page,) = read_pages(source_of("referat.txt", text.encode()))
        assert "\n".join(page.text_lines) == text
