"""Running headers, footers and page numbers: lines that repeat at the edge of several pages."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from extract.model import Line, Page, RunningKind, RunningLine
from extract.words import Words
from patterns.case_fields import labelled_fields
from patterns.cases.lines import parse_case_line
from patterns.families.saksprotokoll import parse_heading
from patterns.flat_rows import split_row
from patterns.layout import CERTAIN_PAGE_NUMBER, PAGE_NUMBER, fold_changing, is_year

_DEPTH = 4
_SAME_HEIGHT = 3.0
_SHORT_DOCUMENT = 4
_PLAIN_PAGES = 4
_PLAIN_SHARE = 0.75
# A gap wider than this part of the size parts what stands beside each other; on fewer pages it may be a table's rows.
_PARTED = 1.5
_FEWEST_PARTS, _FEWEST_LETTERS = 4, 4
_SMALLER = 0.9
_IN_SLOT = 0.75
_FEWEST_COUNTED = 3
_FEWEST_ALIKE = 2

_Key = TypeVar("_Key")
# Page index and height of each line.
Places = dict[str, list[tuple[int, float | None]]]
# How far each line (by identity) stands from its page's edge: pages may be of several heights.
Heights = dict[int, float | None]


class _Stand(NamedTuple):
    """On how many pages a line stands at one height, and whether that makes it a running one."""

    pages: int
    runs: bool


def find_running(pages: Sequence[Page], lines_of_pages: Sequence[Sequence[Line]]) -> list[RunningLine]:
    """The lines that are no text, in page order. What occurs once must call itself a page number."""
    found: dict[int, RunningKind] = {}
    usual = _usual_size(lines_of_pages)
    for header in (True, False):
        edges = [_edge(page, lines, header) for page, lines in zip(pages, lines_of_pages, strict=True)]
        heights = _heights(pages, edges, header)
        repeated = _without_rows(_without_case_heads(_repeated(edges, heights), edges), edges)
        offsets = _numbered(edges)
        stand = _stands(repeated, len(pages))
        changing = _changing(edges, heights, repeated, len(pages), usual) | _counted(edges)
        for page, edge in zip(pages, edges, strict=True):
            for line in edge:
                kind = _kind(page, line, header, heights[id(line)], stand, offsets)
                if kind is None and id(line) in changing:
                    kind = "header" if header else "footer"
                if kind is None:
                    break
                found[id(line)] = kind
        for line in _begun_alike(edges, heights, found, usual):
            found[id(line)] = "header" if header else "footer"
    for line in _lone_numbers(pages, lines_of_pages):
        found[id(line)] = "page_number"
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


def _heights(pages: Sequence[Page], edges: Sequence[Sequence[Line]], header: bool) -> Heights:
    """From the page's top to a line's, or from its foot."""
    return {
        id(line): None if line.bbox is None else line.bbox.top if header else page.height - line.bbox.top
        for page, edge in zip(pages, edges, strict=True)
        for line in edge
    }


def _begun_alike(
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
        words = [_key(each).split()[:_FEWEST_ALIKE] for each in (line, other)]
        if height is None or beside is None or abs(height - beside) >= _SAME_HEIGHT or line.size >= usual - _SMALLER:
            continue
        if words[0] == words[1] and len(words[0]) == _FEWEST_ALIKE and line.size == other.size:
            lines.append(line)
    return lines


def _key(line: Line) -> str:
    return _folded(line.text)


# The same few lines stand on all pages.
_folded = lru_cache(maxsize=1024)(fold_changing)


def _repeated(edges: Sequence[Sequence[Line]], heights: Heights) -> Places:
    """Where every folded line stands at the edge: page index and height."""
    places: Places = defaultdict(list)
    for index, edge in enumerate(edges):
        for line in edge:
            places[_key(line)].append((index, heights[id(line)]))
    return places


def _usual_size(lines_of_pages: Sequence[Sequence[Line]]) -> float:
    """The size in which most of the text is set."""
    letters: Counter[float] = Counter()
    for lines in lines_of_pages:
        for line in lines:
            letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], size), default=0.0)


def _changing(
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
    stand = _stands(places, page_count)
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
    if len(found) < 2 or (_is_label(line) and not any(CERTAIN_PAGE_NUMBER.fullmatch(text) for text, _ in found)):
        return []
    return [
        (_folded(text), round(left / _SAME_HEIGHT))
        for text, left in found
        if ":" not in text and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS and _case_named(text) is None
    ]


def _counted(edges: Sequence[Sequence[Line]]) -> set[int]:
    """The lines (by identity) that are alike and end in the number of their page, at whatever height they stand:
    `Utskrift av møtebok side 3 av 12`."""
    found: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for index, edge in enumerate(edges):
        for line in edge:
            match = CERTAIN_PAGE_NUMBER.search(line.text) if line.text[-1:].isdigit() else None
            if match is not None and match.end() == len(line.text) and match.start():
                found[_key(line), int(match["number"]) - index].append(line)
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
        if len(lines) < max(_SHORT_DOCUMENT, 0.6 * len(edges)):
            continue
        places: dict[str, list[int]] = defaultdict(list)
        for index, line in lines:
            places[_key(line)].append(index)
        kept = [line for index, line in lines if _key(line) in repeated and _is_near(index, places[_key(line)])]
        if len(kept) >= _IN_SLOT * len(lines):
            found.update(id(line) for line in kept if not _heads_part(line.text) and not _is_label(line))
    return found


def _is_label(line: Line) -> bool:
    """Whether a line states a field of a case, as the head of one that begins on the page does."""
    return bool(labelled_fields(line.text))


def _is_near(index: int, pages: Sequence[int]) -> bool:
    """Whether one of the pages, told in order, is the next or the one before, or that of a spread."""
    first = bisect_left(pages, index - 2)
    return any(0 < abs(page - index) <= 2 for page in pages[first : first + 5])


def _without_case_heads(repeated: Places, edges: Sequence[Sequence[Line]]) -> Places:
    """The repeated lines without the heads of cases that each begin on a page of their own: of a case's running head
    some number stands on several pages."""
    numbers: dict[str, list[str | None]] = defaultdict(list)
    for edge in edges:
        for line in edge:
            numbers[_key(line)].append(_case_named(line.text))
    return {
        key: places
        for key, places in repeated.items()
        if None in numbers[key] or len(set(numbers[key])) < len(numbers[key]) or len(numbers[key]) < 2
    }


def _without_rows(repeated: Places, edges: Sequence[Sequence[Line]]) -> Places:
    """The repeated lines without the rows of tables in text without geometry: those end in several numbers, or in one
    that does not grow with the pages."""
    rows: dict[str, Counter[int]] = defaultdict(Counter)
    several: set[str] = set()
    for index, edge in enumerate(edges):
        for line in edge:
            numbers = [] if line.words else [each for each in split_row(line.text).tokens if not is_year(each)]
            if len(numbers) == 1 and numbers[0].isdecimal():
                rows[_key(line)][int(numbers[0]) - index] += 1
            elif numbers:
                several.add(_key(line))
    still = {key for key, found in rows.items() if max(found.values()) < _PLAIN_SHARE * found.total()}
    return {key: places for key, places in repeated.items() if key not in several and key not in still}


@lru_cache(maxsize=1024)
def _case_named(text: str) -> str | None:
    """The number of the case that a line heads: its own, or that of the archive with its label."""
    case = parse_case_line(text)
    if case is not None:
        return case.number
    return next((field.value for field in labelled_fields(text) if field.field == "archive"), None)


def _numbered(edges: Sequence[Sequence[Line]]) -> set[int]:
    """The differences between a lone number at the edge and its page's own number that at least two pages share."""
    counts: dict[int, int] = defaultdict(int)
    for index, edge in enumerate(edges):
        for line in edge:
            number = _page_number(line)
            if number is not None:
                counts[number - index] += 1
    return {offset for offset, count in counts.items() if count >= 2 or (offset == 1 and len(edges) == 1)}


def _lone_numbers(pages: Sequence[Page], lines_of_pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Page numbers that a text without page breaks has kept: alone between blank lines, and growing."""
    found: list[tuple[int, Line]] = []
    for page, lines in zip(pages, lines_of_pages, strict=True):
        if page.words or page.line_types:
            continue
        texts = [*page.text_lines, "", ""]
        written = iter(lines)
        for index, text in enumerate(texts):
            if not text.strip():
                continue
            line = next(written)
            alone = line.space_above and not texts[index + 1].strip() and not texts[index + 2].strip()
            if alone and text.strip().isdecimal() and len(text.strip()) <= 3:
                found.append((int(text), line))
    numbers = [number for number, _ in found]
    growing = len(numbers) >= 2 and all(before < after for before, after in pairwise(numbers))
    return [line for _, line in found] if growing else []


def _page_number(line: Line) -> int | None:
    match = PAGE_NUMBER.fullmatch(line.text.strip())
    return int(match["number"]) if match else None


def _kind(
    page: Page,
    line: Line,
    header: bool,
    height: float | None,
    stand: Callable[[str, float | None], _Stand],
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
    pages, runs = stand(_key(line), height)
    if not runs or (height is None and _is_field(text)):
        return None
    if pages == 2 and _heads_part(text):
        return None
    return "header" if header else "footer"


def _stands(
    places: Mapping[_Key, Sequence[tuple[int, float | None]]], page_count: int
) -> Callable[[_Key, float | None], _Stand]:
    """What tells how a line stands at a height. On most pages it stands as on the one before, and all need not be
    looked through again."""
    known: dict[tuple[_Key, float | None], _Stand] = {}

    def stand(key: _Key, height: float | None) -> _Stand:
        found = known.get((key, height))
        if found is None:
            pages = _at_height(places.get(key, ()), height)
            runs = bool(pages) and _runs(pages, page_count, plain=height is None)
            found = known[key, height] = _Stand(len(pages), runs)
        return found

    return stand


def _at_height(places: Sequence[tuple[int, float | None]], height: float | None) -> list[int]:
    """The pages of those places that lie at a height, each once."""
    near = (page for page, place in places if height is None or place is None or abs(place - height) < _SAME_HEIGHT)
    return list(dict.fromkeys(near))


def _runs(pages: Sequence[int], page_count: int, *, plain: bool) -> bool:
    """Whether a line stands on most pages from the first that has it to the last, or on every second one of a spread.

    Without geometry more is asked: what repeats at page tops may be the title of one short document after the other.
    """
    stretch = pages[-1] - pages[0] + 1
    if plain:
        return len(pages) >= _PLAIN_PAGES and len(pages) >= _PLAIN_SHARE * stretch
    if len(pages) == 2:
        return page_count <= _SHORT_DOCUMENT and stretch == 2
    spread = len({page % 2 for page in pages}) == 1
    return len(pages) >= 3 and len(pages) >= (0.45 if spread else 0.6) * stretch


def _heads_part(text: str) -> bool:
    """Whether a line heads a part of a case (`Votering`): two pages may begin with such a one by chance."""
    heading = parse_heading(text)
    return heading is not None and heading.role in ("treatment", "voting", "decision")


def _is_field(text: str) -> bool:
    """Whether a line states a field of one document: `Utvalg: ...`."""
    return ":" in text
