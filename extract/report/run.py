"""`vedtak report`: a folder of converted documents -> a page for each, and an index."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from extract.archive.version import program_version
from extract.errors import SourceError, VedtakError
from extract.export.documents import Found, documents_below
from extract.printable import name_on_disk, reason_of
from extract.report.html import assets_digest
from extract.report.index import Index, Row
from extract.report.sources import Located, Sources
from extract.summary import counted

INDEX = "index.html"
# What one page may take; a document whose pictures take longer is shown by its text.
_SECONDS = 300
# Pages that are being made while the first of them is waited for, for each process.
_AHEAD = 4


@dataclass(slots=True)
class Reported:
    """What a run came to."""

    output: Path
    documents: int = 0
    kept: int = 0
    failed: int = 0

    def lines(self) -> list[str]:
        """`out/report/index.html: 12 documents, as before: 3`."""
        kept = f", as before: {self.kept}" if self.kept else ""
        failed = f", {self.failed} FAILED" if self.failed else ""
        return [f"{self.output / INDEX}: {counted(self.documents, 'document')}{kept}{failed}"]


class Wanted(NamedTuple):
    """A page to make: of which JSON file, from which source, and where to."""

    json: str
    page: str
    index_address: str
    located: Located
    made_of: str
    has_pictures: bool = True


def report(folder: Path, output: Path, jobs: int, complain: Callable[[VedtakError], None]) -> Reported:
    """Writes the pages and the index. Raises SourceError where there is no document, and OutputError."""
    told = Reported(output)
    sources = Sources(folder)

    def failed(error: VedtakError) -> None:
        told.failed += 1
        complain(error)

    with Index(output / INDEX, folder.resolve().name) as index:
        for receipt in sources.failed:
            index.add_failed(receipt.source, receipt.reason or "not_read", receipt.message or "")
        for wanted, row, made in _made(folder, output, sources, jobs, told, failed):
            reason = made.result()
            if reason is None:
                index.add(row)
                told.documents += 1
            else:
                failed(SourceError(wanted.json, reason))
                index.add_failed(wanted.json, "not_shown", reason)
        if not told.documents and not sources.failed:
            raise SourceError(os.fspath(folder), "holds no document that vedtak converted")
    return told


def _made(
    folder: Path,
    output: Path,
    sources: Sources,
    jobs: int,
    told: Reported,
    complain: Callable[[VedtakError], None],
) -> Iterator[tuple[Wanted, Row, Future[str | None]]]:
    """Every document in its order, when its page is made."""
    from extract.report.making import Makers

    waiting: list[tuple[Wanted, Row, Future[str | None]]] = []
    with Makers(jobs, _SECONDS) as makers:
        for found in documents_below(folder, output, complain):
            try:
                wanted = _wanted(folder, output, found, sources)
            except SourceError as error:
                # As where it was removed meanwhile.
                complain(error)
                continue
            row = Row.of(found.conversion, found.path, page_name(found.path))
            future: Future[str | None]
            if _is_current(Path(wanted.page), wanted.made_of):
                future = Future()
                future.set_result(None)
                told.kept += 1
            else:
                future = makers.submit(wanted)
            waiting.append((wanted, row, future))
            while len(waiting) > _AHEAD * jobs:
                yield waiting.pop(0)
        yield from waiting


def page_name(path: str) -> str:
    """`a/b.html` for `a/b.json`; no page takes the name of the index."""
    page = path.removesuffix(".json") + ".html"
    return f"{path}.html" if page.casefold() == INDEX else page


def _wanted(folder: Path, output: Path, found: Found, sources: Sources) -> Wanted:
    located = sources.of(found.path, found.conversion.document.source)
    path = folder / name_on_disk(found.path)
    above = "../" * (len(PurePosixPath(found.path).parts) - 1)
    made_of = hashlib.sha256()
    try:
        made_of.update(path.read_bytes())
        # Its bytes are compared when the page is made; here it is enough that it looks the same.
        state = located.path.stat() if located.path is not None else None
    except OSError as error:
        raise SourceError(found.path, reason_of(error)) from error
    looks = f"{located.name}\n{state and (state.st_size, state.st_mtime_ns)}\n{program_version()}\n{assets_digest()}"
    made_of.update(looks.encode("utf-8", "backslashreplace"))
    page = output / page_name(found.path)
    return Wanted(os.fspath(path), os.fspath(page), above + INDEX, located, made_of.hexdigest())


def _is_current(page: Path, made_of: str) -> bool:
    """Whether the page was made of the same: its head tells what of."""
    try:
        with page.open("rb") as file:
            return made_of.encode("ascii") in file.read(1500)
    except OSError:
        return False
