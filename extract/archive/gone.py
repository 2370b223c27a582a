"""Outputs that this run's folders no longer have a source for: it was deleted, or moved, or has another output now.

They stay, as nobody can know that they may go; but who reads the archive would count what was moved twice.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from extract.archive.aside import done_beside
from extract.archive.names import Names, still_has
from extract.archive.receipts import Book, Receipt
from extract.archive.storage import is_address, is_gone
from extract.printable import name_on_disk


def without_source(book: Book, names: Names, paths: Iterable[str], seconds: float) -> Iterator[Receipt]:
    """The receipts of outputs that no source of this run has, of those made of what lay at or below these paths.

    Of what a disk does not tell within so many seconds nobody knows.
    """
    roots = [_place(path) for path, gone in done_beside(filter(None, paths), is_gone, seconds) if gone is False]
    for receipt, has_none in done_beside(_not_of_this_run(book, names, roots), _has_none, seconds):
        if has_none:
            yield receipt


def _not_of_this_run(book: Book, names: Names, roots: list[str]) -> Iterator[Receipt]:
    for receipt in book.receipts():
        if receipt.output is None or receipt.output_sha256 is None or names.has(name_on_disk(receipt.output)):
            continue
        place = _place(name_on_disk(receipt.source))
        if any(place == root or place.startswith(root.rstrip("/") + "/") for root in roots):
            yield receipt


def _has_none(receipt: Receipt) -> bool:
    return is_gone(name_on_disk(receipt.source)) or not still_has(receipt)


def _place(path: str) -> str:
    return path.rstrip("/") if is_address(path) else os.path.abspath(path)
