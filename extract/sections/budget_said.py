"""What a line of a budget says for what stands below it, its section, area, owner, unit or a list that it announces:
kept in the walk up to the heading that ends it.
"""

from __future__ import annotations

from extract.model import SAME_SIZE, Block, Line
from extract.sections.budget_walk import Walk, opens_section
from extract.sections.headings import joined_line, joined_text, stands_out
from patterns.budget.areas import has_area_number, is_area, is_area_heading
from patterns.budget.broken_lines import goes_on_in_small_letters
from patterns.budget.headings import (
    follows_in_number,
    has_chapter_number,
    is_caption,
    is_heading_form,
    is_running_text,
)
from patterns.budget.measures import announces_measures, names_measures
from patterns.budget.owner_words import names_administration, owner_phrases
from patterns.budget.points import comes_after, is_marked_alike, is_numbered_point, is_verbal_point, tells_rejection
from patterns.budget.sections import read_section_heading, section_named
from patterns.families.budsjettvedtak import is_budget_table_heading
from patterns.families.saksprotokoll import parse_heading
from patterns.owner_forms import CHANGES_OF
from patterns.owners import announces_owned, heads_owned_part, is_owner_alone, leads_with_owner, parties_in
from patterns.sentences import ends_with_stop
from patterns.units import ends_in_unit, find_stated_unit, is_unit_remark, may_end_in_unit, states_unit_for_all

_NEAR_HEADINGS = 5
# What the body decided, or recommends to the one above it.
_DECIDED = ("decision", "adopted_recommendation")
# So far above a decision its treatment is looked through.
_MOST_TREATED_LINES = 200
_SHORT_HEADING = 60
# A heading in bold over several lines may be so long.
_LONGEST_HEADING = 160


def remember(walk: Walk, line: Line, above: Block | None, below: Block | None) -> None:
    """Keep what a line says, of which the block above and the one below tell how it stands."""
    if is_heading_form(line.text) and stands_out(line, walk.body):
        walk.over_text = None
    _remember_announced(walk, line, above, below)
    _remember_unit(walk, line, below)
    _remember_area(walk, line)
    owner = walk.owner
    _remember_owner(walk, line, above, below)
    if walk.owner is not owner and walk.section_owner is not None and walk.section_owner is owner:
        # What another proposed for a section ends with the next one's proposal.
        walk.section_heading = walk.section_owner = walk.chapter = walk.over_lists = None
        walk.announced = line if walk.announced is line else None
        walk.near = []
    opening = line if opens_section(line, above) else _announced_of_section(walk, line)
    if opening is not None:
        _open_section(walk, line, opening)
    elif is_heading_form(line.text) or find_stated_unit(line.text) or is_caption(line.text):
        _remember_heading(walk, line)
    elif len(line.text) > _SHORT_HEADING:
        _remember_text(walk, line)
    if walk.announced is line and walk.over_lists is not None and walk.over_lists not in walk.near:
        walk.near = [walk.over_lists, *walk.near]


def _remember_announced(walk: Walk, line: Line, above: Block | None, below: Block | None) -> None:
    """A list of measures that a line announces, up to the next point or heading beside it."""
    form, apart = is_heading_form(line.text), stands_out(line, walk.body)
    untyped = not line.has_type and line.space_above and not is_verbal_point(line.text)
    # Below whose changes they are, a blank parts the list from its heading.
    parted = not line.has_type and isinstance(below, Line) and below.space_above
    heads = form and (apart or untyped or (parted and names_owner(line)))
    leads = _leads_in(walk, line, above)
    if announces_measures(f"{line.text}:" if heads else line.text):
        if leads:
            walk.over_lists = walk.announcement()
        else:
            forget_announced(walk)
        walk.announced = line
        walk.announced_from = above if isinstance(above, Line) and _runs_on(walk, above, line) else None
    elif (is_numbered_point(line.text) and not _is_in_announced(walk, line)) or (
        form and apart and not leads and not _parts_announced(walk, line)
    ):
        forget_announced(walk)
        walk.over_lists = None


def _open_section(walk: Walk, line: Line, opening: Line) -> None:
    """The section that a line opens, alone or with the one above it."""
    walk.section_heading, walk.over_lists = opening, None
    walk.section_owner = walk.owner
    walk.section_point = walk.point
    walk.parted = walk.section_has_table = False
    walk.chapter = None
    walk.near = [line]


def _remember_heading(walk: Walk, line: Line) -> None:
    """A heading or caption that opens no section: it may end the one above."""
    if _ends_chapter(walk, line):
        walk.chapter = None
    if _ends_section(walk, line):
        walk.section_heading = None
        walk.chapter = None
        walk.near = []
    walk.near = [*walk.near, line][-_NEAR_HEADINGS:]


def _remember_text(walk: Walk, line: Line) -> None:
    """Running text parts the headings above it from what stands below."""
    chapters = [line for line in walk.near if is_area_heading(line.text) or _is_numbered_heading(walk, line)]
    walk.chapter = chapters[-1] if chapters else walk.chapter
    headings = [line for line in walk.near if is_heading_form(line.text) and stands_out(line, walk.body)]
    if headings:
        walk.over_text = headings[-1] if is_budget_table_heading([headings[-1].text]) else None
    # What announces a list says what the table right below it holds, however long it is.
    walk.near = [line] if walk.announced is line else []


def _announced_of_section(walk: Walk, line: Line) -> Line | None:
    """The sentence that announces changes of one section, over two lines (`… ber om følgende` / `endringer i
    driftsbudsjettet for 2025:`)."""
    if walk.announced is not line or walk.announced_from is None:
        return None
    said = walk.announcement()
    return said if said is not None and section_named(said.text) is not None else None


def enter_point(walk: Walk, line: Line) -> None:
    """The point after the one under which a table's heading stands ends the section that the heading opened; points
    that go on through the headings of their lists do not.
    """
    if not has_chapter_number(line.text):
        return
    point = walk.section_point
    if point is not None and walk.section_has_table and follows_in_number(line.text, point.text):
        walk.section_heading = None
        walk.chapter = None
        walk.near = []
    walk.point, walk.section_point = line, None


def _remember_owner(walk: Walk, line: Line, above: Block | None, below: Block | None) -> None:
    """Whose budget or changes follow, up to the next that says so; what was decided is no longer the speaker's."""
    apart = stands_out(line, walk.body)
    told = isinstance(below, Line) and not below.space_above and is_running_text(line.text, below.text)
    if (names_owner(line) and (apart or not told)) or (apart and is_owner_alone(line.text)):
        # The parties may stand on the sentence's next line, too.
        walk.owner = joined_line(line, below) if isinstance(below, Line) and _runs_on(walk, line, below) else line
    elif isinstance(above, Line) and heads_owned_part(line.text) and is_owner_alone(above.text):
        walk.owner = joined_line(above, line)
    elif _heads_decision(walk, line):
        walk.decision = line
        # Where several proposed, or a proposal fell, what was decided is no longer the last one's.
        walk.owner = line if _was_disputed(walk, line) else walk.owner
    elif walk.announced is line and (announced := walk.announcement()) and announces_owned(announced.text):
        walk.owner = announced
    elif walk.announced is line and (changed := _changes_announced(walk, line, above)):
        walk.owner = changed
    elif walk.owner is not None and walk.owner is walk.changes and _is_beside_changes(walk, line):
        walk.near = [near for near in walk.near if near is not walk.owner]
        walk.owner = walk.decision
    if walk.announced is line and walk.decision is not None:
        walk.changes = walk.owner


def _heads_decision(walk: Walk, line: Line) -> bool:
    if not walk.is_budget or not is_heading_form(line.text):
        return False
    part = parse_heading(line.text)
    return part is not None and part.role in _DECIDED


def _was_disputed(walk: Walk, decision: Line) -> bool:
    """Whether the lines of its case before a decision name proposals of different parties, or one that fell."""
    position = next(index for index, block in enumerate(walk.blocks) if block is decision)
    told: set[tuple[str, ...]] = set()
    for index in range(position - 1, max(-1, position - _MOST_TREATED_LINES), -1):
        block = walk.blocks[index]
        if walk.opens_case(index):
            break
        if not isinstance(block, Line):
            continue
        if tells_rejection(block.text):
            return True
        if named := parties_in(block.text):
            told.add(named)
    return len(told) > 1


def _changes_announced(walk: Walk, line: Line, above: Block | None) -> Line | None:
    """The sentence that announces a list, with the line it begins on, where it says whose changes these are."""
    runs_on = isinstance(above, Line) and not line.space_above and goes_on_in_small_letters(line.text)
    whole = joined_line(above, line) if runs_on and isinstance(above, Line) else line
    changed = CHANGES_OF.search(whole.text) if walk.decision is not None else None
    return whole if changed and parties_in(changed[0]) else None


def _is_beside_changes(walk: Walk, line: Line) -> bool:
    """Whether a line is the decision's next point, after the one that announced somebody's changes."""
    return walk.changes is not None and has_chapter_number(line.text) and has_chapter_number(walk.changes.text)


def _remember_area(walk: Walk, line: Line) -> None:
    """An area's heading holds for the sections of lower rank below it."""
    if not stands_out(line, walk.body) or not is_heading_form(line.text):
        return
    if walk.area is not None and line.size >= walk.area.size - SAME_SIZE:
        walk.area = None
    if walk.area is None and is_area_heading(line.text):
        # A motto above all may join words that areas have too.
        is_motto = line.size in walk.titles and not is_area(line.text)
        walk.area = None if is_motto else line


def _remember_unit(walk: Walk, line: Line, below: Block | None) -> None:
    """A unit stated for all amounts holds up to the next heading of the rank that it stands under."""
    before, walk.running = walk.running, line
    told_on = before is not None and (not is_heading_form(before.text) or goes_on_in_small_letters(line.text))
    runs_on = told_on and not is_numbered_point(line.text)
    if states_unit_for_all(line.text) or _leads_with_unit(line.text) or _leads_document(walk, line, below):
        walk.unit, walk.unit_rank, walk.unit_leads = line, walk.rank, not walk.found
    elif before is not None and runs_on and _lead_with_unit(before, line):
        walk.unit, walk.unit_rank, walk.unit_leads = joined_line(before, line), walk.rank, not walk.found
    elif is_heading_form(line.text) and (stands_out(line, walk.body) or read_section_heading(line.text)):
        walk.rank = line.size
        if (line.has_type or not walk.unit_leads) and line.size >= walk.unit_rank - SAME_SIZE:
            walk.unit = None


def _ends_section(walk: Walk, line: Line) -> bool:
    """Whether an unknown heading, set as the section's own heading is, begins something else."""
    section = walk.section_heading
    if section is None or not walk.is_set_as(line, section):
        return False
    if section in walk.near:
        walk.parted = walk.parted or names_measures(line.text)
        return False
    if names_measures(line.text):
        return not walk.parted and walk.section_has_table
    return not (is_area_heading(line.text) or names_owner(line))


def _is_numbered_heading(walk: Walk, line: Line) -> bool:
    """Whether a line is a heading with a number as areas have them (`5 Drift av bygg`): its table's sum may name it."""
    return stands_out(line, walk.body) and is_heading_form(line.text) and has_area_number(line.text)


def _ends_chapter(walk: Walk, line: Line) -> bool:
    """Whether a heading is of the rank of the area's above, and tells no part of it."""
    chapter = walk.chapter
    if chapter is None or not is_heading_form(line.text) or not walk.is_set_as(line, chapter):
        return False
    return not names_measures(line.text) and not names_owner(line)


def _runs_on(walk: Walk, above: Line, line: Line) -> bool:
    """Whether a line goes on with the sentence that begins right above it."""
    ends = ends_with_stop(above.text)
    apart = line.space_above or is_verbal_point(line.text) or above.page != line.page
    return not ends and not apart and not stands_out(line, walk.body) and not stands_out(above, walk.body)


def _leads_in(walk: Walk, line: Line, above: Block | None) -> bool:
    """Whether a heading stands right below the sentence that announced it (`… endres slik (tall i 1000 kr):`, `Tabell
    2`): what the sentence says holds below the heading, too.
    """
    if walk.announced is None or walk.announced is not above or is_numbered_point(line.text):
        return False
    return walk.announced.text.rstrip().endswith(":") and is_heading_form(line.text)


def _parts_announced(walk: Walk, line: Line) -> bool:
    """Whether an area's heading, no larger than what announced a list, heads a part of that list."""
    if walk.announced is None or not is_area_heading(line.text):
        return False
    return line.size <= walk.announced.size + SAME_SIZE


def _is_in_announced(walk: Walk, line: Line) -> bool:
    """Whether a point without a measure stands in an announced list of points, after one that is a measure."""
    last = walk.found[-1] if walk.found and walk.found[-1].role in ("item", "unread_item") else None
    if walk.announced is None or last is None or walk.announcement() not in last.heading:
        return False
    first = last.blocks[0]
    return isinstance(first, Line) and is_marked_alike(first.text, line.text) and comes_after(line.text, first.text)


def forget_announced(walk: Walk) -> None:
    """End the list that a line announced."""
    walk.near = [near for near in walk.near if near is not walk.announced]
    walk.announced = None


def names_owner(line: Line) -> bool:
    """Whether a heading, or a line's first sentence, says whose budget follows: a party's, or (in a short heading) the
    administration's own.
    """
    if leads_with_owner(line.text):
        return True
    whole = line.bold and len(line.text) <= _LONGEST_HEADING and not line.text.rstrip().endswith((".", ":", ";"))
    if not (is_heading_form(line.text) or whole) or not owner_phrases(line.text):
        return False
    return bool(parties_in(line.text)) or (len(line.text) <= _SHORT_HEADING and names_administration(line.text))


def _leads_with_unit(text: str) -> bool:
    """Whether running text, no heading, ends in the unit of the tables below it."""
    return not is_heading_form(text) and ends_in_unit(text)


def _leads_document(walk: Walk, line: Line, below: Block | None) -> bool:
    """Whether a remark on the unit stands above all sections, right above the heading of the first."""
    above_all = not walk.found and walk.section_heading is None and is_unit_remark(line.text)
    return above_all and isinstance(below, Line) and read_section_heading(below.text) is not None


def _lead_with_unit(line: Line, following: Line) -> bool:
    """Whether two lines do so together."""
    return may_end_in_unit(line.text, following.text) and _leads_with_unit(joined_text(line, following))
