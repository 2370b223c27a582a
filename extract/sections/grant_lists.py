"""Lines -> tables: grant lists in a text whose columns are lost."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile, zip_longest
from typing import NamedTuple

from extract.model import Block, Cell, Line, Table, TableMethod
from patterns.budget.headings import opens_with_case_number
from patterns.bullets import is_bulleted
from patterns.families.saksprotokoll import parse_heading
from patterns.families.skjonnsfordeling import ALLOCATION, SUPPORT
from patterns.grants.announcements import (
    announces_getters,
    announces_grants,
    heads_grants,
    heads_other_money,
    parse_each_announced,
    tells_asked,
    tells_given,
)
from patterns.grants.list_rows import (
    ListRow,
    are_recipients,
    is_told_money,
    name_recipients,
    parse_announced_row,
    parse_first_row,
    parse_listed_name,
    parse_other_row,
    parse_part,
    tells_refusal,
    with_parted_names,
)
from patterns.grants.lists import parse_list_heading, parse_list_row
from patterns.hyphenation import title_of_lines
from patterns.layout import DOT_LEADER, is_drawn
from patterns.numbers import has_digit

# One recipient under a heading is a sentence of some other kind.
_FEWEST_ROWS = 2
# Names and amounts that nothing announces.
_FEWEST_UNANNOUNCED = 3
# So far above what was decided a case's title is looked for.
_TO_TITLE = 40
# Lines that a sentence may stand on which announces a list.
_MOST_LINES = 4
# So far apart, in parts of the type's size, stand the texts of a table's columns; so many such gaps part three.
_COLUMN_GAP, _PARTED = 2.0, 2


class _Listed(NamedTuple):
    """The rows of a list, and whether a sentence says of them that they are grants."""

    rows: list[ListRow]
    method: TableMethod


def with_lists(blocks: Sequence[Block], announced: bool, allocates: bool) -> list[Block]:
    """The blocks, with each list of recipients and amounts that stands as plain lines put in as a table.

    A page with geometry has had its columns read; only lines of a source without are looked at, and, where `announced`
    lists are asked for, those below a line that tells of them (`Midlene fordeles slik:`), and of names alone those
    below a sentence on what was given (`Fylket har fordelt tilskudd.`), or, with what dots lead to, below a heading of
    grants.
    """
    found: list[Block] = []
    position = 0
    while position < len(blocks):
        end = position
        while end < len(blocks) and isinstance(blocks[end], Line):
            end += 1
        lines = [block for block in blocks[position:end] if isinstance(block, Line)]
        if lines and not any(line.words for line in lines):
            found += _read_run(lines, announced, allocates)
        else:
            found += _with_announced(lines, allocates) if announced else lines
        if end < len(blocks):
            found.append(blocks[end])
        position = end + 1
    return found


def _with_announced(lines: Sequence[Line], allocates: bool) -> list[Block]:
    """The lines, with the list below each line that announces one put in as a table."""
    blocks: list[Block] = []
    position = 0
    while position < len(lines):
        found = _listed(lines, position, allocates)
        blocks += [_table(lines, position, found.rows, 0, found.method)] if found else [lines[position]]
        position += sum(row.lines for row in found.rows) if found else 1
    return blocks


def _listed(lines: Sequence[Line], start: int, allocates: bool) -> _Listed | None:
    """The rows of a list that begins at a line."""
    if not start or not lines[start].text:
        return None
    if not _may_begin_list(lines[start : start + 2]):
        return _each_listed(lines, start)
    listed = _announced(lines, start) or _decided(lines, start)
    return listed or (_unannounced(lines, start) if allocates else None)


def _each_listed(lines: Sequence[Line], start: int) -> _Listed | None:
    """The names below a line that tells what each of them gets (`Disse lagene får kr 5 000 hver:`)."""
    if not lines[start - 1].text.rstrip().endswith(":"):
        return None
    amount = parse_each_announced(sentence_above(lines[max(0, start - _MOST_LINES) : start]))
    marked = is_bulleted(lines[start].text)
    below = takewhile(lambda line: is_bulleted(line.text) == marked, lines[start:]) if amount else ()
    names = [name for name in takewhile(bool, (parse_listed_name(line.text) for line in below)) if name]
    if len(names) < _FEWEST_ROWS or not (marked or are_recipients(names)):
        return None
    return _Listed([ListRow((name, amount or ""), 1) for name in names], "listed")


def _decided(lines: Sequence[Line], start: int) -> _Listed | None:
    """The rows of names with an amount of money each right below `Vedtak:`, in a case whose title tells of grants."""
    above = lines[start - 1].text
    part = parse_heading(above)
    if part is None or part.role != "decision" or part.content < len(above.rstrip()):
        return None
    near = reversed(lines[max(0, start - _TO_TITLE) : start])
    title = next((line.text for line in near if opens_with_case_number(line.text)), "")
    if not (ALLOCATION.search(title) or SUPPORT.search(title)):
        return None
    told = (None if stands_in_columns(line) else _row(line.text, False, False) for line in lines[start:])
    rows = [row for row in takewhile(bool, told) if row is not None]
    if len(rows) < _FEWEST_ROWS or not are_recipients([row.cells[0] for row in rows]):
        return None
    if not any(row.cells[-1] for row in rows):
        rows = [ListRow(row.cells[:2], row.lines) for row in rows]
    return _Listed(rows, "listed")


def _unannounced(lines: Sequence[Line], start: int) -> _Listed | None:
    """The rows of a list of names alone with an amount each that nothing announces; none of what was asked for."""
    above = lines[start - 1].text
    if heads_other_money(above) or tells_asked(above) or _row(above, False, True):
        return None
    rows = list(
        takewhile(bool, (None if stands_in_columns(line) else _row(line.text, False, True) for line in lines[start:]))
    )
    listed = [row for row in rows if row is not None]
    if len(listed) < _FEWEST_UNANNOUNCED or not are_recipients([row.cells[0] for row in listed]):
        return None
    if not any(row.cells[-1] for row in listed):
        listed = [ListRow(row.cells[:2], row.lines) for row in listed]
    return _Listed(listed, "listed")


def _announced(lines: Sequence[Line], start: int) -> _Listed | None:
    """The rows of an announced list that begins at a line."""
    above = sentence_above(lines[max(0, start - _MOST_LINES) : start])
    getting = announces_getters(above)
    announced = getting or announces_grants(above)
    given = not announced and tells_given(above)
    headed = not announced and not given
    if headed and not heads_grants(lines[start - 1].text):
        return None
    led = not announced and not given and DOT_LEADER.search(lines[start].text) is not None
    rows: list[ListRow] = []
    for line, below in zip_longest(lines[start:], lines[start + 1 :]):
        if stands_in_columns(line):
            break
        if rows and is_drawn(line.text):
            # The line typed above a sum.
            rows[-1] = ListRow(rows[-1].cells, rows[-1].lines + 1)
            continue
        # Below no sentence, a part's title has a type of its own.
        may_part = announced or (headed and line.bold and parse_heading(line.text) is None)
        bare = announced or (headed and not led)
        row = _row(line.text, led, bare)
        if row is None and (given or (announced and rows)):
            row = parse_first_row(line.text)
        if row is not None:
            rows.append(row)
        elif may_part and below and (part := _part(line.text)) and _row(below.text, led, bare):
            rows.append(part)
        elif rows and rows[-1].cells[-1] and rows[-1].lines == 1 and line.text.lstrip()[:1].islower():
            name, amount, purpose = rows[-1].cells
            rows[-1] = ListRow((name, amount, f"{purpose} {line.text.strip()}"), 2)
        else:
            break
    rows = with_parted_names(rows)
    labels = [row.cells[0] for row in rows]
    if sum(bool(row.cells[1]) for row in rows) < _FEWEST_ROWS:
        return None
    if (given or (getting and not announces_grants(above))) and not are_recipients(labels):
        return None
    parted = headed and not all(row.cells[1] for row in rows)
    named = [row.cells[0] for row in rows if row.cells[1]]
    if headed and not led and not (are_recipients if parted or _has_bare(rows) else name_recipients)(named):
        return None
    purposed = any(row.cells[-1] for row in rows)
    if not purposed:
        rows = [ListRow(row.cells[:2], row.lines) for row in rows]
    # What each gets it for stands below no heading: all names must tell that they receive.
    told = announced or given or parted or (purposed and not led and are_recipients(named))
    return _Listed(rows, "listed" if told else "aligned")


def stands_in_columns(line: Line) -> bool:
    """Whether a line stands in three columns or more: who receives cannot be told from what is beside it."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(line.words)]
    return sum(gap > _COLUMN_GAP * line.size for gap in gaps) >= _PARTED


def _has_bare(rows: Sequence[ListRow]) -> bool:
    """Whether an amount of a list has no unit: then its names must tell that they receive."""
    return any(row.cells[1] and not is_told_money(row.cells[1]) for row in rows)


def sentence_above(above: Sequence[Line]) -> str:
    """The sentence that the lines end in: it may have begun on the lines above the last."""
    lines = [above[-1].text]
    for line, below in zip(above[-2 : -1 - _MOST_LINES : -1], reversed(above), strict=False):
        if below.space_above or line.text.rstrip().endswith((".", ":", "!", "?")) or line.size != below.size:
            break
        lines.insert(0, line.text)
    return title_of_lines(tuple(lines))


def _part(text: str) -> ListRow | None:
    return None if announces_grants(text) or heads_other_money(text) else parse_part(text)


def _may_begin_list(lines: Sequence[Line]) -> bool:
    """Whether a line may be a list's first row, or the title of its first part above one: a row has an amount.

    On most lines this tells sooner that no list begins than what the lines above them announce.
    """
    first, *below = (line.text for line in lines)
    return has_digit(first) or tells_refusal(first) or (any(map(has_digit, below)) and parse_part(first) is not None)


def _row(text: str, led: bool, announced: bool) -> ListRow | None:
    return parse_announced_row(text, led=led) or (parse_other_row(text) if announced else None)


def _read_run(lines: Sequence[Line], announced: bool, allocates: bool) -> list[Block]:
    texts = [line.text.strip() for line in lines]
    blocks: list[Block] = []
    position = 0
    while position < len(lines):
        heading = parse_list_heading(texts, position)
        rows = _rows(texts, position + heading.lines, heading) if heading else []
        listed = _listed(lines, position, allocates) if announced and not heading else None
        if listed:
            blocks.append(_table(lines, position, listed.rows, 0, listed.method))
            position += sum(row.lines for row in listed.rows)
            continue
        if heading is None or len(rows) < _FEWEST_ROWS:
            blocks.append(lines[position])
            position += 1
            continue
        blocks.append(_table(lines, position, [heading, *rows], 1, "aligned"))
        position += heading.lines + sum(row.lines for row in rows)
    return blocks


def _rows(texts: Sequence[str], start: int, heading: ListRow) -> list[ListRow]:
    rows: list[ListRow] = []
    while start < len(texts) and (row := parse_list_row(texts, start, heading)):
        rows.append(row)
        start += row.lines
    return rows


def _table(lines: Sequence[Line], start: int, rows: Sequence[ListRow], header_rows: int, method: TableMethod) -> Table:
    cells: list[Cell] = []
    pages: dict[int, None] = {}
    for index, row in enumerate(rows):
        page = lines[start].page
        pages[page] = None
        box = lines[start].bbox
        # A part's title is set as one, whatever its type: the list has it nowhere else.
        heads = header_rows <= index and not any(row.cells[1:])
        cells += [Cell(text, index, column, page, box, bold=heads) for column, text in enumerate(row.cells)]
        start += row.lines
    return Table(tuple(cells), len(rows), len(rows[0].cells), header_rows, tuple(pages), None, method)
