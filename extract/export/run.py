"""`vedtak export`: a folder of converted documents -> a folder in another form."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from extract.errors import SourceError
from extract.export.dataset import Dataset, DatasetForm
from extract.export.documents import Found, documents_below
from extract.export.folder import whole_folder
from extract.export.loss import NAME as LOSS_REPORT
from extract.export.loss import NOT_WRITTEN, Losses
from extract.summary import counted

Standard = Literal["popolo", "360giving", "einnsyn"]
Form = DatasetForm | Standard


class Exporter(Protocol):
    """Takes documents one by one."""

    def add(self, found: Found, is_copy: bool) -> None: ...
    def close(self) -> None: ...
    def in_words(self) -> str: ...


@dataclass(slots=True)
class Exported:
    """What a run came to."""

    output: Path
    documents: int = 0
    copies: int = 0
    failed: int = 0
    content: str = ""
    losses: Counter[str] = field(default_factory=Counter)

    def lines(self) -> list[str]:
        """`out-csv: 12 documents, copies left out: 2; 28 tables with 1234 rows`, and what did not fit."""
        copies = f", copies left out: {self.copies}" if self.copies else ""
        failed = f", {self.failed} FAILED" if self.failed else ""
        lines = [f"{self.output}: {counted(self.documents, 'document')}{copies}{failed}; {self.content}"]
        if self.losses:
            lines.append(f"did not fit, each told in {self.output / LOSS_REPORT}:")
            lines += [f"  {number:>6}  {why}" for why, number in self.losses.most_common()]
        return lines

    def lines_of_records(self) -> list[str]:
        """That records have no place at all, and where each is told; nothing where all were written."""
        left_out = sum(number for why, number in self.losses.items() if why.startswith(NOT_WRITTEN))
        told = f"{self.output}: {counted(left_out, 'record')} not written, each told in {self.output / LOSS_REPORT}"
        return [told] if left_out else []


def export(
    folder: Path,
    output: Path,
    form: Form,
    licence: str | None,
    complain: Callable[[SourceError], None],
    progress: Callable[[int, str], None] = lambda failed, path: None,
) -> Exported:
    """Writes all documents below `folder` to `output`. Raises SourceError where there is none, and OutputError.

    `progress` is told of each document that is done, by its path, and how many have failed so far.
    """
    told = Exported(output)

    def failed(error: SourceError) -> None:
        told.failed += 1
        complain(error)
        progress(told.failed, error.name)

    with whole_folder(output) as parts:
        with Losses(parts) as losses:
            exporter = _exporter(form, parts, losses, licence)
            _add_all(exporter, folder, output, told, failed, progress)
            if not told.documents:
                raise SourceError(os.fspath(folder), "holds no document that vedtak converted")
            exporter.close()
        told.content = exporter.in_words()
        told.losses = losses.reasons
    if not told.losses:
        # One of an earlier export would tell of what is not so.
        (output / LOSS_REPORT).unlink(missing_ok=True)
    return told


def _add_all(
    exporter: Exporter,
    folder: Path,
    output: Path,
    told: Exported,
    failed: Callable[[SourceError], None],
    progress: Callable[[int, str], None],
) -> None:
    hashes: dict[str, str] = {}
    for found in documents_below(folder, output, failed):
        whole = found.conversion.document.sha256
        is_copy = found.document_id in hashes
        try:
            if hashes.get(found.document_id, whole) != whole:
                raise SourceError(found.path, "shares the digits of its id with another document")
            exporter.add(found, is_copy)
        except SourceError as error:
            failed(error)
            continue
        hashes[found.document_id] = whole
        told.copies += is_copy
        told.documents += not is_copy
        progress(told.failed, found.path)


def _exporter(form: Form, folder: Path, losses: Losses, licence: str | None) -> Exporter:
    if form == "popolo":
        from extract.export.popolo import Popolo

        return Popolo(folder, losses)
    if form == "360giving":
        from extract.export.threesixtygiving import ThreeSixtyGiving

        return ThreeSixtyGiving(folder, losses, licence)
    if form == "einnsyn":
        from extract.export.einnsyn import EInnsyn

        return EInnsyn(folder, losses)
    return Dataset(form, folder, losses, licence)
