"""Blocks page after page -> the document's, in which a table that goes on over page breaks is one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Block, Line, Page, Table
from extract.tables.continued import Growing
from extract.tables.spread import beside, goes_beside
from patterns.layout import CONTINUED, FOOTNOTE
from patterns.sentences import ends_with_stop

# So many lines may stand between two parts of one table: footnotes, or a note that it goes on.
_MOST_BETWEEN = 4
# So many lines with further columns of a table tell that they are such, and so many pages of one are looked at.
_FEWEST_PUSHED, _MOST_PUSHED = 2, 40
# So many lines of a row's label may stand on the next page.
_MOST_REST = 4


class Flow:
    """Blocks page after page; a table at a page's top may continue the one that ended the page before."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        # The last table that goes on, and where it stands: its place has its first part until it is finished.
        self._growing: Growing | None = None
        self._place = 0
        # So many pages without text came last.
        self._blank = 0

    def blocks(self) -> list[Block]:
        """All of them, the tables whole."""
        self._finish()
        return self._blocks

    def append(self, following: Sequence[Block]) -> None:
        """Adds the next page's blocks.

        Footnotes below the first part, and a line above the second that repeats the first one's title or says that it
        goes on, do not keep the parts from each other; they stand below the whole table.
        """
        if not following:
            self._blank += 1
            return
        foot = _last_table(self._blocks)
        following = self._without_rest(foot, following)
        head = next((index for index, block in enumerate(following) if isinstance(block, Table)), None)
        if foot is None or head is None or not self._goes_on(foot, following, head):
            self._blocks.extend(self._without_break(following))
        else:
            self._blocks.extend(following[head + 1 :])
        self._blank = 0

    def _without_break(self, following: Sequence[Block]) -> Sequence[Block]:
        """The next page's blocks; where a sentence goes on over the page break no blank line stands above its rest."""
        if not self._blocks or not following:
            return following
        last, first = self._blocks[-1], following[0]
        if not isinstance(last, Line) or not isinstance(first, Line) or last.bold != first.bold:
            return following
        if not first.text[:2].isalpha() or not first.text[0].islower() or ends_with_stop(last.text):
            return following
        return [replace(first, space_above=False), *following[1:]]

    def _without_rest(self, foot: int | None, following: Sequence[Block]) -> Sequence[Block]:
        """The next page's blocks without the rows of the last table that it begins with, too few to be a table."""
        if foot is None or not following or not isinstance(following[0], Line) or not following[0].words:
            return following
        table = self._blocks[foot]
        assert isinstance(table, Table)
        notes = self._blocks[foot + 1 :]
        if table.method not in ("aligned", "ruled") or not all(isinstance(n, Line) and _is_note(n.text) for n in notes):
            return following
        head = next((index for index, block in enumerate(following) if isinstance(block, Table)), len(following))
        lines = [block for block in following[:head] if isinstance(block, Line)]
        return following[self._growing_at(foot).rest_in(lines) :]

    def without_pushed(self, page: Page, lines: Sequence[Line]) -> Sequence[Line]:
        """The next page's lines; where it has further columns of the last table, that takes them."""
        foot = self._blocks[-1] if self._blocks else None
        if not isinstance(foot, Table) or foot.method not in ("aligned", "ruled") or not foot.header_rows:
            return lines
        # What is pushed begins with numbers.
        if not page.words or len(lines) < _FEWEST_PUSHED or any(line.text[:1].isalpha() for line in lines[-2:]):
            return lines
        growing = self._growing_at(len(self._blocks) - 1)
        if growing.last_page != page.number - 1 or growing.page_count > _MOST_PUSHED:
            return lines
        from extract.tables.pushed import with_pushed

        found = with_pushed(growing.table(), page.number, lines)
        if found is None:
            return lines
        self._growing = Growing(found[0])
        return found[1]

    def _goes_on(self, foot: int, following: Sequence[Block], head: int) -> bool:
        """Whether the table at `head` is a part of that at `foot`, to which it is joined then."""
        below = following[head]
        title = self._blocks[foot - 1] if foot else None
        lines = [line for line in following[:head] if isinstance(line, Line)]
        if not isinstance(below, Table) or len(lines) < head:
            return False
        notes = self._blocks[foot + 1 :]
        if not notes and not lines:
            wider = self._growing_at(foot).in_columns_of(below)
            self._growing = Growing(wider, self._blank) if wider is not None else self._growing_at(foot)
            below = self._growing.in_own_columns(below)
        if not all(_repeats(line, title) for line in lines):
            growing = None if notes or head > _MOST_REST else self._growing_at(foot)
            if growing is None or not growing.continues_in(below) or not growing.goes_on_in(lines):
                return False
            growing.join(below, lines)
            return True
        growing = self._growing_at(foot)
        if all(isinstance(line, Line) and _is_note(line.text) for line in notes) and growing.continues_in(below):
            growing.join(below)
            return True
        if len(notes) == 1 and isinstance(notes[0], Line) and growing.is_headed_by(notes[0], below):
            del self._blocks[foot + 1 :]
            growing.add_title(notes[0])
            growing.join(below)
            return True
        above = growing.table()
        if not goes_beside(above, below):
            return False
        self._growing = Growing(beside(above, below))
        return True

    def _growing_at(self, place: int) -> Growing:
        if self._growing is None or self._place != place:
            self._finish()
            first = self._blocks[place]
            assert isinstance(first, Table)
            self._growing, self._place = Growing(first), place
        self._growing.blank = self._blank
        return self._growing

    def _finish(self) -> None:
        if self._growing is not None:
            self._blocks[self._place] = self._growing.table()
            self._growing = None


def _last_table(blocks: Sequence[Block]) -> int | None:
    """Where the last table stands, if only a few lines follow it."""
    for index in range(len(blocks) - 1, max(-1, len(blocks) - 2 - _MOST_BETWEEN), -1):
        if isinstance(blocks[index], Table):
            return index
    return None


def _is_note(text: str) -> bool:
    return bool(FOOTNOTE.search(text) or CONTINUED.search(text))


def _repeats(line: Line, title: Block | None) -> bool:
    """Whether a line above a table's second part says that it goes on, or is the first part's title again."""
    if CONTINUED.search(line.text):
        return True
    return isinstance(title, Line) and line.text.split() == title.text.split()
