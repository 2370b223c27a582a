"""`vedtak report`: a folder of converted documents -> a page for each, and an index."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from extract.archive.version import program_version
from extract.errors import SourceError, VedtakError
from extract.export.documents import Found, documents_below
from extract.printable import name_on_disk, printable, reason_of
from extract.report.html import assets_digest
from extract.report.index import Index, Row
from extract.report.sources import Sources, Wanted
from extract.summary import counted

if TYPE_CHECKING:
    from extract.report.making import Made

INDEX = "index.html"
# What one page may take; a document whose pictures take longer is shown by its text.
_SECONDS = 300
# Pages that are being made while the first of them is waited for, for each process: that may be one of hundreds of
# pictures.
_AHEAD = 32
# What stands in a page's head before what it was made of, and how it shows its document behind that.
_HOW = re.compile(rb'content="([0-9a-f]{64}) ([a-z]+)"')
_WITHOUT_SOURCE = {"gone": "whose source is gone", "changed": "whose source was changed", "unreadable": "unreadable"}


@dataclass(slots=True)
class Reported:
    """What a run came to."""

    output: Path
    documents: int = 0
    kept: int = 0
    failed: int = 0
    # Documents that could not be converted, which the index lists, and sources whose output is not there.
    not_converted: int = 0
    without_output: list[str] = field(default_factory=list)
    # How documents are shown, and one of those that are not shown themselves.
    how: Counter[str] = field(default_factory=Counter)
    not_shown: str = ""

    def lines(self) -> list[str]:
        """`out/report/index.html: 12 documents, as before: 3`, and what it leaves out."""
        kept = f", as before: {self.kept}" if self.kept else ""
        failed = f", {self.failed} FAILED" if self.failed else ""
        lines = [f"{self.output / INDEX}: {counted(self.documents, 'document')}{kept}{failed}"]
        if self.not_converted:
            lines.append(f"{counted(self.not_converted, 'source')} that could not be converted: see the index")
        if parts := [f"{self.how[how]} {told}" for how, told in _WITHOUT_SOURCE.items() if self.how[how]]:
            told = f"without their pages, by the words of their records alone: {', '.join(parts)}"
            lines.append(f"{told} ({_with_more(self.not_shown, sum(self.how[how] for how in _WITHOUT_SOURCE))})")
        if self.without_output:
            told = f"{counted(len(self.without_output), 'source')} left out, as the output is not there any more"
            lines.append(f"{told} ({_with_more(self.without_output[0], len(self.without_output))}): convert again")
        return lines

    def add(self, made: Made, page: str) -> None:
        """Takes note of a document that is shown."""
        self.documents += 1
        self.how[made.how] += 1
        if made.how in _WITHOUT_SOURCE:
            self.not_shown = self.not_shown or page


def _with_more(name: str, number: int) -> str:
    return printable(name) + (", ..." if number > 1 else "")


def report(
    folder: Path,
    output: Path,
    jobs: int,
    complain: Callable[[VedtakError], None],
    progress: Callable[[int, str], None] = lambda failed, path: None,
) -> Reported:
    """Writes the pages and the index. Raises SourceError where there is no document, and OutputError.

    `progress` is told of each document that is done, by its path, and how many have failed so far.
    """
    told = Reported(output)
    sources = Sources(folder)
    told.not_converted = len(sources.failed)

    def failed(error: VedtakError) -> None:
        told.failed += 1
        complain(error)
        progress(told.failed, error.name)

    with Index(output / INDEX, folder.resolve().name) as index:
        for receipt in sources.failed:
            index.add_failed(receipt.source, receipt.reason or "not_read", receipt.message or "")
        for wanted, row, future in _made(folder, output, sources, jobs, told, failed):
            made = future.result()
            if made.problem is None:
                index.add(row)
                told.add(made, wanted.page)
                progress(told.failed, wanted.json)
            else:
                failed(SourceError(wanted.json, made.problem))
                index.add_failed(wanted.json, "not_shown", made.problem)
        told.without_output = sources.without_output()
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
) -> Iterator[tuple[Wanted, Row, Future[Made]]]:
    """Every document in its order, when its page is made."""
    from extract.report.making import Made, Makers

    waiting: deque[tuple[Wanted, Row, Future[Made]]] = deque()
    with Makers(jobs, _SECONDS) as makers:
        for found in documents_below(folder, output, complain):
            try:
                wanted = _wanted(folder, output, found, sources)
            except SourceError as error:
                # As where it was removed meanwhile.
                complain(error)
                continue
            row = Row.of(found.conversion, found.path, page_name(found.path))
            future: Future[Made]
            if (how := _kept(Path(wanted.page), wanted.made_of)) is not None:
                future = Future()
                future.set_result(Made(how))
                told.kept += 1
            else:
                future = makers.submit(wanted)
            waiting.append((wanted, row, future))
            while len(waiting) > _AHEAD * jobs:
                yield waiting.popleft()
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


def _kept(page: Path, made_of: str) -> str | None:
    """How a page that was made of the same shows its document: its head tells both."""
    try:
        with page.open("rb") as file:
            told = _HOW.search(file.read(1500))
    except OSError:
        return None
    return told[2].decode("ascii") if told is not None and told[1] == made_of.encode("ascii") else None
