"""The treatments of cases in minutes: one section for each time a body treats a case.

Reads minutes of one case (a labelled head, then Vedtak, Behandling, Votering), whole meeting books (a front page,
then one case after
the other), and case files where several bodies' treatments follow each other. Agendas, tables of contents and case
papers without a
treatment give no section; what they say of the case goes along as the heading of the sections that follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from extract.model import BBox, Block, Facts, Layout, Line, Section, Table, Word, union
from extract.sections.agenda import find_agenda_rows, row_of
from extract.sections.case_starts import TREATED, Kind, Start, find_starts
from patterns.case_fields import label_alone, labelled_fields
from patterns.cases.headings import glued_heading
from patterns.cases.lines import parse_case_line
from patterns.cases.numbers import number_key
from patterns.cases.saksgang import SAKSGANG_HEADER, parse_saksgang_row
from patterns.cases.titles import is_told_sentence
from patterns.families.saksprotokoll import Role, parse_heading
from patterns.families.titles_of_minutes import is_notice_of_meeting, is_title_of_minutes
from patterns.proceedings import SECTION_OF_LAW, VOTE_RESULT
from patterns.proposals import parse_introduction
from patterns.remarks import parse_remark_introduction
from patterns.votes import read_vote_sentences
from patterns.votes.mentions import may_tell_vote

FAMILY = "saksprotokoll"
ROLE = "case"
UNTOLD = "untold"

_PAPERS: frozenset[Role] = frozenset({"papers", "background"})
_RECOMMENDED: frozenset[Role] = frozenset({"recommendation", "adopted_recommendation"})
_LONGEST_CONTEXT = 60
_LINES_OF_TOP = 25


@dataclass(frozen=True, slots=True)
class _Segment:
    """Lines from one start to the next. `number` is the case's where the start names it, `body` the body; `first` is
    where its lines begin."""

    kind: Kind
    lines: tuple[Line, ...]
    number: str | None
    body: str | None
    first: int


def find_minutes_sections(layout: Layout, facts: Facts) -> tuple[Section, ...]:
    """One section with role `case` for each treatment, in reading order; `heading` is what stands above it about
    meeting and case."""
    lines = minutes_lines(layout.blocks)
    segments = _with_cited_cases(_segments(lines, find_starts(lines)), lines)
    later_numbers = _numbers_told_again(segments)
    rows = find_agenda_rows(lines)
    minutes = _are_minutes(lines)
    number: str | None = None
    sections: list[Section] = []
    meeting: tuple[Line, ...] = ()
    book: tuple[Line, ...] = ()
    case: tuple[Line, ...] = ()
    fresh = told_book = True
    untold: list[Section] = []
    for position, segment in enumerate(segments):
        treated = position not in later_numbers and (_is_treated(segment) or (minutes and _tells_something(segment)))
        if segment.kind == "case_line" or segment.number is not None:
            number = segment.number
        if segment.kind == "meeting":
            known = _without_known_head(segment.lines)
            sections.extend(Section(ROLE, FAMILY, (*meeting, *book), own) for own in known)
            untold += [] if known else _untold(segment.lines)
        elif treated:
            heading = (*meeting, *book, *(() if segment.kind == "case_line" else case))
            sections.append(Section(ROLE, FAMILY, heading, segment.lines, row_of(rows, number, segment.first)))
            fresh = told_book = True
        else:
            untold += _untold(segment.lines)
        context = segment.lines[:_LONGEST_CONTEXT]
        if segment.kind == "meeting":
            # Attendance and agenda may part a front page from the rest of the meeting's head.
            above = (*(() if fresh else meeting), *(() if told_book else book))
            meeting = (*above, *context)[-2 * _LONGEST_CONTEXT :]
            book, case, fresh = (), (), False
        elif segment.kind == "book" or (segment.kind == "labelled" and not treated):
            book, case, told_book = context, (), False
        elif segment.kind == "case_line" and position not in later_numbers:
            case = context
        elif segment.kind == "labelled":
            # The cases that follow without a head of their own are of the same meeting.
            meeting = (*meeting, *(line for line in context if _names_meeting(line)))[-2 * _LONGEST_CONTEXT :]
    return (*sections, *untold)


def _untold(lines: tuple[Line, ...]) -> list[Section]:
    """A section for the lines outside any treatment that are no papers, where they may tell a vote."""
    kept: list[Line] = []
    in_papers = False
    for line in lines:
        heading = parse_heading(line.text)
        if heading is not None:
            in_papers = heading.role in _PAPERS or (in_papers and heading.role not in TREATED)
        if not in_papers:
            kept.append(line)
    return [Section(UNTOLD, FAMILY, (), tuple(kept))] if any(may_tell_vote(line.text) for line in kept) else []


def minutes_lines(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """All blocks as lines; a table gives a line for each of its rows, with the cells' texts from left to right."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
        else:
            lines.extend(_table_lines(block))
    joined = _with_register_rows(lines)
    return tuple(part for line, below in zip_longest(joined, joined[1:]) for part in _apart(line, below))


def _apart(line: Line, below: Line | None) -> tuple[Line, ...]:
    """The line; where a heading is glued to what stands before it, both as lines of their own. On an agenda, where
    the next case follows, it is the title's last word."""
    heading = glued_heading(line.text)
    if heading is None or below is None or parse_case_line(below.text) is not None:
        return (line,)
    head = line.text.rstrip().removesuffix(heading).rstrip()
    words = line.words if line.words and line.words[-1].text in heading else ()
    parts = ((head, words[:-1]), (heading, words[-1:]))
    return tuple(
        replace(line, text=text, words=own, bbox=union(word.bbox for word in own) if own else line.bbox)
        for text, own in parts
    )


def _with_register_rows(lines: list[Line]) -> list[Line]:
    """The lines; a register of bodies with each cell on a line (`Utvalg`, `Møtedato`, `Saksnr`, then their values) as
    rows."""
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        columns = _register_columns(lines, index)
        kept.append(_joined_cells(lines[index : index + columns]) if columns else lines[index])
        index += columns or 1
        while columns and index + columns <= len(lines):
            row = _joined_cells(lines[index : index + columns])
            if parse_saksgang_row(row.text) is None:
                break
            kept.append(row)
            index += columns
    return kept


def _register_columns(lines: list[Line], index: int) -> int:
    """How many labels from a line on head the columns of a register that has a row; 0 where none does."""
    if label_alone(lines[index].text) is None:
        return 0
    for columns in (4, 3, 2):
        cells, row = lines[index : index + columns], lines[index + columns : index + 2 * columns]
        if (
            len(row) == columns
            and all(label_alone(cell.text) is not None for cell in cells)
            and SAKSGANG_HEADER.fullmatch(_joined_cells(cells).text)
            and parse_saksgang_row(_joined_cells(row).text) is not None
        ):
            return columns
    return 0


def _joined_cells(cells: list[Line]) -> Line:
    words = tuple(word for cell in cells for word in cell.words)
    return replace(
        cells[0],
        text=" ".join(cell.text.strip() for cell in cells),
        words=words if all(cell.words for cell in cells) else (),
        bbox=union(cell.bbox for cell in cells if cell.bbox is not None) if cells[0].bbox is not None else None,
    )


def _table_lines(table: Table) -> list[Line]:
    by_row: dict[int, list[tuple[str, int, BBox | None, bool]]] = {}
    for cell in table.cells:
        for text in cell.text.split("\n") if _stands_alone(table, cell.row) else [" ".join(cell.text.split())]:
            if text.strip():
                by_row.setdefault(cell.row, []).append((text.strip(), cell.page, cell.bbox, cell.bold))
    lines: list[Line] = []
    for row, cells in sorted(by_row.items()):
        groups = [[cell] for cell in cells] if _stands_alone(table, row) else [cells]
        for group in groups:
            words = tuple(Word(text, *box, 0.0, bold) for text, _, box, bold in group if box is not None)
            lines.append(
                Line(
                    page=group[0][1],
                    text=" ".join(text for text, _, _, _ in group),
                    words=words if len(words) == len(group) else (),
                    bbox=union(word.bbox for word in words),
                    size=0.0,
                    bold=all(bold for _, _, _, bold in group),
                    space_above=not lines,
                )
            )
    return lines


def _stands_alone(table: Table, row: int) -> bool:
    return sum(1 for cell in table.cells if cell.row == row and cell.text.strip()) == 1


def _names_meeting(line: Line) -> bool:
    fields = {item.field for item in labelled_fields(line.text)}
    return bool(fields & {"body", "date"}) and not fields & {"title", "archive", "result"}


def _segments(lines: tuple[Line, ...], starts: list[Start]) -> list[_Segment]:
    segments: list[_Segment] = []
    if lines and (not starts or starts[0].index > 0):
        segments.append(_Segment("meeting", lines[: starts[0].index] if starts else lines, None, None, 0))
    ends = [*(start.index for start in starts), len(lines)][1:]
    for start, end in zip(starts, ends, strict=True):
        segments.append(_Segment(start.kind, lines[start.index : end], start.number, start.body, start.index))
    return segments


def _with_cited_cases(segments: list[_Segment], lines: tuple[Line, ...]) -> list[_Segment]:
    """The segments, where a case that the agenda does not have, and of which nothing is told, is text of the case
    above it."""
    told = Counter(number_key(case.number) for line in lines if (case := parse_case_line(line.text)) is not None)
    if not any(count > 1 for count in told.values()):
        return segments
    joined: list[_Segment] = []
    for segment in segments:
        above = joined[-1] if joined else None
        cited = segment.kind == "case_line" and segment.number is not None and told[segment.number] == 1
        if (
            cited
            and above is not None
            and above.kind in ("case_line", "treatment")
            and not _is_treated(segment)
            and _is_treated(above)
        ):
            joined[-1] = replace(above, lines=above.lines + segment.lines)
        else:
            joined.append(segment)
    return joined


def _numbers_told_again(segments: list[_Segment]) -> set[int]:
    """The positions of agenda lines: cases named by number, without a heading of their own, that are told further
    down."""
    agenda: set[int] = set()
    seen: set[str] = set()
    for position in range(len(segments) - 1, -1, -1):
        segment = segments[position]
        if segment.kind != "case_line" or segment.number is None:
            continue
        if segment.number in seen and not any(
            heading.role in TREATED for line in segment.lines if (heading := parse_heading(line.text)) is not None
        ):
            agenda.add(position)
        seen.add(segment.number)
    return agenda


def _is_treated(segment: _Segment) -> bool:
    """Whether the segment tells what a body did: a heading that says so, or a vote, proposal or remark outside the
    papers."""
    if segment.kind == "meeting":
        return False
    if segment.kind == "treatment":
        return len(segment.lines) > 1
    in_papers = False
    sections_of_law = 0
    for line in segment.lines:
        sections_of_law += SECTION_OF_LAW.match(line.text) is not None
        if sections_of_law > 1:
            # A by-law tells how bodies decide, not what one of them did.
            return False
        heading = parse_heading(line.text)
        if heading is not None and heading.role in TREATED:
            return True
        if heading is not None and heading.role in _PAPERS:
            in_papers = True
        if in_papers or segment.kind == "book":
            continue
        if VOTE_RESULT.search(line.text) or parse_introduction(line.text) or parse_remark_introduction(line.text):
            return True
    return False


def _are_minutes(lines: tuple[Line, ...]) -> bool:
    """Whether the document says at its top that it is the minutes of a meeting, and not the notice of one."""
    top = [line.text for line in lines[:_LINES_OF_TOP]]
    return any(map(is_title_of_minutes, top)) and not any(map(is_notice_of_meeting, top))


def _tells_something(segment: _Segment) -> bool:
    """Whether sentences stand below a case's line: minutes tell so what was dealt with and not decided."""
    if segment.kind != "case_line":
        return False
    roles = {heading.role for line in segment.lines if (heading := parse_heading(line.text)) is not None}
    return not roles & (_PAPERS | _RECOMMENDED) and any(is_told_sentence(line.text) for line in segment.lines[1:])


def _without_known_head(lines: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    """The treatments in lines that no head of a known form parts: each has a heading that says so with a vote told
    under it."""
    firsts = [0]
    decided = False
    for index, line in enumerate(lines):
        heading = parse_heading(line.text)
        if heading is None:
            continue
        if heading.role == "decision":
            decided = True
        elif heading.role in ("treatment", "voting") and decided:
            firsts.append(index)
            decided = False
    stretches = [lines[first:last] for first, last in zip(firsts, [*firsts[1:], len(lines)], strict=True)]
    return [stretch for stretch in stretches if _votes_under_heading(stretch)]


def _votes_under_heading(lines: tuple[Line, ...]) -> bool:
    """Whether a vote is told under a heading such as Behandling or Votering, and not in the papers."""
    told = False
    under: list[str] = []
    for line in lines:
        heading = parse_heading(line.text)
        if heading is not None:
            told = heading.role in ("treatment", "voting")
        if told:
            under.append(line.text[heading.content :] if heading is not None else line.text)
    text = "\n".join(under)
    return bool(under) and bool(read_vote_sentences(text, 0, len(text), region="behandling").votes)
