"""Where a text stands: in a record's evidence, or elsewhere in the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.model import Layout, Line, Table
from extract.records import Evidence
from patterns.tracing import Trace

Stretch = tuple[int, int]

_QUOTES = {ord("’"): "'", ord("‘"): "'", ord("´"): "'", ord("`"): "'", ord("“"): '"', ord("”"): '"', ord("„"): '"'}
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u2002\u2003\t\n"), " ")
_BLOT = "\x00"
_SHORTEST = 3
# So many blocks at a document's beginning tell of all of it.
_OPENING = 25
_MARGINS = (10, 40, 160, 640)


def folded(text: str) -> str:
    """The text as the rules see it, character by character."""
    return text.translate(_QUOTES | _BLANKS)


class EvidencePlaces:
    """Which parts of the texts that rules were asked about are the record's evidence."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        self._whole = " ".join(folded(each.text) for each in evidence)
        self._squeezed = " ".join(self._whole.split())
        self._lines = [folded(line).strip() for each in evidence for line in each.text.splitlines()]
        self._known: dict[str, tuple[Stretch, ...]] = {}

    def holds(self, trace: Trace) -> bool:
        """Whether the match lies in the evidence, or reaches into it."""
        if trace.text not in self._known:
            self._known[trace.text] = tuple(self._spans(trace.text))
        return any(
            trace.start < stop and start < max(trace.stop, trace.start + 1) for start, stop in self._known[trace.text]
        )

    def _spans(self, text: str) -> list[Stretch]:
        alike = folded(text)
        # Rules that look for one thing after another are given the text with what was read blotted out.
        pieces = [" ".join(piece.split()) for piece in alike.split(_BLOT)]
        if any(pieces) and all(piece in self._squeezed for piece in pieces):
            return [(0, len(text))]
        spans: list[Stretch] = []
        start = 0
        for line in self._lines:
            at = alike.find(line, start) if len(line) >= _SHORTEST else -1
            at = alike.find(line) if at < 0 and len(line) >= _SHORTEST else at
            if at >= 0:
                spans.append((at, at + len(line)))
                start = at + len(line)
        return spans


@dataclass(frozen=True, slots=True)
class Place:
    """What kind of place it is, and its page."""

    what: str
    page: int


def blocks_of(layout: Layout, evidence: Sequence[Evidence]) -> list[int]:
    """The indexes of the blocks that the evidence was read from."""
    found = []
    for index, block in enumerate(layout.blocks):
        pages = (block.page,) if isinstance(block, Line) else block.pages
        texts = (block.text,) if isinstance(block, Line) else tuple(cell.text for cell in block.cells)
        if any(each.page in pages and _shares(texts, each.text) for each in evidence):
            found.append(index)
    return found


def _shares(texts: Sequence[str], evidence: str) -> bool:
    words = " ".join(evidence.split())
    squeezed = (" ".join(text.split()) for text in texts)
    return any(words in text or text == words or (len(text) >= _SHORTEST and text in words) for text in squeezed)


def stretches(layout: Layout, places: Sequence[int]) -> list[Layout]:
    """Ever larger parts of the document around some blocks, each with its opening; at last all of it."""
    found = []
    for margin in _MARGINS if places else ():
        first, last = max(places[0] - margin, 0), places[-1] + margin + 1
        blocks = layout.blocks[: min(_OPENING, first)] + layout.blocks[first:last]
        if len(blocks) < len(layout.blocks):
            found.append(replace(layout, blocks=blocks))
    return [*found, layout]


def place_of(text: str, layout: Layout, places: Sequence[int]) -> Place | None:
    """Where in the document a text stands: the nearest one above the blocks in `places`, else the first."""
    wanted = " ".join(folded(text).split())
    if len(wanted) < _SHORTEST:
        return None
    for running in layout.running:
        if wanted in " ".join(folded(running.line.text).split()):
            return Place(f"running {running.kind.replace('_', ' ')}", running.line.page)
    found: list[tuple[int, Place]] = []
    for index, block in enumerate(layout.blocks):
        if isinstance(block, Line):
            line = " ".join(folded(block.text).split())
            if wanted in line or (len(line) > _SHORTEST * 4 and line in wanted):
                found.append((index, Place("line", block.page)))
        else:
            found += [(index, place) for place in _in_table(block, wanted)]
    above = [place for index, place in found if places and index <= places[0]]
    if above:
        return above[-1]
    return found[0][1] if found else None


def _in_table(table: Table, wanted: str) -> list[Place]:
    for cell in table.cells:
        text = " ".join(folded(cell.text).split())
        if text and (wanted in text or (len(text) >= _SHORTEST and text in wanted)):
            what = "table heading" if cell.row < table.header_rows else f"table row {cell.row + 1}"
            return [Place(what, cell.page)]
    return []
