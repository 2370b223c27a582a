"""Measures told in prose: a place of the walk -> a section with a list line or decision point that is a measure, the
sum of such, or a project's heading with its paragraph; and where the walk goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Line, Table
from extract.sections.budget_points import read_area, read_point, running_text
from extract.sections.budget_said import forget_announced, names_owner
from extract.sections.budget_stacked import read_frame, read_stacked
from extract.sections.budget_walk import Walk, opens_section
from extract.sections.headings import had_room, stands_out
from patterns.amounts import Unit
from patterns.budget.areas import is_area
from patterns.budget.broken_lines import goes_on_from, waits_for_a_word
from patterns.budget.headings import is_heading_form
from patterns.budget.measures import heads_what_pays, tells_cover, told_payers
from patterns.budget.points import has_number, is_marked_alike, is_numbered_point, is_verbal_point
from patterns.budget.prose import (
    begins_with_amount,
    ends_in_bare_number,
    ends_quotation,
    is_added_amount,
    is_bulleted_amount,
    is_named_amount,
    is_signed_number,
    lacks_unit,
    opens_with_capital,
    read_item,
    read_item_in,
    read_signed,
    read_sum_line,
    read_taken,
    split_items,
    tells_change,
    tells_payment,
    tells_project,
    tells_rest,
    waits_for_unit,
)
from patterns.budget.sections import heads_numbers
from patterns.budget.untold_money import holds_amount, holds_money
from patterns.bullets import is_bulleted
from patterns.families.saksprotokoll import parse_heading
from patterns.sentences import ends_with_stop
from patterns.units import find_stated_unit, is_unit_remark

MOST_PARAGRAPH_LINES = 12
# The lines of points without money that may stand between two with it.
_MOST_BETWEEN = 8
# What stands in a case's minutes beside what members put.
_PARTS = ("treatment", "voting", "decision", "recommendation", "adopted_recommendation", "end")
# How far in a list its beginning, or another line of it, is looked for.
_MOST_LISTED = 60
# The sections whose headings may be measures with their amounts.
_MEASURED = ("drift", "investering")


class _Listed(NamedTuple):
    """How a line is known to begin a list line or decision point."""

    # Measures are looked for there: in such a section, below a line that announces them, or below their table.
    expected: bool
    # It begins a sentence of a decision, without a mark of its own.
    decided: bool


def read_prose(walk: Walk, position: int, line: Line) -> int | None:
    """A verbal point, a list line or decision point, or a project's heading with its paragraph; None where it
    is none of these.
    """
    if (end := read_frame(walk, position)) is not None:
        return end
    section = walk.section()
    is_verbal = section is not None and section.section == "verbal"
    above = walk.blocks[position - 1] if position else None
    is_section = opens_section(line, above) and not (is_verbal and is_verbal_point(line.text))
    if is_section or is_unit_remark(line.text):
        return None
    if is_verbal:
        return _read_verbal(walk, position, line)
    _end_announced(walk, line)
    stacked = read_stacked(walk, position, section is not None or bool(walk.announced))
    if stacked is not None:
        return stacked
    listed = _listed(walk, position, line, in_section=section is not None)
    if listed is None:
        end = _read_announced_amount(walk, position, line)
    else:
        is_heading = is_heading_form(line.text) and stands_out(line, walk.body) and not _is_headed(walk, position, line)
        end = None if is_heading else _read_listed(walk, position, line, listed)
    return _read_project(walk, position, line) if end is None else end


def _read_verbal(walk: Walk, position: int, line: Line) -> int | None:
    if _heads_part(line) or heads_numbers(line.text):
        walk.section_heading = None
        walk.near = []
        return None
    if names_owner(line) and stands_out(line, walk.body):
        return None
    return read_area(walk, position, line) or read_point(walk, position, line)


def _listed(walk: Walk, position: int, line: Line, in_section: bool) -> _Listed | None:
    """How a line begins a list line or decision point; None where it does not."""
    above = walk.blocks[position - 1] if position else None
    covers = isinstance(above, Table) and (tells_cover(line.text) or tells_rest(line.text))
    is_item = in_section or is_verbal_point(line.text) or _is_announced(walk, line)
    is_item = is_item or _is_one_of_several(walk, position, line)
    is_item = is_item or is_bulleted_amount(line.text) or is_signed_number(line.text)
    decided = not is_item and _is_decided(walk, position, line)
    if not (is_item or decided or covers):
        return None
    return _Listed(in_section or bool(walk.announced) or covers, decided)


def _read_listed(walk: Walk, position: int, line: Line, listed: _Listed) -> int | None:
    item = _paragraph(walk, position)
    role = _role_of_listed(walk, position, line, running_text(item), listed)
    return _add(walk, role, position, item) if role else None


def _role_of_listed(walk: Walk, position: int, line: Line, text: str, listed: _Listed) -> str | None:
    """The role of a list line or decision point with this text; None where it is no measure."""
    if read_sum_line(text):
        return "item_sum"
    if is_bulleted_amount(line.text) and _is_among_added(walk, position):
        # A minus, which is else read as the list's mark.
        return "taken_item" if read_taken(text, ()) else "unread_item"
    if is_signed_number(line.text) and walk.unit_over() in (None, "kr") and _is_among_added(walk, position):
        return "signed_item" if read_signed(text, ()) else "unread_item"
    likely = listed.expected or listed.decided
    is_bare = likely and _lacks_unit(walk, position, line)
    unit = walk.unit_over() if is_bare else None
    begins = opens_with_capital(line.text) or is_verbal_point(line.text) or is_bulleted_amount(line.text)
    decides = walk.told_by is not None and begins and not line.text.rstrip().endswith(":")
    # A party tells of other money, too.
    decides = decides and (not walk.in_own_words or tells_change(text) or told_payers(text) is not None)
    goes_on = bool(walk.announced) and (_goes_on_list(walk, position, text) or _is_in_list(walk, position))
    goes_on = goes_on or _is_beside_item(walk, position, line)
    pays = heads_what_pays([line.text for line in walk.said()])
    role = _role_of_item(text, likely, unit, decides or goes_on, pays)
    return role or ("unread_item" if is_bare and ends_in_bare_number(text) else None)


def _is_headed(walk: Walk, position: int, line: Line) -> bool:
    """Whether a heading in a section is a measure with its amount, and has the text that explains it below it."""
    section = walk.section()
    text = walk.blocks[position + 1] if position + 1 < len(walk.blocks) else None
    if section is None or section.section not in _MEASURED or not isinstance(text, Line) or stands_out(text, walk.body):
        return False
    unit = walk.unit_over() if lacks_unit(line.text) else None
    measure = read_item_in(line.text, (), unit)
    return measure is not None and not is_area(measure.title)


def _read_announced_amount(walk: Walk, position: int, line: Line) -> int | None:
    """An amount, or other money that was decided, right below a line that announces something else: it is told as not
    read."""
    if line.text.rstrip().endswith(":") or not _follows_announcement(walk, position):
        return None
    item = _paragraph(walk, position)
    text = running_text(item)
    if (begins_with_amount(text) and read_item(text, (), listed=True)) or (walk.told_by and holds_money(text)):
        return _add(walk, "unread_item", position, item)
    return None


def _read_project(walk: Walk, position: int, line: Line) -> int | None:
    is_title = (line.bold or line.space_above) and is_heading_form(line.text) and not is_area(line.text)
    if not walk.reads_projects or not is_title:
        return None
    paragraph = _paragraph(walk, position + 1)
    is_project = bool(paragraph) and tells_project(running_text(paragraph))
    return _add(walk, "project", position, [line, *paragraph]) if is_project else None


def _add(walk: Walk, role: str, position: int, lines: Sequence[Line]) -> int:
    """Adds the section of the lines from a position on; where the walk goes on."""
    walk.add(role, tuple(lines))
    return position + len(lines)


def _heads_part(line: Line) -> bool:
    """Whether a line heads the next part of a case's minutes (`Votering:`), which ends a member's verbal points."""
    part = parse_heading(line.text)
    return part is not None and part.role in _PARTS and part.content >= len(line.text.rstrip())


def _role_of_item(text: str, expected: bool, unit: Unit | None, decides: bool, pays: bool) -> str | None:
    """`item` for a measure in words; `unread_item` for money in a list of measures, or in what a body decides, that no
    form fits; `pays` below a heading of what pays for others.
    """
    if text.rstrip().endswith(":"):
        return None
    items = split_items(text)
    if len(items) > 1 or any(
        read_item(item, (), listed=expected or is_named_amount(item), pays=pays) for item in items
    ):
        return "item"
    if unit and read_item_in(text, (), unit, pays):
        return "item"
    marked = is_verbal_point(text)
    unread = decides or is_signed_number(text) or (marked and (expected or tells_change(text)))
    listed = expected or (decides and tells_change(text))
    if marked and holds_amount(text) and (pays or (listed and tells_payment(text))):
        return "unread_item"
    return "unread_item" if unread and holds_money(text) else None


def _is_decided(walk: Walk, position: int, line: Line) -> bool:
    """Whether a sentence of a decision begins on a line, without a mark of its own."""
    text = line.text.strip()
    if walk.told_by is None or walk.told_by is line or not opens_with_capital(text) or text.endswith(":"):
        return False
    if find_stated_unit(text) is not None:
        return False
    above = walk.blocks[position - 1] if position else None
    if not isinstance(above, Line):
        return True
    if above.text.rstrip().endswith(":") and above is not walk.told_by:
        # A list of something else, of which the sentence above tells what its amounts are.
        return False
    if begins_with_amount(text) and _follows_announcement(walk, position):
        return False
    ended = ends_with_stop(above.text) or is_heading_form(above.text)
    return line.space_above or ended or (bool(walk.found) and walk.found[-1].blocks[-1] is above)


def _follows_announcement(walk: Walk, position: int) -> bool:
    """Whether a line stands right below one that announces a list of something else, or in that list."""
    above = walk.blocks[position - 1] if position else None
    if not isinstance(above, Line):
        return False
    last = walk.found[-1] if walk.found else None
    return above.text.rstrip().endswith(":") or (
        last is not None and last.role == "unread_item" and last.blocks[-1] is above
    )


def _lacks_unit(walk: Walk, position: int, line: Line) -> bool:
    """Whether an item ends in a number without a unit: one with a mark, or beside or after another such line."""
    if not lacks_unit(line.text):
        return ends_in_bare_number(line.text) and _is_beside_bare(walk, position, line)
    if stands_out(line, walk.body) and _is_headed(walk, position, line):
        return True
    last = walk.found[-1].blocks if walk.found and walk.found[-1].role == "item" else ()
    beside = [*walk.blocks[max(position - 1, 0) : position + 2], *last]
    return is_verbal_point(line.text) or any(
        isinstance(other, Line) and other is not line and (lacks_unit(other.text) or ends_in_bare_number(other.text))
        for other in beside
    )


def _is_beside_bare(walk: Walk, position: int, line: Line) -> bool:
    """Whether another line of a list ends in such a number: alone it may be a part of the title (`Kulturhus 20`)."""
    last = walk.found[-1].blocks if walk.found and walk.found[-1].role in ("item", "unread_item") else ()
    beside = [*walk.blocks[max(position - 1, 0) : position + 2], *last]
    return any(isinstance(other, Line) and other is not line and ends_in_bare_number(other.text) for other in beside)


def _is_one_of_several(walk: Walk, position: int, line: Line) -> bool:
    """Whether a title with its amount stands right above or below another such line."""
    if not is_named_amount(line.text) or _is_within_text(walk, position, line):
        return False
    beside = walk.blocks[max(position - 1, 0) : position + 2]
    return any(isinstance(other, Line) and other is not line and is_named_amount(other.text) for other in beside)


def _is_within_text(walk: Walk, position: int, line: Line) -> bool:
    """Whether a line only goes on the sentence above it, which left no room for its first word."""
    above = walk.blocks[position - 1] if position else None
    if not isinstance(above, Line) or above.bbox is None or line.space_above or is_verbal_point(line.text):
        return False
    if ends_with_stop(above.text):
        return False
    if is_named_amount(above.text) and not _is_within_text(walk, position - 1, above):
        return False
    return above.page == line.page and not had_room(above, line, walk.margins.get(line.page, 0.0))


def _end_announced(walk: Walk, line: Line) -> None:
    """A point numbered as the one that announced a list, or after items without numbers, ends that list: what was
    said of it is no longer near.
    """
    intro = walk.announced
    if intro is None or not is_numbered_point(line.text):
        return
    last = walk.found[-1] if walk.found and walk.found[-1].role == "item" else None
    first = last.blocks[0] if last is not None and walk.announcement() in last.heading else None
    unnumbered = isinstance(first, Line) and not (is_numbered_point(first.text) or has_number(first.text))
    if is_marked_alike(intro.text, line.text) or unnumbered:
        forget_announced(walk)


def _is_announced(walk: Walk, line: Line) -> bool:
    """Whether a line stands in the list that a line above announced (`Følgende endringer gjøres:`)."""
    intro = walk.announced
    if intro is None:
        return False
    if is_heading_form(line.text) and stands_out(line, walk.body):
        return False
    return not is_marked_alike(intro.text, line.text)


def _paragraph(walk: Walk, position: int) -> list[Line]:
    """The lines from here to the end of the paragraph or point."""
    lines: list[Line] = []
    for block in walk.blocks[position : position + MOST_PARAGRAPH_LINES]:
        if isinstance(block, Table) or (lines and _ends_point(walk, block, lines[-1])):
            break
        if lines and _are_amounts_below(lines, block):
            break
        begins_anew = lines and not goes_on_from(lines[-1].text, block.text)
        text = running_text(lines) if begins_anew else ""
        if text and (read_item(text, (), listed=True) or len(split_items(text)) > 1):
            break
        lines.append(block)
    return lines


def _goes_on_list(walk: Walk, position: int, text: str) -> bool:
    """Whether a line without a mark stands right below an item of the list, and is no sentence."""
    last = walk.found[-1] if walk.found else None
    if last is None or last.role not in ("item", "unread_item") or not position:
        return False
    return last.blocks[-1] is walk.blocks[position - 1] and text[:1].isupper() and is_heading_form(text)


def _is_beside_item(walk: Walk, position: int, line: Line) -> bool:
    """Whether a point stands among others with such a mark, one of which right above was a measure."""
    last = walk.found[-1] if walk.found else None
    if last is None or last.role not in ("item", "unread_item") or not is_verbal_point(line.text):
        return False
    first = last.blocks[0]
    near = any(block is last.blocks[-1] for block in walk.blocks[max(0, position - _MOST_BETWEEN) : position])
    return near and isinstance(first, Line) and is_marked_alike(first.text, line.text)


def _is_in_list(walk: Walk, position: int) -> bool:
    """Whether an item begins among the lines right below the one that announced measures, which a blank ends. Below a
    heading without a colon text may tell of measures that stand elsewhere."""
    first = walk.blocks[position]
    if walk.announced is None or not walk.announced.text.rstrip().endswith(":"):
        return False
    if not isinstance(first, Line) or not first.text.lstrip()[:1].isupper() or find_stated_unit(first.text):
        return False
    for place in range(position, max(0, position - _MOST_LISTED), -1):
        block, above = walk.blocks[place], walk.blocks[place - 1]
        if above is walk.announced:
            return True
        if not isinstance(block, Line) or block.space_above:
            return False
    return False


def _is_among_added(walk: Walk, position: int) -> bool:
    """Whether a line that begins with a sign and money, or others beside it, begin with a plus."""
    first = walk.blocks[position]
    if isinstance(first, Line) and is_added_amount(first.text):
        return True
    above = walk.blocks[max(0, position - _MOST_LISTED) : position][::-1]
    below = walk.blocks[position + 1 : position + 1 + _MOST_LISTED]
    for blocks in (above, below):
        for block in blocks:
            if isinstance(block, Line) and is_added_amount(block.text):
                return True
            if not isinstance(block, Line) or not (is_bulleted_amount(block.text) or is_signed_number(block.text)):
                break
    return False


def _are_amounts_below(lines: Sequence[Line], line: Line) -> bool:
    """Whether a line begins with an amount, as the item above it does, which waits for no other word."""
    above, text = lines[-1].text, line.text
    if is_signed_number(lines[0].text) and is_signed_number(text):
        return True
    return begins_with_amount(lines[0].text) and begins_with_amount(text) and not waits_for_a_word(above)


def _ends_point(walk: Walk, line: Line, last: Line) -> bool:
    if line.space_above or line.bold != last.bold or is_verbal_point(line.text) or opens_section(line, last):
        return True
    if is_unit_remark(line.text) and not waits_for_unit(last.text, line.text):
        return True
    if not goes_on_from(last.text, line.text) and had_room(last, line, walk.margins.get(last.page, 0.0)):
        return True
    if last.text.rstrip().endswith(".") and begins_with_amount(line.text):
        return True
    if last.text.rstrip().endswith(":") and is_named_amount(line.text):
        return True
    if ends_quotation(last.text):
        return True
    return is_bulleted(line.text)
