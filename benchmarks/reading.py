"""`python -m benchmarks.reading [PDF or folder ...]`: seconds and pages a second, ours against plain readers.

Ours does everything (words, tables, records, checks, JSON); the others only read. In each round every reader has a new
process, so that none gains from what it kept of the round before; all run on one core, one after the other, so that a
busy machine slows them alike. The first file of each folder is read once before the clock starts. Seconds are processor
time, ratios are taken within a round, and both are medians over the rounds. With --keep the table goes to results.md.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import machine, results

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PACKAGES = ("pdfplumber", "pdfminer.six", "pypdfium2")
Reader = Callable[[Path], int]


def vedtak(path: Path) -> int:
    """All of `vedtak convert` but the writing of the file; the number of pages. Scans are left, as by the others."""
    from extract import convert
    from extract.collector import collect_seldom
    from extract.output import json_text

    # As the command does.
    collect_seldom()
    conversion = convert(path, "off")
    json_text(conversion)
    return conversion.document.pages


def pdfplumber_all(path: Path) -> int:
    """Text, words and tables of every page, as pdfplumber reads them when it is asked for nothing else."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_words()
            page.extract_tables()
            page.close()
        return len(document.pages)


def pdfminer_layout(path: Path) -> int:
    """pdfminer.six with its layout analysis: lines and boxes, no tables."""
    from pdfminer.high_level import extract_pages

    return sum(1 for _ in extract_pages(path))


def pdfium_text(path: Path) -> int:
    """PDFium's bare text: no boxes, no words, no tables; the least that any reader on PDFium must spend."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        for page in document:
            textpage = page.get_textpage()
            textpage.get_text_range()
            textpage.close()
            page.close()
        return len(document)
    finally:
        document.close()


BASELINE = "pdfplumber: text, words, tables"
READERS: dict[str, Reader] = {
    BASELINE: pdfplumber_all,
    "pdfminer.six: text boxes": pdfminer_layout,
    "pypdfium2: text alone": pdfium_text,
    "vedtak: records, everything included": vedtak,
}


class Measured(NamedTuple):
    """A reader's pages and its processor seconds in each round."""

    pages: int
    seconds: tuple[float, ...]


def measured_once(name: str, paths: Sequence[Path]) -> tuple[int, float]:
    """The pages and the processor seconds of one reader in this process; what is imported late is so before."""
    read = READERS[name]
    for path in {path.parent: path for path in reversed(paths)}.values():
        read(path)
    start = time.process_time()
    pages = sum(map(read, paths))
    return pages, time.process_time() - start


def measured(places: Sequence[Path], rounds: int) -> dict[str, Measured]:
    """Every reader over all files, in each round one reader after the other, each in a process of its own."""
    pages = dict.fromkeys(READERS, 0)
    seconds: dict[str, list[float]] = {name: [] for name in READERS}
    for _ in range(rounds):
        for name in READERS:
            command = [sys.executable, "-m", "benchmarks.reading", "--reader", name, *map(str, places)]
            told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
            pages[name] = int(told[0])
            seconds[name].append(float(told[1]))
    return {name: Measured(pages[name], tuple(seconds[name])) for name in READERS}


def ratio(measures: dict[str, Measured], name: str) -> float:
    """How many times as fast as the baseline, the median over the rounds."""
    pairs = zip(measures[BASELINE].seconds, measures[name].seconds, strict=True)
    return median(base / own for base, own in pairs)


def told(measures: dict[str, Measured]) -> str:
    """The table, as Markdown."""
    rows = [
        [
            name,
            f"{median(measure.seconds):.2f}",
            f"{measure.pages / median(measure.seconds):.1f}",
            f"{ratio(measures, name):.1f}",
        ]
        for name, measure in measures.items()
    ]
    return results.table(["reader", "seconds", "pages a second", "times pdfplumber"], rows)


def pdf_files(places: Sequence[Path]) -> list[Path]:
    """The PDFs named, and those in and below the folders named."""
    found = [path for place in places for path in (sorted(place.rglob("*.pdf")) if place.is_dir() else [place])]
    return list(dict.fromkeys(found))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, prints, and keeps where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description="Seconds to read PDFs.")
    parser.add_argument("places", nargs="*", type=Path, default=[CORPUS], help="PDFs or folders  [default: corpus]")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", metavar="NAME", help="write the table to results.md as the section of this name")
    parser.add_argument("--reader", choices=READERS, help="run this one here, once: tells pages and seconds")
    options = parser.parse_args(arguments)
    machine.use_one_core()
    paths = pdf_files(options.places)
    if not paths:
        sys.exit("no PDF there")
    if options.reader:
        print(*measured_once(options.reader, paths))
        return
    measures = measured(options.places, options.rounds)
    pages = measures[BASELINE].pages
    text = "\n\n".join(
        [
            f"{len(paths)} PDFs, {pages} pages, {options.rounds} rounds, one core. {machine.described(PACKAGES)}",
            told(measures),
        ]
    )
    print(text)
    if options.keep:
        results.keep(options.keep, text)


if __name__ == "__main__":
    main()
