"""Lines at pages' edges: what they say, apart from what changes, and at which height they stand on which pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from extract.model import Line, Page
from patterns.case_fields import labelled_fields
from patterns.cases.lines import parse_numbered_line
from patterns.families.saksprotokoll import parse_heading
from patterns.layout import fold_changing
from patterns.page_edges import LIST_POINT

# So many lines of a page's top or foot may run.
_DEPTH = 4
# Lines of two pages whose heights differ by fewer points stand at one.
SAME_HEIGHT = 3.0
# Of so few pages a line runs that stands on both that follow each other.
_SHORT_DOCUMENT = 4
# Without geometry a line runs that stands on so many pages.
_PLAIN_PAGES = 4
# So many of the pages from the first to the last must have a line that runs in a text without geometry.
PLAIN_SHARE = 0.75

_Key = TypeVar("_Key")
# Page index and height of each line.
Places = dict[str, list[tuple[int, float | None]]]
# How far each line (by identity) stands from its page's edge: pages may be of several heights.
Heights = dict[int, float | None]


class Stand(NamedTuple):
    """On how many pages a line stands at one height, and whether that makes it a running one."""

    pages: int
    runs: bool


# The same few lines stand on all pages.
folded = lru_cache(maxsize=1024)(fold_changing)


def edge_of(page: Page, lines: Sequence[Line], header: bool) -> list[Line]:
    """The outermost lines of a page's top or foot, the outermost first."""
    ordered = lines[:_DEPTH] if header else list(reversed(lines[-_DEPTH:]))
    if not page.words:
        return list(ordered)
    # Sheets that lie on their side have edges as wide as those that stand.
    zone = min(0.15 * max(page.width, page.height), 0.2 * page.height)
    return [
        line
        for line in ordered
        if line.bbox is not None and (line.bbox.bottom < zone if header else line.bbox.top > page.height - zone)
    ]


def heights_of(pages: Sequence[Page], edges: Sequence[Sequence[Line]], header: bool) -> Heights:
    """From the page's top to a line's, or from its foot."""
    return {
        id(line): None if line.bbox is None else line.bbox.top if header else page.height - line.bbox.top
        for page, edge in zip(pages, edges, strict=True)
        for line in edge
    }


def key_of(line: Line) -> str:
    return folded(line.text)


def repeated_at(edges: Sequence[Sequence[Line]], heights: Heights) -> Places:
    """Where every folded line stands at the edge: page index and height."""
    places: Places = defaultdict(list)
    for index, edge in enumerate(edges):
        for line in edge:
            places[key_of(line)].append((index, heights[id(line)]))
    return places


def standing(
    places: Mapping[_Key, Sequence[tuple[int, float | None]]], page_count: int, *, is_one: bool = False
) -> Callable[[_Key, float | None], Stand]:
    """What tells how a line stands at a height. On most pages it stands as on the one before, and all need not be
    looked through again. `is_one` tells of a text without geometry that its pages are of one document."""
    known: dict[tuple[_Key, float | None], Stand] = {}

    def stand(key: _Key, height: float | None) -> Stand:
        found = known.get((key, height))
        if found is None:
            pages = _at_height(places.get(key, ()), height)
            runs = bool(pages) and _runs(pages, page_count, plain=height is None and not is_one)
            found = known[key, height] = Stand(len(pages), runs)
        return found

    return stand


def _at_height(places: Sequence[tuple[int, float | None]], height: float | None) -> list[int]:
    """The pages of those places that lie at a height, each once."""
    near = (page for page, place in places if height is None or place is None or abs(place - height) < SAME_HEIGHT)
    return list(dict.fromkeys(near))


def _runs(pages: Sequence[int], page_count: int, *, plain: bool) -> bool:
    """Whether a line stands on most pages from the first that has it to the last, or on every second one of a spread.

    Without geometry more is asked unless page numbers tell that all is one document: what repeats at page tops may be
    the title of one short document after the other.
    """
    stretch = pages[-1] - pages[0] + 1
    if plain:
        return len(pages) >= _PLAIN_PAGES and len(pages) >= PLAIN_SHARE * stretch
    if len(pages) == 2:
        return page_count <= _SHORT_DOCUMENT and stretch == 2
    spread = len({page % 2 for page in pages}) == 1
    return len(pages) >= 3 and len(pages) >= (0.45 if spread else 0.6) * stretch


def is_label(line: Line) -> bool:
    """Whether a line states a field of a case, as the head of one that begins on the page does."""
    return bool(labelled_fields(line.text))


@lru_cache(maxsize=1024)
def case_named(text: str) -> str | None:
    """The number of the case that a line heads: its own, or that of the archive with its label."""
    case = parse_numbered_line(text)
    if case is not None:
        return case.number
    return next((field.value for field in labelled_fields(text) if field.field == "archive"), None)


def heads_part(text: str) -> bool:
    """Whether a line heads a part of a case (`Votering`): two pages may begin with such a one by chance."""
    heading = parse_heading(text)
    return heading is not None and heading.role in ("treatment", "voting", "decision")


def reads_as_text(text: str) -> bool:
    """Whether a line ends as a sentence or begins as a point of a list: what is recommended on one page is decided in
    the same words on the next, at the same height by chance."""
    return text.rstrip().endswith(".") or LIST_POINT.match(text) is not None
