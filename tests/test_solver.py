"""Cells without columns: the truth is among the solutions, or the cell is declared open."""

from __future__ import annotations

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.solver import table
from extract.solver import Placement, SumRule, placements, solve


def flattened(table: list[Placement], columns: int) -> list[list[Placement]]:
    return [placements([value for value in row if value is not None], columns) for row in table]


def with_sum(table: list[Placement], columns: int) -> list[Placement]:
    return [*table, tuple(sum(row[column] or 0 for row in table) for column in range(columns))]


def test_one_solution_is_taken() -> None:
    rows = [placements([60, 60, 60], 4), placements([40], 4), placements([27, 53], 4), placements([10, 20, 30, 40], 4)]
    total = placements([10, 80, 117, 193], 4)
    solution = solve([*rows, total], [SumRule((0, 1, 2, 3), 4)], 4)
    assert solution.cells[:3] == ((None, 60, 60, 60), (None, None, None, 40), (None, None, 27, 53))
    assert not any(solution.open_columns) and not solution.doubts and solution.complete


def test_two_solutions_leave_the_differing_cells_open() -> None:
    rows = [placements([-10], 2), placements([-10], 2), placements([5, 5], 2)]
    solution = solve([*rows, placements([-5, -5], 2)], [SumRule((0, 1, 2), 3)], 2)
    assert solution.open_columns[0] == solution.open_columns[1] == frozenset({0, 1})
    assert not solution.open_columns[2]
    assert set(solution.alternatives[0]) == {(-10, None), (None, -10)}


def test_a_wrong_sum_is_the_only_doubt() -> None:
    rows = [placements([11, 25, 37], 3), placements([100], 3)]
    solution = solve([*rows, placements([11, 125, 38], 3)], [SumRule((0, 1), 2)], 3)
    assert [(doubt.rule, doubt.column) for doubt in solution.doubts] == [(0, 2)]
    assert solution.cells[1] == (None, 100, None)


def test_a_first_years_amount_decides() -> None:
    rows = [placements([15, 15], 3), placements([7, 7], 3)]
    total = placements([15, 22, 7], 3)
    free = solve([*rows, total], [SumRule((0, 1), 2)], 3)
    assert free.cells[0] == (15, 15, None)
    first: list[Placement] = [(0, None, None)]
    told = solve([*rows, total, first], [SumRule((0, 1), 2), SumRule((1,), 3, 0, 0)], 3)
    assert told.cells[1] == (None, 7, 7) and not any(told.open_columns)


def test_without_a_sum_only_full_rows_are_known() -> None:
    solution = solve([placements([1, 2, 3], 3), placements([4], 3)], [], 3)
    assert not solution.open_columns[0]
    assert solution.open_columns[1] == frozenset({0, 1, 2})


def test_sixty_rows_by_ten_years_finish() -> None:
    columns = 10
    table: list[Placement] = []
    for row in range(60):
        table.append(
            tuple((row * 37 + column * 101) % 977 + 1 if (row * 7 + column) % 4 else None for column in range(columns))
        )
    total = with_sum(table, columns)[-1]
    begun = time.process_time()
    solution = solve([*flattened(table, columns), [total]], [SumRule(tuple(range(60)), 60)], columns)
    assert time.process_time() - begun < 5
    for row, truth in enumerate(table):
        assert all(solution.cells[row][c] == truth[c] or c in solution.open_columns[row] for c in range(columns))


def tables(columns: int) -> st.SearchStrategy[list[Placement]]:
    cell = st.one_of(st.none(), st.integers(-60, 400).filter(bool))
    row = st.tuples(*[cell] * columns).filter(lambda values: any(value is not None for value in values))
    return st.lists(row, min_size=1, max_size=7)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(2, 5).flatmap(lambda columns: st.tuples(st.just(columns), tables(columns))))
def test_truth_is_found_or_declared_open(drawn: tuple[int, list[Placement]]) -> None:
    columns, table = drawn
    whole = with_sum(table, columns)
    options = [*flattened(table, columns), [whole[-1]]]
    solution = solve(options, [SumRule(tuple(range(len(table))), len(table))], columns)
    assert not solution.doubts
    for row, truth in enumerate(table):
        for column in range(columns):
            assert solution.cells[row][column] == truth[column] or column in solution.open_columns[row]


@settings(max_examples=20, deadline=None)
@given(tables(4))
def test_the_same_answer_on_every_run(table: list[Placement]) -> None:
    options = [*flattened(table, 4), [with_sum(table, 4)[-1]]]
    rules = [SumRule(tuple(range(len(table))), len(table))]
    assert solve(options, rules, 4) == solve(options, rules, 4)


def test_a_table_too_large_for_one_search_keeps_what_its_part_sums_prove() -> None:
    rows, rules, true = table(parts=True)
    solution = solve(rows, rules, len(true[0]))
    assert list(solution.cells) == true
    assert not any(solution.open_columns)


def test_a_large_table_under_one_sum_places_nothing_wrong() -> None:
    rows, rules, true = table(parts=False)
    solution = solve(rows, rules, len(true[0]))
    known = [
        (cells[column], stated[column])
        for cells, stated, opened in zip(solution.cells, true, solution.open_columns, strict=True)
        for column in range(len(stated))
        if column not in opened
    ]
    assert len(known) > 300
    assert all(value == stated for value, stated in known)
