"""The search for solutions, column by column, within a bound of steps.

Each row is a small automaton: its placements that still agree with the columns so far. A state of the search is one
automaton state a row; states that failed are remembered. Inside a column the sums that the rest of the rows can still
reach cut the search off early.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.solver.problem import Doubt, Placement, SumRule

MOST_PLACEMENTS = 4000
MOST_REACHED = 5_000
STEPS_PER_QUESTION = 200_000
REACHED_PER_STEP = 8
# The search goes down one level for every row with a choice in every column.
MOST_CHOICES = 800


class OutOfSteps(Exception):
    """The search met its bound."""


@dataclass(slots=True)
class Steps:
    """Counts the search's steps; one question may use a share of what the table may use."""

    left: int
    question: int = field(default=0)
    automata: dict[tuple[Placement, ...], Automaton] = field(default_factory=dict)

    def automaton(self, options: Sequence[Placement]) -> Automaton:
        """The row's automaton, built once for all questions."""
        key = tuple(options)
        if key not in self.automata:
            self.automata[key] = Automaton(key)
        return self.automata[key]

    def begin(self) -> None:
        self.question = min(STEPS_PER_QUESTION, self.left)

    def take(self, count: int = 1) -> None:
        self.left -= count
        self.question -= count
        if self.question < 0:
            raise OutOfSteps


@dataclass(frozen=True, slots=True)
class Choice:
    """What a row in one state may do in a column: what it sets there (None: nothing), its value, its next state."""

    head: int | None
    value: int
    state: int


class Automaton:
    """A row's placements as states: a state is the set of endings that are still possible."""

    def __init__(self, options: Sequence[Placement]) -> None:
        self.moves: list[list[Choice]] = []
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
                self.moves[number].append(Choice(head, head or 0, self._state(rest)))
        return number


@dataclass(frozen=True)
class Space:
    """The solutions of a table when some sums are doubted in some columns."""

    rules: tuple[SumRule, ...]
    columns: int
    doubts: frozenset[Doubt]

    def search(self, rows: Sequence[Sequence[Placement]], steps: Steps, most: int = 1) -> list[tuple[Placement, ...]]:
        """Up to so many solutions, none where there are none. Raises OutOfSteps."""
        steps.begin()
        choices = self.columns * sum(len(options) > 1 for options in rows)
        if choices > MOST_CHOICES or any(len(options) > MOST_PLACEMENTS for options in rows):
            raise OutOfSteps
        return _Search(self, rows, steps, most).run()


class _Search:
    """One walk through the columns."""

    def __init__(self, space: Space, rows: Sequence[Sequence[Placement]], steps: Steps, most: int) -> None:
        self.most = most
        self.heads: list[tuple[int | None, ...]] = []
        self.found: list[tuple[Placement, ...]] = []
        self.space = space
        self.steps = steps
        self.rows = rows
        self.automata = [steps.automaton(options) for options in rows]
        self.failed: set[tuple[int, tuple[int, ...]]] = set()
        # Of each row the sums that it is in: 1 as a member, -1 as the total.
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

    def go_on(self, column: int, taken: Sequence[Choice]) -> bool:
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
        self.taken: list[Choice] = [Choice(None, 0, 0)] * len(states)
        # What each sum's members exceed its total by, so far.
        self.residual = [0] * len(bounds)
        # The rows that have a choice here, the largest amounts first: they break a sum soonest.
        self.open: list[tuple[int, list[Choice]]] = []
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
        """For every position among the open rows: the least and most that the rows from there on can add to a sum, and
        the exact sums, None where they are too many."""
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
