"""A row of a budget's table, and what the rows above it said -> a measure or a sum, what holds for the rows below, and
a notice where its numbers could not be read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from extract.model import Notice
from extract.readers.budget_heads import TableHead
from extract.readers.budget_rows import BudgetRow, PlacedCell
from extract.readers.label_columns import Row
from extract.readers.row_cells import (
    AMOUNTS,
    amount_reader,
    amounts_of,
    evidence_of_row,
    filled_cells,
    holds_amount,
    text_of,
    title_of,
)
from extract.records import Evidence, TiltakSection, Unit
from patterns.amounts import Amount
from patterns.budget.areas import is_area
from patterns.budget.cells import (
    are_numbered,
    holds_words,
    is_money_form,
    is_part,
    one_line,
    thousands_at_end,
    without_footnote,
    without_row_number,
)
from patterns.budget.column_words import adds_or_cuts
from patterns.budget.columns import holds_income
from patterns.budget.headings import told_as_cut, without_numbering
from patterns.budget.measures import is_kind_of_measures, names_measures, pays_for_others
from patterns.budget.sections import read_section_heading, row_type, section_named
from patterns.owners import column_owner, heads_owners, is_owner_alone, parties_told
from patterns.personal_numbers import count_personal_numbers
from patterns.sum_rows import is_running_sum, sum_word, summed_part
from patterns.units import find_stated_unit, has_letters_beside_unit


@dataclass(frozen=True, slots=True)
class Said:
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
    # Whose the rows are, as a heading row says (`Forslag fra Høyre`), and whether it stood below the section's.
    parties: tuple[str, ...] = ()
    owner_in_section: bool = False
    # The heading that says of the rows below what their amounts do not: they are cut (`Reduserte utgifter`).
    cut: str | None = None


@dataclass(frozen=True, slots=True)
class TableForm:
    """How a table writes its rows: the columns that tell their sections, whether they are numbered, whether a heading
    among them is marked as one, and how their amounts are read.
    """

    head: TableHead
    types: tuple[int, ...]
    numbered: bool
    marked: bool
    parse: Callable[[str], Amount | None]


def form_of(head: TableHead, unit: Unit) -> TableForm:
    """The form of a table whose amounts are in a unit."""
    labels = [title_of(row, head.of_kind("title"))[0] for _, row in head.body]
    texts = [cell.text for _, row in head.body for index in head.of_kind(*AMOUNTS) if (cell := row[index]) is not None]
    return TableForm(
        head,
        _type_columns(head),
        are_numbered([label for label in labels if label and sum_word(label) is None]),
        any(_is_marked(row) for _, row in head.body),
        amount_reader(texts, unit),
    )


def read_row(row: Row, form: TableForm, said: Said) -> tuple[BudgetRow | None, Said, Notice | None]:
    """One row, what it says about the rows below, and a notice where its numbers could not be read."""
    head = form.head
    label, aside = title_of(row, head.of_kind("title"))
    area_text = text_of(row, head.of_kind("area"))
    cells, unread = amounts_of(row, head, form.parse)
    if area_text and area_text != label:
        said = replace(said, area_cell=area_text)
    if not cells and not unread:
        beside = [cell for index in head.of_kind("title")[1:] if (cell := row[index]) is not None]
        if any(is_money_form(cell.text) for cell in beside):
            return None, said, Notice("row_not_read", f"row not read: {label}", evidence_of_row(row)[0].page)
        is_others = any(holds_amount(row[index]) for index in head.of_kind("other"))
        heading = not is_others and _is_heading(row, form.marked)
        return None, replace(_heading(label or area_text, row, said), headed=True) if heading else said, None
    if _repeats_years(cells, head, label):
        return None, replace(_heading(label or area_text, row, said), headed=True), None
    if not label:
        # A sum's words may begin where the rows' numbers or areas do.
        label = next((text for cell in filled_cells(row)[:1] if sum_word(text := one_line(cell.text))), "")
    evidence = evidence_of_row(row)
    if not evidence or (find_stated_unit(label) and not has_letters_beside_unit(label)):
        return None, said, None
    if not cells or _is_amounts(label):
        texts = [label, *(cell.amount.raw for cell in cells), *unread]
        written = " | ".join(text for text in texts if text)
        return None, said, Notice("row_not_read", f"row not read: {one_line(written)}", evidence[0].page)
    note = _note(row, head, form.types, [*aside, *unread, *_cuts_in_words(cells, head, said.cut)])
    built = _built(row, form, said, label, area_text, cells, note, evidence)
    written = ", ".join([*unread, *_amount_in_title(built.title, head, cells)])
    told = Notice("row_not_read", f"{built.title}: {written} is not read as an amount", built.page) if written else None
    return built, _below(said, built), told


def _is_amounts(label: str) -> bool:
    """Whether a label is nothing but numbers, whose columns were not told apart from it: no measure is called so."""
    return " " in label and all(word.lstrip("-–−").isdecimal() for word in label.split())


def _amount_in_title(title: str, head: TableHead, cells: Sequence[PlacedCell]) -> list[str]:
    """The number that a title ends in, where the first year's cell is empty: it may be that cell's."""
    years = head.of_kind("year")
    if not years or any(cell.column == years[0] for cell in cells):
        return []
    end = thousands_at_end(title)
    return [end] if end else []


def _repeats_years(cells: Sequence[PlacedCell], head: TableHead, label: str) -> bool:
    """Whether a row heads the rows below it, its cells holding their columns' years (`INVESTERING | 2026 | 2027`)."""
    years = [head.columns[cell.column].year for cell in cells]
    if not cells or any(cell.amount.raw.strip() != str(year) for cell, year in zip(cells, years, strict=True)):
        return False
    return len(cells) > 1 or read_section_heading(label) is not None


def _built(
    row: Row,
    form: TableForm,
    said: Said,
    label: str,
    area_text: str,
    cells: Sequence[PlacedCell],
    note: str | None,
    evidence: tuple[Evidence, ...],
) -> BudgetRow:
    area, title = _area_in_title(without_footnote(without_row_number(label) if form.numbered else label))
    return BudgetRow(
        label=label or area_text,
        area=area or (said.area_cell if form.head.of_kind("area") else None) or said.area,
        title=(title or area_text).lstrip(": "),
        note=note,
        cells=tuple(cells),
        kind=sum_word(label or area_text) if (label or area_text) else "sum",
        evidence=evidence,
        section=_row_section(row, form.types) or ("inndekning" if pays_for_others(label) else said.section),
        heads=_stands_apart(row, form.head),
        is_part=is_part(label),
        opens_group=said.headed,
        parties=said.parties,
    )


def _below(said: Said, row: BudgetRow) -> Said:
    """What holds below a row: a sum ends its area, unless it is one of a kind of measures inside the area."""
    inside = is_running_sum(row.label) or is_kind_of_measures(summed_part(row.label))
    ends = row.kind is not None and not (inside and not said.area_in_kind)
    cut = None if ends and not said.area_in_kind else said.cut
    return replace(said, area=None if ends else said.area, headed=False, cut=cut)


def _is_marked(row: Row) -> bool:
    """Whether a row without other cells stands out as a heading: bold, or one cell over most of the table."""
    cells = filled_cells(row)
    if len(cells) != 1:
        return False
    return cells[0].bold or cells[0].column_span * 2 > len(row) or one_line(cells[0].text).isupper()


def _is_heading(row: Row, marked: bool) -> bool:
    """A row without amounts is a heading where it is marked as one or names an area, or where the table marks none."""
    return _is_marked(row) or not marked or any(is_area(one_line(cell.text)) for cell in row if cell is not None)


def _heading(label: str, row: Row, said: Said) -> Said:
    """A row without amounts names the area, or the section, of the rows below."""
    text = label or next((one_line(cell.text) for cell in row if cell is not None and cell.text.strip()), "")
    if not text or len(text) > 80:
        return said
    section = read_section_heading(text)
    if section is not None:
        parties = () if said.owner_in_section else said.parties
        return Said(section.rest, section.section, None, parties=parties)
    if owners := parties_told(text):
        below_section = said.section is not None and (said.owner_in_section or not said.parties)
        return Said(section=said.section if below_section else None, parties=owners, owner_in_section=below_section)
    if is_kind_of_measures(text) or names_measures(text) or adds_or_cuts(without_numbering(text)):
        area, cut = None if said.area_in_kind else said.area, told_as_cut(text)
        return replace(said, area=area, kind=True, area_in_kind=False, cut=cut)
    area = without_footnote(without_row_number(text)).rstrip(":")
    return replace(said, area=area, area_in_kind=said.area_in_kind or (said.kind and said.area is None))


def _stands_apart(row: Row, head: TableHead) -> bool:
    """Whether a row's label is bold, announces others (`Skoler:`) or lacks the number that stands before others."""
    label = next((cell for index in head.of_kind("title") if (cell := row[index]) is not None), None)
    keyed = any((cell := row[index]) is not None and cell.text.strip() for index in head.of_kind("key"))
    marked = label is not None and (label.bold or label.text.rstrip().endswith(":"))
    return marked or (bool(head.of_kind("key")) and not keyed)


def _area_in_title(title: str) -> tuple[str | None, str]:
    """`Fellestjenesten; Sykkelordning` -> the area before the semicolon, and the measure."""
    area, mark, rest = title.partition(";")
    return (area.strip(), rest.strip()) if mark and rest.strip() and len(area.split()) <= 4 else (None, title)


def _note(row: Row, head: TableHead, types: Sequence[int], unread: Sequence[str]) -> str | None:
    notes = [
        text
        for column in head.of_kind("note")
        if (text := text_of(row, [column])) and (column not in types or row_type(text) is None)
    ]
    beside = [text_of(row, [column]) for column in head.of_kind("key", "unknown")]
    notes += [text for text in beside if holds_words(text) or is_owner_alone(text)]
    kept = [text for text in dict.fromkeys([*notes, *unread]) if not count_personal_numbers(text)]
    return "; ".join(kept) or None


def _cuts_in_words(cells: Sequence[PlacedCell], head: TableHead, cut: str | None) -> list[str]:
    """The headings of columns, or of these rows, for what is cut (`Redusert utgift`) above amounts without a minus,
    and of the column of incomes."""
    labels = [(head.columns[cell.column].label, cell.amount.value) for cell in cells]
    told = [label for label, value in labels if value > 0 and adds_or_cuts(label) == "less"]
    told += [head.columns[cell.column].label for cell in cells[:1] if holds_income(head.columns[cell.column])]
    return [*told, *([cut] if cut and any(value > 0 for _, value in labels) else [])]


def _type_columns(head: TableHead) -> tuple[int, ...]:
    """The columns that tell the rows' sections: half of what is written there is such a word, no lone remark."""
    found: list[int] = []
    for column in head.of_kind("note", "key"):
        texts = [text for _, row in head.body if (text := text_of(row, [column]))]
        if section_named(head.columns[column].label) == "inndekning":
            # It tells what pays for the row.
            continue
        if texts and sum(row_type(text) is not None for text in texts) * 2 >= len(texts):
            found.append(column)
    return tuple(found)


def owner_columns(head: TableHead) -> tuple[int, ...]:
    """The columns that tell whose proposal each row is: their heading says so, and most that is written there names
    parties.
    """
    found: list[int] = []
    for column in head.of_kind("note", "key", "unknown", "comparison", "area"):
        if heads_owners(head.columns[column].label):
            texts = [text for _, row in head.body if (text := text_of(row, [column]))]
            if texts and sum(bool(column_owner(text)) for text in texts) * 2 > len(texts):
                found.append(column)
    return tuple(found)


def with_owners(built: BudgetRow, row: Row, owners: Sequence[int]) -> BudgetRow:
    """The row with the parties that its own column names; they are no note of it."""
    texts = [text for column in owners if (text := text_of(row, [column])) and column_owner(text)]
    notes = [note for note in (built.note or "").split("; ") if note and note not in texts]
    area = None if built.area in texts else built.area
    parties = tuple(dict.fromkeys(code for text in texts for code in column_owner(text)))
    return replace(built, parties=parties or built.parties, note="; ".join(notes) or None, area=area)


def _row_section(row: Row, types: Sequence[int]) -> TiltakSection | None:
    """A type column (`Inv/Drift`) names the section of its row."""
    for column in types:
        section = row_type(text_of(row, [column]))
        if section is not None:
            return section
    return None
