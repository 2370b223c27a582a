"""One document printed as PDF, saved by Word and as HTML: the records are the same."""

from __future__ import annotations

import io
from collections.abc import Callable
from html import escape
from typing import Any, NamedTuple

import docx
import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Table, TableStyle

from extract import convert_bytes


class Heading(NamedTuple):
    level: int
    text: str


class Points(NamedTuple):
    texts: tuple[str, ...]


class Grid(NamedTuple):
    """Rows of cells; the first is the heading, and below an empty first cell the one above goes on."""

    rows: tuple[tuple[str, ...], ...]


Part = str | Heading | Points | Grid

MINUTES: tuple[Part, ...] = (
    Heading(1, "Møteprotokoll for Formannskapet"),
    "Utvalg: Formannskapet",
    "Møtedato: 14.03.2024",
    Heading(2, "PS 12/24 Ny gangbru over Storelva"),
    Heading(3, "Innstilling"),
    Points(("Planen for gangbrua godkjennes.", "Brua bygges i limtre.", "Kostnaden dekkes av disposisjonsfondet.")),
    Heading(3, "Behandling"),
    "Ola Nes (H) fremmet følgende endringsforslag til punkt 2:",
    "Brua bygges i stål.",
    Heading(3, "Votering"),
    "Forslaget fra Nes falt med 3 mot 6 stemmer (2H, 1FrP).",
    "Innstillingen ble enstemmig vedtatt.",
    Heading(3, "Vedtak"),
    Points(("Planen for gangbrua godkjennes.", "Brua bygges i limtre.", "Kostnaden dekkes av disposisjonsfondet.")),
    Heading(2, "PS 13/24 Gebyrer for vann"),
    Heading(3, "Votering"),
    "Innstillingen ble vedtatt med 5 mot 4 stemmer (3H, 1FrP).",
    Heading(3, "Vedtak"),
    "Gebyrene settes opp med fire prosent.",
)
FORM: tuple[Part, ...] = (
    Heading(1, "Saksprotokoll"),
    "Utvalg: Formannskapet",
    "Møtedato: 05.03.2024",
    "Sak: 11/24",
    "Tittel: Brøyting av skoleveger",
    Grid(
        (
            ("Behandling", "Ola Nes (H) fremmet følgende forslag:\nBrøytingen settes ut på anbud."),
            ("Votering", "Forslaget fra Nes falt med 2 mot 7 stemmer (1H, 1FrP).\nInnstillingen ble vedtatt."),
            ("Vedtak", "Brøytingen drives av kommunen."),
        )
    ),
)
BUDGET: tuple[Part, ...] = (
    Heading(1, "Alternativt budsjett fra Høyre og Venstre 2025-2028"),
    "Alle tall i 1000 kroner.",
    Heading(2, "Driftstiltak"),
    Grid(
        (
            ("Område", "Tiltak", "2025", "2026", "2027", "2028"),
            ("Oppvekst", "Flere lærere i småskolen", "1 200", "2 400", "2 400", "2 400"),
            ("", "Leirskole for alle", "350", "350", "350", "350"),
            ("Helse", "Færre konsulenter", "-200", "-200", "", "-200"),
            ("Sum", "", "1 350", "2 550", "2 750", "2 550"),
        )
    ),
    Heading(2, "Investeringer"),
    Grid(
        (
            ("Prosjekt", "2025", "2026", "2027", "2028"),
            ("Gangveg fra Nes til Strand", "5 000", "7 500", "0", "0"),
            ("Rassikring i Storlia", "2 000", "2 000", "2 000", "-"),
            ("Sum investeringer", "7 000", "9 500", "2 000", "0"),
        )
    ),
)


def as_pdf(parts: tuple[Part, ...]) -> bytes:
    text = ParagraphStyle("text", fontName="Helvetica", fontSize=10.5, leading=13, spaceAfter=6)
    rules = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONTSIZE", (0, 0), (-1, -1), 9)])
    story: list[Any] = []
    for part in parts:
        if isinstance(part, Heading):
            size = 20 - 3 * part.level
            more = {"fontName": "Helvetica-Bold", "fontSize": size, "leading": 1.2 * size, "spaceBefore": 8}
            style = ParagraphStyle("heading", text, **more)
            story.append(Paragraph(escape(part.text), style))
        elif isinstance(part, Points):
            items = [ListItem(Paragraph(escape(each), text)) for each in part.texts]
            story.append(ListFlowable(items, bulletType="1", bulletFormat="%s."))
        elif isinstance(part, Grid):
            spans = [("SPAN", (0, row), (0, row + high - 1)) for row, high in joined(part) if high > 1]
            table = Table([list(row) for row in part.rows], spaceAfter=10)
            table.setStyle(TableStyle([*rules.getCommands(), *spans]))
            story.append(table)
        else:
            story.append(Paragraph(escape(part), text))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4, invariant=True).build(story)
    return buffer.getvalue()


def as_docx(parts: tuple[Part, ...]) -> bytes:
    document = docx.Document()
    for part in parts:
        if isinstance(part, Heading):
            document.add_heading(part.text, part.level)
        elif isinstance(part, Points):
            numbered = new_list(document)
            for each in part.texts:
                paragraph = document.add_paragraph(each, "List Number")
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_numId().val = numbered
                properties.get_or_add_ilvl().val = 0
        elif isinstance(part, Grid):
            table = document.add_table(len(part.rows), len(part.rows[0]), "Table Grid")
            for cell, each in zip(table._cells, (each for row in part.rows for each in row), strict=True):
                cell.text = each
            for row, high in joined(part):
                if high > 1:
                    table.cell(row, 0).merge(table.cell(row + high - 1, 0))
        else:
            document.add_paragraph(part)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def new_list(document: Any) -> int:
    """A list of its own, counted as those of the style are."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(each for each in numbering.num_lst if each.numId == style).abstractNumId.val
    added = numbering.add_num(abstract)
    added.add_lvlOverride(0).add_startOverride(1)
    return int(added.numId)


def as_html(parts: tuple[Part, ...]) -> bytes:
    written: list[str] = []
    for part in parts:
        if isinstance(part, Heading):
            written.append(f"<h{part.level}>{escape(part.text)}</h{part.level}>")
        elif isinstance(part, Points):
            written.append(f"<ol>{''.join(f'<li><p>{escape(each)}</p></li>' for each in part.texts)}</ol>")
        elif isinstance(part, Grid):
            high = dict(joined(part))
            rows = [
                cell(row[0], high.get(number, 0)) + "".join(cell(each, 1) for each in row[1:])
                for number, row in enumerate(part.rows)
            ]
            written.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
        else:
            written.append(f"<p>{escape(part)}</p>")
    return f"<!DOCTYPE html><meta charset=utf-8><body>{''.join(written)}".encode()


def cell(text: str, high: int) -> str:
    return f"<td rowspan={high}>{escape(text).replace(chr(10), '<br>')}</td>" if high else ""


def joined(grid: Grid) -> list[tuple[int, int]]:
    """The rows in which the first column's cells begin, and how many rows each covers."""
    starts = [number for number, row in enumerate(grid.rows) if row[0]]
    return [(start, end - start) for start, end in zip(starts, [*starts[1:], len(grid.rows)], strict=True)]


def records_of(name: str, content: bytes) -> dict[str, Any]:
    conversion = convert_bytes(name, content).model_dump(mode="json")
    kinds = ("meetings", "cases", "votes", "tiltak", "grants", "checks", "warnings")
    return {kind: without_places(conversion[kind]) for kind in kinds}


def without_places(record: Any) -> Any:
    if isinstance(record, dict):
        return {name: without_places(value) for name, value in record.items() if name not in ("evidence", "page")}
    if isinstance(record, list):
        return [without_places(each) for each in record]
    return " ".join(record.split()) if isinstance(record, str) else record


@pytest.mark.parametrize("parts", [MINUTES, FORM, BUDGET], ids=["minutes", "form", "budget"])
@pytest.mark.parametrize(("name", "write"), [("a.docx", as_docx), ("a.html", as_html)])
def test_the_records_are_those_of_the_pdf(
    parts: tuple[Part, ...], name: str, write: Callable[[tuple[Part, ...]], bytes]
) -> None:
    printed, other = records_of("a.pdf", as_pdf(parts)), records_of(name, write(parts))
    assert printed == other
    if parts is MINUTES:
        assert [(vote["outcome"], vote["unanimous"]) for vote in printed["votes"]] == [
            ("rejected", False),
            ("adopted", True),
            ("adopted", False),
        ]
    elif parts is FORM:
        (case,) = printed["cases"]
        assert case["decision"] == "Brøytingen drives av kommunen."
        assert [each["text"] for each in case["proposals"]] == ["Brøytingen settes ut på anbud."]
        assert [vote["motion"] for vote in printed["votes"]] == ["Forslaget fra Nes", "Innstillingen"]
    else:
        assert [len(each["amounts"]) for each in printed["tiltak"]] == [4, 4, 3, 4, 4]
        assert all(check["ok"] for check in printed["checks"])
