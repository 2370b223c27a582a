"""Random budget tables are written to PDF and to text without columns, and read back: what was put in, or a warning."""

from __future__ import annotations

import random
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from extract import Conversion, convert
from patterns.amounts import KRONER_PER_UNIT, Unit
from tests.budget_documents import amounts

FIRST = ("Leirskole", "Kulturskole", "Vikarpool", "Bokbuss", "Grønn mobilitet", "Ny kai", "Ladepunkt", "Turveg")
LAST = ("for alle trinn", "i sentrum", "ved Nordvika", "med to årsverk", "på ungdomstrinnet", "i heimetenesta")
LONG = "med oppfølging av elever og foresatte gjennom hele skoleåret og i ferier"
UNITS: dict[Unit, str] = {"1000 kr": "Tall i 1000 kr", "mill. kr": "Tall i mill. kr", "kr": "Tall i hele kroner"}
MINUS = ("-", "\u2212")


@dataclass(frozen=True)
class Written:
    """A table as it was written: whole kroner in their years, and the cells' texts (an empty cell is empty)."""

    years: tuple[int, ...]
    unit: Unit
    rows: tuple[tuple[str, dict[int, int], tuple[str, ...]], ...]
    sums: tuple[str, ...]


def written(seed: int) -> Written:
    chance = random.Random(seed)
    first = chance.randint(2012, 2030)
    years = tuple(range(first, first + chance.choice((2, 3, 4, 4, 4, 5))))
    unit: Unit = chance.choice(("1000 kr", "mill. kr", "kr"))
    minus = chance.choice(MINUS)
    titles = chance.sample([f"{one} {other}" for one in FIRST for other in LAST], chance.randint(3, 9))
    rows = []
    for title in titles:
        values = {year: _value(chance, unit) for year in years if chance.random() > 0.25}
        values = values or {chance.choice(years): _value(chance, unit)}
        whole = f"{title} {LONG}" if chance.random() < 0.15 else title
        rows.append((whole, values, tuple(_text(values.get(year), unit, minus) for year in years)))
    sums = tuple(_text(sum(values.get(year, 0) for _, values, _ in rows), unit, minus) for year in years)
    return Written(years, unit, tuple(rows), sums)


def _value(chance: random.Random, unit: Unit) -> int:
    size = chance.choice((1, 1, 1, -1)) * chance.choice((chance.randint(1, 99), chance.randint(100, 4000)))
    return size * {"1000 kr": 10_000, "mill. kr": 100_000, "kr": 5_000}.get(unit, 1)


def _text(nok: int | None, unit: Unit, minus: str) -> str:
    if nok is None:
        return ""
    size = abs(nok)
    if unit == "mill. kr":
        number = f"{size // 1_000_000},{size % 1_000_000 // 100_000}"
    else:
        number = f"{size // KRONER_PER_UNIT[unit]:,}".replace(",", " ")
    return f"{minus if nok < 0 else ''}{number}"


def as_pdf(table: Written, ruled: bool) -> bytes:
    body = getSampleStyleSheet()["BodyText"]
    head = ["Tiltak", *map(str, table.years)]
    grid = [head, *([Paragraph(title, body), *cells] for title, _, cells in table.rows), ["Sum", *table.sums]]
    drawn = Table(grid, colWidths=[190, *[68] * len(table.years)])
    style = [("ALIGN", (1, 0), (-1, -1), "RIGHT"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    drawn.setStyle(TableStyle([*style, *([("GRID", (0, 0), (-1, -1), 0.5, "black")] if ruled else [])]))
    file = BytesIO()
    heads = getSampleStyleSheet()["Heading2"]
    story = [Paragraph("Budsjettvedtak", heads), Paragraph(UNITS[table.unit], body), Paragraph("Drift", heads)]
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build([*story, Spacer(1, 6), drawn])
    return file.getvalue()


def as_flat_text(table: Written) -> str:
    lines = [f"{title} {' '.join(cell for cell in cells if cell)}" for title, _, cells in table.rows]
    head = f"Tiltak {' '.join(map(str, table.years))}"
    return "\n".join(
        ["Budsjettvedtak", "", UNITS[table.unit], "", "Drift", "", head, *lines, f"Sum {' '.join(table.sums)}", ""]
    )


def problems(table: Written, found: Conversion) -> list[str]:
    """The rows that came out otherwise than they were written, and of which no warning tells."""
    wrong = []
    told = " ".join(warning.message for warning in found.warnings)
    if len(found.tiltak) > len(table.rows):
        wrong.append(f"{len(found.tiltak)} records of {len(table.rows)} rows")
    for title, values, cells in table.rows:
        record = next((each for each in found.tiltak if each.title == title), None)
        if record is None:
            wrong.append(f"{title} {cells} missing") if title not in told else None
        elif amounts(record) != values and title not in told:
            wrong.append(f"{title}: {cells} read as {amounts(record)}")
        elif record.unit != table.unit or record.section != "drift":
            wrong.append(f"{title}: {record.unit}, {record.section}")
        elif any(year is not None and values.get(year) != nok for year, nok in amounts(record).items()):
            wrong.append(f"{title}: {cells} read in a wrong year: {amounts(record)}")
    return wrong


@pytest.mark.parametrize("seed", range(24))
def test_what_is_written_to_pdf_is_read_back(seed: int, tmp_path: Path) -> None:
    table = written(seed)
    source = tmp_path / "budsjett.pdf"
    source.write_bytes(as_pdf(table, ruled=seed % 2 == 0))
    found = convert(source)
    assert problems(table, found) == []
    assert not [check.message for check in found.checks if not check.ok]
    assert len(found.tiltak) == len(table.rows)


@pytest.mark.parametrize("seed", range(100, 160))
def test_what_is_written_without_columns_is_read_back_or_told(seed: int, tmp_path: Path) -> None:
    table = written(seed)
    source = tmp_path / "budsjett.txt"
    source.write_text(as_flat_text(table), encoding="utf-8")
    assert problems(table, convert(source)) == []
