"""The questions that the solver answers: where each cell stands, where else it could, and which sums do not hold."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import combinations

from extract.solver.problem import Doubt, Placement, Solution, SumRule
from extract.solver.search import MOST_REACHED, OutOfSteps, Space, Steps

STEPS_PER_TABLE = 700_000
MOST_LISTED = 40
# So many more bits of choice than the sums can tell apart mean that nearly every cell has several places: not worth a
# search.
HOPELESS_BITS = 30
MOST_DOUBTS = 2


def solve(
    rows: Sequence[Sequence[Placement]], rules: Sequence[SumRule], columns: int, bound: int = STEPS_PER_TABLE
) -> Solution:
    """The solution of a table: `rows` has each row's possible placements, sum rows among them; every row has at least
    one. The search takes at most `bound` steps."""
    steps = Steps(bound)
    if len(rules) > 1 and _is_hopeless(rows, rules, columns):
        rows = _narrowed(rows, rules, columns)
    if rules and _is_hopeless(rows, rules, columns):
        return _unplaced(rows, columns)
    spaces, doubts, complete = _spaces(rows, rules, columns, steps)
    solutions, exhausted = _listed(spaces, rows, steps)
    if not solutions:
        return _unplaced(rows, columns)
    if exhausted:
        return _agreement(solutions, doubts, complete, columns)
    return _with_open_cells(rows, solutions, spaces, doubts, complete, columns, steps)


def _unplaced(rows: Sequence[Sequence[Placement]], columns: int) -> Solution:
    """Each row's first option, every cell that has another one open."""
    opened = tuple(
        frozenset(column for column in range(columns) if len({option[column] for option in options}) > 1)
        for options in rows
    )
    first = tuple(options[0] for options in rows)
    return Solution(first, opened, tuple((option,) for option in first), (), complete=False, placed=False)


def _narrowed(rows: Sequence[Sequence[Placement]], rules: Sequence[SumRule], columns: int) -> list[Sequence[Placement]]:
    """The rows with the placements that their own part sums leave: a sum that can be solved alone is, smallest first.

    What holds under one sum holds under all, so a table too large for one search keeps what its parts prove.
    """
    narrowed = list(rows)
    for rule in sorted(rules, key=lambda rule: (len(rule.members), rule.total)):
        part = [*rule.members, rule.total]
        own = [narrowed[row] for row in part]
        alone = SumRule(tuple(range(len(rule.members))), len(rule.members), rule.tolerance, rule.only_column)
        if _is_hopeless(own, [alone], columns):
            continue
        found = solve(own, [alone], columns)
        for row, options, cells, opened in zip(part, own, found.cells, found.open_columns, strict=True):
            kept = [
                option
                for option in options
                if all(option[column] == cells[column] for column in range(columns) if column not in opened)
            ]
            narrowed[row] = kept
    return narrowed


def _listed(
    spaces: list[Space], rows: Sequence[Sequence[Placement]], steps: Steps
) -> tuple[list[tuple[Placement, ...]], bool]:
    """The solutions, and whether they are all that there are."""
    solutions: list[tuple[Placement, ...]] = []
    exhausted = bool(spaces)
    for space in spaces:
        try:
            found = space.search(rows, steps, MOST_LISTED)
        except OutOfSteps:
            exhausted = False
            continue
        exhausted = exhausted and len(found) < MOST_LISTED
        solutions += [solution for solution in found if solution not in solutions]
    return solutions, exhausted


def _agreement(
    solutions: list[tuple[Placement, ...]], doubts: tuple[Doubt, ...], complete: bool, columns: int
) -> Solution:
    """What all solutions agree on."""
    first = solutions[0]
    opened = tuple(
        frozenset(column for column in range(columns) if len({solution[row][column] for solution in solutions}) > 1)
        for row in range(len(first))
    )
    ways = tuple(tuple(dict.fromkeys(solution[row] for solution in solutions)) for row in range(len(first)))
    return Solution(first, opened, ways, doubts, complete)


def _is_hopeless(rows: Sequence[Sequence[Placement]], rules: Sequence[SumRule], columns: int) -> bool:
    """Whether the ways to place the cells outnumber by far what all sums together could tell apart."""
    chosen = sum(math.log2(len(options)) for options in rows)
    told = 0.0
    for rule in rules:
        for column in range(columns):
            spread = sum(max(abs(option[column] or 0) for option in rows[row]) for row in (*rule.members, rule.total))
            told += math.log2(1 + spread)
    return chosen > told + HOPELESS_BITS


def _with_open_cells(
    rows: Sequence[Sequence[Placement]],
    known: Sequence[tuple[Placement, ...]],
    spaces: list[Space],
    doubts: tuple[Doubt, ...],
    complete: bool,
    columns: int,
    steps: Steps,
) -> Solution:
    """The first of the known solutions; asks of every cell whether there is one in which it stands elsewhere."""
    first, solutions = known[0], list(known)
    opened = [
        {column for column in range(columns) if any(other[row][column] != first[row][column] for other in known)}
        for row in range(len(rows))
    ]
    unproved = not complete
    for index, options in enumerate(rows):
        if len(options) == 1:
            continue
        for column in range(columns):
            value = first[index][column]
            if column in opened[index] or all(option[column] == value for option in options):
                continue
            elsewhere = [option for option in options if option[column] != value]
            found, decided = _alternative(rows, index, elsewhere, spaces, steps)
            if found:
                solutions.append(found)
                for row, other in enumerate(found):
                    opened[row].update(place for place in range(columns) if other[place] != first[row][place])
            elif not decided or not spaces:
                unproved = True
                opened[index].add(column)
    return Solution(
        first,
        tuple(frozenset(places) for places in opened),
        tuple(tuple(dict.fromkeys(solution[row] for solution in solutions)) for row in range(len(rows))),
        doubts,
        not unproved,
    )


def _alternative(
    rows: Sequence[Sequence[Placement]], index: int, options: list[Placement], spaces: list[Space], steps: Steps
) -> tuple[tuple[Placement, ...] | None, bool]:
    """A solution in which one row takes one of the given placements, and whether the search came to its end."""
    changed = [*rows[:index], options, *rows[index + 1 :]]
    decided = True
    for space in spaces:
        try:
            found = space.search(changed, steps)
        except OutOfSteps:
            decided = False
            continue
        if found:
            return found[0], True
    return None, decided


def _spaces(
    rows: Sequence[Sequence[Placement]], rules: Sequence[SumRule], columns: int, steps: Steps
) -> tuple[list[Space], tuple[Doubt, ...], bool]:
    """The spaces of solutions that the fewest doubts leave, these doubts, and whether the search came to its end."""
    every = [
        Doubt(number, column)
        for number, rule in enumerate(rules)
        for column in range(columns)
        if rule.only_column in (None, column)
    ]
    hopeless = tuple(doubt for doubt in every if not _holds_alone(rows, rules, doubt, columns, steps))
    others = [doubt for doubt in every if doubt not in hopeless]
    complete = True
    for extra in range(MOST_DOUBTS + 1):
        found: list[tuple[int, Space, tuple[Doubt, ...]]] = []
        for added in combinations(others, extra):
            doubted = hopeless + added
            space = Space(tuple(rules), columns, frozenset(doubted))
            try:
                solution = space.search(rows, steps)
            except OutOfSteps:
                complete = False
                continue
            if solution:
                found.append((_deviation(solution[0], rules, doubted), space, doubted))
        if found:
            least = min(deviation for deviation, _, _ in found)
            best = [(space, doubted) for deviation, space, doubted in found if deviation == least]
            return [space for space, _ in best], best[0][1], complete
        if not complete or not rules:
            break
    if not complete:
        return [], (), False
    return [Space(tuple(rules), columns, frozenset(every))], tuple(every), True


def _deviation(solution: tuple[Placement, ...], rules: Sequence[SumRule], doubts: Iterable[Doubt]) -> int:
    return sum(
        abs(
            sum(solution[row][doubt.column] or 0 for row in rules[doubt.rule].members)
            - (solution[rules[doubt.rule].total][doubt.column] or 0)
        )
        for doubt in doubts
    )


def _holds_alone(
    rows: Sequence[Sequence[Placement]], rules: Sequence[SumRule], asked: Doubt, columns: int, steps: Steps
) -> bool:
    """Whether one sum can hold in one column when nothing else is asked; true where the search meets its bound."""
    rule = rules[asked.rule]
    choices = [sorted({option[asked.column] or 0 for option in rows[row]}) for row in rule.members]
    choices.append(sorted({-(option[asked.column] or 0) for option in rows[rule.total]}))
    reached = {0}
    for values in choices:
        reached = {total + value for total in reached for value in values}
        if len(reached) > MOST_REACHED:
            return True
    return any(-rule.tolerance <= total <= rule.tolerance for total in reached)
