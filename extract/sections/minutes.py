"""The treatments of cases in minutes: one section for each time a body treats a case.

Reads minutes of one case (a labelled head, then Vedtak, Behandling, Votering), whole meeting books (a front page,
then one case after the other), and case files where several bodies' treatments follow each other. Agendas, tables of
contents and case papers without a treatment give no section; what they say of the case goes along as the heading of the
sections that follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from extract.model import Facts, Layout, Line, Section
from extract.sections.agenda import find_agenda_rows, numbered_row, row_of
from extract.sections.case_starts import find_starts
from extract.sections.cases_in_order import Named, places_in_order
from extract.sections.labelled_heads import Kind, Start
from extract.sections.minutes_lines import minutes_lines
from extract.sections.treatment_starts import TREATED
from patterns.attendance.groups import WEAK_HEADING, parse_attendance_heading
from patterns.case_fields import label_alone, labelled_fields
from patterns.cases.agenda import heads_agenda
from patterns.cases.lines import is_reported_matter, matter_key, parse_case_line
from patterns.cases.numbers import number_key
from patterns.cases.titles import ends_sentence, may_be_title
from patterns.families.saksprotokoll import Role, parse_heading
from patterns.families.titles_of_minutes import is_notice_of_meeting, is_title_of_minutes
from patterns.proceedings import APPROVED_ALONE, SECTION_OF_LAW, tells_result
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
_LINES_OF_HEAD = 6
_LINES_OF_TITLE = 3


@dataclass(frozen=True, slots=True)
class _Segment:
    """Lines from one start to the next. `number` is the key of the case where the start names it, `body` the body;
    `first` is where its lines begin."""

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
    agenda = _positions_in_agenda(segments)
    named = {segments[position].number: segments[position].lines[0] for position in sorted(agenda)}
    rows = find_agenda_rows(lines)
    are_minutes = _are_minutes(lines) or _tell_treatments(lines, segments, agenda)
    number: str | None = None
    sections: list[Section] = []
    untold: list[Section] = []
    above = _Above()
    for position, (segment, treated) in enumerate(_with_all_told(segments, agenda, named, are_minutes)):
        if segment.kind == "case_line" or segment.number is not None:
            number = segment.number
        if segment.kind == "meeting":
            known = _without_known_head(segment.lines)
            sections.extend(Section(ROLE, FAMILY, (*above.meeting, *above.book), own) for own in known)
            untold += [] if known else _untold(segment.lines)
        elif treated:
            row = row_of(rows, number, segment.first) or numbered_row(named.get(number))
            sections.append(Section(ROLE, FAMILY, above.heading_of(segment), segment.lines, row))
        else:
            untold += _untold(segment.lines)
        if position not in agenda:
            above.take(segment, segments[position - 1] if position else None, treated)
    return (*sections, *untold)


def _with_all_told(
    segments: list[_Segment], agenda: Set[int], named: Mapping[str | None, Line], are_minutes: bool
) -> list[tuple[_Segment, bool]]:
    """The segments, each with whether it is a treatment, in minutes also by its place among those that are known."""
    told = list(_with_treated(segments, agenda, named, are_minutes))
    if not are_minutes:
        return told
    places = places_in_order(
        [
            Named(segment.number, segment.lines, segment.kind == "case_line", treated, position in agenda)
            for position, (segment, treated) in enumerate(told)
        ]
    )
    return [(segment, treated or position in places) for position, (segment, treated) in enumerate(told)]


def _with_treated(
    segments: list[_Segment], agenda: Set[int], named: Mapping[str | None, Line], are_minutes: bool
) -> Iterator[tuple[_Segment, bool]]:
    """The segments, each with whether it is a treatment. `agenda` are the positions of the agenda's lines, `named`
    these lines by their cases' numbers."""
    first_named = next(iter(named), None)
    after_treated = False
    settled: set[str] = set()
    for position, segment in enumerate(segments):
        headed = position + 1 < len(segments) and segments[position + 1].kind == "treatment"
        # After its treatment a case's line is a row of a list of results. The agenda's first case may stand before all
        # treatments, with its text.
        follows = after_treated or (segment.number == first_named and not settled)
        is_next = segment.number in named and follows and segment.number not in settled
        told = are_minutes and not headed and _tells_something(segment, is_next)
        treated = position not in agenda and (_is_treated(segment, headed) or told)
        if segment.kind == "meeting":
            settled.clear()
        elif treated and segment.number is not None:
            settled.add(segment.number)
        after_treated = treated
        yield segment, treated


@dataclass(slots=True)
class _Above:
    """What stands above the treatments: of the meeting, of the book or case file, and of the case; whether a treatment
    since has had it as its heading."""

    meeting: tuple[Line, ...] = ()
    book: tuple[Line, ...] = ()
    case: tuple[Line, ...] = ()
    meeting_is_told: bool = True
    book_is_told: bool = True

    def heading_of(self, treated: _Segment) -> tuple[Line, ...]:
        self.meeting_is_told = self.book_is_told = True
        return (*self.meeting, *self.book, *(() if treated.kind == "case_line" else self.case))

    def take(self, segment: _Segment, before: _Segment | None, treated: bool) -> None:
        """Takes what a segment says for the treatments below it."""
        context = segment.lines[:_LONGEST_CONTEXT]
        if segment.kind == "meeting":
            # Attendance and agenda may part a front page from the rest of the meeting's head.
            untold = (*(() if self.meeting_is_told else self.meeting), *(() if self.book_is_told else self.book))
            self.meeting = (*untold, *context)[-2 * _LONGEST_CONTEXT :]
            self.book, self.case, self.meeting_is_told = (), (), False
        elif segment.kind == "book" or (segment.kind == "labelled" and not treated):
            # A title such as Særutskrift may stand between the meeting's line and the first case.
            goes_on = segment.kind == "book" and not self.book_is_told and len(self.book) <= _LINES_OF_HEAD
            self.book, self.book_is_told = (*(self.book if goes_on else ()), *context), False
            if before is None or not _names_case_of(before, segment):
                self.case = ()
        elif segment.kind == "case_line":
            self.case = context
        elif segment.kind == "labelled":
            # The cases that follow without a head of their own are of the same meeting.
            own = (line for line in context if _names_meeting(line))
            self.meeting = (*self.meeting, *own)[-2 * _LONGEST_CONTEXT :]


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


def _names_case_of(above: _Segment, head: _Segment) -> bool:
    """Whether a case's line, with the rest of its title at most, stands above the fields of its head, which name no
    case."""
    if above.kind != "case_line" or len(above.lines) > _LINES_OF_TITLE or head.kind != "labelled":
        return False
    fields = {item.field for line in head.lines for item in labelled_fields(line.text)}
    named = fields | {label_alone(line.text) for line in head.lines}
    return not named & {"number", "title"} and all(may_be_title(line.text) for line in above.lines[1:])


def _names_meeting(line: Line) -> bool:
    fields = {item.field for item in labelled_fields(line.text)}
    return bool(fields & {"body", "date"}) and not fields & {"title", "archive", "result"}


def _segments(lines: tuple[Line, ...], starts: list[Start]) -> list[_Segment]:
    segments: list[_Segment] = []
    if lines and (not starts or starts[0].index > 0):
        segments.append(_Segment("meeting", lines[: starts[0].index] if starts else lines, None, None, 0))
    ends = [*(start.index for start in starts), len(lines)][1:]
    named: dict[str | None, str] = {}
    for start, end in zip(starts, ends, strict=True):
        if start.kind == "case_line" and start.number is not None:
            named[start.number] = matter_key(lines[start.index].text, start.number)
        # Its treatment names the matter without the letters (`behandling av sak 5/2021` below `RS 5/21`).
        number = named.get(start.number, start.number)
        segments.append(_Segment(start.kind, lines[start.index : end], number, start.body, start.index))
    return segments


def _with_cited_cases(segments: list[_Segment], lines: tuple[Line, ...]) -> list[_Segment]:
    """The segments, where a case that the agenda does not have, and of which nothing is told, is text of the case
    above it."""
    told = Counter(
        matter_key(line.text, number_key(case.number))
        for line in lines
        if (case := parse_case_line(line.text)) is not None
    )
    # An agenda tells most cases before they are treated.
    if 2 * sum(count > 1 for count in told.values()) <= len(told):
        return segments
    joined: list[_Segment] = []
    for segment, below in zip_longest(segments, segments[1:]):
        above = joined[-1] if joined else None
        is_treated_below = below is not None and below.kind == "treatment" and below.number == segment.number
        cited = segment.kind == "case_line" and segment.number is not None and told[segment.number] == 1
        if (
            cited
            and not is_treated_below
            and above is not None
            and above.kind in ("case_line", "treatment")
            and not _is_treated(segment)
            and _is_treated(above)
        ):
            joined[-1] = replace(above, lines=above.lines + segment.lines)
        else:
            joined.append(segment)
    return joined


def _positions_in_agenda(segments: list[_Segment]) -> set[int]:
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


def _is_treated(segment: _Segment, headed: bool = False) -> bool:
    """Whether the segment tells what a body did: a heading that says so, or a vote, proposal or remark outside the
    papers. Where a treatment is `headed` right below, results above it are told of earlier ones."""
    if segment.kind == "meeting":
        return False
    if segment.kind == "treatment":
        return len(segment.lines) > 1
    in_papers = False
    sections_of_law = 0
    for line in segment.lines[:-1] if _is_only_heading(segment.lines[-1]) else segment.lines:
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
        if parse_introduction(line.text) or parse_remark_introduction(line.text):
            return True
        if not headed and tells_result(line.text):
            return True
    return False


def _is_only_heading(line: Line) -> bool:
    """Whether a line is a heading that tells nothing itself: at the end of its segment nothing stands below it."""
    heading = parse_heading(line.text)
    return heading is not None and not line.text[heading.content :].strip()


def _are_minutes(lines: tuple[Line, ...]) -> bool:
    """Whether the document says at its top that it is the minutes of a meeting, or who was there; and not that it is
    the notice of one."""
    top = [line.text for line in lines[:_LINES_OF_TOP]]
    return any(is_title_of_minutes(line) or _tells_who_met(line) for line in top) and not any(
        map(is_notice_of_meeting, top)
    )


def _tells_who_met(line: str) -> bool:
    heading = parse_attendance_heading(line)
    return heading is not None and heading.group == "present" and WEAK_HEADING.match(line) is None


def _tell_treatments(lines: tuple[Line, ...], segments: list[_Segment], agenda: set[int]) -> bool:
    """Whether most cases of a document that does not say what it is are told to be treated."""
    cases = [
        segment
        for position, segment in enumerate(segments)
        if segment.kind == "case_line" and segment.number is not None and position not in agenda
    ]
    if any(is_notice_of_meeting(line.text) for line in lines[:_LINES_OF_TOP]):
        return False
    return 2 * sum(map(_is_treated, cases)) > len(cases) > 1


def _tells_something(segment: _Segment, named: bool) -> bool:
    """Whether sentences stand below a case's line: minutes tell so what was dealt with and not decided. `named` where
    the agenda has the case and this is its place among the treated ones: then any text tells of it, or its heading
    alone."""
    if segment.kind != "case_line":
        return False
    roles = {heading.role for line in segment.lines if (heading := parse_heading(line.text)) is not None}
    if roles & (_PAPERS | _RECOMMENDED):
        return False
    told = segment.lines[1:]
    if any(heads_agenda(line.text) for line in told):
        # Matters laid before the meeting, listed above its agenda.
        return False
    over_two = (f"{one.text} {other.text}" for one, other in pairwise(told) if not other.stands_apart)
    stands_alone = segment.lines[0].stands_apart and not is_reported_matter(segment.lines[0].text)
    if named and (stands_alone or _has_text(segment)):
        return True
    if any(APPROVED_ALONE.fullmatch(line.text) for line in told):
        return True
    return any(map(ends_sentence, (*(line.text for line in told), *over_two)))


def _has_text(segment: _Segment) -> bool:
    """Whether anything but the rest of its title stands below a case's line."""
    title, *below = segment.lines
    return any(line.space_above or line.bold != title.bold or line.size != title.size for line in below)


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
