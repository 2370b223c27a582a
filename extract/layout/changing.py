"""Running lines of which a part changes: the chapter's name beside the body's, the page's number in a line of words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from extract.layout.edges import (
    SAME_HEIGHT,
    Heights,
    Places,
    case_named,
    folded,
    heads_part,
    is_label,
    key_of,
    standing,
)
from extract.memory.words import Words
from extract.model import Line, RunningKind
from patterns.layout import CERTAIN_PAGE_NUMBER

# A gap wider than this part of the size parts what stands beside each other; on fewer pages it may be a table's rows.
_PARTED = 1.5
# A part of a line that stands again on so many pages, and has so many letters, is what runs.
_FEWEST_PARTS, _FEWEST_LETTERS = 4, 4
# Type smaller than the usual one by so many points.
_SMALLER = 0.9
# A place at a page's edge is one of running lines where so many stand there, this part of them as on pages near by.
_FEWEST_IN_SLOT, _IN_SLOT = 4, 0.75
# So many lines that count the pages are page numbers.
_FEWEST_COUNTED = 3
# Lines of neighbouring pages are alike that begin with so many words in common.
_FEWEST_ALIKE = 2


def begun_alike(
    edges: Sequence[Sequence[Line]], heights: Heights, found: dict[int, RunningKind], usual: float
) -> list[Line]:
    """The outermost lines that stand where the next page's running line stands, in its small type, and begin as it
    does: that of a first page, before a chapter has begun."""
    lines: list[Line] = []
    for edge, following in pairwise(edges):
        if not edge or not following or id(edge[0]) in found or id(following[0]) not in found:
            continue
        line, other = edge[0], following[0]
        height, beside = heights[id(line)], heights[id(other)]
        words = [key_of(each).split()[:_FEWEST_ALIKE] for each in (line, other)]
        if height is None or beside is None or abs(height - beside) >= SAME_HEIGHT or line.size >= usual - _SMALLER:
            continue
        if words[0] == words[1] and len(words[0]) == _FEWEST_ALIKE and line.size == other.size:
            lines.append(line)
    return lines


def changing_lines(
    edges: Sequence[Sequence[Line]], heights: Heights, repeated: Places, page_count: int, usual: float
) -> set[int]:
    """The lines (by identity) at the edge of which only a part runs, beside another that changes: the name of the
    body beside the chapter's; and the outermost lines at one height that change with every few pages.

    On few pages such a line must be the outermost of all of them, in smaller type than the text.
    """
    parted = [(index, line, _parts(line)) for index, edge in enumerate(edges) for line in edge]
    places: dict[tuple[str, int], list[tuple[int, float | None]]] = defaultdict(list)
    for index, line, parts in parted:
        for part in parts:
            places[part].append((index, heights[id(line)]))
    stand = standing(places, page_count)
    lines = {
        id(line)
        for _, line, parts in parted
        for part in parts
        if len(places[part]) >= _FEWEST_PARTS and stand(part, heights[id(line)]).runs
    }
    if 2 <= page_count < _FEWEST_PARTS:
        outermost = {id(edge[0]) for edge in edges if edge and edge[0].size < usual - _SMALLER}
        if len(outermost) == page_count:
            lines |= {
                id(line)
                for _, line, parts in parted
                if id(line) in outermost and any(stand(part, heights[id(line)]).pages == page_count for part in parts)
            }
    return lines | _in_slots(edges, heights, repeated)


def _parts(line: Line) -> list[tuple[str, int]]:
    """What stands apart from each other on one line, folded, and where it begins; fields of a document are none."""
    if Words.of(line.words).widest_gap <= _PARTED * line.size / 2:
        return []
    texts: list[tuple[list[str], float]] = []
    end = float("-inf")
    for word in line.words:
        if word.x0 - end > _PARTED * word.size:
            texts.append(([], word.x0))
        texts[-1][0].append(word.text)
        end = word.x1
    found = [(" ".join(words), left) for words, left in texts]
    if len(found) < 2 or (is_label(line) and not any(CERTAIN_PAGE_NUMBER.fullmatch(text) for text, _ in found)):
        return []
    return [
        (folded(text), round(left / SAME_HEIGHT))
        for text, left in found
        if ":" not in text and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS and case_named(text) is None
    ]


def counted_lines(edges: Sequence[Sequence[Line]]) -> set[int]:
    """The lines (by identity) that are alike and end in the number of their page, at whatever height they stand:
    `Utskrift av møtebok side 3 av 12`."""
    found: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for index, edge in enumerate(edges):
        for line in edge:
            match = CERTAIN_PAGE_NUMBER.search(line.text) if line.text[-1:].isdigit() else None
            if match is not None and match.end() == len(line.text) and match.start():
                found[key_of(line), int(match["number"]) - index].append(line)
    return {id(line) for lines in found.values() if len(lines) >= _FEWEST_COUNTED for line in lines}


def _in_slots(edges: Sequence[Sequence[Line]], heights: Heights, repeated: Places) -> set[int]:
    """The outermost lines (by identity) that stand at one height on most pages, most of them as on a page near by."""
    slots: dict[tuple[int, float], list[tuple[int, Line]]] = defaultdict(list)
    for index, edge in enumerate(edges):
        height = heights[id(edge[0])] if edge else None
        if height is not None:
            slots[round(height), round(edge[0].size, 1)].append((index, edge[0]))
    found: set[int] = set()
    for lines in slots.values():
        if len(lines) < max(_FEWEST_IN_SLOT, 0.6 * len(edges)):
            continue
        places: dict[str, list[int]] = defaultdict(list)
        for index, line in lines:
            places[key_of(line)].append(index)
        kept = [line for index, line in lines if key_of(line) in repeated and _is_near(index, places[key_of(line)])]
        if len(kept) >= _IN_SLOT * len(lines):
            found.update(id(line) for line in kept if not heads_part(line.text) and not is_label(line))
    return found


def _is_near(index: int, pages: Sequence[int]) -> bool:
    """Whether one of the pages, told in order, is the next or the one before, or that of a spread."""
    first = bisect_left(pages, index - 2)
    return any(0 < abs(page - index) <= 2 for page in pages[first : first + 5])
