"""The source of prosjekter_alta.pdf."""

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer

FONTS = "/usr/share/fonts/truetype/liberation/LiberationSans-"
HEAD = ["Prosjektnr", "Prosjekt", "Tidligere bevilget", "2026", "2027", "2028", "2029", "Totalkostnad"]
AREAS = [
    ("Bygg og eiendom", [
        ("10417", "Aronnes skole, rehabilitering av fasade og vinduer", 2150, 18400, 22650, None, None, 43200),
        ("10422", "Alta helsesenter, nytt nødstrømsanlegg", None, 5800, None, None, None, 5800),
        ("10430", "Oppgradering av kommunale boliger", 11200, 4000, 4000, 4000, 4000, None),
        ("10451", "Kirkegård Kaiskuru, utvidelse trinn 2", None, 750, 6900, None, None, 7650),
        ("10458", "Salg av Midtbakken barnehage", None, None, -6500, None, None, -6500),
    ]),
    ("Vann og avløp", [
        ("20107", "Hovedvannledning Elvebakken–Kronstad", 14730, 27000, 31500, 12270, None, 85500),
        ("20112", "Renseanlegg Talvik", None, None, 1500, 38000, 44000, 140000),
        ("20119", "Driftskontroll, utskifting av styringssystem", 320, 1280, None, None, None, 1600),
    ]),
    ("Vei, park og idrett", [
        ("30208", "Gang- og sykkelvei Hjemmeluft", None, 9300, 4100, None, None, 13400),
        ("30211", "Trafikksikkerhetstiltak ved skoler *", None, 1000, 1000, 1000, 1000, None),
        ("30220", "Snødeponi Skillemo med rensing av smeltevann", None, None, None, 7200, None, 7200),
        ("30231", "Finnmarkshallen, nytt kunstgress", None, 6400, None, None, None, 6400),
        ("30236", "Lysløype Kåfjord", None, 0, 2350, None, None, 2350),
    ]),
    ("Samfunn og beredskap", [
        ("40105", "Brannbil med stige", 800, 9950, None, None, None, 10750),
        ("40109", "Nødnett, terminaler", None, None, 640, None, 640, 1280),
        ("40113", "Kjøp av næringsareal på Altagård", None, 12000, None, None, None, 12000),
    ]),
]
STATED = {3: 95780}
FINANCING = [
    ("Bruk av lån", 71904, 49312, 50770, 39712),
    ("Kompensasjon for merverdiavgift", 15476, 11618, 9700, 8928),
    ("Tilskudd fra Husbanken og spillemidler", 8500, 7210, 2000, 1000),
]


def number(value):
    return "" if value is None else f"{value:,}".replace(",", " ")


def draw(target):
    for name, file in (("Body", "Regular"), ("Bold", "Bold")):
        pdfmetrics.registerFont(TTFont(name, f"{FONTS}{file}.ttf"))
    cell = ParagraphStyle("cell", fontName="Body", fontSize=9, leading=11)
    text = ParagraphStyle("text", fontName="Body", fontSize=9.5, leading=13, spaceAfter=6)
    title = ParagraphStyle("title", fontName="Bold", fontSize=16, leading=20, spaceAfter=4)
    rows, bold = [HEAD], [0]
    for area, projects in AREAS:
        bold.append(len(rows))
        rows.append([area] + [""] * 7)
        for code, name, *figures in projects:
            rows.append([code, Paragraph(name, cell), *map(number, figures)])
    bold.append(len(rows))
    every = [project for _, projects in AREAS for project in projects]
    sums = [sum(project[at] or 0 for project in every) for at in range(2, 8)]
    rows.append(["", "Sum investeringer", "", *(number(STATED.get(at + 2, sums[at])) for at in range(1, 5)), ""])
    widths = [20 * mm, 74 * mm, 32 * mm, 22 * mm, 22 * mm, 22 * mm, 22 * mm, 26 * mm]
    last = len(rows) - 1
    style = [("FONT", (0, 0), (-1, -1), "Body", 9), ("ALIGN", (2, 0), (-1, -1), "RIGHT"),
             ("VALIGN", (0, 0), (-1, -1), "TOP"),
             ("TOPPADDING", (0, 0), (-1, -1), 5), ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
             ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black), ("LINEABOVE", (0, last), (-1, last), 0.8, colors.black)]
    style += [("FONT", (0, row), (-1, row), "Bold", 9) for row in bold]
    style += [("BACKGROUND", (0, row), (-1, row), colors.HexColor("#dde6dc")) for row in bold[1:-1]]
    funds = [["Finansiering", "2026", "2027", "2028", "2029"]]
    funds += [[name, *map(number, figures)] for name, *figures in FINANCING]
    funds.append(["Sum finansiering", *(number(sum(row[at] for row in FINANCING)) for at in range(1, 5))])
    plain = [("FONT", (0, 0), (-1, -1), "Body", 9), ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
             ("FONT", (0, 0), (-1, 0), "Bold", 9), ("FONT", (0, -1), (-1, -1), "Bold", 9),
             ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black), ("LINEABOVE", (0, -1), (-1, -1), 0.8, colors.black)]

    def foot(canvas, document):
        canvas.setFont("Body", 8)
        canvas.drawString(18 * mm, 9 * mm, "Alta kommune – investeringsplan 2026–2029")
        canvas.drawRightString(279 * mm, 9 * mm, f"Side {document.page}")

    document = SimpleDocTemplate(target, pagesize=landscape(A4), leftMargin=18 * mm, rightMargin=18 * mm,
                                 topMargin=15 * mm, bottomMargin=18 * mm,
                                 title="Investeringsplan 2026–2029", invariant=1)
    document.build([
        Paragraph("Investeringsplan 2026–2029 per prosjekt", title),
        Paragraph("Vedtatt av Alta kommunestyre 11. desember 2025. Alle beløp i 1000 kroner, inkludert merverdiavgift. "
                  "Prosjekter med tidligere bevilgning på mer enn 10 mill. kroner blir rapportert særskilt.", text),
        LongTable(rows, colWidths=widths, repeatRows=1, style=style, hAlign="LEFT"),
        Spacer(1, 4 * mm),
        Paragraph("* Kommunen venter 400 000 kroner i året fra fylkeskommunen. Renseanlegget blir ferdig i 2031.",
                  text),
        LongTable(funds, colWidths=[74 * mm] + [24 * mm] * 4, style=plain, hAlign="LEFT"),
        Spacer(1, 4 * mm),
        Paragraph("Gjelden vil være 3,9 milliarder kroner ved utgangen av 2029, og hvert prosentpoeng i rente koster "
                  "kommunen 24 millioner kroner.", text),
    ], onFirstPage=foot, onLaterPages=foot)
