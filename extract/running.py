"""Running headers, footers and page numbers: lines that repeat at the edge of several pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extract.model import Line, Page, RunningKind, RunningLine
from patterns.layout import CERTAIN_PAGE_NUMBER, PAGE_NUMBER, fold_changing

_DEPTH = 4
_SAME_HEIGHT = 3.0


def find_running(pages: Sequence[Page], lines_of_pages: Sequence[Sequence[Line]]) -> list[RunningLine]:
    """The lines that are no text, in page order. What occurs once must call itself a page number."""
    found: dict[int, RunningKind] = {}
    for header in (True, False):
        edges = [_edge(page, lines, header) for page, lines in zip(pages, lines_of_pages, strict=True)]
        repeated = _repeated(edges)
        offsets = _numbered(edges)
        for page, edge in zip(pages, edges, strict=True):
            for line in edge:
                kind = _kind(page, line, header, repeated, offsets)
                if kind is None:
                    break
                found[id(line)] = kind
    return [RunningLine(found[id(line)], line) for lines in lines_of_pages for line in lines if id(line) in found]


def _edge(page: Page, lines: Sequence[Line], header: bool) -> list[Line]:
    """The outermost lines of a page's top or foot, the outermost first."""
    ordered = lines[:_DEPTH] if header else list(reversed(lines[-_DEPTH:]))
    if not page.words:
        return list(ordered)
    zone = 0.15 * page.height
    return [
        line
        for line in ordered
        if line.bbox is not None and (line.bbox.bottom < zone if header else line.bbox.top > page.height - zone)
    ]


def _key(line: Line) -> str:
    return fold_changing(line.text)


def _repeated(edges: Sequence[Sequence[Line]]) -> dict[str, list[tuple[int, float | None]]]:
    """Where every folded line stands at the edge: page index and height."""
    places: dict[str, list[tuple[int, float | None]]] = defaultdict(list)
    for index, edge in enumerate(edges):
        for line in edge:
            places[_key(line)].append((index, line.bbox.top if line.bbox else None))
    return places


def _numbered(edges: Sequence[Sequence[Line]]) -> set[int]:
    """The differences between a lone number at the edge and its page's own number that at least two pages share."""
    counts: dict[int, int] = defaultdict(int)
    for index, edge in enumerate(edges):
        for line in edge:
            number = _page_number(line)
            if number is not None:
                counts[number - index] += 1
    return {offset for offset, count in counts.items() if count >= 2 or (offset == 1 and len(edges) == 1)}


def _page_number(line: Line) -> int | None:
    match = PAGE_NUMBER.fullmatch(line.text.strip())
    return int(match["number"]) if match else None


def _kind(
    page: Page,
    line: Line,
    header: bool,
    repeated: dict[str, list[tuple[int, float | None]]],
    offsets: set[int],
) -> RunningKind | None:
    """What a line at the edge is, or None where it is text."""
    text = line.text.strip()
    if CERTAIN_PAGE_NUMBER.fullmatch(text):
        return "page_number"
    number = _page_number(line)
    index = page.number - 1
    if number is not None:
        return "page_number" if number - index in offsets else None
    if len(line.words) == 1 and not any(letter.isalpha() for letter in text):
        return None
    places = repeated[_key(line)]
    height = line.bbox.top if line.bbox else None
    near = {
        other
        for other, place in places
        if other != index and (height is None or place is None or abs(place - height) < _SAME_HEIGHT)
    }
    if not near & {index - 2, index - 1, index + 1, index + 2}:
        return None
    return "header" if header else "footer"
