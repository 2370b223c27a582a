"""Lines -> tables: grants that sentences tell (`Nes korps tildeles kr 25 000.`), each recipient and amount a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from extract.model import SAME_SIZE, Block, Cell, Line, Table, union
from extract.sections.headings import LARGER, OPENING_LINES, body_size
from patterns.amounts import parse_cell_amount
from patterns.budget.headings import is_heading_form, opens_with_case_number
from patterns.budget.points import is_verbal_point
from patterns.facts import DATE_LABEL
from patterns.families.saksprotokoll import parse_heading
from patterns.grants.announcements import announces_grants, heads_other_money, parse_each_announced, tells_asked
from patterns.grants.contents import is_recipient
from patterns.grants.list_rows import are_recipients, may_receive, parse_announced_row
from patterns.grants.sentences import ToldGrant, announces_decision, is_given, may_tell_grant, told_grants
from patterns.grants.untold import other_giver, tells_untold
from patterns.hyphenation import title_of_lines
from patterns.sentences import ends_with_stop, find_sentences

_MOST_LINES = 6
# One recipient is a decision on an application: it is read below the heading of a decision, or by its own name.
_FEWEST_ROWS = 2
# How many paragraphs that tell none may stand between two that do: a refusal, when the money is paid.
_MOST_BETWEEN = 2
# How far above what is decided its heading may stand, and the case's title above that.
_TO_HEADING, _TO_TITLE = 30, 40


class _Paragraph(NamedTuple):
    lines: tuple[Line, ...]
    rows: tuple[ToldGrant, ...]
    # Whether it stands below the heading of a decision on money to be given.
    decided: bool
    # Whether its row is an item of a list, and no sentence tells it.
    listed: bool = False


def with_told(blocks: Sequence[Block], allocates: bool) -> list[Block]:
    """The blocks, with the grants that sentences below each other tell put in as a table before what stands between
    them: where the document `allocates` money, and in decisions on applications.
    """
    titles = _decided(blocks)
    if not allocates and not titles:
        return list(blocks)
    body = body_size(blocks)
    # What a heading tells is told once more below it.
    headings = {id(line) for line in blocks if isinstance(line, Line) and line.size > body + LARGER}
    paragraphs = _without_repeated(_without_others(_paragraphs(blocks, titles, allocates, headings)))
    found: list[Block] = []
    near: list[_Paragraph] = []
    for paragraph in paragraphs:
        if isinstance(paragraph, Table):
            found += [*_group(near, bool(titles)), paragraph]
            near = []
            continue
        near.append(paragraph)
        if not any(each.rows for each in near[-1 - _MOST_BETWEEN :]):
            found += _group(near, bool(titles))
            near = []
    return [*found, *_group(near, bool(titles))]


def untold_lines(blocks: Sequence[Block], allocates: bool) -> list[Line]:
    """The lines that sentences begin on which tell what somebody gets, and are not understood: where the document
    `allocates` money, and in decisions on applications.
    """
    found: list[Line] = []
    titles = {} if allocates else _decided(blocks)
    if not allocates and not titles:
        return found
    opening = _opening(blocks)
    paragraphs = _paragraphs(blocks, {}, False, frozenset())
    for paragraph, below in zip_longest(paragraphs, paragraphs[1:]):
        if isinstance(paragraph, Table) or not any(may_tell_grant(line.text) for line in paragraph.lines):
            continue
        text = title_of_lines(_texts(paragraph.lines))
        if isinstance(below, Table) and below.method == "listed" and parse_each_announced(text):
            continue
        title = titles.get(id(paragraph.lines[0]))
        if not allocates and (title is None or not (is_given(text) or is_given(title))):
            continue
        for start, stop in find_sentences(text):
            said = text[start:stop]
            if may_tell_grant(said) and (tells_untold(said) or (told_grants(said) and _is_of_others(said, opening))):
                found.append(replace(paragraph.lines[0], text=said, words=()))
    return found


def _decided(blocks: Sequence[Block]) -> dict[int, str]:
    """The lines below the headings of decisions, each with the title of its case, where amounts stand among them."""
    titles: dict[int, str] = {}
    for index, block in enumerate(blocks):
        if not isinstance(block, Line) or id(block) in titles or not may_tell_grant(block.text):
            continue
        start = _decision_above(blocks, index)
        if start is None:
            continue
        title = _title_above(blocks, start)
        for position, line in enumerate(blocks[start : index + _MOST_LINES], start):
            if position > index and isinstance(line, Line) and parse_heading(line.text):
                break
            titles[id(line)] = title
    return titles


def _decision_above(blocks: Sequence[Block], index: int) -> int | None:
    """Where the heading of a decision stands that is the nearest of all headings above a line, or on it."""
    for position in range(index, max(-1, index - _TO_HEADING), -1):
        line = blocks[position]
        heading = parse_heading(line.text) if isinstance(line, Line) else None
        if isinstance(line, Line) and announces_decision(line.text):
            return position
        if heading is not None:
            return position if heading.role == "decision" else None
    return None


def _title_above(blocks: Sequence[Block], start: int) -> str:
    """The nearest line above that begins a case, or that tells what is applied for."""
    for line in reversed(blocks[max(0, start - _TO_TITLE) : start]):
        if not isinstance(line, Line) or not is_heading_form(line.text):
            continue
        if opens_with_case_number(line.text) or is_given(line.text):
            return line.text
    return ""


def _opening(blocks: Sequence[Block]) -> str:
    """The headings that a document opens with, in small letters: they name who gives the money that it tells of."""
    lines = [block.text for block in blocks[:OPENING_LINES] if isinstance(block, Line)]
    return " ".join(text for text in lines if is_heading_form(text) and not may_tell_grant(text)).casefold()


def _is_of_others(sentence: str, opening: str) -> bool:
    """Whether a club's money comes from somebody whom the document does not open with (`fra Sparebankstiftelsen`)."""
    giver = other_giver(sentence)
    if giver is None or giver in opening:
        return False
    return not all(is_recipient(row.name) for row in told_grants(sentence))


def _without_repeated(paragraphs: Sequence[_Paragraph | Table]) -> list[_Paragraph | Table]:
    """The paragraphs; what a decision gives is told once: not in what was recommended, nor in the next body's words."""
    own = [paragraph for paragraph in paragraphs if isinstance(paragraph, _Paragraph)]
    names = {row.name for paragraph in own if paragraph.decided for row in paragraph.rows}
    seen: set[tuple[str, str]] = set()
    kept: list[_Paragraph | Table] = []
    for paragraph in paragraphs:
        if isinstance(paragraph, _Paragraph) and paragraph.rows and names:
            if paragraph.decided:
                rows = tuple(row for row in paragraph.rows if row[:2] not in seen)
                seen.update(row[:2] for row in rows)
            else:
                rows = tuple(row for row in paragraph.rows if row.name not in names)
            paragraph = paragraph._replace(rows=rows)
        kept.append(paragraph)
    return kept


def _group(paragraphs: Sequence[_Paragraph], among_decisions: bool) -> list[Block]:
    """The blocks of paragraphs, the grants that they tell as a table; `among_decisions` one alone is said of one."""
    paragraphs = _without_conditions(paragraphs)
    told = [paragraph for paragraph in paragraphs if paragraph.rows]
    names = [row.name for paragraph in told for row in paragraph.rows]
    by_name = not among_decisions and are_recipients(names) and not any(paragraph.listed for paragraph in told)
    if not names or (len(names) < _FEWEST_ROWS and not told[0].decided and not by_name):
        return [line for paragraph in paragraphs for line in paragraph.lines]
    first = paragraphs.index(told[0])
    before = [line for paragraph in paragraphs[:first] for line in paragraph.lines]
    between = [line for paragraph in paragraphs[first:] if not paragraph.rows for line in paragraph.lines]
    return [*before, _table(told), *between]


def _without_conditions(paragraphs: Sequence[_Paragraph]) -> list[_Paragraph]:
    """The paragraphs, an item of a list without its row where it may be a condition of what is given."""
    listed = [row.name for paragraph in paragraphs if paragraph.listed for row in paragraph.rows]
    among = listed if all(paragraph.listed or not paragraph.rows for paragraph in paragraphs) else []
    return [
        paragraph._replace(rows=tuple(row for row in paragraph.rows if may_receive(row.name, among)))
        if paragraph.listed
        else paragraph
        for paragraph in paragraphs
    ]


def _table(told: Sequence[_Paragraph]) -> Table:
    cells: list[Cell] = []
    rows = [(row, paragraph.lines) for paragraph in told for row in paragraph.rows]
    decided = all(paragraph.decided for paragraph in told) or are_recipients([row.name for row, _ in rows])
    # Where the names do not tell that they receive, the columns must.
    width = 3 if decided and any(row.purpose for row, _ in rows) else 2
    for index, (row, lines) in enumerate(rows):
        page = lines[0].page
        box = union([line.bbox for line in lines if line.page == page and line.bbox is not None])
        cells += [Cell(text, index, column, page, box) for column, text in enumerate(row[:width])]
    pages = tuple(dict.fromkeys(lines[0].page for _, lines in rows))
    return Table(tuple(cells), len(rows), width, 0, pages, None, "told" if decided else "aligned")


def _without_others(paragraphs: Sequence[_Paragraph | Table]) -> list[_Paragraph | Table]:
    """The paragraphs, the items of a list without their rows below a line that heads other money, or what is asked
    for."""
    kept: list[_Paragraph | Table] = []
    others = False
    for paragraph in paragraphs:
        if isinstance(paragraph, _Paragraph) and not paragraph.listed:
            last = paragraph.lines[-1].text
            others = heads_other_money(last) or (last.rstrip().endswith(":") and tells_asked(last))
        kept.append(paragraph._replace(rows=()) if isinstance(paragraph, _Paragraph) and others else paragraph)
    return kept


def _told_rows(text: str, opening: str) -> tuple[ToldGrant, ...]:
    """The recipients and amounts of a paragraph's sentences, without what others give."""
    said = [text[start:stop] for start, stop in find_sentences(text)]
    return tuple(row for sentence in said if not _is_of_others(sentence, opening) for row in told_grants(sentence))


def _listed_row(text: str) -> tuple[ToldGrant, ...]:
    """The recipient and amount of an item of a list."""
    listed = parse_announced_row(text) if is_verbal_point(text) else None
    return (ToldGrant(*listed.cells),) if listed is not None and parse_cell_amount(listed.cells[1]) else ()


def _is_set_apart(line: Line, below: Line) -> bool:
    return line.bold != below.bold or abs(line.size - below.size) > SAME_SIZE


def _paragraphs(
    blocks: Sequence[Block], titles: Mapping[int, str], allocates: bool, headings: Set[int]
) -> list[_Paragraph | Table]:
    found: list[_Paragraph | Table] = []
    lines: list[Line] = []
    opening = _opening(blocks)
    for block in [*blocks, None]:
        ends = not isinstance(block, Line) or block.space_above or is_verbal_point(block.text)
        # A heading has a type of its own, and no room below where all lines stand far apart.
        ends = ends or (bool(lines) and isinstance(block, Line) and _is_set_apart(lines[-1], block))
        ends = ends or (isinstance(block, Line) and len(lines) == 1 and _is_whole_item(lines[0], block))
        if lines and (ends or _is_whole(lines) or len(lines) == _MOST_LINES):
            told = allocates and id(lines[0]) not in headings
            found.append(_paragraph(lines, titles, told, opening))
            lines = []
        if isinstance(block, Line):
            lines.append(block)
        elif block is not None:
            found.append(block)
    return found


def _is_whole_item(line: Line, below: Line) -> bool:
    """Whether an item of a list tells who gets how much, and the line below begins anew."""
    if not may_tell_grant(line.text) or not below.text[:1].isupper() or not is_verbal_point(line.text):
        return False
    return parse_announced_row(line.text) is not None


def _is_whole(lines: Sequence[Line]) -> bool:
    """Whether a paragraph may end in the last of its lines: what is announced may stand behind its colon."""
    last = lines[-1].text.rstrip()
    if DATE_LABEL.search(last):
        return True
    return ends_with_stop(last) and not (last.endswith(":") and announces_grants(title_of_lines(_texts(lines))))


def _texts(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)


def _paragraph(lines: Sequence[Line], titles: Mapping[int, str], allocates: bool, opening: str) -> _Paragraph:
    title = titles.get(id(lines[0]))
    if not allocates and title is None:
        return _Paragraph(tuple(lines), (), False)
    text = title_of_lines(_texts(lines))
    if not allocates and not may_tell_grant(text):
        return _Paragraph(tuple(lines), (), False)
    heading = parse_heading(lines[0].text) if title is not None else None
    if heading is not None:
        text = text[heading.content :].lstrip()
    decided = title is not None and (is_given(text) or is_given(title))
    rows = _told_rows(text, opening) if decided or allocates else ()
    listed = _listed_row(text) if allocates and not rows else ()
    return _Paragraph(tuple(lines), rows or listed, decided, bool(listed))
