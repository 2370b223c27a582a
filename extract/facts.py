"""Layout -> Facts: what holds for the whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from extract.model import Cell, Facts, Layout, Line, Table
from patterns.bodies import is_county_body
from patterns.budget.columns import ACCOUNTS, PLAN
from patterns.cases.treatments import parse_treatment_line
from patterns.dates import parse_date
from patterns.facts import (
    DATE_LABEL,
    FIELD,
    HEADING_MARK,
    NO_TITLE,
    PLAN_OF_YEARS,
    TITLE_LINE,
    is_of_municipality,
    is_organization,
    language_of,
    municipality_of_control_committee,
    organizations_in,
    own_body,
)
from patterns.families.titles_of_minutes import is_title_of_minutes
from patterns.hyphenation import title_of_lines
from patterns.layout import CERTAIN_PAGE_NUMBER, DOT_LEADER
from patterns.page_edges import unspaced
from patterns.years import span_years

# What stands on the first lines names the document; what stands further down may speak of others.
_TOP_LINES = 40
# What a name at the top, and in what runs along the pages, counts beside one in the text; so often it must be named.
_TOP_WEIGHT = 5
_RUNNING_WEIGHT = 3
_FEWEST_MENTIONS = 3
# Of a title: its most characters, its type against the usual one's, its most lines, its fewest letters.
_LONGEST_TITLE = 200
_LARGER = 1.15
_LINES_OF_TITLE = 4
_FEWEST_LETTERS = 5
# So many of the first lines are looked through for a title, for what a front page tells, and for who sends a letter.
_NEAR_TOP = 8
_FRONT_LINES = 12
_LETTERHEAD_LINES = 4
# A title of fewer words may be any document's.
_WORDS_OF_NAME = 2
_LINES_FOR_LANGUAGE = 1500
# A plan's years: a line of no more words may name them; so many in a row of a table are a plan's, at least or as usual.
_WORDS_OF_HEADING = 12
_FEWEST_YEARS = 3
_YEARS_OF_PLAN = 4


def find_facts(layout: Layout) -> Facts:
    """Title, language, organization, date and plan years, each null where the document does not settle it."""
    lines = [block for block in layout.blocks if isinstance(block, Line)]
    top = list(map(_unspaced, lines[:_TOP_LINES]))
    lines = [*top, *lines[_TOP_LINES:]]
    title = find_title(top) or _title_atop(layout)
    layout = replace(layout, running=tuple(each for each in layout.running if each.kind not in ("footnote", "aside")))
    return Facts(
        title=title,
        language=language_of(line.text for line in lines[:_LINES_FOR_LANGUAGE])
        # Tables hold names, which are written in either language.
        or language_of(islice(_texts(layout), _LINES_FOR_LANGUAGE)),
        organization=find_organization(layout, lines),
        date=find_date(layout, top),
        years=find_years(layout, title, top),
        running=layout.running,
    )


def _unspaced(line: Line) -> Line:
    text = unspaced(line.text)
    return line if text == line.text else replace(line, text=text)


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
    treated = parse_treatment_line(top[0].text) if top else None
    if treated is not None and treated.body and treated.number and treated.date:
        # The treatment of one case, printed alone, begins with what it is.
        return _joined([top[0].text.strip().rstrip(" :")])
    first = [line for line in top if line.page == top[0].page]
    named = next((line.text.strip() for line in top[:_FRONT_LINES] if is_title_of_minutes(line.text)), None)
    title = _largest(first, _usual_size(top)) or _bold(first)
    if title is None and named is None:
        return _first([line for line in top if _may_be_title(line)])
    # A name in large letters above `Møteprotokoll` is the municipality's or the body's.
    return named if named is not None and (title is None or len(title.split()) < _WORDS_OF_NAME) else title


def _title_atop(layout: Layout) -> str | None:
    """The title that a printed list has above its table on every page: the largest, bold or first of its headers."""
    headers = [each.line for each in layout.running if each.kind == "header"]
    first = [
        replace(line, text=CERTAIN_PAGE_NUMBER.sub("", line.text).strip())
        for line in headers
        if line.page == headers[0].page
    ]
    smallest = min((line.size for line in first if line.has_type), default=0.0)
    return _largest(first, smallest) or find_title(first)


def find_organization(layout: Layout, lines: Sequence[Line]) -> str | None:
    """The public body that is named most, the first and the running lines counting more; None where two are equal."""
    own = _own_body(layout, lines)
    if own is not None:
        return own
    counts: Counter[str] = Counter()
    for index, line in enumerate(lines):
        for name in organizations_in(line.text):
            counts[name] += _TOP_WEIGHT if index < _TOP_LINES else 1
    letterhead = next((line.text for line in lines[:_LETTERHEAD_LINES] if is_organization(line.text)), "")
    counts.update(organizations_in(letterhead))
    for text in dict.fromkeys(running.line.text for running in layout.running):
        for name in organizations_in(text):
            counts[name] += _RUNNING_WEIGHT
    if not letterhead and any(is_county_body(line.text) for line in lines[:_FRONT_LINES]):
        # What a county's minutes tell of a municipality is told of it, not by it.
        counts = Counter({name: count for name, count in counts.items() if not is_of_municipality(name)})
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST_MENTIONS or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


def _own_body(layout: Layout, lines: Sequence[Line]) -> str | None:
    """The municipality of a control committee that the first lines name, or the body with minutes of its own whose name
    stands alone there and once more, or on the first; None below a municipality's letterhead."""
    front = [line.text for line in lines[:_FRONT_LINES]]
    controlled = next((name for text in front if (name := municipality_of_control_committee(text))), None)
    if controlled is not None or any(map(is_organization, front[:_LETTERHEAD_LINES])):
        return controlled
    running = list(dict.fromkeys(each.line.text for each in layout.running))
    named = next((name for text in (*front[:_LETTERHEAD_LINES], *running) if (name := own_body(text))), None)
    if named is None:
        return None
    mentions = sum(named.casefold() in text.casefold() for text in (*running, *(line.text for line in lines)))
    return named if mentions > 1 or own_body(front[0]) == named else None


def find_date(layout: Layout, top: Sequence[Line]) -> str | None:
    """The document's own date: of the running lines where they agree, else of a line at the top with a date alone."""
    running = {date for line in layout.running if (date := parse_date(line.line.text))}
    if len(running) == 1:
        return next(iter(running))
    for line in top:
        labelled = DATE_LABEL.search(line.text)
        if labelled:
            return parse_date(labelled["date"])
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
    """The years that stand alone in a table's heading, where they follow each other: those of a plan (`Økonomiplan`
    over them) and, where these are fewer, the budget's before them; none where accounts are among them.
    """
    heading = [cell for cell in table.cells if cell.row < table.header_rows]
    alone = [cell for cell in heading if len(cell.text) == 4 and cell.text.isdecimal()]
    alone = [cell for cell in alone if cell.text[:2] in ("19", "20")]
    years = [int(cell.text) for cell in alone]
    if not years or years != list(range(years[0], years[0] + len(years))):
        return ()
    words = [_words_over(cell, heading) for cell in alone]
    planned = [year for year, over in zip(years, words, strict=True) if PLAN.search(over)]
    if planned and planned[0] > years[0]:
        first = planned[0] if len(planned) >= _YEARS_OF_PLAN else planned[0] - 1
        return tuple(range(first, years[-1] + 1))
    return () if any(map(ACCOUNTS.search, words)) else tuple(years)


def _words_over(cell: Cell, heading: Sequence[Cell]) -> str:
    """What else stands in a heading over or below a cell of it."""
    spans = [(each.column, each.column + each.column_span, each) for each in heading if each is not cell]
    return " ".join(each.text for first, end, each in spans if first <= cell.column < end)


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


def _may_be_title(line: Line) -> bool:
    """Whether a line in the text's own type may be the title."""
    return _may_be_heading(line) and not FIELD.search(line.text)


def _may_be_heading(line: Line) -> bool:
    """Whether a line in a type of its own may be the title: words, no chapter, no case number, no unit, no contents."""
    text = line.text.strip()
    return sum(map(str.isalpha, text)) >= _FEWEST_LETTERS and not (
        NO_TITLE.search(text) or DOT_LEADER.search(text) or is_organization(text)
    )


def _largest(first: Sequence[Line], usual: float) -> str | None:
    """The first page's lines in the largest type, where it is larger than that of the text."""
    headings = [line for line in first if line.has_type and _may_be_heading(line)]
    if not headings:
        return None
    size = max(line.size for line in headings)
    if size < _LARGER * usual:
        return None
    start = next(index for index, line in enumerate(first) if line.size == size and line in headings)
    return _with_wrapped(first, start)


def _usual_size(lines: Sequence[Line]) -> float:
    """The size of most of the plain text; 0 where all lines are headings, as above a table."""
    letters: Counter[float] = Counter()
    for line in lines:
        if line.has_type and not line.bold:
            letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _with_wrapped(lines: Sequence[Line], start: int) -> str:
    """A title with the lines of its type right below it."""
    title = [lines[start]]
    for line in lines[start + 1 : start + _LINES_OF_TITLE]:
        if line.space_above or abs(line.size - title[0].size) > 0.1 or line.bold != title[0].bold:
            break
        title.append(line)
    return _joined([line.text for line in title])


def _bold(first: Sequence[Line]) -> str | None:
    """The first bold line near the top of a page in one size, where the text around it is not bold."""
    if all(line.bold for line in first):
        return None
    for index, line in enumerate(first[:_NEAR_TOP]):
        if line.bold and _may_be_title(line) and not line.text.rstrip().endswith((".", ",")):
            return _with_wrapped(first, index)
    return None


def _first(top: Sequence[Line]) -> str | None:
    """The first line, where it stands alone and is no sentence."""
    if not top:
        return None
    text = top[0].text.strip()
    alone = len(top) < 2 or top[1].space_above or (top[0].bold and not top[1].bold)
    return text if alone and 4 <= len(text) <= 120 and not text.endswith((".", ":", ",")) else None


def _joined(lines: Sequence[str]) -> str:
    return " ".join(title_of_lines(lines).split())[:_LONGEST_TITLE]
