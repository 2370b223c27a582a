"""Etne: investeringsplan"""

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

ROWS = [
    ("A", "Bustad og eigedom", "", "", "", "", ""),
    ("R", "Rehabilitering av kommunale bustader", "1 500", "1 500", "1 500", "1 500", "6 000"),
    ("R", "Nytt tak på Skånevik skule", "5 200", "2 800", "", "", "8 000"),
    ("R", "Solceller på Etne omsorgssenter", "", "", "3 400", "", "3 400"),
    ("R", "Kjøp av tomt i Gjerde", "2 150", "", "", "", "2 150"),
    ("S", "Sum bustad og eigedom", "8 850", "4 300", "4 900", "1 500", "19 550"),
    ("A", "Vatn og avlaup", "", "", "", "", ""),
    ("R", "Høgdebasseng Sørstranda", "900", "11 600", "4 500", "", "17 000"),
    ("R", "Utskifting av eternittleidning Enge–Håland", "4 000", "4 000", "4 000", "4 000", "16 000"),
    ("R", "Slamavskiljar i Fjæra", "", "1 750", "", "", "1 750"),
    ("S", "Sum vatn og avlaup", "4 900", "17 350", "8 500", "4 000", "34 750"),
    ("A", "Samferdsel", "", "", "", "", ""),
    ("R", "Bru over Rullestadelva, forsterking og nytt rekkverk", "", "650", "7 350", "", "8 000"),
    ("R", "Veglys, overgang til LED", "800", "800", "800", "800", "3 200"),
    ("R", "Fortau Sjoargata", "300", "", "", "6 900", "7 200"),
    ("S", "Sum samferdsel", "1 100", "1 450", "8 150", "7 700", "18 400"),
    ("A", "Oppvekst, helse og kultur", "", "", "", "", ""),
    ("R", "Digitale einingar til elevar", "1 150", "400", "1 150", "400", "3 100"),
    ("R", "Velferdsteknologi, sjukesignalanlegg", "2 600", "", "", "", "2 600"),
    ("R", "Tilskot til kunstgrasbane på Tongane", "", "3 000", "", "", "3 000"),
    ("R", "Utstyr til legekontoret", "350", "", "350", "", "700"),
    ("S", "Sum oppvekst, helse og kultur", "4 100", "3 400", "1 500", "400", "9 400"),
    ("S", "Sum investeringar 2025-2028", "18 950", "26 500", "23 050", "13 600", "82 100"),
]
FONTS = "/usr/share/fonts/truetype/dejavu/"
RIGHT = (330, 382, 434, 486, 545)


def head(c, y, page):
    c.setFont("S", 8)
    c.drawString(50, 810, "Etne kommune")
    c.drawRightString(545, 810, "Økonomiplan 2025-2028")
    c.drawCentredString(297, 28, f"{page}")
    c.setFillGray(0.85)
    c.rect(46, y - 5, 503, 27, stroke=0, fill=1)
    c.setFillGray(0)
    c.setFont("B", 9)
    c.drawString(50, y, "Prosjekt")
    for x, t in zip(RIGHT, ("2025", "2026", "2027", "2028", "2025-2028"), strict=False):
        c.drawRightString(x, y, t)
    c.drawRightString(RIGHT[-1], y + 11, "Sum")
    return y - 18


def title_lines(text):
    if len(text) <= 44:
        return [text]
    at = text.rfind(" ", 0, 44)
    return [text[:at], text[at + 1 :]]


def draw(target):
    pdfmetrics.registerFont(TTFont("S", FONTS + "DejaVuSans.ttf"))
    pdfmetrics.registerFont(TTFont("B", FONTS + "DejaVuSans-Bold.ttf"))
    c = Canvas(target, pagesize=A4, invariant=1)
    c.setFont("B", 15)
    c.drawString(50, 770, "Vedteke investeringsbudsjett")
    c.setFont("S", 9)
    for i, line in enumerate((
        "Heradet brukar 15 år som normal avdragstid på utstyr og 35 år på bygg. Lånegjelda var 712 mill. kroner",
        "ved siste årsskifte. Prosjekta på vatn og avlaup vert dekte av gebyr. Tala i tabellen er i heile tusen",
        "kroner og er utan meirverdiavgift.",
    )):
        c.drawString(50, 748 - 13 * i, line.replace("Heradet", "Kommunen"))
    y, page = head(c, 685, 1), 1
    for kind, *cells in ROWS:
        if y < 455 and page == 1:
            c.showPage()
            page = 2
            y = head(c, 770, 2)
        c.setFont("S" if kind == "R" else "B", 8.5)
        lines = title_lines(cells[0]) if kind == "R" else [cells[0]]
        for i, line in enumerate(lines):
            c.drawString(50 if kind != "R" else 58, y - 11 * i, line)
        for x, t in zip(RIGHT, cells[1:], strict=False):
            c.drawRightString(x, y, t)
        y -= 11 * (len(lines) - 1)
        c.setLineWidth(0.3 if kind == "R" else 0.8)
        if kind != "A":
            c.line(46, y - 4, 549, y - 4)
        y -= 16
    c.setFont("S", 8.5)
    note = "Fortau Sjoargata: arbeidet i 2025 gjeld grunnkjøp,"
    c.drawString(50, y - 14, note + " og fylkeskommunen kan gje inntil 2 mill. kroner i tilskot.")
    c.save()
