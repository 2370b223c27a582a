"""The lines above a grant table -> its program, its year, and what else the reader must know of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.model import SAME_SIZE, Facts, Line, Notice, Section
from patterns.dates import parse_date
from patterns.families.skjonnsfordeling import ALLOCATION, APPLICANT_HEADING, SUPPORT
from patterns.grants.column import MONEY, GrantColumns
from patterns.grants.titles import (
    clean,
    goes_on,
    is_announcement,
    is_marked_title,
    title_texts,
    without_case_number,
    without_unit,
    years_in_title,
)

# A blank wider than this many times the size of the type parts columns, not words.
_WIDEST_BLANK = 1.5
_LARGER = 1.1


@dataclass(frozen=True, slots=True)
class TableTitle:
    """`program` is the line that names the table; `lines` all that may, nearest last; `above` every line above it."""

    program: str | None
    lines: tuple[str, ...]
    above: tuple[str, ...]
    page: int

    def with_caption(self, caption: str | None) -> TableTitle:
        """The same with the title that stands inside the table: it is the nearest."""
        if caption is None:
            return self
        program = caption if ALLOCATION.search(caption) or self.program is None else self.program
        return replace(self, program=program, lines=(*self.lines, caption), above=(*self.above, caption))


def find_title(section: Section, facts: Facts) -> TableTitle:
    """The nearest emphasised line with a word of allocation, else the nearest with one, else the nearest title.

    The document's own title names no table that has a heading of its own.
    """
    document = [facts.title] if facts.title else []
    # The label of a list's names is none.
    named = [line for line in section.heading if not APPLICANT_HEADING.search(line.text.strip())]
    margin = _margin(section)
    heading = _joined([line for line in named if not _is_parted(line)], facts.title, margin)
    texts = title_texts([line.text for line in heading])
    emphasised = title_texts([line.text for line in _emphasised(heading)])
    own = _own_headings(heading, facts.title)
    # What stands above the document's title is no table's.
    below = emphasised[emphasised.index(facts.title) + 1 :] if own and facts.title in emphasised else emphasised
    ranked = (
        [text for text in below if ALLOCATION.search(text) and not (own and text == facts.title)],
        own,
        [text for text in texts if ALLOCATION.search(text) and not is_announcement(text)],
        [text for text in texts if SUPPORT.search(text) and without_case_number(text) != text],
        # The sentence that announces a list tells what its money is, where no title does.
        [text for text in texts[-1:] if text.endswith(":") and SUPPORT.search(text)],
        [text for text in emphasised if not is_announcement(text)],
        document,
        texts,
    )
    program = next((found[-1] for found in ranked if found), None)
    page = section.blocks[0].page if isinstance(section.blocks[0], Line) else section.blocks[0].pages[0]
    above = tuple(clean(line.text) for line in _joined(section.heading, facts.title, margin))
    program = without_unit(without_case_number(program)) if program else None
    return TableTitle(program, (*document, *texts), above, page)


def find_year(
    title: TableTitle, columns: GrantColumns, facts: Facts, earlier: Mapping[str | None, int]
) -> tuple[int | None, Notice | None]:
    """The year of the grants: from the title, the lines above it, the columns; weaker, and with a notice, a sentence on
    the allocation or the date, or the year of the `earlier` table with the same title, of which this is the next part,
    or of all earlier ones.

    A line with several years (`for 2030 og 2031`) decides nothing.
    """
    lines = [*([title.program] if title.program else []), *reversed(title.lines)]
    paths = [" ".join(column.path) for panel in columns.panels for column in panel if column.role in MONEY]
    stated = _only_years([*lines[: len(title.lines) + 1], *_together(paths)])
    if stated is not None:
        return stated, None
    told = (text for text in title.above if ALLOCATION.search(text) or SUPPORT.search(text))
    said = {year for text in told for year in years_in_title(text)}
    if len(said) == 1 and not any(years_in_title(text) for text in (*lines, *paths)):
        year = said.pop()
        message = f"no year in the table's title: {year} from a sentence above it"
        return year, Notice("year_ambiguous", message, title.page)
    dated = facts.date or next((date for line in reversed(title.above) if (date := parse_date(line))), None)
    if dated and not any(years_in_title(text) for text in (*lines, *paths)):
        year = int(dated[:4])
        return year, Notice(
            "year_ambiguous", f"no year in the table's title: {year} from the document's date", title.page
        )
    known = {earlier[title.program]} if title.program in earlier else set(earlier.values())
    if len(known) == 1 and not any(years_in_title(text) for text in (*lines, *paths)):
        year = known.pop()
        return year, Notice("year_ambiguous", f"no year in the table's title: {year} as in the part before", title.page)
    return None, Notice("year_ambiguous", "the grants' year is not stated, or more than one is", title.page)


def _only_years(texts: Sequence[str]) -> int | None:
    return next((years[0] for text in texts if len(years := years_in_title(text)) == 1), None)


def _together(paths: Sequence[str]) -> list[str]:
    """The columns' headings as one text: one year is theirs all, several are comparisons."""
    return [" ; ".join(paths)]


def _joined(lines: Sequence[Line], title: str | None, margin: float) -> list[Line]:
    """The lines with a wrapped title in one: a line in the same type that begins with a small letter goes on, and one
    below a large line that had no room for its first word, or that makes the document's title whole."""
    joined: list[Line] = []
    smallest = min((line.size for line in lines if line.size), default=0.0)
    for line in lines:
        last = joined[-1] if joined else None
        same_type = last is not None and last.bold == line.bold and abs(last.size - line.size) < SAME_SIZE
        if last is None or not same_type:
            joined.append(line)
            continue
        whole = clean(f"{last.text}\n{line.text}")
        is_of_title = title is not None and title.startswith(whole)
        runs_on = last.size > smallest * _LARGER and _runs_on(last, line, margin)
        if goes_on(last.text, line.text) or runs_on or is_of_title:
            joined[-1] = replace(line, text=whole, space_above=last.space_above)
        else:
            joined.append(line)
    return joined


def _runs_on(line: Line, following: Line, margin: float) -> bool:
    """Whether a line goes on right below for want of room: so far the page's text reaches."""
    if line.page != following.page or following.space_above or line.text.endswith((".", ":", "!", "?")):
        return False
    return line.left_no_room(following, margin)


def _margin(section: Section) -> float:
    """How far to the right a table and what stands above it reach."""
    boxes = [block.bbox for block in (*section.heading, *section.blocks) if block.bbox is not None]
    return max((box.x1 for box in boxes), default=0.0)


def _is_parted(line: Line) -> bool:
    """Whether a line's words stand apart like column headings: a title is written in one run."""
    gaps = (after.x0 - before.x1 for before, after in pairwise(line.words))
    return any(gap > _WIDEST_BLANK * line.size for gap in gaps)


def _own_headings(lines: Sequence[Line], document: str | None) -> list[str]:
    """The lines set as headings below the document's title, where that stands among the lines."""
    letters: Counter[float] = Counter()
    for line in lines:
        if not line.bold:
            letters[line.size] += len(line.text)
    usual = letters.most_common(1)[0][0] if letters else 0.0
    texts = title_texts([line.text for line in lines if line.bold or line.size > usual * _LARGER])
    return texts[texts.index(document) + 1 :] if document in texts else []


def _emphasised(lines: Sequence[Line]) -> list[Line]:
    sizes = [line.size for line in lines if line.size]
    smallest = min(sizes, default=0.0)
    return [line for line in lines if line.bold or line.size > smallest * _LARGER or is_marked_title(line.text)]
