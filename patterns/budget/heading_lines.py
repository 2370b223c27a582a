"""The heading of a table that stands as a line of text (`Tiltak 2025 2026 2027 Sum`) -> its columns."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from patterns.budget.columns import Column, read_column
from patterns.pattern import MOST_KEPT, Pattern
from patterns.years import YEAR

# `2024-2027`, `2024 – 27`, `2010-13`: a plan's span, never a column of its own.
_SPAN = rf"{YEAR} \s* [-–—/] \s* (?: {YEAR} | \d\d ) (?!\d)"


class HeadingLine(NamedTuple):
    """The heading of a table that lost its columns: the words before its amount columns, and these columns."""

    label: str
    columns: tuple[Column, ...]


_COLUMN_WORDS = r"""(?: (?<!\w) (?: oppr(?:innelig|\.)? \s (?:vedtatt \s)? budsjett
| rev(?:idert|\.)? \s (?:budsjett)? | vedtatt \s budsjett
    | regnskap | rekneskap | regnsk\.? | budsjett | budsj\.? | økonomiplan | h?øp | forslag | vedtak | revidert | b
    | r | plan ) \s* )"""
_CHANGE_COLUMN = r"""(?: (?: endring | vekst | avvik | differanse | diff\.? ) (?: \s (?:i \s)? (?: % | prosent | pst\.?
    | kr(?:oner)?\b\.? ) )? (?!\w) | % )"""
HEADING_LINE = Pattern(
    name="heading line of a flattened table",
    expression=rf"""
        \A \s* (?P<label> (?: (?! {_COLUMN_WORDS} {YEAR} ) [^\d:.;!?]+? | [^\d:.;!?]* \b i \s (?: hele \s
        | heile \s )? 1[ .]?000 (?: \s kr(?:oner)?\.? )? \)? \s* | [^\d:.;!?]* \( [^()]* \) \s* )?? ) \s*
        (?P<columns> {_COLUMN_WORDS}?? {YEAR} (?: \s* [|]? \s* {_COLUMN_WORDS}?? {YEAR} )* ) (?!\d)
        (?P<changes> (?: \s+ {_CHANGE_COLUMN} )* )
        (?P<rest> (?: \s+ (?: sum | totalt? | sum \s perioden | i \s alt | (?:sum|totalt?) \s+ {_SPAN} ) )? )
        \s* (?P<remark> \( [^()]* \) )? \s* \Z
    """,
    words=("19", "20"),
    # Before the first year stands no digit, but those of the unit and those within a bracket.
    core=r"\A [^\d:;!?(]* (?: \( | 19[89]\d | 20[0-6]\d | 1[ .]?000 )",
    examples=(
        "Område Tiltak 2024 2025 2026 2027",
        "2020 2021 2022 2023",
        "Tiltak Budsjett 2025 Budsjett 2026",
        "Regnskap 2019 Budsjett 2020 Budsjett 2021",
        "Tiltak 2025 2026 2027 2028 Sum",
        "20232024202520262027",
        "Område Budsjett 2024 Budsjett 2025 Endring i % Endring",
    ),
    counter_examples=("i 2023 og 2024.", "Reduksjoner 2024 - 2027 −15,6 2,2", "Økonomiplan 2024-2027", "Sum 2 300"),
)


COLUMN_OF_LINE = Pattern(
    name="one column of a heading line",
    expression=rf"{_COLUMN_WORDS}?? {YEAR}",
    examples=("Budsjett 2025", "2026", "R 2008"),
    counter_examples=("Tiltak", "Budsjett"),
)


CHANGE_OF_LINE = Pattern(
    name="column of changes of a heading line",
    expression=_CHANGE_COLUMN,
    examples=("Endring i %", "Endring", "Vekst %", "Avvik i kr"),
    counter_examples=("2026", "Endringer"),
)


@lru_cache(maxsize=MOST_KEPT)
def read_heading_line(text: str) -> HeadingLine | None:
    """The columns of a heading line of plain text, or None where the line is something else."""
    if "20" not in text and "19" not in text:
        return None
    match = HEADING_LINE.search(text)
    if not match:
        return None
    columns: list[Column] = []
    for piece in COLUMN_OF_LINE.finditer(match["columns"]):
        columns.append(read_column(piece[0].strip()))
    columns += [read_column(piece[0]) for piece in CHANGE_OF_LINE.finditer(match["changes"])]
    if match["rest"].strip():
        columns.append(Column("total", match["rest"].strip()))
    years = [column.year for column in columns if column.kind == "year"]
    if len(columns) == 1 and not _names_labels(match["label"]):
        return None
    if any(later is None or earlier is None or later < earlier for earlier, later in pairwise(years)):
        return None
    return HeadingLine(" ".join(match["label"].split()), tuple(columns))


def _names_labels(label: str) -> bool:
    """Whether the words before a lone year column are those of label columns (`Område Tiltak`)."""
    words = label.split()
    return bool(words) and any(
        read_column(" ".join(words[start:])).kind in ("area", "title") for start in range(len(words))
    )
