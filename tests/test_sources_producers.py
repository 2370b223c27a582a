"""What many programs write into PDFs and no other test has: one class of form each, drawn in a few operators."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pdfplumber
import pikepdf
import pytest
import typst
from pikepdf import Array, Dictionary, Name
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.layout.lines import find_lines
from extract.model import BBox
from extract.sources.characters import stacked
from extract.sources.fallback import Fallback
from patterns.written_language import is_written
from tests.one_page import page_of
from tests.test_sources_pdf import lines_of, near, pdf

Fonts = Callable[[pikepdf.Pdf], dict[str, pikepdf.Object]]


def saved(document: pikepdf.Pdf) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def drawn(operators: str, fonts: Fonts | None = None) -> bytes:
    """A page of these operators, where /F is Helvetica."""
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    page = document.pages[0].obj
    page.Resources = Dictionary(Font=Dictionary(F=core("Helvetica"), **(fonts(document) if fonts else {})))
    page.Contents = document.make_stream(operators.encode("cp1252"))
    return saved(document)


def core(name: str) -> Dictionary:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/" + name))
    font.Encoding = Name.WinAnsiEncoding
    return font


def meaning(document: pikepdf.Pdf, meanings: dict[str, str]) -> pikepdf.Object:
    """The ToUnicode of these characters' codes."""
    rows = " ".join(f"<{ord(code):02X}><{text.encode('utf-16-be').hex()}>" for code, text in meanings.items())
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange"
    body = f"{head} <00><FF> endcodespacerange {len(meanings)} beginbfchar {rows} endbfchar endcmap end end"
    return document.make_stream(body.encode())


def mapped(meanings: dict[str, str]) -> Fonts:
    """Helvetica as /M, where some characters are told to mean others."""

    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        font = core("Helvetica")
        font.ToUnicode = meaning(document, meanings)
        return {"M": document.make_indirect(font)}

    return fonts


def test_letters_of_a_negative_size_stand_upright() -> None:
    operators = "BT /F -11 Tf -1 0 0 -1 72 700 Tm (Vedtak i sak 12) Tj ET BT /F 11 Tf 72 680 Td (Neste 1 200) Tj ET"
    assert lines_of(drawn(operators)) == ["Vedtak i sak 12", "Neste 1 200"]


def test_codes_that_mean_nothing_are_told() -> None:
    meanings = {"A": "\x01", "B": "\x02", "C": "\x00", "D": "\ufffd"}
    page = page_of(drawn("BT /M 11 Tf 72 700 Td (ABCD DCBA) Tj ET", mapped(meanings)))
    assert [notice.code for notice in page.notices] == ["broken_text"]
    assert page.reader == "pdfium"


def test_a_mark_in_two_fonts_stays_in_its_line_and_stands_alone() -> None:
    def fonts(_: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        return {"I": core("Times-Italic")}

    operators = "BT /F 11 Tf 72 700 Td (post 21) Tj /I 6 Tf 4 Ts (1) Tj /F 6 Tf (\\)) Tj ET"
    assert lines_of(drawn(operators, fonts)) == ["post 21 1)"]


def test_a_footnotes_text_begins_after_its_mark() -> None:
    operators = "BT /F 6 Tf 72 704 Td (2) Tj /F 10 Tf 3.4 -4 Td (Gjelder hele planperioden) Tj ET"
    assert lines_of(drawn(operators)) == ["2 Gjelder hele planperioden"]


def test_a_letter_spaced_word_in_two_runs_is_one_word() -> None:
    operators = "BT /F 12 Tf 2.2 Tc 72 700 Td (Voterin) Tj ET BT /F 12 Tf 2.2 Tc {x} 700 Td (g) Tj ET"
    width = stringWidth("Voterin", "Helvetica", 12) + 7 * 2.2
    assert lines_of(drawn(operators.replace("{x}", f"{72 + width:.2f}"))) == ["Votering"]
    assert lines_of(drawn(operators.replace("{x}", f"{72 + width + 5:.2f}"))) == ["Voterin g"]


def test_lines_beside_a_large_first_letter_are_no_marks() -> None:
    operators = "BT /F 33 Tf 72 676 Td (K) Tj /F 11 Tf 25 14 Td (ommunen eier) Tj 0 -14 Td (bygget selv) Tj ET"
    assert lines_of(drawn(operators)) == ["ommunen eier", "K bygget selv"]


@pytest.mark.parametrize(
    ("name", "is_bold"),
    [("Carlito", False), ("ArialMT", False), ("CIDFont+F1", True), ("NimbusRomNo9L-Medi", True)],
)
def test_a_familys_plain_type_is_not_bold_whatever_weight_its_file_tells(name: str, is_bold: bool) -> None:
    """Ghostscript tells broad stems of any font."""

    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        told = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/ABCDEF+{name}"),
            Flags=32,
            FontBBox=[0, -200, 1000, 900],
            ItalicAngle=0,
            Ascent=900,
            Descent=-200,
            CapHeight=700,
            StemV=180,
        )
        font = core("Helvetica")
        font.BaseFont, font.FontDescriptor = Name(f"/ABCDEF+{name}"), document.make_indirect(told)
        return {"M": document.make_indirect(font)}

    page = page_of(drawn("BT /M 11 Tf 72 700 Td (Vedtak) Tj ET", fonts))
    assert [word.bold for word in page.words] == [is_bold]


def test_a_blank_that_the_next_letter_is_drawn_over_parts_no_word() -> None:
    """Cairo writes a hyphen so that is not to be seen."""
    assert lines_of(drawn("BT /F 11 Tf 72 700 Td [(Befolknings) ( ) 280 (nedgang)] TJ ET")) == ["Befolkningsnedgang"]
    assert lines_of(drawn("BT /F 11 Tf 72 700 Td [(Befolknings) ( ) 100 (nedgang)] TJ ET")) == ["Befolknings nedgang"]


def test_ligatures_in_the_wrong_order_of_bytes() -> None:
    fonts = mapped({"@": "\u6600\ucf00", "#": "\u6600\u6900", "$": "\u7400\u6900"})
    assert lines_of(drawn("BT /M 11 Tf 72 700 Td (o@sielt #kk ly$) Tj ET", fonts)) == ["offisielt fikk lyti"]


def test_ligatures_that_old_fonts_have_once_more() -> None:
    fonts = mapped({"@": "\uf001", "#": "\uf002"})
    assert lines_of(drawn("BT /M 11 Tf 72 700 Td (@nans og #om) Tj ET", fonts)) == ["finans og flom"]


def test_old_style_figures_and_small_capitals_of_old_fonts() -> None:
    fonts = mapped({"@": "\uf732", "#": "\uf735", "$": "\uf7e5"})
    assert lines_of(drawn("BT /M 11 Tf 72 700 Td (@# p$) Tj ET", fonts)) == ["25 på"]


def test_a_letter_that_means_itself_and_a_soft_hyphen() -> None:
    fonts = mapped({"@": "e\u00ad"})
    assert lines_of(drawn("BT /M 11 Tf 72 700 Td (affær@fondet) Tj ET", fonts)) == ["affærefondet"]


def test_a_hyphen_that_the_font_tells_as_a_soft_one_is_drawn_between_small_letters_too() -> None:
    assert lines_of(drawn("BT /M 11 Tf 72 700 Td (Arkivsak@dok. 24/33@5) Tj ET", mapped({"@": "\xad"}))) == [
        "Arkivsak-dok. 24/33-5"
    ]


def turned_heads(canvas: Canvas) -> None:
    for line in range(8):
        canvas.drawString(72, 700 - 14 * line, "Vanlig tekst i flere linjer på siden")
    for column, angle in enumerate((90, 90, 270)):
        canvas.saveState()
        canvas.translate(450 + 30 * column, 400)
        canvas.rotate(angle)
        across = 0.0
        for word in ("Regnskap", "for", "fjoråret"):
            canvas.drawString(across, 0, word)
            across += canvas.stringWidth(word) + 2.6
        canvas.restoreState()


def test_turned_heads_side_by_side_are_parted_into_words_and_lines() -> None:
    content = pdf(turned_heads)
    assert lines_of(content)[8:] == ["Regnskap for fjoråret"] * 3
    words = page_of(content).words[-9:]
    with pdfplumber.open(io.BytesIO(content)) as document:
        letters = [letter for letter in document.pages[0].chars if not letter["upright"]]
    assert near(words[0].bbox, (letters[0]["x0"], letters[7]["top"], letters[0]["x1"], letters[0]["bottom"]), 0.5)
    assert near(words[6].bbox, (letters[-1]["x0"], 442, letters[-1]["x1"], letters[-12]["bottom"]), 0.5)


def test_a_font_drawn_upside_down_is_no_text_that_runs_down() -> None:
    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        box = document.make_stream(b"600 0 50 -700 550 0 d1 50 0 500 -700 re f")
        letters = ("/V", "/e", "/d")
        font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FirstChar=65, LastChar=67, Widths=Array([600] * 3))
        font.FontBBox, font.FontMatrix = Array([0, -700, 600, 0]), Array([0.001, 0, 0, -0.001, 0, 0])
        font.CharProcs = Dictionary(dict.fromkeys(letters, box))
        font.Encoding = Dictionary(Differences=Array([65, *map(Name, letters)]))
        return {"T": document.make_indirect(font)}

    page = Fallback(drawn("BT /T 12 Tf 1 0 0 -1 72 700 Tm (ABC) Tj ET", fonts)).read(1)
    assert page is not None and [word.text for word in page.words] == ["Ved"]


def filled_form(canvas: Canvas) -> None:
    for number, (label, amount) in enumerate((("Skole", "12 500"), ("Helse", "8 400"))):
        y = 700 - 30 * number
        canvas.drawString(72, y, label)
        canvas.acroForm.textfield(
            name=label, value=amount, x=150, y=y - 5, width=100, height=18, fontSize=11, borderWidth=0
        )


@pytest.mark.parametrize("has_appearance", [True, False])
def test_what_a_forms_fields_show_is_read_where_it_stands(has_appearance: bool) -> None:
    document = pikepdf.open(io.BytesIO(pdf(filled_form)))
    page = document.pages[0].obj
    page.Rotate, page.CropBox = 90, Array([50, 600, 450, 780])
    for field in page.Annots:
        if not has_appearance:
            del field["/AP"]
    content = saved(document)
    assert lines_of(content) == ["Skole 12 500", "Helse 8 400"]
    amount = page_of(content).words[1]
    assert near(amount.bbox, (102, 72, 114, 83), 4)


def test_notes_that_show_text_are_read_and_hidden_fields_and_links_are_not() -> None:
    document = pikepdf.open(io.BytesIO(pdf(filled_form)))
    page = document.pages[0].obj
    page.Annots[0].F = 2
    shown = document.make_stream(b"BT /F 11 Tf 2 5 Td (Rettet) Tj ET", Type=Name.XObject, Subtype=Name.Form)
    shown.BBox, shown.Resources = Array([0, 0, 150, 20]), Dictionary(Font=Dictionary(F=core("Helvetica")))
    note = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([300, 665, 450, 685]), F=4, Contents="Rettet")
    note.AP = Dictionary(N=document.make_indirect(shown))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([72, 600, 200, 615]), Contents="Lenke")
    page.Annots = Array([*page.Annots, document.make_indirect(note), document.make_indirect(link)])
    assert lines_of(saved(document)) == ["Skole", "Helse 8 400 Rettet"]


def test_a_label_that_its_cell_cuts_off_does_not_mix_with_the_amount_over_it() -> None:
    operators = """q 60 690 150 20 re W n BT /F 11 Tf 72 696 Td (Tilskudd til lag, kor og foreninger) Tj ET Q
        BT /F 11 Tf 200 696 Td (1 250) Tj 60 0 Td (-40) Tj ET"""
    assert lines_of(drawn(operators)) == ["Tilskudd til lag, kor og foreninger 1 250 -40"]


def test_what_is_written_over_dots_is_not_mixed_with_them() -> None:
    operators = "BT /F 11 Tf 72 700 Td (Sted: ..............................) Tj 1 0 0 1 110 701 Tm (Kari Vik) Tj ET"
    assert lines_of(drawn(operators)) == ["Sted: .............................. Kari Vik"]


def test_a_letter_spaced_word_in_a_line_of_plain_text_stays_whole() -> None:
    operators = "BT /F 11 Tf 72 700 Td (Sak 12/24 i kommunestyret, ) Tj 3 Tc (VEDTAK) Tj 0 Tc ( i dag) Tj ET"
    assert lines_of(drawn(operators)) == ["Sak 12/24 i kommunestyret, VEDTAK i dag"]


def test_accents_that_are_printed_over_their_letters() -> None:
    fonts = mapped({"@": "\u02da", "#": "\u030a"})
    operators = """BT /F 11 Tf 72 700 Td (p) Tj /M 11 Tf [-50 (@) 1000] TJ /F 11 Tf (a Tr) Tj /M 11 Tf [(@) 950] TJ
        /F 11 Tf (al) Tj ET BT /F 11 Tf 72 680 Td (bla) Tj /M 11 Tf [450 (#) 106] TJ /F 11 Tf (tt) Tj ET"""
    assert lines_of(drawn(operators, fonts)) == ["på Trål", "blått"]


def test_leader_dots_without_blanks_do_not_join_the_words_before_them() -> None:
    dots = "-280 ".join(["(.)"] * 30)
    operators = f"BT /F 11 Tf 72 700 Td [(Formål) -270 (med) -260 (planen) -400 {dots} -500 (3)] TJ ET"
    first, second, third, *leader, page = lines_of(drawn(operators))[0].split()
    assert (first, second, third, set("".join(leader)), page) == ("Formål", "med", "planen", {"."}, "3")


def test_characters_outside_the_first_plane_are_whole() -> None:
    fonts = mapped({"@": "\U0001d465"})
    assert lines_of(drawn("BT /M 11 Tf 72 700 Td (2@ kr) Tj ET", fonts)) == ["2\U0001d465 kr"]


@pytest.mark.parametrize("state", [{"OFF": "Kladd"}, {"BaseState": Name.OFF, "ON": "Tekst"}])
def test_what_stands_on_a_layer_that_is_not_shown_is_not_read(state: dict[str, object]) -> None:
    operators = """/OC /K BDC BT /F 11 Tf 72 700 Td (Skjult kladd) Tj ET 60 600 200 1 re f EMC
        /OC /T BDC BT /F 11 Tf 72 680 Td (Synlig tekst) Tj ET EMC"""
    document = pikepdf.open(io.BytesIO(drawn(operators)))
    names = {"Kladd": "K", "Tekst": "T"}
    layers = {name: document.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in names}
    document.pages[0].obj.Resources.Properties = Dictionary({f"/{names[name]}": layers[name] for name in names})
    shown = {key: Array([layers[told]]) if isinstance(told, str) else told for key, told in state.items()}
    document.Root.OCProperties = Dictionary(OCGs=Array([*layers.values()]), D=Dictionary(**shown))
    content = saved(document)
    assert lines_of(content) == ["Synlig tekst"]
    assert page_of(content).rules == ()


def test_letters_that_hang_over_their_neighbours_have_the_boxes_of_their_place() -> None:
    def fonts(_: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        return {"I": core("Times-Italic")}

    content = drawn("BT /I 20 Tf 72 700 Td (fjell Jf. jf. behovet f fj) Tj ET", fonts)
    with pdfplumber.open(io.BytesIO(content)) as document:
        oracle = document.pages[0].extract_words()
    for word, expected in zip(page_of(content).words, oracle, strict=True):
        assert word.text == expected["text"]
        assert max(abs(word.x0 - expected["x0"]), abs(word.x1 - expected["x1"])) < 0.5, word


def test_a_font_without_a_depth_has_boxes_around_its_letters() -> None:
    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        described = Dictionary(Type=Name.FontDescriptor, FontName=Name("/AAAAAA+Helvetica"), Flags=32, Descent=0)
        described.Ascent, described.CapHeight, described.ItalicAngle, described.StemV = 900, 700, 0, 80
        described.FontBBox = Array([-100, -200, 1000, 900])
        font = core("AAAAAA+Helvetica")
        font.FirstChar, font.LastChar, font.Widths = 32, 126, Array([500] * 95)
        font.FontDescriptor = document.make_indirect(described)
        return {"D": document.make_indirect(font)}

    (word,) = page_of(drawn("BT /D 20 Tf 72 700 Td (gyp) Tj ET", fonts)).words
    assert word.baseline is not None and near(word.bbox._replace(x0=0, x1=0), (0, 126.4, 0, 146.4), 0.5)


def test_lines_that_are_drawn_as_pictures_of_one_point_are_rules() -> None:
    image = "BI /W 1 /H 1 /IM true /D [1 0] ID \x00 EI"
    page = page_of(drawn(f"q 200 0 0 0.4 72 700 cm {image} Q q 0.4 0 0 90 72 610 cm {image} Q"))
    assert [tuple(map(round, rule)) for rule in page.rules] == [(72, 142, 272, 142), (72, 142, 72, 232)]


WORDED = "/Span <</ActualText (Vedtak i sak 12)>> BDC BT /F 11 Tf 72 700 Td (Vedtak i) Tj 0 -14 Td (sak 12) Tj ET EMC"


@pytest.mark.parametrize(
    ("operators", "lines"),
    [
        (WORDED, ["Vedtak i", "sak 12"]),
        (WORDED.replace("Vedtak i sak 12", "Noe annet, over flere linjer"), ["Vedtak i", "sak 12"]),
        (
            "BT /F 11 Tf 72 700 Td (Lov) Tj /Span <</ActualText (\xad)>> BDC (-) Tj EMC 0 -14 Td (vedtak 5) Tj ET",
            ["Lov-", "vedtak 5"],
        ),
        ("/Span <</ActualText ( )>> BDC BT /F 11 Tf 72 700 Td (Skole 20) Tj ET EMC", ["Skole 20"]),
        ("BT /F 11 Tf 72 700 Td (O) Tj /Span <</ActualText (ffi)>> BDC (X) Tj EMC (sielt) Tj ET", ["Offisielt"]),
    ],
    ids=["two lines", "other words", "hyphen", "blank", "ligature"],
)
def test_letters_drawn_go_before_a_wording_that_hides_them(operators: str, lines: list[str]) -> None:
    assert lines_of(drawn(operators)) == lines


@pytest.mark.parametrize("matrix", ["1 0 0 1 60 40", "0.86 0 0 0.86 40 80", "0 1 -1 0 842 0"])
def test_a_ligature_and_a_hyphen_with_a_wording_stand_in_their_words_on_a_page_drawn_within_another(
    matrix: str,
) -> None:
    def worded(text: str, sign: str) -> str:
        return f"/Span <</ActualText ({text})>> BDC ({sign}) Tj EMC"

    hyphen = worded("\xad", "-")
    operators = (
        f"BT /F 11 Tf 72 700 Td (De to vedtak vart sendt til ) Tj {worded('fl', 'X')} (ere i bygda og ned) Tj ET "
        f"BT /F 11 Tf 72 686 Td (Til) Tj {hyphen} 0 -14 Td (skudd i 2031) Tj ET"
    )
    document = pikepdf.open(io.BytesIO(drawn(f"{matrix} cm /P Do")))
    form = document.make_stream(operators.encode("cp1252"), Type=Name.XObject, Subtype=Name.Form)
    form.BBox, form.Resources = Array([0, 0, 595, 842]), document.pages[0].obj.Resources
    document.pages[0].obj.Resources = Dictionary(XObject=Dictionary(P=document.make_indirect(form)))
    assert lines_of(saved(document)) == ["De to vedtak vart sendt til flere i bygda og ned", "Til-", "skudd i 2031"]


def test_letters_with_a_wording_each_stand_in_one_word() -> None:
    letters = " ".join(f"/Span <</ActualText ({letter.lower()})>> BDC ({letter}) Tj EMC" for letter in "OTERING")
    assert lines_of(drawn(f"BT /F 17 Tf 72 700 Td (V) Tj /F 12 Tf {letters} ET")) == ["Votering"]


def test_type_drawn_glyph_by_glyph_is_read_in_its_lines_by_the_other_reader() -> None:
    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        made: dict[str, pikepdf.Object] = {}
        # The minus and the figures stand in fonts of their own, whose boxes tell nothing of each other.
        for name, height in (("T", 700), ("S", 200)):
            box = document.make_stream(f"600 0 50 0 550 {height} d1 50 0 500 {height} re f".encode())
            font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FirstChar=0, LastChar=255, Widths=Array([600] * 256))
            font.FontBBox, font.FontMatrix = Array([0, 0, 600, height]), Array([0.001, 0, 0, 0.001, 0, 0])
            letters = [Name(f"/a{code}") for code in range(256)]
            font.CharProcs, font.Encoding = Dictionary({f"/a{code}": box for code in range(256)}), Dictionary()
            font.Encoding.Differences = Array([0, *letters])
            made[name] = document.make_indirect(font)
        return made

    operators = "BT /T 12 Tf 72 700 Td (Of\\034sielt) Tj /S 12 Tf 100 0 Td (-) Tj /T 12 Tf 7.2 0 Td (500) Tj ET"
    page = Fallback(drawn(operators, fonts)).read(1)
    assert page is not None and [word.text for word in page.words] == ["Offisielt", "-500"]
    assert len({word.baseline for word in page.words}) == 1
    # The letters beyond the alphabet are at their numbers; a font that has a name may have the sign alone.
    operators = (
        "BT /T 12 Tf 72 700 Td (Sm\\345b\\370nder \\330ya) Tj /F 12 Tf 150 0 Td (+) Tj /T 12 Tf 7 0 Td (95) Tj ET"
    )
    page = Fallback(drawn(operators, fonts)).read(1)
    assert page is not None and [word.text for word in page.words] == ["Småbønder", "Øya", "+95"]

    # Where no letter has a number alone, those that no text has tell of the others.
    page = Fallback(drawn("BT /T 12 Tf 72 700 Td (\\305s og M\\370re) Tj ET", fonts)).read(1)
    assert page is not None and [word.text for word in page.words] == ["Ås", "og", "Møre"]


def test_pdfplumbers_words_stand_line_by_line_though_their_types_differ() -> None:
    # The label wraps before the amount is drawn, in a size that differs by nothing that is seen.
    operators = (
        "BT /F 10 Tf 72 700 Td (Brannvern i) Tj 0 -12 Td (Vika) Tj ET "
        "BT /F 10.0000001 Tf 300 700 Td (310) Tj /F 8 Tf 60 0 Td (drift) Tj ET"
    )
    page = Fallback(drawn(operators)).read(1)
    assert page is not None
    assert [line.text for line in find_lines(page)] == ["Brannvern i 310 drift", "Vika"]


@pytest.mark.parametrize(("size", "aside"), [(11, 0.5), (18, 1.5), (24, 2.2)])
def test_letters_that_are_drawn_twice_one_by_one_as_their_shadow_are_read_once(size: int, aside: float) -> None:
    def shadowed(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        x = 72.0
        for letter in "Skole i Illvik 11 000 kr":
            for off, grey in ((aside, 0.6), (0.0, 0.0)):
                canvas.setFillGray(grey)
                canvas.drawString(x + off, 700 - off, letter)
            x += canvas.stringWidth(letter, "Helvetica", size)

    assert lines_of(pdf(shadowed)) == ["Skole i Illvik 11 000 kr"]


def hidden_form(kind: str) -> bytes:
    """A page with two forms, one of which stands on a layer that is not shown, by some way to say so."""
    document = pikepdf.open(io.BytesIO(drawn("/X Do /Y Do BT /F 11 Tf 72 650 Td (Synlig) Tj ET")))
    draft, text = (document.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in ("Kladd", "Tekst"))
    fonts = Dictionary(Font=Dictionary(F=core("Helvetica")), Properties=Dictionary(K=draft))

    def form(operators: str) -> pikepdf.Stream:
        made = document.make_stream(operators.encode(), Type=Name.XObject, Subtype=Name.Form)
        made.BBox, made.Resources = Array([0, 0, 595, 842]), fonts
        return made

    hidden = "BT /F 11 Tf 72 700 Td (Skjult 500) Tj ET"
    one = form(f"/OC /K BDC {hidden} EMC" if kind == "marked inside" else hidden)
    other = form("BT /F 11 Tf 72 600 Td (Vist 500) Tj ET")
    if kind != "marked inside":
        one.OC = document.make_indirect(Dictionary(Type=Name.OCMD, OCGs=draft)) if kind == "member" else draft
    other.OC = text
    document.pages[0].obj.Resources.XObject = Dictionary(X=one, Y=other)
    shown = Dictionary(OFF=Array([draft]))
    if kind == "print alone":
        draft.Usage = Dictionary(View=Dictionary(ViewState=Name.OFF), Print=Dictionary(PrintState=Name.ON))
        shown = Dictionary(AS=Array([Dictionary(Event=Name.View, Category=Array([Name.View]), OCGs=Array([draft]))]))
    document.Root.OCProperties = Dictionary(OCGs=Array([draft, text]), D=shown)
    buffer = io.BytesIO()
    packed = pikepdf.ObjectStreamMode.generate if kind == "packed" else pikepdf.ObjectStreamMode.disable
    document.save(buffer, object_stream_mode=packed)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["form", "member", "print alone", "marked inside", "packed"])
def test_a_form_on_a_layer_that_is_not_shown_is_not_read(kind: str) -> None:
    assert lines_of(hidden_form(kind)) == ["Synlig", "Vist 500"]


@pytest.mark.parametrize("under", [True, False])
def test_a_level_watermark_over_the_text_is_no_part_of_it(under: bool) -> None:
    mark = "BT /F 80 Tf .9 g 60 650 Td (UTKAST) Tj ET 0 g"
    rows = " ".join(f"BT /F 11 Tf 72 {700 - 14 * row} Td (Skole {row} 200) Tj ET" for row in range(8))
    assert lines_of(drawn(f"{mark} {rows}" if under else f"{rows} {mark}")) == [f"Skole {row} 200" for row in range(8)]


@pytest.mark.parametrize("between", [707, 560, 300])
def test_words_of_a_watermark_are_no_text_wherever_they_stand(between: int) -> None:
    rows = " ".join(f"BT /F 11 Tf 72 {700 - 14 * row} Td (Skole {row} 200) Tj ET" for row in range(8))
    mark = f"BT /F 40 Tf 122 {between} Td (KOPI) Tj ET"
    assert lines_of(drawn(f"{rows} {mark}")) == [f"Skole {row} 200" for row in range(8)]


def test_a_large_title_and_a_large_first_letter_are_no_watermark() -> None:
    operators = """BT /F 40 Tf 72 740 Td (BUDSJETT) Tj ET BT /F 40 Tf 72 676 Td (K) Tj
        /F 11 Tf 30 18 Td (ommunen eier) Tj 0 -14 Td (bygget selv) Tj ET"""
    assert lines_of(drawn(operators)) == ["BUDSJETT", "ommunen eier", "bygget selv", "K"]


def test_letters_within_words_that_mean_nothing_are_told_however_few() -> None:
    text = "BT /M 11 Tf 72 700 Td (Kaia @yttes i forbindelse med @yttingen av rom for @skere) Tj ET "
    page = page_of(drawn(text + text.replace("@", "f").replace("700", "680") * 10, mapped({"@": "\ufffd"})))
    assert [notice.code for notice in page.notices] == ["broken_text"]


@pytest.mark.parametrize(("text", "codes"), [("Budsje@orslag", ["broken_text"]), ("x@y", []), ("sum @ av", [])])
def test_one_letter_within_a_word_that_means_nothing_is_told(text: str, codes: list[str]) -> None:
    page = page_of(drawn(f"BT /M 11 Tf 72 700 Td ({text}) Tj 0 -14 Td ({_TOLD}) Tj ET", mapped({"@": "\ufffd"})))
    assert [notice.code for notice in page.notices] == codes


def test_a_ligature_without_a_meaning_is_not_read_as_the_letter_of_its_number() -> None:
    """A `z` stands for one here: fonts tell nothing of those that they join, whose numbers are other letters' codes."""
    others = "ABCDEFGHIJKLMNOPQRSTUVWXYÆØÅabcdefghijklmnopqrstuvwxyæøå0123456789"
    document = pikepdf.open(io.BytesIO(typst.compile(f"{others}\n\nNytt budsjez, drizsramme, tilzak og plaz".encode())))
    for font in document.pages[0].Resources.Font.values():
        told = font.ToUnicode.read_bytes().decode().split("\n")
        rows = [line for line in told if not line.endswith("<007A>")]
        assert len(rows) == len(told) - 1
        text = "\n".join(rows).replace("69 beginbfchar", "68 beginbfchar")
        font.ToUnicode = document.make_stream(text.encode())
    page = page_of(saved(document))
    written = [word.text for word in page.words][-6:]
    assert written == ["Nytt", "budsje\ufffd,", "dri\ufffdsramme,", "til\ufffdak", "og", "pla\ufffd"]
    assert [notice.code for notice in page.notices] == ["broken_text"]


_TOLD = "Utvalget ba om at kaia settes i stand før sommeren og at regningen deles mellom havna og rederiet. "


@pytest.mark.parametrize("shift", [-29, 0x2700, 0])
def test_letters_that_stand_for_others_are_told(shift: int) -> None:
    """Shifted by Ghostscript: `8WYDOJHW` stands for "Utvalget", or signs of a font of ornaments."""
    meanings = {letter: chr(ord(letter) + shift) for letter in set(_TOLD) if letter.isalpha() and ord(letter) < 128}
    text = "".join(f"({_TOLD}) Tj 0 -14 Td " for _ in range(4))
    page = page_of(drawn(f"BT /M 11 Tf 72 700 Td {text} ET", mapped(meanings)))
    assert [notice.code for notice in page.notices] == (["broken_text"] if shift else [])


def test_pages_of_figures_names_and_other_alphabets_are_written() -> None:
    assert is_written("12 500 kr\n" * 100)
    assert is_written("SKJØNNSTILSKUDD TIL KOMMUNENE I VESTLAND\n" * 20)
    assert is_written("Інформація для мешканців про школу та садочок\n" * 20)
    assert not is_written("8WYDOJHW ED RP DW NDLD VHWWHV L VWDQG\n" * 20)


def test_a_hyphen_without_a_meaning_of_its_own_is_one() -> None:
    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        box = document.make_stream(b"600 0 50 0 550 700 d1 50 0 500 700 re f")
        font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FirstChar=65, LastChar=67, Widths=Array([600] * 3))
        font.FontBBox, font.FontMatrix = Array([0, 0, 600, 700]), Array([0.001, 0, 0, 0.001, 0, 0])
        letters = ("/softhyphen", "/nine", "/zero")
        font.CharProcs = Dictionary(dict.fromkeys(letters, box))
        font.Encoding = Dictionary(Differences=Array([65, *map(Name, letters)]))
        return {"T": document.make_indirect(font)}

    page = Fallback(drawn("BT /T 12 Tf 72 700 Td (ABCC) Tj ET", fonts)).read(1)
    assert page is not None and [word.text for word in page.words] == ["-900"]


def test_upright_letters_that_are_written_below_each_other_are_words_from_the_top_down() -> None:
    font = UnicodeCIDFont("HeiseiKakuGo-W5", isVertical=True)
    pdfmetrics.registerFont(font)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(60, 700, "Planen er ferdig")
    canvas.setFont(font.fontName, 12)
    canvas.drawString(300, 700, "Nordvik kommune")
    canvas.save()
    page = page_of(buffer.getvalue())
    assert [word.text for word in page.words] == ["Planen", "er", "ferdig", "Nordvik", "kommune"]
    (first, second) = page.words[-2:]
    assert (round(first.x0), round(first.x1)) == (round(second.x0), round(second.x1))
    assert first.bottom < second.top


@pytest.mark.parametrize("is_packed", [False, True])
def test_places_of_a_page_in_larger_units_are_told_in_points(is_packed: bool) -> None:
    operators = "BT /F 3 Tf 10 170 Td (Kaia bygges) Tj ET 10 160 40 0.2 re f"
    with pikepdf.open(io.BytesIO(drawn(operators))) as document:
        page = document.pages[0].obj
        page.MediaBox, page.UserUnit = Array([0, 0, 150, 200]), 4
        buffer = io.BytesIO()
        modes = pikepdf.ObjectStreamMode
        document.save(buffer, object_stream_mode=modes.generate if is_packed else modes.disable)
    read = page_of(buffer.getvalue())
    assert (read.width, read.height) == (600, 800)
    assert [(word.text, round(word.x0), word.size) for word in read.words] == [("Kaia", 40, 12), ("bygges", 67, 12)]
    assert near(BBox(*read.rules[0]), (40, 159.2, 200, 160))


def test_a_blank_that_is_an_object_of_its_own_parts_words() -> None:
    def letter_by_letter(*shown: tuple[str, float]) -> bytes:
        return drawn("BT /F 12 Tf 72 700 Td " + "".join(f"({text}) Tj {gap} 0 Td " for text, gap in shown) + "ET")

    # The second word starts 1.7 points behind the first, as it is kerned.
    assert lines_of(letter_by_letter(("VAL", 22.7), (" ", 1.7), ("AV", 0))) == ["VAL AV"]
    assert lines_of(letter_by_letter(("VAL", 24.4), ("AV", 60), ("til alle", 0))) == ["VALAV til alle"]


def test_where_a_file_has_no_blanks_a_kerned_gap_parts_words() -> None:
    placed = ((72, "VAL"), (96.4, "AV"), (120, "TO"), (150, "1"), (158.4, "250"))
    lines = "".join(f"BT /F 12 Tf {x} 700 Td ({word}) Tj ET " for x, word in placed)
    assert lines_of(drawn(lines)) == ["VAL AV TO 1 250"]


def test_words_of_a_letter_or_two_are_not_letter_spaced() -> None:
    shown = ("2", "SV,", "1", "V", "og", "2", "AP")
    places = [72.0]
    for word in shown:
        places.append(places[-1] + stringWidth(word, "Helvetica", 11) + 2.75)
    drawn_at = zip(shown, places, strict=False)
    operators = "".join(f"BT /F 11 Tf {place:.2f} 700 Td ({word}) Tj ET " for word, place in drawn_at)
    assert lines_of(drawn(operators)) == ["2 SV, 1 V og 2 AP"]


def test_letters_of_one_object_whose_ink_is_of_unlike_height_are_level() -> None:
    """Of fonts that tell no height each letter's box is as high as its ink: a comma's top is far below an H's."""
    starts, lengths = np.array([0, 2, 4]), np.array([2, 2, 2])
    level = [[100, 707, 107, 700], [107, 701.5, 110, 698.5]]
    full_stop = [[120, 707, 127, 700], [127, 701, 130, 700]]
    below_each_other = [[140, 707, 147, 700], [140, 696, 147, 689]]
    found = stacked(np.array([*level, *full_stop, *below_each_other]), starts, lengths)
    assert found is not None and found[0] == [False, False, True]


def test_a_wording_behind_raised_figures() -> None:
    """A raised figure parts its run, so that there are more stretches of letters than runs."""
    word = "/Span <</ActualText (kroner)>> BDC BT /F 11 Tf 72 680 Td (kroner) Tj ET EMC"
    figures = "BT /M 11 Tf 72 700 Td (4\xb95\xb26\xb37\xb98\xb29) Tj ET"
    page = page_of(drawn(f"{figures} {word}", mapped({"\xb9": "1", "\xb2": "2", "\xb3": "3"})))
    assert "kroner" in [word.text for word in page.words]


@pytest.mark.parametrize(("rotation", "x"), [(0, 14), (0, 588), (90, 14), (270, 14)])
def test_a_signers_key_in_the_margin_of_a_nearly_empty_page_does_not_turn_it(rotation: int, x: int) -> None:
    key = f"BT /F 6 Tf 0 1 -1 0 {x} 100 Tm (Dokumentet er signert med en svaert lang digital noekkel) Tj ET"
    text = "BT /F 11 Tf 72 700 Td (Vedtak:) Tj 0 -14 Td (Brua vedtas.) Tj ET"
    if rotation:
        # The same page, drawn sideways and shown upright.
        matrix = {90: "0 1 -1 0 842 0", 270: "0 -1 1 0 0 595"}[rotation]
        document = pikepdf.open(io.BytesIO(drawn(f"{matrix} cm {key} {text}")))
        document.pages[0].obj.MediaBox = Array([0, 0, 842, 595])
        document.pages[0].obj.Rotate = rotation
        content = saved(document)
    else:
        content = drawn(f"{key} {text}")
    assert [word.text for word in page_of(content).words][:3] == ["Vedtak:", "Brua", "vedtas."]


def test_signs_that_fonts_tell_for_letters_are_no_writing() -> None:
    assert not is_written("❙❛❦s♣r♦t♦❦♦❧❧ ❱❡❞t❛tt ✕ ♠❡❞")
    assert is_written("☒Ja ☐Nei ☐Kanskje ★★★☆☆☆ ✓ Vedtatt ✗ Falt")


def test_nameless_glyphs_of_windows_numbers_are_the_letters_of_these() -> None:
    """Ghostscript names such glyphs by their numbers; a dash at TeX's number does not make the letters TeX's."""

    def fonts(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        box = document.make_stream(b"600 0 50 0 550 700 d1 50 0 500 700 re f")
        font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FirstChar=21, LastChar=248, Widths=Array([600] * 228))
        font.FontBBox, font.FontMatrix = Array([0, 0, 600, 700]), Array([0.001, 0, 0, 0.001, 0, 0])
        names = {number: Name(f"/a{number}") for number in (21, 107, 116, 216, 248)}
        font.CharProcs = Dictionary({str(name): box for name in names.values()})
        differences = Array([part for pair in names.items() for part in pair])
        font.Encoding = Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=differences)
        return {"T": document.make_indirect(font)}

    page = Fallback(drawn("BT /T 12 Tf 72 700 Td (\\330kt\\025\\370kt) Tj ET", fonts)).read(1)
    assert page is not None and [word.text for word in page.words] == ["Økt–økt"]
