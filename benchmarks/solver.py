"""How long the column solver takes on a large table that lost its columns: `python -m benchmarks.solver`."""

from __future__ import annotations

import random
from time import perf_counter

from extract.solver import Placement, SumRule, placements, solve

ROWS, COLUMNS, PART = 60, 10, 10
SEED = 2026


def table(parts: bool) -> tuple[list[list[Placement]], list[SumRule], list[Placement]]:
    """A table of random rows, half of them short, under one sum or under a sum for every ten rows, and what is true."""
    chosen = random.Random(SEED)
    rows: list[list[Placement]] = []
    true: list[Placement] = []
    rules: list[SumRule] = []
    open_members: list[int] = []
    for number in range(ROWS):
        filled = sorted(chosen.sample(range(COLUMNS), chosen.choice((1, 2, 3)) if number % 2 else COLUMNS))
        cells = [chosen.randrange(1, 900) * 50 if column in filled else None for column in range(COLUMNS)]
        true.append(tuple(cells))
        open_members.append(len(rows))
        rows.append(placements([cell for cell in cells if cell is not None], COLUMNS))
        if number + 1 == ROWS or (parts and len(open_members) == PART):
            total = tuple(sum(true[row][column] or 0 for row in open_members) for column in range(COLUMNS))
            rules.append(SumRule(tuple(open_members), len(rows)))
            true.append(total)
            rows.append([total])
            open_members = []
    return rows, rules, true


def main() -> None:
    """Prints, for each kind of table, the time and how many of its cells were placed, rightly and not at all."""
    for name, parts in (("a sum for every ten rows", True), ("one sum", False)):
        rows, rules, true = table(parts)
        started = perf_counter()
        solution = solve(rows, rules, COLUMNS)
        seconds = perf_counter() - started
        cells = [
            (row, column) for row in range(len(rows)) for column in range(COLUMNS) if true[row][column] is not None
        ]
        known = [(row, column) for row, column in cells if column not in solution.open_columns[row]]
        right = sum(solution.cells[row][column] == true[row][column] for row, column in known)
        print(f"{ROWS} rows x {COLUMNS} years, {name}: {seconds:.2f} s, {right} of {len(cells)} cells placed, ", end="")
        print(f"{len(known) - right} wrong, {len(cells) - len(known)} left open")


if __name__ == "__main__":
    main()
