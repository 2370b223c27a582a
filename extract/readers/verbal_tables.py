"""Tables of verbal points -> Tiltak, one for each row."""

from __future__ import annotations

from extract.model import Cell, Section, Table, union
from extract.readers.budget_rows import BudgetContext
from extract.reading import Reading
from extract.records import Evidence, Tiltak
from patterns.sentences import find_sentences
from patterns.verbal_tables import find_verbal_columns, parties_of_cell


def read_verbal_table(section: Section, number: int, context: BudgetContext) -> Reading:
    """A verbal point for each row (`Nr | Verbalforslag`); its first sentence is its title."""
    table = section.blocks[0]
    if not isinstance(table, Table):
        return Reading()
    grid = [tuple(row) for row in table.rows()]
    texts = [[" ".join(cell.text.split()) if cell else "" for cell in row] for row in grid]
    columns = find_verbal_columns(texts, table.header_rows, under_verbal=True)
    if columns is None:
        return Reading()
    found: list[Tiltak] = []
    for row, cells in zip(texts[columns.first_row :], grid[columns.first_row :], strict=True):
        said = row[columns.text]
        sentences = find_sentences(said)
        title = said[slice(*sentences[0])].strip() if sentences else said
        parties = parties_of_cell(row[columns.party]) if columns.party is not None else ()
        area = row[columns.area] if columns.area is not None else ""
        found.append(
            Tiltak(
                id=f"x{number + len(found)}",
                title=title.removesuffix("."),
                area=area or context.area,
                section="verbal",
                parties=list(parties or context.parties),
                amounts=[],
                comparison=[],
                total=None,
                unit=context.unit,
                unit_source="inferred",
                source_type="text",
                text=said if len(sentences) > 1 else None,
                note=None,
                links=[],
                evidence=_evidence([cell for cell in cells if cell is not None]),
            )
        )
    return Reading(tiltak=tuple(found))


def _evidence(cells: list[Cell]) -> list[Evidence]:
    box = union(cell.bbox for cell in cells if cell.bbox)
    rounded = [round(value, 2) for value in box] if box else None
    return [Evidence(page=cells[0].page, bbox=rounded, text="\t".join(cell.text for cell in cells).strip())]
