"""`python -m benchmarks.memory [PDF ...]`: the most memory and the time that documents of 1,000 and 5,000 pages take.

The documents are made of some of the corpus, again and again: minutes, a budget, grants, and all PDFs one after the
other, by far the most records to a page. Each is converted by the program, and its memory is that of all processes
together, as in `benchmarks.batch`. What a page adds is the same from 1,000 pages to 5,000: the words and records of a
document are kept until its last page is read, what is drawn, PDFium's own and the JSON are not. With --keep the table
goes to results.md.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import machine, results
from benchmarks.batch import converted
from benchmarks.reading import CORPUS

KINDS = (
    "saksprotokoll/motebok_lang.pdf",
    "budsjettvedtak/plan_vestfold.pdf",
    "skjonnsfordeling/skjonnsramme_nordland.pdf",
)
SIZES = (1_000, 5_000)
PACKAGES = ("pypdfium2", "pikepdf")


def documents() -> dict[str, list[Path]]:
    """What is repeated, by the name that the table has for it."""
    kinds = {Path(name).stem: [CORPUS / name] for name in KINDS}
    return {**kinds, "all PDFs": sorted(CORPUS.glob("*/*.pdf"))}


def repeated(paths: Sequence[Path], pages: int, target: Path) -> None:
    """A PDF with so many pages: those of `paths`, again and again."""
    import pikepdf

    sources = [pikepdf.open(path) for path in paths]
    with pikepdf.new() as long:
        every = itertools.cycle(page for source in sources for page in source.pages)
        for page in itertools.islice(every, pages):
            long.pages.append(page)
        long.save(target)
    for source in sources:
        source.close()


def measured(name: str, paths: Sequence[Path], sizes: Sequence[int]) -> Iterator[list[str]]:
    """A row of the table for each size: the most memory, what a page takes beyond the first one, the time."""
    with tempfile.TemporaryDirectory() as place:
        least = 0.0
        for size in (1, *sizes):
            target = Path(place) / f"{size}.pdf"
            repeated(paths, size, target)
            run = converted([target], Path(place) / "out" / target.stem)
            least = least or run.memory
            each = f"{1024 * (run.memory - least) / size:.0f}" if size > 1 else ""
            yield [name, f"{run.pages}", f"{run.memory:.0f}", each, f"{run.seconds:.1f}"]


def told(kinds: dict[str, list[Path]], sizes: Sequence[int]) -> str:
    """The table, as Markdown."""
    rows = [row for name, paths in kinds.items() for row in measured(name, paths, sizes)]
    return results.table(["repeated", "pages", "most MB", "KB for each page beyond the first", "seconds"], rows)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, prints, and keeps where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description="Memory for long documents.")
    parser.add_argument("paths", nargs="*", type=Path, help="PDFs to repeat, each by itself  [default: of the corpus]")
    parser.add_argument("--pages", type=int, nargs="+", default=SIZES)
    parser.add_argument("--keep", metavar="NAME", help="write the table to results.md as the section of this name")
    options = parser.parse_args(arguments)
    kinds = {path.stem: [path] for path in options.paths} or documents()
    text = "\n\n".join([machine.described(PACKAGES), told(kinds, options.pages)])
    print(text)
    if options.keep:
        results.keep(options.keep, text)


if __name__ == "__main__":
    main()
