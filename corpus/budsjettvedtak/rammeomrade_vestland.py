"""Vestland: nettorammer, utskrift frå rekneark"""

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

ROWS = [
    ("A", "OPPLÆRING OG KOMPETANSE", "", "", "", "", ""),
    ("R", "Vidaregåande skular", "2 841 300", "2 906 450", "2 889 100", "2 861 700", "2 861 700"),
    ("R", "Fagskule", "88 420", "91 065", "94 310", "97 220", "97 220"),
    ("R", "Pedagogisk-psykologisk teneste", "67 915", "70 240", "70 240", "70 240", "70 240"),
    ("R", "Lærlingtilskot", "402 800", "418 900", "424 500", "430 100", "430 100"),
    ("S", "SUM OPPLÆRING OG KOMPETANSE", "3 400 435", "3 486 655", "3 478 150", "3 459 260", "3 459 260"),
    ("A", "MOBILITET OG KOLLEKTIV", "", "", "", "", ""),
    ("R", "Busstrafikk", "1 934 600", "2 043 100", "2 061 400", "2 071 800", "2 071 800"),
    ("R", "Båtruter", "1 012 450", "1 087 300", "1 121 900", "1 160 250", "1 178 400"),
    ("R", "Ferjer", "1 488 700", "1 535 200", "1 549 900", "1 563 000", "1 563 000"),
    ("R", "Bybane", "", "312 600", "318 850", "325 200", "331 700"),
    ("S", "SUM MOBILITET OG KOLLEKTIV", "4 435 750", "4 978 200", "5 052 050", "5 120 250", "5 144 900"),
    ("A", "INFRASTRUKTUR OG VEG", "", "", "", "", ""),
    ("R", "Drift av fylkesvegar", "1 255 900", "1 304 750", "1 287 400", "1 276 300", "1 276 300"),
    ("R", "Skredsikring, planlegging", "12 000", "9 500", "9 500", "", ""),
    ("R", "Inntekt frå bompengar", "-48 600", "-51 200", "-53 700", "-53 700", "-53 700"),
    ("S", "SUM INFRASTRUKTUR OG VEG", "1 219 300", "1 263 050", "1 243 200", "1 222 600", "1 222 600"),
    ("A", "KULTUR, NÆRING OG TANNHELSE", "", "", "", "", ""),
    ("R", "Kultur og museum", "343 115", "352 480", "349 250", "346 900", "346 900"),
    ("R", "Næringsutvikling og klima", "128 370", "121 900", "113 450", "113 450", "113 450"),
    ("R", "Tannhelsetenesta", "466 240", "481 715", "480 100", "478 500", "478 500"),
    ("S", "SUM KULTUR, NÆRING OG TANNHELSE", "937 725", "956 095", "942 800", "938 850", "938 850"),
    ("S", "SUM NETTO RAMMER", "9 993 210", "10 684 000", "10 716 200", "10 740 960", "10 765 610"),
]
HEAD = ("Budsjett 2024", "Budsjett 2025", "ØP 2026", "ØP 2027", "ØP 2028")
EDGES = (40, 262, 322, 382, 436, 490, 544)


def row(c, y, cells, bold, grid=True):
    c.setFont("Helvetica-Bold" if bold else "Helvetica", 8)
    c.drawString(EDGES[0] + 2, y, cells[0])
    for x, text in zip(EDGES[2:], cells[1:], strict=False):
        c.drawRightString(x - 2, y, text)
    c.setLineWidth(0.25)
    for x in EDGES:
        c.line(x, y - 3, x, y + 9)
    c.line(EDGES[0], y - 3, EDGES[-1], y - 3)
    c.line(EDGES[0], y + 9, EDGES[-1], y + 9)


def draw(target):
    c = Canvas(target, pagesize=A4, invariant=1)
    c.setFont("Helvetica", 8)
    c.drawString(40, 815, "budsjett2025_vedtak.xlsx")
    c.drawRightString(544, 815, "Ark: Rammer")
    c.setFont("Helvetica-Bold", 14)
    c.drawString(40, 782, "Vestland fylkeskommune")
    c.setFont("Helvetica-Bold", 11)
    c.drawString(40, 764, "Netto driftsrammer 2025-2028 slik fylkestinget vedtok dei")
    c.setFont("Helvetica", 8)
    c.drawString(40, 749, "Alle tal i heile 1000 kr (2025-kroner)")
    y = 728
    row(c, y, ("Rammeområde", *HEAD), True)
    for kind, *cells in ROWS:
        y -= 12
        row(c, y, cells, kind != "R")
    c.setFont("Helvetica", 8)
    notes = (
        "Bybanen vart flytta frå eiga avtale til ramma for kollektiv i 2025, difor er det ikkje tal for 2024.",
        "Ramma for næring er redusert etter kutt i statlege midlar på 8,4 mill. kr.",
        "Renter og avdrag, skatt og rammetilskot er ikkje med i oversikta.",
    )
    for i, line in enumerate(notes):
        c.drawString(40, y - 20 - 11 * i, line)
    c.drawCentredString(297, 30, "Side 1 av 1")
    c.save()
