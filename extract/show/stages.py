"""Source -> what one step of the reading saw, with page and position: traces a wrong record to its step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from extract.facts import find_facts
from extract.layout.blocks import find_layout
from extract.model import BBox, Block, Layout, Line, Notice, Page, Source, Table
from extract.pipeline import find_pages
from extract.printable import one_line
from extract.sections import find_sections
from extract.show.terminal import Column, Style, table, wrapped
from extract.show.text import first_places
from extract.summary import counted, in_words

if TYPE_CHECKING:
    from extract.records import Case, Evidence, Grant, Meeting, Tiltak, Vote


def show_stage(source: Source, stage: str, page: int | None, style: Style) -> Iterator[str]:
    """What the step gave; `page` keeps one page. Raises SourceError."""
    pages = find_pages(source)
    if stage == "pages":
        return show_pages([each for each in pages if page in (None, each.number)], style)
    layout = find_layout(pages)
    if stage == "blocks":
        return show_blocks(layout, page, style)
    if stage == "sections":
        return show_sections(layout, page, style)
    return show_reading(layout, page, style)


def show_pages(pages: Iterable[Page], style: Style) -> Iterator[str]:
    """Each page's reader and measures, then its words with box, size and weight; a file without geometry has lines."""
    for page in pages:
        size = f"{page.width:.0f} x {page.height:.0f} pt" if page.width else "no geometry"
        turned = f", turned {page.rotation}°" if page.rotation else ""
        parts = in_words(((len(page.words), "word"), (len(page.rules), "rule"), (len(page.fills), "fill")))
        read = f"read by {page.reader}, {page.text_layer} text"
        yield style.bold(f"page {page.number}") + f"  {size}{turned}  {read}  {parts}"
        yield from _notices(page.notices, style)
        for word in page.words:
            bold = "B" if word.bold else " "
            yield f"  {box(word.bbox)}  {word.size:5.1f} {bold}  {one_line(word.text)}"
        for number, line in enumerate(page.text_lines, 1):
            yield f"  {number:4}  {one_line(line)}"


def show_blocks(layout: Layout, page: int | None, style: Style) -> Iterator[str]:
    """Every line and table in reading order with its box; then the running lines that were taken out of the text."""
    for block in layout.blocks:
        if page is None or page in _pages(block):
            yield from _block(block, style)
    running = [each for each in layout.running if page in (None, each.line.page)]
    if running:
        yield ""
        yield style.bold("Taken out of the text")
    for each in running:
        yield _line(each.line, f"{each.kind:<11}", style)
    yield from _notices(layout.notices, style)


def show_sections(layout: Layout, page: int | None, style: Style) -> Iterator[str]:
    """What holds for the whole document, then every section: family, role, heading and its blocks."""
    facts = find_facts(layout)
    years = " ".join(map(str, facts.years)) or None
    named = [("title", facts.title), ("organization", facts.organization), ("language", facts.language)]
    for name, value in [*named, ("date", facts.date), ("years", years)]:
        yield f"{name:<13} {one_line(value or '-')}"
    for section in find_sections(layout, facts):
        shown = [block for block in section.blocks if page is None or page in _pages(block)]
        if page is not None and not shown:
            continue
        yield ""
        yield style.bold(f"{section.family}: {section.role}") + f"  {counted(len(section.blocks), 'block')}"
        for line in section.heading:
            yield _line(line, "under      ", style)
        for block in shown:
            yield from _block(block, style)


def show_reading(layout: Layout, page: int | None, style: Style) -> Iterator[str]:
    """Every record as the reader gave it, under the place and the text it was read from; then sum rows and notices."""
    from extract.pipeline import read_sections

    facts = find_facts(layout)
    reading = read_sections(find_sections(layout, facts), facts)
    records: Iterator[Meeting | Case | Vote | Tiltak | Grant] = chain(
        reading.meetings, reading.cases, reading.votes, reading.tiltak, reading.grants
    )
    for record in records:
        if page is not None and page not in [each.page for each in record.evidence]:
            continue
        yield style.bold(f"{type(record).__name__} {one_line(record.id)}")
        for each in record.evidence:
            yield from wrapped(each.text, style.width, f"  {_place(each)}  ")
        for name, value in record.model_dump(by_alias=True, exclude={"id", "evidence"}).items():
            if value not in (None, [], False):
                yield from wrapped(str(value), style.width, f"  {name:<22} ")
    for row in reading.sums:
        if page in (None, row.page):
            amounts = ", ".join(f"{amount.column} {amount.nok}" for amount in row.amounts)
            words = f"{row.label}: {amounts}; of {counted(len(row.members), 'record')}, within {row.tolerance} kr"
            yield from wrapped(words, style.width, f"{row.kind} row of {one_line(row.table)}, p. {row.page}: ")
    yield from _notices(reading.notices, style)


def box(bbox: BBox | None) -> str:
    """`  72.0  101.5  523.2  114.0`: left, top, right, bottom."""
    return " ".join(f"{value:6.1f}" for value in bbox) if bbox else " " * 27


def _place(evidence: Evidence) -> str:
    bbox = BBox(*evidence.bbox) if evidence.bbox else None
    return f"p. {evidence.page} [{' '.join(box(bbox).split())}]" if bbox else f"p. {evidence.page}"


def _pages(block: Block) -> tuple[int, ...]:
    return (block.page,) if isinstance(block, Line) else block.pages


def _block(block: Block, style: Style) -> Iterator[str]:
    if isinstance(block, Line):
        if block.space_above:
            yield ""
        yield _line(block, "line       ", style)
        return
    yield ""
    yield _table_head(block, style)
    columns = [Column(str(number)) for number in range(block.column_count)]
    rows = first_places(block)
    yield from table([Column("row"), *columns], [[str(i), *row] for i, row in enumerate(rows)], style, "  ")


def _table_head(block: Table, style: Style) -> str:
    size = f"{block.row_count} x {block.column_count}, {counted(block.header_rows, 'header row')}"
    spans = sum(cell.row_span > 1 or cell.column_span > 1 for cell in block.cells)
    merged = f", {counted(spans, 'merged cell')}" if spans else ""
    where = f"p. {'-'.join(map(str, sorted({block.pages[0], block.pages[-1]})))}"
    return f"{where:<6} {box(block.bbox)}  " + style.bold(f"table {block.method}, {size}{merged}")


def _line(line: Line, kind: str, style: Style) -> str:
    size = f"{line.size:5.1f} {'B' if line.bold else ' '}" if line.has_type else "       "
    return f"p. {line.page:<3} {box(line.bbox)}  {style.dim(kind)} {size}  {one_line(line.text)}"


def _notices(notices: Iterable[Notice], style: Style) -> Iterator[str]:
    for notice in notices:
        page = f"p. {notice.page}  " if notice.page else ""
        yield from (style.yellow(line) for line in wrapped(notice.message, style.width, f"! {page}{notice.code}: "))
