"""`python -m benchmarks.memory [PDF]`: the most memory that documents of 500, 1,000 and 5,000 pages take.

The documents are made of one of the corpus, again and again. Each is converted in a process of its own, everything
included, whose peak is what the system tells of it. What a page adds is the same from 500 pages to 5,000: the words and
records of a document are kept until its last page is read, what is drawn and PDFium's own are not. With --keep the
table goes to results.md.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import machine, results

LONG = Path(__file__).resolve().parents[1] / "corpus" / "saksprotokoll" / "motebok_lang.pdf"
SIZES = (500, 1_000, 5_000)
PACKAGES = ("pypdfium2", "pikepdf")


def repeated(path: Path, pages: int, target: Path) -> None:
    """A PDF with so many pages: those of `path`, again and again."""
    import pikepdf

    with pikepdf.open(path) as source, pikepdf.new() as long:
        while len(long.pages) < pages:
            long.pages.extend(source.pages)
        del long.pages[pages:]
        long.save(target)


def peak_of(path: Path) -> float:
    """The most memory in MB that a process of its own takes to convert a file."""
    command = [sys.executable, "-m", "benchmarks.memory", "--convert", str(path)]
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def converted_here(path: Path) -> float:
    """Converts the file, JSON included, as the command does; the most memory in MB that this process has taken."""
    from extract import convert
    from extract.output import json_text

    json_text(convert(path))
    return machine.peak_memory()


def told(path: Path, sizes: Sequence[int]) -> str:
    """The table, as Markdown: each document's peak, and what a page takes beyond the document of one page."""
    with tempfile.TemporaryDirectory() as place:
        peaks = {}
        for size in (1, *sizes):
            target = Path(place) / f"{size}.pdf"
            repeated(path, size, target)
            peaks[size] = peak_of(target)
    rows = [
        [f"{size}", f"{peak:.0f}", f"{1024 * (peak - peaks[1]) / size:.0f}" if size > 1 else ""]
        for size, peak in peaks.items()
    ]
    return results.table(["pages", "peak, MB", "KB for each page beyond the first"], rows)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, prints, and keeps where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description="Memory for long documents.")
    parser.add_argument("path", nargs="?", type=Path, default=LONG, help="the PDF to repeat  [default: motebok_lang]")
    parser.add_argument("--pages", type=int, nargs="+", default=SIZES)
    parser.add_argument("--keep", metavar="NAME", help="write the table to results.md as the section of this name")
    parser.add_argument("--convert", action="store_true", help="convert this file here: tells the peak")
    options = parser.parse_args(arguments)
    if options.convert:
        print(converted_here(options.path))
        return
    text = "\n\n".join(
        [f"{options.path.stem}, repeated. {machine.described(PACKAGES)}", told(options.path, options.pages)]
    )
    print(text)
    if options.keep:
        results.keep(options.keep, text)


if __name__ == "__main__":
    main()
