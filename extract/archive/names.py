"""Which source has the name of an output: in this run, and from runs before it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from extract.archive.plan import Job
from extract.archive.receipts import Receipt
from extract.archive.storage import is_address, is_there
from extract.archive.target_names import target_name
from extract.printable import folded, name_on_disk


class Names:
    """The outputs that the sources of a run have, also where the file system takes A for a."""

    def __init__(self, folds_case: bool) -> None:
        self._folds_case = folds_case
        self._taken: set[int] = set()

    def given(self, jobs: Iterable[Job]) -> Iterator[Job]:
        """The jobs, each with its output's name unless an earlier one has that. What has no output takes none."""
        for job in jobs:
            if job.target and self.has(job.target):
                yield replace(job, target="", is_taken=True)
            else:
                self._taken.add(self._key(job.target))
                yield job

    def has(self, target: str) -> bool:
        """Whether a source of this run has it."""
        return self._key(target) in self._taken

    def _key(self, target: str) -> int:
        return hash(folded(target) if self._folds_case else target)


def has_another(known: Receipt | None, source: str, sha256: str | None) -> bool:
    """Whether the output was made of another source in another run, which is still there and would still have it.

    What was moved is not there any more; the same bytes under the same name give the same output.
    """
    if known is None or known.output is None:
        return False
    other = name_on_disk(known.source)
    if _is_same(source, other) or not is_there(other):
        return False
    if sha256 is not None and (sha256, os.path.basename(source)) == (known.sha256, os.path.basename(other)):
        return False
    return still_has(known)


def still_has(known: Receipt) -> bool:
    """Whether the output is still that of its source, beside which others may lie now."""
    folder, name = os.path.split(name_on_disk(known.source))
    named = target_name(name, lambda beside: is_there(os.path.join(folder, beside)))
    return known.output is not None and os.path.basename(name_on_disk(known.output)) == named


def taken_by(known: Receipt) -> str:
    """What is told of the source that does not have the name."""
    return f"its output was made of {known.source}, which is still there; convert both in one run, or it to another DIR"


def _is_same(one: str, other: str) -> bool:
    if one == other:
        return True
    if is_address(one) or is_address(other):
        return False
    if os.path.abspath(one) == os.path.abspath(other):
        return True
    with suppress(OSError, ValueError):
        return os.path.samefile(one, other)
    return False
