"""Pages -> Layout: lines and tables in reading order, without running headers, footers and page numbers."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from extract.layout.asides import aside_notices, without_asides
from extract.layout.columns import in_reading_order
from extract.layout.footnotes import without_footnotes
from extract.layout.leaders import without_leaders
from extract.layout.line_numbers import find_line_numbers
from extract.layout.lines import find_lines
from extract.layout.no_room import notices_of_no_room
from extract.layout.personal_numbers import personal_number_notices
from extract.layout.raised import may_have_marks, without_marks
from extract.layout.running import find_running
from extract.memory.cells import packed
from extract.memory.drawn import laid_open
from extract.memory.handing import give_back, handed_over, is_long
from extract.memory.words import alone, made
from extract.model import Block, Layout, Line, Notice, Page, RunningLine, Table, TableMethod, Word
from extract.tables.continued import Growing
from extract.tables.delimited import delimiter_of, find_delimited
from extract.tables.header import count_header_rows
from extract.tables.spread import beside, goes_beside
from patterns.layout import CONTINUED, FOOTNOTE

# Of so few pages all words are kept: to take those out that nobody needs is worth its time in longer documents.
_FEW_PAGES = 10
# After so many pages the memory of their words is given back.
_PAGES_BETWEEN = 500


def find_layout(pages: Sequence[Page]) -> Layout:
    """The document's lines and tables. A table that goes on over a page break is one table, where it begins."""
    return lay_out(list(pages))


def lay_out(pages: list[Page]) -> Layout:
    """As `find_layout`. Each page is taken out of the list when it is done: who has it nowhere else lets it go."""
    for place, page in enumerate(pages):
        pages[place] = without_leaders(page)
    counted = find_line_numbers(pages, [find_lines(page) for page in pages])
    lines_of_pages = [beside_tables(page, lines) for page, (lines, _) in zip(pages, counted, strict=True)]
    running = find_running(pages, lines_of_pages)
    taken = {id(each.line): place for place, each in enumerate(running)}
    running += [line for page in pages for line in page.running]
    running += [RunningLine("line_number", number) for _, numbers in counted for number in numbers]
    page_count = len(pages)
    flow = _Flow()
    notices: list[Notice] = []
    for page, lines, (all_lines, _) in zip(
        map(laid_open, handed_over(pages)), handed_over(lines_of_pages), handed_over(counted), strict=True
    ):
        kept: Sequence[Line] = [line for line in lines if id(line) not in taken]
        has_marks = may_have_marks(page)
        kept, notes = without_footnotes(page, kept, has_marks)
        kept, aside = without_asides(page, kept)
        if page.tables:
            following = marked_blocks(page, all_lines, {id(line) for line in kept})
        else:
            kept = flow.without_pushed(page, kept)
            following = page_blocks(page, kept) if page.words else plain_blocks(page, kept)
        if has_marks:
            # Cells keep theirs, as they are written.
            following = [without_marks(block) if isinstance(block, Line) else block for block in following]
        if page_count > _FEW_PAGES and _is_table_page(page, following):
            following = _lines_with_own_words(following)
            # What runs would keep the words of the whole page.
            for place in [taken[id(line)] for line in lines if id(line) in taken]:
                running[place] = RunningLine(running[place].kind, _with_own_words([running[place].line])[0])
            notes, aside = _with_own_words(notes), _with_own_words(aside)
        if is_long(page_count):
            following = [packed(block) if isinstance(block, Table) else block for block in following]
        running += [RunningLine("footnote", note) for note in notes]
        running += [RunningLine("aside", line) for line in aside]
        notices += aside_notices(aside)
        notices += notices_of_no_room(page, lines)
        flow.append(following)
        if not len(pages) % _PAGES_BETWEEN:
            give_back(page_count)
    blocks = flow.blocks()
    notices = [*personal_number_notices(blocks, running), *notices]
    return Layout(tuple(blocks), tuple(running), page_count, tuple(notices))


def page_blocks(page: Page, lines: Sequence[Line]) -> list[Block]:
    """A page's lines and tables in reading order; what stands inside a table is no line."""
    # Table finding needs numpy, which costs a tenth of a second to import; a text file does without it.
    from extract.tables.aligned import may_have_amounts
    from extract.tables.drawn import find_tables
    from extract.tables.ruled import may_be_grid

    if not may_be_grid(page) and not may_have_amounts(lines):
        return in_reading_order(page, lines, ())
    # Objects are made once for the whole page, and are columns again in what is kept for the stages to come.
    loose = list(map(Line.with_words, lines, made(line.words for line in lines)))
    compact = {id(line): kept for line, kept in zip(loose, lines, strict=True)}
    found = find_tables(page, loose)
    left = outside(page, loose, {word for each in found for word in each.words}) if found else loose
    return [compact.get(id(block), block) for block in in_reading_order(page, left, [each.table for each in found])]


def _is_table_page(page: Page, blocks: Sequence[Block]) -> bool:
    """Whether tables took most of a page's words, which nobody needs then."""
    if not page.words or not any(isinstance(block, Table) for block in blocks):
        return False
    return 2 * sum(len(block.words) for block in blocks if isinstance(block, Line)) < len(page.words)


def _lines_with_own_words(blocks: Sequence[Block]) -> list[Block]:
    own = iter(_with_own_words([block for block in blocks if isinstance(block, Line)]))
    return [next(own) if isinstance(block, Line) else block for block in blocks]


def _with_own_words(lines: Sequence[Line]) -> list[Line]:
    """The same lines; their words are not kept together with all of their page's."""
    return list(map(Line.with_words, lines, alone([line.words for line in lines])))


def outside(page: Page, lines: Sequence[Line], taken: Set[Word]) -> list[Line]:
    """The lines without the words that tables took; a line that loses only some of its words is made anew."""
    left: list[Line] = []
    for line in lines:
        kept = tuple(word for word in line.words if word not in taken)
        if len(kept) == len(line.words):
            left.append(line)
        elif kept:
            left.extend(find_lines(replace(page, words=kept)))
    return left


def beside_tables(page: Page, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines that are no row of a table which the source marks."""
    if not page.tables:
        return lines
    rows = {each.first_line + row for each in page.tables for row in range(each.row_lines)}
    return [line for index, line in enumerate(lines) if index not in rows]


def marked_blocks(page: Page, lines: Sequence[Line], kept: Set[int]) -> list[Block]:
    """The lines of a page that are kept (by identity), and its marked tables in their places."""
    blocks: list[Block] = []
    done = 0
    for each in page.tables:
        blocks += plain_blocks(page, [line for line in lines[done : each.first_line] if id(line) in kept])
        if each.cells:
            header_rows = count_header_rows(each.cells, each.row_count, each.column_count)
            pages = tuple(sorted({cell.page for cell in each.cells}))
            blocks.append(Table(each.cells, each.row_count, each.column_count, header_rows, pages, None, "marked"))
        done = each.first_line + each.row_lines
    return [*blocks, *plain_blocks(page, [line for line in lines[done:] if id(line) in kept])]


def plain_blocks(page: Page, lines: Sequence[Line]) -> list[Block]:
    """Lines and tables of a page that is text alone: delimited ones, and columns made by runs of blanks."""
    blocks: list[Block] = []
    between: list[Line] = []
    index = 0
    while index < len(lines):
        method = delimiter_of(lines[index].text)
        end = _table_end(lines, index, method) if method is not None else index + 1
        table = find_delimited([line.text for line in lines[index:end]], page.number) if end - index > 1 else None
        if table is not None:
            blocks += [*_spaced_blocks(between), table]
            between = []
        else:
            between += lines[index:end]
        index = end
    return [*blocks, *_spaced_blocks(between)]


def _spaced_blocks(lines: Sequence[Line]) -> list[Block]:
    """Lines, and the tables among them whose columns stand below each other by runs of blanks."""
    if not any("  " in line.text for line in lines):
        return list(lines)
    from extract.tables.spaced import find_spaced

    blocks: list[Block] = []
    done = 0
    for start, end, table in find_spaced(lines):
        blocks += [*lines[done:start], table]
        done = end
    return [*blocks, *lines[done:]]


# So many rows in succession may have lost their tabs with their empty cells before the table goes on.
_BARE_ROWS = 3


def _table_end(lines: Sequence[Line], start: int, method: TableMethod) -> int:
    """Where the run of delimited lines ends. A row whose first cell alone is filled holds no tab, but its next does."""
    end = start + 1
    position = end
    while position < len(lines) and not lines[position].space_above and position - end <= _BARE_ROWS:
        position += 1
        if delimiter_of(lines[position - 1].text) == method:
            end = position
        elif method != "tabs":
            break
    return end


# So many lines may stand between two parts of one table: footnotes, or a note that it goes on.
_MOST_BETWEEN = 4
# So many lines with further columns of a table tell that they are such, and so many pages of one are looked at.
_FEWEST_PUSHED, _MOST_PUSHED = 2, 40
# So many lines of a row's label may stand on the next page.
_MOST_REST = 4


class _Flow:
    """Blocks page after page; a table at a page's top may continue the one that ended the page before."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        # The last table that goes on, and where it stands: its place has its first part until it is finished.
        self._growing: Growing | None = None
        self._place = 0

    def blocks(self) -> list[Block]:
        """All of them, the tables whole."""
        self._finish()
        return self._blocks

    def append(self, following: Sequence[Block]) -> None:
        """Adds the next page's blocks.

        Footnotes below the first part, and a line above the second that repeats the first one's title or says that it
        goes on, do not keep the parts from each other; they stand below the whole table.
        """
        foot = _last_table(self._blocks)
        head = next((index for index, block in enumerate(following) if isinstance(block, Table)), None)
        if foot is None or head is None or not self._goes_on(foot, following, head):
            self._blocks.extend(following)
        else:
            self._blocks.extend(following[head + 1 :])

    def without_pushed(self, page: Page, lines: Sequence[Line]) -> Sequence[Line]:
        """The next page's lines; where it has further columns of the last table, that takes them."""
        foot = self._blocks[-1] if self._blocks else None
        if not isinstance(foot, Table) or foot.method not in ("aligned", "ruled") or not foot.header_rows:
            return lines
        if not page.words or len(lines) < _FEWEST_PUSHED or any(map(str.isalpha, lines[-1].text + lines[-2].text)):
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
