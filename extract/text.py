"""Text: lines joined for searching, with a map from every character back to its line: any match knows its evidence.

The search copy is folded (blanks, typographic quotes, hyphenated line ends, raised figures; the kinds of minus stay).
What is cut out for `evidence.text` and every `raw` comes from the original characters.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.model import BBox, Line, union
from extract.records import Evidence
from patterns.hyphenation import word_over_line
from patterns.pattern import MOST_KEPT

_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u2002\u2003\t"), " ")
_QUOTES = {ord("’"): "'", ord("‘"): "'", ord("´"): "'", ord("`"): "'", ord("“"): '"', ord("”"): '"', ord("„"): '"'}
_FOLD = _BLANKS | _QUOTES
_IS_FOLDED = frozenset(map(chr, _FOLD)).isdisjoint
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")


@lru_cache(maxsize=MOST_KEPT)
def _folded(line: str) -> str:
    return line if _IS_FOLDED(line) else line.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class Text:
    """`search` is the folded copy, in which line i begins at `starts[i]`; at last `starts` has the copy's end.

    What stands k positions behind that is character `places[i][k]` of the line's text.
    """

    search: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    places: tuple[Sequence[int], ...]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Text:
        """The lines joined by newlines; a word hyphenated over a line end is joined, without hyphen and newline, a
        compound that keeps its hyphen (`Odd-` / `Arne`) without newline."""
        pieces: list[str] = []
        starts = [0]
        places: list[Sequence[int]] = []
        goes_on = False
        for index, line in enumerate(lines):
            folded = _folded(line.text)
            following = lines[index + 1].text if index + 1 < len(lines) else ""
            start = len(folded) - len(folded.lstrip(" ")) if goes_on else 0
            broken = word_over_line(folded, following)
            goes_on = broken is not None
            end = len(folded) - 1 if broken == "word" else len(folded)
            own: Sequence[int] = range(start, end)
            if not _RAISED.isdisjoint(folded):
                # A footnote's mark would keep two sentences together, or lengthen a word.
                own = [place for place in own if folded[place] not in _RAISED]
                piece = "".join(folded[place] for place in own)
            else:
                piece = folded[start:end]
            if not goes_on and index + 1 < len(lines):
                piece += "\n"
                own = (*own, end) if isinstance(own, list) else range(start, end + 1)
            pieces.append(piece)
            places.append(own)
            starts.append(starts[-1] + len(piece))
        return cls("".join(pieces), tuple(lines), tuple(starts), tuple(places))

    def original(self, start: int, end: int) -> str:
        """The source's own characters of search[start:end], its lines joined by newlines."""
        return "\n".join(line.text[first:last] for line, first, last in self._spans(start, end)).strip()

    def evidence(self, start: int, end: int) -> list[Evidence]:
        """One Evidence a page for search[start:end]."""
        by_page: dict[int, list[tuple[Line, int, int]]] = {}
        for span in self._spans(start, end):
            by_page.setdefault(span[0].page, []).append(span)
        return [
            Evidence(page=page, bbox=_box(spans), text="\n".join(line.text[a:b] for line, a, b in spans).strip())
            for page, spans in by_page.items()
        ]

    def page(self, position: int) -> int:
        """The page on which search[position] stands."""
        if not self.search:
            raise ValueError("an empty text has no page")
        return self.lines[self.line_index(position)].page

    def line_index(self, position: int) -> int:
        """The index in `lines` of the line that holds search[position]."""
        return bisect_right(self.starts, min(position, len(self.search) - 1)) - 1

    def _spans(self, start: int, end: int) -> list[tuple[Line, int, int]]:
        spans: list[tuple[Line, int, int]] = []
        position = start
        end = min(end, len(self.search))
        while position < end:
            index = self.line_index(position)
            begin, stop = self.starts[index], min(self.starts[index + 1], end)
            line = self.lines[index]
            # A hyphen that the search copy dropped belongs to the original.
            last = len(line.text) if stop < end else self.places[index][stop - 1 - begin] + 1
            first = self.places[index][position - begin]
            if line.text[first:last].strip():
                spans.append((line, first, min(last, len(line.text))))
            position = stop
        return spans


def evidence_of(lines: Sequence[Line]) -> list[Evidence]:
    """One Evidence a page for whole lines."""
    text = Text.of(lines)
    return text.evidence(0, len(text.search))


def _box(spans: Sequence[tuple[Line, int, int]]) -> list[float] | None:
    boxes: list[BBox] = []
    for line, first, last in spans:
        if first == 0 and last == len(line.text) and line.words and line.bbox is not None:
            # The line's own box is that around all its words.
            boxes.append(line.bbox)
            continue
        position = 0
        for word in line.words:
            stop = position + len(word.text)
            if position < last and stop > first:
                boxes.append(word.bbox)
            position = stop + 1
    around = union(boxes)
    return [round(value, 2) for value in around] if around else None
