"""Invented budget documents for tests: text and tables straight into sections and records, without a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.checks import check_reading
from extract.facts import find_facts
from extract.layout.blocks import find_layout
from extract.links.tiltak import link_tiltak
from extract.model import Block, Cell, Facts, Layout, Line, RunningLine, Table
from extract.readers.tiltak import read_tiltak
from extract.reading import Reading
from extract.records import Check, Tiltak
from extract.sections.budget import find_budget_sections
from extract.sources import read_pages, source_of


def line(text: str, *, bold: bool = False, space_above: bool = True, size: float = 0.0) -> Line:
    return Line(1, text, (), None, size, bold, space_above)


def table(header: Sequence[Sequence[str]], body: Sequence[Sequence[str]]) -> Table:
    """A table of plain cells; a cell equal to "<" belongs to the one on its left."""
    rows = [*header, *body]
    cells: list[Cell] = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text == "<":
                last = cells[-1]
                cells[-1] = last._replace(column_span=last.column_span + 1)
            else:
                cells.append(Cell(text, row, column, 1, None))
    return Table(tuple(cells), len(rows), max(map(len, rows)), len(header), (1,), None, "ruled")


def read_blocks(
    *blocks: Block, years: tuple[int, ...] = (), title: str | None = "Budsjett", running: Sequence[str] = ()
) -> Reading:
    repeated = tuple(RunningLine("header", line(text)) for text in running)
    layout = Layout(tuple(blocks), repeated, 1)
    facts = Facts(title, "nb", None, None, years, repeated)
    return linked(read_tiltak(find_budget_sections(layout, facts, frozenset()), facts))


def read_text(text: str) -> Reading:
    layout = find_layout(read_pages(source_of("budsjett.txt", text.encode())))
    facts = find_facts(layout)
    return linked(read_tiltak(find_budget_sections(layout, facts, frozenset()), facts))


def linked(reading: Reading) -> Reading:
    return replace(reading, tiltak=link_tiltak(reading.tiltak))


def amounts(record: Tiltak) -> dict[int | None, int]:
    return {amount.year: amount.nok for amount in record.amounts}


def titled(reading: Reading, title: str) -> Tiltak:
    return next(record for record in reading.tiltak if record.title == title)


def failed(reading: Reading) -> list[Check]:
    return [check for check in (*reading.checks, *check_reading(reading)) if not check.ok]
