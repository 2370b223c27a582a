"""Source -> its tables as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from extract.layout.blocks import find_layout
from extract.model import Source, Table
from extract.output import write_text
from extract.pipeline import find_pages
from extract.show.text import first_places


def csv_tables(source: Source) -> Iterator[str]:
    """All tables, each under `# table 2 of 5, page 3, 12 rows, ruled`, with a blank line between them."""
    tables = _tables(source)
    for number, table in enumerate(tables, 1):
        if number > 1:
            yield ""
        yield f"# table {number} of {len(tables)}, {pages(table)}, {table.row_count} rows, {table.method}"
        yield _csv(table).removesuffix("\n")


def write_csv_tables(source: Source, folder: Path) -> Iterator[Path]:
    """Writes `<name>-table-02.csv` for every table and gives its path. Raises OutputError."""
    for number, table in enumerate(_tables(source), 1):
        path = folder / f"{Path(source.name).stem}-table-{number:02}.csv"
        write_text(path, _csv(table))
        yield path


def pages(table: Table) -> str:
    """`page 3` or `pages 3-5`."""
    first, last = table.pages[0], table.pages[-1]
    return f"page {first}" if first == last else f"pages {first}-{last}"


def _tables(source: Source) -> list[Table]:
    return [block for block in find_layout(find_pages(source)).blocks if isinstance(block, Table)]


def _csv(table: Table) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([" ".join(cell.split()) for cell in row] for row in first_places(table))
    return text.getvalue()
