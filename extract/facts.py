"""Layout -> Facts: what holds for the whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from extract.model import Facts, Layout, Line, Table
from patterns.dates import parse_date
from patterns.facts import (
    DATE_LABEL,
    HEADING_MARK,
    NO_TITLE,
    PLAN_OF_YEARS,
    TITLE_LINE,
    is_organization,
    language_of,
    organizations_in,
)
from patterns.years import span_years

# What stands on the first lines names the document; what stands further down may speak of others.
_TOP_LINES = 40
_TOP_WEIGHT = 5
_RUNNING_WEIGHT = 3
_FEWEST_MENTIONS = 3
_LONGEST_TITLE = 200
_LARGER = 1.15
_LINES_OF_TITLE = 4
_LINES_FOR_LANGUAGE = 1500
_WORDS_OF_HEADING = 12
_FEWEST_YEARS = 3
_YEARS_OF_PLAN = 4


def find_facts(layout: Layout) -> Facts:
    """Title, language, organization, date and plan years, each null where the document does not settle it."""
    lines = [block for block in layout.blocks if isinstance(block, Line)]
    top = lines[:_TOP_LINES]
    title = find_title(top)
    return Facts(
        title=title,
        language=language_of(islice(_texts(layout), _LINES_FOR_LANGUAGE)),
        organization=find_organization(layout, lines),
        date=find_date(layout, top),
        years=find_years(layout, title, top),
        running=layout.running,
    )


def find_title(top: Sequence[Line]) -> str | None:
    """The title: a line that says so, a markdown heading, the largest lines at the top, or a first line apart."""
    for index, line in enumerate(top):
        match = TITLE_LINE.search(line.text)
        if match:
            return _joined([match["title"], *_continued(top, index)])
    for line in top:
        match = HEADING_MARK.search(line.text)
        if match:
            return _joined([match["title"].strip("*_ ")])
    named = [line for line in top if not NO_TITLE.search(line.text) and not is_organization(line.text)]
    return _largest(named) or _first(named)


def find_organization(layout: Layout, lines: Sequence[Line]) -> str | None:
    """The public body that is named most, the first and the running lines counting more; None where two are equal."""
    counts: Counter[str] = Counter()
    for index, line in enumerate(lines):
        for name in organizations_in(line.text):
            counts[name] += _TOP_WEIGHT if index < _TOP_LINES else 1
    for text in dict.fromkeys(running.line.text for running in layout.running):
        for name in organizations_in(text):
            counts[name] += _RUNNING_WEIGHT
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST_MENTIONS or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


def find_date(layout: Layout, top: Sequence[Line]) -> str | None:
    """The document's own date: of the running lines where they agree, else of a line at the top with a date alone."""
    running = {date for line in layout.running if (date := parse_date(line.line.text))}
    if len(running) == 1:
        return next(iter(running))
    for line in top:
        if DATE_LABEL.search(line.text):
            return parse_date(line.text)
    return None


def find_years(layout: Layout, title: str | None, top: Sequence[Line]) -> tuple[int, ...]:
    """The plan's years: of the title, of a plan that the top names, or those that tables and headings state most."""
    for text in [title or "", *(line.text for line in top if PLAN_OF_YEARS.search(line.text))]:
        years = span_years(text)
        if len(years) >= _FEWEST_YEARS:
            return years
    counts: Counter[tuple[int, ...]] = Counter()
    for block in layout.blocks:
        if isinstance(block, Table):
            counts.update(years for years in _table_years(block) if len(years) >= _FEWEST_YEARS)
        elif len(block.text.split()) <= _WORDS_OF_HEADING and PLAN_OF_YEARS.search(block.text):
            counts[span_years(block.text)] += 1
    del counts[()]
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ()
    return ranked[0][0]


def _table_years(table: Table) -> Iterator[tuple[int, ...]]:
    """The spans of years that a table's heading states, and the years that stand alone in it."""
    for cell in table.cells:
        if cell.row < table.header_rows:
            yield span_years(cell.text)
    years = _heading_years(table)
    if len(years) >= _YEARS_OF_PLAN:
        yield years


def _heading_years(table: Table) -> tuple[int, ...]:
    """The years that stand alone in a table's heading, where they follow each other."""
    years = [
        int(cell.text)
        for cell in table.cells
        if cell.row < table.header_rows
        and len(cell.text) == 4
        and cell.text.isdecimal()
        and cell.text[:2] in ("19", "20")
    ]
    return tuple(years) if years and years == list(range(years[0], years[0] + len(years))) else ()


def _texts(layout: Layout) -> Iterator[str]:
    for block in layout.blocks:
        if isinstance(block, Line):
            yield block.text
        else:
            yield from (cell.text for cell in block.cells)


def _continued(top: Sequence[Line], index: int) -> list[str]:
    """The lines on which a title goes on: up to a gap, or to a line that is another field."""
    following: list[str] = []
    for line in top[index + 1 : index + _LINES_OF_TITLE]:
        if line.space_above or ":" in line.text:
            break
        following.append(line.text.strip())
    return following


def _largest(top: Sequence[Line]) -> str | None:
    """The lines of the largest type on the first page, where it is larger than that of the text."""
    first = [line for line in top if line.words and line.page == top[0].page] if top else []
    if len(first) < 2:
        return None
    usual = sorted(line.size for line in first)[len(first) // 2]
    headings = [line for line in first if sum(letter.isalpha() for letter in line.text) >= 4]
    if not headings:
        return None
    size = max(line.size for line in headings)
    if size < _LARGER * usual:
        return None
    start = next(index for index, line in enumerate(first) if line.size == size and line in headings)
    lines = [line.text for line in first[start : start + _LINES_OF_TITLE] if abs(line.size - size) < 0.1]
    return _joined(lines)


def _first(top: Sequence[Line]) -> str | None:
    """The first line, where it stands alone and is no sentence."""
    if not top:
        return None
    text = top[0].text.strip()
    alone = len(top) < 2 or top[1].space_above or (top[0].bold and not top[1].bold)
    return text if alone and 4 <= len(text) <= 120 and not text.endswith((".", ":", ",")) else None


def _joined(lines: Sequence[str]) -> str:
    return " ".join(" ".join(lines).split())[:_LONGEST_TITLE]
