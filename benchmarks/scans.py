"""`python -m benchmarks.scans`: records that scans of the corpus give, against those of the native files.

Each document is made a scan in several ways: straight and askew, coarse and fine, as a fax, as a photograph with light
from one side, upside down and on its side. A record is found where the scan gives one with the same values: amounts and
years, outcome and votes, case number and date. What the scan gives besides is counted as other.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import machine, results

if TYPE_CHECKING:
    from extract.records import Conversion

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
Values = Counter[tuple[object, ...]]


def values(conversion: Conversion) -> Values:
    """What the records say, without where and how it is written."""
    return Counter(_values(conversion))


def _values(conversion: Conversion) -> Iterator[tuple[object, ...]]:
    for vote in conversion.votes:
        sides = [
            side and (side.total, tuple((p.party, p.count) for p in side.parties)) for side in (vote.for_, vote.against)
        ]
        yield "vote", vote.outcome, vote.unanimous, *sides
    for case in conversion.cases:
        yield "case", case.case_number, case.date, case.body, len(case.proposals)
    for tiltak in conversion.tiltak:
        amounts = tuple((amount.year, amount.nok) for amount in tiltak.amounts)
        yield "tiltak", amounts, tiltak.total and tiltak.total.nok
    for grant in conversion.grants:
        yield "grant", grant.recipient.name, tuple(amount.nok for amount in grant.amounts)


def told(paths: Sequence[Path], ways: Sequence[str], differences: bool) -> str:
    """The table, as Markdown: records found and others, for each way of scanning."""
    # Made for the tests; pictures are made by what the benchmarks' other modules do without.
    from extract import convert_bytes
    from tests.scans import SCANNERS, scanned

    native = {path: values(convert_bytes(path.name, path.read_bytes())) for path in paths}
    expected = sum(each.total() for each in native.values())
    lines: list[list[str]] = []
    for way in ways or SCANNERS:
        found = others = pages = 0
        started = sum(os.times()[:4])
        for path in paths:
            conversion = convert_bytes(path.name, scanned(path.read_bytes(), SCANNERS[way]))
            read = values(conversion)
            found += (native[path] & read).total()
            others += (read - native[path]).total()
            pages += conversion.document.pages
            if differences:
                _print_differences(f"{path.stem}, {way}", native[path], read)
        # Of this process and those that it started.
        seconds = (sum(os.times()[:4]) - started) / pages
        lines.append([way, f"{found} of {expected}", f"{100 * found / expected:.1f} %", str(others), f"{seconds:.1f}"])
    return results.table(["scan", "records found", "share", "others", "processor seconds a page"], lines)


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
