"""What tables of votes have in common: how cells are parted, what they hold, and the columns beside for and against."""

from __future__ import annotations

# A drawn border as it is written, else blanks.
GAP = r"[ \t]*(?:\|[ \t]*|[ \t])"
CELL = r"(?:\d{1,3}|[–-])"
# A line over the parties that says what they are.
SHARES_LABEL = r"(?:(?m:^)[ ]*(?:stemm|røyst|stemte)[^\n\d|]{0,12}fordel[^\n\d|]{0,30}\n)?"
OTHER_COLUMNS = r"(?:blanke?|avholdende|avståande|(?:ikke|ikkje)[ ]+(?:stemt|røysta)|sum|totalt)"


def votes_in(cell: str) -> int:
    """How many votes a cell holds: none where it has a dash."""
    return int(cell) if cell.isdigit() else 0
