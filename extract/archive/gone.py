"""Outputs that this run's folders no longer have a source for: it was deleted, or moved, or has another output now.

They stay, as nobody can know that they may go; but who reads the archive would count what was moved twice.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from extract.archive.names import Names, still_has
from extract.archive.receipts import Book, Receipt
from extract.archive.storage import is_address, is_gone
from extract.printable import name_on_disk


def without_source(book: Book, names: Names, paths: Iterable[str]) -> Iterator[Receipt]:
    """The receipts of outputs that no source of this run has, of those made of what lay at or below these paths."""
    roots = [_place(path) for path in paths if path and not is_gone(path)]
    for receipt in book.receipts():
        if receipt.output is None or receipt.output_sha256 is None or names.has(name_on_disk(receipt.output)):
            continue
        source = name_on_disk(receipt.source)
        place = _place(source)
        is_below = any(place == root or place.startswith(root.rstrip("/") + "/") for root in roots)
        if is_below and (is_gone(source) or not still_has(receipt)):
            yield receipt


def _place(path: str) -> str:
    return path.rstrip("/") if is_address(path) else os.path.abspath(path)
