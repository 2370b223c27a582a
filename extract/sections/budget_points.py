"""Verbal points, below a heading that says so (`Verbale føringer`): a place of the walk -> a section with one of them,
and where the walk goes on.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import SAME_SIZE, Block, Line, Table
from extract.sections.budget_said import names_owner
from extract.sections.budget_walk import Walk, ends_text
from extract.sections.headings import had_room, stands_out
from patterns.budget.areas import is_area_heading
from patterns.budget.broken_lines import goes_on_from
from patterns.budget.headings import follows_in_number, has_chapter_number, is_heading_form, is_running_text
from patterns.budget.points import is_request, is_verbal_point, numbers_verbal, tells_duty
from patterns.budget.prose import read_item
from patterns.flat_rows import is_page_number

_SENTENCE_END = (".", "!", "?")
MOST_PARAGRAPH_LINES = 12
# So much further in than its heading stands a list.
_INDENT = 12.0


def read_point(walk: Walk, position: int, line: Line) -> int | None:
    """One verbal point under a verbal heading; another chapter ends the verbal section."""
    above = walk.blocks[position - 1]
    first = above is walk.section_heading or above is walk.owner
    lines = [line]
    end = position + 1
    while end < len(walk.blocks):
        block = walk.blocks[end]
        if isinstance(block, Table) or ends_text(block) or is_verbal_point(block.text):
            break
        if is_verbal_point(line.text) and _closes_list(walk, end, lines[-1]):
            break
        if _is_next_request(walk, lines, block):
            break
        if not is_page_number(block.text):
            lines.append(block)
        end += 1
    text = running_text(lines)
    chapter = (is_area_heading(line.text) and not first) or _is_next_chapter(walk, line)
    headed = _is_verbal_heading(walk, line, lines, end)
    point = is_verbal_point(line.text) or headed or _follows_request(walk, position, line)
    if chapter or _is_next_point(walk, line) or not (first or point or is_request(text)):
        walk.section_heading = None
        walk.near = []
        return None
    if text.rstrip().endswith(":"):
        return end
    alone = is_verbal_point(line.text) or len(lines) == 1
    if alone and not is_request(text) and read_item(text, (), listed=True):
        walk.add("item", tuple(lines))
        return end
    numbered = first and walk.section_heading is not None and numbers_verbal(walk.section_heading.text)
    listed = point or (end < len(walk.blocks) and _is_next_request(walk, lines, walk.blocks[end]))
    if len(lines) > 1 or listed or is_request(text) or tells_duty(text) or numbered:
        walk.add("verbal", tuple(lines))
    return end


def read_area(walk: Walk, position: int, line: Line) -> int | None:
    """The area of the points below it: right under the verbal heading, or set as such an area's heading is."""
    section = walk.section_heading
    if section is None or not is_area_heading(line.text) or not is_heading_form(line.text):
        return None
    areas = [near for near in walk.near if near is not section and is_area_heading(near.text)]
    alike = bool(areas) and areas[-1].bold == line.bold and abs(areas[-1].size - line.size) < SAME_SIZE
    below = walk.blocks[position + 1] if position + 1 < len(walk.blocks) else None
    heads = isinstance(below, Line) and (is_verbal_point(below.text) or is_request(below.text))
    if not heads or not (alike or walk.blocks[position - 1] is section or _is_below_section(walk, line)):
        return None
    walk.near = [section, line]
    return position + 1


def _is_below_section(walk: Walk, line: Line) -> bool:
    """Whether a heading is of lower rank than that of the section it stands in."""
    section = walk.section_heading
    lower = section is not None and section.has_type and not walk.is_set_as(line, section)
    return lower and is_heading_form(line.text) and stands_out(line, walk.body) and not names_owner(line)


def _is_verbal_heading(walk: Walk, line: Line, lines: Sequence[Line], end: int) -> bool:
    """Whether a heading inside the verbal section has text of its own below it, and no table."""
    told = len(lines) > 1 and lines[-1].text.rstrip().endswith(_SENTENCE_END)
    if not told or walk.is_table(end) or _is_beside_owner(walk, line):
        return False
    # In the type of the text, yet apart from what stands above it and close to what stands below.
    section = walk.section_heading
    smaller = section is not None and section.has_type and line.size < section.size - SAME_SIZE
    apart = line.space_above and not lines[1].space_above and not goes_on_from(line.text, lines[1].text)
    return _is_below_section(walk, line) or (smaller and apart and is_heading_form(line.text))


def _is_next_request(walk: Walk, lines: Sequence[Line], line: Block) -> bool:
    """Whether a paragraph without a mark is a point of its own, as the one above it is."""
    above = lines[-1]
    if isinstance(line, Table) or _is_heading_over(lines) or not above.text.rstrip().endswith(_SENTENCE_END):
        return False
    if not line.space_above and not had_room(above, line, walk.margins.get(above.page, 0.0)):
        return False
    if not is_verbal_point(lines[0].text) and _is_listed(walk, above, line):
        return True
    return not is_verbal_point(lines[0].text) and tells_duty(running_text(lines)) and tells_duty(line.text)


def _is_heading_over(lines: Sequence[Line]) -> bool:
    """Whether the first of a paragraph's lines has a heading's form, and is not where its sentence begins."""
    below = lines[1].text if len(lines) > 1 else ""
    return is_heading_form(lines[0].text) and not is_running_text(lines[0].text, below)


def _is_beside_owner(walk: Walk, line: Line) -> bool:
    """Whether a heading is of the rank of the one that names whose points these are, which have no headings."""
    last = walk.found[-1].blocks[0] if walk.found and walk.found[-1].role == "verbal" else None
    if walk.owner is None or walk.owner is walk.section_heading or not isinstance(last, Line):
        return False
    return walk.is_set_as(line, walk.owner) and not is_heading_form(last.text)


def _is_listed(walk: Walk, above: Line, line: Line) -> bool:
    """Whether two lines stand in an indented list whose marks were drawn, not written."""
    heading = walk.section_heading
    if heading is None or heading.bbox is None or above.bbox is None or line.bbox is None or line.space_above:
        return False
    return min(above.bbox.x0, line.bbox.x0) > heading.bbox.x0 + _INDENT and line.text.lstrip()[:1].isupper()


def _follows_request(walk: Walk, position: int, line: Line) -> bool:
    """Whether a paragraph stands right below such a point, the last one found."""
    last = walk.found[-1].blocks[-1] if walk.found and walk.found[-1].role == "verbal" else None
    if not isinstance(last, Line) or last is not walk.blocks[position - 1]:
        return False
    return tells_duty(line.text) or _is_listed(walk, last, line)


def _is_next_chapter(walk: Walk, line: Line) -> bool:
    """Whether a numbered heading, set as the section's own is, begins the chapter after it."""
    section = walk.section_heading
    if section is None or not is_heading_form(line.text) or not follows_in_number(line.text, section.text):
        return False
    plain = not line.has_type and line.space_above and section.space_above
    return plain or walk.is_set_as(line, section)


def _is_next_point(walk: Walk, line: Line) -> bool:
    """Whether a point is numbered as what comes after the section's own number, its points having other marks."""
    last = walk.found[-1].blocks[0] if walk.found and walk.found[-1].role == "verbal" else None
    if walk.section_heading is None or not isinstance(last, Line) or has_chapter_number(last.text):
        return False
    return follows_in_number(line.text, walk.section_heading.text)


def _closes_list(walk: Walk, position: int, last: Line) -> bool:
    """Whether a paragraph below a list's last point stands for itself: no other point follows it."""
    line = walk.blocks[position]
    if not isinstance(line, Line) or not line.space_above or not last.text.rstrip().endswith((".", "!", "?")):
        return False
    for index in range(position + 1, min(position + MOST_PARAGRAPH_LINES, len(walk.blocks))):
        block = walk.blocks[index]
        if isinstance(block, Table) or (ends_text(block) and not is_verbal_point(block.text)):
            return True
        if is_verbal_point(block.text):
            return False
    return True


def running_text(lines: Sequence[Line]) -> str:
    """Lines as running text, without the blanks that indent them."""
    return " ".join(" ".join(line.text for line in lines).split())
