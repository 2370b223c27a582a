"""An investment plan over two pages without a single rule: areas in bold, part sums, frames before the years."""

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = "/usr/share/fonts/truetype/liberation/LiberationSans-"
COLUMNS = (330, 385, 435, 485, 535)
LINES = [
    ("area", "Skole og barnehage", []),
    ("row", "Hegg skole, rehabilitering av C-fløy", ["84 000", "6 000", "41 000", "37 000", ""]),
    ("row", "Inventar til nye klasserom", ["2 400", "800", "800", "800", ""]),
    ("row", "Garasje til barnehagebuss", ["950", "950", "", "", ""]),
    ("row", "Utelek Lier barnehage", ["3 600", "", "1 800", "1 800", ""]),
    ("sum", "Sum skole og barnehage", ["90 950", "7 750", "43 600", "39 600", "0"]),
    ("area", "Helse, omsorg og velferd", []),
    ("row", "Omsorgsboliger Tranby, 24 enheter", ["112 500", "4 500", "36 000", "52 000", "20 000"]),
    ("row", "Sansehage Fosshagen", ["1 300", "1 300", "", "", ""]),
    ("row", "Medisinkabinetter med elektronisk lås", ["2 200", "", "1 100", "1 100", ""]),
    ("row", "Bil til hjemmetjenesten", ["4 000", "1 000", "1 000", "1 000", "1 000"]),
    ("sum", "Sum helse, omsorg og velferd", ["120 000", "6 800", "38 100", "54 100", "21 000"]),
    ("area", "Vann og avløp", []),
    ("row", "Overføringsledning Sylling–Lierbyen", ["61 000", "11 000", "25 000", "25 000", ""]),
    ("row", "Pumpestasjon Gilhus", ["8 700", "8 700", "", "", ""]),
    ("row", "Utskifting av vannmålere", ["5 600", "1 400", "1 400", "1 400", "1 400"]),
    ("row", "Flomvarsling i Lierelva", ["1 750", "", "1 750", "", ""]),
    ("row", "Høydebasseng Oddevall, tak og tetting", ["3 900", "", "", "3 900", ""]),
    ("sum", "Sum vann og avløp", ["80 950", "21 100", "28 150", "30 300", "1 400"]),
    ("area", "Vei og park", []),
    ("row", "Fortau Ringeriksveien", ["14 200", "2 200", "12 000", "", ""]),
    ("row", "Rekkverk på bruer", ["2 800", "700", "700", "700", "700"]),
    ("row", "Sykkelparkering Lier stasjon", ["1 900", "1 900", "", "", ""]),
    ("row", "Snøryddingsutstyr", ["3 300", "", "3 300", "", ""]),
    ("sum", "Sum vei og park", ["22 200", "4 800", "16 000", "700", "700"]),
    ("area", "Kultur og idrett", []),
    ("row", "Rulleskiløype Eiksetra", ["9 500", "500", "9 000", "", ""]),
    ("row", "Lysanlegg på Haugestad", ["1 200", "1 200", "", "", ""]),
    ("row", "Bokhyller til hovedbiblioteket", ["640", "640", "", "", ""]),
    ("sum", "Sum kultur og idrett", ["11 340", "2 340", "9 000", "0", "0"]),
    ("sum", "Sum investeringer", ["325 440", "42 790", "134 850", "124 700", "23 100"]),
]


def draw(target: str) -> None:
    """The plan: a new page starts in the middle of an area, and no heading is repeated."""
    pdfmetrics.registerFont(TTFont("Sans", FONTS + "Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Bold", FONTS + "Bold.ttf"))
    page = Canvas(target, pagesize=A4, invariant=1)
    page.setTitle("Investeringsplan 2026–2029 for Lier kommune")
    page.setFont("Bold", 16)
    page.drawString(55, 780, "Investeringsplan 2026–2029 for Lier kommune")
    page.setFont("Sans", 10)
    page.drawString(55, 758, "Planen viser alle prosjekter som kommunestyret har vedtatt. Tusen kroner.")
    page.setFont("Bold", 9)
    page.drawString(55, 730, "Prosjekt")
    for right, label in zip(COLUMNS, ("Totalramme", "2026", "2027", "2028", "2029"), strict=True):
        page.drawRightString(right, 730, label)
    top = 708
    for kind, label, cells in LINES:
        if top < 330 and page.getPageNumber() == 1:
            page.setFont("Sans", 8)
            page.drawCentredString(297, 40, "Side 1")
            page.showPage()
            top = 780
        page.setFont("Sans" if kind == "row" else "Bold", 9)
        page.drawString(55 if kind != "row" else 63, top, label)
        for right, cell in zip(COLUMNS, cells, strict=False):
            page.drawRightString(right, top, cell)
        top -= 15 if kind != "sum" else 24
    page.setFont("Sans", 8)
    closing = "Prosjekter med totalramme over 50 mill. kroner legges fram for kommunestyret før de settes i gang."
    page.drawString(55, top - 12, closing)
    page.drawCentredString(297, 40, "Side 2")
    page.save()
