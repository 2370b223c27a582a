"""How lines are set: which stand out as headings and which had room for another word; and the blocks with wrapped
headings and captions made one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise

from extract.model import SAME_SIZE, Block, Line, Table, union
from patterns.budget.broken_lines import goes_on_in_small_letters, waits_for_a_word
from patterns.budget.headings import is_caption
from patterns.budget.owner_words import goes_on_list
from patterns.budget.points import is_verbal_point
from patterns.hyphenation import title_of_lines
from patterns.owner_lines import names_go_on
from patterns.units import is_unit_remark

MOST_LINES = 4
MOST_LENGTH = 160
# Of so many lines at its beginning a document tells what it is.
OPENING_LINES = 14
LARGER = 0.6
# A scan's lines of one size differ by so much of it.
_SAME_PART = 0.05


def body_size(blocks: Sequence[Block]) -> float:
    """The size in which most of a document's text is set; 0 where the source has no sizes."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        if isinstance(block, Line):
            sizes[round(block.size, 1)] += len(block.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def title_size(blocks: Sequence[Block]) -> frozenset[float]:
    """The size that a single line of the document has, on its first page, and no other is as large; else none."""
    sizes = [(block.size, block.page) for block in blocks if isinstance(block, Line) and block.has_type]
    if not sizes:
        return frozenset()
    largest = max(size for size, _ in sizes)
    near = [page for size, page in sizes if size > largest - SAME_SIZE]
    return frozenset([largest]) if near == [1] else frozenset()


def stands_out(line: Line, body: float) -> bool:
    """Whether a line is set as a heading: bold, or larger than the text."""
    return line.size > body + LARGER or (line.bold and line.has_type)


def with_whole_headings(blocks: Sequence[Block], body: float) -> tuple[Block, ...]:
    """The blocks, wrapped headings joined; a heading's evidence is that of all its lines."""
    margins = right_margins(blocks)
    joined: list[Block] = []
    position = 0
    while position < len(blocks):
        block = blocks[position]
        position += 1
        if isinstance(block, Line):
            for _ in range(MOST_LINES - 1):
                following = blocks[position] if position < len(blocks) else None
                if not isinstance(following, Line) or not _is_one_heading(block, following, body, margins):
                    break
                block = joined_line(block, following)
                position += 1
        joined.append(block)
    return tuple(joined)


def with_whole_captions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, a caption that goes on over the lines down to its table (`Tabell 4: Endringer i` / `driften`) made
    one line."""
    margins = right_margins(blocks)
    joined: list[Block] = []
    for block in blocks:
        lines = _caption_above(joined, margins) if isinstance(block, Table) else ()
        if len(lines) > 1:
            begins = next(place for place, one in enumerate(joined) if one is lines[0])
            joined[begins : begins + len(lines)] = [reduce(joined_line, lines)]
        joined.append(block)
    return tuple(joined)


def _caption_above(blocks: Sequence[Block], margins: dict[int, float]) -> Sequence[Line]:
    """The lines of the caption that stands above the next block, where it has more than one."""
    above: list[Line] = []
    for block in reversed(blocks[-MOST_LINES:]):
        if not isinstance(block, Line):
            return ()
        above.insert(0, block)
        if is_caption(block.text):
            break
        if block.space_above:
            return ()
    if not above or not is_caption(above[0].text):
        return ()
    goes_on = [_is_one_sentence(line, following, margins) for line, following in pairwise(above)]
    return above[: goes_on.index(False) + 1 if False in goes_on else len(above)]


def whole_sentence(blocks: Sequence[Block], position: int, margins: dict[int, float]) -> Line | None:
    """The line at a position with those above it that its sentence begins on; None where it stands alone."""
    line = blocks[position]
    if not isinstance(line, Line):
        return None
    lines = [line]
    for above in reversed(blocks[max(0, position - MOST_LINES + 1) : position]):
        if not isinstance(above, Line) or not _is_one_sentence(above, lines[0], margins):
            break
        lines.insert(0, above)
    return reduce(joined_line, lines) if len(lines) > 1 else None


def _is_one_sentence(line: Line, following: Line, margins: dict[int, float]) -> bool:
    """Whether a sentence goes on from a line to the one right below it, which has no mark of its own and does not
    only state the unit."""
    if following.page != line.page or following.space_above or following.bold != line.bold:
        return False
    if is_verbal_point(following.text) or is_unit_remark(following.text):
        return False
    if abs(following.size - line.size) > SAME_SIZE:
        return False
    return _goes_on(line, following, margins)


def _is_one_heading(line: Line, following: Line, body: float, margins: dict[int, float]) -> bool:
    """Whether a heading goes on below: where it is set as one, for any reason; else with the parties that it names."""
    if following.page != line.page or following.space_above or following.bold != line.bold:
        return False
    if len(line.text) + len(following.text) > MOST_LENGTH:
        return False
    differs = abs(following.size - line.size)
    if differs <= SAME_SIZE and stands_out(line, body) and _goes_on(line, following, margins):
        return True
    return differs <= max(SAME_SIZE, _SAME_PART * line.size) and names_go_on(line.text, following.text)


def _goes_on(line: Line, following: Line, margins: dict[int, float]) -> bool:
    """Whether a heading runs on because a word is missing or had no room."""
    if line.text.rstrip().endswith((".", ":", "!", "?")):
        return False
    return (
        waits_for_a_word(line.text)
        or (line.bold and goes_on_list(line.text))
        or goes_on_in_small_letters(following.text)
        or line.left_no_room(following, margins.get(line.page, 0.0))
    )


def had_room(line: Line, following: Line, margin: float) -> bool:
    """Whether a line ends although the next line's first word would have fitted: a paragraph or point ends there."""
    if line.bbox is None or not following.words or line.page != following.page:
        return False
    return not line.left_no_room(following, margin)


def right_margins(blocks: Sequence[Block]) -> dict[int, float]:
    """How far to the right the text of each page reaches."""
    margins: dict[int, float] = {}
    for block in blocks:
        page = block.pages[0] if isinstance(block, Table) else block.page
        if block.bbox is not None:
            margins[page] = max(margins.get(page, 0.0), block.bbox.x1)
    return margins


def joined_text(line: Line, following: Line) -> str:
    """The text of two lines as one."""
    return title_of_lines((line.text, following.text))


def joined_line(line: Line, following: Line) -> Line:
    """Two lines as one, with the words and the place of both."""
    boxes = [box for box in (line.bbox, following.bbox) if box is not None]
    return Line(
        line.page,
        joined_text(line, following),
        (*line.words, *following.words),
        union(boxes),
        line.size,
        line.bold,
        line.space_above,
    )
