"""Pages -> Layout: lines and tables in reading order, without running headers, footers and page numbers."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from extract.layout.asides import aside_notices, without_asides
from extract.layout.columns import in_reading_order
from extract.layout.flow import Flow
from extract.layout.footnotes import without_footnotes
from extract.layout.leaders import without_leaders
from extract.layout.line_numbers import find_line_numbers
from extract.layout.lines import find_lines
from extract.layout.margin import without_margin
from extract.layout.no_room import notices_of_no_room
from extract.layout.personal_numbers import personal_number_notices
from extract.layout.plain import plain_blocks
from extract.layout.raised import may_have_marks, without_marks
from extract.layout.running import find_running
from extract.layout.typed_rules import with_drawn_rules
from extract.memory.cells import packed
from extract.memory.drawn import laid_open
from extract.memory.handing import give_back, handed_over, is_long
from extract.memory.words import alone, made
from extract.model import Block, Layout, Line, Notice, Page, RunningLine, Table, Word
from extract.tables.header import count_header_rows
from patterns.signature_sheets import is_signature_sheet

# Of so few pages all words are kept: to take those out that nobody needs is worth its time in longer documents.
_FEW_PAGES = 10
# After so many pages the memory of their words is given back.
_PAGES_BETWEEN = 500


def find_layout(pages: Sequence[Page]) -> Layout:
    """The document's lines and tables. A table that goes on over a page break is one table, where it begins."""
    return lay_out(list(pages))


def lay_out(pages: list[Page]) -> Layout:
    """As `find_layout`. Each page is taken out of the list when it is done: who has it nowhere else lets it go."""
    for place, page in enumerate(pages):
        pages[place] = without_leaders(with_drawn_rules(page))
    counted = find_line_numbers(pages, [find_lines(page) for page in pages])
    lines_of_pages = [beside_tables(page, lines) for page, (lines, _) in zip(pages, counted, strict=True)]
    running = find_running(pages, lines_of_pages)
    taken = {id(each.line): place for place, each in enumerate(running)}
    running += [line for page in pages for line in page.running]
    running += [RunningLine("line_number", number) for _, numbers in counted for number in numbers]
    page_count = len(pages)
    flow = Flow()
    notices: list[Notice] = []
    for page, lines, (all_lines, _) in zip(
        map(laid_open, handed_over(pages)), handed_over(lines_of_pages), handed_over(counted), strict=True
    ):
        text = _text_of(page, [line for line in lines if id(line) not in taken], all_lines, flow)
        if page_count > _FEW_PAGES and _is_table_page(page, text.blocks):
            text = _with_own_words(text)
            # What runs would keep the words of the whole page.
            for place in [taken[id(line)] for line in lines if id(line) in taken]:
                running[place] = RunningLine(running[place].kind, _alone([running[place].line])[0])
        following, notes, aside = text
        if is_long(page_count):
            following = [packed(block) if isinstance(block, Table) else block for block in following]
        running += [RunningLine("footnote", note) for note in notes]
        running += [RunningLine("aside", line) for line in aside]
        notices += aside_notices(aside)
        notices += notices_of_no_room(page, lines)
        flow.append(following)
        if not len(pages) % _PAGES_BETWEEN:
            give_back(page_count)
    blocks = flow.blocks()
    notices = [*personal_number_notices(blocks, running), *notices]
    return Layout(tuple(blocks), tuple(running), page_count, tuple(notices))


class _Text(NamedTuple):
    """A page's lines and tables in reading order, and the footnotes and asides that were taken out of them."""

    blocks: list[Block]
    notes: Sequence[Line]
    aside: Sequence[Line]


def _text_of(page: Page, lines: Sequence[Line], all_lines: Sequence[Line], flow: Flow) -> _Text:
    """What a page's lines but for those that run come to; `all_lines` are also those, and the rows of marked tables."""
    has_marks = may_have_marks(page)
    if is_signature_sheet([line.text for line in lines]):
        return _Text([], (), lines)
    lines, margin = without_margin(page, lines)
    lines, notes = without_footnotes(page, lines, has_marks)
    lines, aside = without_asides(page, lines)
    if page.tables:
        blocks = marked_blocks(page, all_lines, {id(line) for line in lines})
    else:
        blocks = page_blocks(page, flow.without_pushed(page, lines))
    if has_marks:
        # Cells keep theirs, as they are written.
        blocks = [without_marks(block) if isinstance(block, Line) else block for block in blocks]
    return _Text(blocks, notes, (*margin, *aside))


def page_blocks(page: Page, lines: Sequence[Line]) -> list[Block]:
    """A page's lines and tables in reading order; what stands inside a table is no line."""
    if not page.words:
        return plain_blocks(page, lines)
    # Table finding needs numpy, which costs a tenth of a second to import; a text file does without it.
    from extract.tables.aligned import may_have_amounts
    from extract.tables.drawn import find_tables
    from extract.tables.ruled import may_be_grid

    if not may_be_grid(page) and not may_have_amounts(lines):
        return in_reading_order(page, lines, ())
    # Objects are made once for the whole page, and are columns again in what is kept for the stages to come.
    loose = list(map(Line.with_words, lines, made(line.words for line in lines)))
    compact = {id(line): kept for line, kept in zip(loose, lines, strict=True)}
    found = find_tables(page, loose)
    left = outside(page, loose, {word for each in found for word in each.words}) if found else loose
    return [compact.get(id(block), block) for block in in_reading_order(page, left, [each.table for each in found])]


def _is_table_page(page: Page, blocks: Sequence[Block]) -> bool:
    """Whether tables took most of a page's words, which nobody needs then."""
    if not page.words or not any(isinstance(block, Table) for block in blocks):
        return False
    return 2 * sum(len(block.words) for block in blocks if isinstance(block, Line)) < len(page.words)


def _with_own_words(text: _Text) -> _Text:
    """The same text; its words are not kept together with all of its page's."""
    own = iter(_alone([block for block in text.blocks if isinstance(block, Line)]))
    blocks = [next(own) if isinstance(block, Line) else block for block in text.blocks]
    return _Text(blocks, _alone(text.notes), _alone(text.aside))


def _alone(lines: Sequence[Line]) -> list[Line]:
    """The same lines, their words kept by themselves."""
    return list(map(Line.with_words, lines, alone([line.words for line in lines])))


def outside(page: Page, lines: Sequence[Line], taken: Set[Word]) -> list[Line]:
    """The lines without the words that tables took; a line that loses only some of its words is made anew."""
    left: list[Line] = []
    for line in lines:
        kept = tuple(word for word in line.words if word not in taken)
        if len(kept) == len(line.words):
            left.append(line)
        elif kept:
            left.extend(find_lines(replace(page, words=kept)))
    return left


def beside_tables(page: Page, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines that are no row of a table which the source marks."""
    if not page.tables:
        return lines
    rows = {each.first_line + row for each in page.tables for row in range(each.row_lines)}
    return [line for index, line in enumerate(lines) if index not in rows]


def marked_blocks(page: Page, lines: Sequence[Line], kept: Set[int]) -> list[Block]:
    """The lines of a page that are kept (by identity), and its marked tables in their places."""
    blocks: list[Block] = []
    done = 0
    for each in page.tables:
        blocks += plain_blocks(page, [line for line in lines[done : each.first_line] if id(line) in kept])
        if each.cells:
            header_rows = count_header_rows(each.cells, each.row_count, each.column_count)
            pages = tuple(sorted({cell.page for cell in each.cells}))
            blocks.append(Table(each.cells, each.row_count, each.column_count, header_rows, pages, None, "marked"))
        done = each.first_line + each.row_lines
    return [*blocks, *plain_blocks(page, [line for line in lines[done:] if id(line) in kept])]
