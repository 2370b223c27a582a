"""Pages of six producers with tables drawn in many ways, and pages of text: each cell in its column, no table invented.

Beside each `.pdf` stands a `.tsv` with what its source says: for each table a line with the heading above each column
(` / ` between the labels above each other), then a line for each row.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.layout.blocks import find_layout
from extract.model import Table
from extract.sources import load_source, read_pages

PAGES = sorted((Path(__file__).parent / "table_pages").glob("*.pdf"))


def written(table: Table) -> str:
    """The table as in the `.tsv`."""
    rows = [[" ".join(cell.text.split()) if cell else "" for cell in row] for row in table.rows()]
    heading, body = rows[: table.header_rows], rows[table.header_rows :]
    labels = [" / ".join(dict.fromkeys(filter(None, column))) for column in zip(*heading, strict=True)]
    return "".join("\t".join(row) + "\n" for row in [labels or [""] * table.column_count, *body])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_each_cell_stands_in_its_column(path: Path) -> None:
    layout = find_layout(read_pages(load_source(path)))
    found = "\n".join(written(block) for block in layout.blocks if isinstance(block, Table))
    assert found == path.with_suffix(".tsv").read_text(encoding="utf-8")


def test_pages_are_there() -> None:
    assert len(PAGES) >= 40
