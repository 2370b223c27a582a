"""Asides: a fact box, a note or a chart beside or between running text, in whose sentences its lines would stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.layout.charts import find_charts
from extract.layout.gutters import EDGE, INDENT, Part, pieces_of
from extract.layout.lines import find_lines
from extract.memory.words import Words
from extract.model import BBox, Fill, Line, Notice, Page, Rule, Word, union
from patterns.asides import belongs_to_text, tells_amount, tells_money

# Running text: so many of its lines go on with a small letter below one that fills so much of its width.
_FEWEST_GOING_ON, _FILLED = 3, 0.4
# A gap beside an aside, in parts of the type's size; fewer lines are no aside of their own.
_GAP, _FEWEST = 0.9, 3
# A blank of a sentence is hardly wider; a frame stands in a wider one.
_BLANK = 0.5
# How wide an aside is, in parts of the text beside it: within a frame, and without one.
_FRAMED_WIDTH, _WIDTH = 0.75, 0.62
# What is no wider, or no higher, in points, frames nothing.
_NARROWEST, _LOWEST = 50.0, 14.0
# Beside it are at least so many lines, and so many words.
_LINES_BESIDE, _WORDS_BESIDE, _MOSTLY = 2, 7, 0.8
# What lies within so many points of a line of a frame lies on it.
_NEAR = 3.0
# Lines of one aside stand no further apart, in parts of their size.
_PITCH = 2.6
# In type so much smaller than the text's; else of its lines so many at most stand where the text's own begin
# something, and it is no higher than this part of the page's text.
_SMALLER, _SHARED, _HIGHEST = 0.4, 0.34, 0.5
# On a page with more rules and fills they are a table's or a drawing's.
_MOST_FRAMES = 200
# Every so many lines of a box of amounts tell one.
_LINES_OF_AMOUNT = 3
# What is so much higher than its type is large runs up or down.
_TURNED = 3.0


def without_asides(page: Page, lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The page's lines without its asides, and those of these, from the top down."""
    if not _may_have(page, lines):
        return lines, ()
    text = _running_text(lines)
    if text is None:
        return lines, ()
    parts = [
        Part(BBox(piece.x0, line.bbox.top, piece.x1, line.bbox.bottom), piece.words, number)
        for number, line in enumerate(lines)
        if line.bbox is not None
        for piece in pieces_of(line)
    ]
    taken: set[Word] = set()
    for box, own in (*_framed(page, parts, text), *_unframed(parts, text)):
        taken |= _aside_in(box, own)
    for own in find_charts(page, parts, text):
        if not any(belongs_to_text(part.text) for part in own):
            taken |= {word for part in own for word in part.words}
    taken |= {word for part in _at_the_edge(parts) for word in part.words}
    if not taken:
        return lines, ()
    words = [word for line in lines for word in line.words]
    left = find_lines(replace(page, words=tuple(word for word in words if word not in taken)))
    return left, find_lines(replace(page, words=tuple(word for word in words if word in taken)))


def aside_notices(asides: Sequence[Line]) -> list[Notice]:
    """What tells that asides hold money, once for each page."""
    pages: dict[int, str] = {}
    for line in asides:
        if line.page not in pages and tells_money(line.text):
            pages[line.page] = line.text.strip()
    words = "an amount in a box, a note or a chart beside the text is not read"
    return [Notice("aside_not_read", f"{words}: {text[:120]}", page) for page, text in pages.items()]


def _may_have(page: Page, lines: Sequence[Line]) -> bool:
    """Whether some lines begin small, as in running text, and some have gaps or stand far from the margin; costs
    little on a page of text alone."""
    if sum(line.text[:1].islower() for line in lines) < _FEWEST_GOING_ON - 1 or not page.words:
        return False
    if any(line.bbox is not None and line.bbox.bottom - line.bbox.top > _TURNED * line.size for line in lines):
        return True
    import numpy as np

    columns = Words.of(page.words).columns
    x0, x1, size = (np.frombuffer(column) for column in (columns.x0, columns.x1, columns.size))
    # Behind a bullet or a point's number is a gap, too.
    is_inner = x0[1:] > x0.min() + _NARROWEST
    gaps = int(np.count_nonzero((x0[1:] - x1[:-1] > _GAP * size[1:]) & is_inner))
    if gaps >= _FEWEST:
        return True
    boxes = [line.bbox for line in lines if line.bbox is not None]
    left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    return gaps + sum(box.x0 > left + _FILLED * (right - left) for box in boxes) >= _FEWEST


def _running_text(lines: Sequence[Line]) -> BBox | None:
    """Where the page's running text stands: the box of the lines that begin where most of its letters do."""
    letters: Counter[int] = Counter()
    for line in lines:
        if line.bbox is not None:
            letters[round(line.bbox.x0 / EDGE)] += len(line.text)
    place = max(letters, key=lambda each: (letters[each], -each)) * EDGE
    own = [(line.bbox, line.text) for line in lines if line.bbox is not None and abs(line.bbox.x0 - place) <= EDGE]
    box = union(box for box, _ in own)
    assert box is not None
    filled = box.x0 + _FILLED * (box.x1 - box.x0)
    going_on = sum(text[:1].islower() and before.x1 > filled for (before, _), (_, text) in pairwise(own))
    return box if going_on >= _FEWEST_GOING_ON else None


def _at_the_edge(parts: Sequence[Part]) -> Iterator[Part]:
    """The words that run up or down at a page's edge, beyond all others: the name of a chapter."""
    turned = [part for part in parts if part.box.bottom - part.box.top > _TURNED * part.size]
    if not turned:
        return
    level = union(part.box for part in parts if part.box.bottom - part.box.top <= _TURNED * part.size)
    for part in turned:
        if level is not None and (part.box.x0 > level.x1 or part.box.x1 < level.x0):
            yield part


def _framed(page: Page, parts: Sequence[Part], text: BBox) -> Iterator[tuple[BBox, Sequence[Part]]]:
    """The boxes that are drawn around an aside, each with the parts at its height: filled, with lines around them, or
    with lines above and below or at one side."""
    if len(page.rules) + len(page.fills) > _MOST_FRAMES:
        return
    for frame in _frames(page.rules, page.fills, text):
        own = [each for part in _at_height(parts, frame) for each in _cut(part, frame)]
        beside = [part for part in own if not _holds(frame, part.box)]
        if len(own) == len(beside) or not _is_beside(frame, beside, text, _FRAMED_WIDTH):
            continue
        if not _is_cell(frame, page.rules):
            yield frame, own


def _cut(part: Part, frame: BBox) -> Iterator[Part]:
    """A part that goes on into a frame, or out of it, is two: the text may stand close to it."""
    box, start = part.box, 0
    if not any(box.x0 < edge < box.x1 for edge in (frame.x0, frame.x1)):
        yield part
        return
    for index, (before, after) in enumerate(pairwise(part.words), 1):
        is_apart = after.x0 - before.x1 > _BLANK * after.size
        if is_apart and any(before.x1 < edge + 1 and after.x0 > edge - 1 for edge in (frame.x0, frame.x1)):
            yield Part(box._replace(x0=part.words[start].x0, x1=before.x1), part.words[start:index], part.line)
            start = index
    yield Part(box._replace(x0=part.words[start].x0), part.words[start:], part.line)


def _frames(rules: Sequence[Rule], fills: Sequence[Fill], text: BBox) -> Iterator[BBox]:
    def fits(x0: float, x1: float) -> bool:
        return _NARROWEST < x1 - x0 < _FRAMED_WIDTH * (max(text.x1, x1) - min(text.x0, x0))

    for fill in fills:
        if fits(fill.x0, fill.x1) and fill.bottom - fill.top > _LOWEST:
            yield BBox(*fill)
    level = [rule for rule in _whole(rules) if fits(rule.x0, rule.x1)]
    for index, above in enumerate(level):
        alike = (rule for rule in level[index + 1 :] if abs(rule.x0 - above.x0) + abs(rule.x1 - above.x1) < _NEAR)
        below = next((rule for rule in alike if rule.top - above.top > _LOWEST), None)
        if below is not None:
            yield BBox(above.x0, above.top, above.x1, below.bottom)
    for rule in rules:
        if rule.bottom - rule.top > 2 * _LOWEST and rule.x0 > text.x0 + _FILLED * (text.x1 - text.x0):
            yield BBox(rule.x0, rule.top, max(text.x1, rule.x0) + 2 * INDENT, rule.bottom)


def _whole(rules: Sequence[Rule]) -> list[Rule]:
    """The level lines from the top down; what is drawn in parts is one line."""
    whole: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.top), rule.x0)):
        if rule.x1 - rule.x0 <= rule.bottom - rule.top:
            continue
        last = whole[-1] if whole else None
        if last is not None and abs(last.top - rule.top) < 1 and abs(last.x1 - rule.x0) < 1:
            whole[-1] = last._replace(x1=rule.x1)
        else:
            whole.append(rule)
    return whole


def _is_cell(frame: BBox, rules: Sequence[Rule]) -> bool:
    """Whether lines of what is drawn around it go on beyond it, or part it: a table's cell."""
    for rule in rules:
        is_level = rule.x1 - rule.x0 > rule.bottom - rule.top
        if rule.bottom < frame.top - _NEAR or rule.top > frame.bottom + _NEAR:
            continue
        if rule.x1 < frame.x0 - _NEAR or rule.x0 > frame.x1 + _NEAR:
            continue
        if is_level and (rule.x0 < frame.x0 - INDENT / 2 or rule.x1 > frame.x1 + INDENT / 2):
            return True
        inner = frame.x0 + _NEAR < rule.x0 and rule.x1 < frame.x1 - _NEAR
        if not is_level and inner and rule.bottom - rule.top > 0.5 * (frame.bottom - frame.top):
            return True
        if not is_level and (rule.top < frame.top - INDENT / 2 or rule.bottom > frame.bottom + INDENT / 2):
            return True
    return False


def _unframed(parts: Sequence[Part], text: BBox) -> Iterator[tuple[BBox, Sequence[Part]]]:
    """The boxes of lines that begin below each other beside the running text, each with the parts at its height: in
    smaller type than that beside them, or at its right on lines of their own. Labels stand at the left."""
    left = [part for part in parts if part.box.x1 < text.x0 + EDGE]
    right = [part for part in parts if part.box.x0 > text.x0 + _FILLED * (text.x1 - text.x0)]
    reach = max((part.box.x1 for part in parts if abs(part.box.x0 - text.x0) <= EDGE), default=text.x1)
    for side in (left, right):
        for group in _stacked(sorted(side, key=lambda part: (part.box.x0, part.box.top))):
            box = union(part.box for part in group)
            assert box is not None
            box = box._replace(x1=max(box.x1, text.x1)) if side is right else box._replace(x1=text.x0 - 1)
            own = _at_height(parts, box)
            inner = [part for part in own if _holds(box, part.box)]
            beside = [part for part in own if not _holds(box, part.box)]
            if len(inner) < _FEWEST or not _is_beside(box, beside, text, _WIDTH):
                continue
            is_smaller = max(part.size for part in inner) < min(part.size for part in beside) - _SMALLER
            is_low = box.bottom - box.top < _HIGHEST * (text.bottom - text.top)
            # Text that flows around it goes on beyond its edge above or below; else it stands in the margin.
            flows = any(part.box.x0 < text.x0 + INDENT and part.box.x1 > box.x0 + INDENT for part in parts)
            is_own = side is right and (flows or box.x0 > reach) and is_low and not _is_tied(inner, beside)
            if _goes_on_in_column(box, side):
                continue
            if is_own or (is_smaller and len(inner) >= _FEWEST + (side is left)):
                yield box, own


def _is_tied(inner: Sequence[Part], beside: Sequence[Part]) -> bool:
    """Whether many of the lines stand on lines where something begins in the text, as a table's cells do: those of a
    note stand between the text's lines, or on any of them."""
    firsts = {part.line: part for part in reversed(beside)}
    tied = sum(part.line in firsts and not firsts[part.line].text[:1].islower() for part in inner)
    return tied > _SHARED * len(inner)


def _goes_on_in_column(box: BBox, side: Sequence[Part]) -> bool:
    """Whether other lines of that side stand close above or below: a column, some lines of which are indented."""
    return any(
        not _overlaps(part.box, box)
        and part.box.x0 < box.x1
        and part.box.x1 > box.x0
        and max(part.box.top - box.bottom, box.top - part.box.bottom) < _PITCH * part.size
        for part in side
    )


def _stacked(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Parts that begin at one place, each right below the one before it."""
    start = 0
    for index in range(1, len(parts) + 1):
        if index < len(parts) and parts[index].box.x0 - parts[index - 1].box.x0 <= EDGE:
            continue
        group: list[Part] = []
        for part in sorted(parts[start:index], key=lambda part: part.box.top):
            if group and part.box.top - group[-1].box.top > _PITCH * part.size:
                if len(group) >= _FEWEST:
                    yield group
                group = []
            group.append(part)
        if len(group) >= _FEWEST:
            yield group
        start = index


def _at_height(parts: Sequence[Part], frame: BBox) -> list[Part]:
    top, bottom = 2 * (frame.top - _NEAR), 2 * (frame.bottom + _NEAR)
    return [part for part in parts if top < part.box.top + part.box.bottom < bottom]


def _overlaps(box: BBox, frame: BBox) -> bool:
    middle = (box.top + box.bottom) / 2
    return frame.top - _NEAR < middle < frame.bottom + _NEAR


def _holds(frame: BBox, box: BBox) -> bool:
    return frame.x0 - _NEAR < box.x0 and box.x1 < frame.x1 + _NEAR


def _is_beside(frame: BBox, beside: Sequence[Part], text: BBox, widest: float) -> bool:
    """Whether running text stands beside a box, on one side of it, and is that much wider."""
    own = [part for part in beside if min(abs(part.box.x0 - text.x0), abs(part.box.x0 - frame.x1)) < INDENT]
    words = sum(any(map(str.isalpha, word.text)) for part in own for word in part.words)
    if len({part.line for part in own}) < _LINES_BESIDE or words < _WORDS_BESIDE:
        return False
    # Columns beside it are no running text of one width.
    if sum(len(part.words) for part in own) < _MOSTLY * sum(len(part.words) for part in beside):
        return False
    around = union(part.box for part in beside)
    assert around is not None
    is_apart = around.x1 < frame.x0 + _NEAR or around.x0 > frame.x1 - _NEAR
    return is_apart and frame.x1 - frame.x0 < widest * (around.x1 - around.x0)


def _aside_in(box: BBox, parts: Sequence[Part]) -> set[Word]:
    """The words in a box, none where they are numbers or tell what records are made of."""
    own = [part for part in parts if _holds(box, part.box)]
    lines: dict[int, list[str]] = {}
    for part in own:
        lines.setdefault(part.line, []).extend(word.text for word in part.words)
    texts = [" ".join(words) for words in lines.values()]
    words = [any(map(str.isalpha, word.text)) for part in own for word in part.words]
    if len(texts) < _LINES_BESIDE or 2 * sum(words) < len(words):
        return set()
    # A list of measures or grants, each over some lines.
    if _LINES_OF_AMOUNT * sum(map(tells_amount, texts)) >= len(texts):
        return set()
    if any(map(belongs_to_text, texts)):
        return set()
    return {word for part in own for word in part.words}
