"""What a picture's readings saw -> the same without the lines that lie aslant on the level page: stamps, handwriting.

A stamp's words otherwise stand on the lines beside it, as if they were theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import BBox
from extract.sources.legible import letters
from extract.sources.readings import is_dirt
from extract.sources.tesseract import Seen, SeenLine, SeenWord, box_of

# A line that rises or falls so much over its length, and over so many parts of the type's size, lies aslant; one that
# does so by fewer parts, where another does beside it. Pages that are bent have lines that fall half as steeply.
_SLOPE, _RISE, _RISE_BESIDE = 0.06, 0.8, 0.55
# Lines so near, in parts of the size, are one stamp's; what is left of it lies beside them.
_NEAR, _BESIDE = 2.0, 0.5
# Where so much of a page lies aslant, the page does.
_MOST = 0.2


def without_slanted(readings: Sequence[Seen]) -> list[Seen]:
    """The readings without the words of slanted lines; all of them where there are none, or too many."""
    stamps = _stamps([line for seen in readings for line in seen.lines])
    if not stamps:
        return list(readings)
    level = [word for line in readings[0].lines if not _is_stamped(line, stamps) for word in line.words]
    left = [_without(seen, stamps, level) for seen in readings]
    before, after = (sum(letters(line.words) for seen in some for line in seen.lines) for some in (readings, left))
    return list(readings) if before - after > _MOST * before else left


def _stamps(lines: Sequence[SeenLine]) -> list[BBox]:
    """The boxes of slanted lines, those near one another as one."""
    steep = [(line, rise) for line in lines if (rise := _rise(line)) >= _RISE_BESIDE]
    stamps: list[BBox] = []
    for line, _ in sorted(steep, key=lambda each: -each[1]):
        near = _NEAR * line.size
        box = box_of(line.words)
        for index, stamp in enumerate(stamps):
            if _meet(box, BBox(stamp.x0 - near, stamp.top - near, stamp.x1 + near, stamp.bottom + near)):
                stamps[index] = box_of((stamp, box))
                break
        else:
            if _rise(line) >= _RISE:
                stamps.append(box)
    beside = _BESIDE * max((line.size for line, _ in steep), default=0.0)
    return [BBox(box.x0 - beside, box.top - beside, box.x1 + beside, box.bottom + beside) for box in stamps]


def _rise(line: SeenLine) -> float:
    """How many times its size a line rises or falls from its first word to its last; 0 where it hardly does.

    A hole beside a line, taken for a word, says nothing of that.
    """
    words = [word for word in line.words if not is_dirt(word)]
    if len(words) < 2:
        return 0.0
    across = [(word.x0 + word.x1) / 2 for word in words]
    down = [word.bottom for word in words]
    middle, height = sum(across) / len(across), sum(down) / len(down)
    spread = sum((x - middle) ** 2 for x in across)
    slope = abs(sum((x - middle) * (y - height) for x, y in zip(across, down, strict=True))) / spread if spread else 0.0
    wide = words[-1].x1 - words[0].x0
    return slope * wide / line.size if slope >= _SLOPE and line.size else 0.0


def _is_stamped(line: SeenLine, stamps: Sequence[BBox]) -> bool:
    """Whether a line is a stamp's alone; text below a stamp goes on beside it."""
    return _rise(line) > 0 or any(all(word.is_in(stamp) for word in line.words) for stamp in stamps)


def _without(seen: Seen, stamps: Sequence[BBox], level: Sequence[SeenWord]) -> Seen:
    lines: list[SeenLine] = []
    for line in seen.lines:
        words = tuple(
            word
            for word in line.words
            if not any(word.is_in(stamp) for stamp in stamps) or any(_meet(word.box, other.box) for other in level)
        )
        if words:
            lines.append(line._replace(words=words))
    return Seen(tuple(lines))


def _meet(one: BBox, other: BBox) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.top < other.bottom and other.top < one.bottom
