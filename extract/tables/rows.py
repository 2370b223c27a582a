"""Rows of a table without a grid: which lines belong together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from extract.model import SAME_SIZE, Page
from extract.tables.areas import with_areas_apart
from extract.tables.columns import Column, column_of
from extract.tables.row_borders import between, borders_of
from extract.tables.segments import OVERLAP, Row, Segment
from extract.tables.wrapped import (
    are_labelled,
    ends_name,
    is_beside_label,
    is_set_alike,
    labels_around,
    wrapped_lines,
)
from patterns.budget.broken_lines import waits_for_a_word

# Lines of one cell stand no further apart, in parts of their size.
_TIGHT = 1.45
# Rows stand this much further apart than the lines of one row.
_PARTED = 1.06
# Labels stand at least so much further apart than their lines.
_WIDER = 1.15
# A line below the last row is the row's own where it stands so much closer than rows do.
_CLOSER = 0.9
# Lines of one cell begin within so many points of each other.
_SAME_LEFT = 1.0
# A label centred between two rows is off their middle by this part of their distance at most.
_CENTRED = 0.2


def group_rows(page: Page, rows: Sequence[Row], band: tuple[int, int], columns: Sequence[Column]) -> list[list[Row]]:
    """The band's lines in groups, one for each row of the table; lines that wrap below the last row are taken along."""
    start, end = band
    end = _with_tail(rows, start, end, columns)
    body = rows[start:end]
    borders = borders_of(page, body, columns)
    stripes = between(body, borders)
    groups: list[list[Row]] = []
    amounts = sum(row.has_amounts for row in body)
    drawn = sum(sum(row.has_amounts for row in stripe) == 1 for stripe in stripes)
    if drawn >= 0.6 * amounts and len(stripes) > 1:
        for stripe in stripes:
            counted = sum(row.has_amounts for row in stripe)
            groups += [stripe] if counted <= 1 else _by_distance(stripe, columns)
        return with_areas_apart(groups, columns)
    return with_areas_apart(_by_distance(body, columns), columns)


def _with_tail(rows: Sequence[Row], start: int, end: int, columns: Sequence[Column]) -> int:
    """The end with the lines of text after it that are tied to the last row: closer than rows, and in one column."""
    while end < len(rows) and not rows[end].has_amounts:
        row, above = rows[end], rows[end - 1]
        size = max(row.line.size, above.line.size)
        if _is_rest_below(above, row, row.bottom - above.bottom) or ends_name(above, row):
            end += 1
            continue
        if row.bottom - above.bottom > _TIGHT * size:
            break
        if len(row.segments) > 1:
            if not _all_go_on(above, row, columns):
                break
            end += 1
            continue
        first, last = column_of(row.segments[0], columns)
        if first != last or columns[first].numeric:
            break
        taken = rows[start : end + 1]
        if not _goes_on(taken, columns) and not _is_among(row, wrapped_lines(taken, columns)):
            break
        end += 1
    return end


def _all_go_on(above: Row, row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line's texts all begin small, each in line with a text of its column in the line above."""
    begins = {column_of(part, columns): part.x0 for part in above.segments}
    return all(
        part.text[:1].islower() and not columns[place[0]].numeric and abs(begins.get(place, inf) - part.x0) < _SAME_LEFT
        for part in row.segments
        for place in [column_of(part, columns)]
    )


def _is_among(row: Row, lines: Sequence[Row]) -> bool:
    return any(line is row for line in lines)


def _goes_on(rows: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether the last line goes on the text above it: it begins small, or stands closer than rows do and its first
    word had no room on the line above.
    """
    *body, above, row = rows
    part = row.segments[0]
    if part.text[:1].islower() or _is_aside(body, above, row):
        return True
    column = column_of(part, columns)[0]
    label = next((other for other in above.segments if column_of(other, columns)[0] == column), None)
    if label is None:
        return _is_lower_half(body, above, row, columns)
    if label.number or label.words[-1].bold != part.words[0].bold:
        return False
    if abs(label.words[-1].size - part.words[0].size) > SAME_SIZE:
        return False
    room = columns[column].x1 - label.x1
    if part.words[0].x1 - part.words[0].x0 <= room:
        return False
    steps = [after.bottom - before.bottom for before, after in pairwise([*body, above])]
    pairs = zip(steps, pairwise([*body, above]), strict=True)
    # The rest of a broken number stands below it as close as a label's next line does.
    apart = [step for step, (before, after) in pairs if after.has_amounts and not _goes_with([before], after, columns)]
    return bool(apart) and row.bottom - above.bottom < _CLOSER * min(apart)


def _is_lower_half(body: Sequence[Row], above: Row, row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line stands as far below amounts as one of its column above them: both are of the row's label, whose
    middle its amounts stand at."""
    if not body or body[-1].has_amounts or not above.has_amounts:
        return False
    part, step = row.segments[0], row.bottom - above.bottom
    place = column_of(part, columns)
    is_middle = abs(above.bottom - body[-1].bottom - step) < _SAME_LEFT and step < OVERLAP * row.line.size
    upper = (other for other in body[-1].segments if column_of(other, columns) == place)
    return is_middle and any(abs(other.x0 - part.x0) < _SAME_LEFT for other in upper)


def _is_aside(body: Sequence[Row], above: Row, row: Row) -> bool:
    """Whether a line in smaller type stands below its row's title just as one does below a row further up."""
    small, step = row.segments[0], row.bottom - above.bottom
    if not above.has_amounts or small.words[0].size >= above.segments[0].words[0].size - SAME_SIZE:
        return False
    return any(
        before.has_amounts
        and not after.has_amounts
        and abs(after.segments[0].x0 - small.x0) < 1
        and abs(after.segments[0].words[0].size - small.words[0].size) < SAME_SIZE
        and abs(after.bottom - before.bottom - step) < 1
        for before, after in pairwise(body)
    )


def _by_distance(body: Sequence[Row], columns: Sequence[Column]) -> list[list[Row]]:
    """Groups by how close the lines stand: a wrapped label's lines are closer to each other than two rows are."""
    amid = [row for index, row in enumerate(body) if _is_between(body, index, columns)]
    groups = _joined([row for row in body if row not in amid] if amid else body, columns)
    for row in amid:
        place = next(index for index, group in enumerate(groups) if group[-1].bottom > row.bottom)
        groups.insert(place, [row])
    return _with_values(groups, columns)


def _joined(body: Sequence[Row], columns: Sequence[Column]) -> list[list[Row]]:
    # As far as between lines of one size, whatever sizes they have.
    size = body[0].line.size
    steps = [after.top - before.bottom + size for before, after in pairwise(body)]
    limit = _limit(body, steps, columns)
    wrapped = wrapped_lines(body, columns) if limit is None else []
    begun_large = _begin_large(body)
    upper = _upper_halves(body)
    labelled = limit is None and are_labelled(body, columns)
    groups: list[list[Row]] = [[body[0]]]
    for index, (row, step) in enumerate(zip(body[1:], steps, strict=True), 1):
        above = groups[-1]
        close = step < max(limit or 0.0, OVERLAP * row.line.size) and not _overprints(above[-1], row)
        if index - 1 in upper or index - 2 in upper:
            joined = True
        elif index in upper and any(other.has_amounts for other in above):
            joined = False
        elif row.has_amounts and any(other.has_amounts for other in above):
            joined = (close and _goes_with(above, row, columns)) or _is_rest(row, step)
            joined = joined or _is_rest_beside_label(above[-1], row, step)
        elif _is_rest_below(above[-1], row, step) or ends_name(above[-1], row):
            joined = True
        elif index + 1 < len(body) and _begins_small(row, body[index + 1], steps[index]):
            joined = False
        elif step < _TIGHT * row.line.size and _is_awaited(above, row, columns, begun_large):
            joined = True
        elif _heads_below(above, row):
            joined = False
        elif limit is not None or close:
            joined = close
        else:
            runs_on = _runs_on(above, row, columns) and (begun_large or not row.has_amounts)
            joined = _is_among(row, wrapped) or runs_on or (labelled and is_beside_label(above, row, columns))
        if joined:
            above.append(row)
        else:
            groups.append([row])
    return groups


def _heads_below(above: Sequence[Row], row: Row) -> bool:
    """Whether a line is words in bold with a capital, below a row with amounts that is not in bold: the heading of the
    rows below it."""
    label = above[0].segments[0]
    if row.has_amounts or label.number or not any(line.has_amounts for line in above):
        return False
    bold = all(word.bold for part in row.segments for word in part.words)
    return bold and row.segments[0].text[:1].isupper() and not label.words[0].bold


def _upper_halves(body: Sequence[Row]) -> set[int]:
    """The lines that hold the upper halves of broken numbers alone (`980` over `000`), whose label stands halfway
    between these and the lower, or of labels whose numbers do."""
    found: set[int] = set()
    for index in range(len(body) - 2):
        upper, middle, lower = body[index : index + 3]
        near = max(middle.bottom - upper.bottom, lower.bottom - middle.bottom) < OVERLAP * middle.line.size
        if not near or middle.segments[0].number or not (upper.numbers and lower.numbers):
            continue
        halves = all(_is_three_digits(part) for row in (upper, lower) for part in row.segments)
        if halves and len(upper.segments) == len(lower.segments) and _is_rest_below(upper, lower, 0.0):
            found.add(index)
    return found | labels_around(body)


def _overprints(above: Row, row: Row) -> bool:
    """Whether a line's text stands in that of the line above: rows too low for their texts, as in a spreadsheet."""
    if row.bottom - above.bottom >= OVERLAP * row.line.size:
        return False
    texts = [part for part in above.segments if not part.number]
    return any(part.x0 < other.x1 and part.x1 > other.x0 for part in row.segments for other in texts)


def _begins_small(row: Row, below: Row, step: float) -> bool:
    """Whether a line of smaller type, a little above a line with amounts, is the first of words beside that one's
    title.
    """
    if row.has_amounts or not below.has_amounts or step >= OVERLAP * below.line.size:
        return False
    return all(part.words[0].size < below.segments[0].words[0].size - SAME_SIZE for part in row.segments)


def _is_between(body: Sequence[Row], index: int, columns: Sequence[Column]) -> bool:
    """Whether a line is a label of the first column in the middle between two rows that have none there."""
    row = body[index]
    if len(columns) < 2 or columns[0].numeric or columns[1].numeric or not _is_first_label(row, columns):
        return False
    above = next((each for each in reversed(body[:index]) if each.has_amounts), None)
    below = next((each for each in body[index + 1 :] if each.has_amounts), None)
    if (
        above is None
        or below is None
        or any(column_of(part, columns)[0] == 0 for line in (above, below) for part in line.segments)
    ):
        return False
    middle = (above.top + below.bottom) / 2
    return abs((row.top + row.bottom) / 2 - middle) < _CENTRED * (below.bottom - above.bottom)


def _is_first_label(row: Row, columns: Sequence[Column]) -> bool:
    return all(column_of(part, columns) == (0, 0) and not part.number for part in row.segments)


def _goes_with(above: Sequence[Row], row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line can belong to the row of the lines above: its numbers fill empty columns or end broken ones."""
    taken = {column_of(part, columns)[0] for line in above for part in line.segments if part.number}
    both = [part for part in row.segments if part.number and column_of(part, columns)[0] in taken]
    # A line with a title of its own has numbers of its own, unless no number can be so written.
    words = [part.text for part in row.segments if not part.number and any(map(str.isalpha, part.text))]
    titled = any(not text[:1].islower() for text in words)
    if titled and _has_own_title(above, row):
        return False
    return all(_is_three_digits(part) and (not titled or part.text[0] == "0") for part in both)


def _has_own_title(above: Sequence[Row], row: Row) -> bool:
    """Whether a line begins with a title of its own, set as that of the line above, and both have amounts behind it."""
    title, label = row.segments[0], above[-1].segments[0]
    if title.number or label.number or not (row.has_amounts and above[-1].has_amounts):
        return False
    is_next = row.bottom - above[-1].bottom >= OVERLAP * row.line.size
    return is_next and title.text[:1].isupper() and is_set_alike(label, title)


def _limit(body: Sequence[Row], steps: Sequence[float], columns: Sequence[Column]) -> float | None:
    """The distance that parts rows from the lines of one row, or None where all lines stand equally far apart."""
    apart: list[float] = []
    together: list[float] = []
    for step, (before, after) in zip(steps, pairwise(body), strict=True):
        (together if _goes_with([before], after, columns) else apart).append(step)
    lines = [step for step in together if step > OVERLAP * body[0].line.size]
    if not lines:
        return None
    tight, wide = min(lines), min(apart) if apart else _between_texts(body, columns, min(lines)) or max(lines)
    return (tight + wide) / 2 if wide > _PARTED * tight else None


def _between_texts(body: Sequence[Row], columns: Sequence[Column], tight: float) -> float | None:
    """The least distance of texts in a column that has one for every row with amounts; None where no column has."""
    amounts, size = sum(row.has_amounts for row in body), body[0].line.size
    apart: list[float] = []
    for index, column in enumerate(columns):
        if not column.numeric:
            rows = [row for row in body if any(column_of(part, columns)[0] == index for part in row.segments)]
            steps = [after.top - before.bottom + size for before, after in pairwise(rows)]
            wide = [place for place, step in enumerate(steps) if step > _WIDER * tight]
            if len(wide) + 1 >= amounts:
                # Lines of other columns in between would hide how far the rows are apart.
                apart += [steps[place] for place in wide if body.index(rows[place]) + 1 == body.index(rows[place + 1])]
    return min(apart, default=None)


def _with_values(groups: list[list[Row]], columns: Sequence[Column]) -> list[list[Row]]:
    """The groups with those joined where a key and a label's first line stand above its last line and its values."""
    label = next((index for index, column in enumerate(columns) if not column.numeric), 0)
    filled = [{column_of(part, columns)[0] for row in group for part in row.segments} for group in groups]
    keyed = sum(any(index < label for index in places) for places in filled)
    if label == 0 or keyed < 0.6 * len(groups):
        return groups
    result = [groups[0]]
    for index in range(1, len(groups)):
        above, own = filled[index - 1], filled[index]
        splits = 0 in above and label in above and max(above) == label and min(own) == label and max(own) > label
        if splits and index < len(groups) - 1:
            result[-1] = [*result[-1], *groups[index]]
        else:
            result.append(groups[index])
    return result


def _is_rest(row: Row, step: float) -> bool:
    """Whether a line holds only the rests of numbers that were broken: `000` below `1 300`."""
    return step < _TIGHT * row.line.size and all(_is_three_digits(part) for part in row.segments)


def _is_rest_below(above: Row, row: Row, step: float) -> bool:
    """Whether a line holds only the rest of one number, set as the broken number above it: to the right, to the left
    or in the middle."""
    if not _is_rest(row, step):
        return False
    return all(any(part.number and _is_in_line(part, rest) for part in above.segments) for rest in row.segments)


def _is_rest_beside_label(above: Row, row: Row, step: float) -> bool:
    """Whether a line goes on a label in small letters beside the rests of broken numbers, each in line with its own and
    one of them no number by itself (`barnevernet | 000 | 500`)."""
    label, rests = row.segments[0], row.numbers
    if step >= _TIGHT * row.line.size or label.number or not label.text[:1].islower():
        return False
    if len(rests) + 1 < len(row.segments) or not any(part.text[0] == "0" for part in rests):
        return False
    return all(_is_three_digits(rest) for rest in rests) and all(
        any(part.number and _is_in_line(part, rest) for part in above.segments) for rest in rests
    )


def _is_in_line(part: Segment, rest: Segment) -> bool:
    ends, starts = abs(part.x1 - rest.x1), abs(part.x0 - rest.x0)
    return min(ends, starts, abs(part.x0 + part.x1 - rest.x0 - rest.x1)) < 1


def _is_three_digits(part: Segment) -> bool:
    """Whether a number is made of groups of three digits, as the lower half of a broken number is."""
    return part.number and all(len(word.text) == 3 and word.text.isdecimal() for word in part.words)


def _begin_large(body: Sequence[Row]) -> bool:
    """Whether the labels of most rows with amounts begin with a capital."""
    labels = [next((part.text for part in row.segments if not part.number), "") for row in body if row.has_amounts]
    return sum(text[:1].isupper() for text in labels) * 2 > len(labels)


def _is_awaited(above: Sequence[Row], row: Row, columns: Sequence[Column], begun_large: bool) -> bool:
    """Whether a line goes on a label set as it is, right above it, that cannot end where it ends (`Vikarer i`), or goes
    on in small letters where labels begin with capitals.
    """
    part = next((part for part in row.segments if not part.number), None)
    if part is None or (row.has_amounts and any(line.has_amounts for line in above)):
        return False
    column = column_of(part, columns)
    texts = [other for other in above[-1].segments if not other.number]
    label = next((other for other in texts if column_of(other, columns) == column), None)
    if label is None or label.text.endswith(":") or not is_set_alike(label, part):
        return False
    small = begun_large and part.text[:1].islower() and label.text[:1].isupper()
    return small or waits_for_a_word(label.text)


def _runs_on(above: Sequence[Row], row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line goes on the texts above it, by its words: all begin small, below a text of their column."""
    if row.has_amounts and any(part.number for line in above for part in line.segments):
        return False
    texts: dict[int, str] = {}
    for line in above:
        for part in line.segments:
            texts[column_of(part, columns)[0]] = part.text
    for part in row.segments:
        text = texts.get(column_of(part, columns)[0], "")
        small = part.text[:1].islower() or part.text[:1] in "(–-" or text.endswith(("-", ",", "/"))
        if not part.number and not (text and small):
            return False
    return not row.segments[0].number
