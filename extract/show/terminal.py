"""Lines for a terminal: colour where wanted, aligned columns within a width, numbers in groups of three."""

from __future__ import annotations

import os
import shutil
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from extract.printable import one_line

_WIDTH_OF_A_FILE = 120
_GAP = "  "
_NARROWEST_TEXT = 18
_NARROWEST_NUMBER = 10
_THIN_BLANK = "\u202f"


@dataclass(frozen=True, slots=True)
class Style:
    """How to print: with or without colour, in how many columns."""

    colour: bool
    width: int

    @classmethod
    def of(cls, stream: TextIO, width: int | None) -> Style:
        """Colour on a terminal only, and not where NO_COLOR is set; the terminal's width, or 120 for a file."""
        terminal = stream.isatty()
        colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        columns = shutil.get_terminal_size((_WIDTH_OF_A_FILE, 24)).columns
        return cls(colour, width or max(columns, 40))

    def bold(self, text: str) -> str:
        return self._in("1", text)

    def dim(self, text: str) -> str:
        return self._in("2", text)

    def red(self, text: str) -> str:
        return self._in("31", text)

    def green(self, text: str) -> str:
        return self._in("32", text)

    def yellow(self, text: str) -> str:
        return self._in("33", text)

    def _in(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: numbers stand to the right and are never broken, text wraps."""

    heading: str
    number: bool = False


def grouped(number: int) -> str:
    """`−2 500 000`: a real minus, thin blanks between thousands."""
    return f"{number:,}".replace(",", _THIN_BLANK).replace("-", "−")


def width_of(text: str) -> int:
    """The columns that the text takes: an accent of its own takes none."""
    return sum(not unicodedata.combining(c) for c in text) if not text.isascii() else len(text)


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """The text on lines within the width; `first` stands before the first line, `rest` or blanks before the others."""
    rest = " " * width_of(first) if rest is None else rest
    lines = textwrap.wrap(one_line(text), max(width, 20), initial_indent=first, subsequent_indent=rest)
    return lines or [first.rstrip()]


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], style: Style, indent: str = "") -> Iterator[str]:
    """The rows under their headings. Columns that do not fit follow in parts that each repeat the first column."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    natural = [_natural(column, [row[i] for row in cells]) for i, column in enumerate(columns)]
    room = style.width - len(indent)
    for index, part in enumerate(_parts(columns, natural, room)):
        if index:
            yield ""
        widths = _fitted([columns[i] for i in part], [natural[i] for i in part], room)
        headings = [columns[i].heading for i in part]
        numbers = [columns[i].number for i in part]
        for line in _row(headings, widths, numbers, bottom=True):
            yield indent + style.dim(line)
        for row in cells:
            for line in _row([row[i] for i in part], widths, numbers):
                yield indent + line


def _natural(column: Column, cells: Sequence[str]) -> int:
    widest = max((width_of(cell) for cell in cells), default=0)
    if not column.number:
        return max(widest, width_of(column.heading))
    # A long heading over narrow numbers wraps at its blanks.
    longest_word = max((width_of(word) for word in column.heading.split()), default=0)
    return max(widest, longest_word, min(width_of(column.heading), _NARROWEST_NUMBER))


def _parts(columns: Sequence[Column], natural: Sequence[int], room: int) -> Iterator[list[int]]:
    least = [
        width if column.number else min(width, _NARROWEST_TEXT) for column, width in zip(columns, natural, strict=True)
    ]
    part = [0]
    for index in range(1, len(columns)):
        taken = sum(least[i] + len(_GAP) for i in part)
        if len(part) > 1 and taken + least[index] > room:
            yield part
            part = [0]
        part.append(index)
    yield part


def _fitted(columns: Sequence[Column], natural: Sequence[int], room: int) -> list[int]:
    widths = list(natural)
    texts = [i for i, column in enumerate(columns) if not column.number and widths[i] > _NARROWEST_TEXT]
    excess = sum(widths) + len(_GAP) * (len(widths) - 1) - room
    while excess > 0 and texts:
        widest = max(texts, key=lambda i: widths[i])
        if widths[widest] <= _NARROWEST_TEXT:
            break
        widths[widest] -= 1
        excess -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool], bottom: bool = False) -> Iterator[str]:
    lines = [_cell_lines(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(len(cell) for cell in lines)
    for i in range(height):
        placed = []
        for cell, width, number in zip(lines, widths, numbers, strict=True):
            at = i - (height - len(cell)) if bottom else i
            text = cell[at] if 0 <= at < len(cell) else ""
            blanks = " " * (width - width_of(text))
            placed.append(blanks + text if number else text + blanks)
        yield _GAP.join(placed).rstrip()


def _cell_lines(cell: str, width: int) -> list[str]:
    if width_of(cell) <= width:
        return [cell]
    # Amounts hold thin blanks, at which textwrap does not break.
    return textwrap.wrap(cell, max(width, 1), break_on_hyphens=False) or [""]
