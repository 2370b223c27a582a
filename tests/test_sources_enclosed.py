"""Files and forms that a PDF holds beside its pages: each way to hold them is told of once, in one notice."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from extract.model import Page
from tests.one_page import page_of
from tests.test_sources_pdf import lines_of
from tests.test_sources_producers import core, drawn

COVER = "BT /F 11 Tf 72 700 Td (Omslag) Tj ET"


def saved(build: Callable[[pikepdf.Pdf], None], packed: bool = False) -> bytes:
    document = pikepdf.open(io.BytesIO(drawn(COVER)))
    build(document)
    buffer = io.BytesIO()
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    document.save(buffer, object_stream_mode=mode)
    return buffer.getvalue()


def held(document: pikepdf.Pdf, name: str) -> pikepdf.Object:
    """A file inside the document, which nothing leads to yet."""
    content = document.make_stream(b"innhold", Type=Name.EmbeddedFile)
    return document.make_indirect(
        Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), EF=Dictionary(F=content, UF=content))
    )


def listed(document: pikepdf.Pdf, *files: pikepdf.Object) -> None:
    names = Array([part for number, file in enumerate(files) for part in (String(str(number)), file)])
    document.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))


def pinned(document: pikepdf.Pdf, file: pikepdf.Object) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([400, 700, 420, 720]), FS=file)
    document.pages[0].obj.Annots = Array([document.make_indirect(note)])


def in_a_list(document: pikepdf.Pdf) -> None:
    listed(document, held(document, "møtebok.pdf"))


def on_a_page(document: pikepdf.Pdf) -> None:
    pinned(document, held(document, "møtebok.pdf"))


def belonging_to_the_document(document: pikepdf.Pdf) -> None:
    document.Root.AF = Array([held(document, "møtebok.pdf")])


def belonging_to_a_page(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.AF = Array([held(document, "møtebok.pdf")])


def belonging_to_a_picture(document: pikepdf.Pdf) -> None:
    form = document.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.AF = Array([held(document, "møtebok.pdf")])
    document.pages[0].obj.Resources.XObject = Dictionary(X=form)


def played_on_a_page(document: pikepdf.Pdf) -> None:
    assets = Dictionary(Names=Array([String("0"), held(document, "møtebok.pdf")]))
    film = Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=Array([72, 72, 200, 200]))
    film.RichMediaContent = Dictionary(Assets=assets)
    document.pages[0].obj.Annots = Array([document.make_indirect(film)])


def in_two_places(document: pikepdf.Pdf) -> None:
    file = held(document, "møtebok.pdf")
    listed(document, file)
    pinned(document, file)
    document.Root.AF = Array([file])


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
@pytest.mark.parametrize(
    "build",
    [
        in_a_list,
        on_a_page,
        belonging_to_the_document,
        belonging_to_a_page,
        belonging_to_a_picture,
        played_on_a_page,
        in_two_places,
    ],
)
def test_a_file_inside_is_told_of_once(build: Callable[[pikepdf.Pdf], None], packed: bool) -> None:
    (notice,) = page_of(saved(build, packed)).notices
    assert (notice.code, notice.page) == ("embedded_files", 1)
    assert notice.message == "files inside the PDF are not read (1): møtebok.pdf"


def test_files_held_in_different_ways_are_told_of_together() -> None:
    def build(document: pikepdf.Pdf) -> None:
        listed(document, held(document, "sak 1.pdf"), held(document, "x" * 300))
        pinned(document, held(document, "sak 2.pdf"))

    (notice,) = page_of(saved(build)).notices
    assert notice.message == f"files inside the PDF are not read (3): sak 1.pdf, {'x' * 100}..., sak 2.pdf"


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_a_portfolio_says_that_its_page_is_a_cover_sheet(packed: bool) -> None:
    def build(document: pikepdf.Pdf) -> None:
        listed(document, held(document, "innkalling.pdf"), held(document, "sak 1.pdf"))
        document.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)

    (notice,) = page_of(saved(build, packed)).notices
    assert notice.code == "embedded_files"
    assert notice.message.startswith("the PDF is a portfolio") and "(2): innkalling.pdf, sak 1.pdf" in notice.message


def test_a_file_that_is_only_named_is_not_inside() -> None:
    def build(document: pikepdf.Pdf) -> None:
        listed(document, document.make_indirect(Dictionary(Type=Name.Filespec, F=String("annen.pdf"))))

    assert page_of(saved(build)).notices == ()


def with_form(needs_rendering: bool, rendering: str) -> bytes:
    """An XFA form, which says so in the document or in a part of its own."""

    def build(document: pikepdf.Pdf) -> None:
        config = f"<config><acrobat><acrobat7><dynamicRender>{rendering}</dynamicRender></acrobat7></acrobat></config>"
        parts = [("preamble", "<xdp>"), ("config", config), ("postamble", "</xdp>")]
        written = [part for name, text in parts for part in (String(name), document.make_stream(text.encode()))]
        document.Root.AcroForm = Dictionary(Fields=Array([]), XFA=Array(written))
        if needs_rendering:
            document.Root.NeedsRendering = True

    return saved(build, packed=True)


@pytest.mark.parametrize(("needs_rendering", "rendering"), [(True, "required"), (False, "required"), (True, "")])
def test_a_form_that_shows_a_placeholder_is_told_of(needs_rendering: bool, rendering: str) -> None:
    page = page_of(with_form(needs_rendering, rendering))
    (notice,) = page.notices
    assert (notice.code, notice.page) == ("page_not_read", 1) and "XFA" in notice.message
    assert [word.text for word in page.words] == ["Omslag"]


def test_a_form_with_pages_of_its_own_is_read_without_a_word() -> None:
    content = with_form(needs_rendering=False, rendering="forbidden")
    assert (lines_of(content), page_of(content).notices) == (["Omslag"], ())


def layered(kind: str) -> Page:
    """A page with text on one layer that is shown and one that is not."""

    def build(document: pikepdf.Pdf) -> None:
        names = ("Kart", "Kart") if kind == "one name" else ("Kladd", "Tekst")
        draft, text = (document.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in names)
        shown = Dictionary(OFF=Array([draft]))
        resources = document.pages[0].obj.Resources
        resources.Properties = Dictionary(K=draft, T=text)
        if kind == "condition":
            resources.Properties.K = Dictionary(Type=Name.OCMD, VE=Array([Name.Not, text]))
            shown = Dictionary()
        document.Root.OCProperties = Dictionary(OCGs=Array([draft, text]), D=shown)
        if kind in ("field", "member", "unseen"):
            document.Root.AcroForm = Dictionary(
                Fields=Array([]),
                DA=String("/Helv 10 Tf 0 g"),
                DR=Dictionary(Font=Dictionary(Helv=document.make_indirect(core("Helvetica")))),
            )
            document.pages[0].obj.Annots = Array([])
            member = Dictionary(Type=Name.OCMD, OCGs=Array([draft]))
            fields = (("Skjult 500", 700, member if kind == "member" else draft), ("Vist 500", 600, text))
            for value, height, layer in fields:
                field = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(value), V=String(value))
                field.Rect, field.DA = Array([72, height, 300, height + 18]), String("/Helv 10 Tf 0 g")
                if kind == "unseen":
                    field.F = 32 if layer == draft else 4
                else:
                    field.OC, field.F = layer, 4
                field = document.make_indirect(field)
                document.Root.AcroForm.Fields.append(field)
                document.pages[0].obj.Annots.append(field)
            return
        hidden, seen = "BT /F 11 Tf 72 650 Td (Skjult 500) Tj ET", "BT /F 11 Tf 72 600 Td (Vist 500) Tj ET"
        document.pages[0].contents_add(f"/OC /K BDC {hidden} EMC /OC /T BDC {seen} EMC".encode())

    return page_of(saved(build))


@pytest.mark.parametrize("kind", ["two names", "one name", "condition", "field", "member", "unseen"])
def test_what_a_layer_or_a_field_does_not_show_is_not_read_and_what_it_shows_is(kind: str) -> None:
    assert [word.text for word in layered(kind).words] == ["Omslag", "Vist", "500"]
