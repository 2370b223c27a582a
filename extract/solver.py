"""Places the cells of rows that lost their columns by what must hold: each row's order, and sums that add up column
by column.

A row is given as the ways it could be read (its numbers in written order, grouped in one way or another); the solver
finds in
which column each number stands. It answers three questions: which cells have one place only, which have several, and,
where
nothing fits, which sums of which columns have to be doubted so that the rest does. The work is bounded and the answer
the same
on every run: a cell about which the search could not decide within its bound counts as undecided, never as known.

The search goes column by column. Each row is a small automaton (its placements that still agree with the columns so
far), so a
state of the search is one automaton state a row; states that failed are remembered. Inside a column the sums that the
rest of
the rows can still reach cut the search off early.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

Placement = tuple[int | None, ...]
MOST_PLACEMENTS = 4000
MOST_REACHED = 5_000
STEPS_PER_QUESTION = 200_000
STEPS_PER_TABLE = 700_000
MOST_LISTED = 40
REACHED_PER_STEP = 8
# So many more bits of choice than the sums can tell apart mean that nearly every cell has several places: not worth a
# search.
HOPELESS_BITS = 30
MOST_DOUBTS = 2
# The search goes down one level for every row with a choice in every column.
MOST_CHOICES = 800


@dataclass(frozen=True, slots=True)
class SumRule:
    """In every column (or in one only) the members add up to the total row, within the tolerance. All are row
    indexes.
    """

    members: tuple[int, ...]
    total: int
    tolerance: int = 0
    only_column: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sum (index of its rule) that does not hold in one column, whatever the cells' places."""

    rule: int
    column: int


@dataclass(frozen=True, slots=True)
class Solution:
    """`cells[row]` has the value in each column; `open_columns[row]` the columns that another solution fills otherwise.

    `complete` is false where the bound was met first: what was not proved stands among the open columns. `placed` is
    false where not even one placement was found; the cells are then the first of their options.
    """

    cells: tuple[Placement, ...]
    open_columns: tuple[frozenset[int], ...]
    alternatives: tuple[tuple[Placement, ...], ...]
    doubts: tuple[Doubt, ...]
    complete: bool
    placed: bool = True


class _OutOfSteps(Exception):
    """The search met its bound."""


def placements(values: Sequence[int], columns: int) -> list[Placement]:
    """Every way to set the values, in order, into the columns."""
    if len(values) > columns:
        return []
    placed: list[Placement] = []
    for chosen in combinations(range(columns), len(values)):
        row: list[int | None] = [None] * columns
        for column, value in zip(chosen, values, strict=True):
            row[column] = value
        placed.append(tuple(row))
    return placed


def solve(
    rows: Sequence[Sequence[Placement]], rules: Sequence[SumRule], columns: int, bound: int = STEPS_PER_TABLE
) -> Solution:
    """The solution of a table: `rows` has each row's possible placements, sum rows among them; every row has at
    least one. The search takes at most `bound` steps.
    """
    steps = _Steps(bound)
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
    return _with_open_cells(rows, solutions[0], spaces, doubts, complete, columns, steps, solutions)


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
    spaces: list[_Space], rows: Sequence[Sequence[Placement]], steps: _Steps
) -> tuple[list[tuple[Placement, ...]], bool]:
    """The solutions, and whether they are all that there are."""
    solutions: list[tuple[Placement, ...]] = []
    exhausted = bool(spaces)
    for space in spaces:
        try:
            found = space.search(rows, steps, MOST_LISTED)
        except _OutOfSteps:
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
    first: tuple[Placement, ...],
    spaces: list[_Space],
    doubts: tuple[Doubt, ...],
    complete: bool,
    columns: int,
    steps: _Steps,
    known: Sequence[tuple[Placement, ...]] = (),
) -> Solution:
    """Asks of every cell whether a solution exists in which it stands elsewhere."""
    solutions = [first, *known]
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
    rows: Sequence[Sequence[Placement]], index: int, options: list[Placement], spaces: list[_Space], steps: _Steps
) -> tuple[tuple[Placement, ...] | None, bool]:
    """A solution in which one row takes one of the given placements, and whether the search came to its end."""
    changed = [*rows[:index], options, *rows[index + 1 :]]
    decided = True
    for space in spaces:
        try:
            found = space.search(changed, steps)
        except _OutOfSteps:
            decided = False
            continue
        if found:
            return found[0], True
    return None, decided


def _spaces(
    rows: Sequence[Sequence[Placement]], rules: Sequence[SumRule], columns: int, steps: _Steps
) -> tuple[list[_Space], tuple[Doubt, ...], bool]:
    """The fewest doubts under which the table has a solution, and the spaces of solutions that they leave."""
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
        found: list[tuple[int, _Space, tuple[Doubt, ...]]] = []
        for added in combinations(others, extra):
            doubted = hopeless + added
            space = _Space(tuple(rules), columns, frozenset(doubted))
            try:
                solution = space.search(rows, steps)
            except _OutOfSteps:
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
    return [_Space(tuple(rules), columns, frozenset(every))], tuple(every), True


def _deviation(solution: tuple[Placement, ...], rules: Sequence[SumRule], doubts: Iterable[Doubt]) -> int:
    return sum(
        abs(
            sum(solution[row][doubt.column] or 0 for row in rules[doubt.rule].members)
            - (solution[rules[doubt.rule].total][doubt.column] or 0)
        )
        for doubt in doubts
    )


def _holds_alone(
    rows: Sequence[Sequence[Placement]], rules: Sequence[SumRule], asked: Doubt, columns: int, steps: _Steps
) -> bool:
    """Whether one sum can hold in one column when nothing else is asked; true where the search meets its bound."""
    rule = rules[asked.rule]
    choices: list[list[int]] = []
    for row in rule.members:
        choices.append(sorted({option[asked.column] or 0 for option in rows[row]}))
    choices.append(sorted({-(option[asked.column] or 0) for option in rows[rule.total]}))
    reached = {0}
    for values in choices:
        reached = {total + value for total in reached for value in values}
        if len(reached) > MOST_REACHED:
            return True
    return any(-rule.tolerance <= total <= rule.tolerance for total in reached)


@dataclass(slots=True)
class _Steps:
    """Counts the search's steps; one question may use a share of what the table may use."""

    left: int
    question: int = field(default=0)
    automata: dict[tuple[Placement, ...], _Automaton] = field(default_factory=dict)

    def automaton(self, options: Sequence[Placement]) -> _Automaton:
        """The row's automaton, built once for all questions."""
        key = tuple(options)
        if key not in self.automata:
            self.automata[key] = _Automaton(key)
        return self.automata[key]

    def begin(self) -> None:
        self.question = min(STEPS_PER_QUESTION, self.left)

    def take(self, count: int = 1) -> None:
        self.left -= count
        self.question -= count
        if self.question < 0:
            raise _OutOfSteps


@dataclass(frozen=True, slots=True)
class _Choice:
    """What a row in one state may do in a column: what it sets there (None leaves it empty), its value, and its
    next state.
    """

    head: int | None
    value: int
    state: int


class _Automaton:
    """A row's placements as states: a state is the set of endings that are still possible."""

    def __init__(self, options: Sequence[Placement]) -> None:
        self.moves: list[list[_Choice]] = []
        self.known: dict[frozenset[Placement], int] = {}
        self.start = self._state(frozenset(options))

    def _state(self, endings: frozenset[Placement]) -> int:
        if endings in self.known:
            return self.known[endings]
        number = len(self.moves)
        self.known[endings] = number
        self.moves.append([])
        if endings != frozenset({()}):
            heads = sorted({ending[0] for ending in endings}, key=lambda head: (head is None, head or 0))
            for head in heads:
                rest = frozenset(ending[1:] for ending in endings if ending[0] == head)
                self.moves[number].append(_Choice(head, head or 0, self._state(rest)))
        return number


@dataclass(frozen=True)
class _Space:
    """The solutions of a table when some sums are doubted in some columns."""

    rules: tuple[SumRule, ...]
    columns: int
    doubts: frozenset[Doubt]

    def search(self, rows: Sequence[Sequence[Placement]], steps: _Steps, most: int = 1) -> list[tuple[Placement, ...]]:
        """Up to so many solutions, none where there are none. Raises _OutOfSteps."""
        steps.begin()
        choices = self.columns * sum(len(options) > 1 for options in rows)
        if choices > MOST_CHOICES or any(len(options) > MOST_PLACEMENTS for options in rows):
            raise _OutOfSteps
        return _Search(self, rows, steps, most).run()


class _Search:
    """One walk through the columns."""

    def __init__(self, space: _Space, rows: Sequence[Sequence[Placement]], steps: _Steps, most: int) -> None:
        self.most = most
        self.heads: list[tuple[int | None, ...]] = []
        self.found: list[tuple[Placement, ...]] = []
        self.space = space
        self.steps = steps
        self.rows = rows
        self.automata = [steps.automaton(options) for options in rows]
        self.failed: set[tuple[int, tuple[int, ...]]] = set()
        self.weights: list[list[tuple[int, int]]] = [[] for _ in rows]
        for number, rule in enumerate(space.rules):
            for member in rule.members:
                self.weights[member].append((number, 1))
            self.weights[rule.total].append((number, -1))

    def run(self) -> list[tuple[Placement, ...]]:
        self._column(0, tuple(automaton.start for automaton in self.automata))
        return self.found

    def _column(self, column: int, states: tuple[int, ...]) -> bool:
        """Fills this column and the ones after it in every way; true once enough solutions are found."""
        if column == self.space.columns:
            self.found.append(tuple(tuple(heads[row] for heads in self.heads) for row in range(len(self.rows))))
            return len(self.found) >= self.most
        if (column, states) in self.failed:
            return False
        bounds = [
            rule.tolerance
            if rule.only_column in (None, column) and Doubt(number, column) not in self.space.doubts
            else None
            for number, rule in enumerate(self.space.rules)
        ]
        before = len(self.found)
        if _Filling(self, column, states, bounds).run():
            return True
        if len(self.found) == before:
            self.failed.add((column, states))
        return False

    def go_on(self, column: int, taken: Sequence[_Choice]) -> bool:
        """The columns after a filled one."""
        self.heads.append(tuple(choice.head for choice in taken))
        done = self._column(column + 1, tuple(choice.state for choice in taken))
        self.heads.pop()
        return done


class _Filling:
    """All ways to fill one column so that its sums hold; `run` is true once the search has found enough."""

    def __init__(self, search: _Search, column: int, states: tuple[int, ...], bounds: list[int | None]) -> None:
        self.search = search
        self.column = column
        self.bounds = bounds
        self.taken: list[_Choice] = [_Choice(None, 0, 0)] * len(states)
        self.residual = [0] * len(bounds)
        self.open: list[tuple[int, list[_Choice]]] = []
        for row, state in enumerate(states):
            moves = search.automata[row].moves[state]
            if len(moves) == 1:
                self.taken[row] = moves[0]
                for number, weight in search.weights[row]:
                    self.residual[number] += weight * moves[0].value
            else:
                self.open.append((row, moves))
        self.open.sort(key=lambda item: -max(abs(choice.value) for choice in item[1]))
        self.reach = [self._reach(number) for number in range(len(bounds))]

    def _reach(self, number: int) -> list[tuple[int, int, set[int] | None]]:
        """For every position among the open rows: the least and most that the rows from there on can add, and the
        exact sums.
        """
        suffix: list[tuple[int, int, set[int] | None]] = [(0, 0, {0})]
        for row, moves in reversed(self.open):
            weight = sum(weight for rule, weight in self.search.weights[row] if rule == number)
            least, most, sums = suffix[-1]
            values = {choice.value * weight for choice in moves}
            reached = None if sums is None else {total + value for total in sums for value in values}
            if reached is not None:
                self.search.steps.take(1 + len(reached) // REACHED_PER_STEP)
                reached = reached if len(reached) <= MOST_REACHED else None
            suffix.append((least + min(values), most + max(values), reached))
        suffix.reverse()
        return suffix

    def run(self) -> bool:
        return self._fill(0)

    def _fill(self, position: int) -> bool:
        self.search.steps.take()
        if not self._possible(position):
            return False
        if position == len(self.open):
            return self.search.go_on(self.column, self.taken)
        row, moves = self.open[position]
        weights = self.search.weights[row]
        for choice in moves:
            self.taken[row] = choice
            for number, weight in weights:
                self.residual[number] += weight * choice.value
            done = self._fill(position + 1)
            for number, weight in weights:
                self.residual[number] -= weight * choice.value
            if done:
                return True
        return False

    def _possible(self, position: int) -> bool:
        for number, tolerance in enumerate(self.bounds):
            if tolerance is None:
                continue
            least, most, sums = self.reach[number][position]
            need = -self.residual[number]
            if not least - tolerance <= need <= most + tolerance:
                return False
            if sums is not None and (need not in sums if tolerance == 0 else not _near(sums, need, tolerance)):
                return False
        return True


def _near(sums: set[int], need: int, tolerance: int) -> bool:
    if len(sums) < 2 * tolerance + 1:
        return any(abs(total - need) <= tolerance for total in sums)
    return any(need + difference in sums for difference in range(-tolerance, tolerance + 1))
