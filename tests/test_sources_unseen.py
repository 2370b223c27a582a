"""Text in a PDF that nobody sees on the page is not read, and told; what is seen is read however it was drawn."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.model import Page
from tests.one_page import page_of
from tests.test_sources_pdf import lines_of, pdf
from tests.test_sources_producers import core, drawn, saved

SEEN = "BT /F 11 Tf 72 650 Td (Skole 1 200) Tj ET"
HIDDEN = "BT /F 11 Tf 72 700 Td (Helse 500) Tj ET"


def with_resources(operators: str) -> bytes:
    """A page with a gradient /P and /S, a grey image /I, forms /X and /Y, and /T through which all shines."""
    document = pikepdf.open(io.BytesIO(drawn(operators)))
    resources = document.pages[0].obj.Resources
    ramp = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0.3]), C1=Array([0, 0, 0.8]), N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([60, 0, 400, 0]), Function=ramp)
    resources.Shading = Dictionary(S=shading)
    resources.Pattern = Dictionary(P=Dictionary(Type=Name.Pattern, PatternType=2, Shading=shading))
    resources.ExtGState = Dictionary(T=Dictionary(ca=0), M=Dictionary(BM=Name.Multiply))
    image = document.make_stream(bytes(range(0, 200, 2)), Type=Name.XObject, Subtype=Name.Image, Width=10, Height=10)
    image.BitsPerComponent, image.ColorSpace = 8, Name.DeviceGray
    form = document.make_stream(HIDDEN.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 595, 300]))
    form.Resources = Dictionary(Font=Dictionary(F=core("Helvetica")))
    whole = document.make_stream(HIDDEN.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 595, 842]))
    whole.Resources, whole.Group = form.Resources, Dictionary(S=Name.Transparency)
    resources.XObject = Dictionary(I=image, X=form, Y=whole)
    return saved(document)


def told(page: Page) -> list[str]:
    return [notice.message.partition(": ")[2] for notice in page.notices if notice.code == "hidden_text"]


@pytest.mark.parametrize(
    "hidden",
    [
        f"1 g {HIDDEN} 0 g",
        f"0 0 0 0 k {HIDDEN} 0 g",
        f"3 Tr {HIDDEN} 0 Tr",
        f"q /T gs {HIDDEN} Q",
        f"q 0 0 50 50 re W n {HIDDEN} Q",
        "q 1 0 0 1 20 20 cm /X Do Q",
        "q /T gs /Y Do Q",
        f"{HIDDEN} 1 g 60 690 300 30 re f 0 g",
        f"{HIDDEN} 0 g 60 690 300 30 re f",
        "BT /F 1 Tf 72 700 Td (Helse 500) Tj ET",
    ],
    ids=["white", "no ink", "invisible", "transparent", "clip", "form", "faded", "erased", "blacked out", "tiny"],
)
def test_what_nobody_sees_is_not_read_and_told(hidden: str) -> None:
    content = with_resources(f"{hidden} {SEEN}")
    assert lines_of(content) == ["Skole 1 200"]
    assert told(page_of(content)) == ['"Helse 500 ..."']


def test_a_name_that_is_blacked_out_within_a_line_is_not_read() -> None:
    content = drawn("BT /F 11 Tf 72 700 Td (Klage fra Kari Nordmann avvises) Tj ET 120 696 78 14 re f")
    assert lines_of(content) == ["Klage fra avvises"]
    assert told(page_of(content)) == ['"Kari Nordmann ..."']


def test_white_text_beside_black_on_its_line_is_not_read() -> None:
    operators = "BT /F 11 Tf 72 650 Td (Skole) Tj 40 0 Td (Vei) Tj 1 g 40 0 Td (Helse) Tj 0 g ET"
    assert lines_of(drawn(operators)) == ["Skole Vei"]


@pytest.mark.parametrize(
    "shown",
    [
        f"0 0 .5 rg 60 690 300 30 re f 1 g {HIDDEN}",
        f"0 0 .5 rg 60 695 m 60 720 l 300 720 l 310 720 315 715 315 700 c 315 690 l h f 1 g {HIDDEN}",
        f"0 0 .5 RG 30 w 60 704 m 400 704 l S 1 g {HIDDEN}",
        f"q 60 690 300 30 re W n /S sh Q 1 g {HIDDEN}",
        f"/Pattern cs /P scn 60 690 300 30 re f 1 g {HIDDEN}",
        f"/Pattern cs /P scn {HIDDEN}",
        f"q 400 0 0 60 50 680 cm /I Do Q 1 g {HIDDEN}",
        f"q 400 0 0 60 50 680 cm /I Do Q 3 Tr {HIDDEN} 0 Tr",
        f"1 g 0 G 1 Tr {HIDDEN} 0 Tr",
        f"1 g 0 G 2 Tr {HIDDEN} 0 Tr",
        f"q 60 690 40 20 re W n {HIDDEN} Q",
        "q /M gs /Y Do Q",
        f"{HIDDEN} q /M gs 1 1 0 rg 60 690 300 30 re f Q",
    ],
    ids="box rounded line shading gradient gradient-type image on-image outline outlined cut-off form marked".split(),
)
def test_what_is_seen_is_read(shown: str) -> None:
    content = with_resources(f"{shown} 0 g {SEEN}")
    assert lines_of(content) == ["Helse 500", "Skole 1 200"]
    assert told(page_of(content)) == []


def test_a_page_of_invisible_text_alone_is_read_and_told() -> None:
    page = page_of(drawn(f"3 Tr {SEEN}"))
    assert [word.text for word in page.words] == ["Skole", "1", "200"]
    assert [notice.code for notice in page.notices] == ["hidden_text"]


def test_a_page_all_of_whose_text_stands_outside_of_it_has_none() -> None:
    page = page_of(drawn("BT /F 11 Tf 72 -300 Td (Helse 500) Tj ET"))
    assert not page.words and page.text_layer == "none"


@pytest.mark.parametrize("thick", [0.5, 0.8])
def test_words_that_a_line_is_drawn_through_are_struck_out(thick: float) -> None:
    before, struck, after = "Vedtatt med ", "5", " 4 stemmer mot 3"
    left = 72 + stringWidth(before, "Helvetica", 11)

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, before + struck + after)
        canvas.rect(left, 703, stringWidth(struck, "Helvetica", 11), thick, fill=1, stroke=0)

    page = page_of(pdf(draw))
    assert [word.text for word in page.words] == ["Vedtatt", "med", "4", "stemmer", "mot", "3"]
    assert [notice.code for notice in page.notices] == ["hidden_text"]


@pytest.mark.parametrize(("rise", "beyond"), [(-2, 0), (9, 0), (3, 30)])
def test_lines_below_and_between_and_longer_than_words_strike_nothing(rise: float, beyond: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "Kaia bygges")
        canvas.line(72 - beyond, 700 + rise, 72 + stringWidth("Kaia bygges", "Helvetica", 11) + beyond, 700 + rise)

    page = page_of(pdf(draw))
    assert [word.text for word in page.words] == ["Kaia", "bygges"]
    assert not page.notices


def annotated(*annotations: Dictionary, look: str = "") -> bytes:
    """Two lines of text and these annotations, drawn so."""
    document = pikepdf.open(io.BytesIO(drawn(f"BT /F 11 Tf 72 700 Td (Kaia bygges ikke i 2031) Tj ET {SEEN}")))
    if look:
        form = document.make_stream(look.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 228, 14]))
        form.Resources = Dictionary(Font=Dictionary(F=core("Helvetica")))
        for each in annotations:
            each.AP = Dictionary(N=form)
    document.pages[0].obj.Annots = Array([document.make_indirect(each) for each in annotations])
    return saved(document)


def marked(kind: str, left: float, right: float, flags: int = 4, has_parts: bool = True) -> Dictionary:
    """An annotation of the first line."""
    mark = Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array([left, 697, right, 711]), F=flags)
    if has_parts:
        mark.QuadPoints = Array([left, 711, right, 711, left, 697, right, 697])
    return mark


@pytest.mark.parametrize("has_parts", [True, False])
def test_words_that_an_annotation_strikes_out_are_not_read_and_told(has_parts: bool) -> None:
    left = 72 + stringWidth("Kaia bygges ", "Helvetica", 11)
    mark = marked("StrikeOut", left, left + stringWidth("ikke", "Helvetica", 11), has_parts=has_parts)
    content = annotated(mark)
    assert lines_of(content) == ["Kaia bygges i 2031", "Skole 1 200"]
    assert told(page_of(content)) == ['"ikke ..."']


@pytest.mark.parametrize("mark", [marked("Highlight", 72, 300), marked("StrikeOut", 72, 300, flags=2)])
def test_annotations_that_mark_or_are_hidden_strike_nothing(mark: Dictionary) -> None:
    content = annotated(mark)
    assert lines_of(content) == ["Kaia bygges ikke i 2031", "Skole 1 200"]
    assert not page_of(content).notices


@pytest.mark.parametrize(("flags", "look", "expected"), [(4, "", ['"Park 300 ..."']), (2, "", []), (4, "BT ET", [])])
def test_a_typed_note_whose_look_is_left_to_the_viewer_is_told(flags: int, look: str, expected: list[str]) -> None:
    note = marked("FreeText", 72, 300, flags, has_parts=False)
    note.Contents, note.DA = pikepdf.String("Park 300"), pikepdf.String("/Helv 11 Tf 0 g")
    assert told(page_of(annotated(note, look=look))) == expected


@pytest.mark.parametrize(("operators", "is_read"), [("0 g 0 0 228 14 re f", False), ("0 0 228 14 re S", True)])
def test_words_below_a_filled_annotation_are_not_read_and_told(operators: str, is_read: bool) -> None:
    content = annotated(marked("Square", 72, 300, has_parts=False), look=operators)
    assert lines_of(content) == [*(["Kaia bygges ikke i 2031"] if is_read else []), "Skole 1 200"]
    assert bool(told(page_of(content))) != is_read


@pytest.mark.parametrize(("is_cropped", "rows"), [(False, 2), (True, 2), (False, 1)])
def test_a_column_beyond_the_page_s_edge_is_told(is_cropped: bool, rows: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for row in range(2):
            canvas.drawString(72, 700 - 16 * row, f"Skole {row}")
            if row < rows:
                canvas.drawString(610, 700 - 16 * row, f"Merknad {row}")

    document = pikepdf.open(io.BytesIO(pdf(draw)))
    if is_cropped:
        document.pages[0].obj.CropBox = document.pages[0].obj.MediaBox
        document.pages[0].obj.MediaBox = Array([0, 0, 800, 842])
    assert told(page_of(saved(document))) == (['"Merknad 0 Merknad 1 ..."'] if rows == 2 and not is_cropped else [])
