"""Investment budget by project, drawn line by line without rules."""

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = "/usr/share/fonts/truetype/liberation/"
RIGHT = [304, 362, 408, 454, 500, 546]
ROWS = [
    ("area", "", "Oppvekst og kultur", "", "", "", "", "", ""),
    ("row", "71204", "Halsen barneskole, nytt bygg", "198.500", "12.300", "46.000", "92.000", "48.200", ""),
    ("row", "71219", "Uteområde Kvislabakken skole", "4.800", "", "", "2.400", "2.400", ""),
    ("row", "71231", "Inventar og utstyr skoler", "", "", "1.500", "1.500", "1.500", "1.500"),
    ("row", "72007", "Ventilasjon i Fosslia barnehage", "3.900", "350", "3.550", "", "", ""),
    ("row", "73110", "Kulturhuset Kimen, utskifting av teaterteknikk og lys", "11.000", "", "", "", "5.500", "5.500"),
    ("sum", "", "Sum oppvekst og kultur", "", "", "51.050", "95.900", "57.600", "7.000"),
    ("area", "", "Helse og omsorg", "", "", "", "", "", ""),
    ("row", "74002", "Omsorgsboliger Hegra, 16 enheter", "72.000", "1.850", "8.150", "41.000", "21.000", ""),
    ("row", "74018", "Pasientvarsling ved Halsen sykeheim", "6.400", "", "3.200", "3.200", "", ""),
    ("row", "74025", "Biler til hjemmetjenesten", "", "", "", "1.800", "", "1.800"),
    ("sum", "", "Sum helse og omsorg", "", "", "11.350", "46.000", "21.000", "1.800"),
    ("area", "", "Vei og trafikksikkerhet", "", "", "", "", "", ""),
    ("row", "75301", "Hell bru, forsterkning", "24.500", "2.600", "9.900", "12.000", "", ""),
    ("row", "75316", "Trafikksikkerhetsplanen", "", "", "2.000", "2.000", "2.000", "2.000"),
    ("row", "75322", "Gang- og sykkelvei Skatval–Forbord", "46.000", "", "", "1.000", "15.000", "15.000"),
    ("sum", "", "Sum vei og trafikksikkerhet", "", "", "11.900", "15.000", "17.000", "17.000"),
    ("area", "", "Vann og avløp (selvkost)", "", "", "", "", "", ""),
    ("row", "76004", "Hovedvannledning Mebygda–Lånke", "58.000", "21.400", "26.600", "10.000", "", ""),
    ("row", "76011", "Renseanlegg Sutterøy, fosforfjerning", "87.000", "", "4.000", "38.000", "45.000", ""),
    ("row", "76020", "Sanering av ledningsnett", "", "", "12.000", "12.000", "12.000", "12.000"),
    ("sum", "", "Sum vann og avløp", "", "", "42.600", "60.000", "57.000", "12.000"),
    ("grand", "", "Sum investeringer", "", "", "116.900", "216.900", "152.600", "37.800"),
    ("area", "", "Finansiering", "", "", "", "", "", ""),
    ("row", "", "Bruk av lån", "", "", "-100.100", "-184.400", "-128.700", "-33.900"),
    ("row", "", "Kompensasjon for merverdiavgift", "", "", "-8.800", "-15.600", "-9.700", "-2.100"),
    ("row", "", "Tilskudd fra Husbanken", "", "", "", "-14.400", "-14.200", ""),
    ("row", "", "Salg av tomter", "", "", "-5.000", "-2.500", "", ""),
    ("row", "", "Bruk av ubundet investeringsfond", "", "", "-3.000", "", "", "-1.800"),
    ("grand", "", "Sum finansiering", "", "", "-116.900", "-216.900", "-152.600", "-37.800"),
]
NOTES = [
    ("71204 Halsen barneskole", "Bygget skal romme 420 elever og stå ferdig til skolestart i 2027."),
    ("", "Rammen bygger på et anslag der usikkerheten er oppgitt til mellom 180 og 215 mill. kroner."),
    ("74002 Omsorgsboliger Hegra", "Det er søkt om investeringstilskudd for alle boligene."),
    ("76011 Renseanlegg Sutterøy", "Gebyrene øker med om lag 640 kroner per husstand når anlegget tas i bruk."),
]


def heading(canvas, y):
    canvas.setFont("SansB", 8.5)
    canvas.drawString(42, y, "Prosjekt")
    for at, text in ((0, "Total"), (1, "Brukt"), (2, "Budsjett")):
        canvas.drawRightString(RIGHT[at], y, text)
    canvas.drawCentredString(481, y, "Økonomiplan")
    for at, text in enumerate(("ramme", "t.o.m. 2024", "2025", "2026", "2027", "2028")):
        canvas.drawRightString(RIGHT[at], y - 11, text)
    canvas.line(42, y - 15, 546, y - 15)
    return y - 27


def foot(canvas, page):
    canvas.setFont("Sans", 8)
    canvas.drawString(42, 36, "Stjørdal kommune")
    canvas.drawRightString(546, 36, f"Side {page} av 2")


def draw(target):
    pdfmetrics.registerFont(TTFont("Sans", FONTS + "LiberationSans-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("SansB", FONTS + "LiberationSans-Bold.ttf"))
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.setTitle("Investeringsbudsjett 2025-2028")
    canvas.setFont("SansB", 15)
    canvas.drawString(42, 780, "Investeringsbudsjett 2025–2028")
    canvas.setFont("Sans", 10)
    canvas.drawString(42, 758, "Vedlegg til kommunestyrets budsjettvedtak 12. desember 2024")
    canvas.drawString(42, 742, "Alle beløp i hele tusen kroner. Beløpene er medregnet "
                      "merverdiavgift der kommunen ikke får fradrag.")
    y = heading(canvas, 716)
    page = 1
    for kind, number, title, *cells in ROWS:
        if y < 290 and page == 1:
            foot(canvas, page)
            canvas.showPage()
            page, y = 2, heading(canvas, 790)
        if kind == "area":
            y -= 5
        canvas.setFont("Sans" if kind == "row" else "SansB", 8.5)
        if kind == "grand":
            canvas.line(42, y + 10, 546, y + 10)
        canvas.drawString(42, y, number)
        words, line, lines = title.split(), "", []
        for word in words:
            if pdfmetrics.stringWidth(f"{line} {word}", "Sans", 8.5) > 178:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
        for at, text in enumerate(lines):
            canvas.drawString(42 if kind == "area" else 76, y - 10.5 * at, text)
        for right, text in zip(RIGHT, cells, strict=True):
            canvas.drawRightString(right, y, text)
        y -= 19 + 10.5 * (len(lines) - 1)
    y -= 22
    canvas.setFont("SansB", 11)
    canvas.drawString(42, y, "Om enkelte prosjekter")
    for title, text in NOTES:
        if title:
            y -= 22
            canvas.setFont("SansB", 9.5)
            canvas.drawString(42, y, title)
        y -= 14
        canvas.setFont("Sans", 9.5)
        canvas.drawString(42, y, text)
    foot(canvas, page)
    canvas.save()
