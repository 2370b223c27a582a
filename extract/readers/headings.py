"""Headings that are measures, with the text that explains them: `Turstier (1,5) 6 millioner totalt` -> Tiltak."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Line, Section
from extract.readers.budget_rows import BudgetContext
from extract.records import Amount as StatedAmount
from extract.records import Tiltak, YearAmount
from extract.text import Text, evidence_of
from patterns.budget.measures import MeasureHeading, read_measure_heading


def heading_of(section: Section) -> MeasureHeading | None:
    """The measure that a section's first line states."""
    lines = [block for block in section.blocks if isinstance(block, Line)]
    return read_measure_heading(lines[0].text) if lines else None


def read_heading(section: Section, number: int, context: BudgetContext, plan: Sequence[int]) -> Tiltak | None:
    """The record of one heading: the amount in brackets belongs to the plan's first year, the other is the total."""
    lines = [block for block in section.blocks if isinstance(block, Line)]
    heading = heading_of(section)
    if heading is None:
        return None
    unit = heading.total.unit or context.unit
    amounts = []
    if heading.first is not None:
        year = plan[0] if plan else None
        amounts.append(YearAmount(year=year, nok=heading.first.nok(unit), raw=heading.first.raw))
    return Tiltak(
        id=f"h{number}",
        title=heading.title,
        area=context.area,
        section=context.section,
        parties=list(context.parties),
        amounts=amounts,
        comparison=[],
        total=StatedAmount(nok=heading.total.nok(unit), raw=heading.total.raw),
        unit=unit,
        unit_source="stated" if heading.total.unit else context.unit_source,
        source_type="heading",
        text=explaining_text(lines[1:]),
        note=None,
        links=[],
        evidence=evidence_of(lines),
    )


def explaining_text(lines: Sequence[Line]) -> str | None:
    """The paragraphs under a heading as running text, a blank line between them; None where there are none."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if not paragraphs or (line.space_above and paragraphs[-1][-1].text.rstrip().endswith((".", ":", "!", "?"))):
            paragraphs.append([])
        paragraphs[-1].append(line)
    texts = [" ".join(Text.of(paragraph).search.split()) for paragraph in paragraphs]
    return "\n\n".join(text for text in texts if text) or None
