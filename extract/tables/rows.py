"""Rows of a table without a grid: which lines belong together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Fill, Page, Rule
from extract.tables.columns import Column, column_of
from extract.tables.segments import Row, Segment

_TIGHT = 1.45
# Lines closer than this part of their size overlap: a value that stands halfway beside two lines of its label.
_OVERLAP = 0.75
# Rows stand this much further apart than the lines of one row.
_PARTED = 1.06


def group_rows(page: Page, rows: Sequence[Row], band: tuple[int, int], columns: Sequence[Column]) -> list[list[Row]]:
    """The band's lines in groups, one for each row of the table; lines that wrap below the last row are taken along."""
    start, end = band
    end = _with_tail(rows, start, end, columns)
    body = rows[start:end]
    borders = _borders(page, body, columns)
    stripes = _between(body, borders)
    groups: list[list[Row]] = []
    amounts = sum(row.has_amounts for row in body)
    drawn = sum(sum(row.has_amounts for row in stripe) == 1 for stripe in stripes)
    if drawn >= 0.6 * amounts and len(stripes) > 1:
        for stripe in stripes:
            counted = sum(row.has_amounts for row in stripe)
            groups += [stripe] if counted <= 1 else _by_distance(stripe, columns)
        return groups
    return _by_distance(body, columns)


def _with_tail(rows: Sequence[Row], start: int, end: int, columns: Sequence[Column]) -> int:
    """The end with the lines of text after it that are tied to the last row: closer than rows, and in one column."""
    while end < len(rows) and not rows[end].has_amounts:
        row, above = rows[end], rows[end - 1]
        size = max(row.line.size, above.line.size)
        if row.bottom - above.bottom > _TIGHT * size or len(row.segments) > 1:
            break
        first, last = column_of(row.segments[0], columns)
        text = row.segments[0].text
        if first != last or columns[first].numeric or not text[:1].islower():
            break
        end += 1
    return end


def _borders(page: Page, body: Sequence[Row], columns: Sequence[Column]) -> list[float]:
    """The heights at which a rule or a fill's edge runs across most of the table."""
    left, right = columns[0].x0, columns[-1].x1
    top, bottom = body[0].top, body[-1].bottom
    needed = 0.6 * (right - left)
    reach: dict[int, float] = {}
    drawn: list[Rule | Fill] = [*page.rules, *page.fills]
    for box in drawn:
        if box.bottom < top - 20 or box.top > bottom + 20:
            continue
        width = min(box.x1, right) - max(box.x0, left)
        if width <= 0:
            continue
        edges = {round(box.top / 2), round(box.bottom / 2)} if box.bottom - box.top > 4 else {round(box.top / 2)}
        for edge in edges:
            reach[edge] = reach.get(edge, 0.0) + width
    places = sorted(edge * 2.0 for edge, width in reach.items() if width >= needed)
    return [place for index, place in enumerate(places) if index == 0 or place - places[index - 1] > 4]


def _between(body: Sequence[Row], borders: Sequence[float]) -> list[list[Row]]:
    """The lines between each two borders."""
    stripes: list[list[Row]] = []
    index = -1
    for row in body:
        middle = (row.top + row.bottom) / 2
        place = sum(border < middle for border in borders)
        if place != index or not stripes:
            stripes.append([])
            index = place
        stripes[-1].append(row)
    return stripes


def _by_distance(body: Sequence[Row], columns: Sequence[Column]) -> list[list[Row]]:
    """Groups by how close the lines stand: a wrapped label's lines are closer to each other than two rows are."""
    steps = [after.bottom - before.bottom for before, after in pairwise(body)]
    limit = _limit(body, steps, columns)
    groups: list[list[Row]] = [[body[0]]]
    for row, step in zip(body[1:], steps, strict=True):
        above = groups[-1]
        close = step < max(limit or 0.0, _OVERLAP * row.line.size)
        if row.has_amounts and any(other.has_amounts for other in above):
            joined = (close and _goes_with(above, row, columns)) or _is_rest(row, step)
        elif limit is not None or close:
            joined = close
        else:
            joined = _runs_on(above, row, columns)
        if joined:
            above.append(row)
        else:
            groups.append([row])
    return _with_values(groups, columns)


def _goes_with(above: Sequence[Row], row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line can belong to the row of the lines above: its numbers fill empty columns or end broken ones."""
    taken = {column_of(part, columns)[0] for line in above for part in line.segments if part.number}
    return all(
        column_of(part, columns)[0] not in taken or _is_three_digits(part) for part in row.segments if part.number
    )


def _limit(body: Sequence[Row], steps: Sequence[float], columns: Sequence[Column]) -> float | None:
    """The distance that parts rows from the lines of one row, or None where all lines stand equally far apart."""
    apart: list[float] = []
    together: list[float] = []
    for step, (before, after) in zip(steps, pairwise(body), strict=True):
        (together if _goes_with([before], after, columns) else apart).append(step)
    lines = [step for step in together if step > _OVERLAP * body[0].line.size]
    if not lines:
        return None
    tight, wide = min(lines), min(apart) if apart else max(lines)
    return (tight + wide) / 2 if wide > _PARTED * tight else None


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


def _is_three_digits(part: Segment) -> bool:
    """Whether a number is made of groups of three digits, as the lower half of a broken number is."""
    return part.number and all(len(word.text) == 3 and word.text.isdecimal() for word in part.words)


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
