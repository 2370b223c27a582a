"""Stretches of rows whose numbers stand below each other, with lines of text between them: what may be one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise
from math import inf
from typing import NamedTuple

from extract.tables.apart import goes_on_below
from extract.tables.begun import is_begun_above_foot, is_in_line, stands_below_money
from extract.tables.header import are_column_numbers, are_units
from extract.tables.segments import Row, Segment, overlap
from patterns.layout import CAPTION, are_years, is_thousand, is_year
from patterns.sum_rows import sum_word
from patterns.years import span_years, stated_years

# Rows of one table stand no further apart, in parts of their size.
_FARTHEST = 3.2
# So many lines without amounts may stand between two rows.
_MOST_TEXT_LINES = 6
# So many lines at a table's beginning may show few of its columns, or tell of it alone.
_FIRST_LINES = 3
_MOST_LABEL_LINES = 3
# Lines of one text in a cell stand no further apart, in parts of their size.
_NEXT_LINE = 1.35
# A line of so many words is text, and no title of a group.
_FEWEST_TEXT_WORDS = 9
# In points: where labels begin, and how far lines stand apart.
_SAME_LEFT = 2.0
_SAME_STEP = 1.0
# Amounts of so many digits are written with a blank, or plainly by those who write none.
_FEWEST_DIGITS = 4
_ROUND_YEARS = ("1950", "2000", "2050")
# So many round numbers below each other are amounts.
_FEWEST_ROUND = 3


class Span(NamedTuple):
    """From where to where something stands on a line."""

    x0: float
    x1: float


def find_bands(
    rows: Sequence[Row], frame_of: Sequence[int | None], striped: Sequence[int | None]
) -> list[tuple[int, int]]:
    """Stretches of rows (from, to) whose numbers stand below each other, with lines of text between them. What a frame
    holds is one of them; so are, with what goes on below them, the rows that rules part (`striped`).
    """
    bands: list[tuple[int, int]] = []
    index = 0
    amounts = _amounts_like_years(rows)
    while index < len(rows):
        if not (index in amounts or _starts_band(rows[index])) or _states_units(rows, index):
            index += 1
            continue
        least = _end_of_rows(striped, index)
        end = _frame_end(rows, index, frame_of) or _band_end(rows, index, amounts, least)
        first = _first_of_dashes(rows, index, bands[-1][1] if bands else 0)
        if end - first > 1 or is_headed_alone(rows, index):
            bands.append((first, end))
        index = end
    longest = max(bands, key=lambda band: band[1] - band[0], default=None)
    if longest and longest[0] and _goes_on_from_above(rows, *longest):
        bands = [(0, longest[1]), *(band for band in bands if band > longest)]
    return bands


def _amounts_like_years(rows: Sequence[Row]) -> frozenset[int]:
    """The rows whose numbers look like a year and are amounts (`Nes kor 2000`), where amounts have no blank in them:
    all are round and the same; or one stands between two amounts, as far from each as they are from others.
    """
    alike = [index for index, row in enumerate(rows) if row.has_amounts and is_heading_of_years(row)]
    round_ones = [index for index in alike if is_round([part.text for part in rows[index].numbers if part.digits])]
    if len(round_ones) < _FEWEST_ROUND and not any(_is_plain(part) for row in rows for part in row.numbers):
        return frozenset()
    return frozenset([*round_ones, *(index for index in alike if _is_among_amounts(rows, index))])


def _is_plain(part: Segment) -> bool:
    return part.text.isdecimal() and len(part.text) >= _FEWEST_DIGITS and not is_year(part.text)


def is_round(texts: Sequence[str]) -> bool:
    """Whether numbers that look like years are all one round number (`2000`), as equal amounts are."""
    return len(set(texts)) == 1 and texts[0] in _ROUND_YEARS


def _is_among_amounts(rows: Sequence[Row], index: int) -> bool:
    """Whether a row's only number stands between plain amounts of its column, in their type and at their distance."""
    if not 0 < index < len(rows) - 1 or len(rows[index].numbers) != 1:
        return False
    above, row, below = rows[index - 1 : index + 2]
    number = row.numbers[0]
    if abs((row.bottom - above.bottom) - (below.bottom - row.bottom)) >= _SAME_STEP:
        return False
    return all(
        other.line.bold == row.line.bold
        and other.line.size == row.line.size
        and len(other.numbers) == 1
        and _is_plain(other.numbers[0])
        and min(abs(other.numbers[0].x1 - number.x1), abs(other.numbers[0].x0 - number.x0)) < _SAME_STEP
        for other in (above, below)
    )


def _goes_on_from_above(rows: Sequence[Row], start: int, end: int) -> bool:
    """Whether all that stands above a page's longest band are rows of it, as where a table goes on from the one before.

    Its rows of few numbers, with labels of several lines, tell no columns by themselves.
    """
    own = [row for row in rows[start:end] if row.has_amounts]
    columns = _widened([], [span for row in own for span in _spans(row)])
    labels = [row.segments[0] for row in own if not row.segments[0].number]
    if not labels or not any(row.numbers for row in rows[:start]):
        return False
    left, first_column = min(part.x0 for part in labels), min(column.x0 for column in columns)
    for row, below in pairwise(rows[: start + 1]):
        is_near = below.bottom - row.bottom <= _FARTHEST * row.line.size
        is_alike = row.line.size == own[0].line.size and row.line.bold == own[0].line.bold
        if not is_near or not is_alike or is_heading_of_years(row):
            return False
        for part in row.segments:
            over = sum(overlap(part, column) for column in columns)
            if over != 1 if part.number else part.x1 > first_column or abs(part.x0 - left) > _SAME_LEFT:
                return False
    return True


def is_headed_alone(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is a table by itself below its heading, as where a page ends below it: years right above its
    numbers, or a sum's labels over each of them; or labels over all of it, that of money over its numbers.
    """
    if index <= 0:
        return False
    heading, row = rows[index - 1], rows[index]
    if _has_years_above(heading, row) or _is_headed_sum(rows, index) or is_begun_above_foot(rows, index, index + 1):
        return True
    is_near = row.bottom - heading.bottom <= _FARTHEST * max(row.line.size, heading.line.size)
    return is_near and stands_below_money(heading, row)


def _has_years_above(heading: Row, row: Row) -> bool:
    """Whether each number of a row stands right below a year of its own, in line with it where some years have none."""
    if not is_heading_of_years(heading) or heading.segments[0].digits or row.segments[0].number:
        return False
    if row.bottom - heading.bottom > _FARTHEST * max(row.line.size, heading.line.size):
        return False
    years = [part for part in heading.segments if part.digits]
    over = [[year for year in years if overlap(year, part)] for part in row.numbers]
    if not over or any(len(found) != 1 for found in over) or len({found[0].x0 for found in over}) < len(over):
        return False
    if len(over) == len(years):
        return True
    label = row.segments[0]
    in_line = all(is_in_line(part, found[0]) for part, found in zip(row.numbers, over, strict=True))
    return in_line and len(years) > 1 and label.x1 < years[0].x0 and len(row.segments) == 1 + len(row.numbers)


def _is_headed_sum(rows: Sequence[Row], index: int) -> bool:
    """Whether a sum stands below labels of its columns, one over each of its numbers and over no other."""
    row = rows[index]
    if len(row.numbers) < 2 or not sum_word(row.segments[0].text):
        return False
    labels: list[Segment] = []
    for above in range(index - 1, max(-1, index - 1 - _MOST_LABEL_LINES), -1):
        heading, below = rows[above], rows[above + 1]
        is_far = below.bottom - heading.bottom > _FARTHEST * max(below.line.size, heading.line.size)
        if is_far or (heading.has_amounts and not is_heading_of_years(heading)):
            break
        over = [sum(overlap(part, other) for other in row.numbers) for part in heading.segments]
        labels += [part for part, count in zip(heading.segments, over, strict=True) if count == 1]
    return all(any(overlap(part, other) for part in labels) for other in row.numbers)


def _starts_band(row: Row) -> bool:
    if not row.has_amounts or is_heading_of_years(row):
        return False
    # A line that counts the columns and holds nothing else, or the labels of several, is the heading's.
    counted = are_column_numbers([part.text for part in row.segments if part.number])
    return not counted or len(row.segments) - len(row.numbers) == 1


def _states_units(rows: Sequence[Row], index: int) -> bool:
    """Whether a row's numbers are the unit of the amounts right below."""
    texts = [part.text for part in rows[index].segments if part.digits]
    if not any(map(is_thousand, texts)):
        return False
    return are_units(texts, [part.text for row in rows[index + 1 : index + 1 + _FIRST_LINES] for part in row.numbers])


def is_heading_of_years(row: Row) -> bool:
    """Whether the row's only numbers are years: at least two, or one beside other labels."""
    numbers = [part.text for part in row.segments if part.digits]
    return are_years(numbers)


def _frame_end(rows: Sequence[Row], start: int, frame_of: Sequence[int | None]) -> int:
    """The index after the last row with amounts in the frame that a row stands in; 0 where it stands in none."""
    if frame_of[start] is None:
        return 0
    return max(i for i in range(start, len(rows)) if frame_of[i] == frame_of[start] and rows[i].has_amounts) + 1


def _end_of_rows(striped: Sequence[int | None], start: int) -> int:
    """The index after the last line of the rows, parted by rules, that a row stands among; 0 where it stands alone."""
    if striped[start] is None:
        return 0
    return max(index for index, number in enumerate(striped) if number == striped[start]) + 1


def _band_end(rows: Sequence[Row], start: int, amounts: Set[int], least: int) -> int:
    """The index after the last row with amounts that belongs to the band: `least` or further down."""
    columns = _spans(rows[start])
    heading = _heading_of_years(rows, start)
    if heading is not None:
        # The years right above tell the columns also where the first row leaves most of them empty.
        columns = _headed(columns, heading)
    end = start + 1
    left = rows[start].segments[0].x0
    waiting = 0
    for index in range(start + 1, len(rows)):
        row, above = rows[index], rows[index - 1]
        if index < least:
            if row.has_amounts:
                columns = _widened(columns, _spans(row))
            end = index + 1
            continue
        is_far = row.bottom - above.bottom > _FARTHEST * max(row.line.size, above.line.size)
        if is_far and not goes_on_below(rows, start, index):
            break
        if row.has_amounts:
            is_heading = is_heading_of_years(row) and index not in amounts
            fits = _fits(row, columns, index - start) or _fits(row, _labelled(columns, rows, start), index - start)
            if is_heading or _crosses(row, columns) or not fits:
                break
            columns = _widened(columns, _spans(row))
            end = index + 1
            waiting = 0
            continue
        if end == index and _has_dashes(row, columns):
            end = index + 1
            continue
        waiting += not _goes_on_in_cell(row, above, left, columns)
        if waiting > _MOST_TEXT_LINES or _crosses(row, columns) or _heads_another(row, columns):
            break
        below_sum = sum_word(rows[end - 1].segments[0].text) is not None
        if below_sum and (_labels_amounts(row, columns) or _is_text(row)):
            break
    return end


def _goes_on_in_cell(row: Row, above: Row, left: float, columns: Sequence[Span]) -> bool:
    """Whether a line goes on with a text beside the labels, set in from their edge, right below its line before."""
    is_next = row.bottom - above.bottom <= _NEXT_LINE * row.line.size
    is_beside = row.segments[0].x0 > left + _SAME_LEFT and row.segments[-1].x1 < min(column.x0 for column in columns)
    return is_next and is_beside and not row.numbers


def _first_of_dashes(rows: Sequence[Row], start: int, after: int) -> int:
    """The first of the rows right above a band's that have dashes alone where its first row's numbers stand."""
    columns = _spans(rows[start])
    first = start
    while first > after and _has_dashes(rows[first - 1], columns):
        if rows[first].bottom - rows[first - 1].bottom > _FARTHEST * rows[first].line.size:
            break
        first -= 1
    return first


def _has_dashes(row: Row, columns: Sequence[Span]) -> bool:
    """Whether a row beside the band's has words, and dashes alone where numbers stand: nothing, of what it names."""
    numbers, words = row.numbers, [part for part in row.segments if not part.number]
    if row.segments[0].number or not numbers or any(part.digits for part in numbers):
        return False
    if any(overlap(part, column) for part in words for column in columns):
        return False
    return all(sum(overlap(part, column) for column in columns) == 1 for part in numbers)


def _labels_amounts(row: Row, columns: Sequence[Span]) -> bool:
    """Whether a line of words has one over a column of numbers beside one left of them: below a sum it is a heading."""
    first, *others = row.segments
    is_left = first.x1 < min(column.x0 for column in columns)
    return is_left and any(overlap(part, column) for part in others for column in columns)


def _is_text(row: Row) -> bool:
    """Whether a line is one of running text: below a sum it ends the table, however far its columns reach."""
    text = row.segments[0].text
    return len(row.segments) == 1 and text[:1].isupper() and len(row.segments[0].words) >= _FEWEST_TEXT_WORDS


def _heads_another(row: Row, columns: Sequence[Span]) -> bool:
    """Whether a line without numbers begins the next table: its caption, or years with other words over the columns."""
    if CAPTION.search(row.line.text):
        return True
    years = [part for part in row.segments if stated_years(part.text) or span_years(part.text)]
    over = any(overlap(part, column) for part in years for column in columns)
    return over and len(row.segments) > len(years) >= min(2, len(columns))


def _fits(row: Row, columns: Sequence[Span], lines: int) -> bool:
    """Whether a row's numbers stand in the columns so far, most in one each; the first lines may show few."""
    hits = 0
    for part in row.numbers:
        over = sum(overlap(part, column) for column in columns)
        if over > 1:
            return False
        hits += over
    if not hits:
        return lines <= _FIRST_LINES
    return hits * 2 >= len(row.numbers) or hits * 2 >= len(columns)


def _crosses(row: Row, columns: Sequence[Span]) -> bool:
    """Whether a text that begins to the left of the columns runs through them: prose or a title."""
    for part in row.segments:
        if part.number:
            continue
        crossed = sum(part.x0 < column.x0 - 1 and part.x1 > column.x1 + 1 for column in columns)
        if crossed > (1 if len(columns) > 2 else 0):
            return True
    return False


def _heading_of_years(rows: Sequence[Row], start: int) -> Row | None:
    """The years right above a row, or above the last lines of a label beside them."""
    above = start - 1
    while above > max(0, start - _FIRST_LINES) and len(rows[above].segments) == 1 and not rows[above].numbers:
        above -= 1
    return rows[above] if above >= 0 and is_heading_of_years(rows[above]) else None


def _headed(columns: Sequence[Span], heading: Row) -> list[Span]:
    """The columns with those of the years above, and of the words beside them where they stand apart (`2029 | Sum`)."""
    first = next(index for index, part in enumerate(heading.segments) if part.digits)
    parts = heading.segments[first:]
    gaps = [inf, *(after.x0 - before.x1 for before, after in pairwise(parts)), inf]
    apart = [min(gaps[index : index + 2]) > heading.line.size for index in range(len(parts))]
    spans = [Span(part.x0, part.x1) for part, alone in zip(parts, apart, strict=True) if part.digits or alone]
    return _widened(columns, _over_right(columns, spans))


def _labelled(columns: Sequence[Span], rows: Sequence[Row], start: int) -> Sequence[Span]:
    """The columns with those that the heading above labels, where the first rows leave some of them empty (`Tiltak |
    Økning | Reduksjon` above rows of increases)."""
    for above in range(start - 1, max(-1, start - 1 - _FIRST_LINES), -1):
        if rows[above].numbers:
            break
        labels = [Span(part.x0, part.x1) for part in rows[above].segments[1:]]
        bare = [label for label in labels if not any(overlap(label, column) for column in columns)]
        if len(bare) < len(labels):
            return [*columns, *bare]
    return columns


def _over_right(columns: Sequence[Span], labels: Sequence[Span]) -> list[Span]:
    """The places of labels; where all stand left of their numbers, as in the middle of wide cells, as far to the right
    as these end; where one does, set to the left by itself, as far as its own."""
    bounds = [*(label.x0 for label in labels[1:]), inf]
    over = [any(overlap(label, column) for column in columns) for label in labels]
    if any(over):
        bare = [column for column in columns if not any(overlap(label, column) for label in labels)]
        return [
            label if is_over else Span(label.x0, _end_beside(label, bare, bound) or label.x1)
            for label, is_over, bound in zip(labels, over, bounds, strict=True)
        ]
    ends = [_end_beside(label, columns, bound) for label, bound in zip(labels, bounds, strict=True)]
    offs = [end - label.x1 for label, end in zip(labels, ends, strict=True) if end is not None]
    if len(offs) < len(columns):
        return list(labels)
    return [Span(label.x0, min(label.x1 + max(offs), bound)) for label, bound in zip(labels, bounds, strict=True)]


def _end_beside(label: Span, columns: Sequence[Span], bound: float) -> float | None:
    """Where the first column ends that begins right of a label and left of the next one."""
    return next((column.x1 for column in columns if label.x1 <= column.x0 < bound), None)


def _spans(row: Row) -> list[Span]:
    """Where a row's numbers stand."""
    return [Span(part.x0, part.x1) for part in row.numbers]


def _widened(columns: Sequence[Span], spans: Iterable[Span]) -> list[Span]:
    """The columns with what stands over them taken in, and with what stands beside them."""
    wider = list(columns)
    for span in spans:
        for index, column in enumerate(wider):
            if overlap(span, column):
                wider[index] = Span(min(column.x0, span.x0), max(column.x1, span.x1))
                break
        else:
            wider.append(span)
    return wider
