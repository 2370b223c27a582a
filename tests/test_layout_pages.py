"""Kinds of page as they are printed: the order in which their text is read, and what is taken out of it."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame, Paragraph

from extract.layout.blocks import find_layout
from extract.model import Block, Layout, Line, Table
from extract.sources import read_pages, source_of

Draw = Callable[[Canvas], None]

SHORE = (
    "Kommunedirektøren legger fram en plan for strandsonen, og hvordan grunneiere og lag kan være med på "
    "arbeidet fra første dag."
)
QUAY = (
    "Fergekaia trenger nye fendere, og bølgebryteren må heves med en halv meter. Arbeidet kan gjøres om vinteren "
    "når trafikken er liten."
)
SCHOOL = "Barnehagen får to nye avdelinger i et bygg som kan flyttes. Uteområdet utvides mot skogen i øst."
# A table's heading, and where its columns end.
HEADING, RIGHTS = ("Tiltak", "2031", "2032", "2033"), (160, 300, 380, 460)
BOOKS = "Biblioteket holder åpent lenger på torsdager. Frivillige tar vaktene, og kommunen betaler strømmen."


def flow(canvas: Canvas, x: float, top: float, width: float, texts: Sequence[str], size: float = 10.5) -> None:
    """Paragraphs one below the other, from the top of a column."""
    style = ParagraphStyle("text", fontName="Helvetica", fontSize=size, leading=1.25 * size, spaceAfter=0.6 * size)
    Frame(x, 0, width, top, 0, 0, 0, 0).addFromList([Paragraph(text, style) for text in texts], canvas)


def layout_of(*draws: Draw, size: tuple[float, float] = (595, 842)) -> Layout:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=True)
    for draw in draws:
        canvas.setFont("Helvetica", 10.5)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return find_layout(read_pages(source_of("side.pdf", buffer.getvalue())))


def text_of(layout: Layout) -> str:
    assert all(isinstance(block, Line) for block in layout.blocks)
    return " ".join(block.text for block in layout.blocks if isinstance(block, Line))


def test_three_columns_below_a_heading_and_above_a_line_across() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(50, 780, "Nytt i mars")
        for x, texts in ((50, (SHORE, QUAY)), (225, (SCHOOL, BOOKS)), (400, (QUAY, SHORE))):
            flow(canvas, x, 760, 150, texts, 9)
        flow(canvas, 50, 300, 500, (BOOKS,), 9)

    assert text_of(layout_of(draw)) == " ".join(("Nytt i mars", SHORE, QUAY, SCHOOL, BOOKS, QUAY, SHORE, BOOKS))


def test_columns_in_which_fields_and_short_lines_outnumber_full_ones() -> None:
    left = [
        "Utvalg: Havneutvalget",
        "Dato: 14.05.2024",
        "Sak: 31/24",
        "Behandling",
        "Saken ble lagt fram av den nye",
        "havnesjefen.",
        "Gro Tangstad (SV) foreslo at en",
        "skulle vente.",
        "Pål Brekkan (FrP) ville heller at",
        "arbeidet begynner.",
        "Votering",
    ]
    right = [
        "Forslaget om å vente falt med to",
        "mot ni stemmer.",
        "Forslaget om å begynne straks er",
        "vedtatt.",
        "Vedtak",
        "1. Arbeidet på kaia begynner så",
        "snart isen går.",
    ]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for x, texts in ((60, left), (320, right)):
            for line, text in enumerate(texts):
                canvas.drawString(x, 700 - 14 * line, text)

    assert text_of(layout_of(draw)) == " ".join([*left, *right])


def aside_of(layout: Layout) -> str:
    return " ".join(each.line.text for each in layout.running if each.kind == "aside")


FACTS = ("<b>Fakta om veien</b>", "Lengde 1,8 km", "Bredde tre meter", "Bygges våren 2031")
FACTS_TEXT = " ".join(("Fakta om veien", *FACTS[1:]))


def test_a_sidebar_beside_running_text_is_no_part_of_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.93)
        canvas.rect(410, 480, 150, 270, fill=1, stroke=0)
        canvas.setFillGray(0)
        flow(canvas, 50, 760, 340, (SHORE, QUAY, SCHOOL, BOOKS, SHORE))
        flow(canvas, 418, 740, 134, ("<b>Fakta om saken</b>", QUAY, "Frist: 12. mai 2025"), 8)

    layout = layout_of(draw)
    assert text_of(layout) == " ".join((SHORE, QUAY, SCHOOL, BOOKS, SHORE))
    assert aside_of(layout) == " ".join(("Fakta om saken", QUAY, "Frist: 12. mai 2025"))


@pytest.mark.parametrize("frame", ["box", "fill", "lines above and below", "line at its side", "small type"])
@pytest.mark.parametrize("is_right", [True, False])
def test_a_fact_box_stands_in_no_sentence_of_the_text_beside_it(frame: str, is_right: bool) -> None:
    x = 410 if is_right else 50

    def draw(canvas: Canvas) -> None:
        if frame == "box":
            canvas.rect(x, 640, 130, 110)
        elif frame == "fill":
            canvas.setFillGray(0.9)
            canvas.rect(x, 640, 130, 110, fill=1, stroke=0)
            canvas.setFillGray(0)
        elif frame == "lines above and below":
            canvas.line(x, 750, x + 130, 750)
            canvas.line(x, 640, x + 130, 640)
        elif frame == "line at its side" and is_right:
            canvas.line(x, 640, x, 750)
        flow(canvas, 50 if is_right else 200, 760, 340, (SHORE, QUAY, SCHOOL, BOOKS, SHORE, QUAY))
        flow(canvas, x + 6, 745, 120, FACTS, 8 if frame in ("small type", "line at its side") else 10.5)

    layout = layout_of(draw)
    assert text_of(layout) == " ".join((SHORE, QUAY, SCHOOL, BOOKS, SHORE, QUAY))
    assert aside_of(layout) == FACTS_TEXT


@pytest.mark.parametrize(
    "told",
    [
        *("Vedtak i saken", "Forslag fra Ap", "Møtedato: 12.05.2031", "1 200 000", "Det ble bestemt at"),
        *("Sak 12/31 Ny kai", "Forfall", "Til stede:", "Kari Nes (Ap)", "Per Dal, Sp", "Leirskole 300 000 kr"),
    ],
)
def test_a_box_that_tells_of_the_case_or_holds_numbers_stays_in_the_text(told: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(410, 680, 130, 70)
        flow(canvas, 50, 760, 340, (SHORE, QUAY, SCHOOL, BOOKS, SHORE))
        flow(canvas, 416, 745, 120, [told] * 3)

    assert aside_of(layout_of(draw)) == ""


def test_a_case_named_in_the_margin_stays_in_the_text() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 130, 780, 400, (SHORE, QUAY, SCHOOL, BOOKS))
        canvas.setFont("Helvetica", 8)
        for line, text in enumerate(("Sak 12/31", "Fergekai", "på Nes", "og i Vik")):
            canvas.drawString(50, 770 - 10 * line, text)

    assert aside_of(layout_of(draw)) == ""


def test_a_list_of_measures_beside_the_text_stays_there_and_an_amount_among_facts_is_told() -> None:
    measures = ("Nytt tak på rådhuset og på svømmehallen i Vik koster 4 mill. kroner", "Flere vakter 1,2 mill.")
    facts = ("<b>Fakta om kaia</b>", "Bygd i to trinn", "Kostet 300 000 kroner", "Brukes av ferga", "Eies av alle")

    def drawn(texts: Sequence[str]) -> Layout:
        def draw(canvas: Canvas) -> None:
            canvas.rect(410, 640, 130, 110)
            flow(canvas, 50, 760, 340, (SHORE, QUAY, SCHOOL, BOOKS, SHORE))
            flow(canvas, 416, 745, 120, texts, 9)

        return layout_of(draw)

    assert aside_of(drawn(measures)) == ""
    told = drawn(facts)
    assert aside_of(told).endswith("Eies av alle")
    assert [(notice.code, notice.page) for notice in told.notices] == [("aside_not_read", 1)]
    assert "300 000 kroner" in told.notices[0].message


def test_a_list_indented_in_the_last_of_three_columns_is_text() -> None:
    def draw(canvas: Canvas) -> None:
        for x, texts in ((50, (SHORE, QUAY)), (225, (SCHOOL, BOOKS)), (400, (QUAY,))):
            flow(canvas, x, 760, 150, texts, 9)
        flow(canvas, 422, 690, 128, (SCHOOL,), 9)
        flow(canvas, 400, 620, 150, (BOOKS,), 9)

    assert aside_of(layout_of(draw)) == ""


def test_words_underlined_in_a_sentence_are_text() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 760, 340, (SHORE, QUAY, SCHOOL, BOOKS, SHORE))
        for height in (746.5, 733.4, 713.9):
            canvas.line(50, height, 150, height)

    layout = layout_of(draw)
    assert (text_of(layout), aside_of(layout)) == (" ".join((SHORE, QUAY, SCHOOL, BOOKS, SHORE)), "")


def axis(canvas: Canvas, top: float, values: Sequence[str], beside: Sequence[str] = ()) -> None:
    """Numbers below each other, with lines of a grid beside them; or with words there."""
    canvas.setFont("Helvetica", 8)
    for row, value in enumerate(values):
        canvas.drawRightString(90, top - 30 * row, value)
        canvas.line(95, top + 3 - 30 * row, 400, top + 3 - 30 * row)
        canvas.drawString(110, top + 4 - 30 * row, beside[row] if beside else "")


@pytest.mark.parametrize(
    "values", [("200", "150", "100", "50", "0"), ("40 %", "30 %", "20 %", "10 %"), ("1,5", "1", "0,5", "0")]
)
def test_what_a_chart_is_labelled_with_is_no_text(values: Sequence[str]) -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY, SCHOOL, BOOKS))
        canvas.setFont("Helvetica", 8)
        canvas.drawString(180, 668, "Elever ved skolene")
        axis(canvas, 650, values)
        for column, name in enumerate(("Nordlia", "Vik", "Storvik")):
            canvas.drawString(110 + 70 * column, 650 - 30 * len(values) + 15, name)
        flow(canvas, 50, 640 - 30 * len(values), 500, (SHORE, QUAY))

    layout = layout_of(draw)
    assert text_of(layout) == " ".join((SHORE, QUAY, SCHOOL, BOOKS, SHORE, QUAY))
    assert aside_of(layout).startswith("Elever ved skolene") and aside_of(layout).endswith("Nordlia Vik Storvik")


@pytest.mark.parametrize(
    ("values", "beside"),
    [
        (("400", "300", "200", "100"), ("Storvik lag", "Vik lag", "Nes lag", "Moen lag")),
        (("1", "2", "3", "4"), ()),
        (("2034", "2033", "2032", "2031"), ()),
        (("400", "300", "250", "100"), ()),
    ],
)
def test_numbers_below_each_other_that_name_rows_or_count_are_no_chart(
    values: Sequence[str], beside: Sequence[str]
) -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY, SCHOOL, BOOKS))
        axis(canvas, 650, values, beside)
        flow(canvas, 50, 520, 500, (SHORE, QUAY))

    assert aside_of(layout_of(draw)) == ""


@pytest.mark.parametrize(
    ("steps", "costs"),
    [
        (("40", "30", "20", "10"), ("250 000", "333 000", "500 000", "1 000 000")),
        (("5 %", "4 %", "3 %", "2 %"), ("2 500 000", "2 000 000", "1 500 000", "1 000 000")),
    ],
)
def test_a_table_whose_first_column_counts_down_is_no_chart(steps: Sequence[str], costs: Sequence[str]) -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY, SCHOOL, BOOKS))
        for row, (step, cost) in enumerate(zip(("Trinn", *steps), ("Kostnad", *costs), strict=True)):
            canvas.drawRightString(100, 650 - 18 * row, step)
            canvas.drawRightString(220, 650 - 18 * row, cost)
        canvas.grid([55, 110, 230], [664 - 18 * row for row in range(6)])
        flow(canvas, 50, 540, 500, (SHORE, QUAY))

    layout = layout_of(draw)
    assert aside_of(layout) == ""
    (table,) = [block for block in layout.blocks if isinstance(block, Table)]
    assert [row[1].text for row in table.rows() if row[1]] == ["Kostnad", *costs]


def test_a_chart_may_have_a_second_axis() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY, SCHOOL, BOOKS))
        axis(canvas, 650, ("200", "150", "100", "50", "0"))
        for row, value in enumerate(("8", "6", "4", "2", "0")):
            canvas.drawString(480, 650 - 30 * row, value)
        flow(canvas, 50, 480, 500, (SHORE, QUAY))

    assert text_of(layout_of(draw)) == " ".join((SHORE, QUAY, SCHOOL, BOOKS, SHORE, QUAY))


def lying_bars(canvas: Canvas, numbers: str) -> None:
    """A chart's bars, with names before them and numbers behind them, in them or in a column beside them."""
    canvas.setFont("Helvetica", 9)
    for row, (name, length) in enumerate((("Skole", 160), ("Barnehage", 90), ("Helse", 200), ("Kultur", 40))):
        y = 650 - 26 * row
        canvas.setFillGray(0.8)
        canvas.rect(170, y, length, 16, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawRightString(165, y + 5, name)
        if numbers == "in a column":
            canvas.drawRightString(450, y + 5, f"{length} 000")
        elif numbers == "behind":
            canvas.drawString(174 + length, y + 5, f"{length} 000")
        elif numbers == "within":
            canvas.drawRightString(166 + length, y + 5, str(length))
    if numbers == "at an axis":
        for number in range(5):
            canvas.drawCentredString(170 + 50 * number, 558, str(50 * number))


@pytest.mark.parametrize("numbers", ["behind", "within", "at an axis"])
def test_what_lying_bars_are_labelled_with_is_no_text(numbers: str) -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY, SCHOOL, BOOKS))
        lying_bars(canvas, numbers)
        flow(canvas, 50, 530, 500, (SHORE, QUAY))

    layout = layout_of(draw)
    assert text_of(layout) == " ".join((SHORE, QUAY, SCHOOL, BOOKS, SHORE, QUAY))
    assert aside_of(layout).startswith("Skole")


def test_bars_beside_a_column_of_amounts_leave_them_in_the_table() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY, SCHOOL, BOOKS))
        lying_bars(canvas, "in a column")
        flow(canvas, 50, 530, 500, (SHORE, QUAY))

    layout = layout_of(draw)
    assert aside_of(layout) == ""
    (table,) = [block for block in layout.blocks if isinstance(block, Table)]
    assert [cell.text for cell in table.cells if cell.column == 1] == ["160 000", "90 000", "200 000", "40 000"]


@pytest.mark.parametrize("note", [("Kontakt", "Ola Vik", "Telefon 55 12 34 56"), ("Les mer om", "dette på", "nett")])
def test_a_note_in_the_right_margin_in_the_type_of_the_text_is_no_part_of_it(note: Sequence[str]) -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 320, (SHORE, QUAY, SCHOOL, BOOKS, SHORE))
        for line, text in enumerate(note):
            # On the lines of the text, which goes on there.
            canvas.drawString(420, 756.6 - 13.1 * line, text)

    layout = layout_of(draw)
    assert text_of(layout) == " ".join((SHORE, QUAY, SCHOOL, BOOKS, SHORE))
    assert aside_of(layout) == " ".join(note)


def test_names_at_the_right_of_the_tasks_that_they_have_are_text() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY))
        for row, name in enumerate(("Ordføreren", "Skolesjefen", "Havnesjefen", "Ordføreren")):
            flow(canvas, 50, 690 - 32 * row, 330, (BOOKS,))
            canvas.drawString(430, 690 - 32 * row - 10.5, name)
        flow(canvas, 50, 550, 500, (SHORE, QUAY))

    assert aside_of(layout_of(draw)) == ""


@pytest.mark.parametrize("at_top", [True, False])
@pytest.mark.parametrize("columns", [1, 2])
def test_a_row_named_alike_at_the_edge_of_each_page_is_a_row(at_top: bool, columns: int) -> None:
    def draw(page: int) -> Draw:
        names = [f"{name} {page}" for name in ("Vik lag", "Nes lag", "Moen lag", "Lund lag", "Holmen lag")]

        def drawn(canvas: Canvas) -> None:
            top = 800 if at_top else 180
            canvas.drawString(50, 815, "Nordvik kommune, tilskudd")
            canvas.drawRightString(540, 815, str(page))
            for row, name in enumerate(["Andre lag", *names] if at_top else [*names, "Andre lag"]):
                canvas.drawString(50, top - 30 * row, name)
                for column in range(columns):
                    canvas.drawRightString(300 + 90 * column, top - 30 * row, f"{10 + 7 * page + row + column} 500")

        return drawn

    layout = layout_of(*map(draw, range(1, 5)))
    cells = [cell for block in layout.blocks if isinstance(block, Table) for cell in block.cells]
    assert sum(cell.text == "Andre lag" for cell in cells) == 4
    assert sum(cell.text.endswith(" 500") for cell in cells) == 24 * columns
    assert [(each.kind, each.line.text) for each in layout.running] == [
        ("header", f"Nordvik kommune, tilskudd {page}") for page in range(1, 5)
    ]


def test_a_sender_with_a_number_at_the_foot_of_each_page_runs() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY))
        canvas.drawString(50, 40, "Nordvik kommune")
        canvas.drawString(250, 40, "971 338 204")

    running = [(each.kind, each.line.text) for each in layout_of(draw, draw, draw).running]
    assert running.count(("footer", "Nordvik kommune 971 338 204")) == 3


def test_a_chapter_named_along_the_edge_of_a_page_stands_in_no_sentence() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 300, (SHORE, QUAY, SCHOOL, BOOKS))
        canvas.rotate(90)
        canvas.drawString(690, -575, "Kapittel 3 Skole")

    layout = layout_of(draw)
    assert (text_of(layout), aside_of(layout)) == (" ".join((SHORE, QUAY, SCHOOL, BOOKS)), "Kapittel 3 Skole")


@pytest.mark.parametrize("is_ruled", [True, False])
def test_a_table_in_a_column_of_prose_keeps_clear_of_the_other_column(is_ruled: bool) -> None:
    cells = [["Tiltak", "2025", "2026"], ["Skole", "1 200", "300"], ["Veg", "-450", "20"], ["Sum", "750", "320"]]

    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 235, (SHORE, QUAY))
        for row, texts in enumerate(cells):
            canvas.drawString(56, 580 - 18 * row, texts[0])
            canvas.drawRightString(220, 580 - 18 * row, texts[1])
            canvas.drawRightString(280, 580 - 18 * row, texts[2])
        if is_ruled:
            canvas.grid([50, 170, 225, 285], [594 - 18 * row for row in range(5)])
        flow(canvas, 50, 500, 235, (BOOKS,))
        flow(canvas, 310, 780, 235, (SCHOOL, BOOKS, SHORE, QUAY, SCHOOL))

    above, table, below = cut(layout_of(draw).blocks)
    assert above == f"{SHORE} {QUAY}"
    assert [[cell.text if cell else "" for cell in row] for row in table.rows()] == cells
    assert below == " ".join((BOOKS, SCHOOL, BOOKS, SHORE, QUAY, SCHOOL))


def cut(blocks: Sequence[Block]) -> tuple[str, Table, str]:
    """The text above a page's one table, the table, and the text below."""
    (place,) = [index for index, block in enumerate(blocks) if isinstance(block, Table)]
    table = blocks[place]
    assert isinstance(table, Table)
    above, below = (
        " ".join(block.text for block in part if isinstance(block, Line))
        for part in (blocks[:place], blocks[place + 1 :])
    )
    return above, table, below


def test_a_box_is_read_where_it_stands() -> None:
    points = ("<b>Innstilling</b>", "1. Planen godkjennes.", "2. Gebyret settes ned.")

    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (SHORE, QUAY))
        canvas.rect(50, 580, 500, 90)
        flow(canvas, 60, 660, 480, points)
        flow(canvas, 50, 560, 500, (SCHOOL,))

    expected = (SHORE, QUAY, "Innstilling", "1. Planen godkjennes.", "2. Gebyret settes ned.", SCHOOL)
    assert text_of(layout_of(draw)) == " ".join(expected)


def test_slides_are_read_side_by_side_and_their_foot_is_no_text() -> None:
    left = (
        "Flere stillinger i omsorg",
        "Mindre vedlikehold av veg",
        "Gebyrene følger prisene",
        "Skolen i sør legges ned",
    )
    right = ("Fondet brukes til broer", "Skatten er uendret", "Lån til nytt vannverk", "Usikre statstilskudd")

    def slide(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica-Bold", 28)
            canvas.drawString(60, 520, f"Hva er nytt i del {'abc'[number - 1]}?")
            canvas.setFont("Helvetica", 18)
            for x, texts in ((70, left), (470, right)):
                for line, text in enumerate(texts):
                    canvas.drawString(x, 450 - 40 * line, "•")
                    canvas.drawString(x + 20, 450 - 40 * line, text)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(60, 30, "Lillevik kommune")
            canvas.drawRightString(790, 30, str(number))

        return draw

    layout = layout_of(*map(slide, (1, 2, 3)), size=(842, 595))
    points = [f"• {text}" for text in (*left, *right)]
    titles = [f"Hva er nytt i del {letter}?" for letter in "abc"]
    assert text_of(layout) == " ".join(text for title in titles for text in (title, *points))
    assert [line.line.text for line in layout.running] == [f"Lillevik kommune {number}" for number in (1, 2, 3)]


def test_footnotes_are_no_part_of_the_text_and_their_marks_part_no_line() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, (f'{SHORE}<super size="6">1</super>', 'Sum 2,5<super size="6">2</super> mill.'))
        canvas.line(50, 120, 200, 120)
        flow(
            canvas,
            50,
            112,
            500,
            ('<super size="5">1</super> Se sak 14/24.', '<super size="5">2</super> Fra i fjor.'),
            8,
        )
        canvas.setFont("Helvetica", 9)
        canvas.drawCentredString(297, 30, "Side 3 av 12")

    layout = layout_of(draw)
    assert text_of(layout) == f"{SHORE} Sum 2,5 mill."
    assert [(line.kind, line.line.text) for line in layout.running] == [
        ("page_number", "Side 3 av 12"),
        ("footnote", "1 Se sak 14/24."),
        ("footnote", "2 Fra i fjor."),
    ]


def test_an_indented_note_whose_mark_is_a_glyph_of_its_own() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 500, ("Gjerdet1 settes opp langs vei E16 før sommeren kommer.", SHORE))
        canvas.line(50, 120, 200, 120)
        flow(canvas, 60, 112, 490, ("1Prisen er fra i fjor.",), 8)

    layout = layout_of(draw)
    assert text_of(layout) == f"Gjerdet settes opp langs vei E16 før sommeren kommer. {SHORE}"
    assert [line.line.text for line in layout.running] == ["1Prisen er fra i fjor."]


def test_signatures_stand_in_rows_and_a_stamp_is_no_text() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 320, (SHORE,))
        for x, name, role in (
            (50, "Tone Vågen", "ordfører"),
            (230, "Per Strand", "varaordfører"),
            (410, "Ola Nes", "leder"),
        ):
            canvas.line(x, 500, x + 140, 500)
            canvas.drawString(x, 488, name)
            canvas.drawString(x, 475, role)
        canvas.translate(400, 740)
        canvas.rotate(8)
        canvas.rect(0, 0, 150, 50)
        canvas.drawString(8, 30, "LILLEVIK KOMMUNE")
        canvas.drawString(8, 12, "Mottatt 14 MAR 2024")

    signed = "Tone Vågen Per Strand Ola Nes ordfører varaordfører leder"
    assert text_of(layout_of(draw)) == f"{SHORE} {signed}"


def test_headings_are_told_by_size_weight_and_space() -> None:
    lines = (
        (20.0, "Helvetica-Bold", "1 Økonomiplan"),
        (15.0, "Helvetica-Bold", "1.1 Drift"),
        (10.5, "Helvetica", SHORE[:70]),
        (10.5, "Helvetica-Bold", "Helse"),
        (10.5, "Helvetica", QUAY[:70]),
    )

    def draw(canvas: Canvas) -> None:
        y = 780.0
        for size, font, text in lines:
            y -= 1.3 * size + (6 if "Bold" in font else 0)
            canvas.setFont(font, size)
            canvas.drawString(50, y, text)

    read = [block for block in layout_of(draw).blocks if isinstance(block, Line)]
    assert [(line.size, line.bold) for line in read] == [(size, "Bold" in font) for size, font, _ in lines]
    assert all(line.stands_apart for line in read if line.bold)


@pytest.mark.parametrize(("between", "apart"), [(1.8, False), (2.2, True)])
def test_lines_of_a_title_stand_as_far_apart_as_their_type_is_large(between: float, apart: bool) -> None:
    def draw(canvas: Canvas) -> None:
        y = 780.0
        for size, texts in ((20.0, ("Forslag til økonomiplan fra", "Havnepartiet")), (10.0, (QUAY[:70],) * 8)):
            for text in texts:
                canvas.setFont("Helvetica", size)
                canvas.drawString(50, y, text)
                y -= (between if size > 10 else 1.7) * size

    read = [block for block in layout_of(draw).blocks if isinstance(block, Line)]
    assert [line.space_above for line in read] == [True, apart, True, *[False] * 7]


def test_a_sheet_of_electronic_signatures_is_no_text() -> None:
    def sheet(canvas: Canvas) -> None:
        signer = ("Kari Nes", "Signert med BankID 2031-03-14", "Serienummer: 12-34-56", "IP: 10.0.0.1")
        flow(canvas, 50, 780, 500, ("Signaturside", "Underskriftene er juridisk bindende.", *signer))

    layout = layout_of(lambda canvas: flow(canvas, 50, 780, 500, (SHORE,)), sheet)
    assert text_of(layout) == SHORE
    assert [running.kind for running in layout.running] == ["aside"] * 6


def test_blank_pages_between_hide_no_running_lines() -> None:
    def side(number: int, text: str) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(50, 800, "Møteutskrift")
            canvas.drawString(290, 30, str(number))
            flow(canvas, 50, 740, 500, (text,))

        return draw

    def blank(canvas: Canvas) -> None:
        canvas.rect(0, 0, 1, 1)

    layout = layout_of(side(1, SHORE), blank, side(2, QUAY), blank, side(3, BOOKS))
    assert text_of(layout) == " ".join((SHORE, QUAY, BOOKS))


GRANTS = (("Formål", "2031", "2032", "2033"), ("Gangveg", "2 500", "1 000", "0"), ("Kai", "5 000", "4 000", "700"))


def stamped(x: float, y: float, text: str, turn: int) -> Draw:
    """A small table, and words that run up or down the page from there on."""

    def draw(canvas: Canvas) -> None:
        for index, (label, *amounts) in enumerate((*GRANTS, *GRANTS[1:])):
            canvas.drawString(60, 480 - 18 * index, label)
            for right, amount in zip(RIGHTS[1:], amounts, strict=True):
                canvas.drawRightString(right, 480 - 18 * index, amount)
        canvas.translate(x, y)
        canvas.rotate(turn)
        canvas.drawString(0, 0, text)

    return draw


@pytest.mark.parametrize(("x", "y", "turn"), [(20, 380, 90), (14, 540, -90), (587, 380, 90), (580, 540, -90)])
def test_what_runs_up_or_down_in_a_margin_stands_in_no_row(x: float, y: float, turn: int) -> None:
    layout = layout_of(stamped(x, y, "Journalført 14.03.2031 Sak 31/118", turn))
    assert [running.line.text for running in layout.running] == ["Journalført 14.03.2031 Sak 31/118"]
    (table,) = layout.blocks
    assert isinstance(table, Table)
    rows = [tuple(cell.text if cell else "" for cell in row) for row in table.rows()]
    assert rows == [*GRANTS, *GRANTS[1:]]


def test_a_table_goes_on_over_a_blank_page() -> None:
    rows = stamped(0, 0, "", 0)
    layout = layout_of(rows, lambda canvas: canvas.rect(0, 0, 1, 1), rows)
    (table,) = layout.blocks
    assert isinstance(table, Table) and table.pages == (1, 3)
    assert table.row_count == 9


def test_what_runs_up_close_to_rows_is_kept() -> None:
    assert layout_of(stamped(54, 400, "Samferdsel", 90)).running == ()


def test_a_landscape_page_between_portrait_ones_keeps_its_place() -> None:
    def upright(text: str) -> Draw:
        return lambda canvas: flow(canvas, 50, 780, 500, (text,))

    def landscape(canvas: Canvas) -> None:
        canvas.setPageSize((842, 595))
        flow(canvas, 50, 540, 740, (QUAY,))

    def turned(canvas: Canvas) -> None:
        canvas.setPageSize((595, 842))
        canvas.translate(595, 0)
        canvas.rotate(90)
        flow(canvas, 50, 540, 740, (SCHOOL,))

    layout = layout_of(upright(SHORE), landscape, turned, upright(BOOKS))
    assert text_of(layout) == " ".join((SHORE, QUAY, SCHOOL, BOOKS))


ROWS = [
    ("1", "Ny skole i Nes", "5 000", "40 000", "62 000", "8 000", "0", "0"),
    ("2", "Gangveg", "2 500", "2 500", "2 500", "2 500", "1 000", "1 000"),
    ("3", "Renseanlegg", "0", "10 000", "15 000", "15 000", "5 000", "0"),
    ("", "Sum", "7 500", "52 500", "79 500", "25 500", "6 000", "1 000"),
]
YEARS = ("2025", "2026", "2027", "2028", "2029", "2030")


def part(rows: Sequence[Sequence[str]], texts: int, is_ruled: bool) -> Draw:
    """A page with a table of so many columns of text, and then of numbers."""

    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((842, 595))
        for index, row in enumerate(rows):
            for column, text in enumerate(row[:texts]):
                canvas.drawString(60 + 30 * column, 480 - 18 * index, text)
            for column, text in enumerate(row[texts:]):
                canvas.drawRightString(330 + 90 * column, 480 - 18 * index, text)
        if is_ruled:
            lefts = [54 + 30 * column for column in range(texts)] + [
                245 + 90 * column for column in range(len(rows[0]) - texts + 1)
            ]
            canvas.grid(lefts, [494 - 18 * row for row in range(len(rows) + 1)])

    return draw


@pytest.mark.parametrize("is_ruled", [True, False])
@pytest.mark.parametrize("repeated", [(), (0,), (0, 1)])
def test_columns_that_go_on_on_the_next_page_are_the_same_table(is_ruled: bool, repeated: tuple[int, ...]) -> None:
    heads = [("Nr", "Prosjekt", *YEARS[:4]), (*(("Nr", "Prosjekt")[each] for each in repeated), *YEARS[4:])]
    left = [heads[0], *(row[:6] for row in ROWS)]
    right = [heads[1], *((*(row[each] for each in repeated), *row[6:]) for row in ROWS)]
    (table,) = layout_of(part(left, 2, is_ruled), part(right, len(repeated), is_ruled)).blocks
    assert isinstance(table, Table)
    assert [[cell.text if cell else "" for cell in row] for row in table.rows()] == [
        ["Nr", "Prosjekt", *YEARS],
        *map(list, ROWS),
    ]
    assert table.pages == (1, 2)
    assert {cell.page for cell in table.cells if cell.column > 5} == {2}


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        # The same years again, another project, another number of rows.
        (("Nr", "Prosjekt", *YEARS[:2]), [(*row[:2], *row[6:]) for row in ROWS]),
        (("Nr", "Prosjekt", *YEARS[4:]), [(row[0], f"{row[1]} i sør", *row[6:]) for row in ROWS]),
        (("Nr", "Prosjekt", *YEARS[4:]), [(*row[:2], *row[6:]) for row in ROWS[1:]]),
    ],
)
def test_another_table_on_the_next_page_stays_one(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    left = [("Nr", "Prosjekt", *YEARS[:4]), *(row[:6] for row in ROWS)]
    blocks = layout_of(part(left, 2, True), part([heading, *rows], 2, True)).blocks
    assert [block.pages for block in blocks if isinstance(block, Table)] == [(1,), (2,)]


def test_a_running_head_of_which_a_part_changes_in_a_short_document() -> None:
    def page(changing: str, *texts: str) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(50, 805, "Lillevik kommune")
            canvas.drawRightString(550, 805, changing)
            flow(canvas, 50, 780, 500, texts)

        return draw

    layout = layout_of(page("Møteprotokoll", SHORE, QUAY), page("Kommunestyret 14.03.2024", SCHOOL, BOOKS))
    assert text_of(layout) == " ".join((SHORE, QUAY, SCHOOL, BOOKS))
    assert [line.line.text for line in layout.running] == [
        "Lillevik kommune Møteprotokoll",
        "Lillevik kommune Kommunestyret 14.03.2024",
    ]


def test_a_sidebar_does_not_wait_for_the_sections_below_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.93)
        canvas.rect(410, 600, 150, 150, fill=1, stroke=0)
        canvas.setFillGray(0)
        flow(canvas, 50, 760, 340, (SHORE, QUAY, SCHOOL, BOOKS, SHORE))
        flow(canvas, 418, 740, 134, ("<b>Fakta om saken</b>", QUAY), 8)
        flow(canvas, 50, 500, 340, ("<b>Vedtak</b>", "1. Planen vedtas.", "2. Gebyret settes ned."))

    expected = (SHORE, QUAY, SCHOOL, BOOKS, SHORE, "Vedtak", "1. Planen vedtas.", "2. Gebyret")
    assert text_of(layout_of(draw)).startswith(" ".join(expected))


def test_short_lists_beside_each_other_are_read_one_after_the_other() -> None:
    left, right = ("Styrke skolen", "Senke skatten", "Flere plasser"), ("Flere i stab", "Ny avgift", "Høyere gebyr")

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 22)
        canvas.drawString(60, 450, "Vi vil")
        canvas.drawString(470, 450, "Vi sier nei til")
        canvas.setFont("Helvetica", 18)
        for x, texts in ((60, left), (470, right)):
            for line, text in enumerate(texts):
                canvas.drawString(x, 410 - 30 * line, "•")
                canvas.drawString(x + 14, 410 - 30 * line, text)

    points = [[f"• {text}" for text in texts] for texts in (left, right)]
    expected = ("Vi vil", *points[0], "Vi sier nei til", *points[1])
    assert text_of(layout_of(draw, size=(842, 595))) == " ".join(expected)


def test_tables_at_one_height_in_columns_of_prose_are_two_and_three_columns_may_stand_below_two() -> None:
    rows = [("Tiltak", "2026", "2027"), ("Skole", "3,4", "3,5"), ("Lærere", "2,0", "4,0"), ("Sum", "5,4", "7,5")]
    others = [("Tiltak", "2026", "2027"), ("Alarm", "0,6", "0,6"), ("Natt", "1,8", "1,9"), ("Sum", "2,4", "2,5")]

    def draw(canvas: Canvas) -> None:
        for x, texts, cells in ((50, (SHORE, QUAY), rows), (310, (BOOKS, QUAY), others)):
            flow(canvas, x, 780, 235, texts)
            for row, (label, *numbers) in enumerate(cells):
                canvas.drawString(x, 600 - 18 * row, label)
                for column, number in enumerate(numbers):
                    canvas.drawRightString(x + 170 + 60 * column, 600 - 18 * row, number)
            flow(canvas, x, 520, 235, (SCHOOL,))
        # A diagram's numbers stand alone.
        for place, number in enumerate(("0", "25 000", "50 000")):
            canvas.drawString(50, 380 + 30 * place, number)
        for x, texts in ((50, (QUAY, SHORE)), (225, (BOOKS, QUAY)), (400, (SHORE, BOOKS))):
            flow(canvas, x, 340, 150, texts, 9)

    blocks = layout_of(draw).blocks
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [[[cell.text for cell in table.cells]] for table in tables] == [
        [[text for row in each for text in row]] for each in (rows, others)
    ]
    text = " ".join(block.text for block in blocks if isinstance(block, Line))
    assert text == " ".join(
        (*(SHORE, QUAY, SCHOOL, BOOKS, QUAY, SCHOOL, "50 000 25 000 0"), *(QUAY, SHORE, BOOKS, QUAY, SHORE, BOOKS))
    )


def test_a_running_head_that_counts_the_pages_may_stand_at_any_height() -> None:
    def page(number: int, text: str) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica", 7)
            canvas.drawRightString(550, 800 - 9 * (number % 3), f"Utvalg for havn - møtebok 2/04 side {number} av 5")
            flow(canvas, 50, 760, 500, (text,))

        return draw

    texts = (SHORE, QUAY, SCHOOL, BOOKS)
    layout = layout_of(*(page(number, text) for number, text in enumerate(texts, 2)))
    assert text_of(layout) == " ".join(texts)
    assert len(layout.running) == 4


def test_labels_that_run_into_each_other_head_each_its_own_column() -> None:
    rows = [("Skole", "12 500", "48 000", "20 000"), ("Brannbil", "0", "4 500", "0"), ("Sum", "12 500", "52 500", "9")]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 9)
        for column, year in enumerate(("2025", "2026", "2027")):
            for line, text in enumerate(("Budsjett", year, "ekskl. mva")):
                canvas.drawRightString(300 + 45 * column, 640 - 11 * line, text)
        canvas.setFont("Helvetica", 9)
        for row, (label, *numbers) in enumerate(rows):
            canvas.drawString(50, 604 - 14 * row, label)
            for column, number in enumerate(numbers):
                canvas.drawRightString(300 + 45 * column, 604 - 14 * row, number)

    (table,) = layout_of(draw).blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells if cell.row == 0] == [
        "",
        *(f"Budsjett\n{year}\nekskl. mva" for year in (2025, 2026, 2027)),
    ]


def test_titles_of_tables_beside_each_other_are_text_above_them() -> None:
    left = [("Tiltak", "2025", "2026"), ("Skole", "350", "350"), ("Veg", "800", "900"), ("Sum", "1 150", "1 250")]
    right = [("Tiltak", "2025", "2026"), ("Reiser", "-200", "-200"), ("Trykk", "-300", "-310"), ("Sum", "-500", "-510")]

    def draw(canvas: Canvas) -> None:
        for x, title, cells in ((50, "Økte utgifter", left), (320, "Reduserte utgifter", right)):
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawString(x, 700, title)
            for row, (label, *numbers) in enumerate(cells):
                canvas.setFont("Helvetica-Bold" if row == 0 else "Helvetica", 9)
                canvas.drawString(x, 682 - 14 * row, label)
                for column, number in enumerate(numbers):
                    canvas.drawRightString(x + 160 + 50 * column, 682 - 14 * row, number)

    blocks = layout_of(draw).blocks
    assert [block.text if isinstance(block, Line) else [cell.text for cell in block.cells] for block in blocks] == [
        *("Økte utgifter", [text for row in left for text in row]),
        *("Reduserte utgifter", [text for row in right for text in row]),
    ]


def test_a_sidebar_at_the_left_is_read_first_whatever_lines_it_shares() -> None:
    facts = ("Møteinfo", "Sted: Kulturhuset", "Tid: 18:00", "Leder: Tone Vågen", "Telefon 75 00 00 00")
    head = ("Utvalg: Kommunestyret", "Dato: 20.06.2024", "Til stede:")

    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.9)
        canvas.rect(40, 680, 140, 110, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica", 8.5)
        for line, text in enumerate(facts):
            canvas.drawString(48, 770 - 12 * line, text)
        canvas.setFont("Helvetica", 10.5)
        for line, text in enumerate(head):
            canvas.drawString(200, 770 - 18 * line, text)
        flow(canvas, 200, 700, 350, (SHORE, QUAY))

    assert text_of(layout_of(draw)) == " ".join((*facts, *head, SHORE, QUAY))


def test_a_heading_below_two_columns_is_that_of_the_text_over_both() -> None:
    def draw(canvas: Canvas) -> None:
        flow(canvas, 50, 780, 235, ("<b>Forslag fra Ap</b>", QUAY, SHORE))
        flow(canvas, 310, 780, 235, ("<b>Forslag fra H</b>", QUAY))
        flow(canvas, 50, 640, 500, ("<b>Votering</b>", f"{SHORE} {QUAY}"))

    expected = ("Forslag fra Ap", QUAY, SHORE, "Forslag fra H", QUAY, "Votering", SHORE, QUAY)
    assert text_of(layout_of(draw)) == " ".join(expected)


def test_running_lines_of_landscape_pages_and_of_a_first_page_without_a_chapter() -> None:
    def page(number: int, chapter: str, text: str, height: float = 842) -> Draw:
        def draw(canvas: Canvas) -> None:
            width = 1437 - height
            canvas.setPageSize((width, height))
            canvas.setFont("Helvetica", 8)
            canvas.drawString(50, height - 40, f"Økonomiplan Lillevik {chapter}")
            canvas.drawString(50, 40, "Lillevik kommune")
            canvas.drawRightString(width - 50, 40, str(number))
            flow(canvas, 50, height - 80, 400, (text,))

        return draw

    layout = layout_of(
        page(1, "", SHORE), page(2, "Drift", QUAY), page(3, "Drift", SCHOOL, 595), page(4, "Drift", BOOKS, 595)
    )
    assert text_of(layout) == " ".join((SHORE, QUAY, SCHOOL, BOOKS))
    assert [line.kind for line in layout.running] == ["header", "footer"] * 4


def test_a_row_alone_at_a_pages_foot_stands_in_the_columns_of_the_next_page() -> None:
    """No amount stands below one of its labels, which are near each other."""

    def draw(rows: Sequence[Sequence[str]], top: float) -> Draw:
        def drawn(canvas: Canvas) -> None:
            canvas.setPageSize((595, 842))
            canvas.setFont("Helvetica", 10)
            for index, (name, *amounts) in enumerate(rows):
                canvas.drawString(60, top - 18 * index, name)
                for right, amount in zip((294, 353, 412), amounts, strict=True):
                    canvas.drawRightString(right, top - 18 * index, amount)

        return drawn

    head = ("Kommune", "Grunntildeling", "Tillegg", "Sum")
    names = ("Sandvik", "Langvik", "Korsvik", "Vestvik")
    more = [(name, "1 200", "300" if index % 2 else "", "1 500") for index, name in enumerate(names)]
    (table,) = layout_of(draw([head, ("Lilleby", "1 100", "", "1 100")], 80), draw([head, *more], 780)).blocks
    assert isinstance(table, Table)
    assert [[cell.text if cell else "" for cell in row] for row in table.rows()] == [
        list(head),
        ["Lilleby", "1 100", "", "1 100"],
        *map(list, more),
    ]
    assert {cell.page for cell in table.cells if cell.row < 2} == {1}


def test_a_heading_of_years_at_the_top_of_each_page_is_the_tables() -> None:
    def page(first: int, count: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            for number in range(count + 1):
                texts = (f"Tiltak {first + number - 1}", "1 250", "300", "-450") if number else HEADING
                for text, right in zip(texts, RIGHTS, strict=True):
                    canvas.drawRightString(right, 790 - 16 * number, text)

        return draw

    layout = layout_of(page(1, 9), page(10, 9), page(19, 9), page(28, 9), page(37, 1))
    (table,) = layout.blocks
    assert isinstance(table, Table)
    assert (table.header_rows, table.row_count, table.pages) == (1, 38, (1, 2, 3, 4, 5))
    assert not layout.running
