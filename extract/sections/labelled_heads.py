"""The heads made of labelled lines, and where one of them, or another start, begins in minutes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from extract.model import Line
from patterns.case_fields import Field, label_alone, labelled_fields
from patterns.cases.lines import parse_case_line
from patterns.cases.saksgang import SAKSGANG_HEADER, parse_labelled_row, parse_saksgang_row
from patterns.cases.starts import may_label
from patterns.families.saksprotokoll import parse_heading
from patterns.families.titles_of_minutes import PROTOCOL_TITLE

Kind = Literal["meeting", "book", "labelled", "treatment", "case_line"]

# Lines without a label that may stand between two labels of one head (a wrapped title, a place).
HEAD_GAP = 3


@dataclass(frozen=True, slots=True)
class Start:
    index: int
    kind: Kind
    number: str | None = None
    body: str | None = None
    tabled: bool = False
    titled: bool = False
    date: str | None = None


def labelled_heads(lines: tuple[Line, ...], cases: Collection[int] = ()) -> dict[int, tuple[Start, int]]:
    """The heads made of labelled lines: index of the first line -> start, and index of the head's last labelled
    line. Each ends where one of the `cases` known by their lines begins."""
    heads: dict[int, tuple[Start, int]] = {}
    first: int | None = None
    last = -1
    fields: set[Field] = set()

    def close() -> None:
        if first is not None:
            kind = _head_kind(fields)
            if kind is not None:
                heads[first] = (Start(first, kind), last)

    for index, line in enumerate(lines):
        named = _fields_of(line.text) if index not in cases else set()
        if index in cases:
            close()
            first, fields = None, set()
        if not named:
            if first is not None and (PROTOCOL_TITLE.fullmatch(line.text) or parse_heading(line.text) is not None):
                close()
                first, fields = None, set()
            if first is not None and parse_case_line(line.text) is not None and parse_saksgang_row(line.text) is None:
                close()
                first, fields = None, set()
            continue
        if (
            first is None
            or index - last > HEAD_GAP + 1
            or ("body" in named and "body" in fields and not _is_next_row(lines, index))
            or ({"body", "number"} <= fields and _numbers_next_case(line))
        ):
            close()
            first, fields = index, set()
        fields |= named
        last = index
    close()
    return heads


def _fields_of(line: str) -> set[Field]:
    """The fields whose labels stand on a line."""
    if not may_label(line):
        return set()
    found = [] if SAKSGANG_HEADER.fullmatch(line) else [item.field for item in labelled_fields(line)]
    alone = label_alone(line)
    return {*found, *([alone] if alone else [])}


def _is_next_row(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a line and the one above name body, date and number with their labels: the bodies that a case goes
    through."""
    above, row = parse_labelled_row(lines[index - 1].text), parse_labelled_row(lines[index].text)
    return above is not None and row is not None and above.number != row.number and not lines[index].space_above


def _numbers_next_case(line: Line) -> bool:
    """Whether a line with number and title of a case stands apart below a head that has its number (`Saksnr. 39/11 Ny
    bru`)."""
    case = parse_case_line(line.text)
    return case is not None and bool(case.title) and line.space_above


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
