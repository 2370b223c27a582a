"""Measures in running text, and verbal points: list lines, decision points, project paragraphs -> Tiltak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extract.model import Line, Notice, Section
from extract.readers.budget_opening import HAD_ROOM
from extract.readers.budget_rows import BudgetContext
from extract.readers.verbal_points import title_and_text, verbal_point
from extract.reading import Reading
from extract.records import Amount as StatedAmount
from extract.records import Tiltak, TiltakSection, YearAmount
from extract.text import Text, evidence_of
from patterns.budget.broken_lines import goes_on_from
from patterns.budget.headings import is_heading_form, without_numbering
from patterns.budget.measures import heads_what_pays, tells_cover, told_payers
from patterns.budget.points import VERBAL_POINT
from patterns.budget.prose import (
    range_unit,
    read_item,
    read_item_in,
    read_project,
    read_signed,
    read_taken,
    split_items,
    takes_from_fund,
)
from patterns.budget.prose_amounts import ProseMeasure
from patterns.budget.running_costs import is_running_cost
from patterns.budget.sections import names_investment, read_section_heading
from patterns.budget.stacked import read_stack
from patterns.units import find_stated_unit

MOST_TITLE_WORDS = 12


def read_prose(section: Section, number: int, context: BudgetContext, plan: Sequence[int]) -> Reading:
    """The record of an `item` (one list line or point) or a `project` (heading and paragraph), with a notice for a
    range.
    """
    lines = [block for block in section.blocks if isinstance(block, Line)]
    if section.role == "project":
        text: str | None = _joined(lines[1:])
        measures = [read_project(_joined(lines[:1]), _joined(lines[1:]), plan)]
    elif section.role == "stacked_item":
        text = None
        measures = [_stacked(lines, plan)]
    elif section.role == "taken_item":
        text = None
        measures = [read_taken(_joined(lines), plan)]
    elif section.role == "signed_item":
        text = None
        measures = [read_signed(_joined(lines), plan)]
    else:
        text = None
        unit = next((unit for line in reversed(section.heading) if (unit := find_stated_unit(line.text))), None)
        pays = heads_what_pays([line.text for line in section.heading])
        measures = [read_item_in(item, plan, unit, pays) for item in split_items(_joined(lines))]
    read = [measure for measure in measures if measure is not None]
    notices = tuple(
        Notice("amount_range", f"{measure.title}: {written} is a range, no amount", lines[0].page)
        for measure in read
        for written in measure.ranges
    )
    notices += tuple(
        Notice("year_ambiguous", f"{measure.title}: which year {dated.amount.raw} is for is not told", lines[0].page)
        for measure in read
        for dated in measure.amounts
        if not dated.years
    )
    notices += tuple(notice for measure in read for notice in _of_one_year(measure, lines[0].page))
    records = (_tiltak(measure, lines, number + index, context, text) for index, measure in enumerate(read))
    return Reading(tiltak=tuple(records), notices=notices)


def _stacked(lines: Sequence[Line], plan: Sequence[int]) -> ProseMeasure | None:
    """The measure of lines that each tell one thing of it."""
    stack = read_stack([line.text for line in lines])
    measure = read_item(stack.said, plan, listed=True) if stack else None
    return measure._replace(area=stack.area) if measure and stack and stack.area else measure


def _of_one_year(measure: ProseMeasure, page: int) -> Iterator[Notice]:
    """A notice for every year of which a measure tells two amounts: it may be several, joined where a mark was lost."""
    told = [(year, dated.amount.raw) for dated in measure.amounts for year in dated.years]
    for year, count in Counter(year for year, _ in told).items():
        if count > 1:
            raws = ", ".join(raw for each, raw in told if each == year)
            message = f"{measure.title}: {count} amounts for {year} ({raws}); they may be several measures'"
            yield Notice("year_ambiguous", message, page)


def _tiltak(
    measure: ProseMeasure, lines: Sequence[Line], number: int, context: BudgetContext, text: str | None
) -> Tiltak:
    stated = [amount for amount in (*(dated.amount for dated in measure.amounts), measure.total) if amount is not None]
    named = [*(amount.unit for amount in stated), *(range_unit(written) for written in measure.ranges)]
    unit = next((unit for unit in named if unit), context.unit)
    cut = context.cut if any(dated.amount.value > 0 for dated in measure.amounts) else None
    note = "; ".join([*filter(None, (measure.note, cut)), *measure.ranges])
    return Tiltak(
        id=f"x{number}",
        title=measure.title,
        area=measure.area or context.area,
        section="inndekning" if _pays(lines[0].text) else _section(measure.title, context),
        parties=list(context.parties),
        amounts=[
            YearAmount(year=year, nok=dated.amount.nok(unit), raw=dated.amount.raw)
            for dated in measure.amounts
            for year in dated.years or (None,)
        ],
        comparison=[],
        total=StatedAmount(nok=measure.total.nok(unit), raw=measure.total.raw) if measure.total else None,
        unit=unit,
        unit_source="stated",
        source_type="text",
        text=text,
        note=note or None,
        links=[],
        evidence=evidence_of(lines),
    )


def _pays(text: str) -> bool:
    """Whether a sentence tells what pays for measures told elsewhere."""
    return tells_cover(text) or told_payers(text) is not None or takes_from_fund(text)


def _section(title: str, context: BudgetContext) -> TiltakSection | None:
    """The section of a measure; what an investment costs to run is none."""
    if is_running_cost(title) and context.section in (None, "investering"):
        return "drift"
    return context.section or _own_section(title)


def _own_section(title: str) -> TiltakSection | None:
    """The section that a measure's own words name (`Investeringsprosjektet Ny kai økes`)."""
    return "investering" if names_investment(title) else None


def unread_money(section: Section) -> Notice:
    """The notice for a point in a list of measures whose amount was not read."""
    lines = [block for block in section.blocks if isinstance(block, Line)]
    message = f"an amount that may be a measure's was not read: {_joined(lines)[:140]}"
    return Notice("row_not_read", message, lines[0].page)


def read_verbal(section: Section, number: int, context: BudgetContext) -> Reading:
    """A verbal point: its heading, or its short first sentence, is the title; it has no amounts."""
    lines = [block for block in section.blocks if isinstance(block, Line)]
    whole = _joined(lines)
    point = VERBAL_POINT.search(whole)
    title: str
    text: str | None
    if _heads(lines):
        title, text = _without_mark(lines[0].text), _joined(lines[1:])
    elif point:
        title, text = title_and_text(point["text"].strip())
    elif len(lines) > 1 and len(lines[0].text.split()) <= MOST_TITLE_WORDS and not lines[0].text.rstrip().endswith("."):
        title, text = _joined(lines[:1]), _joined(lines[1:])
    else:
        title, text = _title_of_paragraph(whole, section), whole
    record = verbal_point(number, title, text, evidence_of(lines), context, context.area, context.parties)
    return Reading(tiltak=(record,))


def _heads(lines: Sequence[Line]) -> bool:
    """Whether the first of a point's lines is a heading of what the others say: set apart from them, or ended where
    the next one's first word had room.
    """
    if len(lines) < 2:
        return False
    first, second = lines[:2]
    if not is_heading_form(_without_mark(first.text)) or goes_on_from(first.text, second.text):
        return False
    if first.bold != second.bold or second.space_above:
        return True
    longest = max(len(line.text) for line in lines)
    return len(first.text) + len(second.text.split(" ")[0]) < HAD_ROOM * longest


def _without_mark(heading: str) -> str:
    point = VERBAL_POINT.search(heading)
    return without_numbering(" ".join((point["text"] if point else heading).split()))


def _title_of_paragraph(text: str, section: Section) -> str:
    """A short first sentence; a long one is no title, and the heading's own words stand for it."""
    sentence = text.partition(". ")[0].removesuffix(".")
    if len(sentence.split()) <= MOST_TITLE_WORDS:
        return sentence
    numbered = [point["text"] for line in section.heading if (point := VERBAL_POINT.search(line.text))]
    if numbered:
        return numbered[-1].strip()
    headings = [without_numbering(line.text) for line in section.heading if read_section_heading(line.text)]
    return headings[-1] if headings else sentence


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(Text.of(lines).search.split())
