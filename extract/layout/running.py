"""Running headers, footers and page numbers: lines that repeat at the edge of several pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import pairwise

from extract.layout.changing import begun_alike, changing_lines, counted_lines
from extract.layout.counted import counted_through, numbering
from extract.layout.edges import (
    PLAIN_SHARE,
    Places,
    Stand,
    case_named,
    edge_of,
    heads_part,
    heights_of,
    key_of,
    reads_as_text,
    repeated_at,
    standing,
)
from extract.model import Line, Page, RunningKind, RunningLine
from patterns.dates import parse_date
from patterns.flat_rows import split_row
from patterns.layout import CERTAIN_PAGE_NUMBER, PAGE_NUMBER, is_number, is_year
from patterns.meetings import parse_meeting_line
from patterns.page_edges import NUMBERED_EDGE

# Columns stand so far apart, in parts of the type's size.
_PARTED = 1.5
# So far apart, more than a blank in type of one width, stand the labels of a heading, of which there are so many, most
# of them over words of its first row.
_PARTED_LABELS = 0.65
# A line at a page's top heads a table where so many labels, and this part of all, stand over its columns,
# which begin or end within so many points of them.
_FEWEST_LABELS = 3
_MOST_LABELS = 0.6
_SAME_EDGE = 2.5
# So far below such a heading, in parts of its size, the table's first row stands at most.
_NEAR = 3.0
# So many numbers may be the same in rows of several pages.
_FEWEST_ALIKE = 3
# What stands for a number in lines that are alike, and what stands around a page's number.
_NUMBER, _AROUND_NUMBER = "#", "#-–—|/.,:() "
# Type of at most this part of the usual size is smaller than the text's.
_SMALLER = 0.95
# No budget is made for more years.
_MOST_YEARS = 12
# A head of one case after the other must run over so many pages before it is told from the cases' own.
_FEWEST_PAGES_OVER_HEADS = 3


def find_running(pages: Sequence[Page], lines_of_pages: Sequence[Sequence[Line]]) -> list[RunningLine]:
    """The lines that are no text, in page order. What occurs once must call itself a page number."""
    found = _kinds(pages, lines_of_pages)
    written = [(page, lines) for page, lines in zip(pages, lines_of_pages, strict=True) if lines]
    if len(written) < len(pages):
        # Of sheets printed on one side and scanned on both every second page is blank: no line stands on most pages.
        found = _kinds([page for page, _ in written], [lines for _, lines in written]) | found
    return [RunningLine(found[id(line)], line) for lines in lines_of_pages for line in lines if id(line) in found]


def _kinds(pages: Sequence[Page], lines_of_pages: Sequence[Sequence[Line]]) -> dict[int, RunningKind]:
    """What each line is that runs on these pages, by its identity."""
    found: dict[int, RunningKind] = {}
    usual = _usual_size(lines_of_pages)
    counted = counted_through(pages, lines_of_pages)
    for header in (True, False):
        edges = [edge_of(page, lines, header) for page, lines in zip(pages, lines_of_pages, strict=True)]
        heights = heights_of(pages, edges, header)
        repeated = _without_case_heads(repeated_at(edges, heights), edges, lines_of_pages)
        rows = _rows_among(repeated, edges, counted) | _text_among(repeated, edges)
        repeated = {key: places for key, places in repeated.items() if key not in rows}
        offsets = _numbered(edges)
        stand = standing(repeated, len(pages), is_one=bool(counted))
        changing = changing_lines(edges, heights, repeated, len(pages), usual) | counted_lines(edges)
        changing -= {id(line) for edge in edges for line in edge if key_of(line) in rows}
        for index, (page, lines, edge) in enumerate(zip(pages, lines_of_pages, edges, strict=True)):
            for line in edge:
                kind = _kind(index, line, header, heights[id(line)], stand, offsets)
                if kind is None and (id(line) in changing or (line is edge[0] and _is_of_page(line, page, usual))):
                    kind = "header" if header else "footer"
                if kind is None or (kind == "header" and (_heads_columns(line) or _heads_rows(line, lines))):
                    break
                found[id(line)] = kind
        for line in begun_alike(edges, heights, found, usual):
            found[id(line)] = "header" if header else "footer"
    for line in _lone_numbers(pages, lines_of_pages):
        found[id(line)] = "page_number"
    return found


def _usual_size(lines_of_pages: Sequence[Sequence[Line]]) -> float:
    """The size in which most of the text is set."""
    letters: Counter[float] = Counter()
    for lines in lines_of_pages:
        for line in lines:
            letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], size), default=0.0)


def _without_case_heads(
    repeated: Places, edges: Sequence[Sequence[Line]], lines_of_pages: Sequence[Sequence[Line]]
) -> Places:
    """The repeated lines without the heads of cases that each begin on a page of their own: of a case's running head
    some number stands on several pages, or all of them in the heads themselves."""
    numbers: dict[str, list[str | None]] = defaultdict(list)
    for edge in edges:
        for line in edge:
            numbers[key_of(line)].append(case_named(line.text))
    return {
        key: places
        for key, places in repeated.items()
        if None in numbers[key]
        or len(set(numbers[key])) < len(numbers[key])
        or len(numbers[key]) < 2
        or _runs_over_heads(key, edges, lines_of_pages)
    }


def _runs_over_heads(key: str, edges: Sequence[Sequence[Line]], lines_of_pages: Sequence[Sequence[Line]]) -> bool:
    """Whether a line with nothing but a case's number stands over pages on which each of these cases has its own head,
    a row that begins with the number; at least one of them above, on a page before."""
    over = {page: line for page, edge in enumerate(edges) for line in edge if key_of(line) == key}
    if len(over) < _FEWEST_PAGES_OVER_HEADS or any(len(line.text.split()) > 2 for line in over.values()):
        return False
    heads: dict[str, int] = {}
    for page in over:
        for line in lines_of_pages[page]:
            first, _, rest = line.text.strip().partition(" ")
            if rest and line is not over[page]:
                heads.setdefault(first, page)
    begun = [heads.get(line.text.split()[-1], page + 1) - page for page, line in over.items()]
    return all(distance <= 0 for distance in begun) and any(distance < 0 for distance in begun)


def _rows_among(repeated: Places, edges: Sequence[Sequence[Line]], counted: Set[int]) -> set[str]:
    """What the repeated lines say that are rows of tables, of which only the numbers differ; not those that count the
    pages."""
    told: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    placed: set[str] = set()
    for index, key, line in _repeated_lines(repeated, edges):
        counts = bool(counted) and (number := numbering(line)) is not None and number - index in counted
        if not counts and (numbers := _numbers_apart(line)):
            told[key].append((index, numbers))
            placed |= {key} if line.words else set()
    return {key for key, found in told.items() if _are_rows(found, key in placed)}


def _text_among(repeated: Places, edges: Sequence[Sequence[Line]]) -> set[str]:
    """What the repeated lines say that are text which differs in its numbers, each on a page of its own: `Søknad nr. 2`
    and `Søknad nr. 5`. What runs counts the pages by one of its numbers, or is the same on some."""
    told: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for index, key, line in _repeated_lines(repeated, edges):
        if _NUMBER in key and not CERTAIN_PAGE_NUMBER.search(line.text):
            told[key].append((index, _numbers(line.text)))
    return {
        key
        for key, found in told.items()
        if key.strip(_AROUND_NUMBER) and len({numbers for _, numbers in found}) == len(found) and not _counts(found)
    }


def _repeated_lines(repeated: Places, edges: Sequence[Sequence[Line]]) -> Iterator[tuple[int, str, Line]]:
    """The lines at the edges that repeat at more than one place, each with its page's index and what it says."""
    for index, edge in enumerate(edges):
        for line in edge:
            key = key_of(line)
            if len(repeated.get(key, ())) > 1:
                yield index, key, line


def _numbers(text: str) -> tuple[str, ...]:
    return tuple("".join(sign if sign.isdecimal() else " " for sign in text).split())


def _counts(found: Sequence[tuple[int, tuple[str, ...]]]) -> bool:
    """Whether the numbers in one place of lines that are alike, by page, grow with half of the pages at least: they are
    counted anew in each chapter, and one may be misread."""
    pairs = list(pairwise(found))
    columns = zip(*(numbers for _, numbers in found), strict=False)
    return any(
        2 * sum(int(after) - int(before) == there - here for (before, here), (after, there) in pairwise(places))
        >= len(pairs)
        for places in (list(zip(column, (index for index, _ in found), strict=True)) for column in columns)
    )


def _are_rows(found: Sequence[tuple[int, tuple[str, ...]]], is_placed: bool) -> bool:
    """Whether lines that are alike, by page, have numbers as rows do: several, or one that does not grow with the
    pages. Where lines have places, few that are the same on each page are a sender's."""
    most = max(len(numbers) for _, numbers in found)
    if is_placed and most < _FEWEST_ALIKE and len({numbers for _, numbers in found}) < 2:
        return False
    if most > 1 and not is_placed:
        return True
    offsets = Counter(int(numbers[-1]) - index for index, numbers in found if numbers[-1].isdecimal())
    return max(offsets.values(), default=0) < PLAIN_SHARE * len(found)


def _numbers_apart(line: Line) -> tuple[str, ...]:
    """The numbers but years and dates that stand apart behind a line's words."""
    if not line.words:
        numbers: Iterable[str] = split_row(line.text).tokens
    elif any(map(str.isdigit, line.text)):
        numbers = (text for _, _, text in _parts(line)[1:] if any(map(str.isdigit, text)) and is_number(text))
    else:
        return ()
    return tuple(number for number in numbers if not is_year(number) and parse_date(number) is None)


def _numbered(edges: Sequence[Sequence[Line]]) -> set[int]:
    """The differences between a lone number at the edge and its page's own number that at least two pages share. Years
    on few pages head the columns of a sheet that stand on pages of their own."""
    counts: dict[int, int] = defaultdict(int)
    years: dict[int, int] = defaultdict(int)
    for index, edge in enumerate(edges):
        for line in edge:
            number = _page_number(line)
            if number is not None:
                counts[number - index] += 1
                years[number - index] += is_year(str(number))
    return {
        offset
        for offset, count in counts.items()
        if (count >= 2 and not count == years[offset] <= _MOST_YEARS) or (offset == 1 and len(edges) == 1)
    }


def _lone_numbers(pages: Sequence[Page], lines_of_pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Page numbers that a text without page breaks has kept: alone between blank lines, and growing."""
    found: list[tuple[int, Line]] = []
    for page, lines in zip(pages, lines_of_pages, strict=True):
        if page.words or page.line_types:
            continue
        texts = [*page.text_lines, "", ""]
        written = iter(lines)
        for index, text in enumerate(texts):
            if not text.strip():
                continue
            line = next(written)
            alone = line.space_above and not texts[index + 1].strip() and not texts[index + 2].strip()
            if alone and text.strip().isdecimal() and len(text.strip()) <= 3:
                found.append((int(text), line))
    numbers = [number for number, _ in found]
    growing = len(numbers) >= 2 and all(before < after for before, after in pairwise(numbers))
    return [line for _, line in found] if growing else []


def _page_number(line: Line) -> int | None:
    match = PAGE_NUMBER.fullmatch(line.text.strip())
    return int(match["number"]) if match else None


def _kind(
    index: int,
    line: Line,
    header: bool,
    height: float | None,
    stand: Callable[[str, float | None], Stand],
    offsets: set[int],
) -> RunningKind | None:
    """What a line at the edge is, or None where it is text."""
    text = line.text.strip()
    if CERTAIN_PAGE_NUMBER.fullmatch(text):
        return "page_number"
    number = _page_number(line)
    if number is not None:
        return "page_number" if number - index in offsets else None
    if len(line.words) == 1 and not any(letter.isalpha() for letter in text):
        return None
    pages, runs = stand(key_of(line), height)
    if not runs or (height is None and _is_field(text)):
        return None
    if (pages == 2 or height is None) and (heads_part(text) or reads_as_text(text)):
        return None
    return "header" if header else "footer"


def _is_of_page(line: Line, page: Page, usual: float) -> bool:
    """Whether the outermost line of a page but the first, which no other page has, is no text: it tells the page's
    number at its end, or the meeting in smaller type than the text's."""
    if page.number == 1:
        return False
    if (told := NUMBERED_EDGE.fullmatch(line.text)) is not None and int(told["number"]) == page.number:
        return True
    if not line.words or line.size > _SMALLER * usual or line.bold:
        return False
    meeting = parse_meeting_line(line.text)
    return meeting is not None and meeting.body is not None and meeting.date is not None and meeting.number is None


def _heads_columns(line: Line) -> bool:
    """Whether a line has years that stand apart: a table's heading, again on each page that the table goes on on."""
    apart = sum(
        is_year(after.text) and after.x0 - before.x1 > _PARTED * line.size for before, after in pairwise(line.words)
    )
    return apart > 1


def _heads_rows(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line's words, wide apart, stand each over words of the line right below it, which has numbers: a
    table's heading."""
    labels = _parts(line)
    if len(labels) < _FEWEST_LABELS or line.bbox is None:
        return False
    bottom = line.bbox.bottom
    below = next((other for other in lines if other.bbox is not None and other.bbox.top >= bottom - 1.0), None)
    if below is None or not below.words or below.words[0].top - bottom > _NEAR * line.size:
        return False
    parts = _parts(below)
    if sum(any(letter.isdigit() for letter in text) for _, _, text in parts) < 2:
        return False
    over = sum(
        any(abs(x0 - left) < _SAME_EDGE or abs(x1 - right) < _SAME_EDGE for left, right, _ in parts)
        for x0, x1, _ in labels
    )
    return over >= _FEWEST_LABELS and over >= _MOST_LABELS * len(labels)


def _parts(line: Line) -> list[tuple[float, float, str]]:
    """Where the parts of a line that stand apart begin and end, and the text of each."""
    parts: list[tuple[float, float, str]] = []
    for word in sorted(line.words, key=lambda word: word.x0):
        if parts and word.x0 - parts[-1][1] <= _PARTED_LABELS * line.size:
            x0, _, text = parts[-1]
            parts[-1] = (x0, word.x1, f"{text} {word.text}")
        else:
            parts.append((word.x0, word.x1, word.text))
    return parts


def _is_field(text: str) -> bool:
    """Whether a line states a field of one document: `Utvalg: ...`."""
    return ":" in text
