"""Paragraphs and tables of a document without fixed lines -> Pages of text, tables with tabs between their cells."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Page, PageReader


class Flow:
    """Collects a document's text in reading order."""

    def __init__(self) -> None:
        self._pages: list[list[str]] = [[]]
        self._is_spaced = False

    def space(self) -> None:
        """White space stands above what comes next."""
        self._is_spaced = True

    def break_page(self) -> None:
        """What comes next stands on a new page; pages without text are kept, they count."""
        self._pages.append([])
        self._is_spaced = False

    def add(self, text: str) -> None:
        """A paragraph; its own line ends stay, a form feed begins a new page."""
        for number, part in enumerate(text.split("\f")):
            if number:
                self.break_page()
            for line in part.split("\n"):
                if line.strip():
                    self._line(line.rstrip())
                else:
                    self.space()

    def add_table(self, rows: Sequence[Sequence[str]]) -> None:
        """A table: a line for each row. A spanning cell stands in its first place, the others are empty."""
        self.space()
        width = max((len(row) for row in rows), default=0)
        for row in rows:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                self._line("\t".join(cells + [""] * (width - len(cells))))
        self.space()

    def pages(self, reader: PageReader) -> tuple[Page, ...]:
        """All that was added."""
        return tuple(
            Page(number, 0.0, 0.0, (), (), (), tuple(lines), reader, "native" if lines else "none")
            for number, lines in enumerate(self._pages, 1)
        )

    def _line(self, text: str) -> None:
        lines = self._pages[-1]
        if self._is_spaced and lines:
            lines.append("")
        self._is_spaced = False
        lines.append(text)


def is_grid(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table holds data; one that is used to place things on the page has a single row or column."""
    return sum(sum(bool(cell.strip()) for cell in row) >= 2 for row in rows) >= 2
