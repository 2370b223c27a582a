"""Rana: fellesforslag"""
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

ROWS = [
    ("Forslag", "2026", "2027"),
    ("Leksehjelp på Ytteren", "350 000", "350 000"),
    ("Nattåpent legevaktkontor", "1 475 000", "2 950 000"),
    ("Reduserte reiseutgifter", "-225 000", "-225 000"),
    ("Strøsand og gatelys i Mo sentrum", "600 000", ""),
    ("Ledige stillinger i stab", "-1 300 000", "-1 300 000"),
    ("Redusert avsetning til fond", "-900 000", "-1 775 000"),
    ("Netto endring", "0", "0"),
]


def draw(target):
    c = Canvas(target, pagesize=A4, invariant=1)
    c.setFont("Helvetica-Bold", 15)
    c.drawString(60, 775, "Fellesforslag fra H, FrP og KrF")
    c.setFont("Helvetica", 11)
    c.drawString(60, 755, "Rana kommune - budsjett 2026 med plan for 2027, driftsbudsjettet")
    c.drawString(60, 730, "Alle beløp i hele kroner. Pluss betyr økt utgift, minus innsparing.")
    y = 700
    for i, (a, b, d) in enumerate(ROWS):
        c.setFont("Helvetica-Bold" if i in (0, len(ROWS) - 1) else "Helvetica", 10.5)
        c.drawString(62, y, a)
        c.drawRightString(410, y, b)
        c.drawRightString(510, y, d)
        c.setLineWidth(1 if i in (0, len(ROWS) - 2) else 0.3)
        c.line(60, y - 5, 512, y - 5)
        y -= 20
    c.setFont("Helvetica", 10)
    c.drawString(60, y - 10, "Fondet er på 88 mill. kroner etter forslaget. Kontakt: gruppelederne.")
    c.save()
