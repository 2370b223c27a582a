"""Tables in type of equal width, as line printers and programs that write a page's text set them: all places are whole
letters, so that what stands in one column ends, or begins, a few letters beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.tables.bands import is_heading_of_years
from extract.tables.segments import DASHES, Row, Segment, overlap, segment
from patterns.sum_rows import sum_word

# Numbers of one column end so many letters beside each other, and have no more than so many blanks between them; a dash
# may have one more.
_OFF, _BETWEEN = 4.5, 2.5
# So many rows show a column; so many of them an end that others are moved to.
_FEWEST, _FEWEST_ENDS = 3, 2
# So many lines above a table may label its columns.
_HEADING = 4
# So many labels beside each other head a table.
_FEWEST_LABELS = 3
# A line of so many words is text.
_FEWEST_WORDS = 9
# Texts of one column begin so many letters beside each other; so many where the line below begins there too.
_BESIDE, _FAR = 1, 5
# Numbers of two columns stand further apart than by one blank.
_ALONE = 1.5
_HAIR = 0.1


@dataclass
class _Ends:
    """Numbers that end at one place, or at places that are one column's: by their rows, and from where to where."""

    end: int
    count: int
    rows: set[int]
    x0: float
    x1: float
    dashes: bool

    def joined(self, other: _Ends) -> _Ends:
        main = _main((self, other))
        return _Ends(
            main.end,
            self.count + other.count,
            self.rows | other.rows,
            min(self.x0, other.x0),
            max(self.x1, other.x1),
            self.dashes and other.dashes,
        )


def with_signed_apart(rows: Sequence[Row]) -> list[Row]:
    """The rows, numbers one blank apart parted where each has a sign of its own (`-1 150 000 -900 000`)."""
    result: list[Row] = []
    for row in rows:
        parts = [piece for part in row.segments for piece in (_signed(part) or [part])]
        result.append(Row(row.line, tuple(parts)) if len(parts) > len(row.segments) else row)
    return result


def _signed(part: Segment) -> list[Segment]:
    cuts = [index for index, word in enumerate(part.words) if word.text[0] in DASHES and word.text[-1].isdigit()]
    if len(cuts) < 2 or cuts[0]:
        return []
    pieces = [segment(part.line, part.words[start:end]) for start, end in pairwise([*cuts, len(part.words)])]
    return pieces if all(piece.number for piece in pieces) else []


def with_texts_apart(rows: Sequence[Row], letter: float) -> list[Row]:
    """The rows, a text parted where it fills its column up to the single blank before the next: at the word that begins
    where most rows of its table begin a text, or nearly so and above the first word of the line below."""
    result: list[Row] = []
    for table in _stretches(rows):
        starts = Counter(
            round(part.x0 / letter) for row in table if row.has_amounts for part in row.segments[1:] if not part.number
        )
        fewest = max(_FEWEST, sum(row.has_amounts for row in table) / 2)
        places = [place for place, count in starts.items() if count >= fewest]
        result += _with_parted(table, places, letter) if places else table
    return result


def _with_parted(table: Sequence[Row], places: Sequence[int], letter: float) -> Iterator[Row]:
    """The rows of a table, each text that begins beside a column's place moved to it, with those of the lines below."""
    moves: dict[int, int] = {}
    for index, row in enumerate(table):
        parts = _parted(index, table, places, letter)
        if row.has_amounts:
            own = {round(part.x0 / letter) for part in row.segments}
            begun = {round(part.x0 / letter) for part in parts} - own - set(places)
            moves = {place: min(places, key=lambda each: abs(each - place)) for place in begun}
        for place, part in enumerate(parts):
            by = (moves.get(begin := round(part.x0 / letter), begin) - begin) * letter
            if by and (place + 1 == len(parts) or part.x1 + by < parts[place + 1].x0):
                parts[place] = part._replace(x0=part.x0 + by, x1=part.x1 + by)
        yield row if parts == list(row.segments) else Row(row.line, tuple(parts))


def _stretches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows in stretches that may hold one table each: from its labels, or text, to those of the next."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or (_begins_another(rows[index]) and not _begins_another(rows[index - 1])):
            yield rows[start:index]
            start = index


def _begins_another(row: Row) -> bool:
    """Whether a line is none of a table's rows: the labels of the next one, or text."""
    if row.has_amounts:
        return is_heading_of_years(row)
    return len(row.segments) >= _FEWEST_LABELS or len(row.segments[0].words) >= _FEWEST_WORDS


def _parted(index: int, rows: Sequence[Row], places: Sequence[int], letter: float) -> list[Segment]:
    row = rows[index]
    if not (row.has_amounts or len(row.segments) >= _FEWEST_LABELS) or sum_word(row.segments[0].text) is not None:
        return list(row.segments)
    own = {round(part.x0 / letter) for part in row.segments}
    places = [place for place in places if place not in own]
    below = rows[index + 1].segments if index + 1 < len(rows) and not rows[index + 1].has_amounts else ()
    under = {round(part.x0 / letter) for part in below}
    pieces: list[Segment] = []
    for part in row.segments:
        cuts = [0, *(_cut(part, place, under, letter) for place in places), len(part.words)]
        pieces += (segment(part.line, part.words[start:end]) for start, end in pairwise(sorted(set(cuts))))
    return pieces


def _cut(part: Segment, place: int, under: set[int], letter: float) -> int:
    """Which word of a text begins a column's; 0 where none does."""
    if part.number or part.x1 <= place * letter:
        return 0
    near: list[tuple[float, int]] = []
    for index, word in enumerate(part.words[1:], 1):
        begin = round(word.x0 / letter)
        off = abs(begin - place)
        if not off or (off <= _BESIDE and word.text[:1].isupper()) or (off <= _FAR and begin in under):
            near.append((off, index))
    return min(near, default=(0, 0))[1]


def with_ends_in_line(rows: Sequence[Row], letter: float) -> list[Row]:
    """The rows, each number that ends a little beside the others of its column moved to where most of them end."""
    return [row for table in _stretches(rows) for row in _in_line(table, letter)]


def _in_line(rows: Sequence[Row], letter: float) -> Sequence[Row]:
    """The same in one table."""
    first = next((index for index, row in enumerate(rows) if not _begins_another(row) and row.has_amounts), len(rows))
    labels = [row for row in rows[max(0, first - _HEADING) : first] if len(row.segments) > 1]
    columns = _columns(_ends(rows[first:], letter), labels, letter)
    ends = [_main(places).end for places in columns if sum(each.count for each in places) >= _FEWEST_ENDS]
    targets = {each.end: _main(places).end for places in columns for each in places}
    return [*rows[:first], *(_in_order(row, ends, letter) or _moved(row, targets, letter) for row in rows[first:])]


def _main(places: Sequence[_Ends]) -> _Ends:
    """The place of a column's at which most numbers end."""
    return max(places, key=lambda each: (each.count, each.end))


def _in_order(row: Row, ends: Sequence[int], letter: float) -> Row | None:
    """The row, its numbers moved to the ends of all columns where it has one for each: too long for its columns, they
    stand one blank apart. None where they are not."""
    numbers = row.segments[-len(ends) :]
    if len(ends) < _FEWEST or len(row.numbers) != len(ends) or not all(part.number for part in numbers):
        return None
    if all(after.x0 - before.x1 > _ALONE * letter for before, after in pairwise(numbers)):
        return None
    moved = [
        part._replace(x0=end * letter - (part.x1 - part.x0), x1=end * letter)
        for part, end in zip(numbers, ends, strict=True)
    ]
    return Row(row.line, (*row.segments[: -len(ends)], *moved))


def _ends(body: Sequence[Row], letter: float) -> list[_Ends]:
    """The places at which numbers end, from left to right."""
    found: dict[int, _Ends] = {}
    for index, row in enumerate(body):
        for part in row.numbers:
            place = round(part.x1 / letter)
            own = _Ends(place, 1, {index}, part.x0, part.x1, not part.digits)
            found[place] = found[place].joined(own) if place in found else own
    return [found[place] for place in sorted(found)]


def _columns(ends: list[_Ends], labels: Sequence[Row], letter: float) -> list[list[_Ends]]:
    """The places in groups that are one column's each: the nearest first."""
    groups = [([each], each) for each in ends]
    while True:
        near = [
            (after.x1 - before.x1, index)
            for index, ((_, before), (_, after)) in enumerate(pairwise(groups))
            if _are_one(before, after, labels, letter)
        ]
        if not near:
            return [places for places, _ in groups]
        _, index = min(near)
        (left, before), (right, after) = groups[index : index + 2]
        groups[index : index + 2] = [([*left, *right], before.joined(after))]


def _are_one(before: _Ends, after: _Ends, labels: Sequence[Row], letter: float) -> bool:
    """Whether two places are one column's: near each other, never both in one row, and under no labels of their own."""
    between = _BETWEEN + (before.dashes or after.dashes)
    if after.end - before.end > _OFF or after.x0 - before.x1 > between * letter or before.rows & after.rows:
        return False
    if max(before.count, after.count) < _FEWEST_ENDS:
        return False
    for row in labels:
        over = [{place for place, part in enumerate(row.segments) if overlap(part, each)} for each in (before, after)]
        if over[0] - over[1] and over[1] - over[0]:
            return False
    return True


def _moved(row: Row, targets: dict[int, int], letter: float) -> Row:
    parts = list(row.segments)
    for place, part in enumerate(row.segments):
        own = round(part.x1 / letter)
        by = (targets.get(own, own) - own) * letter if part.number else 0.0
        if by and _may_move(part.x0 + by, part.x1 + by, parts[max(place - 1, 0) : place + 2], part, letter):
            parts[place] = part._replace(x0=part.x0 + by, x1=part.x1 + by)
    return Row(row.line, tuple(parts))


def _may_move(x0: float, x1: float, beside: Sequence[Segment], part: Segment, letter: float) -> bool:
    """Whether a number has room at its new place; one that stands one blank from the next may have been pushed to where
    it is from afar."""
    for other in beside:
        if other is part:
            continue
        gap = max(other.x0 - part.x1, part.x0 - other.x1)
        if (other.number and gap < _ALONE * letter) or (x0 < other.x1 + _HAIR and x1 > other.x0 - _HAIR):
            return False
    return True
