"""Budget tables drawn in many ways: whole grids, rules around some columns or between some rows, stripes."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

MEASURES = (
    "Ny gangbru i Lillevik",
    "Skolekjøkken på Nes",
    "Barnehage Solbakken, flere plasser",
    "Styrking av hjemmetjenesten",
    "Redusert vikarbruk",
    "Kulturskolen, flere timer",
    "Vedlikehold av kommunale veger og fortau i sentrum og i bygdene rundt",
    "Turveg langs elva",
    "Ladepunkter ved rådhuset",
    "Lavere strømutgifter etter utskifting av lys i alle skolebygg",
)
# Which lines are drawn, of the rows' (from the top) and of the columns' borders (from the left), by how many there are.
STYLES = (
    "nothing",
    "a grid",
    "a grid without the sum",
    "a grid without the heading",
    "a grid without a rule behind the labels",
    "a grid without a rule between two columns",
    "a grid around the first columns",
    "a grid with rules between some rows",
    "a grid in the heading",
    "level rules",
    "upright rules",
    "stripes",
)
Body = list[tuple[str, list[int | None]]]
_LABELS, _LEFT, _TOP = 170.0, 60.0, 745.0
_SIZE, _PITCH = 9.0, 11.0


def body_of(seed: int, columns: int, rows: int = 7) -> Body:
    """Measures with amounts in thousands, some cells empty; the same for a seed each time."""
    chosen = random.Random(seed)
    body: Body = []
    for name in chosen.sample(MEASURES, rows):
        amounts: list[int | None] = [
            None if chosen.random() < 0.15 else chosen.choice((1, 1, -1)) * chosen.randrange(1, 400) * 50
            for _ in range(columns)
        ]
        body.append((name, amounts if any(amounts) else [500, *amounts[1:]]))
    return body


def page_with(style: str, body: Body, width: float, wrong: int = 0) -> bytes:
    """A page with the table and its sums under a heading of years, the columns so wide; the first sum so much wrong."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(_LEFT, 790, "Budsjettvedtak 2025-2028")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(_LEFT, 770, "Kommunestyret vedtar endringene i drift under. Tall i 1000 kr.")
    columns = len(body[0][1])
    sums = [sum(amounts[index] or 0 for _, amounts in body) for index in range(columns)]
    sums[0] += wrong
    rows = [
        ("Tiltak", [str(2025 + index) for index in range(columns)]),
        *((name, ["" if each is None else _written(each) for each in amounts]) for name, amounts in body),
        ("Sum endringer", [_written(each) for each in sums]),
    ]
    across = [_LEFT, *(_LEFT + _LABELS + width * index for index in range(columns + 1))]
    labels = [_wrapped(label) for label, _ in rows]
    tops = [_TOP]
    for lines in labels:
        tops.append(tops[-1] - _PITCH * len(lines) - 5)
    _draw(canvas, style, across, tops)
    for index, (lines, (_, texts)) in enumerate(zip(labels, rows, strict=True)):
        canvas.setFont("Helvetica-Bold" if index in (0, len(rows) - 1) else "Helvetica", _SIZE)
        for number, line in enumerate(lines):
            canvas.drawString(_LEFT + 4, tops[index] - _PITCH * (number + 1), line)
        for column, text in enumerate(texts):
            canvas.drawRightString(across[column + 2] - 4, tops[index] - _PITCH, text)
    canvas.save()
    return buffer.getvalue()


def _written(amount: int) -> str:
    return f"{amount:,}".replace(",", " ")


def _wrapped(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and stringWidth(longer, "Helvetica", _SIZE) > _LABELS - 8:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _draw(canvas: Canvas, style: str, across: Sequence[float], tops: Sequence[float]) -> None:
    rows, columns = len(tops) - 1, len(across) - 1
    level, upright = list(range(rows + 1)), list(range(columns + 1))
    first, last, right = 0, rows, columns
    if style == "stripes":
        canvas.setFillGray(0.9)
        for row in range(1, rows, 2):
            canvas.rect(across[0], tops[row + 1], across[-1] - across[0], tops[row] - tops[row + 1], stroke=0, fill=1)
        canvas.setFillGray(0)
    if style in ("stripes", "nothing"):
        return
    if style == "a grid without the sum":
        last = rows - 1
    elif style == "a grid without the heading":
        first = 1
    elif style == "a grid without a rule behind the labels":
        upright.remove(1)
    elif style == "a grid without a rule between two columns":
        upright.remove(columns - 1)
    elif style == "a grid around the first columns":
        right = 3
    elif style == "a grid with rules between some rows":
        level = [row for row in level if row in (0, 1, rows - 1, rows) or row % 3 == 0]
    elif style == "a grid in the heading":
        last = 1
    elif style == "level rules":
        upright = []
    elif style == "upright rules":
        level = [0, rows]
    canvas.setLineWidth(0.5)
    for row in level:
        if first <= row <= last:
            canvas.line(across[0], tops[row], across[right], tops[row])
    for column in upright:
        if column <= right:
            canvas.line(across[column], tops[first], across[column], tops[last])
