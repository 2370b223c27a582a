"""Landscape decision table over two pages."""

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FONTS = "/usr/share/fonts/truetype/dejavu/"
HEAD = ["Tiltak", "Budsjett 2023", "2024", "2025", "2026", "2027", "Merknad"]
ROWS = [
 [
  "Utdanning",
  "",
  "",
  "",
  "",
  "",
  ""
 ],
 [
  "Lærlingtilskot, fleire kontraktar",
  "148 500",
  "3 200",
  "4 800",
  "4 800",
  "4 800",
  "Jf. sak T 41/23"
 ],
 [
  "Nye plassar på helsefag i Ørsta",
  "",
  "1 450",
  "3 480",
  "3 480",
  "3 480",
  "Frå august"
 ],
 [
  "Avvikle tredje klasse på teknikk og industriell produksjon i Sunndal",
  "",
  "-610",
  "-1 465",
  "-1 465",
  "-1 465",
  ""
 ],
 [
  "Skyss for elevar i vaksenopplæringa",
  "2 100",
  "350",
  "350",
  "350",
  "350",
  ""
 ],
 [
  "Digitale læremiddel",
  "11 200",
  "",
  "",
  "-900",
  "-900",
  "Ny avtale i 2026"
 ],
 [
  "Sum utdanning",
  "",
  "4 390",
  "7 165",
  "6 265",
  "6 265",
  ""
 ],
 [
  "Samferdsel",
  "",
  "",
  "",
  "",
  "",
  ""
 ],
 [
  "Ferje Hareid–Sulesund, nattavgangar",
  "",
  "4 100",
  "4 100",
  "4 100",
  "4 100",
  "Fire avgangar i veka"
 ],
 [
  "Asfalt på fylkesvegane",
  "182 000",
  "15 000",
  "15 000",
  "",
  "",
  ""
 ],
 [
  "Gratis buss for born under seks år",
  "",
  "900",
  "900",
  "900",
  "900",
  ""
 ],
 [
  "Redusert rutetilbod på sommaren",
  "",
  "-2 750",
  "-2 750",
  "-2 750",
  "-2 750",
  "Gjeld veke 26–32"
 ],
 [
  "Båtrute Smøla–Kristiansund, ny kontrakt",
  "46 300",
  "",
  "6 500",
  "6 900",
  "6 900",
  ""
 ],
 [
  "Trafikktryggleik, tiltak ved skular",
  "5 000",
  "1 000",
  "1 000",
  "1 000",
  "1 000",
  ""
 ],
 [
  "Sum samferdsel",
  "",
  "18 250",
  "25 750",
  "10 150",
  "10 150",
  ""
 ],
 [
  "Kultur, idrett og folkehelse",
  "",
  "",
  "",
  "",
  "",
  ""
 ],
 [
  "Regionale museum, driftstilskot",
  "38 900",
  "1 200",
  "1 200",
  "1 200",
  "1 200",
  ""
 ],
 [
  "Idrettsskule for ungdom med funksjonsnedsetjing",
  "",
  "275",
  "275",
  "",
  "",
  "Prøveordning"
 ],
 [
  "Litteraturfestival i Molde, jubileum",
  "",
  "",
  "600",
  "",
  "",
  ""
 ],
 [
  "Avslutte tilskot til kulturkort",
  "1 650",
  "-1 650",
  "-1 650",
  "-1 650",
  "-1 650",
  ""
 ],
 [
  "Sum kultur, idrett og folkehelse",
  "",
  "-175",
  "425",
  "-450",
  "-450",
  ""
 ],
 [
  "Tannhelse",
  "",
  "",
  "",
  "",
  "",
  ""
 ],
 [
  "Ny klinikk på Averøya, drift",
  "",
  "",
  "2 300",
  "2 300",
  "2 300",
  ""
 ],
 [
  "Rekruttering av tannlegar til ytre strok",
  "1 200",
  "500",
  "500",
  "500",
  "500",
  "3 tannlegar"
 ],
 [
  "Mindre bruk av vikarar",
  "8 800",
  "-1 300",
  "-1 300",
  "-1 300",
  "-1 300",
  ""
 ],
 [
  "Sum tannhelse",
  "",
  "-800",
  "1 500",
  "1 500",
  "1 500",
  ""
 ],
 [
  "Næring, klima og plan",
  "",
  "",
  "",
  "",
  "",
  ""
 ],
 [
  "Tilskot til breiband i område utan marknad",
  "24 000",
  "5 000",
  "",
  "",
  "",
  "Eitt år"
 ],
 [
  "Hydrogen i hurtigbåt, forprosjekt",
  "",
  "1 800",
  "1 200",
  "",
  "",
  ""
 ],
 [
  "Redusere næringsfondet",
  "31 500",
  "-3 400",
  "-3 400",
  "-3 400",
  "-3 400",
  ""
 ],
 [
  "Sekretariat for fjordhagane",
  "",
  "740",
  "740",
  "740",
  "740",
  ""
 ],
 [
  "Sum næring, klima og plan",
  "",
  "4 140",
  "-1 460",
  "-2 660",
  "-2 660",
  ""
 ],
 [
  "Sum endringar i drift",
  "",
  "25 805",
  "32 380",
  "14 805",
  "14 805",
  ""
 ],
 [
  "Inndekking",
  "",
  "",
  "",
  "",
  "",
  ""
 ],
 [
  "Auka rammetilskot i statsbudsjettet",
  "",
  "-9 800",
  "-9 800",
  "-9 800",
  "-9 800",
  "Anslag"
 ],
 [
  "Bruk av disposisjonsfond",
  "-20 000",
  "-14 505",
  "-21 080",
  "-3 505",
  "-3 505",
  ""
 ],
 [
  "Høgare utbytte frå Tussa Kraft",
  "-12 000",
  "-1 500",
  "-1 500",
  "-1 500",
  "-1 500",
  ""
 ],
 [
  "Sum inndekking",
  "",
  "-25 805",
  "-32 380",
  "-14 805",
  "-14 805",
  ""
 ],
 [
  "Netto",
  "",
  "0",
  "0",
  "0",
  "0",
  ""
 ]
]
KINDS = [
    "band", "row", "row", "row", "row", "row", "sum", "band", "row", "row",
    "row", "row", "row", "row", "sum", "band", "row", "row", "row", "row",
    "sum", "band", "row", "row", "row", "sum", "band", "row", "row", "row",
    "row", "sum", "sum", "band", "row", "row", "row", "sum", "sum",
]


def foot(canvas, document):
    canvas.setFont("Sans", 8)
    canvas.drawString(15 * mm, 10 * mm, "Møre og Romsdal fylkeskommune – økonomiplan 2024–2027")
    canvas.drawRightString(282 * mm, 10 * mm, str(document.page))


def draw(target):
    pdfmetrics.registerFont(TTFont("Sans", FONTS + "DejaVuSansCondensed.ttf"))
    pdfmetrics.registerFont(TTFont("SansB", FONTS + "DejaVuSansCondensed-Bold.ttf"))
    title = ParagraphStyle("title", fontName="SansB", fontSize=15, leading=19, spaceAfter=4)
    body = ParagraphStyle("body", fontName="Sans", fontSize=9.5, leading=13, spaceAfter=4)
    cell = ParagraphStyle("cell", fontName="Sans", fontSize=8.5, leading=10.5)
    data = [HEAD]
    style = [
        ("FONT", (0, 0), (-1, -1), "Sans", 8.5), ("FONT", (0, 0), (-1, 0), "SansB", 8.5),
        ("ALIGN", (1, 0), (5, -1), "RIGHT"), ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black), ("LINEBELOW", (0, 1), (-1, -1), 0.25, colors.lightgrey),
        ("TOPPADDING", (0, 0), (-1, -1), 2.6), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.6),
    ]
    for at, (row, kind) in enumerate(zip(ROWS, KINDS, strict=True), start=1):
        if kind == "row":
            data.append([Paragraph(row[0], cell), *row[1:6], Paragraph(row[6], cell)])
        else:
            data.append(row)
            style.append(("FONT", (0, at), (-1, at), "SansB", 8.5))
        if kind == "band":
            style += [("BACKGROUND", (0, at), (-1, at), colors.HexColor("#e3ecd9")), ("SPAN", (0, at), (-1, at))]
        if kind == "sum":
            style.append(("LINEABOVE", (0, at), (-1, at), 0.6, colors.black))
    width = [92, 26, 22, 22, 22, 22, 60]
    table = Table(data, colWidths=[w * mm for w in width], repeatRows=1, style=TableStyle(style), hAlign="LEFT")
    flow = [
        Paragraph("Økonomiplan 2024–2027 med budsjett for 2024", title),
        Paragraph("Vedtak i fylkestinget 12. desember 2023, sak T 98/23", body),
        Paragraph(
            "Fylkestinget vedtek framlegget frå fylkeskommunedirektøren til økonomiplan, med dei endringane som står i "
            "tabellen. Ramma for nye lån i 2024 er 1 140 mill. kroner. Fylkesskatten følgjer den høgaste satsen som "
            "Stortinget fastset.", body),
        Paragraph("Alle tal i heile 1000 kroner. Pluss er auka utgift eller lågare inntekt.", body),
        Spacer(1, 2 * mm), table, Spacer(1, 4 * mm),
        Paragraph("Disposisjonsfondet var på 412 mill. kroner ved inngangen til 2023.", body),
    ]
    SimpleDocTemplate(
        target, pagesize=landscape(A4), leftMargin=15 * mm, rightMargin=15 * mm, topMargin=15 * mm,
        bottomMargin=17 * mm,
        title="Økonomiplan 2024–2027", invariant=1,
    ).build(flow, onFirstPage=foot, onLaterPages=foot)
