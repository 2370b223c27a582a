"""Tables with columns (drawn, aligned, tabs, pipes) -> the rows of a budget, with their sums told from their
measures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extract.model import Cell, Notice
from extract.readers.budget_heads import TableHead
from extract.readers.budget_rows import BudgetContext, BudgetRow, BudgetTable, PlacedCell
from extract.readers.label_columns import Row
from extract.readers.left_out import unheaded_notices
from extract.readers.row_structure import with_parts, with_sums
from extract.records import Evidence, TiltakSection, Unit
from patterns.amounts import Amount
from patterns.budget.areas import is_area
from patterns.budget.cells import (
    amount_before_minus,
    amount_without_mark,
    are_english,
    are_numbered,
    cell_amount,
    english_amount,
    holds_words,
    is_part,
    one_line,
    tells_minus_behind,
    without_footnote,
    without_row_number,
)
from patterns.budget.column_words import adds_or_cuts
from patterns.budget.columns import Column
from patterns.budget.measures import is_base_line, is_cost_frame, is_kind_of_measures, names_measures
from patterns.budget.sections import read_section_heading, row_type, section_named
from patterns.families.budsjettvedtak import FORMULA_ROW, OVERVIEW_ROW
from patterns.numbers import has_digit
from patterns.owners import column_owner, heads_owners, is_owner_alone
from patterns.personal_numbers import count_personal_numbers
from patterns.sum_rows import is_net_by_span, is_running_sum, sum_word, summed_part
from patterns.units import find_stated_unit, has_letters_beside_unit

OVERVIEW_SHARE = 0.4
LEAST_OF_FRAME = 3
AMOUNTS = ("year", "comparison", "total")


@dataclass(frozen=True, slots=True)
class _State:
    """What rows above say about the rows below: the area and the section of a heading row, and the area column's
    last cell.
    """

    area: str | None = None
    section: TiltakSection | None = None
    area_cell: str | None = None
    # A kind of measures (`Nye tiltak`) heads rows, and whether it stood before the area did: the areas are its parts.
    kind: bool = False
    area_in_kind: bool = False
    # A heading row stood right above.
    headed: bool = False


def read_budget_table(
    table_id: str, name: str, head: TableHead, context: BudgetContext, notices: Sequence[Notice]
) -> BudgetTable | None:
    """The table as rows; None where it holds no measures but an economic overview."""
    label_columns = head.of_kind("title")
    labels = [_title_text(row, label_columns)[0] for _, row in head.body]
    numbered = are_numbered([label for label in labels if label])
    marked = any(_is_marked(row) for _, row in head.body)
    rows: list[BudgetRow] = []
    found = list(notices)
    state = _State()
    texts = [cell.text for _, row in head.body for index in head.of_kind(*AMOUNTS) if (cell := row[index]) is not None]
    parse = _parser(texts, context.unit)
    types = _type_columns(head)
    owners = _owner_columns(head)
    for _, row in head.body:
        built, state, notice = _row(row, head, types, state, numbered, marked, parse)
        if notice:
            found.append(notice)
        if built is not None:
            rows.append(_with_owners(built, row, owners) if owners else built)
    if is_overview(rows):
        return None
    columns = with_own_total(rows, head.columns)
    rows = with_measures_of_a_span(rows)
    rows, members = with_sums(with_kinds_summed(with_parts(rows)), columns)
    rows = with_sections_of_sums(rows, members, context.section)
    context, rows = with_frame_told(context, rows)
    found += [*_years_not_told(rows), *unheaded_notices(head)]
    if context.section is None and names_frames(rows):
        context = replace(context, section="ramme")
    return BudgetTable(table_id, name, columns, tuple(rows), members, context, tuple(found))


def _parser(texts: Sequence[str], unit: Unit) -> Callable[[str], Amount | None]:
    """How the amounts of a table are read, which writes them all in one way."""
    # Decimals in thousands of kroner are rare, and three of them in every number unheard of.
    if unit in ("kr", "1000 kr") and are_english(texts):
        return english_amount
    is_minus = tells_minus_behind(texts)
    if is_minus is None:
        return cell_amount
    # `25.000-` may be meant as `25.000,-`, but not for thousands.
    return amount_before_minus if is_minus or unit != "kr" else amount_without_mark


def with_own_total(rows: Sequence[BudgetRow], columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, a total made a comparison where most rows' years do not add up to it (a project's whole cost, a
    change).
    """
    agreeing = disagreeing = 0
    for row in rows:
        years = [cell.amount.value for cell in row.cells if columns[cell.column].kind == "year"]
        totals = [cell.amount.value for cell in row.cells if columns[cell.column].kind == "total"]
        if years and totals:
            agrees = sum(years, Decimal(0)) == totals[-1]
            agreeing, disagreeing = agreeing + agrees, disagreeing + (not agrees)
    if disagreeing <= agreeing:
        return columns
    return tuple(
        column._replace(kind="comparison") if column.kind == "total" and not is_cost_frame(column.label) else column
        for column in columns
    )


def with_measures_of_a_span(rows: Sequence[BudgetRow]) -> list[BudgetRow]:
    """A row that ends in a span of years (`Prisvekst 2006-10`) is a net row below all others, a measure among them."""
    settled = list(rows)
    measures_below = False
    for index in range(len(rows) - 1, -1, -1):
        if measures_below and is_net_by_span(rows[index].label):
            settled[index] = replace(rows[index], kind=None)
        measures_below = measures_below or settled[index].kind is None
    return settled


def with_sections_of_sums(
    rows: Sequence[BudgetRow], members: dict[int, tuple[int, ...]], said: TiltakSection | None
) -> list[BudgetRow]:
    """The rows below a sum that stands before them take the section that it names (`Sum endringer drift`); those above
    one take it where neither they nor the table's heading have any (`Sum inndekning`).
    """
    settled = list(rows)
    for index, parts in members.items():
        section = section_named(rows[index].label) if parts and min(parts) > index else None
        if parts and max(parts) < index and said is None:
            named = read_section_heading(summed_part(rows[index].label))
            section = named.section if named and not named.rest else None
        for part in parts if section else ():
            settled[part] = replace(settled[part], section=settled[part].section or section)
    return settled


def with_frame_told(context: BudgetContext, rows: list[BudgetRow]) -> tuple[BudgetContext, list[BudgetRow]]:
    """For a table that leads from one frame to the next by changes (`Konsekvensjustert ramme`): the line that it starts
    from is a frame, and the changes are of running costs where only the frame was named.
    """
    if not leads_to_frame(rows):
        return context, rows
    if context.section == "ramme":
        context = replace(context, section="drift")
    told = [replace(row, section="ramme") if row.kind is None and is_base_line(row.label) else row for row in rows]
    return context, told


def leads_to_frame(rows: Sequence[BudgetRow]) -> bool:
    """Whether a table has a line that a frame starts from, or what the frame becomes by the changes."""
    based = len(rows) >= LEAST_OF_FRAME and any(row.kind is None and is_base_line(row.label) for row in rows)
    return based or any(row.kind is not None and is_running_sum(row.label) for row in rows)


def with_kinds_summed(rows: list[BudgetRow]) -> list[BudgetRow]:
    """A row of such a table that stands apart and names only a kind of measures (`Nye tiltak og realendringer`) is what
    these come to.
    """
    if not leads_to_frame(rows):
        return rows
    return [
        replace(row, kind="sum") if row.kind is None and row.heads and is_kind_of_measures(row.label) else row
        for row in rows
    ]


def _years_not_told(rows: Sequence[BudgetRow]) -> list[Notice]:
    """A notice for every measure with an amount whose year the table does not tell."""
    return [
        Notice("year_ambiguous", f"{row.title}: the year of {raw} is not told by its column", row.page)
        for row in rows
        if row.kind is None and (raw := ", ".join(cell.amount.raw for cell in row.cells if not cell.known))
    ]


def names_frames(rows: Sequence[BudgetRow]) -> bool:
    """Whether the rows are whole areas (`Helse og omsorg`), no measures inside them."""
    titles = [row.title for row in rows if row.kind is None]
    return len(titles) >= 3 and sum(1 for title in titles if is_area(title)) * 2 > len(titles)


def is_overview(rows: Sequence[BudgetRow]) -> bool:
    """Whether the rows are those of an economic overview (taxes, interest, instalments), not measures."""
    labels = [row.label for row in rows]
    hits = [label for label in labels if FORMULA_ROW.search(label) or OVERVIEW_ROW.search(label)]
    return len(hits) >= min(2, len(labels)) and len(hits) > 0 and len(hits) >= OVERVIEW_SHARE * len(labels)


def _row(
    row: Row,
    head: TableHead,
    types: Sequence[int],
    state: _State,
    numbered: bool,
    marked: bool,
    parse: Callable[[str], Amount | None],
) -> tuple[BudgetRow | None, _State, Notice | None]:
    """One row, what it says about the rows below, and a notice where its numbers could not be read."""
    label, aside = _title_text(row, head.of_kind("title"))
    area_text = _text(row, head.of_kind("area"))
    cells, unread = _cells(row, head, parse)
    if area_text and area_text != label:
        state = replace(state, area_cell=area_text)
    if not cells and not unread and any(_holds_amount(row[index]) for index in head.of_kind("other")):
        return None, state, None
    if not cells and not unread:
        heading = _is_heading(row, marked)
        return None, replace(_heading(label or area_text, row, state), headed=True) if heading else state, None
    if not label and sum_word(area_text):
        label = area_text
    evidence = _evidence(row)
    if not evidence or (find_stated_unit(label) and not has_letters_beside_unit(label)):
        return None, state, None
    if unread and not cells:
        written = " | ".join([label, *unread]) if label else " | ".join(unread)
        return None, state, Notice("row_not_read", f"row not read: {one_line(written)}", evidence[0].page)
    kind = sum_word(label or area_text) if (label or area_text) else "sum"
    title = without_footnote(without_row_number(label) if numbered else label)
    area, title = _area_in_title(title)
    note = _note(row, head, types, [*aside, *unread, *_cuts_in_words(cells, head)])
    built = BudgetRow(
        label=label or area_text,
        area=area or (state.area_cell if head.of_kind("area") else None) or state.area,
        title=title or area_text,
        note=note,
        cells=tuple(cells),
        kind=kind,
        evidence=evidence,
        section=_row_section(row, types) or state.section,
        heads=_stands_apart(row, head),
        is_part=is_part(label),
        opens_group=state.headed,
    )
    written = ", ".join(unread)
    told = Notice("row_not_read", f"{built.title}: {written} is not read as an amount", built.page) if unread else None
    return built, _below(state, built), told


def _below(state: _State, row: BudgetRow) -> _State:
    """What holds below a row: a sum ends its area, unless it is one of a kind of measures inside the area."""
    inside = is_running_sum(row.label) or is_kind_of_measures(summed_part(row.label))
    ends = row.kind is not None and not (inside and not state.area_in_kind)
    return replace(state, area=None if ends else state.area, headed=False)


def _holds_amount(cell: Cell | None) -> bool:
    return cell is not None and cell_amount(cell.text) is not None


def _is_marked(row: Row) -> bool:
    """Whether a row without other cells stands out as a heading: bold, or one cell over most of the table."""
    cells = [
        cell for index, cell in enumerate(row) if cell is not None and cell.text.strip() and cell not in row[:index]
    ]
    if len(cells) != 1:
        return False
    return cells[0].bold or cells[0].column_span * 2 > len(row) or one_line(cells[0].text).isupper()


def _is_heading(row: Row, marked: bool) -> bool:
    """A row without amounts is a heading where it is marked as one or names an area, or where the table marks none."""
    return _is_marked(row) or not marked or any(is_area(one_line(cell.text)) for cell in row if cell is not None)


def _text(row: Row, columns: Sequence[int]) -> str:
    parts: list[str] = []
    for column in columns:
        cell = row[column]
        if cell is not None and cell.text.strip() and one_line(cell.text) not in parts:
            parts.append(one_line(cell.text))
    return " ".join(parts)


def _title_text(row: Row, columns: Sequence[int]) -> tuple[str, list[str]]:
    """A row's title, and what its cells tell of it below in smaller type."""
    titles, asides = list(row), []
    for column in columns:
        cell = row[column]
        if cell is not None and cell.aside:
            lines = cell.text.split("\n")
            titles[column] = cell._replace(text="\n".join(lines[: -cell.aside]))
            asides.append(one_line("\n".join(lines[-cell.aside :])))
    return _text(titles, columns), asides


def _cells(row: Row, head: TableHead, parse: Callable[[str], Amount | None]) -> tuple[list[PlacedCell], list[str]]:
    """The amounts of a row in their columns, and the texts with digits that are no amount."""
    cells: list[PlacedCell] = []
    unread: list[str] = []
    seen: list[Cell] = []
    for column in head.of_kind(*AMOUNTS):
        cell = row[column]
        if cell is None or not cell.text.strip() or cell in seen:
            continue
        seen.append(cell)
        amount = parse(cell.text)
        if amount is None:
            if has_digit(cell.text) and cell.column_span == 1:
                unread.append(one_line(cell.text))
            continue
        known = head.columns[column].kind != "year" or head.columns[column].year is not None
        if cell.column_span > 1 and _amounts_covered(cell, head) > 1:
            known = False
        cells.append(PlacedCell(column, _in_unit(amount, head, column), known))
    return cells, unread


def _amounts_covered(cell: Cell, head: TableHead) -> int:
    """Over how many amount columns a cell spans: an amount over several is no single year's."""
    covered = range(cell.column, cell.column + cell.column_span)
    return sum(1 for column in head.of_kind("year", "comparison", "total") if column in covered)


def _in_unit(amount: Amount, head: TableHead, column: int) -> Amount:
    """A column whose heading states its own unit lends it to its amounts."""
    unit = head.units[column]
    return replace(amount, unit=unit) if amount.unit is None and unit is not None else amount


def _heading(label: str, row: Row, state: _State) -> _State:
    """A row without amounts names the area, or the section, of the rows below."""
    text = label or next((one_line(cell.text) for cell in row if cell is not None and cell.text.strip()), "")
    if not text or len(text) > 80:
        return state
    section = read_section_heading(text)
    if section is not None:
        return _State(section.rest, section.section, None)
    if is_kind_of_measures(text) or names_measures(text):
        return replace(state, area=None if state.area_in_kind else state.area, kind=True, area_in_kind=False)
    area = without_footnote(without_row_number(text)).rstrip(":")
    return replace(state, area=area, area_in_kind=state.area_in_kind or (state.kind and state.area is None))


def _stands_apart(row: Row, head: TableHead) -> bool:
    """Whether a row's label is bold, or lacks the number that stands before others."""
    label = next((cell for index in head.of_kind("title") if (cell := row[index]) is not None), None)
    keyed = any((cell := row[index]) is not None and cell.text.strip() for index in head.of_kind("key"))
    return (label is not None and label.bold) or (bool(head.of_kind("key")) and not keyed)


def _area_in_title(title: str) -> tuple[str | None, str]:
    """`Fellestjenesten; Sykkelordning` -> the area before the semicolon, and the measure."""
    area, mark, rest = title.partition(";")
    return (area.strip(), rest.strip()) if mark and rest.strip() and len(area.split()) <= 4 else (None, title)


def _note(row: Row, head: TableHead, types: Sequence[int], unread: Sequence[str]) -> str | None:
    notes = [
        text
        for column in head.of_kind("note")
        if (text := _text(row, [column])) and (column not in types or row_type(text) is None)
    ]
    beside = [_text(row, [column]) for column in head.of_kind("key", "unknown")]
    notes += [text for text in beside if holds_words(text) or is_owner_alone(text)]
    kept = [text for text in dict.fromkeys([*notes, *unread]) if not count_personal_numbers(text)]
    return "; ".join(kept) or None


def _cuts_in_words(cells: Sequence[PlacedCell], head: TableHead) -> list[str]:
    """The headings of columns for what is cut (`Redusert utgift`) above amounts without a minus."""
    labels = ((head.columns[cell.column].label, cell.amount.value) for cell in cells)
    return [label for label, value in labels if value > 0 and adds_or_cuts(label) == "less"]


def _type_columns(head: TableHead) -> tuple[int, ...]:
    """The columns that tell the rows' sections: half of what is written there is such a word, no lone remark."""
    found: list[int] = []
    for column in head.of_kind("note", "key"):
        texts = [text for _, row in head.body if (text := _text(row, [column]))]
        if texts and sum(row_type(text) is not None for text in texts) * 2 >= len(texts):
            found.append(column)
    return tuple(found)


def _owner_columns(head: TableHead) -> tuple[int, ...]:
    """The columns that tell whose proposal each row is: their heading says so, and most that is written there names
    parties.
    """
    found: list[int] = []
    for column in head.of_kind("note", "key", "unknown", "comparison", "area"):
        if heads_owners(head.columns[column].label):
            texts = [text for _, row in head.body if (text := _text(row, [column]))]
            if texts and sum(bool(column_owner(text)) for text in texts) * 2 > len(texts):
                found.append(column)
    return tuple(found)


def _with_owners(built: BudgetRow, row: Row, owners: Sequence[int]) -> BudgetRow:
    """The row with the parties that its own column names; they are no note of it."""
    texts = [text for column in owners if (text := _text(row, [column])) and column_owner(text)]
    notes = [note for note in (built.note or "").split("; ") if note and note not in texts]
    area = None if built.area in texts else built.area
    parties = tuple(dict.fromkeys(code for text in texts for code in column_owner(text)))
    return replace(built, parties=parties, note="; ".join(notes) or None, area=area)


def _row_section(row: Row, types: Sequence[int]) -> TiltakSection | None:
    """A type column (`Inv/Drift`) names the section of its row."""
    for column in types:
        section = row_type(_text(row, [column]))
        if section is not None:
            return section
    return None


def _evidence(row: Row) -> tuple[Evidence, ...]:
    cells: list[Cell] = []
    for cell in row:
        if cell is not None and cell.text.strip() and cell not in cells:
            cells.append(cell)
    found: list[Evidence] = []
    for page in dict.fromkeys(cell.page for cell in cells):
        own = [cell for cell in cells if cell.page == page]
        boxes = [cell.bbox for cell in own if cell.bbox is not None]
        box = None
        if boxes:
            box = [
                round(min(box.x0 for box in boxes), 2),
                round(min(box.top for box in boxes), 2),
                round(max(box.x1 for box in boxes), 2),
                round(max(box.bottom for box in boxes), 2),
            ]
        found.append(Evidence(page=page, bbox=box, text="\t".join(cell.text for cell in own)))
    return tuple(found)
