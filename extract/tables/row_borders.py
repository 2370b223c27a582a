"""Rules and fills' edges that part a table's lines: where they run, and which lines stand between them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Fill, Page, Rule
from extract.tables.columns import Column, column_of
from extract.tables.heading import Heading
from extract.tables.segments import Row, Segment


def borders_of(page: Page, body: Sequence[Row], columns: Sequence[Column]) -> list[float]:
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


def between(body: Sequence[Row], borders: Sequence[float]) -> list[list[Row]]:
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


def with_drawn_titles(page: Page, heading: Heading, first: Row, columns: Sequence[Column]) -> Heading:
    """The heading without the lines below the rule under its labels: they are the first rows' (a group's title, the
    first lines of a label whose amounts stand on its last).
    """
    if len(heading.rows) < 2 or not (page.rules or page.fills):
        return heading
    stripes = between(heading.rows, borders_of(page, [*heading.rows, first], columns))
    labelled = [index for index, stripe in enumerate(stripes) if _labels_numbers(stripe, columns)]
    if not labelled:
        return heading
    below = sum(map(len, stripes[labelled[-1] + 1 :]))
    return Heading(heading.rows[: len(heading.rows) - below], heading.titles + below) if below else heading


def _labels_numbers(lines: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether lines have words over most of the columns of numbers."""
    over = {place for line in lines for part in line.segments for place in range(*_reached(part, columns))}
    numeric = [index for index, column in enumerate(columns) if column.numeric]
    return sum(index in over for index in numeric) * 2 > len(numeric)


def _reached(part: Segment, columns: Sequence[Column]) -> tuple[int, int]:
    first, last = column_of(part, columns)
    return first, last + 1
