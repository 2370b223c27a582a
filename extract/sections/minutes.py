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
from typing import Literal

from extract.model import BBox, Block, Facts, Layout, Line, Section, Table, Word, union
from patterns.bodies import same_body
from patterns.case_fields import Field, label_alone, labelled_fields
from patterns.cases import (
    SAKSGANG_HEADER,
    CaseLine,
    archive_number,
    is_title_in_capitals,
    number_key,
    parse_body_treatment,
    parse_case_line,
    parse_case_number_alone,
    parse_case_table,
    parse_protocol_footer,
    parse_saksgang_row,
    parse_treatment_line,
)
from patterns.families.saksprotokoll import PROTOCOL_TITLE, Role, parse_heading
from patterns.meetings import parse_meeting_line
from patterns.proceedings import VOTE_RESULT
from patterns.proposals import parse_introduction
from patterns.remarks import parse_remark_introduction
from patterns.votes import read_vote_sentences

FAMILY = "saksprotokoll"
ROLE = "case"

Kind = Literal["meeting", "book", "labelled", "treatment", "case_line"]
_TREATED: frozenset[Role] = frozenset({"treatment", "voting", "decision"})
_PAPERS: frozenset[Role] = frozenset({"papers", "background"})
# Lines without a label that may stand between two labels of one head (a wrapped title, a place).
_HEAD_GAP = 3
_LONGEST_CONTEXT = 60
# A line of so many characters may be broken in the middle of a sentence.
_FULL_LINE = 60


@dataclass(frozen=True, slots=True)
class _Segment:
    """Lines from one start to the next. `number` is the case's where the start names it, `body` the body."""

    kind: Kind
    lines: tuple[Line, ...]
    number: str | None
    body: str | None


@dataclass(frozen=True, slots=True)
class _Start:
    index: int
    kind: Kind
    number: str | None = None
    body: str | None = None
    tabled: bool = False


def find_minutes_sections(layout: Layout, facts: Facts) -> tuple[Section, ...]:
    """One section with role `case` for each treatment, in reading order; `heading` is what stands above it about
    meeting and case."""
    lines = minutes_lines(layout.blocks)
    segments = _with_cited_cases(_segments(lines, _find_starts(lines)), lines)
    later_numbers = _numbers_told_again(segments)
    sections: list[Section] = []
    meeting: tuple[Line, ...] = ()
    book: tuple[Line, ...] = ()
    case: tuple[Line, ...] = ()
    fresh = told_book = True
    for position, segment in enumerate(segments):
        treated = _is_treated(segment) and position not in later_numbers
        if segment.kind == "meeting":
            sections.extend(Section(ROLE, FAMILY, (*meeting, *book), own) for own in _without_known_head(segment.lines))
        elif treated:
            heading = (*meeting, *book, *(() if segment.kind == "case_line" else case))
            sections.append(Section(ROLE, FAMILY, heading, segment.lines))
            fresh = told_book = True
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
    return tuple(sections)


def minutes_lines(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """All blocks as lines; a table gives a line for each of its rows, with the cells' texts from left to right."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
        else:
            lines.extend(_table_lines(block))
    return tuple(lines)


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


def _find_starts(lines: tuple[Line, ...]) -> list[_Start]:
    starts: list[_Start] = []
    heads = _labelled_heads(lines)
    in_head_until = -1
    roles_since: list[Role] = []
    for index, line in enumerate(lines):
        start: _Start | None = None
        current = starts[-1] if starts else None
        if index in heads:
            start = heads[index][0]
            in_head_until = heads[index][1]
        elif index <= in_head_until or parse_protocol_footer(line.text) is not None:
            continue
        elif PROTOCOL_TITLE.fullmatch(line.text):
            start = _Start(index, "book")
        else:
            start = _treatment_start(index, lines, current, roles_since) or _case_start(index, lines, current)
        if start is not None:
            if (
                start.kind == "labelled"
                and current is not None
                and current.kind == "book"
                and index - current.index <= 2
            ):
                starts.pop()
                start = _Start(current.index, start.kind, start.number, start.body)
            starts.append(start)
            roles_since = []
        heading = parse_heading(line.text)
        if heading is not None:
            roles_since.append(heading.role)
    return starts


def _treatment_start(
    index: int, lines: tuple[Line, ...], current: _Start | None, roles_since: list[Role]
) -> _Start | None:
    line = lines[index]
    treatment = parse_treatment_line(line.text)
    if treatment is not None:
        # Where the decision stands first, this line heads the treatment of the same case.
        same = current is not None and "decision" in roles_since and not {"treatment", "voting"} & set(roles_since)
        return (
            None
            if same
            else _Start(index, "treatment", treatment.number and number_key(treatment.number), treatment.body)
        )
    meeting = _meeting_start(index, lines)
    if meeting is not None:
        return meeting
    body = parse_body_treatment(line.text)
    if body is None:
        return None
    if current is None or current.kind == "meeting":
        return _Start(index, "treatment", None, body)
    if any(role in _TREATED for role in roles_since):
        closed = "papers" in roles_since or (current.body is not None and same_body(current.body, body))
        return None if closed else _Start(index, "treatment", current.number, body)
    return None


def _meeting_start(index: int, lines: tuple[Line, ...]) -> _Start | None:
    """The start on a line with body, date or case number, where the treatment or the case's title follows it."""
    meeting = parse_meeting_line(lines[index].text)
    if meeting is None or meeting.body is None or index + 1 >= len(lines):
        return None
    number = meeting.number and number_key(meeting.number)
    if _heads_treatment(lines[index + 1]):
        return _Start(index, "treatment", number, meeting.body)
    if number is None or parse_saksgang_row(lines[index].text) is not None:
        return None
    if index > 0 and not lines[index].space_above and len(lines[index - 1].text.rstrip()) >= _FULL_LINE:
        return None
    # Such lines below each other are the bodies that the case goes through.
    beside = (*lines[max(0, index - 1) : index], lines[index + 1])
    listed = any((other := parse_meeting_line(line.text)) is not None and other.number for line in beside)
    return None if listed else _Start(index, "case_line", number, meeting.body)


def _heads_treatment(line: Line) -> bool:
    heading = parse_heading(line.text)
    return heading is not None and heading.role in _TREATED


def _case_start(index: int, lines: tuple[Line, ...], current: _Start | None) -> _Start | None:
    line = lines[index]
    tabled = parse_case_table(line.text, lines[index + 1].text) if index + 1 < len(lines) else None
    if tabled is not None:
        # A table with more rows is an agenda.
        agenda = index + 2 < len(lines) and parse_case_line(lines[index + 2].text) is not None
        return None if agenda else _Start(index, "case_line", number_key(tabled.number), tabled=True)
    if parse_saksgang_row(line.text) is not None or parse_heading(line.text) is not None:
        return None
    case = parse_case_line(line.text) or _number_alone(lines, index)
    if case is None or (current is not None and current.tabled and index == current.index + 1):
        return None
    number = number_key(case.number)
    bare = line.text.lstrip()[:1].isdigit()
    if bare and not (line.space_above or line.bold) and case.archive is None:
        return None
    if current is not None and current.number == number and not case.title:
        return None
    return _Start(index, "case_line", number, case.body)


def _number_alone(lines: tuple[Line, ...], index: int) -> CaseLine | None:
    """The case of a number that stands alone on its line, above its archive case or its title in capitals."""
    case = parse_case_number_alone(lines[index].text)
    if case is None or not lines[index].space_above or index + 1 >= len(lines):
        return None
    below = lines[index + 1].text
    return case if archive_number(below) == below.strip() or is_title_in_capitals(below) else None


def _labelled_heads(lines: tuple[Line, ...]) -> dict[int, tuple[_Start, int]]:
    """The heads made of labelled lines: index of the first line -> start, and index of the head's last labelled
    line."""
    heads: dict[int, tuple[_Start, int]] = {}
    first: int | None = None
    last = -1
    fields: set[Field] = set()

    def close() -> None:
        if first is not None:
            kind = _head_kind(fields)
            if kind is not None:
                heads[first] = (_Start(first, kind), last)

    for index, line in enumerate(lines):
        found = [] if SAKSGANG_HEADER.fullmatch(line.text) else [item.field for item in labelled_fields(line.text)]
        alone = label_alone(line.text)
        named = {*found, *([alone] if alone else [])}
        if not named:
            if first is not None and parse_case_line(line.text) is not None and parse_saksgang_row(line.text) is None:
                close()
                first, fields = None, set()
            continue
        if first is None or index - last > _HEAD_GAP + 1 or ("body" in named and "body" in fields):
            close()
            first, fields = index, set()
        fields |= named
        last = index
    close()
    return heads


def _names_meeting(line: Line) -> bool:
    fields = {item.field for item in labelled_fields(line.text)}
    return bool(fields & {"body", "date"}) and not fields & {"title", "archive", "result"}


def _head_kind(fields: set[Field]) -> Kind | None:
    if "body" in fields and fields & {"title", "result"}:
        return "labelled"
    if fields & {"place", "time"} and fields & {"body", "date"}:
        return "meeting"
    if "body" in fields and fields & {"date", "number", "archive"}:
        return "labelled"
    if "place" in fields and "time" in fields:
        return "meeting"
    return None


def _segments(lines: tuple[Line, ...], starts: list[_Start]) -> list[_Segment]:
    segments: list[_Segment] = []
    if lines and (not starts or starts[0].index > 0):
        segments.append(_Segment("meeting", lines[: starts[0].index] if starts else lines, None, None))
    ends = [*(start.index for start in starts), len(lines)][1:]
    for start, end in zip(starts, ends, strict=True):
        segments.append(_Segment(start.kind, lines[start.index : end], start.number, start.body))
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
            heading.role in _TREATED for line in segment.lines if (heading := parse_heading(line.text)) is not None
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
    for line in segment.lines:
        heading = parse_heading(line.text)
        if heading is not None and heading.role in _TREATED:
            return True
        if heading is not None and heading.role in _PAPERS:
            in_papers = True
        if in_papers or segment.kind == "book":
            continue
        if VOTE_RESULT.search(line.text) or parse_introduction(line.text) or parse_remark_introduction(line.text):
            return True
    return False


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
