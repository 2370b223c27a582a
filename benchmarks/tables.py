"""`python -m benchmarks.tables`: rows of the corpus' tables that come out whole, ours against general table readers.

A row counts where its label is the text of one cell, and each of its amounts stands in a cell of its own in the
column that it has in most rows of the table. How numbers are written, blanks and the kind of minus do not matter.
Tables that a reader sees in documents without any are counted beside. Readers that are not installed are left out:
`pip install -r requirements-benchmark.txt` brings them.
"""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks import machine, results
from benchmarks.table_score import Grid, rows_right
from benchmarks.table_truth import tables_of_corpus, texts_of_corpus

PACKAGES = ("pdfplumber", "camelot-py", "pdfwords")
Reader = Callable[[Path], list[Grid]]


def vedtak(path: Path) -> list[Grid]:
    """Our tables; a cell that spans several places stands in each."""
    from extract.layout.blocks import find_layout
    from extract.model import Table
    from extract.sources import load_source, read_pages

    layout = find_layout(read_pages(load_source(path)))
    return [
        [[cell.text if cell else None for cell in row] for row in block.rows()]
        for block in layout.blocks
        if isinstance(block, Table)
    ]


def pdfplumber_by(strategy: str) -> Reader:
    """pdfplumber's tables with one strategy for both directions."""

    def read(path: Path) -> list[Grid]:
        import pdfplumber

        settings = {"vertical_strategy": strategy, "horizontal_strategy": strategy}
        with pdfplumber.open(path) as document:
            return [grid for page in document.pages for grid in page.extract_tables(settings)]

    return read


def camelot_by(flavor: str) -> Reader:
    """camelot's tables of one flavor."""

    def read(path: Path) -> list[Grid]:
        import camelot

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found: Any = camelot.read_pdf(str(path), pages="all", flavor=flavor, suppress_stdout=True)
        return [each.df.values.tolist() for each in found]

    return read


def pdfwords_by(strategy: str) -> Reader:
    """pdfwords' tables with one strategy."""

    def read(path: Path) -> list[Grid]:
        import pdfwords

        document: Any = pdfwords.open(str(path))
        return [each.extract() for page in document for each in page.find_tables(strategy=strategy)]

    return read


READERS: dict[str, tuple[str, Reader]] = {
    "pdfplumber, lines": ("pdfplumber", pdfplumber_by("lines")),
    "pdfplumber, text": ("pdfplumber", pdfplumber_by("text")),
    "camelot, lattice": ("camelot", camelot_by("lattice")),
    "camelot, stream": ("camelot", camelot_by("stream")),
    "pdfwords, auto": ("pdfwords", pdfwords_by("auto")),
    "pdfwords, text": ("pdfwords", pdfwords_by("text")),
    "vedtak": ("extract", vedtak),
}


def told(names: Sequence[str]) -> str:
    """The table, as Markdown: rows right in each kind of document and in all, and tables seen where there is none."""
    truth = tables_of_corpus()
    texts = texts_of_corpus()
    kinds = sorted({path.parent.name for path in truth})
    sizes = [sum(len(rows) for path, rows in truth.items() if path.parent.name == kind) for kind in kinds]
    lines = []
    for name in names:
        read = READERS[name][1]
        right = {path: rows_right(rows, read(path)) for path, rows in truth.items()}
        false = sum(len(read(path)) for path in texts)
        of_kinds = [sum(count for path, count in right.items() if path.parent.name == kind) for kind in kinds]
        lines.append([name, *map(str, of_kinds), f"{100 * sum(of_kinds) / sum(sizes):.1f} %", str(false)])
    heads = [f"{kind} (of {size})" for kind, size in zip(kinds, sizes, strict=True)]
    return results.table(["reader", *heads, "all", f"tables in {len(texts)} documents without"], lines)


def installed() -> Iterator[str]:
    """The readers whose package is here."""
    return (name for name, (module, _) in READERS.items() if find_spec(module) is not None)


def main(arguments: Sequence[str] | None = None) -> None:
    """Compares, prints, and keeps where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tables", description="Table rows that come out whole.")
    parser.add_argument("--keep", metavar="NAME", help="write the table to results.md as the section of this name")
    options = parser.parse_args(arguments)
    text = "\n\n".join([machine.described(PACKAGES), told(list(installed()))])
    print(text)
    if options.keep:
        results.keep(options.keep, text)


if __name__ == "__main__":
    main()
