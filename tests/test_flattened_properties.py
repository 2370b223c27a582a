"""Random tables of four and ten years, with part sums, empty cells and at times a wrong sum, are flattened to text and
read back: every amount in its year, or without a year and told.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from extract.reading import Reading
from tests.budget_documents import amounts, failed, read_text

AREAS = ("Oppvekst", "Helse og omsorg", "Kultur", "Teknisk drift")
FIRST = ("Ny bru", "Bokbuss", "Leirskole", "Gapahuk", "Turveg", "Inventar")
LAST = ("i sentrum", "ved Nordvika", "for alle", "på Lia", "i Tverrdalen", "til kaia", "med bad", "uten tak")
Cells = list[int | None]


@dataclass(frozen=True)
class Flattened:
    """A table as text, what its rows held (in thousands of kroner), and whether one of its sums is wrong."""

    text: str
    years: tuple[int, ...]
    rows: dict[str, Cells]
    wrong: bool


def flattened(seed: int) -> Flattened:
    chance = random.Random(seed)
    count = chance.choice((4, 10))
    first = chance.randint(2015, 2030)
    years = tuple(range(first, first + count))
    titles = chance.sample([f"{one} {other}" for one in FIRST for other in LAST], 24)
    size, step = chance.choice(((9_000, 100), (90_000, 50), (9_000, 1), (900, 10)))
    parts = [
        [_cells(chance, count, size, step) for _ in range(chance.randint(1, 5))]
        for _ in range(chance.choice((1, 3, 4)))
    ]
    wrong = chance.choice([*range(len(parts)), None, None, None, None])
    rows: dict[str, Cells] = {}
    lines: list[str] = []
    for number, (area, part) in enumerate(zip(AREAS, parts, strict=False)):
        lines.append(area)
        for cells in part:
            title = titles.pop()
            rows[title] = cells
            lines.append(_line(title, cells))
        sums = _added(part, count)
        sums[chance.randrange(count)] += step if wrong == number else 0
        lines.append(_line(f"Sum {area.lower()}", list(sums)))
    lines.append(_line("Sum investeringer", list(_added(list(rows.values()), count))))
    head = f"Budsjettvedtak\n\nTall i hele tusen kroner\n\nInvesteringer\n\nTiltak {' '.join(map(str, years))}\n"
    return Flattened(head + "\n".join(lines) + "\n", years, rows, wrong is not None)


def _cells(chance: random.Random, count: int, size: int, step: int) -> Cells:
    if chance.random() < 0.25:
        return [chance.randint(1, size // step) * step] * count
    cells: Cells = [None] * count
    for place in chance.sample(range(count), chance.randint(1, count)):
        value = chance.randint(1, size // step) * step
        cells[place] = chance.choice((value, value, value, value, -value, 0))
    return cells


def _added(rows: list[Cells], count: int) -> list[int]:
    return [sum(row[place] or 0 for row in rows) for place in range(count)]


def _line(title: str, cells: Cells) -> str:
    return " ".join([title, *(f"{cell:,}".replace(",", " ") for cell in cells if cell is not None)])


def problems(table: Flattened, found: Reading) -> list[str]:
    """The rows that came out otherwise than they were written, and of which no notice tells; checks that are false."""
    told = " ".join(notice.message for notice in found.notices)
    wrong = [record.title for record in found.tiltak if record.title not in table.rows]
    for title, cells in table.rows.items():
        values = {year: cell * 1000 for year, cell in zip(table.years, cells, strict=True) if cell is not None}
        record = next((each for each in found.tiltak if each.title == title), None)
        if record is None or amounts(record) != values:
            wrong += [f"{title}: {cells}, read as {record and amounts(record)}"] if title not in told else []
        for amount in record.amounts if record else ():
            fits = amount.nok in values.values() if amount.year is None else values.get(amount.year) == amount.nok
            wrong += [] if fits else [f"{title}: {cells}, but {amount}"]
    return wrong if table.wrong else [*wrong, *(check.message for check in failed(found))]


@pytest.mark.parametrize("seed", range(40))
def test_what_was_flattened_is_read_back_or_told(seed: int) -> None:
    table = flattened(seed)
    assert problems(table, read_text(table.text)) == []


def test_most_rows_are_read_back_although_a_zero_may_stand_in_any_empty_column() -> None:
    tables = [flattened(seed) for seed in range(100, 120)]
    read = [(table, read_text(table.text)) for table in tables]
    right = sum(
        amounts(record)
        == {y: c * 1000 for y, c in zip(table.years, table.rows[record.title], strict=True) if c is not None}
        for table, found in read
        for record in found.tiltak
    )
    assert right >= 0.75 * sum(len(table.rows) for table in tables)
