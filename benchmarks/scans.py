"""`python -m benchmarks.scans`: records that scans of the corpus give, against those of the native files.

Each document is made a scan in several ways: straight and askew, coarse and fine, as a fax, as a photograph with light
from one side, upside down and on its side, as a carbon copy, with black edges, strokes of a pen, stamps, in two
columns, in a typewriter's small type, as a spread of a book, and so on. A record is found where the scan gives one with
the same values: amounts and years, outcome and votes, case number and date. What the scan gives besides is counted as
other, and as untold where no warning but a count stands on its page. The time is held against `tesseract` itself, which
reads the same pages once with `nor` and tells their text alone.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from benchmarks import machine, results

if TYPE_CHECKING:
    from extract.records import Case, Conversion, Grant, Tiltak, Vote

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
DOCUMENTS = (
    "saksprotokoll/fylkesting_hordaland",
    "saksprotokoll/partistemmer_nynorsk",
    "budsjettvedtak/apostrof_tusen",
    "budsjettvedtak/investeringer_uten_enhet",
    "budsjettvedtak/regulering_stovner",
    "skjonnsfordeling/omstilling_more",
    "skjonnsfordeling/skjonn_innlandet",
)
# The scans that Tesseract itself reads.
_PLAIN = "200 dpi, straight"
Values = Counter[tuple[object, ...]]


def values(conversion: Conversion) -> Values:
    """What the records say, without where and how it is written."""
    return Counter(value for value, _ in _valued(conversion))


def _valued(conversion: Conversion) -> Iterator[tuple[tuple[object, ...], Case | Vote | Tiltak | Grant]]:
    """Each record with its values."""
    for vote in conversion.votes:
        sides = [
            side and (side.total, tuple((p.party, p.count) for p in side.parties)) for side in (vote.for_, vote.against)
        ]
        yield ("vote", vote.outcome, vote.unanimous, *sides), vote
    for case in conversion.cases:
        yield ("case", case.case_number, case.date, case.body, len(case.proposals)), case
    for tiltak in conversion.tiltak:
        amounts = tuple((amount.year, amount.nok) for amount in tiltak.amounts)
        yield ("tiltak", amounts, tiltak.total and tiltak.total.nok), tiltak
    for grant in conversion.grants:
        yield ("grant", grant.recipient.name, tuple(amount.nok for amount in grant.amounts)), grant


def told(paths: Sequence[Path], ways: Sequence[str], differences: bool) -> str:
    """The table, as Markdown: records found and others, for each way of scanning."""
    # Made for the tests; pictures are made by what the benchmarks' other modules do without.
    from extract import convert_bytes
    from tests.scans import SCANNERS, scanned

    @cache
    def native(path: Path, content: bytes) -> Values:
        return values(convert_bytes(path.name, content))

    plain = _plain_seconds([scanned(path.read_bytes(), SCANNERS[_PLAIN]) for path in paths])
    lines: list[list[str]] = []
    for way in ways or SCANNERS:
        found = expected = others = untold = pages = 0
        started = sum(os.times()[:4])
        for path in paths:
            content = path.read_bytes()
            conversion = convert_bytes(path.name, scanned(content, SCANNERS[way]))
            meant, read = native(path, SCANNERS[way].printed(content)), values(conversion)
            expected += meant.total()
            found += (meant & read).total()
            others += (read - meant).total()
            untold += _untold(conversion, read - meant)
            pages += conversion.document.pages
            if differences:
                _print_differences(f"{path.stem}, {way}", meant, read)
        # Of this process and those that it started.
        seconds = (sum(os.times()[:4]) - started) / pages
        share = f"{100 * found / expected:.1f} %" if expected else ""
        times = f"{seconds / plain:.1f}" if plain else ""
        lines.append([way, f"{found} of {expected}", share, str(others), str(untold), f"{seconds:.1f}", times])
    heads = ["scan", "records found", "share", "others", "untold", "processor seconds a page", "times tesseract"]
    table = results.table(heads, lines)
    return f"{table}\n\n`tesseract -l nor`, {_PLAIN}: {plain:.1f} processor seconds a page." if plain else table


def _untold(conversion: Conversion, others: Values) -> int:
    """How many of the records that are not the native file's stand on a page that no warning makes one look at."""
    looked_at = {
        warning.page
        for warning in conversion.warnings
        if (
            warning.code != "ocr_low_confidence"
            or "no reading confirms" in warning.message
            or "a pen" in warning.message
        )
        and "outside all records" not in warning.message
    }
    left, untold = Counter(others), 0
    for value, record in _valued(conversion):
        if left[value]:
            left[value] -= 1
            untold += record.evidence[0].page not in looked_at
    return untold


def _plain_seconds(scans: Sequence[bytes]) -> float:
    """Processor seconds a page that Tesseract takes by itself; 0 where it is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return 0.0
    seconds, pages = 0.0, 0
    for content in scans:
        document = pypdfium2.PdfDocument(content)
        for page in document:
            picture = io.BytesIO()
            page.render(scale=300 / 72, grayscale=True).to_pil().convert("L").save(picture, "PPM")
            command = [program, "stdin", "stdout", "-l", "nor", "--dpi", "300"]
            started = sum(os.times()[2:4])
            environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
            subprocess.run(command, input=picture.getvalue(), capture_output=True, check=True, env=environment)
            seconds += sum(os.times()[2:4]) - started
            pages += 1
        document.close()
    return seconds / pages


def _print_differences(name: str, native: Values, read: Values) -> None:
    for sign, some in (("-", native - read), ("+", read - native)):
        for value in some.elements():
            print(f"{name} {sign} {value}", flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Makes the scans, reads them, prints, and keeps where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scans", description="Records found on scans.")
    parser.add_argument("documents", nargs="*", type=Path, help="native PDFs; without them seven of the corpus")
    parser.add_argument("--scan", action="append", default=[], metavar="WAY", help="only this way of scanning")
    parser.add_argument("--differences", action="store_true", help="print each record that is lost or gained")
    parser.add_argument("--keep", metavar="NAME", help="write the table to results.md as the section of this name")
    options = parser.parse_args(arguments)
    paths = options.documents or [CORPUS / f"{name}.pdf" for name in DOCUMENTS]
    text = "\n\n".join([machine.described(("pypdfium2", "pillow")), told(paths, options.scan, options.differences)])
    print(text)
    if options.keep:
        results.keep(options.keep, text)


if __name__ == "__main__":
    main()
