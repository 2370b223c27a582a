"""Layout -> the tables of a grant allocation, each with the lines that name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from extract.model import Block, Facts, Layout, Line, Section, Table
from extract.sections.cell_texts import cell_texts
from extract.sections.grant_lists import sentence_above, stands_in_columns, with_lists
from extract.sections.grant_records import is_record, with_records
from extract.sections.grant_sentences import untold_lines, with_told
from extract.sections.headings import OPENING_LINES
from extract.sections.stacked import with_stacked
from extract.sections.told_units import UnitScopes
from patterns.budget.headings import is_heading_form, is_running_text
from patterns.families.budsjettvedtak import speaks_of_budget
from patterns.families.saksprotokoll import parse_heading
from patterns.families.skjonnsfordeling import (
    ALLOCATION,
    GRANTED_HEADING,
    RECIPIENT_HEADING,
    SUPPORT,
    answers_applicants,
    tells_statistics,
)
from patterns.grants.announcements import PICTURE, announces_grants, heads_grants, tells_given, tells_of_gifts
from patterns.grants.cells import answers_application
from patterns.grants.columns import find_grant_columns
from patterns.grants.headings import body_start
from patterns.grants.list_rows import is_bare_row, leads_to_money
from patterns.grants.rows import may_be_row
from patterns.grants.sentences import is_given, may_tell_grant, tells_rate
from patterns.grants.titles import is_refused, title_texts, words_of
from patterns.grants.untold import is_withheld
from patterns.units import find_told_unit, is_note_below
from patterns.years import stated_years

FAMILY = "skjonnsfordeling"
ROLE = "grant_table"
# A picture where the lines above promise an allocation: nothing can be read from it.
PICTURE_ROLE = "grant_picture"
_NEAR_PICTURE = 4
# A list that is not read: dots lead from words to money below no heading of grants, or its rows have no known form.
_LED_ROLE = "grant_led_list"
_FEWEST_LED = 2
# Names and amounts without their unit, below each other where nothing announces them.
_BARE_ROLE = "grant_bare_list"
_FEWEST_BARE = 3
# So many lines below a heading rows in columns are looked for.
_ROWS_IN_COLUMNS = 8
# A sentence that tells who gets money, and is not understood.
_SENTENCE_ROLE = "grant_sentence"
# What may be rows of a table, right below it; so near, in parts of its type's size.
_BELOW_ROLE = "grant_rows_below"
_RIGHT_BELOW, _LINES_BELOW = 1.5, 3
# How far below a table a note on its unit may stand: a source or a remark may come before it.
_LINES_OF_NOTE = 3
# A name and an amount.
_PAIR = 2
# How far above a table the lines that name it may stand: a title, a sentence or two, a unit.
_HEADING_LINES = 12
# One word in so many may differ between two copies of a heading: broken over other lines, it is joined in one only.
_FEW = 4


def find_grant_sections(layout: Layout, facts: Facts) -> tuple[Section, ...]:
    """One section for each grant table; one without a heading row that goes on from another joins its section.

    The lines in its blocks are notes below it that tell its unit. Behind them what may tell grants and was not read.
    """
    budget, allocates = _is_about(layout, facts)
    listed = with_stacked(with_lists(with_records(layout.blocks), not budget, allocates))
    blocks = with_told(listed, allocates)
    # Lists that were made tables, and hold no grants after all: what they say is told.
    made = {id(block) for block in listed if isinstance(block, Table)} - {id(block) for block in layout.blocks}
    sections, others = _table_sections(blocks, facts, budget)
    unread = [] if budget else [_as_lines(table) for table in others if id(table) in made]
    unread += [lines for table in others if (lines := _answered_lines(table))] if not budget else []
    unread += _led_lines(blocks) if (sections or unread or allocates) and not budget else []
    found = [*sections, *(Section(_LED_ROLE, FAMILY, (), lines) for lines in unread)]
    found += [Section(_BELOW_ROLE, FAMILY, (), lines) for lines in _rows_below(blocks, sections)]
    if not budget:
        found += [Section(_LED_ROLE, FAMILY, (), lines) for lines in _unread_lists(blocks)]
        found += [Section(_BARE_ROLE, FAMILY, (), lines) for lines in _bare_lines(blocks)] if allocates else []
        found += [Section(_SENTENCE_ROLE, FAMILY, (), (line,)) for line in untold_lines(listed, allocates)]
    return tuple(found)


def _is_about(layout: Layout, facts: Facts) -> tuple[bool, bool]:
    """Whether the title or the headings that a document opens with say that it is a budget, or that it allocates."""
    opening = [
        block.text
        for block in layout.blocks[:OPENING_LINES]
        if isinstance(block, Line) and is_heading_form(block.text) and not is_running_text(block.text, "")
    ]
    titles = (facts.title or "", *opening)
    budget = any(map(speaks_of_budget, titles))
    title = facts.title or ""
    allocates = any(map(ALLOCATION.search, titles)) or SUPPORT.search(title) is not None or tells_of_gifts(title)
    return budget, allocates and not budget


def _table_sections(blocks: Sequence[Block], facts: Facts, budget: bool) -> tuple[list[Section], list[Table]]:
    """The sections of grant tables and of pictures in their place, and the tables that are others."""
    units = UnitScopes(blocks, facts)
    sections: list[Section] = []
    others: list[Table] = []
    above: list[Line] = []
    notes: list[Line] = []
    continued = False
    for position, block in enumerate(blocks):
        if isinstance(block, Line):
            if PICTURE.search(block.text) and _promises_grants(above[-_NEAR_PICTURE:]):
                sections.append(Section(PICTURE_ROLE, FAMILY, tuple(above[-_NEAR_PICTURE:]), (block,)))
                continued = False
            above += [] if any(block is note for note in notes) else [block]
            continue
        heading = tuple(above[-_HEADING_LINES:])
        table = _as_told(block, above)
        notes = _notes_below(blocks, position)
        if continued and _goes_on(sections[-1], table, heading):
            sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, table, *notes))
        elif _is_grant_table(table, heading, facts) and not (budget and _is_plan(table)):
            continued = not _is_decided_as_put(table, above, sections)
            if continued:
                sections.append(Section(ROLE, FAMILY, heading, (table, *notes), units=units.above(position)))
        else:
            continued = False
            others.append(block)
        notes = notes if continued else []
        units.set_aside(notes)
        above = []
    return sections, others


def _led_lines(blocks: Sequence[Block]) -> list[tuple[Line, ...]]:
    """The lines on which dots lead to amounts of money, where there are several."""
    led = tuple(block for block in blocks if isinstance(block, Line) and leads_to_money(block.text))
    return [led] if len(led) >= _FEWEST_LED else []


def _as_lines(table: Table) -> tuple[Line, ...]:
    """The rows of a table as lines of text."""
    rows = [[cell for cell in row if cell is not None] for row in table.rows()]
    return tuple(
        Line(row[0].page, " ".join(cell.text for cell in row if cell.text), (), row[0].bbox, 0.0, False, False)
        for row in rows
    )


def _answered_lines(table: Table) -> tuple[Line, ...]:
    """The rows of a log of cases that tell what was given on an application."""
    if not any(map(is_given, {cell.text for cell in table.cells})):
        return ()
    answered = (answers_application([cell.text for cell in row if cell is not None]) for row in table.rows())
    return tuple(line for line, told in zip(_as_lines(table), answered, strict=True) if told)


def _as_told(table: Table, above: Sequence[Line]) -> Table:
    """A table of two columns without a heading as a list, where the sentence above it tells what was given."""
    bare = above and table.column_count == _PAIR and body_start(cell_texts(table), table.header_rows) == 0
    return replace(table, method="listed") if bare and tells_given(sentence_above(above)) else table


def _is_decided_as_put(table: Table, above: Sequence[Line], sections: Sequence[Section]) -> bool:
    """Whether a table is what minutes print once more below `Vedtak`: it was put with the same words before."""
    texts = [cell.text.split() for cell in table.cells]
    before = (block for section in sections if section.role == ROLE for block in section.blocks)
    again = any(isinstance(block, Table) and [cell.text.split() for cell in block.cells] == texts for block in before)
    headings = (parse_heading(line.text) for line in above) if again else ()
    return any(heading is not None and heading.role == "decision" for heading in headings)


def _unread_lists(blocks: Sequence[Block]) -> list[tuple[Line, ...]]:
    """The lines with amounts right below each one that announces grants, below the rows of such a list, or in columns
    below a heading of grants, which were not read.
    """
    found: list[tuple[Line, ...]] = []
    for position, block in enumerate(blocks):
        if isinstance(block, Table):
            # What stands next may be of other applications, which were refused.
            below = blocks[position + 1 : position + 2]
            opens = _is_list([block]) and not any(isinstance(line, Line) and is_withheld(line.text) for line in below)
        else:
            told = block.text.rstrip().endswith(":")
            opens = told and (announces_grants(block.text) or tells_given(block.text))
        # Where too few rows stand in columns to be a table, they are no list, either.
        if not opens and isinstance(block, Line) and heads_grants(block.text):
            lines = _in_columns(_lines_from(blocks, position + 1, _ROWS_IN_COLUMNS))
        elif opens:
            lines = list(takewhile(_may_tell, _lines_from(blocks, position + 1)))
        else:
            continue
        # One row alone may have been left out of a list that was read.
        left_out = bool(lines) and _is_list(blocks[position + 1 + len(lines) :][:1])
        if (len(lines) >= _FEWEST_LED or left_out) and not (found and found[-1][0] is lines[0]):
            found.append(tuple(lines))
    return found


def _is_list(blocks: Sequence[Block]) -> bool:
    """Whether a table stands there that is made of lines, not of what stands on the page as a table."""
    return any(
        isinstance(block, Table)
        and (block.method in ("listed", "told") or (block.bbox is None and block.method == "aligned"))
        for block in blocks
    )


def _bare_lines(blocks: Sequence[Block]) -> list[tuple[Line, ...]]:
    """The lines below each other that hold a name and an amount without its unit each, where nothing announces them."""
    runs = (
        tuple(block for block in run if isinstance(block, Line))
        for bare, run in groupby(blocks, lambda block: isinstance(block, Line) and is_bare_row(block.text))
        if bare
    )
    return [run for run in runs if len(run) >= _FEWEST_BARE]


def _lines_from(blocks: Sequence[Block], start: int, most: int | None = None) -> Iterator[Line]:
    """The lines that stand one after the other from a place on, at most so many."""
    for block in blocks[start : None if most is None else start + most]:
        if not isinstance(block, Line):
            return
        yield block


def _may_tell(line: Line) -> bool:
    return may_tell_grant(line.text) and not tells_rate(line.text)


def _in_columns(lines: Iterable[Line]) -> list[Line]:
    """The lines in columns that may be rows, right below a heading of grants; labels of columns and wrapped texts may
    stand between them."""
    near = takewhile(lambda line: stands_in_columns(line) or not may_tell_grant(line.text), lines)
    return [line for line in near if stands_in_columns(line) and may_be_row(line.text)]


def _rows_below(blocks: Sequence[Block], sections: Sequence[Section]) -> list[tuple[Line, ...]]:
    """The lines right below each grant table that may be rows of it, cut off: words, an amount, and no sentence."""
    tables = {id(block) for section in sections if section.role == ROLE for block in section.blocks}
    found: list[tuple[Line, ...]] = []
    for position, table in enumerate(blocks):
        if not isinstance(table, Table) or id(table) not in tables or table.bbox is None or len(table.pages) > 1:
            continue
        bottom, lines = table.bbox.bottom, list[Line]()
        for line in blocks[position + 1 : position + 1 + _LINES_BELOW]:
            if not isinstance(line, Line) or line.bbox is None or line.page != table.pages[0]:
                break
            if line.bbox.bottom - bottom > _RIGHT_BELOW * (line.size or line.bbox.bottom - line.bbox.top):
                break
            bottom = line.bbox.bottom
            lines.append(line)
        rows = tuple(line for line in lines if may_be_row(line.text))
        if rows:
            found.append(rows)
    return found


def _notes_below(blocks: Sequence[Block], position: int) -> list[Line]:
    """The note on its unit that stands right below a table; above another table's first row it is that one's."""
    found: list[Line] = []
    for block in blocks[position + 1 : position + 1 + _LINES_OF_NOTE]:
        if isinstance(block, Table):
            return []
        if find_told_unit(block.text):
            found.append(block)
        elif not is_note_below(block.text):
            break
    return found


def _promises_grants(lines: list[Line]) -> bool:
    return any(ALLOCATION.search(title) for title in title_texts([line.text for line in lines]))


def _is_grant_table(table: Table, heading: tuple[Line, ...], facts: Facts) -> bool:
    if table.column_count < 2 or (table.row_count < 2 and table.method != "told") or is_record(table):
        return False
    titles = [*([facts.title] if facts.title else []), *title_texts([line.text for line in heading])]
    granting = any(ALLOCATION.search(title) for title in titles) or any(map(announces_grants, titles[-1:]))
    supporting = any(SUPPORT.search(title) for title in titles)
    if table.method in ("told", "listed"):
        return find_grant_columns(cell_texts(table), 0, titles, is_told=True) is not None
    header = [cell.text for cell in table.cells if cell.row < max(table.header_rows, 1)]
    named = granting or supporting or any(ALLOCATION.search(cell.text) for cell in table.cells)
    if not named and not answers_applicants([text.strip() for text in header]):
        return False
    if is_refused(title_texts([line.text for line in heading])[-1:]) and not any(map(GRANTED_HEADING.search, header)):
        return False
    if tells_statistics(title_texts([line.text for line in heading]), header):
        return False
    return find_grant_columns(cell_texts(table), table.header_rows, titles) is not None


def _is_plan(table: Table) -> bool:
    """Whether a budget's table has a column for each of some years that follow each other, and none of recipients: what
    was granted before (`Tidligere bevilget`) may stand beside them.
    """
    header = [cell.text.strip() for cell in table.cells if cell.row < max(table.header_rows, 1)]
    years = sorted({year for text in header if len(named := stated_years(text)) == 1 for year in named})
    follows = any(after == before + 1 for before, after in pairwise(years))
    return follows and not any(map(RECIPIENT_HEADING.search, header))


def _goes_on(section: Section, table: Table, heading: tuple[Line, ...]) -> bool:
    """Whether a table is the next page's part of the one before: as many columns, and no heading or the same one again.

    Of a heading over several lines another part may be read as the table's on each page: its words tell, and no number
    may be new (`2031` would be another table's year); a bold line with words of its own is another table's heading.
    """
    before = next((block for block in reversed(section.blocks) if isinstance(block, Table)), None)
    first = section.blocks[0]
    if before is None or before.column_count != table.column_count:
        return False
    if table.pages[0] <= before.pages[-1]:
        return False
    rows = cell_texts(table)
    start = body_start(rows, table.header_rows)
    if start == 0:
        return len(heading) <= 1
    said = _words(section.heading, cell_texts(first)[: first.header_rows] if isinstance(first, Table) else [])
    words = _words(heading, rows[:start])
    new = words - said
    if any(line.bold and (own := set(words_of(line.text))) and not own & said for line in heading):
        return False
    return len(new) * _FEW <= len(words) and not any(word.isdecimal() for word in new)


def _words(lines: tuple[Line, ...], rows: list[list[str]]) -> set[str]:
    texts = [*(line.text for line in lines), *(cell for row in rows for cell in row)]
    return {word for text in texts for word in words_of(text)}
