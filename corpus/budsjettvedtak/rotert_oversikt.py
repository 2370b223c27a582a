"""A portrait document: a table on a page turned by /Rotate 90, and one whose year headings touch each other."""

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
FOLDER = "/usr/share/fonts/truetype/liberation/"

INTRODUCTION = """\
Nye tiltak og endringer i driften 2024–2027
Hustadvika kommune

Oversikten på neste side viser hva som er nytt i budsjettet for 2024 og i økonomiplanen. Tallene
for 2022 er hentet fra regnskapet, og tallene for 2023 er fra det reviderte budsjettet i juni. Tiltak
som er vedtatt tidligere og videreføres uten endring, er ikke med.

Kommunestyret har bedt om at tiltakene grupperes etter sektor. Et tiltak uten tall i et år får ingen
virkning det året. Minus foran tallet betyr at utgiften går ned eller at inntekten går opp.

Siste side viser forslaget fra Bygdelista, som fikk støtte fra Venstre, men ikke flertall."""

ROWS = [
    ("Oppvekst",),
    ("Redusert foreldrebetaling i SFO", "", "420", "850", "1 700", "1 700", "1 700"),
    ("Lærlinger i barnehagene", "1 105", "1 240", "1 480", "1 480", "1 480", "1 480"),
    ("Nedlagt avdeling ved Bud skole", "", "", "-610", "-1 465", "-1 465", "-1 465"),
    ("Sum Oppvekst", "1 105", "1 660", "1 720", "1 715", "1 715", "1 715"),
    ("Helse og velferd",),
    ("Nattpatrulje i hjemmetjenesten", "", "", "1 950", "2 600", "2 600", "2 600"),
    ("Kjøp av plasser i nabokommune", "3 212", "2 900", "2 100", "900", "", ""),
    ("Økt egenbetaling for trygghetsalarm", "", "", "-140", "-140", "-140", "-140"),
    ("Turnusordning med langvakter, evaluering", "", "75", "75", "", "", ""),
    ("Sum Helse og velferd", "3 212", "2 975", "3 985", "3 360", "2 460", "2 460"),
    ("Teknisk",),
    ("Kommunale veger, grøfting og kantslått", "640", "655", "1 000", "1 000", "1 000", "1 000"),
    ("Festeavgift for grunn i Elnesvågen", "-88", "-90", "-120", "-120", "-120", "-120"),
    ("Sum Teknisk", "552", "565", "880", "880", "880", "880"),
    ("Sum tiltak", "4 869", "5 200", "6 585", "5 955", "5 055", "5 055"),
]

LIST_ROWS = [
    ("Gratis buss for ungdom i ferien", "0,4", "0,4", "0,4", "0,4"),
    ("Kulturstipend", "0,1", "0,1", "0,1", "0,1"),
    ("Opprusting av Farstad badestrand", "", "1,5", "0,5", ""),
    ("Færre møter i hovedutvalg", "-0,2", "-0,3", "-0,3", "-0,3"),
    ("Lavere pott til konsulenter", "-0,3", "-1,7", "-0,7", "-0,2"),
    ("Sum", "0,0", "0,0", "0,0", "0,0"),
]


def draw(target: str) -> None:
    pdfmetrics.registerFont(TTFont("Brød", FOLDER + "LiberationSans-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Halvfet", FOLDER + "LiberationSans-Bold.ttf"))
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.setTitle("Nye tiltak og endringer i driften 2024–2027")
    _introduction(canvas)
    _rotated_table(canvas)
    _glued_years(canvas)
    canvas.save()


def _introduction(canvas: Canvas) -> None:
    for number, line in enumerate(INTRODUCTION.splitlines()):
        canvas.setFont("Halvfet" if number == 0 else "Brød", 15 if number == 0 else 10.5)
        canvas.drawString(65, HEIGHT - 90 - 16 * number, line)
    _page_number(canvas, WIDTH / 2, 34, 1)
    canvas.showPage()


def _rotated_table(canvas: Canvas) -> None:
    # reportlab turns the page's box with the page; the box of this file's page is to be upright.
    canvas.setPageSize((HEIGHT, WIDTH))
    canvas.setPageRotation(90)
    canvas.translate(WIDTH, 0)
    canvas.rotate(90)
    top = WIDTH - 60
    rights = [400, 470, 540, 620, 690, 760]
    canvas.setFont("Halvfet", 13)
    canvas.drawString(60, top, "Driftstiltak per sektor")
    canvas.setFont("Halvfet", 9.5)
    for right, word in zip(rights, ["Regnskap", "Revidert", "Budsjett"], strict=False):
        canvas.drawRightString(right, top - 30, word)
    canvas.drawCentredString((rights[3] + rights[5]) / 2 - 14, top - 30, "Økonomiplan")
    canvas.drawString(60, top - 42, "Tiltak")
    for right, year in zip(rights, ["2022", "2023", "2024", "2025", "2026", "2027"], strict=True):
        canvas.drawRightString(right, top - 42, year)
    height = top - 62
    for title, *cells in ROWS:
        canvas.setFont("Halvfet" if not cells or title.startswith("Sum") else "Brød", 9.5)
        canvas.drawString(60, height, title)
        for right, cell in zip(rights, cells, strict=False):
            canvas.drawRightString(right, height, cell)
        height -= 17
    canvas.setFont("Brød", 8.5)
    canvas.drawString(60, height - 8, "Tall i hele tusen kroner. Lønnsvekst er ikke med.")
    _page_number(canvas, HEIGHT / 2, 28, 2)
    canvas.showPage()
    canvas.setPageRotation(0)
    canvas.setPageSize(A4)


def _glued_years(canvas: Canvas) -> None:
    canvas.setFont("Halvfet", 13)
    canvas.drawString(65, HEIGHT - 90, "Bygdelistas forslag til endringer i driften")
    step = pdfmetrics.stringWidth("2024", "Halvfet", 10)
    left = 330.0
    canvas.setFont("Halvfet", 10)
    canvas.drawString(65, HEIGHT - 120, "Tiltak")
    canvas.drawString(left - step, HEIGHT - 120, "2024202520262027")
    height = HEIGHT - 140
    for title, *cells in LIST_ROWS:
        canvas.setFont("Halvfet" if title == "Sum" else "Brød", 10)
        canvas.drawString(65, height, title)
        for column, cell in enumerate(cells):
            canvas.drawRightString(left + step * column - 1, height, cell)
        height -= 18
    canvas.setFont("Brød", 9)
    canvas.drawString(65, height - 6, "Beløp i mill. kr")
    _page_number(canvas, WIDTH / 2, 34, 3)
    canvas.showPage()


def _page_number(canvas: Canvas, x: float, y: float, number: int) -> None:
    canvas.setFont("Brød", 9)
    canvas.drawCentredString(x, y, str(number))
