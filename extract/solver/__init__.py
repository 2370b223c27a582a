"""Places the cells of rows that lost their columns by what must hold: each row's order, and sums that add up by column.

A row is given as the ways it could be read (its numbers in written order, grouped in one way or another); the solver
finds in which column each number stands. It answers three questions: which cells have one place only, which have
several, and, where nothing fits, which sums of which columns have to be doubted so that the rest does. The work is
bounded and the answer the same on every run: a cell about which the search could not decide within its bound counts as
undecided, never as known.
"""

from extract.solver.problem import Doubt, Placement, Solution, SumRule, placements
from extract.solver.solving import STEPS_PER_TABLE, solve

__all__ = ["STEPS_PER_TABLE", "Doubt", "Placement", "Solution", "SumRule", "placements", "solve"]
